//! Every figure in every state: what the goldens, the tests of layout and the gallery page share.

mod cards;
mod fixture;
mod own;

use std::sync::Arc;

use chart::{Compared, Context, Drawing, Figure, Form, GridOf, MixOf, Places, Subject, Summary, Table};
use survey::{
    Axis, Breakdown, Choice, Covers, Grid, Hierarchy, Mix, NodeId, Provenance, QuestionId, Release, Row, Selection,
    Tile, Trend, View,
};
use words::Language;

#[allow(unused_imports, reason = "the gallery page only draws them, the tests look closer")]
pub(crate) use cards::{Card, Shows, cards};
pub(crate) use fixture::{Names, Said, edition};

/// Which figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Answers,
    Regions,
    Settings,
    Waves,
    Tiles,
    Grid,
    Summary,
    MixByRegion,
    MixBySetting,
    Own,
}

/// A figure in a state.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene {
    /// What it is called: the figure, then the state.
    pub(crate) name: &'static str,
    /// Which figure.
    pub(crate) kind: Kind,
    question: usize,
    /// The address of what is shown.
    query: &'static str,
    said: Said,
    names: Names,
    /// How the gallery shows it.
    pub(crate) looks: &'static [Look],
}

/// How a scene is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) form: Form,
    pub(crate) provenance: Provenance,
    pub(crate) language: Language,
}

const WIDE: Look = Look { form: Form::Wide, provenance: Provenance::Illustrative, language: Language::English };
const NARROW: Look = Look { form: Form::Narrow, ..WIDE };
const WELSH: Look = Look { language: Language::Welsh, ..NARROW };
const REAL: Look = Look { provenance: Provenance::Observed, ..WIDE };
const REAL_NARROW: Look = Look { form: Form::Narrow, ..REAL };

impl Look {
    /// Every way to draw a scene.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let forms = [Form::Wide, Form::Narrow].into_iter();
        let looks = forms.flat_map(|form| {
            [Provenance::Illustrative, Provenance::Observed].map(|provenance| (form, provenance)).into_iter()
        });
        looks.flat_map(|(form, provenance)| Language::ALL.map(|language| Self { form, provenance, language }))
    }

    /// How files name it.
    pub(crate) fn name(self) -> String {
        let form = if self.form == Form::Wide { "wide" } else { "narrow" };
        let observed = if self.provenance == Provenance::Observed { "-observed" } else { "" };
        let welsh = if self.language == Language::Welsh { "-welsh" } else { "" };
        format!("{form}{welsh}{observed}")
    }
}

impl Scene {
    const fn new(name: &'static str, kind: Kind, question: usize, query: &'static str, looks: &'static [Look]) -> Self {
        Self { name, kind, question, query, said: Said::AllKinds, names: Names::Usual, looks }
    }

    /// The same where all said the same.
    const fn all_or_none(self) -> Self {
        Self { said: Said::AllOrNone, ..self }
    }

    /// The same with long names.
    const fn long(self) -> Self {
        Self { names: Names::Long, ..self }
    }
}

/// The questions of the fixture.
const YES_OR_NO: usize = 0;
const SEVERAL: usize = 1;
const SCALE: usize = 2;
const FOUR_STEPS: usize = 3;

const NORTH_GP: &str = "region=north&setting=general-practice";

