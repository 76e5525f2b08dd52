use proptest::prelude::*;
use survey::{
    Address, Against, Base, Choice, Codebook, Comparison, Count, Covers, Group, Members, NearestViews, NodeId,
    Parameters, Provenance, QuestionId, Release, Rest, Selection, Table, View, Wave, rest_of,
};

use crate::fixtures::{
    cases,
    codebooks::{codebook, codebooks, four_by_three, hierarchy, question, selections, united_kingdom},
    populations::{PARAMETERS, World, info, twenty_each, worlds, worlds_of},
    releases::{chosen, one_of_everything},
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
    fn others_are_compared_with_a_selection_only_where_nobody_can_be_in_both((world, a, b) in two_selections()) {
        let choice = Choice { against: Against::Others(b.clone()), ..Choice::of(a.clone(), &world.release()) };
        let shared = |place: usize, others: usize| {
            [&a, &b].iter().all(|one| one.regions().holds(place) && one.settings().holds(others))
        };
        let settings = world.codebook.settings.places().len();
        let overlap = a.regions().positions().any(|region| (0..settings).any(|setting| shared(region, setting)));
        let expected = if overlap { Comparison::Overlapping(b) } else { Comparison::Others(b) };
        prop_assert_eq!(Comparison::of(&choice, &world.codebook), expected);
    }

    #[test]
    fn two_selections_apart_have_newcombes_difference_and_overlapping_ones_none((world, a, b) in two_selections()) {
        let release = world.release();
        let view = |selection: &Selection, against| {
            View::of(&release, &Choice { against, ..Choice::of(selection.clone(), &release) })
        };
        let compared = view(&a, Against::Others(b.clone()));
        prop_assert_eq!(compared.others(), view(&b, Against::Rest).people());
        let others = view(&b, Against::Rest).read(&release, QuestionId(0));
        for (row, other) in compared.read(&release, QuestionId(0)).rows.iter().zip(others.rows) {
            prop_assert_eq!(row.other, Some(other.estimate), "both are shown side by side whether they overlap or not");
            let both = row.estimate.shown().zip(other.estimate.shown()).filter(|_| a.disjoint(&b));
            prop_assert_eq!(row.difference, both.map(|(mine, theirs)| mine.less(theirs)));
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

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn compared_with_another_wave_the_same_selection_is_read_in_both((release, choice, _) in chosen()) {
        for other in release.wave_ids() {
            let choice = Choice { against: Against::Wave(other), ..choice.clone() }.settled();
            let view = View::of(&release, &choice);
            if other == choice.wave {
                prop_assert!(matches!(view.comparison(), Comparison::Rest(_)), "a wave is not compared with itself");
                continue;
            }
            prop_assert_eq!(view.comparison(), &Comparison::Wave(other));
            let then = View::of(&release, &Choice { wave: other, against: Against::Rest, ..choice.clone() });
            prop_assert_eq!((view.wave(), view.others()), (choice.wave, then.people()));
            for question in release.codebook.question_ids() {
                let then = then.read(&release, question);
                for (row, other) in view.read(&release, question).rows.iter().zip(then.rows) {
                    prop_assert_eq!(row.other, Some(other.estimate));
                    let both = row.estimate.shown().zip(other.estimate.shown());
                    prop_assert_eq!(row.difference, both.map(|(now, then)| now.less(then)));
                }
            }
        }
    }

    #[test]
    fn whom_a_selection_is_compared_with_changes_nothing_of_its_own((release, choice, _) in chosen()) {
        let alone = Choice { against: Against::Rest, ..choice.clone() };
        let (compared, alone) = (View::of(&release, &choice), View::of(&release, &alone));
        prop_assert_eq!((compared.people(), compared.nearest()), (alone.people(), alone.nearest()));
        for question in release.codebook.question_ids() {
            let estimates = |view: &View| view.read(&release, question).rows.iter().map(|row| row.estimate).collect::<Vec<_>>();
            prop_assert_eq!(estimates(&compared), estimates(&alone));
        }
    }
}

fn two_selections() -> impl Strategy<Value = (World, Selection, Selection)> {
    worlds().prop_flat_map(|world| {
        let (a, b) = (selections(&world.codebook), selections(&world.codebook));
        (Just(world), a, b)
    })
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

/// Two regions, with exact counts of a yes-or-no question.
fn two_regions(counts: [u32; 2], bases: [u32; 2]) -> Release {
    let codebook = codebook(hierarchy(2, &[]), hierarchy(1, &[]), vec![question("question", 2)]);
    let exact = Parameters { threshold: 1, rounding_base: 1, protection_width: 0 };
    let region = |at| Group { region: codebook.regions.place_node(at), setting: NodeId::EVERYONE };
    let groups =
        vec![(Group::EVERYONE, Base(bases.iter().sum())), (region(0), Base(bases[0])), (region(1), Base(bases[1]))];
    let yes = [counts.iter().sum(), counts[0], counts[1]];
    let counts = groups.iter().zip(yes).flat_map(|((_, base), yes)| [Count(yes), Count(base.0 - yes)]).collect();
    let table = Table::new(&codebook.questions[0], &groups, counts).expect("a table");
    let wave = Wave::new(info("2020"), groups, vec![Some(table)], exact).expect("a wave");
    Release::new(Provenance::Illustrative, codebook, exact, Vec::new(), vec![wave]).expect("a release")
}

#[test]
fn the_difference_of_two_selections_is_that_of_statsmodels() {
    let mut reader = csv::Reader::from_reader(include_str!("../reference/newcombe-differences.csv").as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).filter(|row| &row[4] == "0.95").collect();
    assert!(rows.len() > 5, "the authority's file has lost its rows");
    for row in rows {
        let whole = |at: usize| row[at].parse().expect("a whole number");
        let number = |at: usize| row[at].parse::<f64>().expect("a number");
        let release = two_regions([whole(0), whole(2)], [whole(1), whole(3)]);
        for query in ["region=region-0", "region=region-0&compare=region:region-1"] {
            let (choice, unmet) = Choice::read(query, &release, None);
            assert_eq!(unmet, []);
            let reading = View::of(&release, &choice).read(&release, QuestionId(0));
            let difference = reading.rows[0].difference.expect("both are shown");
            assert!((difference.lower - number(5)).abs() < 1e-9, "{row:?}: {difference:?}");
            assert!((difference.upper - number(6)).abs() < 1e-9, "{row:?}: {difference:?}");
        }
    }
}

#[test]
fn people_do_not_differ_from_themselves() {
    let release = one_of_everything();
    let rows = |query| {
        let (choice, _) = Choice::read(query, &release, None);
        View::of(&release, &choice).read(&release, QuestionId(0)).rows
    };
    for query in
        ["region=region-0&compare=region:region-0", "region=region-0&compare=everyone", "compare=region:region-0"]
    {
        for row in rows(query) {
            assert!(
                row.estimate.shown().is_some() && row.other.is_some_and(|other| other.shown().is_some()),
                "{query}"
            );
            assert_eq!(row.difference, None, "{query}");
        }
    }
    assert!(rows("region=region-0&compare=region:region-1").iter().all(|row| row.difference.is_some()));
}
