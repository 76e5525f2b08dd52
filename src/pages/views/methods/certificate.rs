use chart::Context;
use leptos::prelude::*;
use survey::Certificate;

use super::section::{Section, paragraphs};
use crate::{pages::Site, route::Page};

/// What the attacker tried on this release, and what follows from that it found nothing.
pub(super) fn section(page: Page, context: Context<'_>, site: &Site) -> Section {
    let words = context.words();
    let published = &site.published;
    let href = format!("{}{}", site.to_root(page), published.report.path);
    let kept_as = published.report.path.rsplit('/').next().unwrap_or_default();
    let kept_as = format!("{}{kept_as}", if context.made_up() { "made-up-" } else { "" });
    let link = context.marked(words.certificate_link(context.edition.id.as_str()));
    let body = view! {
        {paragraphs([
            words.certificate_attacker().to_owned(),
            words.certificate_found(context.release().parameters.protection_width),
        ])}
        {(!context.release().published.is_empty()).then(|| paragraphs([words.certificate_before()]))}
        {attacked(context, &published.certificate)}
        {paragraphs([words.certificate_check()])}
        <p><a href=href download=kept_as>{link}</a></p>
        {paragraphs([words.certificate_limits()])}
    };
    Section { id: "certificate", heading: words.certificate_heading(), body: body.into_any() }
}

/// Question by question and wave by wave, how many counts were attacked.
fn attacked(context: Context<'_>, certificate: &Certificate) -> impl IntoView + use<> {
    let words = context.words();
    let several = certificate.waves.len() > 1;
    let rows = certificate.waves.iter().zip(context.release().waves()).flat_map(|(certified, wave)| {
        certified.questions.iter().map(move |question| {
            let title = context.codebook().find(&question.question).map(|id| &context.codebook().question(id).title);
            let title = title.map_or(question.question.clone(), |title| context.label(title).to_owned());
            let wave = several.then(|| context.label(&wave.info().label).to_owned());
            view! {
                <tr>
                    <th scope="row">{title}</th>
                    {wave.map(|wave| view! { <td>{wave}</td> })}
                    <td>{question.rounding_base.to_string()}</td>
                    <td>{question.counts.to_string()}</td>
                </tr>
            }
        })
    });
    let rows: Vec<_> = rows.collect();
    let caption = words.certificate_caption(certificate.release.as_str(), certificate.attacker);
    view! {
        <table class=if context.made_up() { "holdings made-up" } else { "holdings" }>
            <caption>{context.marked(caption)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.question_column()}</th>
                    {several.then(|| view! { <th scope="col">{words.wave_column()}</th> })}
                    <th scope="col">{words.certificate_base()}</th>
                    <th scope="col">{words.certificate_counts()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
