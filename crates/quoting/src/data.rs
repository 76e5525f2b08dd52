//! Statistics as data: one row for each answer of each group, in codes and in words.

use std::collections::BTreeSet;

use chart::in_points;
use survey::{
    Against, Axis, Base, Choice, Comparison, Estimate, Hierarchy, Measure, Members, People, Precision, Provenance,
    QuestionId, Region, Row, Selection, Verdict, WaveId,
};
use words::{Language, Points};

use crate::{Column, Field, Place, Source, Statistic, csv, numbers::Numbers};

/// Rows of numbers, each with everything that it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    /// What each cell of a row says.
    columns: &'static [Column],
    /// Row by row, one cell for each column.
    rows: Vec<Vec<Field>>,
}

impl Data {
    /// What statistics come to, with words in a language; of those that are compared, the others follow as rows of their
    /// own. What was printed has no counts, and so no row.
    #[must_use]
    pub fn of(source: &Source<'_>, statistics: &[Statistic], language: Language) -> Self {
        let (writer, mut known) = (Writer { source, language }, BTreeSet::new());
        let rows = statistics.iter().flat_map(|statistic| writer.rows(statistic));
        // Those that others are compared with are often the same.
        Self { columns: &Column::ALL, rows: rows.filter(|row| known.insert(row.clone())).collect() }
    }

    /// Rows of groups that are compared with nobody.
    pub(crate) fn of_groups(rows: Vec<Vec<Field>>) -> Self {
        Self { columns: Column::of_groups(), rows }
    }

    /// What each cell of a row says.
    #[must_use]
    pub fn columns(&self) -> &'static [Column] {
        self.columns
    }

    /// Row by row, one cell for each of [`Self::columns`].
    #[must_use]
    pub fn rows(&self) -> &[Vec<Field>] {
        &self.rows
    }

    /// The rows as a file.
    #[must_use]
    pub fn csv(&self) -> String {
        let headings = self.columns.iter().map(|column| Field::Text(column.name().to_owned())).collect();
        csv([headings].into_iter()) + &self.csv_below()
    }

    /// The rows as they follow others of the same columns in a file: without headings.
    #[must_use]
    pub fn csv_below(&self) -> String {
        csv(self.rows.iter().cloned())
    }
}

/// Writes rows with words in a language.
pub(crate) struct Writer<'a> {
    pub(crate) source: &'a Source<'a>,
    pub(crate) language: Language,
}

