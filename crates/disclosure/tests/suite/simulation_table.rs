use crate::table::text;

#[test]
fn the_table_in_the_document_is_what_the_simulation_comes_to() {
    let document = include_str!("../../../../docs/disclosure.md");
    let how = "cargo run --release -p disclosure --example simulate";
    assert!(document.contains(&format!("```text\n{}```", text())), "docs/disclosure.md has another table: {how}");
    assert!(document.contains(how));
}
