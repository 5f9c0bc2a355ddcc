//! What a rulebook aggregates by state and region, as statistics.toml states it.

use crate::i18n::LocalText;
use crate::model::{Branch, LineId};

/// The series and the rates of coverage; empty where a rulebook has no statistics.toml.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatisticsScheme {
    /// The series in order.
    pub series: Vec<Series>,
    /// The rates of coverage in order.
    pub coverage: Vec<Coverage>,
}

/// A line that is summed over institutions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its id.
    pub id: String,
    /// The line: money or a count.
    pub line: LineId,
    /// The branches by which it is summed too, in their order.
    pub branches: Vec<Branch>,
}

/// A count over the active population, which submissions do not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: LocalText,
    /// The rank of the series that is divided.
    pub series: usize,
}
