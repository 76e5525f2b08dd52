//! Earlier releases of the same survey: what they and a new one tell together.

use std::fmt;

use survey::{Axis, Codebook, Group, Hierarchy, Method, Release, Wave, WaveInfo};

use crate::{
    Atoms, RawWave, Sum, atoms,
    corners::{Corner, corners},
    sums,
};

/// Why a release may not follow an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Successive {
    /// Fewer people than the threshold were added or left out, and can be told apart by subtraction.
    FewChanged {
        /// Wave and group.
        place: String,
        /// How many there were.
        before: i64,
        /// How many there are.
        now: i64,
        /// The threshold.
        threshold: u32,
    },
    /// The earlier release was protected by another method, so that what both tell together cannot be said.
    OtherMethod {
        /// The wave.
        wave: String,
    },
    /// The earlier release has other questions, answers or places, so that what both tell together cannot be said.
    OtherCodebook {
        /// What is not the same, and where.
        difference: String,
    },
}

impl fmt::Display for Successive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FewChanged { place, before, now, threshold } => write!(
                f,
                "{place}: an earlier release has {before} people, and this one has {now}; \
                 expected the same people, or at least {threshold} more or fewer"
            ),
            Self::OtherMethod { wave } => write!(
                f,
                "wave '{wave}': an earlier release was protected by another method, so what both tell together cannot be \
                 audited"
            ),
            Self::OtherCodebook { difference } => {
                write!(f, "an earlier release has {difference}, so what both tell together cannot be audited")
            }
        }
    }
}

/// Everything that speaks against publishing `waves` after an earlier release.
pub(crate) fn successive(
    earlier: &Release,
    codebook: &Codebook,
    (waves, methods): (&[RawWave], &[Method]),
    threshold: u32,
) -> Vec<Successive> {
    if let Some(difference) = difference(&earlier.codebook, codebook) {
        return vec![Successive::OtherCodebook { difference }];
    }
    if let Some(difference) = renamed(earlier, waves) {
        return vec![Successive::OtherCodebook { difference }];
    }
    let sums = sums(codebook);
    let both = earlier.waves().iter().filter_map(|wave| {
        let at = waves.iter().position(|raw| raw.info.slug == wave.info().slug)?;
        Some((wave, &waves[at], methods[at]))
    });
    both.flat_map(|(wave, raw, method)| {
        if wave.method() != method {
            return vec![Successive::OtherMethod { wave: raw.info.slug.clone() }];
        }
        let now = |group: Group| i64::from(raw.tabulation.people(codebook, group).0);
        let before = |group: Group| wave.position(group).map(|at| i64::from(wave.groups()[at].1.0));
        let place = |group: Group, rest: &str| {
            let (region, setting) = (codebook.regions.node(group.region), codebook.settings.node(group.setting));
            format!("wave '{}', region '{}', setting '{}'{rest}", raw.info.slug, region.slug, setting.slug)
        };
        let few = |(_, before, now): &(String, i64, i64)| (1..i64::from(threshold)).contains(&(before - now).abs());
        let fault = |(place, before, now)| Successive::FewChanged { place, before, now, threshold };
        let groups = wave.groups().iter().map(|(group, base)| (place(*group, ""), i64::from(base.0), now(*group)));
        if method == Method::Atoms {
            // Everything else is a sum of atoms, and so tells no more than they do; what was an atom once and is none any
            // more has nothing to be compared with.
            let (then, today) = (Atoms::of_wave(codebook, wave), Atoms::choose(codebook, &raw.tabulation, threshold));
            let both: Vec<Group> = then
                .pairs()
                .filter(|pair| today.held()[*pair])
                .map(|pair| atoms::single_group(codebook, pair))
                .collect();
            let sizes = both.into_iter().map(|group| (place(group, ""), before(group).unwrap_or_default(), now(group)));
            return sizes.filter(few).map(fault).collect();
        }
        // What the parts leave is told by both as well.
        let rest = |sum: &Sum| {
            let parts: Vec<Group> = sum.children.iter().copied().filter(|part| before(*part).is_some()).collect();
            let parts_before: i64 = parts.iter().filter_map(|part| before(*part)).sum();
            let parts_now: i64 = parts.iter().map(|part| now(*part)).sum();
            let place = place(sum.parent, " less its published parts");
            Some((place, before(sum.parent)? - parts_before, now(sum.parent) - parts_now))
        };
        let corner = |corner: Corner| {
            let sum =
                |size: &dyn Fn(Group) -> i64| corner.terms.iter().map(|(group, times)| times * size(*group)).sum();
            let place = place(corner.whole, " less its published parts by region and by setting");
            (place, sum(&|group| before(group).unwrap_or_default()), sum(&now))
        };
        let corners = corners(codebook, |group| before(group).is_some()).into_iter().map(corner);
        let all: Vec<_> = groups.chain(sums.iter().filter_map(rest)).chain(corners).collect();
        all.into_iter().filter(few).map(fault).collect::<Vec<_>>()
    })
    .collect()
}

