//! The sentence of a statistic.

use chart::{Context, base, measure_name, range, said};
use survey::{
    Asked, Category, Choice, Comparison, ConfidenceLevel, Estimate, Measure, People, PublishedBase, PublishedFigure,
    Question, QuestionKind, Rest, Row, Selection, Share, Shown, View,
};
use words::{Beside, Language, Percent, PublishedParts, Reply, ShareParts};

use crate::{Kind, Place, Source, Statistic};

/// What can be said of a statistic, and what kind of thing that is.
pub(crate) fn sentence(source: &Source<'_>, statistic: &Statistic, language: Language) -> (Kind, String) {
    let context = source.context(language);
    match statistic {
        Statistic::Share { choice, question, measure } => {
            let view = source.view(choice);
            let row = source.row(&view, *question, *measure);
            let question = context.codebook().question(*question);
            let of = ShareOf { context, view: &view, question };
            match row {
                Some(Row { estimate: Estimate::Shown(shown), .. }) => (Kind::Share, of.told(&row, &shown, *measure)),
                Some(Row { estimate, .. }) => (Kind::Absence, of.absent(&estimate)),
                None => (Kind::Absence, of.absent(&Estimate::NotAsked)),
            }
        }
        Statistic::People { choice, place } => people(source, context, choice, *place),
        Statistic::Published(at) => (Kind::Published, published(context, &context.release().published[*at])),
    }
}

/// What a share is of.
struct ShareOf<'a> {
    context: Context<'a>,
    view: &'a View,
    question: &'a Question,
}

impl ShareOf<'_> {
    fn wording(&self) -> &str {
        self.context.label(&self.question.wording)
    }

    /// Who they are: those who were asked, where and for whom they work, and when, as far as each tells anything.
    fn group(&self) -> String {
        let asked = match &self.question.asked {
            Asked::Everyone => None,
            Asked::Only { whom, .. } => Some(self.context.label(whom).to_owned()),
        };
        let when = wave(self.context, self.view.wave());
        bracketed(asked.into_iter().chain(name(self.context, self.view.selection())).chain(when))
    }

    fn told(&self, row: &Option<Row>, shown: &Shown, measure: Measure) -> String {
        let (context, words) = (self.context, self.context.words());
        let answer = measure_name(context, self.question, measure);
        let reply = match (measure, self.question.kind) {
            (Measure::Category(Category::NoAnswer), _) => Reply::GaveNone,
            (_, QuestionKind::Several) => Reply::Chose(&answer),
            _ => Reply::Said(&answer),
        };
        let (lower, upper) = range(shown);
        words.finding_share(&ShareParts {
            question: self.wording(),
            count: &words.about(shown.count.0),
            base: &base(context, shown),
            group: &self.group(),
            reply,
            share: Percent(shown.share.percent()),
            lower,
            upper,
            compared: &row.as_ref().and_then(|row| self.compared(row)).unwrap_or_default(),
        })
    }

    /// What is said of those it is compared with, where there is anybody.
    fn compared(&self, row: &Row) -> Option<String> {
        let words = self.context.words();
        let (other, name) = (row.other?, self.beside_name());
        let beside = self.beside(&name);
        Some(match other {
            Estimate::Shown(shown) => {
                let numbers = self.numbers(&shown);
                match row.difference {
                    Some(difference) => words.finding_compared(said(difference), beside, &numbers),
                    None => words.finding_overlapping(beside, &numbers),
                }
            }
            Estimate::TooFew => words.finding_others_too_few(beside),
            Estimate::NotAsked => words.finding_others_not_asked(beside),
            Estimate::Nobody => words.finding_others_nobody(beside),
        })
    }

    fn numbers(&self, shown: &Shown) -> String {
        let (lower, upper) = range(shown);
        let words = self.context.words();
        let share = Percent(shown.share.percent());
        words.finding_numbers((share, lower, upper), &words.about(shown.count.0), &base(self.context, shown))
    }

    /// What those it is compared with are called, as far as they need a name.
    fn beside_name(&self) -> String {
        let (context, selection) = (self.context, self.view.selection());
        let codebook = context.codebook();
        let named = |selection: &Selection| selection.name(codebook, context.language);
        match self.view.comparison() {
            Comparison::Rest(Rest::Nobody | Rest::EveryoneElse(_)) => String::new(),
            Comparison::Rest(Rest::SameSettingsElsewhere(_)) => named(&selection.in_every_region(codebook)),
            Comparison::Others(others) if self.is_other_settings(others) => {
                named(&selection.in_every_setting(codebook))
            }
            Comparison::Others(others) | Comparison::Overlapping(others) => named(others),
            Comparison::Wave(id) => context.label(&context.release().wave(*id).info().label).to_owned(),
        }
    }

    fn beside<'n>(&self, name: &'n str) -> Beside<'n> {
        match self.view.comparison() {
            Comparison::Rest(Rest::Nobody | Rest::EveryoneElse(_)) => Beside::EveryoneElse,
            Comparison::Rest(Rest::SameSettingsElsewhere(_)) => Beside::OtherRegions(name),
            Comparison::Others(others) if self.is_other_settings(others) => Beside::OtherSettings(name),
            Comparison::Others(others) | Comparison::Overlapping(others) => {
                if *others == Selection::everyone(self.context.codebook()) {
                    Beside::Everyone
                } else {
                    Beside::Group(name)
                }
            }
            Comparison::Wave(_) => Beside::Wave(name),
        }
    }

    /// Whether others are those of the same regions in all other settings.
    fn is_other_settings(&self, others: &Selection) -> bool {
        let (codebook, selection) = (self.context.codebook(), self.view.selection());
        let all = Selection::everyone(codebook);
        selection.filters_regions(codebook)
            && others.regions() == selection.regions()
            && *others.settings() == all.settings().without(selection.settings())
    }

    fn absent(&self, estimate: &Estimate) -> String {
        let (context, words) = (self.context, self.context.words());
        let release = context.release();
        match estimate {
            Estimate::NotAsked => {
                words.line_not_asked(self.wording(), context.label(&release.wave(self.view.wave()).info().label))
            }
            Estimate::Nobody => words.line_nobody(&self.group()),
            Estimate::TooFew | Estimate::Shown(_) => {
                words.line_too_few(self.wording(), &self.group(), release.parameters.threshold)
            }
        }
    }
}

