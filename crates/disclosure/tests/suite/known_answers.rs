//! Leaks that others have described, in numbers: what the method must see, and what it is for.

use disclosure::{Background, Key, PartName, RawWave, Refusal, attack_release, choose, exact_ranges, inspect, protect};
use survey::{Base, Codebook, Group, Parameters, Provenance, QuestionId, Release};

use crate::{
    by_hand::{by_hand, group},
    fixtures::{
        codebooks::{codebook, hierarchy, question},
        populations::{PARAMETERS, Population, groups, info},
    },
    raw::{outline, tabulate},
};

/// A survey of regions by settings without coarser levels, with one yes-or-no question.
fn flat(regions: usize, settings: usize) -> Codebook {
    codebook(hierarchy(regions, &[]), hierarchy(settings, &[]), vec![question("question", 2)])
}

/// The raw counts of people of whom some say yes.
fn answers(codebook: &Codebook, people: &Population, yes: &Population) -> Vec<RawWave> {
    let mut left = yes.clone();
    let tabulation = tabulate(codebook, people, |_, region, setting| {
        let left = &mut left.0[region][setting];
        let says_no = *left == 0;
        *left = left.saturating_sub(1);
        vec![usize::from(says_no)]
    });
    vec![RawWave { info: info("2020"), tabulation }]
}

/// Between which numbers the attacker sees those of a group who say yes.
fn range(release: &Release, waves: &[RawWave], region: &str, setting: &str) -> (i64, i64) {
    let part = PartName::Group { region: region.to_owned(), setting: setting.to_owned() };
    let found = exact_ranges(release, waves, &Background::default()).into_iter().find(|found| found.part == part);
    found.map(|found| (found.range.least, found.range.greatest)).expect("it is decided")
}

