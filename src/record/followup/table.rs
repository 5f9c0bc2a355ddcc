//! The document of `vigie followup table --format json`.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::{HeadRecord, StepRecord};
use crate::record::RulebookRecord;

/// The name and version of the contract.
pub const FOLLOWUP_TABLE_SCHEMA: &str = "vigie.followup-table/1";

/// What became of the recommendations.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FollowupTableRecord {
    /// Always `vigie.followup-table/1`.
    pub schema: String,
    /// The rulebook whose escalation.toml was applied.
    pub rulebook: RulebookRecord,
    /// The day.
    pub as_of: String,
    /// The log.
    pub register: HeadRecord,
    /// The state that it is narrowed to; null for all.
    pub state: Option<String>,
    /// By what the rows are: state, institution, addressee, session, pillar.
    pub by: String,
    /// The last session before the day; null where there was none.
    pub last_session: Option<SessionRecord>,
    /// The rows, by key.
    pub rows: Vec<TableRowRecord>,
    /// Everything together.
    pub whole: TableRowRecord,
}

/// A session.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SessionRecord {
    /// Its name.
    pub name: String,
    /// The first day on which it issued a recommendation.
    pub on: String,
}

/// A row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TableRowRecord {
    /// The state, institution, addressee, session or pillar; null for what has none, and for everything together.
    pub key: Option<String>,
    /// What was recommended, what the State owes aside.
    pub own: TalliesRecord,
    /// What the State owes through its ministry of finance.
    pub state_debt: TalliesRecord,
    /// The highest step proposed for what the State does not owe; null where none is.
    pub next_step: Option<StepRecord>,
    /// The highest step proposed for what the State owes; null where none is.
    pub next_step_state_debt: Option<StepRecord>,
}

/// The counts of the critical recommendations, and of all.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TalliesRecord {
    /// The critical ones.
    pub critical: TallyRecord,
    /// All of them.
    pub all: TallyRecord,
}

/// What became of some recommendations: issued = implemented + open + `closed_risk_accepted` + `closed_no_longer_relevant`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TallyRecord {
    /// How many were issued.
    pub issued: usize,
    /// Of how many the last day in time has passed, those no longer relevant aside.
    pub due: usize,
    /// How many are implemented: done, proved and verified.
    pub implemented: usize,
    /// How many of these on time.
    pub implemented_on_time: usize,
    /// How many of these late.
    pub implemented_late: usize,
    /// How many are still to be done or verified.
    pub open: usize,
    /// How many of these are late.
    pub overdue: usize,
    /// The median of their days late, as a decimal; null where none is.
    pub overdue_median_days: Option<String>,
    /// The most days late; null where none is.
    pub overdue_longest_days: Option<u32>,
    /// How many are contested and not answered.
    pub contested: usize,
    /// How many are said to be done and not verified.
    pub claimed_unverified: usize,
    /// How many were closed because the risk is accepted.
    pub closed_risk_accepted: usize,
    /// How many were closed as no longer relevant.
    pub closed_no_longer_relevant: usize,
    /// The rate of implementation.
    pub rate: RateRecord,
    /// The rate on the day of the last session; null where there was none.
    pub rate_at_last_session: Option<RateRecord>,
    /// up, same or down; null where either rate is not known.
    pub direction: Option<String>,
}

/// A rate of implementation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RateRecord {
    /// How many were due.
    pub planned: usize,
    /// How many of these are implemented.
    pub actual: usize,
    /// Their quotient, rounded to six places; null where nothing was due.
    pub value: Option<String>,
    /// The code of its band, of the exact quotient; null where nothing was due.
    pub band: Option<String>,
}

/// The schema of the document.
#[must_use]
pub fn followup_table_json_schema() -> Schema {
    schema_for!(FollowupTableRecord)
}
