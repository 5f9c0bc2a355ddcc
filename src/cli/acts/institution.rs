//! What can be done on an institution: its accounts, its row of the comparative table, a referral to the Council.

use std::path::PathBuf;

use clap::builder::TypedValueParser;
use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::{OnCode, OnCodes, Words, coded};
use crate::followup::InstitutionEscalation;
use crate::model::Corrected;

/// What can be done on an institution.
#[derive(Debug, Subcommand)]
pub enum InstitutionCommand {
    /// Tell by when a year's accounts are awaited.
    AwaitFiling(OnCodes<AwaitFilingArgs>),
    /// Tell that they are received.
    Filed(OnCode<FiledArgs>),
    /// Notify its row of the comparative table.
    NotifyRow(OnCodes<RowArgs>),
    /// Record its observations on the row.
    ReplyRow(OnCode<RowWordsArgs>),
    /// Answer them.
    AnswerRow(OnCode<RowWordsArgs>),
    /// Defer the naming of the row, by a decision.
    DeferRow(OnCode<DeferRowArgs>),
    /// Correct what was published of it.
    CorrectRow(OnCode<CorrectRowArgs>),
    /// Record that the Council heard it.
    Hear(OnCode<Words>),
    /// Defer its referral, once.
    DeferReferral(OnCode<UntilArgs>),
    /// Record a step of the escalation.
    Escalate(OnCode<InstitutionEscalateArgs>),
}

/// Accounts that are awaited.
#[derive(Debug, Args)]
pub struct AwaitFilingArgs {
    /// The state.
    #[arg(long = "state", value_name = "ISO")]
    pub of_state: String,
    /// The fiscal year.
    #[arg(long, value_name = "YEAR")]
    pub fiscal_year: i16,
    /// The last day on which they are in time.
    #[arg(long = "due", value_name = "DATE")]
    pub due_on: Date,
}

/// Accounts that are received.
#[derive(Debug, Args)]
pub struct FiledArgs {
    /// The state.
    #[arg(long = "state", value_name = "ISO")]
    pub of_state: String,
    /// The fiscal year.
    #[arg(long, value_name = "YEAR")]
    pub fiscal_year: i16,
    /// The file.
    #[arg(long, value_name = "FILE|SHA256")]
    pub document: Option<PathBuf>,
}

/// A row of the comparative table.
#[derive(Debug, Args)]
pub struct RowArgs {
    /// The fiscal year of the table.
    #[arg(long, value_name = "YEAR")]
    pub fiscal_year: i16,
}

/// What is said of a row.
#[derive(Debug, Args)]
pub struct RowWordsArgs {
    /// The fiscal year of the table.
    #[arg(long, value_name = "YEAR")]
    pub fiscal_year: i16,
    /// In full.
    #[command(flatten)]
    pub words: Words,
}

/// That a row does not bear its name for now.
#[derive(Debug, Args)]
pub struct DeferRowArgs {
    /// The fiscal year of the table.
    #[arg(long, value_name = "YEAR")]
    pub fiscal_year: i16,
    /// The decision's number.
    #[arg(long = "decision", value_name = "N")]
    pub decision_number: String,
    /// Its last day; none until another decision.
    #[arg(long = "until", value_name = "DATE")]
    pub until_day: Option<Date>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// A correction of what was published of a row.
#[derive(Debug, Args)]
pub struct CorrectRowArgs {
    /// The fiscal year of the table.
    #[arg(long, value_name = "YEAR")]
    pub fiscal_year: i16,
    /// What was corrected.
    #[arg(long, value_name = "WHAT", value_parser = coded!(Corrected))]
    pub what: Corrected,
    /// What was published.
    #[arg(long, value_name = "TEXT")]
    pub former: String,
    /// What it should have been.
    #[arg(long, value_name = "TEXT")]
    pub corrected: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// That a referral is deferred.
#[derive(Debug, Args)]
pub struct UntilArgs {
    /// Until when.
    #[arg(long = "until", value_name = "DATE")]
    pub until_day: Date,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// A step of the escalation taken for an institution.
#[derive(Debug, Args)]
pub struct InstitutionEscalateArgs {
    /// The ladder.
    #[arg(long, value_name = "LADDER", default_value = InstitutionEscalation::INSTITUTION, value_parser = clap::builder::PossibleValuesParser::new([InstitutionEscalation::NON_FILING, InstitutionEscalation::INSTITUTION]).map(String::from))]
    pub ladder: String,
    /// The fiscal year that it is about.
    #[arg(long = "fiscal-year", value_name = "YEAR")]
    pub about_year: Option<i16>,
    /// The step's number in escalation.toml.
    #[arg(long, value_name = "N")]
    pub step: u8,
    /// The fact that triggered it.
    #[arg(long, value_name = "TEXT")]
    pub fact: String,
}
