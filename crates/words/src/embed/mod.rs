//! What is said of figures on other people's pages: in the frame there, and in the dialog that gives the code. It is
//! written natively only, so none of it is in the program that visitors download.

mod english;
mod welsh;

use crate::{English, Language, Welsh, Words, words::catalogue};

catalogue! { EmbedCatalogue:
    // A figure in a frame.
    fn embed_filter(&self) -> &'static str;
    fn embed_loading(&self) -> &'static str;
    fn embed_loading_asked(&self) -> &'static str;
    fn embed_explore(&self) -> &'static str;

    // The dialog that gives the code.
    fn embed_open(&self) -> &'static str;
    fn embed_page_link(&self) -> &'static str;
    fn embed_made_up(&self) -> &'static str;
    fn embed_close(&self) -> &'static str;
    fn embed_what(&self) -> &'static str;
    fn embed_whom(&self) -> &'static str;
    fn embed_language(&self) -> &'static str;
    fn embed_numbers(&self) -> &'static str;
    fn embed_following(&self) -> &'static str;
    fn embed_pinned(&self, release: &str) -> String;
    fn embed_width(&self) -> &'static str;
    fn embed_looks(&self) -> &'static str;
    fn embed_theme(&self) -> &'static str;
    fn embed_theme_auto(&self) -> &'static str;
    fn embed_theme_light(&self) -> &'static str;
    fn embed_theme_dark(&self) -> &'static str;
    fn embed_background(&self) -> &'static str;
    fn embed_background_plain(&self) -> &'static str;
    fn embed_background_none(&self) -> &'static str;
    fn embed_text(&self) -> &'static str;
    fn embed_text_small(&self) -> &'static str;
    fn embed_text_normal(&self) -> &'static str;
    fn embed_text_large(&self) -> &'static str;
    fn embed_title(&self) -> &'static str;
    fn embed_title_on(&self) -> &'static str;
    fn embed_title_off(&self) -> &'static str;
    fn embed_table_state(&self) -> &'static str;
    fn embed_table_closed(&self) -> &'static str;
    fn embed_table_open(&self) -> &'static str;
    fn embed_preview(&self) -> &'static str;
    fn embed_measured(&self, width: &str, height: &str) -> String;
    fn embed_code_label(&self, form: &str) -> String;
    fn embed_copy(&self) -> &'static str;
    fn embed_copied(&self) -> &'static str;
    fn embed_not_copied(&self) -> &'static str;

    // The four forms.
    fn embed_everyone_only(&self) -> &'static str;
    fn embed_picture(&self) -> &'static str;
    fn embed_picture_what(&self) -> &'static str;
    fn embed_frame(&self) -> &'static str;
    fn embed_frame_what(&self) -> &'static str;
    fn embed_fitting(&self) -> &'static str;
    fn embed_fitting_what(&self) -> &'static str;
    fn embed_wordpress(&self) -> &'static str;
    fn embed_wordpress_what(&self) -> &'static str;
    fn embed_wordpress_plain(&self) -> &'static str;
    fn embed_wordpress_unknown(&self) -> &'static str;
    fn embed_plugin(&self) -> &'static str;
    fn embed_plugin_what(&self) -> &'static str;
}
