//! What the methods page says. It is written natively only, so none of it is in the program that visitors download.

mod english;
mod welsh;

use crate::{English, Language, Welsh, Words, words::catalogue};

catalogue! { MethodsCatalogue:
    fn methods_lead(&self) -> &'static str;
    fn contents_label(&self) -> &'static str;

    // How it was asked.
    fn asked_heading(&self) -> &'static str;
    fn asked_whom(&self, publisher: &str, population: &str) -> String;
    fn asked_when(&self, wave: &str, period: &str) -> String;
    fn asked_not_known(&self) -> &'static str;
    fn asked_questions(&self) -> &'static str;

    // Who answered.
    fn answered_heading(&self) -> &'static str;
    fn answered_readily(&self) -> &'static str;
    fn answered_link(&self) -> &'static str;

    // What is published.
    fn release_heading(&self) -> &'static str;
    fn release_groups(&self) -> &'static str;
    fn release_threshold(&self, threshold: u32) -> String;
    fn release_rounding(&self, rounding_base: u32, most: u32) -> String;
    fn release_by_atoms(&self, most: u32, counted: u32) -> String;
    fn release_sums(&self) -> &'static str;
    fn release_absence(&self) -> &'static str;
    fn meaning_of_too_few(&self, threshold: u32) -> String;
    fn meaning_of_not_asked(&self) -> &'static str;
    fn meaning_of_nobody(&self) -> &'static str;
    fn release_caption(&self, release: &str) -> String;
    fn wave_column(&self) -> &'static str;
    fn question_column(&self) -> &'static str;
    fn groups_column(&self) -> &'static str;
    fn groups_of(&self, published: usize, possible: usize) -> String;
    fn groups_note(&self) -> &'static str;

    // How it is worked out.
    fn reckoned_heading(&self) -> &'static str;
    fn reckoned_share(&self) -> &'static str;
    fn reckoned_range(&self) -> &'static str;
    fn reckoned_rounding(&self) -> &'static str;
    fn reckoned_difference(&self, higher: &str, lower: &str) -> String;
    fn reckoned_cannot_tell(&self, cannot_tell: &str) -> String;
    fn reckoned_chance(&self) -> &'static str;
    fn reckoned_limits(&self) -> &'static str;
    fn reckoned_checked(&self) -> &'static str;

    // What is compared.
    fn compared_heading(&self) -> &'static str;
    fn compared_by_one(&self) -> &'static str;
    fn compared_by_both(&self) -> &'static str;
    fn compared_by_choice(&self) -> &'static str;
    fn compared_by_wave(&self) -> &'static str;

    // The demonstration.
    fn made_up_example_heading(&self) -> &'static str;
    fn made_up_how(&self) -> &'static str;
    fn made_up_lists(&self) -> &'static str;
    fn made_up_marks(&self) -> &'static str;

    // The certificate.
    fn certificate_heading(&self) -> &'static str;
    fn certificate_attacker(&self) -> &'static str;
    fn certificate_found(&self, width: u32) -> String;
    fn certificate_before(&self) -> &'static str;
    fn certificate_caption(&self, release: &str, attacker: u32) -> String;
    fn certificate_base(&self) -> &'static str;
    fn certificate_counts(&self) -> &'static str;
    fn certificate_check(&self) -> &'static str;
    fn certificate_link(&self, release: &str) -> String;
    fn certificate_limits(&self) -> &'static str;

    // Files and their changes.
    fn files_heading(&self) -> &'static str;
    fn files_release(&self) -> &'static str;
    fn files_link(&self, release: &str) -> String;
    fn files_format(&self) -> &'static str;
    fn files_name(&self) -> &'static str;
    fn changes(&self) -> [&'static str; 2];

    // Promises.
    fn privacy_heading(&self) -> &'static str;
    fn privacy(&self) -> [&'static str; 3];
    fn accessibility_heading(&self) -> &'static str;
    fn accessibility_aim(&self) -> &'static str;
    fn accessibility_done(&self) -> [&'static str; 5];
    fn accessibility_tested(&self) -> &'static str;
    fn accessibility_untested(&self) -> &'static str;

    // The words of the site, and what they mean.
    fn glossary_heading(&self) -> &'static str;
    fn for_example(&self, meaning: &str, example: &str) -> String;
    fn word_base(&self) -> [&'static str; 2];
    fn word_broad_area(&self) -> [&'static str; 2];
    fn word_clinical_supervision(&self) -> [&'static str; 2];
    fn word_link_worker(&self) -> [&'static str; 2];
    fn word_made_up(&self) -> [&'static str; 2];
    fn word_range(&self) -> [&'static str; 2];
    fn word_release(&self) -> [&'static str; 2];
    fn word_rest(&self) -> [&'static str; 2];
    fn word_rounding(&self) -> [&'static str; 2];
    fn word_selection(&self) -> [&'static str; 2];
    fn word_setting(&self) -> [&'static str; 2];
    fn word_share(&self) -> [&'static str; 2];
    fn word_too_few(&self) -> [&'static str; 2];
    fn word_wave(&self) -> [&'static str; 2];
}
