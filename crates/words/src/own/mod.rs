//! What is said of somebody's own figures beside those of a release, and of the file that they are read from. None of it is
//! in the program that every visitor downloads.

mod english;
mod welsh;

use crate::{English, Language, Said, Welsh, Words, words::catalogue};

catalogue! { OwnCatalogue:
    // The panel.
    fn own_open(&self) -> &'static str;
    fn own_close(&self) -> &'static str;
    fn own_lead(&self) -> &'static str;
    fn own_private(&self) -> &'static str;
    fn own_template(&self) -> &'static str;
    fn own_template_hint(&self) -> &'static str;
    fn own_choose(&self) -> &'static str;
    fn own_choose_hint(&self, kilobytes: usize) -> String;
    fn own_paste(&self) -> &'static str;
    fn own_paste_hint(&self) -> &'static str;
    fn own_compare_pasted(&self) -> &'static str;
    fn own_remove(&self) -> &'static str;
    fn own_removed(&self) -> &'static str;
    fn own_picture(&self) -> &'static str;
    fn own_result_heading(&self) -> &'static str;
    fn own_read(&self, questions: usize) -> String;
    fn own_other_questions(&self, questions: &[&str]) -> String;
    fn own_not_this_question(&self, questions: &[&str]) -> String;
    fn own_small(&self, rows: usize, lines: &[&str]) -> String;
    fn own_unread(&self, columns: &[&str]) -> String;
    fn own_windows(&self) -> &'static str;

    // The mark of whatever shows them.
    fn own_mark(&self) -> &'static str;
    fn own_mark_why(&self) -> &'static str;
    fn own_sentence(&self, sentence: &str) -> String;
    fn own_file_mark(&self) -> &'static str;

    // A figure and its table.
    fn own_survey(&self) -> &'static str;
    fn own_asked(&self, people: u32) -> String;
    fn own_people_column(&self) -> &'static str;
    fn own_share_column(&self) -> &'static str;
    fn own_range_column(&self) -> &'static str;
    fn own_difference_column(&self) -> &'static str;
    fn own_told(&self, answer: &str, share: &str, people: &str) -> String;
    fn own_not_given(&self) -> &'static str;
    fn own_verdict(&self, said: Said, answers: &[&str], whom: &str) -> String;
    fn own_other_survey(&self) -> &'static str;
    fn own_reckoned(&self) -> &'static str;
    fn own_small_note(&self) -> &'static str;
    fn own_source(&self) -> &'static str;

    // What is wrong with a file.
    fn own_faults_heading(&self, faults: usize) -> String;
    fn own_faults_more(&self, faults: usize) -> String;
    fn own_fault(&self, line: usize, column: &str, heading: Option<&str>, what: &str) -> String;
    fn own_found(&self, found: Option<&str>) -> String;
    fn own_empty(&self) -> &'static str;
    fn own_too_large(&self, kilobytes: usize) -> String;
    fn own_spreadsheet(&self) -> &'static str;
    fn own_not_text(&self) -> &'static str;
    fn own_ours(&self) -> &'static str;
    fn own_no_column(&self, heading: &str) -> String;
    fn own_column_twice(&self) -> &'static str;
    fn own_unclosed(&self) -> &'static str;
    fn own_no_heading(&self, found: &str) -> String;
    fn own_nothing(&self) -> &'static str;
    fn own_no_question(&self, found: &str, nearest: Option<&str>) -> String;
    fn own_no_answer(&self, found: &str, nearest: Option<&str>) -> String;
    fn own_twice(&self, line: usize) -> String;
    fn own_negative(&self, found: &str) -> String;
    fn own_fraction(&self, found: &str) -> String;
    fn own_percentage(&self, found: &str) -> String;
    fn own_grouped(&self, found: &str) -> String;
    fn own_large_number(&self, found: &str) -> String;
    fn own_no_number(&self, found: &str) -> String;
    fn own_nobody_asked(&self) -> &'static str;
    fn own_other_asked(&self, asked: u32, before: u32, line: usize) -> String;
    fn own_above_asked(&self, count: u32, asked: u32) -> String;
    fn own_sum_above_asked(&self, sum: u64, asked: u32) -> String;
    fn own_other_name(&self, line: usize) -> String;
    fn own_long_name(&self, letters: usize) -> String;
    fn own_no_counts(&self) -> &'static str;
}
