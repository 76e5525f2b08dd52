use std::{
    env, fmt, fs,
    path::{Path, PathBuf},
};

use leptos::{either::Either, prelude::*};
use survey::wire::Edition;
use words::Language;

use super::{
    History, Place, Published, Site, SiteError, Standing, Template, newest, page, published, withdrawn::withdrawn_page,
};
use crate::route::{Page, Route};

/// The survey that is shown unless another is asked for.
const SURVEY: &str = "care-for-the-carer-2020";

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
    let releases = Path::new("public/data");
    let history = History::of(&releases.join(&survey))?;
    let earlier = earlier(releases, &survey, &history)?;
    let site = Site::new(newest(releases, &survey)?, history, Place::from_environment()?);
    let index = folder.join("index.html");
    let template = fs::read_to_string(&index).map_err(|source| SiteError::File { path: index, source })?;
    let template = Template::new(template)?;
    // The newest release has pages that stay with it from the first day on: whoever quotes them need not foresee the next.
    let newest = site.published.clone();
    let others = earlier.into_iter().filter(|one| one.edition.id != newest.edition.id);
    let copies = [site.clone()].into_iter().chain([newest.clone()].into_iter().chain(others).map(|one| site.held(one)));
    let mut pages = 0;
    for copy in copies {
        pages += write_pages(&copy, &template, &folder)?;
        for served in [&copy.published.release, &copy.published.report] {
            write(&folder.join(&served.path), &served.text)?;
        }
    }
    pages += write_withdrawn(&site, &template, &folder)?;
    write(&folder.join("404.html"), &not_found(&newest.edition, site.place.base()))?;
    Ok(Report { pages, release: newest.edition.id.to_string(), folder })
}

/// The releases of the history that may still be used.
fn earlier(releases: &Path, survey: &str, history: &History) -> Result<Vec<Published>, SiteError> {
    let kept = history.entries().iter().filter(|entry| entry.standing == Standing::Kept);
    kept.map(|entry| {
        let release = entry.id.to_string();
        published(releases, survey, &release).map_err(|source| {
            let source = Box::new(source);
            SiteError::Lost { survey: survey.to_owned(), release, source }
        })
    })
    .collect()
}

/// Where the pages were of each release that was withdrawn, pages that say so.
fn write_withdrawn(site: &Site, template: &Template, folder: &Path) -> Result<usize, SiteError> {
    let codebook = &site.published.edition.release.codebook;
    let mut pages = 0;
    for entry in site.history.entries() {
        let Standing::Withdrawn { on, why } = &entry.standing else { continue };
        for one in Page::all(codebook) {
            let (path, filling) = withdrawn_page(one, site, &entry.id, *on, why);
            write(&folder.join(path).join("index.html"), &template.fill(&filling))?;
            pages += 1;
        }
    }
    Ok(pages)
}

fn write_pages(site: &Site, template: &Template, folder: &Path) -> Result<usize, SiteError> {
    let codebook = &site.published.edition.release.codebook;
    let pages = Page::all(codebook);
    for one in &pages {
        let html = template.fill(&page(*one, site));
        write(&folder.join(site.path(*one)).join("index.html"), &html)?;
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
