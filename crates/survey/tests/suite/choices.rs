use proptest::prelude::*;
use survey::{Against, Choice, Codebook, Measure, QuestionId, Release, Selection, Unmet};

use crate::fixtures::{
    cases,
    releases::{choices, chosen, one_of_everything, releases},
};

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_choice_is_read_back_from_its_address((release, choice, page) in chosen()) {
        prop_assert_eq!(Choice::read(&choice.query(&release, page), &release, page), (choice, Vec::new()));
    }

    #[test]
    fn a_choice_has_one_address_and_different_ones_have_different_addresses(
        (release, page, a, b) in releases().prop_flat_map(|release| {
            let page = Some(QuestionId(0));
            let (a, b) = (choices(&release, page), choices(&release, page));
            (Just(release), Just(page), a, b)
        }),
    ) {
        prop_assert_eq!(a == b, a.query(&release, page) == b.query(&release, page));
    }

    #[test]
    fn any_text_is_read_as_some_choice((release, _, page) in chosen(), text in "\\PC{0,60}") {
        check(&text, &release, page)?;
    }

    #[test]
    fn any_bytes_are_read_as_some_choice((release, _, page) in chosen(), bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        let decoded = String::from_utf8_lossy(&bytes);
        let escaped: String = bytes.iter().map(|byte| format!("%{byte:02x}")).collect();
        for value in [decoded.as_ref(), escaped.as_str()] {
            check(&format!("wave={value}&compare={value}&answer={value}"), &release, page)?;
            check(&format!("compare=region:{value};setting:{value}&compare=wave:{value}"), &release, page)?;
        }
    }

    #[test]
    fn whatever_is_asked_for_in_any_order_is_read_as_some_choice(
        (release, _, page) in chosen(),
        parts in prop::collection::vec(
            "(region|setting|wave|compare|answer)=(wave:|region:|setting:|)\
             (everyone|2019|2020|2021|top-two|no-answer|not-asked|(region|setting|answer)-[0-3])(,|;setting:setting-1|)",
            0..6,
        ),
    ) {
        check(&parts.join("&"), &release, page)?;
    }

    #[test]
    fn the_parameters_of_others_change_nothing((release, choice, page) in chosen(), other in "[a-z]{1,8}=[a-z0-9%+]{0,8}") {
        let ours = ["region=", "setting=", "wave=", "compare=", "answer="];
        prop_assume!(!ours.iter().any(|name| other.starts_with(name)));
        let query = format!("?{other}&{}&{other}", choice.query(&release, page));
        prop_assert_eq!(Choice::read(&query, &release, page), (choice, Vec::new()));
    }

    #[test]
    fn a_wave_is_not_compared_with_itself((release, choice, page) in chosen()) {
        prop_assert_ne!(&choice.against, &Against::Wave(choice.wave));
        let slug = &release.wave(choice.wave).info().slug;
        let (read, unmet) = Choice::read(&format!("wave={slug}&compare=wave:{slug}"), &release, page);
        prop_assert_eq!((read.wave, read.against, unmet), (choice.wave, Against::Rest, Vec::new()));
    }

    #[test]
    fn what_is_as_it_would_be_without_being_asked_for_is_not_in_the_address((release, choice, page) in chosen()) {
        let query = choice.query(&release, page);
        let asks = |name: &str| query.split('&').any(|part| part.starts_with(name));
        prop_assert_eq!(asks("wave="), choice.wave != release.latest_id());
        prop_assert_eq!(asks("compare="), choice.against != Against::Rest);
        prop_assert_eq!(asks("answer="), choice.measure.is_some());
        prop_assert_eq!(query.is_empty(), choice == Choice::everyone(&release));
    }
}

/// What `query` is read as is valid for its release, and has an address that is read as the same.
fn check(query: &str, release: &Release, page: Option<QuestionId>) -> Result<(), TestCaseError> {
    let (choice, _) = Choice::read(query, release, page);
    let codebook = &release.codebook;
    prop_assert!(is_valid(&choice.selection, codebook), "{query}");
    prop_assert!(release.wave_ids().any(|wave| wave == choice.wave), "{query}");
    match &choice.against {
        Against::Rest => {}
        Against::Others(others) => prop_assert!(is_valid(others, codebook), "{query}"),
        Against::Wave(wave) => prop_assert!(release.wave_ids().any(|known| known == *wave && known != choice.wave)),
    }
    let headline = page.map(|page| codebook.question(page).headline());
    let measures = page.map_or_else(Vec::new, |page| codebook.question(page).measures());
    prop_assert!(choice.measure.is_none_or(|measure| measures.contains(&measure)), "{query}");
    // The headline is what is looked at anyway.
    let choice = Choice { measure: choice.measure.filter(|measure| Some(*measure) != headline), ..choice };
    prop_assert_eq!(Choice::read(&choice.query(release, page), release, page), (choice, Vec::new()));
    Ok(())
}

