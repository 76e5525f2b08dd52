//! One dataset of the file: its cells, and the counts that they make.

use super::{
    error::{ReadError, mismatch},
    fields::expect,
    json::{Json, whole},
    walk::{At, Cells},
};
use crate::{Base, Codebook, Count, Group, Question, Table, TableError};

/// A dataset's cells, by category, group and metric.
pub(super) struct Cube<'a> {
    cells: Cells<'a>,
    question: &'a Question,
    codebook: &'a Codebook,
    place: &'a str,
}

const METRICS: [&str; 2] = ["count", "base"];
const DIMENSIONS: [&str; 4] = ["answer", "region", "setting", "metric"];

impl<'a> Cube<'a> {
    pub(super) fn new(
        item: At<'a, '_>,
        question: &'a Question,
        codebook: &'a Codebook,
        place: &'a str,
    ) -> Result<Self, ReadError> {
        expect(item.field("version"), "2.0")?;
        expect(item.field("class"), "dataset")?;
        let categories = question.categories();
        let answers = categories.iter().map(|category| question.category_slug(*category)).collect();
        let regions = codebook.regions.nodes().iter().map(|node| node.slug.as_str()).collect();
        let settings = codebook.settings.nodes().iter().map(|node| node.slug.as_str()).collect();
        let expected: [Vec<&str>; 4] = [answers, regions, settings, METRICS.to_vec()];
        if item.field("id").ids()? != DIMENSIONS {
            return Err(mismatch(&format_args!("{place}, id"), &DIMENSIONS.join(", "), &"others"));
        }
        for (dimension, expected) in DIMENSIONS.iter().zip(&expected) {
            let (dimensions, index) = (item.field("dimension"), "index");
            let found = dimensions.field(dimension).field("category").field(index).ids()?;
            check_ids(place, dimension, &found, expected)?;
        }
        let sizes = expected.map(|ids| ids.len());
        let found = item.field("size").each(|size| Ok(size.whole()? as usize))?;
        if found != sizes {
            return Err(mismatch(&format_args!("{place}, size"), &listed(&sizes), &listed(&found)));
        }
        let expected: usize = sizes.iter().product();
        for name in ["value", "status"] {
            if let Some(found) = item.field(name).cells()?.misfit(expected) {
                return Err(mismatch(&format_args!("{place}, {name}"), &format_args!("{expected} cells"), &found));
            }
        }
        Ok(Self { cells: item.field("value").cells()?, question, codebook, place })
    }

    /// The cell of a category, group and metric; `None` if it is not published.
    fn cell(&self, category: usize, group: Group, metric: usize) -> Result<Option<u32>, ReadError> {
        let (regions, settings) = (self.codebook.regions.nodes().len(), self.codebook.settings.nodes().len());
        let pair = (category * regions + group.region.index()) * settings + group.setting.index();
        let wrong = |found: &dyn std::fmt::Display| {
            Err(mismatch(&self.spot(category, group, metric), &"a whole number from 0, or null", found))
        };
        match self.cells.get(pair * METRICS.len() + metric) {
            Json::Null => Ok(None),
            found @ Json::Number(number) => {
                whole(*number).map_or_else(|| wrong(&found.described()), |whole| Ok(Some(whole)))
            }
            _ => wrong(&"something else"),
        }
    }

    /// Where a cell is, for an error.
    fn spot(&self, category: usize, group: Group, metric: usize) -> String {
        let answer = self.question.category_slug(self.question.categories()[category]);
        let place = format!("{}, answer '{answer}'", self.place);
        format!("{}, {}", group_place(&place, group, self.codebook), METRICS[metric])
    }

    /// The published groups and their bases, which must be the same for every category.
    pub(super) fn bases(&self) -> Result<Vec<(Group, Base)>, ReadError> {
        let mut bases = Vec::new();
        for group in self.codebook.groups() {
            let base = self.cell(0, group, 1)?;
            for category in 0..self.question.categories().len() {
                let (other, count) = (self.cell(category, group, 1)?, self.cell(category, group, 0)?);
                if other != base {
                    return Err(mismatch(&self.spot(category, group, 1), &written(base), &written(other)));
                }
                if count.is_some() != base.is_some() {
                    let there = "a count, as there is a base";
                    let expected = if base.is_some() { there } else { "null, as there is no base" };
                    return Err(mismatch(&self.spot(category, group, 0), &expected, &written(count)));
                }
            }
            bases.extend(base.map(|base| (group, Base(base))));
        }
        Ok(bases)
    }

    pub(super) fn table(&self, bases: &[(Group, Base)]) -> Result<Table, ReadError> {
        let mut counts = Vec::with_capacity(bases.len() * self.question.categories().len());
        for (group, _) in bases {
            for category in 0..self.question.categories().len() {
                counts.push(Count(self.cell(category, *group, 0)?.unwrap_or_default()));
            }
        }
        Table::new(self.question, bases, counts).map_err(|error| match error {
            TableError::Size { expected, found } => mismatch(&self.place, &format_args!("{expected} counts"), &found),
            TableError::AboveBase { group, category, base, found } => {
                mismatch(&self.spot(category, bases[group].0, 0), &format_args!("at most its base {base}"), &found)
            }
        })
    }
}

/// Where a group is, for an error.
pub(super) fn group_place(within: &str, group: Group, codebook: &Codebook) -> String {
    let (region, setting) = (codebook.regions.node(group.region), codebook.settings.node(group.setting));
    format!("{within}, region '{}', setting '{}'", region.slug, setting.slug)
}

fn listed(sizes: &[usize]) -> String {
    sizes.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

fn written(cell: Option<u32>) -> String {
    cell.map_or_else(|| "null".to_owned(), |value| value.to_string())
}

fn check_ids(place: &str, dimension: &str, found: &[&str], expected: &[&str]) -> Result<(), ReadError> {
    if found == expected {
        return Ok(());
    }
    let place = format!("{place}, dimension.{dimension}.category.index");
    let quoted = |id: &str| format!("'{id}'");
    match found.iter().zip(expected).position(|(found, expected)| found != expected) {
        Some(at) => Err(mismatch(&format_args!("{place}[{at}]"), &quoted(expected[at]), &quoted(found[at]))),
        None => Err(mismatch(&place, &format_args!("{} categories", expected.len()), &found.len())),
    }
}
