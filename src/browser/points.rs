//! Every mark of a figure within reach of pointer, touch and keyboard.

use std::{cell::Cell, rc::Rc};

use chart::{Drawing, Pixels, Spot};
use gloo_utils::document;
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

use crate::views::Staged;

/// Lets pointer, touch and keyboard reach every spot of a drawing in an element that lies over it: a list with one
/// stop of the tab key, in which the arrow keys move, Home and End go to its ends and Escape goes back out.
pub fn keep_pointed(points: NodeRef<html::Div>, staged: Staged, label: &'static str) {
    Effect::new(move |_| {
        let Some(list) = points.get() else { return };
        for (name, value) in [("role", "listbox"), ("tabindex", "0"), ("aria-label", label)] {
            let _ = list.set_attribute(name, value);
        }
        let number = LISTS.replace(LISTS.get() + 1);
        let pointed = Pointed { list: list.into(), staged, at: Rc::default(), pressed: Rc::default(), number };
        StoredValue::new_local(pointed.clone().listen());
        // What is told is of the figure as it was.
        Effect::new(move |_| {
            staged.whole.track();
            pointed.hide();
        });
    });
}

/// What the list listens to.
const EVENTS: [&str; 6] = ["keydown", "pointermove", "pointerdown", "pointerleave", "focus", "blur"];
/// What it listens to anywhere: words that the pointer brought go away with Escape wherever the focus is.
const ANYWHERE: &str = "keydown";

thread_local! {
    /// How many lists there have been, so that no two options share an id.
    static LISTS: Cell<usize> = const { Cell::new(0) };
}

/// A list of spots, and which of them is pointed at.
#[derive(Clone)]
struct Pointed {
    list: HtmlElement,
    staged: Staged,
    at: Rc<Cell<Option<usize>>>,
    /// Whether the pointer is down, so that the focus that follows is not the keyboard's.
    pressed: Rc<Cell<bool>>,
    number: usize,
}

impl Pointed {
    /// Listens for as long as what is given back is kept.
    fn listen(self) -> Listener {
        let list: Element = self.list.clone().into();
        let handle = Closure::<dyn Fn(Event)>::new(move |event: Event| self.on(&event));
        for name in EVENTS {
            let _ = list.add_event_listener_with_callback(name, handle.as_ref().unchecked_ref());
        }
        let _ = document().add_event_listener_with_callback(ANYWHERE, handle.as_ref().unchecked_ref());
        Listener { list, handle }
    }

    fn on(&self, event: &Event) {
        match event.type_().as_str() {
            "keydown" => self.on_key(event.unchecked_ref()),
            // The pointer has shown what is under it, if anything is.
            "focus" if self.pressed.take() => {}
            "focus" => self.show(self.at.get().or(Some(0))),
            "pointermove" => self.on_pointer(event.unchecked_ref()),
            "pointerdown" => {
                self.pressed.set(true);
                self.on_pointer(event.unchecked_ref());
            }
            // A finger that is lifted leaves too, but its words are to be read.
            "pointerleave" if by_touch(event.unchecked_ref()) => {}
            _ => {
                self.pressed.set(false);
                self.hide();
            }
        }
    }

