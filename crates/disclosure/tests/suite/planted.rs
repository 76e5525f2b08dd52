//! Leaks planted at random in the files of safe releases, and who catches them: whoever verifies the file alone, or
//! whoever builds it and has the raw counts. A forger makes the file's name anew, so that nothing is told by that.

use disclosure::{
    Among, Audited, Background, Key, Outline, Printed, ProtectError, RawWave, Refusal, attack_release, inspect,
    protect, secure, sums,
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use serde_json::Value;
use survey::{Group, Provenance, Question, QuestionId, Release, Wave, wire};

use crate::{
    fixtures::{cases, populations::Population},
    raw::seeded,
    surveys::{Chance, MIDDLING, Survey},
    witnesses::{LOW, Small, fitting, smalls, told},
};

/// Who must catch a leak: the builder catches all that anybody can see of the file alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Verifier,
    Builder,
}

/// What became of the leaks of one kind.
#[derive(Clone, Debug)]
struct Row {
    kind: &'static str,
    must: Who,
    planted: usize,
    /// Where what would be planted is provably no leak.
    skipped: usize,
    verified: usize,
    built: usize,
}

impl Row {
    fn new(kind: &'static str, must: Who) -> Self {
        Self { kind, must, planted: 0, skipped: 0, verified: 0, built: 0 }
    }

    /// Enters a leak, and whether it was caught: by the verifier and by the builder.
    fn enter(&mut self, caught: Option<(bool, bool)>) {
        match caught {
            None => self.skipped += 1,
            Some((verified, built)) => {
                self.planted += 1;
                self.verified += usize::from(verified);
                self.built += usize::from(built);
            }
        }
    }

    fn check(&self, least: usize) {
        let Self { kind, must, planted, skipped, verified, built } = self;
        println!(
            "{kind:52} {must:8?} planted {planted:3}, no leak {skipped:3}, verifier {verified:3}, builder {built:3}"
        );
        assert!(*planted >= least, "{kind}: only {planted} were planted");
        assert_eq!(built, planted, "{kind}: the builder missed some");
        assert!(*must == Who::Builder || verified == planted, "{kind}: the verifier caught {verified} of {planted}");
    }
}

/// A release that withstands every attack, as its file, with the raw counts.
struct Safe {
    survey: Survey,
    release: Release,
    file: Value,
}

impl Safe {
    fn of(survey: Survey) -> Option<Self> {
        let audited = secure(survey.outline(), survey.waves.clone(), &Background::default(), &Key::public("key"), &());
        let (release, text) = audited.map(|audited: Audited| (audited.release().clone(), audited.encode().1)).ok()?;
        let file = serde_json::from_str(&text).expect("it is JSON");
        Some(Self { survey, release, file })
    }

    fn wave(&self, at: usize) -> &Wave {
        &self.release.waves()[at]
    }

    fn question(&self, id: QuestionId) -> &Question {
        self.release.codebook.question(id)
    }

    /// The questions that a wave asked.
    fn asked(&self, wave: usize) -> Vec<QuestionId> {
        self.release.codebook.question_ids().filter(|id| self.wave(wave).table(*id).is_some()).collect()
    }

    fn true_count(&self, wave: usize, id: QuestionId, category: usize, group: Group) -> u32 {
        let tabulation = &self.survey.waves[wave].tabulation;
        tabulation.replies(&self.release.codebook, id.0, category, group).expect("it was asked").0
    }

    fn people(&self, wave: usize, group: Group) -> u32 {
        self.survey.waves[wave].tabulation.people(&self.release.codebook, group).0
    }

    /// Whether the counts of a category follow from another question's.
    fn follows(&self, wave: usize, id: QuestionId, category: usize) -> bool {
        let codebook = &self.release.codebook;
        let told = codebook.follows(id).is_some_and(|route| self.wave(wave).table(route.question).is_some());
        told && (self.question(id).not_asked() == Some(category) || self.question(id).is_two_way())
    }

    /// Who catches a forged file.
    fn caught(&self, forged: &Value, background: &Background) -> (bool, bool) {
        // Whoever reads the file reads it whole, and the builder reads nothing else.
        let Ok(edition) = wire::read(&forged.to_string()) else { return (true, true) };
        let attacked = attack_release(&edition.release, &self.survey.waves, background);
        (!inspect(&edition.release).is_empty(), attacked.is_err())
    }
}

