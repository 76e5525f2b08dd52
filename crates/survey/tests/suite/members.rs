use std::collections::BTreeSet;

use proptest::prelude::*;
use survey::{Members, Region};

use crate::fixtures::cases;

/// More places than one word of bits has.
const PLACES: usize = 150;

fn sets() -> impl Strategy<Value = BTreeSet<usize>> {
    prop::collection::btree_set(0..PLACES, 0..40)
}

fn members(set: &BTreeSet<usize>) -> Members<Region> {
    Members::of(set.iter().copied(), PLACES)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn places_are_a_set_like_any_other(a in sets(), b in sets()) {
        let (mine, theirs) = (members(&a), members(&b));
        prop_assert_eq!(mine.positions().collect::<BTreeSet<_>>(), a.clone());
        prop_assert_eq!(mine.len(), a.len());
        prop_assert_eq!(mine.is_empty(), a.is_empty());
        prop_assert_eq!(mine.union(&theirs), members(&(&a | &b)));
        prop_assert_eq!(mine.without(&theirs), members(&(&a - &b)));
        prop_assert_eq!(mine.within(&theirs), a.is_subset(&b));
        prop_assert_eq!(mine.disjoint(&theirs), a.is_disjoint(&b));
        prop_assert!((0..PLACES).all(|at| mine.holds(at) == a.contains(&at)));
    }
}

#[test]
fn a_place_beyond_the_last_is_in_no_set() {
    let set = Members::<Region>::of([0, 64, 3], 3);
    assert_eq!(set.positions().collect::<Vec<_>>(), [0]);
    assert!(!set.holds(64) && !set.holds(usize::MAX));
}
