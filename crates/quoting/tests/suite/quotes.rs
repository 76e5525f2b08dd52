//! Citations, packs, and what stands for a picture.

use chart::{Context, Form, Subject};
use quoting::{Citation, Files, Finding, Kind, Pack, Source, alt_text, file_name};
use survey::{Choice, View, page::Route};
use words::Language;

use crate::fixtures::{SITE, editions, of_page};

#[test]
fn a_finding_of_people_is_cited_as_their_survey() {
    let edition = &editions()[2];
    let source = Source::new(edition);
    let question = edition.release.codebook.find("any-support").unwrap();
    let findings = of_page(&source, Route::Question(question), "region=london", Language::English);
    let finding = &findings[0];
    assert_eq!(
        finding.text(SITE),
        "Asked “Do you have any support at all?”, about 3 of 28 people (London) said “No support at all”: 11%, likely \
         range 3% to 31%; not clearly higher or lower than for everyone else (11%, likely range 7% to 15%, about 27 of \
         251 people). Source: National Association of Link Workers, Care for the Carer 2020, asked from 1 to 19 June \
         2020. People chose whether to answer, and nothing is weighted. \
         https://example.org/release/0423b8126ec02940/question/any-support/?region=london"
    );
    let citation = Citation::of(&source, finding, SITE);
    assert_eq!(
        citation.plain(),
        "National Association of Link Workers (2020). Care for the Carer 2020: Any support. Data release \
         0423b8126ec02940. https://example.org/release/0423b8126ec02940/question/any-support/?region=london"
    );
    assert_eq!(
        citation.bibtex(),
        "@misc{care-for-the-carer-2020-any-support-0423b8126ec02940,\n  author = {{National Association of Link \
         Workers}},\n  title = {{Care for the Carer 2020: Any support}},\n  year = {2020},\n  note = {Data release \
         0423b8126ec02940},\n  url = \
         {https://example.org/release/0423b8126ec02940/question/any-support/?region=london}\n}\n"
    );
    assert!(citation.ris().starts_with("TY  - DATA\r\nAU  - National Association of Link Workers\r\nPY  - 2020\r\n"));
    assert!(citation.ris().ends_with("ER  - \r\n"));
}

#[test]
fn what_is_made_up_is_cited_as_nobodys_survey_and_says_so_in_every_form() {
    for edition in &editions()[..2] {
        let source = Source::new(edition);
        for language in Language::ALL {
            let context = Context { edition, language };
            let publisher = edition.release.codebook.facts.publisher.text(language);
            for finding in of_page(&source, Route::Overview, "", language) {
                if finding.kind == Kind::Published {
                    continue;
                }
                let citation = Citation::of(&source, &finding, SITE);
                let mark = language.words().made_up();
                assert!(citation.title.starts_with(mark) && citation.key.starts_with("made-up-"), "{citation:?}");
                assert_eq!(citation.year, None);
                for text in [citation.plain(), citation.bibtex(), citation.ris()] {
                    assert!(text.contains(mark) && !text.contains(publisher), "{text}");
                }
                let pack = Pack::of(&source, &finding, SITE, Files::default());
                assert!(pack.plain().starts_with(mark), "{}", pack.plain());
                assert!(pack.markdown().starts_with(&format!("> {mark}")), "{}", pack.markdown());
                assert!(pack.html().contains(&format!("<p>{mark}")), "{}", pack.html());
            }
            assert!(file_name(context, &["sleep"], "csv").starts_with("made-up-"));
        }
    }
}

#[test]
fn what_was_printed_is_the_publishers_own_whatever_the_rest_of_the_release_is() {
    let edition = &editions()[0];
    let source = Source::new(edition);
    let findings = of_page(&source, Route::Overview, "", Language::English);
    let printed: Vec<&Finding> = findings.iter().filter(|finding| finding.kind == Kind::Published).collect();
    assert_eq!(printed.len(), 5);
    assert_eq!(
        printed[0].sentence,
        "29% of everyone who answered have considered, or might consider, resigning in the next year or so for lack of \
         supervision or support, the National Association of Link Workers announced on 8 July 2020; of 279 people, \
         likely range 24% to 35%."
    );
    assert!(printed[1].sentence.ends_with("of how many people it did not say, so no range can be given."));
    let citation = Citation::of(&source, printed[1], SITE);
    assert_eq!((citation.author.as_str(), citation.year), ("National Association of Link Workers", Some(2020)));
    let pack = Pack::of(&source, printed[1], SITE, Files::default()).plain();
    assert!(pack.contains("Not a share of general practice workers"), "{pack}");
}

#[test]
fn a_pack_has_sentence_caveats_citation_and_links_in_every_form() {
    let edition = &editions()[3];
    let source = Source::new(edition);
    let question = edition.release.codebook.find("reasons").unwrap();
    let findings = of_page(&source, Route::Question(question), "setting=at-sea&compare=wave:2022", Language::English);
    let files =
        Files { picture: Some("https://example.org/picture.svg"), data: Some("https://example.org/data.csv?a=1&b=2") };
    let pack = Pack::of(&source, &findings[0], SITE, files);
    for text in [pack.plain(), pack.markdown(), pack.html()] {
        for part in ["People could give several reasons", "rounded by at most 2", "both waves is not known", "Citation"]
        {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(text.contains("https://example.org/picture.svg"), "{text}");
    }
    assert!(pack.html().contains("href=\"https://example.org/data.csv?a=1&amp;b=2\""), "{}", pack.html());
    assert!(!pack.html().contains("style=") && !pack.html().contains("<script"));
}

#[test]
fn what_stands_for_a_picture_says_first_if_it_is_made_up_and_has_its_numbers() {
    for edition in &editions() {
        let context = Context { edition, language: Language::English };
        let view = View::of(&edition.release, &Choice::everyone(&edition.release));
        for question in edition.release.codebook.question_ids() {
            let reading = view.read(&edition.release, question);
            let figure = Subject { context, view: &view, reading: &reading }.figure(Form::Wide, None);
            let text = alt_text(context, &figure);
            assert_eq!(text.starts_with("Made-up example: "), context.made_up(), "{text}");
            let shown = figure.table.rows.len() <= 6;
            assert_eq!(text.contains(&figure.table.rows[0].1[1].text), shown, "{text}");
            assert!(text.ends_with("Every number is in the table that follows the figure."), "{text}");
        }
    }
}
