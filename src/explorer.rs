//! The state: one signal for the selection; everything else follows from it.

use std::sync::Arc;

use leptos::prelude::*;
use survey::{Codebook, Reading, Release, Selection, Unmet, View, wire::Edition};
use words::{Language, Words};

use crate::{platform, route::Page};

/// Everything that views read. Copied freely: it holds handles, not data.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// Which page this is.
    pub page: Page,
    edition: StoredValue<Arc<Edition>>,
    selection: RwSignal<Selection>,
    unmet: RwSignal<Vec<Unmet>>,
    announcement: RwSignal<String>,
    view: Memo<View>,
}

impl Explorer {
    /// The state in which every page is written: everyone is selected.
    #[must_use]
    pub fn new(page: Page, edition: Arc<Edition>) -> Self {
        let selection = RwSignal::new(Selection::everyone(&edition.release.codebook));
        let release = Arc::clone(&edition);
        let view = Memo::new(move |_| {
            let release = &release.release;
            View::of(release, release.latest(), selection.get())
        });
        Self {
            page,
            edition: StoredValue::new(edition),
            selection,
            unmet: RwSignal::new(Vec::new()),
            announcement: RwSignal::new(String::new()),
            view,
        }
    }

    /// The release that is shown.
    #[must_use]
    pub fn edition(self) -> Arc<Edition> {
        self.edition.get_value()
    }

    /// Calls `f` with the release's content.
    pub fn with_release<T>(self, f: impl FnOnce(&Release) -> T) -> T {
        self.edition.with_value(|edition| f(&edition.release))
    }

    /// Calls `f` with the codebook.
    pub fn with_codebook<T>(self, f: impl FnOnce(&Codebook) -> T) -> T {
        self.with_release(|release| f(&release.codebook))
    }

    /// The reader's language.
    #[must_use]
    pub fn language(self) -> Language {
        self.page.language
    }

    /// Everything that can be said in the reader's language.
    #[must_use]
    pub fn words(self) -> Words {
        self.language().words()
    }

    /// Whom the visitor asks about; views that read it follow it.
    #[must_use]
    pub fn selection(self) -> Selection {
        self.selection.get()
    }

    /// What the selection comes to.
    #[must_use]
    pub fn view(self) -> Memo<View> {
        self.view
    }

    /// What the address asked for in vain.
    #[must_use]
    pub fn unmet(self) -> ReadSignal<Vec<Unmet>> {
        self.unmet.read_only()
    }

    /// What a screen reader says after a change; empty before the first.
    #[must_use]
    pub fn announcement(self) -> ReadSignal<String> {
        self.announcement.read_only()
    }

    /// The answers of `view` to the page's question.
    #[must_use]
    pub fn read(self, view: &View) -> Reading {
        self.with_release(|release| view.read(release, release.latest(), self.page.question()))
    }

    /// The relative address of a page with a selection.
    #[must_use]
    pub fn link(self, page: Page, selection: &Selection) -> String {
        self.with_codebook(|codebook| self.page.link(page, &selection.query(codebook), codebook))
    }

    /// Takes a selection from the address, as on arrival, Back and Forward.
    pub fn follow(self, selection: Selection, unmet: Vec<Unmet>) {
        self.unmet.set(unmet);
        self.show(selection);
    }

    /// Takes a selection from the visitor, and puts it into the address.
    pub fn choose(self, selection: Selection) {
        self.unmet.set(Vec::new());
        if selection == self.selection.get_untracked() {
            return;
        }
        platform::push_query(&self.with_codebook(|codebook| selection.query(codebook)));
        self.show(selection);
    }

    fn show(self, selection: Selection) {
        if selection == self.selection.get_untracked() {
            return;
        }
        platform::lead_links(&self.with_codebook(|codebook| selection.query(codebook)));
        self.selection.set(selection);
        let view = self.view.get_untracked();
        let whom = self.with_codebook(|codebook| view.selection().name(codebook, self.language()));
        self.announcement.set(match view.people() {
            Some(people) => self.words().announce_shown(&whom, people.0),
            None => self.words().announce_too_few(&whom),
        });
    }
}
