//! What is said on paper alone, and of printing. None of it is in the program that every visitor downloads.

mod english;
mod welsh;

use crate::{English, Language, Welsh, Words, words::catalogue};

catalogue! { PaperCatalogue:
    // The button, and what becomes of it.
    fn paper_print(&self) -> &'static str;
    fn paper_hint(&self) -> &'static str;
    fn paper_coming(&self) -> &'static str;
    fn paper_failed(&self) -> &'static str;

    // The sheets.
    fn paper_label(&self) -> &'static str;
    fn paper_answered(&self, people: u32, period: &str) -> String;
    fn paper_asked(&self, period: &str) -> String;
    fn paper_findings(&self) -> &'static str;
    fn paper_findings_some(&self, told: usize, all: usize) -> String;
    fn paper_questions(&self) -> &'static str;
    fn paper_continued(&self, question: &str) -> String;
    fn paper_how(&self) -> &'static str;

    // The foot of each.
    fn paper_code(&self) -> &'static str;
    fn paper_address(&self) -> &'static str;
    fn paper_release(&self, release: &str, period: &str) -> String;
    fn paper_sheet(&self, sheet: usize, sheets: usize) -> String;
}
