//! Made-up people, their releases, and how far what these say is from the truth.

use std::{ops::AddAssign, sync::Mutex};

use disclosure::{
    Audited, Background, Draw, Fineness, Journal, Kept, Key, Piece, RawWave, Refusal, Tabulation, secure,
};
use survey::{
    Category, Choice, Codebook, ConfidenceLevel, Group, Hierarchy, Interval, Measure, NodeId, Parameters, Provenance,
    QuestionId, Selection, Share, View,
};

use crate::{
    fixtures::{
        codebooks::{question, united_kingdom},
        populations::{PARAMETERS, info},
    },
    raw::{happens, outline, people_of_2020, seeded, tabulate},
};

/// The shares of whom so many are asked yes or no; each is a question.
pub(crate) const SHARES: [f64; 8] = [0.03, 0.07, 0.11, 0.2, 0.29, 0.4, 0.5, 0.61];

/// Which groups are taken together: those of one place, of several, and of all, by region and by setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) regions: Breadth,
    pub(crate) settings: Breadth,
}

/// How broad a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Breadth {
    All,
    /// A nation of several regions or a broad area; a family of settings, be it of one.
    Broad,
    One,
}

impl Kind {
    /// Every kind, the broadest first.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let breadths = [Breadth::All, Breadth::Broad, Breadth::One];
        breadths.into_iter().flat_map(move |regions| breadths.map(|settings| Self { regions, settings }))
    }

    fn of(codebook: &Codebook, group: Group) -> Self {
        let is_family = codebook.settings.levels().iter().any(|level| level.nodes.contains(&group.setting));
        let settings = match breadth(&codebook.settings, group.setting) {
            Breadth::One if is_family => Breadth::Broad,
            breadth => breadth,
        };
        Self { regions: breadth(&codebook.regions, group.region), settings }
    }
}

fn breadth<A: survey::Axis>(hierarchy: &Hierarchy<A>, node: NodeId<A>) -> Breadth {
    match hierarchy.members(node).positions().count() {
        _ if node == NodeId::EVERYONE => Breadth::All,
        1 => Breadth::One,
        _ => Breadth::Broad,
    }
}

/// What came of one rounding base.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    /// How many draws each question took, where one of that base was kept.
    pub(crate) draws: Vec<u32>,
    /// How many questions were kept with a coarser base.
    pub(crate) coarser: usize,
    /// How many surveys came to groups without single regions crossed with single settings, or to nothing.
    pub(crate) fewer_groups: usize,
    pub(crate) refused: usize,
    /// How many groups each release has.
    pub(crate) groups: Vec<u32>,
    /// Kind by kind, in the order of [`Kind::all`].
    pub(crate) errors: Vec<Errors>,
}

/// How far published shares of some groups are from the truth.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Errors {
    /// How many groups could have been published, and how many were.
    pub(crate) candidates: u32,
    pub(crate) published: u32,
    shares: u32,
    rounding: f64,
    sampling: f64,
    held: u32,
    held_plainly: u32,
}

impl Errors {
    /// The mean distance, in points, of a published share from that of the same people's answers.
    pub(crate) fn rounding(&self) -> f64 {
        100.0 * self.rounding / f64::from(self.shares)
    }

    /// The mean distance, in points, of the share of these people from that of all whom they are drawn from.
    pub(crate) fn sampling(&self) -> f64 {
        100.0 * self.sampling / f64::from(self.shares)
    }

    /// Of a hundred intervals so many hold the share of all whom these people are drawn from.
    pub(crate) fn coverage(&self) -> f64 {
        100.0 * f64::from(self.held) / f64::from(self.shares)
    }

    /// As [`Self::coverage`], of intervals that take rounded counts for exact.
    pub(crate) fn plain_coverage(&self) -> f64 {
        100.0 * f64::from(self.held_plainly) / f64::from(self.shares)
    }
}

impl AddAssign for Errors {
    fn add_assign(&mut self, other: Self) {
        self.candidates += other.candidates;
        self.published += other.published;
        self.shares += other.shares;
        self.rounding += other.rounding;
        self.sampling += other.sampling;
        self.held += other.held;
        self.held_plainly += other.held_plainly;
    }
}

/// Makes up so many surveys and publishes each.
pub(crate) fn simulate(rounding_base: u32, surveys: u32) -> Outcome {
    let questions = (0..SHARES.len()).map(|at| question(&format!("question-{at}"), 2));
    let codebook = united_kingdom(questions.collect());
    let parameters = Parameters { rounding_base, ..PARAMETERS };
    let mut outcome = Outcome { errors: vec![Errors::default(); Kind::all().count()], ..Outcome::default() };
    for survey in 0..surveys {
        outcome.add_survey(&codebook, parameters, survey.into());
    }
    outcome
}

