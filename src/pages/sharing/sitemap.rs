//! What programs that collect pages ask for first.

use chart::escape;

use super::{Observed, head::alternates};
use crate::{
    pages::{Place, Site},
    route::Page,
};

/// What the list of pages is called.
pub(in crate::pages) const SITEMAP: &str = "sitemap.xml";

/// Every page of a site, each with itself in other languages; `None` where nobody knows the site's address.
#[must_use]
pub fn sitemap(observed: Observed<'_>, place: &Place) -> Option<String> {
    let codebook = &observed.edition().release.codebook;
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                   <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                   xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        .to_owned();
    // What is for frames is found on the pages that it is of.
    for page in Page::all(codebook).into_iter().filter(|page| !page.is_for_frames()) {
        xml.push_str("<url><loc>");
        escape(&mut xml, &place.absolute(&page.path(codebook))?);
        xml.push_str("</loc>");
        for (language, path) in alternates(page, codebook) {
            xml.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\""));
            escape(&mut xml, &place.absolute(&path)?);
            xml.push_str("\"/>");
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

/// What the programs that collect pages may do: everything. Pages that are not to be found say so themselves, which
/// only those can read who may fetch them.
#[must_use]
pub fn robots(site: &Site) -> String {
    let sitemap = Observed::of(&site.published.edition).and_then(|_| site.place.absolute(SITEMAP));
    let sitemap = sitemap.map_or_else(String::new, |sitemap| format!("\nSitemap: {sitemap}\n"));
    format!("User-agent: *\nAllow: /\n{sitemap}")
}
