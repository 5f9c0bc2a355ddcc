//! The cheapest of the smallest sets that reach something, by size: exact, within a bound of sets tried.

use std::cmp::Reverse;

use crate::formula::Exact;
use crate::rulebook::{Grade, RuleId};

/// How many sets are kept: the cheapest, and the next ones as other choices.
const KEPT: usize = 4;

/// What is compared between sets of the same size: the less, the cheaper.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Price {
    /// How many cures have no amount.
    pub(super) without: usize,
    /// The sum of the amounts known.
    pub(super) known: Exact,
    /// The class that it gives.
    pub(super) grade: Grade,
    /// The score that it gives.
    pub(super) score: Reverse<Option<Exact>>,
    /// The rules, sorted: they settle what else would be a tie.
    pub(super) rules: Vec<RuleId>,
}

/// What a search came to; sets are of numbers below the count searched, ascending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Search {
    /// Not even all together.
    None,
    /// The smallest sets.
    Found {
        /// The cheapest ones, the cheapest first: one at least, four at most.
        sets: Vec<Vec<usize>>,
        /// How many of their size there are.
        count: usize,
        /// Whether all of their size were tried.
        is_settled: bool,
    },
    /// The bound was met: no smaller set than this.
    AtLeast(usize),
}

/// The cheapest of the smallest sets of `0..count` that reach something, which is when `reach` gives their price. It must be so
/// that a set which reaches does so with anything added. At most `most` sets are tried.
pub(super) fn cheapest<P: Ord>(count: usize, reach: &mut dyn FnMut(&[usize]) -> Option<P>, most: usize) -> Search {
    let all: Vec<usize> = (0..count).collect();
    if reach(&all).is_none() {
        return Search::None;
    }
    // What all others cannot do without stands in every set.
    let (needed, free): (Vec<usize>, Vec<usize>) = all.iter().partition(|one| {
        let others: Vec<usize> = all.iter().filter(|other| other != one).copied().collect();
        reach(&others).is_none()
    });
    let mut walk = Walk { needed: &needed, free: &free, reach, left: most, best: Vec::new(), found: 0 };
    for size in 0..=free.len() {
        let is_settled = walk.extend(&mut Vec::new(), 0, size);
        if walk.found > 0 {
            let sets = walk.best.into_iter().map(|(_, set)| set).collect();
            return Search::Found { sets, count: walk.found, is_settled };
        }
        if !is_settled {
            return Search::AtLeast(needed.len() + size);
        }
    }
    Search::None
}

struct Walk<'a, P> {
    needed: &'a [usize],
    free: &'a [usize],
    reach: &'a mut dyn FnMut(&[usize]) -> Option<P>,
    left: usize,
    /// The cheapest sets so far, the cheapest first.
    best: Vec<(P, Vec<usize>)>,
    found: usize,
}

impl<P: Ord> Walk<'_, P> {
    /// Tries all sets with `more` of the free ones from a rank on; whether none was left out by the bound.
    fn extend(&mut self, chosen: &mut Vec<usize>, from: usize, more: usize) -> bool {
        let rest = self.free.get(from..).unwrap_or_default();
        if rest.len() < more {
            return true;
        }
        let Some(left) = self.left.checked_sub(1) else { return false };
        self.left = left;
        // What not even everything that may follow can do, no part of it can.
        let follows = if more == 0 { &[] } else { rest };
        let mut set: Vec<usize> = self.needed.iter().chain(chosen.iter()).chain(follows).copied().collect();
        set.sort_unstable();
        let Some(price) = (self.reach)(&set) else { return true };
        if more == 0 || rest.len() == more {
            self.found += 1;
            let at = self.best.partition_point(|(best, _)| *best < price);
            self.best.insert(at, (price, set));
            self.best.truncate(KEPT);
            return true;
        }
        for (offset, next) in rest.iter().enumerate() {
            chosen.push(*next);
            let is_whole = self.extend(chosen, from + offset + 1, more - 1);
            chosen.pop();
            if !is_whole {
                return false;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{KEPT, Search, cheapest};

    /// All subsets of `0..count`, as masks.
    fn members(mask: u32, count: usize) -> Vec<usize> {
        (0..count).filter(|one| mask & (1 << one) != 0).collect()
    }

    proptest! {
        /// Gains that add up to a goal, and some that it takes in any case: the search finds what trying all sets finds.
        #[test]
        fn it_finds_what_trying_all_sets_finds(
            gains in proptest::collection::vec(0_u32..10, 0..9),
            prices in proptest::collection::vec(0_u32..5, 9),
            goal in 0_u32..40,
            wanted in any::<u32>(),
        ) {
            let count = gains.len();
            let wanted = if wanted % 3 == 0 { wanted & ((1 << count) - 1) } else { 0 };
            let reaches = |set: &[usize]| {
                members(wanted, count).iter().all(|one| set.contains(one))
                    && set.iter().map(|one| gains[*one]).sum::<u32>() >= goal
            };
            let price = |set: &[usize]| (set.iter().map(|one| prices[*one]).sum::<u32>(), set.to_vec());
            let mut sets: Vec<Vec<usize>> =
                (0..1_u32 << count).map(|mask| members(mask, count)).filter(|set| reaches(set)).collect();
            sets.sort_by_key(|set| (set.len(), price(set)));
            let smallest: Vec<&Vec<usize>> =
                sets.iter().filter(|set| Some(set.len()) == sets.first().map(Vec::len)).collect();
            let expected = if smallest.is_empty() {
                Search::None
            } else {
                let best = smallest.iter().take(KEPT).map(|set| (*set).clone()).collect();
                Search::Found { sets: best, count: smallest.len(), is_settled: true }
            };
            let mut reach = |set: &[usize]| reaches(set).then(|| price(set));
            prop_assert_eq!(cheapest(count, &mut reach, usize::MAX), expected);
        }
    }

    #[test]
    fn the_bound_is_told() {
        let of_size = |least: usize| move |set: &[usize]| (set.len() >= least).then(|| set.to_vec());
        let Search::AtLeast(size) = cheapest(20, &mut of_size(10), 1_000) else { panic!("within the bound") };
        assert!((1..10).contains(&size), "{size}");
        // Sets are found, and not all of their size are tried.
        let found = cheapest(20, &mut of_size(2), 30);
        assert!(matches!(&found, Search::Found { sets, is_settled: false, .. } if sets[0].len() == 2), "{found:?}");
    }
}
