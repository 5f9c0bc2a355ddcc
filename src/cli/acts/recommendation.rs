//! What can be done on a recommendation.

use std::path::PathBuf;

use clap::builder::TypedValueParser;
use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::{EscalateArgs, OnCode, OnCodes, ReasonArgs, Words, coded};
use crate::rulebook::{Addressee, Severity};

/// What can be done on recommendations.
#[derive(Debug, Subcommand)]
pub enum RecommendationCommand {
    /// Draft one that follows from no finding.
    Draft(OnCode<DraftArgs>),
    /// Write drafts anew.
    Edit(OnCodes<EditArgs>),
    /// Drop drafts.
    Drop(OnCodes<ReasonArgs>),
    /// Issue drafts with a report.
    Issue(OnCodes<IssueArgs>),
    /// Accept: whoever is addressed.
    Accept(OnCodes<AcceptArgs>),
    /// Contest: whoever is addressed.
    Contest(OnCodes<ContestArgs>),
    /// Maintain what was contested.
    Maintain(OnCodes<Words>),
    /// Tell what was done.
    Progress(OnCodes<Words>),
    /// Attach a document that shows it.
    Evidence(OnCodes<EvidenceArgs>),
    /// Say that it is done: whoever is addressed.
    Claim(OnCodes<Words>),
    /// Refuse that claim.
    RefuseClaim(OnCodes<ReasonArgs>),
    /// Find that it is done.
    Verify(OnCodes<VerifiedArgs>),
    /// Close: the risk is accepted.
    AcceptRisk(OnCodes<AcceptRiskArgs>),
    /// Close: no longer relevant.
    Close(OnCodes<ReasonArgs>),
    /// Open again.
    Reopen(OnCodes<ReasonArgs>),
    /// Give more time, by a decision.
    Extend(OnCodes<ExtendArgs>),
    /// Record a step of the escalation.
    Escalate(OnCodes<EscalateArgs>),
}

/// A recommendation that follows from no finding.
#[derive(Debug, Args)]
pub struct DraftArgs {
    /// The member state.
    #[arg(long = "state", value_name = "ISO")]
    pub of_state: String,
    /// The institution; none where the State itself is addressed.
    #[arg(long, value_name = "CODE")]
    pub institution: Option<String>,
    /// Who must act.
    #[arg(long, value_name = "WHO", value_parser = coded!(Addressee))]
    pub addressee: Addressee,
    /// How severe.
    #[arg(long, value_name = "SEVERITY", value_parser = coded!(Severity))]
    pub severity: Severity,
    /// What is recommended.
    #[command(flatten)]
    pub words: Words,
    /// What counts as proof.
    #[arg(long, value_name = "TEXT")]
    pub evidence_expected: Option<String>,
    /// The rules that it cures.
    #[arg(long = "rule", value_name = "ID")]
    pub rules: Vec<String>,
    /// The pillar.
    #[arg(long, value_name = "ID")]
    pub pillar: Option<String>,
}

/// What of a draft is written anew; the rest stays.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub struct EditArgs {
    /// Who must act.
    #[arg(long, value_name = "WHO", value_parser = coded!(Addressee))]
    pub addressee: Option<Addressee>,
    /// How severe.
    #[arg(long, value_name = "SEVERITY", value_parser = coded!(Severity))]
    pub severity: Option<Severity>,
    /// What is recommended.
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// The file that holds it.
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    pub text_file: Option<PathBuf>,
    /// What counts as proof.
    #[arg(long, value_name = "TEXT")]
    pub evidence_expected: Option<String>,
    /// The rules that it cures, all of them.
    #[arg(long = "rule", value_name = "ID")]
    pub rules: Vec<String>,
    /// The pillar.
    #[arg(long, value_name = "ID")]
    pub pillar: Option<String>,
}

/// With what drafts are issued.
#[derive(Debug, Args)]
pub struct IssueArgs {
    /// The session, as the minutes name it.
    #[arg(long, value_name = "NAME")]
    pub session: String,
    /// The code of the report that carries them.
    #[arg(long, value_name = "CODE")]
    pub report: String,
    /// The day by which it must be done.
    #[arg(long = "due", value_name = "DATE")]
    pub due_on: Date,
}

/// An acceptance.
#[derive(Debug, Args)]
pub struct AcceptArgs {
    /// The words of who accepts.
    #[arg(long, value_name = "TEXT")]
    pub comment: Option<String>,
}

/// A contestation.
#[derive(Debug, Args)]
pub struct ContestArgs {
    /// The reply, in full.
    #[command(flatten)]
    pub words: Words,
    /// The document.
    #[arg(long, value_name = "FILE|SHA256")]
    pub document: Option<PathBuf>,
}

/// A document that shows what was done.
#[derive(Debug, Args)]
pub struct EvidenceArgs {
    /// What it is.
    #[arg(long, value_name = "TEXT")]
    pub title: String,
    /// Its own date.
    #[arg(long = "dated", value_name = "DATE")]
    pub dated_on: Date,
    /// The document.
    #[arg(long, value_name = "FILE|SHA256")]
    pub document: PathBuf,
}

/// That it is done.
#[derive(Debug, Args)]
pub struct VerifiedArgs {
    /// The documents that were seen, each attached before.
    #[arg(long = "document", value_name = "FILE|SHA256", required = true)]
    pub documents: Vec<PathBuf>,
    /// What was seen.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// That the risk is accepted.
#[derive(Debug, Args)]
pub struct AcceptRiskArgs {
    /// Who bears it.
    #[arg(long, value_name = "NAME")]
    pub borne_by: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// More time.
#[derive(Debug, Args)]
pub struct ExtendArgs {
    /// The decision's number.
    #[arg(long = "decision", value_name = "N")]
    pub decision_number: String,
    /// The day by which it must be done.
    #[arg(long = "due", value_name = "DATE")]
    pub due_on: Date,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}