/// A wave that an earlier release has under another name: it was in the field on the same days.
fn renamed(earlier: &Release, waves: &[RawWave]) -> Option<String> {
    let now = |slug: &str| waves.iter().any(|raw| raw.info.slug == slug);
    let gone = earlier.waves().iter().map(Wave::info).filter(|info| !now(&info.slug));
    let new = |info: &WaveInfo| {
        let new = waves.iter().map(|raw| &raw.info).filter(|new| earlier.find_wave(&new.slug).is_none());
        new.into_iter().find(|new| new.fieldwork == info.fieldwork).map(|new| new.slug.clone())
    };
    gone.into_iter().find_map(|info| Some(format!("the wave '{}', which is now '{}'", info.slug, new(info)?)))
}

/// What is not the same in two codebooks, of all that counts depend on: names and wordings may differ.
pub(crate) fn difference(earlier: &Codebook, now: &Codebook) -> Option<String> {
    places(&earlier.regions, &now.regions)
        .or_else(|| places(&earlier.settings, &now.settings))
        .or_else(|| (earlier.impossible != now.impossible).then(|| "other impossible groups".to_owned()))
        .or_else(|| {
            let both = earlier.questions.iter().filter_map(|question| {
                Some((question, now.questions.iter().find(|other| other.slug == question.slug)?))
            });
            let unlike = both.into_iter().find(|(before, now)| {
                let slugs = |question: &survey::Question| -> Vec<String> {
                    let categories = question.categories();
                    categories.into_iter().map(|category| question.category_slug(category).to_owned()).collect()
                };
                before.kind != now.kind || slugs(before) != slugs(now)
            });
            unlike.map(|(before, _)| format!("other answers to the question '{}'", before.slug))
        })
        .or_else(|| {
            let mut both = earlier.questions.iter().zip(&now.questions);
            let unlike =
                both.find(|(before, now)| before.slug == now.slug && before.asked.after() != now.asked.after());
            unlike.map(|(before, _)| format!("the question '{}' put to others", before.slug))
        })
        .or_else(|| {
            let slugs = |codebook: &Codebook| -> Vec<String> {
                codebook.questions.iter().map(|question| question.slug.clone()).collect()
            };
            (slugs(earlier) != slugs(now)).then(|| "other questions, or in another order".to_owned())
        })
}

fn places<A: Axis>(earlier: &Hierarchy<A>, now: &Hierarchy<A>) -> Option<String> {
    let nodes = |hierarchy: &Hierarchy<A>| -> Vec<_> {
        hierarchy.nodes().iter().map(|node| (node.slug.clone(), node.members.clone())).collect()
    };
    (nodes(earlier) != nodes(now)).then(|| format!("other places by {}", A::NAME))
}
