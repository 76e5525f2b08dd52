//! Links in pasted text.

use survey::{
    Choice, Codebook, Release,
    page::{Page, Route},
};

/// A link, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Host and path as they stand there, without a query; `None` if it names no host.
    pub address: Option<String>,
    /// The release that it stays with, as it stands there; `None` if it follows new ones.
    pub release: Option<String>,
    /// The way to the page: behind the release's folder if it has one, else behind the host.
    pub path: String,
    /// What is asked of the page.
    pub query: String,
}

const FOLDER: &str = "release/";

impl Link {
    /// Takes the links out of a text; gives what is left of it.
    pub(crate) fn take_out(text: &str) -> (Vec<Self>, String) {
        let (mut links, mut left) = (Vec::new(), String::with_capacity(text.len()));
        let mut rest = text;
        while let Some(start) = rest.find(of_a_link) {
            left.push_str(&rest[..start]);
            let run = &rest[start..];
            let end = run.find(|letter| !of_a_link(letter)).unwrap_or(run.len());
            match Self::read(&run[..end]) {
                Some(link) => {
                    links.push(link);
                    left.push(' ');
                }
                None => left.push_str(&run[..end]),
            }
            rest = &run[end..];
        }
        left.push_str(rest);
        (links, left)
    }

    fn read(run: &str) -> Option<Self> {
        // Whatever stands right before or behind it is none of it.
        let plain = run.to_ascii_lowercase();
        let start = ["https://", "http://"].iter().find_map(|scheme| plain.find(scheme));
        let run = run[start.unwrap_or(0)..].trim_end_matches(['.', ',', ';', ':', '!', '*', '_']);
        let told = run.contains(FOLDER) && run.contains('/') || run.contains("?v=") || run.contains("&v=");
        if start.is_none() && !told {
            return None;
        }
        let run = run.replace("&amp;", "&");
        let run = run.split('#').next().unwrap_or_default();
        let (path, query) = run.split_once('?').unwrap_or((run, ""));
        let stated = path.split_once("://").map(|(_, path)| path).or_else(|| path.strip_prefix("//"));
        let path = stated.unwrap_or(path);
        let address = address(path).filter(|_| stated.is_some() || names_host(path));
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let slash = if path.ends_with('/') { "" } else { "/" };
        let path = format!("{path}{slash}");
        let pinned = query.split('&').rev().find_map(|part| part.strip_prefix("v=")).map(str::to_owned);
        let link = match path.split_once(FOLDER) {
            Some((_, held)) => {
                let (id, path) = held.split_once('/').unwrap_or((held, ""));
                Self { address, release: Some(id.to_ascii_lowercase()), path: path.to_owned(), query: query.to_owned() }
            }
            None => {
                let path = path.split_once('/').map_or("", |(_, path)| path);
                Self { address, release: pinned, path: path.to_owned(), query: query.to_owned() }
            }
        };
        Some(link)
    }

    /// The host that it leads to, if it names one.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.address.as_deref().and_then(|address| address.split('/').next())
    }

    /// Whether it leads to a site whose root is at an address that ends in a slash; one that names no host may.
    #[must_use]
    pub fn is_on(&self, site: &str) -> bool {
        let root = site.split_once("://").map_or(site, |(_, root)| root);
        self.address.as_deref().is_none_or(|address| address.starts_with(root))
    }

    /// The page that it leads to, of a survey that has such a one. Where a site lies below a path nobody need know.
    #[must_use]
    pub fn page(&self, codebook: &Codebook) -> Option<Page> {
        if self.release.is_some() && Page::at(&self.path, codebook).is_some() {
            return Page::at(&self.path, codebook);
        }
        let ways = [0].into_iter().chain(self.path.match_indices('/').map(|(at, _)| at + 1));
        let found = ways.filter_map(|at| Page::at(&self.path[at..], codebook)).next()?;
        // Every path ends in that of the overview.
        let names_another = ["question/", "area/", "setting/", "embed/"].iter().any(|name| self.path.contains(name));
        (found.route != Route::Overview || !names_another).then_some(found)
    }

    /// What it asks of that page.
    #[must_use]
    pub fn choice(&self, page: Page, release: &Release) -> Choice {
        let (choice, _) = Choice::read(&self.query, release, page.question());
        page.within(choice, &release.codebook)
    }
}

