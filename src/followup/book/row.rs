//! An act as a row, and a row as an act.

use serde_json::{Map, Value as Json};

use super::fields::{ACT, ActFields, BookSheet, COMMON, Field, KEPT};
use super::value::{CellFault, Value, read, write};
use crate::followup::{Entry, Event, Subject};
use crate::i18n::{Language, Message};
use crate::intake::CellContent;
use crate::model::Sha256;

/// A row of the workbook: what stands in each of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The sheet.
    pub sheet: BookSheet,
    /// Each column with what stands in it; a column that is left empty is not among them.
    pub cells: Vec<(&'static str, Value)>,
}

/// The row of an event, as an export writes it. Where the cells alone would not come to the very text that is stored, that text stands
/// beside them.
#[must_use]
pub fn row_of(event: &Event, hash: &Sha256, body: &str, language: Language) -> Row {
    let mut row = row_of_entry(&event.entry);
    let is_whole = event.body() == body && says_the_same(&row, &event.entry, language);
    let text = |text: String| Value::Text(text);
    row.cells.extend([
        ("number", Value::Decimal(event.number.to_string())),
        ("id", text(event.id.to_string())),
        ("recorded_at", text(event.recorded_at.to_string())),
        ("previous", text(event.previous.to_string())),
        ("hash", text(hash.to_string())),
    ]);
    if !is_whole {
        row.cells.push(("body", text(body.to_owned())));
    }
    row
}

/// The row of an act.
#[must_use]
pub fn row_of_entry(entry: &Entry) -> Row {
    let json = serde_json::to_value(&entry.act).unwrap_or_default();
    let fields = json.get(entry.act.subject_kind().code()).and_then(|act| act.get(entry.act.code()));
    let sheet = BookSheet::of(entry.act.subject_kind(), entry.act.code());
    let mut cells = vec![(sheet.subject_column(), Value::Text(entry.subject.code.clone()))];
    if let Some(act) = acts_named(sheet, entry.act.code()) {
        if let Some(list) = sheet.act_list() {
            cells.push((ACT, Value::Choice(list, act.code)));
        }
        cells.push(("acted_on", Value::Day(entry.acted_on)));
        cells.push(("actor", Value::Text(entry.actor.clone())));
        cells.push(("role", Value::Choice(super::List::Role, entry.role.code())));
        for field in act.fields {
            let json = field.path.split('.').try_fold(fields.unwrap_or(&Json::Null), |json, key| json.get(key));
            if let Some(value) = json.and_then(|json| write(field.form, json)) {
                cells.push((field.column, value));
            }
        }
    }
    Row { sheet, cells }
}

/// Whether the cells of a row, read again, come to the same act.
fn says_the_same(row: &Row, entry: &Entry, language: Language) -> bool {
    let cells: Vec<(&'static str, CellContent)> =
        row.cells.iter().map(|(column, value)| (*column, as_read(value, language))).collect();
    // What nobody could see in a cell is not read of it.
    let is_shown = cells.iter().all(|(_, cell)| !cell.is_blank());
    is_shown && read_row(row.sheet, &cells, true).is_ok_and(|read| read == *entry)
}

/// What a reader of the workbook is given for a value.
fn as_read(value: &Value, language: Language) -> CellContent {
    match value {
        Value::Day(day) if is_spreadsheet_day(*day) => CellContent::Day(*day),
        other => CellContent::Text(other.text(language)),
    }
}

/// Whether spreadsheets agree on how a day is counted.
#[must_use]
pub fn is_spreadsheet_day(day: jiff::civil::Date) -> bool {
    (1901..=2200).contains(&day.year())
}

fn acts_named(sheet: BookSheet, code: &str) -> Option<&'static ActFields> {
    sheet.acts().iter().find(|act| act.code == code)
}

