use leptos::{ev::MouseEvent, html, prelude::*};

use super::html::Writing;
use crate::platform;

/// What is done when something in a part is pressed: what it says of itself, the part, and the event.
pub(super) type Press = Box<dyn Fn(&str, NodeRef<html::Div>, &MouseEvent)>;

/// A part of a page that is text and no tree of views, and follows the state. Not generic over what it says, so that the
/// program has it only once.
pub(super) fn part(class: &'static str, follow: Box<dyn Fn() -> Writing>, press: Press) -> impl IntoView + use<> {
    let part = NodeRef::<html::Div>::new();
    let written = platform::keep_written(part, follow);
    let on_click = move |event: MouseEvent| {
        if let Some(pressed) = platform::pressed(&event) {
            press(&pressed, part, &event);
        }
    };
    view! { <div class=class node_ref=part inner_html=written on:click=on_click></div> }
}
