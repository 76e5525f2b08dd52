//! What was asked, of whom, and how people are grouped.

use crate::{Date, Group, Hierarchy, Label, Measure, Region, Selection, Setting};

/// A question, by its position in [`Codebook::questions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub usize);

/// What a survey is, apart from its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Lower-case letters, digits and hyphens; names the survey's folder and files.
    pub slug: String,
    /// The survey's name.
    pub title: Label,
    /// Who asked.
    pub publisher: Label,
    /// Who was asked.
    pub population: Label,
    /// How many people answered, as its publisher stated it: a number of people, and of which.
    pub answered: Vec<(u32, Label)>,
    /// What its publisher calls for, each a phrase.
    pub calls_for: Vec<Label>,
    /// Whom its publisher calls on, each a name.
    pub calls_on: Vec<Label>,
    /// When its publisher made the results known.
    pub published: Date,
    /// Where its publisher did so.
    pub announcement: Option<String>,
    /// An e-mail address for the press.
    pub press_contact: Option<String>,
}

/// How many answers a person could give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// One of the answers.
    Single,
    /// Any number of the answers: each is a yes or no of its own.
    Several,
    /// One of the answers, which stand in an order from least to most.
    Scale,
}

/// Who was asked a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Everybody.
    Everyone,
    /// Only some.
    Only {
        /// Who they are, in words: those who had said something earlier.
        whom: Label,
        /// What they had said, where that is one of the survey's questions.
        after: Option<Route>,
    },
}

/// Those who gave one of some answers to an earlier question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The earlier question.
    pub question: QuestionId,
    /// The positions of the answers; never empty.
    pub answers: Vec<usize>,
}

impl Asked {
    /// Only some, of whom nothing else is known.
    #[must_use]
    pub fn only(whom: Label) -> Self {
        Self::Only { whom, after: None }
    }

    /// What those who were asked had said.
    #[must_use]
    pub fn after(&self) -> Option<&Route> {
        match self {
            Self::Everyone => None,
            Self::Only { after, .. } => after.as_ref(),
        }
    }
}

/// Whether a question could be left unanswered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    /// The form did not let anyone past without an answer.
    Required,
    /// It could be skipped; those who did are counted as a category of their own.
    Optional,
}

/// One answer that could be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Lower-case letters, digits and hyphens; unique in its question.
    pub slug: String,
    /// The answer in plain words.
    pub label: Label,
}

/// One question of the survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Lower-case letters, digits and hyphens; unique in its survey.
    pub slug: String,
    /// How many answers a person could give.
    pub kind: QuestionKind,
    /// A heading of a few words.
    pub title: Label,
    /// The question in plain words.
    pub wording: Label,
    /// What a reader must know to read the answers rightly.
    pub note: Option<Label>,
    /// The answers, in the codebook's order.
    pub answers: Vec<Answer>,
    /// Who was asked.
    pub asked: Asked,
    /// Whether it could be skipped.
    pub answering: Answering,
}

/// What one person's reply to one question is counted under. Each is protected alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// The answer at this position of [`Question::answers`].
    Answer(usize),
    /// Asked, and gave no answer.
    NoAnswer,
    /// Not asked.
    NotAsked,
}

impl Category {
    /// How files name [`Category::NoAnswer`].
    pub const NO_ANSWER: &'static str = "no-answer";
    /// How files name [`Category::NotAsked`].
    pub const NOT_ASKED: &'static str = "not-asked";
}

impl Question {
    /// Every category that a reply can be counted under: the answers, then those that the codebook allows.
    #[must_use]
    pub fn categories(&self) -> Vec<Category> {
        let mut categories: Vec<_> = (0..self.answers.len()).map(Category::Answer).collect();
        if self.answering == Answering::Optional {
            categories.push(Category::NoAnswer);
        }
        if matches!(self.asked, Asked::Only { .. }) {
            categories.push(Category::NotAsked);
        }
        categories
    }

    /// The position of [`Category::NotAsked`] among [`Self::categories`], where the question has it.
    #[must_use]
    pub fn not_asked(&self) -> Option<usize> {
        self.categories().iter().position(|category| *category == Category::NotAsked)
    }

    /// How many rounded counts the number of those asked is made of; none where that is everyone.
    #[must_use]
    pub fn rounded_counts_of_asked(&self) -> usize {
        match &self.asked {
            Asked::Everyone => 0,
            Asked::Only { after, .. } => after.as_ref().map_or(1, |route| route.answers.len()),
        }
    }

    /// How files name a category of this question.
    #[must_use]
    pub fn category_slug(&self, category: Category) -> &str {
        match category {
            Category::Answer(at) => self.answers.get(at).map_or("", |answer| answer.slug.as_str()),
            Category::NoAnswer => Category::NO_ANSWER,
            Category::NotAsked => Category::NOT_ASKED,
        }
    }

    /// A name that two categories would have in files, or two measures in addresses: a codebook with such a question
    /// is refused.
    #[must_use]
    pub fn slug_twice(&self) -> Option<&str> {
        let categories = self.categories().into_iter().map(Measure::Category);
        let measures = categories.chain(Some(self.headline()).filter(|headline| *headline == Measure::TopTwo));
        let slugs: Vec<_> = measures.map(|measure| self.measure_slug(measure)).collect();
        slugs.iter().enumerate().find(|(at, slug)| slugs[..*at].contains(slug)).map(|(_, slug)| *slug)
    }

    /// Whether the replies are one yes or no, so that one count and the base say everything: then one answer is
    /// rounded and the other is what is left of the base.
    #[must_use]
    pub fn is_two_way(&self) -> bool {
        self.kind != QuestionKind::Several && self.categories().len() == 2
    }
}

/// Everything about a survey but its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codebook {
    /// Who asked whom, and when.
    pub facts: Facts,
    /// What was asked, in order.
    pub questions: Vec<Question>,
    /// Where people work.
    pub regions: Hierarchy<Region>,
    /// Whom people work for.
    pub settings: Hierarchy<Setting>,
    /// Groups in which there can be nobody, whatever people answer.
    pub impossible: Vec<Group>,
}

impl Codebook {
    /// Whether a selection can only be of nobody.
    #[must_use]
    pub fn rules_out(&self, selection: &Selection) -> bool {
        self.impossible.iter().any(|group| {
            let (regions, settings) = (self.regions.members(group.region), self.settings.members(group.setting));
            selection.regions().within(regions) && selection.settings().within(settings)
        })
    }

    /// Every pair of a region node and a setting node, in rising order.
    pub fn groups(&self) -> impl Iterator<Item = Group> + '_ {
        let within = |region| self.settings.ids().map(move |setting| Group { region, setting });
        self.regions.ids().flat_map(within)
    }

    /// The question of an id of this codebook.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> &Question {
        &self.questions[id.0]
    }

    /// The answers to an earlier question that exactly those gave who were asked this one: of anybody one at most, so
    /// that the counts of these answers add up to the number of those asked, and that is not rounded anew.
    #[must_use]
    pub fn follows(&self, id: QuestionId) -> Option<&Route> {
        let route = self.question(id).asked.after()?;
        let exclusive = self.question(route.question).kind != QuestionKind::Several || route.answers.len() == 1;
        exclusive.then_some(route)
    }

    /// Every question's id, in order.
    pub fn question_ids(&self) -> impl Iterator<Item = QuestionId> + use<> {
        (0..self.questions.len()).map(QuestionId)
    }

    /// The question called `slug`.
    #[must_use]
    pub fn find(&self, slug: &str) -> Option<QuestionId> {
        self.questions.iter().position(|question| question.slug == slug).map(QuestionId)
    }
}
