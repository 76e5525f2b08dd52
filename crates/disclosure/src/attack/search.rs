use super::{
    Range,
    programme::{self, Numbers, Way},
    repair::Repair,
    unknowns::Unknowns,
    walk::Walk,
};

/// A count that nobody may know too well.
pub(super) struct Target {
    /// The question, by its position in the bundle.
    pub(super) question: usize,
    /// The category, by its position in the question.
    pub(super) category: usize,
    /// Of whom, by its position among the wave's parts.
    pub(super) part: usize,
    /// What adds up to the count.
    pub(super) unknowns: Vec<usize>,
    /// How far it must vary.
    pub(super) needed: i64,
}

impl Target {
    fn count(&self, values: &[i64]) -> i64 {
        self.unknowns.iter().map(|unknown| values[*unknown]).sum()
    }

    /// The greatest that the count can be by the bounds of its unknowns alone.
    pub(super) fn most(&self, unknowns: &Unknowns) -> i64 {
        self.unknowns.iter().map(|unknown| unknowns.most(*unknown)).sum()
    }

    pub(super) fn within(&self, unknowns: usize) -> Vec<bool> {
        let mut within = vec![false; unknowns];
        for unknown in &self.unknowns {
            within[*unknown] = true;
        }
        within
    }
}

/// The search for tables that fit everything known and differ where it matters.
pub(super) struct Search<'a> {
    walk: Walk<'a>,
    unknowns: &'a Unknowns,
    targets: &'a [Target],
    /// What has been proved of each target's count.
    ranges: Vec<Range>,
    /// Tables that were come to, the truth first.
    found: Vec<Vec<i64>>,
    /// Whether the truth fits what is told. Of counts that no draw makes of these answers nothing can be proved.
    is_sound: bool,
    /// How many pairs of places there are, and how many settings.
    places: (usize, usize),
}

/// How often the walk looks around before it is sent anywhere.
const ROUNDS: usize = 24;
/// How many tables are kept to go on from.
const KEPT: usize = 48;
/// How often one count is pushed before it is left to integer programming.
const PUSHES: usize = 64;
/// How many unknowns a whole programme may have. Of a larger one what walks and repairs do not prove counts as not proved:
/// another draw is sooner made.
const SOLVABLE: usize = 1_000;

impl<'a> Search<'a> {
    /// `places` is how many pairs of places there are, and how many settings: unknowns go by categories, and within each
    /// by pairs.
    pub(super) fn new(unknowns: &'a Unknowns, truth: &[i64], targets: &'a [Target], places: (usize, usize)) -> Self {
        let ranges = targets.iter().map(|target| Range::exactly(target.count(truth))).collect();
        // The seed is as good as any: which tables are found does not decide what is true of them.
        let walk = Walk::new(unknowns, truth.to_vec(), 1);
        let is_sound = unknowns.hold(truth);
        Self { walk, unknowns, targets, ranges, found: vec![truth.to_vec()], is_sound, places }
    }

    /// Walks about at random, and remembers what it comes to.
    pub(super) fn wander(&mut self) {
        if !self.is_sound {
            return;
        }
        for round in 0..ROUNDS {
            // Every second time each unknown is moved one way only, so that the counts come further.
            let ways: Vec<bool> = (0..self.unknowns.len()).map(|_| self.walk.pick(2) == 0).collect();
            for _ in 0..2 * self.unknowns.len() {
                let unknown = self.walk.pick(self.unknowns.len());
                let up = if round % 2 == 0 { ways[unknown] } else { self.walk.pick(2) == 0 };
                self.walk.step(unknown, if up { 1 } else { -1 });
            }
            self.remember();
            if self.is_done() {
                return;
            }
        }
    }

    fn is_done(&self) -> bool {
        self.ranges.iter().zip(self.targets).all(|(range, target)| range.width() >= target.needed)
    }

    fn remember(&mut self) {
        let at = self.walk.at();
        for (range, target) in self.ranges.iter_mut().zip(self.targets) {
            *range = range.with(target.count(at));
        }
        if self.found.len() < KEPT {
            self.found.push(at.to_vec());
        }
    }

