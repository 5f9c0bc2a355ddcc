//! Sums of figures with coefficients, their quotients, and what these can be over the figures' intervals, exactly.
//!
//! In: coefficients collected by [`linear_fraction`](super::linear_fraction) and figures with their intervals. Out: exact
//! bounds, both reached. Never: an approximation; where the exact answer has no bounds, there is none.

use std::cmp::Ordering;

use super::{Exact, Figures, Quantity};
use crate::model::FigureKey;

/// A constant plus figures, each with its coefficient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affine {
    /// What is there without any figure.
    pub constant: Exact,
    /// The coefficient of each figure; a figure that cancels out is not among them.
    pub coefficients: Coefficients,
}

/// Figures with their coefficients, none of them zero, in the order of their keys: so few that a sorted list is faster
/// than a tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coefficients(Vec<(FigureKey, Exact)>);

impl Coefficients {
    /// The coefficient of a figure, if it is there.
    #[must_use]
    pub fn get(&self, key: FigureKey) -> Option<&Exact> {
        let at = self.0.binary_search_by_key(&key, |(known, _)| *known).ok()?;
        self.0.get(at).map(|(_, coefficient)| coefficient)
    }

    /// Whether a figure is there.
    #[must_use]
    pub fn contains_key(&self, key: &FigureKey) -> bool {
        self.get(*key).is_some()
    }

    /// The figures with their coefficients.
    pub fn iter(&self) -> impl Iterator<Item = (&FigureKey, &Exact)> {
        self.0.iter().map(|(key, coefficient)| (key, coefficient))
    }

