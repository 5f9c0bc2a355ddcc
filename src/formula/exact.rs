//! Exact rationals on big integers.

use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use crate::model::Amount;

/// An exact rational number. Nothing is ever rounded until it is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(BigRational);

impl Exact {
    /// Zero.
    #[must_use]
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// A whole number.
    #[must_use]
    pub fn from_integer(integer: impl Into<BigInt>) -> Self {
        Self(BigRational::from_integer(integer.into()))
    }

    /// A quotient of whole numbers; `None` when the denominator is zero.
    #[must_use]
    pub fn from_ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Option<Self> {
        let denominator = denominator.into();
        (!denominator.is_zero()).then(|| Self(BigRational::new(numerator.into(), denominator)))
    }

    /// The exact value of a written decimal such as `-12.50`; `None` if it is none.
    #[must_use]
    pub fn from_decimal_text(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let well_formed = !whole.is_empty()
            && (digits.len() == whole.len() || !fraction.is_empty())
            && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
        if !well_formed {
            return None;
        }
        let numerator: BigInt = format!("{whole}{fraction}").parse().ok()?;
        let denominator = BigInt::from(10).pow(u32::try_from(fraction.len()).ok()?);
        let value = Self(BigRational::new(numerator, denominator));
        Some(if negative { -value } else { value })
    }

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is strictly below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// Whether it is strictly above zero.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// Its distance from zero.
    #[must_use]
    pub fn abs(&self) -> Self {
        Self(self.0.abs())
    }

    /// The quotient; `None` when the divisor is zero.
    #[must_use]
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        (!divisor.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// The greatest whole number not above it.
    #[must_use]
    pub fn floor(&self) -> BigInt {
        self.0.numer().div_floor(self.0.denom())
    }

    /// The least whole number not below it.
    #[must_use]
    pub fn ceil(&self) -> BigInt {
        -(-self.0.numer()).div_floor(self.0.denom())
    }

    /// Numerator and denominator in lowest terms, the denominator positive.
    #[must_use]
    pub fn parts(&self) -> (&BigInt, &BigInt) {
        (self.0.numer(), self.0.denom())
    }

    /// All its decimals, where they end.
    #[must_use]
    pub fn exact_decimal(&self) -> Option<String> {
        let mut rest = self.0.denom().clone();
        let mut places = 0;
        for prime in [2_u32, 5] {
            let mut times: u32 = 0;
            while BigInt::is_zero(&(&rest % prime)) {
                rest /= prime;
                times += 1;
            }
            places = places.max(times);
        }
        rest.is_one().then(|| self.to_decimal(places, true))
    }

    /// Rounded half to even to a number of decimal places, as a plain decimal (`-0.15`), trailing zeros cut when
    /// `trim` is set.
    #[must_use]
    pub fn to_decimal(&self, places: u32, trim: bool) -> String {
        let scale = BigInt::from(10).pow(places);
        let scaled = self.0.numer() * &scale;
        let (mut quotient, rest) = scaled.div_mod_floor(self.0.denom());
        let twice: BigInt = rest * 2;
        if twice > *self.0.denom() || (twice == *self.0.denom() && quotient.is_odd()) {
            quotient += 1;
        }
        let sign = if quotient.is_negative() { "-" } else { "" };
        let digits = quotient.abs().to_string();
        let places = places as usize;
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        let fraction = if trim { fraction.trim_end_matches('0') } else { fraction };
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

impl From<Amount> for Exact {
    fn from(amount: Amount) -> Self {
        let decimal = amount.decimal();
        let denominator = BigInt::from(10).pow(decimal.scale());
        Self(BigRational::new(BigInt::from(decimal.mantissa()), denominator))
    }
}

impl From<i64> for Exact {
    fn from(integer: i64) -> Self {
        Self::from_integer(integer)
    }
}

macro_rules! operators {
    ($($trait:ident $method:ident $operator:tt;)*) => {$(
        impl $trait for Exact {
            type Output = Self;
            fn $method(self, other: Self) -> Self { Self(self.0 $operator other.0) }
        }
        impl $trait<&Exact> for &Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact { Exact(&self.0 $operator &other.0) }
        }
    )*};
}
operators! { Add add +; Sub sub -; Mul mul *; }

impl Neg for Exact {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl fmt::Display for Exact {
    /// The exact value: a decimal where it has one of at most twelve places, else a quotient.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.to_decimal(12, true);
        if Self::from_decimal_text(&shown).as_ref() == Some(self) {
            f.write_str(&shown)
        } else {
            write!(f, "{}/{}", self.0.numer(), self.0.denom())
        }
    }
}
