//! What is so on every drawing of every figure in every state, in both languages and forms, made up or not.

use std::{collections::BTreeSet, sync::LazyLock};

use chart::{Anchor, Drawing, Form, Mark, Point, Role, Spot, Table, TextMark, svg, text_width};
use survey::Provenance;

use crate::gallery::{Kind, Look, Picture, SCENES, draw};

/// Every scene in every way to draw it.
pub(crate) static PICTURES: LazyLock<Vec<Picture>> =
    LazyLock::new(|| SCENES.iter().flat_map(|scene| Look::all().map(|look| draw(*scene, look))).collect());

/// Calls `check` with every picture there is, and says what is wrong with which.
pub(crate) fn for_each(check: impl Fn(&Picture) -> Vec<String>) {
    let named = |picture: &Picture| {
        let name = picture.name();
        check(picture).into_iter().map(move |fault| format!("{name}: {fault}"))
    };
    let faults: Vec<_> = PICTURES.iter().flat_map(named).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

pub(crate) fn texts(drawing: &Drawing) -> Vec<&TextMark> {
    drawing.marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None }).collect()
}

/// Left, right, top and bottom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent(f64, f64, f64, f64);

impl Extent {
    fn between(points: &[Point]) -> Self {
        let (x, y) = (points.iter().map(|point| point.x.0), points.iter().map(|point| point.y.0));
        let least = |all: &mut dyn Iterator<Item = f64>| all.fold(f64::INFINITY, f64::min);
        let most = |all: &mut dyn Iterator<Item = f64>| all.fold(f64::NEG_INFINITY, f64::max);
        Self(least(&mut x.clone()), most(&mut x.clone()), least(&mut y.clone()), most(&mut y.clone()))
    }

    pub(crate) fn of_text(text: &TextMark) -> Self {
        let width = text_width(&text.text, text.size, text.weight).0;
        let left = match text.anchor {
            Anchor::Start => text.place.x.0,
            Anchor::Middle => text.place.x.0 - width / 2.0,
            Anchor::End => text.place.x.0 - width,
        };
        Self(left, left + width, text.place.y.0, text.place.y.0 + text.size.0)
    }

    pub(crate) fn of(mark: &Mark) -> Self {
        match mark {
            Mark::Rectangle { from, to, .. } | Mark::Hatching { from, to, .. } => Self::between(&[*from, *to]),
            Mark::Polygon { corners, .. } => Self::between(corners),
            Mark::Text(text) => Self::of_text(text),
        }
    }

    /// Whether both cover some of the same ground: more than a hair of it, for floating point.
    pub(crate) fn meets(self, other: Self) -> bool {
        let hair = 0.01;
        self.0 < other.1 - hair && other.0 < self.1 - hair && self.2 < other.3 - hair && other.2 < self.3 - hair
    }

    pub(crate) fn is_within(self, drawing: &Drawing) -> bool {
        let hair = 0.01;
        self.0 >= -hair && self.2 >= -hair && self.1 <= drawing.width.0 + hair && self.3 <= drawing.height.0 + hair
    }
}

pub(crate) fn role(mark: &Mark) -> Role {
    match mark {
        Mark::Rectangle { role, .. } | Mark::Hatching { role, .. } | Mark::Polygon { role, .. } => *role,
        Mark::Text(text) => text.role,
    }
}

/// The percentages in a text, such as `29%`, each with its sign.
fn percentages(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_digit() && letter != '%');
    words.filter(|word| word.len() > 1 && word.ends_with('%')).map(str::to_owned).collect()
}

/// Every number in a text, percentages with their sign.
fn numbers(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_digit() && letter != '%');
    words.filter(|word| word.starts_with(|first: char| first.is_ascii_digit())).map(str::to_owned).collect()
}

/// What the cells of each row of a table say, heading and all.
fn said_in_rows(table: &Table) -> Vec<String> {
    let row = |(heading, cells): &(String, Vec<chart::Cell>)| {
        let cells = cells.iter().map(|cell| cell.text.as_str());
        [heading.as_str()].into_iter().chain(cells).collect::<Vec<_>>().join(" | ")
    };
    table.rows.iter().map(row).collect()
}

#[test]
fn no_mark_is_cut_off_at_an_edge() {
    for_each(|Picture { drawing, .. }| {
        let outside = drawing.marks.iter().filter(|mark| !Extent::of(mark).is_within(drawing));
        outside.map(|mark| format!("{mark:?} is at {:?}", Extent::of(mark))).collect()
    });
}

