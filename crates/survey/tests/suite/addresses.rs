use std::sync::LazyLock;

use proptest::prelude::*;
use survey::{Address, Codebook, Selection, Unmet};

use crate::fixtures::{
    cases,
    codebooks::{codebooks, four_by_three, selections, united_kingdom},
};

static UK: LazyLock<Codebook> = LazyLock::new(|| united_kingdom(Vec::new()));

fn unmet(parameter: &'static str, value: &str) -> Unmet {
    Unmet { parameter, value: value.to_owned() }
}

/// The address that `query` is rewritten to, and what it asked for in vain.
fn rewritten(query: &str) -> (String, Vec<Unmet>) {
    let codebook = &*UK;
    let address = Address::read(query, codebook);
    (address.selection.query(codebook), address.unmet)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_selection_is_read_back_from_its_address(selection in selections(&UK)) {
        let address = Address::read(&selection.query(&UK), &UK);
        prop_assert_eq!(address, Address { selection, unmet: Vec::new() });
    }

    #[test]
    fn so_it_is_in_any_survey(
        (codebook, selection) in codebooks().prop_flat_map(|it| { let selection = selections(&it); (Just(it), selection) }),
    ) {
        let address = Address::read(&selection.query(&codebook), &codebook);
        prop_assert_eq!(address, Address { selection, unmet: Vec::new() });
    }

    #[test]
    fn a_selection_has_one_address_and_different_ones_have_different_addresses(
        a in selections(&four_by_three()), b in selections(&four_by_three()),
    ) {
        let codebook = four_by_three();
        prop_assert_eq!(a == b, a.query(&codebook) == b.query(&codebook));
    }

    #[test]
    fn any_text_is_read_as_some_selection(text in "\\PC{0,60}") {
        prop_assert!(is_valid(&Address::read(&text, &UK).selection));
    }

    #[test]
    fn any_bytes_are_read_as_some_selection(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let decoded = String::from_utf8_lossy(&bytes);
        let escaped: String = bytes.iter().map(|byte| format!("%{byte:02x}")).collect();
        for query in [decoded.to_string(), format!("region={escaped}"), format!("setting={decoded}&region=%{decoded}")] {
            prop_assert!(is_valid(&Address::read(&query, &UK).selection), "{query}");
        }
    }

    #[test]
    fn whatever_is_asked_for_is_either_selected_or_told_to_be_unmet(
        slugs in prop::collection::vec("london|wales|north|england|everyone|atlantis|[a-z]{3,8}", 1..6),
    ) {
        let codebook = &*UK;
        let address = Address::read(&format!("region={}", slugs.join(",")), codebook);
        let (known, unknown): (Vec<_>, Vec<_>) = slugs.iter().partition(|slug| codebook.regions.find(slug).is_some());
        let told: Vec<_> = address.unmet.iter().map(|unmet| &unmet.value).collect();
        prop_assert_eq!(told, unknown);
        for slug in known {
            let members = codebook.regions.members(codebook.regions.find(slug).unwrap());
            prop_assert!(members.within(address.selection.regions()));
        }
    }

    #[test]
    fn the_parameters_of_others_change_nothing(selection in selections(&UK), other in "[a-z]{1,8}=[a-z0-9%+]{0,8}") {
        let query = selection.query(&UK);
        prop_assume!(!other.starts_with("region=") && !other.starts_with("setting="));
        let address = Address { selection, unmet: Vec::new() };
        prop_assert_eq!(Address::read(&format!("?{other}&{query}&{other}"), &UK), address);
    }
}

/// A selection always has a place of either axis, and none that the survey does not have.
fn is_valid(selection: &Selection) -> bool {
    let codebook = &*UK;
    let everyone = Selection::everyone(codebook);
    !selection.regions().is_empty()
        && !selection.settings().is_empty()
        && selection.regions().within(everyone.regions())
        && selection.settings().within(everyone.settings())
}

#[test]
fn everyone_has_the_address_without_a_query() {
    for query in ["", "?", "region=", "region=everyone", "setting=,&region=,,", "region=england,other-nations", "v=1"] {
        assert_eq!(rewritten(query), (String::new(), Vec::new()), "{query}");
    }
}

#[test]
fn places_that_have_a_name_together_are_written_by_it() {
    let name = |query| rewritten(query).0;
    assert_eq!(name("region=london,south-west,south-east"), "region=south");
    assert_eq!(name("region=south,north,midlands-and-east"), "region=england");
    assert_eq!(name("region=wales&region=london"), "region=wales,london");
    assert_eq!(name("setting=other,nhs-trust,local-authority,voluntary-sector"), "setting=elsewhere");
    assert_eq!(name("setting=general-practice&region=wales"), "region=wales&setting=general-practice");
}

#[test]
fn an_address_is_read_however_it_was_typed() {
    for query in
        ["?region=London", "region=%4condon", "region=+london+", "region=london%2CLONDON", "utm=x&region=london"]
    {
        assert_eq!(rewritten(query), ("region=london".to_owned(), Vec::new()), "{query}");
    }
}

#[test]
fn what_cannot_be_had_is_told_in_the_order_of_the_address_as_it_was_typed() {
    assert_eq!(rewritten("region=atlantis,london"), ("region=london".to_owned(), vec![unmet("region", "atlantis")]));
    assert_eq!(rewritten("region=Atlantis"), (String::new(), vec![unmet("region", "Atlantis")]));
    assert_eq!(
        rewritten("setting=sea%20bed&region=mu,wales,l%C3%A9murie&setting=other").1,
        [unmet("setting", "sea bed"), unmet("region", "mu"), unmet("region", "lémurie")],
    );
}

#[test]
fn a_region_is_no_setting() {
    assert_eq!(rewritten("setting=london"), (String::new(), vec![unmet("setting", "london")]));
}
