//! Every question for some people on sheets of paper: first what stands out, then each answer.
//!
//! A sheet is a drawing of the room that A4 has between its margins, above the foot that its page puts below it. What is
//! on it is laid out here and not by a browser, so that nothing is cut in two and the number of sheets is known: one for
//! what stands out and one for the answers, as long as that has room; else as many as it takes.

mod answers;
mod block;
mod findings;
mod glance;
mod head;
mod plan;
mod reading;
mod who;

use survey::{Reading, View};
use words::Said;

use crate::{Context, Drawing, MixOf, Pixels, Summary, sheet::Sheet};
use block::Band;
use plan::{Placed, plan};

/// How wide a sheet is: 186 millimetres, of which each is 3.76 of its pixels. So a pixel is three quarters of a point.
pub const SHEET_WIDTH: Pixels = Pixels(700.0);
/// How high a sheet is: 246 millimetres.
pub const SHEET_HEIGHT: Pixels = Pixels(926.0);

/// How much has room on a sheet.
#[derive(Clone, Copy, Debug)]
struct Fit {
    /// The size of running text; notes are smaller.
    size: Pixels,
    /// So many findings, at most.
    findings: usize,
}

impl Fit {
    const fn of(size: f64, findings: usize) -> Self {
        Self { size: Pixels(size), findings }
    }
}

/// What is tried, from most to least: the smallest notes are of 7.5 points.
const FITS: [Fit; 5] = [Fit::of(15.0, 5), Fit::of(14.0, 5), Fit::of(13.0, 5), Fit::of(12.0, 5), Fit::of(12.0, 3)];
/// Where things stand side by side larger ones would leave no room for bars.
const FITS_OF_HALVES: [Fit; 2] = [Fit::of(13.0, 5), Fit::of(12.0, 5)];

/// Some people's answers to every question, and what is said of them.
#[derive(Clone, Debug)]
pub struct Profiled {
    /// Whom they are of, and beside whom.
    pub view: View,
    /// Their answers to each question, in the codebook's order.
    pub readings: Vec<Reading>,
    /// What is to be said of them, the most remarkable first: each a sentence, and what it comes to.
    pub findings: Vec<(Option<Said>, String)>,
}

/// Every question for some people, for paper.
#[derive(Clone, Debug)]
pub struct Profile<'a> {
    /// The release and the language.
    pub context: Context<'a>,
    /// The people.
    pub shown: &'a Profiled,
    /// Where they cannot be shown, the nearest that can be.
    pub instead: &'a [Profiled],
    /// Who they are: where they work, and for whom.
    pub mixes: &'a [MixOf<'a>],
}

impl Profile<'_> {
    /// The sheets, in order; at least one.
    #[must_use]
    pub fn sheets(&self) -> Vec<Drawing> {
        let mut sheets = Vec::new();
        self.print(Self::front, &FITS, &mut sheets);
        let halves = self.shown.view.people().is_some();
        self.print(Self::back, if halves { &FITS_OF_HALVES } else { &FITS }, &mut sheets);
        sheets
    }

    /// What stands out.
    fn front(&self, fit: Fit) -> Vec<Band<'_>> {
        if self.shown.view.people().is_some() {
            return self.told(self.shown, fit).into();
        }
        let nearest = self.instead.first().into_iter();
        [self.absence(fit.size)].into_iter().chain(nearest.flat_map(|one| self.told(one, fit))).collect()
    }

    /// The answers, who gave them, and how to read them.
    fn back(&self, fit: Fit) -> Vec<Band<'_>> {
        if self.shown.view.people().is_some() {
            return vec![self.answers(fit.size), self.how(fit.size)];
        }
        let nearest = self.instead.get(1).into_iter().flat_map(|one| self.told(one, fit));
        nearest.chain([self.how(fit.size)]).collect()
    }

    /// What is told of some people: every question at a glance, then in words.
    fn told<'b>(&'b self, of: &'b Profiled, fit: Fit) -> [Band<'b>; 2] {
        [self.glance(of, fit.size), self.findings(of, fit)]
    }

    /// Adds the sheets of a part: as few as it takes, and as large as it then can be.
    fn print<'b>(&'b self, part: fn(&'b Self, Fit) -> Vec<Band<'b>>, fits: &[Fit], sheets: &mut Vec<Drawing>) {
        let planned = |fit: &Fit| {
            let bands = part(self, *fit);
            let planned = self.planned(&bands, sheets.len());
            (bands, planned)
        };
        // The first of those that take the fewest.
        let Some((bands, planned)) = fits.iter().map(planned).min_by_key(|(_, planned)| sheets_of(planned)) else {
            return;
        };
        let first = sheets.len();
        for sheet in 0..sheets_of(&planned) {
            let placed = planned.iter().filter(|placed| placed.sheet == sheet);
            sheets.push(self.sheet(first + sheet, &bands, placed));
        }
    }

    /// Where everything goes, if `before` sheets come before it.
    fn planned(&self, bands: &[Band<'_>], before: usize) -> Vec<Placed> {
        let mut sheet = Sheet::bare(self.context);
        let mut top = |at: usize| {
            sheet.y = Pixels(0.0);
            self.head(&mut sheet, at);
            sheet.y
        };
        let tops = [top(before), top(before + 1)];
        let measured: Vec<_> = bands.iter().map(|band| band.measured(&mut sheet)).collect();
        plan(&measured, tops, SHEET_HEIGHT)
    }

    fn sheet<'b>(&self, at: usize, bands: &[Band<'_>], placed: impl Iterator<Item = &'b Placed>) -> Drawing {
        let mut sheet = Sheet::bare(self.context);
        self.head(&mut sheet, at);
        for one in placed {
            sheet.y = one.top;
            bands[one.band].block(one.block)(&mut sheet, one.lane);
        }
        sheet.sized(SHEET_WIDTH, SHEET_HEIGHT)
    }

    /// The answers of some people at once.
    fn summary<'b>(&'b self, of: &'b Profiled) -> Summary<'b> {
        Summary { context: self.context, view: &of.view, readings: &of.readings }
    }
}

/// How many sheets a plan takes.
fn sheets_of(planned: &[Placed]) -> usize {
    planned.iter().map(|placed| placed.sheet + 1).max().unwrap_or_default()
}
