//! What is said in and of the files that hold a whole release. They are written natively only, so none of it is in the
//! program that visitors download.

mod english;
mod welsh;

use crate::{English, Language, Percent, Welsh, Words, words::catalogue};

catalogue! { BundleCatalogue:
    // The spreadsheet: its sheets and what stands above each table.
    fn bundle_title(&self, survey: &str) -> String;
    fn cover_sheet(&self) -> &'static str;
    fn contents_sheet(&self) -> &'static str;
    fn notes_sheet(&self) -> &'static str;
    fn table_sheet(&self, number: usize) -> String;
    fn table_heading(&self, number: usize, about: &str) -> String;
    fn table_printed(&self) -> &'static str;
    fn one_table(&self) -> &'static str;
    fn notes_elsewhere(&self) -> &'static str;
    fn shorthand(&self) -> &'static str;
    fn shorthand_of_printed(&self) -> &'static str;
    fn note_mark(&self, number: usize) -> String;
    fn file_language(&self) -> &'static str;
    fn published_on(&self, date: &str) -> String;
    fn no_licence(&self) -> &'static str;
    fn no_licence_made_up(&self) -> &'static str;
    fn address_of_release(&self, address: &str) -> String;

    // Headings of columns.
    fn sheet_column(&self) -> &'static str;
    fn title_column(&self) -> &'static str;
    fn note_number_column(&self) -> &'static str;
    fn note_column(&self) -> &'static str;
    fn kind_column(&self) -> &'static str;
    fn region_code_column(&self) -> &'static str;
    fn count_column(&self) -> &'static str;
    fn base_column(&self) -> &'static str;
    fn base_precision_column(&self) -> &'static str;
    fn percent_column(&self) -> &'static str;
    fn lower_column(&self) -> &'static str;
    fn upper_column(&self) -> &'static str;
    fn status_column(&self) -> &'static str;
    fn everybody_column(&self) -> &'static str;
    fn percent_of_everybody_column(&self) -> &'static str;
    fn whom_column(&self) -> &'static str;
    fn statement_column(&self) -> &'static str;
    fn stated_base_column(&self) -> &'static str;
    fn caution_column(&self) -> &'static str;

    // Words in cells.
    fn kind_observed(&self) -> &'static str;
    fn kind_printed(&self) -> &'static str;
    fn status_shown(&self) -> &'static str;
    fn precision_exact(&self) -> &'static str;
    fn precision_rounded(&self) -> &'static str;

    // Notes.
    fn note_groups(&self) -> &'static str;
    fn note_too_few(&self, threshold: u32) -> String;
    fn note_counts(&self, most: u32) -> String;
    fn note_by_atoms(&self, most: u32) -> String;
    fn note_bases(&self) -> &'static str;
    fn note_range(&self) -> &'static str;

    // The codebook in words.
    fn codebook_heading(&self, survey: &str) -> String;
    fn codebook_waves(&self) -> &'static str;
    fn codebook_questions(&self) -> &'static str;
    fn codebook_regions(&self) -> &'static str;
    fn codebook_settings(&self) -> &'static str;
    fn codebook_slugs(&self) -> &'static str;
    fn codebook_asked_everyone(&self) -> &'static str;
    fn codebook_one_answer(&self) -> &'static str;
    fn codebook_scale(&self) -> &'static str;
    fn codebook_optional(&self) -> &'static str;
    fn codebook_required(&self) -> &'static str;
    fn codebook_not_in(&self, wave: &str) -> String;
    fn codebook_holds(&self, places: &str) -> String;
    fn codebook_printed(&self, percent: Percent, whom: &str, statement: &str, base: Option<u32>) -> String;

    // The note that comes with the archive.
    fn readme_files(&self) -> &'static str;
    fn readme_spreadsheet(&self) -> &'static str;
    fn readme_data(&self) -> &'static str;
    fn readme_description(&self) -> &'static str;
    fn readme_codebook(&self) -> &'static str;
    fn readme_release(&self) -> &'static str;
    fn readme_certificate(&self) -> &'static str;
    fn readme_history(&self) -> &'static str;
    fn readme_before(&self) -> &'static str;
    fn readme_cite(&self) -> &'static str;
    fn readme_licence(&self) -> &'static str;
    fn readme_corrections(&self) -> &'static str;
    fn readme_no_corrections(&self) -> &'static str;
    fn readme_check(&self, release: &str) -> String;
    fn readme_program(&self) -> &'static str;

    // Links to the files.
    fn files_whole(&self) -> &'static str;
    fn files_spreadsheet(&self, size: &str) -> String;
    fn files_archive(&self, size: &str) -> String;
    fn files_spreadsheet_for(&self) -> &'static str;
    fn files_archive_for(&self) -> &'static str;
    fn file_size(&self, bytes: usize) -> String;
}
