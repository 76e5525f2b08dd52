use chart::{Palette, Role};

#[test]
fn no_two_roles_of_the_light_palette_share_a_colour() {
    for (at, one) in Role::ALL.iter().enumerate() {
        for other in &Role::ALL[at + 1..] {
            assert_ne!(Palette::Light.rgb(*one), Palette::Light.rgb(*other), "{one:?} and {other:?}");
        }
    }
}

/// Contrast by WCAG 2.2.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = |[r, g, b]: [u8; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn check(role: Role, ground: Role, least: f64) {
    for palette in [Palette::Light, Palette::Dark] {
        let found = contrast(palette.rgb(role), palette.rgb(ground));
        assert!(found >= least, "{palette:?}: {role:?} on {ground:?} has {found:.2}");
    }
}

#[test]
fn text_has_a_contrast_of_four_and_a_half_on_both_grounds() {
    for text in [Role::Ink, Role::Muted, Role::Rest, Role::Own] {
        check(text, Role::Ground, 4.5);
    }
    check(Role::MadeUpInk, Role::MadeUpGround, 4.5);
    check(Role::Own, Role::OwnGround, 4.5);
}

const STEPS: [Role; 5] = [Role::StepLowest, Role::StepLow, Role::StepMiddle, Role::StepHigh, Role::StepHighest];

#[test]
fn marks_have_a_contrast_of_three_on_both_grounds() {
    for mark in [Role::Bar, Role::Interval, Role::Rest].into_iter().chain(STEPS) {
        check(mark, Role::Ground, 3.0);
    }
    check(Role::Bar, Role::BarTint, 3.0);
    // An interval lies over its bar.
    check(Role::Interval, Role::BarTint, 3.0);
}

#[test]
fn of_two_steps_on_one_side_the_outer_one_stands_out_more() {
    for palette in [Palette::Light, Palette::Dark] {
        let on_ground = |role| contrast(palette.rgb(role), palette.rgb(Role::Ground));
        assert!(on_ground(Role::StepLowest) > on_ground(Role::StepLow), "{palette:?}");
        assert!(on_ground(Role::StepHighest) > on_ground(Role::StepHigh), "{palette:?}");
    }
}