/// The act of a row; `is_exact` where an export wrote it, letter for letter.
///
/// # Errors
/// Each wrong column, with what is wrong.
pub(super) fn read_row(
    sheet: BookSheet,
    cells: &[(&'static str, CellContent)],
    is_exact: bool,
) -> Result<Entry, Vec<(&'static str, CellFault)>> {
    let mut faults = Vec::new();
    let cell = |column: &str| cells.iter().find(|(known, _)| *known == column).map(|(_, cell)| cell);
    let mut take = |field: &Field, act: Option<&Message>| {
        if let Some(cell) = cell(field.column) {
            return read(field.form, cell, is_exact).map_err(|fault| faults.push((field.column, fault))).ok();
        }
        if field.is_needed {
            faults.push((field.column, missing(field, act)));
        }
        None
    };
    let subject_field = subject_field(sheet);
    let subject = take(&subject_field, None);
    let act = match sheet.act_list() {
        None => sheet.acts().first(),
        Some(list) => {
            let field = Field { path: ACT, column: ACT, form: super::Form::Choice(list), is_needed: true };
            let code = take(&field, None);
            code.as_ref().and_then(Json::as_str).and_then(|code| acts_named(sheet, code))
        }
    };
    let common: Vec<Option<Json>> = COMMON.iter().map(|field| take(field, None)).collect();
    let Some(act) = act else { return Err(faults) };
    let named = sheet.act_list().map(|list| list.label(act.code));
    let group_given = |field: &Field| {
        field.path.strip_prefix("draft.origin.").is_some()
            && act.fields.iter().any(|one| one.path.starts_with("draft.origin.") && cell(one.column).is_some())
    };
    let mut fields = Map::new();
    for field in act.fields {
        // What a draft follows from is told whole or not at all; value and threshold may be lacking.
        let is_part = ["draft.origin.value", "draft.origin.requires"].contains(&field.path);
        let field = Field { is_needed: field.is_needed || (group_given(field) && !is_part), ..*field };
        let json = take(&field, named.as_ref());
        let is_origin = field.path.starts_with("draft.origin.");
        if is_origin && !group_given(&field) {
            continue;
        }
        let empty = match field.form {
            super::Form::Years
            | super::Form::Words
            | super::Form::Sha256s
            | super::Form::Decisions
            | super::Form::Rules
            | super::Form::Owed => Json::Array(Vec::new()),
            _ => Json::Null,
        };
        put(&mut fields, field.path, json.unwrap_or(empty));
    }
    for (column, _) in cells {
        let is_known = *column == sheet.subject_column()
            || *column == ACT
            || KEPT.contains(column)
            || COMMON.iter().chain(act.fields).any(|field| field.column == *column);
        if !is_known {
            let detail = match &named {
                Some(named) => Message::new("book-not-of-act").with("act", named.clone()),
                None => Message::new("book-not-of-sheet"),
            };
            faults.push((column, CellFault { detail, remedy: Message::new("book-empty-it") }));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let kind = sheet.kind();
    let entry = serde_json::json!({
        "subject": { "kind": kind.code(), "code": subject },
        "actor": common.get(1),
        "role": common.get(2),
        "acted_on": common.first(),
        "act": { kind.code(): { act.code: fields } },
    });
    serde_json::from_value(entry).map_err(|error| {
        let detail = Message::new("entry-json").with("detail", error.to_string()).with("column", "1");
        vec![(sheet.subject_column(), CellFault { detail, remedy: Message::new("book-correct-it") })]
    })
}

const fn subject_field(sheet: BookSheet) -> Field {
    let column = sheet.subject_column();
    Field { path: column, column, form: super::Form::Word, is_needed: true }
}

/// The subject of a row, as far as it names one.
pub(super) fn subject_of(sheet: BookSheet, cells: &[(&'static str, CellContent)]) -> Option<Subject> {
    let cell = cells.iter().find(|(column, _)| *column == sheet.subject_column());
    cell.map(|(_, cell)| Subject::new(sheet.kind(), cell.text().trim()))
}

fn missing(field: &Field, act: Option<&Message>) -> CellFault {
    let detail = match act {
        Some(act) => Message::new("book-missing-of-act").with("act", act.clone()),
        None => Message::new("book-missing"),
    };
    CellFault {
        detail: detail.with("column", super::words::heading(field.column)),
        remedy: Message::new("book-write").with("form", super::words::form(field.form)),
    }
}

/// Puts a value where a path leads.
fn put(fields: &mut Map<String, Json>, path: &str, json: Json) {
    match path.split_once('.') {
        None => {
            fields.insert(path.to_owned(), json);
        }
        Some((head, rest)) => {
            let inner = fields.entry(head.to_owned()).or_insert_with(|| Json::Object(Map::new()));
            if let Json::Object(inner) = inner {
                put(inner, rest, json);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::*;
    use crate::followup::{Act, SubjectKind};

    /// What the reader of JSON says that it knows, where it is given what it does not.
    fn expected(wrong: Json) -> BTreeSet<String> {
        let said = serde_json::from_value::<Act>(wrong).unwrap_err().to_string();
        let listed = said.split_once("expected").map_or("", |(_, listed)| listed);
        listed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn every_act_and_every_field_of_it_has_its_place() {
        for kind in SubjectKind::ALL {
            let sheets = BookSheet::ALL.into_iter().filter(|sheet| sheet.kind() == *kind);
            let acts: Vec<&ActFields> = sheets.flat_map(BookSheet::acts).collect();
            let codes: BTreeSet<String> = acts.iter().map(|act| act.code.to_owned()).collect();
            assert_eq!(codes, expected(json!({ kind.code(): { "?": {} } })), "{kind:?}");
            for act in acts {
                let known = |prefix: &str| -> BTreeSet<String> {
                    let own = act.fields.iter().filter_map(|field| field.path.strip_prefix(prefix));
                    own.map(|path| path.split('.').next().unwrap_or_default().to_owned()).collect()
                };
                assert_eq!(known(""), expected(json!({ kind.code(): { act.code: { "?": 0 } } })), "{}", act.code);
                for group in ["draft", "observed", "issued"] {
                    let inner = known(&format!("{group}."));
                    if !inner.is_empty() {
                        let wrong = json!({ kind.code(): { act.code: { group: { "?": 0 } } } });
                        assert_eq!(inner, expected(wrong), "{}", act.code);
                    }
                }
            }
        }
    }
}
