//! Exact numbers as expressions: a quotient of two whole numbers times a constant.
//!
//! In: columns of whole numbers with the most that each can be, constants. Out: sums, products, quotients and comparisons in whole
//! numbers alone, and how large each can become. Never: a division, a rounding, a number wider than the engine holds.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use super::dialect::Dialect;
use crate::formula::Exact;

/// Why a formula is not written as SQL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unexpressed {
    /// A step would need more digits than the engine has.
    TooWide,
    /// Rounded figures are multiplied by what days, flags or counts of conditions come to.
    VaryingFactor,
    /// What the formula can be hangs on which branches are registered.
    VaryingBranches,
    /// A side of a control is divided by rounded figures.
    OpenDivisor,
    /// It rests on an undecided choice between days, or a number of conditions that is none.
    OpenChoice,
}

impl Unexpressed {
    /// What the file says of it.
    pub(super) const fn why(self) -> &'static str {
        match self {
            Self::TooWide => "a step of the calculation needs more digits than this engine has",
            Self::VaryingFactor => "rounded figures are multiplied by a number that hangs on days or flags",
            Self::VaryingBranches => "one branch of a line stands beside the sum over the registered branches of it",
            Self::OpenDivisor => "a side of an equation is divided by rounded figures",
            Self::OpenChoice => "a choice between days hangs on rounded figures",
        }
    }
}

pub(super) type Written<T> = Result<T, Unexpressed>;

/// `scale × above / below`. `below` is positive or NULL; the number is NULL where either is.
#[derive(Debug, Clone)]
pub(super) struct Number {
    above: String,
    below: Option<String>,
    /// Positive.
    scale: Exact,
    /// The most that `above` can be, either way.
    most_above: BigInt,
    most_below: BigInt,
    is_non_negative: bool,
}

impl Number {
    /// A number that stands in the rulebook.
    pub(super) fn constant(number: &Exact) -> Self {
        let (above, below) = number.parts();
        Self {
            above: above.to_string(),
            below: None,
            scale: Exact::from_ratio(1, below).unwrap_or_else(Exact::zero),
            most_above: above.abs(),
            most_below: BigInt::one(),
            is_non_negative: !above.is_negative(),
        }
    }

    /// A column of whole numbers that stand for so much each.
    pub(super) fn column(text: String, scale: Exact, most: BigInt, is_non_negative: bool) -> Self {
        Self { above: text, below: None, scale, most_above: most, most_below: BigInt::one(), is_non_negative }
    }

    /// The number, where the rulebook states it.
    fn fixed(&self) -> Option<BigInt> {
        if self.below.is_some() { None } else { self.above.parse().ok() }
    }

    /// What one of its whole numbers stands for.
    pub(super) const fn unit(&self) -> &Exact {
        &self.scale
    }

    /// The most that its whole number can be, either way.
    pub(super) const fn most(&self) -> &BigInt {
        &self.most_above
    }

    /// The number that the rulebook states, if it is one.
    pub(super) fn stated(&self) -> Option<Exact> {
        Some(&Exact::from_integer(self.fixed()?) * &self.scale)
    }

    /// Whether it is zero or more wherever it has a value.
    pub(super) const fn is_non_negative(&self) -> bool {
        self.is_non_negative
    }

    /// The same with its parts as `bind` calls them.
    pub(super) fn bound(self, bind: &mut dyn FnMut(String) -> String) -> Self {
        let above = bind(self.above);
        let below = self.below.map(&mut *bind);
        Self { above, below, ..self }
    }

    /// The whole number whose sign is that of the number, NULL where it has no value.
    pub(super) fn sign(&self) -> String {
        match &self.below {
            None => self.above.clone(),
            Some(below) => format!("(CASE WHEN {below} IS NOT NULL THEN {} END)", self.above),
        }
    }

    pub(super) fn negated(self) -> Self {
        let above = match self.fixed() {
            Some(fixed) => (-fixed).to_string(),
            None => format!("(-{})", self.above),
        };
        let is_non_negative = self.is_non_negative && self.most_above.is_zero();
        Self { above, is_non_negative, ..self }
    }

    pub(super) fn scaled(self, factor: &Exact) -> Self {
        if factor.is_zero() {
            // No number times zero is no number.
            let above = if self.fixed().is_some() { "0".to_owned() } else { format!("(0 * {})", self.above) };
            return Self { above, most_above: BigInt::zero(), is_non_negative: true, ..self };
        }
        let scale = &self.scale * &factor.abs();
        let scaled = Self { scale, ..self };
        if factor.is_negative() { scaled.negated() } else { scaled }
    }

