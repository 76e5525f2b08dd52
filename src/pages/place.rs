use std::env;

use super::SiteError;

/// Where a site will be: the path below which it lives, and its whole address where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    url: Option<String>,
    base: String,
}

impl Place {
    /// The root of a host whose name is not known.
    #[must_use]
    pub fn unknown() -> Self {
        Self { url: None, base: "/".to_owned() }
    }

    /// A site's address, such as `https://example.org/surveys/`; a slash that is missing at its end is added.
    ///
    /// # Errors
    ///
    /// If it has no scheme of the web, or has a query or a fragment.
    pub fn at(url: &str) -> Result<Self, SiteError> {
        let unfit = || SiteError::Address { found: url.to_owned() };
        let url = format!("{}/", url.trim_end_matches('/'));
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).ok_or_else(unfit)?;
        let (host, path) = rest.split_once('/').ok_or_else(unfit)?;
        let fits = |letter: char| letter.is_ascii_graphic() && !"?#\"'<>\\".contains(letter);
        if host.is_empty() || !rest.chars().all(fits) {
            return Err(unfit());
        }
        let base = format!("/{path}");
        Ok(Self { url: Some(url), base })
    }

    /// What the environment says: `SITE_URL`, the address, and `SITE_BASE`, the path below which the site lives, which
    /// may be known without the address.
    ///
    /// # Errors
    ///
    /// As [`Self::at`].
    pub fn from_environment() -> Result<Self, SiteError> {
        let place = env::var("SITE_URL").map_or_else(|_| Ok(Self::unknown()), |url| Self::at(&url))?;
        Ok(Self { base: env::var("SITE_BASE").unwrap_or(place.base), ..place })
    }

    /// The path below which the site lives; begins and ends with a slash.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The whole address of a page or file, by its path below the site's root; `None` where the site's is not known.
    #[must_use]
    pub fn absolute(&self, path: &str) -> Option<String> {
        self.url.as_ref().map(|url| format!("{url}{path}"))
    }
}
