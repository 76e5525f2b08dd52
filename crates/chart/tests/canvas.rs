//! The canvas, in a real browser.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "suite/gallery/fixture.rs"]
#[expect(dead_code, reason = "the gallery shows more of it")]
mod fixture;

use std::sync::Arc;

use chart::{
    Context, DisplayList, Drawing, Form, Mark, Painter, Palette, Pixels, Point, Role, Subject, answers_figure,
};

use fixture::{Names, Said, edition};
use survey::{Choice, Provenance, QuestionId, View};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement,
    wasm_bindgen::{self, JsCast, prelude::wasm_bindgen},
};
use words::Language;

wasm_bindgen_test_configure!(run_in_browser);

fn canvas() -> HtmlCanvasElement {
    let document = web_sys::window().unwrap().document().unwrap();
    document.create_element("canvas").unwrap().dyn_into().unwrap()
}

#[wasm_bindgen(module = "/src/painter.js")]
extern "C" {
    type Canvases;

    #[wasm_bindgen(constructor)]
    fn new() -> Canvases;

    #[wasm_bindgen(method)]
    fn add(this: &Canvases, canvas: &HtmlCanvasElement) -> u32;

    #[wasm_bindgen(method)]
    fn paint(this: &Canvases, numbers: &[f64], texts: &str);
}

/// A canvas with all that paints it.
struct Painted {
    canvas: HtmlCanvasElement,
    painter: Painter,
    list: DisplayList,
    canvases: Canvases,
}

impl Painted {
    fn new() -> Self {
        let (canvas, canvases) = (canvas(), Canvases::new());
        let painter = Painter::new(canvases.add(&canvas));
        Self { canvas, painter, list: DisplayList::default(), canvases }
    }

    fn paint(&mut self, drawing: &Arc<Drawing>, palette: Palette, width: f64, ratio: f64) -> (u32, u32) {
        let size = self.painter.paint(&mut self.list, drawing, palette, Pixels(width), ratio);
        let (numbers, texts) = self.list.written();
        self.canvases.paint(numbers, texts);
        self.list.clear();
        size
    }
}

/// A canvas on which a drawing alone was painted.
fn painted(drawing: &Arc<Drawing>, palette: Palette, width: f64, ratio: f64) -> (HtmlCanvasElement, (u32, u32)) {
    let mut painted = Painted::new();
    let size = painted.paint(drawing, palette, width, ratio);
    (painted.canvas, size)
}

fn pixel(canvas: &HtmlCanvasElement, x: f64, y: f64) -> [u8; 3] {
    let context = canvas.get_context("2d").unwrap().unwrap().dyn_into::<CanvasRenderingContext2d>().unwrap();
    let data = context.get_image_data(x, y, 1.0, 1.0).unwrap().data().0;
    [data[0], data[1], data[2]]
}

/// The figure of a question for the selection of an address.
fn drawing(provenance: Provenance, (question, query): (usize, &str), form: Form, language: Language) -> Arc<Drawing> {
    let edition = edition(provenance, Said::AllKinds, Names::Usual);
    let (release, question) = (&edition.release, QuestionId(question));
    let view = View::of(release, &Choice::read(query, release, Some(question)).0);
    let reading = view.read(release, question);
    let context = Context { edition: &edition, language };
    Arc::new(answers_figure(&Subject { context, view: &view, reading: &reading }, form))
}

#[wasm_bindgen_test]
fn a_canvas_has_as_many_pixels_as_the_screen_and_the_drawing_fills_it() {
    let drawing = drawing(Provenance::Observed, (0, "region=south"), Form::Wide, Language::English);
    for (width, ratio) in [(680.0, 1.0), (340.0, 2.0), (500.0, 1.25), (680.0, 3.0)] {
        for palette in [Palette::Light, Palette::Dark] {
            let (canvas, _) = painted(&drawing, palette, width, ratio);
            assert_eq!(f64::from(canvas.width()), (width * ratio).round());
            let scale = width / drawing.width.0 * ratio;
            assert_eq!(f64::from(canvas.height()), (drawing.height.0 * scale).round());

            assert_eq!(pixel(&canvas, 2.0, f64::from(canvas.height()) - 2.0), palette.rgb(Role::Ground));
            let (from, to) = drawing.marks.iter().find_map(bar).unwrap();
            let middle = ((from.x.0 + to.x.0) / 2.0 * scale, (from.y.0 + 3.0) * scale);
            assert_eq!(pixel(&canvas, middle.0, middle.1), palette.rgb(Role::Bar));
        }
    }
}

fn bar(mark: &Mark) -> Option<(chart::Point, chart::Point)> {
    match mark {
        Mark::Rectangle { from, to, role: Role::Bar } if to.x.0 - from.x.0 > 4.0 => Some((*from, *to)),
        _ => None,
    }
}

#[wasm_bindgen_test]
fn drawing_adds_nothing_to_the_page() {
    let body = web_sys::window().unwrap().document().unwrap().body().unwrap();
    let before = body.inner_html();
    let drawing = drawing(Provenance::Illustrative, (1, ""), Form::Narrow, Language::Welsh);
    painted(&drawing, Palette::Light, 300.0, 2.0);
    assert_eq!(body.inner_html(), before);
}

