//! Declared statistics, summed by state and region (DESIGN §3).
//!
//! In: submissions with the institutions that they speak for, the institutions that should have filed, the active population
//! where somebody brings it. Out: totals, each with how many of the institutions expected declared it, who did not and why,
//! and the interval that their precision leaves. Never: an estimate. A figure that was not declared is missing and stays so;
//! currencies are never added to each other; what a rulebook does not judge is not counted among those it does.
//!
//! # Decisions
//!
//! - Figures of the fiscal year alone are summed: last year's figures in this year's workbook fill no gap of last year's.
//! - Expected are the institutions of the list that the rulebook judges, from their first fiscal year on, and whoever filed
//!   without being listed; by branch, those that have the branch. An institution that filed nothing is missing everywhere.
//! - Money without a declared currency is in the currency of its state; where that is not known either it stands alone.
//! - A rate of coverage is given where some count and the whole denominator are known; what its numerator lacks is said.
//! - In public a total of fewer than three institutions that may not be named is withheld, and whatever else would give it away
//!   by subtraction ([`Statistics::withhold`]). Three is our proposal: it is the least number of anonymous rows of ranking.toml too.

mod aggregate;
mod coverage;
#[cfg(test)]
mod tests;
mod withhold;

use crate::formula::Exact;
use crate::model::{Branch, Figures, FiscalYear, Institution, InstitutionCode, MissingFigure, StateCode, Unit};

pub use aggregate::aggregate;

/// A submission with the institution that it speaks for.
#[derive(Debug, Clone, Copy)]
pub struct Declaration<'a> {
    /// The institution, as the list knows it.
    pub institution: &'a Institution,
    /// The fiscal year.
    pub year: FiscalYear,
    /// The currency declared, else that of its state, if known.
    pub currency: Option<&'a str>,
    /// The unit of its money.
    pub unit: Unit,
    /// Its figures.
    pub figures: &'a Figures,
}

/// An institution of the list.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// The institution.
    pub institution: &'a Institution,
    /// The currency of its state, if known.
    pub currency: Option<&'a str>,
}

/// Over what a total is taken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// One state.
    State(StateCode),
    /// All states.
    Region,
}

impl Area {
    /// The state, if it is one.
    #[must_use]
    pub fn state(&self) -> Option<&StateCode> {
        match self {
            Self::State(state) => Some(state),
            Self::Region => None,
        }
    }
}

/// A sum with the interval that the precision of its parts leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// As declared.
    pub point: Exact,
    /// The least that it can stand for.
    pub low: Exact,
    /// The most that it can stand for.
    pub high: Exact,
}

/// Why an institution's figure is not in a total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AbsenceReason {
    /// It filed nothing for the year.
    NoSubmission,
    /// Its submission does not have the figure.
    Figure(MissingFigure),
}

/// An institution whose figure is not in a total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// The institution.
    pub institution: InstitutionCode,
    /// Why.
    pub reason: AbsenceReason,
}

/// A series summed over the institutions of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregate {
    /// The fiscal year.
    pub year: FiscalYear,
    /// Over what.
    pub area: Area,
    /// The rank of the series in the rulebook's scheme.
    pub series: usize,
    /// The branch; `None` for the line as a whole.
    pub branch: Option<Branch>,
    /// For money: its currency, if known.
    pub currency: Option<String>,
    /// The total of those who declared; `None` when nobody did.
    pub total: Option<Total>,
    /// How many declared.
    pub given: usize,
    /// How many should have.
    pub expected: usize,
    /// Who did, by code.
    pub declared_by: Vec<InstitutionCode>,
    /// Who did not, by code.
    pub missing: Vec<Absence>,
    /// Whether the total is known but not told, since it would give away who may not be named.
    pub is_withheld: bool,
}

impl Aggregate {
    /// Whether everyone expected is in it.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.given == self.expected
    }
}

/// A count over the active population of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageRate {
    /// The fiscal year.
    pub year: FiscalYear,
    /// Over what.
    pub area: Area,
    /// The rank of the rate in the rulebook's scheme.
    pub coverage: usize,
    /// The rate; `None` when nobody declared the count or the population is not known.
    pub rate: Option<Total>,
    /// The active population, where it is known for every state of the area.
    pub population: Option<Exact>,
    /// Who says so, in the order of the states.
    pub sources: Vec<String>,
    /// How many institutions are in the count.
    pub given: usize,
    /// How many should be.
    pub expected: usize,
    /// The states whose active population is not known.
    pub unknown: Vec<StateCode>,
    /// Whether the rate is not told, since the total that it is made of is not.
    pub is_withheld: bool,
}

/// All totals, by year, area (the states, then the region), series, branch and currency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statistics {
    /// The fiscal years for which somebody filed.
    pub years: Vec<FiscalYear>,
    /// The totals.
    pub aggregates: Vec<Aggregate>,
    /// The rates of coverage.
    pub coverage: Vec<CoverageRate>,
}

/// How many institutions some figure is missing of: see [`Aggregate::missing`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The institution.
    pub institution: InstitutionCode,
    /// What it did not declare: series, branch and why. Empty when it filed nothing.
    pub figures: Vec<(usize, Option<Branch>, MissingFigure)>,
}

impl Statistics {
    /// Who did not declare what, by year and institution.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = Vec::new();
        for aggregate in self.aggregates.iter().filter(|aggregate| aggregate.area == Area::Region) {
            for Absence { institution, reason } in &aggregate.missing {
                let at = gaps.iter().position(|gap| gap.year == aggregate.year && gap.institution == *institution);
                let figure = match reason {
                    AbsenceReason::NoSubmission => None,
                    AbsenceReason::Figure(why) => Some((aggregate.series, aggregate.branch, why.clone())),
                };
                match at.and_then(|at| gaps.get_mut(at)) {
                    Some(gap) => gap.figures.extend(figure),
                    None => gaps.push(Gap {
                        year: aggregate.year,
                        institution: institution.clone(),
                        figures: figure.into_iter().collect(),
                    }),
                }
            }
        }
        gaps.sort_by(|left, right| left.year.cmp(&right.year).then_with(|| left.institution.cmp(&right.institution)));
        gaps
    }
}
