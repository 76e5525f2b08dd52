use super::CheckCatalogue;
use crate::English;

impl CheckCatalogue for English {
    fn check_name(&self) -> &'static str {
        "Check a claim"
    }

    fn check_lead(&self) -> &'static str {
        "Somebody quotes a number from this site? Paste the sentence with its link, or the link alone. It is worked out anew from the data release that the link names."
    }

    fn check_label(&self) -> &'static str {
        "A sentence with its link, or a link"
    }

    fn check_hint(&self) -> &'static str {
        "An article with several quotations can be pasted whole. Capitals, line breaks, quotation marks and “per cent” for “%” make no difference; a single other digit does."
    }

    fn check_private(&self) -> &'static str {
        "What you paste stays in this browser: nothing of it is sent anywhere, to us or to anybody else."
    }

    fn check_button(&self) -> &'static str {
        "Check"
    }

    fn check_loading(&self) -> &'static str {
        "Checking…"
    }

    fn check_failed(&self) -> &'static str {
        "What the check needs could not be loaded. Your text is still here."
    }

    fn check_again(&self) -> &'static str {
        "Try again"
    }

    fn check_empty(&self) -> &'static str {
        "There is nothing to check yet. Paste a sentence with its link."
    }

    fn check_share(&self) -> &'static str {
        "A link to this check"
    }

    fn check_share_hint(&self) -> &'static str {
        "The text stands in the address, so whoever opens the link sends it to this site."
    }

    fn check_without_heading(&self) -> &'static str {
        "Checking without this page’s scripts"
    }

    fn check_without_link(&self) -> &'static str {
        "This page needs scripts and WebAssembly. Where they are off or blocked, open the link: its page has the numbers of the very release that it names, in a table, to compare by eye. A release that was withdrawn says so there."
    }

    fn check_without_command(&self) -> &'static str {
        "Or, from a checkout of this project, let the command say:"
    }

    fn check_not_heading(&self) -> &'static str {
        "What a check does not tell"
    }

    fn check_releases(&self) -> &'static str {
        "Data releases that a text can be held to"
    }

    fn check_made_up(&self) -> &'static str {
        "Made-up example, not a finding."
    }

    fn check_made_up_why(&self) -> &'static str {
        "A program invented these answers. Whatever follows says only whether the text is what this site says, not that anything in it is true."
    }

    fn check_matches(&self) -> &'static str {
        "It matches"
    }

    fn check_altered(&self) -> &'static str {
        "It was altered"
    }

    fn check_superseded(&self) -> &'static str {
        "It is superseded"
    }

    fn check_withdrawn(&self) -> &'static str {
        "The release was withdrawn"
    }

    fn check_not_from_here(&self) -> &'static str {
        "It is not from here"
    }

    fn check_cannot_tell(&self) -> &'static str {
        "That cannot be told"
    }

    fn check_link_alone(&self) -> &'static str {
        "A link, and no sentence to check"
    }

    fn check_but_elsewhere(&self) -> &'static str {
        "the link leads to another site"
    }

    fn check_but_astray(&self) -> &'static str {
        "a link leads to nothing that may be quoted"
    }

    fn check_it_says(&self) -> &'static str {
        "it says"
    }

    fn check_should_be(&self) -> &'static str {
        "should be"
    }

    fn check_added(&self) -> &'static str {
        "not in it"
    }

    fn check_lacking(&self) -> &'static str {
        "left out"
    }

    fn check_in_the_text(&self) -> &'static str {
        "The sentence as it should be, with what the text has instead struck out:"
    }

    fn check_page(&self) -> &'static str {
        "The page that shows it and stays as it is"
    }

    fn check_page_newest(&self) -> &'static str {
        "The page that follows new data"
    }

    fn check_source_left_out(&self) -> &'static str {
        "Whose survey it is, and when it was asked, is left out. It should say:"
    }

    fn check_links(&self) -> &'static str {
        "Links in it that lead to nothing"
    }

    fn check_not(&self) -> [&'static str; 3] {
        [
            "What stands around a quotation is not checked: “It is not true that …” goes unnoticed.",
            "A match does not make a made-up example true, nor a number mean more than its page says.",
            "A sentence in words of somebody’s own is not known again, even if it is right. The check shows what the page says that comes nearest.",
        ]
    }

    fn check_made_up_but(&self, verdict: &str) -> String {
        format!("Made-up example, not a finding: {verdict}")
    }

    fn check_but(&self, verdict: &str, but: &str) -> String {
        format!("{verdict}, but {but}")
    }

    fn check_too_long(&self, letters: usize) -> String {
        format!("The text is very long: only its first {letters} letters were checked.")
    }

    fn check_too_many(&self, pages: usize) -> String {
        format!("The text has links to very many pages: only those to the first {pages} were followed.")
    }

    fn check_counted(&self, all: usize, matching: usize, altered: usize, superseded: usize) -> String {
        format!("Quotations found: {all}. Of these {matching} match, {altered} altered, {superseded} superseded.")
    }

    fn check_elsewhere(&self, host: &str) -> String {
        format!(
            "This link leads to another site: {host}. What it says was checked against our releases. What stands on that page nobody can tell here, so do not trust it because of this check."
        )
    }

    fn check_then(&self, release: &str) -> String {
        format!("Then: data release {release}")
    }

    fn check_now(&self, release: &str) -> String {
        format!("Now: data release {release}")
    }

    fn check_made_on(&self, date: &str) -> String {
        format!("made on {date}")
    }
}
