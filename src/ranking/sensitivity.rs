//! Which assumption moves the order most: first-order shares of the variance of the mean shift in rank.
//!
//! The shift of a draw is the mean over institutions of how far its rank lies from its place in the table (OECD/JRC handbook). The
//! first-order share of an assumption is the covariance of the shifts of two draws that have this assumption alone in common,
//! over the variance (Saltelli and others, Global Sensitivity Analysis, 2008). What the shares leave is interaction and noise.

#![expect(clippy::float_arithmetic, reason = "a simulation; what leaves it are whole per cent")]

use num_traits::ToPrimitive;
use rayon::prelude::*;

use super::Place;
use super::simulation::{Draw, Drawn, Field};

/// The most draws that the shares are taken from.
const MOST: usize = 2000;

/// What a rank rests on besides the findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assumption {
    /// The weights of pillars and rules.
    Weights,
    /// The way of aggregation.
    Aggregation,
    /// Targets and zero marks.
    Marks,
    /// The figures within their precision.
    Figures,
}

impl Assumption {
    /// Every assumption.
    pub const ALL: [Self; 4] = [Self::Weights, Self::Aggregation, Self::Marks, Self::Figures];

    /// The code used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Weights => "weights",
            Self::Aggregation => "aggregation",
            Self::Marks => "marks",
            Self::Figures => "figures",
        }
    }
}

/// The shares, the greatest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensitivity {
    /// Each assumption with its first-order share in whole per cent.
    pub shares: Vec<(Assumption, u32)>,
    /// How many pairs of draws they were taken from.
    pub draws: usize,
}

/// The shares; `None` where no draw moves the order.
pub(super) fn shares(field: &Field<'_>, places: &[Place], draws: &[Vec<Drawn>]) -> Option<Sensitivity> {
    let count = draws.len().min(MOST);
    let own: Vec<f64> = draws.iter().take(count).map(|draw| shift(draw, places)).collect();
    let (mean, variance) = moments(&own);
    if variance <= 0.0 {
        return None;
    }
    let fresh = u64::try_from(draws.len()).unwrap_or(u64::MAX);
    let mut shares: Vec<(Assumption, u32)> = Assumption::ALL
        .into_iter()
        .map(|assumption| {
            let others: Vec<f64> = (0..count)
                .into_par_iter()
                .map(|rank| {
                    let own = u64::try_from(rank).unwrap_or(u64::MAX);
                    let mut draw = Draw::of(own.wrapping_add(fresh));
                    match assumption {
                        Assumption::Weights => draw.weights = own,
                        Assumption::Aggregation => draw.aggregation = own,
                        Assumption::Marks => draw.marks = own,
                        Assumption::Figures => draw.figures = own,
                    }
                    shift(&field.rank(draw), places)
                })
                .collect();
            let (other_mean, _) = moments(&others);
            let products: f64 = own.iter().zip(&others).map(|(one, other)| (one - mean) * (other - other_mean)).sum();
            let share = products / float(own.len()) / variance;
            (assumption, (share * 100.0).round().clamp(0.0, 100.0).to_u32().unwrap_or(0))
        })
        .collect();
    shares.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    Some(Sensitivity { shares, draws: count })
}

/// The mean distance of ranks from the places in the table.
fn shift(draw: &[Drawn], places: &[Place]) -> f64 {
    let total: f64 = draw
        .iter()
        .zip(places)
        .map(|(drawn, place)| f64::from(drawn.rank.abs_diff(u32::try_from(place.position).unwrap_or(u32::MAX))))
        .sum();
    total / float(draw.len().max(1))
}

fn moments(values: &[f64]) -> (f64, f64) {
    let count = float(values.len().max(1));
    let mean = values.iter().sum::<f64>() / count;
    (mean, values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count)
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