impl Outcome {
    fn add_survey(&mut self, codebook: &Codebook, parameters: Parameters, survey: u64) {
        let mut draws = seeded(survey);
        let reply = |question: usize, _, _| vec![usize::from(!happens(SHARES[question], &mut draws))];
        let tabulation = tabulate(codebook, &people_of_2020(survey), reply);
        let notes = Notes::default();
        let published = publish(codebook, &tabulation, parameters, survey, &notes);
        self.add_draws(&notes, parameters);
        match published {
            Ok(audited) => self.add_release(codebook, &tabulation, &audited),
            Err(_) => self.refused += 1,
        }
    }

    fn add_draws(&mut self, notes: &Notes, parameters: Parameters) {
        let kept = notes.kept.lock().map(|kept| kept.clone()).unwrap_or_default();
        let full = kept.iter().filter(|(fineness, _)| *fineness == Fineness::Full).map(|(_, draw)| draw);
        for draw in full {
            match draw.base == parameters.rounding_base {
                true => self.draws.push(draw.redraw + 1),
                false => self.coarser += 1,
            }
        }
        self.fewer_groups += usize::from(kept.iter().any(|(fineness, _)| *fineness == Fineness::NoSinglePairs));
    }

    fn add_release(&mut self, codebook: &Codebook, tabulation: &Tabulation, audited: &Audited) {
        let wave = audited.release().latest();
        let mut published = 0;
        for group in codebook.groups() {
            let kind = Kind::of(codebook, group);
            let own = Kind::all().zip(&mut self.errors).find(|(other, _)| *other == kind);
            let Some((_, errors)) = own else { continue };
            errors.candidates += 1;
            if wave.position(group).is_some() {
                published += 1;
                errors.published += 1;
                *errors += of_group(tabulation, audited, group);
            }
        }
        self.groups.push(published);
    }
}

/// How far what the explorer says of a published group is from the truth.
fn of_group(tabulation: &Tabulation, audited: &Audited, group: Group) -> Errors {
    let release = audited.release();
    let codebook = &release.codebook;
    let selection = Selection::of_nodes(codebook, group.region, group.setting);
    let view = View::of(release, &Choice::of(selection, release));
    let mut errors = Errors::default();
    for (at, drawn_from) in SHARES.into_iter().enumerate() {
        let reading = view.read(release, QuestionId(at));
        let row = reading.row(Measure::Category(Category::Answer(0)));
        let Some(shown) = row.and_then(|row| row.estimate.shown()) else { continue };
        let answered = tabulation.replies(codebook, at, 0, group).unwrap_or_default().0;
        let people = f64::from(shown.base.0);
        let these = f64::from(answered) / people;
        let plain = Interval::wilson(shown.share, people, ConfidenceLevel::NINETY_FIVE);
        errors += Errors {
            shares: 1,
            rounding: (shown.share.value() - these).abs(),
            sampling: (these - drawn_from).abs(),
            held: u32::from(holds(shown.interval, drawn_from)),
            held_plainly: u32::from(holds(plain, drawn_from)),
            ..Errors::default()
        };
    }
    errors
}

fn holds(interval: Interval, share: f64) -> bool {
    Share::new(share).is_some_and(|share| interval.lower() <= share && share <= interval.upper())
}

fn publish(
    codebook: &Codebook,
    tabulation: &Tabulation,
    parameters: Parameters,
    survey: u64,
    notes: &Notes,
) -> Result<Audited, Refusal> {
    let wave = RawWave { info: info("2020"), tabulation: tabulation.clone() };
    let outline = outline(codebook, parameters, Provenance::Illustrative);
    secure(outline, vec![wave], &Background::default(), &Key::public(&format!("survey {survey}")), notes)
}

/// Which draw of each question was kept.
#[derive(Debug, Default)]
struct Notes {
    kept: Mutex<Vec<(Fineness, Draw)>>,
}

impl Journal for Notes {
    fn recall(&self, _piece: &Piece) -> Option<Kept> {
        None
    }

    fn keep(&self, piece: &Piece, kept: &Kept, _done: usize, _all: usize) {
        if let Ok(mut all) = self.kept.lock() {
            all.push((piece.fineness, kept.draw));
        }
    }

    fn coarsen(&self, _wave: &str) {}
}
