//! A first layout for a file of an institution's own form.
//!
//! In: a file. Out: a [`Suggestion`]. Never: a figure; a suggestion is read back as a layout before anything is taken.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use super::delimited::decode;
use super::fault::Fault;
use super::figures::Sheet;
use super::format::{Format, check_is_table, format_of};
use super::layout::suggest::Suggestion;
use super::layout::{Head, Heads, suggest_for};
use super::limits::Limits;
use super::load::load;
use super::sheet::Lines;
use super::workbook::Workbook;
use crate::diagnostic::Diagnostic;
use crate::dictionary::{Dictionary, Layout};
use crate::i18n::Message;

/// Suggests a layout for a file; `shown` is the path as the user gave it, `known` are the rulebook's layouts.
///
/// # Errors
///
/// A diagnostic where the file cannot be read.
pub fn suggest(
    path: &Path,
    shown: &str,
    dictionary: &Dictionary,
    known: &[Layout],
    limits: Limits,
) -> Result<Suggestion, Box<Diagnostic>> {
    let shown: Arc<str> = Arc::from(shown);
    let bytes = load(path, &limits).map_err(|fault| Box::new(fault.of_file(&shown)))?;
    // As in reading: should a library panic on some bytes, the belt keeps it to this file.
    let suggested = catch_unwind(AssertUnwindSafe(|| of_bytes(&bytes, &shown, dictionary, known, limits)));
    let suggested = suggested.unwrap_or_else(|_| Err(Fault::damaged(Message::new("intake-detail-panic"))));
    suggested.map_err(|fault| Box::new(fault.of_file(&shown)))
}

fn of_bytes(
    bytes: &[u8],
    shown: &Arc<str>,
    dictionary: &Dictionary,
    known: &[Layout],
    limits: Limits,
) -> Result<Suggestion, Fault> {
    let lines = Lines::new(dictionary);
    let mut heads = Heads::new(limits);
    let mut workbook = match format_of(bytes)? {
        Format::Zip => Workbook::open_zip(bytes, &limits)?,
        Format::Compound => Workbook::open_compound(bytes, &limits)?,
        Format::Text => {
            let text = decode(bytes)?;
            check_is_table(&text)?;
            let name = shown.rsplit('/').next().unwrap_or_default();
            heads.keep_text(&text, Sheet { path: Arc::clone(shown), name: Arc::from(name) })?;
            return suggest_for(heads, None, shown, &lines, known);
        }
    };
    for name in workbook.sheet_names().to_vec() {
        let sheet = Sheet { path: Arc::clone(shown), name: Arc::from(name.as_str()) };
        let head = Head::of(sheet, workbook.is_hidden(&name));
        heads.sheets.push(head);
    }
    suggest_for(heads, Some(&mut workbook), shown, &lines, known)
}
