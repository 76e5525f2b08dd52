//! What is printed of a page.

use paper::{Address, Profile, sheets};
use quoting::Source;

use crate::Desk;

impl Desk {
    /// The sheets of the profile of the page's place for the choice that a query asks for, as HTML.
    #[must_use]
    pub fn sheets(&self, query: &str) -> String {
        let profile = Profile::of(&Source::new(self.edition()), self.page(), &self.choice(query));
        let address = format!("{}{}", self.site(), profile.path());
        sheets(&profile, Address::Whole(&address))
    }
}
