//! Which tables of a page are in an order of their own, as its address says.

use survey::{Codebook, Unmet};

use crate::{Exhibit, Order};

/// The orders that a visitor asked for, each of an exhibit's table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Orders(Vec<(Exhibit, Order)>);

/// The parameter of an address.
const ORDER: &str = "order";

impl Orders {
    /// What the query of an address asks for, such as `order=by-region:any-support:1:descending`, several parted by commas,
    /// and what of it cannot be had on a page that `shows` some exhibits. Of two orders of one table the last one holds.
    #[must_use]
    pub fn read(query: &str, codebook: &Codebook, shows: &dyn Fn(Exhibit) -> bool) -> (Self, Vec<Unmet>) {
        let (mut orders, mut unmet) = (Self::default(), Vec::new());
        for (name, value) in form_urlencoded::parse(query.strip_prefix('?').unwrap_or(query).as_bytes()) {
            if name != ORDER {
                continue;
            }
            for one in value.split(',').map(str::trim).filter(|one| !one.is_empty()) {
                match of_one(&one.to_ascii_lowercase(), codebook) {
                    Some(order) if shows(order.0) => orders.0.push(order),
                    _ => unmet.push(Unmet { parameter: ORDER, value: one.to_owned() }),
                }
            }
        }
        (orders, unmet)
    }

    /// The order of an exhibit's table; `None` if it is the survey's own.
    #[must_use]
    pub fn of(&self, exhibit: Exhibit) -> Option<Order> {
        self.0.iter().rfind(|(one, _)| *one == exhibit).map(|(_, order)| *order)
    }

    /// The part of an address's query that asks for them; empty if there are none.
    #[must_use]
    pub fn query(&self, codebook: &Codebook) -> String {
        let all: Vec<_> =
            self.0.iter().map(|(exhibit, order)| format!("{}:{}", exhibit.name(codebook), order.written())).collect();
        if all.is_empty() { String::new() } else { format!("{ORDER}={}", all.join(",")) }
    }
}

impl FromIterator<(Exhibit, Order)> for Orders {
    fn from_iter<I: IntoIterator<Item = (Exhibit, Order)>>(orders: I) -> Self {
        Self(orders.into_iter().collect())
    }
}

/// An exhibit's name, then an order.
fn of_one(written: &str, codebook: &Codebook) -> Option<(Exhibit, Order)> {
    let column = written.rsplit_once(':')?.0.rfind(':')?;
    let order = Order::read(&written[column + 1..])?;
    Exhibit::named(&written[..column], codebook).map(|exhibit| (exhibit, order))
}
