//! What can be recorded as a text or a number.

use jiff::civil::Date;

use crate::followup::Refusal;
use crate::formula::Exact;
use crate::i18n::is_unsafe;

/// Refuses a text that says nothing or holds signs that are no text; it may have several lines.
pub(super) fn text(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Blank(field));
    }
    if text.chars().any(is_unsafe) { Err(Refusal::Signs(field)) } else { Ok(()) }
}

/// The same of a text of one line: a name, a number of a decision, a code.
pub(super) fn name(field: &'static str, name: &str) -> Result<(), Refusal> {
    text(field, name)?;
    if name.contains('\n') { Err(Refusal::Signs(field)) } else { Ok(()) }
}

/// The same of a text that may be left out.
pub(super) fn text_if_any(field: &'static str, given: Option<&String>) -> Result<(), Refusal> {
    given.map_or(Ok(()), |given| text(field, given))
}

/// The same of a text of one line that may be left out.
pub(super) fn name_if_any(field: &'static str, given: Option<&String>) -> Result<(), Refusal> {
    given.map_or(Ok(()), |given| name(field, given))
}

/// The number of a text that may be left out; refused where it is none.
pub(super) fn number(field: &'static str, given: Option<&String>) -> Result<Option<Exact>, Refusal> {
    given.map(|given| Exact::from_decimal_text(given).ok_or(Refusal::NoNumber(field))).transpose()
}

/// A day with the name of its field.
pub(super) type Named = (&'static str, Date);

/// Refuses a last day before the first, in the name of a field.
pub(super) fn days(field: &'static str, first: Named, last: Named) -> Result<(), Refusal> {
    if last.1 < first.1 { Err(Refusal::Days { field, first, last }) } else { Ok(()) }
}

/// Refuses a list that names something twice.
pub(super) fn once<'n>(field: &'static str, names: impl IntoIterator<Item = &'n str>) -> Result<(), Refusal> {
    let mut known: Vec<&str> = Vec::new();
    for name in names {
        if known.contains(&name) {
            return Err(Refusal::Twice(field));
        }
        known.push(name);
    }
    Ok(())
}
