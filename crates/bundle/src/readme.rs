//! What lies on top in the archive: what this is, and what must be known first.

use quoting::{Citation, Data};

use crate::{Material, bundled::Names, front};

/// The one name that does not say which release it is of: its folder does, and people look for it.
pub(crate) const NAME: &str = "README.txt";

pub(crate) fn text(material: &Material<'_>, names: &Names<'_>) -> String {
    let context = names.context;
    let words = context.words();
    let file = |name: String, what: &str| format!("- {name}: {what}");
    let history = material.history.map(|_| file(names.history(), words.readme_history()));
    let files = [
        file(names.spreadsheet(), words.readme_spreadsheet()),
        file(names.data(), words.readme_data()),
        file(names.description(), words.readme_description()),
        file(names.codebook(), words.readme_codebook()),
        file(names.release(), words.readme_release()),
        file(names.certificate(), words.readme_certificate()),
    ];
    let before = [words.note_groups(), words.caveat_range(), words.note_bases()].map(str::to_owned);
    let threshold = words.note_too_few(context.release().parameters.threshold);
    let corrections = match material.history {
        Some(_) => file(names.history(), words.readme_history()),
        None => words.readme_no_corrections().to_owned(),
    };
    let parts = [
        (front::title(context), front::about(material, context)),
        (words.readme_files().to_owned(), files.into_iter().chain(history).collect()),
        (words.readme_before().to_owned(), before.into_iter().chain([threshold]).collect()),
        (words.readme_cite().to_owned(), vec![Citation::of_release(context, material.site).plain()]),
        (
            words.readme_licence().to_owned(),
            vec![front::licence(context).to_owned(), words.readme_program().to_owned()],
        ),
        (words.readme_corrections().to_owned(), vec![corrections, words.readme_check(context.edition.id.as_str())]),
    ];
    parts.into_iter().map(|(heading, lines)| section(&heading, &lines)).collect::<Vec<_>>().join("\n")
}

/// What each column of the data means.
pub(crate) fn description(material: &Material<'_>, names: &Names<'_>) -> String {
    let context = names.context;
    let citation = Citation::of_release(context, material.site);
    Data::csvw_of_groups(&names.data(), &citation, context.language.tag())
}

/// A heading, underlined, and lines below it.
pub(crate) fn section(heading: &str, lines: &[String]) -> String {
    let line = "=".repeat(heading.chars().count());
    let below: String = lines.iter().map(|line| format!("{line}\n")).collect();
    format!("{heading}\n{line}\n{below}")
}
