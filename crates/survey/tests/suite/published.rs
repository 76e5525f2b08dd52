use survey::{Base, ConfidenceLevel, Count, Interval, PublishedBase, PublishedFigure, Share};

use crate::fixtures::codebooks::label;

fn figure(percent: u8, base: PublishedBase) -> PublishedFigure {
    let (statement, population) = (label("said so"), label("of everyone"));
    PublishedFigure { slug: "figure".to_owned(), percent, statement, population, base, caution: None }
}

fn counts(percent: u8, base: u32) -> Option<(u32, u32)> {
    let (least, greatest) = figure(percent, PublishedBase::Stated(Base(base))).counts()?;
    Some((least.0, greatest.0))
}

/// `80 to 82` and `169 to 171 if of 279`, as the authority's file has them, with the base.
fn expected(cell: &str, base: &str) -> Option<(u32, u32, u32)> {
    let (range, assumed) = cell.split_once(" if of ").unwrap_or((cell, base));
    let (least, greatest) = range.split_once(" to ")?;
    Some((least.parse().ok()?, greatest.parse().ok()?, assumed.parse().ok()?))
}

#[test]
fn a_printed_percentage_is_the_range_of_counts_that_print_so() {
    let mut reader = csv::Reader::from_reader(include_str!("../reference/published-findings.csv").as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    let ranges: Vec<_> = rows.iter().filter_map(|row| Some((row, expected(&row[6], &row[4])?))).collect();
    assert_eq!(ranges.len(), 4, "the file gives a range for four of the five");
    for (row, (least, greatest, base)) in ranges {
        assert_eq!(counts(row[3].parse().expect("a percentage"), base), Some((least, greatest)), "{row:?}");
    }
    // The fifth: "62 of 81 or 63 of 82".
    assert_eq!([counts(77, 81), counts(77, 82)], [Some((62, 62)), Some((63, 63))]);
}

#[test]
fn every_count_in_the_range_prints_so_and_no_other() {
    for base in [1, 7, 99, 100, 101, 279, 1000] {
        for percent in 0..=100 {
            let prints = |count: &u32| Share::of(Count(*count), Base(base)).is_some_and(|it| it.percent() == percent);
            let all: Vec<_> = (0..=base).filter(prints).collect();
            let range = all.first().copied().zip(all.last().copied());
            assert_eq!(counts(percent, base), range, "{percent}% of {base}");
        }
    }
}

#[test]
fn a_percentage_without_a_stated_base_is_no_range() {
    let figure = figure(77, PublishedBase::NotStated);
    assert_eq!((figure.counts(), figure.interval(ConfidenceLevel::NINETY_FIVE)), (None, None));
}

#[test]
fn a_percentage_that_no_count_prints_as_is_no_range() {
    assert_eq!(counts(40, 3), None);
    assert_eq!(counts(101, 279), None);
    assert_eq!(counts(0, 0), None);
}

#[test]
fn the_interval_of_a_printed_percentage_holds_that_of_every_count_it_may_stand_for() {
    let level = ConfidenceLevel::NINETY_FIVE;
    let interval = figure(29, PublishedBase::Stated(Base(279))).interval(level).unwrap();
    let wilson = |count| Interval::wilson(Share::of(Count(count), Base(279)).unwrap(), 279.0, level);
    assert_eq!((interval.lower(), interval.upper()), (wilson(80).lower(), wilson(82).upper()));
}
