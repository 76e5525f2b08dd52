use std::{
    env, fmt, fs,
    path::{Path, PathBuf},
};

use leptos::{either::Either, prelude::*};
use survey::wire::Edition;
use words::Language;

use super::{Place, Published, SiteError, Template, files_to_embed, newest, page};
use crate::route::{Page, Route};

/// The survey that is shown unless another is asked for.
const SURVEY: &str = "care-for-the-carer-2020";

/// What pages are made of.
#[derive(Clone, Debug)]
pub struct Site {
    /// What is shown.
    pub published: Published,
    /// Where it will be.
    pub place: Place,
}

/// What was written.
#[derive(Clone, Debug)]
pub struct Report {
    pages: usize,
    release: String,
    folder: PathBuf,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Wrote {} pages of release {} into {}.", self.pages, self.release, self.folder.display())
    }
}

/// Writes every page of a survey, and its newest release, into the folder where Trunk puts the site together.
///
/// The environment says which: `TRUNK_STAGING_DIR` is that folder, `SURVEY` the survey, and the
/// rest is for [`Place::from_environment`].
///
/// # Errors
///
/// If a setting or a place of the template is missing, or a file cannot be read or written.
pub fn write_site() -> Result<Report, SiteError> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(SiteError::NotSet {
        variable: "TRUNK_STAGING_DIR",
        remedy: "this program is run by `trunk build`, so use `cargo xtask build`",
    })?;
    let survey = env::var("SURVEY").unwrap_or_else(|_| SURVEY.to_owned());
    let site = Site { published: newest(Path::new("public/data"), &survey)?, place: Place::from_environment()? };
    let published = &site.published;
    let index = folder.join("index.html");
    let template = fs::read_to_string(&index).map_err(|source| SiteError::File { path: index, source })?;
    let pages = write_pages(&site, &Template::new(template)?, &folder)?;
    for served in [&published.release, &published.report].into_iter().chain(&files_to_embed(&site)) {
        write(&folder.join(&served.path), &served.text)?;
    }
    write(&folder.join("404.html"), &not_found(&published.edition, site.place.base()))?;
    Ok(Report { pages, release: published.edition.id.to_string(), folder })
}

fn write_pages(site: &Site, template: &Template, folder: &Path) -> Result<usize, SiteError> {
    let codebook = &site.published.edition.release.codebook;
    let pages = Page::all(codebook);
    for one in &pages {
        let html = template.fill(&page(*one, site));
        write(&folder.join(one.path(codebook)).join("index.html"), &html)?;
    }
    Ok(pages.len())
}

fn write(path: &Path, text: &str) -> Result<(), SiteError> {
    let wrong = |source| SiteError::File { path: path.to_owned(), source };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(wrong)?;
    }
    fs::write(path, text).map_err(wrong)
}

/// The page for an address that leads nowhere. It is served at any depth, so it leans on no file of the site.
fn not_found(edition: &Edition, base: &str) -> String {
    let sections = Language::ALL.map(|language| {
        let words = language.words();
        let heading = words.not_found_heading();
        // One first heading, that of the first language.
        let heading = match language {
            Language::English => Either::Left(view! { <h1>{heading}</h1> }),
            Language::Welsh => Either::Right(view! { <h2>{heading}</h2> }),
        };
        let home = Page { language, route: Route::Overview }.path(&edition.release.codebook);
        let title = edition.release.codebook.facts.title.text(language).to_owned();
        view! {
            <section lang=language.tag()>
                {heading}
                <p>{words.not_found_text()} " " <a href=format!("{base}{home}")>{title}</a></p>
            </section>
        }
        .to_html()
    });
    let [first, ..] = Language::ALL;
    format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\"><title>{}</title></head>\
         <body><main>{}</main></body></html>\n",
        first.tag(),
        first.words().not_found_heading(),
        sections.concat()
    )
}
