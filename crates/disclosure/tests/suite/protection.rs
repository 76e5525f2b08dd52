use disclosure::{Key, ProtectError, RawWave, inspect, protect, sums};
use proptest::prelude::*;
use survey::{Base, Group, Parameters, Provenance, QuestionId, Release};

use crate::{
    fixtures::{
        cases,
        codebooks::{codebook, four_by_three, hierarchy, question, united_kingdom},
        populations::{PARAMETERS, Population, info},
    },
    raw::{Raw, happens, one_of_each, outline, people_of_2020, protected, raws, released, seeded, tabulate},
};

/// Every count of a release beside the raw one: question, category, group, base, raw and published.
fn counts(raw: &Raw, release: &Release) -> Vec<(QuestionId, usize, Group, Base, u32, u32)> {
    let wave = release.latest();
    let mut counts = Vec::new();
    for question in raw.codebook.question_ids() {
        let table = wave.table(question).expect("it was asked");
        for (at, (group, base)) in wave.groups().iter().enumerate() {
            for (category, published) in table.row(at).iter().enumerate() {
                let true_count =
                    raw.tabulation.replies(&raw.codebook, question.0, category, *group).expect("it was asked");
                counts.push((question, category, *group, *base, true_count.0, published.0));
            }
        }
    }
    counts
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_is_protected_is_of_a_safe_structure(raw in raws(), rounding_base in 2..7_u32) {
        let parameters = Parameters { rounding_base, ..PARAMETERS };
        let protected = protected(&raw.codebook, &raw.tabulation, parameters, "key").unwrap();
        prop_assert_eq!(inspect(protected.release()), []);
    }

    #[test]
    fn a_published_count_is_a_neighbour_of_the_true_one_and_never_above_its_base(raw in raws()) {
        let release = released(&raw.codebook, &raw.tabulation, PARAMETERS, "key");
        for (_, _, _, base, true_count, published) in counts(&raw, &release) {
            prop_assert!(published.abs_diff(true_count) < PARAMETERS.rounding_base, "{true_count} became {published}");
            prop_assert!(published <= base.0);
        }
    }

    #[test]
    fn of_each_category_either_the_counts_are_multiples_or_those_of_all_others_are(raw in raws()) {
        let release = released(&raw.codebook, &raw.tabulation, PARAMETERS, "key");
        let counts = counts(&raw, &release);
        for question in raw.codebook.question_ids() {
            for category in 0..raw.codebook.question(question).categories().len() {
                let of_it: Vec<_> = counts.iter().filter(|count| (count.0, count.1) == (question, category)).collect();
                let those = of_it.iter().all(|count| count.5 % 3 == 0);
                let others = of_it.iter().all(|count| (count.3.0 - count.5) % 3 == 0);
                prop_assert!(those || others);
            }
        }
    }

    #[test]
    fn the_bases_are_exact_and_the_second_of_two_answers_is_the_rest_of_them(raw in raws()) {
        let release = released(&raw.codebook, &raw.tabulation, PARAMETERS, "key");
        let wave = release.latest();
        for (at, (group, base)) in wave.groups().iter().enumerate() {
            prop_assert_eq!(base.0, raw.people.of_group(&raw.codebook, *group));
            let row = wave.table(QuestionId(0)).unwrap().row(at);
            prop_assert_eq!(row[0].0 + row[1].0, base.0);
        }
    }

    #[test]
    fn where_all_parts_of_a_group_are_published_their_counts_are_its_count(raw in raws()) {
        let release = released(&raw.codebook, &raw.tabulation, PARAMETERS, "key");
        let wave = release.latest();
        for sum in sums(&raw.codebook) {
            let parts: Vec<_> = sum.children.iter().filter_map(|child| wave.position(*child)).collect();
            let Some(whole) = wave.position(sum.parent) else { continue };
            let held: u32 = parts.iter().map(|part| wave.groups()[*part].1.0).sum();
            let left = wave.groups()[whole].1.0 - held;
            for question in raw.codebook.question_ids() {
                let table = wave.table(question).unwrap();
                for (category, count) in table.row(whole).iter().enumerate() {
                    let parts: u32 = parts.iter().map(|part| table.row(*part)[category].0).sum();
                    prop_assert!(parts <= count.0 && count.0 - parts <= left);
                }
            }
        }
    }

    #[test]
    fn the_same_key_gives_the_same_release(raw in raws()) {
        let release = || released(&raw.codebook, &raw.tabulation, PARAMETERS, "key");
        prop_assert_eq!(release(), release());
    }
}

