//! What figures of pages are made of, from a choice to each of them.

use survey::{
    Axis, Breakdown, Choice, Covers, Grid, Hierarchy, Measure, Memory, Mix, NodeId, People, QuestionId, Row, Tile,
    Trend, View,
};

use crate::{Compared, Context, Figure, Form, GridOf, MixOf, Order, Places, Subject};

/// What exhibits are made of: a choice, and what it comes to.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'a> {
    /// The release and the language.
    pub context: Context<'a>,
    /// What was found in the release.
    pub memory: &'a Memory,
    /// The choice.
    pub choice: &'a Choice,
    /// What it comes to.
    pub view: &'a View,
}

impl Chosen<'_> {
    /// The answer to a question that is looked at closely.
    fn measure(&self, question: QuestionId) -> Measure {
        self.choice.measure.unwrap_or_else(|| self.context.codebook().question(question).headline())
    }

    pub(crate) fn by_region(&self, question: QuestionId, form: Form, order: Option<Order>) -> Figure {
        let (context, release, of) = (self.context, self.context.release(), (question, self.measure(question)));
        let regions = &context.codebook().regions;
        Along {
            axis: context.words().regions_legend(),
            rows: named(context, regions, Breakdown::by_region(&self.covers(), release, self.choice, of).rows),
            tiles: regions.places().iter().map(|place| place.tile).collect(),
            whole: Choice::of(self.choice.selection.in_every_region(context.codebook()), release),
            compared: Compared::WithTheRest,
        }
        .figure(self, question, form, order)
    }

    pub(crate) fn by_setting(&self, question: QuestionId, form: Form, order: Option<Order>) -> Figure {
        let (context, release, of) = (self.context, self.context.release(), (question, self.measure(question)));
        let settings = &context.codebook().settings;
        Along {
            axis: context.words().settings_legend(),
            rows: named(context, settings, Breakdown::by_setting(&self.covers(), release, self.choice, of).rows),
            tiles: Vec::new(),
            whole: Choice::of(self.choice.selection.in_every_setting(context.codebook()), release),
            compared: Compared::WithTheRest,
        }
        .figure(self, question, form, order)
    }

    pub(crate) fn by_wave(&self, question: QuestionId, form: Form, order: Option<Order>) -> Figure {
        let (context, release) = (self.context, self.context.release());
        let name = |id| context.label(&release.wave(id).info().label).to_owned();
        let rows = Trend::of(release, self.choice, question, self.measure(question)).rows;
        Along {
            axis: context.words().wave_legend(),
            rows: rows.into_iter().map(|(wave, row)| (name(wave), row)).collect(),
            tiles: Vec::new(),
            whole: self.choice.clone(),
            compared: Compared::WithTheOneBefore,
        }
        .figure(self, question, form, order)
    }

    pub(crate) fn grid(&self, question: QuestionId, form: Form, order: Option<Order>) -> Figure {
        let (context, measure) = (self.context, self.measure(question));
        let grid = Grid::of(&self.covers(), context.release(), self.choice.wave, (question, measure));
        GridOf { context, question, measure, grid: &grid }.figure(form, order)
    }

    pub(crate) fn mix_by_region(&self, form: Form, order: Option<Order>) -> Figure {
        let (context, release) = (self.context, self.context.release());
        let rows = Mix::by_region(&self.covers(), release, self.choice).rows;
        self.mix(context.words().regions_legend(), &named(context, &context.codebook().regions, rows), form, order)
    }

    pub(crate) fn mix_by_setting(&self, form: Form, order: Option<Order>) -> Figure {
        let (context, release) = (self.context, self.context.release());
        let rows = Mix::by_setting(&self.covers(), release, self.choice).rows;
        self.mix(context.words().settings_legend(), &named(context, &context.codebook().settings, rows), form, order)
    }

    fn mix(&self, axis: &str, rows: &[(String, People)], form: Form, order: Option<Order>) -> Figure {
        let Self { context, view, .. } = *self;
        let whom = self.choice.selection.name(context.codebook(), context.language);
        MixOf { context, whom: &whom, people: view.people(), axis, rows }.figure(form, order)
    }

    fn covers(&self) -> Covers<'_> {
        self.memory.covers(self.context.release(), self.choice.wave)
    }
}

/// One share along an axis.
struct Along {
    axis: &'static str,
    rows: Vec<(String, Row)>,
    tiles: Vec<Option<Tile>>,
    /// All of the rows together.
    whole: Choice,
    compared: Compared,
}

impl Along {
    fn figure(self, chosen: &Chosen<'_>, of: QuestionId, form: Form, order: Option<Order>) -> Figure {
        let Self { axis, rows, tiles, whole, compared } = self;
        let context = chosen.context;
        let view = chosen.memory.view(context.release(), &Choice { wave: chosen.choice.wave, ..whole });
        let reading = view.read(context.release(), of);
        let subject = Subject { context, view: &view, reading: &reading };
        let measure = chosen.measure(of);
        Places { subject, measure, axis, rows: &rows, tiles: &tiles, compared }.figure(form, order)
    }
}

/// The rows of places with the places' names.
fn named<A: Axis, R>(context: Context<'_>, hierarchy: &Hierarchy<A>, rows: Vec<(NodeId<A>, R)>) -> Vec<(String, R)> {
    let name = |id| context.label(&hierarchy.node(id).label).to_owned();
    rows.into_iter().map(|(place, row)| (name(place), row)).collect()
}
