use words::Language;

/// A name or short text of the survey's own, in every language the explorer speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The English text; never empty once read by [`crate::wire`] or the publisher.
    pub en: String,
    /// The Welsh text.
    pub cy: String,
}

impl Label {
    /// The text in `language`.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
        }
    }
}
