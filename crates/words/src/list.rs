/// Names in a row: commas between them, and `last` before the last.
pub(crate) fn list(names: &[&str], last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
}

/// Names in quotation marks, with commas between them. What is quoted already is not quoted again.
pub(crate) fn quoted(names: &[&str]) -> String {
    let names: Vec<_> =
        names.iter().map(|name| if name.starts_with('“') { (*name).to_owned() } else { format!("“{name}”") }).collect();
    names.join(", ")
}
