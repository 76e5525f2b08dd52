use microlp::OptimizationDirection;

use super::{
    Range,
    programme::{self, Numbers},
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
/// How many unknowns a whole programme may have. Of a larger one what walks and programmes of a few regions do not prove
/// counts as not proved: another draw is sooner made.
pub const SOLVABLE: usize = 1_000;
/// How many other regions are near.
const NEIGHBOURS: usize = 4;
/// How often it is looked nearby, upward and downward.
const LOOKS: usize = 4;
/// After how many pushes the walk is sent back.
const RESTART: usize = 50;
/// How often one count is pushed before it is left to integer programming.
const PUSHES: usize = 400;

impl<'a> Search<'a> {
    /// `places` is how many pairs of places there are, and how many settings: unknowns go by categories, and within each
    /// by pairs.
    pub(super) fn new(unknowns: &'a Unknowns, truth: &[i64], targets: &'a [Target], places: (usize, usize)) -> Self {
        let ranges = targets.iter().map(|target| Range::exactly(target.count(truth))).collect();
        // The seed is as good as any: which tables are found does not decide what is true of them.
        let walk = Walk::new(unknowns, truth.to_vec(), 1);
        let is_sound = unknowns.broken_by(truth).next().is_none();
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

    /// Proves as wide a range for a target as it needs, or else its exact one.
    pub(super) fn widen(&mut self, at: usize) -> Range {
        self.push(at);
        let target = &self.targets[at];
        if !self.is_sound || self.ranges[at].width() >= target.needed {
            return self.ranges[at];
        }
        let within = target.within(self.unknowns.len());
        if self.is_narrow_nearby(at, &within) {
            return self.ranges[at];
        }
        self.look_nearby(at, &within);
        if self.ranges[at].width() >= self.targets[at].needed {
            return self.ranges[at];
        }
        // Of so many unknowns a solver takes minutes for a single end.
        if self.unknowns.len() > SOLVABLE {
            return self.ranges[at];
        }
        // Where even fractions leave too little, whole numbers need not be looked for. What cannot be decided counts as
        // not proved.
        let fractions = programme::range(self.unknowns, &within, Numbers::Any);
        if fractions.is_ok_and(|range| range.width() < target.needed) {
            return self.ranges[at];
        }
        if let Ok(Range { least, greatest }) = programme::range(self.unknowns, &within, Numbers::Whole) {
            self.ranges[at] = self.ranges[at].with(least).with(greatest);
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
            let range = programme::range_among(self.unknowns, within, Numbers::Any, &among);
            range.is_ok_and(|range| range.width() < target.needed)
        })
    }

    /// Looks with integer programming where only a few may be moved: those of some regions, one of them the target's. More
    /// of one setting in one region and less in another leaves both as they are.
    fn look_nearby(&mut self, at: usize, within: &[bool]) {
        let target = &self.targets[at];
        let (pairs, settings) = self.places;
        for look in 0..2 * LOOKS {
            let upward = look % 2 == 0;
            let by = if upward { 1 } else { -1 };
            let Some(from) = self.found.iter().max_by_key(|values| by * target.count(values)).cloned() else { return };
            let near = target.unknowns[self.walk.pick(target.unknowns.len())] % pairs;
            let mut regions = vec![near / settings];
            regions.extend((0..NEIGHBOURS).map(|_| self.walk.pick(pairs / settings)));
            let is_near = |unknown: usize| regions.contains(&(unknown % pairs / settings));
            let free: Vec<bool> = (0..self.unknowns.len()).map(is_near).collect();
            let direction = if upward { OptimizationDirection::Maximize } else { OptimizationDirection::Minimize };
            let Ok(values) = programme::furthest(self.unknowns, within, (&from, &free), direction) else { continue };
            // Rounded, it must still fit: only then is it a proof.
            let is_possible = values.iter().enumerate().all(|(at, value)| (0..=self.unknowns.most(at)).contains(value));
            if is_possible && self.unknowns.broken_by(&values).next().is_none() {
                self.walk.move_to(&values);
                self.remember();
            }
            if self.ranges[at].width() >= target.needed {
                return;
            }
        }
    }

    /// Sends the walk where a target's count is more, and less, until that is enough.
    fn push(&mut self, at: usize) {
        let target = &self.targets[at];
        if !self.is_sound || self.ranges[at].width() >= target.needed {
            return;
        }
        let within = target.within(self.unknowns.len());
        for by in [1, -1] {
            for push in 0..PUSHES {
                // From the furthest that was come to, and again from there with other luck.
                if push % RESTART == 0 {
                    let furthest = self.found.iter().max_by_key(|values| by * target.count(values)).cloned();
                    if let Some(values) = furthest {
                        self.walk.move_to(&values);
                    }
                }
                let unknown = target.unknowns[self.walk.pick(target.unknowns.len())];
                if self.walk.push(unknown, by, &within) {
                    self.remember();
                    if self.ranges[at].width() >= target.needed {
                        return;
                    }
                }
            }
        }
    }
}
