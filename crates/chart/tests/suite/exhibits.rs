//! The names of exhibits.

use std::{fs, path::Path};

use chart::Exhibit;
use survey::wire;

#[test]
fn every_exhibit_has_a_name_of_its_own_by_which_it_is_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data/example");
    let newest = fs::read_to_string(folder.join("latest")).unwrap();
    let edition = wire::read(&fs::read_to_string(folder.join(format!("{}.json", newest.trim()))).unwrap()).unwrap();
    let codebook = &edition.release.codebook;
    let of_a_question = [Exhibit::Answers, Exhibit::ByRegion, Exhibit::BySetting, Exhibit::ByWave, Exhibit::Grid];
    let of_questions = codebook.question_ids().flat_map(|id| of_a_question.map(|exhibit| exhibit(id)));
    let of_everything = [Exhibit::Summary, Exhibit::MixByRegion, Exhibit::MixBySetting];
    for exhibit in of_everything.into_iter().chain(of_questions) {
        assert_eq!(Exhibit::named(&exhibit.name(codebook), codebook), Some(exhibit));
    }
    for name in ["", "answers", "answers:", "answers:nothing", "everything", "summary:x"] {
        assert_eq!(Exhibit::named(name, codebook), None, "{name}");
    }
}
