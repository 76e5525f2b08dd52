use chart::Context;

/// The name of a file that holds some of a release, such as `made-up-example-sleep-region-south-0123456789abcdef.csv`:
/// the survey, what of it (each a slug or a query; empty ones are left out), the release, and the ending.
#[must_use]
pub fn file_name(context: Context<'_>, what: &[&str], ending: &str) -> String {
    let mark = if context.made_up() { "made-up-" } else { "" };
    let mut name = format!("{mark}{}", context.codebook().facts.slug);
    for part in what.iter().chain([&context.edition.id.as_str()]).filter(|part| !part.is_empty()) {
        name.push('-');
        name.extend(part.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }));
    }
    format!("{name}.{ending}")
}
