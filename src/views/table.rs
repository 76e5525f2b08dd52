use chart::{First, Order, Table};
use leptos::prelude::*;

use super::figure::turned;
use crate::{explorer::Explorer, platform};

/// A figure's numbers as a table, which scrolls by itself where it is too wide, whose rows can be put in order by
/// each column, and which can be copied.
pub(super) fn table(
    explorer: Explorer,
    content: Memo<Table>,
    order: RwSignal<Option<Order>>,
    positions: Memo<Vec<usize>>,
) -> impl IntoView + use<> {
    let words = explorer.words();
    let copy = move |_| {
        let text = content
            .with_untracked(|table| table.as_text(order.get_untracked(), &explorer.with(|context| context.source())));
        let said = move |copied| {
            explorer.announce(if copied { words.copied() } else { words.not_copied() });
        };
        platform::copy(&text, said);
    };
    let caution = move || {
        let caution = content.with(|table| table.caution.clone()).filter(|_| order.get().is_some());
        caution.map(|text| view! { <p class="caution" role="note">{text}</p> })
    };
    let sorted = move || order.get().is_some();
    view! {
        <div class="table">
            {caution}
            <div class="scroll" tabindex="0" role="group" aria-label=words.table_label()>
                <table>
                    <caption>{move || content.with(|table| table.caption.clone())}</caption>
                    <thead><tr>{move || headings(explorer, content, order)}</tr></thead>
                    <tbody>{move || rows(content, positions)}</tbody>
                </table>
            </div>
            <p class="tools">
                <button type="button" class="tool" disabled=platform::WRITTEN data-needs-scripts="" on:click=copy>
                    {words.copy_table()}
                </button>
                <button type="button" class="tool" disabled=platform::WRITTEN data-needs-scripts=""
                    class:idle=move || !sorted() on:click=move |_| order.set(None)>
                    {words.order_as_asked()}
                </button>
            </p>
        </div>
    }
}

fn headings(explorer: Explorer, content: Memo<Table>, order: RwSignal<Option<Order>>) -> impl IntoView + use<> {
    let words = explorer.words();
    let columns = content.with(|table| table.columns.clone());
    let cell = |(at, heading): (usize, String)| {
        // The first is that of the rows' own headings.
        let column = at.checked_sub(1);
        let sort = move || {
            let order = order.get().filter(|order| Some(order.column) == column)?;
            Some(if order.first == First::Highest { "descending" } else { "ascending" })
        };
        let label = column.map(|_| words.order_by(&heading));
        let inner = match column {
            None => leptos::either::Either::Left(heading),
            Some(column) => leptos::either::Either::Right(view! {
                <button type="button" class="sort" disabled=platform::WRITTEN data-needs-scripts="" title=label
                    on:click=move |_| order.update(|order| *order = Some(turned(*order, column)))>
                    {heading}
                </button>
            }),
        };
        view! { <th scope="col" aria-sort=sort>{inner}</th> }
    };
    columns.into_iter().enumerate().map(cell).collect_view()
}

fn rows(content: Memo<Table>, positions: Memo<Vec<usize>>) -> impl IntoView + use<> {
    let row = |(heading, cells): &(String, Vec<chart::Cell>)| {
        let cells: Vec<_> = cells.iter().map(|cell| view! { <td>{cell.text.clone()}</td> }).collect();
        view! { <tr><th scope="row">{heading.clone()}</th>{cells}</tr> }
    };
    positions.with(|positions| {
        content.with(|table| positions.iter().filter_map(|at| table.rows.get(*at)).map(row).collect_view())
    })
}
