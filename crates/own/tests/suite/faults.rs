//! Every fault of a file is named, with line and column.

use chart::{Context, Form, Subject};
use proptest::prelude::*;
use survey::{Choice, QuestionId, View};
use words::Language;

use crate::fixtures::{cases, codebook, newest, read, rows, said};

/// Holds what is said of the rows of a file to what is expected, one sentence each.
fn check(file: &str, expect: &[&str]) {
    assert_eq!(said(rows(file)), expect, "{file}");
}

#[test]
fn what_is_no_number_of_people_is_said_to_be_what_it_is() {
    let cell = |cell: &str| said(rows(&format!("company,alone,{cell},50\n"))).join(" ");
    for (found, expect) in [
        ("-3", "expected a number of people, found “-3”, which is below zero."),
        ("−3", "expected a number of people, found “−3”, which is below zero."),
        ("12.5", "expected a whole number of people, found “12.5”."),
        ("12.0", "expected a whole number of people, found “12.0”."),
        ("\"12,5\"", "expected a whole number of people, found “12,5”."),
        ("24%", "expected a number of people, found the percentage “24%”."),
        ("\"1,204\"", "expected digits alone, found “1,204”. Leave out what stands between the thousands."),
        ("1 204", "expected digits alone, found “1 204”. Leave out what stands between the thousands."),
        (
            "10000001",
            "expected a number of people, found something that is not repeated here, which is more than any survey asks.",
        ),
        ("about 12", "expected a number of people, found “about 12”."),
        ("<10", "expected a number of people, found “<10”."),
        ("1e3", "expected a number of people, found “1e3”."),
        ("٣", "expected a number of people, found “٣”."),
    ] {
        assert_eq!(cell(found), format!("Line 2, column C (count): {expect}"));
    }
}

#[test]
fn a_name_that_is_nearly_right_is_answered_with_the_right_one() {
    check(
        "compny,alone,12,50\n",
        &["Line 2, column A (question): expected the name of a question, found “compny”. Is it “company”?"],
    );
    check(
        "company,Mostly aloen,12,50\n",
        &[
            "Line 2, column B (answer): expected the name of an answer to this question, found “Mostly aloen”. Is it “alone”?",
        ],
    );
    check(
        "favourite colour,red,12,50\n",
        &["Line 2, column A (question): expected the name of a question, found “favourite colour”."],
    );
}

#[test]
fn who_was_not_asked_is_no_answer_nor_is_no_answer_where_one_was_required() {
    assert!(said(rows("watch-call,not-asked,12,50\n"))[0].contains("expected the name of an answer"));
    assert!(said(rows("company,no-answer,12,50\n"))[0].contains("expected the name of an answer"));
    assert!(read(rows("staying,no-answer,12,50\n")).is_ok());
}

#[test]
fn counts_fit_those_asked() {
    check("company,alone,51,50\n", &["Line 2, column C (count): 51 people gave this answer, but only 50 were asked."]);
    check(
        "company,alone,30,50\ncompany,together,21,\n",
        &[
            "Line 3, column C (count): the answers to this question add up to 51, but only 50 people were asked, and each could give one answer.",
        ],
    );
    check(
        "company,alone,0,0\n",
        &["Line 2, column D (asked): nobody was asked, so there is no share. Leave the rows of this question empty."],
    );
    check(
        "company,alone,12,50\ncompany,together,12,51\n",
        &["Line 3, column D (asked): 51 people were asked, but on line 2 it was 50 for the same question."],
    );
    check("company,alone,12,\n", &["Line 2, column D (asked): this cell is empty and must not be."]);
}

#[test]
fn several_answers_may_add_up_to_more_than_those_asked() {
    let codebook = codebook();
    let reasons = codebook.question(codebook.find("reasons").unwrap());
    let file: String = reasons.answers.iter().map(|answer| format!("reasons,{},40,50\n", answer.slug)).collect();
    assert_eq!(read(rows(&file)).unwrap().answers[0].counts().len(), reasons.answers.len());
}

#[test]
fn an_answer_is_counted_once() {
    check(
        "company,alone,12,50\ncompany,Mostly alone,13,50\n",
        &["Line 3, column B (answer): the same answer to the same question was on line 2 already."],
    );
}

#[test]
fn every_fault_is_named_and_not_only_the_first() {
    check(
        "compny,alone,x,50\ncompany,alone,-1,50,more\n,together,2,\n",
        &[
            "Line 2, column A (question): expected the name of a question, found “compny”. Is it “company”?",
            "Line 2, column C (count): expected a number of people, found “x”.",
            "Line 3, column C (count): expected a number of people, found “-1”, which is below zero.",
            "Line 3, column E: “more” stands behind the last heading. Is there a separator too many before it?",
            "Line 4, column A (question): this cell is empty and must not be.",
        ],
    );
}

#[test]
fn columns_that_lack_or_are_there_twice_are_named() {
    assert_eq!(
        said("question,answer,Number\n"),
        [
            "Line 1, column D: there is no column with the heading “count”.",
            "Line 1, column D: there is no column with the heading “asked”.",
        ]
    );
    assert_eq!(
        said("question,answer,count,asked,Count\n"),
        ["Line 1, column E (count): there was a column with this heading already.",]
    );
}

