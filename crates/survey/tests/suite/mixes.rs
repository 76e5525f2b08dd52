use proptest::prelude::*;
use survey::{Axis, Base, Choice, Covers, Group, Hierarchy, Mix, NodeId, People, Region, Release, Setting, View};

use crate::fixtures::{
    cases,
    populations::{PARAMETERS, World, asked, worlds},
    releases::one_of_everything,
};

/// The world in which it is known beforehand that nobody is in the pairs of places in which nobody is.
fn without_the_impossible(world: World) -> World {
    let codebook = &world.codebook;
    let pair = |group: &Group| {
        codebook.regions.members(group.region).len() == 1 && codebook.settings.members(group.setting).len() == 1
    };
    let empty = |group: &Group| world.people.of_group(codebook, *group) == 0;
    let impossible = codebook.groups().filter(|group| pair(group) && empty(group)).collect();
    World { codebook: survey::Codebook { impossible, ..codebook.clone() }, ..world }
}

fn by_region(release: &Release, choice: &Choice) -> Vec<(NodeId<Region>, People)> {
    Mix::by_region(&Covers::of_wave(release, choice.wave), release, choice).rows
}

fn by_setting(release: &Release, choice: &Choice) -> Vec<(NodeId<Setting>, People)> {
    Mix::by_setting(&Covers::of_wave(release, choice.wave), release, choice).rows
}

/// The people of a place, as the world has them.
fn check<A: Axis>(
    rows: &[(NodeId<A>, People)],
    hierarchy: &Hierarchy<A>,
    part: impl Fn(NodeId<A>) -> u32,
    people: u32,
) -> Result<(), TestCaseError> {
    for (place, told) in rows {
        prop_assert_eq!(hierarchy.members(*place).len(), 1);
        match told {
            People::Number(number) => prop_assert_eq!(number.0, part(*place)),
            People::Nobody => prop_assert_eq!(part(*place), 0),
            People::TooFew => {}
        }
    }
    if rows.iter().all(|(_, told)| *told != People::TooFew) {
        let told = rows.iter().map(|(_, told)| if let People::Number(number) = told { number.0 } else { 0 });
        prop_assert_eq!(told.sum::<u32>(), people);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_mix_adds_up_to_the_people_of_the_selection_where_all_can_be_told((world, selection) in asked(worlds())) {
        let world = without_the_impossible(world);
        let (release, codebook) = (world.release(), &world.codebook);
        let choice = Choice::of(selection.clone(), &release);
        let people = world.people.of(&selection);
        let of_region = |place| {
            world.people.of(&selection.with_regions(codebook, codebook.regions.members(place).clone()))
        };
        let of_setting = |place| {
            world.people.of(&selection.with_settings(codebook, codebook.settings.members(place).clone()))
        };
        check(&by_region(&release, &choice), &codebook.regions, of_region, people)?;
        check(&by_setting(&release, &choice), &codebook.settings, of_setting, people)?;
    }

    #[test]
    fn a_mix_has_each_place_of_the_selection_once_and_no_other((world, selection) in asked(worlds())) {
        let (release, codebook) = (world.release(), &world.codebook);
        let choice = Choice::of(selection.clone(), &release);
        let regions: Vec<_> = by_region(&release, &choice).into_iter().map(|(place, _)| place).collect();
        let expected: Vec<_> = selection.regions().positions().map(|at| codebook.regions.place_node(at)).collect();
        prop_assert_eq!(regions, expected);
        let settings: Vec<_> = by_setting(&release, &choice).into_iter().map(|(place, _)| place).collect();
        let expected: Vec<_> = selection.settings().positions().map(|at| codebook.settings.place_node(at)).collect();
        prop_assert_eq!(settings, expected);
    }

    #[test]
    fn how_many_people_a_place_has_is_told_exactly_where_a_view_of_it_has_people((world, selection) in asked(worlds())) {
        let (release, codebook) = (world.release(), &world.codebook);
        for (place, told) in by_region(&release, &Choice::of(selection.clone(), &release)) {
            let part = selection.with_regions(codebook, codebook.regions.members(place).clone());
            let people = View::of(&release, &Choice::of(part, &release)).people();
            prop_assert_eq!(told, people.map_or(People::TooFew, People::Number));
        }
    }

    #[test]
    fn fewer_than_the_threshold_are_never_told((world, selection) in asked(worlds())) {
        let release = world.release();
        for (_, told) in by_setting(&release, &Choice::of(selection, &release)) {
            prop_assert!(!matches!(told, People::Number(number) if number.0 < PARAMETERS.threshold));
        }
    }
}

#[test]
fn where_there_can_be_nobody_the_mix_says_so_and_not_too_few() {
    let release = one_of_everything();
    let people = |query| -> Vec<_> {
        by_region(&release, &Choice::read(query, &release, None).0).into_iter().map(|(_, people)| people).collect()
    };
    let told = |people| People::Number(Base(people));
    assert_eq!(people("wave=2019"), [told(30), told(20), told(40)]);
    assert_eq!(people("setting=setting-1"), [People::Nobody, People::Nobody, People::TooFew]);
    assert_eq!(people("region=region-0,region-2"), [told(30), told(40)]);
}
