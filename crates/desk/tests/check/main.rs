//! What is shown of a claim that is checked.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::Path};

use desk::{
    Check,
    check::{Entry, History, LETTERS, PAGES, Places},
};
use quoting::{Finding, Source, shown};
use survey::{
    Choice, QuestionId, ReleaseId,
    page::{Page, Route},
    wire::{self, Edition},
};
use words::Language;

const SITE: &str = "https://example.org/survey/";
const REAL: (&str, &str) = ("care-for-the-carer-2020", "0423b8126ec02940");
const NEWEST: (&str, &str) = ("example", "e9cf07443f0b82ec");
const OLDER: (&str, &str) = ("example", "df92cc1ae761ab7a");
const WITHDRAWN: &str = "8a4db1d465742320";

fn file((survey, id): (&str, &str)) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data").join(survey);
    fs::read_to_string(folder.join(format!("{id}.json"))).unwrap()
}

fn edition(release: (&str, &str)) -> Edition {
    wire::read(&file(release)).unwrap()
}

fn id((_, id): (&str, &str)) -> ReleaseId {
    ReleaseId::new(id).unwrap()
}

fn history(newest: &str) -> History {
    let entries = [
        Entry::told(OLDER.1, "2022-06-06", None),
        Entry::told(WITHDRAWN, "2024-05-27", Some(("2024-06-03", "It was <b>wrong</b>."))),
        Entry::told(newest, "2024-06-03", None),
    ];
    History::new(ReleaseId::new(newest).unwrap(), entries.into_iter().flatten().collect())
}

fn begun(text: &str, language: Language, newest: &str) -> Check {
    let places = Places { root: "../".to_owned(), sites: vec![SITE.to_owned(), "http://127.0.0.1:8080/".to_owned()] };
    Check::of(text, language, places, history(newest))
}

/// What is shown of a text, once it has all releases that it asks for.
fn html_of(text: &str, language: Language, (survey, newest): (&str, &str)) -> String {
    let mut check = begun(text, language, newest);
    loop {
        let lacking = check.lacking();
        if lacking.is_empty() {
            return check.html().unwrap();
        }
        lacking.iter().for_each(|id| check.put(id, &file((survey, id.as_str()))).unwrap());
    }
}

fn html(text: &str) -> String {
    html_of(text, Language::English, NEWEST)
}

/// What an outcome is, as the page's style sheet and tests know it.
fn outcome(html: &str) -> &str {
    html.split_once("data-outcome=\"").unwrap().1.split('"').next().unwrap()
}

fn heading(html: &str) -> String {
    let inner = html.split_once("<h2").unwrap().1.split_once('>').unwrap().1.split("</h2>").next().unwrap();
    inner
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<String>()
        .trim()
        .to_owned()
}

fn findings(edition: &Edition, route: Route, query: &str, language: Language) -> Vec<Finding> {
    let source = Source::new(edition);
    let page = Page { language, route };
    let (choice, _) = Choice::read(query, &edition.release, page.question());
    shown(&source, page, &choice).iter().map(|one| Finding::of(&source, one, language)).collect()
}

fn first(edition: &Edition, query: &str) -> Finding {
    findings(edition, Route::Question(QuestionId(0)), query, Language::English).remove(0)
}

/// Sentences of every page and language, some of each.
fn some_of_all(edition: &Edition) -> Vec<Finding> {
    let mut all = Vec::new();
    for (at, page) in Page::all(&edition.release.codebook).into_iter().filter(|page| page.is_live()).enumerate() {
        let found = findings(edition, page.route, "", page.language);
        let step = found.len() / 3 + 1;
        all.extend(found.into_iter().skip(at % step).step_by(step));
    }
    all
}

fn with_another_digit(text: &str, which: usize) -> String {
    let digits: Vec<_> = text.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).collect();
    let (at, digit) = digits[which % digits.len()];
    let other = if digit == '9' { '0' } else { char::from(u8::try_from(digit).unwrap() + 1) };
    format!("{}{other}{}", &text[..at], &text[at + 1..])
}

#[test]
fn a_sentence_of_any_page_is_said_to_match_and_with_another_digit_it_is_not() {
    let mut checked = 0;
    for release in [REAL, NEWEST] {
        let edition = edition(release);
        for finding in some_of_all(&edition).into_iter().step_by(4) {
            let (said, link) = (format!("{} {}", finding.sentence, finding.source), finding.link(SITE));
            let page = html_of(&format!("{said} {link}"), finding.language, release);
            assert_eq!(outcome(&page), "matches", "{said}");
            if said.contains(|letter: char| letter.is_ascii_digit()) {
                let altered = with_another_digit(&said, checked);
                let page = html_of(&format!("{altered} {link}"), finding.language, release);
                assert_ne!(outcome(&page), "matches", "{altered}\nis taken for\n{said}");
                assert!(page.contains("<del>"), "{altered}: {page}");
            }
            checked += 1;
        }
    }
    assert!(checked > 60, "{checked}");
}

