use proptest::prelude::*;
use survey::{Base, Cover, Covers, Group, Known, Method, Selection, Sign, Tally};

use crate::fixtures::{
    cases,
    codebooks::{four_by_three, selections, united_kingdom},
    populations::{PARAMETERS, Population, World, asked, groups, twenty_each, wave, worlds, worlds_of},
};

fn covers(world: &World) -> Covers<'_> {
    Covers::new(&world.codebook, &world.wave, PARAMETERS.threshold)
}

/// How often the people of one region place and setting place are in the signed sum of a cover.
fn times(world: &World, cover: &Cover, region: usize, setting: usize) -> i32 {
    let held = |group: Group| {
        let codebook = &world.codebook;
        codebook.regions.members(group.region).holds(region) && codebook.settings.members(group.setting).holds(setting)
    };
    let terms = cover.terms().iter().filter(|term| held(world.wave.groups()[term.group].0));
    terms.map(|term| if term.sign == Sign::Plus { 1 } else { -1 }).sum()
}

fn check(world: &World, selection: &Selection, cover: &Cover) -> Result<(), TestCaseError> {
    for region in 0..world.codebook.regions.places().len() {
        for setting in 0..world.codebook.settings.places().len() {
            let inside = selection.regions().holds(region) && selection.settings().holds(setting);
            prop_assert_eq!(times(world, cover, region, setting), i32::from(inside));
        }
    }
    prop_assert_eq!(cover.base(), Base(world.people.of(selection)));
    prop_assert!(cover.base().0 >= PARAMETERS.threshold);
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_cover_holds_each_person_of_the_selection_once_and_nobody_else((world, selection) in asked(worlds())) {
        if let Some(cover) = covers(&world).cover(&selection) {
            check(&world, &selection, &cover)?;
        }
    }

    #[test]
    fn so_it_does_in_the_united_kingdom((world, selection) in asked(worlds_of(united_kingdom_with_a_question()))) {
        if let Some(cover) = covers(&world).cover(&selection) {
            check(&world, &selection, &cover)?;
        }
    }

    #[test]
    fn the_counts_of_a_selection_are_the_signed_sum_of_its_cover((world, selection) in asked(worlds())) {
        if let Some(cover) = covers(&world).cover(&selection) {
            let tally = Tally::of(world.wave.table(survey::QuestionId(0)).unwrap(), &cover);
            let (yes, people) = (world.yes.of(&selection), world.people.of(&selection));
            prop_assert_eq!(tally.counts.iter().map(|count| count.0).collect::<Vec<_>>(), [yes, people - yes]);
            prop_assert_eq!((tally.people, tally.terms), (Base(people), cover.terms().len()));
        }
    }

    #[test]
    fn fewer_than_the_threshold_are_never_covered((world, selection) in asked(worlds())) {
        if world.people.of(&selection) < PARAMETERS.threshold {
            prop_assert_eq!(covers(&world).cover(&selection), None);
        }
    }

    #[test]
    fn a_published_group_covers_itself_and_is_covered_by_nothing_else(world in worlds()) {
        let covers = covers(&world);
        for (at, (group, base)) in world.wave.groups().iter().enumerate() {
            let cover = covers.cover(&Selection::of_nodes(&world.codebook, group.region, group.setting)).unwrap();
            prop_assert_eq!(cover.terms().iter().map(|term| (term.group, term.sign)).collect::<Vec<_>>(), [(at, Sign::Plus)]);
            prop_assert_eq!(cover.base(), *base);
        }
    }

    #[test]
    fn where_every_group_is_published_every_selection_of_enough_people_has_a_cover((world, selection) in asked(worlds())) {
        // Ten people more in every cell, so that each group is large enough.
        let more = Population(world.people.0.iter().map(|row| row.iter().map(|cell| cell + 10).collect()).collect());
        let codebook = &world.codebook;
        let all = groups(codebook).into_iter().map(|group| (group, Base(more.of_group(codebook, group))));
        let world = World { wave: wave(codebook, all.collect(), &world.yes), people: more, ..world.clone() };
        let cover = covers(&world).cover(&selection);
        prop_assert!(cover.is_some());
        check(&world, &selection, &cover.unwrap())?;
    }

    #[test]
    fn two_covered_selections_apart_add_up_to_the_one_of_both((world, a) in asked(worlds()), split in any::<u8>()) {
        let codebook = &world.codebook;
        let part = survey::Members::of(a.regions().positions().filter(|at| split >> (at % 8) & 1 == 1), codebook.regions.places().len());
        let rest = a.regions().without(&part);
        if part.is_empty() || rest.is_empty() {
            return Ok(());
        }
        let covers = covers(&world);
        let of = |regions| covers.cover(&a.with_regions(codebook, regions));
        if let (Some(whole), Some(part), Some(rest)) = (covers.cover(&a), of(part), of(rest)) {
            prop_assert_eq!(whole.base().0, part.base().0 + rest.base().0);
        }
    }

    #[test]
    fn asking_again_or_after_others_gives_the_same_cover((world, a) in asked(worlds()), b in selections(&four_by_three())) {
        let fresh = covers(&world).cover(&a);
        let used = covers(&world);
        if world.codebook.regions.places().len() == 4 && world.codebook.settings.places().len() == 3 {
            let _ = used.cover(&b);
        }
        let _ = used.cover(&Selection::everyone(&world.codebook));
        prop_assert_eq!(used.cover(&a), fresh.clone());
        prop_assert_eq!(used.cover(&a), fresh);
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_search_that_remembers_what_others_found_finds_the_same(
        (world, a, b) in worlds().prop_flat_map(|it| { let (a, b) = (selections(&it.codebook), selections(&it.codebook)); (Just(it), a, b) }),
    ) {
        let known = Known::default();
        let _ = covers(&world).remembering(&known).cover(&a);
        prop_assert_eq!(covers(&world).remembering(&known).cover(&b), covers(&world).cover(&b));
    }
}

fn united_kingdom_with_a_question() -> survey::Codebook {
    united_kingdom(vec![crate::fixtures::codebooks::question("question", 2)])
}

/// The cover of a selection by its address, as `+group -group`.
fn cover_of(query: &str, world: &World) -> Option<String> {
    let codebook = &world.codebook;
    let cover = covers(world).cover(&survey::Address::read(query, codebook).selection)?;
    let term = |term: &survey::Term| {
        let (group, _) = world.wave.groups()[term.group];
        let sign = if term.sign == Sign::Plus { '+' } else { '-' };
        format!("{sign}{}/{}", codebook.regions.node(group.region).slug, codebook.settings.node(group.setting).slug)
    };
    Some(cover.terms().iter().map(term).collect::<Vec<_>>().join(" "))
}

#[test]
fn a_hidden_region_is_its_area_less_the_others() {
    let world = twenty_each(&[("region-1", "everyone")]);
    assert_eq!(cover_of("region=region-1", &world).unwrap(), "-region-0/everyone +region-level-0-0/everyone");
}

#[test]
fn two_regions_hidden_in_one_area_are_known_only_together() {
    let world = twenty_each(&[
        ("region-0", "setting-0"),
        ("region-1", "setting-0"),
        ("region-0", "setting-level-0-1"),
        ("region-0", "setting-1"),
    ]);
    assert_eq!(cover_of("region=region-0,region-1&setting=setting-0", &world).unwrap(), "+region-level-0-0/setting-0");
    // All settings less those of the family, of which region 1's are published and region 0's are the area's rest.
    assert!(cover_of("region=region-1&setting=setting-0", &world).is_some());
}

#[test]
fn a_pair_whose_line_is_hidden_both_ways_has_no_cover() {
    let hidden =
        [("region-0", "setting-1"), ("region-0", "setting-2"), ("region-1", "setting-1"), ("region-1", "setting-2")];
    let world = twenty_each(&hidden);
    assert_eq!(cover_of("region=region-0&setting=setting-1", &world), None);
    assert_eq!(cover_of("region=region-0,region-1&setting=setting-1", &world).unwrap(), "+region-level-0-0/setting-1");
}

#[test]
fn by_atoms_a_selection_is_the_pairs_that_are_counted_and_has_as_many_terms() {
    let world = twenty_each(&[("region-0", "setting-1")]);
    let world = World { wave: world.wave.clone().by(Method::Atoms), ..world };
    let terms = |query: &str| {
        let selection = survey::Address::read(query, &world.codebook).selection;
        covers(&world).cover(&selection).map(|cover| (cover.terms().len(), cover.base()))
    };
    assert_eq!(terms(""), Some((11, Base(220))), "everyone, though as one group it would be one term");
    assert_eq!(terms("region=region-0"), Some((2, Base(40))));
    assert_eq!(terms("region=region-0,region-1&setting=setting-1,setting-2"), Some((3, Base(60))));
    assert_eq!(terms("region=region-0&setting=setting-1"), None, "nobody there is counted");
}
