use disclosure::{Fault, inspect};
use proptest::prelude::*;
use survey::{Base, Codebook, Count, Parameters, Provenance, QuestionId, Release, Table, Wave, WaveError};

use crate::{
    fixtures::{
        cases,
        codebooks::{codebook, hierarchy, question},
        populations::{PARAMETERS, groups, info},
        releases::two_by_two,
    },
    raw::{raws, released},
};

/// A release of one wave that publishes the groups of some size, with the first of two answers.
fn release(codebook: Codebook, sizes: &[u32], first: &[u32]) -> Release {
    let published = groups(&codebook).into_iter().zip(sizes).filter(|(_, size)| **size > 0);
    let published: Vec<_> = published.map(|(group, size)| (group, Base(*size))).collect();
    let counts = published.iter().zip(first).flat_map(|((_, base), first)| [Count(*first), Count(base.0 - first)]);
    let table = Table::new(&codebook.questions[0], &published, counts.collect()).expect("a table");
    let wave = Wave::new(info("2020"), published, vec![Some(table)], PARAMETERS).expect("a wave");
    Release::new(Provenance::Illustrative, codebook, PARAMETERS, Vec::new(), vec![wave]).expect("a release")
}

/// Two regions by two settings.
fn small(sizes: [u32; 9], first: &[u32]) -> Release {
    release(codebook(hierarchy(2, &[]), hierarchy(2, &[]), vec![question("question", 2)]), &sizes, first)
}

/// The two-by-two release with other counts: two for each published group.
fn with_counts(change: impl FnOnce(&mut Vec<[u32; 2]>)) -> Release {
    let sound = two_by_two();
    let wave = sound.latest();
    let table = wave.table(QuestionId(0)).expect("it was asked");
    let mut rows: Vec<_> = (0..wave.groups().len()).map(|at| [table.row(at)[0].0, table.row(at)[1].0]).collect();
    change(&mut rows);
    let counts = rows.concat().into_iter().map(Count).collect();
    let table = Table::new(&sound.codebook.questions[0], wave.groups(), counts).expect("a table");
    let wave = Wave::new(info("2020"), wave.groups().to_vec(), vec![Some(table)], PARAMETERS).expect("a wave");
    Release::new(Provenance::Illustrative, sound.codebook, PARAMETERS, Vec::new(), vec![wave]).expect("a release")
}

fn told(release: &Release) -> Vec<String> {
    inspect(release).iter().map(ToString::to_string).collect()
}

/// The positions in the two-by-two release of everyone and of the second region's second setting.
const EVERYONE: usize = 0;
const LAST: usize = 7;

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_count_that_is_moved_by_one_is_found_wherever_it_is(
        raw in raws(), question in 0..3_usize, place in any::<prop::sample::Index>(), category in any::<prop::sample::Index>(),
    ) {
        let release = released(&raw.codebook, &raw.tabulation, PARAMETERS, "key");
        let wave = release.latest();
        let sizes = wave.groups();
        let categories = release.codebook.questions[question].categories().len();
        let (place, category) = (place.index(sizes.len()), category.index(categories));
        // Some other count must tell which side of a category is rounded; where it is a multiple both are.
        if !sizes.iter().enumerate().any(|(at, (_, base))| at != place && base.0 % PARAMETERS.rounding_base != 0) {
            return Ok(());
        }
        let tables = raw.codebook.question_ids().map(|id| {
            let table = wave.table(id).unwrap();
            let mut counts: Vec<_> = (0..sizes.len()).flat_map(|at| table.row(at).to_vec()).collect();
            if id.0 == question {
                let count = &mut counts[place * categories + category];
                count.0 = if count.0 == sizes[place].1.0 { count.0 - 1 } else { count.0 + 1 };
            }
            Some(Table::new(raw.codebook.question(id), sizes, counts).unwrap())
        });
        let wave = Wave::new(info("2020"), sizes.to_vec(), tables.collect(), PARAMETERS).unwrap();
        let moved = Release::new(Provenance::Illustrative, raw.codebook.clone(), PARAMETERS, Vec::new(), vec![wave]).unwrap();
        prop_assert_eq!(inspect(&release), []);
        prop_assert!(!inspect(&moved).is_empty());
    }
}

#[test]
fn a_sound_release_has_no_fault() {
    assert_eq!(inspect(&two_by_two()), []);
}

#[test]
fn a_count_that_is_no_multiple_is_found() {
    let release = with_counts(|rows| (rows[EVERYONE], rows[LAST]) = ([19, 23], [4, 6]));
    let told = told(&release);
    let place = "question 'question', answer 'answer-0', wave '2020', region";
    assert!(
        told.contains(&format!("{place} 'everyone', setting 'everyone': expected a multiple of 3, found 19")),
        "{told:?}"
    );
    assert!(told.contains(&format!("{place} 'region-1', setting 'setting-1': expected a multiple of 3, found 4")));
}

#[test]
fn it_may_be_all_others_whose_number_is_rounded_but_then_everywhere() {
    let others = |rows: &mut Vec<[u32; 2]>| rows.iter_mut().for_each(|row| row.swap(0, 1));
    assert_eq!(inspect(&with_counts(others)), []);
    let one_of_them = with_counts(|rows| {
        others(rows);
        rows[LAST].swap(0, 1);
    });
    let place = "question 'question', answer 'answer-0', wave '2020', region 'region-1', setting 'setting-1'";
    assert!(told(&one_of_them).contains(&format!("{place}: expected a multiple of 3, found 7")));
}