/// Every figure in every state.
pub(crate) const SCENES: &[Scene] = &[
    Scene::new("answers-two-way", Kind::Answers, YES_OR_NO, NORTH_GP, &[WIDE, WELSH]),
    Scene::new("answers-two-way-everyone", Kind::Answers, YES_OR_NO, "", &[REAL]),
    Scene::new("answers-two-way-all-or-none", Kind::Answers, YES_OR_NO, "region=scotland", &[REAL_NARROW])
        .all_or_none(),
    Scene::new("answers-two-way-too-few", Kind::Answers, YES_OR_NO, "region=northern-ireland", &[WIDE]),
    Scene::new(
        "answers-two-way-nobody",
        Kind::Answers,
        YES_OR_NO,
        "region=wales&setting=local-authority",
        &[REAL_NARROW],
    ),
    Scene::new(
        "answers-two-way-others-too-few",
        Kind::Answers,
        YES_OR_NO,
        "region=north,midlands-and-east,south,scotland,wales",
        &[REAL],
    ),
    Scene::new(
        "answers-two-way-overlapping",
        Kind::Answers,
        YES_OR_NO,
        "region=north&compare=region:north-east,london",
        &[REAL],
    ),
    Scene::new("answers-several", Kind::Answers, SEVERAL, "region=north", &[WIDE, WELSH]),
    Scene::new("answers-several-one-person-short", Kind::Answers, SEVERAL, "region=east-midlands", &[REAL]),
    Scene::new("answers-several-long", Kind::Answers, SEVERAL, "region=wales", &[REAL, NARROW]).long(),
    Scene::new("answers-scale", Kind::Answers, SCALE, "region=north", &[WIDE, WELSH, REAL]),
    Scene::new("answers-scale-all-or-none", Kind::Answers, SCALE, "region=scotland", &[WIDE]).all_or_none(),
    Scene::new(
        "answers-scale-other-wave",
        Kind::Answers,
        SCALE,
        "setting=general-practice&compare=wave:2020",
        &[REAL_NARROW],
    ),
    Scene::new("answers-scale-not-asked", Kind::Answers, FOUR_STEPS, "wave=2020", &[REAL]),
    Scene::new("answers-scale-of-four", Kind::Answers, FOUR_STEPS, "region=south", &[REAL]),
    Scene::new("answers-scale-long", Kind::Answers, SCALE, "region=wales,london", &[NARROW]).long(),
    Scene::new("regions", Kind::Regions, YES_OR_NO, "", &[WIDE, WELSH, REAL]),
    Scene::new("regions-too-few", Kind::Regions, SEVERAL, "setting=nhs-trust", &[REAL_NARROW]),
    Scene::new("regions-all-or-none", Kind::Regions, YES_OR_NO, "", &[REAL]).all_or_none(),
    Scene::new("regions-not-asked", Kind::Regions, FOUR_STEPS, "wave=2020&setting=local-authority", &[REAL]),
    Scene::new("regions-long", Kind::Regions, SCALE, "", &[REAL, NARROW]).long(),
    Scene::new("settings", Kind::Settings, SCALE, "region=south", &[WIDE]),
    Scene::new("waves", Kind::Waves, SCALE, "region=north", &[WIDE, WELSH]),
    Scene::new("waves-not-asked", Kind::Waves, FOUR_STEPS, "region=north", &[REAL]),
    Scene::new("tiles", Kind::Tiles, YES_OR_NO, "", &[WIDE, WELSH, REAL]),
    Scene::new("tiles-absent", Kind::Tiles, YES_OR_NO, "setting=local-authority", &[WIDE]),
    Scene::new("tiles-all-or-none", Kind::Tiles, YES_OR_NO, "", &[REAL_NARROW]).all_or_none(),
    Scene::new("tiles-long", Kind::Tiles, SCALE, "", &[REAL, NARROW]).long(),
    Scene::new("grid", Kind::Grid, YES_OR_NO, "", &[WIDE, WELSH]),
    Scene::new("grid-all-or-none", Kind::Grid, YES_OR_NO, "", &[REAL]).all_or_none(),
    Scene::new("grid-not-asked", Kind::Grid, FOUR_STEPS, "wave=2020", &[]),
    Scene::new("grid-long", Kind::Grid, SCALE, "", &[NARROW]).long(),
    Scene::new("summary", Kind::Summary, 0, "region=north", &[WIDE, WELSH, REAL]),
    Scene::new("summary-everyone", Kind::Summary, 0, "", &[REAL_NARROW]),
    Scene::new("summary-too-few", Kind::Summary, 0, "region=northern-ireland", &[WIDE]),
    Scene::new("summary-not-asked", Kind::Summary, 0, "wave=2020&region=east-midlands", &[REAL]),
    Scene::new("summary-all-or-none", Kind::Summary, 0, "region=scotland&compare=region:north-west", &[REAL])
        .all_or_none(),
    Scene::new("summary-long", Kind::Summary, 0, "region=wales", &[REAL, NARROW]).long(),
    Scene::new("mix", Kind::MixByRegion, 0, "", &[WIDE, WELSH]),
    Scene::new("mix-absent", Kind::MixByRegion, 0, "region=wales,london,scotland&setting=local-authority", &[REAL]),
    Scene::new("mix-hundred-per-cent", Kind::MixByRegion, 0, "region=london", &[REAL_NARROW]),
    Scene::new("own-two-way", Kind::Own, YES_OR_NO, "", &[WIDE, WELSH, REAL]),
    Scene::new("own-two-way-too-few", Kind::Own, YES_OR_NO, "region=northern-ireland", &[REAL]),
    Scene::new("own-two-way-all-or-none", Kind::Own, YES_OR_NO, "region=scotland", &[REAL_NARROW]).all_or_none(),
    Scene::new("own-several", Kind::Own, SEVERAL, "region=north", &[REAL, NARROW]),
    Scene::new("own-scale", Kind::Own, SCALE, "region=south", &[REAL]),
    Scene::new("own-scale-not-asked", Kind::Own, FOUR_STEPS, "wave=2020", &[REAL_NARROW]),
    Scene::new("own-long", Kind::Own, SEVERAL, "region=wales", &[REAL, NARROW]).long(),
    Scene::new("mix-long", Kind::MixBySetting, 0, "region=north", &[NARROW]).long(),
];

