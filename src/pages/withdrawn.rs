use leptos::prelude::*;
use survey::{Date, Label, ReleaseId};

use super::{
    Site,
    page::styles,
    template::{Filling, Program},
};
use crate::route::{Page, Route, folder_of};

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
    let home = page.to(Route::Overview).path(&site.newest.release.codebook);
    // A frame has no way to pages that nobody may frame.
    let header = (!page.is_for_frames()).then(|| {
        view! {
            <header class="site">
                <p class="site-name"><a href=format!("{to_root}{home}")>{words.site_name()}</a></p>
            </header>
        }
    });
    let body = view! {
        {header}
        <main id="content" class=page.is_for_frames().then_some("embed")>
            <section>
                <h1>{heading}</h1>
                <p>{why}</p>
                <p><a href=href>{words.withdrawn_instead()}</a></p>
            </section>
        </main>
    };
    let filling = Filling {
        attributes: format!("lang=\"{}\"", page.language.tag()),
        head: format!("{title}<meta name=\"robots\" content=\"noindex\">"),
        trouble: String::new(),
        body: body.to_html().replace("<!>", "<!---->"),
        to_root,
        styles: styles(page.route),
        program: if page.is_for_frames() { Program::NeverInFrames } else { Program::Never },
    };
    (path, filling)
}
