//! Wide tables: one row per institution and year, one column per line.
//!
//! In: the header and the rows of a table. Out: one submission per row, or the faults for which a row is rejected. Never: one
//! row's fault carried to another row.

use super::cell::{Cell, Content};
use super::figures::{FigureBuilder, Sheet, Slot};
use super::identification::{KeyCell, identify};
use super::mapping::MappedKey;
use super::mapping::record::MappedRow;
use super::sheet::{Lines, Mode};
use super::value::{raw_of, reserved};
use crate::diagnostic::{Code, Diagnostic};
use crate::dictionary::{Dictionary, Headers, Key, Line, fold, nearest, split_year, suggestion};
use crate::model::{Branch, Figures, Identification};

/// What a submission's identification, figures and faults are, once read.
pub(super) type Identified = (Identification, Figures, Vec<Diagnostic>);

/// A row that was read, with its one-based number.
#[derive(Debug)]
pub(super) struct WideRow {
    pub(super) number: u32,
    pub(super) read: Result<Identified, Vec<Diagnostic>>,
    /// What was taken from where, where that is kept.
    pub(super) mapped: Option<Box<MappedRow>>,
}

/// What a column of a wide table holds.
#[derive(Debug, Clone, Copy)]
enum Role {
    Key(Key),
    Figure(Slot),
}

/// The columns of a wide table.
#[derive(Debug)]
pub(super) struct WideHeader {
    /// Recognised columns, in their order.
    roles: Vec<(u32, Role)>,
    /// Columns that are told, with why.
    told: Vec<(u32, Code)>,
    /// The last column that has a header.
    last: u32,
}

impl WideHeader {
    /// The header in a row, if it is one: it names the institution's code and another key or line.
    pub(super) fn find(lines: &Lines<'_>, cells: &[Cell<'_>]) -> Option<Self> {
        let key = |cell: &Cell<'_>| match &cell.content {
            Content::Text(text) => Headers::embedded().key(text),
            _ => None,
        };
        if !cells.iter().any(|cell| key(cell) == Some(Key::InstitutionCode)) {
            return None;
        }
        let mut header = Self { roles: Vec::new(), told: Vec::new(), last: 0 };
        let mut has_other = false;
        for cell in cells.iter().filter(|cell| !cell.content.is_blank()) {
            header.last = cell.column;
            let name = cell.content.text();
            let role = match (slot_of(lines, &name), key(cell)) {
                (Some(Ok(slot)), None) => Role::Figure(slot),
                // `year_end` is a key and a line: the key supplies the line.
                (_, Some(key)) => Role::Key(key),
                (Some(Err(code)), None) => {
                    header.told.push((cell.column, code));
                    continue;
                }
                (None, None) => {
                    // A name that comes near a line's is a line mistyped: its figures are lost to every row.
                    let is_line = nearest(line_part(&name), lines.codes()).is_some();
                    header.told.push((cell.column, if is_line { Code::LineUnknown } else { Code::ColumnUnknown }));
                    continue;
                }
            };
            has_other |= !matches!(role, Role::Key(Key::InstitutionCode));
            if header.roles.iter().any(|(_, known)| known.is_same(role)) {
                header.told.push((cell.column, Code::ColumnDuplicate));
            }
            header.roles.push((cell.column, role));
        }
        has_other.then_some(header)
    }

    /// What is to be told of the columns.
    pub(super) fn notes(&self, lines: &Lines<'_>, sheet: &Sheet, row: u32, cells: &[Cell<'_>]) -> Vec<Diagnostic> {
        let mut notes = Vec::new();
        for (column, code) in &self.told {
            let cell = cells.binary_search_by_key(column, |cell| cell.column).ok().and_then(|at| cells.get(at));
            let name = cell.map(|cell| raw_of(&cell.content)).unwrap_or_default();
            let note = Diagnostic::new(*code, sheet.cell(row, *column, name.clone()));
            notes.push(match code {
                Code::LineReserved | Code::LineCounted => {
                    note.with("line", lines.find(&name).map_or_else(|| name.as_ref().into(), Line::named))
                }
                Code::LineUnknown => {
                    note.with("raw", name.as_ref()).with("nearest", suggestion(line_part(&name), lines.codes()))
                }
                _ => note.with("column", name.as_ref()),
            });
        }
        notes
    }

    /// The columns that are used, with what those that hold figures are of.
    pub(super) fn columns(&self) -> impl Iterator<Item = (u32, Option<Slot>)> {
        self.roles.iter().map(|(column, role)| match role {
            Role::Key(_) => (*column, None),
            Role::Figure(slot) => (*column, Some(*slot)),
        })
    }

    /// Reads a row; `None` where it is blank.
    pub(super) fn read(
        &self,
        dictionary: &Dictionary,
        sheet: &Sheet,
        row: u32,
        cells: &[Cell<'_>],
        mode: Mode,
    ) -> Option<WideRow> {
        let last = cells.iter().rev().find(|cell| !cell.content.is_blank())?;
        let number = row.saturating_add(1);
        if mode.is_delimited && last.column > self.last {
            let fault = Diagnostic::new(Code::RowMisaligned, sheet.cell(row, last.column, raw_of(&last.content)))
                .with("cells", count(last.column))
                .with("columns", count(self.last));
            return Some(WideRow { number, read: Err(vec![fault]), mapped: None });
        }
        let mut builder = FigureBuilder::with_capacity(self.roles.len() + 2);
        let mut keys = Vec::with_capacity(Key::ALL.len());
        let mut rest = cells.iter().peekable();
        for (column, role) in &self.roles {
            while rest.next_if(|cell| cell.column < *column).is_some() {}
            let cell = rest.peek().filter(|cell| cell.column == *column && !cell.content.is_blank());
            match (role, cell) {
                (Role::Figure(_), _) if mode.is_peek => {}
                (Role::Figure(slot), Some(cell)) => {
                    builder.read(*slot, &cell.content, sheet, row, *column, dictionary);
                }
                (Role::Figure(slot), None) => builder.empty(slot.key, sheet, row, *column),
                (Role::Key(key), cell) => {
                    let content = cell.map_or(&Content::Empty, |cell| &cell.content);
                    keys.push(KeyCell { key: *key, content, heading: None, sheet, at: Some((row, *column)) });
                }
            }
        }
        let mapped = mode.keeps_mapping.then(|| Box::new(mapped(&keys, &builder)));
        let read = identify(&keys, sheet, &mut builder, dictionary).map(|identification| {
            let (figures, diagnostics) = builder.finish(&sheet.path, dictionary);
            (identification, figures, diagnostics)
        });
        // A key that is missing is told at the row, not at the whole table.
        let first = cells.first().map_or(0, |cell| cell.column);
        let read = read.map_err(|faults| faults.into_iter().map(|fault| at_row(fault, sheet, row, first)).collect());
        Some(WideRow { number, read, mapped })
    }
}

