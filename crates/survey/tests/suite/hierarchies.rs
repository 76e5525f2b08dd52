use proptest::prelude::*;
use survey::{Axis, Hierarchy, HierarchyError, LevelOutline, Members, NodeId, Place, Region, Setting, is_slug};

use crate::fixtures::{
    cases,
    codebooks::{hierarchies, label, members, united_kingdom},
};

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn the_first_node_is_everyone_and_holds_every_place(hierarchy in hierarchies::<Region>(8)) {
        let all = Members::all(hierarchy.places().len());
        prop_assert_eq!(hierarchy.members(NodeId::EVERYONE), &all);
        prop_assert_eq!(hierarchy.find(Hierarchy::<Region>::EVERYONE), Some(NodeId::EVERYONE));
    }

    #[test]
    fn a_node_is_found_by_its_name_and_by_its_places(hierarchy in hierarchies::<Setting>(8)) {
        for id in hierarchy.ids() {
            prop_assert_eq!(hierarchy.find(&hierarchy.node(id).slug), Some(id));
            prop_assert_eq!(hierarchy.node_of(hierarchy.members(id)), Some(id));
        }
    }

    #[test]
    fn no_two_nodes_hold_the_same_places(hierarchy in hierarchies::<Region>(8)) {
        for (a, b) in hierarchy.ids().flat_map(|a| hierarchy.ids().map(move |b| (a, b))) {
            prop_assert_eq!(a == b, hierarchy.members(a) == hierarchy.members(b));
        }
    }

    #[test]
    fn the_children_of_a_line_are_its_parent_shared_out(hierarchy in hierarchies::<Region>(8)) {
        for line in hierarchy.lines() {
            prop_assert!(line.children.len() > 1);
            prop_assert!(shares_out(&hierarchy, hierarchy.members(line.parent), &line.children));
        }
    }

    #[test]
    fn every_node_of_several_places_is_divided(hierarchy in hierarchies::<Region>(8)) {
        for id in hierarchy.ids().filter(|id| hierarchy.members(*id).len() > 1) {
            prop_assert!(hierarchy.lines().iter().any(|line| line.parent == id));
        }
    }

    #[test]
    fn every_node_but_everyone_is_part_of_a_larger_one(hierarchy in hierarchies::<Region>(8)) {
        for id in hierarchy.ids().skip(1) {
            let parents: Vec<_> = hierarchy.parents(id).collect();
            prop_assert!(!parents.is_empty());
            for parent in parents {
                prop_assert!(hierarchy.members(id).within(hierarchy.members(parent)) && parent != id);
            }
        }
    }

    #[test]
    fn a_level_holds_each_place_once(hierarchy in hierarchies::<Region>(8)) {
        let all = Members::all(hierarchy.places().len());
        for level in hierarchy.levels() {
            prop_assert!(shares_out(&hierarchy, &all, &level.nodes));
        }
    }

    #[test]
    fn an_outline_has_everyone_first_and_every_place_once_after_its_group(hierarchy in hierarchies::<Region>(8)) {
        let outline = hierarchy.outline();
        prop_assert_eq!(outline.first(), Some(&NodeId::EVERYONE));
        prop_assert!((1..outline.len()).all(|at| !outline[..at].contains(&outline[at])));
        for place in (0..hierarchy.places().len()).map(|at| hierarchy.place_node(at)) {
            prop_assert!(outline.contains(&place));
        }
        // What is neither everyone nor a place is a group of the last level, and its places come next.
        for (at, node) in outline.iter().enumerate().skip(1).filter(|(_, node)| hierarchy.members(**node).len() > 1) {
            prop_assert!(hierarchy.levels().last().is_some_and(|level| level.nodes.contains(node)));
            let places: Vec<_> = hierarchy.members(*node).positions().map(|at| hierarchy.place_node(at)).collect();
            prop_assert!(outline[at + 1..].starts_with(&places));
        }
    }

    #[test]
    fn a_set_of_places_has_a_node_only_if_some_node_is_that_set(
        (hierarchy, set) in hierarchies::<Region>(6).prop_flat_map(|it| { let set = members(&it); (Just(it), set) }),
    ) {
        let same = hierarchy.ids().find(|id| *hierarchy.members(*id) == set);
        prop_assert_eq!(hierarchy.node_of(&set), same);
    }

    #[test]
    fn what_is_a_slug_can_stand_in_an_address_and_as_a_file_name(text in "[a-zA-Z0-9\\-/.%,é ]{0,6}") {
        let expected = !text.is_empty()
            && text.chars().all(|each| each.is_ascii_lowercase() || each.is_ascii_digit() || each == '-')
            && !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
        prop_assert_eq!(is_slug(&text), expected);
    }
}

fn shares_out<A: Axis>(hierarchy: &Hierarchy<A>, whole: &Members<A>, parts: &[NodeId<A>]) -> bool {
    (0..hierarchy.places().len()).all(|place| {
        let holders = parts.iter().filter(|part| hierarchy.members(**part).holds(place)).count();
        holders == usize::from(whole.holds(place))
    })
}

