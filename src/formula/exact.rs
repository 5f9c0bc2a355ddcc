//! Exact rationals: two machine words where they suffice, big integers where they do not.
//!
//! In: whole numbers, written decimals, amounts. Out: exact sums, products, quotients and comparisons. Never: a rounding,
//! but in [`Exact::to_decimal`], which is for showing.

mod decimal;

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::model::Amount;

/// An exact rational number. Nothing is ever rounded until it is shown.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Form);

/// One number has one form: lowest terms, and small whenever it fits. That is what makes equality the derived one.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    Small(Small),
    Big(Box<BigRational>),
}

/// A quotient in lowest terms whose denominator is positive. Sums and cross products of two of them fit in 128 bits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Small {
    numerator: i64,
    denominator: i64,
}

impl Small {
    const fn whole(integer: i64) -> Self {
        Self { numerator: integer, denominator: 1 }
    }

    const fn wide(self) -> (i128, i128) {
        (self.numerator as i128, self.denominator as i128)
    }

    fn big(self) -> BigRational {
        BigRational::new_raw(self.numerator.into(), self.denominator.into())
    }
}

impl Exact {
    const fn small(integer: i64) -> Self {
        Self(Form::Small(Small::whole(integer)))
    }

    /// The number of a quotient in lowest terms with a positive denominator.
    fn of_reduced(numerator: i128, denominator: i128) -> Self {
        match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Self(Form::Small(Small { numerator, denominator })),
            _ => Self(Form::Big(Box::new(BigRational::new_raw(numerator.into(), denominator.into())))),
        }
    }

    /// The number of a quotient with a positive denominator.
    fn of_wide(numerator: i128, denominator: i128) -> Self {
        let common = common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        match i128::try_from(common) {
            Ok(common) if common > 1 => Self::of_reduced(numerator / common, denominator / common),
            _ => Self::of_reduced(numerator, denominator),
        }
    }

    fn of_big(number: BigRational) -> Self {
        match (number.numer().to_i64(), number.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Self(Form::Small(Small { numerator, denominator })),
            _ => Self(Form::Big(Box::new(number))),
        }
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Form::Small(small) => small.big(),
            Form::Big(big) => (**big).clone(),
        }
    }

    /// Zero.
    #[must_use]
    pub fn zero() -> Self {
        Self::small(0)
    }

    /// A whole number.
    #[must_use]
    pub fn from_integer(integer: impl Into<BigInt>) -> Self {
        Self::of_big(BigRational::from_integer(integer.into()))
    }

    /// A quotient of whole numbers; `None` when the denominator is zero.
    #[must_use]
    pub fn from_ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Option<Self> {
        let denominator = denominator.into();
        (!denominator.is_zero()).then(|| Self::of_big(BigRational::new(numerator.into(), denominator)))
    }

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Form::Small(Small { numerator: 0, .. }))
    }

    /// Whether it is strictly below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Small(small) => small.numerator < 0,
            Form::Big(big) => big.is_negative(),
        }
    }

    /// Whether it is strictly above zero.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        match &self.0 {
            Form::Small(small) => small.numerator > 0,
            Form::Big(big) => big.is_positive(),
        }
    }

    /// Its distance from zero.
    #[must_use]
    pub fn abs(&self) -> Self {
        if self.is_negative() { -self.clone() } else { self.clone() }
    }

    /// The quotient; `None` when the divisor is zero.
    #[must_use]
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        if divisor.is_zero() {
            return None;
        }
        if let (Form::Small(left), Form::Small(right)) = (&self.0, &divisor.0) {
            let ((n, d), (m, e)) = (left.wide(), right.wide());
            let sign = m.signum();
            return Some(product((n, d), (e * sign, m * sign)));
        }
        Some(Self::of_big(self.to_big() / divisor.to_big()))
    }

    /// The greatest whole number not above it.
    #[must_use]
    pub fn floor(&self) -> BigInt {
        match &self.0 {
            Form::Small(small) => small.numerator.div_euclid(small.denominator).into(),
            Form::Big(big) => big.numer().div_floor(big.denom()),
        }
    }

    /// The least whole number not below it.
    #[must_use]
    pub fn ceil(&self) -> BigInt {
        -(-self.clone()).floor()
    }

    /// Numerator and denominator in lowest terms, the denominator positive.
    #[must_use]
    pub fn parts(&self) -> (BigInt, BigInt) {
        self.to_big().into_raw()
    }
}

