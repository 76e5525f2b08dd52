//! The room that takes pages over in the browser, and the only one that touches it.

mod address;
mod canvas;
mod fetch;
mod focus;
mod painting;
mod points;
mod press;
mod print;
mod queue;
mod room;
mod select;
mod start;
mod tables;
mod ticks;
mod trouble;
mod watch;
mod written;

pub use address::{lead_links, push_query, put_off};
pub use canvas::keep_painted;
pub use focus::{focus, focus_again};
pub use points::keep_pointed;
pub use press::pressed;
pub use print::prepare_print;
pub use select::selected_position;
pub use start::start;
pub use tables::open_table;
pub use ticks::{keep_ticked, ticked_node};
pub use written::keep_written;
