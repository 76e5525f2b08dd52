//! One share for every region and setting at once: what can be shown, and why the others cannot.

use survey::{Estimate, Grid, Measure, NodeId, QuestionId, Region, Setting};
use words::Percent;

use crate::{
    Anchor, Cell, Context, Drawing, Form, Pixels, Point, Role, ShareScale, Table, Weight,
    form::{BODY, MARGIN, SMALL},
    sheet::Sheet,
    subject::measure_name,
    tell::{absence, people, range, sentence, share_and_range},
    text_width, wrap,
};

/// A grid and what it is of.
#[derive(Clone, Copy, Debug)]
pub struct GridOf<'a> {
    /// The release and the language.
    pub context: Context<'a>,
    /// The question.
    pub question: QuestionId,
    /// What the shares are of.
    pub measure: Measure,
    /// The shares.
    pub grid: &'a Grid,
}

const TINY: Pixels = Pixels(11.0);
const CELL: f64 = 42.0;

impl GridOf<'_> {
    fn measure(&self) -> String {
        measure_name(self.context, self.context.codebook().question(self.question), self.measure)
    }

    fn region(&self, node: NodeId<Region>) -> &str {
        self.context.label(&self.context.codebook().regions.node(node).label)
    }

    fn setting(&self, node: NodeId<Setting>) -> &str {
        self.context.label(&self.context.codebook().settings.node(node).label)
    }

    fn notes(&self) -> Vec<String> {
        let words = self.context.words();
        let parameters = self.context.release().parameters;
        [words.grid_note(parameters.threshold), words.range_note().to_owned()].to_vec()
    }
}

/// Lays out a grid: a row for each region, a column for each setting.
#[must_use]
pub fn grid_figure(of: &GridOf<'_>, form: Form) -> Drawing {
    let question = of.context.codebook().question(of.question);
    let wording = of.context.label(&question.wording);
    let mut sheet = Sheet::new(of.context, wording, form, &[(crate::sheet::KeyMark::Dot, of.measure())]);
    let columns = Columns::of(of, form);
    columns.head(&mut sheet, of);
    for (region, estimates) in &of.grid.rows {
        let rule = Point::new(MARGIN, sheet.y);
        sheet.rectangle(rule, Point::new(form.width() - MARGIN, sheet.y + Pixels(1.0)), Role::Grid);
        sheet.down(5.0);
        let name = of.region(*region);
        let whole = of.context.codebook().regions.members(*region).len() > 1;
        let weight = if whole { Weight::Bold } else { Weight::Regular };
        let top = sheet.y;
        let label_bottom = match form {
            Form::Wide => {
                sheet.lines(MARGIN, columns.left - MARGIN - Pixels(8.0), (SMALL, weight, Role::Ink), name);
                std::mem::replace(&mut sheet.y, top)
            }
            Form::Narrow => {
                sheet.paragraph((SMALL, weight, Role::Ink), name);
                sheet.y
            }
        };
        let top = sheet.y;
        for (at, (estimate, setting)) in estimates.iter().zip(&of.grid.settings).enumerate() {
            sheet.y = top;
            columns.cell(&mut sheet, at, estimate);
            let what = format!("{} – {} – {}", name, of.setting(*setting), of.measure());
            let (left, right) = columns.edges(at);
            let bottom = top + Pixels(CELL);
            sheet.spot_at(Point::new(left, top), Point::new(right, bottom), sentence(of.context, &what, estimate));
        }
        sheet.y = top + Pixels(CELL);
        sheet.below(label_bottom);
        sheet.down(2.0);
    }
    sheet.finish(&of.notes())
}

/// Where the columns are.
struct Columns {
    left: Pixels,
    width: f64,
}

impl Columns {
    fn of(of: &GridOf<'_>, form: Form) -> Self {
        let left = match form {
            Form::Wide => MARGIN + Pixels(138.0),
            Form::Narrow => MARGIN,
        };
        #[expect(clippy::cast_precision_loss, reason = "a survey has a few settings")]
        let columns = of.grid.settings.len() as f64;
        Self { left, width: (form.width() - MARGIN - left).0 / columns }
    }

