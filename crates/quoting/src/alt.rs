use chart::{Context, Figure};

/// How many rows are told one by one.
const TOLD: usize = 6;

/// What stands for a figure's picture where it cannot be seen: what it is of, its numbers where they are few, what is to
/// be said of them, and where all of them are. It says first of all if the answers are made up.
#[must_use]
pub fn alt_text(context: Context<'_>, figure: &Figure) -> String {
    let (words, table) = (context.words(), &figure.table);
    let row = |(heading, cells): &(String, Vec<chart::Cell>)| {
        let cells = cells.iter().take(3).map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        format!("{heading}: {}.", cells.collect::<Vec<_>>().join(", "))
    };
    let rows = if table.rows.len() > TOLD {
        vec![words.alt_rows(table.rows.len())]
    } else {
        table.rows.iter().map(row).collect()
    };
    let caption = format!("{}.", table.caption);
    let sentences = figure.sentences.iter().cloned();
    let parts = [caption].into_iter().chain(rows).chain(sentences).chain([words.alt_table().to_owned()]);
    parts.collect::<Vec<_>>().join(" ")
}
