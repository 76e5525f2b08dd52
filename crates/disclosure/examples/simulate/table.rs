//! The simulation's table, as docs/disclosure.md has it.

use crate::simulation::{Breadth, Errors, Kind, Outcome, SHARES, simulate};

/// How many surveys are made up for each rounding base.
const SURVEYS: u32 = 50;

const BASES: [u32; 2] = [3, 5];

/// The whole table.
pub(crate) fn text() -> String {
    let outcomes = BASES.map(|base| simulate(base, SURVEYS));
    format!("{}\n{}", attacks(&outcomes), errors(&outcomes))
}

/// How many draws it took, and how many groups are published.
fn attacks(outcomes: &[Outcome; 2]) -> String {
    let asked = (0..SURVEYS).len() * SHARES.len();
    let by = |draw: u32| outcomes.each_ref().map(|it| it.draws.iter().filter(|draws| **draws <= draw).count());
    let groups = |of: fn(&[u32]) -> f64| outcomes.each_ref().map(|it| format!("{:.0}", of(&it.groups)));
    let mut text = line("", BASES.map(|base| format!("base {base}")));
    text += &line("questions asked", [asked; 2]);
    text += &line("safe with the first draw", by(1));
    text += &line("safe by the fifth draw", by(5));
    text += &line("safe with any draw", by(u32::MAX));
    text += &line("safe with the coarser base only", outcomes.each_ref().map(|it| it.coarser));
    text += &line("surveys that needed coarser groups", outcomes.each_ref().map(|it| it.fewer_groups));
    text += &line("surveys refused", outcomes.each_ref().map(|it| it.refused));
    text += &line("groups published, on average", groups(mean));
    text += &line("fewest", groups(|groups| groups.iter().min().copied().map_or(0.0, f64::from)));
    text + &line("most", groups(|groups| groups.iter().max().copied().map_or(0.0, f64::from)))
}

fn line(name: &str, cells: [impl ToString; 2]) -> String {
    let [first, second] = cells.map(|cell| cell.to_string());
    format!("{name:<36}{first:>8}{second:>8}\n")
}

fn mean(groups: &[u32]) -> f64 {
    let releases: f64 = groups.iter().map(|_| 1.0).sum();
    f64::from(groups.iter().sum::<u32>()) / releases
}

/// How far shares are off, and how often intervals hold, kind by kind.
fn errors([three, five]: &[Outcome; 2]) -> String {
    let mut text = cells("", "groups", "sampling", ["rounding", ""], [["ranges", ""]; 2]);
    text += &cells("", "published", "", ["base 3", "base 5"], [["base 3", "plain"], ["base 5", "plain"]]);
    let all = |outcome: &Outcome| {
        let mut sum = Errors::default();
        outcome.errors.iter().for_each(|errors| sum += *errors);
        sum
    };
    for ((kind, three), five) in Kind::all().zip(&three.errors).zip(&five.errors) {
        text += &row(name(kind), three, five);
    }
    text + &row("all of these", &all(three), &all(five))
}

fn row(name: &str, three: &Errors, five: &Errors) -> String {
    let per_survey = |groups: u32| f64::from(groups) / f64::from(SURVEYS);
    let published = format!("{:.1} of {:.0}", per_survey(three.published), per_survey(three.candidates));
    let rounding = [three, five].map(|errors| decimal(errors.rounding()));
    let coverage = [three, five].map(|errors| [errors.coverage(), errors.plain_coverage()].map(decimal));
    cells(name, &published, &decimal(three.sampling()), rounding, coverage)
}

/// A mean; of nothing there is none.
fn decimal(mean: f64) -> String {
    if mean.is_finite() { format!("{mean:.1}") } else { "-".to_owned() }
}

fn cells<T: AsRef<str>>(
    name: &str,
    published: &str,
    sampling: &str,
    rounding: [T; 2],
    coverage: [[impl AsRef<str>; 2]; 2],
) -> String {
    let mut text = format!("{name:<22}{published:>12}{sampling:>10}");
    for cell in rounding {
        text += &format!("{:>9}", cell.as_ref());
    }
    for [allowed, not] in coverage {
        text += &format!("{:>9}{:>7}", allowed.as_ref(), not.as_ref());
    }
    text.trim_end().to_owned() + "\n"
}

fn name(kind: Kind) -> &'static str {
    match (kind.regions, kind.settings) {
        (Breadth::All, Breadth::All) => "everyone",
        (Breadth::All, Breadth::Broad) => "family",
        (Breadth::All, Breadth::One) => "setting",
        (Breadth::Broad, Breadth::All) => "broad area",
        (Breadth::Broad, Breadth::Broad) => "broad area x family",
        (Breadth::Broad, Breadth::One) => "broad area x setting",
        (Breadth::One, Breadth::All) => "region",
        (Breadth::One, Breadth::Broad) => "region x family",
        (Breadth::One, Breadth::One) => "region x setting",
    }
}
