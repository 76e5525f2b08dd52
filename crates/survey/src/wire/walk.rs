//! A way to walk JSON that knows the place it has come to.
//!
//! What is called from everywhere is kept out of line: a release is read once, so small matters and fast does not.

use std::fmt;

use super::{
    error::{ReadError, mismatch},
    json::{Json, whole},
};

/// A value and where it stands, such as `extension.survey.title`.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'v, 'p> {
    value: &'v Json,
    place: Place<'p>,
}

/// The way from the top of a file to a value; written out only for an error.
#[derive(Clone, Copy, Debug)]
enum Place<'p> {
    Top,
    Field(&'p Self, &'p str),
    Item(&'p Self, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top => Ok(()),
            Self::Field(Self::Top, name) => f.write_str(name),
            Self::Field(parent, name) => write!(f, "{parent}.{name}"),
            Self::Item(parent, at) => write!(f, "{parent}[{at}]"),
        }
    }
}

impl<'v> At<'v, '_> {
    pub(super) fn top(value: &'v Json) -> Self {
        Self { value, place: Place::Top }
    }

    /// The error that something else was expected here.
    #[inline(never)]
    pub(super) fn unlike(&self, expected: &str) -> ReadError {
        self.error(expected, &self.value.described())
    }

    #[inline(never)]
    pub(super) fn error(&self, expected: &str, found: &dyn fmt::Display) -> ReadError {
        mismatch(&self.place, &expected, found)
    }

    /// The field of that name, which is null where there is none.
    #[inline(never)]
    pub(super) fn field<'b>(&'b self, name: &'b str) -> At<'v, 'b> {
        static NULL: Json = Json::Null;
        let value = match self.value {
            Json::Map(fields) => fields.iter().find(|(key, _)| key == name).map_or(&NULL, |(_, value)| value),
            _ => &NULL,
        };
        At { value, place: Place::Field(&self.place, name) }
    }

    /// Whether there is nothing here.
    pub(super) fn is_null(&self) -> bool {
        *self.value == Json::Null
    }

    #[inline(never)]
    pub(super) fn text(&self) -> Result<&'v str, ReadError> {
        match self.value {
            Json::Text(text) => Ok(text),
            _ => Err(self.unlike("a text")),
        }
    }

    #[inline(never)]
    pub(super) fn whole(&self) -> Result<u32, ReadError> {
        self.number().and_then(|number| whole(number).ok_or_else(|| self.unlike("a whole number from 0")))
    }

    pub(super) fn number(&self) -> Result<f64, ReadError> {
        match self.value {
            Json::Number(number) => Ok(*number),
            _ => Err(self.unlike("a number")),
        }
    }

    pub(super) fn bool(&self) -> Result<bool, ReadError> {
        match self.value {
            Json::Bool(value) => Ok(*value),
            _ => Err(self.unlike("true or false")),
        }
    }

    /// The items of a list, each through `read`, in order; the first error ends it.
    pub(super) fn each<T>(
        &self,
        mut read: impl FnMut(At<'v, '_>) -> Result<T, ReadError>,
    ) -> Result<Vec<T>, ReadError> {
        let mut all = Vec::new();
        for (at, value) in self.items()?.iter().enumerate() {
            all.push(read(At { value, place: Place::Item(&self.place, at) })?);
        }
        Ok(all)
    }

    /// As [`Self::each`], and nothing where there is nothing.
    pub(super) fn optional<T>(&self, read: impl FnOnce(&Self) -> Result<T, ReadError>) -> Result<Option<T>, ReadError> {
        if self.is_null() { Ok(None) } else { read(self).map(Some) }
    }

    #[inline(never)]
    pub(super) fn items(&self) -> Result<&'v [Json], ReadError> {
        match self.value {
            Json::List(items) => Ok(items),
            _ => Err(self.unlike("a list")),
        }
    }

    /// The entries of a list or of an object whose keys are positions: JSON-stat allows both.
    pub(super) fn cells(&self) -> Result<Cells<'v>, ReadError> {
        match self.value {
            Json::List(items) => Ok(Cells::List(items)),
            Json::Map(fields) => Ok(Cells::Sparse(fields)),
            Json::Null => Ok(Cells::Sparse(&[])),
            _ => Err(self.unlike("a list or an object of cells")),
        }
    }

    /// Ids in order: a list of them, or an object of their positions. JSON-stat allows both.
    #[inline(never)]
    pub(super) fn ids(&self) -> Result<Vec<&'v str>, ReadError> {
        match self.value {
            Json::Map(positions) => {
                let mut ids = vec![None; positions.len()];
                for (id, position) in positions {
                    let position = if let Json::Number(number) = position { whole(*number) } else { None };
                    let place = position.and_then(|at| ids.get_mut(at as usize)).filter(|place| place.is_none());
                    *place.ok_or_else(|| self.unlike("each position once"))? = Some(id.as_str());
                }
                Ok(ids.into_iter().flatten().collect())
            }
            _ => {
                let ids = self.items()?.iter();
                let ids =
                    ids.map(|id| if let Json::Text(id) = id { Ok(id.as_str()) } else { Err(self.unlike("texts")) });
                ids.collect()
            }
        }
    }
}

/// One entry per cell.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cells<'a> {
    List(&'a [Json]),
    Sparse(&'a [(String, Json)]),
}

impl<'a> Cells<'a> {
    /// What keeps these from being the entries of so many cells, if anything does.
    #[inline(never)]
    pub(super) fn misfit(self, cells: usize) -> Option<String> {
        let within = |key: &str| key.parse().is_ok_and(|at: usize| at < cells && at.to_string() == key);
        match self {
            Self::List(items) => (items.len() != cells).then(|| items.len().to_string()),
            Self::Sparse(entries) => {
                entries.iter().find(|(key, _)| !within(key)).map(|(key, _)| format!("one at '{key}'"))
            }
        }
    }

    /// The entry of a cell; null where there is none.
    pub(super) fn get(self, at: usize) -> &'a Json {
        static NULL: Json = Json::Null;
        match self {
            Self::List(items) => items.get(at).unwrap_or(&NULL),
            Self::Sparse(cells) => {
                let key = at.to_string();
                cells.iter().find(|(position, _)| *position == key).map_or(&NULL, |(_, value)| value)
            }
        }
    }
}
