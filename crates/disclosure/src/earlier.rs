//! Earlier releases of the same survey: what they and a new one tell together.

use std::fmt;

use survey::{Axis, Base, Codebook, Group, Hierarchy, Method, Release, Wave, WaveInfo};

use crate::{
    Atoms, RawWave, Sum, atoms,
    corners::{Corner, corners},
    knowledge::Thin,
    sums,
    together::{Together, Whom},
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
    /// Groups of both releases, added and subtracted, tell apart fewer people than the threshold.
    ThinTogether {
        /// Wave and group, and whose people they are.
        place: String,
        /// How many they are; fewer than none where some left.
        found: i64,
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
                 expected the same people, or at least {threshold} more or fewer; wait until enough have answered, or \
                 leave out who came since"
            ),
            Self::ThinTogether { place, found, threshold } => write!(
                f,
                "{place}: {found} people can be told apart by adding and subtracting groups of this and earlier releases; \
                 expected none, or at least {threshold}"
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

/// A wave that is to be published after earlier releases.
#[derive(Clone, Copy)]
pub(crate) struct Successor<'a> {
    pub(crate) raw: &'a RawWave,
    pub(crate) method: Method,
    /// The groups that it publishes, in rising order; all that is known before any are chosen is that everyone is one.
    pub(crate) groups: &'a [Group],
}

/// Everything that speaks against publishing waves after earlier releases.
pub(crate) fn successive(
    earlier: &[Release],
    codebook: &Codebook,
    waves: &[Successor<'_>],
    threshold: u32,
) -> Vec<Successive> {
    let raw: Vec<&RawWave> = waves.iter().map(|wave| wave.raw).collect();
    let unlike = |release: &Release| difference(&release.codebook, codebook).or_else(|| renamed(release, &raw));
    let faults: Vec<_> = earlier
        .iter()
        .flat_map(|release| match unlike(release) {
            Some(difference) => vec![Successive::OtherCodebook { difference }],
            None => waves.iter().flat_map(|wave| few_changed(release, codebook, *wave, threshold)).collect(),
        })
        .collect();
    if !faults.is_empty() {
        return faults;
    }
    waves.iter().flat_map(|wave| thin_together(earlier, codebook, *wave, threshold)).collect()
}

/// The waves that earlier releases have of one, where they were protected alike.
pub(crate) fn of_wave<'a>(earlier: &'a [Release], slug: &str, method: Method) -> Vec<&'a Wave> {
    let waves = earlier.iter().filter_map(|release| Some(release.wave(release.find_wave(slug)?)));
    waves.filter(|wave| wave.method() == method).collect()
}

