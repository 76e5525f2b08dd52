//! Files that are as they should be, and what they say.

use own::OwnName;
use survey::{Base, Category, Count};

use crate::fixtures::{codebook, read, rows};

const PLAIN: &str = "company,alone,31,50\ncompany,together,19,50\n";

#[test]
fn a_file_says_what_it_counted() {
    let file = read(rows(PLAIN)).unwrap();
    let company = codebook().find("company").unwrap();
    let answers = file.of(company).unwrap();
    assert_eq!(answers.asked(), Base(50));
    assert_eq!(answers.counts(), [(Category::Answer(0), Count(31)), (Category::Answer(1), Count(19))]);
    assert_eq!((file.name, file.small, file.unread), (OwnName::default(), vec![], vec![]));
}

#[test]
fn cells_may_be_apart_by_commas_semicolons_or_tabs() {
    let expect = read(rows(PLAIN)).unwrap();
    for separator in [";", "\t"] {
        assert_eq!(read(rows(PLAIN).replace(',', separator)).unwrap(), expect, "{separator:?}");
    }
    assert_eq!(read(format!("sep=;\r\n{}", rows(PLAIN).replace(',', ";"))).unwrap().answers, expect.answers);
}

#[test]
fn spaces_capitals_order_and_what_spreadsheets_add_change_nothing() {
    let expect = read(rows(PLAIN)).unwrap();
    for file in [
        "Question, Answer , COUNT,asked\ncompany, alone ,31,50\nCompany,Together, 19 ,50\n",
        "asked,count,answer,question\n50,31,alone,company\n50,19,together,company\n",
        "question,answer,count,asked\ncompany,alone,31,50\ncompany,together,19",
        "question,answer,count,asked,,\ncompany,alone,31,50,,\ncompany,together,19,50,,\n,,,,,\n",
        "question,answer,count,asked\ncompany,alone,31,\ncompany,together,19,50\n",
        "\u{FEFF}question,answer,count,asked\r\n\"company\",\"alone\",\"31\",\"50\"\r\ncompany,together,19,50\r\n",
    ] {
        assert_eq!(read(file).unwrap().answers, expect.answers, "{file}");
    }
}

#[test]
fn questions_and_answers_may_be_named_in_words_of_either_language() {
    let expect = read(rows(PLAIN)).unwrap();
    let english = "Alone on watch,Mostly alone,31,50\ncompany,mostly  with another keeper,19,50\n";
    let welsh = "Ar wyliadwriaeth ar eich pen eich hun,Ar eich pen eich hun gan amlaf,31,50\n\
        company,Gyda cheidwad arall gan amlaf,19,50\n";
    for file in [english, welsh] {
        assert_eq!(read(rows(file)).unwrap().answers, expect.answers, "{file}");
    }
}

#[test]
fn a_survey_may_say_once_or_on_every_line_what_it_is_called() {
    let file = |second: &str| {
        let file = format!(
            "question,answer,count,asked,survey,place,date\ncompany,alone,31,50,Our keepers,Saltholm,May 2024\n\
             company,together,19,50,{second}\n"
        );
        read(file).unwrap().name
    };
    assert_eq!(file(",,"), file("Our  keepers,Saltholm,May 2024"));
    assert_eq!(file(",,").parts().collect::<Vec<_>>(), ["Our keepers", "Saltholm", "May 2024"]);
}

#[test]
fn columns_that_are_not_read_are_named_and_no_fault() {
    let file = read("question,who,answer,count,asked,notes\ncompany,Anne,alone,31,50,\n").unwrap();
    assert_eq!(file.unread, [2, 6]);
}

#[test]
fn few_people_are_warned_of_be_they_those_who_gave_the_answer_or_those_who_did_not() {
    assert_eq!(read(rows("company,alone,9,50\n")).unwrap().small, [2]);
    assert_eq!(read(rows("company,alone,41,50\n")).unwrap().small, [2]);
    assert_eq!(read(rows("company,alone,10,20\ncompany,together,10,20\n")).unwrap().small, Vec::<usize>::new());
    assert_eq!(read(rows("company,together,3,9\ncompany,alone,6,9\n")).unwrap().small, [2, 3]);
}
