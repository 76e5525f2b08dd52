//! What waits to be painted and put into the page: all that is painted comes first, as setting a font makes the browser work
//! out the page's styles anew if anything of it has changed since the last time.

use std::{cell::RefCell, thread::LocalKey};

use gloo_utils::window;
use js_sys::Function;
use wasm_bindgen::closure::Closure;

use super::painting;

/// Changes the page.
pub(super) type Then = Box<dyn FnOnce()>;

/// Paints something, or changes what nobody sees, and gives what is then to be done to the page, if anything is.
type Paint = Box<dyn FnOnce() -> Option<Then>>;

/// Paints as soon as everything else has changed that follows from the same change.
pub(super) fn soon(paint: Paint) {
    if let Some(work_off) = wait(paint, &SOON) {
        window().queue_microtask(&work_off);
    }
}

/// Changes what nobody sees in the next task.
pub(super) fn next(paint: Paint) {
    if let Some(work_off) = wait(paint, &NEXT) {
        let _ = window().set_timeout_with_callback(&work_off);
    }
}

/// How long the browser has for what is in sight, in milliseconds, before what is not follows.
const LATER_BY: i32 = 150;

/// Paints once the browser has had time for what is in sight.
pub(super) fn later(paint: Paint) {
    if let Some(work_off) = wait(paint, &LATER) {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&work_off, LATER_BY);
    }
}

/// What waits.
type Waiting = RefCell<Vec<Paint>>;

thread_local! {
    static SOON: Waiting = const { RefCell::new(Vec::new()) };
    static NEXT: Waiting = const { RefCell::new(Vec::new()) };
    static LATER: Waiting = const { RefCell::new(Vec::new()) };
}

/// Lets something wait, and gives what is to be called for all that does if nothing did before.
fn wait(paint: Paint, waiting: &'static LocalKey<Waiting>) -> Option<Function> {
    let first = waiting.with_borrow_mut(|all| {
        all.push(paint);
        all.len() == 1
    });
    let work_off = move || painting::paint(waiting.take().into_iter().filter_map(|paint| paint()).collect());
    first.then(|| Closure::once_into_js(work_off).into())
}
