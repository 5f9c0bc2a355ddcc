//! The command line: what can be typed. Its words are in the message files (`cli-…`), put in by `commands::words`.

mod acts;
mod certificates;
mod followup;
mod followup_tables;
mod paper;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

pub use acts::{
    AcceptArgs, AcceptRiskArgs, AddressArgs, AskPlanArgs, AwaitFilingArgs, ContestArgs, CorrectRowArgs, DeferRowArgs,
    DefineArgs, DeliberationArgs, Doing, DraftArgs, EditArgs, EscalateArgs, EvidenceArgs, ExtendArgs, FiledArgs,
    FindingArgs, HeldArgs, IndicatorCommand, InstitutionCommand, InstitutionEscalateArgs, IssueArgs, MissionCommand,
    OnCode, OnCodes, OrderArgs, PlanReceivedArgs, ReasonArgs, RecommendArgs, RecommendationCommand, ReplyArgs,
    ReportCommand, RouteArgs, RowArgs, RowWordsArgs, StageArgs, UntilArgs, ValueArgs, VerifiedArgs, Words,
};
pub use certificates::{
    CertifyArgs, ExportArgs, KeyMaking, KeysCommand, NewKeyArgs, PassphraseSource, RecordedActs, RevokeArgs, RoleOfKey,
    RotateArgs, VerifyArgs, VerifyFormat,
};
pub use followup::{AuditArgs, EventArgs, FollowupArgs, FollowupCommand, ListArgs, ObserveArgs, ProposeArgs};
pub use followup_tables::{ByChoice, DueArgs, FollowupTableArgs, IndicatorsArgs, PlanArgs, Reckoning, StepsArgs};
pub use paper::{AddresseeChoice, PaperCommand, PaperFormat, PaperWriting};

/// Checks the accounts that social protection institutions submit to the CIPRES Supervisory Committee.
#[derive(Debug, Parser)]
#[command(name = "vigie", version, propagate_version = true, disable_help_subcommand = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// The rulebook of whoever names none.
const DEFAULT_RULEBOOK: &str = "cipres";

/// Options of every command.
#[derive(Debug, Args)]
pub struct Common {
    /// The language of texts: fr, en or pt.
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<String>,
    /// Colours: auto, always or never.
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto)]
    pub color: ColorChoice,
    /// No progress and no diagnostics on the error stream.
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// The rulebook: an id, id@edition, or a folder.
    #[arg(long, global = true, value_name = "ID[@EDITION]|DIR", default_value = DEFAULT_RULEBOOK)]
    pub rulebook: String,
}

