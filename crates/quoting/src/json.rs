//! JSON as people may read it: the program of the browser has no other writer, and this one knows no fractions beyond
//! tenths, as nothing that is published has any.

use survey::wire::Json;

/// A tree as a file, two blanks a level; what is short stands in one line.
pub(crate) fn written(json: &Json) -> String {
    let mut text = String::new();
    write(&mut text, json, 0);
    text.push('\n');
    text
}

fn write(text: &mut String, json: &Json, depth: usize) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Json::Number(number) => text.push_str(&tenths(*number)),
        Json::Text(value) => quote(text, value),
        Json::List(items) if items.iter().all(is_single) => {
            let each = |text: &mut String, item: &Json| write(text, item, depth);
            surround(text, ['[', ']'], items, Layout::Line, each);
        }
        Json::List(items) => {
            let each = |text: &mut String, item: &Json| write(text, item, depth + 1);
            surround(text, ['[', ']'], items, Layout::Lines(depth), each);
        }
        Json::Map(fields) => {
            let each = |text: &mut String, (name, value): &(String, Json)| {
                quote(text, name);
                text.push_str(": ");
                write(text, value, depth + 1);
            };
            surround(text, ['{', '}'], fields, Layout::Lines(depth), each);
        }
    }
}

fn is_single(json: &Json) -> bool {
    !matches!(json, Json::List(_) | Json::Map(_))
}

/// How what is between brackets is laid out.
enum Layout {
    /// In one line.
    Line,
    /// A line each, one level below this one.
    Lines(usize),
}

fn surround<T>(
    text: &mut String,
    [open, close]: [char; 2],
    items: &[T],
    layout: Layout,
    mut each: impl FnMut(&mut String, &T),
) {
    text.push(open);
    for (at, item) in items.iter().enumerate() {
        match layout {
            Layout::Line if at > 0 => text.push_str(", "),
            Layout::Line => {}
            Layout::Lines(depth) => new_line(text, at > 0, depth + 1),
        }
        each(text, item);
    }
    if let (Layout::Lines(depth), false) = (layout, items.is_empty()) {
        new_line(text, false, depth);
    }
    text.push(close);
}

fn new_line(text: &mut String, after_another: bool, depth: usize) {
    text.push_str(if after_another { ",\n" } else { "\n" });
    text.push_str(&"  ".repeat(depth));
}

/// A number of which everything beyond tenths is left out.
fn tenths(number: f64) -> String {
    // Percentages, points and counts of people are far from the ends of what an i64 holds.
    #[expect(clippy::cast_possible_truncation)]
    let tenths = (number * 10.0).round() as i64;
    let (sign, tenths) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    match tenths % 10 {
        0 => format!("{sign}{}", tenths / 10),
        rest => format!("{sign}{}.{rest}", tenths / 10),
    }
}

fn quote(text: &mut String, value: &str) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            control if control < ' ' => text.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => text.push(other),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tree() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            (-10_000_i32..10_000).prop_map(|tenths| Json::Number(f64::from(tenths) / 10.0)),
            any::<String>().prop_map(Json::Text),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|fields| Json::Map(fields.into_iter().collect())),
            ]
        })
    }

    /// The tree as another reader reads it.
    fn value(json: &Json) -> serde_json::Value {
        match json {
            Json::Null => serde_json::Value::Null,
            Json::Bool(value) => (*value).into(),
            Json::Number(number) if number.fract() == 0.0 => {
                #[expect(clippy::cast_possible_truncation)]
                let whole = *number as i64;
                whole.into()
            }
            Json::Number(number) => (*number).into(),
            Json::Text(text) => text.clone().into(),
            Json::List(items) => items.iter().map(value).collect(),
            Json::Map(fields) => fields.iter().map(|(name, item)| (name.clone(), value(item))).collect(),
        }
    }

    proptest! {
        #[test]
        fn another_reader_reads_what_was_written(json in tree()) {
            let read: serde_json::Value = serde_json::from_str(&written(&json)).expect("it is JSON");
            prop_assert_eq!(read, value(&json));
        }
    }

    #[test]
    fn numbers_have_a_digit_behind_the_point_at_most() {
        let written = [0.0, -0.0, 12.0, -100.0, 0.5, -0.26, 99.95].map(tenths);
        assert_eq!(written, ["0", "0", "12", "-100", "0.5", "-0.3", "100"]);
    }
}
