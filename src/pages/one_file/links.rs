//! Links of the site's pages.

/// Where a link of a page at a path leads below the site's root, and what follows the path; `None` if it leads to a place
/// of the page itself or to another site.
pub(super) fn resolved<'a>(from: &str, href: &'a str) -> Option<(String, &'a str)> {
    let end = href.find(['?', '#']).unwrap_or(href.len());
    let (path, rest) = href.split_at(end);
    if path.is_empty() || path.starts_with('/') || path.contains(':') {
        return None;
    }
    let mut folders: Vec<&str> = from.split_terminator('/').collect();
    let (way, file) = path.rsplit_once('/').unwrap_or(("", path));
    for step in way.split('/').filter(|step| !matches!(*step, "" | ".")) {
        if step == ".." {
            folders.pop()?;
        } else {
            folders.push(step);
        }
    }
    let folder: String = folders.iter().map(|folder| format!("{folder}/")).collect();
    Some((format!("{folder}{file}"), rest))
}

/// The address of every link of a page's HTML.
pub(super) fn hrefs(html: &str) -> impl Iterator<Item = &str> {
    html.split(HREF).skip(1).filter_map(|rest| rest.split('"').next())
}

/// HTML with its links led elsewhere; those that are given nothing are no links any more.
pub(super) fn led(html: &str, to: impl Fn(&str) -> Option<String>) -> String {
    let mut parts = html.split(HREF);
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (href, rest) = part.split_once('"').unwrap_or((part, ""));
        if let Some(href) = to(href) {
            written.push_str(&format!("{HREF}{href}\""));
        }
        written.push_str(rest);
    }
    written
}

const HREF: &str = " href=\"";

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, href: &str, expect: Option<(&str, &str)>) {
        let found = resolved(from, href);
        assert_eq!(found.as_ref().map(|(path, rest)| (path.as_str(), *rest)), expect, "{href} from {from}");
    }

    #[test]
    fn a_link_leads_from_its_page_to_a_path_below_the_root() {
        check("", "./area/london/", Some(("area/london/", "")));
        check("question/x/", "../../", Some(("", "")));
        check("cy/question/x/", "../../../area/?region=south#top", Some(("area/", "?region=south#top")));
        check("methods/", "../data/x/1.json", Some(("data/x/1.json", "")));
        check("area/", "../../above/", None);
        check("", "#content", None);
        check("", "https://example.org/", None);
        check("", "mailto:press@example.org", None);
    }

    #[test]
    fn links_are_led_elsewhere_or_taken_away() {
        let html = "<a class=\"x\" href=\"./a/\">a</a> <a href=\"./b/\">b</a>";
        assert_eq!(hrefs(html).collect::<Vec<_>>(), ["./a/", "./b/"]);
        let found = led(html, |href| (href == "./a/").then(|| "?page=a/".into()));
        assert_eq!(found, "<a class=\"x\" href=\"?page=a/\">a</a> <a>b</a>");
    }
}
