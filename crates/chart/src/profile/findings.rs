//! What is said of the answers, in sentences.

use super::{
    Fit, Profile, Profiled,
    block::{Band, Block, WHOLE},
    glance::heading,
};
use crate::{Pixels, Point, Role, Weight, lines::smaller, sheet::Sheet};

impl Profile<'_> {
    /// What is most remarkable, in words.
    pub(super) fn findings<'b>(&'b self, of: &'b Profiled, Fit { size, findings }: Fit) -> Band<'b> {
        let words = self.context.words();
        let (told, all) = (of.findings.len().min(findings), of.findings.len());
        let title = if told < all { words.paper_findings_some(told, all) } else { words.paper_findings().to_owned() };
        let heading: Block<'b> = Box::new(move |sheet, _| heading(sheet, size, &title));
        let sentence = |(said, text): &'b (Option<words::Said>, String)| -> Block<'b> {
            Box::new(move |sheet, lane| {
                if let Some(said) = said {
                    sheet.verdict_shape(*said, Point::new(Pixels(9.0), sheet.y + Pixels(size.0 / 2.0)));
                }
                let left = lane.left + Pixels(26.0);
                sheet.lines(left, lane.right - left, (size, Weight::Regular, Role::Ink), text);
                sheet.down(size.0 * 0.5);
            })
        };
        let blocks = of.findings.iter().take(findings).map(sentence);
        let chance = self.chance(of).map(|note| -> Block<'b> {
            Box::new(move |sheet: &mut Sheet<'_>, lane| {
                sheet.lines(lane.left, lane.width(), (smaller(size), Weight::Regular, Role::Muted), &note);
                sheet.down(10.0);
            })
        });
        Band { heading, lanes: &WHOLE, blocks: blocks.chain(chance).collect() }
    }

    /// How many of the findings chance alone would make, where several are compared.
    fn chance(&self, of: &Profiled) -> Option<String> {
        let compared = of.findings.iter().filter(|(said, _)| said.is_some()).count();
        self.context.chance_note(compared)
    }
}
