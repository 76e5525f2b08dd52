use leptos::prelude::*;

use crate::{
    pages::{Hold, Site},
    route::Page,
};

/// What a page that stays with a release says of it: whether there is a newer one, and where.
///
/// A page that follows new releases has only what is said if its address names a release that never was; `boot.js` shows
/// it.
#[component]
pub(crate) fn Held<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let shown = &site.published.edition.id;
    match site.hold {
        Hold::Newest => {
            view! { <p class="held" id="no-such-release" role="alert" hidden>{words.no_such_release()}</p> }.into_any()
        }
        Hold::Release => {
            let said = if *shown == site.newest.id {
                words.pinned_newest(shown.as_str())
            } else {
                words.pinned_older(shown.as_str())
            };
            let href = site.to_newest(page);
            view! {
                <p class="held" role="note">
                    {said} " " <a href=href data-follows="here">{words.pinned_follow()}</a>
                </p>
            }
            .into_any()
        }
    }
}