impl Common {
    /// Whether the user named a rulebook.
    #[must_use]
    pub fn is_own_rulebook(&self) -> bool {
        self.rulebook != DEFAULT_RULEBOOK
    }
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check submissions.
    Check(Box<CheckArgs>),
    /// Show what is taken from where, before any judgement.
    Intake(IntakeArgs),
    /// The rulebook.
    Rules {
        /// What to do with it.
        #[command(subcommand)]
        command: RulesCommand,
    },
    /// The comparative table, with rank intervals and who has not filed.
    Rank(Box<RankArgs>),
    /// The site of a session, for the Committee and for States.
    Report(Box<ReportArgs>),
    /// Signed certificates, refusals included.
    Certify(Box<CertifyArgs>),
    /// Whether certificates are genuine.
    Verify(VerifyArgs),
    /// Keys that sign, and those that are trusted.
    Keys {
        /// What to do with them.
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// A data package for partners.
    Export(Box<ExportArgs>),
    /// Declared statistics by state and region.
    Statistics(StatisticsArgs),
    /// The blank submission workbook.
    Template(TemplateArgs),
    /// The register of what becomes of each recommendation.
    Followup(FollowupArgs),
}

/// Arguments of `vigie check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Workbooks, tables or folders.
    #[arg(value_name = "PATH", required_unless_present = "json_schema")]
    pub paths: Vec<PathBuf>,
    /// How results are written.
    #[arg(long, value_enum, default_value_t = Format::Table, value_name = "FORMAT")]
    pub format: Format,
    /// Where results are written.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The whole compliance table of each submission, however many there are.
    #[arg(long)]
    pub details: bool,
    /// Last year's submissions: they are compared with, and not judged.
    #[arg(long, value_name = "PATH")]
    pub previous: Vec<PathBuf>,
    /// Which submissions are judged, and with what is known around them.
    #[command(flatten)]
    pub judging: Judging,
    /// The register, whose open recommendations are shown beside the accounts.
    #[arg(long, value_name = "FILE|DIR")]
    pub register: Option<PathBuf>,
    /// The session's decision: number and date.
    #[arg(long, value_name = "N, DATE")]
    pub decision: Option<String>,
    /// A hypothesis: judge as if a figure had another value.
    #[arg(long, value_name = "[CODE:]LINE=VALUE")]
    pub given: Vec<String>,
    /// An inspector's restatements of figures filed.
    #[arg(long, value_name = "FILE")]
    pub adjustments: Option<PathBuf>,
    /// Judge on these norms alone.
    #[arg(long, value_enum, default_value_t = BasisChoice::All, value_name = "BASIS")]
    pub basis: BasisChoice,
    /// Pack inputs, rulebook, options and result into one file, by which the check can be made again.
    #[arg(long, value_name = "FILE.zip")]
    pub bundle: Option<PathBuf>,
    /// Exit with 1 when there are breaches.
    #[arg(long)]
    pub exit_code: bool,
    /// Print the JSON Schema of `--format json` and stop.
    #[arg(long)]
    pub json_schema: bool,
}

/// Arguments of `vigie rank`.
#[derive(Debug, Args)]
pub struct RankArgs {
    /// Workbooks, tables or folders.
    #[arg(value_name = "PATH", required_unless_present_any = ["json_schema", "method"])]
    pub paths: Vec<PathBuf>,
    /// How results are written.
    #[command(flatten)]
    pub writing: StudyWriting,
    /// How the table is made, and stop.
    #[arg(long)]
    pub method: bool,
    /// Everything, for the Committee alone: marked as not for publication.
    #[arg(long)]
    pub internal: bool,
    /// Notifications, replies and deferrals.
    #[arg(long, value_name = "FILE")]
    pub replies: Option<PathBuf>,
    /// The register: what it says of replies, notifications and deferrals prevails over the file.
    #[arg(long, value_name = "FILE|DIR")]
    pub register: Option<PathBuf>,
    /// What would change the standing of this institution, finding by finding, instead of the table.
    #[arg(long, value_name = "CODE")]
    pub cures: Option<String>,
    /// A secret of the Secretariat, by which pseudonyms stay the same from one table to the next.
    #[arg(long, value_name = "FILE")]
    pub pseudonym_key: Option<PathBuf>,
    /// The session's decision: number and date.
    #[arg(long, value_name = "N, DATE")]
    pub decision: Option<String>,
    /// How many draws the simulation makes.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(100..=100_000))]
    pub draws: Option<u32>,
    /// The seed of the simulation.
    #[arg(long, value_name = "N")]
    pub seed: Option<u32>,
    /// Which submissions are ranked, and with what is known around them.
    #[command(flatten)]
    pub judging: Judging,
}

