//! The state: one signal for what the visitor chose, and one for the order of each table; everything else follows from them.

use std::sync::Arc;

use chart::{Context, Exhibit, Order, Orders};
use leptos::prelude::*;
use survey::{
    Against, Choice, Codebook, Comparison, Covers, Measure, Memory, QuestionId, Release, Selection, Unmet, View,
    WaveId, wire::Edition,
};
use words::{Language, Words};

use crate::{platform, route::Page};

/// The order of a figure's table; `None` if it is the survey's own.
pub type TableOrder = RwSignal<Option<Order>>;

/// What an address asks for, and what of it cannot be had.
#[derive(Clone, Debug)]
pub struct Addressed {
    /// Whom, and compared with whom.
    pub choice: Choice,
    /// In which order tables stand.
    pub orders: Orders,
    /// What it asks for in vain.
    pub unmet: Vec<Unmet>,
}

/// Everything that views read. Copied freely: it holds handles, not data.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// Which page this is.
    pub page: Page,
    edition: StoredValue<Arc<Edition>>,
    choice: RwSignal<Choice>,
    orders: StoredValue<Vec<(Exhibit, TableOrder)>, LocalStorage>,
    unmet: RwSignal<Vec<Unmet>>,
    announcement: RwSignal<String>,
    view: Memo<View>,
    memory: StoredValue<Memory, LocalStorage>,
}

impl Explorer {
    /// The state in which every page is written: everyone is selected, or everyone of the page's area or setting.
    #[must_use]
    pub fn new(page: Page, edition: Arc<Edition>) -> Self {
        let choice = RwSignal::new(start(page, &edition.release));
        // What was found for one choice serves the next ones, and the figures of each.
        let memory = StoredValue::new_local(Memory::of(&edition.release));
        let edition = StoredValue::new(edition);
        let view = Memo::new(move |_| {
            choice.with(|choice| edition.with_value(|edition| viewed(memory, &edition.release, choice)))
        });
        Self {
            page,
            edition,
            choice,
            orders: StoredValue::new_local(Vec::new()),
            unmet: RwSignal::new(Vec::new()),
            announcement: RwSignal::new(String::new()),
            view,
            memory,
        }
    }

