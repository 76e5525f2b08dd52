//! The explorer: views as functions of data and signals, rendered natively to pages and taken over in the browser.
//!
//! `route` (of the survey's own) says which page, `explorer` holds the state, `views` turn both into HTML. `pages` is the room that
//! writes them natively; `browser` is the room that takes them over. `platform` is the door between the views
//! and whichever of the two is there.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod explorer;
#[cfg(not(target_arch = "wasm32"))]
pub mod pages;
pub mod platform;
pub mod views;

pub use survey::page as route;
