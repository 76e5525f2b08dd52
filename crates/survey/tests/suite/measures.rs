use proptest::prelude::*;
use survey::{
    Answer, Base, Category, Choice, ConfidenceLevel, Count, Estimate, Group, Interval, Measure, Parameters, Provenance,
    Question, QuestionId, QuestionKind, Release, Share, Shown, Table, View, Wave,
};

use crate::fixtures::{
    cases,
    codebooks::{codebook, hierarchy, label, question},
    populations::{PARAMETERS, info},
    releases::questions,
};

fn scale(answers: usize) -> Question {
    Question { kind: QuestionKind::Scale, ..question("scale", answers) }
}

/// Everyone's estimate of a measure of `question`, where `counts` of `base` people are published.
fn estimate(question: Question, measure: Measure, base: u32, counts: &[u32], rounding_base: u32) -> Estimate {
    let parameters = Parameters { rounding_base, ..PARAMETERS };
    let groups = vec![(Group::EVERYONE, Base(base))];
    let table = Table::new(&question, &groups, counts.iter().copied().map(Count).collect()).expect("a table");
    let codebook = codebook(hierarchy(1, &[]), hierarchy(1, &[]), vec![question]);
    let wave = Wave::new(info("2020"), groups, vec![Some(table)], parameters).expect("a wave");
    let release = Release::new(Provenance::Observed, codebook, parameters, Vec::new(), vec![wave]).expect("a release");
    let reading = View::of(&release, &Choice::everyone(&release)).read(&release, QuestionId(0));
    reading.row(measure).expect("a row").estimate
}

fn shown(question: Question, measure: Measure, base: u32, counts: &[u32], rounding_base: u32) -> Shown {
    *estimate(question, measure, base, counts, rounding_base).shown().expect("it can be shown")
}

/// A scale of five: how many people, and a count up to that for each answer.
fn scales() -> impl Strategy<Value = (u32, Vec<u32>)> {
    (10..2000_u32).prop_flat_map(|base| (Just(base), prop::collection::vec(0..=base, 5)))
}

const FIRST: Measure = Measure::Category(Category::Answer(0));

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_top_two_are_the_last_two_counts_together_as_a_share_of_the_base((base, counts) in scales(), b in 1..9_u32) {
        let top_two = shown(scale(5), Measure::TopTwo, base, &counts, b);
        // Each is rounded on its own, so that they may just exceed the base.
        let together = Count((counts[3] + counts[4]).min(base));
        prop_assert_eq!((top_two.count, top_two.base), (together, Base(base)));
        prop_assert_eq!(Some(top_two.share), Share::of(together, Base(base)));
    }

    #[test]
    fn two_rounded_counts_tell_less_than_one_and_that_less_than_an_exact_one((base, counts) in scales(), b in 2..9_u32) {
        let together = (counts[3] + counts[4]).min(base);
        let two = shown(scale(5), Measure::TopTwo, base, &counts, b);
        let one = shown(question("question", 2), FIRST, base, &[together, base - together], b);
        let plain = Interval::wilson(two.share, f64::from(base), ConfidenceLevel::NINETY_FIVE);
        prop_assert_eq!(one.share, two.share);
        prop_assert!(two.effective_base < one.effective_base && one.effective_base < f64::from(base));
        prop_assert!(two.interval.width() > one.interval.width() && one.interval.width() > plain.width());
    }

    #[test]
    fn two_exact_counts_together_have_the_plain_interval_of_their_sum((base, counts) in scales()) {
        let top_two = shown(scale(5), Measure::TopTwo, base, &counts, 1);
        let plain = Interval::wilson(top_two.share, f64::from(base), ConfidenceLevel::NINETY_FIVE);
        prop_assert!((top_two.interval.lower().value() - plain.lower().value()).abs() < 1e-9);
        prop_assert!((top_two.interval.upper().value() - plain.upper().value()).abs() < 1e-9);
    }

    #[test]
    fn a_measure_is_found_by_its_name_and_no_two_share_one(question in questions("question".to_owned())) {
        for measure in question.measures() {
            prop_assert_eq!(question.find_measure(question.measure_slug(measure)), Some(measure));
        }
    }

    #[test]
    fn every_answer_is_a_measure_and_those_not_asked_are_none(question in questions("question".to_owned())) {
        let measures = question.measures();
        for category in question.categories() {
            prop_assert_eq!(measures.contains(&Measure::Category(category)), category != Category::NotAsked);
        }
        let top_two = question.kind == QuestionKind::Scale && question.answers.len() > 2;
        prop_assert_eq!(measures.contains(&Measure::TopTwo), top_two);
        prop_assert_eq!(measures.len(), question.categories().len() - usize::from(question.not_asked().is_some()) + usize::from(top_two));
    }

    #[test]
    fn what_stands_for_a_question_is_one_of_its_measures(question in questions("question".to_owned())) {
        prop_assert!(question.measures().contains(&question.headline()));
    }
}

#[test]
fn of_a_scale_the_top_two_stand_for_the_question_and_else_the_first_answer() {
    assert_eq!(scale(5).headline(), Measure::TopTwo);
    assert_eq!(scale(3).headline(), Measure::TopTwo);
    assert_eq!(scale(2).headline(), FIRST, "both would be the highest");
    assert_eq!(question("single", 5).headline(), FIRST);
    assert_eq!(Question { kind: QuestionKind::Several, ..question("several", 5) }.headline(), FIRST);
}

/// `n·Vs/(Vs+Vr)` with `Vs = p(1-p)/n` and `Vr = m(b²-1)/(6n²)`, reckoned apart from this program, `p` being Agresti
/// and Coull's middle and `m` the two counts.
#[test]
fn the_effective_base_of_two_counts_is_that_of_the_method() {
    let effective = |base, counts: &[u32], b| shown(scale(5), Measure::TopTwo, base, counts, b).effective_base;
    assert!((effective(279, &[30, 60, 96, 63, 30], 3) - 267.531_925_006_808).abs() < 1e-6);
    assert!((effective(279, &[30, 60, 96, 63, 30], 5) - 247.209_243_014_778).abs() < 1e-6);
    assert!((effective(24, &[3, 3, 6, 9, 3], 3) - 16.615_384_615_385).abs() < 1e-6);
}

#[test]
fn two_highest_answers_that_everybody_gave_are_not_more_than_everybody() {
    let all = shown(scale(5), Measure::TopTwo, 40, &[0, 0, 0, 21, 21], 3);
    assert_eq!((all.count, all.share), (Count(40), Share::ALL));
    assert!(all.interval.lower() < Share::ALL);
}

#[test]
fn an_answer_with_the_name_of_the_top_two_would_be_two_measures_of_one_name() {
    let named = |slug: &str| Answer { slug: slug.to_owned(), label: label(slug) };
    let of = |kind, answers: &[&str]| {
        let answers = answers.iter().map(|slug| named(slug)).collect();
        Question { kind, answers, ..question("question", 0) }
    };
    assert_eq!(of(QuestionKind::Scale, &["low", "top-two", "high"]).slug_twice(), Some("top-two"));
    assert_eq!(of(QuestionKind::Single, &["low", "top-two", "high"]).slug_twice(), None, "it has no top two");
    assert_eq!(of(QuestionKind::Scale, &["low", "top-two"]).slug_twice(), None, "it has no top two");
}
