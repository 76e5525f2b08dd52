//! Questions and answers as people name them: by slug, or in words.

use survey::{Category, Codebook, Label, Question, QuestionId};
use words::Language;

use crate::{Excerpt, What};

/// Names longer than this are of nothing, and are compared with nothing.
const LONGEST: usize = 400;

/// The question that a cell names, or what it may have meant.
pub(crate) fn question(codebook: &Codebook, cell: &str) -> Result<QuestionId, What> {
    let names = |question: &Question| {
        let words = [&question.title, &question.wording].into_iter().flat_map(texts);
        [question.slug.clone()].into_iter().chain(words).collect::<Vec<_>>()
    };
    let all: Vec<_> = codebook.question_ids().map(|id| (id, names(codebook.question(id)))).collect();
    find(&all, cell).map_err(|nearest| What::NoQuestion { found: Excerpt::of(cell), nearest })
}

/// The category of a question that a cell names, or what it may have meant. Who was not asked is in the number of those
/// asked.
pub(crate) fn answer(question: &Question, cell: &str) -> Result<Category, What> {
    let names = |category: Category| {
        let words: Vec<String> = match category {
            Category::Answer(at) => texts(&question.answers[at].label).collect(),
            _ => Language::ALL.map(|language| language.words().no_answer().to_owned()).to_vec(),
        };
        [question.category_slug(category).to_owned()].into_iter().chain(words).collect::<Vec<_>>()
    };
    let counted = question.categories().into_iter().filter(|category| *category != Category::NotAsked);
    let all: Vec<_> = counted.map(|category| (category, names(category))).collect();
    find(&all, cell).map_err(|nearest| What::NoAnswer { found: Excerpt::of(cell), nearest })
}

fn texts(label: &Label) -> impl Iterator<Item = String> + '_ {
    Language::ALL.into_iter().map(|language| label.text(language).to_owned())
}

/// What is called so, or else the slug of what is called most nearly so. The first name of each is its slug.
fn find<T: Copy>(all: &[(T, Vec<String>)], cell: &str) -> Result<T, Option<String>> {
    let wanted = plain(cell);
    let called = |(_, names): &&(T, Vec<String>)| names.iter().any(|name| plain(name) == wanted);
    if let Some((found, _)) = all.iter().find(called) {
        return Ok(*found);
    }
    let letters = wanted.chars().count();
    let distance = |names: &[String]| names.iter().map(|name| strsim::levenshtein(&plain(name), &wanted)).min();
    let near = all.iter().filter(|_| letters <= LONGEST).filter_map(|(_, names)| Some((distance(names)?, names)));
    let near = near.filter(|(distance, _)| *distance <= letters.div_ceil(3)).min_by_key(|(distance, _)| *distance);
    Err(near.and_then(|(_, names)| names.first().cloned()))
}

/// A name without what spreadsheets and keyboards change: capitals, curly marks, long dashes, and space.
fn plain(name: &str) -> String {
    let letter = |letter: char| match letter {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '‐'..='―' => '-',
        other => other.to_ascii_lowercase(),
    };
    name.split_whitespace().collect::<Vec<_>>().join(" ").chars().map(letter).collect()
}