/// A scene as it is drawn, with the table and the sentences beside it.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    pub(crate) scene: Scene,
    pub(crate) look: Look,
    /// The name of those whom it is of.
    pub(crate) whom: String,
    pub(crate) drawing: Drawing,
    pub(crate) table: Table,
    pub(crate) sentences: Vec<String>,
}

impl Picture {
    /// What its file is called, without an ending.
    pub(crate) fn name(&self) -> String {
        format!("{}-{}", self.scene.name, self.look.name())
    }
}

/// The pictures of the gallery.
pub(crate) fn shown() -> Vec<Picture> {
    SCENES.iter().flat_map(|scene| scene.looks.iter().map(|look| draw(*scene, *look))).collect()
}

/// Draws a scene.
pub(crate) fn draw(scene: Scene, look: Look) -> Picture {
    let edition = edition(look.provenance, scene.said, scene.names);
    let context = Context { edition: &edition, language: look.language };
    let easel = Easel { scene, form: look.form, context, release: &edition.release };
    let whom = easel.whom().name(context.codebook(), look.language);
    if scene.kind == Kind::Own {
        let (drawing, table, sentences) = easel.own();
        return Picture { scene, look, whom, drawing, table, sentences };
    }
    let Figure { mut drawings, sentences, table, .. } = easel.figure();
    // The map of a figure by region stands before the list.
    let drawing = if scene.kind == Kind::Tiles { drawings.swap_remove(0) } else { drawings.pop().expect("a drawing") };
    Picture { scene, look, whom, drawing: Arc::unwrap_or_clone(drawing), table, sentences }
}

/// What a scene is drawn with.
struct Easel<'a> {
    scene: Scene,
    form: Form,
    context: Context<'a>,
    release: &'a Release,
}

