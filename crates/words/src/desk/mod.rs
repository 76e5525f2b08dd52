//! What the second program of the browser says, and what is written natively around it: quoting, downloading, checking.
//! None of it is in the program that every visitor downloads.

mod english;
mod welsh;

use crate::{English, Language, Welsh, Words, words::catalogue};

catalogue! { DeskCatalogue:
    fn desk_loading(&self) -> &'static str;
    fn desk_failed(&self) -> &'static str;
    fn desk_close(&self) -> &'static str;
    fn desk_copied(&self) -> &'static str;
    fn desk_not_copied(&self) -> &'static str;

    // The dialog that quotes a figure.
    fn quote_heading(&self) -> &'static str;
    fn quote_copy(&self) -> &'static str;
}
