use leptos::prelude::*;
use paper::{Address, Profile, sheets};
use quoting::Source;
use survey::Choice;

use crate::{pages::Site, route::Page};

/// A button that prints the profile of the page's place for what the visitor chose, by `profile.js`.
#[component]
pub(crate) fn PrintTools<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let module = format!("{}profile.js", site.to_root(page));
    view! {
        <p class="tools" data-on-sites="">
            <button type="button" class="tool" data-module=module disabled data-needs-scripts="alone">
                {words.paper_print()}
            </button>
            <span class="became" role="status" data-coming=words.paper_coming() data-failed=words.paper_failed()>
                {words.paper_hint()}
            </span>
        </p>
    }
}

/// The page's profile as it is printed, with what the page shows before anybody chooses anything.
#[component]
pub(crate) fn Paper<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let edition = &*site.published.edition;
    let profile = Profile::of(&Source::new(edition), page, &Choice::everyone(&edition.release));
    let path = profile.path();
    let way = format!("{}{path}", site.to_root(page));
    let known = site.place.absolute(&path);
    let address = known.as_deref().map_or(Address::Within { way: &way, path: &path }, Address::Whole);
    view! { <div class="paper" data-on-sites="" inner_html=sheets(&profile, address)></div> }
}
