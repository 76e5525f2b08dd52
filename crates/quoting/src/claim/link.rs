//! Links in pasted text.

use survey::{
    Choice, Codebook, Release,
    page::{Page, Route},
};

/// A link, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
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
        let start = ["https://", "http://"].iter().find_map(|scheme| run.find(scheme));
        let run = run[start.unwrap_or(0)..].trim_end_matches(['.', ',', ';', ':', '!', '*', '_']);
        let told = run.contains(FOLDER) && run.contains('/') || run.contains("?v=") || run.contains("&v=");
        if start.is_none() && !told {
            return None;
        }
        let run = run.replace("&amp;", "&");
        let run = run.split('#').next().unwrap_or_default();
        let (path, query) = run.split_once('?').unwrap_or((run, ""));
        let path = path.split_once("://").map_or(path, |(_, path)| path);
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let slash = if path.ends_with('/') { "" } else { "/" };
        let path = format!("{path}{slash}");
        let pinned = query.split('&').rev().find_map(|part| part.strip_prefix("v=")).map(str::to_owned);
        let link = match path.split_once(FOLDER) {
            Some((_, held)) => {
                let (id, path) = held.split_once('/').unwrap_or((held, ""));
                Self { release: Some(id.to_ascii_lowercase()), path: path.to_owned(), query: query.to_owned() }
            }
            None => {
                let path = path.split_once('/').map_or("", |(_, path)| path);
                Self { release: pinned, path: path.to_owned(), query: query.to_owned() }
            }
        };
        Some(link)
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

/// Whether a letter can stand in a link of ours.
fn of_a_link(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "/:.?&=,;%-_~+#@!*".contains(letter)
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
            assert_eq!(only(text), expected, "{text}");
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
    fn what_is_no_link_stays_in_the_text() {
        let (links, left) = Link::take_out("Note: 38%, i.e. about 9 of 24/25; press release 5 and/or more.");
        assert!(links.is_empty(), "{links:?}");
        assert_eq!(left, "Note: 38%, i.e. about 9 of 24/25; press release 5 and/or more.");
    }
}
