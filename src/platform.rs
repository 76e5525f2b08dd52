//! What views ask of the browser. Natively, where pages are only written, there is nothing to do.

#[cfg(target_arch = "wasm32")]
pub use crate::browser::{
    focus, focus_again, keep_painted, keep_pointed, keep_ticked, keep_written, lead_links, open_table, prepare_print,
    pressed, push_query, put_off, selected_position, ticked_node,
};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{
    focus, focus_again, keep_painted, keep_pointed, keep_ticked, keep_written, lead_links, open_table, prepare_print,
    pressed, push_query, put_off, selected_position, ticked_node,
};

/// Whether views are being written and not taken over. What needs scripts is written as disabled, and `boot.js` enables
/// it before the program comes.
pub const WRITTEN: bool = cfg!(not(target_arch = "wasm32"));

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::sync::Arc;

    use chart::Drawing;
    use leptos::{
        ev::{Event, MouseEvent},
        html,
        prelude::{NodeRef, untrack},
    };

    use crate::views::{Staged, Stand, Writing};

    /// Puts a query into the address as a new entry of the history.
    pub fn push_query(_query: &str) {}

    /// Does something in a task of its own as soon as this one is done.
    pub fn put_off(_then: Box<dyn FnOnce()>) {}

    /// Gives queries to the links around the explorer that lead to the same people on another page, to the same choice on
    /// this page, and to all that its address asks for.
    pub fn lead_links(_whom: &str, _choice: &str, _here: &str) {}

    /// Opens the table of the figure with a name.
    pub fn open_table(_exhibit: &str) {}

    /// Moves the focus to the element with an id, once it is there.
    pub fn focus(_id: &'static str) {}

    /// What the button says that was pressed: its `data-press`.
    #[must_use]
    pub fn pressed(_event: &MouseEvent) -> Option<String> {
        None
    }

    /// Moves the focus to the button within an element that took the place of the one that was pressed.
    pub fn focus_again(_within: NodeRef<html::Div>, _event: &MouseEvent) {}

    /// Keeps the canvas in an element painted with a drawing, whatever becomes of its size, the pixel ratio and the colours.
    pub fn keep_painted(_drawing: NodeRef<html::Div>, _staged: Staged) {}

    /// Keeps an element written with HTML that follows the state; gives what stands in it at first.
    #[must_use]
    pub fn keep_written(_part: NodeRef<html::Div>, follow: Box<dyn Fn() -> Writing>) -> String {
        untrack(follow)().written()
    }

    /// Keeps the options within an element as they stand.
    pub fn keep_ticked(_place: NodeRef<html::Fieldset>, _stands: Box<dyn Fn() -> Vec<Stand>>) {}

    /// Which node was ticked, or no longer is, as its change event tells.
    #[must_use]
    pub fn ticked_node(_event: &Event) -> Option<usize> {
        None
    }

    /// Lets pointer, touch and keyboard reach every spot of a drawing in an element that lies over it.
    pub fn keep_pointed(_points: NodeRef<html::Div>, _staged: Staged, _label: &'static str) {}

    /// Puts the drawing as SVG into an element before each printing.
    pub fn prepare_print(_place: NodeRef<html::Div>, _draw: Arc<dyn Fn() -> Arc<Drawing> + Send + Sync>) {}

    /// Which option of a list was chosen, from 0, as its change event tells.
    #[must_use]
    pub fn selected_position(_event: &Event) -> Option<usize> {
        None
    }
}
