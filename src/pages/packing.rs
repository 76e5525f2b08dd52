use std::sync::Arc;

use bundle::{Bundle, Material};
use rayon::prelude::*;
use words::Language;

use super::{Site, SiteError};

/// All of what a copy of the site shows in files to hand out, in each language.
pub(super) fn packed(site: &Site) -> Result<Arc<[Bundle]>, SiteError> {
    let published = &site.published;
    let url = site.place.absolute("");
    let material = Material {
        edition: &published.edition,
        release: &published.release.text,
        certificate: &published.report.text,
        history: site.history.text(),
        site: url.as_deref(),
    };
    let wrong = |source| SiteError::Pack { release: published.edition.id.to_string(), source };
    let bundles = Language::ALL.par_iter().map(|language| Bundle::of(&material, *language).map_err(wrong));
    bundles.collect::<Result<Vec<_>, _>>().map(Arc::from)
}
