use miette::{GraphicalReportHandler, GraphicalTheme};
use publish::{FileError, read_survey};

use crate::fixtures::{CODEBOOK, folder, one_of_each, place_of, pointed, put, replaced};

fn error(codebook: &str) -> FileError {
    let folder = folder();
    put(folder.path(), "codebook.toml", codebook);
    read_survey(folder.path()).expect_err("the codebook is wrong")
}

/// One part of the codebook replaced by another, of which a part is pointed at, with what is said of it.
struct Case {
    from: &'static str,
    to: &'static str,
    at: &'static str,
    message: &'static str,
}

const fn case(from: &'static str, to: &'static str, at: &'static str, message: &'static str) -> Case {
    Case { from, to, at, message }
}

const CASES: [Case; 36] = [
    case(
        "id = \"one-of-each\"",
        "id = \"One\"",
        "\"One\"",
        "expected an id of lower-case letters, digits and single hyphens, found 'One'",
    ),
    case("\"2020-07-08\"", "\"8 July\"", "\"8 July\"", "expected a date such as 2020-06-19, found '8 July'"),
    case("\"Nobody\"", "\"\"", "\"\", cy = \"Neb\"", "expected some text, found none"),
    case("threshold = 10", "threshold = 4", "4", "expected at least 5, found 4"),
    case("rounding_base = 3", "rounding_base = 1", "1\nprotection", "expected at least 2, found 1"),
    case(
        "rounding_base = 3",
        "rounding = 3",
        "rounding = 3",
        "unknown field `rounding`, expected one of `threshold`, `rounding_base`, `protection_width`",
    ),
    case(
        "\"2019-06-19\"",
        "\"2019-06-31\"",
        "[\"2019-06-01\"",
        "expected a date such as 2020-06-19, found '2019-06-31'",
    ),
    case(
        "\"2019-06-19\"",
        "\"2019-05-31\"",
        "[\"2019-06-01\"",
        "expected fieldwork that ends on or after the day it starts",
    ),
    case(
        "id = \"second\"",
        "id = \"first\"",
        "\"first\"\nlabel = { en = \"Second\"",
        "expected an id that no other wave has",
    ),
    case(
        "side = \"right\"",
        "side = \"middle\"",
        "\"middle\"",
        "expected the id of a group of the level 'side', found 'middle'",
    ),
    case("in = { side = \"right\" }", "", "\"south\"\nlabel", "expected this place to say `in = { side = … }`"),
    case(
        "side = \"right\"",
        "side = \"left\"",
        "\"north\"\ncode",
        "expected places and levels that make a hierarchy, but the group 'right' of the level 'side' holds no place",
    ),
    case(
        "id = \"south\"\nlabel",
        "id = \"north\"\nlabel",
        "\"north\"\ncode",
        "expected places and levels that make a hierarchy, but two of its nodes are called 'north'",
    ),
    case(
        "id = \"land\"\nlabel",
        "id = \"on land\"\nlabel",
        "\"on land\"",
        "expected an id of lower-case letters, digits and single hyphens, found 'on land'",
    ),
    case(
        "{ en = \"Land\"",
        "{ en = \"AT  SEA\"",
        "\"land\"\nlabel",
        "expected spellings that nothing before has, found 'AT  SEA'",
    ),
    case(
        "code = \"N1\"",
        "code = \"N1\"\nmatch = [\"deheubarth\"]",
        "\"south\"\nlabel",
        "expected spellings that nothing before has, found 'Deheubarth'",
    ),
    case("region = \"south\"", "region = \"east\"", "\"east\"", "expected the id of a region, found 'east'"),
    case("setting = \"land\"", "setting = \"air\"", "\"air\"", "expected the id of a setting, found 'air'"),
    case(
        "kind = \"single\"",
        "kind = \"open\"",
        "\"open\"",
        "unknown variant `open`, expected one of `single`, `several`, `scale`",
    ),
    case(
        "id = \"scale\"",
        "id = \"single\"",
        "\"single\"\nkind = \"scale\"",
        "expected an id that no other question has",
    ),
    case(
        "id = \"wind\"",
        "id = \"rain\"",
        "\"rain\", label = { en = \"Wind\"",
        "expected an id that no other answer has",
    ),
    case(
        "id = \"wind\"",
        "id = \"no-answer\"",
        "\"several\"\nkind",
        "expected answers of which none is called 'no-answer', which is the name of something else",
    ),
    case(
        "id = \"wind\"",
        "id = \"not-asked\"",
        "\"several\"\nkind",
        "expected answers of which none is called 'not-asked', which is the name of something else",
    ),
    case(
        "match = [\"Not at all\"]",
        "match = [\"yes\"]",
        "\"no\", label = { en = \"No\"",
        "expected spellings that nothing before has, found 'yes'",
    ),
    case(
        "question = \"single\", answers",
        "question = \"scale\", answers",
        "\"scale\", answers",
        "expected the id of an earlier question, found 'scale'",
    ),
    case(
        "answers = [\"no\"]",
        "answers = [\"maybe\"]",
        "\"maybe\"",
        "expected the id of one of that question's answers, found 'maybe'",
    ),
    case("waves = [\"second\"]", "waves = [\"third\"]", "\"third\"", "expected the id of a wave"),
    case(
        "wording = { en = \"How much?\"",
        "words = { en = \"How much?\"",
        "words",
        "unknown field `words`, expected one of `id`, `kind`, `column`, `required`, `title`, `wording`, `note`, `answers`, `asked_if`, `waves`",
    ),
    case(
        "\"second.csv\"",
        "\"first.csv\"",
        "\"first.csv\"\n\n[columns]",
        "expected a file of this wave alone, found that of the wave 'first': the same answers would be rounded twice, which \
         tells more than once",
    ),
    case(
        "column = \"How much?\"",
        "column = \"Where?\"",
        "\"Where?\"\nwaves",
        "expected a column of answers, found that of the regions: sizes of groups are published exactly, so these answers \
         would be too; leave the question out",
    ),
    case(
        "column = \"How much?\"",
        "column = \"For whom?\"",
        "\"For whom?\"\nwaves",
        "expected a column of answers, found that of the settings: sizes of groups are published exactly, so these answers \
         would be too; leave the question out",
    ),
    case(
        "column = \"How much?\"",
        "column = \"Well?\"",
        "\"Well?\"\nwaves",
        "expected a column of this question alone, found that of 'single' in the wave 'second': the same answers would be \
         rounded twice, which tells more than once; leave one of them out",
    ),
    case(
        "column = \"Well?\"",
        "column = \"Well?\"\nwaves = [\"second\"]",
        "\"single\", answers",
        "expected a question of every wave that this one is of, but it was not asked in 'first': nobody could have been led \
         there",
    ),
    case("column = \"How much?\"\n", "", "[[question]]\nid = \"scale\"", "missing field `column`"),
    case("threshold = 10", "threshold = \"ten\"", "\"ten\"", "invalid type: string \"ten\", expected u32"),
    case("[columns]\nregion = \"Where?\"\nsetting = \"For whom?\"\n", "", "# Two regions", "missing field `columns`"),
];