    #[expect(clippy::cast_precision_loss, reason = "a survey has a few settings")]
    fn edges(&self, at: usize) -> (Pixels, Pixels) {
        let left = self.left + Pixels(at as f64 * self.width);
        (left, left + Pixels(self.width))
    }

    /// What the columns are of: their names where each has room for its own, else numbers and what they stand for.
    fn head(&self, sheet: &mut Sheet<'_>, of: &GridOf<'_>) {
        let style = (TINY, Weight::Regular, Role::Ink);
        let room = Pixels(self.width - 6.0);
        let names: Vec<_> = of.grid.settings.iter().map(|setting| of.setting(*setting)).collect();
        let longest = names.iter().flat_map(|name| name.split_whitespace());
        let fits = longest.map(|word| text_width(word, style.0, style.1)).all(|width| width <= room);
        if !fits {
            for (at, name) in names.iter().enumerate() {
                sheet.paragraph((SMALL, Weight::Regular, Role::Ink), &format!("{}  {name}", at + 1));
            }
            sheet.down(6.0);
        }
        let heading = |at: usize| if fits { names[at].to_owned() } else { (at + 1).to_string() };
        let lines = (0..names.len()).map(|at| wrap(&heading(at), room, style.0, style.1).len()).max().unwrap_or(1);
        let top = sheet.y;
        for at in 0..names.len() {
            sheet.y = top;
            sheet.lines(self.edges(at).0 + Pixels(3.0), room, style, &heading(at));
        }
        #[expect(clippy::cast_precision_loss, reason = "a name has a few lines")]
        let high = lines as f64 * TINY.0 * 1.3;
        sheet.y = top + Pixels(high + 4.0);
    }

    /// One estimate, with a scale of its own.
    fn cell(&self, sheet: &mut Sheet<'_>, at: usize, estimate: &Estimate) {
        let (left, right) = self.edges(at);
        let (left, right) = (left + Pixels(3.0), right - Pixels(5.0));
        let (top, room) = (sheet.y, right - left);
        let words = sheet.context.words();
        match estimate {
            Estimate::Shown(shown) => {
                let (lower, upper) = range(shown);
                let share = Percent(shown.share.percent()).to_string();
                sheet.text(left, Anchor::Start, (BODY, Weight::Bold, Role::Ink), share);
                // Where it has no room the scale below alone shows the range; its words are in the table.
                let text = words.range(lower, upper);
                let style = (TINY, Weight::Regular, Role::Muted);
                if text_width(&text, style.0, style.1) <= room {
                    sheet.y = top + Pixels(18.0);
                    sheet.text(left, Anchor::Start, style, text);
                }
                sheet.little(shown, ShareScale { start: left, end: right }, top + Pixels(36.0), None);
            }
            absent => {
                let text = match absent {
                    Estimate::TooFew => words.too_few_short(),
                    Estimate::Nobody => words.nobody_short(),
                    other => absence(sheet.context, other),
                };
                sheet.y = top + Pixels(3.0);
                // Words may go to the very edge, where a scale would run into the next one.
                sheet.lines(left, Pixels(self.width - 3.0), (TINY, Weight::Regular, Role::Muted), text);
            }
        }
    }
}

/// The table of a grid.
#[must_use]
pub fn grid_table(of: &GridOf<'_>) -> Table {
    let (context, words) = (of.context, of.context.words());
    let settings = of.grid.settings.iter().map(|setting| of.setting(*setting).to_owned());
    let columns = [words.regions_legend().to_owned()].into_iter().chain(settings).collect();
    let cell = |estimate: &Estimate| match estimate {
        Estimate::Shown(shown) => {
            let text = format!("{}, {}", share_and_range(context, shown), people(context, estimate));
            Cell::new(text, Some(shown.share.value()))
        }
        absent => Cell::new(absence(context, absent), None),
    };
    let row = |(region, estimates): &(NodeId<Region>, Vec<Estimate>)| {
        (of.region(*region).to_owned(), estimates.iter().map(cell).collect())
    };
    let caption = context.marked(words.grid_caption(&of.measure()));
    Table { caption, columns, rows: of.grid.rows.iter().map(row).collect(), caution: None }
}
