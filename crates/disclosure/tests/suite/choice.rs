use disclosure::{GroupChoice, choose, sums};
use proptest::prelude::*;
use survey::{Base, Codebook, Group};

use crate::{
    fixtures::{
        cases,
        codebooks::{four_by_three, question, united_kingdom},
        populations::{PARAMETERS, Population, World, groups, worlds, worlds_of},
    },
    raw::{happens, raws, released, seeded, tabulate},
};

const THRESHOLD: u32 = PARAMETERS.threshold;

fn chosen(codebook: &Codebook, people: &Population) -> GroupChoice {
    choose(codebook, |group| Base(people.of_group(codebook, group)), THRESHOLD)
}

fn check(world: &World) -> Result<(), TestCaseError> {
    let codebook = &world.codebook;
    let choice = chosen(codebook, &world.people);
    let base =
        |group: Group| choice.published.iter().find(|(published, _)| *published == group).map(|(_, base)| base.0);
    for (group, base) in &choice.published {
        prop_assert!(base.0 >= THRESHOLD, "{group:?} has {base} people");
        prop_assert_eq!(base.0, world.people.of_group(codebook, *group));
    }
    for sum in sums(codebook) {
        let held: Vec<_> = sum.children.iter().filter_map(|child| base(*child)).collect();
        match base(sum.parent) {
            None => prop_assert!(held.is_empty(), "a part of {:?} is published, which is not", sum.parent),
            Some(whole) if !held.is_empty() => {
                let left = whole - held.iter().sum::<u32>();
                prop_assert!(left == 0 || left >= THRESHOLD, "{:?} leaves {left}", sum.parent);
            }
            Some(_) => {}
        }
    }
    prop_assert!(choice.published.windows(2).all(|pair| pair[0].0 < pair[1].0), "in rising order");
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn published_groups_are_large_enough_closed_under_subtraction_and_parts_of_published_wholes(world in worlds()) {
        check(&world)?;
    }

    #[test]
    fn the_lines_of_a_choice_are_the_divisions_of_its_groups(world in worlds()) {
        let codebook = &world.codebook;
        let choice = chosen(codebook, &world.people);
        let published = |group: &Group| choice.published.iter().any(|(other, _)| other == group);
        let divided: Vec<_> = sums(codebook).into_iter().filter(|sum| sum.children.iter().any(published)).collect();
        prop_assert_eq!(choice.lines.len(), divided.len());
        for (line, sum) in choice.lines.iter().zip(divided) {
            prop_assert_eq!(line.parent, sum.parent);
            let children: Vec<_> = sum.children.into_iter().filter(published).collect();
            let held: u32 = children.iter().map(|child| world.people.of_group(codebook, *child)).sum();
            prop_assert_eq!(&line.children, &children);
            prop_assert_eq!(line.remainder.0, world.people.of_group(codebook, line.parent) - held);
        }
    }

    #[test]
    fn where_every_pair_of_places_is_large_enough_every_group_is_published(world in worlds()) {
        let many = Population(world.people.0.iter().map(|row| row.iter().map(|cell| cell + THRESHOLD).collect()).collect());
        let choice = chosen(&world.codebook, &many);
        prop_assert_eq!(choice.published.len(), groups(&world.codebook).len());
        prop_assert!(choice.lines.iter().all(|line| line.remainder == Base(0)));
    }

    #[test]
    fn of_fewer_people_than_the_threshold_nothing_is_published(world in worlds()) {
        let few = Population(world.people.0.iter().map(|row| vec![0; row.len()]).collect());
        let mut one_short = few.clone();
        one_short.0[0][0] = THRESHOLD - 1;
        for people in [few, one_short] {
            prop_assert_eq!(chosen(&world.codebook, &people), GroupChoice { published: Vec::new(), lines: Vec::new() });
        }
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn so_they_are_in_the_united_kingdom(world in worlds_of(united_kingdom(vec![question("question", 2)]))) {
        check(&world)?;
    }

    #[test]
    fn the_choice_depends_on_sizes_alone_whatever_people_said(raw in raws(), share in 0.0..1.0_f64, seed in any::<u64>()) {
        let mut draws = seeded(seed);
        let others = tabulate(&raw.codebook, &raw.people, |question, _, _| match question {
            0 => vec![usize::from(happens(share, &mut draws))],
            1 => vec![2],
            _ => vec![3],
        });
        let choice = chosen(&raw.codebook, &raw.people);
        for tabulation in [&raw.tabulation, &others] {
            let release = released(&raw.codebook, tabulation, PARAMETERS, "key");
            prop_assert_eq!(release.latest().groups(), &choice.published[..]);
        }
    }
}

/// The choice among four regions in two areas and three settings, as the names of what is not published.
fn hidden(cells: [[u32; 3]; 4]) -> Vec<String> {
    let codebook = four_by_three();
    let people = Population(cells.iter().map(|row| row.to_vec()).collect());
    let choice = chosen(&codebook, &people);
    let published = |group: &Group| choice.published.iter().any(|(other, _)| other == group);
    let name = |group: Group| {
        format!("{}/{}", codebook.regions.node(group.region).slug, codebook.settings.node(group.setting).slug)
    };
    groups(&codebook).into_iter().filter(|group| !published(group)).map(name).collect()
}

#[test]
fn beside_one_small_group_enough_others_are_hidden_that_it_cannot_be_had_by_subtraction() {
    // Region 0 has 9 people in setting 1. They are what setting 2 leaves of the family in region 0, so that is
    // hidden; and what region 1 leaves of setting 1 in the area, so that is hidden too; which is what setting 2
    // leaves of the family in region 1, so that goes as well.
    let cells = [[20, 9, 30], [20, 25, 40], [20, 20, 20], [20, 20, 20]];
    assert_eq!(hidden(cells), ["region-0/setting-1", "region-0/setting-2", "region-1/setting-1", "region-1/setting-2"]);
}

#[test]
fn an_empty_group_needs_nothing_hidden_beside_it() {
    let cells = [[20, 0, 30], [20, 25, 40], [20, 20, 20], [20, 20, 20]];
    assert_eq!(hidden(cells), ["region-0/setting-1"]);
}

#[test]
fn a_small_region_is_hidden_with_all_its_parts_and_with_the_other_of_its_area() {
    let cells = [[3, 3, 3], [20, 25, 40], [20, 20, 20], [20, 20, 20]];
    let hidden = hidden(cells);
    let of_first_area = |name: &String| name.starts_with("region-0/") || name.starts_with("region-1/");
    assert!(hidden.iter().all(of_first_area), "{hidden:?}");
    assert_eq!(hidden.len(), 2 * 5, "both regions, by everyone, three settings and the family");
}