#[test]
fn a_second_answer_that_is_not_what_the_first_leaves_is_found() {
    let release = with_counts(|rows| rows[LAST] = [3, 8]);
    let place = "question 'question', answer 'answer-1', wave '2020', region 'region-1', setting 'setting-1'";
    let expected = format!("{place}: expected the second answer to be what the first leaves, 7; found 8");
    assert!(told(&release).contains(&expected));
}

#[test]
fn parts_that_are_more_than_their_whole_or_too_much_less_are_found() {
    let more = with_counts(|rows| rows[LAST] = [6, 4]);
    let place = "question 'question', answer 'answer-0', wave '2020', region 'region-1', setting 'everyone'";
    let expected = format!("{place}: parts of 12 do not fit a whole of 9 with 0 people in no published part");
    assert!(told(&more).contains(&expected), "{:?}", told(&more));
    let less = with_counts(|rows| rows[LAST] = [0, 10]);
    let expected = format!("{place}: parts of 6 do not fit a whole of 9 with 0 people in no published part");
    assert!(told(&less).contains(&expected));
}

#[test]
fn a_group_of_nine_cannot_even_be_held_in_memory() {
    let codebook = two_by_two().codebook;
    let groups = groups(&codebook).into_iter().zip([Base(29), Base(9)]).collect();
    let error = Wave::new(info("2020"), groups, vec![None], PARAMETERS).unwrap_err();
    assert_eq!(error, WaveError::BelowThreshold { at: 1, found: Base(9) });
}

#[test]
fn a_rest_of_fewer_than_the_threshold_is_found() {
    let codebook = codebook(hierarchy(3, &[]), hierarchy(1, &[]), vec![question("question", 2)]);
    let release = release(codebook, &[40, 33, 0, 0], &[9, 6]);
    assert_eq!(
        told(&release),
        [
            "wave '2020', region 'everyone', setting 'everyone': its known parts leave 7 people; expected none, or at least 10"
        ]
    );
}

#[test]
fn a_group_of_fewer_than_the_threshold_is_found_though_it_takes_two_subtractions() {
    // 21, 7, 39 and 13 people, of which only the 39 are published with the sums.
    let release = small([80, 60, 20, 28, 0, 0, 52, 39, 0], &[0; 9]);
    assert_eq!(
        told(&release),
        [
            "wave '2020', region 'region-0', setting 'setting-1': subtraction tells apart 7 people; expected none, or at least 10"
        ]
    );
}

#[test]
fn nobody_may_be_left_and_nobody_may_be_had_by_subtraction() {
    assert_eq!(told(&small([42, 42, 0, 20, 20, 0, 22, 22, 0], &[0; 9])), Vec::<String>::new());
}

#[test]
fn a_part_that_is_published_without_its_whole_is_found() {
    let release = small([42, 0, 0, 20, 20, 0, 22, 0, 0], &[0; 9]);
    assert!(
        told(&release).contains(
            &"wave '2020', region 'region-0', setting 'setting-0': published, though a whole that it is part of is not"
                .to_owned()
        )
    );
}

#[test]
fn a_base_that_is_not_the_sum_of_its_parts_is_found() {
    let release = small([42, 0, 0, 20, 0, 0, 21, 0, 0], &[0; 9]);
    assert_eq!(
        told(&release),
        ["wave '2020', region 'region-1', setting 'everyone': expected a base of 22, as other bases come to, found 21"]
    );
}

#[test]
fn a_part_larger_than_its_whole_is_found() {
    let release = small([42, 0, 0, 50, 0, 0, 0, 0, 0], &[0; 9]);
    assert!(
        matches!(inspect(&release)[..], [Fault::ThinGroup { found: -8, threshold: 10, .. }, ..]),
        "{:?}",
        told(&release)
    );
}

#[test]
fn the_faults_of_every_wave_are_found() {
    let mut waves = two_by_two().waves().to_vec();
    waves.push(small([42, 0, 0, 20, 0, 0, 21, 0, 0], &[0; 9]).latest().clone());
    let release = Release::new(Provenance::Illustrative, two_by_two().codebook, PARAMETERS, Vec::new(), waves).unwrap();
    assert_eq!(inspect(&release).len(), 1);
}

#[test]
fn exact_counts_are_found_though_the_release_says_that_they_are() {
    let mut release = two_by_two();
    release.parameters = Parameters { rounding_base: 1, ..PARAMETERS };
    assert_eq!(told(&release), ["wave '2020', question 'question': expected rounded counts, found multiples of 1"]);
}

#[test]
fn faults_are_judged_by_the_parameters_of_the_release() {
    let with = |parameters| {
        let mut release = two_by_two();
        release.parameters = parameters;
        told(&release).len()
    };
    assert_eq!(with(PARAMETERS), 0);
    assert!(with(Parameters { rounding_base: 4, ..PARAMETERS }) > 0);
    assert_eq!(with(Parameters { threshold: 11, ..PARAMETERS }), 2, "two groups are of ten people");
}
