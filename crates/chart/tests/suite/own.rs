//! Whatever shows somebody's own figures says that it is unofficial, and nothing else does.

use chart::{Mark, Role};

use crate::{
    gallery::{Kind, Picture},
    layout::{PICTURES, for_each, role, texts},
};

/// Whether a mark is drawn in what somebody's own figures are drawn in.
fn is_own(mark: &Mark) -> bool {
    matches!(role(mark), Role::Own | Role::OwnGround)
}

#[test]
fn the_drawing_the_caption_each_sentence_and_each_spot_of_ones_own_say_so() {
    for_each(|Picture { scene, look, drawing, table, sentences, .. }| {
        if scene.kind != Kind::Own {
            return Vec::new();
        }
        let mark = look.language.words().own_mark();
        let mut faults = Vec::new();
        // In the band at the top, and in the key.
        let drawn: Vec<_> = texts(drawing).into_iter().map(|text| text.text.as_str()).collect();
        if drawn.join(" ").matches(mark).count() != 2 {
            faults.push("the drawing".to_owned());
        }
        let own = drawing.spots.iter().skip(1).step_by(2).map(|spot| &spot.text);
        let said = own.chain(sentences).chain([&table.caption]);
        faults.extend(said.filter(|said| !said.contains(mark)).cloned());
        faults
    });
}

#[test]
fn only_ones_own_figures_are_drawn_as_such_and_never_hatched() {
    for_each(|Picture { scene, drawing, .. }| {
        let own: Vec<_> = drawing.marks.iter().filter(|mark| is_own(mark)).collect();
        let hatched = own.iter().filter(|mark| matches!(mark, Mark::Hatching { .. }));
        let mut faults: Vec<_> = hatched.map(|mark| format!("{mark:?}")).collect();
        if own.is_empty() == (scene.kind == Kind::Own) {
            faults.push("it is drawn as what it is not".to_owned());
        }
        faults
    });
}

/// A shape of their own, which says without colour whose a share is.
#[test]
fn ones_own_shares_are_crosses_and_nothing_else_is() {
    let cross = |mark: &Mark| matches!(mark, Mark::Polygon { corners, .. } if corners.len() == 12);
    for picture in PICTURES.iter() {
        let marks = &picture.drawing.marks;
        let crosses = marks.iter().filter(|mark| cross(mark));
        assert!(crosses.clone().all(is_own), "{}", picture.name());
        // One is in the key.
        let given = picture.table.rows.iter().filter(|(_, cells)| cells[1].text.ends_with('%')).count();
        if picture.scene.kind == Kind::Own {
            assert_eq!(crosses.count(), given + 1, "{}", picture.name());
        }
    }
}
