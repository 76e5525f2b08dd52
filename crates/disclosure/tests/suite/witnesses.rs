//! The attacker's ranges beside those of another one, who tries every table that there can be.

use std::collections::BTreeMap;

use disclosure::{Background, PartName, RawWave, attack_release, exact_ranges, sums};
use proptest::prelude::*;
use rand_chacha::rand_core::Rng;
use survey::{Codebook, Group, Parameters, QuestionId, Release};

use crate::{
    fixtures::{
        cases,
        codebooks::{codebook, hierarchy, question},
        populations::{Population, groups, info},
    },
    raw::{protected, seeded, tabulate},
};

/// Of so few people groups are published only with a low threshold; the attacker is the same.
pub(crate) const LOW: Parameters = Parameters { threshold: 4, rounding_base: 3, protection_width: 2 };

/// A survey small enough to write down every table of answers to its one question.
#[derive(Clone, Debug)]
pub(crate) struct Small {
    pub(crate) codebook: Codebook,
    pub(crate) people: Population,
    pub(crate) yes: Population,
}

impl Small {
    pub(crate) fn waves(&self, yes: &Population) -> Vec<RawWave> {
        let mut given: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        let tabulation = tabulate(&self.codebook, &self.people, |_, region, setting| {
            let given = given.entry((region, setting)).or_default();
            *given += 1;
            vec![usize::from(*given > yes.0[region][setting])]
        });
        vec![RawWave { info: info("2020"), tabulation }]
    }

    pub(crate) fn release(&self, yes: &Population, key: &str) -> Option<Release> {
        let tabulation = &self.waves(yes)[0].tabulation;
        protected(&self.codebook, tabulation, LOW, key).ok().map(|protected| protected.release().clone())
    }

    /// Every table that there can be of these people's answers.
    pub(crate) fn tables(&self) -> Vec<Population> {
        let settings = self.people.0[0].len();
        let mut tables: Vec<Vec<u32>> = vec![Vec::new()];
        for most in self.people.0.concat() {
            let longer = |table: &Vec<u32>| (0..=most).map(|yes| [&table[..], &[yes]].concat()).collect::<Vec<_>>();
            tables = tables.iter().flat_map(longer).collect();
        }
        let population = |table: &Vec<u32>| Population(table.chunks(settings).map(<[u32]>::to_vec).collect());
        tables.iter().map(population).collect()
    }
}

/// Up to six pairs of places of up to six people, few or many of whom say yes.
pub(crate) fn smalls() -> impl Strategy<Value = Small> {
    let shape = prop_oneof![Just((2_usize, 2_usize, 6_u32)), Just((3, 1, 6)), Just((3, 2, 3)), Just((1, 4, 6))];
    (shape, 0.0..=1.0_f64, any::<u64>()).prop_map(|((regions, settings, most), share, seed)| {
        let mut draws = seeded(seed);
        let mut below = |end: u32| draws.next_u32() % end;
        let mut people: Vec<Vec<u32>> =
            (0..regions).map(|_| (0..settings).map(|_| below(most + 1)).collect()).collect();
        people[0][0] = people[0][0].max(3);
        people[0][settings - 1] += 1;
        let yes =
            |people: &u32, draw: u32| (0..*people).map(|at| u32::from(f64::from((draw >> at) % 8) / 8.0 < share)).sum();
        let yes = people.iter().map(|row| row.iter().map(|cell| yes(cell, below(u32::MAX))).collect()).collect();
        let codebook = codebook(hierarchy(regions, &[]), hierarchy(settings, &[]), vec![question("question", 2)]);
        Small { codebook, people: Population(people), yes: Population(yes) }
    })
}

/// Some people, as a sum of groups, and between which numbers of them said yes.
pub(crate) type Told = (Vec<(Group, i64)>, i64, i64);

/// What anybody is told: each rounded count is less than the base away, and what a line's published parts leave is.
pub(crate) fn told(small: &Small, release: &Release) -> Vec<Told> {
    let wave = release.latest();
    let table = wave.table(QuestionId(0)).expect("it was asked");
    let count = |group: &Group| wave.position(*group).map(|at| i64::from(table.row(at)[0].0));
    let near = |terms: Vec<(Group, i64)>| {
        let middle: i64 = terms.iter().map(|(group, sign)| sign * count(group).expect("it is published")).sum();
        (terms, middle - 2, middle + 2)
    };
    let published = wave.groups().iter().map(|(group, _)| near(vec![(*group, 1)]));
    let rests = sums(&small.codebook).into_iter().filter_map(|sum| {
        count(&sum.parent)?;
        let parts: Vec<_> = sum.children.iter().filter(|part| count(part).is_some()).map(|part| (*part, -1)).collect();
        (!parts.is_empty()).then(|| near([vec![(sum.parent, 1)], parts].concat()))
    });
    published.chain(rests).collect()
}

/// Every table that fits what anybody is told.
pub(crate) fn fitting(small: &Small, release: &Release) -> Vec<Population> {
    let told = told(small, release);
    let fits = |table: &Population| {
        told.iter().all(|(terms, least, greatest)| {
            let of_group = |group: Group| i64::from(table.of_group(&small.codebook, group));
            let sum: i64 = terms.iter().map(|(group, sign)| sign * of_group(*group)).sum();
            (*least..=*greatest).contains(&sum)
        })
    };
    small.tables().into_iter().filter(fits).collect()
}

/// Least and greatest of every group that somebody is in, by the names of its nodes.
fn ranges(small: &Small, tables: &[Population]) -> BTreeMap<(String, String), (i64, i64)> {
    let codebook = &small.codebook;
    let people = |group: &Group| small.people.of_group(codebook, *group) > 0;
    let range = |group: Group| {
        let counts = tables.iter().map(|table| i64::from(table.of_group(codebook, group)));
        let name =
            (codebook.regions.node(group.region).slug.clone(), codebook.settings.node(group.setting).slug.clone());
        (name, (counts.clone().min().unwrap_or_default(), counts.max().unwrap_or_default()))
    };
    groups(codebook).into_iter().filter(people).map(range).collect()
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn the_attackers_ranges_are_those_of_all_tables_that_fit(small in smalls()) {
        let Some(release) = small.release(&small.yes, "key") else { return Ok(()) };
        let waves = small.waves(&small.yes);
        let tables = fitting(&small, &release);
        let expected = ranges(&small, &tables);
        let found = exact_ranges(&release, &waves, &Background::default());
        let of_groups: BTreeMap<_, _> = found.iter().filter_map(|found| match &found.part {
            PartName::Group { region, setting } => {
                Some(((region.clone(), setting.clone()), (found.range.least, found.range.greatest)))
            }
            _ => None,
        }).collect();
        prop_assert_eq!(&of_groups, &expected);
        // An audit passes where each of these is as wide as it needs to be, and only there.
        let is_wide = found.iter().all(|found| found.range.width() >= found.needed);
        let verdict = attack_release(&release, &waves, &Background::default());
        prop_assert_eq!(verdict.is_ok(), is_wide, "{:?}", verdict);
    }
}