    /// The figures.
    pub fn keys(&self) -> impl Iterator<Item = &FigureKey> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Whether there is no figure.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many figures there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl Affine {
    /// A number.
    #[must_use]
    pub fn constant(constant: Exact) -> Self {
        Self { constant, coefficients: Coefficients::default() }
    }

    /// A figure.
    #[must_use]
    pub fn figure(key: FigureKey) -> Self {
        Self { constant: Exact::zero(), coefficients: Coefficients(vec![(key, Exact::from(1))]) }
    }

    /// The number, when there is no figure in it.
    #[must_use]
    pub fn as_constant(&self) -> Option<&Exact> {
        self.coefficients.is_empty().then_some(&self.constant)
    }

    /// The coefficient of a figure, zero for one that is not there.
    #[must_use]
    pub fn coefficient(&self, key: FigureKey) -> Exact {
        self.coefficients.get(key).cloned().unwrap_or_else(Exact::zero)
    }

    /// The sum with as many times another: `self + factor × other`.
    #[must_use]
    pub fn plus(mut self, other: &Self, factor: &Exact) -> Self {
        if factor.is_zero() {
            return self;
        }
        self.constant = &self.constant + &(&other.constant * factor);
        let own = &mut self.coefficients.0;
        for (key, coefficient) in &other.coefficients.0 {
            let added = coefficient * factor;
            match own.binary_search_by_key(key, |(known, _)| *known) {
                Err(at) => own.insert(at, (*key, added)),
                Ok(at) => {
                    let Some((_, slot)) = own.get_mut(at) else { continue };
                    *slot = &*slot + &added;
                    if slot.is_zero() {
                        own.remove(at);
                    }
                }
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
        let mut product = self.clone();
        product.scale(factor);
        product
    }

    pub(super) fn scale(&mut self, factor: &Exact) {
        if factor.is_zero() {
            *self = Self::constant(Exact::zero());
            return;
        }
        self.constant = &self.constant * factor;
        for (_, coefficient) in &mut self.coefficients.0 {
            *coefficient = &*coefficient * factor;
        }
    }

    /// Its value where each figure has the value that `at` gives it.
    #[must_use]
    pub fn value(&self, at: &dyn Fn(FigureKey) -> Exact) -> Exact {
        let terms = self.coefficients.iter();
        terms.fold(self.constant.clone(), |sum, (key, coefficient)| sum + coefficient * &at(*key))
    }

    /// Its least and its greatest value over the figures' intervals; `None` when a figure is missing or is no number.
    #[must_use]
    pub fn range(&self, figures: &dyn Figures) -> Option<(Exact, Exact)> {
        let (mut low, mut high) = (self.constant.clone(), self.constant.clone());
        for (key, coefficient) in self.coefficients.iter() {
            let Quantity::Number { low: least, high: most, .. } = figures.figure(*key) else { return None };
            let (least, most) = (coefficient * &least, coefficient * &most);
            let (least, most) = if coefficient.is_negative() { (most, least) } else { (least, most) };
            low = low + least;
            high = high + most;
        }
        Some((low, high))
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
    pub fn into_affine(mut self) -> Option<Affine> {
        let factor = Exact::from(1).checked_div(self.denominator.as_constant()?)?;
        self.numerator.scale(&factor);
        Some(self.numerator)
    }

    /// Its least and its greatest value over the figures' intervals, both reached; `None` when a figure is missing, or
    /// when the denominator can be zero within them.
    #[must_use]
    pub fn range(&self, figures: &dyn Figures) -> Option<(Exact, Exact)> {
        let (least, most) = self.denominator.range(figures)?;
        let is_negative = most.is_negative();
        if !least.is_positive() && !is_negative {
            return None;
        }
        let terms = self.terms(figures)?;
        Some((self.extreme(&terms, !is_negative, false)?, self.extreme(&terms, !is_negative, true)?))
    }

    /// The least and the greatest value of `numerator − threshold × denominator` over the figures' intervals, each
    /// figure's coefficients collected first, so that one that stands on both sides is not taken twice. Where the
    /// denominator is positive, its sign says on which side of the threshold the quotient is. `None` when a figure is
    /// missing.
    #[must_use]
    pub fn against(&self, threshold: &Exact, figures: &dyn Figures) -> Option<(Exact, Exact)> {
        self.numerator.clone().plus(&self.denominator, &-threshold.clone()).range(figures)
    }

    /// Every figure of numerator or denominator, with both coefficients and its interval.
    fn terms(&self, figures: &dyn Figures) -> Option<Vec<Term>> {
        let mut terms = Vec::with_capacity(self.numerator.coefficients.len() + self.denominator.coefficients.len());
        let mut above = self.numerator.coefficients.0.iter().peekable();
        let mut below = self.denominator.coefficients.0.iter().peekable();
        loop {
            let order = match (above.peek(), below.peek()) {
                (None, None) => return Some(terms),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some((first, _)), Some((second, _))) => first.cmp(second),
            };
            let above = if order == Ordering::Greater { None } else { above.next() };
            let below = if order == Ordering::Less { None } else { below.next() };
            let (key, _) = above.or(below)?;
            let Quantity::Number { low, high, .. } = figures.figure(*key) else { return None };
            let coefficient = |side: Option<&(FigureKey, Exact)>| side.map_or_else(Exact::zero, |(_, c)| c.clone());
            terms.push(Term { above: coefficient(above), below: coefficient(below), low, high });
        }
    }

    /// The greatest or the least value of the quotient, by Dinkelbach's iteration: from a value λ that the quotient
    /// takes, go to where `numerator − λ × denominator` is furthest on the side looked for; if it is zero there, λ is
    /// the extreme, else the quotient is further there. Each step goes to another corner of the box, so it ends. With a
    /// negative denominator the sides change places.
    fn extreme(&self, terms: &[Term], is_positive: bool, is_greatest: bool) -> Option<Exact> {
        let is_upward = is_greatest == is_positive;
        let (mut above, mut below) = (self.numerator.constant.clone(), self.denominator.constant.clone());
        for term in terms {
            above = above + &term.above * &term.low;
            below = below + &term.below * &term.low;
        }
        loop {
            let best = above.checked_div(&below)?;
            let mut furthest = (self.numerator.constant.clone(), self.denominator.constant.clone());
            for term in terms {
                let slope = &term.above - &(&best * &term.below);
                let is_high = if is_upward { slope.is_positive() } else { slope.is_negative() };
                let end = if is_high { &term.high } else { &term.low };
                furthest.0 = furthest.0 + &term.above * end;
                furthest.1 = furthest.1 + &term.below * end;
            }
            let excess = &furthest.0 - &(&best * &furthest.1);
            let is_further = if is_upward { excess.is_positive() } else { excess.is_negative() };
            if !is_further {
                return Some(best);
            }
            (above, below) = furthest;
        }
    }
}

/// A figure in a quotient.
struct Term {
    above: Exact,
    below: Exact,
    low: Exact,
    high: Exact,
}