/// The file of a release, to be forged in one wave.
struct Forgery<'a> {
    safe: &'a Safe,
    wave: usize,
    file: Value,
}

const COUNT: usize = 0;
const BASE: usize = 1;

impl<'a> Forgery<'a> {
    fn of(safe: &'a Safe, wave: usize) -> Self {
        Self { safe, wave, file: safe.file.clone() }
    }

    fn datasets(&mut self) -> &mut Vec<Value> {
        self.file["link"]["item"].as_array_mut().expect("a list")
    }

    fn dataset(&mut self, id: QuestionId) -> &mut Value {
        let (question, wave) = (self.safe.question(id).slug.clone(), self.safe.wave(self.wave).info().slug.clone());
        let is_it = |item: &&mut Value| item["extension"]["question"] == question && item["extension"]["wave"] == wave;
        self.datasets().iter_mut().find(is_it).expect("the dataset")
    }

    fn set(&mut self, id: QuestionId, category: usize, group: Group, metric: usize, value: Option<u32>) {
        let codebook = &self.safe.release.codebook;
        let at = codebook.groups().position(|other| other == group).expect("a group");
        let cell = 2 * (category * codebook.groups().count() + at) + metric;
        let dataset = self.dataset(id);
        dataset["value"][cell] = value.map_or(Value::Null, Value::from);
        let statuses = dataset["status"].as_object_mut().expect("statuses");
        match value {
            Some(_) => statuses.remove(&cell.to_string()),
            None => statuses.insert(cell.to_string(), Value::from(wire::TOO_FEW)),
        };
    }

    /// Another count, and with two answers another count of the second, so that they add up.
    fn set_count(&mut self, id: QuestionId, category: usize, group: Group, count: u32) {
        self.set(id, category, group, COUNT, Some(count));
        if self.safe.question(id).is_two_way() {
            self.set(id, 1 - category, group, COUNT, Some(self.safe.people(self.wave, group) - count));
        }
    }

    /// Publishes one more group in every question, with every count rounded as it should be.
    fn publish(&mut self, group: Group) {
        for id in self.safe.asked(self.wave) {
            let people = self.safe.people(self.wave, group);
            for category in 0..self.safe.question(id).categories().len() {
                let table = self.safe.wave(self.wave).table(id).expect("it was asked");
                let base = table.rounding_base(self.safe.release.parameters);
                let count = self.safe.true_count(self.wave, id, category, group) / base * base;
                self.set(id, category, group, BASE, Some(people));
                self.set(id, category, group, COUNT, Some(count));
                if category == 1 && self.safe.question(id).is_two_way() {
                    let first = self.safe.true_count(self.wave, id, 0, group) / base * base;
                    self.set_count(id, 0, group, first);
                }
            }
        }
    }
}

/// A count to be forged: wave, question, category, and the position of its group.
struct Spot {
    wave: usize,
    id: QuestionId,
    category: usize,
    at: usize,
    group: Group,
    base: u32,
    published: u32,
}

impl Safe {
    /// Any count that was rounded.
    fn spot(&self, chance: &mut Chance) -> Spot {
        loop {
            let wave = chance.upto(self.release.waves().len());
            let asked = self.asked(wave);
            let id = asked[chance.upto(asked.len())];
            let categories = if self.question(id).is_two_way() { 1 } else { self.question(id).categories().len() };
            let (category, at) = (chance.upto(categories), chance.upto(self.wave(wave).groups().len()));
            if !self.follows(wave, id, category) {
                let (group, base) = self.wave(wave).groups()[at];
                let published = self.wave(wave).table(id).expect("it was asked").row(at)[category].0;
                return Spot { wave, id, category, at, group, base: base.0, published };
            }
        }
    }

    fn rounding_base(&self, spot: &Spot) -> u32 {
        let table = self.wave(spot.wave).table(spot.id).expect("it was asked");
        table.rounding_base(self.release.parameters)
    }

    /// The counts of a spot's category in all other groups, with their bases.
    fn others(&self, spot: &Spot) -> Vec<(u32, u32)> {
        let wave = self.wave(spot.wave);
        let table = wave.table(spot.id).expect("it was asked");
        let groups = wave.groups().iter().enumerate().filter(|(at, _)| *at != spot.at);
        groups.map(|(at, (_, base))| (table.row(at)[spot.category].0, base.0)).collect()
    }

