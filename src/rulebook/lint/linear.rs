//! Formulas as quotients of sums, their figures unknown: what can be said of them from the signs of their lines alone.
//!
//! In: a checked formula and the dictionary. Out: whether a claim such as "never above t" holds whatever the figures
//! are. Never: a claim that some figures break.

use crate::dictionary::Dictionary;
use crate::formula::{Affine, Exact, Expression, Figures, LinearFraction, Quantity, linear_fraction};
use crate::model::{Branch, FigureKey, LineKind, Sign};

/// Figures of which nothing is known, for an institution with every branch.
struct Unknown;

impl Figures for Unknown {
    fn figure(&self, _: FigureKey) -> Quantity {
        Quantity::Missing
    }

    fn branches(&self) -> &[Branch] {
        Branch::ALL
    }
}

/// Whether no figures make a sum negative.
fn is_never_negative(sum: &Affine, lines: &Dictionary) -> bool {
    !sum.constant.is_negative()
        && sum.coefficients.iter().all(|(key, coefficient)| {
            !coefficient.is_negative()
                && lines.get(key.line).is_some_and(|line| admits_no_negative(line.kind, line.sign))
        })
}

/// Whether a line's figures are numbers of zero or more.
pub(super) const fn admits_no_negative(kind: LineKind, sign: Sign) -> bool {
    matches!(kind, LineKind::Money | LineKind::Count | LineKind::Days) && matches!(sign, Sign::NonNegative)
}

/// A quotient of sums whose denominator is never negative; where it is zero the formula has no value.
#[derive(Debug)]
pub(super) struct Quotient<'d> {
    fraction: LinearFraction,
    lines: &'d Dictionary,
}

impl<'d> Quotient<'d> {
    /// The quotient that an expression is; `None` where it is none or its denominator's sign is open.
    pub(super) fn of(expression: &Expression, lines: &'d Dictionary) -> Option<Self> {
        let LinearFraction { numerator, denominator } = linear_fraction(expression, &Unknown)?;
        let minus_one = Exact::from(-1);
        let fraction = if is_never_negative(&denominator, lines) {
            LinearFraction { numerator, denominator }
        } else {
            LinearFraction { numerator: numerator.times(&minus_one), denominator: denominator.times(&minus_one) }
        };
        is_never_negative(&fraction.denominator, lines).then_some(Self { fraction, lines })
    }

    /// The quotient that the difference of two expressions is, under the same conditions.
    pub(super) fn of_difference(left: &Expression, right: &Expression, lines: &'d Dictionary) -> Option<Self> {
        let (left, right) = (linear_fraction(left, &Unknown)?, linear_fraction(right, &Unknown)?);
        left.denominator.as_constant()?;
        right.denominator.as_constant()?;
        let numerator = left.numerator.plus(&right.numerator, &Exact::from(-1));
        Some(Self { fraction: LinearFraction { numerator, denominator: left.denominator }, lines })
    }

    /// Its denominator, never negative.
    pub(super) const fn denominator(&self) -> &Affine {
        &self.fraction.denominator
    }

    /// Its numerator: the value itself, for a difference.
    pub(super) fn into_numerator(self) -> Affine {
        self.fraction.numerator
    }

    /// Whether it is zero whatever the figures.
    pub(super) fn is_zero(&self) -> bool {
        self.fraction.numerator.as_constant().is_some_and(Exact::is_zero)
    }

    /// Whether its value, where it has one, is never below a bound.
    pub(super) fn is_never_below(&self, bound: &Exact) -> bool {
        is_never_negative(&self.excess(bound), self.lines)
    }

    /// Whether its value, where it has one, is never above a bound.
    pub(super) fn is_never_above(&self, bound: &Exact) -> bool {
        is_never_negative(&self.excess(bound).times(&Exact::from(-1)), self.lines)
    }

    /// Whether its value, where it has one, is always above a bound.
    pub(super) fn is_always_above(&self, bound: &Exact) -> bool {
        self.is_always_positive(&self.excess(bound))
    }

    /// Whether its value, where it has one, is always below a bound.
    pub(super) fn is_always_below(&self, bound: &Exact) -> bool {
        self.is_always_positive(&self.excess(bound).times(&Exact::from(-1)))
    }

    /// Numerator less bound times denominator: it has the sign of value less bound.
    pub(super) fn excess(&self, bound: &Exact) -> Affine {
        self.fraction.numerator.clone().plus(&self.fraction.denominator, &-bound.clone())
    }

    /// Whether an excess is positive wherever the denominator is: it is never negative, and whatever part of the
    /// denominator is positive makes it positive too.
    fn is_always_positive(&self, excess: &Affine) -> bool {
        let denominator = &self.fraction.denominator;
        is_never_negative(excess, self.lines)
            && (excess.constant.is_positive()
                || denominator.constant.is_zero()
                    && denominator.coefficients.keys().all(|key| excess.coefficients.contains_key(key)))
    }
}
