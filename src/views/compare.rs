use leptos::prelude::*;
use survey::{Against, Comparison, WaveId};

use super::target::go_to_result;
use crate::{explorer::Explorer, platform};

/// Whom the selection is compared with: the rest, another wave, or any others whom the visitor has put aside.
#[component]
pub(super) fn Compare(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let others = move || {
        let view = explorer.view().get();
        let name = explorer.with_release(|release| view.comparison().name(release, explorer.language()));
        let people = view.others().map(|people| words.people_selected(people.0));
        match (name, people) {
            (None, _) => words.compared_with_nobody().to_owned(),
            (Some(name), Some(people)) => format!("{name} ({people})"),
            (Some(name), None) => words.told_absent(&name, words.too_few()),
        }
    };
    let has_others = move || explorer.view().with(|view| *view.comparison() != Comparison::Rest(survey::Rest::Nobody));
    let chosen = move || explorer.choice().with(|choice| choice.against != Against::Rest);
    let keep = move |_| {
        let selection = explorer.choice().with_untracked(|choice| choice.selection.clone());
        explorer.compare(Against::Others(selection));
        explorer.announce(words.kept());
    };
    let overlapping = move || explorer.view().with(|view| matches!(view.comparison(), Comparison::Overlapping(_)));
    view! {
        <div class="compare">
            <p>{words.compared_with()} " " <strong class="others">{others}</strong></p>
            {move || overlapping().then(|| view! { <p class="overlap">{words.overlap_hint()}</p> })}
            <p class="tools">
                <button type="button" class="tool" disabled=platform::WRITTEN data-needs-scripts=""
                    class:idle=move || !has_others() on:click=move |_| { explorer.swap(); go_to_result(); }>
                    {words.show_others()}
                </button>
                <button type="button" class="tool" disabled=platform::WRITTEN data-needs-scripts=""
                    class:idle=chosen on:click=keep>
                    {words.keep_to_compare()}
                </button>
                <button type="button" class="tool" disabled=platform::WRITTEN data-needs-scripts=""
                    class:idle=move || !chosen() on:click=move |_| explorer.compare(Against::Rest)>
                    {words.compare_with_rest()}
                </button>
            </p>
            <Waves explorer/>
        </div>
    }
}

/// Which wave is shown, and which it is compared with, where there are several.
#[component]
fn Waves(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let waves: Vec<(WaveId, String)> = explorer.with(|context| {
        let name = |id| context.label(&context.release().wave(id).info().label).to_owned();
        context.release().wave_ids().map(|id| (id, name(id))).collect()
    });
    let several = waves.len() > 1;
    let shown = waves.clone().into_iter().map(move |(wave, name)| {
        let is = move || explorer.choice().with(|choice| choice.wave == wave);
        view! { <option selected=untrack(is) prop:selected=is>{name}</option> }
    });
    let shown: Vec<_> = shown.collect();
    let compared = waves.clone().into_iter().map(move |(wave, name)| {
        let is = move || explorer.choice().with(|choice| choice.against == Against::Wave(wave));
        view! { <option selected=untrack(is) prop:selected=is>{name}</option> }
    });
    let compared: Vec<_> = compared.collect();
    let ids: Vec<WaveId> = waves.into_iter().map(|(wave, _)| wave).collect();
    let others = ids.clone();
    let show = move |event| {
        if let Some(wave) = platform::selected_position(&event).and_then(|at| ids.get(at).copied()) {
            explorer.choose(survey::Choice { wave, ..explorer.choice().get_untracked() });
        }
    };
    let compare = move |event| {
        // The first stands for no wave.
        let at = platform::selected_position(&event).and_then(|at| at.checked_sub(1));
        explorer.compare(at.and_then(|at| others.get(at).copied()).map_or(Against::Rest, Against::Wave));
    };
    let none = move || explorer.choice().with(|choice| !matches!(choice.against, Against::Wave(_)));
    several.then(|| {
        view! {
            <p class="choice">
                <label>
                    {words.wave_shown()} " "
                    <select disabled=platform::WRITTEN data-needs-scripts="" on:change=show>{shown}</select>
                </label>
                <label>
                    {words.wave_compared()} " "
                    <select disabled=platform::WRITTEN data-needs-scripts="" on:change=compare>
                        <option selected=untrack(none) prop:selected=none>{words.no_wave()}</option>
                        {compared}
                    </select>
                </label>
            </p>
        }
    })
}