#[test]
fn no_digit_can_be_changed_without_the_page_marking_it_in_the_sentence() {
    let edition = edition(REAL);
    let finding = first(&edition, "region=london");
    let said = format!("{} {}", finding.sentence, finding.source);
    for which in 0..said.chars().filter(char::is_ascii_digit).count() {
        let altered = with_another_digit(&said, which);
        let page = html_of(&format!("{altered} {}", finding.link(SITE)), Language::English, REAL);
        assert_eq!(outcome(&page), "altered", "{altered}");
        assert_eq!((page.matches("<del>").count(), page.matches("<ins>").count()), (1, 1), "{altered}: {page}");
    }
}

#[test]
fn what_is_made_up_says_so_before_that_it_matches() {
    let finding = first(&edition(NEWEST), "");
    let page = html(&finding.text(SITE));
    assert_eq!(heading(&page), "✓ Made-up example, not a finding: it matches");
    let welsh = html_of(&finding.text(SITE), Language::Welsh, NEWEST);
    assert_eq!(heading(&welsh), "✓ Enghraifft ffug, nid canfyddiad: mae’n cyfateb");
    // What was printed is not made up.
    let printed = findings(&edition(REAL), Route::Overview, "", Language::English).remove(0);
    assert_eq!(heading(&html_of(&printed.text(SITE), Language::English, REAL)), "✓ It matches");
}