    /// Whether a count in a spot would fit the side that is rounded, as far as that is told by the other groups.
    fn looks_rounded(&self, spot: &Spot, count: u32) -> bool {
        let (base, others) = (self.rounding_base(spot), self.others(spot));
        let those = others.iter().all(|(count, _)| count % base == 0) && count.is_multiple_of(base);
        let rest =
            others.iter().all(|(count, size)| (size - count) % base == 0) && (spot.base - count).is_multiple_of(base);
        those || rest
    }

    /// Whether a count in a spot fits all sums of published groups.
    fn adds_up(&self, spot: &Spot, count: u32) -> bool {
        let wave = self.wave(spot.wave);
        let table = wave.table(spot.id).expect("it was asked");
        let counts = |group: Group| {
            let at = wave.position(group)?;
            let own = if at == spot.at { count } else { table.row(at)[spot.category].0 };
            Some((i64::from(own), i64::from(wave.groups()[at].1.0)))
        };
        sums(&self.release.codebook).into_iter().all(|sum| {
            let parts: Vec<_> = sum.children.iter().filter_map(|child| counts(*child)).collect();
            let Some((whole, size)) = counts(sum.parent).filter(|_| !parts.is_empty()) else { return true };
            let (counted, held): (i64, i64) = (parts.iter().map(|it| it.0).sum(), parts.iter().map(|it| it.1).sum());
            (0..=size - held).contains(&(whole - counted))
        })
    }
}

fn an_unrounded_count(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let spot = safe.spot(chance);
    let truth = safe.true_count(spot.wave, spot.id, spot.category, spot.group);
    // A true count that is a multiple is what is published anyway.
    if safe.looks_rounded(&spot, truth) {
        return None;
    }
    let mut forgery = Forgery::of(safe, spot.wave);
    forgery.set_count(spot.id, spot.category, spot.group, truth);
    Some(forgery.file)
}

fn a_question_with_exact_counts(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let Spot { wave, id, .. } = safe.spot(chance);
    let mut forgery = Forgery::of(safe, wave);
    forgery.dataset(id)["extension"]["rounding_base"] = Value::from(1);
    for (group, _) in safe.wave(wave).groups() {
        for category in 0..safe.question(id).categories().len() {
            forgery.set(id, category, *group, COUNT, Some(safe.true_count(wave, id, category, *group)));
        }
    }
    Some(forgery.file)
}

/// One more group, of a number of people.
fn another_group(safe: &Safe, chance: &mut Chance, people: impl Fn(u32) -> bool) -> Option<Value> {
    let wave = chance.upto(safe.release.waves().len());
    let hidden = safe.release.codebook.groups().filter(|group| safe.wave(wave).position(*group).is_none());
    let hidden: Vec<Group> = hidden.filter(|group| people(safe.people(wave, *group))).collect();
    if hidden.is_empty() {
        return None;
    }
    let mut forgery = Forgery::of(safe, wave);
    forgery.publish(hidden[chance.upto(hidden.len())]);
    Some(forgery.file)
}

fn a_group_of_nine(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    another_group(safe, chance, |people| (1..10).contains(&people))
}

/// Groups of ten or more are hidden only because with them fewer could be told apart.
fn a_remainder_of_four(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    another_group(safe, chance, |people| people >= 10)
}

fn a_broken_sum(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let spot = safe.spot(chance);
    let (base, up) = (safe.rounding_base(&spot), chance.below(2) == 0);
    let count = if up { spot.published + base } else { spot.published.checked_sub(base)? };
    if count > spot.base || safe.adds_up(&spot, count) {
        return None;
    }
    let mut forgery = Forgery::of(safe, spot.wave);
    forgery.set_count(spot.id, spot.category, spot.group, count);
    Some(forgery.file)
}

/// The sums hold, but no draw makes such a count of the true one.
fn a_count_too_far_from_the_true_one(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let spot = safe.spot(chance);
    let truth = safe.true_count(spot.wave, spot.id, spot.category, spot.group);
    let base = safe.rounding_base(&spot);
    let far = |count: &u32| *count <= spot.base && count.abs_diff(truth) >= base && safe.adds_up(&spot, *count);
    let (up, down) = (spot.published + base, spot.published.checked_sub(base));
    let count = [Some(up), down].into_iter().flatten().find(far)?;
    let mut forgery = Forgery::of(safe, spot.wave);
    forgery.set_count(spot.id, spot.category, spot.group, count);
    Some(forgery.file)
}

