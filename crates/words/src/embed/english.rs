use super::EmbedCatalogue;
use crate::English;

impl EmbedCatalogue for English {
    fn embed_filter(&self) -> &'static str {
        "Filter by region and work setting"
    }

    fn embed_loading(&self) -> &'static str {
        "Loading…"
    }

    fn embed_loading_asked(&self) -> &'static str {
        "Loading what this address asks for…"
    }

    fn embed_explore(&self) -> &'static str {
        "Explore this figure in a new tab"
    }

    fn embed_open(&self) -> &'static str {
        "Put this figure on your page"
    }

    fn embed_page_link(&self) -> &'static str {
        "See it as it is embedded"
    }

    fn embed_made_up(&self) -> &'static str {
        "These numbers are made up. Every form of the figure says so, and has to go on saying so."
    }

    fn embed_close(&self) -> &'static str {
        "Close"
    }

    fn embed_what(&self) -> &'static str {
        "What it shows"
    }

    fn embed_whom(&self) -> &'static str {
        "People, as filtered on this page:"
    }

    fn embed_language(&self) -> &'static str {
        "Language"
    }

    fn embed_numbers(&self) -> &'static str {
        "Numbers"
    }

    fn embed_following(&self) -> &'static str {
        "Newer ones as soon as there are any"
    }

    fn embed_pinned(&self, release: &str) -> String {
        format!("Always those of release {release}")
    }

    fn embed_width(&self) -> &'static str {
        "Width in pixels"
    }

    fn embed_looks(&self) -> &'static str {
        "How it looks"
    }

    fn embed_theme(&self) -> &'static str {
        "Colours"
    }

    fn embed_theme_auto(&self) -> &'static str {
        "as the reader's device has them"
    }

    fn embed_theme_light(&self) -> &'static str {
        "light"
    }

    fn embed_theme_dark(&self) -> &'static str {
        "dark"
    }

    fn embed_background(&self) -> &'static str {
        "Ground"
    }

    fn embed_background_plain(&self) -> &'static str {
        "its own"
    }

    fn embed_background_none(&self) -> &'static str {
        "your page's"
    }

    fn embed_text(&self) -> &'static str {
        "Text"
    }

    fn embed_text_small(&self) -> &'static str {
        "small"
    }

    fn embed_text_normal(&self) -> &'static str {
        "normal"
    }

    fn embed_text_large(&self) -> &'static str {
        "large"
    }

    fn embed_title(&self) -> &'static str {
        "Title"
    }

    fn embed_title_on(&self) -> &'static str {
        "above the figure"
    }

    fn embed_title_off(&self) -> &'static str {
        "in the figure only"
    }

    fn embed_table_state(&self) -> &'static str {
        "Table"
    }

    fn embed_table_closed(&self) -> &'static str {
        "behind a button"
    }

    fn embed_table_open(&self) -> &'static str {
        "always in sight"
    }

    fn embed_preview(&self) -> &'static str {
        "Preview"
    }

    fn embed_measured(&self, width: &str, height: &str) -> String {
        format!("At {width} pixels wide it is {height} pixels high.")
    }

    fn embed_code_label(&self, form: &str) -> String {
        format!("Code: {form}")
    }

    fn embed_copy(&self) -> &'static str {
        "Copy"
    }

    fn embed_copied(&self) -> &'static str {
        "Copied."
    }

    fn embed_not_copied(&self) -> &'static str {
        "The browser did not allow copying. It is selected: copy it by hand."
    }

    fn embed_everyone_only(&self) -> &'static str {
        "This form shows everyone who answered, whatever is filtered on this page."
    }

    fn embed_picture(&self) -> &'static str {
        "Picture and table"
    }

    fn embed_picture_what(&self) -> &'static str {
        "For newsletters and for pages that allow no frames. Picture and table belong together and stay as they are, also when there are newer numbers."
    }

    fn embed_frame(&self) -> &'static str {
        "Frame of a fixed height"
    }

    fn embed_frame_what(&self) -> &'static str {
        "For pages that allow frames but no scripts. The height is the one that fits the width above."
    }

    fn embed_fitting(&self) -> &'static str {
        "Frame that fits"
    }

    fn embed_fitting_what(&self) -> &'static str {
        "As wide as your page leaves room for. A script of less than a kilobyte gives it its height, and again whenever that changes."
    }

    fn embed_wordpress(&self) -> &'static str {
        "WordPress"
    }

    fn embed_wordpress_what(&self) -> &'static str {
        "Paste this address into a post, on a line of its own."
    }

    fn embed_wordpress_plain(&self) -> &'static str {
        "Without the plugin below, WordPress shows everyone who answered, in the colours of the reader's device."
    }

    fn embed_wordpress_unknown(&self) -> &'static str {
        "This copy of the site was built without its address, so WordPress cannot find the figure by itself. It needs the plugin."
    }

    fn embed_plugin(&self) -> &'static str {
        "Plugin for WordPress"
    }

    fn embed_plugin_what(&self) -> &'static str {
        "Where whoever looks after the site installs this file, every such address shows what it asks for, at its full height. Save it as link-worker-survey.php in wp-content/plugins, and switch it on."
    }
}