/// What a row says, before figures that stand twice are merged.
fn mapped(keys: &[KeyCell<'_>], builder: &FigureBuilder) -> MappedRow {
    let keys = keys.iter().filter_map(|cell| {
        let (row, column) = cell.at?;
        Some(MappedKey {
            key: cell.key,
            value: cell.content.text().into_owned(),
            sheet: std::sync::Arc::clone(&cell.sheet.name),
            place: cell.sheet.place(row, column),
        })
    });
    MappedRow { keys: keys.collect(), figures: builder.so_far().to_vec() }
}

impl Role {
    fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Key(one), Self::Key(two)) => one == two,
            (Self::Figure(one), Self::Figure(two)) => one.key == two.key,
            _ => false,
        }
    }
}

fn count(column: u32) -> crate::i18n::Arg {
    crate::i18n::Arg::Count(i64::from(column) + 1)
}

fn at_row(fault: Diagnostic, sheet: &Sheet, row: u32, column: u32) -> Diagnostic {
    match fault.location {
        crate::diagnostic::Location::Sheet { .. } => {
            let mut fault = fault;
            fault.location = sheet.cell(row, column, Box::default());
            fault
        }
        _ => fault,
    }
}

/// The line's part of a column's name.
fn line_part(name: &str) -> &str {
    name.split('.').next().unwrap_or_default().trim()
}

/// The figures that a column named `line`, `line.branch`, `line.n1` or `line.branch.n1` holds; an error where the line is
/// one that no filer supplies, nothing where the name is none of these.
fn slot_of(lines: &Lines<'_>, name: &str) -> Option<Result<Slot, Code>> {
    let mut parts = name.split('.').map(str::trim);
    let line = lines.find(parts.next()?)?;
    let mut branch: Option<Branch> = None;
    let mut back = 0;
    for part in parts {
        let folded = fold(part);
        match split_year(&folded) {
            ("", years) if years > 0 && back == 0 => back = years,
            _ if branch.is_none() => branch = Some(Headers::embedded().branch(part)?),
            _ => return None,
        }
    }
    if let Some(code) = reserved(line) {
        return Some(Err(code));
    }
    Some(Ok(Slot::new(line, branch, back)))
}
