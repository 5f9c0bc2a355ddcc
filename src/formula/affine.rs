//! Sums of figures with coefficients, their quotients, and what these can be over the figures' intervals, exactly.
//!
//! In: coefficients collected by [`linear_fraction`](super::linear_fraction) and figures with their intervals. Out: exact
//! bounds, both reached. Never: an approximation; where the exact answer has no bounds, there is none.

use std::collections::BTreeMap;

use super::{Exact, Figures, Quantity};
use crate::model::FigureKey;

/// A constant plus figures, each with its coefficient. No coefficient is zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affine {
    /// What is there without any figure.
    pub constant: Exact,
    /// The coefficient of each figure; a figure that cancels out is not among them.
    pub coefficients: BTreeMap<FigureKey, Exact>,
}

impl Affine {
    /// A number.
    #[must_use]
    pub const fn constant(constant: Exact) -> Self {
        Self { constant, coefficients: BTreeMap::new() }
    }

    /// A figure.
    #[must_use]
    pub fn figure(key: FigureKey) -> Self {
        Self { constant: Exact::zero(), coefficients: BTreeMap::from([(key, Exact::from(1))]) }
    }

    /// The number, when there is no figure in it.
    #[must_use]
    pub fn as_constant(&self) -> Option<&Exact> {
        self.coefficients.is_empty().then_some(&self.constant)
    }

    /// The coefficient of a figure, zero for one that is not there.
    #[must_use]
    pub fn coefficient(&self, key: FigureKey) -> Exact {
        self.coefficients.get(&key).cloned().unwrap_or_else(Exact::zero)
    }

    /// The sum with as many times another: `self + factor × other`.
    #[must_use]
    pub fn plus(mut self, other: &Self, factor: &Exact) -> Self {
        if factor.is_zero() {
            return self;
        }
        self.constant = &self.constant + &(&other.constant * factor);
        for (key, coefficient) in &other.coefficients {
            let sum = &self.coefficient(*key) + &(coefficient * factor);
            if sum.is_zero() {
                self.coefficients.remove(key);
            } else {
                self.coefficients.insert(*key, sum);
            }
        }
        self
    }

    /// The difference.
    #[must_use]
    pub fn minus(self, other: &Self) -> Self {
        self.plus(other, &Exact::from(-1))
    }

    /// As many times this.
    #[must_use]
    pub fn times(&self, factor: &Exact) -> Self {
        Self::constant(Exact::zero()).plus(self, factor)
    }

    /// Its value where each figure has the value that `at` gives it.
    #[must_use]
    pub fn value(&self, at: &dyn Fn(FigureKey) -> Exact) -> Exact {
        self.coefficients.iter().fold(self.constant.clone(), |sum, (key, coefficient)| sum + coefficient * &at(*key))
    }

    /// Its least and its greatest value over the figures' intervals; `None` when a figure is missing or is no number.
    #[must_use]
    pub fn range(&self, figures: &dyn Figures) -> Option<(Exact, Exact)> {
        self.range_in(&Intervals::of([self], figures)?)
    }

    fn range_in(&self, intervals: &Intervals) -> Option<(Exact, Exact)> {
        let (mut low, mut high) = (self.constant.clone(), self.constant.clone());
        for (key, coefficient) in &self.coefficients {
            let (least, most) = intervals.0.get(key)?;
            let (least, most) = if coefficient.is_negative() { (most, least) } else { (least, most) };
            low = low + coefficient * least;
            high = high + coefficient * most;
        }
        Some((low, high))
    }
}

/// The intervals of the figures that some sums mention.
struct Intervals(BTreeMap<FigureKey, (Exact, Exact)>);

impl Intervals {
    fn of<const N: usize>(sums: [&Affine; N], figures: &dyn Figures) -> Option<Self> {
        let mut intervals = BTreeMap::new();
        for key in sums.iter().flat_map(|sum| sum.coefficients.keys()) {
            let Quantity::Number { low, high, .. } = figures.figure(*key) else { return None };
            intervals.insert(*key, (low, high));
        }
        Some(Self(intervals))
    }
}

/// A quotient of two sums of figures. A formula without division has the denominator 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinearFraction {
    /// What is divided.
    pub numerator: Affine,
    /// By what.
    pub denominator: Affine,
}

impl LinearFraction {
    /// The sum that it is, when nothing is divided by a figure.
    #[must_use]
    pub fn into_affine(self) -> Option<Affine> {
        let factor = Exact::from(1).checked_div(self.denominator.as_constant()?)?;
        Some(self.numerator.times(&factor))
    }

    /// Its least and its greatest value over the figures' intervals, both reached; `None` when a figure is missing, or
    /// when the denominator can be zero within them.
    #[must_use]
    pub fn range(&self, figures: &dyn Figures) -> Option<(Exact, Exact)> {
        let intervals = Intervals::of([&self.numerator, &self.denominator], figures)?;
        let (least, most) = self.denominator.range_in(&intervals)?;
        let minus = Exact::from(-1);
        let (numerator, denominator) = if least.is_positive() {
            (self.numerator.clone(), self.denominator.clone())
        } else if most.is_negative() {
            (self.numerator.times(&minus), self.denominator.times(&minus))
        } else {
            return None;
        };
        let high = greatest(&numerator, &denominator, &intervals)?;
        let low = -greatest(&numerator.times(&minus), &denominator, &intervals)?;
        Some((low, high))
    }

    /// The least and the greatest value of `numerator − threshold × denominator` over the figures' intervals, each
    /// figure's coefficients collected first, so that one that stands on both sides is not taken twice. Where the
    /// denominator is positive, its sign says on which side of the threshold the quotient is. `None` when a figure is
    /// missing.
    #[must_use]
    pub fn against(&self, threshold: &Exact, figures: &dyn Figures) -> Option<(Exact, Exact)> {
        self.numerator.clone().plus(&self.denominator, &-threshold.clone()).range(figures)
    }
}

/// The greatest value of a quotient whose denominator is positive over the intervals, by Dinkelbach's iteration: from a
/// value λ that the quotient takes, go to where `numerator − λ × denominator` is greatest; if that is zero, λ is the
/// greatest, else the quotient is greater there. Each step goes to another corner of the box, so it ends.
fn greatest(numerator: &Affine, denominator: &Affine, intervals: &Intervals) -> Option<Exact> {
    let at = |corner: &BTreeMap<FigureKey, Exact>, sum: &Affine| {
        sum.value(&|key| corner.get(&key).cloned().unwrap_or_else(Exact::zero))
    };
    let mut corner: BTreeMap<_, _> = intervals.0.iter().map(|(key, (low, _))| (*key, low.clone())).collect();
    let mut best = at(&corner, numerator).checked_div(&at(&corner, denominator))?;
    loop {
        let excess = numerator.clone().plus(denominator, &-best.clone());
        for (key, (low, high)) in &intervals.0 {
            let is_worth_more = excess.coefficient(*key).is_positive();
            corner.insert(*key, if is_worth_more { high.clone() } else { low.clone() });
        }
        if !at(&corner, &excess).is_positive() {
            return Some(best);
        }
        best = at(&corner, numerator).checked_div(&at(&corner, denominator))?;
    }
}
