//! The method of atoms, held to an attacker of its own who tries every way to answer.

use disclosure::{
    Among, Atoms, Audited, Background, Key, Outline, Printed, RawWave, Refusal, Unfit, attack_release, inspect, secure,
};
use proptest::prelude::*;
use serde_json::Value;
use survey::{Codebook, Covers, Group, Measure, Method, Parameters, QuestionId, Release, Selection, Tally, wire};

use crate::{
    fixtures::{
        cases,
        codebooks::{codebook, hierarchy, question},
        populations::{PARAMETERS, Population, info},
    },
    raw::{happens, one_of_each, seeded, tabulate},
    surveys::{Chance, Limits, Survey},
};

const LIMITS: Limits = Limits { people: 6000, areas: 7, settings: 4 };

fn by_atoms(survey: &Survey, background: &Background, key: &str) -> Result<Audited, Refusal> {
    let outline = Outline { method: Method::Atoms, ..survey.outline() };
    secure(outline, survey.waves.clone(), background, &Key::public(key), &())
}

/// People in pairs of places, who answer one question of each kind, the second of two only some.
fn asked(codebook: &Codebook, people: Vec<Vec<u32>>, seed: u64) -> Survey {
    let mut draws = seeded(seed);
    let mut yes = |share: f64| happens(share, &mut draws);
    let mut said_yes = false;
    let tabulation = tabulate(codebook, &Population(people), |question, _, _| match question {
        0 => {
            said_yes = yes(0.4);
            vec![usize::from(!said_yes)]
        }
        1 => match (yes(0.5), yes(0.3)) {
            (true, true) => vec![0, 1],
            (true, false) => vec![0],
            (false, true) => vec![1],
            (false, false) => vec![2],
        },
        _ if !said_yes => vec![3],
        _ => vec![usize::from(yes(0.6)) + usize::from(yes(0.4))],
    });
    Survey { codebook: codebook.clone(), waves: vec![RawWave { info: info("2020"), tabulation }] }
}

/// Three regions in two areas by two settings, with 9 people in one pair and 40 to 60 in each of the others.
fn with_a_thin_pair(seed: u64) -> Survey {
    let codebook = codebook(hierarchy(3, &[vec![0, 0, 1]]), hierarchy(2, &[]), one_of_each());
    asked(&codebook, vec![vec![50, 9], vec![60, 43], vec![41, 40]], seed)
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_survey_of_any_shape_is_published_safely_by_atoms_or_refused_with_a_reason(seed in any::<u64>()) {
        let survey = Survey::of(seed, LIMITS);
        match by_atoms(&survey, &Background::default(), "key") {
            Ok(audited) => {
                let release = audited.release();
                prop_assert_eq!(inspect(release), []);
                let edition = wire::read(&audited.encode().1).expect("a release");
                prop_assert_eq!(&edition.release, release);
                prop_assert!(attack_release(&edition.release, &survey.waves, &Background::default()).is_ok());
                let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
                let again = pool.install(|| by_atoms(&survey, &Background::default(), "key"));
                prop_assert_eq!(again.expect("as before").encode(), audited.encode());
            }
            Err(refusal) => {
                let told = refusal.to_string();
                prop_assert!(told.contains("wave '"), "{}", told);
            }
        }
    }
}

#[test]
fn of_large_surveys_in_few_places_many_can_be_published_by_atoms() {
    let published = (0..40).filter(|seed| by_atoms(&Survey::of(*seed, LIMITS), &Background::default(), "key").is_ok());
    assert!(published.count() >= 10);
}

