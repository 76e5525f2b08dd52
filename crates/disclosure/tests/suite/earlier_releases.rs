//! What was published once may have been kept, and is read beside the new release.

use disclosure::{
    Audited, Background, Finding, Key, Outline, PartName, RawWave, Refusal, attack_release, exact_ranges, secure,
};
use proptest::prelude::*;
use rand_chacha::rand_core::Rng;
use survey::{Asked, Codebook, Group, Provenance, QuestionId, Release, Route};

use crate::{
    by_hand::{by_hand, group},
    fixtures::{
        cases,
        codebooks::{codebook, hierarchy, label, question},
        populations::{PARAMETERS, Population, info},
    },
    raw::{outline, seeded, tabulate},
    surveys::{MIDDLING, Survey},
};

/// Two regions and one setting, with one yes-or-no question.
fn two_regions() -> Codebook {
    codebook(hierarchy(2, &[]), hierarchy(1, &[]), vec![question("question", 2)])
}

/// People by region, the first of whom say yes.
fn answers(people: [u32; 2], yes: [u32; 2]) -> Vec<RawWave> {
    let population = Population(people.map(|people| vec![people]).to_vec());
    let mut said = [0; 2];
    let tabulation = tabulate(&two_regions(), &population, |_, region, _| {
        said[region] += 1;
        vec![usize::from(said[region] > yes[region])]
    });
    vec![RawWave { info: info("2020"), tabulation }]
}

/// A release by hand: people and published counts by region.
fn release(people: [u32; 2], counts: [u32; 2]) -> Release {
    let codebook = two_regions();
    let of = |region, people, count| (group(&codebook, region, "everyone"), people, count);
    let everyone = of("everyone", people.iter().sum(), counts.iter().sum());
    by_hand(
        &codebook,
        PARAMETERS,
        &[everyone, of("region-0", people[0], counts[0]), of("region-1", people[1], counts[1])],
    )
}

fn after(earlier: Release) -> Background {
    Background { earlier: vec![earlier], ..Background::default() }
}

/// Between which numbers those of region 0 lie who say yes.
fn range(release: &Release, waves: &[RawWave], background: &Background) -> (i64, i64) {
    let is_region_0 = |found: &Finding| matches!(&found.part, PartName::Group { region, .. } if region == "region-0");
    let found = exact_ranges(release, waves, background).into_iter().find(is_region_0).expect("it is decided");
    (found.range.least, found.range.greatest)
}

fn refused(release: &Release, waves: &[RawWave], background: &Background) -> Refusal {
    attack_release(release, waves, background).expect_err("together they tell too much")
}

#[test]
fn two_draws_of_the_same_answers_are_read_together() {
    // 7 of 20 came out as 6, which may be 4 to 8, and now come out as 9, which may be 7 to 11.
    let (people, waves) = ([20, 30], answers([20, 30], [7, 12]));
    let (first, second) = (release(people, [6, 12]), release(people, [9, 12]));
    let none = Background::default();
    assert_eq!((range(&first, &waves, &none), range(&second, &waves, &none)), ((4, 8), (7, 11)));
    assert!(attack_release(&first, &waves, &none).is_ok() && attack_release(&second, &waves, &none).is_ok());
    let background = after(first);
    assert_eq!(range(&second, &waves, &background), (7, 8));
    // Of everyone 18 and 21 were published, which may be 16 to 20 and 19 to 23.
    let refusal = refused(&second, &waves, &background).to_string();
    let everyone = "region 'everyone', setting 'everyone': anybody can work out that 19 to 20 of 50 people";
    assert!(refusal.contains(everyone), "{refusal}");
}

#[test]
fn so_they_are_if_wordings_and_names_were_mended_in_between() {
    let (people, waves) = ([20, 30], answers([20, 30], [7, 12]));
    let mut first = release(people, [6, 12]);
    first.codebook.facts.title = label("A title with a mistake in it");
    first.codebook.questions[0].wording = label("The same question in other words?");
    assert_eq!(range(&release(people, [9, 12]), &waves, &after(first)), (7, 8));
}

