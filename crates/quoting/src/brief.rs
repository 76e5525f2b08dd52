use chart::absence;
use survey::{Estimate, People};
use words::{Language, Percent};

use crate::{Source, Statistic, numbers::Numbers};

/// A statistic's number alone, or why there is none: for a list of sentences to choose from, and not to be quoted.
#[must_use]
pub fn brief(source: &Source<'_>, statistic: &Statistic, language: Language) -> String {
    let context = source.context(language);
    match statistic {
        Statistic::Share { choice, question, measure } => {
            let row = source.row(&source.view(choice), *question, *measure);
            let estimate = row.map_or(Estimate::NotAsked, |row| row.estimate);
            let share = estimate.shown().map(|shown| Percent(shown.share.percent()).to_string());
            share.unwrap_or_else(|| absence(context, &estimate).to_owned())
        }
        Statistic::People { choice, place } => {
            let (whole, part) = source.people(choice, *place);
            match Numbers::of_people(part, whole) {
                Some(numbers) => format!("{} ({})", numbers.count, Percent(numbers.share.percent())),
                None if part == People::Nobody => context.words().nobody().to_owned(),
                None => context.words().too_few().to_owned(),
            }
        }
        Statistic::Published(at) => Percent(source.release().published[*at].percent).to_string(),
    }
}