#[test]
fn every_published_group_is_the_sum_of_its_atoms() {
    let survey = with_a_thin_pair(1);
    let audited = by_atoms(&survey, &Background::default(), "key").unwrap();
    let (codebook, wave) = (&survey.codebook, audited.release().latest());
    let atoms: Vec<Group> = codebook
        .groups()
        .filter(|group| {
            codebook.regions.members(group.region).len() * codebook.settings.members(group.setting).len() == 1
        })
        .filter(|group| wave.position(*group).is_some())
        .collect();
    assert_eq!((atoms.len(), wave.respondents().0), (5, 234));
    let holds = |group: Group, atom: &Group| {
        codebook.regions.members(atom.region).within(codebook.regions.members(group.region))
            && codebook.settings.members(atom.setting).within(codebook.settings.members(group.setting))
    };
    for (at, (group, base)) in wave.groups().iter().enumerate() {
        let spots: Vec<usize> =
            atoms.iter().filter(|atom| holds(*group, atom)).map(|atom| wave.position(*atom).unwrap()).collect();
        assert_eq!(base.0, spots.iter().map(|spot| wave.groups()[*spot].1.0).sum::<u32>());
        for table in codebook.question_ids().filter_map(|id| wave.table(id)) {
            for category in 0..table.row(at).len() {
                let parts: u32 = spots.iter().map(|spot| table.row(*spot)[category].0).sum();
                assert_eq!(table.row(at)[category].0, parts);
            }
        }
    }
}

fn pair(codebook: &Codebook, region: usize, setting: usize) -> Group {
    Group { region: codebook.regions.place_node(region), setting: codebook.settings.place_node(setting) }
}

#[test]
fn what_people_in_a_pair_of_too_few_answered_changes_no_byte_nor_does_how_many_they_are() {
    let codebook = with_a_thin_pair(1).codebook;
    let others = asked(&codebook, vec![vec![50, 0], vec![60, 43], vec![41, 40]], 7);
    let with = |people: usize, reply: &[Vec<usize>]| {
        let mut survey = others.clone();
        (0..people).for_each(|_| survey.waves[0].tabulation.count(0, 1, reply));
        by_atoms(&survey, &Background::default(), "key").unwrap().encode().1
    };
    let nobody = with(0, &[]);
    assert_eq!(with(9, &[vec![0], vec![0, 1], vec![0]]), nobody);
    assert_eq!(with(9, &[vec![1], vec![2], vec![3]]), nobody);
    assert_eq!(with(1, &[vec![0], vec![0, 1], vec![0]]), nobody);
    assert_ne!(with(10, &[vec![0], vec![0, 1], vec![0]]), nobody, "ten are enough");
}

#[test]
fn nearly_everybody_must_be_in_an_atom() {
    let codebook = codebook(hierarchy(3, &[]), hierarchy(2, &[]), one_of_each());
    let survey = asked(&codebook, vec![vec![30, 9], vec![60, 9], vec![41, 9]], 1);
    let refusal = by_atoms(&survey, &Background::default(), "key").unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "this cannot be published by atoms:\n  wave '2020': 82 in 100 people could be counted; expected at least 95, as \
         all others are left out"
    );
}

#[test]
fn a_group_of_which_most_would_be_left_out_is_not_shown_with_the_others() {
    // In the second setting of the second region are 12 people, and 9 and 9 in those beside it of the same family.
    let codebook = codebook(hierarchy(2, &[]), hierarchy(4, &[vec![0, 1, 1, 1]]), one_of_each());
    let people = vec![vec![400, 100, 100, 100], vec![400, 12, 9, 9]];
    let survey = asked(&codebook, people, 1);
    let atoms = Atoms::choose(&codebook, &survey.waves[0].tabulation, 10);
    assert_eq!(atoms.held(), [true, true, true, true, true, false, false, false]);
}

/// The values that a count can be rounded to, as the document says: every multiple of the base that leaves at least the
/// base to the size of the pair, and that size.
fn values(size: u32, base: u32) -> Vec<u32> {
    (0..=size).filter(|value| *value == size || (value % base == 0 && value + base <= size) || *value == 0).collect()
}

/// The counts that can come out as a value.
fn from(value: u32, size: u32, base: u32) -> Vec<u32> {
    let values = values(size, base);
    let neighbours = |count: u32| {
        let below = values.iter().rev().find(|value| **value <= count).copied();
        let above = values.iter().find(|value| **value >= count).copied();
        [below, above]
    };
    (0..=size).filter(|count| neighbours(*count).contains(&Some(value))).collect()
}

