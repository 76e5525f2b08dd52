//! The options of filters: written natively, and here kept as they stand.

use leptos::{ev::Event, html, prelude::*};
use survey::Leads;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node};

use crate::views::Stand;

/// Keeps the options within an element as they stand: one effect for all of them, which changes only what differs.
pub fn keep_ticked(place: NodeRef<html::Fieldset>, stands: Box<dyn Fn() -> Vec<Stand>>) {
    // A page is taken over in the state in which it was written.
    let mut before = untrack(&stands);
    let mut options = Vec::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        if options.is_empty() {
            options = within(&place);
        }
        let now = stands();
        for option in &options {
            let (Some(now), Some(before)) = (now.get(option.node), before.get(option.node)) else { continue };
            // The visitor changes ticks too.
            option.tick.set_checked(now.ticked);
            if now.people != before.people {
                option.people.set_node_value(Some(&now.people));
            }
            if now.leads != before.leads {
                option.beside.set_class_name(if now.leads == Leads::Nowhere { "nowhere" } else { "" });
            }
        }
        before = now;
    });
}

/// Which node was ticked, or no longer is, as its change event tells.
#[must_use]
pub fn ticked_node(event: &Event) -> Option<usize> {
    node(&event.target()?.dyn_into().ok()?)
}

/// What may change of an option.
struct Ticked {
    node: usize,
    tick: HtmlInputElement,
    /// What stands beside it, and the text of that.
    beside: Element,
    people: Node,
}

fn within(place: &Element) -> Vec<Ticked> {
    let Ok(all) = place.query_selector_all("input") else { return Vec::new() };
    let ticked = |at: u32| {
        let tick: HtmlInputElement = all.item(at)?.dyn_into().ok()?;
        let beside = tick.parent_element()?.last_element_child()?;
        Some(Ticked { node: node(&tick)?, people: beside.first_child()?, beside, tick })
    };
    (0..all.length()).filter_map(ticked).collect()
}

fn node(tick: &Element) -> Option<usize> {
    tick.get_attribute("data-node")?.parse().ok()
}