/// The greatest common divisor, in 64 bits where they suffice: that is several times as fast.
fn common_divisor(left: u128, right: u128) -> u128 {
    match (u64::try_from(left), u64::try_from(right)) {
        (Ok(left), Ok(right)) => left.gcd(&right).into(),
        _ => left.gcd(&right),
    }
}

/// The product of two quotients in lowest terms with positive denominators, in lowest terms too: what the numerator of
/// one shares with the denominator of the other is divided out before, so that nothing is left to share.
fn product((n, d): (i128, i128), (m, e): (i128, i128)) -> Exact {
    let shared = |numerator: i128, denominator: i128| {
        if denominator == 1 {
            return 1;
        }
        i128::try_from(common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs())).unwrap_or(1)
    };
    // A division of 128 bits is the dearest step here, and most numbers share nothing.
    let divide = |number: i128, divisor: i128| if divisor == 1 { number } else { number / divisor };
    let (first, second) = (shared(n, e), shared(m, d));
    Exact::of_reduced(divide(n, first) * divide(m, second), divide(d, second) * divide(e, first))
}

fn sum(left: Small, right: Small) -> Exact {
    let ((n, d), (m, e)) = (left.wide(), right.wide());
    if d == e {
        if d == 1 { Exact::of_reduced(n + m, 1) } else { Exact::of_wide(n + m, d) }
    } else {
        Exact::of_wide(n * e + m * d, d * e)
    }
}

impl Add<&Exact> for &Exact {
    type Output = Exact;
    fn add(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Form::Small(left), Form::Small(right)) => sum(*left, *right),
            _ => Exact::of_big(self.to_big() + other.to_big()),
        }
    }
}

impl Sub<&Exact> for &Exact {
    type Output = Exact;
    fn sub(self, other: &Exact) -> Exact {
        self + &-other.clone()
    }
}

impl Mul<&Exact> for &Exact {
    type Output = Exact;
    fn mul(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Form::Small(left), Form::Small(right)) => product(left.wide(), right.wide()),
            _ => Exact::of_big(self.to_big() * other.to_big()),
        }
    }
}

macro_rules! by_value {
    ($($trait:ident $method:ident;)*) => {$(
        impl $trait for Exact {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                (&self).$method(&other)
            }
        }
    )*};
}
by_value! { Add add; Sub sub; Mul mul; }

