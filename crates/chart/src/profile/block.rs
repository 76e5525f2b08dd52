use super::{SHEET_WIDTH, plan::Measured};
use crate::{Pixels, lines::Lane, sheet::Sheet};

/// Something that stays together: it draws itself from where the sheet is, downwards.
pub(super) type Block<'a> = Box<dyn Fn(&mut Sheet<'_>, Lane) + 'a>;

/// From one edge to the other.
pub(super) const WHOLE: [Lane; 1] = [Lane { left: Pixels(0.0), right: SHEET_WIDTH }];
/// Side by side.
pub(super) const HALVES: [Lane; 2] =
    [Lane { left: Pixels(0.0), right: Pixels(336.0) }, Lane { left: Pixels(364.0), right: SHEET_WIDTH }];

/// Blocks that follow each other below a heading, in lanes that are filled one after the other.
pub(super) struct Band<'a> {
    /// Goes from edge to edge, and again where the band goes on on another sheet.
    pub(super) heading: Block<'a>,
    pub(super) lanes: &'static [Lane],
    pub(super) blocks: Vec<Block<'a>>,
}

impl<'a> Band<'a> {
    /// One of the blocks, or the heading.
    pub(super) fn block(&self, at: Option<usize>) -> &Block<'a> {
        at.map_or(&self.heading, |at| &self.blocks[at])
    }

    /// How high everything is.
    pub(super) fn measured(&self, sheet: &mut Sheet<'_>) -> Measured {
        let heading = height(sheet, &self.heading, WHOLE[0]);
        let heights = self.blocks.iter().map(|block| height(sheet, block, self.lanes[0])).collect();
        Measured { heading, lanes: self.lanes, heights }
    }
}

/// How high a block is; nothing of it stays on the sheet.
pub(super) fn height(sheet: &mut Sheet<'_>, block: &Block<'_>, lane: Lane) -> f64 {
    let begun = sheet.done();
    block(sheet, lane);
    let height = (sheet.y - begun.y).0;
    sheet.back_to(begun);
    height
}
