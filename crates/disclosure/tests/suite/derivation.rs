//! What can be had by adding and subtracting groups, worked out with fractions from what the words mean, against the
//! choice of groups, which works it out another way.

use std::collections::BTreeSet;

use disclosure::{choose, sums};
use proptest::prelude::*;
use survey::{Base, Codebook, Group};

use crate::fixtures::{
    cases,
    codebooks::{codebook, hierarchies, question},
    populations::{PARAMETERS, World, groups, worlds_of},
};

const THRESHOLD: u32 = PARAMETERS.threshold;

/// Groups as rows of whole numbers, each with a column in which all later rows have nothing.
#[derive(Clone, Debug, Default)]
struct Rows(Vec<(usize, Vec<i128>)>);

impl Rows {
    /// The pairs of places of a group, so often, less whatever the rows make of them: nothing if they make it all.
    fn left_of(&self, codebook: &Codebook, group: Group) -> Vec<i128> {
        let (regions, settings) = (codebook.regions.members(group.region), codebook.settings.members(group.setting));
        let pair = |region, setting| i128::from(regions.holds(region) && settings.holds(setting));
        let row = |region| (0..codebook.settings.places().len()).map(move |setting| pair(region, setting));
        let pairs = (0..codebook.regions.places().len()).flat_map(row).collect();
        self.0.iter().fold(pairs, |row, (lead, known)| {
            let (mine, theirs) = (row[*lead], known[*lead]);
            let row: Vec<_> = row.iter().zip(known).map(|(cell, other)| theirs * cell - mine * other).collect();
            let shared = row.iter().fold(0, |shared, cell| divisor(shared, *cell)).max(1);
            row.into_iter().map(|cell| cell / shared).collect()
        })
    }

    fn make(&self, codebook: &Codebook, group: Group) -> bool {
        self.left_of(codebook, group).iter().all(|cell| *cell == 0)
    }

    fn with(&self, codebook: &Codebook, group: Group) -> Self {
        let row = self.left_of(codebook, group);
        let lead = row.iter().position(|cell| *cell != 0);
        Self(self.0.iter().cloned().chain(lead.map(|lead| (lead, row))).collect())
    }

    /// Whether fewer people than the threshold, but not nobody, can be told apart.
    fn tell_few(&self, world: &World) -> bool {
        let codebook = &world.codebook;
        let size = |group: &Group| world.people.of_group(codebook, *group);
        let made: BTreeSet<_> = groups(codebook).into_iter().filter(|group| self.make(codebook, *group)).collect();
        let rests = sums(codebook).into_iter().filter(|sum| made.contains(&sum.parent)).map(|sum| {
            let held: u32 = sum.children.iter().filter(|child| made.contains(child)).map(size).sum();
            size(&sum.parent) - held
        });
        made.iter().map(size).chain(rests).any(|people| (1..THRESHOLD).contains(&people))
    }
}

/// The largest number that divides both.
fn divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs() } else { divisor(b, a % b) }
}

/// Small random surveys, whose levels need not nest.
fn small_worlds() -> impl Strategy<Value = World> {
    let codebooks = (hierarchies(5), hierarchies(3))
        .prop_map(|(regions, settings)| codebook(regions, settings, vec![question("question", 2)]));
    codebooks.prop_flat_map(worlds_of)
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn with_what_is_published_nobody_can_tell_few_people_apart_and_with_anything_more_somebody_could(world in small_worlds()) {
        let codebook = &world.codebook;
        let size = |group| Base(world.people.of_group(codebook, group));
        let choice = choose(codebook, size, THRESHOLD);
        let published: BTreeSet<_> = choice.published.iter().map(|(group, _)| *group).collect();
        let known = published.iter().fold(Rows::default(), |rows, group| rows.with(codebook, *group));
        prop_assert!(!known.tell_few(&world));

        let sums = sums(codebook);
        let whole = |group| sums.iter().filter(move |sum| sum.children.contains(&group)).map(|sum| sum.parent);
        let hidden = groups(codebook).into_iter().filter(|group| !published.contains(group) && size(*group).0 >= THRESHOLD);
        for group in hidden.filter(|group| whole(*group).all(|whole| published.contains(&whole))) {
            prop_assert!(known.with(codebook, group).tell_few(&world), "{group:?} could be published too");
        }
    }
}