/// Arguments of `vigie report`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option that is typed or not")]
pub struct ReportArgs {
    /// Workbooks, tables or folders.
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The folder that is written.
    #[arg(long, short, value_name = "DIR")]
    pub output: PathBuf,
    /// Everything, for the Committee alone: marked as not for publication.
    #[arg(long, conflicts_with = "public")]
    pub internal: bool,
    /// What may be published, after the right of reply: the default.
    #[arg(long)]
    pub public: bool,
    /// Notifications, replies and deferrals.
    #[arg(long, value_name = "FILE")]
    pub replies: Option<PathBuf>,
    /// The register: what it says of replies, notifications and deferrals prevails over the file.
    #[arg(long, value_name = "FILE|DIR")]
    pub register: Option<PathBuf>,
    /// A file that pseudonyms are made with, so that they stay the same from one report to the next.
    #[arg(long, value_name = "FILE")]
    pub pseudonym_key: Option<PathBuf>,
    /// The session's decision: number and date.
    #[arg(long, value_name = "N, DATE")]
    pub decision: Option<String>,
    /// The active population: state, year, `active_population`, source.
    #[arg(long, value_name = "FILE")]
    pub population: Option<PathBuf>,
    /// Replace an earlier report.
    #[arg(long)]
    pub force: bool,
    /// Open the index when it is written.
    #[arg(long)]
    pub open: bool,
    /// Which submissions are reported, and with what is known around them.
    #[command(flatten)]
    pub judging: Judging,
}

/// Arguments of `vigie statistics`.
#[derive(Debug, Args)]
pub struct StatisticsArgs {
    /// Workbooks, tables or folders.
    #[arg(value_name = "PATH", required_unless_present = "json_schema")]
    pub paths: Vec<PathBuf>,
    /// How results are written.
    #[arg(long, value_enum, default_value_t = StatisticsFormat::Table, value_name = "FORMAT")]
    pub format: StatisticsFormat,
    /// The folder into which the data package is written.
    #[arg(long, short, value_name = "DIR", conflicts_with = "format")]
    pub output: Option<PathBuf>,
    /// Write over a data package that is there.
    #[arg(long)]
    pub force: bool,
    /// The active population: state, year, `active_population`, source.
    #[arg(long, value_name = "FILE")]
    pub population: Option<PathBuf>,
    /// Each state by branch too.
    #[arg(long)]
    pub details: bool,
    /// Which submissions are summed, and with what is known around them.
    #[command(flatten)]
    pub judging: Judging,
    /// Print the JSON Schema of `--format json` and stop.
    #[arg(long)]
    pub json_schema: bool,
}

/// How statistics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StatisticsFormat {
    /// Tables for a terminal.
    Table,
    /// One JSON document.
    Json,
    /// One row per total.
    Csv,
}

/// Which submissions are judged, and with what is known around them.
#[derive(Debug, Args)]
pub struct Judging {
    /// Judge this fiscal year alone.
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i16>,
    /// Judge this state alone.
    #[arg(long, value_name = "ISO")]
    pub state: Option<String>,
    /// The list of institutions.
    #[arg(long, value_name = "FILE")]
    pub institutions: Option<PathBuf>,
    /// What the Secretariat knows.
    #[arg(long, value_name = "FILE")]
    pub secretariat: Option<PathBuf>,
    /// Where figures stand in workbooks of the institutions' own form.
    #[arg(long, value_name = "FILE")]
    pub layout: Option<PathBuf>,
    /// The day on which it is judged; today when not given.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How much is read of a file at most.
    #[command(flatten)]
    pub reading: Reading,
}

/// Arguments of `vigie intake`.
#[derive(Debug, Args)]
pub struct IntakeArgs {
    /// Workbooks, tables or folders.
    #[arg(value_name = "PATH", required_unless_present_any = ["json_schema", "suggest"])]
    pub paths: Vec<PathBuf>,
    /// How results are written.
    #[arg(long, value_enum, default_value_t = Format::Table, value_name = "FORMAT")]
    pub format: Format,
    /// Where results, or the layout, are written.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Every year, every column and every cell.
    #[arg(long)]
    pub details: bool,
    /// Where figures stand in workbooks of the institutions' own form.
    #[arg(long, value_name = "FILE")]
    pub layout: Option<PathBuf>,
    /// Write a first layout for an unknown workbook.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["paths", "layout", "format", "details"])]
    pub suggest: Option<PathBuf>,
    /// Write over a file that exists.
    #[arg(long)]
    pub force: bool,
    /// How much is read of a file at most.
    #[command(flatten)]
    pub reading: Reading,
    /// Print the JSON Schema of `--format json` and stop.
    #[arg(long)]
    pub json_schema: bool,
}

