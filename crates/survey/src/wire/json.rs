//! JSON as a tree.
//!
//! One small tree instead of a type per object: it keeps the program that visitors download small, and every
//! refusal can name its place. Natively `text` makes it of a file; in the browser its own reader does (`browser`).

/// A JSON value. Objects keep their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Map(Vec<(String, Json)>),
}

impl Json {
    /// An object of the fields that are there.
    #[must_use]
    pub fn map<const N: usize>(fields: [(&str, Option<Self>); N]) -> Self {
        let fields = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Self::Map(fields.collect())
    }

    /// An array.
    #[must_use]
    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::List(items.into_iter().collect())
    }

    /// A text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// What a value is, for an error.
    pub(super) fn described(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(value) => whole(*value).map_or_else(|| fraction(*value), |whole| whole.to_string()),
            Self::Text(text) => format!("'{text}'"),
            Self::List(items) => format!("a list of {}", items.len()),
            Self::Map(_) => "an object".to_owned(),
        }
    }
}

impl From<u32> for Json {
    fn from(whole: u32) -> Self {
        Self::Number(f64::from(whole))
    }
}

/// The number as a whole one from 0 that a count can be, if it is one.
pub(super) fn whole(number: f64) -> Option<u32> {
    let fits = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    // Nothing can be lost, as was checked just above.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fits.then_some(number as u32)
}

/// A number that is no count, for an error.
#[cfg(not(target_arch = "wasm32"))]
fn fraction(number: f64) -> String {
    number.to_string()
}

/// A number that is no count, for an error. In the browser it is not written out: that would be all that the program
/// has to know of writing fractions.
#[cfg(target_arch = "wasm32")]
fn fraction(_number: f64) -> String {
    "another number".to_owned()
}
