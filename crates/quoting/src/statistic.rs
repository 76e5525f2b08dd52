//! One number that can be quoted.

use survey::{Against, Choice, Codebook, Measure, NodeId, QuestionId, Region, Release, Setting, rest_of};

/// One number that can be quoted: what it is of, and not yet how much it is. Valid for the release that its choice was
/// made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// How many gave an answer.
    Share {
        /// Who, when, compared with whom.
        choice: Choice,
        /// To which question.
        question: QuestionId,
        /// Which answer, or answers.
        measure: Measure,
    },
    /// How many of those who answered belong to a place.
    People {
        /// Who, and when.
        choice: Choice,
        /// The place, which is within what was chosen.
        place: Place,
    },
    /// A percentage that the publisher printed, by its position among them.
    Published(usize),
}

/// A region or a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Where people work.
    Region(NodeId<Region>),
    /// Whom they work for.
    Setting(NodeId<Setting>),
}

impl Statistic {
    /// The share of those who gave an answer, of the people of a choice beside those it is compared with.
    #[must_use]
    pub fn share(choice: &Choice, question: QuestionId, measure: Measure, codebook: &Codebook) -> Self {
        // Which answer is looked at closely is no part of a number; and the rest has one name.
        let rest = rest_of(&choice.selection, codebook);
        let against = match &choice.against {
            Against::Others(others) if rest.selection() == Some(others) => Against::Rest,
            against => against.clone(),
        };
        Self::Share { choice: Choice { against, measure: None, ..choice.clone() }, question, measure }
    }

    /// How many of the people of a choice belong to a place.
    #[must_use]
    pub fn people(choice: &Choice, place: Place) -> Self {
        Self::People { choice: Choice { against: Against::Rest, measure: None, ..choice.clone() }, place }
    }

    /// The same statistic in another release of the survey; `None` if that does not have it.
    #[must_use]
    pub fn in_release(&self, own: &Release, other: &Release) -> Option<Self> {
        let codebook = &other.codebook;
        match self {
            Self::Share { choice, question, measure } => {
                let choice = choice_in_release(choice, own, other)?;
                let asked = own.codebook.question(*question);
                let question = codebook.find(&asked.slug)?;
                let measure = codebook.question(question).find_measure(asked.measure_slug(*measure))?;
                Some(Self::share(&choice, question, measure, codebook))
            }
            Self::People { choice, place } => {
                let choice = choice_in_release(choice, own, other)?;
                let place = match place {
                    Place::Region(id) => Place::Region(codebook.regions.find(&own.codebook.regions.node(*id).slug)?),
                    Place::Setting(id) => {
                        Place::Setting(codebook.settings.find(&own.codebook.settings.node(*id).slug)?)
                    }
                };
                Some(Self::people(&choice, place))
            }
            Self::Published(at) => {
                let slug = &own.published[*at].slug;
                other.published.iter().position(|figure| figure.slug == *slug).map(Self::Published)
            }
        }
    }
}

/// The same choice in another release; `None` if that does not have its people or its wave.
fn choice_in_release(choice: &Choice, own: &Release, other: &Release) -> Option<Choice> {
    // An address means the same in every release, as long as its wave is named.
    let (read, unmet) = Choice::read(&choice.query(own, None), other, None);
    let wave = other.find_wave(&own.wave(choice.wave).info().slug)?;
    unmet.is_empty().then_some(Choice { wave, ..read }.settled())
}