/// Every way in which so many said yes in each of the atoms of a release with a question of two answers, that fits its
/// counts and every printed percentage.
fn fitting(release: &Release, printed: &[(u32, Vec<bool>)]) -> Vec<Vec<u32>> {
    let (codebook, wave) = (&release.codebook, release.latest());
    let table = wave.table(QuestionId(0)).expect("it was asked");
    let base = table.rounding_base(release.parameters);
    let pairs: Vec<(u32, u32)> = (0..codebook.regions.places().len())
        .flat_map(|region| (0..codebook.settings.places().len()).map(move |setting| (region, setting)))
        .filter_map(|(region, setting)| wave.position(pair(codebook, region, setting)))
        .map(|at| (table.row(at)[0].0, wave.groups()[at].1.0))
        .collect();
    let on = |others: bool| {
        let left: Vec<Option<Vec<u32>>> = pairs
            .iter()
            .map(|(yes, size)| {
                let value = if others { size - yes } else { *yes };
                values(*size, base).contains(&value).then(|| {
                    from(value, *size, base)
                        .into_iter()
                        .map(|count| if others { size - count } else { count })
                        .collect()
                })
            })
            .collect();
        left.into_iter().collect::<Option<Vec<Vec<u32>>>>()
    };
    let left = on(false).or_else(|| on(true)).expect("one side was rounded");
    let mut tables: Vec<Vec<u32>> = vec![Vec::new()];
    for counts in left {
        tables = tables
            .iter()
            .flat_map(|table| counts.iter().map(move |count| [table.as_slice(), &[*count]].concat()))
            .collect();
    }
    tables.retain(|table| {
        printed.iter().all(|(percent, within)| {
            let sum = |numbers: &mut dyn Iterator<Item = u32>| numbers.sum::<u32>();
            let yes = sum(&mut table.iter().zip(within).filter(|(_, within)| **within).map(|(count, _)| *count));
            let people = sum(&mut pairs.iter().zip(within).filter(|(_, within)| **within).map(|(pair, _)| pair.1));
            (200 * yes).abs_diff(2 * percent * people) <= people
        })
    });
    tables
}

/// The narrowest range of any sum of atoms, over all ways to answer.
fn narrowest(tables: &[Vec<u32>], but: impl Fn(usize) -> bool) -> u32 {
    let atoms = tables[0].len();
    let widths = (1..1_usize << atoms).filter(|some| !but(*some)).map(|some| {
        let sum = |table: &Vec<u32>| (0..atoms).filter(|at| some >> at & 1 == 1).map(|at| table[at]).sum::<u32>();
        let sums: Vec<u32> = tables.iter().map(sum).collect();
        sums.iter().max().expect("a table") - sums.iter().min().expect("a table")
    });
    widths.min().expect("an atom")
}

