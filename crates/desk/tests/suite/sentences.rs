//! Every sentence that the desk hands out can be seen where its link leads, and is known again there.

use desk::{Asked, Desk, Quote};
use quoting::{Claim, Kind, Sayings, Shelf, Source, Statistic, shown};
use survey::{
    Provenance,
    page::{Page, Route},
    wire,
};
use words::Language;

use crate::fixtures::{SITE, for_each_figure, releases};

#[test]
fn every_sentence_of_a_figure_is_said_by_its_page_and_found_by_its_link() {
    let (mut said_so_far, mut checked, mut absent) = (0, 0, 0);
    for_each_figure(|desk, asked, _| {
        let (quote, source) = (Quote::of(desk, asked).unwrap(), Source::new(desk.edition()));
        let of_page = shown(&source, desk.page(), &desk.choice(&asked.query));
        // Where nobody is shown, neither is who answered.
        let is_mix = matches!(quote.statistics()[0], Statistic::People { .. });
        if is_mix && !of_page.iter().any(|one| matches!(one, Statistic::People { .. })) {
            return;
        }
        for (at, statistic) in quote.statistics().iter().enumerate() {
            assert!(of_page.contains(statistic), "{asked:?}: {statistic:?}");
            let (finding, text) = (quote.finding(at).unwrap(), quote.text(at).unwrap());
            absent += usize::from(finding.kind == Kind::Absence);
            said_so_far += 1;
            // To look for a sentence among all of a page takes a while; every one of a page is looked for in quoting's tests.
            if said_so_far % 41 != 0 {
                continue;
            }
            let claim = Claim::read(&text);
            let link = &claim.links()[0];
            let sayings = Sayings::of(&source, link).unwrap();
            let found = sayings.found_in(&claim);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].finding.sentence, finding.sentence, "{text}");
            assert!(found[0].is_same(), "{text}");
            checked += 1;
        }
    });
    assert!(checked > 500 && absent > 1_000, "{checked} of {said_so_far} sentences, {absent} of them without a number");
}

#[test]
fn what_is_copied_is_what_the_dialog_shows() {
    let (release, _) = &releases()[0];
    let desk = Desk::open(release, "", SITE).unwrap();
    let asked = Asked { exhibit: "summary".into(), query: "region=london".into(), order: None };
    let quote = Quote::of(&desk, &asked).unwrap();
    for at in 0..quote.statistics().len() {
        let html = quote.quotation(at);
        let text: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
        assert_eq!(text.replace("&amp;", "&").replace("&quot;", "\""), quote.text(at).unwrap());
    }
}

#[test]
fn what_the_publisher_printed_can_be_quoted_and_is_not_called_made_up() {
    for (release, provenance) in &releases()[..2] {
        assert_eq!(*provenance, Provenance::Illustrative);
        let edition = wire::read(release).unwrap();
        for language in Language::ALL {
            let page = Page { language, route: Route::Overview };
            let desk = Desk::open(release, &page.path(&edition.release.codebook), SITE).unwrap();
            let asked = Asked { exhibit: "published".into(), query: String::new(), order: None };
            let quote = Quote::of(&desk, &asked).unwrap();
            assert_eq!(quote.statistics().len(), edition.release.published.len());
            let shelf = Shelf { newest: &edition, kept: &[], withdrawn: &[] };
            for at in 0..quote.statistics().len() {
                let text = quote.text(at).unwrap();
                assert!(!text.starts_with(language.words().made_up()), "{text}");
                let outcome = Claim::read(&text).check(&shelf);
                assert!(matches!(outcome, quoting::Outcome::Matches(_)), "{text}: {outcome:?}");
            }
            assert!(!quote.html().contains("made-up-band"));
            assert!(quote.alt().is_none() && quote.file(desk::Format::Table).is_none());
        }
    }
}

#[test]
fn a_figure_that_is_not_there_is_told_from_one_that_is() {
    let (release, _) = &releases()[0];
    let desk = Desk::open(release, "", SITE).unwrap();
    for name in ["", "answers", "answers:", "answers:tea", "summary:any-support", "grid"] {
        let asked = Asked { exhibit: name.into(), query: String::new(), order: None };
        assert!(Quote::of(&desk, &asked).is_none(), "{name}");
    }
    assert!(Desk::open(release, "question/tea/", SITE).unwrap_err().to_string().contains("question/tea/"));
    assert!(Desk::open("{}", "", SITE).unwrap_err().to_string().starts_with("The data that came is not a release"));
}
