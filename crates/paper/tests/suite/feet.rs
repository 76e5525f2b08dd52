use paper::{Address, sheets};
use quoting::Source;

use crate::fixtures::{REAL, newest, profile};

#[test]
fn every_foot_has_the_address_of_the_view_that_stays_the_release_and_the_number_of_its_sheet() {
    let edition = newest(REAL);
    let source = Source::new(&edition);
    let release = edition.id.as_str();
    for (path, query, expected) in [
        ("area/london/", "", String::new()),
        ("cy/area/london/", "setting=general-practice", "?setting=general-practice".to_owned()),
        ("setting/general-practice/", "setting=other&region=london", "?region=london".to_owned()),
    ] {
        let profile = profile(&source, path, query);
        assert_eq!(profile.path(), format!("release/{release}/{path}{expected}"));
        let address = format!("https://example.org/{}", profile.path());
        let html = sheets(&profile, Address::Whole(&address));
        assert_eq!(html.matches(&format!(">{address}</a>")).count(), 2, "{html}");
        assert_eq!(html.matches("<svg class=\"code\"").count(), 2);
        let words = profile.context().words();
        for sheet in 1..=2 {
            assert_eq!(html.matches(&words.paper_sheet(sheet, 2)).count(), 1);
        }
        assert!(html.matches(&format!("{release}.")).count() >= 2);
    }
}

#[test]
fn where_the_site_is_not_known_there_is_a_way_and_no_code() {
    let edition = newest(REAL);
    let source = Source::new(&edition);
    let profile = profile(&source, "area/london/", "");
    let path = profile.path();
    let way = format!("../../{path}");
    let html = sheets(&profile, Address::Within { way: &way, path: &path });
    assert_eq!(html.matches(&format!("href=\"{way}\">{path}</a>")).count(), 2);
    assert!(!html.contains("class=\"code\""));
}