/// Two regions by two settings with a question of two answers.
fn yes_or_no(sizes: [u32; 4], share: f64, seed: u64) -> Survey {
    let codebook = codebook(hierarchy(2, &[]), hierarchy(2, &[]), vec![question("question", 2)]);
    let mut draws = seeded(seed);
    let people = Population(vec![sizes[..2].to_vec(), sizes[2..].to_vec()]);
    let tabulation = tabulate(&codebook, &people, |_, _, _| vec![usize::from(!happens(share, &mut draws))]);
    Survey { codebook, waves: vec![RawWave { info: info("2020"), tabulation }] }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_sum_of_atoms_keeps_its_range(
        sizes in prop::array::uniform4(10..16_u32), share in 0.0..1.0_f64, seed in any::<u64>(),
    ) {
        let survey = yes_or_no(sizes, share, seed);
        let audited = by_atoms(&survey, &Background::default(), "key").expect("nobody is left out");
        let tables = fitting(audited.release(), &[]);
        prop_assert!(narrowest(&tables, |_| false) >= 2);
        let truth: Vec<u32> = (0..4).map(|at| {
            let group = pair(&survey.codebook, at / 2, at % 2);
            survey.waves[0].tabulation.replies(&survey.codebook, 0, 0, group).expect("it was asked").0
        }).collect();
        prop_assert!(tables.contains(&truth), "the truth is one of the ways");
    }

    #[test]
    fn so_it_does_to_whoever_knows_a_printed_percentage_or_it_is_refused(
        sizes in prop::array::uniform4(100..140_u32), share in 0.1..0.9_f64, seed in any::<u64>(), whole in any::<bool>(),
    ) {
        let survey = yes_or_no(sizes, share, seed);
        let (regions, within) = match whole {
            true => (survey::NodeId::EVERYONE, vec![true; 4]),
            false => (survey.codebook.regions.place_node(0), vec![true, true, false, false]),
        };
        let group = Group { region: regions, setting: survey::NodeId::EVERYONE };
        let yes = survey.waves[0].tabulation.replies(&survey.codebook, 0, 0, group).expect("it was asked").0;
        let people = survey.waves[0].tabulation.people(&survey.codebook, group).0;
        let percent = (200 * yes + people) / (2 * people);
        let printed = Printed {
            slug: "printed".to_owned(), wave: 0, percent: u8::try_from(percent).unwrap(), question: 0,
            answers: vec![0], group, among: Among::People,
        };
        let background = Background { printed: vec![printed], earlier: Vec::new() };
        match by_atoms(&survey, &background, "key") {
            Ok(audited) => {
                let tables = fitting(audited.release(), &[(percent, within.clone())]);
                // What was printed leaves the sum that it is of no more than that by itself.
                let printed = within.iter().enumerate().map(|(at, held)| usize::from(*held) << at).sum::<usize>();
                prop_assert!(narrowest(&tables, |some| some == printed) >= 2);
            }
            Err(refusal) => prop_assert!(matches!(&refusal, Refusal::Unfit(unfit) if matches!(unfit[..], [Unfit::Printed { .. }])), "{}", refusal),
        }
    }
}

#[test]
fn of_printed_percentages_some_can_be_borne_and_some_are_refused() {
    let outcome = |sizes: [u32; 4]| {
        let survey = yes_or_no(sizes, 0.5, 1);
        let group = Group::EVERYONE;
        let yes = survey.waves[0].tabulation.replies(&survey.codebook, 0, 0, group).expect("it was asked").0;
        let people = survey.waves[0].tabulation.people(&survey.codebook, group).0;
        let percent = u8::try_from((200 * yes + people) / (2 * people)).unwrap();
        let printed = |percent: u8| Printed {
            slug: "printed".to_owned(),
            wave: 0,
            percent,
            question: 0,
            answers: vec![0],
            group,
            among: Among::People,
        };
        let with = |percent| Background { printed: vec![printed(percent)], earlier: Vec::new() };
        (by_atoms(&survey, &with(percent), "key"), by_atoms(&survey, &with(percent + 9), "key"))
    };
    let (borne, unborne) = outcome([900, 800, 1000, 700]);
    assert!(borne.is_ok());
    let report = unborne.expect("what the answers do not bear out is not told").report().clone();
    assert_eq!(report.waves[0].unborne, ["printed"]);
    // Half a point of forty people is nobody.
    let (refused, _) = outcome([10, 10, 10, 10]);
    assert_eq!(
        refused.unwrap_err().to_string(),
        "this cannot be published by atoms:\n  wave '2020', printed figure 'printed': what it tells together with the \
         counts could tell of single groups"
    );
}

#[test]
fn a_second_rounding_of_the_same_people_leaves_each_count_its_range_or_is_refused() {
    let survey = with_a_thin_pair(1);
    let first = by_atoms(&survey, &Background::default(), "key").unwrap();
    let background = Background { printed: Vec::new(), earlier: vec![first.release().clone()] };
    let same = by_atoms(&survey, &background, "key").unwrap();
    assert_eq!(same.encode(), first.encode(), "with the same key it is the same release");
    let other = by_atoms(&survey, &Background::default(), "another key").unwrap();
    assert_ne!(other.encode(), first.encode());
    let refused = attack_release(other.release(), &survey.waves, &background).unwrap_err();
    assert!(matches!(refused, Refusal::Disclosing(_)), "{refused}");
    if let Ok(second) = by_atoms(&survey, &background, "another key") {
        assert!(attack_release(second.release(), &survey.waves, &background).is_ok());
    }
}

