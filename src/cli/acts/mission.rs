//! What can be done on a mission.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::{OnCode, ReasonArgs, Words, coded};
use crate::assessment::Outcome;
use crate::followup::{Purpose, ReportStage};

/// What can be done on a mission.
#[derive(Debug, Subcommand)]
pub enum MissionCommand {
    /// Order it.
    Order(OnCode<OrderArgs>),
    /// Tell that it took place.
    Held(OnCode<HeldArgs>),
    /// Cancel it.
    Cancel(OnCode<ReasonArgs>),
    /// Enter a finding on the spot.
    Finding(OnCode<FindingArgs>),
    /// Tell how far its report has come.
    Stage(OnCode<StageArgs>),
    /// Tell which recommendation follows from it.
    Recommend(OnCode<RecommendArgs>),
}

/// The order of a mission.
#[derive(Debug, Args)]
pub struct OrderArgs {
    /// The number of its order.
    #[arg(long, value_name = "N")]
    pub order: String,
    /// What it is for.
    #[arg(long, value_name = "PURPOSE", value_parser = coded!(Purpose))]
    pub purpose: Purpose,
    /// The state.
    #[arg(long = "state", value_name = "ISO")]
    pub of_state: String,
    /// The institutions.
    #[arg(long = "institution", value_name = "CODE", required = true)]
    pub visited: Vec<String>,
    /// The fiscal years that it covers.
    #[arg(long = "fiscal-year", value_name = "YEAR", required = true)]
    pub fiscal_years: Vec<i16>,
    /// The inspectors.
    #[arg(long = "inspector", value_name = "NAME", required = true)]
    pub inspectors: Vec<String>,
    /// Its first day, as planned.
    #[arg(long = "from", value_name = "DATE")]
    pub from_day: Date,
    /// Its last day, as planned.
    #[arg(long = "to", value_name = "DATE")]
    pub to_day: Date,
}

/// The days of a mission.
#[derive(Debug, Args)]
pub struct HeldArgs {
    /// Its first day.
    #[arg(long = "from", value_name = "DATE")]
    pub from_day: Date,
    /// Its last day.
    #[arg(long = "to", value_name = "DATE")]
    pub to_day: Date,
}

/// A finding on the spot.
#[derive(Debug, Args)]
pub struct FindingArgs {
    /// The institution.
    #[arg(long = "institution", value_name = "CODE")]
    pub to_institution: String,
    /// The fiscal year.
    #[arg(long, value_name = "YEAR")]
    pub fiscal_year: i16,
    /// The rule; none where no rule speaks of it.
    #[arg(long, value_name = "ID")]
    pub rule: Option<String>,
    /// What was found.
    #[command(flatten)]
    pub words: Words,
    /// The outcome that was computed from the accounts.
    #[arg(long, value_name = "OUTCOME", value_parser = outcomes())]
    pub computed: Option<String>,
    /// The outcome that the mission finds.
    #[arg(long, value_name = "OUTCOME", value_parser = outcomes())]
    pub outcome: Option<String>,
    /// Why it departs from what was computed.
    #[arg(long = "reason", value_name = "TEXT")]
    pub why_departs: Option<String>,
}

/// The codes of the outcomes of a rule.
fn outcomes() -> PossibleValuesParser {
    PossibleValuesParser::new(Outcome::ALL.iter().map(|outcome| outcome.code()))
}

/// How far a mission's report has come.
#[derive(Debug, Args)]
pub struct StageArgs {
    /// The stage.
    #[arg(long, value_name = "STAGE", value_parser = coded!(ReportStage))]
    pub stage: ReportStage,
    /// The document.
    #[arg(long, value_name = "FILE|SHA256")]
    pub document: Option<PathBuf>,
}

/// A recommendation that follows from a mission.
#[derive(Debug, Args)]
pub struct RecommendArgs {
    /// Its code.
    #[arg(long, value_name = "CODE")]
    pub recommendation: String,
}
