//! The views: plain functions from state to HTML, the same natively and in the browser.

#![expect(unreachable_pub, reason = "leptos makes the properties of every component public")]

mod absence;
mod app;
mod compare;
mod figure;
mod figures;
mod filters;
mod questions;
mod result;
mod table;
mod target;

pub use app::App;
