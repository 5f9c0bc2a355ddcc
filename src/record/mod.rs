//! The versioned JSON contracts and their schemas: what others read, hash and replay.
//!
//! In: graded assessments. Out: documents with decimals as strings, ISO dates and `snake_case` keys. Never: a sentence of its
//! own: a `message` is for people and is handed in by whoever knows the language.

mod beside;
mod check;
mod class;
mod cures;
mod edition;
mod figure;
mod filing;
mod followed;
mod followup;
mod impact;
mod intake;
mod publication;
mod ranking;
mod simulation;
mod statistics;
mod told;

pub use beside::{
    FilingYearsRecord, OtherTermsRecord, RankedBreachRecord, RankedCertificationRecord, StateViewRecord,
    WithoutDebtRecord,
};
pub use check::{
    AlternativeRecord, CHECK_SCHEMA, CheckRecord, FindingRecord, HypothesisRecord, ListRecord, RulebookRecord,
    SubmissionRecord, check_json_schema, rulebook_record, submission_record,
};
pub use class::{CertificationRecord, ClassAlternativeRecord, ClassRecord, DecisionRecord};
pub use edition::{EditionRecord, KeptWithinRecord, TransitionRecord};
pub use figure::{EquationRecord, FigureRecord, RemedyRecord, RestatedRecord};
pub use followed::{
    FOLLOWUP_LIST_SCHEMA, FollowedRecord, FollowedRuleRecord, FollowupListRecord, ReadingRecord,
    followup_list_json_schema,
};
pub use followup::{
    ClassOfYearRecord, DUE_SCHEMA, DueItemRecord, DueRecord, FOLLOWUP_TABLE_SCHEMA, FactRecord, FollowupTableRecord,
    HeadRecord, HearingRecord, INDICATORS_SCHEMA, IndicatorRecord, IndicatorRowRecord, IndicatorsRecord, LateRecord,
    OwnDelaysRecord, PLAN_SCHEMA, PlanRecord, PlannedMissionRecord, PointsRecord, RateRecord, STEPS_SCHEMA,
    SessionRecord, StepRecord, StepsRecord, TableRowRecord, TalliesRecord, TallyRecord, VisitRecord, due_json_schema,
    followup_table_json_schema, indicators_json_schema, plan_json_schema, steps_json_schema,
};
pub use impact::{
    BreachRecord, CauseRecord, ChangeRecord, DIFF_SCHEMA, DiffRecord, DiffStudy, FindingChangeRecord, ImpactRecord,
    MoveRecord, SubmissionImpactRecord, SummaryRecord, TotalRecord, diff_json_schema, diff_record,
};
pub use intake::{INTAKE_SCHEMA, IntakeRecord, MappingRecord, intake_json_schema, mapping_record};
pub use publication::{CorrectionRecord, FaceRecord, PublicationRecord, RowDecisionRecord};
pub use ranking::{
    BeforeRecord, ClassDrawsRecord, FilingRecord, KindTableRecord, NormsRecord, ParametersRecord, RANKING_SCHEMA,
    RankRecord, RankedRecord, RankedSourceRecord, RankingAround, RankingRecord, RepeatedRecord, ShareRecord,
    ranking_json_schema, ranking_record,
};
pub use simulation::{
    CountRecord, CurveRecord, LevelRecord, SIMULATION_SCHEMA, SimulationRecord, TrialRecord, simulation_json_schema,
    simulation_record,
};
pub use statistics::{
    AbsenceRecord, AggregateRecord, CoverageRecord, STATISTICS_SCHEMA, SourceRecord, StatisticsRecord,
    statistics_json_schema, statistics_record,
};
pub use told::{DiagnosticRecord, FileDiagnosticRecord, RejectedRecord};
