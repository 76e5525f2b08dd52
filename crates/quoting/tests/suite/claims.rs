//! What becomes of claims.

use quoting::{Astray, Change, Claim, Finding, Now, Outcome, Piece, Shelf, Source, Withdrawn};
use survey::{Date, Label, ReleaseId, page::Route, wire::Edition};
use words::Language;

use crate::fixtures::{SITE, edition, newest, of_page};

fn shelf(newest: &Edition) -> Shelf<'_> {
    Shelf { newest, kept: &[], withdrawn: &[] }
}

fn london(edition: &Edition, language: Language) -> Finding {
    let source = Source::new(edition);
    let question = edition.release.codebook.find("clinical-supervision").unwrap();
    of_page(&source, Route::Question(question), "region=london", language).remove(0)
}

/// The changes of the only finding of an altered claim.
fn changes(outcome: Outcome) -> Vec<Change> {
    let Outcome::Altered(mut found) = outcome else { panic!("{outcome:?}") };
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0).changes().cloned().collect()
}

#[test]
fn what_was_altered_is_named_with_what_it_should_be() {
    let edition = newest("care-for-the-carer-2020");
    let text = london(&edition, Language::English).text(SITE);
    let check = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}: {text}");
        changes(Claim::read(&text.replacen(from, to, 1)).check(&shelf(&edition)))
    };
    let number = |found: &str, should: &str| Change::Number { found: found.into(), should: should.into() };
    let words = |found: &str, should: &str| Change::Words { found: found.into(), should: should.into() };
    assert_eq!(check("32%", "39%"), [number("39", "32")]);
    assert_eq!(check("9 of 28", "19 of 82"), [number("19", "9"), number("82", "28")]);
    assert_eq!(check("lower than", "far lower than"), [Change::Added("far".into())]);
    assert_eq!(check("lower than", "higher than"), [words("higher", "lower")]);
    assert_eq!(check("(London)", "(Leeds)"), [words("Leeds", "London")]);
    assert_eq!(check("Made-up example: ", ""), [Change::LeftOut("Made-up example".into())]);
    assert_eq!(check(", likely range 17% to 53%", ""), [Change::LeftOut("likely range 17% to 53%".into())]);
    assert_eq!(check("19 June 2020", "19 June 2021"), [number("2021", "2020")]);
    assert_eq!(check("; not a finding", ""), [Change::LeftOut("not a finding".into())]);
}

#[test]
fn a_number_that_a_sentence_begins_with_is_another_one_and_not_left_out() {
    let edition = newest("care-for-the-carer-2020");
    let printed = of_page(&Source::new(&edition), Route::Overview, "", Language::English).remove(0);
    let (first, rest) = printed.sentence.split_once('%').unwrap();
    let text = format!("They announced: 92%{rest} {}", printed.link(SITE));
    let outcome = Claim::read(&text).check(&shelf(&edition));
    assert_eq!(changes(outcome), [Change::Number { found: "92".into(), should: first.into() }]);
}

#[test]
fn half_a_sentence_is_known_and_what_is_lacking_is_said() {
    let edition = newest("care-for-the-carer-2020");
    let finding = london(&edition, Language::English);
    let half = finding.sentence.split(';').next().unwrap();
    let found = changes(Claim::read(&format!("{half}. {}", finding.link(SITE))).check(&shelf(&edition)));
    let [Change::LeftOut(rest)] = found.as_slice() else { panic!("{found:?}") };
    assert!(rest.starts_with("lower than for everyone else"), "{rest}");
}

#[test]
fn welsh_is_checked_by_the_english_link_and_the_other_way_round() {
    let edition = newest("care-for-the-carer-2020");
    let [english, welsh] = Language::ALL.map(|language| london(&edition, language));
    for (sentence, link) in [(&english, &welsh), (&welsh, &english)] {
        let outcome = Claim::read(&format!("{} {}", sentence.sentence, link.link(SITE))).check(&shelf(&edition));
        let Outcome::Matches(found) = outcome else { panic!("{outcome:?}") };
        assert_eq!(found[0].finding.sentence, sentence.sentence);
    }
}

