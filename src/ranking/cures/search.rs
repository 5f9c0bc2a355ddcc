//! The cheapest of the smallest sets that reach something, by size: exact, within a bound of sets tried.

use crate::formula::Exact;
use crate::rulebook::RuleId;

/// What is compared between sets of the same size: the less, the cheaper.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Price {
    /// How many cures have no amount.
    pub(super) without: usize,
    /// The sum of the amounts known.
    pub(super) known: Exact,
    /// The rules, sorted: they settle what else would be a tie.
    pub(super) rules: Vec<RuleId>,
}

/// What a search came to; sets are of numbers below the count searched, ascending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Search {
    /// Not even all together.
    None,
    /// The cheapest of the smallest sets.
    Found {
        /// The set.
        set: Vec<usize>,
        /// How many others of its size there are.
        others: usize,
        /// Whether all of its size were tried.
        is_settled: bool,
    },
    /// The bound was met: no smaller set than this.
    AtLeast(usize),
}

/// The cheapest of the smallest sets of `0..count` for which `reaches` holds. It must be so that a set which reaches does so
/// with anything added. At most `most` sets are tried.
pub(super) fn cheapest<P: Ord>(
    count: usize,
    reaches: &mut dyn FnMut(&[usize]) -> bool,
    price: &dyn Fn(&[usize]) -> P,
    most: usize,
) -> Search {
    let all: Vec<usize> = (0..count).collect();
    if !reaches(&all) {
        return Search::None;
    }
    // What all others cannot do without stands in every set.
    let (needed, free): (Vec<usize>, Vec<usize>) = all.iter().partition(|one| {
        let others: Vec<usize> = all.iter().filter(|other| other != one).copied().collect();
        !reaches(&others)
    });
    let mut walk = Walk { needed: &needed, free: &free, reaches, price, left: most, best: None, found: 0 };
    for size in 0..=free.len() {
        let is_whole = walk.extend(&mut Vec::new(), 0, size);
        match walk.best.take() {
            Some((_, set)) => return Search::Found { set, others: walk.found - 1, is_settled: is_whole },
            None if !is_whole => return Search::AtLeast(needed.len() + size),
            None => {}
        }
    }
    Search::None
}

struct Walk<'a, P> {
    needed: &'a [usize],
    free: &'a [usize],
    reaches: &'a mut dyn FnMut(&[usize]) -> bool,
    price: &'a dyn Fn(&[usize]) -> P,
    left: usize,
    best: Option<(P, Vec<usize>)>,
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
        if !(self.reaches)(&set) {
            return true;
        }
        if more == 0 || rest.len() == more {
            let price = (self.price)(&set);
            self.found += 1;
            if self.best.as_ref().is_none_or(|(best, _)| price < *best) {
                self.best = Some((price, set));
            }
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

    use super::{Search, cheapest};

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
            let expected = match sets.first() {
                None => Search::None,
                Some(first) => Search::Found {
                    set: first.clone(),
                    others: sets.iter().filter(|set| set.len() == first.len()).count() - 1,
                    is_settled: true,
                },
            };
            prop_assert_eq!(cheapest(count, &mut |set| reaches(set), &price, usize::MAX), expected);
        }
    }

    #[test]
    fn the_bound_is_told() {
        let price = |set: &[usize]| set.to_vec();
        let mut ten = |set: &[usize]| set.len() >= 10;
        let Search::AtLeast(size) = cheapest(20, &mut ten, &price, 1_000) else { panic!("within the bound") };
        assert!((1..10).contains(&size), "{size}");
        // A set is found, and not all of its size are tried.
        let mut two = |set: &[usize]| set.len() >= 2;
        let found = cheapest(20, &mut two, &price, 30);
        assert!(matches!(&found, Search::Found { set, is_settled: false, .. } if set.len() == 2), "{found:?}");
    }
}