#[test]
fn no_mark_is_inside_out() {
    for_each(|Picture { drawing, .. }| {
        let wrong = drawing
            .marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Rectangle { from, to, .. } if !(from.x <= to.x && from.y <= to.y)));
        wrong.map(|mark| format!("{mark:?}")).collect()
    });
}

#[test]
fn no_text_lies_over_another() {
    for_each(|Picture { drawing, .. }| {
        let texts = texts(drawing);
        let pairs =
            texts.iter().enumerate().flat_map(|(at, one)| texts[at + 1..].iter().map(move |other| (one, other)));
        pairs
            .filter(|(one, other)| Extent::of_text(one).meets(Extent::of_text(other)))
            .map(|(one, other)| format!("«{}» and «{}»", one.text, other.text))
            .collect()
    });
}

/// A ground is put behind words: what is below it does not count.
#[test]
fn no_text_lies_over_a_mark_of_data_and_nothing_over_a_text() {
    for_each(|Picture { drawing, .. }| {
        let mut faults = Vec::new();
        for (at, text) in drawing.marks.iter().enumerate().filter(|(_, mark)| matches!(mark, Mark::Text(_))) {
            let extent = Extent::of(text);
            let behind = drawing.marks[..at].iter().rev();
            let bare = behind.take_while(
                |mark| !matches!(mark, Mark::Rectangle { role: Role::Ground, .. } if covers(Extent::of(mark), extent)),
            );
            let guides = [Role::Ground, Role::Grid, Role::MadeUpGround, Role::OwnGround];
            let bare = bare.filter(|mark| !guides.contains(&role(mark)));
            let over = drawing.marks[at + 1..].iter().chain(bare);
            let over = over.filter(|mark| !matches!(mark, Mark::Text(_)) && Extent::of(mark).meets(extent));
            faults.extend(over.map(|mark| format!("{text:?} and {mark:?}")));
        }
        faults
    });
}

fn covers(one: Extent, other: Extent) -> bool {
    one.0 <= other.0 + 0.01 && one.1 >= other.1 - 0.01 && one.2 <= other.2 + 0.01 && one.3 >= other.3 - 0.01
}

/// At its own scale; the narrow form is shown a little smaller on the smallest screens.
#[test]
fn no_text_is_too_small_to_read() {
    for_each(|Picture { drawing, .. }| {
        let small = texts(drawing).into_iter().filter(|text| text.size.0 < 10.0);
        small.map(|text| format!("«{}» is {} high", text.text, text.size.0)).collect()
    });
}

/// What can be pointed at is what has numbers; beside it they stand only on the axis and in the key.
#[test]
fn every_percentage_on_a_drawing_is_said_by_its_spot() {
    for_each(|Picture { drawing, .. }| {
        let spot = |text: &TextMark| {
            let extent = Extent::of_text(text);
            drawing.spots.iter().find(|spot| covers(Extent::between(&[spot.from, spot.to]), extent))
        };
        let of_spots = texts(drawing).into_iter().filter_map(|text| Some((text, spot(text)?)));
        of_spots
            .filter(|(text, spot)| !percentages(&text.text).is_subset(&percentages(&spot.text)))
            .map(|(text, spot)| format!("«{}» in «{}»", text.text, spot.text))
            .collect()
    });
}

#[test]
fn a_share_and_its_range_on_a_drawing_are_those_of_one_row_of_the_table() {
    for_each(|Picture { drawing, table, .. }| {
        let rows = said_in_rows(table);
        let shares = texts(drawing).into_iter().filter(|text| text.text.contains("% (") && !text.text.contains(": "));
        let lacking = shares.filter(|text| {
            let percentages = percentages(&text.text);
            !rows.iter().any(|row| percentages.is_subset(&self::percentages(row)))
        });
        lacking.map(|text| text.text.clone()).collect()
    });
}

#[test]
fn spots_lie_within_the_drawing_and_not_over_each_other() {
    for_each(|Picture { drawing, .. }| {
        let extent = |spot: &Spot| Extent::between(&[spot.from, spot.to]);
        let spots = &drawing.spots;
        let outside = spots.iter().filter(|spot| !extent(spot).is_within(drawing));
        let outside = outside.map(|spot| format!("«{}» is at {:?}", spot.text, extent(spot)));
        let pairs =
            spots.iter().enumerate().flat_map(|(at, one)| spots[at + 1..].iter().map(move |other| (one, other)));
        let over = pairs.filter(|(one, other)| extent(one).meets(extent(other)));
        let over = over.map(|(one, other)| format!("«{}» and «{}»", one.text, other.text));
        outside.chain(over).collect()
    });
}

