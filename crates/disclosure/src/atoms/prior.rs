//! What is known of the counts of a wave before they are published: earlier releases, and percentages in print.

use survey::{Codebook, Group, Method, QuestionKind};

use crate::{
    Among, Background, Printed, Range, RawWave, Unfit,
    atoms::{
        Atoms,
        proof::Boxes,
        published::Published,
        ranges::{of_some, sum_of},
    },
    attack::pairs,
    columns::Bundle,
    earlier::difference,
};

/// A wave, and what is known of it.
#[derive(Clone, Copy)]
pub(crate) struct Prior<'a> {
    pub(crate) codebook: &'a Codebook,
    /// The wave's position.
    pub(crate) at: usize,
    pub(crate) raw: &'a RawWave,
    pub(crate) background: &'a Background,
}

impl<'a> Prior<'a> {
    /// What earlier releases say of the questions of a bundle. Those of another method are refused elsewhere.
    pub(crate) fn earlier(&self, bundle: Bundle<'_>) -> Vec<Published<'a>> {
        let background: &'a Background = self.background;
        let waves = background.earlier.iter().filter_map(|earlier| {
            let wave = earlier.wave(earlier.find_wave(&self.raw.info.slug)?);
            let alike = wave.method() == Method::Atoms && difference(&earlier.codebook, self.codebook).is_none();
            let atoms: Vec<Group> = single_groups(self.codebook, &Atoms::of_wave(self.codebook, wave));
            alike.then(|| Published::of(bundle, wave, &atoms, earlier.parameters))
        });
        waves.collect()
    }

    /// A range of a count in an atom, and what earlier releases leave of it. Where people joined or left, all others are
    /// taken for the same; what the answers do not bear out is not told.
    pub(crate) fn narrowed(
        &self,
        earlier: &[Published<'_>],
        (pair, group): (usize, Group),
        (question, category): (usize, usize),
        range: Range,
    ) -> Range {
        let tabulation = &self.raw.tabulation;
        let now = i64::from(tabulation.people_of_pair(pair).0);
        let truth = i64::from(tabulation.replies_of_pair(question, category, pair).0);
        let before = earlier.iter().filter_map(|earlier| {
            let more = now - earlier.size(group)?;
            let told = earlier.range(group, question, category)?;
            Some(Range { least: told.least + more.min(0), greatest: told.greatest + more.max(0) })
        });
        before.filter(|told| told.holds(truth)).fold(range, |range, told| Range {
            least: range.least.max(told.least),
            greatest: range.greatest.min(told.greatest),
        })
    }

    /// Looks whether percentages in print of a bundle leave the atoms free of one another; gives those that the answers
    /// do not bear out, which are not told.
    ///
    /// A percentage is no news if it would be right whatever people answered within what the counts leave; one alone of
    /// a question is none of any atom if there are answers within with which it would stay right whatever is changed in
    /// one pair. Then two tables that differ in one atom and nowhere else fit everything known.
    pub(crate) fn printed(
        &self,
        bundle: Bundle<'_>,
        boxes: &dyn Fn(usize) -> Option<Boxes>,
        has_earlier: bool,
    ) -> Result<Vec<String>, Unfit> {
        let of_wave = self.background.printed.iter().filter(|printed| printed.wave == self.at);
        let of_bundle = of_wave.filter(|printed| bundle.questions.contains(&printed.question));
        let (borne, unborne): (Vec<&Printed>, Vec<&Printed>) =
            of_bundle.partition(|printed| self.reckoned(printed, &|pair| self.truth(printed, pair)).is_borne());
        let mut news = borne.into_iter().filter_map(|printed| {
            let reckoned = self.reckoned(printed, &|pair| self.left(bundle, printed, pair, boxes));
            (!reckoned.is_no_news()).then_some((printed, reckoned))
        });
        let refuse = |printed: &Printed, reason| {
            Err(Unfit::Printed { wave: self.raw.info.slug.clone(), figure: printed.slug.clone(), reason })
        };
        if let Some((printed, reckoned)) = news.next() {
            let kind = self.codebook.questions[printed.question].kind;
            let several = kind == QuestionKind::Several && printed.answers.len() > 1;
            if bundle.questions.len() > 1 || several || has_earlier {
                return refuse(printed, "has no closed form here");
            }
            if !reckoned.leaves_atoms_free() {
                return refuse(printed, "could tell of single groups");
            }
            if let Some((another, _)) = news.next() {
                return refuse(another, "and with another percentage of the same question has no closed form");
            }
        }
        Ok(unborne.into_iter().map(|printed| printed.slug.clone()).collect())
    }

    fn truth(&self, printed: &Printed, pair: usize) -> Range {
        let count = |answer: &usize| self.raw.tabulation.replies_of_pair(printed.question, *answer, pair).0;
        Range::exactly(printed.answers.iter().map(|answer| i64::from(count(answer))).sum())
    }

    /// Between which numbers those lie in a pair of whom a percentage is.
    fn left(
        &self,
        bundle: Bundle<'_>,
        printed: &Printed,
        pair: usize,
        boxes: &dyn Fn(usize) -> Option<Boxes>,
    ) -> Range {
        let size = i64::from(self.raw.tabulation.people_of_pair(pair).0);
        let question = &self.codebook.questions[printed.question];
        let anything = Range { least: 0, greatest: size };
        let Some(boxes) = boxes(pair) else { return anything };
        let at = bundle.questions.iter().position(|other| *other == printed.question).unwrap_or_default();
        let mut own = vec![anything; question.categories().len()];
        boxes[at].iter().for_each(|(category, range)| own[*category] = *range);
        of_some(question, size, &own, &printed.answers).unwrap_or(anything)
    }

    fn reckoned(&self, printed: &Printed, counted: &dyn Fn(usize) -> Range) -> Reckoned {
        let mut within = vec![false; self.raw.tabulation.pairs()];
        pairs(self.codebook, printed.group).into_iter().for_each(|pair| within[pair] = true);
        let percent = 2 * i64::from(printed.percent);
        let of_pair = |pair: usize| {
            let (counted, size) = (counted(pair), i64::from(self.raw.tabulation.people_of_pair(pair).0));
            let (weight, among, base) = match (printed.among, within[pair]) {
                (Among::People, true) => (200, Range::exactly(size), percent * size),
                (Among::People, false) => (0, Range::exactly(0), 0),
                (Among::Answers, true) => (200 - percent, counted, 0),
                (Among::Answers, false) => (-percent, counted, 0),
            };
            let ends = [weight * counted.least - base, weight * counted.greatest - base];
            let off = Range { least: ends[0].min(ends[1]), greatest: ends[0].max(ends[1]) };
            (off, among)
        };
        let all: Vec<(Range, Range)> = (0..within.len()).map(of_pair).collect();
        Reckoned {
            off: sum_of(all.iter().map(|(off, _)| *off)),
            among: sum_of(all.iter().map(|(_, among)| *among)),
            step: all.iter().map(|(off, among)| off.width() + among.width()).max().unwrap_or_default(),
        }
    }
}

/// How far a printed percentage is from right, in two hundredths of a person.
struct Reckoned {
    /// 200 times those counted, less twice the percentage times those of whom it is a share. It is right if that is at
    /// most as far from nought as there are of the latter: half a point either way.
    off: Range,
    /// Of how many it is a share.
    among: Range,
    /// How much one pair can change of both.
    step: i64,
}

impl Reckoned {
    /// Whether it is right, where everything is known.
    fn is_borne(&self) -> bool {
        self.off.least.abs() <= self.among.least
    }

    /// Whether it would be right whatever the answers are.
    fn is_no_news(&self) -> bool {
        self.off.least.abs().max(self.off.greatest.abs()) <= self.among.least
    }

    /// Whether there are answers with which it stays right whatever is changed in one pair. From those with which it is
    /// the furthest off below to those above one comes pair by pair, so it is within a step of nought on the way.
    fn leaves_atoms_free(&self) -> bool {
        let nearest = if self.off.holds(0) { self.step } else { self.off.least.abs().min(self.off.greatest.abs()) };
        nearest + self.step <= self.among.least
    }
}

/// The groups of the atoms, in the order of their pairs.
pub(crate) fn single_groups(codebook: &Codebook, atoms: &Atoms) -> Vec<Group> {
    atoms.pairs().map(|pair| single_group(codebook, pair)).collect()
}

/// The group of one pair.
pub(crate) fn single_group(codebook: &Codebook, pair: usize) -> Group {
    let settings = codebook.settings.places().len();
    Group {
        region: codebook.regions.place_node(pair / settings),
        setting: codebook.settings.place_node(pair % settings),
    }
}
