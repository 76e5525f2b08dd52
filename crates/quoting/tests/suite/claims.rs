//! What becomes of claims.

use quoting::{Change, Claim, Finding, Now, Outcome, Shelf, Source, Withdrawn};
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
    found.remove(0).changes
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
    assert_eq!(check("Made-up example: ", ""), [Change::LeftOut("Made up example".into())]);
    assert_eq!(check(", likely range 17% to 53%", ""), [Change::LeftOut("likely range 17% to 53%".into())]);
    assert_eq!(check("19 June 2020", "19 June 2021"), [number("2021", "2020")]);
    assert_eq!(check("; not a finding", ""), [Change::LeftOut("not a finding".into())]);
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
    assert_eq!(check(&format!("Nobody likes Mondays, four in five say. {}", finding.link(SITE))), Outcome::NotSaid);
    let Outcome::LinkAlone(all) = check(&finding.link(SITE)) else { panic!() };
    assert_eq!(all[0].finding, finding);
}