/// All its numbers are those of one row. Of those compared with a table has no numbers of people, and a bar of a whole
/// scale has a number of every row.
#[test]
fn a_spot_says_the_numbers_of_the_table() {
    for_each(|Picture { scene, drawing, table, .. }| {
        let rows: Vec<_> = said_in_rows(table).iter().map(|row| numbers(row)).collect();
        let all: BTreeSet<_> = rows.iter().flatten().cloned().collect();
        let compares = matches!(scene.kind, Kind::Answers | Kind::Summary | Kind::Own);
        let holds = |spot: &Spot| {
            // Whom it is of stands before the colon, and may have a year in it.
            let (_, said) = spot.text.rsplit_once(": ").expect("a colon");
            rows.iter().any(|row| numbers(said).is_subset(row))
                || (compares && rows.iter().any(|row| percentages(said).is_subset(row)))
                || (compares && said.contains("; ") && numbers(said).is_subset(&all))
        };
        let wrong = drawing.spots.iter().filter(|spot| !holds(spot));
        wrong.map(|spot| format!("«{}» in {:?}", spot.text, said_in_rows(table))).collect()
    });
}

#[test]
fn every_row_of_the_table_has_a_spot() {
    for_each(|Picture { scene, drawing, table, .. }| {
        let places = match scene.kind {
            Kind::Grid => table.rows.iter().map(|(_, cells)| cells.len()).sum(),
            _ => table.rows.len(),
        };
        let spots = drawing.spots.len();
        (spots < places).then(|| format!("{spots} spots of {places} rows")).into_iter().collect()
    });
}

#[test]
fn a_made_up_picture_says_so_on_itself_in_its_caption_in_each_sentence_and_each_spot_and_a_real_one_never() {
    for_each(|Picture { look, drawing, table, sentences, .. }| {
        let mark = look.language.words().made_up();
        let made_up = look.provenance == Provenance::Illustrative;
        let drawn: Vec<_> = texts(drawing).into_iter().map(|text| text.text.as_str()).collect();
        let mut faults = Vec::new();
        if drawn.join(" ").contains(mark) != made_up {
            faults.push("the drawing".to_owned());
        }
        let spots = drawing.spots.iter().map(|spot| &spot.text);
        for sentence in spots.chain(sentences).chain([&table.caption]) {
            if sentence.starts_with(mark) != made_up || (!made_up && sentence.contains(mark)) {
                faults.push(sentence.clone());
            }
        }
        faults
    });
}

/// Whoever sees a picture alone, wherever it was copied to, knows whom it is of. A grid is of everyone.
#[test]
fn every_drawing_names_whom_it_is_of() {
    // Names go over several lines, and long words are broken.
    let letters = |text: &str| text.replace([' ', '-'], "");
    for_each(|Picture { scene, whom, drawing, .. }| {
        let drawn: String = texts(drawing).into_iter().map(|text| letters(&text.text)).collect();
        let named = scene.kind == Kind::Grid || drawn.contains(&letters(whom));
        (!named).then(|| format!("«{whom}» is nowhere on it")).into_iter().collect()
    });
}

/// Two bars of one drawing can be compared by their length.
#[test]
fn the_bars_of_a_scale_are_drawn_at_one_scale() {
    const STEPS: [Role; 5] = [Role::StepLowest, Role::StepLow, Role::StepMiddle, Role::StepHigh, Role::StepHighest];
    for_each(|Picture { drawing, .. }| {
        let bar = |spot: &Spot| {
            let place = Extent::between(&[spot.from, spot.to]);
            let steps = drawing.marks.iter().filter(|mark| {
                matches!(mark, Mark::Rectangle { role, .. } if STEPS.contains(role)) && covers(place, Extent::of(mark))
            });
            let length: f64 = steps.map(|mark| Extent::of(mark).1 - Extent::of(mark).0).sum();
            let parts =
                spot.text.split("; ").filter_map(|part| part.rsplit_once(' ')?.1.strip_suffix('%')?.parse().ok());
            let shares: Vec<f64> = parts.collect();
            // The last is that of the two highest steps, which are among the others.
            (length > 0.0).then(|| (length, shares[..shares.len() - 1].iter().sum::<f64>()))
        };
        let bars: Vec<_> = drawing.spots.iter().filter_map(bar).collect();
        let scales: Vec<_> = bars.iter().map(|(length, percent)| length / percent).collect();
        // The percentages are rounded, each by half a point.
        let differ = scales.windows(2).any(|pair| (pair[0] / pair[1] - 1.0).abs() > 0.06);
        differ.then(|| format!("{bars:?}")).into_iter().collect()
    });
}