fn a_base_that_is_not_exact(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let Spot { wave, group, base, .. } = safe.spot(chance);
    let other = if chance.below(2) == 0 || base == 10 { base + 1 } else { base - 1 };
    let mut forgery = Forgery::of(safe, wave);
    for id in safe.asked(wave) {
        for category in 0..safe.question(id).categories().len() {
            forgery.set(id, category, group, BASE, Some(other));
        }
    }
    Some(forgery.file)
}

fn two_answers_that_do_not_add_up(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let Spot { wave, id, at, group, base, .. } = safe.spot(chance);
    if !safe.question(id).is_two_way() {
        return None;
    }
    let second = safe.wave(wave).table(id)?.row(at)[1].0;
    let other = if second + 3 <= base { second + 3 } else { second - 3 };
    let mut forgery = Forgery::of(safe, wave);
    forgery.set(id, 1, group, COUNT, Some(other));
    Some(forgery.file)
}

fn those_not_asked_who_do_not_follow(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let wave = chance.upto(safe.release.waves().len());
    let follows = |id: &QuestionId| safe.question(*id).not_asked().is_some_and(|at| safe.follows(wave, *id, at));
    let questions: Vec<_> = safe.asked(wave).into_iter().filter(follows).collect();
    if questions.is_empty() {
        return None;
    }
    let id = questions[chance.upto(questions.len())];
    let (at, category) = (chance.upto(safe.wave(wave).groups().len()), safe.question(id).not_asked()?);
    let (group, base) = safe.wave(wave).groups()[at];
    let published = safe.wave(wave).table(id)?.row(at)[category].0;
    let other = if published + 3 <= base.0 { published + 3 } else { published - 3 };
    let mut forgery = Forgery::of(safe, wave);
    forgery.set_count(id, category, group, other);
    Some(forgery.file)
}

fn counts_of_another_rounding_base_than_is_said(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let spot = safe.spot(chance);
    let other = [4, 5, 7][chance.upto(3)];
    let counts = [safe.others(&spot), vec![(spot.published, spot.base)]].concat();
    let fits = |side: fn(&(u32, u32)) -> u32| counts.iter().all(|count| side(count).is_multiple_of(other));
    if fits(|(count, _)| *count) || fits(|(count, base)| base - count) || other == safe.rounding_base(&spot) {
        return None;
    }
    let mut forgery = Forgery::of(safe, spot.wave);
    forgery.dataset(spot.id)["extension"]["rounding_base"] = Value::from(other);
    Some(forgery.file)
}

fn a_group_in_one_question_only(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let Spot { wave, id, group, .. } = safe.spot(chance);
    let others: Vec<_> = safe.asked(wave).into_iter().filter(|other| *other != id).collect();
    if others.is_empty() {
        return None;
    }
    let mut forgery = Forgery::of(safe, wave);
    for other in others {
        for category in 0..safe.question(other).categories().len() {
            forgery.set(other, category, group, COUNT, None);
            forgery.set(other, category, group, BASE, None);
        }
    }
    Some(forgery.file)
}

/// Nobody can see of the file that a question is missing; but what nobody looked at may not be written.
fn a_question_left_out(safe: &Safe, chance: &mut Chance) -> Option<Value> {
    let Spot { wave, id, .. } = safe.spot(chance);
    if safe.asked(wave).len() < 2 {
        return None;
    }
    let (question, slug) = (safe.question(id).slug.clone(), safe.wave(wave).info().slug.clone());
    let mut forgery = Forgery::of(safe, wave);
    forgery.datasets().retain(|item| item["extension"]["question"] != question || item["extension"]["wave"] != slug);
    Some(forgery.file)
}

type Plant = fn(&Safe, &mut Chance) -> Option<Value>;

