use leptos::prelude::*;
use words::Words;

/// How a frame can be made to look, by a parameter of its address each.
struct Look {
    /// The parameter.
    name: &'static str,
    label: &'static str,
    /// Values, and what they are called; the first is what is meant where nothing is asked for.
    values: Vec<(&'static str, &'static str)>,
}

fn looks(words: Words) -> [Look; 5] {
    [
        Look {
            name: "theme",
            label: words.embed_theme(),
            values: vec![
                ("auto", words.embed_theme_auto()),
                ("light", words.embed_theme_light()),
                ("dark", words.embed_theme_dark()),
            ],
        },
        Look {
            name: "background",
            label: words.embed_background(),
            values: vec![("plain", words.embed_background_plain()), ("none", words.embed_background_none())],
        },
        Look {
            name: "text",
            label: words.embed_text(),
            values: vec![
                ("normal", words.embed_text_normal()),
                ("small", words.embed_text_small()),
                ("large", words.embed_text_large()),
            ],
        },
        Look {
            name: "title",
            label: words.embed_title(),
            values: vec![("on", words.embed_title_on()), ("off", words.embed_title_off())],
        },
        Look {
            name: "table",
            label: words.embed_table_state(),
            values: vec![("closed", words.embed_table_closed()), ("open", words.embed_table_open())],
        },
    ]
}

/// A list of values for each way in which a frame can be made to look.
#[component]
pub(super) fn Looks(words: Words) -> impl IntoView {
    let looks = looks(words).map(|Look { name, label, values }| {
        let options: Vec<_> =
            values.into_iter().map(|(value, named)| view! { <option value=value>{named}</option> }).collect();
        view! { <label>{label} " " <select name=name>{options}</select></label> }
    });
    view! {
        <details class="looks">
            <summary>{words.embed_looks()}</summary>
            <p class="choice">{looks.collect_view()}</p>
        </details>
    }
}