#[test]
fn two_findings_of_one_page_are_checked_each() {
    let edition = newest("care-for-the-carer-2020");
    let source = Source::new(&edition);
    let said = of_page(&source, Route::Overview, "region=london", Language::English);
    let (one, other) = (&said[6], &said[8]);
    let text = |other: &str| {
        format!("{} And: {other} See {}", one.sentence, "https://example.org/release/0423b8126ec02940/?region=london")
    };
    let outcome = Claim::read(&text(&other.sentence)).check(&shelf(&edition));
    let Outcome::Matches(found) = &outcome else { panic!("{outcome:?}") };
    assert_eq!(found.len(), 2);
    let outcome = Claim::read(&text(&other.sentence.replace("28", "27"))).check(&shelf(&edition));
    assert!(matches!(outcome, Outcome::Altered(_)), "{outcome:?}");
}

#[test]
fn what_an_older_release_said_is_superseded_with_old_and_new_side_by_side() {
    let (old, new) = (edition("example", "df92cc1ae761ab7a"), newest("example"));
    let kept = [old.clone()];
    let shelf = Shelf { newest: &new, kept: &kept, withdrawn: &[] };
    let source = Source::new(&old);
    let question = old.release.codebook.find("sleep").unwrap();
    for finding in of_page(&source, Route::Question(question), "region=saltholm", Language::English) {
        let outcome = Claim::read(&finding.text(SITE)).check(&shelf);
        let Outcome::Superseded(found) = outcome else { panic!("{}: {outcome:?}", finding.sentence) };
        let Now::Says(id, now) = &found[0].now else { panic!("{found:?}") };
        assert_eq!((&found[0].release, id), (&old.id, &new.id));
        // Of the wave that it was of, and not of the newest one.
        assert!(now.path.contains("wave=2022"), "{}", now.path);
    }
    let finding = &of_page(&source, Route::Question(question), "region=saltholm", Language::English)[0];
    let altered = finding.text(SITE).replacen("likely range ", "likely range 1", 1);
    assert!(matches!(Claim::read(&altered).check(&shelf), Outcome::Altered(_)));
    // A link that follows new releases: the sentence tells which it was.
    let unpinned = format!("{} https://example.org/question/sleep/?region=saltholm", finding.sentence);
    assert!(matches!(Claim::read(&unpinned).check(&shelf), Outcome::Superseded(_)));
}

#[test]
fn a_withdrawn_release_says_when_and_why() {
    let edition = newest("care-for-the-carer-2020");
    let gone = Withdrawn {
        id: ReleaseId::new("9eeef3d4ba6c62fc").unwrap(),
        on: Date::parse("2026-11-22").unwrap(),
        why: Label { en: "A draft.".into(), cy: "Drafft.".into() },
    };
    let text = london(&edition, Language::English).text(SITE).replace(edition.id.as_str(), gone.id.as_str());
    let outcome =
        Claim::read(&text).check(&Shelf { newest: &edition, kept: &[], withdrawn: std::slice::from_ref(&gone) });
    assert_eq!(outcome, Outcome::Withdrawn(gone));
}

#[test]
fn what_is_not_from_here_is_told_from_what_cannot_be_told() {
    let edition = newest("care-for-the-carer-2020");
    let finding = london(&edition, Language::English);
    let check = |text: &str| Claim::read(text).check(&shelf(&edition));
    assert_eq!(check(&finding.sentence), Outcome::CannotTell);
    assert_eq!(check("38% of everyone is tired. Press release 24/7, i.e. nothing."), Outcome::CannotTell);
    let (text, id) = (finding.text(SITE), edition.id.as_str());
    let other = id.replace('4', "5");
    assert_eq!(check(&text.replace(id, &other)), Outcome::NoSuchRelease(other));
    assert_eq!(check(&text.replace(id, "0423b8126ec0294")), Outcome::NoSuchRelease("0423b8126ec0294".into()));
    assert_eq!(check(&text.replace("clinical-supervision", "tea")), Outcome::NoSuchPage);
    assert_eq!(check(&text.replace("question/clinical-supervision/", "methods/")), Outcome::NoSuchPage);
    let outcome = check(&format!("Nobody likes Mondays, four in five say. {}", finding.link(SITE)));
    assert!(matches!(outcome, Outcome::NotSaid(_)), "{outcome:?}");
    let Outcome::LinkAlone(all) = check(&finding.link(SITE)) else { panic!() };
    assert_eq!(all[0].finding, finding);
}

/// Sentences of several pages, each with its link, in an article of some length.
fn article(editions: &[&Edition]) -> (String, Vec<String>) {
    let prose =
        "Link workers listen to people, and of those who answered many said that they do so gladly, of course. ";
    let (mut text, mut sentences) = (String::new(), Vec::new());
    for (edition, region) in editions.iter().zip(["", "region=saltholm", "region=north-coast"]) {
        let source = Source::new(edition);
        for question in edition.release.codebook.question_ids().take(4) {
            let finding = of_page(&source, Route::Question(question), region, Language::English).remove(0);
            text.push_str(&format!("{}{} ", prose.repeat(6), finding.text(SITE)));
            sentences.push(finding.sentence);
        }
    }
    (text, sentences)
}

