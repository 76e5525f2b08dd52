use proptest::prelude::*;
use survey::Date;

use crate::fixtures::cases;

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_date_that_was_read_is_written_as_it_stood(year in 0..=9999_u16, month in 1..=12_u8, day in 1..=28_u8) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        let date = Date::parse(&text).unwrap();
        prop_assert_eq!(date.to_string(), text);
        prop_assert_eq!(date.parts(), (day, month, year));
    }

    #[test]
    fn dates_stand_in_the_order_of_the_calendar(a in "20[0-9]{2}-0[1-9]-[12][0-8]", b in "20[0-9]{2}-0[1-9]-[12][0-8]") {
        prop_assert_eq!(Date::parse(&a).cmp(&Date::parse(&b)), a.cmp(&b));
    }

    #[test]
    fn no_text_makes_the_reading_of_a_date_fail(text in "\\PC{0,12}", bytes in prop::collection::vec(any::<u8>(), 10)) {
        let decoded = String::from_utf8_lossy(&bytes);
        for text in [text.as_str(), &decoded] {
            if let Some(date) = Date::parse(text) {
                prop_assert_eq!(date.to_string(), text);
            }
        }
    }
}

#[test]
fn a_leap_day_is_in_leap_years_only() {
    let exists = |text| Date::parse(text).is_some();
    assert!(exists("2020-02-29") && exists("2000-02-29"));
    assert!(!exists("2019-02-29") && !exists("1900-02-29") && !exists("2020-02-30"));
}

#[test]
fn no_calendar_has_these_days() {
    let days = ["2020-00-10", "2020-13-01", "2020-04-31", "2020-06-00", "2020-01-32"];
    assert_eq!(days.map(Date::parse), [None; 5]);
}

#[test]
fn only_one_form_is_a_date() {
    let forms = ["", "2020-6-19", "19-06-2020", "2020/06/19", "2020-06-19 ", "+020-06-19", "２０-06-19", "2020-06-1é"];
    assert_eq!(forms.map(Date::parse), [None; 8]);
}
