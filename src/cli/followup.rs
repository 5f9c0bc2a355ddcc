//! What can be typed after `vigie followup`.

use std::path::PathBuf;

use clap::builder::TypedValueParser;
use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::acts::{
    DeliberationArgs, Doing, DraftArgs, HeldArgs, IndicatorCommand, InstitutionCommand, MissionCommand, OnCode,
    RecommendationCommand, ReplyArgs, ReportCommand, coded,
};
use super::{DueArgs, FollowupTableArgs, IndicatorsArgs, PaperCommand, PlanArgs, Reading, StepsArgs, StudyWriting};
use crate::rulebook::{Addressee, Severity};

/// Arguments of `vigie followup`.
#[derive(Debug, Args)]
pub struct FollowupArgs {
    /// The register: its file, or the folder that it stands in.
    #[arg(long, global = true, value_name = "FILE|DIR", default_value = ".")]
    pub register: PathBuf,
    /// How many seconds to wait for others that hold the register.
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = 30)]
    pub wait: u16,
    /// What to do with it.
    #[command(subcommand)]
    pub command: FollowupCommand,
}

/// What to do with the register.
#[derive(Debug, Subcommand)]
pub enum FollowupCommand {
    /// Make an empty register.
    Init {
        /// Its file, or the folder to put it in; that of `--register` when not given.
        #[arg(value_name = "FILE|DIR")]
        path: Option<PathBuf>,
    },
    /// What a register holds, and its head.
    Open {
        /// Its file, or the folder that it stands in; that of `--register` when not given.
        #[arg(value_name = "FILE|DIR")]
        path: Option<PathBuf>,
    },
    /// Record acts given as lines of JSON.
    Event(EventArgs),
    /// Copy the register as it stands into a new file, while others write.
    Backup {
        /// The file to make.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Write everything that was recorded, as lines of JSON or as a workbook.
    Export {
        /// Where it is written, a workbook where it ends in `.xlsx`; the standard output when not given.
        #[arg(long, short, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Take in an export or a workbook: all of it or nothing.
    Import {
        /// The export or the workbook, told by its content; the standard input when not given.
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        /// How much is read of a workbook at most.
        #[command(flatten)]
        reading: Reading,
    },
    /// Verify that nobody rewrote the log.
    Audit(AuditArgs),
    /// Draft the recommendations that follow from a check.
    Propose(ProposeArgs),
    /// Record how the submissions of a check were judged.
    Observe(ObserveArgs),
    /// Recommendations with where they stand, beside the latest accounts.
    List(ListArgs),
    /// What became of the recommendations, by State or otherwise.
    Table(FollowupTableArgs),
    /// What is awaited of whom by when.
    Due(DueArgs),
    /// The steps of the escalation that the facts propose.
    Steps(StepsArgs),
    /// The next programme of visits.
    Plan(PlanArgs),
    /// The indicators of the Secretariat's plans.
    Indicators(IndicatorsArgs),
    /// The register on paper and in workbooks.
    #[command(flatten)]
    Paper(PaperCommand),
    /// Acts on recommendations.
    Rec {
        /// What is done.
        #[command(subcommand)]
        command: RecommendationCommand,
    },
    /// Acts on reports addressed to institutions.
    Report {
        /// What is done.
        #[command(subcommand)]
        command: ReportCommand,
    },
    /// Acts on missions.
    Mission {
        /// What is done.
        #[command(subcommand)]
        command: MissionCommand,
    },
    /// Acts on institutions.
    Institution {
        /// What is done.
        #[command(subcommand)]
        command: InstitutionCommand,
    },
    /// Acts on indicators.
    Indicator {
        /// What is done.
        #[command(subcommand)]
        command: IndicatorCommand,
    },
    /// The same as `rec draft`.
    Add(OnCode<DraftArgs>),
    /// The same as `report reply`.
    Reply(OnCode<ReplyArgs>),
    /// The same as `report deliberation`.
    Deliberation(OnCode<DeliberationArgs>),
    /// The same as `mission held`.
    Visit(OnCode<HeldArgs>),
}

/// Arguments of `vigie followup propose`.
#[derive(Debug, Args)]
pub struct ProposeArgs {
    /// What `vigie check --format json` wrote.
    #[arg(long = "from", value_name = "FILE")]
    pub from_check: PathBuf,
    /// Print the drafts as lines of JSON, and record nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// By whom, and when.
    #[command(flatten)]
    pub doing: Doing,
}

/// Arguments of `vigie followup observe`.
#[derive(Debug, Args)]
pub struct ObserveArgs {
    /// What `vigie check --format json` wrote.
    #[arg(long = "from", value_name = "FILE")]
    pub from_check: PathBuf,
    /// By whom, and when.
    #[command(flatten)]
    pub doing: Doing,
}

/// Arguments of `vigie followup list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Those of this state alone.
    #[arg(long = "state", value_name = "ISO")]
    pub of_state: Option<String>,
    /// Those to this institution alone.
    #[arg(long, value_name = "CODE")]
    pub institution: Option<String>,
    /// Those to this addressee alone.
    #[arg(long, value_name = "WHO", value_parser = coded!(Addressee))]
    pub addressee: Option<Addressee>,
    /// Those of this severity alone.
    #[arg(long, value_name = "SEVERITY", value_parser = coded!(Severity))]
    pub severity: Option<Severity>,
    /// Those that are issued and not closed, without drafts.
    #[arg(long, conflicts_with = "all")]
    pub open: bool,
    /// Those that are closed or dropped too.
    #[arg(long)]
    pub all: bool,
    /// The day from which days late are counted; today when not given.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How results are written.
    #[command(flatten)]
    pub writing: StudyWriting,
}

/// Arguments of `vigie followup event`.
#[derive(Debug, Args)]
pub struct EventArgs {
    /// A file of lines; the standard input when not given.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// Arguments of `vigie followup audit`.
#[derive(Debug, Args)]
pub struct AuditArgs {
    /// A head recorded elsewhere, of now or of an earlier moment.
    #[arg(long, value_name = "N:HASH")]
    pub head: Vec<String>,
    /// A folder in which the documents that the acts name are looked for by their content.
    #[arg(long, value_name = "DIR")]
    pub documents: Vec<PathBuf>,
}
