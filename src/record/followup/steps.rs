//! The document of `vigie followup steps --format json`.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::HeadRecord;
use crate::record::RulebookRecord;

/// The name and version of the contract.
pub const STEPS_SCHEMA: &str = "vigie.followup-steps/1";

/// The steps of escalation.toml that are met on a day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StepsRecord {
    /// Always `vigie.followup-steps/1`.
    pub schema: String,
    /// The rulebook whose escalation.toml was applied.
    pub rulebook: RulebookRecord,
    /// The day.
    pub as_of: String,
    /// The log.
    pub register: HeadRecord,
    /// The state that it is narrowed to; null for all.
    pub state: Option<String>,
    /// The steps, by ladder, code, fiscal year and number.
    pub steps: Vec<StepRecord>,
}

/// A step that is met.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StepRecord {
    /// recommendation, report, institution, state, state-debt or non-filing.
    pub ladder: String,
    /// The code of the recommendation, report, institution or state.
    pub code: String,
    /// The state; null where nothing recorded tells it.
    pub state: Option<String>,
    /// The institution; null on a ladder of a State.
    pub institution: Option<String>,
    /// The fiscal year of accounts that are not filed; null elsewhere.
    pub fiscal_year: Option<i16>,
    /// The step's number.
    pub step: u8,
    /// The step's code.
    pub step_code: Option<String>,
    /// proposed, passed (a higher step is proposed or recorded) or recorded.
    pub status: String,
    /// The day on which it was taken; null unless it is recorded.
    pub recorded_on: Option<String>,
    /// The first day on which a fact met it.
    pub since: String,
    /// The hearing, for a step that needs one and is proposed; null elsewhere.
    pub hearing: Option<HearingRecord>,
    /// For a step that was taken: the day by which it is to have had its effect, or of the next statement; null elsewhere.
    pub effect_by: Option<String>,
    /// The facts that met it.
    pub facts: Vec<FactRecord>,
}

/// The hearing before a referral to the Council.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HearingRecord {
    /// awaited, held, deferred or deferred-before.
    pub status: String,
    /// The day of the hearing, or the last day of the deferral; null while it is awaited.
    pub on: Option<String>,
}

/// A fact that meets a step.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "fact", rename_all = "kebab-case")]
pub enum FactRecord {
    /// A report carries recommendations and was not notified.
    NotNotified {
        /// How many recommendations.
        recommendations: usize,
    },
    /// A recommendation is late.
    Late {
        /// By how many days.
        days: u32,
        /// The last day in time.
        last_day: String,
    },
    /// The board's deliberation was not received.
    NoDeliberation {
        /// The day of notification.
        notified_on: String,
        /// The day given to the board.
        deliberate_by: String,
        /// The days since the notification.
        days: u32,
    },
    /// Critical recommendations are each late by more than so many days.
    CriticalLate {
        /// Which, the latest first.
        recommendations: Vec<LateRecord>,
        /// More than so many days.
        over_days: u32,
    },
    /// The rate of implementation is strictly under a bound.
    RateUnder {
        /// How many were due.
        planned: usize,
        /// How many of these are implemented.
        actual: usize,
        /// The bound.
        bound: String,
    },
    /// The same critical rules count as breached in fiscal years running.
    CriticalRepeated {
        /// Which.
        rules: Vec<String>,
        /// How many years.
        years: u32,
        /// The last of them.
        last: i16,
    },
    /// The latest class.
    Class {
        /// The fiscal year.
        fiscal_year: i16,
        /// The class.
        class: String,
    },
    /// The classes of fiscal years running, the latest first.
    ClassRepeated {
        /// Each with its year.
        classes: Vec<ClassOfYearRecord>,
    },
    /// The plan that was asked of the board was not received.
    NoPlan {
        /// The day on which it was asked.
        asked_on: String,
        /// The day given to the board.
        due_on: String,
        /// The days since it was asked.
        days: u32,
    },
    /// The accounts were not received.
    NotFiled {
        /// The last day in time.
        due_on: String,
        /// The days since.
        days: u32,
    },
}

/// A recommendation that is late.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LateRecord {
    /// Its code.
    pub recommendation: String,
    /// By how many days.
    pub days: u32,
}

/// A class of a fiscal year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClassOfYearRecord {
    /// The fiscal year.
    pub fiscal_year: i16,
    /// The class.
    pub class: String,
}

/// The schema of the document.
#[must_use]
pub fn steps_json_schema() -> Schema {
    schema_for!(StepsRecord)
}
