use leptos::prelude::*;

/// A part of the page that can be linked to.
pub(super) struct Section {
    /// What an address names it by.
    pub(super) id: &'static str,
    /// What it is about.
    pub(super) heading: &'static str,
    /// What it says.
    pub(super) body: AnyView,
}

impl Section {
    /// Its line in the table of contents.
    pub(super) fn entry(&self) -> impl IntoView + use<> {
        view! { <li><a href=format!("#{}", self.id)>{self.heading}</a></li> }
    }

    /// Its heading and what it says.
    pub(super) fn written(self) -> impl IntoView {
        view! { <h2 id=self.id>{self.heading}</h2> {self.body} }
    }
}

/// Texts as paragraphs.
pub(super) fn paragraphs<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Vec<impl IntoView> {
    texts.into_iter().map(|text| view! { <p>{text.into()}</p> }).collect()
}

/// Texts as a list.
pub(super) fn list<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> impl IntoView {
    let items: Vec<_> = texts.into_iter().map(|text| view! { <li>{text.into()}</li> }).collect();
    view! { <ul>{items}</ul> }
}
