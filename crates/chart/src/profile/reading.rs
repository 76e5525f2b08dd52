//! What a reader must know of the numbers.

use survey::{Estimate, People, QuestionKind};

use super::{
    Profile, Profiled,
    block::{Band, Block, HALVES},
    glance::heading,
};
use crate::{
    Pixels, Role, Weight,
    lines::smaller,
    subject::{comparison_notes, whom, with_people},
};

impl Profile<'_> {
    /// How the sheets are read.
    pub(super) fn how(&self, size: Pixels) -> Band<'_> {
        let heading: Block<'_> = Box::new(move |sheet, _| heading(sheet, size, self.context.words().paper_how()));
        let style = (smaller(size), Weight::Regular, Role::Ink);
        let block = |text: String| -> Block<'_> {
            Box::new(move |sheet, lane| {
                sheet.lines(lane.left, lane.width(), style, &text);
                sheet.down(4.0);
            })
        };
        Band { heading, lanes: &HALVES, blocks: self.reading().into_iter().map(block).collect() }
    }

    /// Each a paragraph, the most important first.
    fn reading(&self) -> Vec<String> {
        let (context, words) = (self.context, self.context.words());
        let told: Vec<_> = [self.shown].into_iter().chain(self.instead).filter_map(|of| self.base(of)).collect();
        let shown = if self.shown.view.people().is_some() { Some(self.shown) } else { self.instead.first() };
        let comparison = shown.map_or_else(Vec::new, |of| comparison_notes(context, &of.view));
        let apart = self.shown.readings.iter().any(|reading| {
            let question = context.codebook().question(reading.question);
            !question.is_two_way() && question.kind != QuestionKind::Several
        });
        let threshold = context.release().parameters.threshold;
        let why = self.lacks_some().then(|| words.too_few_why(threshold));
        let facts = &context.codebook().facts;
        told.into_iter()
            .chain([words.range_note().to_owned()])
            .chain(comparison)
            .chain(apart.then(|| words.rounded_need_not_add_up().to_owned()))
            .chain([words.chose_to_answer().to_owned()])
            .chain(why)
            .chain((!self.mixes.is_empty()).then(|| words.mix_note().to_owned()))
            .chain([words.unofficial(context.label(&facts.publisher))])
            .chain(words.unreviewed_translation().map(str::to_owned))
            .collect()
    }

    /// What must be known of how many some people are; nothing if they cannot be shown.
    fn base(&self, of: &Profiled) -> Option<String> {
        let people = self.context.words().people_selected(of.view.people()?.0);
        let questions: Vec<_> = of.readings.iter().map(|reading| reading.question).collect();
        let whom = with_people(whom(self.context, &of.view), Some(people));
        Some(self.context.base_line(&whom, of.view.wave(), &questions))
    }

    /// Whether something is too few to show in what is shown.
    fn lacks_some(&self) -> bool {
        let too_few = |estimate: &Estimate| *estimate == Estimate::TooFew;
        let mut rows = self.shown.readings.iter().flat_map(|reading| &reading.rows);
        let shown = self.shown.view.people().is_some();
        let people = self.mixes.iter().flat_map(|mix| mix.rows);
        shown
            && (rows.any(|row| too_few(&row.estimate) || row.other.as_ref().is_some_and(too_few))
                || people.into_iter().any(|(_, people)| *people == People::TooFew))
    }
}
