//! The document of `vigie followup indicators --format json`.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::HeadRecord;
use crate::record::RulebookRecord;

/// The name and version of the contract.
pub const INDICATORS_SCHEMA: &str = "vigie.followup-indicators/1";

/// The indicators of the Secretariat's plans.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorsRecord {
    /// Always `vigie.followup-indicators/1`.
    pub schema: String,
    /// The rulebook whose bands were applied.
    pub rulebook: RulebookRecord,
    /// The day.
    pub as_of: String,
    /// The log.
    pub register: HeadRecord,
    /// The indicators, by plan and code.
    pub indicators: Vec<IndicatorRecord>,
}

/// An indicator.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorRecord {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is counted in.
    pub unit: String,
    /// The plan that it belongs to; null where none is named.
    pub plan: Option<String>,
    /// Where it started from, as a decimal; null where it is not stated.
    pub baseline: Option<String>,
    /// Where it is to arrive, as a decimal; null where it is not stated.
    pub target: Option<String>,
    /// Whether people are counted.
    pub counts_people: bool,
    /// Its rows, by period, then all, women, men.
    pub rows: Vec<IndicatorRowRecord>,
}

/// A period of an indicator, of all or of one sex.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorRowRecord {
    /// The period.
    pub period: String,
    /// all, women or men.
    pub counted: String,
    /// What was planned, as a decimal; null where it is not stated.
    pub planned: Option<String>,
    /// Whether it is not stated.
    pub planned_not_stated: bool,
    /// What was achieved, as a decimal; null where it is not stated.
    pub actual: Option<String>,
    /// What was achieved over what was planned, rounded to six places; null where there is no rate.
    pub rate: Option<String>,
    /// The code of its band, of the exact rate.
    pub band: Option<String>,
    /// Whether it was added up from women and men.
    pub added_up: bool,
    /// Whether it says something else than women and men together.
    pub contradicted: bool,
}

/// The schema of the document.
#[must_use]
pub fn indicators_json_schema() -> Schema {
    schema_for!(IndicatorsRecord)
}
