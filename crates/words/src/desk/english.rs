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
        "Your browser does not allow copying. The text is selected: copy it with Ctrl+C or ⌘C."
    }

    fn quote_heading(&self) -> &'static str {
        "Quote or download"
    }

    fn quote_copy(&self) -> &'static str {
        "Copy sentence"
    }

    fn quote_these(&self) -> &'static str {
        "Quote these figures"
    }

    fn quote_made_up(&self) -> &'static str {
        "Made-up example. Nobody gave these answers. Try out how quoting works; quote none of it as a finding."
    }

    fn quote_copy_link(&self) -> &'static str {
        "Copy link"
    }

    fn quote_others(&self) -> &'static str {
        "Choose a sentence"
    }

    fn quote_find(&self) -> &'static str {
        "Find a sentence"
    }

    fn quote_none_found(&self) -> &'static str {
        "No sentence has that."
    }

    fn quote_forms(&self) -> &'static str {
        "The same in other forms"
    }

    fn quote_show(&self) -> &'static str {
        "Show"
    }

    fn quote_pack(&self) -> &'static str {
        "Everything that belongs to it"
    }

    fn quote_pack_what(&self) -> &'static str {
        "The sentence, what to know before quoting it, citation and links."
    }

    fn quote_rich(&self) -> &'static str {
        "Copy with formatting"
    }

    fn quote_markdown(&self) -> &'static str {
        "Copy as Markdown"
    }

    fn quote_plain(&self) -> &'static str {
        "Copy as plain text"
    }

    fn quote_citations(&self) -> &'static str {
        "Citation"
    }

    fn quote_citations_what(&self) -> &'static str {
        "For footnotes and lists of references."
    }

    fn quote_cite(&self) -> &'static str {
        "Copy citation"
    }

    fn quote_bibtex(&self) -> &'static str {
        "Copy BibTeX"
    }

    fn quote_ris(&self) -> &'static str {
        "Copy RIS"
    }

    fn quote_alt(&self) -> &'static str {
        "Text for the picture"
    }

    fn quote_alt_what(&self) -> &'static str {
        "Alternative text, for whoever cannot see the picture of this figure."
    }

    fn quote_copy_alt(&self) -> &'static str {
        "Copy alternative text"
    }

    fn quote_files(&self) -> &'static str {
        "Files of the whole figure"
    }

    fn quote_files_what(&self) -> &'static str {
        "Title, base, filters, source, release and address are in each picture."
    }

    fn quote_files_made_up(&self) -> &'static str {
        "Each file says that it is made up, in its name too."
    }

    fn quote_map(&self) -> &'static str {
        "Map"
    }

    fn quote_list(&self) -> &'static str {
        "List"
    }

    fn quote_png(&self) -> &'static str {
        "PNG, twice the size"
    }

    fn quote_svg(&self) -> &'static str {
        "SVG, sharp at any size"
    }

    fn quote_table(&self) -> &'static str {
        "Table"
    }

    fn quote_csv(&self) -> &'static str {
        "CSV, as shown"
    }

    fn quote_tidy(&self) -> &'static str {
        "CSV, codes and words"
    }

    fn quote_csvw(&self) -> &'static str {
        "What its columns mean (CSVW)"
    }

    fn quote_json_stat(&self) -> &'static str {
        "JSON-stat"
    }

    fn desk_kept(&self, name: &str) -> String {
        format!("Saved as {name}")
    }
}
