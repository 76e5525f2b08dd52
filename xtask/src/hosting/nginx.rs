//! `_nginx.conf`, to be included in a `server` block of nginx.

use super::policy::{self, ALWAYS, ASKED_AGAIN, CACHING, EMBEDS, Framing, KEPT, KEPT_NAMES, NOT_FOUND, SECURITY};
use crate::host::Base;
use crate::host::media;

/// The file's name.
pub(super) const FILE: &str = "_nginx.conf";

/// The rules for a site below a base. In nginx a block that adds any header inherits none, so each has all of them.
pub(super) fn rules(base: &Base) -> String {
    let (open, tight) = (policy::security(Framing::Everyone), policy::security(Framing::Nobody));
    let blocks = [
        block("~ /[._][^/]*$", &["return 404;".into()]),
        block(&format!("= {base}{NOT_FOUND}"), &headers(&open, ASKED_AGAIN)),
        block(&format!("~ \"^{base}{EMBEDS}\""), &headers(&open, ASKED_AGAIN)),
        block(&format!("~ \"{KEPT_NAMES}$\""), &headers(&open, KEPT)),
        block(r"~ (/|\.html)$", &headers(&tight, ASKED_AGAIN)),
    ];
    format!(
        "\
# Rules of this site for nginx, as `cargo xtask build` wrote them. To be included in a `server` block whose `root` is the
# folder that has the site at {base}; docs/hosting.md says how, and how to check.

location {base} {{
    index index.html;
    error_page 404 {base}{NOT_FOUND};
    # A folder without a page.
    error_page 403 =404 {base}{NOT_FOUND};
    absolute_redirect off;
    # Sends the compressed files that lie beside the others.
    gzip_static on;
    gzip_vary on;
    charset utf-8;
    charset_types {charsets};
    default_type application/octet-stream;
    types {{
{types}    }}
{headers}
{blocks}}}
{unslashed}",
        unslashed = unslashed(base),
        headers = headers(&open, ASKED_AGAIN).iter().map(|line| format!("    {line}\n")).collect::<String>(),
        blocks = blocks.concat(),
        types = types(),
        charsets = charsets().join(" "),
    )
}

/// The way on from a base without its slash: relative, as nginx may stand behind something that speaks TLS for it.
fn unslashed(base: &Base) -> String {
    match base.as_str().trim_end_matches('/') {
        "" => String::new(),
        path => format!("location = {path} {{\n    absolute_redirect off;\n    return 301 {base}$is_args$args;\n}}\n"),
    }
}

fn block(location: &str, lines: &[String]) -> String {
    let lines: String = lines.iter().map(|line| format!("        {line}\n")).collect();
    format!("    location {location} {{\n{lines}    }}\n")
}

fn headers(security: &str, caching: &str) -> Vec<String> {
    let all = ALWAYS.into_iter().chain([(SECURITY, security), (CACHING, caching)]);
    all.map(|(name, value)| format!("add_header {name} \"{value}\" always;")).collect()
}

/// The types of files, as nginx wants them: without the charset, which it adds to those that have one.
fn types() -> String {
    let line = |(ending, media): (&str, &'static str)| format!("        {} {ending};\n", bare(media));
    media::TYPES.into_iter().map(line).collect()
}

/// The types that are sent with a charset. nginx sends that of HTML with it anyway.
fn charsets() -> Vec<&'static str> {
    let with = media::TYPES.into_iter().filter(|(ending, media)| media.contains("charset") && *ending != "html");
    let mut found: Vec<_> = with.map(|(_, media)| bare(media)).collect();
    found.dedup();
    found
}

fn bare(media: &'static str) -> &'static str {
    media.split(';').next().unwrap_or(media)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_a_site_without_its_slash_leads_on_within_the_host_that_was_asked() {
        let rules = |base: &str| rules(&base.parse().expect("a base"));
        let expected = "location = /survey {\n    absolute_redirect off;\n    return 301 /survey/$is_args$args;\n}\n";
        assert!(rules("/survey/").ends_with(expected));
        assert!(!rules("/").contains("return 301"));
    }
}
