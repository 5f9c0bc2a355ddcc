//! What can be done on a report addressed to an institution.

use std::path::PathBuf;

use clap::builder::TypedValueParser;
use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::{EscalateArgs, OnCode, Words, coded};
use crate::followup::Station;

/// What can be done on a report.
#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// Address it to an institution.
    Address(OnCode<AddressArgs>),
    /// Record the observations in reply.
    Reply(OnCode<ReplyArgs>),
    /// Answer them.
    Answer(OnCode<Words>),
    /// Tell in whose hands the deliberation is.
    Route(OnCode<RouteArgs>),
    /// Record the board's deliberation.
    Deliberation(OnCode<DeliberationArgs>),
    /// Ask the board for a plan.
    AskPlan(OnCode<AskPlanArgs>),
    /// Record that plan.
    PlanReceived(OnCode<PlanReceivedArgs>),
    /// Record a step of the escalation.
    Escalate(OnCode<EscalateArgs>),
}

/// A report as it is addressed.
#[derive(Debug, Args)]
pub struct AddressArgs {
    /// The session, as the minutes name it.
    #[arg(long, value_name = "NAME")]
    pub session: String,
    /// The institution.
    #[arg(long = "institution", value_name = "CODE")]
    pub to_institution: String,
    /// Its state.
    #[arg(long = "state", value_name = "ISO")]
    pub of_state: String,
    /// The fiscal years that it is about.
    #[arg(long = "fiscal-year", value_name = "YEAR", required = true)]
    pub fiscal_years: Vec<i16>,
    /// The day of notification; that of the act when not given.
    #[arg(long = "notified", value_name = "DATE")]
    pub notified_on: Option<Date>,
    /// The day by which a reply is awaited.
    #[arg(long, value_name = "DATE")]
    pub reply_by: Option<Date>,
    /// The day by which the board must have deliberated.
    #[arg(long, value_name = "DATE")]
    pub deliberate_by: Option<Date>,
    /// The report itself.
    #[arg(long, value_name = "FILE|SHA256")]
    pub document: Option<PathBuf>,
}

/// Observations in reply.
#[derive(Debug, Args)]
pub struct ReplyArgs {
    /// In full.
    #[command(flatten)]
    pub words: Words,
    /// The document.
    #[arg(long, value_name = "FILE|SHA256")]
    pub document: Option<PathBuf>,
}

/// The way of a deliberation.
#[derive(Debug, Args)]
pub struct RouteArgs {
    /// Whose hands it has reached.
    #[arg(long = "to", value_name = "STATION", value_parser = coded!(Station))]
    pub to_station: Station,
}

/// A board's deliberation.
#[derive(Debug, Args)]
pub struct DeliberationArgs {
    /// The day of the board's meeting.
    #[arg(long = "held", value_name = "DATE")]
    pub held_on: Date,
    /// The extract.
    #[arg(long, value_name = "FILE|SHA256")]
    pub document: PathBuf,
    /// Who chaired.
    #[arg(long, value_name = "NAME")]
    pub chair: String,
    /// What was decided on a recommendation.
    #[arg(long, value_name = "CODE=DECISION[:TEXT]")]
    pub decide: Vec<String>,
}

/// A plan that is asked for.
#[derive(Debug, Args)]
pub struct AskPlanArgs {
    /// The day by which it is awaited.
    #[arg(long = "due", value_name = "DATE")]
    pub due_on: Date,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// A plan that is received.
#[derive(Debug, Args)]
pub struct PlanReceivedArgs {
    /// The plan.
    #[arg(long, value_name = "FILE|SHA256")]
    pub document: PathBuf,
}
