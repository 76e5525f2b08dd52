//! What was pasted beside what should stand there, within the sentence.

use maud::{Markup, html};
use quoting::{Change, Compared, Piece};
use words::Words;

/// What is said, with what the claim has instead of it struck out.
pub(super) fn marked(compared: &Compared, words: Words) -> Markup {
    html! {
        @for piece in compared.pieces() {
            @match piece {
                Piece::Same(text) => (text),
                Piece::Differs(change) => (differs(change, words)),
            }
        }
    }
}

/// Every mark says in words what it is to those who do not see it.
fn differs(change: &Change, words: Words) -> Markup {
    html! {
        @match change {
            Change::Number { found, should } | Change::Words { found, should } => {
                del { (unseen(words.check_it_says())) (found) } " "
                ins { (unseen(words.check_should_be())) (should) }
            }
            Change::Added(found) => { del { (unseen(words.check_added())) (found) } " " }
            Change::LeftOut(should) => ins { (unseen(words.check_lacking())) (should) },
        }
    }
}

fn unseen(text: &str) -> Markup {
    html! { span.visually-hidden { " (" (text) ") " } }
}

/// A change in a sentence of its own.
pub(super) fn told(change: &Change, words: Words) -> String {
    match change {
        Change::Number { found, should } => words.claim_number(found, should),
        Change::Words { found, should } => words.claim_words(found, should),
        Change::Added(found) => words.claim_added(found),
        Change::LeftOut(should) => words.claim_left_out(should),
    }
}
