use super::BundleCatalogue;
use crate::{English, Percent, number::size};

impl BundleCatalogue for English {
    fn bundle_title(&self, survey: &str) -> String {
        format!("{survey}: all published groups")
    }

    fn cover_sheet(&self) -> &'static str {
        "Cover"
    }

    fn contents_sheet(&self) -> &'static str {
        "Contents"
    }

    fn notes_sheet(&self) -> &'static str {
        "Notes"
    }

    fn table_sheet(&self, number: usize) -> String {
        format!("Table_{number}")
    }

    fn table_heading(&self, number: usize, about: &str) -> String {
        format!("Table {number}: {about}")
    }

    fn table_printed(&self) -> &'static str {
        "What was published, as it was printed"
    }

    fn one_table(&self) -> &'static str {
        "This worksheet contains one table."
    }

    fn notes_elsewhere(&self) -> &'static str {
        "Notes are marked with numbers in square brackets. They are on the worksheet Notes."
    }

    fn shorthand(&self) -> &'static str {
        "Some cells have shorthand: [c] means too few people to show, [x] not asked in that wave, [z] does not apply."
    }

    fn shorthand_of_printed(&self) -> &'static str {
        "Some cells have shorthand: [x] means not stated and so not available, [z] does not apply."
    }

    fn note_mark(&self, number: usize) -> String {
        format!("[note {number}]")
    }

    fn file_language(&self) -> &'static str {
        "This file is in English. There is one in Welsh."
    }

    fn published_on(&self, date: &str) -> String {
        format!("Results first announced on {date}.")
    }

    fn no_licence(&self) -> &'static str {
        "Under which licence these data may be used has not been stated. Until it is, ask the publisher before you pass on more than a quotation."
    }

    fn no_licence_made_up(&self) -> &'static str {
        "Under which licence these invented numbers may be used has not been stated."
    }

    fn address_of_release(&self, address: &str) -> String {
        format!("To explore it, and to check a number: {address}")
    }

    fn sheet_column(&self) -> &'static str {
        "Worksheet"
    }

    fn title_column(&self) -> &'static str {
        "Title"
    }

    fn note_number_column(&self) -> &'static str {
        "Note number"
    }

    fn note_column(&self) -> &'static str {
        "Note"
    }

    fn kind_column(&self) -> &'static str {
        "Kind of data"
    }

    fn region_code_column(&self) -> &'static str {
        "Region code"
    }

    fn count_column(&self) -> &'static str {
        "People who gave this answer"
    }

    fn base_column(&self) -> &'static str {
        "Out of how many asked"
    }

    fn base_precision_column(&self) -> &'static str {
        "Number asked is"
    }

    fn percent_column(&self) -> &'static str {
        "Percent"
    }

    fn lower_column(&self) -> &'static str {
        "Likely range from, percent"
    }

    fn upper_column(&self) -> &'static str {
        "Likely range to, percent"
    }

    fn status_column(&self) -> &'static str {
        "Status"
    }

    fn everybody_column(&self) -> &'static str {
        "Out of all who answered"
    }

    fn percent_of_everybody_column(&self) -> &'static str {
        "Percent of all who answered"
    }

    fn whom_column(&self) -> &'static str {
        "Of whom"
    }

    fn statement_column(&self) -> &'static str {
        "What it says of them"
    }

    fn stated_base_column(&self) -> &'static str {
        "Out of how many, as stated"
    }

    fn caution_column(&self) -> &'static str {
        "What it does not say"
    }

    fn kind_observed(&self) -> &'static str {
        "Answers of people"
    }

    fn kind_printed(&self) -> &'static str {
        "Printed by the publisher"
    }

    fn status_shown(&self) -> &'static str {
        "Shown"
    }

    fn precision_exact(&self) -> &'static str {
        "Exact"
    }

    fn precision_rounded(&self) -> &'static str {
        "Rounded"
    }

    fn note_groups(&self) -> &'static str {
        "Each row is of one group of people: a region or several together, a work setting or several together, or both. Every such pair is listed, with a number or with the reason why there is none. Groups hold each other, so rows must not be added up."
    }

    fn note_too_few(&self, threshold: u32) -> String {
        format!(
            "[c] stands where there are fewer than {threshold} people, possibly nobody, or where a number would give such a small group away. It never means nought."
        )
    }

    fn note_counts(&self, most: u32) -> String {
        format!(
            "How many people gave an answer is rounded up or down at random, by at most {most}, to protect people. So answers need not add up to the number asked. Percentages are worked out from the rounded numbers."
        )
    }

    fn note_by_atoms(&self, most: u32) -> String {
        format!(
            "How many people gave an answer is rounded at random in each pair of a single region and a single work setting, by at most {most}, to protect people; the number of a larger group is the sum of its pairs, and can be further off. Whoever is in a pair of too few people is in no number. Percentages are worked out from the rounded numbers."
        )
    }

    fn note_bases(&self) -> &'static str {
        "How many people were asked is exact, unless the row says that it is rounded: it is where a question was put to those only who had given certain answers before."
    }

    fn note_range(&self) -> &'static str {
        "The likely range is a 95% interval (Wilson’s, allowing for the rounding). It says how far chance alone could go, had people been drawn at random. They chose whether to answer, so those who did not may differ by more than that."
    }

    fn codebook_heading(&self, survey: &str) -> String {
        format!("Codebook of {survey}")
    }

    fn codebook_waves(&self) -> &'static str {
        "Waves"
    }

    fn codebook_questions(&self) -> &'static str {
        "Questions and answers"
    }

    fn codebook_regions(&self) -> &'static str {
        "Regions"
    }

    fn codebook_settings(&self) -> &'static str {
        "Work settings"
    }

    fn codebook_slugs(&self) -> &'static str {
        "In brackets: the names that the data use, the same in every language; behind them a region’s official code, where it has one."
    }

    fn codebook_asked_everyone(&self) -> &'static str {
        "Everyone was asked."
    }

    fn codebook_one_answer(&self) -> &'static str {
        "People could give one answer."
    }

    fn codebook_scale(&self) -> &'static str {
        "People could give one answer. The answers are in an order, from least to most."
    }

    fn codebook_optional(&self) -> &'static str {
        "It could be left unanswered; those who did are counted."
    }

    fn codebook_required(&self) -> &'static str {
        "It could not be left unanswered."
    }

    fn codebook_not_in(&self, wave: &str) -> String {
        format!("Not asked in {wave}.")
    }

    fn codebook_holds(&self, places: &str) -> String {
        format!("holds {places}")
    }

    fn codebook_printed(&self, percent: Percent, whom: &str, statement: &str, base: Option<u32>) -> String {
        match base {
            Some(base) => format!("{percent} {whom} {statement} (of {base} people, as stated)"),
            None => format!("{percent} {whom} {statement} (of how many people is not stated)"),
        }
    }

    fn readme_files(&self) -> &'static str {
        "What is in this archive"
    }

    fn readme_spreadsheet(&self) -> &'static str {
        "every table with its notes, to read and to print, for Excel, LibreOffice and others"
    }

    fn readme_data(&self) -> &'static str {
        "the same numbers for programs: a row for each answer of each group, with codes and words"
    }

    fn readme_description(&self) -> &'static str {
        "what each column of that file means (CSV on the Web)"
    }

    fn readme_codebook(&self) -> &'static str {
        "every question, answer, region and work setting, in words"
    }

    fn readme_release(&self) -> &'static str {
        "the release itself, from which all of the above is made (JSON-stat 2.0)"
    }

    fn readme_certificate(&self) -> &'static str {
        "its certificate: what was tried to find out anybody’s answers"
    }

    fn readme_history(&self) -> &'static str {
        "every release that there was: the day, what it changed, and which was withdrawn and why (TOML, a format that people can read too)"
    }

    fn readme_before(&self) -> &'static str {
        "Before you use a number"
    }

    fn readme_cite(&self) -> &'static str {
        "How to cite it"
    }

    fn readme_licence(&self) -> &'static str {
        "Licence"
    }

    fn readme_corrections(&self) -> &'static str {
        "Releases and corrections"
    }

    fn readme_no_corrections(&self) -> &'static str {
        "No history of releases came with this one."
    }

    fn readme_check(&self, release: &str) -> String {
        format!(
            "The name of the release, {release}, is worked out from its content: whoever alters a number makes another name. The command `publish verify` of the program that made it checks that."
        )
    }

    fn readme_program(&self) -> &'static str {
        "The program that made these files is under the MIT licence. That says nothing of the data."
    }

    fn files_whole(&self) -> &'static str {
        "All of the release is there in other forms too, made from that file:"
    }

    fn files_spreadsheet(&self, size: &str) -> String {
        format!("Spreadsheet (XLSX, {size})")
    }

    fn files_archive(&self, size: &str) -> String {
        format!("Everything in one archive (ZIP, {size})")
    }

    fn files_spreadsheet_for(&self) -> &'static str {
        "a table for each question, in the layout of government statistics, with notes; to read, sort and print"
    }

    fn files_archive_for(&self) -> &'static str {
        "the spreadsheet, the same as CSV for programs, the codebook in words, the release with its certificate and its history, and how to cite it"
    }

    fn file_size(&self, bytes: usize) -> String {
        size(bytes)
    }
}
