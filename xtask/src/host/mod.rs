//! A static host: shows a folder as a real host would, with its headers and its error page.
//!
//! The journeys run against it, so that a page that a host's headers would break breaks here first;
//! `serve` shows the same. It is std with `httparse` for the heads of requests and not one of the small
//! servers: `tiny_http` let connections wait for ever behind others that a browser kept open (a test
//! here shows it), `oxhttp` can neither be given a listener nor say which free port it took, and what
//! brings an async runtime along would be most of what a newcomer compiles first.

mod address;
mod answer;
mod base;
mod headers;
pub(crate) mod media;
mod server;
mod site;
mod wire;

pub(crate) use base::Base;
pub(crate) use server::{Host, Listener};
pub(crate) use site::Site;
