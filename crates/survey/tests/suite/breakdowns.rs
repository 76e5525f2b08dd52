use proptest::prelude::*;
use survey::{
    Address, Against, Axis, Breakdown, Choice, Covers, Estimate, Hierarchy, Members, NodeId, QuestionId, Row, View,
};

use crate::fixtures::{
    cases,
    releases::{chosen, one_of_everything},
};

/// For each place what `row` gives for it and for all the other places of its axis, where there are any.
fn place_by_place<A: Axis>(
    hierarchy: &Hierarchy<A>,
    row: impl Fn(&Members<A>, Option<&Members<A>>) -> Row,
) -> Vec<(NodeId<A>, Row)> {
    let one = |at| {
        let place = hierarchy.place_node(at);
        let others = hierarchy.members(NodeId::EVERYONE).without(hierarchy.members(place));
        (place, row(hierarchy.members(place), Some(&others).filter(|others| !others.is_empty())))
    };
    (0..hierarchy.places().len()).map(one).collect()
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn each_row_of_a_breakdown_is_the_view_of_its_place_beside_all_others_of_the_axis((release, choice, _) in chosen()) {
        let (codebook, covers) = (&release.codebook, Covers::of_wave(&release, choice.wave));
        for question in codebook.question_ids() {
            for measure in codebook.question(question).measures() {
                let row = |selection, others: Option<_>| {
                    let against = others.map_or(Against::Rest, Against::Others);
                    let one = Choice { wave: choice.wave, against, ..Choice::of(selection, &release) };
                    *View::of(&release, &one).read(&release, question).row(measure).unwrap()
                };
                let regions = |places: &Members<_>| choice.selection.with_regions(codebook, places.clone());
                let expected = place_by_place(&codebook.regions, |place, others| row(regions(place), others.map(regions)));
                prop_assert_eq!(Breakdown::by_region(&covers, &release, &choice, (question, measure)).rows, expected);
                let settings = |places: &Members<_>| choice.selection.with_settings(codebook, places.clone());
                let expected = place_by_place(&codebook.settings, |place, others| row(settings(place), others.map(settings)));
                prop_assert_eq!(Breakdown::by_setting(&covers, &release, &choice, (question, measure)).rows, expected);
            }
        }
    }

    #[test]
    fn a_breakdown_does_not_depend_on_the_filter_that_it_goes_along((release, choice, _) in chosen()) {
        let (question, codebook) = (QuestionId(0), &release.codebook);
        let covers = Covers::of_wave(&release, choice.wave);
        let measure = codebook.question(question).headline();
        let everywhere = choice.with_selection(choice.selection.in_every_region(codebook));
        prop_assert_eq!(
            Breakdown::by_region(&covers, &release, &choice, (question, measure)),
            Breakdown::by_region(&covers, &release, &everywhere, (question, measure))
        );
    }
}

#[test]
fn a_place_too_small_to_show_has_its_row_and_no_difference() {
    let release = one_of_everything();
    let question = QuestionId(0);
    let selection = Address::read("setting=setting-0", &release.codebook).selection;
    let choice = Choice::of(selection, &release);
    let measure = release.codebook.question(question).headline();
    let covers = Covers::of_wave(&release, choice.wave);
    let rows = Breakdown::by_region(&covers, &release, &choice, (question, measure)).rows;
    assert_eq!(rows.len(), 3);
    for (_, row) in rows {
        assert_eq!((row.estimate, row.difference), (Estimate::TooFew, None), "no pair is published");
    }
}
