use proptest::prelude::*;
use survey::{Ahead, Base, Choice, Covers, Hierarchy, Leads, Members, People, Region, Selection, View};

use crate::fixtures::{
    cases,
    codebooks::{hierarchies, members, united_kingdom},
    populations::{World, asked, twenty_each, worlds},
};

/// For each option of either filter: what is said of it, whom the option itself holds, and whom ticking it selects.
fn options(world: &World, selection: &Selection) -> Vec<(Ahead, Selection, Selection)> {
    let (codebook, wave) = (&world.codebook, &world.wave);
    let covers = Covers::new(codebook, wave, crate::fixtures::populations::PARAMETERS.threshold);
    let ahead = |option: Selection, ticked: Selection| (Ahead::of(&option, &ticked, codebook, &covers), option, ticked);
    let regions = codebook.regions.nodes().iter().map(|node| {
        let toggled = codebook.regions.toggled(selection.regions(), &node.members);
        ahead(selection.with_regions(codebook, node.members.clone()), selection.with_regions(codebook, toggled))
    });
    let settings = codebook.settings.nodes().iter().map(|node| {
        let toggled = codebook.settings.toggled(selection.settings(), &node.members);
        ahead(selection.with_settings(codebook, node.members.clone()), selection.with_settings(codebook, toggled))
    });
    regions.chain(settings).collect()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn an_option_leads_nowhere_exactly_if_ticking_it_gives_a_view_without_people((world, selection) in asked(worlds())) {
        let release = world.release();
        let choice = Choice::of(selection.clone(), &release);
        for (ahead, _, ticked) in options(&world, &selection) {
            let people = View::of(&release, &choice.with_selection(ticked)).people();
            prop_assert_eq!(ahead.leads == Leads::Nowhere, people.is_none());
        }
    }

    #[test]
    fn an_option_says_how_many_people_it_has_itself_where_that_can_be_told((world, selection) in asked(worlds())) {
        let release = world.release();
        for (ahead, option, _) in options(&world, &selection) {
            let people = View::of(&release, &Choice::of(option.clone(), &release)).people();
            prop_assert_eq!(ahead.people, people.map_or(People::TooFew, People::Number));
            prop_assert!(people.is_none_or(|people| people == Base(world.people.of(&option))));
        }
    }

    #[test]
    fn an_option_apart_from_what_is_ticked_is_added_and_taken_away_again(
        (hierarchy, ticked) in hierarchies::<Region>(7).prop_flat_map(|it| { let set = members(&it); (Just(it), set) }),
    ) {
        for node in hierarchy.nodes().iter().filter(|node| node.members.disjoint(&ticked)) {
            let added = hierarchy.toggled(&ticked, &node.members);
            prop_assert_eq!(&added, &ticked.union(&node.members));
            // All ticked is nothing ticked, to which the option is added.
            let all = added.len() == hierarchy.places().len();
            let again = if all { node.members.clone() } else { ticked.clone() };
            prop_assert_eq!(hierarchy.toggled(&added, &node.members), again);
        }
    }

    #[test]
    fn ticking_one_option_ticks_no_place_of_another(
        (hierarchy, ticked) in hierarchies::<Region>(7).prop_flat_map(|it| { let set = members(&it); (Just(it), set) }),
    ) {
        let all = Members::all(hierarchy.places().len());
        let ticked_before = if ticked == all { Members::none(all.len()) } else { ticked.clone() };
        for node in hierarchy.nodes() {
            let toggled = hierarchy.toggled(&ticked, &node.members);
            prop_assert_eq!(toggled.without(&node.members), ticked_before.without(&node.members));
            // All of the option or none of it.
            let expected = if node.members.within(&ticked_before) { Members::none(all.len()) } else { node.members.clone() };
            prop_assert_eq!(toggled.without(&toggled.without(&node.members)), expected);
        }
    }
}

#[test]
fn an_option_that_leads_nowhere_is_known_before_it_is_ticked() {
    let hidden =
        [("region-0", "setting-1"), ("region-0", "setting-2"), ("region-1", "setting-1"), ("region-1", "setting-2")];
    let world = twenty_each(&hidden);
    let selection = survey::Address::read("setting=setting-1", &world.codebook).selection;
    let said: Vec<_> = options(&world, &selection).into_iter().map(|(ahead, _, _)| ahead).collect();
    let number = |people| People::Number(Base(people));
    let regions: Vec<_> = said[..5].iter().map(|ahead| (ahead.people, ahead.leads)).collect();
    assert_eq!(
        regions,
        [
            (number(80), Leads::Somewhere),
            (People::TooFew, Leads::Nowhere),
            (People::TooFew, Leads::Nowhere),
            (number(20), Leads::Somewhere),
            (number(20), Leads::Somewhere),
        ]
    );
}

#[test]
fn one_too_few_by_itself_may_still_be_added_to_others() {
    let hidden =
        [("region-0", "setting-1"), ("region-0", "setting-2"), ("region-1", "setting-1"), ("region-1", "setting-2")];
    let world = twenty_each(&hidden);
    let selection = survey::Address::read("region=region-0&setting=setting-1", &world.codebook).selection;
    let (ahead, _, ticked) = options(&world, &selection).swap_remove(2);
    assert_eq!(ticked.query(&world.codebook), "region=region-level-0-0&setting=setting-1");
    assert_eq!((ahead.people, ahead.leads), (People::TooFew, Leads::Somewhere));
}

/// What is ticked, by its names, once the option `name` is ticked or no longer.
fn ticked(regions: &Hierarchy<Region>, before: &[&str], name: &str) -> Vec<String> {
    let member = |name: &str| regions.members(regions.find(name).expect("a node"));
    let none = Members::none(regions.places().len());
    let before = before.iter().fold(none, |all, name| all.union(member(name)));
    let after = regions.toggled(&before, member(name));
    after.positions().map(|at| regions.places()[at].slug.clone()).collect()
}

#[test]
fn a_tick_of_a_group_ticks_its_places_and_none_is_left_of_one_that_is_all_ticked() {
    let regions = united_kingdom(Vec::new()).regions;
    let south = ["south-west", "south-east", "london"];
    assert_eq!(ticked(&regions, &[], "south"), south);
    assert_eq!(ticked(&regions, &["london"], "south"), south, "a group of which some is ticked is not ticked");
    assert_eq!(ticked(&regions, &["south"], "south"), Vec::<String>::new());
    assert_eq!(ticked(&regions, &["south"], "london"), ["south-west", "south-east"]);
    assert_eq!(ticked(&regions, &["everyone"], "london"), ["london"], "all ticked is nothing ticked");
}
