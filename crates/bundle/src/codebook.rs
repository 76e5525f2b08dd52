//! The codebook in words: what was asked of whom, and every name that the data use.

use chart::{Context, measure_name};
use survey::{Answering, Asked, Axis, Hierarchy, NodeId, PublishedBase, PublishedFigure, QuestionId, QuestionKind};
use words::Percent;

use crate::{notes, readme::section};

pub(crate) fn text(context: Context<'_>) -> String {
    let (words, codebook) = (context.words(), context.codebook());
    let title = context.marked(words.codebook_heading(context.label(&codebook.facts.title)));
    let about = [words.citation_release(context.edition.id.as_str()), words.codebook_slugs().to_owned()];
    let questions = codebook.question_ids().flat_map(|id| question(context, id));
    let mut parts = vec![
        (title, about.to_vec()),
        (words.codebook_waves().to_owned(), waves(context)),
        (words.codebook_questions().to_owned(), questions.collect()),
        (words.codebook_regions().to_owned(), nodes(context, &codebook.regions)),
        (words.codebook_settings().to_owned(), nodes(context, &codebook.settings)),
    ];
    let printed: Vec<_> = context.release().published.iter().map(|figure| printed(context, figure)).collect();
    parts.extend((!printed.is_empty()).then(|| (words.table_printed().to_owned(), printed)));
    parts.iter().map(|(heading, lines)| section(heading, lines)).collect::<Vec<_>>().join("\n")
}

fn waves(context: Context<'_>) -> Vec<String> {
    let words = context.words();
    let wave = |wave: &survey::Wave| {
        let info = wave.info();
        let period = words.period(info.fieldwork.start.parts(), info.fieldwork.end.parts());
        let people = words.people_selected(wave.respondents().0);
        format!("- {} ({}): {period}, {people}", context.label(&info.label), info.slug)
    };
    context.release().waves().iter().map(wave).collect()
}

/// A question, what must be known of it, and its answers.
fn question(context: Context<'_>, id: QuestionId) -> Vec<String> {
    let (words, question) = (context.words(), context.codebook().question(id));
    let kind = match question.kind {
        QuestionKind::Single => Some(words.codebook_one_answer()),
        QuestionKind::Scale => Some(words.codebook_scale()),
        // One of its notes says so.
        QuestionKind::Several => None,
    };
    let everyone = (question.asked == Asked::Everyone).then(|| words.codebook_asked_everyone());
    let answering = match question.answering {
        Answering::Required => words.codebook_required(),
        Answering::Optional => words.codebook_optional(),
    };
    let release = context.release();
    let lacking = release.waves().iter().filter(|wave| wave.table(id).is_none());
    let lacking = lacking.map(|wave| words.codebook_not_in(context.label(&wave.info().label)));
    let said = everyone.into_iter().chain(kind).chain([answering]).map(str::to_owned);
    let said: Vec<_> = said.chain(notes::of_question(context, id)).chain(lacking).collect();
    let answers = question.measures().into_iter().map(|measure| {
        format!("  - {} ({})", measure_name(context, question, measure), question.measure_slug(measure))
    });
    let wording = format!("- {} ({})", context.label(&question.wording), question.slug);
    [wording, format!("  {}", said.join(" "))].into_iter().chain(answers).collect()
}

/// The nodes of an axis, each with the places that it holds.
fn nodes<A: Axis>(context: Context<'_>, hierarchy: &Hierarchy<A>) -> Vec<String> {
    let place = |at: usize| context.label(&hierarchy.places()[at].label);
    let line = |id: NodeId<A>| {
        let node = hierarchy.node(id);
        let name = format!("- {} ({})", context.label(&node.label), node.slug);
        match &node.members.positions().collect::<Vec<_>>()[..] {
            [only] => {
                let code = hierarchy.places()[*only].code.as_ref().map(|code| format!(", {code}"));
                format!("{name}{}", code.unwrap_or_default())
            }
            several => {
                let places: Vec<_> = several.iter().map(|at| place(*at)).collect();
                format!("{name}: {}", context.words().codebook_holds(&places.join(", ")))
            }
        }
    };
    hierarchy.ids().map(line).collect()
}

fn printed(context: Context<'_>, figure: &PublishedFigure) -> String {
    let base = match figure.base {
        PublishedBase::Stated(base) => Some(base.0),
        PublishedBase::NotStated => None,
    };
    let (whom, statement) = (context.label(&figure.population), context.label(&figure.statement));
    format!("- {}", context.words().codebook_printed(Percent(figure.percent), whom, statement, base))
}
