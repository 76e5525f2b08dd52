//! What the dialog has.

use chart::{First, Order};
use desk::{Asked, Desk, Quote};
use survey::Provenance;

use crate::fixtures::{SITE, for_each_figure, releases};

/// What is never said, in any case: these are not random samples.
const NEVER: [&str; 6] = ["margin of error", "significan", "statistically", "ymyl gwall", "arwyddocaol", "confidence"];

#[test]
fn the_dialog_has_a_choice_for_every_sentence_and_says_first_if_they_are_made_up() {
    for_each_figure(|desk, asked, provenance| {
        let quote = Quote::of(desk, asked).unwrap();
        let (html, entries) = (quote.html(), quote.entries());
        assert_eq!(html.matches("type=\"radio\"").count(), if entries.len() > 1 { entries.len() } else { 0 });
        assert_eq!(html.starts_with("<p class=\"made-up-band\">"), provenance == Provenance::Illustrative);
        assert!(!html.contains(" style=") && !html.contains("<script"), "{html}");
        for bad in NEVER {
            assert!(!html.to_lowercase().contains(bad), "{bad}: {html}");
        }
        // Whoever chooses can tell them apart.
        let mut told: Vec<_> = entries.iter().map(|entry| (&entry.group, &entry.label)).collect();
        told.sort();
        told.dedup();
        assert_eq!(told.len(), entries.len(), "{entries:?}");
        assert!(entries.iter().all(|entry| !entry.label.is_empty() && !entry.number.is_empty()), "{entries:?}");
    });
}

#[test]
fn sentences_are_in_the_order_of_the_table() {
    let (release, _) = &releases()[1];
    let desk = Desk::open(release, "question/sleep/", SITE).unwrap();
    let order = |first| Some(Order { column: 1, first });
    for exhibit in ["by-region:sleep", "answers:sleep", "grid:sleep"] {
        for order in [None, order(First::Highest), order(First::Lowest)] {
            let asked = Asked { exhibit: exhibit.into(), query: String::new(), order };
            let quote = Quote::of(&desk, &asked).unwrap();
            let table = quote.file(desk::Format::Table).unwrap().content;
            let rows = csv::ReaderBuilder::new().from_reader(table.as_bytes()).into_records();
            let headings: Vec<_> = rows.map(|row| row.unwrap()[0].replace("Made-up example: ", "")).collect();
            let entries = quote.entries();
            let mut said: Vec<_> = entries.into_iter().map(|entry| entry.group.unwrap_or(entry.label)).collect();
            said.dedup();
            assert_eq!(said, headings, "{exhibit}, {order:?}");
        }
    }
}

#[test]
fn every_form_of_a_made_up_sentence_says_so_before_anything_else() {
    for (release, _) in &releases()[..2] {
        let desk = Desk::open(release, "", SITE).unwrap();
        let asked = Asked { exhibit: "summary".into(), query: String::new(), order: None };
        let quote = Quote::of(&desk, &asked).unwrap();
        let forms = quote.forms(0);
        for id in ["pack-plain", "pack-markdown", "citation", "bibtex", "ris", "alt"] {
            let text = forms.split(&format!("id=\"{id}\"")).nth(1).unwrap();
            let text = text.split_once('>').unwrap().1.split("</pre>").next().unwrap();
            let head: String = text.chars().take(160).collect::<String>().to_lowercase();
            assert!(head.contains("made-up") || head.contains("demonstration of"), "{id}: {head}");
        }
    }
}
