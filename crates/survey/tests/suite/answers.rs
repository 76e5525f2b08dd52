use survey::{Address, Answers, Codebook, Covers, Estimate, Group, QuestionId, Release};

use crate::fixtures::releases::one_of_everything;

/// The estimates of a question for the selection of an address, in the first or second wave.
fn answers(release: &Release, question: usize, query: &str, wave: usize) -> Answers {
    let wave = release.wave_ids().nth(wave).expect("a wave");
    let selection = Address::read(query, &release.codebook).selection;
    let cover = Covers::of_wave(release, wave).cover(&selection);
    Answers::of(release, wave, QuestionId(question), &selection, cover.as_ref())
}

#[test]
fn an_answer_that_can_be_shown_is() {
    let release = one_of_everything();
    let answers = answers(&release, 0, "region=region-0", 1);
    assert!(answers.estimates.iter().all(|estimate| estimate.shown().is_some_and(|shown| shown.base.0 == 30)));
}

#[test]
fn each_absence_has_its_own_name() {
    let release = one_of_everything();
    let estimates = |question, query, wave| answers(&release, question, query, wave).estimates;
    assert_eq!(estimates(2, "", 0), [Estimate::NotAsked; 6], "asked in the second wave only");
    assert_eq!(estimates(0, "region=region-2&setting=setting-0", 1), [Estimate::TooFew; 2], "not published");
    assert_eq!(estimates(0, "region=region-0,region-1&setting=setting-1", 1), [Estimate::Nobody; 2], "ruled out");
}

#[test]
fn where_there_can_be_nobody_it_does_not_matter_what_was_asked() {
    let release = one_of_everything();
    let estimates = answers(&release, 2, "region=region-1&setting=setting-1", 0).estimates;
    assert_eq!(estimates, [Estimate::Nobody; 6]);
}

#[test]
fn those_not_asked_are_no_answer() {
    let release = one_of_everything();
    let several = &release.codebook.questions[1];
    assert_eq!(several.categories().len(), 5);
    assert_eq!(answers(&release, 1, "", 0).estimates.len(), 4, "three answers and no answer");
}

#[test]
fn a_difference_is_there_only_where_both_shares_are() {
    let release = one_of_everything();
    let (all, some) = (answers(&release, 0, "", 1), answers(&release, 0, "region=region-0", 1));
    let hidden = answers(&release, 0, "region=region-2&setting=setting-0", 1);
    assert!(some.less(&all).iter().all(Option::is_some));
    assert_eq!(some.less(&hidden), [None; 2]);
    let difference = some.less(&all)[0].unwrap();
    let share = |answers: &Answers| answers.estimates[0].shown().unwrap().share.value();
    assert!((difference.value - (share(&some) - share(&all))).abs() < 1e-12);
}

#[test]
fn a_selection_is_ruled_out_only_if_every_pair_of_it_is() {
    let codebook = Codebook { impossible: Vec::new(), ..one_of_everything().codebook };
    let group = |region: &str, setting: &str| Group {
        region: codebook.regions.find(region).unwrap(),
        setting: codebook.settings.find(setting).unwrap(),
    };
    let codebook = Codebook { impossible: vec![group("region-level-0-0", "setting-1")], ..codebook.clone() };
    let ruled_out = |query| codebook.rules_out(&Address::read(query, &codebook).selection);
    assert!(ruled_out("region=region-0&setting=setting-1"));
    assert!(ruled_out("region=region-0,region-1&setting=setting-1"));
    assert!(!ruled_out("region=region-0,region-2&setting=setting-1"));
    assert!(!ruled_out("region=region-0"));
    assert!(!ruled_out(""));
}
