use chart::Context;
use leptos::prelude::*;

use super::section::Section;

/// What the words of the site mean, in the order of the alphabet.
pub(super) fn section(context: Context<'_>) -> Section {
    let words = context.words();
    let mut terms = terms(context);
    terms.sort_by(|one, other| one.word.cmp(other.word));
    let terms: Vec<_> =
        terms.into_iter().map(|term| view! { <dt id=term.id>{term.word}</dt> <dd>{term.meaning}</dd> }).collect();
    let body = view! { <dl class="glossary">{terms}</dl> };
    Section { id: "glossary", heading: words.glossary_heading(), body: body.into_any() }
}

/// A word and what it means.
struct Term {
    id: &'static str,
    word: &'static str,
    meaning: String,
}

impl Term {
    fn new(id: &'static str, [word, meaning]: [&'static str; 2]) -> Self {
        Self { id, word, meaning: meaning.to_owned() }
    }

    /// The same with an example of the survey's own.
    fn such_as(self, context: Context<'_>, example: &str) -> Self {
        Self { meaning: context.words().for_example(&self.meaning, example), ..self }
    }
}

fn terms(context: Context<'_>) -> Vec<Term> {
    let (words, codebook) = (context.words(), context.codebook());
    let setting = Term::new("word-setting", words.word_setting());
    let mut terms = vec![
        Term::new("word-base", words.word_base()),
        Term::new("word-range", words.word_range()),
        Term::new("word-release", words.word_release()),
        Term::new("word-rest", words.word_rest()),
        Term::new("word-rounding", words.word_rounding()),
        Term::new("word-selection", words.word_selection()),
        Term::new("word-share", words.word_share()),
        Term::new("word-too-few", words.word_too_few()),
        Term::new("word-wave", words.word_wave()),
        match codebook.settings.places().first() {
            Some(first) => setting.such_as(context, context.label(&first.label)),
            None => setting,
        },
    ];
    let broad = codebook.regions.levels().last().and_then(|level| level.nodes.first());
    terms.extend(broad.map(|area| {
        let area = context.label(&codebook.regions.node(*area).label);
        Term::new("word-broad-area", words.word_broad_area()).such_as(context, area)
    }));
    if context.made_up() {
        terms.push(Term::new("word-made-up", words.word_made_up()));
    }
    // Words of one survey are explained where it says them.
    if says(context, "link worker") {
        terms.push(Term::new("word-link-worker", words.word_link_worker()));
    }
    if says(context, "clinical supervision") {
        terms.push(Term::new("word-clinical-supervision", words.word_clinical_supervision()));
    }
    terms
}

/// Whether the survey speaks of something in its questions or of the people whom it asked; told by the English.
fn says(context: Context<'_>, word: &str) -> bool {
    let codebook = context.codebook();
    let wordings = codebook.questions.iter().map(|question| &question.wording);
    wordings.chain([&codebook.facts.population]).any(|text| text.en.to_lowercase().contains(word))
}