impl Easel<'_> {
    fn figure(&self) -> Figure {
        match self.scene.kind {
            // Nobody's own is a figure: see `draw`.
            Kind::Answers | Kind::Own => self.answers(),
            Kind::Regions | Kind::Tiles => self.regions(),
            Kind::Settings => self.settings(),
            Kind::Waves => self.waves(),
            Kind::Grid => self.grid(),
            Kind::Summary => self.summary(),
            Kind::MixByRegion | Kind::MixBySetting => self.mix(),
        }
    }

    fn question(&self) -> QuestionId {
        QuestionId(self.scene.question)
    }

    fn choice(&self) -> Choice {
        let (choice, unmet) = Choice::read(self.scene.query, self.release, Some(self.question()));
        assert_eq!(unmet, [], "{}", self.scene.name);
        choice
    }

    /// Those whom the figure is of: all places along the axis that it has.
    fn whom(&self) -> Selection {
        let (selection, codebook) = (self.choice().selection, &self.release.codebook);
        match self.scene.kind {
            Kind::Regions | Kind::Tiles => selection.in_every_region(codebook),
            Kind::Settings => selection.in_every_setting(codebook),
            Kind::Grid => Selection::everyone(codebook),
            Kind::Answers | Kind::Own | Kind::Waves | Kind::Summary | Kind::MixByRegion | Kind::MixBySetting => {
                selection
            }
        }
    }

    fn covers(&self) -> Covers<'_> {
        Covers::of_wave(self.release, self.choice().wave)
    }

    fn measure(&self) -> survey::Measure {
        self.release.codebook.question(self.question()).headline()
    }

    fn answers(&self) -> Figure {
        let view = View::of(self.release, &self.choice());
        let reading = view.read(self.release, self.question());
        let subject = Subject { context: self.context, view: &view, reading: &reading };
        subject.figure(self.form, None)
    }

    fn regions(&self) -> Figure {
        let (choice, codebook) = (self.choice(), &self.release.codebook);
        let of = (self.question(), self.measure());
        let rows = Breakdown::by_region(&self.covers(), self.release, &choice, of).rows;
        let whole = choice.with_selection(self.whom());
        let tiles: Vec<_> = codebook.regions.places().iter().map(|place| place.tile).collect();
        let axis = self.context.words().regions_legend();
        self.places(&whole, &self.named(&codebook.regions, rows), (axis, Compared::WithTheRest), &tiles)
    }

    fn settings(&self) -> Figure {
        let (choice, codebook) = (self.choice(), &self.release.codebook);
        let of = (self.question(), self.measure());
        let rows = Breakdown::by_setting(&self.covers(), self.release, &choice, of).rows;
        let whole = choice.with_selection(self.whom());
        let axis = self.context.words().settings_legend();
        self.places(&whole, &self.named(&codebook.settings, rows), (axis, Compared::WithTheRest), &[])
    }

    fn waves(&self) -> Figure {
        let choice = self.choice();
        let name = |wave| self.context.label(&self.release.wave(wave).info().label).to_owned();
        let rows = Trend::of(self.release, &choice, self.question(), self.measure()).rows;
        let rows: Vec<_> = rows.into_iter().map(|(wave, row)| (name(wave), row)).collect();
        let axis = self.context.words().wave_legend();
        self.places(&choice, &rows, (axis, Compared::WithTheOneBefore), &[])
    }

    fn places(
        &self,
        whole: &Choice,
        rows: &[(String, Row)],
        (axis, compared): (&str, Compared),
        tiles: &[Option<Tile>],
    ) -> Figure {
        let view = View::of(self.release, whole);
        let reading = view.read(self.release, self.question());
        let subject = Subject { context: self.context, view: &view, reading: &reading };
        Places { subject, measure: self.measure(), axis, rows, tiles, compared }.figure(self.form, None)
    }

    fn grid(&self) -> Figure {
        let (question, measure) = (self.question(), self.measure());
        let grid = Grid::of(&self.covers(), self.release, self.choice().wave, (question, measure));
        GridOf { context: self.context, question, measure, grid: &grid }.figure(self.form, None)
    }

    fn summary(&self) -> Figure {
        let view = View::of(self.release, &self.choice());
        let readings: Vec<_> = self.release.codebook.question_ids().map(|id| view.read(self.release, id)).collect();
        Summary { context: self.context, view: &view, readings: &readings }.figure(self.form, None)
    }

    fn mix(&self) -> Figure {
        let (choice, codebook) = (self.choice(), &self.release.codebook);
        let (axis, rows) = match self.scene.kind {
            Kind::MixBySetting => {
                let rows = Mix::by_setting(&self.covers(), self.release, &choice).rows;
                (self.context.words().settings_legend(), self.named(&codebook.settings, rows))
            }
            _ => {
                let rows = Mix::by_region(&self.covers(), self.release, &choice).rows;
                (self.context.words().regions_legend(), self.named(&codebook.regions, rows))
            }
        };
        let whom = choice.selection.name(codebook, self.context.language);
        let people = View::of(self.release, &choice).people();
        MixOf { context: self.context, whom: &whom, people, axis, rows: &rows }.figure(self.form, None)
    }

    fn named<A: Axis, T>(&self, hierarchy: &Hierarchy<A>, rows: Vec<(NodeId<A>, T)>) -> Vec<(String, T)> {
        let name = |place| self.context.label(&hierarchy.node(place).label).to_owned();
        rows.into_iter().map(|(place, row)| (name(place), row)).collect()
    }
}
