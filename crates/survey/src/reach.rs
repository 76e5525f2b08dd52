//! What sums of published groups can come to at all.

use crate::{Codebook, Members, Region, Setting, Wave};

/// A region and a setting together, as a place of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {}

/// Tells without searching that no sum of a wave's published groups makes exactly some people.
///
/// Of a sum that does, each of them is in an odd number of groups, and everybody else in an even number. So the people
/// must be some of the groups laid over each other such that what lies on what is gone; whether they are is found by
/// elimination. Few that pass have no sum.
#[derive(Debug)]
pub(crate) struct Reach {
    /// The groups, less those that come of others. The first cell of each is in none that follows.
    rows: Vec<Members<Cell>>,
}

impl Reach {
    /// What the groups of a wave reach.
    pub(crate) fn of(codebook: &Codebook, wave: &Wave) -> Self {
        let mut reach = Self { rows: Vec::new() };
        for (group, _) in wave.groups() {
            let (regions, settings) =
                (codebook.regions.members(group.region), codebook.settings.members(group.setting));
            let left = reach.left_of(cells(codebook, regions, settings));
            if !left.is_empty() {
                reach.rows.push(left);
            }
        }
        reach
    }

    /// Whether a sum may make the people of some regions and settings.
    pub(crate) fn holds(&self, codebook: &Codebook, regions: &Members<Region>, settings: &Members<Setting>) -> bool {
        self.left_of(cells(codebook, regions, settings)).is_empty()
    }

    /// What is left of cells once every row that would take its first cell away is laid over them.
    fn left_of(&self, cells: Members<Cell>) -> Members<Cell> {
        self.rows.iter().fold(cells, |left, row| {
            let takes = row.positions().next().is_some_and(|first| left.holds(first));
            if takes { left.in_one_of(row) } else { left }
        })
    }
}

fn cells(codebook: &Codebook, regions: &Members<Region>, settings: &Members<Setting>) -> Members<Cell> {
    let (down, across) = (codebook.regions.places().len(), codebook.settings.places().len());
    let row = |region: usize| settings.positions().map(move |setting| region * across + setting);
    Members::of(regions.positions().flat_map(row), down * across)
}
