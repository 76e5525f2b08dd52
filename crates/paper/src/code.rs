//! An address as a code that a telephone reads off paper.

use std::fmt::Write;

use chart::escape;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// A square of dark and light modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Whether each module is dark, row by row.
    rows: Vec<Vec<bool>>,
}

/// Codes with more modules than this version has are too fine to be read off paper at the size of a foot.
const FINEST: u8 = 20;
/// Up to this version a code can do with a sixth of it being spoilt, above with a fourteenth.
const COARSE: u8 = 12;
/// So many modules around a code must be light.
const QUIET: usize = 4;

impl Code {
    /// The code of an address; `None` if it is too long for one that can be read off paper.
    #[must_use]
    pub fn of(address: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(address);
        let encode = |level, most| {
            QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::new(most), None, true).ok()
        };
        let code = encode(QrCodeEcc::Medium, COARSE).or_else(|| encode(QrCodeEcc::Low, FINEST))?;
        let line = |y| (0..code.size()).map(|x| code.get_module(x, y)).collect();
        Some(Self { rows: (0..code.size()).map(line).collect() })
    }

    /// How many modules it has from one edge to the other, with the light ones around it.
    #[must_use]
    pub fn across(&self) -> usize {
        self.rows.len() + 2 * QUIET
    }

    /// The code as SVG, one path of all dark modules; `label` says what it is.
    #[must_use]
    pub fn svg(&self, label: &str) -> String {
        let across = self.across();
        let mut svg = "<svg class=\"code\" role=\"img\" aria-label=\"".to_owned();
        escape(&mut svg, label);
        // Writing into a string cannot fail, here and below.
        let _ = write!(svg, "\" viewBox=\"0 0 {across} {across}\" shape-rendering=\"crispEdges\"><path d=\"");
        for (y, row) in self.rows.iter().enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|one, next| one == next) {
                if run[0] {
                    let _ = write!(svg, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
                }
                x += run.len();
            }
        }
        svg + "\"/></svg>"
    }
}