#[test]
fn so_they_are_in_a_region_that_nobody_joined_while_others_grew() {
    let waves = answers([20, 45], [7, 20]);
    assert_eq!(range(&release([20, 45], [9, 21]), &waves, &after(release([20, 30], [6, 12]))), (7, 8));
}

#[test]
fn where_people_joined_those_who_were_there_before_still_bound_the_count() {
    // 4 of 20 came out as 6, which may be 4 to 8. Ten more people came, none of whom says yes, and 4 come out as 3, which
    // may be 1 to 5. Of more people it cannot be fewer.
    let waves = answers([30, 30], [4, 12]);
    let (earlier, later) = (release([20, 30], [6, 12]), release([30, 30], [3, 12]));
    assert_eq!(range(&later, &waves, &Background::default()), (1, 5));
    assert_eq!(range(&later, &waves, &after(earlier.clone())), (4, 5));
    assert!(matches!(refused(&later, &waves, &after(earlier)), Refusal::Disclosing(_)));
}

#[test]
fn an_earlier_release_of_other_people_than_is_thought_is_not_believed() {
    // Twenty left, forty came: it is not true that all of the earlier ones are still there.
    let waves = answers([40, 30], [3, 12]);
    assert_eq!(range(&release([40, 30], [3, 12]), &waves, &after(release([20, 30], [15, 12]))), (1, 5));
}

#[test]
fn one_to_nine_people_more_or_fewer_are_refused_and_where() {
    let earlier = release([20, 30], [6, 12]);
    for few in 1..10 {
        for people in [20 + few, 20 - few] {
            if people < 10 {
                continue;
            }
            let waves = answers([people, 30], [5, 12]);
            let told = refused(&release([people, 30], [6, 12]), &waves, &after(earlier.clone())).to_string();
            for expected in [
                format!(
                    "wave '2020', region 'everyone', setting 'everyone': an earlier release has 50 people, and this one has {}",
                    people + 30
                ),
                format!(
                    "wave '2020', region 'region-0', setting 'everyone': an earlier release has 20 people, and this one has {people}"
                ),
            ] {
                assert!(told.contains(&expected), "{told}");
            }
        }
    }
}

#[test]
fn people_who_only_changed_their_region_are_refused_too() {
    let waves = answers([23, 27], [6, 12]);
    let told = refused(&release([23, 27], [6, 12]), &waves, &after(release([20, 30], [6, 12])));
    assert!(matches!(&told, Refusal::Successive(faults) if faults.len() == 2), "{told}");
}

#[test]
fn ten_or_more_people_more_or_fewer_pass() {
    for people in [30, 31, 45, 10] {
        let waves = answers([people, 30], [6, 12]);
        let verdict = attack_release(&release([people, 30], [6, 12]), &waves, &after(release([20, 30], [6, 12])));
        assert!(verdict.is_ok(), "{people}: {verdict:?}");
    }
}

#[test]
fn five_more_people_in_a_remainder_of_a_remainder_are_refused() {
    // Region 0 and setting 0 grow by ten each, together by five; so outside of both there are five more.
    let codebook = codebook(hierarchy(3, &[]), hierarchy(3, &[]), vec![question("question", 2)]);
    let published = |cells: [[u32; 3]; 3]| {
        let people = Population(cells.map(Vec::from).to_vec());
        let names =
            [("everyone", "everyone"), ("everyone", "setting-0"), ("region-0", "everyone"), ("region-0", "setting-0")];
        let groups = names.map(|(region, setting)| group(&codebook, region, setting));
        let counts = groups.map(|group| (group, people.of_group(&codebook, group), 0));
        let tabulation = tabulate(&codebook, &people, |_, _, _| vec![1]);
        (by_hand(&codebook, PARAMETERS, &counts), vec![RawWave { info: info("2020"), tabulation }])
    };
    let (earlier, _) = published([[30, 10, 10], [10, 5, 5], [10, 5, 5]]);
    let (later, waves) = published([[40, 10, 10], [10, 10, 5], [10, 5, 5]]);
    let told = refused(&later, &waves, &after(earlier)).to_string();
    assert!(
        told.contains(
            "less its published parts by region and by setting: an earlier release has 20 people, and this one has 25"
        ),
        "{told}"
    );
}

