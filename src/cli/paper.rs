//! What of the register is filled in by hand and printed: what can be typed after `vigie followup`.

use std::path::PathBuf;

use clap::Subcommand;

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
}
