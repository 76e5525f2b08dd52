//! Drawing, atom by atom, until no range is too narrow.
//!
//! Whether a draw of an atom is kept depends on its values and its size alone, so that it was kept tells nothing more.

use rayon::prelude::*;
use survey::{Codebook, Count, Group, Parameters, Table};

use crate::{
    Finding, Key, Narrowest, ProtectError, REDRAWS, RawWave, Tabulation,
    atoms::{
        Atoms,
        grid::Grid,
        prior::{Prior, single_group},
        proof::{Boxes, Proof, Weak},
        published::Published,
    },
    attack::PartName,
    columns::Bundle,
    protect::Side,
};

/// A wave whose atoms are chosen and whose counts are to be drawn.
pub(crate) struct Draft<'a> {
    pub(crate) codebook: &'a Codebook,
    pub(crate) parameters: Parameters,
    pub(crate) key: &'a Key,
    pub(crate) prior: Prior<'a>,
    pub(crate) atoms: &'a Atoms,
    /// The people in atoms: nobody else has any part in what is drawn.
    pub(crate) counted: &'a Tabulation,
}

/// The counts that were kept for questions that tell of one another.
pub(crate) struct Drawn {
    /// Each with its question's position.
    pub(crate) tables: Vec<(usize, Table)>,
    pub(crate) narrowest: Option<Narrowest>,
    /// How often an atom was drawn again.
    pub(crate) redrawn: u32,
}

/// What is kept of one atom.
struct Kept {
    /// For each question of the bundle the count of each category.
    counts: Vec<Vec<u32>>,
    narrowest: Narrowest,
    attempt: u32,
}

/// Questions that are drawn together, to multiples of one base.
struct Pull<'a> {
    bundle: Bundle<'a>,
    base: u32,
    /// From which attempt on draws are made: another base makes others.
    first: u32,
    earlier: &'a [Published<'a>],
}

