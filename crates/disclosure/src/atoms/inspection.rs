//! What must be so in every wave by atoms, whoever made it.

use survey::{Group, QuestionId, Table};

use crate::{
    Fault,
    atoms::{Atoms, prior::single_groups, published::Published},
    columns::Bundle,
    protect::Side,
    structure::Inspection,
};

impl Inspection<'_> {
    /// Every fault of a wave by atoms that can be seen without raw data.
    pub(crate) fn faults_by_atoms(&self) -> Vec<Fault> {
        let atoms = Atoms::of_wave(self.codebook(), self.wave);
        let mut faults = self.bases_by_atoms(&atoms);
        if !faults.is_empty() {
            return faults;
        }
        let asked: Vec<usize> = (0..self.codebook().questions.len())
            .filter(|question| self.wave.table(QuestionId(*question)).is_some())
            .collect();
        // All together: which of them tell of another is the same as one by one.
        let bundle = Bundle { codebook: self.codebook(), questions: &asked };
        let groups = single_groups(self.codebook(), &atoms);
        let published = Published::of(bundle, self.wave, &groups, self.release.parameters);
        for question in &asked {
            let id = QuestionId(*question);
            let Some(table) = self.wave.table(id) else { continue };
            faults.extend(self.exact(id, table));
            faults.extend(bundle.drawn(*question).into_iter().flat_map(|category| {
                let fewer = |side| published.strays(*question, category, side, &groups).collect::<Vec<_>>();
                let (those, others) = (fewer(Side::Those), fewer(Side::Others));
                let strays = if others.len() < those.len() { others } else { those };
                let base = table.rounding_base(self.release.parameters);
                let fault = move |(group, found)| {
                    let place = self.place(self.codebook().question(id), category, group);
                    Fault::NotAMultiple { place, found, base }
                };
                strays.into_iter().map(fault).collect::<Vec<_>>()
            }));
            faults.extend(self.not_asked(id, table, &groups));
            faults.extend(self.second_answers(id, table, &groups));
            faults.extend(self.sums_of_atoms(id, table, &atoms));
        }
        faults
    }

    /// Groups that are not the sum of their atoms, or not there though they have some.
    fn bases_by_atoms(&self, atoms: &Atoms) -> Vec<Fault> {
        let sizes: Vec<u32> = (0..atoms.held().len()).map(|pair| self.size_of_pair(pair)).collect();
        let mut faults = Vec::new();
        let mut sums = atoms.sums().iter().peekable();
        for group in self.codebook().groups() {
            let expected: i64 = match sums.next_if(|(other, _)| *other == group) {
                Some((_, atoms)) => atoms.iter().map(|pair| i64::from(sizes[*pair])).sum(),
                None => 0,
            };
            let found = self.wave.position(group).map(|at| self.wave.groups()[at].1);
            match found {
                None if expected > 0 => faults.push(Fault::MissingWhole { place: self.group_place(group) }),
                Some(found) if i64::from(found.0) != expected => {
                    faults.push(Fault::BrokenBase { place: self.group_place(group), expected, found });
                }
                _ => {}
            }
        }
        faults
    }

    fn size_of_pair(&self, pair: usize) -> u32 {
        let group: Group = crate::atoms::prior::single_group(self.codebook(), pair);
        self.wave.position(group).map_or(0, |at| self.wave.groups()[at].1.0)
    }

    fn sums_of_atoms(&self, id: QuestionId, table: &Table, atoms: &Atoms) -> Vec<Fault> {
        let question = self.codebook().question(id);
        let rows: Vec<Option<&[survey::Count]>> = (0..atoms.held().len())
            .map(|pair| {
                let group = crate::atoms::prior::single_group(self.codebook(), pair);
                self.wave.position(group).map(|at| table.row(at))
            })
            .collect();
        let mut faults = Vec::new();
        for (at, (group, pairs)) in atoms.sums().iter().enumerate() {
            for (category, whole) in table.row(at).iter().enumerate() {
                let parts: u32 = pairs.iter().filter_map(|pair| Some(rows[*pair]?[category].0)).sum();
                if parts != whole.0 {
                    let place = self.place(question, category, *group);
                    faults.push(Fault::BrokenSum { place, whole: whole.0, parts, remainder: 0 });
                }
            }
        }
        faults
    }
}