#[test]
fn releases_by_one_method_are_not_followed_by_those_of_another() {
    let survey = with_a_thin_pair(1);
    let atoms = by_atoms(&survey, &Background::default(), "key").unwrap().release().clone();
    let lattice =
        secure(survey.outline(), survey.waves.clone(), &Background::default(), &Key::public("key"), &()).unwrap();
    let after = |earlier: Release| Background { printed: Vec::new(), earlier: vec![earlier] };
    let told = "an earlier release was protected by another method, so what both tell together cannot be audited";
    let refusal = by_atoms(&survey, &after(lattice.release().clone()), "key").unwrap_err().to_string();
    assert!(refusal.contains(told), "{refusal}");
    let by_lattice = secure(survey.outline(), survey.waves.clone(), &after(atoms), &Key::public("key"), &());
    assert!(by_lattice.unwrap_err().to_string().contains(told));
}

#[test]
fn one_to_nine_people_more_in_an_atom_are_refused_and_where() {
    let codebook = codebook(hierarchy(3, &[vec![0, 0, 1]]), hierarchy(2, &[]), one_of_each());
    let earlier = by_atoms(&with_a_thin_pair(1), &Background::default(), "key").unwrap().release().clone();
    let background = Background { printed: Vec::new(), earlier: vec![earlier] };
    let with = |more: u32| asked(&codebook, vec![vec![50, 9], vec![60, 43], vec![41, 40 + more]], 1);
    for more in [1, 9] {
        let refusal = by_atoms(&with(more), &background, "key").unwrap_err().to_string();
        let told = format!(
            "wave '2020', region 'region-2', setting 'setting-1': an earlier release has 40 people, and this one has {}",
            40 + more
        );
        assert!(refusal.contains(&told), "{refusal}");
    }
    assert!(by_atoms(&with(30), &background, "key").is_ok());
}

#[test]
fn on_average_a_count_is_the_true_one_also_where_nearly_everybody_says_so() {
    // Of 11 people 10, 11, 0 and 5 say yes: the next multiple of 3 above the first two would be more than there are.
    let codebook = codebook(hierarchy(2, &[]), hierarchy(2, &[]), vec![question("question", 2)]);
    let said = [[10_u32, 11], [0, 5]];
    let mut asked = 0;
    let tabulation = tabulate(&codebook, &Population(vec![vec![11; 2]; 2]), |_, region, setting| {
        asked += 1;
        vec![usize::from((asked - 1) % 11 >= said[region][setting])]
    });
    let survey = Survey { codebook: codebook.clone(), waves: vec![RawWave { info: info("2020"), tabulation }] };
    let times = 2000;
    let mut sums = [[0.0; 2]; 2];
    for key in 0..times {
        let audited = by_atoms(&survey, &Background::default(), &format!("key {key}")).unwrap();
        let wave = audited.release().latest();
        for (region, row) in sums.iter_mut().enumerate() {
            for (setting, sum) in row.iter_mut().enumerate() {
                let at = wave.position(pair(&codebook, region, setting)).unwrap();
                *sum += f64::from(wave.table(QuestionId(0)).unwrap().row(at)[0].0);
            }
        }
    }
    for (region, row) in sums.iter().enumerate() {
        for (setting, sum) in row.iter().enumerate() {
            let mean = sum / f64::from(times);
            // Four standard errors of a value at most five from another.
            let far = 4.0 * 2.5 / f64::from(times).sqrt();
            assert!((mean - f64::from(said[region][setting])).abs() < far, "{region}, {setting}: {mean}");
        }
    }
}

