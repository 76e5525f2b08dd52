use survey::Share;

use crate::Pixels;

/// Shares from 0 to 1 along a line of a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareScale {
    /// Where 0 is.
    pub start: Pixels,
    /// Where 1 is.
    pub end: Pixels,
}

impl ShareScale {
    /// Where a share is.
    #[must_use]
    pub fn at(self, share: Share) -> Pixels {
        Pixels(self.start.0 + share.value() * (self.end.0 - self.start.0))
    }

    /// The marked shares: the quarters.
    pub fn ticks(self) -> impl Iterator<Item = (Share, Pixels)> {
        let quarters = [0.0, 0.25, 0.5, 0.75, 1.0];
        quarters.into_iter().filter_map(Share::new).map(move |share| (share, self.at(share)))
    }
}