/// What is told of a new release with another codebook, after one of two regions and one yes-or-no question.
fn told_of(change: impl FnOnce(&mut Codebook)) -> String {
    let waves = answers([20, 30], [6, 12]);
    let mut earlier = release([20, 30], [6, 12]);
    change(&mut earlier.codebook);
    refused(&release([20, 30], [6, 12]), &waves, &after(earlier)).to_string()
}

#[test]
fn an_earlier_release_of_other_questions_answers_or_places_is_refused() {
    let two = |change: fn(&mut Codebook)| told_of(change);
    for (told, expected) in [
        (two(|codebook| codebook.questions[0].slug = "another".to_owned()), "other questions, or in another order"),
        (two(|codebook| codebook.questions[0].answers.reverse()), "other answers to the question 'question'"),
        (two(|codebook| codebook.regions = hierarchy(3, &[])), "other places by region"),
        (two(|codebook| codebook.settings = hierarchy(2, &[])), "other places by setting"),
        (two(|codebook| codebook.impossible = vec![Group::EVERYONE]), "other impossible groups"),
    ] {
        let sentence = format!("an earlier release has {expected}, so what both tell together cannot be audited");
        assert!(told.contains(&sentence), "{told}");
    }
}

#[test]
fn so_is_one_in_which_a_question_was_put_to_others() {
    let route = |answer| Route { question: QuestionId(0), answers: vec![answer] };
    let routed = |answer| {
        let asked = Asked::Only { whom: label("Some"), after: Some(route(answer)) };
        let questions = vec![question("first", 2), survey::Question { asked, ..question("second", 2) }];
        codebook(hierarchy(1, &[]), hierarchy(1, &[]), questions)
    };
    let made = |codebook: &Codebook, answer: usize, background: &Background| {
        let mut at = 0;
        let tabulation = tabulate(codebook, &Population(vec![vec![40]]), |question, _, _| {
            at += usize::from(question == 0);
            let first = at % 2;
            vec![if question == 0 {
                first
            } else if first == answer {
                at % 3 / 2
            } else {
                2
            }]
        });
        let wave = RawWave { info: info("2020"), tabulation };
        secure(
            outline(codebook, PARAMETERS, Provenance::Illustrative),
            vec![wave],
            background,
            &Key::public("key"),
            &(),
        )
    };
    let earlier = made(&routed(0), 0, &Background::default()).unwrap();
    let refusal = made(&routed(1), 1, &after(earlier.release().clone())).unwrap_err().to_string();
    assert!(refusal.contains("an earlier release has the question 'second' put to others"), "{refusal}");
}

#[test]
fn so_is_one_that_has_the_wave_of_the_same_days_under_another_name() {
    let mut waves = answers([20, 30], [6, 12]);
    waves[0].info.slug = "again".to_owned();
    let earlier = release([20, 30], [6, 12]);
    let refusal = secure(
        outline(&two_regions(), PARAMETERS, Provenance::Illustrative),
        waves,
        &after(earlier),
        &Key::public("key"),
        &(),
    );
    let told = refusal.unwrap_err().to_string();
    assert!(told.contains("an earlier release has the wave '2020', which is now 'again'"), "{told}");
}

/// Regions and one setting, with one yes-or-no question to which nobody says yes.
fn nobody_says_yes(people: &[u32]) -> (Codebook, Vec<RawWave>) {
    let codebook = codebook(hierarchy(people.len(), &[]), hierarchy(1, &[]), vec![question("question", 2)]);
    let population = Population(people.iter().map(|people| vec![*people]).collect());
    let tabulation = tabulate(&codebook, &population, |_, _, _| vec![1]);
    (codebook, vec![RawWave { info: info("2020"), tabulation }])
}

/// A release by hand of everyone and some of these regions.
fn of_some(people: &[u32], regions: &[usize]) -> Release {
    let (codebook, _) = nobody_says_yes(people);
    let everyone = (group(&codebook, "everyone", "everyone"), people.iter().sum(), 0);
    let some =
        regions.iter().map(|region| (group(&codebook, &format!("region-{region}"), "everyone"), people[*region], 0));
    by_hand(&codebook, PARAMETERS, &[everyone].into_iter().chain(some).collect::<Vec<_>>())
}

