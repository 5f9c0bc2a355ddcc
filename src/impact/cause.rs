//! Which change causes what: found by trying each alone, then together.
//!
//! In: the old and the new outcome, a way to judge with some changes. Out: the changes that cause it. Never: a guess.

use std::collections::BTreeSet;

use crate::formula::Exact;

/// The changes that cause an outcome to move; each is the rank of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Causes<T> {
    /// Those that move it by themselves, each with what the outcome becomes.
    pub alone: Vec<(usize, T)>,
    /// Where none does by itself: changes that move it together, none of which can be left out.
    pub together: BTreeSet<usize>,
}

/// How far the score moves by one change alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreCause {
    /// The rank of the unit.
    pub unit: usize,
    /// The score with it alone.
    pub score: Option<Exact>,
}

/// Finds the causes. `judge` gives the outcome of the old rulebook with some units; `None` where these make no rulebook.
/// `moves` says whether an outcome has moved from the old one towards the new one.
pub(super) fn find<T: Clone>(
    units: usize,
    judge: &mut dyn FnMut(&BTreeSet<usize>) -> Option<T>,
    moves: &dyn Fn(&T) -> bool,
) -> Causes<T> {
    let mut alone = Vec::new();
    for unit in 0..units {
        if let Some(outcome) = judge(&BTreeSet::from([unit])).filter(moves) {
            alone.push((unit, outcome));
        }
    }
    if !alone.is_empty() {
        return Causes { alone, together: BTreeSet::new() };
    }
    let mut together: BTreeSet<usize> = (0..units).collect();
    for unit in 0..units {
        let mut fewer = together.clone();
        fewer.remove(&unit);
        if !fewer.is_empty() && judge(&fewer).is_some_and(|outcome| moves(&outcome)) {
            together = fewer;
        }
    }
    Causes { alone, together }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::find;

    /// The outcome moves when the set holds one of `enough`.
    fn causes(enough: &[&[usize]]) -> (Vec<usize>, Vec<usize>) {
        let mut judge =
            |set: &BTreeSet<usize>| Some(enough.iter().any(|all| all.iter().all(|unit| set.contains(unit))));
        let found = find(4, &mut judge, &|moved| *moved);
        (found.alone.into_iter().map(|(unit, _)| unit).collect(), found.together.into_iter().collect())
    }

    #[test]
    fn what_moves_it_alone_is_told_before_what_does_together() {
        assert_eq!(causes(&[&[2]]), (vec![2], vec![]));
        assert_eq!(causes(&[&[1], &[3]]), (vec![1, 3], vec![]));
        assert_eq!(causes(&[&[0, 2]]), (vec![], vec![0, 2]));
        assert_eq!(causes(&[&[0, 1], &[2, 3]]), (vec![], vec![2, 3]));
    }
}
