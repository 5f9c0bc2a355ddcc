//! Exact decimal amounts and the unit that a submission declares.

use std::fmt;

use rust_decimal::Decimal;

/// A number as it was written: an exact decimal that keeps the places written behind the point.
///
/// Money is in the unit of its submission until [`Unit::factor`] scales it; counts and days are never scaled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

impl Amount {
    /// Zero.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// The amount of a decimal, places kept.
    #[must_use]
    pub const fn new(decimal: Decimal) -> Self {
        Self(decimal)
    }

    /// The decimal behind the amount.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// How many places were written behind the decimal point.
    #[must_use]
    pub const fn places(self) -> u32 {
        self.0.scale()
    }

    /// Whether the amount is a whole number, however many zeros stand behind its point.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.fract().is_zero()
    }

    /// Whether the amount is strictly below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The unit in which a submission states its money: francs, thousands or millions of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Unit {
    /// Every franc is written; every figure is exact.
    #[default]
    One,
    /// Thousands of francs.
    Thousand,
    /// Millions of francs.
    Million,
}

impl Unit {
    /// The unit of a factor; `None` unless it is 1, 1000 or 1000000.
    #[must_use]
    pub const fn from_factor(factor: u32) -> Option<Self> {
        match factor {
            1 => Some(Self::One),
            1_000 => Some(Self::Thousand),
            1_000_000 => Some(Self::Million),
            _ => None,
        }
    }

    /// How many francs one declared unit stands for.
    #[must_use]
    pub const fn factor(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
        }
    }
}
