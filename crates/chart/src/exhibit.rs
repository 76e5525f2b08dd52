//! The figures of pages, each under a name: whoever names one gets the very same.

use survey::{Choice, Codebook, QuestionId};

use crate::{Chosen, Context, Figure, Form, Order, Subject, Summary};

/// One of the figures that pages show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exhibit {
    /// Every question at a glance.
    Summary,
    /// The answers to a question.
    Answers(QuestionId),
    /// One answer to a question region by region among the chosen settings: where the regions lie, and in a list.
    ByRegion(QuestionId),
    /// One answer to a question setting by setting among the chosen regions.
    BySetting(QuestionId),
    /// One answer to a question wave by wave among the chosen people.
    ByWave(QuestionId),
    /// One answer to a question for every region and setting at once.
    Grid(QuestionId),
    /// Who answered, region by region.
    MixByRegion,
    /// Who answered, setting by setting.
    MixBySetting,
}

const SUMMARY: &str = "summary";
const MIX_BY_REGION: &str = "who-answered-by-region";
const MIX_BY_SETTING: &str = "who-answered-by-setting";
type OfAQuestion = fn(QuestionId) -> Exhibit;

/// The exhibits of a question, by the beginnings of their names.
const OF_A_QUESTION: [(&str, OfAQuestion); 5] = [
    ("answers", Exhibit::Answers),
    ("by-region", Exhibit::ByRegion),
    ("by-setting", Exhibit::BySetting),
    ("by-wave", Exhibit::ByWave),
    ("grid", Exhibit::Grid),
];

impl Exhibit {
    /// Its name, such as `by-region:any-support`: what it is, and of which question.
    #[must_use]
    pub fn name(self, codebook: &Codebook) -> String {
        let (what, question) = match self {
            Self::Summary => return SUMMARY.to_owned(),
            Self::MixByRegion => return MIX_BY_REGION.to_owned(),
            Self::MixBySetting => return MIX_BY_SETTING.to_owned(),
            Self::Answers(question) => (0, question),
            Self::ByRegion(question) => (1, question),
            Self::BySetting(question) => (2, question),
            Self::ByWave(question) => (3, question),
            Self::Grid(question) => (4, question),
        };
        format!("{}:{}", OF_A_QUESTION[what].0, codebook.question(question).slug)
    }

    /// The exhibit with a name as [`Self::name`] writes it; `None` if there is none.
    #[must_use]
    pub fn named(name: &str, codebook: &Codebook) -> Option<Self> {
        let Some((what, question)) = name.split_once(':') else {
            return [Self::Summary, Self::MixByRegion, Self::MixBySetting]
                .into_iter()
                .find(|exhibit| exhibit.name(codebook) == name);
        };
        let (_, exhibit) = OF_A_QUESTION.into_iter().find(|(one, _)| *one == what)?;
        codebook.find(question).map(exhibit)
    }

    /// The question that it is of, if it is of one.
    #[must_use]
    pub fn question(self) -> Option<QuestionId> {
        match self {
            Self::Answers(question)
            | Self::ByRegion(question)
            | Self::BySetting(question)
            | Self::ByWave(question)
            | Self::Grid(question) => Some(question),
            Self::Summary | Self::MixByRegion | Self::MixBySetting => None,
        }
    }

    /// What of a choice it follows: two choices of which that is the same have the same figure.
    #[must_use]
    pub fn follows(self, choice: &Choice, context: Context<'_>) -> Choice {
        match self {
            Self::ByRegion(_) | Self::BySetting(_) | Self::ByWave(_) => choice.clone(),
            Self::Summary | Self::Answers(_) | Self::MixByRegion | Self::MixBySetting => {
                Choice { measure: None, ..choice.clone() }
            }
            // Whoever is selected, the grid is of everyone.
            Self::Grid(_) => {
                let everyone = Choice::everyone(context.release());
                Choice { wave: choice.wave, measure: choice.measure, ..everyone }
            }
        }
    }

    /// The figure.
    #[must_use]
    pub fn figure(self, chosen: &Chosen<'_>, form: Form, order: Option<Order>) -> Figure {
        let Chosen { context, view, .. } = *chosen;
        match self {
            Self::Summary => {
                let questions = context.codebook().question_ids();
                let readings: Vec<_> = questions.map(|question| view.read(context.release(), question)).collect();
                Summary { context, view, readings: &readings }.figure(form, order)
            }
            Self::Answers(question) => {
                let reading = view.read(context.release(), question);
                Subject { context, view, reading: &reading }.figure(form, order)
            }
            Self::ByRegion(question) => chosen.by_region(question, form, order),
            Self::BySetting(question) => chosen.by_setting(question, form, order),
            Self::ByWave(question) => chosen.by_wave(question, form, order),
            Self::Grid(question) => chosen.grid(question, form, order),
            Self::MixByRegion => chosen.mix_by_region(form, order),
            Self::MixBySetting => chosen.mix_by_setting(form, order),
        }
    }
}