impl Neg for Exact {
    type Output = Self;
    fn neg(self) -> Self {
        match self.0 {
            Form::Small(small) => {
                let (numerator, denominator) = small.wide();
                Self::of_reduced(-numerator, denominator)
            }
            // The least 64-bit number is one further from zero than the greatest: its opposite may become small.
            Form::Big(big) => Self::of_big(-*big),
        }
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small(left), Form::Small(right)) => {
                let ((n, d), (m, e)) = (left.wide(), right.wide());
                (n * e).cmp(&(m * d))
            }
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Amount> for Exact {
    fn from(amount: Amount) -> Self {
        let decimal = amount.decimal();
        // A scale is at most 28, and 10^28 fits in 128 bits.
        let denominator = 10_i128.pow(decimal.scale());
        Self::of_wide(decimal.mantissa(), denominator)
    }
}

impl From<i64> for Exact {
    fn from(integer: i64) -> Self {
        Self::small(integer)
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Exact {
    /// The exact value: a decimal where it has one of at most twelve places, else a quotient.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.to_decimal(12, true);
        if Self::from_decimal_text(&shown).as_ref() == Some(self) {
            f.write_str(&shown)
        } else {
            let (numerator, denominator) = self.parts();
            write!(f, "{numerator}/{denominator}")
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    use super::*;

    fn number(text: &str) -> Exact {
        Exact::from_decimal_text(text).unwrap()
    }

    #[test]
    fn decimals_are_read_whole_or_not_at_all() {
        assert_eq!(number("-12.50"), Exact::from_ratio(-25, 2).unwrap());
        assert_eq!(number("0.1") + number("0.2"), number("0.3"));
        assert_eq!(number("00.10"), number("0.1"));
        for text in ["", "-", ".", "1.", ".5", "1,5", "1e3", "--1", "+1", "1.2.3", "١"] {
            assert_eq!(Exact::from_decimal_text(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_shown_is_rounded_half_to_even() {
        for (text, places, shown) in [
            ("0.125", 2, "0.12"),
            ("0.375", 2, "0.38"),
            ("-0.125", 2, "-0.12"),
            ("-0.375", 2, "-0.38"),
            ("0.1250001", 2, "0.13"),
            ("2.5", 0, "2"),
            ("-2.5", 0, "-2"),
            ("0.0049", 2, "0"),
            ("-0.0049", 2, "0"),
            ("99999999999999999999.995", 2, "100000000000000000000"),
        ] {
            assert_eq!(number(text).to_decimal(places, true), shown, "{text}");
        }
        assert_eq!(number("1.5").to_decimal(3, false), "1.500");
        assert_eq!(Exact::from_ratio(1, 3).unwrap().to_decimal(6, true), "0.333333");
        assert_eq!(Exact::from_ratio(1, 3).unwrap().to_string(), "1/3");
        assert_eq!(Exact::from_ratio(1, 3).unwrap().exact_decimal(), None);
        assert_eq!(number("0.00000000000000000001").exact_decimal().as_deref(), Some("0.00000000000000000001"));
    }

    #[test]
    fn amounts_keep_their_value() {
        let amount = |text: &str| Exact::from(Amount::new(text.parse::<Decimal>().unwrap()));
        assert_eq!(amount("1234567.80"), number("1234567.8"));
        assert_eq!(amount("-79228162514264337593543950335"), number("-79228162514264337593543950335"));
        assert_eq!(amount("0.0000000000000000000000000001"), number("0.0000000000000000000000000001"));
    }

    /// Numbers around the ends of 64 bits, where one form gives way to the other, small ones, and very big ones.
    fn parts() -> impl Strategy<Value = BigInt> {
        let near = |middle: i128| (-3_i128..=3).prop_map(move |step| BigInt::from(middle + step));
        prop_oneof![
            3 => (-20_i64..=20).prop_map(BigInt::from),
            2 => any::<i64>().prop_map(BigInt::from),
            1 => any::<i32>().prop_map(BigInt::from),
            1 => near(i128::from(i64::MAX)),
            1 => near(i128::from(i64::MIN)),
            1 => any::<i128>().prop_map(|big| BigInt::from(big) * BigInt::from(i128::MAX)),
        ]
    }

    fn pairs() -> impl Strategy<Value = (Exact, BigRational)> {
        (parts(), parts()).prop_filter_map("no denominator", |(numerator, denominator)| {
            let exact = Exact::from_ratio(numerator.clone(), denominator.clone())?;
            Some((exact, BigRational::new(numerator, denominator)))
        })
    }

    /// The one form that a number has.
    fn is_canonical(exact: &Exact) -> bool {
        Exact::of_big(exact.to_big()) == *exact && exact.to_big().reduced() == exact.to_big()
    }

    proptest! {
        #[test]
        fn both_forms_agree_with_big_rationals((a, x) in pairs(), (b, y) in pairs(), places in 0_u32..30) {
            for (ours, theirs) in [
                (&a + &b, &x + &y),
                (&a - &b, &x - &y),
                (&a * &b, &x * &y),
                (-a.clone(), -x.clone()),
                (a.abs(), x.abs()),
            ] {
                prop_assert_eq!(ours.to_big(), theirs);
                prop_assert!(is_canonical(&ours));
            }
            let quotient = a.checked_div(&b);
            prop_assert_eq!(quotient.is_none(), y.is_zero());
            if let Some(quotient) = quotient {
                prop_assert_eq!(quotient.to_big(), &x / &y);
                prop_assert!(is_canonical(&quotient));
            }
            prop_assert_eq!(a.cmp(&b), x.cmp(&y));
            prop_assert_eq!(a == b, x == y);
            prop_assert_eq!(a.floor(), x.floor().to_integer());
            prop_assert_eq!(a.ceil(), x.ceil().to_integer());
            prop_assert_eq!(a.parts(), (x.numer().clone(), x.denom().clone()));
            prop_assert_eq!((a.is_zero(), a.is_negative(), a.is_positive()), (x.is_zero(), x.is_negative(), x.is_positive()));
            if let Some(rounded) = a.rounded_small(places) {
                prop_assert_eq!(rounded.to_string(), a.rounded(places));
            }
            prop_assert_eq!(number(&number(&a.to_decimal(9, true)).to_decimal(9, false)), number(&a.to_decimal(9, false)));
        }
    }
}