    /// Calls `f` with the release and the reader's language.
    pub fn with<T>(self, f: impl FnOnce(Context<'_>) -> T) -> T {
        self.edition.with_value(|edition| f(Context { edition, language: self.language() }))
    }

    /// Calls `f` with the release's content.
    pub fn with_release<T>(self, f: impl FnOnce(&Release) -> T) -> T {
        self.edition.with_value(|edition| f(&edition.release))
    }

    /// Calls `f` with a search for covers in a wave that remembers what it found for others.
    pub fn with_covers<T>(self, wave: WaveId, f: impl FnOnce(&Covers<'_>) -> T) -> T {
        self.with_memory(|context, memory| f(&memory.covers(context.release(), wave)))
    }

    /// Calls `f` with the release and the reader's language, and what was found in it.
    pub fn with_memory<T>(self, f: impl FnOnce(Context<'_>, &Memory) -> T) -> T {
        self.memory.with_value(|memory| self.with(|context| f(context, memory)))
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

    /// What the visitor asks for; views that read it follow it.
    #[must_use]
    pub fn choice(self) -> ReadSignal<Choice> {
        self.choice.read_only()
    }

    /// Whom the visitor asks about; views that read it follow it.
    #[must_use]
    pub fn selection(self) -> Selection {
        self.choice.with(|choice| choice.selection.clone())
    }

    /// What is asked for on this page before anything is chosen.
    #[must_use]
    pub fn start(self) -> Choice {
        self.with_release(|release| start(self.page, release))
    }

    /// What the choice comes to.
    #[must_use]
    pub fn view(self) -> Memo<View> {
        self.view
    }

    /// What another choice would come to.
    #[must_use]
    pub fn viewed(self, choice: &Choice) -> View {
        self.with_release(|release| viewed(self.memory, release, choice))
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

    /// What is broken down by place on the page of `question`; views that read it follow it.
    #[must_use]
    pub fn measure(self, question: QuestionId) -> Measure {
        let headline = || self.with_codebook(|codebook| codebook.question(question).headline());
        self.choice.with(|choice| choice.measure).unwrap_or_else(headline)
    }

    /// The relative address of a page with a choice.
    #[must_use]
    pub fn link(self, page: Page, choice: &Choice) -> String {
        self.with_release(|release| self.page.link(page, &page.query(choice, release), &release.codebook))
    }

    /// The order of the table of an exhibit, which the page shows; whoever changes it has it kept ([`Self::keep`]).
    #[must_use]
    pub fn order(self, exhibit: Exhibit) -> TableOrder {
        let order = RwSignal::new(None);
        self.orders.update_value(|orders| orders.push((exhibit, order)));
        order
    }

    /// What the query of this page's address asks for.
    #[must_use]
    pub fn asked(self, query: &str) -> Addressed {
        self.with_release(|release| {
            let (choice, mut unmet) = Choice::read(query, release, self.page.question());
            let (orders, others) = Orders::read(query, &release.codebook, &|exhibit| {
                self.orders.with_value(|orders| orders.iter().any(|(one, _)| *one == exhibit))
            });
            unmet.extend(others);
            Addressed { choice: self.page.within(choice, &release.codebook), orders, unmet }
        })
    }

    /// Takes everything from the address, as on arrival, Back and Forward.
    pub fn follow(self, Addressed { choice, orders, unmet }: Addressed) {
        self.unmet.set(unmet);
        self.arrange(&orders);
        self.show(choice.clone());
        self.lead(&choice, &self.ordered());
    }

    /// Puts tables in order, and opens those: what is to be known of an order stands with the table.
    fn arrange(self, orders: &Orders) {
        for (exhibit, order) in self.orders.get_value() {
            let now = orders.of(exhibit);
            if order.get_untracked() == now {
                continue;
            }
            order.set(now);
            if now.is_some() {
                platform::open_table(&self.with_codebook(|codebook| exhibit.name(codebook)));
            }
        }
    }

    /// Takes a choice from the visitor, and puts it into the address.
    pub fn choose(self, choice: Choice) {
        let choice = self.with_codebook(|codebook| self.page.within(choice.settled(), codebook));
        if choice == self.choice.get_untracked() {
            return self.unmet.set(Vec::new());
        }
        self.show(choice);
        self.keep();
    }

    /// Puts everything that the visitor chose into the address.
    pub fn keep(self) {
        self.unmet.set(Vec::new());
        let (choice, orders) = (self.choice.get_untracked(), self.ordered());
        platform::put_off(Box::new(move || {
            platform::push_query(&self.query(&choice, &orders));
            self.lead(&choice, &orders);
        }));
    }

    /// The orders in which tables stand.
    fn ordered(self) -> Orders {
        let orders = self.orders.get_value().into_iter();
        orders.filter_map(|(exhibit, order)| Some((exhibit, order.get_untracked()?))).collect()
    }

    /// The query of this page's address that shows a choice, with tables in some orders.
    fn query(self, choice: &Choice, orders: &Orders) -> String {
        self.with_release(|release| {
            let both = [self.page.query(choice, release), orders.query(&release.codebook)];
            both.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&")
        })
    }

    /// Takes a selection from the visitor, and leaves everything else as it is.
    pub fn select(self, selection: Selection) {
        self.choose(self.choice.with_untracked(|choice| choice.with_selection(selection)));
    }

    /// Takes from the visitor whom to compare with, and leaves everything else as it is.
    pub fn compare(self, against: Against) {
        self.choose(Choice { against, ..self.choice.get_untracked() });
    }

    /// Shows those with whom the selection is compared, and compares them with it.
    pub fn swap(self) {
        let choice = self.choice.get_untracked();
        let swapped = self.view.with_untracked(|view| match view.comparison() {
            Comparison::Rest(rest) => rest.selection().map(|rest| choice.with_selection(rest.clone())),
            Comparison::Others(others) | Comparison::Overlapping(others) => {
                let against = Against::Others(choice.selection.clone());
                Some(Choice { against, ..choice.with_selection(others.clone()) })
            }
            Comparison::Wave(wave) => {
                Some(Choice { wave: *wave, against: Against::Wave(choice.wave), ..choice.clone() })
            }
        });
        if let Some(swapped) = swapped {
            self.choose(swapped);
        }
    }

    fn show(self, choice: Choice) {
        if choice == self.choice.get_untracked() {
            return;
        }
        self.choice.set(choice);
        let announcement = self.view.with_untracked(|view| {
            self.with(|context| {
                let whom = view.selection().name(context.codebook(), context.language);
                match view.people() {
                    Some(people) => {
                        let others = view.comparison().name(context.release(), context.language);
                        context.words().announce_shown(&whom, people.0, others.as_deref())
                    }
                    None if context.codebook().rules_out(view.selection()) => {
                        context.words().told_absent(&whom, context.words().nobody())
                    }
                    None => context.words().announce_too_few(&whom),
                }
            })
        });
        self.announcement.set(announcement);
    }

    /// Lets the links around the explorer lead to the same people.
    fn lead(self, choice: &Choice, orders: &Orders) {
        self.with_release(|release| {
            // Elsewhere nothing is broken down by the answer that is looked at here.
            let whom = Choice { measure: None, ..choice.clone() }.query(release, None);
            platform::lead_links(&whom, &self.page.query(choice, release), &self.query(choice, orders));
        });
    }

    /// Says something once to a screen reader.
    pub fn announce(self, words: &str) {
        self.announcement.set(words.to_owned());
    }
}

fn viewed(memory: StoredValue<Memory, LocalStorage>, release: &Release, choice: &Choice) -> View {
    memory.with_value(|memory| memory.view(release, choice))
}

/// What is asked for on a page before anything is chosen.
pub(crate) fn start(page: Page, release: &Release) -> Choice {
    page.within(Choice::everyone(release), &release.codebook)
}