#[test]
fn whatever_is_wrong_in_a_codebook_is_pointed_at() {
    for Case { from, to, at, message } in CASES {
        let codebook = replaced(CODEBOOK, from, to);
        let (said, line, column, text) = pointed(&error(&codebook));
        assert_eq!(
            (said.as_str(), (line, column)),
            (message, place_of(&codebook, at)),
            "{from} as {to}, pointing at '{text}'"
        );
    }
}

#[test]
fn the_message_shows_the_file_the_line_and_the_place_in_it() {
    let folder = folder();
    put(folder.path(), "codebook.toml", &replaced(CODEBOOK, "\"2020-07-08\"", "\"8 July\""));
    let error = read_survey(folder.path()).unwrap_err();
    let mut rendered = String::new();
    GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).render_report(&mut rendered, &error).unwrap();
    let path = folder.path().join("codebook.toml");
    assert!(rendered.contains("expected a date such as 2020-06-19, found '8 July'"), "{rendered}");
    assert!(rendered.contains(&format!("[{}:8:13]", path.display())), "{rendered}");
    assert!(rendered.contains("8 │ published = \"8 July\"") && rendered.contains("╰── here"), "{rendered}");
}

#[test]
fn a_folder_without_a_codebook_is_no_survey() {
    let folder = folder();
    let error = read_survey(folder.path()).unwrap_err();
    assert_eq!(error.to_string(), format!("cannot read {}", folder.path().join("codebook.toml").display()));
}

