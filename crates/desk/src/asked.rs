//! Which figure of a page is asked for, as the page tells.

use chart::Order;

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
