//! The active population of states, which no submission holds: it comes with its source from whoever has it.

use std::collections::BTreeMap;

use super::{Amount, FiscalYear, Sha256, StateCode};

/// The active population of states and years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Population {
    /// The file, as shown.
    pub path: String,
    /// The hash of its bytes.
    pub sha256: Sha256,
    /// The figures.
    pub figures: BTreeMap<(StateCode, FiscalYear), ActivePopulation>,
}

/// The active population of a state in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivePopulation {
    /// How many persons: a positive whole number.
    pub persons: Amount,
    /// Who says so.
    pub source: String,
}