#[test]
fn an_older_release_stands_beside_the_newest_with_their_days() {
    let page = html(&first(&edition(OLDER), "region=saltholm").text(SITE));
    assert_eq!(outcome(&page), "superseded");
    for part in
        ["Then: data release df92cc1ae761ab7a", "6 June 2022", "Now: data release e9cf07443f0b82ec", "3 June 2024"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(page.contains("href=\"../release/df92cc1ae761ab7a/question/"));
}

#[test]
fn a_withdrawn_release_says_when_and_why_and_its_reason_is_no_html() {
    let page = html(&first(&edition(NEWEST), "").text(SITE).replace(NEWEST.1, WITHDRAWN));
    assert_eq!(outcome(&page), "withdrawn");
    assert!(page.contains("was withdrawn on 3 June 2024"), "{page}");
    assert!(page.contains("It was &lt;b&gt;wrong&lt;/b&gt;."), "{page}");
}

#[test]
fn what_is_not_from_here_shows_what_the_page_does_say() {
    let finding = first(&edition(NEWEST), "");
    let page = html(&format!("Seven of ten people shine. {}", finding.link(SITE)));
    assert_eq!(outcome(&page), "not-from-here");
    assert_eq!(page.matches("<li").count(), 3, "{page}");
    let page = html(&finding.text(SITE).replace(NEWEST.1, "0000000000000000"));
    assert!(outcome(&page) == "not-from-here" && page.contains("no data release 0000000000000000"), "{page}");
    assert_eq!(outcome(&html(&format!("{} {SITE}methods/?v={}", finding.sentence, NEWEST.1))), "not-from-here");
}

#[test]
fn a_sentence_without_a_link_cannot_be_told_and_nothing_is_loaded_for_it() {
    let finding = first(&edition(NEWEST), "");
    assert_eq!(begun(&finding.sentence, Language::English, NEWEST.1).lacking(), []);
    assert_eq!(outcome(&html(&finding.sentence)), "cannot-tell");
}

#[test]
fn a_link_alone_lists_all_that_it_leads_to() {
    let edition = edition(NEWEST);
    let said = findings(&edition, Route::Question(QuestionId(0)), "region=saltholm", Language::English);
    let page = html(&said[0].link(SITE));
    assert_eq!(outcome(&page), "link-alone");
    let sentences: std::collections::BTreeSet<_> = said.iter().map(|one| one.sentence.as_str()).collect();
    assert_eq!(page.matches("<li").count(), sentences.len());
}

#[test]
fn only_what_a_text_names_is_loaded_and_older_ones_where_it_may_be_from_any() {
    let ids = |check: &Check| check.lacking().iter().map(ToString::to_string).collect::<Vec<_>>();
    let old = first(&edition(OLDER), "region=saltholm");
    let mut check = begun(&old.text(SITE), Language::English, NEWEST.1);
    assert_eq!(ids(&check), [NEWEST.1]);
    check.put(&id(NEWEST), &file(NEWEST)).unwrap();
    assert_eq!(ids(&check), [OLDER.1]);
    let follows = |finding: &Finding, release: &str| {
        format!("{} {SITE}{}", finding.sentence, finding.path.trim_start_matches(&format!("release/{release}/")))
    };
    let mut check = begun(&follows(&first(&edition(NEWEST), ""), NEWEST.1), Language::English, NEWEST.1);
    check.put(&id(NEWEST), &file(NEWEST)).unwrap();
    assert_eq!(ids(&check), [""; 0]);
    let mut check = begun(&follows(&old, OLDER.1), Language::English, NEWEST.1);
    check.put(&id(NEWEST), &file(NEWEST)).unwrap();
    assert_eq!(ids(&check), [OLDER.1]);
    check.put(&id(OLDER), &file(OLDER)).unwrap();
    assert_eq!(outcome(&check.html().unwrap()), "superseded");
}

#[test]
fn a_link_to_another_site_is_named_before_what_it_says() {
    let text = first(&edition(NEWEST), "").text(SITE);
    for (own, other) in [
        (SITE, "https://example.org.evil.test/survey/"),
        (SITE, "https://example.org@evil.test/"),
        (SITE, "https://example.org/else/"),
    ] {
        let page = html(&text.replace(own, other));
        assert_eq!(outcome(&page), "matches");
        assert!(heading(&page).ends_with("it matches, but the link leads to another site"), "{}", heading(&page));
        let (before, after) = page.split_once("leads to another site: ").unwrap();
        assert!(
            after.starts_with(if other.contains("evil") { "e" } else { "example.org." })
                && !before.contains("<blockquote"),
            "{page}"
        );
    }
    assert!(!html(&text.replace(SITE, "http://127.0.0.1:8080/")).contains("another site"));
}

#[test]
fn whatever_is_pasted_is_text_and_never_html() {
    let finding = first(&edition(NEWEST), "");
    let bad = "<img src=x onerror=alert(1)> & \"'";
    for text in [
        finding.text(SITE).replacen("people", &format!("people {bad}"), 1),
        finding.text(SITE).replace("https://example.org/", &format!("https://ex{bad}ample.org/")),
        finding.text(SITE).replace(NEWEST.1, "<script>"),
        format!("{bad} {}", finding.text(SITE).replace("question/", "question/<script>")),
        format!("{} https://\u{202e}evil/release/<b>/", finding.sentence),
    ] {
        let page = html(&text);
        for tag in ["<img", "<script", "<b>", "onerror=alert"] {
            assert!(!page.contains(tag), "{tag}: {page}");
        }
    }
}

#[test]
fn every_quotation_of_an_article_has_its_own_verdict() {
    let (old, new) = (edition(OLDER), edition(NEWEST));
    let texts = [
        first(&new, "").text(SITE),
        first(&old, "region=saltholm").text(SITE),
        first(&new, "region=saltholm").text(SITE).replacen("% to", "0% to", 1),
    ];
    let page = html(&format!("They wrote: {} Then {} And {}", texts[0], texts[1], texts[2]));
    assert_eq!(outcome(&page), "altered");
    assert!(page.contains("Quotations found: 3. Of these 1 match, 1 altered, 1 superseded."), "{page}");
    let verdicts: Vec<_> = page.split("data-verdict=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(verdicts, ["matches", "superseded", "altered"]);
}

#[test]
fn a_link_that_leads_nowhere_is_told_of_beside_a_sentence_that_matches() {
    let text = first(&edition(NEWEST), "").text(SITE);
    let page = html(&format!("{text} {SITE}release/{WITHDRAWN}/"));
    assert!(heading(&page).ends_with("but a link leads to nothing that may be quoted"), "{}", heading(&page));
    assert!(page.contains("was withdrawn on 3 June 2024"));
}

#[test]
fn a_source_that_is_left_out_is_shown() {
    let finding = first(&edition(NEWEST), "");
    let page = html(&format!("{} {}", finding.sentence, finding.link(SITE)));
    assert_eq!(outcome(&page), "matches");
    assert!(page.contains("is left out. It should say:") && page.contains(&finding.source), "{page}");
}

#[test]
fn data_that_are_of_another_release_are_refused() {
    let mut check = begun(&first(&edition(NEWEST), "").text(SITE), Language::English, NEWEST.1);
    let error = check.put(&id(NEWEST), &file(OLDER)).unwrap_err().to_string();
    assert_eq!(error, "The data that came is of another release, df92cc1ae761ab7a.");
    assert!(check.put(&id(NEWEST), "{").unwrap_err().to_string().starts_with("The data that came is not a release"));
    assert!(check.html().is_none());
}

#[test]
fn what_is_too_much_is_said_and_the_rest_is_checked() {
    let finding = first(&edition(NEWEST), "");
    let long = format!("{} {}", finding.text(SITE), "ŵ ".repeat(LETTERS / 2));
    let page = html(&long);
    assert!(outcome(&page) == "matches" && page.contains("only its first 50000 letters"), "{page}");
    let links: String = (0..PAGES).map(|at| format!(" {SITE}release/{}/?region=r{at}", NEWEST.1)).collect();
    let page = html(&format!("{} {links}", finding.text(SITE)));
    assert!(outcome(&page) == "matches" && page.contains("only those to the first 12"), "{page}");
}
