use crate::{Pixels, ShareScale};

/// How much room a figure has. Both are drawn at their own scale and then fitted to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Labels to the left of the bars.
    Wide,
    /// Labels above the bars.
    Narrow,
}

/// Between a figure's edge and everything on it.
pub(crate) const MARGIN: Pixels = Pixels(12.0);
/// The size of running text.
pub(crate) const BODY: Pixels = Pixels(15.0);
/// The size of notes and axis labels.
pub(crate) const SMALL: Pixels = Pixels(13.0);

impl Form {
    pub(crate) fn width(self) -> Pixels {
        match self {
            Self::Wide => Pixels(680.0),
            Self::Narrow => Pixels(340.0),
        }
    }

    /// How wide the column of labels is, where there is one.
    pub(crate) fn labels(self) -> Pixels {
        match self {
            Self::Wide => Pixels(190.0),
            Self::Narrow => Pixels(0.0),
        }
    }

    /// How wide the column of numbers is, which must hold "100% (100% to 100%)".
    pub(crate) fn numbers(self) -> Pixels {
        match self {
            Self::Wide => Pixels(152.0),
            Self::Narrow => Pixels(136.0),
        }
    }

    pub(crate) fn number_size(self) -> Pixels {
        match self {
            Self::Wide => BODY,
            Self::Narrow => SMALL,
        }
    }

    pub(crate) fn scale(self) -> ShareScale {
        // Room for the shape of a verdict.
        let gap = Pixels(20.0);
        ShareScale { start: MARGIN + self.labels(), end: self.width() - MARGIN - self.numbers() - gap }
    }
}
