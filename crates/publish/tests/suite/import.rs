use std::path::PathBuf;

use publish::{Person, Responses, import};
use survey::Provenance;

use crate::fixtures::{HEADER, one_of_each, put};

/// The second wave of one-of-each with these rows, or with this whole file if it has a header of its own.
fn imported(rows: &[u8]) -> Responses {
    let (folder, survey) = one_of_each();
    let path: PathBuf = folder.path().join("second.csv");
    std::fs::write(&path, rows).expect("a file");
    import(&survey, 1, &path).expect("it fits the codebook")
}

fn people(rows: &str) -> Vec<Person> {
    imported(format!("{HEADER}\n{rows}").as_bytes()).people
}

fn person(region: usize, setting: usize, replies: [&[usize]; 3]) -> Person {
    Person { region, setting, replies: replies.iter().map(|reply| reply.to_vec()).collect() }
}

#[test]
fn a_row_is_a_person_and_a_reply_the_categories_it_is_counted_under() {
    let rows = "x,North,Land,No,Rain; Wind,Some\nx,South,Sea,Yes,,Much\nx,North,Sea,No,,\n";
    let expected =
        [person(0, 1, [&[1], &[0, 1], &[1]]), person(1, 0, [&[0], &[3], &[2]]), person(0, 0, [&[1], &[2], &[3]])];
    assert_eq!(people(rows), expected, "in the end: not asked, no answer");
}

#[test]
fn a_place_or_an_answer_is_known_by_any_of_its_spellings() {
    let written_otherwise = ["north", " NORTH ", "Gogledd", "n1", "N1", "NoRtH", "\u{a0}North\u{a0}"];
    for region in written_otherwise {
        assert_eq!(people(&format!("x,{region},Sea,Yes,,Much\n"))[0].region, 0, "{region}");
    }
    for setting in ["sea", "Môr", "at  sea", "The sailor\u{2019}s", "the sailor's"] {
        assert_eq!(people(&format!("x,North,{setting},Yes,,Much\n"))[0].setting, 0, "{setting}");
    }
    assert_eq!(people("x,North,Sea,not at all,Glaw;wind;rain ; ,llawer\n")[0].replies, [vec![1], vec![0, 1], vec![2]]);
}

#[test]
fn a_cell_of_nothing_but_separators_is_no_answer() {
    for cell in ["", "  ", ";", " ; ; "] {
        assert_eq!(people(&format!("x,North,Sea,No,{cell},Much\n"))[0].replies[1], [2], "'{cell}'");
    }
}

#[test]
fn columns_may_stand_in_any_order_beside_any_others() {
    let file = "Name,How much?,Why not?,Well?,E-mail,For whom?,Where? ,MADE-UP EXAMPLE\nA,Much,,Yes,a@b,Sea,South,\n";
    assert_eq!(imported(file.as_bytes()).people, [person(1, 0, [&[0], &[3], &[2]])]);
}

#[test]
fn a_file_is_read_as_programs_write_it() {
    let expected = [person(0, 0, [&[0], &[3], &[2]])];
    let windows = format!("{HEADER}\r\nx,North,Sea,Yes,,Much\r\n");
    assert_eq!(imported(windows.as_bytes()).people, expected);
    let marked = format!("\u{feff}{HEADER}\nx,North,Sea,Yes,,Much");
    let marked = imported(marked.as_bytes());
    assert_eq!((marked.people, marked.provenance), (expected.to_vec(), Provenance::Illustrative));
    let quoted = format!("{HEADER}\n\"x\",\"North\",\"Sea\",\"Yes\",\"\",\"Much\"\n\n");
    assert_eq!(imported(quoted.as_bytes()).people, expected);
}

#[test]
fn only_the_made_up_column_makes_answers_made_up() {
    let provenance = |column: &str| {
        imported(
            format!("{column},Where?,For whom?,Well?,Why not?,How much?\nmade up,North,Sea,Yes,,Much\n").as_bytes(),
        )
        .provenance
    };
    assert_eq!(provenance("MADE-UP EXAMPLE"), Provenance::Illustrative);
    for other in ["Made-up example", "MADE-UP EXAMPLE?", "made up", ""] {
        assert_eq!(provenance(other), Provenance::Observed, "{other}");
    }
}

#[test]
fn a_wave_is_read_without_the_questions_it_did_not_ask() {
    let (folder, survey) = one_of_each();
    put(folder.path(), "first.csv", "Where?,For whom?,Well?,Why not?,How much?\nNorth,Sea,Yes,,anything at all\n");
    let people = import(&survey, 0, &folder.path().join("first.csv")).unwrap().people;
    assert_eq!(people, [person(0, 0, [&[0], &[3], &[]])]);
}
