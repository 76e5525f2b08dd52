//! The views: plain functions from state to HTML, the same natively and in the browser.

#![expect(unreachable_pub, reason = "leptos makes the properties of every component public")]

mod absence;
mod app;
mod compare;
mod exhibit;
mod figure;
mod filters;
mod html;
mod part;
mod result;
mod select;
mod target;
mod told;

pub use app::App;
pub use figure::Staged;
pub use filters::Stand;
pub use html::{Html, Writing};
