//! What the entries of the Secretariat's own TOML files have in common, whatever the file: whose, of which year, when, proved by
//! which document.
//!
//! In: the table of an entry. Out: the value of one of its keys; `None` with its fault told. Never: whether anything matches it.

use jiff::civil::Date;

use crate::diagnostic::Code;
use crate::dictionary::{Field, Table};
use crate::model::{FiscalYear, InstitutionCode, Sha256};

/// A text that must be there and not be blank, without the blanks around it.
pub(super) fn text(table: &Table<'_>, key: &'static str) -> Option<String> {
    table.required_text(key).into_value().map(|text| text.trim().to_owned())
}

/// Whose entry it is.
pub(super) fn institution(table: &Table<'_>) -> Option<InstitutionCode> {
    text(table, "institution").map(|code| InstitutionCode::from(code.as_str()))
}

/// Of which fiscal year it is.
pub(super) fn year(table: &Table<'_>) -> Option<FiscalYear> {
    let number = table.required("fiscal_year", table.integer("fiscal_year"));
    let number = number.present()?;
    let year = i16::try_from(*number.get_ref()).ok().and_then(FiscalYear::new);
    if year.is_none() {
        let fault = table.faults().at(Code::FiscalYearInvalid, number.span());
        table.faults().push(fault.with("raw", number.get_ref().to_string()));
    }
    year
}

/// A day; a time of day behind it is refused, for a deadline counts in days.
pub(super) fn day(table: &Table<'_>, key: &'static str) -> Option<Date> {
    table.required(key, table.date(key)).into_value()
}

/// A hash in 64 hexadecimal digits.
pub(super) fn hash(table: &Table<'_>, field: &Field<String>) -> Option<Sha256> {
    let text = field.present()?;
    let hash = Sha256::from_hex(text.get_ref().trim());
    if hash.is_none() {
        let fault = table.faults().at(Code::SecretariatInvalid, text.span());
        table.faults().push(fault.with("raw", text.get_ref().as_str()));
    }
    hash
}
