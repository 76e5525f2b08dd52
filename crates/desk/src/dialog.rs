//! The content of the dialog that quotes a figure: the sentence that is chosen, those to choose from, its other forms, and
//! the figure's files. `quote.js` has it in the page.

use maud::{Markup, PreEscaped, html};
use quoting::{Citation, Files, Finding, Pack, alt_text};

use crate::{Entry, Quote, files::Format};

/// From how many sentences on there is a field to find one.
const MANY: usize = 9;

impl Quote<'_> {
    /// All of it, with the first sentence chosen.
    #[must_use]
    pub fn html(&self) -> String {
        let words = self.desk.words();
        let made_up = self.context().made_up() && self.exhibit.is_some();
        html! {
            @if made_up { p.made-up-band { (words.quote_made_up()) } }
            div.quoting {
                section.chosen aria-labelledby="quote-heading" {
                    blockquote.quotation id="quotation" aria-live="polite" { (self.quotation_markup(0)) }
                    p.tools {
                        button.tool.primary type="button" data-copies="quotation" aria-describedby="quotation" {
                            (words.quote_copy())
                        }
                        " "
                        button.tool type="button" data-copies="quotation-link" { (words.quote_copy_link()) }
                        span.became role="status" {}
                    }
                }
                @if self.statistics().len() > 1 { (self.choosing()) }
                @if self.exhibit.is_some() { (self.files()) }
                section.forms aria-labelledby="quote-forms" {
                    h3 id="quote-forms" { (words.quote_forms()) }
                    div.other-forms { (self.forms_markup(0)) }
                }
            }
        }
        .into_string()
    }

    /// The sentence that is chosen, with source and link: as text it is what is copied.
    #[must_use]
    pub fn quotation(&self, at: usize) -> String {
        self.quotation_markup(at).into_string()
    }

    fn quotation_markup(&self, at: usize) -> Markup {
        let Some(finding) = self.finding(at) else { return Markup::default() };
        let link = finding.link(self.desk.site());
        html! {
            span.sentence { (finding.sentence) }
            " "
            span.source { (finding.source) }
            " "
            a.link id="quotation-link" href=(link) { (link) }
        }
    }

    /// What is copied of one of the sentences: it, whose survey it is, and where it can be seen.
    #[must_use]
    pub fn text(&self, at: usize) -> Option<String> {
        Some(self.finding(at)?.text(self.desk.site()))
    }

    /// The list to choose a sentence from, grouped where several have something in common.
    fn choosing(&self) -> Markup {
        let (words, entries) = (self.desk.words(), self.entries());
        let groups: Vec<_> = entries.iter().map(|entry| entry.group.clone()).collect();
        html! {
            fieldset.sentences {
                legend { (words.quote_others()) }
                @if entries.len() >= MANY {
                    p.find {
                        label for="quote-find" { (words.quote_find()) }
                        input id="quote-find" type="search" autocomplete="off" spellcheck="false";
                    }
                    p.none role="status" data-none=(words.quote_none_found()) {}
                }
                div.entries {
                    @for (at, entry) in entries.iter().enumerate() {
                        @if let (Some(group), true) = (&entry.group, at == 0 || groups[at] != groups[at - 1]) {
                            p.group { (group) }
                        }
                        (choice(at, entry))
                    }
                }
            }
        }
    }

    /// The other forms of the sentence that is chosen.
    #[must_use]
    pub fn forms(&self, at: usize) -> String {
        self.forms_markup(at).into_string()
    }

    fn forms_markup(&self, at: usize) -> Markup {
        let Some(finding) = self.finding(at) else { return Markup::default() };
        let words = self.desk.words();
        let (pack, citation) = self.pack_and_citation(&finding);
        html! {
            div {
                h4 { (words.quote_pack()) }
                p.hint { (words.quote_pack_what()) }
                div.form {
                    (copies("pack-rich", words.quote_rich()))
                    (self.shown(&html! { div.text.rich id="pack-rich" data-plain="pack-plain" { (PreEscaped(pack.html())) } }))
                }
                (self.form("pack-markdown", words.quote_markdown(), &pack.markdown()))
                (self.form("pack-plain", words.quote_plain(), &pack.plain()))
            }
            div {
                h4 { (words.quote_citations()) }
                p.hint { (words.quote_citations_what()) }
                (self.form("citation", words.quote_cite(), &citation.plain()))
                (self.form("bibtex", words.quote_bibtex(), &citation.bibtex()))
                (self.form("ris", words.quote_ris(), &citation.ris()))
            }
            @if let Some(alt) = self.alt() {
                div {
                    h4 { (words.quote_alt()) }
                    p.hint { (words.quote_alt_what()) }
                    (self.form("alt", words.quote_copy_alt(), &alt))
                }
            }
        }
    }

    fn pack_and_citation(&self, finding: &Finding) -> (Pack, Citation) {
        let site = self.desk.site();
        let pack = Pack::of(&self.source, finding, site, Files::default());
        (pack, Citation::of(&self.source, finding, site))
    }

    /// What stands for the figure's picture where it cannot be seen.
    #[must_use]
    pub fn alt(&self) -> Option<String> {
        Some(alt_text(self.context(), &self.figure(self.asked.order)?))
    }

    /// A button that copies a text, and the text.
    fn form(&self, id: &str, copy: &str, text: &str) -> Markup {
        html! {
            div.form {
                (copies(id, copy))
                (self.shown(&html! { pre.text id=(id) { (text) } }))
            }
        }
    }

    /// What can be looked at before it is copied.
    fn shown(&self, text: &Markup) -> Markup {
        html! { details { summary { (self.desk.words().quote_show()) } (text) } }
    }

    fn files(&self) -> Markup {
        let words = self.desk.words();
        html! {
            section.files aria-labelledby="quote-files" {
                h3 id="quote-files" { (words.quote_files()) }
                p.hint {
                    (words.quote_files_what())
                    @if self.context().made_up() { " " (words.quote_files_made_up()) }
                }
                @for (what, formats) in self.kept() {
                    p.form {
                        span.what { (what) }
                        @for format in formats {
                            " "
                            button.tool type="button" data-keeps=(format.name()) {
                                (format.label(words))
                                span.visually-hidden { " – " (what) }
                            }
                        }
                    }
                }
                p.became role="status" {}
            }
        }
    }

    /// The files of the figure, by what they are of.
    fn kept(&self) -> Vec<(&'static str, Vec<Format>)> {
        let words = self.desk.words();
        let names = match self.figure(None).map_or(0, |figure| figure.drawings.len()) {
            0 | 1 => vec![words.quote_picture()],
            _ => vec![words.quote_map(), words.quote_list()],
        };
        let pictures = names.into_iter().enumerate();
        let pictures = pictures.map(|(at, what)| (what, vec![Format::Png(at), Format::Svg(at)]));
        let data = vec![Format::Data, Format::Description, Format::Cube];
        pictures.chain([(words.quote_table(), vec![Format::Table]), (words.quote_data(), data)]).collect()
    }
}

fn choice(at: usize, entry: &Entry) -> Markup {
    html! {
        label.entry {
            input type="radio" name="finding" value=(at) checked[at == 0];
            span { (entry.label) }
            span.number { (entry.number) }
        }
    }
}

fn copies(id: &str, copy: &str) -> Markup {
    html! {
        button.tool type="button" data-copies=(id) { (copy) }
        span.became role="status" {}
    }
}