impl Writer<'_> {
    fn rows(&self, statistic: &Statistic) -> Vec<Vec<Field>> {
        match statistic {
            Statistic::Share { choice, question, measure } => self.shares(choice, *question, *measure),
            Statistic::People { choice, place } => vec![self.people(choice, *place)],
            Statistic::Published(_) => Vec::new(),
        }
    }

    /// A share, and that of those it is compared with.
    fn shares(&self, choice: &Choice, question: QuestionId, measure: Measure) -> Vec<Vec<Field>> {
        let view = self.source.view(choice);
        let Some(row) = self.source.row(&view, question, measure) else { return Vec::new() };
        let reply = self.reply(question, measure);
        let whom = |selection: &Selection, wave: WaveId, estimate: &Estimate, compared: Vec<Field>| {
            let numbers = Numbers::of(estimate);
            self.row((selection, wave), &reply, (numbers.as_ref(), status(estimate)), compared)
        };
        let wave = if let Comparison::Wave(wave) = view.comparison() { *wave } else { choice.wave };
        let own = whom(&choice.selection, choice.wave, &row.estimate, self.compared(choice, &row));
        let others = view.comparison().people(&choice.selection).zip(row.other);
        let others = others.map(|(others, estimate)| whom(others, wave, &estimate, vec![Field::Empty; 5]));
        [own].into_iter().chain(others).collect()
    }

    fn people(&self, choice: &Choice, place: Place) -> Vec<Field> {
        let codebook = &self.source.release().codebook;
        let part = match place {
            Place::Region(id) => choice.selection.with_regions(codebook, codebook.regions.members(id).clone()),
            Place::Setting(id) => choice.selection.with_settings(codebook, codebook.settings.members(id).clone()),
        };
        let (base, people) = self.source.people(choice, place);
        self.people_row((&part, choice.wave), people, base, vec![Field::Empty; 5])
    }

    /// How many of a base some people are.
    pub(crate) fn people_row(
        &self,
        whom: (&Selection, WaveId),
        people: People,
        base: Option<Base>,
        compared: Vec<Field>,
    ) -> Vec<Field> {
        let numbers = Numbers::of_people(people, base);
        let status = match people {
            People::Number(_) => "shown",
            People::TooFew => "too-few",
            People::Nobody => "nobody",
        };
        let reply = vec![Field::Empty; 4];
        self.row(whom, &reply, (numbers.as_ref(), status), compared)
    }

    pub(crate) fn reply(&self, question: QuestionId, measure: Measure) -> Vec<Field> {
        let context = self.source.context(self.language);
        let question = context.codebook().question(question);
        vec![
            text(&question.slug),
            text(context.label(&question.wording)),
            text(question.measure_slug(measure)),
            text(&chart::measure_name(context, question, measure)),
        ]
    }

    pub(crate) fn row(
        &self,
        (selection, wave): (&Selection, WaveId),
        reply: &[Field],
        (numbers, status): (Option<&Numbers>, &str),
        compared: Vec<Field>,
    ) -> Vec<Field> {
        let (context, edition) = (self.source.context(self.language), self.source.edition());
        let codebook = context.codebook();
        let provenance = match edition.release.provenance {
            Provenance::Observed => "observed",
            Provenance::Illustrative => "made-up example",
        };
        let info = edition.release.wave(wave).info();
        let [region, region_label] = axis(&codebook.regions, selection.regions(), self.language, || {
            selection.in_every_setting(codebook).name(codebook, self.language)
        });
        let [setting, setting_label] = axis(&codebook.settings, selection.settings(), self.language, || {
            selection.in_every_region(codebook).name(codebook, self.language)
        });
        let whole = |number: Option<u32>| number.map_or(Field::Empty, |number| Field::Number(number.to_string()));
        let ends = numbers.and_then(|numbers| numbers.ends);
        let head = [provenance, edition.id.as_str(), &codebook.facts.slug, &info.slug].map(text);
        let group = [text(&region), code(&codebook.regions, selection.regions()), text(&region_label)];
        let figures = [
            whole(numbers.map(|numbers| numbers.count)),
            whole(numbers.map(|numbers| numbers.base.0)),
            numbers.map_or(Field::Empty, |numbers| match numbers.precision {
                Precision::Exact => text("exact"),
                Precision::Rounded => text("rounded"),
            }),
            whole(numbers.map(|numbers| numbers.share.percent().into())),
            whole(ends.map(|(lower, _)| lower.into())),
            whole(ends.map(|(_, upper)| upper.into())),
            text(status),
        ];
        let mut row = head.to_vec();
        row.push(text(context.label(&info.label)));
        row.extend_from_slice(reply);
        row.extend(group);
        row.extend([text(&setting), text(&setting_label)]);
        row.extend(figures);
        row.extend(compared);
        row
    }

    /// With whom, by how much, and what that allows one to say.
    fn compared(&self, choice: &Choice, row: &Row) -> Vec<Field> {
        if row.other.is_none() {
            return vec![Field::Empty; 5];
        }
        let release = self.source.release();
        let with = match &choice.against {
            Against::Wave(wave) => format!("wave={}", release.wave(*wave).info().slug),
            Against::Rest => "rest".to_owned(),
            Against::Others(others) => match others.query(&release.codebook) {
                query if query.is_empty() => Hierarchy::<Region>::EVERYONE.to_owned(),
                query => query,
            },
        };
        let Some(difference) = row.difference else {
            return [text(&with)].into_iter().chain(vec![Field::Empty; 4]).collect();
        };
        let verdict = match difference.verdict() {
            Verdict::Higher => "higher",
            Verdict::Lower => "lower",
            Verdict::CannotTell => "cannot-tell",
        };
        let points = in_points(difference).map(|points| Field::Number(decimal(points)));
        [text(&with)].into_iter().chain(points).chain([text(verdict)]).collect()
    }
}

fn text(text: &str) -> Field {
    if text.is_empty() { Field::Empty } else { Field::Text(text.to_owned()) }
}

/// Points as programs read them.
fn decimal(points: Points) -> String {
    points.to_string().replace('\u{2212}', "-").replace('+', "")
}

pub(crate) fn status(estimate: &Estimate) -> &'static str {
    match estimate {
        Estimate::Shown(_) => "shown",
        Estimate::TooFew => "too-few",
        Estimate::NotAsked => "not-asked",
        Estimate::Nobody => "nobody",
    }
}

/// The slugs of some places, and their name: of all of them what they are together.
fn axis<A: Axis>(
    hierarchy: &Hierarchy<A>,
    members: &Members<A>,
    language: Language,
    name: impl Fn() -> String,
) -> [String; 2] {
    match hierarchy.node_of(members) {
        Some(id) => [hierarchy.node(id).slug.clone(), hierarchy.node(id).label.text(language).to_owned()],
        None => {
            let slugs: Vec<_> = members.positions().map(|at| hierarchy.places()[at].slug.as_str()).collect();
            [slugs.join(","), name()]
        }
    }
}

/// The official code of some places, if they are one and it has one.
fn code<A: Axis>(hierarchy: &Hierarchy<A>, members: &Members<A>) -> Field {
    let mut positions = members.positions();
    match (positions.next(), positions.next()) {
        (Some(only), None) => hierarchy.places()[only].code.as_deref().map_or(Field::Empty, text),
        _ => Field::Empty,
    }
}