/// Host and path of a link without its scheme. Whatever stands before an `@` is no host, however much it looks like one.
fn address(link: &str) -> Option<String> {
    let (authority, path) = link.split_once('/')?;
    let host = authority.rsplit('@').next().unwrap_or_default().to_lowercase();
    (!host.is_empty()).then(|| format!("{host}/{path}"))
}

/// Whether what has no scheme begins with a host.
fn names_host(link: &str) -> bool {
    link.split('/').next().is_some_and(|first| first.contains(['.', ':', '@']))
}

/// Whether a letter can stand in a link. Letters that no link of ours has can make one that looks like it.
fn of_a_link(letter: char) -> bool {
    letter.is_alphanumeric() || "/:.?&=,;%-_~+#@!*".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> Link {
        let (mut links, _) = Link::take_out(text);
        assert_eq!(links.len(), 1, "{links:?}");
        links.remove(0)
    }

    #[test]
    fn a_link_is_found_whatever_stands_around_it() {
        let expected = Link {
            address: None,
            release: Some("0423b8126ec02940".to_owned()),
            path: "question/any-support/".to_owned(),
            query: "region=london".to_owned(),
        };
        for text in [
            "https://example.org/release/0423b8126ec02940/question/any-support/?region=london",
            "see (https://example.org/deep/er/release/0423b8126ec02940/question/any-support?region=london).",
            "[here](http://example.org/release/0423b8126ec02940/question/any-support/?region=london), it says",
            "<a href=\"https://example.org/release/0423b8126ec02940/question/any-support/?region=london#places\">it</a>",
            "“example.org/release/0423B8126EC02940/question/any-support/?region=london”",
            "/release/0423b8126ec02940/question/any-support/index.html?region=london",
        ] {
            let found = only(text);
            assert!(found.is_on("https://example.org/"), "{found:?}");
            assert_eq!(Link { address: None, ..found }, expected, "{text}");
        }
    }

    #[test]
    fn a_release_may_stand_in_the_query() {
        let link = only("https://example.org/cy/area/london/?setting=other&amp;v=0423b8126ec02940");
        assert_eq!(link.release.as_deref(), Some("0423b8126ec02940"));
        assert_eq!(link.path, "cy/area/london/");
        assert_eq!(only("https://example.org/").release, None);
    }

    #[test]
    fn a_link_to_another_site_is_told_from_ours_however_it_is_dressed_up() {
        let (site, path) = ("https://example.org/survey/", "release/0423b8126ec02940/?region=london");
        for (own, host) in [
            ("https://example.org/survey/", Some("example.org")),
            ("http://EXAMPLE.org/survey/", Some("example.org")),
            ("HTTPS://example.org/survey/", Some("example.org")),
            ("//example.org/survey/", Some("example.org")),
            ("example.org/survey/", Some("example.org")),
            ("/", None),
            ("", None),
        ] {
            let link = only(&format!("({own}{path})"));
            assert_eq!((link.is_on(site), link.host()), (true, host), "{own}");
        }
        for (other, host) in [
            ("https://example.org.evil.test/survey/", "example.org.evil.test"),
            ("https://example.org@evil.test/survey/", "evil.test"),
            ("https://example.org:443@evil.test/survey/", "evil.test"),
            ("example.org@evil.test/", "evil.test"),
            ("https://example.org:8443/survey/", "example.org:8443"),
            ("https://example.org/other/", "example.org"),
            ("https://еxample.org/survey/", "еxample.org"),
            ("https://127.0.0.1/survey/", "127.0.0.1"),
        ] {
            let (links, _) = Link::take_out(&format!("({other}{path})"));
            assert_eq!(links.len(), 1, "{other}: {links:?}");
            assert_eq!(links[0].host(), Some(host), "{other}");
            assert!(!links[0].is_on(site), "{other}");
        }
    }

    #[test]
    fn what_is_no_link_stays_in_the_text() {
        let (links, left) = Link::take_out("Note: 38%, i.e. about 9 of 24/25; press release 5 and/or more.");
        assert!(links.is_empty(), "{links:?}");
        assert_eq!(left, "Note: 38%, i.e. about 9 of 24/25; press release 5 and/or more.");
    }
}
