//! Keeping a canvas painted.

use std::cell::RefCell;

use chart::{Form, Painter, Palette, Pixels};
use gloo_utils::{document_element, window};
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    HtmlCanvasElement, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    MediaQueryList, ResizeObserver,
};

use super::{focus::next_frame, room::form_with_room};
use crate::views::Staged;

/// What a canvas is painted for: how wide it is shown, at how many device pixels to each of CSS's, on what ground.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Room {
    width: f64,
    ratio: f64,
    palette: Palette,
}

/// Keeps a canvas painted with a drawing, whatever becomes of its size, the pixel ratio and the colours: at once where
/// it is in sight or near, else when the browser has nothing better to do.
pub fn keep_painted(canvas: NodeRef<html::Canvas>, staged: Staged) {
    // Nothing is known of the room until the canvas is in the page.
    let room = RwSignal::new(None::<Room>);
    let near = RwSignal::new(false);
    let shown = StoredValue::new_local(None);
    let painter = StoredValue::new_local(None::<Painter>);
    Effect::new(move |_| {
        let Some(canvas) = canvas.get() else { return };
        watch(&canvas, staged.form, room, near);
        // A browser that ran out of memory for pictures may have emptied it.
        let emptied = Closure::<dyn Fn()>::new(move || {
            painter.set_value(None);
            room.update(|_| {});
        });
        let _ = canvas.add_event_listener_with_callback("contextrestored", emptied.as_ref().unchecked_ref());
        StoredValue::new_local(emptied);
    });
    let paint = move || {
        // The figure may have gone in the meantime.
        let (Some(Some(canvas)), Some(Some(room))) = (canvas.try_get_untracked(), room.try_get_untracked()) else {
            return None;
        };
        let drawing = staged.whole.try_with_untracked(|figure| figure.drawings.get(staged.at).cloned()).flatten()?;
        let painted = painter.try_update_value(|painter| {
            if painter.is_none() {
                *painter = Painter::new(canvas.clone());
            }
            painter.as_mut()?.paint(&drawing, room.palette, Pixels(room.width), room.ratio)
        });
        let painted = painted.flatten();
        let changed = shown.try_update_value(|shown| shown.replace(painted) != Some(painted));
        (changed == Some(true)).then(|| Box::new(move || show(&canvas, painted)) as Box<dyn FnOnce()>)
    };
    IN_SIGHT.with_borrow_mut(|all| {
        all.push(Box::new(move || near.try_get_untracked().map(|near| near.then(paint).flatten())));
    });
    Effect::new(move |_| {
        let stands = |Room { width, ratio, palette }| {
            staged.whole.with(|figure| {
                painter.with_value(|painter| {
                    let (painter, drawing) = painter.as_ref().zip(figure.drawings.get(staged.at))?;
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
        later(move || {
            // It may have been painted when it came near.
            if near.try_get_untracked() == Some(false) {
                paint_soon(Box::new(paint));
            }
        });
    });
}

/// Paints something, and gives what is then to be done to the page, if anything is.
type Paint = Box<dyn FnOnce() -> Option<Box<dyn FnOnce()>>>;

/// Paints something if it is in sight, with what is then to be done to the page; `None` if it is gone for good.
type PaintInSight = Box<dyn Fn() -> Option<Option<Box<dyn FnOnce()>>>>;

thread_local! {
    /// What will be painted with the next frame.
    static SOON: RefCell<Vec<Paint>> = const { RefCell::new(Vec::new()) };
    /// Every canvas of the page, in sight or not.
    static IN_SIGHT: RefCell<Vec<PaintInSight>> = const { RefCell::new(Vec::new()) };
}

/// Paints what is in sight and has changed. To be called before anything else of the page changes: setting a font and
/// drawing text make the browser work out the page's styles anew if anything has changed since the last time.
pub fn paint_at_once() {
    let mut all = IN_SIGHT.take();
    let mut then = Vec::new();
    all.retain(|paint| {
        let painted = paint();
        let stays = painted.is_some();
        then.extend(painted.flatten());
        stays
    });
    // What came in the meantime comes after.
    IN_SIGHT.with_borrow_mut(|new| {
        all.append(new);
        *new = all;
    });
    for then in then {
        then();
    }
}

/// Paints with the next frame, when everything else has changed, and all figures one after the other: setting a font
/// makes the browser work out the page's styles anew if anything has changed since the last time.
fn paint_soon(paint: Paint) {
    let first = SOON.with_borrow_mut(|soon| {
        soon.push(paint);
        soon.len() == 1
    });
    if first {
        next_frame(|| {
            let then: Vec<_> = SOON.take().into_iter().filter_map(|paint| paint()).collect();
            for then in then {
                then();
            }
        });
    }
}

/// How long the browser has for what is in sight, in milliseconds, before what is not is painted.
const LATER: i32 = 150;

fn later(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), LATER);
}

/// Puts the canvas in the place of the SVG once it is painted, as high as the part of it that was; leaves the SVG there
/// if it could not be.
fn show(canvas: &HtmlCanvasElement, painted: Option<(u32, u32)>) {
    let Some(parent) = canvas.parent_element() else { return };
    let Some((wide, high)) = painted else {
        let _ = parent.remove_attribute(PAINTED);
        return;
    };
    let _ = HtmlElement::style(canvas).set_property("aspect-ratio", &format!("{wide}/{high}"));
    if !parent.has_attribute(PAINTED) {
        let _ = parent.set_attribute(PAINTED, "");
    }
}

const PAINTED: &str = "data-painted";

/// How far below and above the window a figure counts as near.
const NEAR: &str = "600px 0px";

/// Measures the canvas's room now and whenever it may have changed, and notices when it comes near and goes away.
fn watch(canvas: &HtmlCanvasElement, form: RwSignal<Form>, room: RwSignal<Option<Room>>, near: RwSignal<bool>) {
    let Some(drawing) = canvas.parent_element() else { return };
    let scheme = dark_scheme();
    let measure = {
        let (drawing, scheme) = (drawing.clone(), scheme.clone());
        move || {
            // Between the borders, in fractions of a pixel where the page's layout has them.
            let width = drawing.get_bounding_client_rect().width() - 2.0 * f64::from(drawing.client_left());
            let now = Room { width, ratio: window().device_pixel_ratio(), palette: palette(scheme.as_ref()) };
            // A figure that is not shown has no room, and one that has not changed needs no paint.
            if width <= 0.0 {
                return;
            }
            let with_room = form_with_room(&drawing);
            if form.get_untracked() != with_room {
                form.set(with_room);
            }
            if room.get_untracked() != Some(now) {
                room.set(Some(now));
            }
        }
    };
    let on_change = Closure::<dyn Fn()>::new(measure);
    let function = on_change.as_ref().unchecked_ref();
    // It tells the size at first too, once the browser has laid out the page: measuring before would make it do so for
    // each figure apart.
    let observer = ResizeObserver::new(function).ok();
    if let Some(observer) = &observer {
        observer.observe(&drawing);
    }
    let _ = window().add_event_listener_with_callback("resize", function);
    if let Some(scheme) = &scheme {
        let _ = scheme.add_event_listener_with_callback("change", function);
    }
    let on_sight = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last = entries.pop().unchecked_into::<IntersectionObserverEntry>();
        if near.get_untracked() != last.is_intersecting() {
            near.set(last.is_intersecting());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    let sight = IntersectionObserver::new_with_options(on_sight.as_ref().unchecked_ref(), &options).ok();
    match &sight {
        Some(sight) => sight.observe(&drawing),
        None => near.set(true),
    }
    // Kept by the figure's owner, and taken away with it.
    StoredValue::new_local(Watch { on_change, observer, scheme, sight, _on_sight: on_sight });
}

/// Everything that tells of a canvas's room, for as long as the figure is there.
struct Watch {
    on_change: Closure<dyn Fn()>,
    observer: Option<ResizeObserver>,
    scheme: Option<MediaQueryList>,
    sight: Option<IntersectionObserver>,
    _on_sight: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        let function = self.on_change.as_ref().unchecked_ref();
        let _ = window().remove_event_listener_with_callback("resize", function);
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        if let Some(sight) = &self.sight {
            sight.disconnect();
        }
        if let Some(scheme) = &self.scheme {
            let _ = scheme.remove_event_listener_with_callback("change", function);
        }
    }
}

/// When the page is dark: as the device is, unless a frame's address asks for something else.
fn dark_scheme() -> Option<MediaQueryList> {
    let asked = document_element().get_attribute("data-dark");
    window().match_media(asked.as_deref().unwrap_or("(prefers-color-scheme: dark)")).ok().flatten()
}

fn palette(dark_scheme: Option<&MediaQueryList>) -> Palette {
    if dark_scheme.is_some_and(MediaQueryList::matches) { Palette::Dark } else { Palette::Light }
}