const KINDS: [(&str, Who, Plant); 12] = [
    ("an unrounded count", Who::Verifier, an_unrounded_count),
    ("a question with exact counts", Who::Verifier, a_question_with_exact_counts),
    ("a group of fewer than ten", Who::Verifier, a_group_of_nine),
    ("a remainder of fewer than ten", Who::Verifier, a_remainder_of_four),
    ("a broken sum", Who::Verifier, a_broken_sum),
    ("two answers that do not add up", Who::Verifier, two_answers_that_do_not_add_up),
    ("those not asked who do not follow", Who::Verifier, those_not_asked_who_do_not_follow),
    ("another rounding base than is said", Who::Verifier, counts_of_another_rounding_base_than_is_said),
    ("a group in one question only", Who::Verifier, a_group_in_one_question_only),
    ("a count too far from the true one", Who::Builder, a_count_too_far_from_the_true_one),
    ("a base that is not exact", Who::Builder, a_base_that_is_not_exact),
    ("a question left out", Who::Builder, a_question_left_out),
];

/// How often it is tried to plant a leak of a kind in a release: not everything that is tried would be one.
const TRIES: usize = 12;
/// How many leaks of each kind are planted at least.
const LEAST: usize = 20;

fn safes() -> Vec<Safe> {
    (0..80).filter_map(|seed| Safe::of(Survey::of(seed, MIDDLING))).collect()
}

#[test]
fn a_release_in_which_nothing_is_planted_is_not_caught() {
    for safe in safes() {
        assert_eq!(safe.caught(&safe.file, &Background::default()), (false, false));
    }
}

#[test]
fn every_leak_that_is_planted_in_a_file_is_caught() {
    let safes = safes();
    let mut chance = Chance(seeded(2020));
    for (kind, must, plant) in KINDS {
        let mut row = Row::new(kind, must);
        for safe in &safes {
            let forged = (0..TRIES).find_map(|_| plant(safe, &mut chance));
            row.enter(forged.map(|forged| safe.caught(&forged, &Background::default())));
        }
        row.check(LEAST);
    }
}

/// The same people and answers with one to nine others.
fn with_a_few_more(survey: &Survey, chance: &mut Chance) -> Vec<RawWave> {
    let mut waves = survey.waves.clone();
    let places = (survey.codebook.regions.places().len(), survey.codebook.settings.places().len());
    let (region, setting) = (chance.upto(places.0), chance.upto(places.1));
    let wave = chance.upto(waves.len());
    for _ in 0..1 + chance.upto(9) {
        let reply = |question: &Question| vec![question.not_asked().unwrap_or(0)];
        waves[wave].tabulation.count(region, setting, &survey.codebook.questions.iter().map(reply).collect::<Vec<_>>());
    }
    waves
}

#[test]
fn a_release_of_a_few_people_more_than_an_earlier_one_is_caught() {
    let mut chance = Chance(seeded(9));
    let mut row = Row::new("an earlier release of one to nine people fewer", Who::Builder);
    for safe in safes() {
        let waves = with_a_few_more(&safe.survey, &mut chance);
        let background = Background { earlier: vec![safe.release.clone()], ..Background::default() };
        let later = protect(safe.survey.outline(), waves.clone(), &Key::public("key"));
        // Where that cannot be rounded there is nothing to publish.
        row.enter(later.ok().map(|later| {
            let found = attack_release(later.release(), &waves, &background);
            (!inspect(later.release()).is_empty(), matches!(found, Err(Refusal::Successive(_))))
        }));
    }
    row.check(LEAST);
}

#[test]
fn peoples_answers_that_are_drawn_with_a_key_that_anybody_knows_are_caught() {
    let mut row = Row::new("observed answers with a public key", Who::Builder);
    for seed in 0..24 {
        let survey = Survey::of(seed, MIDDLING);
        let observed = || Outline { provenance: Provenance::Observed, ..survey.outline() };
        let key = Key::public(&survey.codebook.facts.slug);
        let caught = |refusal: Option<Refusal>| refusal == Some(Refusal::Unprotected(ProtectError::PublicKey));
        let built = secure(observed(), survey.waves.clone(), &Background::default(), &key, &()).err();
        let drawn = protect(observed(), survey.waves.clone(), &key).err().map(Refusal::from);
        row.enter(Some((false, caught(built) && caught(drawn))));
    }
    row.check(LEAST);
}