#[test]
fn every_quotation_of_a_long_article_is_held_to_its_own_link() {
    let (old, new) = (edition("example", "df92cc1ae761ab7a"), newest("example"));
    let kept = [old.clone()];
    let shelf = Shelf { newest: &new, kept: &kept, withdrawn: &[] };
    let (text, sentences) = article(&[&new, &old, &new]);
    let outcome = Claim::read(&text).check(&shelf);
    let Outcome::Superseded(found) = &outcome else { panic!("{outcome:?}") };
    assert_eq!(found.iter().map(|one| &one.finding.sentence).collect::<Vec<_>>(), sentences.iter().collect::<Vec<_>>());
    assert!(found.iter().all(|one| one.source.is_some()));
    for sentence in &sentences {
        let at = text.find(sentence).unwrap() + sentence.find('%').unwrap() - 1;
        let digit = if &text[at..=at] == "1" { "2" } else { "1" };
        let altered = format!("{}{digit}{}", &text[..at], &text[at + 1..]);
        let outcome = Claim::read(&altered).check(&shelf);
        let Outcome::Altered(found) = &outcome else { panic!("{sentence}: {outcome:?}") };
        let differ: Vec<_> = found.iter().filter(|one| !one.is_same()).map(|one| &one.finding.sentence).collect();
        assert_eq!(differ, [sentence]);
    }
}

#[test]
fn links_that_lead_to_nothing_are_told_of_beside_those_that_do() {
    let edition = newest("care-for-the-carer-2020");
    let finding = london(&edition, Language::English);
    let other = finding.link(SITE).replace(edition.id.as_str(), "0000000000000000");
    let claim = Claim::read(&format!("{} and {other}", finding.text(SITE)));
    assert!(matches!(claim.check(&shelf(&edition)), Outcome::Matches(_)));
    let astray: Vec<_> = claim.astray(&shelf(&edition)).into_iter().map(|(_, why)| why).collect();
    assert_eq!(astray, [Astray::NoSuchRelease("0000000000000000".into())]);
}

#[test]
fn a_source_that_is_left_out_or_altered_is_told_from_one_that_is_there() {
    let edition = newest("care-for-the-carer-2020");
    let finding = london(&edition, Language::English);
    let check = |text: &str| match Claim::read(text).check(&shelf(&edition)) {
        Outcome::Matches(mut found) | Outcome::Altered(mut found) => found.remove(0).source,
        outcome => panic!("{outcome:?}"),
    };
    assert_eq!(check(&format!("{} {}", finding.sentence, finding.link(SITE))), None);
    assert!(check(&finding.text(SITE)).unwrap().is_same());
    let altered = check(&finding.text(SITE).replace("19 June 2020", "19 June 2021")).unwrap();
    let shown: String = altered
        .pieces()
        .iter()
        .map(|piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::Differs(Change::Number { found, should }) => format!("[{found}|{should}]"),
            Piece::Differs(other) => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(shown, finding.source.replace("19 June 2020", "19 June [2021|2020]"));
}

#[test]
fn the_pieces_of_what_is_said_are_all_of_it() {
    let edition = newest("care-for-the-carer-2020");
    let finding = london(&edition, Language::English);
    for (from, to) in [
        ("32%", "39%"),
        ("lower than", "far lower than"),
        ("(London)", "(Leeds)"),
        (", likely range 17% to 53%", ""),
        ("Made-up example: ", ""),
        ("people", "folk said 7"),
    ] {
        let text = finding.text(SITE).replacen(from, to, 1);
        let outcome = Claim::read(&text).check(&shelf(&edition));
        let Outcome::Altered(found) = outcome else { panic!("{outcome:?}") };
        let should: String = found[0]
            .sentence
            .pieces()
            .iter()
            .map(|piece| match piece {
                Piece::Same(text) | Piece::Differs(Change::LeftOut(text)) => text.as_str(),
                Piece::Differs(Change::Number { should, .. } | Change::Words { should, .. }) => should,
                Piece::Differs(Change::Added(_)) => "",
            })
            .collect();
        assert_eq!(should, finding.sentence, "{to}");
    }
}
