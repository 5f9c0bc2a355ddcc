//! Fiscal years and the periods during which a norm is in force.

use std::fmt;

use jiff::civil::Date;

/// The year that a submission is about (exercice), named by the calendar year in which it closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(i16);

impl FiscalYear {
    /// The year 2000, for a place that must hold a year before one is known.
    pub const EPOCH: Self = Self(2000);

    /// The fiscal year of a calendar year; `None` outside 1900 to 2200, where no social account can be.
    #[must_use]
    pub fn new(year: i16) -> Option<Self> {
        (1900..=2200).contains(&year).then_some(Self(year))
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.0
    }

    /// The fiscal year `back` years before.
    #[must_use]
    pub const fn before(self, back: u8) -> Self {
        Self(self.0 - back as i16)
    }
}

impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// From a first day to a last day, both included; open at the end when no last day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day in force.
    pub from: Date,
    /// Last day in force, if it is known.
    pub to: Option<Date>,
}

impl Period {
    /// Whether the day lies in the period.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Whether some day lies in both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }
}
