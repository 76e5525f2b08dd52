//! The room that writes pages natively: every view to HTML, into the folder where Trunk puts the site together.

mod copy;
mod desk;
mod embed;
mod error;
mod history;
mod lookup;
mod name;
mod not_found;
mod one_file;
mod packing;
mod page;
mod place;
mod progress;
mod release;
mod script;
pub mod sharing;
mod site;
mod template;
mod views;
mod withdrawn;

pub use copy::{Hold, Site};
pub use embed::{EXAMPLE_SITE, PLUGIN, files_to_embed};
pub use error::SiteError;
pub use history::{Entry, History, Standing};
pub use page::page;
pub use place::Place;
pub use release::{Published, Served, newest, published};
pub use site::{Report, write_into, write_site};
pub use template::Template;
