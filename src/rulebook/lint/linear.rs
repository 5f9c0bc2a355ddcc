//! Formulas as quotients of sums, their figures unknown: what can be said of them from the signs of their lines alone.
//!
//! In: a checked formula and the dictionary. Out: whether a claim such as "never above t" holds whatever the figures
//! are. Never: a claim that some figures break.

use std::collections::BTreeMap;

use crate::dictionary::Dictionary;
use crate::formula::{BinaryOperator, BranchSelector, Exact, Expression, Function, Node};
use crate::model::{Branch, LineId, Sign};

/// One figure that a formula names: its line, its branch (`None` for the sum over all, `Some(None)` for the line
/// without branch), its year.
type FigureName = (LineId, Option<Option<Branch>>, u8);

/// A constant and a multiple of each figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sum {
    constant: Exact,
    terms: BTreeMap<FigureName, Exact>,
}

impl Sum {
    const fn constant(constant: Exact) -> Self {
        Self { constant, terms: BTreeMap::new() }
    }

    fn as_constant(&self) -> Option<&Exact> {
        self.terms.is_empty().then_some(&self.constant)
    }

    fn scaled(mut self, factor: &Exact) -> Self {
        self.constant = &self.constant * factor;
        for coefficient in self.terms.values_mut() {
            *coefficient = &*coefficient * factor;
        }
        self.terms.retain(|_, coefficient| !coefficient.is_zero());
        self
    }

    fn plus(mut self, other: Self) -> Self {
        self.constant = &self.constant + &other.constant;
        for (figure, coefficient) in other.terms {
            let sum = self.terms.get(&figure).map_or_else(|| coefficient.clone(), |known| known + &coefficient);
            if sum.is_zero() {
                self.terms.remove(&figure);
            } else {
                self.terms.insert(figure, sum);
            }
        }
        self
    }

    /// What is left of it after another sum is taken away.
    pub(super) fn less(self, other: Self) -> Self {
        self.plus(other.scaled(&Exact::from(-1)))
    }

    /// Whether it is the same whatever the figures are, and zero.
    pub(super) fn is_zero(&self) -> bool {
        self.terms.is_empty() && self.constant.is_zero()
    }

    /// Whether no figures make it negative.
    pub(super) fn is_never_negative(&self, lines: &Dictionary) -> bool {
        !self.constant.is_negative()
            && self.terms.iter().all(|((line, ..), coefficient)| {
                !coefficient.is_negative() && lines.get(*line).is_some_and(|line| line.sign == Sign::NonNegative)
            })
    }

    /// Whether all figures make it positive.
    pub(super) fn is_always_positive(&self, lines: &Dictionary) -> bool {
        self.constant.is_positive() && self.is_never_negative(lines)
    }
}

/// The sum that an expression is; `None` where it is none.
pub(super) fn sum(expression: &Expression) -> Option<Sum> {
    match &expression.node {
        Node::Number(number) => Some(Sum::constant(number.clone())),
        Node::Line(reference) => {
            let branch = match reference.branch {
                BranchSelector::Whole => Some(None),
                BranchSelector::One(branch) => Some(Some(branch)),
                BranchSelector::Every => None,
            };
            let figure = (reference.line?, branch, reference.back);
            Some(Sum { constant: Exact::zero(), terms: BTreeMap::from([(figure, Exact::from(1))]) })
        }
        Node::Negate(operand) => Some(sum(operand)?.scaled(&Exact::from(-1))),
        Node::Binary(BinaryOperator::Add, left, right) => Some(sum(left)?.plus(sum(right)?)),
        Node::Binary(BinaryOperator::Subtract, left, right) => Some(sum(left)?.less(sum(right)?)),
        Node::Binary(BinaryOperator::Multiply, left, right) => {
            let (left, right) = (sum(left)?, sum(right)?);
            match (left.as_constant(), right.as_constant()) {
                (Some(factor), _) => Some(right.clone().scaled(factor)),
                (_, Some(factor)) => Some(left.clone().scaled(factor)),
                _ => None,
            }
        }
        Node::Binary(BinaryOperator::Divide, left, right) => {
            let inverse = Exact::from(1).checked_div(sum(right)?.as_constant()?)?;
            Some(sum(left)?.scaled(&inverse))
        }
        Node::Call(Function::Sum | Function::Avg, arguments) => {
            let mut total = Sum::constant(Exact::zero());
            for argument in arguments {
                total = total.plus(sum(argument)?);
            }
            match &expression.node {
                Node::Call(Function::Avg, _) => {
                    Some(total.scaled(&Exact::from_ratio(1, arguments.len())?))
                }
                _ => Some(total),
            }
        }
        _ => None,
    }
}

