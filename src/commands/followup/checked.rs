//! Reads what `vigie check --format json` wrote.

use std::fs;
use std::path::Path;

use super::super::Failure;
use super::super::console::Console;
use super::super::load::{load_catalogue, shown, unreadable};
use crate::cli::Common;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::{Checked, Unfit, checked_on};
use crate::i18n::Message;
use crate::record::CheckRecord;
use crate::rulebook::Catalogue;

/// A check, with the day on which it was made.
pub(super) struct Read {
    pub(super) check: CheckRecord,
    pub(super) as_of: jiff::civil::Date,
    path: String,
}

/// Reads a check.
pub(super) fn read(path: &Path) -> Result<Read, Failure> {
    let name = shown(path);
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    let wrong = |detail: Message| -> Failure { invalid(&name, detail).into() };
    let check: CheckRecord = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let place = format!(" at line {} column {}", error.line(), error.column());
        let said = error.to_string();
        let detail = said.strip_suffix(&place).unwrap_or(&said);
        wrong(Message::new("checked-json").with("detail", detail).with("line", error.line().to_string()))
    })?;
    let as_of = checked_on(&check).map_err(|unfit| wrong(unfit.message()))?;
    Ok(Read { check, as_of, path: name })
}

impl Read {
    /// Its submissions, and what is told of those that cannot be taken.
    pub(super) fn submissions(&self) -> (Vec<Checked<'_>>, Vec<Diagnostic>) {
        let mut told = Vec::new();
        let mut all = Vec::new();
        for record in &self.check.submissions {
            match Checked::of(record) {
                Ok(checked) => all.push(checked),
                Err(unfit) => told.push(self.unfit(&record.institution.code, record.fiscal_year, unfit)),
            }
        }
        (all, told)
    }

    /// That a submission cannot be taken, and why.
    pub(super) fn unfit(&self, institution: &str, year: i16, unfit: Unfit) -> Diagnostic {
        let detail = Message::new("checked-submission")
            .with("institution", institution)
            .with("year", year.to_string())
            .with("detail", unfit.message());
        invalid(&self.path, detail)
    }
}

fn invalid(path: &str, detail: Message) -> Diagnostic {
    Diagnostic::new(Code::CheckInvalid, Location::File { path: path.into() }).with("detail", detail)
}

/// The editions of the rulebook, with the lines of what the State owes.
pub(super) fn rulebook(common: &Common, console: &Console) -> Result<(Catalogue, Vec<String>), Failure> {
    let catalogue = load_catalogue(common, console)?;
    let scheme = catalogue.main().and_then(|rulebook| rulebook.escalation.as_ref());
    let debts = scheme.map(|scheme| scheme.state_debt.lines.clone()).unwrap_or_default();
    Ok((catalogue, debts))
}
