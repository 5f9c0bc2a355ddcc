//! What can be typed about the rulebook, and how the results of a study are written.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{Judging, SqlArgs};

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
        /// In what forms; HTML and Markdown when not given.
        #[arg(long, value_enum, value_name = "FORMAT")]
        format: Vec<HandbookFormat>,
    },
    /// The rulebook as SQL, for an engine that judges millions of submissions.
    Sql(SqlArgs),
}

/// In what form the handbook is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HandbookFormat {
    /// HTML.
    Html,
    /// Markdown.
    Markdown,
    /// A document to print and to keep.
    Pdf,
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
    /// A document to print and to keep.
    Pdf,
}
