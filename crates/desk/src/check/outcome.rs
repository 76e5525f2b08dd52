//! What becomes of a claim, as it is shown.

use maud::{Markup, html};
use quoting::{Astray, Checked, Finding, Now, Outcome};
use survey::{Date, ReleaseId};
use words::Words;

use super::{
    Check, LETTERS, PAGES,
    compared::{marked, told},
};

/// How many of the things that a link leads to are shown at once.
const AT_ONCE: usize = 12;

/// What a claim, or one quotation in it, turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Matches,
    Altered,
    Superseded,
    LinkAlone,
    Withdrawn,
    NotFromHere,
    CannotTell,
}

impl Verdict {
    fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Matches(_) => Self::Matches,
            Outcome::Altered(_) => Self::Altered,
            Outcome::Superseded(_) => Self::Superseded,
            Outcome::LinkAlone(_) => Self::LinkAlone,
            Outcome::Withdrawn(_) => Self::Withdrawn,
            Outcome::NoSuchRelease(_) | Outcome::NoSuchPage | Outcome::NotSaid(_) => Self::NotFromHere,
            Outcome::CannotTell => Self::CannotTell,
        }
    }

    fn of_one(checked: &Checked) -> Self {
        match checked.now {
            _ if !checked.is_same() => Self::Altered,
            Now::Newest => Self::Matches,
            Now::Says(..) | Now::Gone(_) => Self::Superseded,
        }
    }

    fn words(self, words: Words) -> &'static str {
        match self {
            Self::Matches => words.check_matches(),
            Self::Altered => words.check_altered(),
            Self::Superseded => words.check_superseded(),
            Self::LinkAlone => words.check_link_alone(),
            Self::Withdrawn => words.check_withdrawn(),
            Self::NotFromHere => words.check_not_from_here(),
            Self::CannotTell => words.check_cannot_tell(),
        }
    }

    /// Its name in the page, and its shape.
    fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Matches => ("matches", "✓"),
            Self::Altered => ("altered", "≠"),
            Self::Superseded => ("superseded", "→"),
            Self::LinkAlone => ("link-alone", "…"),
            Self::Withdrawn => ("withdrawn", "✕"),
            Self::NotFromHere => ("not-from-here", "∅"),
            Self::CannotTell => ("cannot-tell", "?"),
        }
    }

    fn shape(self) -> Markup {
        html! { span.shape aria-hidden="true" { (self.look().1) } }
    }
}

