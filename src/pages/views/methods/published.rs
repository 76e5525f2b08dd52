use chart::Context;
use leptos::prelude::*;
use survey::Method;

use super::section::{Section, paragraphs};

/// What is published and what is kept back, with what this release says of itself.
pub(super) fn section(context: Context<'_>) -> Section {
    let words = context.words();
    let parameters = context.release().parameters;
    let most = parameters.rounding_base.saturating_sub(1);
    let is_by_atoms = context.release().waves().iter().any(|wave| wave.method() == Method::Atoms);
    let by_atoms = is_by_atoms.then(|| paragraphs([words.release_by_atoms(2 * most, Method::NEARLY_ALL)]));
    let reasons = [
        (words.too_few(), words.meaning_of_too_few(parameters.threshold)),
        (words.not_asked(), words.meaning_of_not_asked().to_owned()),
        (words.nobody(), words.meaning_of_nobody().to_owned()),
    ];
    let reasons: Vec<_> =
        reasons.into_iter().map(|(said, meaning)| view! { <dt>{said}</dt> <dd>{meaning}</dd> }).collect();
    let body = view! {
        {paragraphs([
            words.release_groups().to_owned(),
            words.release_threshold(parameters.threshold),
            words.release_rounding(parameters.rounding_base, most),
            words.release_sums().to_owned(),
            words.release_absence().to_owned(),
        ])}
        {by_atoms}
        <dl>{reasons}</dl>
        {holdings(context)}
        {paragraphs([words.groups_note()])}
    };
    Section { id: "published", heading: words.release_heading(), body: body.into_any() }
}

/// Wave by wave, how many people answered and how many groups of them are published.
fn holdings(context: Context<'_>) -> impl IntoView + use<> {
    let words = context.words();
    let possible = context.codebook().groups().count();
    let rows = context.release().waves().iter().map(|wave| {
        let label = context.label(&wave.info().label).to_owned();
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td>{wave.respondents().to_string()}</td>
                <td>{words.groups_of(wave.groups().len(), possible)}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <table class=if context.made_up() { "holdings made-up" } else { "holdings" }>
            <caption>{context.marked(words.release_caption(context.edition.id.as_str()))}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.wave_column()}</th>
                    <th scope="col">{words.people_column()}</th>
                    <th scope="col">{words.groups_column()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
