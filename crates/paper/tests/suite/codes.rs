use paper::Code;

/// How wide a code is on paper, in millimetres, and how wide a module must be at least to be read off it.
const WIDE: usize = 26;
const LEAST: f64 = 0.24;

fn module(code: &Code) -> f64 {
    f64::from(u32::try_from(WIDE).unwrap()) / f64::from(u32::try_from(code.across()).unwrap())
}

#[test]
fn a_usual_address_has_a_coarse_code() {
    let code = Code::of("https://example.org/surveys/release/0423b8126ec02940/area/london/").unwrap();
    assert!(module(&code) > 0.5, "{}", module(&code));
}

#[test]
fn the_modules_of_every_code_can_be_printed_and_longer_addresses_have_none() {
    let address = |letters: usize| format!("https://example.org/{}", "a".repeat(letters));
    for letters in (1..1_200).step_by(7) {
        if let Some(code) = Code::of(&address(letters)) {
            assert!(module(&code) >= LEAST, "{letters}: {}", module(&code));
        }
    }
    assert!(Code::of(&address(800)).is_some());
    assert_eq!(Code::of(&address(900)), None);
}

#[test]
fn a_code_is_drawn_in_lines_within_its_light_edge_and_says_what_it_is() {
    let svg = Code::of("https://example.org/").unwrap().svg("A \"code\"");
    assert!(svg.contains("aria-label=\"A &quot;code&quot;\""), "{svg}");
    // The corner of the first finder is behind four light modules.
    assert!(svg.contains("d=\"M4 4h7v1h-7z"), "{svg}");
}
