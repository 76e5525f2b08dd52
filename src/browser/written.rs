//! Keeping a part of the page written: of what has the same tags as before only the texts are changed that differ, which
//! is much quicker than to have the browser read it all anew.

use gloo_utils::document;
use leptos::{html, prelude::*};
use web_sys::{Element, Node};

use crate::views::Html;

/// Keeps an element written with HTML that follows the state; gives what stands in it at first: nothing, as it is in the
/// page already or follows at once.
#[must_use]
pub fn keep_written(part: NodeRef<html::Div>, html: Box<dyn Fn() -> Html>) -> &'static str {
    // A page is taken over in the state in which it was written.
    let mut stands = untrack(&html);
    let mut nodes = Vec::new();
    Effect::new(move |_| {
        let Some(part) = part.get() else { return };
        if nodes.is_empty() {
            nodes = text_nodes(&part);
        }
        let now = html();
        if now == stands && nodes.len() == now.texts().len() {
            return;
        }
        if now.shape() == stands.shape() && nodes.len() == now.texts().len() {
            for ((node, text), before) in nodes.iter().zip(now.texts()).zip(stands.texts()) {
                if text != before {
                    node.set_node_value(Some(text));
                }
            }
            // What became of something was said of what stood there before.
            if let Ok(Some(became)) = part.query_selector(".became") {
                became.remove();
            }
        } else {
            part.set_inner_html(&now.written());
            nodes = text_nodes(&part);
        }
        stands = now;
    });
    ""
}

/// Every text within an element, in order.
fn text_nodes(part: &Element) -> Vec<Node> {
    // `NodeFilter.SHOW_TEXT`
    let walker = document().create_tree_walker_with_what_to_show(part, 4);
    std::iter::from_fn(|| walker.as_ref().ok()?.next_node().ok()?).collect()
}
