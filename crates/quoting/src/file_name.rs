use chart::Context;

/// How long a name is at most, without release and ending: many systems allow 255 bytes, and browsers add some.
const LONGEST: usize = 160;

/// The name of a file that holds some of a release, such as `made-up-example-sleep-region-south-0123456789abcdef.csv`:
/// the survey, what of it (each a slug or a query; empty ones are left out), the release, and the ending. What would make
/// it longer than files may be called is left out.
#[must_use]
pub fn file_name(context: Context<'_>, what: &[&str], ending: &str) -> String {
    let mark = if context.made_up() { "made-up-" } else { "" };
    let mut name = format!("{mark}{}", context.codebook().facts.slug);
    for part in what.iter().filter(|part| !part.is_empty()) {
        name.push('-');
        name.extend(part.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }));
    }
    name.truncate(LONGEST);
    format!("{}-{}.{ending}", name.trim_end_matches('-'), context.edition.id)
}