    pub(super) fn plus(&self, other: &Self, dialect: Dialect) -> Written<Self> {
        let (ours, theirs, scale) = common(&self.scale, &other.scale);
        let is_non_negative = self.is_non_negative && other.is_non_negative;
        if self.below == other.below {
            let above = sum(&times(&self.above, &ours), &times(&other.above, &theirs));
            let most_above = &self.most_above * ours + &other.most_above * theirs;
            return fitting(
                Self { above, below: self.below.clone(), scale, most_above, is_non_negative, ..self.clone() },
                dialect,
            );
        }
        let above = sum(
            &times(&by(&self.above, other.below.as_deref()), &ours),
            &times(&by(&other.above, self.below.as_deref()), &theirs),
        );
        let most_above = &self.most_above * &other.most_below * ours + &other.most_above * &self.most_below * theirs;
        let (below, most_below) = self.belows(other);
        fitting(Self { above, below, scale, most_above, most_below, is_non_negative }, dialect)
    }

    pub(super) fn minus(&self, other: &Self, dialect: Dialect) -> Written<Self> {
        self.plus(&other.clone().negated(), dialect)
    }

    pub(super) fn times(&self, other: &Self, dialect: Dialect) -> Written<Self> {
        let (below, most_below) = self.belows(other);
        let product = Self {
            above: by(&self.above, Some(&other.above)),
            below,
            scale: &self.scale * &other.scale,
            most_above: &self.most_above * &other.most_above,
            most_below,
            is_non_negative: self.is_non_negative && other.is_non_negative,
        };
        fitting(product, dialect)
    }

    fn belows(&self, other: &Self) -> (Option<String>, BigInt) {
        let below = match (&self.below, &other.below) {
            (Some(one), Some(two)) => Some(by(one, Some(two))),
            (one, two) => one.clone().or_else(|| two.clone()),
        };
        (below, &self.most_below * &other.most_below)
    }

    /// The quotient, NULL where the divisor is zero.
    pub(super) fn over(&self, divisor: &Self, dialect: Dialect) -> Written<Self> {
        if let Some(fixed) = divisor.fixed().filter(|fixed| !fixed.is_zero()) {
            let divisor = &Exact::from_integer(fixed) * &divisor.scale;
            let factor = Exact::from(1).checked_div(&divisor).unwrap_or_else(Exact::zero);
            return Ok(self.clone().scaled(&factor));
        }
        let above = by(&self.above, divisor.below.as_deref());
        let (above, size) = if divisor.is_non_negative {
            (above, divisor.above.clone())
        } else {
            let opposite = times(&above, &BigInt::from(-1));
            let turned = format!("(CASE WHEN {} < 0 THEN {opposite} ELSE {above} END)", divisor.above);
            (turned, format!("ABS({})", divisor.above))
        };
        let quotient = Self {
            above,
            below: Some(format!("NULLIF({}, 0)", by(&size, self.below.as_deref()))),
            scale: self.scale.checked_div(&divisor.scale).unwrap_or_else(Exact::zero),
            most_above: &self.most_above * &divisor.most_below,
            most_below: &self.most_below * &divisor.most_above,
            is_non_negative: self.is_non_negative && divisor.is_non_negative,
        };
        fitting(quotient, dialect)
    }

    /// Two whole numbers that stand to each other as the two numbers do.
    pub(super) fn against(&self, other: &Self, dialect: Dialect) -> Written<(String, String)> {
        let (ours, theirs, _) = common(&self.scale, &other.scale);
        let most = (&self.most_above * &other.most_below * &ours).max(&other.most_above * &self.most_below * &theirs);
        within(&most, dialect)?;
        if self.below == other.below {
            return Ok((times(&self.above, &ours), times(&other.above, &theirs)));
        }
        Ok((
            times(&by(&self.above, other.below.as_deref()), &ours),
            times(&by(&other.above, self.below.as_deref()), &theirs),
        ))
    }

    /// The one of two numbers that a condition chooses; the second where it is not true.
    pub(super) fn choose(condition: &str, one: &Self, other: &Self, dialect: Dialect) -> Written<Self> {
        let (ours, theirs, scale) = common(&one.scale, &other.scale);
        let either = |one: &str, other: &str| {
            if one == other { one.to_owned() } else { format!("(CASE WHEN {condition} THEN {one} ELSE {other} END)") }
        };
        let below = match (&one.below, &other.below) {
            (None, None) => None,
            (one, other) => Some(either(one.as_deref().unwrap_or("1"), other.as_deref().unwrap_or("1"))),
        };
        let chosen = Self {
            above: either(&times(&one.above, &ours), &times(&other.above, &theirs)),
            below,
            scale,
            most_above: (&one.most_above * ours).max(&other.most_above * theirs),
            most_below: one.most_below.clone().max(other.most_below.clone()),
            is_non_negative: one.is_non_negative && other.is_non_negative,
        };
        fitting(chosen, dialect)
    }

