//! Surveys of every shape: each comes to a release that is safe in every way, or to a refusal that says why.

use disclosure::{Background, Key, Refusal, attack_release, content_id, inspect, secure};
use proptest::prelude::*;
use survey::{Release, wire};

use crate::{
    fixtures::cases,
    surveys::{LARGE, Limits, MIDDLING, Survey},
};

/// The file of a survey, made by so many threads at once.
fn file(survey: &Survey, threads: usize) -> Result<(Release, String), Refusal> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    let make = || secure(survey.outline(), survey.waves.clone(), &Background::default(), &Key::public("key"), &());
    pool.install(make).map(|audited| (audited.release().clone(), audited.encode().1))
}

fn check(seed: u64, limits: Limits) -> Result<(), TestCaseError> {
    let survey = Survey::of(seed, limits);
    match file(&survey, 1) {
        Ok((release, text)) => {
            prop_assert_eq!(inspect(&release), []);
            let edition = wire::read(&text).expect("a release");
            prop_assert_eq!(&edition.id, &content_id(&release));
            prop_assert_eq!(&edition.release, &release);
            let attacked = attack_release(&edition.release, &survey.waves, &Background::default());
            prop_assert!(attacked.is_ok(), "{:?}", attacked);
            prop_assert!(
                file(&survey, 2).expect("it passed with one thread").1 == text,
                "two threads at once make another file"
            );
        }
        Err(refusal) => {
            let told = refusal.to_string();
            let names = |what: &str| told.contains(&format!("{what} '"));
            prop_assert!(names("wave") || names("question") && (names("answer") || names("region")), "{}", told);
            prop_assert_eq!(file(&survey, 2).expect_err("it was refused with one thread"), refusal);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_survey_of_hundreds_is_published_safely_and_the_same_by_any_number_of_threads_or_refused_with_a_reason(
        seed in any::<u64>(),
    ) {
        check(seed, MIDDLING)?;
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn so_is_one_of_up_to_three_thousand_in_up_to_forty_areas(seed in any::<u64>()) {
        check(seed, LARGE)?;
    }
}

#[test]
fn of_fewer_people_than_the_threshold_the_refusal_names_the_wave() {
    let mut survey = Survey::of(1, MIDDLING);
    let tabulation = disclosure::Tabulation::new(&survey.codebook, &vec![true; survey.codebook.questions.len()]);
    survey.waves[0].tabulation = tabulation;
    let refusal = file(&survey, 1).unwrap_err().to_string();
    assert_eq!(refusal, "wave '2020': only 0 people answered; nothing is published of fewer than 10");
}
