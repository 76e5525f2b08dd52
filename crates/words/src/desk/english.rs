use super::DeskCatalogue;
use crate::English;

impl DeskCatalogue for English {
    fn desk_loading(&self) -> &'static str {
        "Loading what this needs…"
    }

    fn desk_failed(&self) -> &'static str {
        "This could not be loaded. Close this and try again; everything else on the page works without it."
    }

    fn desk_close(&self) -> &'static str {
        "Close"
    }

    fn desk_copied(&self) -> &'static str {
        "Copied."
    }

    fn desk_not_copied(&self) -> &'static str {
        "Your browser did not allow copying. Select the text and copy it yourself."
    }

    fn quote_heading(&self) -> &'static str {
        "Quote or download"
    }

    fn quote_copy(&self) -> &'static str {
        "Copy sentence"
    }
}