/// So many surveys that are small enough for every table to be tried, with a release that withstands.
fn small_safes(number: usize) -> Vec<(Small, Release)> {
    let mut runner = TestRunner::new(cases(1));
    let mut safes = Vec::new();
    for _ in 0..number {
        let small = smalls().new_tree(&mut runner).expect("a survey").current();
        let release = small.release(&small.yes, "key");
        safes.extend(release.map(|release| (small, release)).filter(|(small, release)| {
            attack_release(release, &small.waves(&small.yes), &Background::default()).is_ok()
        }));
    }
    safes
}

/// Whether some tables leave a group, or what published groups leave of one, narrower than it must be, and other tables
/// that were known of before do not.
fn is_leak(small: &Small, release: &Release, after: &[Population], before: Option<&[Population]>) -> bool {
    let of = |table: &Population, terms: &[(Group, i64)]| -> i64 {
        terms.iter().map(|(group, times)| times * i64::from(table.of_group(&small.codebook, *group))).sum()
    };
    let width = |tables: &[Population], terms: &[(Group, i64)]| {
        let counts = tables.iter().map(|table| of(table, terms));
        counts.clone().max().unwrap_or_default() - counts.min().unwrap_or_default()
    };
    let groups = small.codebook.groups().map(|group| vec![(group, 1)]);
    let rests = told(small, release).into_iter().map(|(terms, ..)| terms);
    groups.chain(rests).any(|terms| {
        let needed = of(&small.people, &terms).min(i64::from(LOW.protection_width));
        let after = width(after, &terms);
        after < needed && before.is_none_or(|before| width(before, &terms) > after)
    })
}

#[test]
fn a_percentage_in_print_that_tells_too_much_together_with_a_release_is_caught() {
    let mut row = Row::new("a printed percentage", Who::Builder);
    let mut chance = Chance(seeded(33));
    for (small, release) in small_safes(1200) {
        let groups: Vec<_> =
            small.codebook.groups().filter(|group| small.people.of_group(&small.codebook, *group) > 0).collect();
        let group = groups[chance.upto(groups.len())];
        let of = |population: &Population| population.of_group(&small.codebook, group);
        let percent = |yes: u32| (200 * yes + of(&small.people)) / (2 * of(&small.people));
        let printed = Printed {
            slug: "printed".to_owned(),
            wave: 0,
            percent: u8::try_from(percent(of(&small.yes))).expect("at most 100"),
            question: 0,
            answers: vec![0],
            group,
            among: Among::People,
        };
        let bears = |table: &Population| {
            // Half a percent is printed as either.
            (200 * i64::from(of(table)) - 2 * i64::from(printed.percent) * i64::from(of(&small.people))).abs()
                <= i64::from(of(&small.people))
        };
        let before: Vec<_> = small.tables().into_iter().filter(bears).collect();
        let after: Vec<_> = fitting(&small, &release).into_iter().filter(bears).collect();
        let background = Background { printed: vec![printed.clone()], ..Background::default() };
        let built = attack_release(&release, &small.waves(&small.yes), &background).is_err();
        let leak = is_leak(&small, &release, &after, Some(&before));
        assert!(
            leak || !built,
            "what is no leak is refused: {small:?}\n{:?}",
            attack_release(&release, &small.waves(&small.yes), &background)
        );
        row.enter(leak.then_some((!inspect(&release).is_empty(), built)));
    }
    row.check(5);
}

#[test]
fn a_second_draw_of_the_same_answers_that_tells_too_much_is_caught() {
    let mut row = Row::new("an earlier release of the same people, other draws", Who::Builder);
    for (small, release) in small_safes(400) {
        let Some(earlier) = small.release(&small.yes, "other key") else { continue };
        let of_earlier = fitting(&small, &earlier);
        let both: Vec<_> = fitting(&small, &release)
            .into_iter()
            .filter(|table| of_earlier.iter().any(|other| other.0 == table.0))
            .collect();
        let mut renamed = earlier.clone();
        renamed.codebook.questions[0].wording.en = "The same question in other words".to_owned();
        let leak = is_leak(&small, &release, &both, None);
        for earlier in [earlier, renamed] {
            let background = Background { earlier: vec![earlier], ..Background::default() };
            let built = attack_release(&release, &small.waves(&small.yes), &background).is_err();
            assert!(
                leak || !built,
                "what is no leak is refused: {small:?}\n{:?}",
                attack_release(&release, &small.waves(&small.yes), &background)
            );
            row.enter(leak.then_some((!inspect(&release).is_empty(), built)));
        }
    }
    row.check(LEAST);
}