#[test]
fn the_united_kingdom_is_divided_by_nation_and_by_area_and_those_by_region() {
    let regions = united_kingdom(Vec::new()).regions;
    let slug = |id: NodeId<Region>| regions.node(id).slug.as_str();
    let lines: Vec<_> = regions
        .lines()
        .iter()
        .map(|line| {
            format!("{}: {}", slug(line.parent), line.children.iter().map(|id| slug(*id)).collect::<Vec<_>>().join(" "))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "everyone: scotland northern-ireland england wales",
            "everyone: other-nations north midlands-and-east south",
            "england: north midlands-and-east south",
            "other-nations: scotland northern-ireland wales",
            "north: north-east north-west yorkshire-and-the-humber",
            "midlands-and-east: west-midlands east-midlands east-of-england",
            "south: south-west south-east london",
        ]
    );
}

#[test]
fn a_nation_of_one_region_is_that_region() {
    let regions = united_kingdom(Vec::new()).regions;
    assert_eq!(regions.nodes().len(), 1 + 12 + 1 + 4, "everyone, the regions, England, the areas");
    let wales = regions.find("wales").unwrap();
    assert!(regions.levels()[0].nodes.contains(&wales));
    assert_eq!(regions.members(wales).len(), 1);
}

#[test]
fn an_outline_goes_by_the_last_level_and_names_no_place_twice() {
    let united_kingdom = united_kingdom(Vec::new());
    let slugs = |outline: Vec<NodeId<Region>>| -> Vec<_> {
        outline.into_iter().map(|id| united_kingdom.regions.node(id).slug.as_str()).collect()
    };
    let regions = slugs(united_kingdom.regions.outline());
    assert_eq!(regions.len(), 1 + 12 + 4, "everyone, the regions, the areas, and not England");
    assert_eq!(regions[..6], ["everyone", "other-nations", "scotland", "northern-ireland", "wales", "north"]);
    assert_eq!(regions[13..], ["south", "south-west", "south-east", "london"]);
    let settings = &united_kingdom.settings;
    let first: Vec<_> = settings.outline().iter().map(|id| settings.node(*id).slug.as_str()).take(3).collect();
    assert_eq!(first, ["everyone", "general-practice", "elsewhere"], "a family of one setting is that setting");
}

fn places(slugs: &[&str]) -> Vec<Place> {
    let place = |slug: &&str| Place { slug: (*slug).to_owned(), code: None, label: label(slug), tile: None };
    slugs.iter().map(place).collect()
}

fn level(groups: &[(&str, &[usize])]) -> LevelOutline {
    let groups = groups.iter().map(|(slug, members)| ((*slug).to_owned(), label(slug), members.to_vec())).collect();
    LevelOutline { slug: "area".to_owned(), label: label("Area"), groups }
}

/// What is said of places and one level that make no hierarchy.
fn refusal(slugs: &[&str], groups: &[(&str, &[usize])]) -> (HierarchyError, String) {
    let levels = if groups.is_empty() { Vec::new() } else { vec![level(groups)] };
    let error = Hierarchy::<Region>::new(label("Everyone"), places(slugs), levels).expect_err("no hierarchy");
    let text = error.to_string();
    (error, text)
}

#[test]
fn a_hierarchy_has_a_place() {
    assert_eq!(refusal(&[], &[]), (HierarchyError::Empty, "there is no place in it".to_owned()));
}

#[test]
fn no_two_nodes_of_a_hierarchy_share_a_name() {
    let twice =
        |slug: &str| (HierarchyError::SlugTwice(slug.to_owned()), format!("two of its nodes are called '{slug}'"));
    assert_eq!(refusal(&["a", "b", "a"], &[]), twice("a"));
    assert_eq!(refusal(&["a", "everyone"], &[]), twice("everyone"));
    assert_eq!(refusal(&["a", "b", "c"], &[("c", &[0, 1]), ("d", &[2])]), twice("c"));
}

#[test]
fn a_name_that_could_not_stand_in_an_address_is_refused() {
    for slug in ["", "South", "south east", "south--east", "-south", "s&outh", "sør"] {
        let text = format!("'{slug}' is not lower-case letters, digits and single hyphens");
        assert_eq!(refusal(&["a", slug], &[]), (HierarchyError::SlugMalformed(slug.to_owned()), text));
        assert_eq!(refusal(&["a", "b"], &[(slug, &[0, 1])]).0, HierarchyError::SlugMalformed(slug.to_owned()));
    }
}

#[test]
fn a_level_neither_leaves_out_a_place_nor_has_it_twice() {
    let not = |place: &str| {
        let (level, place) = ("area".to_owned(), place.to_owned());
        let text = format!("the level 'area' must hold each place exactly once, but not so '{place}'");
        (HierarchyError::NotAPartition { level, place }, text)
    };
    assert_eq!(refusal(&["a", "b", "c"], &[("north", &[0, 1])]), not("c"));
    assert_eq!(refusal(&["a", "b", "c"], &[("north", &[0, 1]), ("south", &[1, 2])]), not("b"));
    assert_eq!(refusal(&["a", "b"], &[("north", &[0, 0]), ("south", &[1])]), not("a"));
}

#[test]
fn a_level_has_no_group_without_a_place() {
    let text = "the group 'west' of the level 'area' holds no place".to_owned();
    let error = HierarchyError::NoPlace { level: "area".to_owned(), group: "west".to_owned() };
    assert_eq!(refusal(&["a", "b"], &[("north", &[0, 1]), ("west", &[])]), (error, text));
}