/// 24 regions in levels by 6 settings with about 40 people in each pair: sums of up to 144 atoms.
fn of_many_atoms() -> (Codebook, Population) {
    let regions = hierarchy(24, &[(0..24).map(|at| at / 12).collect(), (0..24).map(|at| at / 4).collect()]);
    let settings = hierarchy(6, &[vec![0, 0, 0, 1, 1, 1]]);
    let mut draws = Chance(seeded(5));
    let people = (0..24).map(|_| (0..6).map(|_| 12 + draws.below(60)).collect()).collect();
    let questions = (0..8).map(|at| question(&format!("question-{at}"), 2)).collect();
    (codebook(regions, settings, questions), Population(people))
}

#[test]
fn intervals_of_sums_of_many_atoms_hold_what_they_should_though_each_was_rounded() {
    const SHARES: [f64; 8] = [0.03, 0.11, 0.2, 0.29, 0.4, 0.5, 0.61, 0.77];
    for rounding_base in [3, 5] {
        let (codebook, people) = of_many_atoms();
        let parameters = Parameters { rounding_base, ..PARAMETERS };
        let (mut all, mut held, mut errors, mut expected) = (0_u32, 0_u32, 0.0, 0.0);
        for time in 0..12 {
            let mut draws = seeded(100 + time);
            let tabulation = tabulate(&codebook, &people, |question, _, _| {
                vec![usize::from(!happens(SHARES[question], &mut draws))]
            });
            let survey = Survey { codebook: codebook.clone(), waves: vec![RawWave { info: info("2020"), tabulation }] };
            let outline = Outline { method: Method::Atoms, parameters, ..survey.outline() };
            let key = Key::public(&format!("key {time}"));
            let audited = secure(outline, survey.waves.clone(), &Background::default(), &key, &()).unwrap();
            let release = audited.release();
            let covers = Covers::of_wave(release, release.latest_id());
            for group in codebook.groups() {
                let cover = covers.cover(&Selection::of_nodes(&codebook, group.region, group.setting)).unwrap();
                let atoms =
                    codebook.regions.members(group.region).len() * codebook.settings.members(group.setting).len();
                assert_eq!(cover.terms().len(), atoms, "the explorer counts the atoms of every sum");
                for (at, share) in SHARES.iter().enumerate() {
                    let tally = Tally::of(release.latest().table(QuestionId(at)).unwrap(), &cover);
                    let measure = Measure::Category(survey::Category::Answer(0));
                    let estimate = tally.estimate(&codebook.questions[at], measure, release.parameters);
                    let interval = estimate.shown().unwrap().interval;
                    all += 1;
                    held += u32::from(interval.lower().value() <= *share && *share <= interval.upper().value());
                    let count = survey.waves[0].tabulation.replies(&codebook, at, 0, group).unwrap().0;
                    errors += (f64::from(tally.counts[0].0) - f64::from(count)).powi(2);
                    expected += atoms as f64 * (f64::from(rounding_base).powi(2) - 1.0) / 6.0;
                }
            }
        }
        let coverage = 100.0 * f64::from(held) / f64::from(all);
        assert!((94.0..=97.5).contains(&coverage), "base {rounding_base}: {coverage}");
        // The variance of a sum is that of its atoms together, m(b² − 1)/6.
        let ratio = errors / expected;
        assert!((0.85..=1.15).contains(&ratio), "base {rounding_base}: {ratio}");
    }
}

/// A file by atoms with something planted in it, and whether the file alone shows it and whether the builder sees it.
fn caught(survey: &Survey, release: &Release, change: impl FnOnce(&mut Value)) -> (bool, bool) {
    let mut file: Value = serde_json::from_str(&wire::write(release, "0123456789abcdef")).expect("it is JSON");
    change(&mut file);
    let Ok(edition) = wire::read(&file.to_string()) else { return (true, true) };
    let built = attack_release(&edition.release, &survey.waves, &Background::default()).is_err();
    (!inspect(&edition.release).is_empty(), built)
}

