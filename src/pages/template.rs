use super::{SiteError, desk::Desk};

/// The page that Trunk made of `index.html`, with the final names of script, program and style in it, and
/// places that the writer fills in.
#[derive(Clone, Debug)]
pub struct Template {
    html: String,
}

/// The places that the writer fills in, each there exactly once.
const LANGUAGE: &str = "lang=\"en-GB\"";
const HEAD: &str = "<!--page-head-->";
const TROUBLE: &str = "<!--page-trouble-->";
const BODY: &str = "<!--page-body-->";

/// How the script that loads the program begins.
const BOOT: &str = "<script type=\"module\" src=\"./boot.js\"";

/// How Trunk begins every address within the site.
const WITHIN_SITE: &str = "=\"./";

/// What goes into a template.
#[derive(Clone, Debug)]
pub struct Filling {
    /// The attributes of the whole page: its language, and what `boot.js` must know of releases.
    pub attributes: String,
    /// Title and meta elements.
    pub head: String,
    /// What is shown when the program or the data cannot be loaded.
    pub trouble: String,
    /// Everything that is read.
    pub body: String,
    /// The way to the site's root, which ends in a slash.
    pub to_root: String,
    /// The style sheets that the page needs beside [`EVERYWHERE`], by the beginning of their names.
    pub styles: &'static [&'static str],
    /// When the program is loaded.
    pub program: Program,
}

/// When a page loads the program that filters it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// As soon as it can.
    AtOnce,
    /// Once somebody filters, or comes by an address that asks for some people: as `embed.js` says.
    OnFiltering,
    /// It has nothing that could be filtered, but `check.js` checks there with the desk.
    OnChecking,
    /// It has nothing that could be filtered.
    Never,
    /// It has nothing that could be filtered, and is for frames on other sites.
    NeverInFrames,
}

impl Template {
    /// A template, once it has each place that is to be filled in.
    ///
    /// # Errors
    ///
    /// If one is missing or there twice.
    pub fn new(html: String) -> Result<Self, SiteError> {
        for expected in [LANGUAGE, HEAD, TROUBLE, BODY] {
            let found = html.matches(expected).count();
            if found != 1 {
                return Err(SiteError::Template { expected, found });
            }
        }
        Ok(Self { html })
    }

    /// The same with the names of the desk's files and of the style sheet of dialogs, which scripts load when it is first wanted.
    #[must_use]
    pub(super) fn with_desk(self, Desk { glue, wasm }: &Desk) -> Self {
        let style = self.html.split(DIALOG).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let style = format!("data-desk-style=\"./dialog-{style}\"");
        let named = format!("{BOOT} data-desk=\"./{glue}\" data-desk-wasm=\"./{wasm}\" {style}");
        Self { html: self.html.replace(BOOT, &named) }
    }

    /// The page that Trunk made.
    pub(super) fn html(&self) -> &str {
        &self.html
    }

    /// The page.
    #[must_use]
    pub fn fill(&self, filling: &Filling) -> String {
        loading(&styled(&self.html, filling.styles), filling.program)
            .replace(WITHIN_SITE, &format!("=\"{}", filling.to_root))
            .replace(LANGUAGE, &filling.attributes)
            .replace(HEAD, &filling.head)
            .replace(TROUBLE, &filling.trouble)
            .replace(BODY, &filling.body)
    }
}

/// A page that loads the program when it is to.
fn loading(html: &str, program: Program) -> String {
    match program {
        Program::AtOnce => html.to_owned(),
        Program::OnFiltering => for_frames(&not_ahead(html)),
        Program::OnChecking => with_check(&not_ahead(html)),
        Program::Never => without(&not_ahead(html), BOOT, "</script>"),
        Program::NeverInFrames => for_frames(&loading(html, Program::Never)),
    }
}

/// A page whose script checks claims: it has the names of the desk's files, and not those of the program.
fn with_check(html: &str) -> String {
    let Some((before, script)) = html.split_once(BOOT) else { return html.to_owned() };
    let (attributes, after) = script.split_once('>').unwrap_or((script, ""));
    let of_the_desk = attributes.split(' ').filter(|one| one.starts_with("data-desk"));
    let of_the_desk: String = of_the_desk.map(|one| format!(" {one}")).collect();
    format!("{before}<script type=\"module\" src=\"./check.js\"{of_the_desk}>{after}")
}

/// A page for frames. In a sandbox its own site is another origin, so it asks for its style sheets as such. What it does
/// before it is first painted comes after them, as it may change them.
fn for_frames(html: &str) -> String {
    html.replace(STYLE, "<link rel=\"stylesheet\" crossorigin href=\"")
        .replace("</head>", "<script src=\"./embed.js\"></script></head>")
}

/// A page that loads no program ahead.
fn not_ahead(html: &str) -> String {
    without(&without(html, "<link rel=\"modulepreload\"", ">"), "<link rel=\"preload\"", ">")
}

/// A page without what stands from a `start` to the next `end`, wherever that is.
fn without(html: &str, start: &str, end: &str) -> String {
    let mut parts = html.split(start);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once(end).map_or("", |(_, rest)| rest))
}

/// A page with the links to those style sheets only that it needs.
fn styled(html: &str, styles: &[&str]) -> String {
    let mut parts = html.split(STYLE);
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.trim_start_matches("./");
        if EVERYWHERE.iter().chain(styles).any(|sheet| name.starts_with(&format!("{sheet}-"))) {
            page.push_str(STYLE);
            page.push_str(part);
        } else {
            page.push_str(part.split_once('>').map_or("", |(_, rest)| rest));
        }
    }
    page
}

/// The style sheets that every page needs.
const EVERYWHERE: [&str; 3] = ["tokens", "page", "print"];

/// How Trunk begins the name of the style sheet of dialogs.
const DIALOG: &str = "href=\"./dialog-";

/// How Trunk begins a link to a style sheet.
const STYLE: &str = "<link rel=\"stylesheet\" href=\"";