    /// Takes a table for found that integer programming came to; gives whether it is one. What it tells of one target
    /// it tells of all, and walks can begin there.
    fn take(&mut self, values: Vec<i64>) -> bool {
        let fits = self.unknowns.hold(&values);
        if fits {
            self.walk.move_to(&values);
            self.remember();
            if self.found.len() == KEPT {
                // Those that were walked to are many and alike.
                self.found[1 + self.walk.pick(KEPT - 1)] = values;
            }
        }
        fits
    }

    /// Proves as wide a range for a target as it needs, or else its exact one.
    pub(super) fn widen(&mut self, at: usize) -> Range {
        self.push(at);
        let target = &self.targets[at];
        // Of what has no room by the bounds of its unknowns alone, nothing need be asked.
        if !self.is_sound || self.is_wide(at) || target.most(self.unknowns) < target.needed {
            return self.ranges[at];
        }
        let within = target.within(self.unknowns.len());
        if self.is_narrow_nearby(at, &within) || self.unknowns.len() > SOLVABLE {
            return self.ranges[at];
        }
        // Where even fractions leave too little, whole numbers need not be looked for. What cannot be decided counts as
        // not proved.
        let fractions = programme::range(self.unknowns, &within, Numbers::Any);
        if fractions.is_ok_and(|range| range.width() < self.targets[at].needed) {
            return self.ranges[at];
        }
        for way in [Way::Up, Way::Down] {
            if self.is_wide(at) {
                break;
            }
            if let Ok(furthest) = programme::furthest(self.unknowns, &within, Numbers::Whole, way) {
                self.take(furthest.values);
            }
        }
        self.ranges[at]
    }

    /// Whether what is known of its own region alone, or of its own setting alone, leaves a target too little.
    fn is_narrow_nearby(&self, at: usize, within: &[bool]) -> bool {
        let target = &self.targets[at];
        let (pairs, settings) = self.places;
        let places: [fn(usize, usize) -> usize; 2] = [|pair, all| pair / all, |pair, all| pair % all];
        places.into_iter().any(|place| {
            let place = |unknown: &usize| place(unknown % pairs, settings);
            let own = place(&target.unknowns[0]);
            if target.unknowns.iter().any(|unknown| place(unknown) != own) {
                return false;
            }
            let among: Vec<bool> = (0..self.unknowns.len()).map(|unknown| place(&unknown) == own).collect();
            let range = programme::range(&self.unknowns.told_of(&among), within, Numbers::Any);
            range.is_ok_and(|range| range.width() < target.needed)
        })
    }

    fn is_wide(&self, at: usize) -> bool {
        self.ranges[at].width() >= self.targets[at].needed
    }

    /// Sends the walk where a target's count is more, and less, until that is enough; and where it does not come any
    /// further, moves the count itself and repairs what that breaks.
    fn push(&mut self, at: usize) {
        let target = &self.targets[at];
        if !self.is_sound || self.is_wide(at) {
            return;
        }
        let within = target.within(self.unknowns.len());
        for by in [1, -1] {
            self.walk_to_the_furthest(at, by);
            for _ in 0..PUSHES {
                let unknown = target.unknowns[self.walk.pick(target.unknowns.len())];
                if self.walk.push(unknown, by, &within) {
                    self.remember();
                    if self.is_wide(at) {
                        return;
                    }
                }
            }
        }
        for by in [1, -1] {
            while self.repair(at, by, &within) {
                if self.is_wide(at) {
                    return;
                }
            }
        }
    }

    fn walk_to_the_furthest(&mut self, at: usize, by: i64) {
        let target = &self.targets[at];
        if let Some(values) = self.found.iter().max_by_key(|values| by * target.count(values)).cloned() {
            self.walk.move_to(&values);
        }
    }

    /// Looks for a table in which a target's count is further than any that was found; gives whether there is one.
    fn repair(&mut self, at: usize, by: i64, within: &[bool]) -> bool {
        let Range { least, greatest } = self.ranges[at];
        let wanted = Range::exactly(if by > 0 { greatest + 1 } else { least - 1 });
        let possible = Range { least: 0, greatest: self.targets[at].most(self.unknowns) };
        if !possible.holds(wanted.least) {
            return false;
        }
        self.walk_to_the_furthest(at, by);
        let seed = u64::from(u32::try_from(self.walk.pick(usize::MAX)).unwrap_or_default());
        let repaired = Repair::new(self.unknowns, self.walk.at(), (within, wanted), seed).repaired();
        repaired.is_some_and(|values| self.take(values))
    }
}
