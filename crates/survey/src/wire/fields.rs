//! Values that stand in many places of the file.

use super::{error::ReadError, walk::At};
use crate::{Date, Label, is_slug};

#[inline(never)]
pub(super) fn expect(found: At<'_, '_>, expected: &str) -> Result<(), ReadError> {
    if found.text()? == expected { Ok(()) } else { Err(found.unlike(&format!("'{expected}'"))) }
}

#[inline(never)]
pub(super) fn label(text: At<'_, '_>) -> Result<Label, ReadError> {
    if text.field("en").text()?.is_empty() {
        return Err(text.field("en").unlike("some text"));
    }
    Ok(Label { en: text.field("en").text()?.to_owned(), cy: text.field("cy").text()?.to_owned() })
}

#[inline(never)]
pub(super) fn slug(id: At<'_, '_>) -> Result<String, ReadError> {
    let text = id.text()?;
    if is_slug(text) { Ok(text.to_owned()) } else { Err(id.unlike("lower-case letters, digits and hyphens")) }
}

#[inline(never)]
pub(super) fn date(text: At<'_, '_>) -> Result<Date, ReadError> {
    Date::parse(text.text()?).ok_or_else(|| text.unlike("a date such as 2020-06-19"))
}

#[inline(never)]
pub(super) fn optional_text(text: At<'_, '_>) -> Result<Option<String>, ReadError> {
    text.optional(|text| Ok(text.text()?.to_owned()))
}