/// 240 people, four regions by three settings, of whom a `share` gives the first answer.
fn twenty_each(share: f64) -> Raw {
    let codebook = four_by_three();
    let people = Population(vec![vec![20; 3]; 4]);
    let mut draws = seeded(7);
    let tabulation = tabulate(&codebook, &people, |_, _, _| vec![usize::from(!happens(share, &mut draws))]);
    Raw { codebook, people, tabulation }
}

#[test]
fn another_key_another_wave_and_another_question_are_other_draws() {
    let codebook = united_kingdom(vec![question("one", 2), question("another", 2)]);
    let mut draws = seeded(7);
    let mut answer = 0;
    let tabulation = tabulate(&codebook, &people_of_2020(1), |question, _, _| {
        if question == 0 {
            answer = usize::from(happens(0.4, &mut draws));
        }
        vec![answer]
    });
    let table = |wave: &str, question: usize, key: &str| {
        let waves = [RawWave { info: info(wave), tabulation: tabulation.clone() }];
        let outline = outline(&codebook, PARAMETERS, Provenance::Illustrative);
        let audited = protect(outline, waves.to_vec(), &Key::public(key)).unwrap();
        audited.release().latest().table(QuestionId(question)).unwrap().clone()
    };
    let one = table("2019", 0, "key");
    assert_eq!(one, table("2019", 0, "key"));
    for other in [table("2020", 0, "key"), table("2019", 1, "key"), table("2019", 0, "other key")] {
        assert_ne!(one, other);
    }
}

#[test]
fn what_nearly_everybody_says_can_be_published_too() {
    for share in [0.9, 0.97, 1.0] {
        let raw = twenty_each(share);
        let release = released(&raw.codebook, &raw.tabulation, PARAMETERS, "key");
        let everyone = release.latest().table(QuestionId(0)).unwrap().row(0)[0];
        let true_count = raw.tabulation.replies(&raw.codebook, 0, 0, Group::EVERYONE).unwrap();
        assert!(everyone.0.abs_diff(true_count.0) < 3);
    }
}

#[test]
fn a_question_that_was_not_asked_has_no_counts() {
    let codebook = codebook(hierarchy(2, &[]), hierarchy(1, &[]), one_of_each());
    let mut tabulation = disclosure::Tabulation::new(&codebook, &[true, false, true]);
    for _ in 0..20 {
        tabulation.count(0, 0, &[vec![0], vec![], vec![1]]);
    }
    let release = released(&codebook, &tabulation, PARAMETERS, "key");
    let asked: Vec<_> = codebook.question_ids().map(|id| release.latest().table(id).is_some()).collect();
    assert_eq!(asked, [true, false, true]);
}

#[test]
fn of_fewer_people_than_the_threshold_nothing_is_published() {
    let codebook = four_by_three();
    let mut people = Population(vec![vec![0; 3]; 4]);
    people.0[1][1] = 9;
    let tabulation = tabulate(&codebook, &people, |_, _, _| vec![0]);
    let error = protected(&codebook, &tabulation, PARAMETERS, "key").unwrap_err();
    assert_eq!(error, ProtectError::TooFewRespondents { wave: "2020".to_owned(), found: Base(9), threshold: 10 });
    assert_eq!(error.to_string(), "wave '2020': only 9 people answered; nothing is published of fewer than 10");
}

#[test]
fn a_survey_without_a_wave_is_no_release() {
    let outline = outline(&four_by_three(), PARAMETERS, Provenance::Illustrative);
    let error = protect(outline, Vec::new(), &Key::public("key")).unwrap_err();
    assert_eq!((error.to_string(), error), ("the survey has no wave".to_owned(), ProtectError::NoWave));
}

#[test]
fn a_key_is_never_told() {
    assert_eq!(format!("{:?}", Key::public("survey")), "Key(…)");
}