/// What is said of a published figure like that of the 2020 survey, once a part of it reads otherwise.
fn of_a_figure(from: &str, to: &str) -> (String, (usize, usize)) {
    const FIGURE: &str = "[[figure]]\nid = \"leaving\"\npercent = 29\nbase = 279\n\
        statement = { en = \"s\", cy = \"s\" }\npopulation = { en = \"p\", cy = \"p\" }\n";
    let (folder, _) = one_of_each();
    put(folder.path(), "published.toml", &replaced(FIGURE, from, to));
    let (message, line, column, _) = pointed(&read_survey(folder.path()).expect_err("the figure is wrong"));
    (message, (line, column))
}

#[test]
fn a_printed_percentage_that_nobody_could_have_printed_is_refused() {
    let message = "expected a percentage that some number of people of the stated base prints as".to_owned();
    assert_eq!(of_a_figure("279", "2"), (message.clone(), (3, 11)));
    assert_eq!(of_a_figure("29\n", "101\n"), (message.clone(), (3, 11)));
    assert_eq!(of_a_figure("29\nbase = 279", "101"), (message, (3, 11)));
    let id = "expected an id of lower-case letters, digits and single hyphens".to_owned();
    assert_eq!(of_a_figure("\"leaving\"", "\"Leaving\""), (id, (2, 6)));
}

/// The codebook with two more questions, put to those who gave some answers to a new one of which several could be given.
fn with_routes(first: &str, second: &str) -> String {
    let answers =
        ["a", "b", "c", "d"].map(|id| format!("{{ id = \"{id}\", label = {{ en = \"{id}\", cy = \"{id}\" }} }}"));
    let question = |id: &str, kind: &str, asked: String| {
        format!(
            "\n[[question]]\nid = \"{id}\"\nkind = \"{kind}\"\ncolumn = \"{id}\"\ntitle = {{ en = \"t\", cy = \"t\" }}\n\
             wording = {{ en = \"w\", cy = \"w\" }}\n{asked}answers = [{}]\n",
            answers.join(", ")
        )
    };
    let asked = |answers: &str| {
        format!("asked_if = {{ question = \"which\", answers = {answers}, label = {{ en = \"l\", cy = \"l\" }} }}\n")
    };
    let which = question("which", "several", String::new());
    format!("{CODEBOOK}{which}{}{}", question("one", "single", asked(first)), question("two", "single", asked(second)))
}

#[test]
fn questions_after_answers_of_which_only_some_led_to_both_are_refused() {
    let codebook = with_routes(r#"["a", "b"]"#, r#"["b", "c"]"#);
    let (said, line, _, text) = pointed(&error(&codebook));
    assert_eq!((line, text.as_str()), (place_of(&codebook, r#"["b", "c"]"#).0, r#""b""#));
    assert!(
        said.starts_with("expected answers that all led to 'one' as well, or some of which alone did, or none"),
        "{said}"
    );
    for fine in [r#"["c"]"#, r#"["c", "d"]"#, r#"["b"]"#, r#"["b", "a"]"#, r#"["d", "a", "b"]"#] {
        let folder = folder();
        put(folder.path(), "codebook.toml", &with_routes(r#"["a", "b"]"#, fine));
        assert!(read_survey(folder.path()).is_ok(), "{fine}");
    }
}

#[test]
fn one_column_may_be_two_questions_of_two_waves() {
    let folder = folder();
    let codebook = replaced(CODEBOOK, "column = \"How much?\"", "column = \"Well now?\"");
    let earlier = "id = \"before\"\nkind = \"single\"\ncolumn = \"Well now?\"\nwaves = [\"first\"]\n\
        title = { en = \"t\", cy = \"t\" }\nwording = { en = \"w\", cy = \"w\" }\n\
        answers = [{ id = \"a\", label = { en = \"a\", cy = \"a\" } }]\n";
    put(folder.path(), "codebook.toml", &format!("{codebook}\n[[question]]\n{earlier}"));
    assert!(read_survey(folder.path()).is_ok());
}