/// A quotient of sums whose denominator is never negative; where it is zero the formula has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quotient {
    numerator: Sum,
    denominator: Sum,
}

impl Quotient {
    /// The quotient that an expression is; `None` where it is none or its denominator's sign is open.
    pub(super) fn of(expression: &Expression, lines: &Dictionary) -> Option<Self> {
        let whole = |numerator| Self { numerator, denominator: Sum::constant(Exact::from(1)) };
        if let Some(sum) = sum(expression) {
            return Some(whole(sum));
        }
        match &expression.node {
            Node::Negate(operand) => Self::of(operand, lines).map(|quotient| quotient.scaled(&Exact::from(-1))),
            Node::Binary(BinaryOperator::Multiply, left, right) => {
                let (factor, operand) = match (sum(left), sum(right)) {
                    (Some(factor), _) => (factor, right),
                    (_, Some(factor)) => (factor, left),
                    _ => return None,
                };
                Some(Self::of(operand, lines)?.scaled(factor.as_constant()?))
            }
            Node::Binary(BinaryOperator::Divide, left, right) => {
                let denominator = sum(right)?;
                if let Some(divisor) = denominator.as_constant() {
                    return Some(Self::of(left, lines)?.scaled(&Exact::from(1).checked_div(divisor)?));
                }
                let numerator = sum(left)?;
                let minus_one = Exact::from(-1);
                if denominator.is_never_negative(lines) {
                    Some(Self { numerator, denominator })
                } else {
                    let (numerator, denominator) = (numerator.scaled(&minus_one), denominator.scaled(&minus_one));
                    denominator.is_never_negative(lines).then_some(Self { numerator, denominator })
                }
            }
            _ => None,
        }
    }

    fn scaled(self, factor: &Exact) -> Self {
        Self { numerator: self.numerator.scaled(factor), denominator: self.denominator }
    }

    /// Whether its value, where it has one, is never below a bound.
    pub(super) fn is_never_below(&self, bound: &Exact, lines: &Dictionary) -> bool {
        self.excess(bound).is_never_negative(lines)
    }

    /// Whether its value, where it has one, is never above a bound.
    pub(super) fn is_never_above(&self, bound: &Exact, lines: &Dictionary) -> bool {
        self.excess(bound).scaled(&Exact::from(-1)).is_never_negative(lines)
    }

    /// Whether its value, where it has one, is always above a bound.
    pub(super) fn is_always_above(&self, bound: &Exact, lines: &Dictionary) -> bool {
        self.exceeds(&self.excess(bound), lines)
    }

    /// Whether its value, where it has one, is always below a bound.
    pub(super) fn is_always_below(&self, bound: &Exact, lines: &Dictionary) -> bool {
        self.exceeds(&self.excess(bound).scaled(&Exact::from(-1)), lines)
    }

    /// Numerator less bound times denominator: it has the sign of value less bound.
    fn excess(&self, bound: &Exact) -> Sum {
        self.numerator.clone().less(self.denominator.clone().scaled(bound))
    }

    /// Whether an excess is positive wherever the denominator is: it is never negative, and whatever part of the
    /// denominator is positive makes it positive too.
    fn exceeds(&self, excess: &Sum, lines: &Dictionary) -> bool {
        excess.is_always_positive(lines)
            || excess.is_never_negative(lines)
                && self.denominator.constant.is_zero()
                && self.denominator.terms.keys().all(|figure| excess.terms.contains_key(figure))
    }
}
