use chart::Context;
use leptos::prelude::*;
use survey::{Date, ReleaseId, wire::Edition};

use super::made_up::MadeUpBand;
use crate::{
    pages::{Entry, Site, Standing},
    route::Page,
};

/// The page where claims are checked. `check.js` has the desk do it, and reads here which releases there are.
#[component]
pub(crate) fn Check<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let edition: &Edition = &site.newest;
    let context = Context { edition, language: page.language };
    let words = context.words();
    let command =
        format!("publish check \"… {}release/{}/…\"", site.place.absolute("").unwrap_or_default(), edition.id);
    view! {
        <section class="check">
            {context.made_up().then(|| view! { <MadeUpBand words/> })}
            <h1>{words.check_name()}</h1>
            <p class="lead">{words.check_lead()}</p>
            <form
                id="check" data-language=page.language.tag() data-root=site.to_root(page)
                data-newest=edition.id.to_string() data-loading=words.check_loading() data-empty=words.check_empty()
            >
                <label for="claim">{words.check_label()}</label>
                <textarea
                    id="claim" rows="7" autocomplete="off" spellcheck="false" aria-describedby="check-hint check-private"
                    disabled data-needs-scripts=""
                ></textarea>
                <p class="hint" id="check-hint">{words.check_hint()}</p>
                <p class="hint" id="check-private">{words.check_private()}</p>
                <p><button type="submit" class="button" disabled data-needs-scripts="">{words.check_button()}</button></p>
            </form>
            <p id="check-status" role="status"></p>
            <div id="check-failed" role="alert" hidden>
                <p>{words.check_failed()}</p>
                <p><button type="button" class="button" id="check-again">{words.check_again()}</button></p>
            </div>
            <div id="check-outcome"></div>
            <p id="check-share" class="hint" hidden><a>{words.check_share()}</a> ". " {words.check_share_hint()}</p>
            <section id="check-without" aria-labelledby="check-without-heading">
                <h2 id="check-without-heading">{words.check_without_heading()}</h2>
                <p>{words.check_without_link()}</p>
                <p>{words.check_without_command()}</p>
                <pre><code>{command}</code></pre>
            </section>
            <h2>{words.check_not_heading()}</h2>
            <ul>{words.check_not().map(|text| view! { <li>{text}</li> }).into_iter().collect_view()}</ul>
            <Releases context site/>
        </section>
    }
}

/// Every release that a text can be held to, the newest first.
#[component]
fn Releases<'a>(context: Context<'a>, site: &'a Site) -> impl IntoView + use<> {
    let words = context.words();
    let entries = site.history.entries();
    let mut rows: Vec<_> = entries.iter().rev().map(|entry| row(context, site, entry)).collect();
    // Nobody need keep a history.
    if site.history.find(&site.newest.id).is_none() {
        rows.insert(0, kept(context, site, &site.newest.id, None));
    }
    view! {
        <table class="holdings" id="check-releases">
            <caption>{context.marked(words.check_releases().to_owned())}</caption>
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
}

fn row(context: Context<'_>, site: &Site, entry: &Entry) -> AnyView {
    let Standing::Withdrawn { on, why } = &entry.standing else {
        return kept(context, site, &entry.id, Some(entry));
    };
    let (id, words, why) = (entry.id.to_string(), context.words(), context.label(why).to_owned());
    let said = words.history_withdrawn(&read(context, *on), &why);
    view! {
        <tr data-release=id data-date=entry.date.to_string() data-withdrawn=on.to_string() data-why=why>
            <th scope="row">{entry.id.to_string()}</th>
            <td>{read(context, entry.date)}</td>
            <td>{said}</td>
        </tr>
    }
    .into_any()
}

fn kept(context: Context<'_>, site: &Site, id: &ReleaseId, entry: Option<&Entry>) -> AnyView {
    let words = context.words();
    let survey = &context.codebook().facts.slug;
    let what = entry.and_then(|entry| entry.what.as_ref()).map(|what| context.label(what).to_owned());
    let current = (*id == site.newest.id).then(|| words.history_current().to_owned());
    let said: Vec<_> = what.into_iter().chain(current).collect();
    let date = entry.map(|entry| entry.date);
    view! {
        <tr
            data-release=id.to_string() data-date=date.map(|date| date.to_string())
            data-file=format!("data/{survey}/{id}.json")
        >
            <th scope="row">{id.to_string()}</th>
            <td>{date.map(|date| read(context, date))}</td>
            <td>{said.join(" ")}</td>
        </tr>
    }
    .into_any()
}

fn read(context: Context<'_>, date: Date) -> String {
    let (day, month, year) = date.parts();
    context.words().date(day, month, year)
}
