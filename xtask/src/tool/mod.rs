//! The programs that build and test the site: found where they are at a fitting version, installed
//! into the cache where they are not.

pub(crate) mod apt;
pub(crate) mod browser;
pub(crate) mod cargo_tools;
pub(crate) mod java;
pub(crate) mod node;
pub(crate) mod poppler;
pub(crate) mod python;
pub(crate) mod rust_target;
pub(crate) mod search;
pub(crate) mod wasm_opt;
pub(crate) mod web_servers;