#[test]
fn leaks_that_are_planted_in_a_release_by_atoms_are_caught() {
    let mut chance = Chance(seeded(3));
    let mut planted = [0; 5];
    for seed in 0..80 {
        let survey = with_a_thin_pair(seed);
        let audited = by_atoms(&survey, &Background::default(), "key").unwrap();
        let (release, codebook) = (audited.release(), &survey.codebook);
        let (regions, settings) = (codebook.regions.nodes().len(), codebook.settings.nodes().len());
        let wave = release.latest();
        let question = chance.upto(2);
        let (at, (group, base)) = {
            let at = chance.upto(wave.groups().len());
            (at, wave.groups()[at])
        };
        let spot = |category: usize, metric: usize| {
            ((category * regions + group.region.index()) * settings + group.setting.index()) * 2 + metric
        };
        let count = wave.table(QuestionId(question)).unwrap().row(at)[0].0;
        let put = move |file: &mut Value, spot: usize, number: u32| {
            file["link"]["item"][question]["value"][spot] = number.into();
        };
        // A count moved by one, be it of an atom or of a sum.
        let moved = if count == base.0 { count - 1 } else { count + 1 };
        let (verified, built) = caught(&survey, release, |file| put(file, spot(0, 0), moved));
        assert!(verified && built, "a count moved by one: {group:?}");
        planted[0] += 1;
        // The true count, where that is another.
        let truth = survey.waves[0].tabulation.replies(codebook, question, 0, group).unwrap().0;
        if truth != count {
            let (_, built) = caught(&survey, release, |file| put(file, spot(0, 0), truth));
            assert!(built, "an exact count: {group:?}");
            planted[1] += 1;
        }
        // A base that is that of everybody who is there, the nine included.
        let people = survey.waves[0].tabulation.people(codebook, group).0;
        if people != base.0 {
            let bases = |file: &mut Value| {
                for item in file["link"]["item"].as_array_mut().unwrap() {
                    let categories = usize::try_from(item["size"][0].as_u64().unwrap()).unwrap();
                    (0..categories).for_each(|category| item["value"][spot(category, 1)] = people.into());
                }
            };
            let (verified, built) = caught(&survey, release, bases);
            assert!(verified && built, "a base with the nine: {group:?}");
            planted[2] += 1;
        }
        // A group that is left out.
        if group != Group::EVERYONE {
            let without = |file: &mut Value| {
                for item in file["link"]["item"].as_array_mut().unwrap() {
                    let categories = usize::try_from(item["size"][0].as_u64().unwrap()).unwrap();
                    for spot in (0..categories).flat_map(|category| [spot(category, 0), spot(category, 1)]) {
                        item["value"][spot] = Value::Null;
                        item["status"][spot.to_string()] = "c".into();
                    }
                }
            };
            let (_, built) = caught(&survey, release, without);
            assert!(built, "a group left out: {group:?}");
            planted[3] += 1;
        }
        // The file says nothing of its method, so that its sums are taken for counts of their own.
        let (_, built) = caught(&survey, release, |file| {
            file["extension"]["waves"][0].as_object_mut().unwrap().remove("method");
        });
        assert!(built, "the method left out");
        planted[4] += 1;
    }
    assert!(planted.iter().all(|planted| *planted >= 20), "{planted:?}");
}

#[test]
fn the_method_is_in_the_file_and_the_usual_one_is_not() {
    let survey = asked(&codebook(hierarchy(2, &[]), hierarchy(2, &[]), one_of_each()), vec![vec![30; 2]; 2], 1);
    let text = by_atoms(&survey, &Background::default(), "key").unwrap().encode().1;
    assert_eq!(text.matches("\"method\":\"atoms\"").count(), 1);
    let lattice =
        secure(survey.outline(), survey.waves.clone(), &Background::default(), &Key::public("key"), &()).unwrap();
    assert!(!lattice.encode().1.contains("\"method\""));
    let other = text.replace("\"method\":\"atoms\"", "\"method\":\"alchemy\"");
    let error = wire::read(&other).unwrap_err().to_string();
    assert!(error.contains("expected 'atoms', or nothing"), "{error}");
}
