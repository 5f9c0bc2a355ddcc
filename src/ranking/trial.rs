//! The draws counted: median rank, interval, probabilities, groups.

use rayon::prelude::*;

use super::simulation::{Draw, Drawn, Field};
use super::{Entrant, Parameters, Place, Sensitivity, sensitivity};
use crate::rulebook::{Grade, GradingScheme};

/// The last places, of which the probability is told.
const BOTTOM: u32 = 3;

/// What the simulation makes of an institution; all of it counted in whole draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// The median rank.
    pub median: u32,
    /// The 5th percentile of its ranks.
    pub low: u32,
    /// The 95th percentile.
    pub high: u32,
    /// In how many draws it is among the last three.
    pub bottom: u32,
    /// In how many draws it is in each class, in the order of [`Grade::ALL`].
    pub classes: Vec<u32>,
    /// How many draws there were.
    pub draws: u32,
}

/// What came of trying the ranks of a table.
pub(super) struct Tried {
    pub(super) trials: Vec<Trial>,
    pub(super) sensitivity: Option<Sensitivity>,
}

/// Makes the ranking again as often as the parameters say.
pub(super) fn try_ranks(
    entrants: &[Entrant],
    places: &[Place],
    scheme: &GradingScheme,
    parameters: &Parameters,
) -> Tried {
    let field = Field::new(entrants, scheme, parameters);
    let draws: Vec<Vec<Drawn>> =
        (0..u64::from(parameters.draws)).into_par_iter().map(|draw| field.rank(Draw::of(draw))).collect();
    let trials = (0..entrants.len()).into_par_iter().map(|rank| trial(rank, &draws)).collect();
    let sensitivity = sensitivity::shares(&field, places, &draws);
    Tried { trials, sensitivity }
}

fn trial(institution: usize, draws: &[Vec<Drawn>]) -> Trial {
    let own: Vec<Drawn> = draws.iter().filter_map(|draw| draw.get(institution).copied()).collect();
    let mut ranks: Vec<u32> = own.iter().map(|drawn| drawn.rank).collect();
    ranks.sort_unstable();
    // The least rank that so many hundredths of the draws do not exceed.
    let percentile = |hundredths: usize| {
        let at = (ranks.len() * hundredths).div_ceil(100).max(1) - 1;
        ranks.get(at).copied().unwrap_or_default()
    };
    let count = |holds: &dyn Fn(&Drawn) -> bool| {
        u32::try_from(own.iter().filter(|drawn| holds(drawn)).count()).unwrap_or(u32::MAX)
    };
    Trial {
        median: percentile(50),
        low: percentile(5),
        high: percentile(95),
        bottom: count(&|drawn| drawn.after < BOTTOM),
        classes: Grade::ALL.iter().map(|grade| count(&|drawn| drawn.grade == *grade)).collect(),
        draws: u32::try_from(own.len()).unwrap_or(u32::MAX),
    }
}

/// The group of each row, from 1: a new one begins where all intervals so far end above those that follow.
#[must_use]
pub fn groups(trials: &[Trial]) -> Vec<usize> {
    let mut reach = 0;
    let mut group = 0;
    // The least rank that this row or any below it may have.
    let mut least: Vec<u32> = trials.iter().map(|trial| trial.low).collect();
    for at in (1..least.len()).rev() {
        if let [upper, lower] = least.get_mut(at - 1..=at).unwrap_or_default() {
            *upper = (*upper).min(*lower);
        }
    }
    trials
        .iter()
        .zip(least)
        .map(|(trial, least)| {
            if least > reach {
                group += 1;
            }
            reach = reach.max(trial.high);
            group
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Trial, groups};

    #[test]
    fn groups_begin_where_no_interval_overlaps() {
        let of = |intervals: &[(u32, u32)]| {
            let trial = |(low, high): &(u32, u32)| Trial {
                median: *low,
                low: *low,
                high: *high,
                bottom: 0,
                classes: Vec::new(),
                draws: 1,
            };
            groups(&intervals.iter().map(trial).collect::<Vec<_>>())
        };
        assert_eq!(of(&[(1, 1), (2, 3), (2, 3), (4, 4)]), [1, 2, 2, 3]);
        // Chained: the first overlaps the second, the second the third.
        assert_eq!(of(&[(1, 2), (2, 4), (3, 5)]), [1, 1, 1]);
        // The last reaches up to the first.
        assert_eq!(of(&[(1, 1), (2, 2), (1, 3)]), [1, 1, 1]);
        assert_eq!(of(&[]), [0_usize; 0]);
    }
}
