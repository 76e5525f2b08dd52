use chart::Exhibit;
use leptos::prelude::*;
use survey::{Choice, NearestViews, Selection};

use super::{
    exhibit::instead,
    figure::figure,
    html::Html,
    part::{Press, part},
    target::go_to_result,
};
use crate::explorer::Explorer;

/// What there is instead of a selection that cannot be shown: why, the nearest pair of broader groups, and the two
/// one-way views side by side. Once made it stays in the page, hidden while there are figures: to make its own anew
/// takes longer than to read.
#[component]
pub(super) fn Absence(explorer: Explorer, figures_shown: Memo<bool>) -> impl IntoView {
    let broad = |nearest: &NearestViews| nearest.broad.clone();
    view! {
        <div class="absence" hidden=move || figures_shown.get()>
            {part("reason", Box::new(move || reason(explorer, broad).at_once()), follow(explorer, broad))}
            <div class="side-by-side">
                {one_way(explorer, |nearest| nearest.regions.clone())}
                {one_way(explorer, |nearest| nearest.settings.clone())}
            </div>
        </div>
    }
}

/// One of the views nearest to a selection.
type Nearest = fn(&NearestViews) -> Option<Selection>;

/// One of the views nearest to the selection; `None` if it can be shown itself, or there is none.
fn near(explorer: Explorer, nearest: Nearest) -> Option<Selection> {
    explorer.view().with(|view| view.nearest().and_then(nearest))
}

/// Why the selection cannot be shown, and the nearest pair of broader groups that can be; nothing if it can be shown.
fn reason(explorer: Explorer, broad: Nearest) -> Html {
    let words = explorer.words();
    let mut html = Html::default();
    let view = explorer.view().get();
    if view.nearest().is_none() {
        return html;
    }
    let nobody = explorer.with_codebook(|codebook| codebook.rules_out(view.selection()));
    let what = if nobody { words.nobody() } else { words.too_few() };
    html.text("<p class=\"too-few\"><strong>", what, "</strong></p>");
    if !nobody {
        let threshold = explorer.with_release(|release| release.parameters.threshold);
        html.text("<p>", &words.too_few_why(threshold), "</p>");
    }
    html.text("<h4 class=\"nearest\">", words.nearest_heading(), "</h4>");
    way(&mut html, explorer, "instead", broad);
    html
}

/// One of the nearest views, with its figure.
fn one_way(explorer: Explorer, nearest: Nearest) -> impl IntoView {
    let shown = Memo::new(move |_| near(explorer, nearest).is_some());
    let alone = Memo::new(move |_| {
        let wave = explorer.choice().with(|choice| choice.wave);
        explorer.with_release(|release| match near(explorer, nearest) {
            Some(selection) => Choice { wave, ..Choice::of(selection, release) },
            None => Choice::everyone(release),
        })
    });
    let view = Memo::new(move |_| alone.with(|alone| explorer.viewed(alone)));
    let exhibit = explorer.page.question().map_or(Exhibit::Summary, Exhibit::Answers);
    let figured = instead(explorer, exhibit, alone, view);
    let link = move || {
        let mut html = Html::default();
        way(&mut html, explorer, "way", nearest);
        html.at_once()
    };
    view! {
        <section class="one-way" hidden=move || !shown.get()>
            <h4>{move || view.with(|view| name(explorer, view.selection()))}</h4>
            {figure(explorer, shown, figured)}
            {part("ways", Box::new(link), follow(explorer, nearest))}
        </section>
    }
}

/// The way to one of the nearest views, if it is there.
fn way(html: &mut Html, explorer: Explorer, class: &str, nearest: Nearest) {
    let Some(selection) = near(explorer, nearest) else { return };
    let text = explorer.words().show_instead(&name(explorer, &selection));
    let choice = explorer.choice().with(|choice| choice.with_selection(selection));
    html.value("<p class=\"", class, "\">");
    html.value("<a class=\"button\" data-press=\"show\" href=\"", &explorer.link(explorer.page, &choice), "\">");
    html.text("", &text, "</a></p>");
}

fn name(explorer: Explorer, selection: &Selection) -> String {
    explorer.with_codebook(|codebook| selection.name(codebook, explorer.language()))
}

/// Shows one of the nearest views when its link is followed, without loading the page anew.
fn follow(explorer: Explorer, nearest: Nearest) -> Press {
    Box::new(move |_, _, event| {
        event.prevent_default();
        if let Some(selection) = untrack(|| near(explorer, nearest)) {
            explorer.select(selection);
            go_to_result();
        }
    })
}
