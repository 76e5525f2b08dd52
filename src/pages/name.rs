use survey::Codebook;

use crate::route::{Page, Route};

/// What a page is called in links to it.
pub(super) fn name(page: Page, codebook: &Codebook) -> &str {
    let words = page.language.words();
    match page.route {
        Route::Overview => words.overview_name(),
        Route::Areas => words.areas_name(),
        Route::Check => words.check_name(),
        Route::Methods => words.methods_name(),
        Route::Question(id) | Route::Embed(id) => codebook.question(id).title.text(page.language),
        Route::Area(id) => codebook.regions.node(id).label.text(page.language),
        Route::Setting(id) => codebook.settings.node(id).label.text(page.language),
    }
}
