//! The room that takes pages over in the browser, and the only one that touches it.

mod address;
mod canvas;
mod focus;
mod print;
mod start;
mod trouble;

pub use address::{lead_links, push_query};
pub use canvas::keep_painted;
pub use focus::focus;
pub use print::prepare_print;
pub use start::start;
