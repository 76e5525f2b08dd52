use chart::Context;
use leptos::prelude::*;
use survey::Date;

use super::section::{Section, paragraphs};
use crate::{
    pages::{Entry, Site, Standing},
    route::{Page, Route},
};

/// What happens when the data change, and every release that there was, the newest first.
pub(super) fn section(page: Page, context: Context<'_>, site: &Site) -> Section {
    let words = context.words();
    let rows: Vec<_> = site.history.entries().iter().rev().map(|entry| row(page, context, site, entry)).collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <p>{words.history_lead()}</p>
            <table class="holdings">
                <caption>{words.history_caption()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.history_release()}</th>
                        <th scope="col">{words.history_date()}</th>
                        <th scope="col">{words.history_what()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    let check = view! {
        <p data-on-sites=""><a href=site.to(page, Route::Check)>{words.check_name()}</a> ". " {words.check_lead()}</p>
    };
    let body = view! { {paragraphs(words.changes())} {check} {table} };
    Section { id: "changes", heading: words.history_heading(), body: body.into_any() }
}

fn row(page: Page, context: Context<'_>, site: &Site, entry: &Entry) -> impl IntoView + use<> {
    let words = context.words();
    let date = |date: Date| {
        let (day, month, year) = date.parts();
        words.date(day, month, year)
    };
    let standing = match &entry.standing {
        Standing::Withdrawn { on, why } => Some(words.history_withdrawn(&date(*on), context.label(why))),
        Standing::Kept if entry.id == site.newest.id => Some(words.history_current().to_owned()),
        Standing::Kept => None,
    };
    let what: Vec<_> = entry.what.iter().map(|what| context.label(what).to_owned()).chain(standing).collect();
    let href = site.to_held(page, entry.id.as_str());
    view! {
        <tr>
            <th scope="row"><a href=href>{entry.id.to_string()}</a></th>
            <td>{date(entry.date)}</td>
            <td>{what.join(" ")}</td>
        </tr>
    }
}
