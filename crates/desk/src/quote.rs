//! What of a figure can be quoted.

use chart::{Context, Exhibit, Figure, Form, measure_name};
use quoting::{Finding, Place, Source, Statistic, brief, exhibited};
use survey::Choice;

use crate::{Asked, Desk};

/// The name, among exhibits, of what the publisher printed, which is no figure of ours.
const PUBLISHED: &str = "published";

/// A figure with everything that can be said of it.
#[derive(Debug)]
pub struct Quote<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) source: Source<'a>,
    pub(crate) asked: &'a Asked,
    pub(crate) choice: Choice,
    /// The figure's exhibit; none of what was printed.
    pub(crate) exhibit: Option<Exhibit>,
    statistics: Vec<Statistic>,
}

/// A sentence in a list of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What several of them have in common.
    pub group: Option<String>,
    /// What it is of.
    pub label: String,
    /// Its number alone, or why there is none.
    pub number: String,
}

impl<'a> Quote<'a> {
    /// What can be said of a figure; `None` if there is no such figure.
    #[must_use]
    pub fn of(desk: &'a Desk, asked: &'a Asked) -> Option<Self> {
        let source = Source::new(desk.edition());
        let choice = desk.choice(&asked.query);
        if asked.exhibit == PUBLISHED {
            let statistics = (0..source.release().published.len()).map(Statistic::Published).collect();
            return Some(Self { desk, source, asked, choice, exhibit: None, statistics });
        }
        let exhibit = desk.exhibit(asked)?;
        let choice = exhibit.follows(&choice, desk.context());
        let statistics = exhibited(&source, exhibit, &choice);
        let quote = Self { desk, source, asked, choice, exhibit: Some(exhibit), statistics };
        Some(quote.in_order())
    }

    /// The statistics in the order of the table's rows, of which some tables have several statistics in each.
    fn in_order(mut self) -> Self {
        if let (Some(order), Some(table)) = (self.asked.order, self.figure(None).map(|figure| figure.table)) {
            let in_a_row = self.statistics.len() / table.rows.len().max(1);
            let rows = table.arranged(Some(order));
            let row = |at: usize| self.statistics[at * in_a_row..(at + 1) * in_a_row].to_vec();
            self.statistics = rows.into_iter().flat_map(row).collect();
        }
        self
    }

    /// The very figure of the page, its table in an order; `None` of what was printed.
    pub(crate) fn figure(&self, order: Option<chart::Order>) -> Option<Figure> {
        let (exhibit, context, memory) = (self.exhibit?, self.context(), self.source.memory());
        let view = memory.view(context.release(), &self.choice);
        let chosen = chart::Chosen { context, memory, choice: &self.choice, view: &view };
        Some(exhibit.figure(&chosen, Form::Wide, order))
    }

    pub(crate) fn context(&self) -> Context<'a> {
        self.desk.context()
    }

    /// Every number that can be quoted, in the order of the figure's table.
    #[must_use]
    pub fn statistics(&self) -> &[Statistic] {
        &self.statistics
    }

    /// What can be said of one of the numbers, from 0; `None` if there are not so many.
    #[must_use]
    pub fn finding(&self, at: usize) -> Option<Finding> {
        let statistic = self.statistics.get(at)?;
        Some(Finding::of(&self.source, statistic, self.context().language))
    }

    /// A line for each of the numbers, to choose from.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.statistics.iter().map(|statistic| self.entry(statistic)).collect()
    }

    fn entry(&self, statistic: &Statistic) -> Entry {
        let number = brief(&self.source, statistic, self.context().language);
        let (group, label) = self.label(statistic);
        Entry { group, label, number }
    }

    /// What sets a number apart from the others of the figure.
    fn label(&self, statistic: &Statistic) -> (Option<String>, String) {
        let (context, codebook) = (self.context(), self.context().codebook());
        let region = |id| context.label(&codebook.regions.node(id).label).to_owned();
        let setting = |id| context.label(&codebook.settings.node(id).label).to_owned();
        let (choice, question, measure) = match statistic {
            Statistic::Share { choice, question, measure } => (choice, codebook.question(*question), *measure),
            Statistic::People { place: Place::Region(id), .. } => return (None, region(*id)),
            Statistic::People { place: Place::Setting(id), .. } => return (None, setting(*id)),
            Statistic::Published(at) => {
                let figure = &context.release().published[*at];
                return (None, format!("{} {}", context.label(&figure.population), context.label(&figure.statement)));
            }
        };
        let region = || codebook.regions.node_of(choice.selection.regions()).map(region).unwrap_or_default();
        let setting = || codebook.settings.node_of(choice.selection.settings()).map(setting).unwrap_or_default();
        let answer = measure_name(context, question, measure);
        match self.exhibit {
            Some(Exhibit::ByRegion(_)) => (None, region()),
            Some(Exhibit::BySetting(_)) => (None, setting()),
            Some(Exhibit::ByWave(_)) => {
                (None, context.label(&context.release().wave(choice.wave).info().label).to_owned())
            }
            Some(Exhibit::Grid(_)) => (Some(region()), setting()),
            Some(Exhibit::Summary) => (None, format!("{}: {answer}", context.label(&question.title))),
            _ => (None, answer),
        }
    }
}
