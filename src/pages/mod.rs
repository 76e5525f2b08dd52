//! The room that writes pages natively: every view to HTML, into the folder where Trunk puts the site together.

mod embed;
mod error;
mod lookup;
mod page;
mod place;
mod release;
mod site;
mod template;
mod views;

pub use embed::{EXAMPLE_SITE, PLUGIN, files_to_embed};
pub use error::SiteError;
pub use page::page;
pub use place::Place;
pub use release::{Published, Served, newest};
pub use site::{Report, Site, write_site};
pub use template::Template;
