//! Everything that goes with a quotation, in one piece.

use chart::{comparison_notes, escape};
use words::{Language, Words};

use crate::{Citation, Finding, Kind, Source, Statistic};

/// A finding with its caveats, its citation and its links, for whoever will quote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    language: Language,
    sentence: String,
    source: String,
    caveats: Vec<String>,
    citation: String,
    /// What each link leads to, and where.
    links: Vec<(&'static str, String)>,
}

/// Where a figure can be had as a file, if it can.
#[derive(Clone, Copy, Debug, Default)]
pub struct Files<'a> {
    /// The whole address of its picture.
    pub picture: Option<&'a str>,
    /// The whole address of its data.
    pub data: Option<&'a str>,
}

impl Pack {
    /// What goes with a finding, on a site whose root is at `site`.
    #[must_use]
    pub fn of(source: &Source<'_>, finding: &Finding, site: &str, files: Files<'_>) -> Self {
        let words = finding.language.words();
        let more = [(words.quote_picture(), files.picture), (words.quote_data(), files.data)];
        let more = more.into_iter().filter_map(|(what, link)| Some((what, link?.to_owned())));
        Self {
            language: finding.language,
            sentence: finding.sentence.clone(),
            source: finding.source.clone(),
            caveats: caveats(source, finding),
            citation: Citation::of(source, finding, site).plain(),
            links: [(words.quote_link(), finding.link(site))].into_iter().chain(more).collect(),
        }
    }

    fn words(&self) -> Words {
        self.language.words()
    }

    /// As plain text.
    #[must_use]
    pub fn plain(&self) -> String {
        let words = self.words();
        let links = self.links.iter().map(|(what, link)| format!("{what}: {link}"));
        let head = [format!("{} {}", self.sentence, self.source), String::new()];
        let caveats = format!("{}: {}", words.quote_caveat(), self.caveats.join(" "));
        let citation = format!("{}: {}", words.quote_citation(), self.citation);
        let lines = head.into_iter().chain([caveats, citation]).chain(links);
        lines.map(|line| line + "\n").collect()
    }

    /// As Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let words = self.words();
        let links = self.links.iter().map(|(what, link)| format!("[{what}]({link})")).collect::<Vec<_>>().join(" · ");
        let caveats: String = self.caveats.iter().map(|caveat| format!("- {}\n", markdown(caveat))).collect();
        format!(
            "> {}\n\n{}\n\n**{}**\n\n{caveats}\n**{}** {}\n\n{links}\n",
            markdown(&self.sentence),
            markdown(&self.source),
            words.quote_caveat(),
            words.quote_citation(),
            markdown(&self.citation)
        )
    }

    /// As a piece of HTML, which is what rich text is pasted as.
    #[must_use]
    pub fn html(&self) -> String {
        let words = self.words();
        let link = |(what, link): &(&str, String)| format!("<a href=\"{}\">{}</a>", html(link), html(what));
        let caveats: String = self.caveats.iter().map(|caveat| format!("<li>{}</li>", html(caveat))).collect();
        format!(
            "<div lang=\"{}\"><blockquote cite=\"{}\"><p>{}</p></blockquote><p>{}</p><p><strong>{}</strong></p>\
             <ul>{caveats}</ul><p><strong>{}</strong> {}</p><p>{}</p></div>",
            self.language.tag(),
            html(self.links.first().map_or("", |(_, link)| link)),
            html(&self.sentence),
            html(&self.source),
            html(words.quote_caveat()),
            html(words.quote_citation()),
            html(&self.citation),
            self.links.iter().map(link).collect::<Vec<_>>().join(" · ")
        )
    }
}

/// What must not be lost on the way, each a sentence or two.
fn caveats(source: &Source<'_>, finding: &Finding) -> Vec<String> {
    let (context, words) = (source.context(finding.language), finding.language.words());
    let release = source.release();
    let made_up = context.made_up() && finding.kind != Kind::Published;
    let first = made_up.then(|| words.caveat_made_up(context.label(&release.codebook.facts.publisher)));
    let own = match (&finding.statistic, finding.kind) {
        (_, Kind::Absence) => vec![words.caveat_line().to_owned()],
        (Statistic::Published(at), _) => {
            let caution = release.published[*at].caution.as_ref().map(|caution| context.label(caution).to_owned());
            [words.caveat_published().to_owned()].into_iter().chain(caution).collect()
        }
        (Statistic::Share { choice, question, .. }, _) => {
            let most = release.rounding_base(choice.wave, &[*question]).saturating_sub(1);
            let note = release.codebook.question(*question).note.as_ref().map(|note| context.label(note).to_owned());
            let compared = comparison_notes(context, &source.view(choice));
            let told = [words.caveat_range().to_owned(), words.caveat_rounding(most)];
            told.into_iter().chain(note).chain(compared).collect()
        }
        (Statistic::People { .. }, _) => vec![words.mix_note().to_owned()],
    };
    first.into_iter().chain(own).collect()
}

fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape(&mut escaped, text);
    escaped
}

/// A text that Markdown leaves as it is.
fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_[]<>#|~".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
