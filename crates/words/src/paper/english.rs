use super::PaperCatalogue;
use crate::English;

impl PaperCatalogue for English {
    fn paper_print(&self) -> &'static str {
        "Print this profile"
    }

    fn paper_hint(&self) -> &'static str {
        "A4 pages with the address of exactly this view."
    }

    fn paper_coming(&self) -> &'static str {
        "Getting it ready for paper…"
    }

    fn paper_failed(&self) -> &'static str {
        "It could not be made ready. The browser’s own printing prints the page as it is shown."
    }

    fn paper_label(&self) -> &'static str {
        "The profile on paper"
    }

    fn paper_answered(&self, people: u32, period: &str) -> String {
        format!("{people} people answered, from {period}.")
    }

    fn paper_asked(&self, period: &str) -> String {
        format!("Asked from {period}.")
    }

    fn paper_findings(&self) -> &'static str {
        "In words"
    }

    fn paper_findings_some(&self, told: usize, all: usize) -> String {
        format!("In words: {told} of {all} questions, what is higher or lower first")
    }

    fn paper_questions(&self) -> &'static str {
        "Every answer"
    }

    fn paper_continued(&self, question: &str) -> String {
        format!("{question} (continued)")
    }

    fn paper_how(&self) -> &'static str {
        "How to read this"
    }

    fn paper_code(&self) -> &'static str {
        "Code that leads to the address beside it"
    }

    fn paper_address(&self) -> &'static str {
        "This very view, with these numbers for good:"
    }

    fn paper_release(&self, release: &str, period: &str) -> String {
        format!("Answers given from {period}. Data release {release}.")
    }

    fn paper_sheet(&self, sheet: usize, sheets: usize) -> String {
        format!("Page {sheet} of {sheets}")
    }
}
