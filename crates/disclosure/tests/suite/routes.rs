//! Questions that were put to the same people: who was not asked them is one number, and is rounded once.

use std::collections::{BTreeMap, BTreeSet};

use disclosure::{Background, Key, Outline, RawWave, attack_release, exact_ranges, inspect, secure};
use survey::{
    Answering, Asked, Codebook, Count, Method, Parameters, Provenance, Question, QuestionId, QuestionKind, Release,
    Route, Table, Wave,
};

use crate::{
    fixtures::{
        codebooks::{codebook, hierarchy, label, question},
        populations::{PARAMETERS, Population, info},
    },
    raw::{happens, outline, released, seeded, tabulate},
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

/// A question of which several of so many answers could be given, and others that were put to whoever gave any of some.
fn led_to(seed: u64, answers: usize, routes: &[&[usize]]) -> (Codebook, RawWave) {
    let several =
        Question { kind: QuestionKind::Several, answering: Answering::Optional, ..question("which", answers) };
    let put = routes.iter().enumerate().map(|(at, answers)| {
        let route = Route { question: QuestionId(0), answers: answers.to_vec() };
        let asked = Asked::Only { whom: label("Some"), after: Some(route) };
        Question { asked, ..question(&format!("led-{at}"), 2) }
    });
    let questions = [several].into_iter().chain(put).collect();
    let codebook = codebook(hierarchy(3, &[]), hierarchy(2, &[]), questions);
    let mut draws = seeded(seed);
    let mut given: Vec<usize> = Vec::new();
    let tabulation = tabulate(&codebook, &Population(vec![vec![40, 30], vec![25, 50], vec![60, 35]]), |at, _, _| {
        let mut yes = |share: f64| happens(share, &mut draws);
        if at == 0 {
            given = (0..answers).filter(|_| yes(0.3)).collect();
            return if given.is_empty() { vec![answers] } else { given.clone() };
        }
        let asked = given.iter().any(|answer| routes[at - 1].contains(answer));
        vec![if asked { usize::from(yes(0.6)) } else { 2 }]
    });
    (codebook, RawWave { info: info("2020"), tabulation })
}

fn publish(codebook: &Codebook, raw: &RawWave, method: Method) -> Release {
    let outline = Outline { method, ..outline(codebook, PARAMETERS, Provenance::Illustrative) };
    let audited = secure(outline, vec![raw.clone()], &Background::default(), &Key::public("key"), &());
    audited.expect("it can be published").release().clone()
}

#[test]
fn who_was_not_asked_what_every_answer_led_to_is_who_gave_none_and_is_rounded_once() {
    for method in [Method::Lattice, Method::Atoms] {
        for seed in 0..10 {
            let (codebook, raw) = led_to(seed, 3, &[&[2, 0, 1]]);
            let release = publish(&codebook, &raw, method);
            let wave = release.latest();
            let counts = |question: usize, category: usize| {
                let table = wave.table(QuestionId(question)).expect("it was asked");
                (0..wave.groups().len()).map(|at| table.row(at)[category]).collect::<Vec<_>>()
            };
            assert_eq!(counts(0, 3), counts(1, NOT_ASKED), "{method:?}, {seed}");
            assert_eq!(inspect(&release), []);
        }
    }
}

/// A question of which several answers could be given or none, and for each route one that nobody could leave out: what
/// is told of it is how many were asked.
fn only_asked(answers: usize, routes: &[&[usize]]) -> Codebook {
    let several =
        Question { kind: QuestionKind::Several, answering: Answering::Optional, ..question("which", answers) };
    let put = routes.iter().enumerate().map(|(at, answers)| {
        let route = Route { question: QuestionId(0), answers: answers.to_vec() };
        let asked = Asked::Only { whom: label("Some"), after: Some(route) };
        Question { asked, ..question(&format!("led-{at}"), 1) }
    });
    codebook(hierarchy(1, &[]), hierarchy(1, &[]), [several].into_iter().chain(put).collect())
}

/// What one person who gave some answers is counted under: each answer, none, and any of each route's.
fn counted(given: usize, answers: usize, routes: &[&[usize]]) -> Vec<bool> {
    let gave = |answer: usize| given >> answer & 1 == 1;
    let any = routes.iter().map(|route| route.iter().any(|answer| gave(*answer)));
    (0..answers).map(gave).chain([given == 0]).chain(any).collect()
}

/// Every way in which so many people can answer.
fn ways(people: u32, answers: usize, routes: &[&[usize]]) -> BTreeSet<Vec<i64>> {
    let mut ways = BTreeSet::from([vec![0; answers + 1 + routes.len()]]);
    for _ in 0..people {
        let with_one_more = ways.iter().flat_map(|way| {
            (0..1 << answers).map(|given| {
                let more = counted(given, answers, routes);
                way.iter().zip(more).map(|(count, one)| count + i64::from(one)).collect()
            })
        });
        ways = with_one_more.collect();
    }
    ways
}

#[test]
fn the_attacker_finds_out_all_that_routes_tell_and_no_more() {
    // All answers; some; some and all; one and some; some and all others; some and more.
    let shapes: [(usize, &[&[usize]]); 6] = [
        (2, &[&[0, 1]]),
        (3, &[&[0, 1]]),
        (3, &[&[0, 1], &[0, 1, 2]]),
        (3, &[&[0], &[0, 1]]),
        (4, &[&[0, 1], &[2, 3]]),
        (4, &[&[0, 1], &[0, 1, 2]]),
    ];
    let people = 6;
    for (answers, routes) in shapes {
        let codebook = only_asked(answers, routes);
        let every = ways(people, answers, routes);
        for seed in 0..12 {
            let mut draws = seeded(seed);
            let mut given = 0;
            let tabulation = tabulate(&codebook, &Population(vec![vec![people]]), |at, _, _| {
                if at == 0 {
                    given = (0..answers).map(|answer| usize::from(happens(0.4, &mut draws)) << answer).sum();
                }
                let counted = counted(given, answers, routes);
                match at {
                    0 => (0..=answers).filter(|category| counted[*category]).collect(),
                    _ => vec![usize::from(!counted[answers + at])],
                }
            });
            let release =
                released(&codebook, &tabulation, Parameters { threshold: 5, ..PARAMETERS }, &seed.to_string());
            let wave = release.latest();
            let row = |question: usize| wave.table(QuestionId(question)).expect("it was asked").row(0);
            // What every answer led to follows, and so does what one answer did.
            let drawn = |route: &&[usize]| route.len() > 1 && route.len() < answers;
            let led = routes.iter().enumerate().map(|(at, route)| drawn(route).then(|| row(at + 1)[0]));
            let published: Vec<Option<Count>> = row(0).iter().map(|count| Some(*count)).chain(led).collect();
            let near = |(count, published): (&i64, &Option<Count>)| {
                published.is_none_or(|published| (count - i64::from(published.0)).abs() < 3)
            };
            let left: Vec<_> = every.iter().filter(|way| way.iter().zip(&published).all(near)).collect();
            let expected: Vec<(i64, i64)> = (0..published.len())
                .map(|at| {
                    let counts = || left.iter().map(|way| way[at]);
                    (counts().min().expect("the truth is left"), counts().max().expect("it is"))
                })
                .collect();
            let raw = RawWave { info: info("2020"), tabulation };
            let mut found = BTreeMap::new();
            for finding in exact_ranges(&release, &[raw], &Background::default()) {
                found
                    .entry((finding.question, finding.category))
                    .or_insert((finding.range.least, finding.range.greatest));
            }
            let slugs = codebook.questions.iter().enumerate().flat_map(|(at, question)| {
                let categories = question.categories().into_iter().take(if at == 0 { answers + 1 } else { 1 });
                categories.map(|category| (question.slug.clone(), question.category_slug(category).to_owned()))
            });
            let found: Vec<_> = slugs.map(|slugs| found[&slugs]).collect();
            assert_eq!(found, expected, "{answers}, {routes:?}, {seed}");
        }
    }
}
