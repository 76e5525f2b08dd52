//! Keeping a part of the page written: of what has the same tags as before only the texts are changed that differ, which
//! is much quicker than to have the browser read it all anew. What had other tags is kept for when they come again.

use std::{cell::RefCell, rc::Rc};

use gloo_utils::document;
use js_sys::Array;
use leptos::{html, prelude::*};
use web_sys::{Element, Node};

use super::queue::next;
use crate::views::{Html, Writing};

/// Keeps an element written with HTML that follows the state; gives what stands in it at first: nothing, as it is in the
/// page already or follows at once.
#[must_use]
pub fn keep_written(part: NodeRef<html::Div>, follow: Box<dyn Fn() -> Writing>) -> &'static str {
    // A page is taken over in the state in which it was written.
    let parts = Rc::new(RefCell::new(Written::first(untrack(&follow)())));
    Effect::new(move |_| {
        let Some(part) = part.get() else { return };
        let write = follow();
        let parts = Rc::clone(&parts);
        if !is_closed(&part) {
            parts.borrow_mut().change_to(&part, write());
        } else if parts.borrow_mut().waiting.replace(write).is_none() {
            next(Box::new(move || {
                let mut parts = parts.borrow_mut();
                if let Some(write) = parts.waiting.take() {
                    parts.change_to(&part, write());
                }
                None
            }));
        }
    });
    ""
}

/// Whether a part is within something that the reader has not opened.
fn is_closed(part: &Element) -> bool {
    matches!(part.closest("details:not([open])"), Ok(Some(_)))
}

/// A part with everything that stood in it.
struct Written {
    kept: Vec<Kept>,
    /// Which of them stands there.
    at: usize,
    /// What the page was written with, until anything has changed.
    first: Option<Html>,
    /// What writes it in the next task.
    waiting: Option<Writing>,
}

impl Written {
    fn first(html: Html) -> Self {
        Self { kept: Vec::new(), at: 0, first: Some(html), waiting: None }
    }

    fn change_to(&mut self, part: &Element, now: Html) {
        self.waiting = None;
        // Nothing stands yet in a part that was not written with the page.
        let first = self.first.as_ref().filter(|_| part.first_element_child().is_some());
        if first.or(self.kept.get(self.at).map(|stands| &stands.html)) == Some(&now) {
            return;
        }
        if let Some(first) = self.first.take().map(|html| Kept::of(part, html))
            && first.texts.len() == first.html.texts().len()
        {
            self.kept.push(first);
        }
        match self.kept.iter().position(|one| one.html.shape() == now.shape()) {
            Some(found) => {
                if found != self.at {
                    part.replace_children_with_node(&self.kept[found].content);
                    self.at = found;
                }
                self.kept[found].change_to(part, now);
            }
            None => {
                part.set_inner_html(&now.written());
                self.at = self.kept.len();
                self.kept.push(Kept::of(part, now));
            }
        }
    }
}

/// What stands in a part, or did and may again.
struct Kept {
    html: Html,
    /// Its outermost nodes.
    content: Array,
    /// Every text within, in order.
    texts: Vec<Node>,
}

impl Kept {
    /// What stands in a part now.
    fn of(part: &Element, html: Html) -> Self {
        Self { html, content: Array::from(&part.child_nodes()), texts: text_nodes(part) }
    }

    /// Changes the texts that differ to those of HTML with the same tags.
    fn change_to(&mut self, part: &Element, now: Html) {
        for ((node, text), before) in self.texts.iter().zip(now.texts()).zip(self.html.texts()) {
            if text != before {
                node.set_node_value(Some(text));
            }
        }
        // What became of something was said of what stood there before.
        if let Ok(Some(became)) = part.query_selector(".became") {
            became.remove();
        }
        self.html = now;
    }
}

fn text_nodes(part: &Element) -> Vec<Node> {
    // `NodeFilter.SHOW_TEXT`
    let walker = document().create_tree_walker_with_what_to_show(part, 4);
    std::iter::from_fn(|| walker.as_ref().ok()?.next_node().ok()?).collect()
}