/// Bars and steps are hatched and points are hollow, where there are any.
#[test]
fn what_is_made_up_is_drawn_in_another_way() {
    for picture in PICTURES.iter() {
        let (name, marks) = (picture.name(), &picture.drawing.marks);
        let of = |role: Role| {
            let rectangles =
                marks.iter().filter(move |mark| matches!(mark, Mark::Rectangle { role: of, .. } if *of == role));
            rectangles.map(Extent::of)
        };
        // Higher and wider than the line of an interval or a stop at its end.
        let points: Vec<_> = of(Role::Interval).filter(|it| it.1 - it.0 > 4.0 && it.3 - it.2 > 4.0).collect();
        let hollow = |point: &Extent| of(Role::BarTint).any(|inner| covers(*point, inner));
        let hatched = marks.iter().any(|mark| matches!(mark, Mark::Hatching { .. }));
        if picture.look.provenance == Provenance::Observed {
            assert!(!hatched && of(Role::BarTint).next().is_none(), "{name} is hatched or hollow");
        } else {
            assert!(points.iter().all(hollow), "{name} has a point that is not hollow");
            assert!(of(Role::Bar).next().is_none(), "{name} has a bar that is not hatched");
            assert!(hatched || !points.is_empty(), "{name} is neither hatched nor hollow");
        }
    }
}

/// An absence is a word and no mark.
#[test]
fn what_cannot_be_shown_is_said_in_its_place_and_never_drawn_as_nothing() {
    for_each(|Picture { look, drawing, .. }| {
        let words = look.language.words();
        let reasons = [words.too_few(), words.not_asked(), words.nobody(), words.too_few_short(), words.nobody_short()];
        let absent = drawing.spots.iter().filter(|spot| reasons.iter().any(|reason| spot.text.ends_with(reason)));
        let faults = absent.flat_map(|spot| {
            let place = Extent::between(&[spot.from, spot.to]);
            let inside: Vec<_> = drawing.marks.iter().filter(|mark| covers(place, Extent::of(mark))).collect();
            let said: Vec<_> = inside
                .iter()
                .filter_map(|mark| if let Mark::Text(text) = mark { Some(&*text.text) } else { None })
                .collect();
            let drawn = inside.iter().filter(|mark| DATA.contains(&role(mark)) && !matches!(mark, Mark::Text(_)));
            let silent = !reasons.iter().any(|reason| said.join(" ").contains(reason));
            let silent = silent.then(|| format!("«{}» is not said in {said:?}", spot.text));
            drawn.map(|mark| format!("«{}» has {mark:?}", spot.text)).chain(silent).collect::<Vec<_>>()
        });
        faults.collect()
    });
}

/// What marks of numbers are drawn in.
const DATA: [Role; 10] = [
    Role::Bar,
    Role::BarTint,
    Role::Interval,
    Role::Rest,
    Role::StepLowest,
    Role::StepLow,
    Role::StepMiddle,
    Role::StepHigh,
    Role::StepHighest,
    Role::Own,
];

#[test]
fn an_svg_has_every_text_at_its_size_and_no_style_attribute() {
    for_each(|Picture { drawing, look, .. }| {
        let svg = svg(drawing);
        let mut faults = Vec::new();
        if svg.contains("style=") {
            faults.push("a style attribute".to_owned());
        }
        if svg.matches("<text").count() != texts(drawing).len() {
            faults.push("texts are lacking".to_owned());
        }
        for text in texts(drawing).iter().filter(|text| !svg.contains(&format!("font-size=\"{}\"", text.size.0))) {
            faults.push(format!("«{}» is not {} high", text.text, text.size.0));
        }
        let width = if look.form == Form::Wide { "width=\"680\"" } else { "width=\"340\"" };
        if !svg.contains(width) {
            faults.push(format!("it is not {width}"));
        }
        faults
    });
}
