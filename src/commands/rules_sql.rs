//! `vigie rules sql`: the rulebook as SQL over the wide table.

use super::console::Console;
use super::load::{load_catalogue, shown};
use super::{Failure, Outcome, Status};
use crate::cli::{Common, DialectChoice, SqlArgs};
use crate::i18n::Message;
use crate::model::Period;
use crate::render::sql::{Dialect, Writing, write};

/// Writes the edition that speaks where no fiscal year is asked about; rows that it does not cover are set aside by the file itself.
pub(super) fn run(args: &SqlArgs, common: &Common, console: &Console) -> Outcome {
    let catalogue = load_catalogue(common, console)?;
    let rulebook = catalogue.main().ok_or_else(|| Failure::Usage(Vec::new()))?;
    let dialect = match args.dialect {
        DialectChoice::Duckdb => Dialect::DuckDb,
        DialectChoice::Spark => Dialect::Spark,
        DialectChoice::Postgres => Dialect::Postgres,
    };
    let others: Vec<Period> = catalogue
        .editions()
        .iter()
        .filter(|edition| edition.edition != rulebook.edition)
        .map(|edition| edition.in_force)
        .collect();
    let writing = Writing { dialect, as_of: args.as_of, others: &others, language: console.language };
    let script = write(rulebook, writing);
    Console::write(&script.text, args.output.as_deref())?;
    if !script.unexpressed.is_empty() {
        let rules = script.unexpressed.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        console.say(&Message::new("cli-rules-sql-not-expressed").with("rules", rules));
    }
    if let Some(path) = &args.output {
        let written = Message::new("cli-rules-sql-written").with("path", shown(path));
        console.say(&written.with("rules", script.expressed));
    }
    Ok(Status::Done)
}
