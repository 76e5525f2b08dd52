use std::{
    env, fmt, fs,
    path::{Path, PathBuf},
};

use chart::{CARD_SCALE, png};
use rayon::prelude::*;
use words::Language;

use super::{
    Place, Published, SiteError, Template, newest,
    not_found::not_found,
    page,
    progress::Progress,
    sharing::{CARD, FEED, Observed, SITEMAP, card, entries, feed, robots, sitemap},
};
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
    cards: usize,
    release: String,
    folder: PathBuf,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pages, cards, release, folder } = self;
        write!(f, "Wrote {pages} pages and {cards} cards of release {release} into {}.", folder.display())
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
    let index = folder.join("index.html");
    let template = fs::read_to_string(&index).map_err(|source| SiteError::File { path: index, source })?;
    write_into(&folder, &site, &Template::new(template)?)
}

/// Writes every page of a site, its cards, its newest release, and what programs that collect pages ask for, into a
/// folder.
///
/// # Errors
///
/// If a file cannot be written.
pub fn write_into(folder: &Path, site: &Site, template: &Template) -> Result<Report, SiteError> {
    let published = &site.published;
    let codebook = &published.edition.release.codebook;
    let pages = Page::all(codebook);
    let progress = Progress::of(pages.len());
    let cards = pages.par_iter().map(|one| {
        let own = folder.join(one.path(codebook));
        write(&own.join("index.html"), template.fill(&page(*one, site)).as_bytes())?;
        let picture = card(*one, site).and_then(|card| png(&card, CARD_SCALE));
        if let Some(picture) = &picture {
            write(&own.join(CARD), picture)?;
        }
        progress.step();
        Ok(usize::from(picture.is_some()))
    });
    let cards = cards.collect::<Result<Vec<_>, SiteError>>()?.into_iter().sum();
    for served in [&published.release, &published.report] {
        write(&folder.join(&served.path), served.text.as_bytes())?;
    }
    write(&folder.join("404.html"), template.fill_without_program(&not_found(site)).as_bytes())?;
    write(&folder.join("robots.txt"), robots(site).as_bytes())?;
    if let Some(observed) = Observed::of(&published.edition) {
        write_collected(folder, site, observed)?;
    }
    Ok(Report { pages: pages.len(), cards, release: published.edition.id.to_string(), folder: folder.to_owned() })
}

/// The list of pages and the feeds.
fn write_collected(folder: &Path, site: &Site, observed: Observed<'_>) -> Result<(), SiteError> {
    let codebook = &site.published.edition.release.codebook;
    let feeds = Language::ALL.into_iter().filter_map(|language| {
        let overview = Page { language, route: Route::Overview }.path(codebook);
        Some((format!("{overview}{FEED}"), feed(observed, &site.place, language, &entries(observed))?))
    });
    let sitemap = sitemap(observed, &site.place).map(|sitemap| (SITEMAP.to_owned(), sitemap));
    feeds.chain(sitemap).try_for_each(|(path, text)| write(&folder.join(path), text.as_bytes()))
}

fn write(path: &Path, content: &[u8]) -> Result<(), SiteError> {
    let wrong = |source| SiteError::File { path: path.to_owned(), source };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(wrong)?;
    }
    fs::write(path, content).map_err(wrong)
}
