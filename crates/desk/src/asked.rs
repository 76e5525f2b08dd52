//! Which figure of a page is asked for, as the page tells.

use chart::{First, Order};

/// A figure of a page as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The name of its exhibit; see [`chart::Exhibit::name`].
    pub exhibit: String,
    /// The query of the address that it is shown for.
    pub query: String,
    /// The order of its table's rows, if it is not the survey's own.
    pub order: Option<Order>,
}

impl Asked {
    /// Reads an order as pages tell it: the column, from 0 for the first after the row headings, and which end comes
    /// first, such as `2 descending`; `None` for anything else.
    #[must_use]
    pub fn order(told: &str) -> Option<Order> {
        let (column, first) = told.split_once(' ')?;
        let first = match first {
            "descending" => First::Highest,
            "ascending" => First::Lowest,
            _ => return None,
        };
        Some(Order { column: column.parse().ok()?, first })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_read_as_pages_tell_it_and_nothing_else_is() {
        assert_eq!(Asked::order("2 descending"), Some(Order { column: 2, first: First::Highest }));
        assert_eq!(Asked::order("0 ascending"), Some(Order { column: 0, first: First::Lowest }));
        for told in ["", "2", "descending", "x descending", "-1 ascending", "2 sideways"] {
            assert_eq!(Asked::order(told), None, "{told}");
        }
    }
}