fn people(source: &Source<'_>, context: Context<'_>, choice: &Choice, place: Place) -> (Kind, String) {
    let (words, codebook) = (context.words(), context.codebook());
    let label = match place {
        Place::Region(id) => context.label(&codebook.regions.node(id).label),
        Place::Setting(id) => context.label(&codebook.settings.node(id).label),
    };
    let (selected, when) = (name(context, &choice.selection), wave(context, choice.wave));
    let whole = bracketed(selected.iter().cloned().chain(when.clone()));
    let there = || bracketed(selected.iter().cloned().chain([label.to_owned()]).chain(when.clone()));
    match source.people(choice, place) {
        (Some(base), People::Number(number)) => {
            let part = Share::of(survey::Count(number.0), base).map_or(0, Share::percent);
            let of = (base.0, whole.as_str());
            let said = match place {
                Place::Region(_) => words.finding_region(number.0, Percent(part), of, label),
                Place::Setting(_) => words.finding_setting(number.0, Percent(part), of, label),
            };
            (Kind::People, said)
        }
        (_, People::Nobody) => (Kind::Absence, words.line_nobody(&there())),
        _ => (Kind::Absence, words.line_people_too_few(&there(), context.release().parameters.threshold)),
    }
}

/// What was printed, and on what day, with the range where the base is stated.
fn published(context: Context<'_>, figure: &PublishedFigure) -> String {
    let (words, facts) = (context.words(), &context.codebook().facts);
    let (day, month, year) = facts.published.parts();
    let told = PublishedParts {
        percent: Percent(figure.percent),
        population: context.label(&figure.population),
        statement: context.label(&figure.statement),
        publisher: context.label(&facts.publisher),
        date: &words.date(day, month, year),
    };
    match (figure.base, figure.interval(ConfidenceLevel::NINETY_FIVE)) {
        (PublishedBase::Stated(base), Some(interval)) => {
            let ends = (Percent(interval.lower().percent()), Percent(interval.upper().percent()));
            words.finding_published(&told, base.0, ends)
        }
        _ => words.finding_published_without_base(&told),
    }
}

/// Whom a selection is of, unless that is everyone.
fn name(context: Context<'_>, selection: &Selection) -> Option<String> {
    let codebook = context.codebook();
    let filters = selection.filters_regions(codebook) || selection.filters_settings(codebook);
    filters.then(|| selection.name(codebook, context.language))
}

/// When they answered, where there is more than one wave.
fn wave(context: Context<'_>, id: survey::WaveId) -> Option<String> {
    let release = context.release();
    (release.waves().len() > 1).then(|| context.label(&release.wave(id).info().label).to_owned())
}

/// Parts in brackets behind a space; nothing if there is none.
fn bracketed(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}