/// Where both releases tell how many people there are, and fewer than the threshold came or left.
fn few_changed(
    earlier: &Release,
    codebook: &Codebook,
    Successor { raw, method, groups: published }: Successor<'_>,
    threshold: u32,
) -> Vec<Successive> {
    let Some(wave) = earlier.find_wave(&raw.info.slug).map(|id| earlier.wave(id)) else { return Vec::new() };
    if wave.method() != method {
        return vec![Successive::OtherMethod { wave: raw.info.slug.clone() }];
    }
    let now = |group: Group| i64::from(raw.tabulation.people(codebook, group).0);
    let is_published = |group: &Group| published.binary_search(group).is_ok();
    let before = |group: Group| wave.position(group).map(|at| i64::from(wave.groups()[at].1.0));
    let both = |group: Group| before(group).filter(|_| is_published(&group));
    let place = |group: Group, rest: &str| place(codebook, raw, group, rest);
    let few = |(_, before, now): &(String, i64, i64)| (1..i64::from(threshold)).contains(&(before - now).abs());
    let fault = |(place, before, now)| Successive::FewChanged { place, before, now, threshold };
    if method == Method::Atoms {
        // Everything else is a sum of atoms, and so tells no more than they do; what was an atom once and is none any
        // more has nothing to be compared with.
        let (then, today) = (Atoms::of_wave(codebook, wave), Atoms::choose(codebook, &raw.tabulation, threshold));
        let both: Vec<Group> =
            then.pairs().filter(|pair| today.held()[*pair]).map(|pair| atoms::single_group(codebook, pair)).collect();
        let sizes = both.into_iter().map(|group| (place(group, ""), before(group).unwrap_or_default(), now(group)));
        return sizes.filter(few).map(fault).collect();
    }
    let groups = published.iter().filter_map(|group| Some((place(*group, ""), before(*group)?, now(*group))));
    // What the parts leave is told by both as well.
    let rest = |sum: &Sum| {
        let parts: Vec<Group> = sum.children.iter().copied().filter(|part| both(*part).is_some()).collect();
        let parts_before: i64 = parts.iter().filter_map(|part| before(*part)).sum();
        let parts_now: i64 = parts.iter().map(|part| now(*part)).sum();
        let place = place(sum.parent, " less its published parts");
        Some((place, both(sum.parent)? - parts_before, now(sum.parent) - parts_now))
    };
    let corner = |corner: Corner| {
        let sum = |size: &dyn Fn(Group) -> i64| corner.terms.iter().map(|(group, times)| times * size(*group)).sum();
        let place = place(corner.whole, " less its published parts by region and by setting");
        (place, sum(&|group| before(group).unwrap_or_default()), sum(&now))
    };
    let corners = corners(codebook, |group| both(group).is_some()).into_iter().map(corner);
    let all: Vec<_> = groups.chain(sums(codebook).iter().filter_map(rest)).chain(corners).collect();
    all.into_iter().filter(few).map(fault).collect()
}

/// Where groups of several releases, added and subtracted, tell apart people that no earlier ones did.
fn thin_together(
    earlier: &[Release],
    codebook: &Codebook,
    Successor { raw, method, groups }: Successor<'_>,
    threshold: u32,
) -> Vec<Successive> {
    let waves = of_wave(earlier, &raw.info.slug, method);
    if waves.is_empty() || method == Method::Atoms {
        return Vec::new();
    }
    let size = |group: Group| Base(raw.tabulation.people(codebook, group).0);
    let before = Together::after(codebook, &waves, &size);
    let mut known = before.clone();
    groups.iter().for_each(|group| known.learn(*group, size(*group)));
    let sums = sums(codebook);
    let (told, told_corners) = (before.thin(&sums, threshold), before.thin_corners(threshold));
    let thin = known.thin(&sums, threshold).into_iter().filter(|thin| !told.contains(thin));
    let thin = thin.map(|(whom, thin)| match thin {
        Thin::Group { group, found } => (whom, group, "", found),
        Thin::Rest { parent, found } => (whom, parent, " less its known parts", found),
    });
    let corners = known.thin_corners(threshold).into_iter().filter(|corner| !told_corners.contains(corner));
    let corners = corners
        .map(|(whom, corner, found)| (whom, corner.whole, " less its known parts by region and by setting", found));
    let fault = |(whom, group, rest, found): (Whom, Group, &str, i64)| {
        let whose = match whom {
            Whom::Then => " as it was",
            Whom::Now => "",
            Whom::Changed => ", who came or left",
        };
        let place = place(codebook, raw, group, &format!("{rest}{whose}"));
        Successive::ThinTogether { place, found: found.abs(), threshold }
    };
    thin.chain(corners).map(fault).collect()
}

fn place(codebook: &Codebook, raw: &RawWave, group: Group, rest: &str) -> String {
    let (region, setting) = (codebook.regions.node(group.region), codebook.settings.node(group.setting));
    format!("wave '{}', region '{}', setting '{}'{rest}", raw.info.slug, region.slug, setting.slug)
}

/// A wave that an earlier release has under another name: it was in the field on the same days.
fn renamed(earlier: &Release, waves: &[&RawWave]) -> Option<String> {
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