fn told<T: ToString>(faults: &[T]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

/// Delinquent children by county and by education of the head of the household, and which of these counts are hidden:
/// Statistical Policy Working Paper 22 of the Federal Committee on Statistical Methodology (1994). Each
/// line has at least two hidden cells, and so looks safe.
const COUNTIES: [[u32; 4]; 4] = [[15, 1, 3, 1], [20, 10, 10, 15], [3, 10, 10, 2], [12, 14, 7, 2]];
const HIDDEN: [(usize, usize); 9] = [(0, 1), (0, 2), (0, 3), (1, 1), (1, 2), (2, 0), (2, 3), (3, 0), (3, 3)];

/// The groups of four by four whose counts that table shows: all but the hidden cells.
fn shown(codebook: &Codebook) -> Vec<Group> {
    let hidden = |found: &Group| {
        let cell = |(region, setting)| group(codebook, &format!("region-{region}"), &format!("setting-{setting}"));
        HIDDEN.into_iter().any(|hidden| cell(hidden) == *found)
    };
    groups(codebook).into_iter().filter(|group| !hidden(group)).collect()
}

#[test]
fn two_hidden_cells_in_each_line_do_not_hide_one_person() {
    // The first two rows less the two middle columns are 75 - 65 = 10 = 15 + 20 + 15 + hidden - 10 - 14 - 10 - 7, so
    // that the last cell of the first row is 1.
    let codebook = flat(4, 4);
    let people = Population(COUNTIES.map(Vec::from).to_vec());
    let low = Parameters { threshold: 5, ..PARAMETERS };
    let sizes: Vec<_> =
        shown(&codebook).into_iter().map(|group| (group, people.of_group(&codebook, group), 0)).collect();
    let found = told(&inspect(&by_hand(&codebook, low, &sizes)));
    let expected = "wave '2020', region 'region-0', setting 'setting-3': subtraction tells apart 1 people; expected none, or at least 5";
    assert!(found.contains(&expected.to_owned()), "{found:?}");

    // Our own choice hides enough.
    let published = choose(&codebook, |group| Base(people.of_group(&codebook, group)), 5).published;
    let published: Vec<_> = published.into_iter().map(|(group, base)| (group, base.0, 0)).collect();
    assert!(published.len() > 4);
    assert_eq!(inspect(&by_hand(&codebook, low, &published)), []);
}

#[test]
fn nor_do_they_hide_one_answer() {
    // The same table as counts of those who say yes, of 50 people in each cell, and not rounded.
    let codebook = flat(4, 4);
    let (people, yes) = (Population(vec![vec![50; 4]; 4]), Population(COUNTIES.map(Vec::from).to_vec()));
    let counts = shown(&codebook).into_iter();
    let counts: Vec<_> =
        counts.map(|group| (group, people.of_group(&codebook, group), yes.of_group(&codebook, group))).collect();
    let release = by_hand(&codebook, Parameters { rounding_base: 1, ..PARAMETERS }, &counts);
    let waves = answers(&codebook, &people, &yes);
    assert_eq!(range(&release, &waves, "region-0", "setting-3"), (1, 1));
    // The others are hidden, as the paper has it: of 15 in two cells one may have all.
    assert_eq!(range(&release, &waves, "region-2", "setting-0"), (1, 5));
}

#[test]
fn a_table_by_region_and_one_by_setting_may_each_be_safe_and_tell_too_much_together() {
    // Linked tables: de Wolf and Giessing, "Adjusting the tau-argus modular approach to deal with linked tables" (2009).
    // Of setting 0 about 15 of 20 say yes, which may be 13 to 17. In region 1 about none do, which may be 2. So of the 20
    // the 8 of region 1 have at most 2, and the 12 of region 0 at most 12: it is 13 or 14.
    let codebook = flat(2, 2);
    let people = Population(vec![vec![12, 13], vec![8, 8]]);
    let yes = Population(vec![vec![12, 1], vec![1, 1]]);
    let waves = answers(&codebook, &people, &yes);
    let of = |region, setting, count| {
        let group = group(&codebook, region, setting);
        (group, people.of_group(&codebook, group), count)
    };
    let everyone = of("everyone", "everyone", 15);
    let by_setting = [of("everyone", "setting-0", 15), of("everyone", "setting-1", 0)];
    let by_region = [of("region-0", "everyone", 15), of("region-1", "everyone", 0)];
    let attack = |tables: &[&[_]]| {
        let release = by_hand(&codebook, PARAMETERS, &[&[everyone], tables.concat().as_slice()].concat());
        (range(&release, &waves, "everyone", "setting-0"), attack_release(&release, &waves, &Background::default()))
    };
    assert!(matches!(attack(&[&by_region]), (_, Ok(_))));
    assert!(matches!(attack(&[&by_setting]), ((13, 17), Ok(_))));
    let (range, verdict) = attack(&[&by_setting, &by_region]);
    assert_eq!(range, (13, 14));
    let refusal = verdict.unwrap_err().to_string();
    assert!(refusal.contains("setting 'setting-0': anybody can work out that 13 to 14 of 20 people"), "{refusal}");
}

/// 86 of 100 people are in region 0, 88 in setting 0, and 75 in both.
fn one_in_neither() -> (Codebook, Population) {
    (flat(3, 3), Population(vec![vec![75, 5, 6], vec![6, 0, 0], vec![7, 0, 1]]))
}

#[test]
fn a_remainder_of_a_remainder_of_one_person_is_seen_though_each_remainder_is_large_enough() {
    // Inclusion and exclusion: 100 - 86 - 88 + 75 = 1. The remainders of lines are 14, 12, 11 and 13.
    let (codebook, people) = one_in_neither();
    let published =
        [("everyone", "everyone"), ("everyone", "setting-0"), ("region-0", "everyone"), ("region-0", "setting-0")];
    let published: Vec<_> = published
        .into_iter()
        .map(|(region, setting)| group(&codebook, region, setting))
        .map(|group| (group, people.of_group(&codebook, group), 0))
        .collect();
    assert_eq!(
        told(&inspect(&by_hand(&codebook, PARAMETERS, &published))),
        [
            "wave '2020', region 'everyone', setting 'everyone': its known parts by region and by setting leave 1 people; \
          expected none, or at least 10"
        ]
    );
    // Without the group of both there is nothing to be had but remainders of lines.
    assert_eq!(inspect(&by_hand(&codebook, PARAMETERS, &published[..3])), []);
}

#[test]
fn and_no_groups_are_chosen_that_leave_one() {
    let (codebook, people) = one_in_neither();
    let chosen = choose(&codebook, |group| Base(people.of_group(&codebook, group)), 10).published;
    let names = chosen.iter().map(|(group, base)| {
        let (region, setting) = (codebook.regions.node(group.region), codebook.settings.node(group.setting));
        (region.slug.as_str(), setting.slug.as_str(), base.0)
    });
    assert_eq!(
        names.collect::<Vec<_>>(),
        [("everyone", "everyone", 100), ("everyone", "setting-0", 88), ("region-0", "everyone", 86)]
    );
}

#[test]
fn draws_with_a_new_key_each_time_are_averaged_open_and_those_with_one_key_are_not() {
    // Why draws are keyed: Fraser and Wooton, "A proposed method for confidentialising tabular output to protect against
    // differencing" (2005). Rounding is without bias, so the mean of many draws is the true count.
    let codebook = flat(3, 2);
    let people = Population(vec![vec![20, 14], vec![17, 11], vec![25, 13]]);
    let yes = Population(vec![vec![7, 4], vec![5, 1], vec![11, 10]]);
    let waves = answers(&codebook, &people, &yes);
    let published = |key: &Key| {
        let outline = outline(&codebook, PARAMETERS, Provenance::Observed);
        let release = protect(outline, waves.clone(), key).expect("it can be rounded").release().clone();
        let wave = release.latest();
        let count = |at: usize| f64::from(wave.table(QuestionId(0)).expect("it was asked").row(at)[0].0);
        wave.groups().iter().enumerate().map(|(at, (group, _))| (*group, count(at))).collect::<Vec<_>>()
    };
    let mean = |key: &dyn Fn(u8) -> Key| {
        let releases: Vec<_> = (0..200).map(|time| published(&key(time))).collect();
        let count = |at: usize| releases.iter().map(|release| release[at].1).sum::<f64>() / 200.0;
        (0..releases[0].len()).map(|at| (releases[0][at].0, count(at))).collect::<Vec<_>>()
    };
    let fresh = mean(&|time| Key::secret([time; 32]));
    assert_eq!(fresh.len(), 12, "all groups are large enough");
    for (group, mean) in &fresh {
        let truth = f64::from(yes.of_group(&codebook, *group));
        // At most 1.5 either way, so 4.5 standard errors of 200 of them; rounding to the nearest whole tells the truth.
        assert!((mean - truth).abs() < 0.48, "{group:?}: {truth} comes to {mean} on average");
    }
    let one = mean(&|_| Key::secret([7; 32]));
    assert_eq!(one, published(&Key::secret([7; 32])));
    assert!(one.iter().any(|(group, mean)| (mean - f64::from(yes.of_group(&codebook, *group))).abs() >= 1.0));
}

#[test]
fn a_base_that_is_rounded_up_gives_a_group_away() {
    // All ten of region 1 say yes. Were their number rounded as well, 12 of 12 could be published of them, which is 10 to
    // 14 of whom there are 10: everybody. With an exact base no count is above it, so they come out as 9, which is 7 to 10.
    let codebook = flat(2, 1);
    let people = Population(vec![vec![20], vec![10]]);
    let yes = Population(vec![vec![4], vec![10]]);
    let waves = answers(&codebook, &people, &yes);
    let of = |region, base, count| (group(&codebook, region, "everyone"), base, count);
    let rounded =
        by_hand(&codebook, PARAMETERS, &[of("everyone", 30, 15), of("region-0", 18, 3), of("region-1", 12, 12)]);
    assert_eq!(range(&rounded, &waves, "region-1", "everyone"), (10, 10));
    // By its numbers alone it looks sound. Who has the raw counts sees that bases are not exact, and need not attack.
    assert_eq!(inspect(&rounded), []);
    let refusal = attack_release(&rounded, &waves, &Background::default()).unwrap_err();
    assert!(matches!(refusal, Refusal::Misread(_)), "{refusal}");

    let exact = by_hand(&codebook, PARAMETERS, &[of("everyone", 30, 12), of("region-0", 20, 3), of("region-1", 10, 9)]);
    assert_eq!(range(&exact, &waves, "region-1", "everyone"), (7, 10));
    assert!(attack_release(&exact, &waves, &Background::default()).is_ok());
    for key in 0..50 {
        let outline = outline(&codebook, PARAMETERS, Provenance::Observed);
        let made = protect(outline, waves.clone(), &Key::secret([key; 32])).unwrap();
        let wave = made.release().latest();
        assert_eq!(wave.groups().iter().map(|(_, base)| base.0).collect::<Vec<_>>(), [30, 20, 10]);
        assert!(wave.table(QuestionId(0)).unwrap().row(2)[0].0 <= 10);
    }
}