/// What is published of these people after earlier releases, by region.
fn published_after(people: &[u32], earlier: Vec<Release>) -> Vec<String> {
    let (codebook, waves) = nobody_says_yes(people);
    let background = Background { earlier, ..Background::default() };
    let outline = outline(&codebook, PARAMETERS, Provenance::Illustrative);
    let audited = secure(outline, waves, &background, &Key::public("key"), &()).expect("it can be published");
    let groups = audited.release().latest().groups().iter();
    groups.map(|(group, _)| codebook.regions.node(group.region).slug.clone()).collect()
}

#[test]
fn groups_of_two_releases_that_leave_a_few_people_together_are_refused() {
    // Each region alone leaves enough, and both leave the five of the third.
    let people = [20, 12, 5];
    let (_, waves) = nobody_says_yes(&people);
    let (earlier, later) = (of_some(&people, &[0]), of_some(&people, &[1]));
    let none = Background::default();
    assert!(attack_release(&earlier, &waves, &none).is_ok() && attack_release(&later, &waves, &none).is_ok());
    let refusal = refused(&later, &waves, &after(earlier));
    let told = refusal.to_string();
    assert!(matches!(refusal, Refusal::Successive(_)), "{told}");
    let place = "wave '2020', region 'region-2', setting 'everyone': 5 people can be told apart by adding and subtracting \
                 groups of this and earlier releases; expected none, or at least 10";
    assert!(told.contains(place), "{told}");
}

#[test]
fn so_are_those_of_three() {
    let people = [20, 12, 15, 5];
    let (_, waves) = nobody_says_yes(&people);
    let background =
        Background { earlier: vec![of_some(&people, &[0]), of_some(&people, &[1])], ..Background::default() };
    let told = refused(&of_some(&people, &[2]), &waves, &background).to_string();
    assert!(told.contains("region 'region-3', setting 'everyone': 5 people can be told apart"), "{told}");
}

#[test]
fn what_would_leave_a_few_people_with_an_earlier_release_is_not_published() {
    let people = [20, 12, 5];
    assert_eq!(published_after(&people, Vec::new()), ["everyone", "region-0"]);
    assert_eq!(published_after(&people, vec![of_some(&people, &[1])]), ["everyone", "region-1"]);
}

#[test]
fn of_a_survey_that_grew_only_what_grew_by_enough_is_published_again() {
    let before = [20, 30, 40];
    let earlier = || vec![of_some(&before, &[0, 1, 2])];
    let all = ["everyone", "region-0", "region-1", "region-2"];
    assert_eq!(published_after(&[30, 30, 40], earlier()), all, "ten came to one region");
    assert_eq!(published_after(&[32, 41, 40], earlier()), all, "and eleven to another");
    // Three came to one region, so that it is left out; and were all others shown, it would be known by subtraction.
    assert_eq!(published_after(&[23, 30, 55], earlier()), ["everyone", "region-1"]);
    assert_eq!(published_after(&[23, 39, 55], earlier()), ["everyone", "region-2"]);
    assert_eq!(published_after(&[10, 30, 40], earlier()), all, "ten left");
}

#[test]
fn in_a_survey_that_grew_whoever_is_still_the_same_is_told_apart_by_neither_release() {
    // Nobody came to the first three regions. The earlier release has the first and the second, and the third would leave
    // the five of the fourth out of those three, were everyone there known; ten came to the last.
    let (before, now) = ([20, 12, 15, 5, 30], [20, 12, 15, 5, 40]);
    let earlier = || of_some(&before, &[0, 1, 4]);
    let (_, waves) = nobody_says_yes(&now);
    let told = refused(&of_some(&now, &[2, 4]), &waves, &after(earlier())).to_string();
    assert!(told.contains("region 'region-3', setting 'everyone': 5 people can be told apart"), "{told}");
    assert_eq!(published_after(&now, vec![earlier()]), ["everyone", "region-0", "region-1", "region-4"]);
}

#[test]
fn what_two_earlier_releases_gave_away_is_not_held_against_a_new_one() {
    let people = [20, 12, 5];
    let earlier = vec![of_some(&people, &[0]), of_some(&people, &[1])];
    assert_eq!(published_after(&people, earlier), ["everyone", "region-0"]);
}

