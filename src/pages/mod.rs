//! The room that writes pages natively: every view to HTML, into the folder where Trunk puts the site together.

mod error;
mod lookup;
mod name;
mod not_found;
mod page;
mod place;
mod progress;
mod release;
pub mod sharing;
mod site;
mod template;
mod views;

pub use error::SiteError;
pub use page::page;
pub use place::Place;
pub use release::{Published, Served, newest};
pub use site::{Report, Site, write_into, write_site};
pub use template::Template;
