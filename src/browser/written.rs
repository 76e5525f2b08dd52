//! Keeping a part of the page written: of what has the same tags as before only the texts are changed that differ, which
//! is much quicker than to have the browser read it all anew. What had other tags is kept for when they come again.

use gloo_utils::document;
use js_sys::Array;
use leptos::{html, prelude::*};
use web_sys::{Element, Node};

use crate::views::Html;

/// Keeps an element written with HTML that follows the state; gives what stands in it at first: nothing, as it is in the
/// page already or follows at once.
#[must_use]
pub fn keep_written(part: NodeRef<html::Div>, html: Box<dyn Fn() -> Html>) -> &'static str {
    // A page is taken over in the state in which it was written.
    let written = untrack(&html);
    let (mut kept, mut at) = (Vec::<Kept>::new(), 0);
    Effect::new(move |_| {
        let Some(part) = part.get() else { return };
        let now = html();
        if kept.get(at).is_some_and(|stands| stands.html == now) {
            return;
        }
        if kept.is_empty() {
            let first = Kept::of(&part, written.clone());
            // Nothing stands yet in a part that was not written with the page.
            if first.texts.len() == first.html.texts().len() {
                kept.push(first);
            }
        }
        match kept.iter().position(|one| one.html.shape() == now.shape()) {
            Some(found) => {
                if found != at {
                    part.replace_children_with_node(&kept[found].content);
                    at = found;
                }
                kept[at].change_to(&part, now);
            }
            None => {
                part.set_inner_html(&now.written());
                at = kept.len();
                kept.push(Kept::of(&part, now));
            }
        }
    });
    ""
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
