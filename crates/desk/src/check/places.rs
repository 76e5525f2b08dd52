//! Where the site is, and where links of an outcome lead.

use quoting::{Finding, Link};
use survey::{ReleaseId, page::folder_of};

/// Where the site is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The way from the page to the site's root, which ends in a slash.
    pub root: String,
    /// The addresses of the site's root: those that links to it begin with.
    pub sites: Vec<String>,
}

impl Places {
    /// The page that shows a finding and stays with its release.
    pub(super) fn held(&self, finding: &Finding) -> String {
        format!("{}{}", self.root, finding.path)
    }

    /// The same page, as it follows new releases.
    pub(super) fn newest(&self, finding: &Finding, release: &ReleaseId) -> String {
        let folder = folder_of(release.as_str());
        format!("{}{}", self.root, finding.path.strip_prefix(&folder).unwrap_or(&finding.path))
    }

    /// The hosts of links that lead to other sites, each once.
    pub(super) fn others(&self, links: &[Link]) -> Vec<String> {
        let mut others = Vec::new();
        for link in links.iter().filter(|link| !self.sites.iter().any(|site| link.is_on(site))) {
            let host = link.host().unwrap_or_default().to_owned();
            if !others.contains(&host) {
                others.push(host);
            }
        }
        others
    }
}