impl Check {
    /// What becomes of the claim, as HTML; `None` before every release is there that it takes.
    #[must_use]
    pub fn html(&self) -> Option<String> {
        let outcome = self.outcome()?;
        let verdict = Verdict::of(&outcome);
        let (elsewhere, astray) = (self.places.others(self.claim.links()), self.astray(&outcome));
        let found = findings(&outcome);
        let made_up = found.iter().any(Checked::is_made_up);
        let page = html! {
            section.outcome data-outcome=(verdict.look().0) aria-labelledby="outcome" {
                h2 #outcome tabindex="-1" {
                    (verdict.shape()) " " (self.heading(verdict, made_up, !elsewhere.is_empty(), !astray.is_empty()))
                }
                @if made_up { p.made-up-note { strong { (self.words().check_made_up()) } " " (self.words().check_made_up_why()) } }
                @for host in &elsewhere { p.warning { (self.words().check_elsewhere(host)) } }
                @if self.cut.letters { p.warning { (self.words().check_too_long(LETTERS)) } }
                @if self.cut.links { p.warning { (self.words().check_too_many(PAGES)) } }
                (self.body(&outcome))
                @if !astray.is_empty() {
                    h3 { (self.words().check_links()) }
                    ul.astray { @for why in &astray { li { (self.why(why)) } } }
                }
            }
        };
        Some(page.into_string())
    }

    fn words(&self) -> Words {
        self.language.words()
    }

    /// The verdict. What forbids to trust it comes with it: nobody reads on after "it matches".
    fn heading(&self, verdict: Verdict, made_up: bool, elsewhere: bool, astray: bool) -> String {
        let words = self.words();
        let but = match (elsewhere, astray) {
            (true, _) => Some(words.check_but_elsewhere()),
            (false, true) => Some(words.check_but_astray()),
            (false, false) => None,
        };
        let said =
            but.map_or_else(|| verdict.words(words).to_owned(), |but| words.check_but(verdict.words(words), but));
        if made_up { words.check_made_up_but(&in_sentence(&said)) } else { said }
    }

    /// Why links lead to nothing, where the outcome is of words.
    fn astray(&self, outcome: &Outcome) -> Vec<Astray> {
        let is_of_links = matches!(outcome, Outcome::Withdrawn(_) | Outcome::NoSuchRelease(_) | Outcome::NoSuchPage);
        let newest = self.edition(self.history.newest()).filter(|_| !is_of_links);
        let astray = newest.map(|newest| {
            self.on_shelf(newest, |shelf| self.claim.astray(shelf).into_iter().map(|(_, why)| why).collect::<Vec<_>>())
        });
        astray.unwrap_or_default()
    }

    fn body(&self, outcome: &Outcome) -> Markup {
        let words = self.words();
        match outcome {
            Outcome::Matches(found) | Outcome::Altered(found) | Outcome::Superseded(found) => self.quotations(found),
            Outcome::LinkAlone(found) => {
                let release = found.first().map_or("", |one| one.release.as_str());
                html! { p { (words.claim_link_alone(release)) } (self.listed(found)) }
            }
            Outcome::NotSaid(nearest) => html! {
                p { (words.claim_not_said()) }
                p { (words.claim_nearest()) }
                (self.listed(nearest))
            },
            Outcome::Withdrawn(one) => html! {
                p { (self.why(&Astray::Withdrawn(one.clone()))) }
                p { a href=(self.instead_of(one.id.as_str())) { (words.withdrawn_instead()) } }
            },
            Outcome::NoSuchRelease(id) => html! { p { (words.claim_no_such_release(id)) } },
            Outcome::NoSuchPage => html! { p { (words.claim_no_such_page()) } },
            Outcome::CannotTell => html! { p { (words.claim_cannot_tell()) } },
        }
    }

    /// The page that a link leads to in a release, as it follows new ones; the overview if it is there no more.
    fn instead_of(&self, release: &str) -> String {
        let path = self.edition(self.history.newest()).and_then(|newest| {
            let codebook = &newest.release.codebook;
            let link = self.claim.links().iter().find(|link| link.release.as_deref() == Some(release))?;
            Some(link.page(codebook)?.path(codebook))
        });
        format!("{}{}", self.places.root, path.unwrap_or_default())
    }

    fn why(&self, why: &Astray) -> String {
        let words = self.words();
        match why {
            Astray::Withdrawn(one) => {
                words.claim_withdrawn(one.id.as_str(), &read(one.on, words), one.why.text(self.language))
            }
            Astray::NoSuchRelease(id) => words.claim_no_such_release(id),
            Astray::NoSuchPage => words.claim_no_such_page().to_owned(),
        }
    }

    fn quotations(&self, found: &[Checked]) -> Markup {
        let of = |verdict| found.iter().filter(|one| Verdict::of_one(one) == verdict).count();
        html! {
            @if found.len() > 1 {
                p {
                    (self.words().check_counted(
                        found.len(), of(Verdict::Matches), of(Verdict::Altered), of(Verdict::Superseded),
                    ))
                }
            }
            @for one in found { (self.quotation(one, found.len() > 1)) }
        }
    }

    fn quotation(&self, one: &Checked, of_several: bool) -> Markup {
        let (words, verdict) = (self.words(), Verdict::of_one(one));
        html! {
            article.quotation data-verdict=(verdict.look().0) {
                @if of_several { h3 { (verdict.shape()) " " (verdict.words(words)) } }
                @match verdict {
                    Verdict::Altered => (self.altered(one)),
                    Verdict::Superseded => p { (words.claim_superseded(one.release.as_str())) },
                    _ => p { (words.claim_matches(one.release.as_str())) },
                }
                @match &one.now {
                    Now::Newest => (self.saying(one)),
                    Now::Says(id, finding) => div.sides {
                        div { (self.titled(&words.check_then(one.release.as_str()), &one.release)) (self.saying(one)) }
                        div { (self.titled(&words.check_now(id.as_str()), id)) (self.said(finding, id)) }
                    },
                    Now::Gone(id) => { (self.saying(one)) p { (words.claim_no_longer(id.as_str())) } }
                }
            }
        }
    }

    fn altered(&self, one: &Checked) -> Markup {
        let words = self.words();
        html! {
            p { (words.claim_altered(one.release.as_str())) }
            ul.changes { @for change in one.changes() { li { (told(change, words)) } } }
            p { (words.check_in_the_text()) }
        }
    }

    /// What was quoted, with what differs, and whose survey it is.
    fn saying(&self, one: &Checked) -> Markup {
        let words = self.words();
        let lang = one.finding.language.tag();
        html! {
            blockquote lang=(lang) {
                p { (marked(&one.sentence, words)) }
                @if let Some(source) = &one.source { p.source { (marked(source, words)) } }
            }
            @if one.source.is_none() {
                p.lacking { (words.check_source_left_out()) }
                blockquote lang=(lang) { p.source { (one.finding.source) } }
            }
            (self.links(&one.finding, &one.release, one.now == Now::Newest))
        }
    }

    /// What a release says.
    fn said(&self, finding: &Finding, release: &ReleaseId) -> Markup {
        html! {
            blockquote lang=(finding.language.tag()) { p { (finding.sentence) } p.source { (finding.source) } }
            (self.links(finding, release, release == self.history.newest()))
        }
    }

    fn links(&self, finding: &Finding, release: &ReleaseId, is_newest: bool) -> Markup {
        html! {
            ul.pages-of-it {
                li { a href=(self.places.held(finding)) { (self.words().check_page()) } }
                @if is_newest {
                    li { a href=(self.places.newest(finding, release)) { (self.words().check_page_newest()) } }
                }
            }
        }
    }

    fn titled(&self, title: &str, release: &ReleaseId) -> Markup {
        let words = self.words();
        let made = self.history.made(release).map(|made| words.check_made_on(&read(made, words)));
        html! { p.side { strong { (title) } @if let Some(made) = made { ", " (made) } } }
    }

    /// What pages say, each with the page that shows it.
    fn listed(&self, found: &[Checked]) -> Markup {
        let item = |one: &Checked| {
            html! { li lang=(one.finding.language.tag()) { a href=(self.places.held(&one.finding)) { (one.finding.sentence) } } }
        };
        let (first, rest) = found.split_at(found.len().min(AT_ONCE));
        html! {
            ul.sayings { @for one in first { (item(one)) } }
            @if !rest.is_empty() {
                details {
                    summary { (self.words().claim_more(rest.len())) }
                    ul.sayings { @for one in rest { (item(one)) } }
                }
            }
        }
    }
}

fn findings(outcome: &Outcome) -> &[Checked] {
    match outcome {
        Outcome::Matches(found)
        | Outcome::Altered(found)
        | Outcome::Superseded(found)
        | Outcome::LinkAlone(found)
        | Outcome::NotSaid(found) => found,
        _ => &[],
    }
}

fn read(date: Date, words: Words) -> String {
    let (day, month, year) = date.parts();
    words.date(day, month, year)
}

/// A sentence's beginning as it stands within another.
fn in_sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
