use proptest::prelude::*;
use survey::{
    Answering, Asked, Base, Category, ConfidenceLevel, Count, Cover, Covers, Estimate, Group, Interval, Measure,
    NodeId, Parameters, Precision, Question, QuestionId, Selection, Share, Table, Tally, Wave,
};

use crate::fixtures::{
    cases,
    codebooks::{codebook, hierarchy, label, question, selections},
    populations::{PARAMETERS, info, worlds},
};

/// Everyone's estimates, category by category, where `counts` of `base` people gave each.
fn estimates(question: Question, base: u32, counts: &[u32], parameters: Parameters) -> Vec<Estimate> {
    let groups = vec![(Group::EVERYONE, Base(base))];
    let table = Table::new(&question, &groups, counts.iter().copied().map(Count).collect()).expect("a table");
    let codebook = codebook(hierarchy(1, &[]), hierarchy(1, &[]), vec![question]);
    let wave = Wave::new(info("2020"), groups, vec![Some(table)], parameters).expect("a wave");
    let cover =
        Covers::new(&codebook, &wave, parameters.threshold).cover(&Selection::everyone(&codebook)).expect("a cover");
    let tally = Tally::of(wave.table(QuestionId(0)).expect("a table"), &cover);
    let measures = codebook.questions[0].categories().into_iter().map(Measure::Category);
    measures.map(|measure| tally.estimate(&codebook.questions[0], measure, parameters)).collect()
}

fn rounded_to(rounding_base: u32) -> Parameters {
    Parameters { rounding_base, ..PARAMETERS }
}

fn put_only_to_some(answers: usize) -> Question {
    Question { asked: Asked::only(label("Some")), ..question("question", answers) }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn exact_counts_have_the_plain_wilson_interval_of_their_base((base, count) in counts()) {
        let all = estimates(question("question", 2), base, &[count, base - count], rounded_to(1));
        let shown = all[0].shown().unwrap();
        let share = Share::of(Count(count), Base(base)).unwrap();
        prop_assert!((shown.effective_base - f64::from(base)).abs() < 1e-9 * f64::from(base));
        prop_assert_eq!(shown.share, share);
        let plain = Interval::wilson(share, f64::from(base), ConfidenceLevel::NINETY_FIVE);
        prop_assert!((shown.interval.lower().value() - plain.lower().value()).abs() < 1e-9);
        prop_assert!((shown.interval.upper().value() - plain.upper().value()).abs() < 1e-9);
    }

    #[test]
    fn a_rounded_count_tells_less_than_an_exact_one_and_the_coarser_the_less((base, count) in counts(), b in 2..12_u32) {
        let effective = |b| estimates(question("question", 2), base, &[count, base - count], rounded_to(b))[0].shown().unwrap().effective_base;
        prop_assert!(0.0 < effective(b) && effective(b) < f64::from(base));
        prop_assert!(effective(b + 1) < effective(b));
    }

    #[test]
    fn the_more_rounded_counts_go_into_a_selection_the_less_it_tells(
        (world, selection) in worlds().prop_flat_map(|it| { let selection = selections(&it.codebook); (Just(it), selection) }),
    ) {
        let covers = Covers::new(&world.codebook, &world.wave, PARAMETERS.threshold);
        if let Some(cover) = covers.cover(&selection) {
            let tally = tally(&world.wave, &cover);
            let (question, people) = (&world.codebook.questions[0], f64::from(tally.people.0));
            let shown = |terms| Tally { terms, ..tally.clone() }.estimate(question, question.headline(), PARAMETERS);
            let effective = |terms| shown(terms).shown().unwrap().effective_base;
            prop_assert!(effective(tally.terms) < people);
            prop_assert!(effective(tally.terms + 1) < effective(tally.terms));
        }
    }

    #[test]
    fn a_share_of_those_asked_is_of_the_others_less_those_not_asked((base, not_asked) in counts(), part in 0.0..=1.0_f64) {
        let asked = base - not_asked;
        let count = (0..=asked).rfind(|count| f64::from(*count) <= part * f64::from(asked)).unwrap_or_default();
        let all = estimates(put_only_to_some(2), base, &[count, asked - count, not_asked], PARAMETERS);
        if asked < PARAMETERS.threshold {
            prop_assert_eq!(all[0], Estimate::TooFew);
        } else {
            let shown = all[0].shown().unwrap();
            prop_assert_eq!((shown.base, shown.base_precision), (Base(asked), Precision::Rounded));
            prop_assert_eq!(shown.share, Share::of(Count(count), Base(asked)).unwrap());
            prop_assert!(shown.effective_base < f64::from(asked));
        }
    }

    #[test]
    fn a_share_is_never_above_everyone_though_count_and_base_are_rounded_apart((base, a) in counts(), b in 0..99_u32) {
        for estimate in estimates(put_only_to_some(1), base, &[a, b.min(base)], PARAMETERS) {
            if let Some(shown) = estimate.shown() {
                prop_assert!(shown.count.0 <= shown.base.0);
                prop_assert!(shown.interval.lower() <= shown.share && shown.share <= shown.interval.upper());
            }
        }
    }
}

