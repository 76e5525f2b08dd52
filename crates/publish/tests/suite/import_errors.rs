use publish::{ImportError, import};

use crate::fixtures::{HEADER, one_of_each, put};

/// What is said of a second wave with this file, one line for each fault.
fn complaint(file: &str) -> Vec<String> {
    let (folder, survey) = one_of_each();
    put(folder.path(), "second.csv", file);
    let path = folder.path().join("second.csv");
    let error = import(&survey, 1, &path).expect_err("it does not fit the codebook");
    let text = error.to_string();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(format!("{} does not fit the codebook:", path.display()).as_str()));
    lines.map(|line| line.trim_start().to_owned()).collect()
}

/// The same of a file with the usual header.
fn of_rows(rows: &str) -> Vec<String> {
    complaint(&format!("{HEADER}\n{rows}"))
}

#[test]
fn a_cell_that_the_codebook_does_not_know_is_named_by_line_and_column_and_never_repeated() {
    let cases = [
        (
            "x,Nowhere,Sea,Yes,,Much",
            "line 2, column 'Where?': expected a place of the codebook, found another text of 7 characters",
        ),
        ("x,North,,Yes,,Much", "line 2, column 'For whom?': expected a place of the codebook, found nothing"),
        (
            "x,North,Sea,Perhaps,,Much",
            "line 2, column 'Well?': expected an answer of the codebook, found another text of 7 characters",
        ),
        (
            "x,North,Sea,No,Rain; Schnee,Much",
            "line 2, column 'Why not?': expected an answer of the codebook, found another text of 6 characters",
        ),
        (
            "x,North,Sea,No,,Très peu",
            "line 2, column 'How much?': expected an answer of the codebook, found another text of 8 characters",
        ),
    ];
    for (row, expected) in cases {
        assert_eq!(of_rows(row), [expected]);
    }
}

#[test]
fn an_answer_that_is_required_may_not_be_missing() {
    assert_eq!(
        of_rows("x,North,Sea,,,Much"),
        ["line 2, column 'Well?': expected an answer, as the codebook says it is required, found nothing"]
    );
}

#[test]
fn nobody_answers_what_they_were_not_asked() {
    assert_eq!(
        of_rows("x,North,Sea,Yes,Rain,Much"),
        [
            "line 2, column 'Why not?': expected nothing, as this person was not asked, found another text of 4 characters"
        ]
    );
}

#[test]
fn nobody_is_where_the_codebook_says_there_can_be_nobody() {
    assert_eq!(
        of_rows("x,South,Land,Yes,,Much"),
        [
            "line 2, column 'For whom?': expected a setting that the codebook does not rule out in this region, found one that it does"
        ]
    );
}

#[test]
fn the_line_is_that_of_the_file_as_an_editor_counts_it() {
    let bad = "x,North,Sea,Maybe,,Much";
    let expected = |line: u64| {
        format!("line {line}, column 'Well?': expected an answer of the codebook, found another text of 5 characters")
    };
    let good = "x,North,Sea,Yes,,Much";
    assert_eq!(of_rows(&format!("{good}\n{good}\n{bad}\n")), [expected(4)]);
    assert_eq!(of_rows(&format!("{good}\n\n\n{bad}\n")), [expected(5)]);
    assert_eq!(of_rows(&format!("\"two\nlines\",North,Sea,Yes,,Much\n{bad}\n")), [expected(4)]);
    assert_eq!(complaint(&format!("{HEADER}\r\n{good}\r\n{bad}\r\n")), [expected(3)]);
    assert_eq!(complaint(&format!("\u{feff}{HEADER}\n{good}\n{bad}")), [expected(3)]);
    assert_eq!(complaint(&format!("{HEADER}\r\n{good}\r\n\r\n{bad}\r\n")), [expected(4)]);
}

#[test]
fn every_fault_is_named_up_to_twenty() {
    let two = of_rows("x,Nowhere,Nobody,Yes,,Much\nx,North,Sea,Maybe,,Much\n");
    assert_eq!(two.iter().map(|fault| &fault[..6]).collect::<Vec<_>>(), ["line 2", "line 2", "line 3"]);
    assert_eq!(of_rows(&"x,Nowhere,Sea,Yes,,Much\n".repeat(50)).len(), 20);
}

#[test]
fn a_column_that_is_missing_is_named() {
    for column in ["Where?", "For whom?", "Well?", "Why not?", "How much?"] {
        let file = HEADER.replace(column, "Something else") + "\nx,North,Sea,Yes,,Much\n";
        assert_eq!(
            complaint(&file),
            [format!("line 1, column '{column}': expected a column with this header, found none")]
        );
    }
    assert_eq!(complaint("").len(), 5, "an empty file lacks them all");
}

#[test]
fn a_column_that_is_there_twice_is_named() {
    let file = format!("{HEADER},Well?\nx,North,Sea,Yes,,Much,No\n");
    assert_eq!(complaint(&file), ["line 1, column 'Well?': expected one column with this header, found 2"]);
}

#[test]
fn a_file_that_is_not_there_or_is_no_text_is_named() {
    let (folder, survey) = one_of_each();
    let path = folder.path().join("third.csv");
    let error = import(&survey, 1, &path).unwrap_err();
    assert!(error.to_string().starts_with(&format!("cannot read {}: ", path.display())), "{error}");
    let not_utf8 = [HEADER.as_bytes(), b"\nx,North,S\xE9a,Yes,,Much\n"].concat();
    std::fs::write(&path, not_utf8).unwrap();
    let error = import(&survey, 1, &path).unwrap_err();
    assert!(matches!(&error, ImportError::Unreadable { reason, .. } if reason.contains("line 2")), "{error}");
}

#[test]
fn a_row_with_more_or_fewer_cells_than_the_header_is_named_by_its_line() {
    let expected = "expected 6 cells, as many as the header has, found";
    assert_eq!(of_rows("x,North,Sea\n"), [format!("line 2, column 'For whom?': {expected} 3")]);
    assert_eq!(of_rows("x,North,Sea,Yes,,Much,More\n"), [format!("line 2, column 'How much?': {expected} 7")]);
}
