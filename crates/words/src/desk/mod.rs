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
    fn quote_these(&self) -> &'static str;
    fn quote_made_up(&self) -> &'static str;
    fn quote_copy_link(&self) -> &'static str;
    fn quote_others(&self) -> &'static str;
    fn quote_find(&self) -> &'static str;
    fn quote_none_found(&self) -> &'static str;
    fn quote_forms(&self) -> &'static str;
    fn quote_show(&self) -> &'static str;
    fn quote_pack(&self) -> &'static str;
    fn quote_pack_what(&self) -> &'static str;
    fn quote_rich(&self) -> &'static str;
    fn quote_markdown(&self) -> &'static str;
    fn quote_plain(&self) -> &'static str;
    fn quote_citations(&self) -> &'static str;
    fn quote_citations_what(&self) -> &'static str;
    fn quote_cite(&self) -> &'static str;
    fn quote_bibtex(&self) -> &'static str;
    fn quote_ris(&self) -> &'static str;
    fn quote_alt(&self) -> &'static str;
    fn quote_alt_what(&self) -> &'static str;
    fn quote_copy_alt(&self) -> &'static str;
    fn quote_files(&self) -> &'static str;
    fn quote_files_what(&self) -> &'static str;
    fn quote_files_made_up(&self) -> &'static str;
    fn quote_map(&self) -> &'static str;
    fn quote_list(&self) -> &'static str;
    fn quote_png(&self) -> &'static str;
    fn quote_svg(&self) -> &'static str;
    fn quote_table(&self) -> &'static str;
    fn quote_csv(&self) -> &'static str;
    fn quote_tidy(&self) -> &'static str;
    fn quote_csvw(&self) -> &'static str;
    fn quote_json_stat(&self) -> &'static str;
    fn desk_kept(&self, name: &str) -> String;
}