/// How files are read.
#[derive(Debug, Args)]
pub struct Reading {
    /// A reading limit: `cells=20000000`, once per limit.
    #[arg(long, value_name = "NAME=N")]
    pub limit: Vec<String>,
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables for a terminal.
    Table,
    /// One JSON document.
    Json,
    /// One JSON document per submission and line.
    Jsonl,
    /// One row per finding.
    Csv,
    /// Markdown.
    Markdown,
}

/// On which bases to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BasisChoice {
    /// All of them.
    All,
    /// Adopted and reported norms.
    Reported,
    /// Adopted norms alone.
    Adopted,
}

/// What to do with the rulebook.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    /// Every rule, by pillar.
    List,
    /// One rule, explained.
    Explain {
        /// The rule's id.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// The faults of the rule files.
    Check,
    /// The rules' own cases.
    Test,
    /// What changed between two rulebooks, and what it changes for whom.
    Diff(DiffArgs),
    /// One threshold tried on submissions.
    Simulate(SimulateArgs),
    /// Write the rulebook's files into a folder, to edit them.
    Export {
        /// The folder, which must not exist or be empty.
        #[arg(long, short, value_name = "DIR")]
        output: PathBuf,
    },
    /// The whole rulebook as documents to read and print, with inspection worksheets.
    Handbook {
        /// The folder, which must not exist or be empty.
        #[arg(long, short, value_name = "DIR")]
        output: PathBuf,
        /// Write into a folder that is not empty.
        #[arg(long)]
        force: bool,
    },
}

/// Arguments of `vigie rules diff`.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The rulebook as it is: an id, id@edition, or a folder.
    #[arg(value_name = "OLD", required_unless_present = "json_schema")]
    pub old: Option<String>,
    /// The rulebook as it would be.
    #[arg(value_name = "NEW", required_unless_present = "json_schema")]
    pub new: Option<String>,
    /// Workbooks, tables or folders to try it on.
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub on: Vec<PathBuf>,
    /// How results are written.
    #[command(flatten)]
    pub writing: StudyWriting,
    /// Which submissions are judged, and with what is known around them.
    #[command(flatten)]
    pub judging: Judging,
}

/// Arguments of `vigie rules simulate`.
#[derive(Debug, Args)]
pub struct SimulateArgs {
    /// The rule's id.
    #[arg(value_name = "ID", required_unless_present = "json_schema")]
    pub id: Option<String>,
    /// The threshold to try.
    #[arg(long, value_name = "THRESHOLD", allow_hyphen_values = true, required_unless_present = "json_schema")]
    pub requires: Option<String>,
    /// Workbooks, tables or folders to try it on.
    #[arg(long, value_name = "PATH", num_args = 1.., required_unless_present = "json_schema")]
    pub on: Vec<PathBuf>,
    /// How results are written.
    #[command(flatten)]
    pub writing: StudyWriting,
    /// Which submissions are judged, and with what is known around them.
    #[command(flatten)]
    pub judging: Judging,
}

/// How the results of a study are written.
#[derive(Debug, Args)]
pub struct StudyWriting {
    /// How results are written.
    #[arg(long, value_enum, default_value_t = StudyFormat::Table, value_name = "FORMAT")]
    pub format: StudyFormat,
    /// Where results are written.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Print the JSON Schema of `--format json` and stop.
    #[arg(long)]
    pub json_schema: bool,
}

/// How the results of a study are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StudyFormat {
    /// Tables for a terminal.
    Table,
    /// One JSON document.
    Json,
    /// The tables as comma-separated values.
    Csv,
    /// Markdown.
    Markdown,
}

/// Arguments of `vigie template`.
#[derive(Debug, Args)]
pub struct TemplateArgs {
    /// Where the workbook is written.
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,
    /// Write over a file that exists.
    #[arg(long)]
    pub force: bool,
}