/// All pixels of the upper part of a canvas.
fn pixels(canvas: &HtmlCanvasElement, (wide, high): (u32, u32)) -> Vec<u8> {
    let context = canvas.get_context("2d").unwrap().unwrap().dyn_into::<CanvasRenderingContext2d>().unwrap();
    context.get_image_data(0.0, 0.0, f64::from(wide), f64::from(high)).unwrap().data().0
}

#[wasm_bindgen_test]
fn one_drawing_after_another_looks_as_if_it_had_been_alone() {
    let queries = [
        "",
        "region=south",
        "setting=general-practice",
        "region=north&setting=general-practice",
        "region=south",
        "region=london",
        "",
    ];
    for provenance in [Provenance::Observed, Provenance::Illustrative] {
        for (form, width, ratio) in [(Form::Wide, 680.0, 1.0), (Form::Wide, 611.0, 1.5), (Form::Narrow, 333.0, 2.0)] {
            let mut after_others = Painted::new();
            for (question, query) in queries.iter().enumerate().map(|(at, query)| (at / 4, *query)) {
                let drawing = drawing(provenance, (question, query), form, Language::English);
                let size = after_others.paint(&drawing, Palette::Light, width, ratio);
                let (alone, _) = painted(&drawing, Palette::Light, width, ratio);
                let (found, wanted) = (pixels(&after_others.canvas, size), pixels(&alone, size));
                let furthest = found.iter().zip(&wanted).map(|(one, other)| one.abs_diff(*other)).max();
                // Soft edges may be rounded otherwise where only a part is painted; a wrong mark is further off than that.
                assert!(furthest <= Some(8), "{query} of question {question} in {form:?} {width}: {furthest:?}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn hatchings_stay_right_however_many_scales_there_were_and_after_the_browser_lost_them() {
    let drawing = drawing(Provenance::Illustrative, (0, "region=south"), Form::Wide, Language::English);
    let mut painted_often = Painted::new();
    // Each has hatchings of its own, more than are kept.
    let widths = (0..40).map(|at| 600.0 + 7.0 * f64::from(at));
    for width in widths.chain([600.0, 873.0]) {
        let size = painted_often.paint(&drawing, Palette::Light, width, 1.0);
        let (alone, _) = painted(&drawing, Palette::Light, width, 1.0);
        assert_eq!(pixels(&painted_often.canvas, size), pixels(&alone, size), "{width}");
    }
    painted_often.list.forget_patterns();
    painted_often.painter.forget();
    let size = painted_often.paint(&drawing, Palette::Light, 873.0, 1.0);
    let (alone, _) = painted(&drawing, Palette::Light, 873.0, 1.0);
    assert_eq!(pixels(&painted_often.canvas, size), pixels(&alone, size));
}

#[wasm_bindgen_test]
fn the_lines_of_a_hatching_are_where_the_svg_has_them_at_any_scale() {
    let (from, to) = (Point::new(Pixels(8.0), Pixels(16.0)), Point::new(Pixels(308.0), Pixels(34.0)));
    let ground =
        Mark::Rectangle { from: Point::default(), to: Point::new(Pixels(320.0), Pixels(48.0)), role: Role::Ground };
    let marks = vec![ground, Mark::Hatching { from, to, role: Role::Bar }];
    let drawing = Arc::new(Drawing { width: Pixels(320.0), height: Pixels(48.0), marks, spots: Vec::new() });
    for scale in [1.0, 1.125, 2.0, 3.0] {
        let (canvas, size) = painted(&drawing, Palette::Light, 320.0 * scale, 1.0);
        let across = f64::from(size.0);
        let whole = pixels(&canvas, size);
        let (mut on, mut between) = (0, 0);
        for (at, pixel) in whole.chunks(4).enumerate() {
            let at = f64::from(u32::try_from(at).unwrap());
            let (x, y) = ((at % across + 0.5) / scale, ((at / across).floor() + 0.5) / scale);
            let inside = from.x.0 + 1.0 < x && x < to.x.0 - 1.0 && from.y.0 + 1.0 < y && y < to.y.0 - 1.0;
            // They rise from the top left corner on, six to the right of each other: how far the nearest one is.
            let along = (x + y - from.x.0 - from.y.0).rem_euclid(6.0);
            let away = along.min(6.0 - along) / 2.0_f64.sqrt();
            let dark = i32::from(pixel[0]) < (0xFF + 0x4A) / 2;
            if inside && away < 0.1 {
                assert!(dark, "{x} {y} at {scale} is on a line: {pixel:?}");
                on += 1;
            } else if !inside || away > 1.7 {
                let edge = from.x.0 - 1.0 < x && x < to.x.0 + 1.0 && from.y.0 - 1.0 < y && y < to.y.0 + 1.0;
                assert!(!dark || (edge && !inside), "{x} {y} at {scale} is on no line: {pixel:?}");
                between += 1;
            }
        }
        assert!(on > 100 && between > 100, "{on} and {between} at {scale}");
    }
}
