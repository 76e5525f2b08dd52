use super::OwnCatalogue;
use crate::{
    English, Said,
    list::{list, quoted},
};

/// Behind what names nothing.
fn perhaps(nearest: Option<&str>) -> String {
    nearest.map(|nearest| format!(" Is it “{nearest}”?")).unwrap_or_default()
}

impl OwnCatalogue for English {
    fn own_open(&self) -> &'static str {
        "Compare with your own figures"
    }

    fn own_close(&self) -> &'static str {
        "Close"
    }

    fn own_lead(&self) -> &'static str {
        "See figures from a survey of your own beside the ones on this page."
    }

    fn own_private(&self) -> &'static str {
        "Your figures stay on this machine. The page reads them here; they are not sent anywhere, not kept, and in no link. Once the page is left or loaded again they are gone."
    }

    fn own_template(&self) -> &'static str {
        "Download a template (CSV)"
    }

    fn own_template_hint(&self) -> &'static str {
        "It has a row for every answer to every question here. Fill in how many people gave the answer (count), and how many were asked (asked, once for each question). Leave empty what you did not ask. Survey, place and date are for the key, and may be left out."
    }

    fn own_choose(&self) -> &'static str {
        "Your file (CSV)"
    }

    fn own_choose_hint(&self, kilobytes: usize) -> String {
        format!("At most {kilobytes} KB, with commas, semicolons or tabs between the cells.")
    }

    fn own_paste(&self) -> &'static str {
        "Or paste the rows, headings and all"
    }

    fn own_paste_hint(&self) -> &'static str {
        "As copied from a spreadsheet or from a CSV file."
    }

    fn own_compare_pasted(&self) -> &'static str {
        "Compare what is pasted"
    }

    fn own_remove(&self) -> &'static str {
        "Remove your figures"
    }

    fn own_removed(&self) -> &'static str {
        "Your figures are removed from this page."
    }

    fn own_picture(&self) -> &'static str {
        "Download the picture (SVG), marked unofficial"
    }

    fn own_result_heading(&self) -> &'static str {
        "Your own figures beside these"
    }

    fn own_read(&self, questions: usize) -> String {
        if questions == 1 {
            "Your file was read. It has figures for one question.".to_owned()
        } else {
            format!("Your file was read. It has figures for {questions} questions.")
        }
    }

    fn own_other_questions(&self, questions: &[&str]) -> String {
        format!(
            "Your file also has figures for other questions: {}. To compare those, open their pages and choose the file again: it is kept nowhere.",
            quoted(questions)
        )
    }

    fn own_not_this_question(&self, questions: &[&str]) -> String {
        format!("Your file has no figures for the question of this page. It has them for {}.", quoted(questions))
    }

    fn own_small(&self, rows: usize, lines: &[&str]) -> String {
        let lines = list(lines, " and ");
        let rows = if rows == 1 {
            format!("one row of your file (line {lines})")
        } else {
            format!("{rows} rows of your file (lines {lines})")
        };
        format!(
            "Small numbers can identify people: do not share these figures. In {rows} fewer than 10 people gave the answer, or fewer than 10 did not."
        )
    }

    fn own_unread(&self, columns: &[&str]) -> String {
        format!("Columns that were not read: {}.", list(columns, ", "))
    }

    fn own_windows(&self) -> &'static str {
        "The file is not UTF-8 and was read as Windows-1252. Look at names with accents, or save the file as “CSV UTF-8”."
    }

    fn own_mark(&self) -> &'static str {
        "Your own figures, unofficial"
    }

    fn own_mark_why(&self) -> &'static str {
        "Nobody has checked them, and they are no part of the survey shown here."
    }

    fn own_sentence(&self, sentence: &str) -> String {
        format!("Your own figures, unofficial: {sentence}")
    }

    fn own_file_mark(&self) -> &'static str {
        "own-figures-unofficial"
    }

    fn own_survey(&self) -> &'static str {
        "your survey"
    }

    fn own_asked(&self, people: u32) -> String {
        format!("{people} people asked")
    }

    fn own_people_column(&self) -> &'static str {
        "Yours (unofficial): people"
    }

    fn own_share_column(&self) -> &'static str {
        "Yours (unofficial): share"
    }

    fn own_range_column(&self) -> &'static str {
        "Yours (unofficial): likely range"
    }

    fn own_difference_column(&self) -> &'static str {
        "Yours less these, in points"
    }

    fn own_told(&self, answer: &str, share: &str, people: &str) -> String {
        format!("{answer} – your survey: {share}, {people} people")
    }

    fn own_not_given(&self) -> &'static str {
        "Not in your file"
    }

    fn own_verdict(&self, said: Said, answers: &[&str], whom: &str) -> String {
        let answers = quoted(answers);
        match said {
            Said::Higher => format!("Higher in your survey than here ({whom}): {answers}."),
            Said::Lower => format!("Lower in your survey than here ({whom}): {answers}."),
            Said::CannotTell => format!(
                "Cannot tell whether higher or lower in your survey than here ({whom}), since the range of the difference takes in both: {answers}."
            ),
        }
    }

    fn own_other_survey(&self) -> &'static str {
        "Another survey: other people, another day, perhaps another wording and another way of asking. A difference may come from any of these."
    }

    fn own_reckoned(&self) -> &'static str {
        "Your counts are taken as exact, and both ranges as if people had been drawn at random and nobody were in both surveys."
    }

    fn own_small_note(&self) -> &'static str {
        "Small numbers can identify people (fewer than 10 gave an answer, or fewer than 10 did not): do not share."
    }

    fn own_source(&self) -> &'static str {
        "The crosses are from a file of the reader’s own. No one else has seen or checked it."
    }

    fn own_faults_heading(&self, faults: usize) -> String {
        if faults == 1 {
            "Your file could not be used: one thing is wrong.".to_owned()
        } else {
            format!("Your file could not be used: {faults} things are wrong.")
        }
    }

    fn own_faults_more(&self, faults: usize) -> String {
        format!("… and {faults} more.")
    }

    fn own_fault(&self, line: usize, column: &str, heading: Option<&str>, what: &str) -> String {
        match heading {
            Some(heading) => format!("Line {line}, column {column} ({heading}): {what}"),
            None => format!("Line {line}, column {column}: {what}"),
        }
    }

    fn own_found(&self, found: Option<&str>) -> String {
        found.map_or_else(|| "something that is not repeated here".to_owned(), |found| format!("“{found}”"))
    }

    fn own_empty(&self) -> &'static str {
        "the file is empty. The first line must be headings, such as those of the template."
    }

    fn own_too_large(&self, kilobytes: usize) -> String {
        format!(
            "the file is larger than {kilobytes} KB. It must have counts, one row for each answer, and not one row for each person."
        )
    }

    fn own_spreadsheet(&self) -> &'static str {
        "this is a spreadsheet or a document, and no CSV file. Save it as “CSV UTF-8”."
    }

    fn own_not_text(&self) -> &'static str {
        "this is no text. Save it as “CSV UTF-8”."
    }

    fn own_ours(&self) -> &'static str {
        "this is a file of the figures shown here, with rounded counts, and not one of your own survey. Use the template."
    }

    fn own_no_column(&self, heading: &str) -> String {
        format!("there is no column with the heading “{heading}”.")
    }

    fn own_column_twice(&self) -> &'static str {
        "there was a column with this heading already."
    }

    fn own_unclosed(&self) -> &'static str {
        "a quotation mark begins here and is never closed."
    }

    fn own_no_heading(&self, found: &str) -> String {
        format!("{found} stands behind the last heading. Is there a separator too many before it?")
    }

    fn own_nothing(&self) -> &'static str {
        "this cell is empty and must not be."
    }

    fn own_no_question(&self, found: &str, nearest: Option<&str>) -> String {
        format!("expected the name of a question, found {found}.{}", perhaps(nearest))
    }

    fn own_no_answer(&self, found: &str, nearest: Option<&str>) -> String {
        format!("expected the name of an answer to this question, found {found}.{}", perhaps(nearest))
    }

    fn own_twice(&self, line: usize) -> String {
        format!("the same answer to the same question was on line {line} already.")
    }

    fn own_negative(&self, found: &str) -> String {
        format!("expected a number of people, found {found}, which is below zero.")
    }

    fn own_fraction(&self, found: &str) -> String {
        format!("expected a whole number of people, found {found}.")
    }

    fn own_percentage(&self, found: &str) -> String {
        format!("expected a number of people, found the percentage {found}.")
    }

    fn own_grouped(&self, found: &str) -> String {
        format!("expected digits alone, found {found}. Leave out what stands between the thousands.")
    }

    fn own_large_number(&self, found: &str) -> String {
        format!("expected a number of people, found {found}, which is more than any survey asks.")
    }

    fn own_no_number(&self, found: &str) -> String {
        format!("expected a number of people, found {found}.")
    }

    fn own_nobody_asked(&self) -> &'static str {
        "nobody was asked, so there is no share. Leave the rows of this question empty."
    }

    fn own_other_asked(&self, asked: u32, before: u32, line: usize) -> String {
        format!("{asked} people were asked, but on line {line} it was {before} for the same question.")
    }

    fn own_above_asked(&self, count: u32, asked: u32) -> String {
        format!("{count} people gave this answer, but only {asked} were asked.")
    }

    fn own_sum_above_asked(&self, sum: u64, asked: u32) -> String {
        format!(
            "the answers to this question add up to {sum}, but only {asked} people were asked, and each could give one answer."
        )
    }

    fn own_other_name(&self, line: usize) -> String {
        format!("this is not what line {line} says. A file is of one survey.")
    }

    fn own_long_name(&self, letters: usize) -> String {
        format!("this has more than {letters} letters.")
    }

    fn own_no_counts(&self) -> &'static str {
        "no counts are filled in."
    }
}
