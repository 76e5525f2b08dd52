use chart::Table;
use leptos::prelude::*;

/// A figure's numbers as a table, which scrolls by itself where it is too wide.
pub(super) fn table(table: Table) -> impl IntoView {
    let mut columns = table.columns.into_iter();
    let first = columns.next().unwrap_or_default();
    let headings = columns.map(|heading| view! { <th scope="col">{heading}</th> });
    let rows = table.rows.into_iter().map(|(heading, cells)| {
        let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> });
        view! { <tr><th scope="row">{heading}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <table>
            <caption>{table.caption}</caption>
            <thead><tr><th scope="col">{first}</th>{headings.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
