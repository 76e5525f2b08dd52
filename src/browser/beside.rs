use gloo_utils::document;
use leptos::ev::MouseEvent;
use web_sys::Element;

use super::press::pressed_button;

/// The place beside a button that was pressed for what became of it.
#[must_use]
pub fn beside(event: &MouseEvent) -> Option<Beside> {
    Some(Beside(pressed_button(event)?.parent_element()?))
}

/// A place for what became of something.
pub struct Beside(Element);

impl Beside {
    /// Says what became of it, in the place of what was said there before. It is announced elsewhere.
    pub fn say(&self, words: &str) {
        if let Ok(Some(before)) = self.0.query_selector(".became") {
            before.remove();
        }
        if let Ok(said) = document().create_element("span") {
            said.set_class_name("became");
            said.set_text_content(Some(words));
            let _ = self.0.append_child(&said);
        }
    }
}
