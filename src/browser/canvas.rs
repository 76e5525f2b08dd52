//! Keeping a canvas painted.

use std::{cell::RefCell, thread::LocalKey};

use chart::Pixels;
use gloo_utils::window;
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlCanvasElement, HtmlElement};

use super::{
    focus::next_frame,
    turns::{Turns, canvas_in},
    watch::{Place, Room, watch},
};
use crate::views::Staged;

/// Keeps the canvas in an element painted with a drawing, whatever becomes of its size, the pixel ratio and the colours: at
/// once where it is in sight or near, else when the browser has nothing better to do.
pub fn keep_painted(drawing: NodeRef<html::Div>, staged: Staged) {
    let place = Place { room: RwSignal::new(None), form: staged.form, near: RwSignal::new(false) };
    let Place { room, near, .. } = place;
    let shown = StoredValue::new_local(None);
    let turns = StoredValue::new_local(Turns::default());
    Effect::new(move |_| {
        let Some(drawing) = drawing.get() else { return };
        watch(&drawing, place);
        // A browser that ran out of memory for pictures may have emptied them.
        let emptied = Closure::<dyn Fn()>::new(move || {
            turns.set_value(Turns::default());
            room.update(|_| {});
        });
        let function = emptied.as_ref().unchecked_ref();
        // It is told to the canvas alone, whichever it is.
        let _ = drawing.add_event_listener_with_callback_and_bool("contextrestored", function, true);
        StoredValue::new_local(emptied);
    });
    let paint = move || {
        let (place, room) = (drawing.get_untracked()?, room.get_untracked()?);
        let drawing = staged.whole.with_untracked(|figure| figure.drawings.get(staged.at).cloned())?;
        let painted = turns.try_update_value(|turns| {
            let painter = turns.take(&drawing, &place)?;
            let size = painter.paint(&drawing, room.palette, Pixels(room.width), room.ratio)?;
            Some((painter.canvas().clone(), size))
        });
        let painted = painted.flatten();
        let changed = shown.try_update_value(|shown| shown.replace(painted.clone()).as_ref() != Some(&painted));
        (changed == Some(true)).then(|| Box::new(move || show(&place, painted)) as Box<dyn FnOnce()>)
    };
    IN_SIGHT.with_borrow_mut(|all| {
        all.push(Box::new(move || near.get_untracked().then(paint).flatten()));
    });
    Effect::new(move |_| {
        let stands = |Room { width, ratio, palette }| {
            staged.whole.with(|figure| {
                turns.with_value(|turns| {
                    let (painter, drawing) = turns.shown().zip(figure.drawings.get(staged.at))?;
                    Some(painter.shows(drawing, palette, Pixels(width), ratio))
                })
            })
        };
        let Some(stands) = room.get().map(stands) else { return };
        if stands == Some(true) {
            return;
        }
        if near.get() {
            return paint_soon(Box::new(paint));
        }
        // It may have been painted by then because it came near.
        paint_later(Box::new(move || (!near.get_untracked()).then(paint).flatten()));
    });
}

/// Paints something, and gives what is then to be done to the page, if anything is.
type Paint = Box<dyn FnOnce() -> Option<Box<dyn FnOnce()>>>;

/// Paints something if it is in sight, and gives what is then to be done to the page, if anything is.
type PaintInSight = Box<dyn Fn() -> Option<Box<dyn FnOnce()>>>;

thread_local! {
    /// What will be painted with the next frame.
    static SOON: RefCell<Vec<Paint>> = const { RefCell::new(Vec::new()) };
    /// What will be painted once there is time.
    static LATER: RefCell<Vec<Paint>> = const { RefCell::new(Vec::new()) };
    /// Every canvas of the page, in sight or not.
    static IN_SIGHT: RefCell<Vec<PaintInSight>> = const { RefCell::new(Vec::new()) };
}

/// Paints what is in sight and has changed. To be called before anything else of the page changes: setting a font and
/// drawing text make the browser work out the page's styles anew if anything has changed since the last time.
pub fn paint_at_once() {
    let then: Vec<_> = IN_SIGHT.with_borrow(|all| all.iter().filter_map(|paint| paint()).collect());
    for then in then {
        then();
    }
}

/// Paints with the next frame, when everything else has changed, and all figures one after the other: setting a font
/// makes the browser work out the page's styles anew if anything has changed since the last time.
fn paint_soon(paint: Paint) {
    if is_first(&SOON, paint) {
        next_frame(|| paint_all(&SOON));
    }
}

/// How long the browser has for what is in sight, in milliseconds, before what is not is painted.
const LATER_BY: i32 = 150;

/// Paints once the browser has had time for what is in sight, and all figures one after the other.
fn paint_later(paint: Paint) {
    if is_first(&LATER, paint) {
        let then = Closure::once_into_js(|| paint_all(&LATER));
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), LATER_BY);
    }
}

/// What waits to be painted.
type Waiting = LocalKey<RefCell<Vec<Paint>>>;

/// Lets something wait, and tells whether nothing else does.
fn is_first(waiting: &'static Waiting, paint: Paint) -> bool {
    waiting.with_borrow_mut(|all| {
        all.push(paint);
        all.len() == 1
    })
}

fn paint_all(waiting: &'static Waiting) {
    let then: Vec<_> = waiting.take().into_iter().filter_map(|paint| paint()).collect();
    for then in then {
        then();
    }
}

/// Puts the canvas in the place of the one that was shown, or of the SVG once it is painted, as high as the part of it that
/// was; leaves the SVG there if it could not be.
fn show(place: &Element, painted: Option<(HtmlCanvasElement, (u32, u32))>) {
    let Some((canvas, (wide, high))) = painted else {
        let _ = place.remove_attribute(PAINTED);
        return;
    };
    let _ = HtmlElement::style(&canvas).set_property("aspect-ratio", &format!("{wide}/{high}"));
    if let Some(shown) = canvas_in(place).filter(|shown| *shown != canvas) {
        let _ = place.replace_child(&canvas, &shown);
    }
    if !place.has_attribute(PAINTED) {
        let _ = place.set_attribute(PAINTED, "");
    }
}

const PAINTED: &str = "data-painted";