    fn on_key(&self, event: &KeyboardEvent) {
        let here = event.current_target().is_some_and(|target| target.is_instance_of::<HtmlElement>());
        if !here {
            if event.key() == "Escape" {
                self.hide();
            }
            return;
        }
        let last = self.with_drawing(|drawing| drawing.spots.len()).saturating_sub(1);
        let at = self.at.get();
        let to = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => at.map_or(0, |at| (at + 1).min(last)),
            "ArrowUp" | "ArrowLeft" => at.map_or(0, |at| at.saturating_sub(1)),
            "Home" => 0,
            "End" => last,
            "Escape" => return self.hide(),
            _ => return,
        };
        event.prevent_default();
        self.show(Some(to));
    }

    fn on_pointer(&self, event: &PointerEvent) {
        // Over the words themselves they stay, so that they can be read at leisure. A finger means what lies below: it
        // has nowhere else to go to be rid of them.
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if !by_touch(event) && target.is_some_and(|target| target.has_attribute("data-told")) {
            return;
        }
        let frame = self.list.get_bounding_client_rect();
        let found = self.with_drawing(|drawing| {
            let scale = drawing.width.0 / frame.width();
            let (x, y) =
                ((f64::from(event.client_x()) - frame.x()) * scale, (f64::from(event.client_y()) - frame.y()) * scale);
            let within = |spot: &Spot| spot.from.x.0 <= x && x < spot.to.x.0 && spot.from.y.0 <= y && y < spot.to.y.0;
            drawing.spots.iter().position(within)
        });
        match found {
            Some(at) if self.at.get() == Some(at) && event.type_() == "pointermove" => {}
            at => self.show(at),
        }
    }

    fn id(&self, position: usize) -> String {
        format!("point-{}-{position}", self.number)
    }

    fn with_drawing<T>(&self, f: impl FnOnce(&Drawing) -> T) -> T {
        self.staged.whole.with_untracked(|figure| f(&figure.drawings[self.staged.at]))
    }

    fn hide(&self) {
        if self.at.take().is_none() {
            return;
        }
        self.list.set_text_content(None);
        let _ = self.list.remove_attribute("aria-activedescendant");
    }

    /// Puts all spots into the list, so that a screen reader knows how many there are, and shows one of them.
    fn show(&self, at: Option<usize>) {
        self.hide();
        self.with_drawing(|drawing| {
            let Some(at) = at.filter(|at| *at < drawing.spots.len()) else { return };
            for (position, spot) in drawing.spots.iter().enumerate() {
                let _ = self.add(drawing, spot, position, position == at);
            }
            self.at.set(Some(at));
            let _ = self.list.set_attribute("aria-activedescendant", &self.id(at));
        });
    }

    fn add(&self, drawing: &Drawing, spot: &Spot, position: usize, shown: bool) -> Option<()> {
        let make = |name: &str| document().create_element(name).ok()?.dyn_into::<HtmlElement>().ok();
        let (option, told) = (make("div")?, make("span")?);
        told.set_text_content(Some(&spot.text));
        let _ = told.set_attribute("data-told", "");
        option.set_id(&self.id(position));
        let _ = option.set_attribute("role", "option");
        let _ = option.set_attribute("aria-selected", if shown { "true" } else { "false" });
        if shown {
            let part = |length: f64, whole: f64| {
                let tenths = Pixels(1000.0 * length / whole).whole();
                format!("{}.{}%", tenths / 10, tenths % 10)
            };
            let style = option.style();
            let (width, height) = (drawing.width.0, drawing.height.0);
            // Words in a narrow figure begin at its edge and not at the mark's.
            let _ = style.set_property("--from", &Pixels(100.0 * spot.from.x.0 / width).whole().to_string());
            let _ = style.set_property("left", &part(spot.from.x.0, width));
            let _ = style.set_property("top", &part(spot.from.y.0, height));
            let _ = style.set_property("width", &part(spot.to.x.0 - spot.from.x.0, width));
            let _ = style.set_property("height", &part(spot.to.y.0 - spot.from.y.0, height));
            if spot.from.x.0 + spot.to.x.0 > width * 1.2 {
                option.set_class_name("at-end");
            }
        }
        option.append_child(&told).ok()?;
        self.list.append_child(&option).ok()?;
        Some(())
    }
}

fn by_touch(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}

/// Listens until it is dropped.
struct Listener {
    list: Element,
    handle: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = document().remove_event_listener_with_callback(ANYWHERE, self.handle.as_ref().unchecked_ref());
        for name in EVENTS {
            let _ = self.list.remove_event_listener_with_callback(name, self.handle.as_ref().unchecked_ref());
        }
    }
}
