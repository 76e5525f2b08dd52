use chart::{Context, Drawing, Subject, Summary, printed_card, text_card};
use words::Language;

use super::{Observed, Printed, Sharable};
use crate::{
    pages::Site,
    route::{Page, Route},
};

/// What the file of a page's card is called, in the page's own folder.
pub const CARD: &str = "card.png";

/// The picture that goes along with a page's address; `None` where nothing of the page may be passed on, or nobody knows
/// its address.
#[must_use]
pub fn card(page: Page, site: &Site) -> Option<Drawing> {
    let edition = &*site.published.edition;
    let address = site.place.absolute(&page.path(&edition.release.codebook))?;
    match Sharable::of(page, site) {
        Sharable::Nothing => None,
        Sharable::Printed(printed) => Some(printed.card(page.language, &address)),
        Sharable::Observed(observed) => Some(observed.card(page, &address)),
    }
}

impl Printed<'_> {
    fn card(self, language: Language, address: &str) -> Drawing {
        printed_card(Context { edition: self.0, language }, address)
    }
}

impl Observed<'_> {
    fn card(self, page: Page, address: &str) -> Drawing {
        let context = Context { edition: self.edition(), language: page.language };
        let (words, codebook) = (context.words(), context.codebook());
        let headline = match page.route {
            Route::Areas => return text_card(context, words.areas_name(), words.areas_lead(), address),
            Route::Check => return text_card(context, words.check_name(), words.check_lead(), address),
            Route::Methods => return text_card(context, words.methods_name(), words.methods_lead(), address),
            Route::Overview | Route::Question(_) | Route::Embed(_) => &codebook.facts.title,
            Route::Area(area) => &codebook.regions.node(area).label,
            Route::Setting(setting) => &codebook.settings.node(setting).label,
        };
        let (view, readings) = self.shown(page);
        match (page.route, &readings[..]) {
            (Route::Question(_), [reading]) => Subject { context, view: &view, reading }.card(address),
            _ => Summary { context, view: &view, readings: &readings }.card(context.label(headline), address),
        }
    }
}
