//! The document of `vigie followup plan --format json`.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::HeadRecord;
use crate::record::{ListRecord, RulebookRecord};

/// The name and version of the contract.
pub const PLAN_SCHEMA: &str = "vigie.followup-plan/1";

/// The next programme of visits.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlanRecord {
    /// Always `vigie.followup-plan/1`.
    pub schema: String,
    /// The rulebook whose escalation.toml was applied.
    pub rulebook: RulebookRecord,
    /// The list of institutions that can be visited.
    pub institutions: ListRecord,
    /// The day.
    pub as_of: String,
    /// The log.
    pub register: HeadRecord,
    /// The state that it is narrowed to; null for all.
    pub state: Option<String>,
    /// How many missions there may be.
    pub missions_available: u32,
    /// How many days there may be in all.
    pub days_available: u32,
    /// How many days the programme takes.
    pub days: u32,
    /// The missions.
    pub missions: Vec<PlannedMissionRecord>,
    /// Every institution, by priority.
    pub visits: Vec<VisitRecord>,
}

/// A mission of the programme.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlannedMissionRecord {
    /// Where to.
    pub state: String,
    /// Whom it visits, by priority.
    pub institutions: Vec<String>,
    /// The days that it takes, travel included.
    pub days: u32,
    /// The points of whom it visits.
    pub points: u32,
}

/// An institution in its place.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VisitRecord {
    /// Its place by priority, from 1.
    pub rank: usize,
    /// The institution.
    pub institution: String,
    /// Its state.
    pub state: String,
    /// Its points.
    pub points: PointsRecord,
    /// Whether it is in the programme.
    pub planned: bool,
    /// ordered, no-points, no-mission or no-days; null where it is in.
    pub left_out: Option<String>,
    /// The mission that is ordered already.
    pub ordered: Option<String>,
    /// The days that it takes, or would have taken.
    pub days: u32,
}

/// What an institution's points are made of.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointsRecord {
    /// All of them.
    pub total: u32,
    /// How many critical recommendations are overdue.
    pub critical_overdue: u32,
    /// The class; null where it is not known.
    pub class: Option<String>,
    /// Whether the class stands for accounts that are not filed.
    pub not_filed: bool,
    /// The last day of the last visit; null where there was none.
    pub last_visit: Option<String>,
    /// The full years since.
    pub years_since_visit: u32,
    /// Whether no institution of its State was ever visited.
    pub state_never_visited: bool,
}

/// The schema of the document.
#[must_use]
pub fn plan_json_schema() -> Schema {
    schema_for!(PlanRecord)
}
