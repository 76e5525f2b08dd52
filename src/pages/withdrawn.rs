use leptos::prelude::*;
use survey::{Date, Label, ReleaseId};

use super::{
    Site,
    page::{trouble, unstyled},
    template::Filling,
};
use crate::route::{Page, folder_of};

/// What stands where a page of a release was before the release was withdrawn: its path below the site's root, and what
/// goes into the template.
pub(super) fn withdrawn_page(page: Page, site: &Site, release: &ReleaseId, on: Date, why: &Label) -> (String, Filling) {
    let words = page.language.words();
    let path = format!("{}{}", folder_of(release.as_str()), page.path(&site.newest.release.codebook));
    let to_root = "../".repeat(path.matches('/').count());
    let href = format!("{to_root}{}", page.path(&site.newest.release.codebook));
    let (day, month, year) = on.parts();
    let heading = words.withdrawn_heading(release.as_str());
    let why = words.withdrawn_why(&words.date(day, month, year), why.text(page.language));
    let title = view! { <title>{heading.clone()}</title> }.to_html();
    let body = view! {
        <main id="content">
            <section>
                <h1>{heading}</h1>
                <p>{why}</p>
                <p><a href=href data-follows="here">{words.withdrawn_instead()}</a></p>
            </section>
        </main>
    };
    let filling = Filling {
        attributes: format!("lang=\"{}\"", page.language.tag()),
        head: format!("{title}<meta name=\"robots\" content=\"noindex\">"),
        trouble: trouble(words),
        body: body.to_html(),
        to_root,
        unstyled: unstyled(page.route),
    };
    (path, filling)
}
