//! Arguments of `vigie rules sql`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

/// How the rulebook is written as SQL.
#[derive(Debug, Args)]
pub struct SqlArgs {
    /// For which engine.
    #[arg(long, value_enum, value_name = "ENGINE")]
    pub dialect: DialectChoice,
    /// The day on which submissions are judged; the day of the query when not given.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// The file; the standard output when not given.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// An engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DialectChoice {
    /// `DuckDB`.
    Duckdb,
    /// Apache Spark.
    Spark,
    /// `PostgreSQL`.
    Postgres,
}
