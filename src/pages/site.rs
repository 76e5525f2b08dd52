use std::{
    env, fmt, fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use bundle::Bundle;
use chart::{CARD_SCALE, png};
use rayon::prelude::*;
use words::Language;

use super::{
    History, Place, Published, Site, SiteError, Standing, Template,
    desk::Desk,
    files_to_embed, newest,
    not_found::not_found,
    one_file::{Parts, write_one_file},
    packing::packed,
    page,
    progress::Progress,
    published,
    script::shorten_scripts,
    sharing::{CARD, FEED, Observed, SITEMAP, card, entries, feed, robots, sitemap},
    withdrawn::withdrawn_page,
};
use crate::route::{Page, Route};

/// The survey that is shown unless another is asked for.
const SURVEY: &str = "care-for-the-carer-2020";

/// What was written.
#[derive(Clone, Debug)]
pub struct Report {
    pages: usize,
    cards: usize,
    release: String,
    folder: PathBuf,
    one_file: Option<PathBuf>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pages, cards, release, folder, one_file } = self;
        write!(f, "Wrote {pages} pages and {cards} cards of release {release} into {}.", folder.display())?;
        match one_file {
            Some(file) => write!(f, "\nWrote all of the pages and the program into {}.", file.display()),
            None => Ok(()),
        }
    }
}

/// Writes every page of a survey, and its newest release, into the folder where Trunk puts the site together.
///
/// The environment says which: `TRUNK_STAGING_DIR` is that folder, `SURVEY` the survey, `ONE_FILE` the folder that gets all
/// of it as one file, if that is wanted, and the rest is for [`Place::from_environment`].
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
    let template = Template::new(template)?.with_desk(&Desk::named(&folder)?);
    // One file joins scripts by what is written in them.
    let one_file = env::var_os("ONE_FILE").map(PathBuf::from);
    let parts = one_file.map(|into| Ok((Parts::read(template.html(), &folder)?, into))).transpose()?;
    shorten_scripts(&folder)?;
    let report = write_into(&folder, &site, &earlier, &template)?;
    let one_file = parts.map(|(parts, into)| write_one_file(&site, &parts, &folder, &into)).transpose()?;
    Ok(Report { one_file, ..report })
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

/// Writes every page of a site, its cards, its newest release and the earlier ones that are kept, and what programs that
/// collect pages ask for, into a folder.
///
/// # Errors
///
/// If a file cannot be written.
pub fn write_into(folder: &Path, site: &Site, earlier: &[Published], template: &Template) -> Result<Report, SiteError> {
    let newest = &site.published;
    let others = earlier.iter().filter(|one| one.edition.id != newest.edition.id);
    // The newest release has pages that stay with it from the first day on: whoever quotes it need not foresee the next.
    let all = site.pages().len() * (2 + others.clone().count());
    let progress = Progress::of(all);
    let copies = copies(site, others.map(|one| site.held(one.clone())), &progress)?;
    let pages: Vec<(&Site, Page)> =
        copies.iter().flat_map(|copy| copy.pages().into_iter().map(move |one| (copy, one))).collect();
    let cards = pages.par_iter().map(|(copy, one)| {
        let own = folder.join(copy.path(*one));
        write(&own.join("index.html"), template.fill(&page(*one, copy)).as_bytes())?;
        let picture = card(*one, copy).and_then(|card| png(&card, CARD_SCALE));
        if let Some(picture) = &picture {
            write(&own.join(CARD), picture)?;
        }
        progress.step();
        Ok(usize::from(picture.is_some()))
    });
    let cards = cards.collect::<Result<Vec<_>, SiteError>>()?.into_iter().sum();
    for copy in &copies {
        let to_embed = files_to_embed(copy);
        for served in [&copy.published.release, &copy.published.report].into_iter().chain(&to_embed) {
            write(&folder.join(&served.path), served.text.as_bytes())?;
        }
        for file in copy.bundles.iter().flat_map(Bundle::files) {
            write(&folder.join(copy.path_of(file)), &file.bytes)?;
        }
    }
    let withdrawn = write_withdrawn(site, template, folder)?;
    write(&folder.join("404.html"), template.fill(&not_found(site)).as_bytes())?;
    write(&folder.join("robots.txt"), robots(site).as_bytes())?;
    if let Some(observed) = Observed::of(&newest.edition) {
        write_collected(folder, site, observed)?;
    }
    let release = newest.edition.id.to_string();
    Ok(Report { pages: pages.len() + withdrawn, cards, release, folder: folder.to_owned(), one_file: None })
}

/// Every copy of the site's pages, each with its release in files to hand out: the one that follows new releases, the one
/// that stays with the newest, and those of others.
fn copies(site: &Site, others: impl Iterator<Item = Site>, progress: &Progress) -> Result<Vec<Site>, SiteError> {
    let handing_out = |copy: Site| {
        progress.packing(copy.published.edition.id.as_str());
        let bundles = packed(&copy)?;
        Ok::<_, SiteError>(copy.handing_out(bundles))
    };
    let follows = handing_out(site.clone())?;
    let stays = follows.held(follows.published.clone()).handing_out(Arc::clone(&follows.bundles));
    [Ok(follows), Ok(stays)].into_iter().chain(others.map(handing_out)).collect()
}

/// Where the pages were of each release that was withdrawn, pages that say so.
fn write_withdrawn(site: &Site, template: &Template, folder: &Path) -> Result<usize, SiteError> {
    let mut pages = 0;
    for entry in site.history.entries() {
        let Standing::Withdrawn { on, why } = &entry.standing else { continue };
        for one in site.pages().into_iter().filter(|page| page.is_of_a_release()) {
            let (path, filling) = withdrawn_page(one, site, &entry.id, *on, why);
            write(&folder.join(path).join("index.html"), template.fill(&filling).as_bytes())?;
            pages += 1;
        }
    }
    Ok(pages)
}

/// The list of pages and the feeds.
fn write_collected(folder: &Path, site: &Site, observed: Observed<'_>) -> Result<(), SiteError> {
    let codebook = &site.published.edition.release.codebook;
    let feeds = Language::ALL.into_iter().filter_map(|language| {
        let overview = Page { language, route: Route::Overview }.path(codebook);
        Some((format!("{overview}{FEED}"), feed(observed, &site.place, language, &entries(observed, &site.history))?))
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
