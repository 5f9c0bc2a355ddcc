//! The acts of the register as people type them: one verb per act, under the kind of what it is about.

mod institution;
mod mission;
mod recommendation;
mod report;

use std::path::PathBuf;

use clap::builder::TypedValueParser;
use clap::{Args, Subcommand};
use jiff::civil::Date;

use crate::followup::{Role, Sex};

pub use institution::{
    AwaitFilingArgs, CorrectRowArgs, DeferRowArgs, FiledArgs, InstitutionCommand, InstitutionEscalateArgs, RowArgs,
    RowWordsArgs, UntilArgs,
};
pub use mission::{FindingArgs, HeldArgs, MissionCommand, OrderArgs, RecommendArgs, StageArgs};
pub use recommendation::{
    AcceptArgs, AcceptRiskArgs, ContestArgs, DraftArgs, EditArgs, EvidenceArgs, ExtendArgs, IssueArgs,
    RecommendationCommand, VerifiedArgs,
};
pub use report::{AddressArgs, AskPlanArgs, DeliberationArgs, PlanReceivedArgs, ReplyArgs, ReportCommand, RouteArgs};

/// Takes the codes of a closed set of words, and tells which they are when another is typed.
macro_rules! coded {
    ($name:ident) => {
        clap::builder::PossibleValuesParser::new($name::ALL.iter().map(|value| value.code()))
            .try_map(|code| $name::from_code(&code).ok_or("unknown"))
    };
}
pub(in crate::cli) use coded;

/// Who acts, in what quality, when.
#[derive(Debug, Args)]
pub struct Doing {
    /// Who acts: a person or a body, as the minutes name it.
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// In what quality.
    #[arg(long, value_name = "ROLE", value_parser = coded!(Role), default_value = "secretariat")]
    pub role: Role,
    /// The day of the act; today when not given.
    #[arg(long = "on", value_name = "DATE")]
    pub on_day: Option<Date>,
}

/// A text in full: typed, or in a file.
#[derive(Debug, Args)]
pub struct Words {
    /// The text.
    #[arg(long, value_name = "TEXT", required_unless_present = "text_file")]
    pub text: Option<String>,
    /// The file that holds it.
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    pub text_file: Option<PathBuf>,
}

/// Why.
#[derive(Debug, Args)]
pub struct ReasonArgs {
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// A step of the escalation that was taken.
#[derive(Debug, Args)]
pub struct EscalateArgs {
    /// The step's number in escalation.toml.
    #[arg(long, value_name = "N")]
    pub step: u8,
    /// The fact that triggered it.
    #[arg(long, value_name = "TEXT")]
    pub fact: String,
}

/// An act on one subject.
#[derive(Debug, Args)]
pub struct OnCode<A: Args> {
    /// Its code.
    #[arg(value_name = "CODE")]
    pub code: String,
    /// What is done.
    #[command(flatten)]
    pub what: A,
    /// By whom, and when.
    #[command(flatten)]
    pub doing: Doing,
}

/// The same act on each of some subjects: on all of them or on none.
#[derive(Debug, Args)]
pub struct OnCodes<A: Args> {
    /// Their codes.
    #[arg(value_name = "CODE", required = true)]
    pub codes: Vec<String>,
    /// What is done.
    #[command(flatten)]
    pub what: A,
    /// By whom, and when.
    #[command(flatten)]
    pub doing: Doing,
}

/// What can be done on an indicator.
#[derive(Debug, Subcommand)]
pub enum IndicatorCommand {
    /// Define it.
    Define(OnCode<DefineArgs>),
    /// State the values of a period.
    Value(OnCode<ValueArgs>),
}

/// The definition of an indicator.
#[derive(Debug, Args)]
pub struct DefineArgs {
    /// Its name.
    #[arg(long, value_name = "TEXT")]
    pub name: String,
    /// What it is counted in.
    #[arg(long, value_name = "TEXT")]
    pub unit: String,
    /// The plan that it belongs to.
    #[arg(long, value_name = "TEXT")]
    pub plan: Option<String>,
    /// Where it started from.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub baseline: Option<String>,
    /// Where it is to arrive.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub target: Option<String>,
    /// Whether people are counted, so that women and men are.
    #[arg(long)]
    pub counts_people: bool,
}

/// The values of a period.
#[derive(Debug, Args)]
pub struct ValueArgs {
    /// The period, as the plan names it.
    #[arg(long, value_name = "PERIOD")]
    pub period: String,
    /// Of whom.
    #[arg(long, value_name = "SEX", value_parser = coded!(Sex))]
    pub sex: Option<Sex>,
    /// What was planned.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub planned: Option<String>,
    /// What was achieved.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub actual: Option<String>,
}
