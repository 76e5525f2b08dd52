//! Random surveys of every shape: few people or many, few places or many, and questions of every kind.

use disclosure::{Outline, RawWave, Tabulation};
use rand_chacha::{ChaCha20Rng, rand_core::Rng};
use survey::{Answering, Asked, Axis, Codebook, Hierarchy, Provenance, Question, QuestionId, QuestionKind, Route};

use crate::{
    fixtures::{
        codebooks::{codebook, hierarchy, label, question},
        populations::{PARAMETERS, info},
    },
    raw::{outline, seeded},
};

/// A survey that chance has made up, with everybody's answers.
#[derive(Clone, Debug)]
pub(crate) struct Survey {
    pub(crate) codebook: Codebook,
    pub(crate) waves: Vec<RawWave>,
}

/// How large a survey may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) people: u32,
    pub(crate) areas: usize,
    pub(crate) settings: usize,
}

pub(crate) const LARGE: Limits = Limits { people: 3000, areas: 40, settings: 8 };
pub(crate) const MIDDLING: Limits = Limits { people: 600, areas: 9, settings: 5 };

impl Survey {
    pub(crate) fn outline(&self) -> Outline {
        outline(&self.codebook, PARAMETERS, Provenance::Illustrative)
    }

    /// The same seed makes the same survey.
    pub(crate) fn of(seed: u64, limits: Limits) -> Self {
        let mut chance = Chance(seeded(seed));
        let regions = chance.hierarchy(2, limits.areas);
        let settings = chance.hierarchy(1, limits.settings);
        let questions = chance.questions();
        let codebook = codebook(regions, settings, questions);
        let slugs: &[&str] = if chance.below(3) == 0 { &["2019", "2020"] } else { &["2020"] };
        let people = chance.between(20, limits.people);
        let waves = slugs.iter().map(|slug| RawWave { info: info(slug), tabulation: chance.wave(&codebook, people) });
        Self { waves: waves.collect(), codebook }
    }
}

/// A source of chance that draws what surveys are made of.
pub(crate) struct Chance(pub(crate) ChaCha20Rng);

impl Chance {
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        self.0.next_u32() % end.max(1)
    }

    pub(crate) fn upto(&mut self, end: usize) -> usize {
        self.below(u32::try_from(end).expect("a small number")) as usize
    }

    /// Small numbers are as likely as large ones: each doubling is.
    fn between(&mut self, least: u32, most: u32) -> u32 {
        let doublings = f64::from(most) / f64::from(least);
        // A number of people or places, from least to most.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let drawn = (f64::from(least) * doublings.powf(self.unit())).round() as u32;
        drawn.clamp(least, most)
    }

    /// From 0, below 1.
    fn unit(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / 4_294_967_296.0
    }

    /// Up to two levels, which need not nest.
    fn hierarchy<A: Axis>(&mut self, least: u32, most: usize) -> Hierarchy<A> {
        let places = self.between(least, u32::try_from(most).expect("a small number")) as usize;
        let levels: Vec<Vec<usize>> = (0..self.upto(3))
            .map(|_| {
                let groups = 1 + self.upto(places.div_ceil(2));
                (0..places).map(|_| self.upto(groups)).collect()
            })
            .collect();
        hierarchy(places, &levels)
    }

    /// One to four questions of any kind; all but the first may be put only to some.
    fn questions(&mut self) -> Vec<Question> {
        let mut questions: Vec<Question> = Vec::new();
        for at in 0..1 + self.upto(4) {
            // Half of them are of two answers, as is usual.
            let answers = 2 + self.upto(6).saturating_sub(2);
            let kind =
                [QuestionKind::Single, QuestionKind::Single, QuestionKind::Several, QuestionKind::Scale][self.upto(4)];
            let answering = if self.below(3) == 0 { Answering::Optional } else { Answering::Required };
            let mut asked = Asked::Everyone;
            if at > 0 && self.below(3) == 0 {
                let earlier = self.upto(at);
                let mut answers: Vec<usize> =
                    (0..questions[earlier].answers.len()).filter(|_| self.below(2) == 0).collect();
                if answers.is_empty() {
                    answers.push(0);
                }
                asked =
                    Asked::Only { whom: label("Some"), after: Some(Route { question: QuestionId(earlier), answers }) };
            }
            let answers = if matches!(asked, Asked::Only { .. }) && self.below(4) == 0 { 1 } else { answers };
            questions.push(Question { kind, answering, asked, ..question(&format!("question-{at}"), answers) });
        }
        questions
    }

    /// Weights of which some are very much larger than others.
    fn weights(&mut self, number: usize, skew: f64) -> Vec<f64> {
        (0..number).map(|_| (skew * self.unit()).exp()).collect()
    }

    fn pick(&mut self, weights: &[f64]) -> usize {
        let mut left = self.unit() * weights.iter().sum::<f64>();
        let found = weights.iter().position(|weight| {
            left -= weight;
            left < 0.0
        });
        found.unwrap_or(weights.len() - 1)
    }

    fn wave(&mut self, codebook: &Codebook, people: u32) -> Tabulation {
        let (areas, settings) = (codebook.regions.places().len(), codebook.settings.places().len());
        let (area_weights, setting_weights) = (self.weights(areas, 3.0), self.weights(settings, 3.0));
        let mut asked: Vec<bool> = codebook.questions.iter().map(|_| self.below(8) > 0).collect();
        asked[0] |= !asked.contains(&true);
        // Nearly everybody or nearly nobody gives some answers, and more in some areas than in others.
        let shares: Vec<Vec<Vec<f64>>> = codebook
            .questions
            .iter()
            .map(|question| {
                let usual = self.weights(question.answers.len(), 5.0);
                let lean =
                    |chance: &mut Self| usual.iter().map(|weight| weight * (1.5 * chance.unit()).exp()).collect();
                (0..areas).map(|_| lean(self)).collect()
            })
            .collect();
        let mut tabulation = Tabulation::new(codebook, &asked);
        for _ in 0..people {
            let (area, setting) = (self.pick(&area_weights), self.pick(&setting_weights));
            let mut replies: Vec<Vec<usize>> = Vec::new();
            for (at, question) in codebook.questions.iter().enumerate() {
                let reply = self.reply(question, &shares[at][area], &replies);
                replies.push(if asked[at] { reply } else { Vec::new() });
            }
            tabulation.count(area, setting, &replies);
        }
        tabulation
    }

    fn reply(&mut self, question: &Question, shares: &[f64], earlier: &[Vec<usize>]) -> Vec<usize> {
        if let (Some(route), Some(not_asked)) = (question.asked.after(), question.not_asked())
            && !earlier[route.question.0].iter().any(|given| route.answers.contains(given))
        {
            return vec![not_asked];
        }
        let no_answer = question.answers.len();
        if question.answering == Answering::Optional && self.below(12) == 0 {
            return vec![no_answer];
        }
        let mut reply = vec![self.pick(shares)];
        if question.kind == QuestionKind::Several {
            reply.extend((0..question.answers.len()).filter(|_| self.below(4) == 0));
            reply.sort_unstable();
            reply.dedup();
        }
        reply
    }
}
