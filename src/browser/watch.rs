//! How much room every canvas has, and what of the page is in sight.

use std::cell::RefCell;

use chart::{Form, Palette};
use gloo_utils::{document_element, window};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, MediaQueryList, ResizeObserver,
};

use super::{queue::next, room::form_with_room};

/// What a canvas is painted for: how wide it is shown, at how many device pixels to each of CSS's, on what ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    pub(super) width: f64,
    pub(super) ratio: f64,
    pub(super) palette: Palette,
}

/// What is known of a canvas's place in the page, and follows it.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Nothing is known of the room until the canvas is in the page.
    pub(super) room: RwSignal<Option<Room>>,
    /// The form of the whole figure that has that room.
    pub(super) form: RwSignal<Form>,
}

/// Notices when an element comes near and goes away: gives whether it is in sight or near, or was when it was last in the
/// page's layout. It stays as long as its page.
pub(super) fn watch_sight(element: &Element, near: RwSignal<bool>) {
    OBSERVERS.with(|observers| {
        SEEN.with_borrow_mut(|all| all.push((element.clone(), near)));
        match &observers.sight {
            Some(sight) => sight.observe(element),
            None => near.set(true),
        }
    });
}

/// Notices whatever becomes of the room of a canvas in an element, which stays as long as its page.
pub(super) fn watch_room(drawing: &Element, place: Place) {
    // What holds the SVGs is as wide as the canvas, and has no height once the canvas is painted: a drawing that only
    // becomes higher is nothing to be told of.
    let Some(still) = drawing.first_element_child() else { return };
    OBSERVERS.with(|observers| {
        WATCHED.with_borrow_mut(|all| all.push((drawing.clone(), still.clone(), place)));
        // It tells the size at first too, once the browser has laid out the page: measuring before would make it do so
        // for each figure apart.
        if let Some(size) = &observers.size {
            size.observe(&still);
        }
    });
}

thread_local! {
    /// The drawing around each canvas of the page, and what is as wide as the canvas.
    static WATCHED: RefCell<Vec<(Element, Element, Place)>> = const { RefCell::new(Vec::new()) };
    /// What comes near and goes away.
    static SEEN: RefCell<Vec<(Element, RwSignal<bool>)>> = const { RefCell::new(Vec::new()) };
    static OBSERVERS: Observers = Observers::begin();
}

/// One for all of the page: browsers call each observer apart.
struct Observers {
    size: Option<ResizeObserver>,
    sight: Option<IntersectionObserver>,
}

/// How far below and above the window something counts as near.
const NEAR: &str = "600px 0px";

impl Observers {
    fn begin() -> Self {
        let scheme = dark_scheme();
        let on_change = {
            let scheme = scheme.clone();
            Closure::<dyn Fn()>::new(move || measure(scheme.as_ref()))
        };
        let function = on_change.as_ref().unchecked_ref();
        let size = ResizeObserver::new(function).ok();
        let _ = window().add_event_listener_with_callback("resize", function);
        if let Some(scheme) = scheme {
            let _ = scheme.add_event_listener_with_callback("change", function);
        }
        let options = IntersectionObserverInit::new();
        options.set_root_margin(NEAR);
        let on_sight = Closure::<dyn Fn(js_sys::Array)>::new(|entries: js_sys::Array| look(&entries));
        let sight = IntersectionObserver::new_with_options(on_sight.as_ref().unchecked_ref(), &options).ok();
        // For as long as the page lives.
        on_change.forget();
        on_sight.forget();
        Self { size, sight }
    }
}

/// When the page is dark: as the device is, unless a frame's address asks for something else.
fn dark_scheme() -> Option<MediaQueryList> {
    let asked = document_element().get_attribute("data-dark");
    window().match_media(asked.as_deref().unwrap_or("(prefers-color-scheme: dark)")).ok().flatten()
}

/// Measures the room of every canvas.
fn measure(scheme: Option<&MediaQueryList>) {
    let palette = if scheme.is_some_and(MediaQueryList::matches) { Palette::Dark } else { Palette::Light };
    let ratio = window().device_pixel_ratio();
    let watched = WATCHED.with_borrow(Clone::clone);
    for (drawing, still, Place { room, form }) in watched {
        // In fractions of a pixel where the page's layout has them.
        let width = still.get_bounding_client_rect().width();
        let now = Room { width, ratio, palette };
        // A figure that is not shown has no room, and one that has not changed needs no paint.
        if width <= 0.0 || room.get_untracked() == Some(now) {
            continue;
        }
        let with_room = form_with_room(&drawing);
        if form.get_untracked() != with_room {
            form.set(with_room);
        }
        room.set(Some(now));
    }
}

/// Takes in what has come near or gone away.
fn look(entries: &js_sys::Array) {
    for entry in entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>) {
        // What is not shown is nowhere. Once it is shown again it will most likely be where it was, and is to be
        // painted before it is seen there.
        let target = entry.target();
        if target.client_width() == 0 {
            continue;
        }
        let seen = SEEN.with_borrow(|all| all.iter().find(|(element, _)| *element == target).cloned());
        let Some((_, near)) = seen else { continue };
        let is_near = entry.is_intersecting();
        if near.get_untracked() == is_near {
            continue;
        }
        if is_near && !is_in_window(&entry) {
            // Nobody sees it yet, so the frame does not wait for it.
            next(Box::new(move || {
                near.set(true);
                None
            }));
        } else {
            near.set(is_near);
        }
    }
}

/// Whether any of it is seen.
fn is_in_window(entry: &IntersectionObserverEntry) -> bool {
    let place = entry.bounding_client_rect();
    let high = window().inner_height().ok().and_then(|high| high.as_f64()).unwrap_or_default();
    place.bottom() > 0.0 && place.top() < high
}
