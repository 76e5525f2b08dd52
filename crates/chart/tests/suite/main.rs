//! What figures promise: nothing on them is cut off or lies over anything else, nothing is on them that the table does
//! not have, and they look as they did when somebody last looked.
#![cfg(not(target_arch = "wasm32"))]

mod gallery;

mod cards;
mod exhibits;
mod goldens;
mod layout;
mod own;
mod palette;
mod text_width;
