use super::Range;

/// Whole numbers that only the publisher knows, and all that is known of them: each is from 0 up to a bound, and some
/// weighted sums of them lie between two ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Unknowns {
    most: Vec<i64>,
    facts: Vec<Fact>,
    /// For each unknown the facts that it is in, with its weight there.
    touching: Vec<Vec<(usize, i64)>>,
}

/// A weighted sum of unknowns, and where it lies.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    /// Unknowns and their weights, none twice.
    pub(super) terms: Vec<(usize, i64)>,
    /// Both ends are possible.
    pub(super) range: Range,
}

impl Unknowns {
    /// Adds an unknown that is at most `most`, and gives its position.
    pub(super) fn add(&mut self, most: i64) -> usize {
        self.most.push(most);
        self.touching.push(Vec::new());
        self.most.len() - 1
    }

    /// Adds a fact, unless the bounds of its unknowns say as much. What it says of one unknown alone is a bound.
    pub(super) fn know(&mut self, terms: Vec<(usize, i64)>, range: Range) {
        if let [(unknown, 1)] = terms[..] {
            self.most[unknown] = self.most[unknown].min(range.greatest.max(0));
        }
        let possible = self.possible(&terms);
        if range.least <= possible.least && range.greatest >= possible.greatest {
            return;
        }
        for (unknown, weight) in &terms {
            self.touching[*unknown].push((self.facts.len(), *weight));
        }
        self.facts.push(Fact { terms, range });
    }

    /// Where a weighted sum of unknowns lies by their own bounds.
    pub(super) fn possible(&self, terms: &[(usize, i64)]) -> Range {
        let end = |positive: bool| -> i64 {
            let terms = terms.iter().filter(|(_, weight)| (*weight > 0) == positive);
            terms.map(|(unknown, weight)| weight * self.most[*unknown]).sum()
        };
        Range { least: end(false), greatest: end(true) }
    }

    /// Whether these values are what the unknowns may be.
    pub(super) fn hold(&self, values: &[i64]) -> bool {
        let within = |(value, most): (&i64, &i64)| (0..=*most).contains(value);
        values.iter().zip(&self.most).all(within) && self.broken_by(values).next().is_none()
    }

    /// The same unknowns, of which nothing is known but what is of those alone that `among` says.
    pub(super) fn told_of(&self, among: &[bool]) -> Self {
        let mut told = Self { most: self.most.clone(), facts: Vec::new(), touching: vec![Vec::new(); self.len()] };
        for fact in self.facts.iter().filter(|fact| fact.terms.iter().all(|(unknown, _)| among[*unknown])) {
            told.know(fact.terms.clone(), fact.range);
        }
        told
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.most.len()
    }

    /// The greatest that an unknown can be by itself.
    pub(super) fn most(&self, unknown: usize) -> i64 {
        self.most[unknown]
    }

    pub(super) fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The facts that an unknown is in, with its weight in each.
    pub(super) fn touching(&self, unknown: usize) -> &[(usize, i64)] {
        &self.touching[unknown]
    }

    /// The facts that some values of all unknowns break.
    pub(super) fn broken_by(&self, values: &[i64]) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(|fact| !fact.range.holds(fact.sum(values)))
    }
}

impl Fact {
    /// What the sum comes to with some values of all unknowns.
    pub(super) fn sum(&self, values: &[i64]) -> i64 {
        self.terms.iter().map(|(unknown, weight)| weight * values[*unknown]).sum()
    }
}
