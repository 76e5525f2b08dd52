//! What the published values of a wave say of each count in each of its atoms.

use std::collections::BTreeMap;

use survey::{Group, Parameters, QuestionId, Wave};

use crate::{Range, atoms::grid::Grid, columns::Bundle, protect::Side};

/// The values of some questions in a wave by atoms, read as anybody can.
pub(crate) struct Published<'a> {
    wave: &'a Wave,
    parameters: Parameters,
    /// For each question and category that was drawn, the side that was rounded.
    sides: BTreeMap<(usize, usize), Side>,
}

impl<'a> Published<'a> {
    /// Reads the values of a bundle in the atoms of a wave.
    pub(crate) fn of(bundle: Bundle<'_>, wave: &'a Wave, atoms: &[Group], parameters: Parameters) -> Self {
        let mut read = Self { wave, parameters, sides: BTreeMap::new() };
        for question in bundle.questions {
            for category in bundle.drawn(*question) {
                let strays = read.strays(*question, category, Side::Those, atoms).next();
                let side = if strays.is_none() { Side::Those } else { Side::Others };
                read.sides.insert((*question, category), side);
            }
        }
        read
    }

    /// The side of a category that was rounded; of a category that was drawn.
    pub(crate) fn side(&self, question: usize, category: usize) -> Side {
        self.sides.get(&(question, category)).copied().unwrap_or(Side::Those)
    }

    /// The atoms in which the number of those on a side is none that it can be rounded to.
    pub(crate) fn strays(
        &self,
        question: usize,
        category: usize,
        side: Side,
        atoms: &[Group],
    ) -> impl Iterator<Item = (Group, u32)> {
        atoms.iter().filter_map(move |group| {
            let (value, grid) = self.value(*group, question, category, side)?;
            (!grid.holds(value)).then_some((*group, value))
        })
    }

    /// The value of a side of a category in an atom.
    pub(crate) fn value(&self, group: Group, question: usize, category: usize, side: Side) -> Option<(u32, Grid)> {
        let at = self.wave.position(group)?;
        let table = self.wave.table(QuestionId(question))?;
        let (size, count) = (self.wave.groups()[at].1.0, table.row(at)[category].0);
        let grid = Grid { size, base: table.rounding_base(self.parameters) };
        Some((side.of(count, size), grid))
    }

    /// The counts under a category that a value in an atom can have come from; `None` if the wave has no such value.
    pub(crate) fn range(&self, group: Group, question: usize, category: usize) -> Option<Range> {
        let side = self.side(question, category);
        let (value, grid) = self.value(group, question, category, side)?;
        Some(side.range(grid.range(value), grid.size))
    }

    /// How many people are in an atom; `None` if it is none.
    pub(crate) fn size(&self, group: Group) -> Option<i64> {
        self.wave.position(group).map(|at| i64::from(self.wave.groups()[at].1.0))
    }
}

impl Side {
    /// How many people of so many are on this side, if `those` are counted under the category.
    pub(crate) fn of(self, those: u32, size: u32) -> u32 {
        match self {
            Self::Those => those,
            Self::Others => size.saturating_sub(those),
        }
    }

    /// Where those lie who are counted, if those on this side lie in a range.
    pub(crate) fn range(self, range: Range, size: u32) -> Range {
        let size = i64::from(size);
        match self {
            Self::Those => range,
            Self::Others => Range { least: size - range.greatest, greatest: size - range.least },
        }
    }
}
