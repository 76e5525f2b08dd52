//! What stands in a cell.

use rust_xlsxwriter::{Format, Url, Worksheet};

use crate::{BundleError, sheet::Looks};

/// What stands in a cell. None is ever empty: a reader could not tell why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Words.
    Text(String),
    /// The name of another sheet, which leads there.
    Sheet(String),
    /// A number.
    Number(f64),
    /// Why there is none.
    Shorthand(Shorthand),
}

/// Why there is nothing, as government statistics write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shorthand {
    /// `[c]`, confidential.
    TooFew,
    /// `[x]`.
    NotAvailable,
    /// `[z]`.
    DoesNotApply,
}

impl Shorthand {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::TooFew => "[c]",
            Self::NotAvailable => "[x]",
            Self::DoesNotApply => "[z]",
        }
    }
}

impl Cell {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// How many letters it has; those that may not be broken have room.
    pub(crate) fn length(&self) -> usize {
        match self {
            Self::Text(text) => text.chars().count(),
            Self::Sheet(_) | Self::Number(_) | Self::Shorthand(_) => 1,
        }
    }

    /// Writes it as what it is: what begins like a formula stays a text, even if somebody edits it.
    pub(crate) fn write(
        &self,
        to: &mut Worksheet,
        (row, column): (u32, u16),
        looks: &Looks,
    ) -> Result<(), BundleError> {
        match self {
            Self::Text(text) => to.write_string_with_format(row, column, text, looks.of_text(text))?,
            Self::Number(number) => to.write_number_with_format(row, column, *number, &looks.number)?,
            Self::Shorthand(why) => to.write_string_with_format(row, column, why.text(), &looks.shorthand)?,
            Self::Sheet(name) => to.write_url(row, column, Url::new(format!("internal:'{name}'!A1")).set_text(name))?,
        };
        Ok(())
    }
}

impl Looks {
    /// How a text looks: as any other, and with a mark that it is none where it might be taken for a formula.
    pub(crate) fn of_text(&self, text: &str) -> &Format {
        if quoting::looks_like_a_formula(text) { &self.quoted } else { &self.text }
    }
}
