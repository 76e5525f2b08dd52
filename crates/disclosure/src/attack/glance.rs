//! What can be seen at a glance, without any search: of the people of one published group or rest, everybody is counted
//! under one category, so that counts which are all too low, or all too high, give each other away.

use survey::{Codebook, QuestionId, QuestionKind};

use super::{Range, scene::Told, target::Rest};

/// A count that is seen to lie within a range.
pub(super) struct Seen {
    /// The question, by its position in the bundle.
    pub(super) question: usize,
    /// The category, by its position in the question.
    pub(super) category: usize,
    /// Of whom: a published group or a rest, by its position among them.
    pub(super) of: Of,
    /// How many people they are.
    pub(super) size: i64,
    pub(super) range: Range,
}

/// Of whom a count is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// A published group, by its position.
    Group(usize),
    /// A rest, by its position.
    Rest(usize),
}

/// Every count that is seen to lie in a range narrower than `width`, or than its group is large.
pub(super) fn seen(codebook: &Codebook, bundle: &[usize], told: Told<'_>, rests: &[Rest], width: i64) -> Option<Seen> {
    let asked = bundle.iter().zip(told.tables).enumerate();
    asked.filter_map(|(at, (question, table))| Some((at, *question, table.as_ref()?))).find_map(
        |(at, question, (table, base))| {
            let asked = &codebook.questions[question];
            if asked.is_two_way() || asked.kind == QuestionKind::Several {
                return None;
            }
            // Who was not asked follows from elsewhere, and is not rounded anew.
            let free = asked.not_asked().filter(|_| codebook.follows(QuestionId(question)).is_some());
            let off = i64::from(base.saturating_sub(1));
            let people = |group: usize| i64::from(told.groups[group].1.0);
            let counts = |group: usize| table.row(group).iter().map(|count| i64::from(count.0)).collect::<Vec<_>>();
            let spot = |group| told.groups.binary_search_by_key(&group, |(group, _)| *group).unwrap_or_default();
            let groups = (0..told.groups.len()).map(|group| (Of::Group(group), people(group), counts(group)));
            let rests = rests.iter().enumerate().map(|(rest, Rest { parent, parts, .. })| {
                let (mut size, mut left) = (people(spot(*parent)), counts(spot(*parent)));
                for part in parts {
                    size -= people(spot(*part));
                    left.iter_mut().zip(counts(spot(*part))).for_each(|(left, count)| *left -= count);
                }
                (Of::Rest(rest), size, left)
            });
            groups.chain(rests).find_map(|(of, size, counts)| {
                let ends = counts.iter().enumerate().map(|(category, count)| match free == Some(category) {
                    true => Range { least: 0, greatest: size },
                    false => Range { least: (count - off).max(0), greatest: (count + off).min(size) },
                });
                let ends: Vec<Range> = ends.collect();
                let least: i64 = ends.iter().map(|end| end.least).sum();
                let greatest: i64 = ends.iter().map(|end| end.greatest).sum();
                ends.iter().enumerate().find_map(|(category, end)| {
                    let range = Range {
                        least: end.least.max(size - (greatest - end.greatest)),
                        greatest: end.greatest.min(size - (least - end.least)),
                    };
                    (range.width() < width.min(size).max(1) && size > 0).then_some(Seen {
                        question: at,
                        category,
                        of,
                        size,
                        range,
                    })
                })
            })
        },
    )
}
