//! The names of exhibits, and the orders of their tables, as addresses have them.

use std::{fs, path::Path};

use chart::{Exhibit, First, Order, Orders};
use survey::{Codebook, wire, wire::Edition};

#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
fn edition() -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data/example");
    let newest = fs::read_to_string(folder.join("latest")).unwrap();
    wire::read(&fs::read_to_string(folder.join(format!("{}.json", newest.trim()))).unwrap()).unwrap()
}

fn exhibits(codebook: &Codebook) -> Vec<Exhibit> {
    let of_a_question = [Exhibit::Answers, Exhibit::ByRegion, Exhibit::BySetting, Exhibit::ByWave, Exhibit::Grid];
    let of_questions = codebook.question_ids().flat_map(|id| of_a_question.map(|exhibit| exhibit(id)));
    [Exhibit::Summary, Exhibit::MixByRegion, Exhibit::MixBySetting].into_iter().chain(of_questions).collect()
}

#[test]
fn every_exhibit_has_a_name_of_its_own_by_which_it_is_found() {
    let edition = edition();
    let codebook = &edition.release.codebook;
    for exhibit in exhibits(codebook) {
        assert_eq!(Exhibit::named(&exhibit.name(codebook), codebook), Some(exhibit));
    }
    for name in ["", "answers", "answers:", "answers:nothing", "everything", "summary:x"] {
        assert_eq!(Exhibit::named(name, codebook), None, "{name}");
    }
}

#[test]
fn orders_come_back_from_the_address_that_they_make() {
    let edition = edition();
    let codebook = &edition.release.codebook;
    assert_eq!(Orders::default().query(codebook), "");
    let all = exhibits(codebook).into_iter().enumerate().map(|(at, exhibit)| {
        let first = if at % 2 == 0 { First::Highest } else { First::Lowest };
        (exhibit, Order { column: at % 5, first })
    });
    for several in 1..=all.len() {
        let orders: Orders = all.clone().take(several).collect();
        let query = format!("?region=london&{}", orders.query(codebook));
        assert_eq!(Orders::read(&query, codebook, &|_| true), (orders.clone(), Vec::new()), "{query}");
        // As programs write them that take no sign on trust.
        let wary = query.replace(':', "%3A").replace(',', "%2C");
        assert_eq!(Orders::read(&wary, codebook, &|_| true).0, orders, "{wary}");
        for (exhibit, order) in all.clone().take(several) {
            assert_eq!(orders.of(exhibit), Some(order));
        }
    }
}

#[test]
fn of_an_order_that_cannot_be_had_the_address_is_told_and_the_others_hold() {
    let edition = edition();
    let codebook = &edition.release.codebook;
    let wrong = [
        "summary",
        "summary:1",
        "summary:1:sideways",
        "summary:-1:ascending",
        "nothing:1:ascending",
        ":1:ascending",
        "who-answered-by-region:1:ascending",
    ];
    for wrong in wrong {
        let (orders, unmet) = Orders::read(&format!("order={wrong},SUMMARY:0:Ascending"), codebook, &|exhibit| {
            exhibit != Exhibit::MixByRegion
        });
        assert_eq!(orders.of(Exhibit::Summary), Some(Order { column: 0, first: First::Lowest }), "{wrong}");
        let unmet: Vec<_> = unmet.iter().map(|unmet| (unmet.parameter, unmet.value.as_str())).collect();
        assert_eq!(unmet, [("order", wrong)]);
    }
    let twice = "order=summary:0:ascending&order=summary:1:descending";
    let last = Some(Order { column: 1, first: First::Highest });
    assert_eq!(Orders::read(twice, codebook, &|_| true).0.of(Exhibit::Summary), last);
}
