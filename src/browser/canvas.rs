//! Keeping a canvas painted.

use chart::{DisplayList, Painter, Pixels};
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlCanvasElement, HtmlElement};

use super::{
    painting::{hand_over, write_down},
    queue::{Then, later, soon},
    watch::{Place, Room, watch_room, watch_sight},
};
use crate::views::Staged;

/// Keeps the canvas in an element painted with a drawing, whatever becomes of its size, the pixel ratio and the colours: at
/// once where it is in sight or near, else when the browser has nothing better to do.
pub fn keep_painted(drawing: NodeRef<html::Div>, staged: Staged) {
    let (room, near) = (RwSignal::new(None), RwSignal::new(false));
    // How many of the canvas's own pixels are shown wide and high, once it is shown.
    let shown = StoredValue::new_local(None);
    let painter = StoredValue::new_local(None::<(HtmlCanvasElement, Painter)>);
    Effect::new(move |_| {
        let Some(drawing) = drawing.get() else { return };
        watch_room(&drawing, Place { room, form: staged.form });
        watch_sight(&drawing, near);
        // A browser that ran out of memory for pictures may have emptied them.
        let emptied = Closure::<dyn Fn()>::new(move || {
            write_down(DisplayList::forget_patterns);
            painter.update_value(|painter| painter.iter_mut().for_each(|(_, painter)| painter.forget()));
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
        let (canvas, size) = painter.try_update_value(|painter| {
            if painter.is_none() {
                *painter = begin(&place);
            }
            let (canvas, painter) = painter.as_mut()?;
            let paint = |list: &mut _| painter.paint(list, &drawing, room.palette, Pixels(room.width), room.ratio);
            Some((canvas.clone(), write_down(paint)))
        })??;
        let before = shown.try_update_value(|shown| shown.replace(size))?;
        (before != Some(size)).then(|| Box::new(move || show(&place, &canvas, size, before.is_some())) as Then)
    };
    Effect::new(move |_| {
        let stands = |Room { width, ratio, palette }| {
            staged.whole.with(|figure| {
                painter.with_value(|painter| {
                    let ((_, painter), drawing) = painter.as_ref().zip(figure.drawings.get(staged.at))?;
                    Some(painter.shows(drawing, palette, Pixels(width), ratio))
                })
            })
        };
        let Some(stands) = room.get().map(stands) else { return };
        if stands == Some(true) {
            return;
        }
        if near.get() {
            return soon(Box::new(paint));
        }
        // It may have been painted by then because it came near.
        later(Box::new(move || (!near.get_untracked()).then(paint).flatten()));
    });
}

/// The canvas in an element, which nothing has been painted on yet, and its painter.
fn begin(drawing: &Element) -> Option<(HtmlCanvasElement, Painter)> {
    let canvas = drawing.query_selector("canvas").ok()??.dyn_into().ok()?;
    let painter = Painter::new(hand_over(&canvas));
    Some((canvas, painter))
}

/// Shows the canvas in the place of the SVG once it is painted, as high as the part of it that was. `stands` is whether it is
/// shown already.
fn show(drawing: &Element, canvas: &HtmlCanvasElement, (wide, high): (u32, u32), stands: bool) {
    let _ = HtmlElement::style(canvas).set_property("aspect-ratio", &format!("{wide}/{high}"));
    if !stands {
        let _ = drawing.set_attribute(PAINTED, "");
    }
}

const PAINTED: &str = "data-painted";
