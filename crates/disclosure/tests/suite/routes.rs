//! Questions that were put to the same people: who was not asked them is one number, and is rounded once.

use disclosure::{Background, Key, Outline, RawWave, attack_release, exact_ranges, inspect, secure};
use survey::{
    Answering, Asked, Codebook, Count, Method, Provenance, Question, QuestionId, QuestionKind, Release, Route, Table,
    Wave,
};

use crate::{
    fixtures::{
        codebooks::{codebook, hierarchy, label, question},
        populations::{PARAMETERS, Population, info},
    },
    raw::{happens, outline, seeded, tabulate},
};

/// A question of which several answers could be given, and two that were put to whoever gave one of two of them, and
/// one that was put to whoever gave the first.
fn surveyed(seed: u64) -> (Codebook, RawWave) {
    let several = Question { kind: QuestionKind::Several, answering: Answering::Optional, ..question("which", 3) };
    let after = |answers: &[usize]| {
        let route = Route { question: QuestionId(0), answers: answers.to_vec() };
        Asked::Only { whom: label("Some"), after: Some(route) }
    };
    let put = |slug: &str, answers: &[usize]| Question { asked: after(answers), ..question(slug, 2) };
    let questions = vec![several, put("one", &[0, 1]), put("two", &[1, 0]), put("three", &[0])];
    let codebook = codebook(hierarchy(3, &[]), hierarchy(2, &[]), questions);
    let mut draws = seeded(seed);
    let mut given: Vec<usize> = Vec::new();
    let tabulation = tabulate(&codebook, &Population(vec![vec![40, 30], vec![25, 50], vec![60, 35]]), |at, _, _| {
        let mut yes = |share: f64| happens(share, &mut draws);
        if at == 0 {
            given = (0..3).filter(|_| yes(0.3)).collect();
            return if given.is_empty() { vec![3] } else { given.clone() };
        }
        let asked = given.iter().any(|answer| if at == 3 { *answer == 0 } else { *answer < 2 });
        vec![if asked { usize::from(yes(0.6)) } else { 2 }]
    });
    (codebook, RawWave { info: info("2020"), tabulation })
}

fn published(seed: u64, method: Method) -> (Release, Vec<RawWave>) {
    let (codebook, raw) = surveyed(seed);
    let outline = Outline { method, ..outline(&codebook, PARAMETERS, Provenance::Illustrative) };
    let audited = secure(outline, vec![raw.clone()], &Background::default(), &Key::public("key"), &());
    (audited.expect("it can be published").release().clone(), vec![raw])
}

const NOT_ASKED: usize = 2;

#[test]
fn who_was_not_asked_two_questions_that_were_put_to_the_same_people_is_rounded_once() {
    for method in [Method::Lattice, Method::Atoms] {
        for seed in 0..10 {
            let (release, raw) = published(seed, method);
            let wave = release.latest();
            let counts = |question: usize| {
                let table = wave.table(QuestionId(question)).expect("it was asked");
                (0..wave.groups().len()).map(|at| table.row(at)[NOT_ASKED]).collect::<Vec<_>>()
            };
            assert_eq!(counts(1), counts(2), "{method:?}, {seed}");
            assert_eq!(inspect(&release), []);
            assert!(attack_release(&release, &raw, &Background::default()).is_ok());
        }
    }
}

/// The release with other counts of those who were not asked the second of the two questions.
fn with_another_rounding(release: &Release) -> Release {
    let wave = release.latest();
    let tables = release.codebook.question_ids().map(|id| {
        let table = wave.table(id)?;
        let rows = (0..wave.groups().len()).flat_map(|at| {
            let base = wave.groups()[at].1.0;
            table.row(at).iter().enumerate().map(move |(category, count)| match (id.0, category) {
                (2, NOT_ASKED) if count.0 + 3 <= base => Count(count.0 + 3),
                _ => *count,
            })
        });
        Some(Table::new(release.codebook.question(id), wave.groups(), rows.collect()).expect("a table"))
    });
    let tables = tables.collect();
    let wave = Wave::new(info("2020"), wave.groups().to_vec(), tables, PARAMETERS).expect("a wave").by(wave.method());
    Release::new(Provenance::Illustrative, release.codebook.clone(), PARAMETERS, Vec::new(), vec![wave]).expect("it")
}

#[test]
fn a_second_rounding_of_them_is_found_with_the_file_alone() {
    for method in [Method::Lattice, Method::Atoms] {
        let (release, raw) = published(1, method);
        let forged = with_another_rounding(&release);
        let told: Vec<String> = inspect(&forged).iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|told| told.starts_with("question 'two', answer 'not-asked'")), "{told:?}");
        assert!(attack_release(&forged, &raw, &Background::default()).is_err());
    }
}

#[test]
fn the_attacker_knows_that_fewer_were_asked_what_only_the_first_answer_led_to() {
    let (release, raw) = published(1, Method::Lattice);
    let ranges = exact_ranges(&release, &raw, &Background::default());
    let of = |question: &str, part: &str| {
        let found = ranges.iter().find(|found| {
            found.question == question && found.category == "not-asked" && found.part.to_string() == part
        });
        found.expect("it can be decided").range
    };
    let everyone = "region 'everyone', setting 'everyone'";
    let (one, two, three) = (of("one", everyone), of("two", everyone), of("three", everyone));
    assert_eq!(one, two);
    assert!(one.greatest <= three.greatest && one.least <= three.least);
}
