use super::ReleasesCatalogue;
use crate::English;

impl ReleasesCatalogue for English {
    fn history_heading(&self) -> &'static str {
        "Releases and corrections"
    }

    fn history_lead(&self) -> &'static str {
        "Every release that was on this site, the newest first. The pages of each stay where they are, with its numbers, unless it was withdrawn."
    }

    fn history_caption(&self) -> &'static str {
        "Releases of this survey"
    }

    fn history_date(&self) -> &'static str {
        "Made on"
    }

    fn history_release(&self) -> &'static str {
        "Release"
    }

    fn history_what(&self) -> &'static str {
        "What changed"
    }

    fn history_current(&self) -> &'static str {
        "The newest: this is what the site shows."
    }

    fn history_withdrawn(&self, on: &str, why: &str) -> String {
        format!("Withdrawn on {on}. {why}")
    }

    fn footer_stays(&self) -> &'static str {
        "This page as it stays, even if the data change"
    }

    fn pinned_newest(&self, release: &str) -> String {
        format!("This address stays with data release {release}, which is the newest.")
    }

    fn pinned_older(&self, release: &str) -> String {
        format!("These are the numbers of an older data release, {release}. There is a newer one.")
    }

    fn pinned_follow(&self) -> &'static str {
        "The page that always shows the newest data"
    }

    fn withdrawn_heading(&self, release: &str) -> String {
        format!("Data release {release} was withdrawn")
    }

    fn withdrawn_why(&self, on: &str, why: &str) -> String {
        format!("It was withdrawn on {on} and must not be used any more. {why}")
    }

    fn withdrawn_instead(&self) -> &'static str {
        "The same page with the newest data"
    }

    fn no_such_release(&self) -> &'static str {
        "The address asks for a data release that this site has never had. What follows is the newest."
    }
}
