//! What is said of releases that were and are. It is written natively only, so none of it is in the program that
//! visitors download.

mod english;
mod welsh;

use crate::{English, Language, Welsh, Words, words::catalogue};

catalogue! { ReleasesCatalogue:
    fn history_heading(&self) -> &'static str;
    fn history_lead(&self) -> &'static str;
    fn history_caption(&self) -> &'static str;
    fn history_date(&self) -> &'static str;
    fn history_release(&self) -> &'static str;
    fn history_what(&self) -> &'static str;
    fn history_current(&self) -> &'static str;
    fn history_withdrawn(&self, on: &str, why: &str) -> String;

    // Below a page that follows new releases.
    fn footer_stays(&self) -> &'static str;

    // Above a page that stays with a release.
    fn pinned_newest(&self, release: &str) -> String;
    fn pinned_older(&self, release: &str) -> String;
    fn pinned_follow(&self) -> &'static str;

    // In the place of a page of a release that was withdrawn.
    fn withdrawn_heading(&self, release: &str) -> String;
    fn withdrawn_why(&self, on: &str, why: &str) -> String;
    fn withdrawn_instead(&self) -> &'static str;

    // Where an address names a release that the site never had.
    fn no_such_release(&self) -> &'static str;
}
