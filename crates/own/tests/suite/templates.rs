//! The template can be filled in and comes back as it was meant.

use own::template;
use survey::{Codebook, Measure, Question};
use words::Language;

use crate::fixtures::{newest, read, said};

fn codebooks() -> [Codebook; 2] {
    ["care-for-the-carer-2020", "example"].map(|survey| newest(survey).release.codebook)
}

/// What can be counted of a question: everything but what is made of several counts.
fn counted(question: &Question) -> usize {
    question.measures().into_iter().filter(|measure| matches!(measure, Measure::Category(_))).count()
}

#[test]
fn a_template_has_a_row_for_whatever_can_be_counted_and_other_readers_open_it() {
    for codebook in codebooks() {
        for language in Language::ALL {
            let template = template(&codebook, language);
            let text = template.trim_start_matches('\u{FEFF}');
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), codebook.questions.iter().map(counted).sum::<usize>());
            assert!(rows.iter().all(|row| !row[0].is_empty() && !row[1].is_empty() && !row[3].is_empty()));
        }
    }
}

#[test]
fn an_empty_template_has_no_counts() {
    assert_eq!(said(template(&newest("example").release.codebook, Language::Welsh)).len(), 1);
}

#[test]
fn a_template_that_is_filled_in_comes_back_as_it_was_meant() {
    for codebook in codebooks() {
        for language in Language::ALL {
            let template = template(&codebook, language);
            let filled = template.replace("\",,,,,\r\n", "\",2,40,Ours,,\r\n");
            let file = own::read(filled.as_bytes(), &codebook).unwrap();
            assert_eq!(file.answers.len(), codebook.questions.len());
            for (id, answers) in codebook.question_ids().zip(&file.answers) {
                assert_eq!((answers.question(), answers.counts().len()), (id, counted(codebook.question(id))));
            }
            assert_eq!((file.name.survey.as_deref(), file.unread.len()), (Some("Ours"), 0));
        }
    }
}

#[test]
fn of_a_template_only_what_is_filled_in_is_read() {
    let edition = newest("example");
    let template = template(&edition.release.codebook, Language::English);
    let filled = template.replacen("\",,,,,\r\n", "\",20,40,,,\r\n", 1);
    assert_eq!(read(&filled).unwrap().answers.iter().map(|it| it.counts().len()).collect::<Vec<_>>(), [1]);
}
