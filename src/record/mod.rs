//! The versioned JSON contracts and their schemas: what others read, hash and replay.
//!
//! In: graded assessments. Out: documents with decimals as strings, ISO dates and `snake_case` keys. Never: a sentence of its
//! own: a `message` is for people and is handed in by whoever knows the language.

mod check;
mod class;
mod figure;
mod impact;

pub use check::{
    CHECK_SCHEMA, CheckRecord, DiagnosticRecord, FileDiagnosticRecord, FindingRecord, ListRecord, RejectedRecord,
    RulebookRecord, SubmissionRecord, check_json_schema, rulebook_record, submission_record,
};
pub use class::{CertificationRecord, ClassRecord, DecisionRecord};
pub use figure::{EquationRecord, FigureRecord, RemedyRecord};
pub use impact::{
    BreachRecord, CauseRecord, ChangeRecord, CountRecord, CurveRecord, DIFF_SCHEMA, DiffRecord, DiffStudy,
    FindingChangeRecord, ImpactRecord, LevelRecord, MoveRecord, SIMULATION_SCHEMA, SimulationRecord,
    SubmissionImpactRecord, SummaryRecord, TotalRecord, TrialRecord, diff_json_schema, diff_record,
    simulation_json_schema, simulation_record,
};