/// The release of a survey after others, or why there is none.
fn made(survey: &Survey, waves: Vec<RawWave>, key: &str, background: &Background) -> Result<Audited, Refusal> {
    let outline = Outline { provenance: Provenance::Illustrative, ..survey.outline() };
    secure(outline, waves, background, &Key::public(key), &())
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_same_survey_with_the_same_key_is_the_same_file_though_an_earlier_release_is_known(seed in any::<u64>()) {
        let survey = Survey::of(seed, MIDDLING);
        let Ok(first) = made(&survey, survey.waves.clone(), "key", &Background::default()) else { return Ok(()) };
        let again = made(&survey, survey.waves.clone(), "key", &after(first.release().clone())).unwrap();
        prop_assert_eq!(again.encode(), first.encode());
    }

    #[test]
    fn with_another_key_it_withstands_whoever_has_both_files_or_is_refused(seed in any::<u64>()) {
        let survey = Survey::of(seed, MIDDLING);
        let Ok(first) = made(&survey, survey.waves.clone(), "key", &Background::default()) else { return Ok(()) };
        let background = after(first.release().clone());
        if let Ok(second) = made(&survey, survey.waves.clone(), "another key", &background) {
            let verdict = attack_release(second.release(), &survey.waves, &background);
            prop_assert!(verdict.is_ok(), "{:?}", verdict);
        }
    }

    #[test]
    fn a_few_more_people_are_refused_before_anything_is_drawn(
        seed in any::<u64>(), few in 1..10_usize, place in any::<prop::sample::Index>(),
    ) {
        let survey = Survey::of(seed, MIDDLING);
        let Ok(first) = made(&survey, survey.waves.clone(), "key", &Background::default()) else { return Ok(()) };
        let mut waves = survey.waves.clone();
        let replies: Vec<_> = survey.codebook.questions.iter().map(|question| vec![question.not_asked().unwrap_or(0)]).collect();
        let region = place.index(survey.codebook.regions.places().len());
        (0..few).for_each(|_| waves[0].tabulation.count(region, 0, &replies));
        let refusal = made(&survey, waves, "key", &after(first.release().clone())).unwrap_err();
        let told = refusal.to_string();
        prop_assert!(matches!(refusal, Refusal::Successive(_)), "{}", told);
        let wave = &survey.waves[0].info.slug;
        prop_assert!(told.contains(&format!("wave '{wave}', region 'everyone', setting 'everyone'")), "{}", told);
    }

    #[test]
    fn a_survey_that_grew_by_enough_is_published_beside_its_older_release(seed in any::<u64>(), came in 10..200_usize) {
        let survey = Survey::of(seed, MIDDLING);
        let Ok(first) = made(&survey, survey.waves.clone(), "key", &Background::default()) else { return Ok(()) };
        let mut waves = survey.waves.clone();
        let mut draws = seeded(seed);
        let mut upto = |end: usize| draws.next_u32() as usize % end;
        let (regions, settings) = (survey.codebook.regions.places().len(), survey.codebook.settings.places().len());
        for _ in 0..came {
            let replies = survey.codebook.questions.iter().map(|question| vec![question.not_asked().unwrap_or(0)]);
            waves[0].tabulation.count(upto(regions), upto(settings), &replies.collect::<Vec<_>>());
        }
        let background = after(first.release().clone());
        let second = match made(&survey, waves.clone(), "key", &background) {
            Ok(second) => second,
            Err(refusal) => {
                prop_assert!(!matches!(refusal, Refusal::Successive(_)), "{}", refusal);
                return Ok(());
            }
        };
        let verdict = attack_release(second.release(), &waves, &background);
        prop_assert!(verdict.is_ok(), "{:?}", verdict);
        let before = first.release().waves()[0].groups();
        let now = second.release().waves()[0].groups();
        for (group, now) in now {
            if let Some((_, before)) = before.iter().find(|(other, _)| other == group) {
                prop_assert!(now.0 == before.0 || now.0.abs_diff(before.0) >= 10, "{:?}: {:?}, {:?}", group, before, now);
            }
        }
    }
}
