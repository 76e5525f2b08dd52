use proptest::prelude::*;
use survey::{Address, Codebook, Covers, Members, NearestViews, Rest, Selection, rest_of};

use crate::fixtures::{
    cases,
    codebooks::{codebooks, four_by_three, question, selections, united_kingdom},
    populations::{PARAMETERS, World, twenty_each, worlds, worlds_of},
};

fn asked() -> impl Strategy<Value = (Codebook, Selection)> {
    codebooks().prop_flat_map(|codebook| {
        let selection = selections(&codebook);
        (Just(codebook), selection)
    })
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_rest_of_a_selection_is_apart_from_it_and_whole_with_it((codebook, selection) in asked()) {
        let everyone = Selection::everyone(&codebook);
        match rest_of(&selection, &codebook) {
            Rest::Nobody => prop_assert_eq!(selection, everyone),
            Rest::EveryoneElse(rest) => {
                prop_assert!(selection.filters_regions(&codebook) != selection.filters_settings(&codebook));
                if selection.filters_regions(&codebook) {
                    prop_assert!(shares_out(selection.regions(), rest.regions(), everyone.regions()));
                    prop_assert_eq!(rest.settings(), everyone.settings());
                } else {
                    prop_assert!(shares_out(selection.settings(), rest.settings(), everyone.settings()));
                    prop_assert_eq!(rest.regions(), everyone.regions());
                }
            }
            Rest::SameSettingsElsewhere(rest) => {
                prop_assert!(selection.filters_regions(&codebook) && selection.filters_settings(&codebook));
                prop_assert!(shares_out(selection.regions(), rest.regions(), everyone.regions()));
                prop_assert_eq!(rest.settings(), selection.settings());
            }
        }
    }

    #[test]
    fn the_rest_of_the_rest_is_the_selection((codebook, selection) in asked()) {
        if let Some(rest) = rest_of(&selection, &codebook).selection() {
            let back = rest_of(rest, &codebook);
            prop_assert_eq!(back.selection(), Some(&selection));
        }
    }

    #[test]
    fn every_nearest_view_can_be_shown_and_is_another_than_the_one_asked_for(
        (world, selection) in worlds().prop_flat_map(|it| { let selection = selections(&it.codebook); (Just(it), selection) }),
    ) {
        check_nearest(&world, &selection)?;
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn so_it_is_in_the_united_kingdom(
        (world, selection) in worlds_of(united_kingdom(vec![question("question", 2)]))
            .prop_flat_map(|it| { let selection = selections(&it.codebook); (Just(it), selection) }),
    ) {
        check_nearest(&world, &selection)?;
    }
}

fn check_nearest(world: &World, selection: &Selection) -> Result<(), TestCaseError> {
    let codebook = &world.codebook;
    let covers = Covers::new(codebook, &world.wave, PARAMETERS.threshold);
    let nearest = NearestViews::of(selection, codebook, &covers);
    for view in [&nearest.regions, &nearest.settings, &nearest.broad].into_iter().flatten() {
        prop_assert!(covers.cover(view).is_some());
        prop_assert_ne!(view, selection);
        prop_assert!(selection.regions().within(view.regions()) && selection.settings().within(view.settings()));
    }
    if let Some(view) = &nearest.regions {
        prop_assert_eq!(view.regions(), selection.regions());
        prop_assert!(!view.filters_settings(codebook));
    }
    if let Some(view) = &nearest.settings {
        prop_assert_eq!(view.settings(), selection.settings());
        prop_assert!(!view.filters_regions(codebook));
    }
    if let Some(view) = &nearest.broad {
        prop_assert!(view.filters_regions(codebook) && view.filters_settings(codebook));
    }
    Ok(())
}

fn shares_out<A: Ord>(part: &Members<A>, rest: &Members<A>, whole: &Members<A>) -> bool {
    part.disjoint(rest) && part.union(rest) == *whole
}

#[test]
fn a_filter_in_which_nothing_is_ticked_does_not_filter() {
    let codebook = four_by_three();
    let none = Selection::new(&codebook, Members::none(4), Members::none(3));
    assert_eq!(none, Selection::everyone(&codebook));
    assert_eq!(rest_of(&none, &codebook), Rest::Nobody);
}

#[test]
fn the_broad_view_is_the_smallest_pair_of_coarser_groups_that_can_be_shown() {
    // Nothing of the first area is published by single setting but the setting of a family of its own.
    let hidden =
        ["region-0", "region-1", "region-level-0-0"].map(|region| [(region, "setting-1"), (region, "setting-2")]);
    let world = twenty_each(&hidden.concat());
    let codebook = &world.codebook;
    let covers = Covers::new(codebook, &world.wave, PARAMETERS.threshold);
    let nearest = |query| {
        let nearest = NearestViews::of(&Address::read(query, codebook).selection, codebook, &covers);
        [nearest.regions, nearest.settings, nearest.broad].map(|view| view.map(|view| view.query(codebook)))
    };
    let query = |text: &str| Some(text.to_owned());
    assert_eq!(
        nearest("region=region-0&setting=setting-1"),
        [query("region=region-0"), query("setting=setting-1"), query("region=region-0&setting=setting-level-0-1")]
    );
}
