//! Figures that somebody could bring along: of a two-way question all answers, of others not every one.

use chart::{Drawing, Own, OwnFigure, Subject, Table};
use survey::{Base, Category, Count, OwnAnswers, OwnReading, View};

use super::{Easel, Names, Said};

/// What somebody counted, of this many.
const ASKED: Base = Base(64);
const COUNTS: [u32; 4] = [31, 12, 0, 9];

impl Easel<'_> {
    /// A drawing with somebody's own figures, its table and its sentences.
    pub(super) fn own(&self) -> (Drawing, Table, Vec<String>) {
        let figure = self.own_figure();
        let (width, height) = figure.size();
        let drawing = Drawing { width, height, marks: figure.marks().to_vec(), spots: figure.spots().to_vec() };
        let (columns, rows) = (figure.columns().to_vec(), figure.rows().to_vec());
        let table = Table { caption: figure.caption().to_owned(), columns, rows, caution: None };
        (drawing, table, figure.sentences().to_vec())
    }

    fn own_figure(&self) -> OwnFigure {
        let view = View::of(self.release, &self.choice());
        let reading = view.read(self.release, self.question());
        let own = self.own_answers();
        let beside = OwnReading::beside(&own, self.codebook_question(), &reading).expect("the same question");
        let subject = Subject { context: self.context, view: &view, reading: &reading };
        Own { subject, reading: &beside, name: self.own_name() }.figure(self.form)
    }

    fn own_answers(&self) -> OwnAnswers {
        let counts = match self.scene.said {
            Said::AllKinds => COUNTS.to_vec(),
            Said::AllOrNone => vec![ASKED.0, 0],
        };
        let answers = 0..self.codebook_question().answers.len();
        let counts = answers.map(Category::Answer).zip(counts.into_iter().map(Count)).collect();
        OwnAnswers::new(self.question(), self.codebook_question(), ASKED, counts).expect("counts that fit")
    }

    fn codebook_question(&self) -> &survey::Question {
        self.release.codebook.question(self.question())
    }

    fn own_name(&self) -> &'static str {
        match (self.scene.names, self.scene.said) {
            (Names::Long, _) => {
                "Link workers of every practice and voluntary organisation of the county, Llanfairpwllgwyngyllgogery, \
                 from the first of May to the last of June 2024"
            }
            (Names::Usual, Said::AllKinds) => "Link workers in Leeds, May 2024",
            (Names::Usual, Said::AllOrNone) => "",
        }
    }
}
