use std::sync::Arc;

use leptos::prelude::*;
use survey::{Against, Choice, Comparison, WaveId};

use super::{
    html::Html,
    part::{Press, part},
    select::select,
    target::go_to_result,
};
use crate::{explorer::Explorer, platform};

const SWAP: &str = "swap";
const KEEP: &str = "keep";
const REST: &str = "rest";

/// Whom the selection is compared with: the rest, another wave, or any others whom the visitor has put aside.
#[component]
pub(super) fn Compare(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let press: Press = Box::new(move |press, part, event| {
        match press {
            SWAP => {
                explorer.swap();
                return go_to_result();
            }
            KEEP => {
                explorer.compare(Against::Others(explorer.choice().with_untracked(|choice| choice.selection.clone())));
                explorer.announce(words.kept());
            }
            REST => explorer.compare(Against::Rest),
            _ => return,
        }
        platform::focus_again(part, event);
    });
    view! {
        <div class="compare">
            {part("compared", Box::new(move || others(explorer).at_once()), press)}
            <Waves explorer/>
        </div>
    }
}

/// Who they are and how many, and what can be done about it.
fn others(explorer: Explorer) -> Html {
    let words = explorer.words();
    let view = explorer.view().get();
    let name = explorer.with_release(|release| view.comparison().name(release, explorer.language()));
    let others = match (name, view.others()) {
        (None, _) => words.compared_with_nobody().to_owned(),
        (Some(name), Some(people)) => format!("{name} ({})", words.people_selected(people.0)),
        (Some(name), None) => words.told_absent(&name, words.too_few()),
    };
    let mut html = Html::default();
    html.text("<p>", &format!("{} ", words.compared_with()), "");
    html.text("<strong class=\"others\">", &others, "</strong></p>");
    match view.comparison() {
        Comparison::Overlapping(others) if others == view.selection() => {
            html.text("<p class=\"overlap\">", words.kept(), "</p>");
        }
        Comparison::Overlapping(_) => html.text("<p class=\"overlap\">", words.overlap_hint(), "</p>"),
        Comparison::Rest(_) | Comparison::Others(_) | Comparison::Wave(_) => {}
    }
    html.tags("<p class=\"tools\">");
    let elsewhere = !explorer.page.is_of_a_place();
    if view.others().is_some() && elsewhere {
        html.button("tool", SWAP, words.show_others());
    }
    if explorer.choice().with(|choice| choice.against == Against::Rest) {
        if view.people().is_some() && elsewhere {
            html.button("tool", KEEP, words.keep_to_compare());
        }
    } else {
        html.button("tool", REST, words.compare_with_rest());
    }
    html.tags("</p>");
    html
}

/// Which wave is shown, and which it is compared with, where there are several.
#[component]
fn Waves(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let waves: Vec<WaveId> = explorer.with_release(|release| release.wave_ids().collect());
    let names: Vec<String> = explorer.with(|context| {
        let name = |id: &WaveId| context.label(&context.release().wave(*id).info().label).to_owned();
        waves.iter().map(name).collect()
    });
    let at = |waves: &[WaveId], wave: WaveId| waves.iter().position(|one| *one == wave).unwrap_or_default();
    (waves.len() > 1).then(|| {
        let [all, others, shown] = [waves.clone(), waves.clone(), waves.clone()];
        let compared_names = [words.no_wave().to_owned()].into_iter().chain(names.clone()).collect();
        // The first of those compared with stands for no wave.
        let compared = move || match explorer.choice().with(|choice| choice.against.clone()) {
            Against::Wave(wave) => at(&others, wave) + 1,
            _ => 0,
        };
        let compare = move |at: usize| {
            let wave = at.checked_sub(1).and_then(|at| waves.get(at).copied());
            explorer.compare(wave.map_or(Against::Rest, Against::Wave));
        };
        let show = move |at: usize| {
            if let Some(wave) = all.get(at).copied() {
                explorer.choose(Choice { wave, ..explorer.choice().get_untracked() });
            }
        };
        let is_shown = move || at(&shown, explorer.choice().with(|choice| choice.wave));
        view! {
            <p class="choice">
                {select(words.wave_shown(), names, &(Arc::new(is_shown) as _), Arc::new(show))}
                {select(words.wave_compared(), compared_names, &(Arc::new(compared) as _), Arc::new(compare))}
            </p>
        }
    })
}
