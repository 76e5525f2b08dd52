//! Large surveys of people who are made up and unevenly spread.

use rand_chacha::{ChaCha20Rng, rand_core::Rng};
use survey::{Axis, Codebook, Date, Facts, Hierarchy, Label, LevelOutline, Place, Question};

/// A codebook of so many areas and settings, each in levels of so many groups of neighbours.
pub(crate) fn codebook(
    (areas, of_areas): (usize, &[usize]),
    (settings, of_settings): (usize, &[usize]),
    questions: Vec<Question>,
) -> Codebook {
    let facts = Facts {
        slug: "large".to_owned(),
        title: label("A large survey"),
        publisher: label("Nobody"),
        population: label("made-up people"),
        answered: Vec::new(),
        calls_for: Vec::new(),
        calls_on: Vec::new(),
        published: Date::parse("2024-01-01").expect("a date"),
        announcement: None,
        press_contact: None,
    };
    let (regions, settings) = (hierarchy(areas, of_areas), hierarchy(settings, of_settings));
    Codebook { facts, questions, regions, settings, impossible: Vec::new() }
}

/// A text that is the same in both languages.
pub(crate) fn label(text: &str) -> Label {
    Label { en: text.to_owned(), cy: text.to_owned() }
}

/// So many places, and levels of so many groups of neighbours.
fn hierarchy<A: Axis>(places: usize, levels: &[usize]) -> Hierarchy<A> {
    let level = |groups: &usize| {
        let group = |at: usize| {
            let members = (0..places).filter(|place| place * groups / places == at).collect();
            (format!("of-{groups}-{at}"), label("A group"), members)
        };
        LevelOutline {
            slug: format!("of-{groups}"),
            label: label("A level"),
            groups: (0..*groups).map(group).collect(),
        }
    };
    let place = |at: usize| Place { slug: format!("place-{at}"), code: None, label: label("A place"), tile: None };
    Hierarchy::new(label("Everyone"), (0..places).map(place).collect(), levels.iter().map(level).collect())
        .expect("a hierarchy")
}

/// People by area and setting: of both the first have several times as many as the last.
pub(crate) fn spread(people: u32, (areas, settings): (usize, usize), chance: &mut ChaCha20Rng) -> Vec<u32> {
    let mut pick = |places: usize| {
        let at = f64::from(chance.next_u32()) / (f64::from(u32::MAX) + 1.0);
        (0..places).rev().find(|place| at >= (*place as f64 / places as f64).sqrt()).unwrap_or_default()
    };
    let mut cells = vec![0; areas * settings];
    for _ in 0..people {
        cells[pick(areas) * settings + pick(settings)] += 1;
    }
    cells
}
