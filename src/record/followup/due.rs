//! The document of `vigie followup due --format json`.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::HeadRecord;
use crate::record::RulebookRecord;

/// The name and version of the contract.
pub const DUE_SCHEMA: &str = "vigie.followup-due/1";

/// What is due on a day and within so many days after it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DueRecord {
    /// Always `vigie.followup-due/1`.
    pub schema: String,
    /// The rulebook whose escalation.toml was applied.
    pub rulebook: RulebookRecord,
    /// The day.
    pub as_of: String,
    /// The log.
    pub register: HeadRecord,
    /// The state that it is narrowed to; null for all.
    pub state: Option<String>,
    /// How many days ahead.
    pub within: u32,
    /// What is awaited, by day.
    pub items: Vec<DueItemRecord>,
    /// How long the Committee took for its own duties.
    pub own_delays: Vec<OwnDelaysRecord>,
}

/// Something that is awaited, or a deliberation that was received.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DueItemRecord {
    /// recommendation, deliberation, reply, plan, filing, step, provisional-reply, mission, provisional, examination, validation,
    /// verification or answer.
    pub matter: String,
    /// management, board, technical-ministry, finance-ministry or committee; null where a step leaves it open.
    pub debtor: Option<String>,
    /// The kind of its subject.
    pub subject_kind: String,
    /// The code of its subject.
    pub subject: String,
    /// The state.
    pub state: Option<String>,
    /// The institution.
    pub institution: Option<String>,
    /// The severity of a recommendation.
    pub severity: Option<String>,
    /// The fiscal year of accounts.
    pub fiscal_year: Option<i16>,
    /// The number of the step that called for it.
    pub step: Option<u8>,
    /// In whose hands a deliberation is known to be.
    pub station: Option<String>,
    /// Since when it has been awaited.
    pub since: String,
    /// The last day in time; null where no time is set.
    pub due_on: Option<String>,
    /// The day on which a deliberation was received.
    pub received_on: Option<String>,
    /// Whether it is awaited past its last day in time.
    pub late: bool,
    /// The days since the last day in time, or since it was asked where no time is set; negative while there is time.
    pub days: i32,
}

/// How long the Committee took for one of its own duties.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OwnDelaysRecord {
    /// provisional, examination, validation or verification.
    pub matter: String,
    /// The days that escalation.toml gives; null where it gives none.
    pub allowed_days: Option<u32>,
    /// How many were done.
    pub done: usize,
    /// How many of these took longer.
    pub done_late: usize,
    /// How many are awaited.
    pub awaited: usize,
    /// How many of these have taken longer already.
    pub awaited_late: usize,
    /// The median of the days taken, those awaited as far as they have come; null where there are none.
    pub median_days: Option<String>,
    /// The most days taken; null where there are none.
    pub longest_days: Option<u32>,
}

/// The schema of the document.
#[must_use]
pub fn due_json_schema() -> Schema {
    schema_for!(DueRecord)
}
