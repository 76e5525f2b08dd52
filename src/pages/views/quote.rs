use leptos::prelude::*;

use crate::route::Page;

/// The dialog that quotes a figure of the page. `quote.js` fills it in with what the desk makes.
#[component]
pub(crate) fn QuoteDialog(page: Page) -> impl IntoView {
    let words = page.language.words();
    view! {
        <dialog
            id="quote" aria-labelledby="quote-heading" data-on-sites="" data-loading=words.desk_loading()
            data-failed=words.desk_failed() data-copied=words.desk_copied() data-not-copied=words.desk_not_copied()
        >
            <form method="dialog">
                <h2 id="quote-heading">{words.quote_heading()}</h2>
                <button type="submit" class="tool">{words.desk_close()}</button>
            </form>
            <div class="content"></div>
        </dialog>
    }
}