#[test]
fn lines_are_counted_whatever_stands_in_them() {
    let blank = "\n\n;;;\n";
    let quoted = "\"company\n\";alone;12;50\n";
    let file = format!("question;answer;count;asked{blank}{quoted}company;together;x;\n");
    assert_eq!(said(&file), ["Line 6, column C (count): expected a number of people, found “x”."]);
    for end in ["\r\n", "\r"] {
        assert_eq!(said(file.replace('\n', end)), said(&file), "{end:?}");
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_found_where_it_begins() {
    check(
        "company,alone,12,50\ncompany,\"together,12,50\nstaying,yes,4,50\n",
        &["Line 3, column B: a quotation mark begins here and is never closed."],
    );
    assert_eq!(
        said("question,\"answer,count\n"),
        ["Line 1, column B: a quotation mark begins here and is never closed."]
    );
}

#[test]
fn a_file_without_counts_says_so() {
    assert_eq!(
        said(""),
        ["Line 1, column A: the file is empty. The first line must be headings, such as those of the template.",]
    );
    assert_eq!(said("\r\n \r\n"), said(""));
    assert!(said(rows(""))[0].ends_with("no counts are filled in."));
    assert!(said(rows("company,alone,,50\n"))[0].ends_with("no counts are filled in."));
}

#[test]
fn a_file_that_is_no_csv_is_known_for_it() {
    for spreadsheet in [&b"PK\x03\x04rest"[..], b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"%PDF-1.7"] {
        assert!(said(spreadsheet)[0].contains("this is a spreadsheet or a document, and no CSV file"));
    }
    assert!(said(b"question,answer\0")[0].contains("this is no text"));
    let large = rows(&"company,alone,12,50\n".repeat(40_000));
    assert!(said(large)[0].contains("larger than 512 KB"));
}

#[test]
fn a_file_that_this_site_gave_away_is_known_again() {
    let data = quoting::Column::ALL.map(quoting::Column::name).join(",");
    assert!(said(data)[0].contains("this is a file of the figures shown here"));
    let edition = newest("example");
    for language in Language::ALL {
        let context = Context { edition: &edition, language };
        let view = View::of(&edition.release, &Choice::everyone(&edition.release));
        let reading = view.read(&edition.release, QuestionId(0));
        let figure = Subject { context, view: &view, reading: &reading }.figure(Form::Wide, None);
        let table = quoting::table_csv(context, &figure.table);
        assert!(said(&table)[0].contains("this is a file of the figures shown here"), "{table}");
    }
}

#[test]
fn what_may_be_about_a_person_is_not_repeated() {
    for person in ["someone@example.org", "07700 900123", "9434765919"] {
        let said = said(rows(&format!("{person},alone,12,50\n")));
        assert!(said[0].contains("found something that is not repeated here"), "{said:?}");
    }
    let long = said(rows(&format!("{},alone,12,50\n", "Anne ".repeat(20))));
    assert!(long[0].contains("found “Anne Anne Anne Anne Anne Anne …”"), "{long:?}");
    let turned = said(rows("com\u{202E}pany\u{7},alone,12,50\n"));
    assert!(!turned[0].contains(['\u{202E}', '\u{7}']), "{turned:?}");
}

#[test]
fn a_survey_has_one_name_and_no_long_one() {
    let file = "question,answer,count,asked,survey\ncompany,alone,12,50,Ours\ncompany,together,12,,Theirs\n";
    assert_eq!(said(file), ["Line 3, column E (survey): this is not what line 2 says. A file is of one survey."]);
    let long = format!("question,answer,count,asked,place\ncompany,alone,12,50,{}\n", "x".repeat(81));
    assert_eq!(said(long), ["Line 2, column E (place): this has more than 80 letters."]);
}

/// Names of columns, numbers, names of the codebook, and whatever breaks files.
fn piece() -> impl Strategy<Value = String> {
    let known =
        ["question", "answer", "count", "asked", "company", "alone", "together", "reasons", "12", "50", "x", "-1"];
    let broken = [",", ";", "\t", "\n", "\r\n", "\r", "\"", " ", "\u{FEFF}", "é", "\0", "sep=;", "9999999999"];
    prop_oneof![prop::sample::select(known.to_vec()), prop::sample::select(broken.to_vec())].prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn whatever_a_file_is_it_is_read_or_refused_where_it_is_wrong(
        pieces in prop::collection::vec(piece(), 0..60), headed in any::<bool>()
    ) {
        let text = if headed { rows(&pieces.concat()) } else { pieces.concat() };
        let lines = text.replace("\r\n", "\n").matches(['\n', '\r']).count() + 1;
        match read(&text) {
            Ok(file) => prop_assert!(!file.answers.is_empty()),
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.is_sorted_by_key(|fault| fault.at));
                for fault in faults {
                    prop_assert!((1..=lines).contains(&fault.at.line), "{fault:?} of {lines} lines");
                    prop_assert!(fault.at.column >= 1);
                    let said = Language::ALL.map(|language| fault.text(language.words()));
                    prop_assert!(said.iter().all(|said| said.contains(&fault.at.line.to_string()) && said.len() < 400));
                }
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(read(&bytes).is_err());
    }
}