/// A selection always has a place of either axis, and none that the survey does not have.
fn is_valid(selection: &Selection, codebook: &Codebook) -> bool {
    let everyone = Selection::everyone(codebook);
    !selection.regions().is_empty()
        && !selection.settings().is_empty()
        && selection.regions().within(everyone.regions())
        && selection.settings().within(everyone.settings())
}

/// The address that `query` is rewritten to on the page of the scale, and what it asked for in vain.
fn rewritten(query: &str) -> (String, Vec<(&'static str, String)>) {
    let (release, page) = (one_of_everything(), Some(QuestionId(2)));
    let (choice, unmet) = Choice::read(query, &release, page);
    let told = |unmet: Unmet| (unmet.parameter, unmet.value);
    (choice.query(&release, page), unmet.into_iter().map(told).collect())
}

fn met(query: &str) -> (String, Vec<(&'static str, String)>) {
    (query.to_owned(), Vec::new())
}

#[test]
fn what_a_page_shows_anyway_has_the_address_without_a_query() {
    for query in ["", "?", "wave=2020", "wave=", "compare=", "answer=", "answer=top-two", "compare=wave:2020", "v=1"] {
        assert_eq!(rewritten(query), met(""), "{query}");
    }
}

#[test]
fn an_address_names_whom_when_compared_with_whom_and_which_answer_in_this_order() {
    let query = "region=region-0&wave=2019&compare=region:region-2;setting:setting-0&answer=answer-1";
    assert_eq!(rewritten(query), met(query));
    let parts: Vec<_> = query.split('&').rev().collect();
    assert_eq!(rewritten(&parts.join("&")), met(query));
    assert_eq!(rewritten("region=region-0&compare=everyone"), met("region=region-0&compare=everyone"));
    assert_eq!(rewritten("compare=wave:2019"), met("compare=wave:2019"));
}

#[test]
fn those_compared_with_are_written_by_the_name_that_they_have_together() {
    assert_eq!(rewritten("compare=region:region-0,region-1"), met("compare=region:region-level-0-0"));
    assert_eq!(
        rewritten("compare=setting:setting-1;region:region-2"),
        met("compare=region:region-2;setting:setting-1")
    );
}

#[test]
fn a_choice_is_read_however_it_was_typed() {
    let expected = met("wave=2019&compare=region:region-2&answer=answer-0");
    for query in [
        "?wave=+2019+&compare=region%3aregion-2&answer=%61nswer-0",
        "utm=x&answer=Answer-0&compare=region:REGION-2&wave=2019",
        "wave=2020&wave=2019&answer=answer-3&answer=answer-0&compare=everyone&compare=region:+region-2",
    ] {
        assert_eq!(rewritten(query), expected, "{query}");
    }
}

#[test]
fn what_cannot_be_had_is_told_as_it_was_typed() {
    let told = |query: &str| {
        let (rewritten, unmet) = rewritten(query);
        assert_eq!(rewritten, "", "{query}");
        unmet
    };
    let unmet = |parameter, value: &str| (parameter, value.to_owned());
    assert_eq!(told("wave=1999"), [unmet("wave", "1999")]);
    assert_eq!(told("answer=M%C3%B4r+a+mynydd"), [unmet("answer", "Môr a mynydd")]);
    assert_eq!(told("answer=not-asked"), [unmet("answer", "not-asked")], "no share of those who were asked");
    assert_eq!(
        told("wave=later&compare=Atlantis&answer=maybe"),
        [unmet("wave", "later"), unmet("compare", "Atlantis"), unmet("answer", "maybe")]
    );
    for compare in
        ["wave:1999", "wave:", "wave", "2019", "region:atlantis", "region:region-0,atlantis", "region:", "sea:bed"]
    {
        assert_eq!(told(&format!("compare={compare}")), [unmet("compare", compare)]);
    }
}

#[test]
fn an_answer_is_looked_at_on_the_page_of_its_question_only() {
    let release = one_of_everything();
    let read = |page| Choice::read("answer=answer-2", &release, page);
    let measure = |at| Some(Measure::Category(survey::Category::Answer(at)));
    assert_eq!(read(None), (Choice::everyone(&release), Vec::new()));
    assert_eq!(read(Some(QuestionId(2))).0.measure, measure(2));
    assert_eq!(read(Some(QuestionId(0))).1.len(), 1, "it has two answers");
    let choice = Choice { measure: measure(2), ..Choice::everyone(&release) };
    assert_eq!(choice.query(&release, None), "");
}

#[test]
fn another_selection_leaves_everything_else_as_it_is() {
    let release = one_of_everything();
    let read = |query| Choice::read(query, &release, Some(QuestionId(2))).0;
    let elsewhere = read("region=region-2").selection;
    assert_eq!(
        read("region=region-0&wave=2019&compare=everyone&answer=answer-1").with_selection(elsewhere),
        read("region=region-2&wave=2019&compare=everyone&answer=answer-1")
    );
}
