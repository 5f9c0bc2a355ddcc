//! The documents of `vigie followup … --format json`: what a register comes to on a day.
//!
//! Each names the head of the register that it was made from: what it says can be held against that log.

mod due;
mod indicators;
mod plan;
mod steps;
mod table;

use schemars::JsonSchema;
use serde::Serialize;

pub use due::{DUE_SCHEMA, DueItemRecord, DueRecord, OwnDelaysRecord, due_json_schema};
pub use indicators::{
    INDICATORS_SCHEMA, IndicatorRecord, IndicatorRowRecord, IndicatorsRecord, indicators_json_schema,
};
pub use plan::{PLAN_SCHEMA, PlanRecord, PlannedMissionRecord, PointsRecord, VisitRecord, plan_json_schema};
pub use steps::{
    ClassOfYearRecord, FactRecord, HearingRecord, LateRecord, STEPS_SCHEMA, StepRecord, StepsRecord, steps_json_schema,
};
pub use table::{
    FOLLOWUP_TABLE_SCHEMA, FollowupTableRecord, RateRecord, SessionRecord, TableRowRecord, TalliesRecord, TallyRecord,
    followup_table_json_schema,
};

/// Where the log stood from which a document was made.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HeadRecord {
    /// How many events.
    pub events: u64,
    /// The hash of the last.
    pub hash: String,
    /// Both, as `vigie followup audit --head` takes them.
    pub head: String,
}
