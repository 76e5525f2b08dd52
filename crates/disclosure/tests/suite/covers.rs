//! The explorer's own selection code, over the groups that disclosure control really publishes.

use disclosure::choose;
use proptest::prelude::*;
use survey::{Base, Covers, Selection, Sign};

use crate::fixtures::{
    cases,
    codebooks::{codebook, hierarchy, question, selections, united_kingdom},
    populations::{PARAMETERS, Population, World, wave, worlds, worlds_of},
};

/// The world with the groups that disclosure control chooses.
fn chosen(world: &World) -> World {
    let codebook = &world.codebook;
    let size = |group| Base(world.people.of_group(codebook, group));
    let groups = choose(codebook, size, PARAMETERS.threshold).published;
    World { wave: wave(codebook, groups, &world.yes), ..world.clone() }
}

fn asked(worlds: impl Strategy<Value = World>) -> impl Strategy<Value = (World, Selection)> {
    worlds.prop_flat_map(|world| {
        let selection = selections(&world.codebook);
        (Just(chosen(&world)), selection)
    })
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn what_a_visitor_can_select_is_a_sum_and_difference_of_published_groups((world, selection) in asked(worlds())) {
        check(&world, &selection)?;
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn so_it_is_in_the_united_kingdom((world, selection) in asked(worlds_of(united_kingdom(vec![question("question", 2)])))) {
        check(&world, &selection)?;
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn fewer_than_the_threshold_but_not_nobody_cannot_be_had_by_any_sum_or_difference((world, selection) in asked(worlds())) {
        let anything = Covers::new(&world.codebook, &world.wave, 0);
        if (1..PARAMETERS.threshold).contains(&world.people.of(&selection)) {
            prop_assert_eq!(anything.cover(&selection), None);
        }
    }
}

fn check(world: &World, selection: &Selection) -> Result<(), TestCaseError> {
    let covers = Covers::new(&world.codebook, &world.wave, PARAMETERS.threshold);
    let Some(cover) = covers.cover(selection) else { return Ok(()) };
    let codebook = &world.codebook;
    for region in 0..codebook.regions.places().len() {
        for setting in 0..codebook.settings.places().len() {
            let held = cover.terms().iter().filter(|term| {
                let (group, _) = world.wave.groups()[term.group];
                codebook.regions.members(group.region).holds(region)
                    && codebook.settings.members(group.setting).holds(setting)
            });
            let times: i32 = held.map(|term| if term.sign == Sign::Plus { 1 } else { -1 }).sum();
            prop_assert_eq!(times, i32::from(selection.regions().holds(region) && selection.settings().holds(setting)));
        }
    }
    prop_assert_eq!(cover.base().0, world.people.of(selection));
    prop_assert!(cover.base().0 >= PARAMETERS.threshold);
    Ok(())
}

#[test]
fn no_group_of_fewer_than_the_threshold_can_be_had_by_two_subtractions() {
    // Two regions and two settings of 21, 7, 39 and 13 people. With three of the four pairs hidden each line
    // leaves enough; but everyone, less the second region, less the first setting, and their pair added again,
    // would be the 7.
    let codebook = codebook(hierarchy(2, &[]), hierarchy(2, &[]), vec![question("question", 2)]);
    let people = Population(vec![vec![21, 7], vec![39, 13]]);
    let groups = choose(&codebook, |group| Base(people.of_group(&codebook, group)), PARAMETERS.threshold).published;
    let wave = wave(&codebook, groups, &Population(vec![vec![3; 2]; 2]));
    let covers = Covers::new(&codebook, &wave, 1);
    let seven = survey::Address::read("region=region-0&setting=setting-1", &codebook).selection;
    assert_eq!(covers.cover(&seven), None);
}