fn tally(wave: &Wave, cover: &Cover) -> Tally {
    Tally::of(wave.table(QuestionId(0)).expect("a table"), cover)
}

/// A base from the threshold up, and a count up to it.
fn counts() -> impl Strategy<Value = (u32, u32)> {
    (10..3000_u32).prop_flat_map(|base| (Just(base), 0..=base))
}

#[test]
fn the_base_of_a_question_put_to_everybody_is_exact() {
    let all = estimates(question("question", 2), 279, &[81, 198], PARAMETERS);
    let shown = all[0].shown().unwrap();
    assert_eq!((shown.count, shown.base, shown.base_precision), (Count(81), Base(279), Precision::Exact));
    assert_eq!(shown.share.percent(), 29);
}

/// `n·Vs/(Vs+Vr)` with `Vs = p(1-p)/n` and `Vr = m(b²-1)/(6n²)`, reckoned apart from this program, `p` being Agresti
/// and Coull's middle.
#[test]
fn the_effective_base_is_that_of_the_method() {
    let effective = |base, counts: &[u32], asked: Question, b| {
        estimates(asked, base, counts, rounded_to(b))[0].shown().unwrap().effective_base
    };
    let of_81 = |b| effective(279, &[81, 198], question("question", 2), b);
    assert!((of_81(3) - 272.710_705_716_842).abs() < 1e-6, "{}", of_81(3));
    assert!((of_81(5) - 260.946_070_385_734).abs() < 1e-6, "{}", of_81(5));
    let of_nobody = effective(12, &[0, 12], question("question", 2), 3);
    assert!((of_nobody - 5.874_161_517_732).abs() < 1e-6, "{of_nobody}");
    // 36 of 60 were asked, and half of them said so: the base is a rounded count too, and weighs by p² = 1/4.
    let of_some = effective(60, &[18, 18, 24], put_only_to_some(2), 3);
    assert!((of_some - 30.375).abs() < 1e-6, "{of_some}");
}

#[test]
fn a_sum_of_rounded_counts_is_kept_to_what_is_possible() {
    // Region 0 is the area less region 1: 10 people, of whom the rounded counts would make -3 and 13.
    let codebook = codebook(hierarchy(3, &[vec![0, 0, 1]]), hierarchy(1, &[]), vec![question("question", 2)]);
    let sized = [("everyone", 60), ("region-1", 20), ("region-2", 30), ("region-level-0-0", 30)];
    let group = |slug: &str| Group { region: codebook.regions.find(slug).unwrap(), setting: NodeId::EVERYONE };
    let sized: Vec<_> = sized.iter().map(|(slug, people)| (group(slug), Base(*people))).collect();
    let counts = [30, 30, 6, 14, 27, 3, 3, 27].map(Count).to_vec();
    let table = Table::new(&codebook.questions[0], &sized, counts).unwrap();
    let wave = Wave::new(info("2020"), sized, vec![Some(table)], PARAMETERS).unwrap();
    let selection = Selection::of_nodes(&codebook, group("region-0").region, NodeId::EVERYONE);
    let tally = tally(&wave, &Covers::new(&codebook, &wave, 10).cover(&selection).unwrap());
    assert_eq!(tally.counts, [Count(0), Count(10)]);
}

#[test]
fn those_who_gave_no_answer_are_among_those_who_were_asked() {
    let optional = Question { answering: Answering::Optional, ..question("question", 2) };
    assert_eq!(optional.categories(), [Category::Answer(0), Category::Answer(1), Category::NoAnswer]);
    let all = estimates(optional, 60, &[30, 21, 9], PARAMETERS);
    assert_eq!(all.iter().map(|it| it.shown().unwrap().base.0).collect::<Vec<_>>(), [60; 3]);
}

#[test]
fn fewer_than_the_threshold_asked_are_too_few_though_the_group_is_large() {
    assert_eq!(estimates(put_only_to_some(2), 60, &[3, 6, 51], PARAMETERS), [Estimate::TooFew; 3]);
}
