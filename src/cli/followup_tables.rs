//! What can be typed after `vigie followup table`, `due`, `steps`, `plan` and `indicators`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::StudyWriting;

/// What of the register is reckoned, for which day, and how it is written.
#[derive(Debug, Args)]
pub struct Reckoning {
    /// How results are written.
    #[command(flatten)]
    pub writing: StudyWriting,
    /// This state alone.
    #[arg(long, value_name = "ISO")]
    pub state: Option<String>,
    /// The day that is reckoned from; today when not given.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// The list that names states and institutions; the rulebook's own when not given.
    #[arg(long, value_name = "FILE")]
    pub institutions: Option<PathBuf>,
}

/// Arguments of `vigie followup table`.
#[derive(Debug, Args)]
pub struct FollowupTableArgs {
    /// By what the rows are.
    #[arg(long, value_enum, default_value_t = ByChoice::State, value_name = "WHAT")]
    pub by: ByChoice,
    /// What is reckoned.
    #[command(flatten)]
    pub reckoning: Reckoning,
}

/// By what the rows of the table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ByChoice {
    /// By State.
    State,
    /// By institution.
    Institution,
    /// By addressee.
    Addressee,
    /// By session.
    Session,
    /// By pillar.
    Pillar,
}

/// Arguments of `vigie followup due`.
#[derive(Debug, Args)]
pub struct DueArgs {
    /// How many days ahead.
    #[arg(long, value_name = "DAYS", default_value_t = 30, allow_negative_numbers = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(0..=36_500))]
    pub within: u32,
    /// What is reckoned.
    #[command(flatten)]
    pub reckoning: Reckoning,
}

/// Arguments of `vigie followup steps`.
#[derive(Debug, Args)]
pub struct StepsArgs {
    /// What is reckoned.
    #[command(flatten)]
    pub reckoning: Reckoning,
}

/// Arguments of `vigie followup plan`.
#[derive(Debug, Args)]
pub struct PlanArgs {
    /// How many missions there may be.
    #[arg(long, value_name = "N", required_unless_present = "json_schema")]
    #[arg(allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(0..=10_000))]
    pub missions: Option<u32>,
    /// How many days there may be in all.
    #[arg(long, value_name = "DAYS", required_unless_present = "json_schema")]
    #[arg(allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(0..=36_500))]
    pub days: Option<u32>,
    /// What is reckoned.
    #[command(flatten)]
    pub reckoning: Reckoning,
}

/// Arguments of `vigie followup indicators`. Indicators are of no state.
#[derive(Debug, Args)]
pub struct IndicatorsArgs {
    /// How results are written.
    #[command(flatten)]
    pub writing: StudyWriting,
    /// The day that is reckoned from; today when not given.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}
