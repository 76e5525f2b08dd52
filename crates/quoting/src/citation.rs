//! Where a finding is to be found, as reference lists have it.

use chart::Context;
use survey::page::folder_of;

use crate::{Finding, Kind, Source, Statistic};

/// What a reference list says of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Who answers for it. Nobody but a program does for what is made up.
    pub author: String,
    /// The year in which it was made known; `None` for what is made up, which never was.
    pub year: Option<u16>,
    /// The survey and the question. It says first of all if the answers are made up.
    pub title: String,
    /// Which data release.
    pub release: String,
    /// What else must be known: that the answers are made up.
    pub note: Option<String>,
    /// The whole address of the page; `None` where nobody knows the site's.
    pub link: Option<String>,
    /// A name for it in lists that go by names.
    pub key: String,
}

impl Citation {
    /// The citation of a finding, on a site whose root is at `site`.
    #[must_use]
    pub fn of(source: &Source<'_>, finding: &Finding, site: &str) -> Self {
        let (context, release) = (source.context(finding.language), source.release());
        let words = context.words();
        let (about, slug) = match &finding.statistic {
            Statistic::Share { question, .. } => {
                let question = release.codebook.question(*question);
                (context.label(&question.title), question.slug.as_str())
            }
            Statistic::People { .. } => (words.who_answered(), "who-answered"),
            Statistic::Published(_) => (words.published_heading(), "published"),
        };
        let made_up = context.made_up() && finding.kind != Kind::Published;
        let title = words.citation_about(context.label(&release.codebook.facts.title), about);
        Self::of_part(context, (title, slug), made_up, Some(finding.link(site)))
    }

    /// The citation of a whole release: of its pages that stay with it, on a site whose root is at `site`, where that is
    /// known.
    #[must_use]
    pub fn of_release(context: Context<'_>, site: Option<&str>) -> Self {
        let title = context.label(&context.codebook().facts.title).to_owned();
        let link = site.map(|site| format!("{site}{}", folder_of(context.edition.id.as_str())));
        Self::of_part(context, (title, "release"), context.made_up(), link)
    }

    fn of_part(context: Context<'_>, (title, slug): (String, &str), made_up: bool, link: Option<String>) -> Self {
        let (words, facts) = (context.words(), &context.codebook().facts);
        let (_, _, year) = facts.published.parts();
        let id = &context.edition.id;
        let (author, year, title, mark) = if made_up {
            (words.citation_made_up_by().to_owned(), None, context.marked(title), "made-up-")
        } else {
            (context.label(&facts.publisher).to_owned(), Some(year), title, "")
        };
        Self {
            author,
            year,
            title,
            release: words.citation_release(id.as_str()),
            note: made_up.then(|| words.citation_made_up_note().to_owned()),
            link,
            key: format!("{mark}{}-{slug}-{id}", facts.slug),
        }
    }

    /// As in a footnote.
    #[must_use]
    pub fn plain(&self) -> String {
        let year = self.year.map(|year| format!(" ({year})")).unwrap_or_default();
        let note = self.note.as_ref().map(|note| format!(" {note}.")).unwrap_or_default();
        let link = self.link.as_ref().map(|link| format!(" {link}")).unwrap_or_default();
        format!("{}{year}. {}. {}.{note}{link}", self.author, self.title, self.release)
    }

    /// As an entry for BibTeX.
    #[must_use]
    pub fn bibtex(&self) -> String {
        // Two braces keep a body's name whole.
        let author = Some(format!("{{{}}}", tex(&self.author)));
        let note = [Some(&self.release), self.note.as_ref()].into_iter().flatten();
        let note = note.map(|part| tex(part)).collect::<Vec<_>>().join(". ");
        let fields = [
            ("author", author),
            ("title", Some(format!("{{{}}}", tex(&self.title)))),
            ("year", self.year.map(|year| year.to_string())),
            ("note", Some(note)),
            ("url", self.link.clone()),
        ];
        let fields = fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}}", value?)));
        format!("@misc{{{},\n{}\n}}\n", self.key, fields.collect::<Vec<_>>().join(",\n"))
    }

    /// As an entry for reference managers that read RIS.
    #[must_use]
    pub fn ris(&self) -> String {
        let fields = [
            ("TY", Some("DATA".to_owned())),
            ("AU", Some(self.author.clone())),
            ("PY", self.year.map(|year| year.to_string())),
            ("TI", Some(self.title.clone())),
            ("ET", Some(self.release.clone())),
            ("N1", self.note.clone()),
            ("UR", self.link.clone()),
            ("ID", Some(self.key.clone())),
            ("ER", Some(String::new())),
        ];
        let fields = fields.into_iter().filter_map(|(tag, value)| Some(format!("{tag}  - {}\r\n", in_a_line(&value?))));
        fields.collect()
    }
}

/// A text as TeX prints it.
fn tex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '&' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' | '\r' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

fn in_a_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
