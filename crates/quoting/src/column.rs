//! The columns of data.

/// What a cell of [`crate::Data`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Whether people said so: `observed` or `made-up example`.
    Provenance,
    /// The release's id.
    Release,
    /// The survey's slug.
    Survey,
    /// The wave's slug.
    Wave,
    /// The wave's name.
    WaveLabel,
    /// The question's slug; none where the row is of who answered.
    Question,
    /// What was asked.
    QuestionLabel,
    /// The answer's slug.
    Answer,
    /// The answer.
    AnswerLabel,
    /// The regions' slugs, with commas; `everyone` for all.
    Region,
    /// The region's official code, where it is one and has one.
    RegionCode,
    /// The regions' names.
    RegionLabel,
    /// The settings' slugs, with commas; `everyone` for all.
    Setting,
    /// The settings' names.
    SettingLabel,
    /// How many.
    Count,
    /// Of how many.
    Base,
    /// Whether the base is `exact` or `rounded`.
    BasePrecision,
    /// How many that is of a hundred.
    Percent,
    /// The lower end of the 95% interval, of a hundred.
    Lower,
    /// The upper end.
    Upper,
    /// `shown`, `too-few`, `not-asked` or `nobody`.
    Status,
    /// The query of those compared with; none where nobody is.
    ComparedWith,
    /// This share less theirs, in points.
    Difference,
    /// The lower end of its 95% interval, in points.
    DifferenceLower,
    /// The upper end.
    DifferenceUpper,
    /// `higher`, `lower` or `cannot-tell`.
    Verdict,
}

impl Column {
    /// Every column, in order.
    pub const ALL: [Self; 26] = [
        Self::Provenance,
        Self::Release,
        Self::Survey,
        Self::Wave,
        Self::WaveLabel,
        Self::Question,
        Self::QuestionLabel,
        Self::Answer,
        Self::AnswerLabel,
        Self::Region,
        Self::RegionCode,
        Self::RegionLabel,
        Self::Setting,
        Self::SettingLabel,
        Self::Count,
        Self::Base,
        Self::BasePrecision,
        Self::Percent,
        Self::Lower,
        Self::Upper,
        Self::Status,
        Self::ComparedWith,
        Self::Difference,
        Self::DifferenceLower,
        Self::DifferenceUpper,
        Self::Verdict,
    ];

    /// The columns of groups that are compared with nobody: all but those of a comparison.
    pub(crate) fn of_groups() -> &'static [Self] {
        const ALL: &[Column] = &Column::ALL;
        ALL.split_at(21).0
    }

    /// Its heading, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Provenance => "provenance",
            Self::Release => "release",
            Self::Survey => "survey",
            Self::Wave => "wave",
            Self::WaveLabel => "wave_label",
            Self::Question => "question",
            Self::QuestionLabel => "question_label",
            Self::Answer => "answer",
            Self::AnswerLabel => "answer_label",
            Self::Region => "region",
            Self::RegionCode => "region_code",
            Self::RegionLabel => "region_label",
            Self::Setting => "setting",
            Self::SettingLabel => "setting_label",
            Self::Count => "count",
            Self::Base => "base",
            Self::BasePrecision => "base_precision",
            Self::Percent => "percent",
            Self::Lower => "lower",
            Self::Upper => "upper",
            Self::Status => "status",
            Self::ComparedWith => "compared_with",
            Self::Difference => "difference",
            Self::DifferenceLower => "difference_lower",
            Self::DifferenceUpper => "difference_upper",
            Self::Verdict => "verdict",
        }
    }

    /// What it says, for whoever reads a file without its page.
    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Self::Provenance => "Whether people said so: observed or made-up example",
            Self::Release => "The release's id",
            Self::Survey => "The survey's slug",
            Self::Wave => "The wave's slug",
            Self::WaveLabel => "The wave's name",
            Self::Question => "The question's slug; none where the row is of who answered",
            Self::QuestionLabel => "What was asked",
            Self::Answer => "The answer's slug",
            Self::AnswerLabel => "The answer",
            Self::Region => "The regions' slugs, with commas; everyone for all",
            Self::RegionCode => "The region's official code, where it is one and has one",
            Self::RegionLabel => "The regions' names",
            Self::Setting => "The settings' slugs, with commas; everyone for all",
            Self::SettingLabel => "The settings' names",
            Self::Count => "How many",
            Self::Base => "Of how many",
            Self::BasePrecision => "Whether the base is exact or rounded",
            Self::Percent => "How many that is of a hundred",
            Self::Lower => "The lower end of the 95% interval, of a hundred",
            Self::Upper => "The upper end",
            Self::Status => "shown, too-few, not-asked or nobody",
            Self::ComparedWith => "The query of those compared with; none where nobody is",
            Self::Difference => "This share less theirs, in points",
            Self::DifferenceLower => "The lower end of its 95% interval, in points",
            Self::DifferenceUpper => "The upper end",
            Self::Verdict => "higher, lower or cannot-tell",
        }
    }

    /// Whether every row has it.
    pub(crate) fn is_always_there(self) -> bool {
        use Column::{
            Provenance, Region, RegionLabel, Release, Setting, SettingLabel, Status, Survey, Wave, WaveLabel,
        };
        matches!(
            self,
            Provenance | Release | Survey | Wave | WaveLabel | Region | RegionLabel | Setting | SettingLabel | Status
        )
    }
}
