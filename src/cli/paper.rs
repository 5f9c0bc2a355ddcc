//! What of the register is filled in by hand and printed: what can be typed after `vigie followup`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

/// The register on paper and in workbooks.
#[derive(Debug, Subcommand)]
pub enum PaperCommand {
    /// Write an empty workbook of the register, to be filled in by hand.
    Template {
        /// The workbook to write.
        #[arg(long, short, value_name = "FILE")]
        output: PathBuf,
        /// Write over a file that exists.
        #[arg(long)]
        force: bool,
    },
    /// Write the technical note for a State.
    Note {
        /// The State.
        #[arg(long, value_name = "ISO")]
        state: String,
        /// One addressee alone.
        #[arg(long, value_enum, value_name = "ADDRESSEE")]
        addressee: Option<AddresseeChoice>,
        /// How it is written.
        #[command(flatten)]
        writing: PaperWriting,
    },
    /// Write the extract form that a board fills in.
    Form {
        /// The report.
        #[arg(value_name = "REPORT")]
        code: String,
        /// How it is written.
        #[command(flatten)]
        writing: PaperWriting,
    },
    /// Write the order of a mission.
    PrintOrder {
        /// The mission.
        #[arg(value_name = "CODE")]
        code: String,
        /// How it is written.
        #[command(flatten)]
        writing: PaperWriting,
    },
    /// Write the worksheet of a mission.
    PrintSheet {
        /// The mission.
        #[arg(value_name = "CODE")]
        code: String,
        /// How it is written.
        #[command(flatten)]
        writing: PaperWriting,
    },
}

/// How a paper is written.
#[derive(Debug, Args)]
pub struct PaperWriting {
    /// The form; as the name of the file ends, when not given.
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<PaperFormat>,
    /// Where it is written.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The day of the situation; today when not given.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// The list of institutions that gives the names.
    #[arg(long, value_name = "FILE")]
    pub institutions: Option<PathBuf>,
}

/// In what form a paper is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PaperFormat {
    /// For a terminal.
    Table,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
    /// A document to edit in a word processor: a note with the slip that goes before it.
    Docx,
    /// The same to print and to keep.
    Pdf,
}

/// An addressee of recommendations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AddresseeChoice {
    /// The technical ministry.
    TechnicalMinistry,
    /// The ministry of finance.
    FinanceMinistry,
    /// The board.
    Board,
    /// The management.
    Management,
}
