use proptest::prelude::*;
use survey::{Base, ConfidenceLevel, Count, Difference, Interval, Share, Verdict};

use crate::fixtures::cases;

const EXACT: f64 = 1e-9;

fn level(text: &str) -> ConfidenceLevel {
    match text {
        "0.95" => ConfidenceLevel::NINETY_FIVE,
        "0.99" => ConfidenceLevel::NINETY_NINE,
        other => panic!("no level {other}"),
    }
}

fn share(count: &str, base: &str) -> (Share, f64) {
    let (count, base) = (count.parse().expect("a count"), base.parse().expect("a base"));
    (Share::of(Count(count), Base(base)).expect("a share"), f64::from(base))
}

fn number(text: &str) -> f64 {
    text.parse().expect("a number")
}

fn rows(text: &str) -> Vec<csv::StringRecord> {
    let rows: Vec<_> = csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.expect("a row")).collect();
    assert!(rows.len() > 10, "the authority's file has lost its rows");
    rows
}

#[test]
fn wilson_intervals_are_those_of_statsmodels() {
    for row in rows(include_str!("../reference/wilson-intervals.csv")) {
        let (share, base) = share(&row[0], &row[1]);
        let interval = Interval::wilson(share, base, level(&row[2]));
        assert!((interval.lower().value() - number(&row[3])).abs() < EXACT, "{row:?}: {interval:?}");
        assert!((interval.upper().value() - number(&row[4])).abs() < EXACT, "{row:?}: {interval:?}");
    }
}

#[test]
fn newcombe_differences_are_those_of_statsmodels() {
    for row in rows(include_str!("../reference/newcombe-differences.csv")) {
        let ((first, first_base), (second, second_base)) = (share(&row[0], &row[1]), share(&row[2], &row[3]));
        let difference = Difference::newcombe(first, first_base, second, second_base, level(&row[4]));
        assert!((difference.lower - number(&row[5])).abs() < EXACT, "{row:?}: {difference:?}");
        assert!((difference.upper - number(&row[6])).abs() < EXACT, "{row:?}: {difference:?}");
    }
}

fn shares() -> impl Strategy<Value = Share> {
    prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64].prop_map(|value| Share::new(value).expect("a share"))
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn an_interval_holds_its_share_and_stays_between_nobody_and_everybody(share in shares(), base in 0.01..1e6_f64) {
        let interval = Interval::wilson(share, base, ConfidenceLevel::NINETY_FIVE);
        prop_assert!(Share::NONE <= interval.lower() && interval.upper() <= Share::ALL);
        // A hair's breadth, for floating point.
        prop_assert!(interval.lower().value() <= share.value() + 1e-12);
        prop_assert!(share.value() <= interval.upper().value() + 1e-12);
    }

    #[test]
    fn at_the_same_share_more_people_give_a_narrower_interval(
        share in shares(), base in 1.0..1e5_f64, times in 1.001..50.0_f64,
    ) {
        let width = |base| Interval::wilson(share, base, ConfidenceLevel::NINETY_FIVE).width();
        prop_assert!(width(base * times) < width(base));
    }

    #[test]
    fn to_be_surer_takes_a_wider_interval(share in shares(), base in 1.0..1e5_f64) {
        let width = |level| Interval::wilson(share, base, level).width();
        prop_assert!(width(ConfidenceLevel::NINETY_FIVE) < width(ConfidenceLevel::NINETY_NINE));
    }

    #[test]
    fn those_who_did_not_say_so_have_the_mirrored_interval(share in shares(), base in 1.0..1e5_f64) {
        let others = Share::new(1.0 - share.value()).unwrap();
        let (mine, theirs) = (wilson(share, base), wilson(others, base));
        prop_assert!((mine.lower().value() - (1.0 - theirs.upper().value())).abs() < 1e-12);
        prop_assert!((mine.upper().value() - (1.0 - theirs.lower().value())).abs() < 1e-12);
    }

    #[test]
    fn the_hull_of_two_intervals_holds_both_and_ends_where_they_do(a in shares(), b in shares(), base in 1.0..1e4_f64) {
        let (a, b) = (wilson(a, base), wilson(b, base));
        let hull = a.hull(b);
        prop_assert!(hull.lower() <= a.lower() && hull.lower() <= b.lower());
        prop_assert!(hull.upper() >= a.upper() && hull.upper() >= b.upper());
        prop_assert!([a.lower(), b.lower()].contains(&hull.lower()) && [a.upper(), b.upper()].contains(&hull.upper()));
    }

    #[test]
    fn a_difference_taken_the_other_way_round_is_its_own_opposite(
        a in shares(), b in shares(), m in 1.0..1e4_f64, n in 1.0..1e4_f64,
    ) {
        let level = ConfidenceLevel::NINETY_FIVE;
        let (one_way, other) = (Difference::newcombe(a, m, b, n, level), Difference::newcombe(b, n, a, m, level));
        prop_assert!((one_way.value + other.value).abs() < 1e-12);
        prop_assert!((one_way.lower + other.upper).abs() < 1e-12 && (one_way.upper + other.lower).abs() < 1e-12);
        let opposite = match one_way.verdict() {
            Verdict::Higher => Verdict::Lower,
            Verdict::Lower => Verdict::Higher,
            Verdict::CannotTell => Verdict::CannotTell,
        };
        prop_assert_eq!(other.verdict(), opposite);
    }

    #[test]
    fn a_difference_lies_within_its_interval_and_that_within_one_either_way(
        a in shares(), b in shares(), m in 1.0..1e4_f64, n in 1.0..1e4_f64,
    ) {
        let difference = Difference::newcombe(a, m, b, n, ConfidenceLevel::NINETY_FIVE);
        prop_assert!(-1.0 <= difference.lower && difference.upper <= 1.0);
        prop_assert!(difference.lower <= difference.value && difference.value <= difference.upper);
    }
}

fn wilson(share: Share, base: f64) -> Interval {
    Interval::wilson(share, base, ConfidenceLevel::NINETY_FIVE)
}

#[test]
fn of_no_people_nothing_is_known() {
    let interval = wilson(Share::ALL, 0.0);
    assert_eq!((interval.lower(), interval.upper()), (Share::NONE, Share::ALL));
}

#[test]
fn a_difference_is_told_only_where_its_interval_leaves_out_none() {
    let half = Share::new(0.5).unwrap();
    let verdict =
        |first, second, base| Difference::newcombe(first, base, second, base, ConfidenceLevel::NINETY_FIVE).verdict();
    assert_eq!(verdict(Share::ALL, half, 40.0), Verdict::Higher);
    assert_eq!(verdict(half, Share::ALL, 40.0), Verdict::Lower);
    assert_eq!(verdict(Share::ALL, half, 4.0), Verdict::CannotTell);
    assert_eq!(verdict(half, half, 40.0), Verdict::CannotTell);
}

#[test]
fn a_percentage_is_whole_and_rounds_halves_up() {
    let percent = |count, base| Share::of(Count(count), Base(base)).unwrap().percent();
    assert_eq!([percent(0, 10), percent(10, 10), percent(81, 279), percent(62, 81)], [0, 100, 29, 77]);
    assert_eq!([percent(1, 200), percent(29, 200), percent(57, 200), percent(3, 8)], [1, 15, 29, 38]);
}

#[test]
fn there_is_no_share_of_nobody_nor_of_fewer_than_gave_the_answer() {
    assert_eq!(Share::of(Count(0), Base(0)), None);
    assert_eq!(Share::of(Count(4), Base(3)), None);
    assert_eq!([Share::new(-0.1), Share::new(1.1), Share::new(f64::NAN)], [None; 3]);
}