impl<'a> Draft<'a> {
    fn raw(&self) -> &'a RawWave {
        self.prior.raw
    }

    /// Draws a bundle to multiples of a base; or the first count of an atom of which no draw leaves enough.
    pub(crate) fn draw(&self, questions: &[usize], base: u32) -> Result<Result<Drawn, Box<Finding>>, ProtectError> {
        let bundle = Bundle { codebook: self.codebook, questions };
        let earlier = self.prior.earlier(bundle);
        let first = if base == self.parameters.rounding_base { 0 } else { REDRAWS };
        let pull = Pull { bundle, base, first, earlier: &earlier };
        let sides = self.sides(bundle);
        let pairs: Vec<usize> = self.atoms.pairs().collect();
        let kept: Result<Vec<Kept>, Box<Finding>> =
            pairs.par_iter().map(|pair| self.draw_atom(&pull, &sides, *pair)).collect();
        let kept = match kept {
            Ok(kept) => kept,
            Err(finding) => return Ok(Err(finding)),
        };
        let narrowest =
            kept.iter().map(|kept| kept.narrowest.clone()).min_by_key(|narrow| narrow.width - narrow.needed);
        let redrawn = kept.iter().map(|kept| kept.attempt).sum();
        let tables = questions.iter().enumerate().map(|(at, question)| {
            Ok((*question, self.table(*question, base, &|atom, category| kept[atom].counts[at][category])?))
        });
        Ok(Ok(Drawn { tables: tables.collect::<Result<_, _>>()?, narrowest, redrawn }))
    }

    /// For each question of a bundle and each category the side that is rounded, in all atoms alike.
    fn sides(&self, bundle: Bundle<'_>) -> Vec<Vec<Side>> {
        let of_question = |question: &usize| {
            let categories = 0..self.codebook.questions[*question].categories().len();
            let side = |category: usize| {
                let path = self.path(*question, category);
                Side::drawn(self.counted.share(*question, category), self.key, &path)
            };
            categories.map(side).collect()
        };
        bundle.questions.iter().map(of_question).collect()
    }

    fn path(&self, question: usize, category: usize) -> [&str; 4] {
        let question = &self.codebook.questions[question];
        let slug = question.category_slug(question.categories()[category]);
        [&self.codebook.facts.slug, &self.raw().info.slug, &question.slug, slug]
    }

    fn draw_atom(&self, pull: &Pull<'_>, sides: &[Vec<Side>], pair: usize) -> Result<Kept, Box<Finding>> {
        let group = single_group(self.codebook, pair);
        let width = i64::from(self.parameters.protection_width);
        let proof = Proof { bundle: pull.bundle, raw: &self.raw().tabulation, width };
        let mut last = Weak::none();
        for attempt in 0..REDRAWS {
            let (counts, boxes) = self.attempt(pull, sides, (pair, group), pull.first + attempt);
            match proof.of(pair, &boxes) {
                Ok(narrowest) => return Ok(Kept { counts, narrowest, attempt }),
                Err(weak) => last = weak,
            }
        }
        Err(Box::new(finding(self.raw(), pull.bundle, group, &last, proof.raw.people_of_pair(pair).0)))
    }

    /// One draw of an atom, and what it leaves.
    fn attempt(
        &self,
        pull: &Pull<'_>,
        sides: &[Vec<Side>],
        (pair, group): (usize, Group),
        attempt: u32,
    ) -> (Vec<Vec<u32>>, Boxes) {
        let Bundle { questions, .. } = pull.bundle;
        let size = self.counted.people_of_pair(pair).0;
        let grid = Grid { size, base: pull.base };
        let places = [&self.codebook.regions.node(group.region).slug, &self.codebook.settings.node(group.setting).slug];
        let mut boxes: Boxes = vec![Vec::new(); questions.len()];
        let round = |question: usize, category: usize| {
            let at = questions.iter().position(|other| *other == question).unwrap_or_default();
            let side = sides[at][category];
            let those = self.counted.replies_of_pair(question, category, pair).0;
            let path = self.path(question, category);
            let path: Vec<&str> = path.into_iter().chain(places.map(String::as_str)).collect();
            let value = grid.draw(side.of(those, size), &mut self.key.draws(&path, attempt));
            let told = side.range(grid.range(value), size);
            let told = self.prior.narrowed(pull.earlier, (pair, group), (question, category), told);
            boxes[at].push((category, told));
            Ok::<_, std::convert::Infallible>(vec![side.of(value, size)])
        };
        let Ok(columns) = pull.bundle.columns(&[size], round);
        (columns.into_iter().map(|columns| columns.concat()).collect(), boxes)
    }

    /// The table of a question, whose every row is the sum of its atoms'.
    fn table(&self, at: usize, base: u32, count: &dyn Fn(usize, usize) -> u32) -> Result<Table, ProtectError> {
        let question = &self.codebook.questions[at];
        let mut spots = vec![0; self.atoms.held().len()];
        self.atoms.pairs().enumerate().for_each(|(spot, pair)| spots[pair] = spot);
        let rows = self.atoms.sums().iter().flat_map(|(_, atoms)| {
            let sum = |category| Count(atoms.iter().map(|pair| count(spots[*pair], category)).sum());
            (0..question.categories().len()).map(sum).collect::<Vec<_>>()
        });
        let table = Table::new(question, &self.atoms.groups(self.counted), rows.collect());
        let table = table.map_err(|error| ProtectError::Table { question: question.slug.clone(), error })?;
        Ok(if base == self.parameters.rounding_base { table } else { table.rounded_to(base) })
    }
}

/// What a weak count comes to, with names.
pub(crate) fn finding(raw: &RawWave, bundle: Bundle<'_>, group: Group, weak: &Weak, size: u32) -> Finding {
    let Bundle { codebook, questions } = bundle;
    let question = &codebook.questions[questions[weak.question]];
    Finding {
        wave: raw.info.slug.clone(),
        question: question.slug.clone(),
        category: question.category_slug(question.categories()[weak.category]).to_owned(),
        part: PartName::of_group(codebook, group),
        size: i64::from(size),
        range: weak.range,
        needed: weak.needed,
    }
}