    pub(super) fn size(self) -> Self {
        if self.is_non_negative {
            return self;
        }
        Self { above: format!("ABS({})", self.above), is_non_negative: true, ..self }
    }
}

/// Whole numbers by which two scales are multiples of one, and that one.
fn common(one: &Exact, other: &Exact) -> (BigInt, BigInt, Exact) {
    let ((p, q), (r, s)) = (one.parts(), other.parts());
    let (first, second) = (&p * &s, &r * &q);
    let shared = first.gcd(&second);
    let scale = Exact::from_ratio(shared.clone(), &q * &s).unwrap_or_else(Exact::zero);
    (first / &shared, second / shared, scale)
}

/// So many times an expression.
pub(super) fn times(text: &str, factor: &BigInt) -> String {
    if factor.is_one() {
        return text.to_owned();
    }
    match text.parse::<BigInt>() {
        Ok(fixed) => (fixed * factor).to_string(),
        Err(_) if (-factor).is_one() => format!("(-{text})"),
        Err(_) => format!("({factor} * {text})"),
    }
}

fn by(text: &str, factor: Option<&str>) -> String {
    let Some(factor) = factor else { return text.to_owned() };
    match (text.parse::<BigInt>(), factor.parse::<BigInt>()) {
        (_, Ok(fixed)) => times(text, &fixed),
        (Ok(fixed), _) => times(factor, &fixed),
        _ => format!("({text} * {factor})"),
    }
}

fn sum(one: &str, other: &str) -> String {
    match (one.parse::<BigInt>(), other.parse::<BigInt>()) {
        (Ok(one), Ok(other)) => (one + other).to_string(),
        (_, Ok(zero)) if zero.is_zero() => one.to_owned(),
        (Ok(zero), _) if zero.is_zero() => other.to_owned(),
        _ => format!("({one} + {other})"),
    }
}

fn fitting(number: Number, dialect: Dialect) -> Written<Number> {
    within(&number.most_above, dialect)?;
    within(&number.most_below, dialect)?;
    Ok(number)
}

/// Refuses what may be too wide for the engine.
pub(super) fn within(most: &BigInt, dialect: Dialect) -> Written<()> {
    match dialect.most() {
        Some(limit) if *most >= limit => Err(Unexpressed::TooWide),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(name: &str, digits: u32) -> Number {
        Number::column(name.to_owned(), Exact::from(1), BigInt::from(10).pow(digits), true)
    }

    fn constant(text: &str) -> Number {
        Number::constant(&Exact::from_decimal_text(text).unwrap())
    }

    #[test]
    fn a_quotient_is_compared_without_dividing() {
        let quotient = column("a", 20).over(&column("b", 16), Dialect::DuckDb).unwrap();
        let (left, right) = quotient.against(&constant("0.15"), Dialect::DuckDb).unwrap();
        assert_eq!((left.as_str(), right.as_str()), ("(20 * a)", "(3 * NULLIF(b, 0))"));
        let sum = quotient.plus(&column("c", 16), Dialect::DuckDb).unwrap();
        let (left, right) = sum.against(&constant("2"), Dialect::DuckDb).unwrap();
        assert_eq!((left.as_str(), right.as_str()), ("(a + (c * NULLIF(b, 0)))", "(2 * NULLIF(b, 0))"));
    }

    #[test]
    fn what_an_engine_cannot_hold_is_refused_before_it_is_written() {
        let wide = column("a", 20);
        assert_eq!(wide.times(&wide, Dialect::DuckDb).unwrap_err(), Unexpressed::TooWide);
        assert_eq!(wide.times(&wide, Dialect::Spark).unwrap_err(), Unexpressed::TooWide);
        assert_eq!(wide.times(&wide, Dialect::Postgres).unwrap().sign(), "(a * a)");
    }

    #[test]
    fn constants_are_worked_out_here() {
        assert_eq!(constant("0.5").plus(&constant("0.25"), Dialect::DuckDb).unwrap().fixed(), Some(3.into()));
        assert_eq!(constant("3").times(&constant("20000000000"), Dialect::DuckDb).unwrap().sign(), "60000000000");
    }
}
