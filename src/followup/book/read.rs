//! The rows of a workbook as acts, with every cell that is wrong.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::fields::{BookSheet, KEPT};
use super::row::{read_row, row_of_entry, subject_of};
use super::value::CellFault;
use super::words::find_column;
use super::{HEAD_KEY, Value};
use crate::dictionary::fold;
use crate::followup::{Entry, Event, EventId, RegisterHead, Subject};
use crate::i18n::{Language, Message};
use crate::intake::{CellContent, RowCells, SheetCells};
use crate::model::Sha256;

/// How many rows are looked through for the names of the columns.
const SEARCHED_ROWS: usize = 20;

/// A place in the workbook, with what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The sheet.
    pub sheet: Arc<str>,
    /// Zero-based row.
    pub row: u32,
    /// Zero-based column.
    pub column: u32,
    /// What stands in the cell.
    pub raw: Box<str>,
}

/// A cell that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongCell {
    /// Where.
    pub spot: Spot,
    /// What is wrong, and what to do.
    pub fault: CellFault,
}

/// A column that holds something and is none of the sheet's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownColumn {
    /// Where its name stands.
    pub spot: Spot,
}

/// A row of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRow {
    /// Where its number stands.
    pub spot: Spot,
    /// The event's number.
    pub number: u64,
    /// The text that is stored and its hash; `None` where a cell of the row is wrong.
    pub event: Option<(String, Sha256)>,
}

/// A row that a person filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRow {
    /// The cell of each column, that of the subject first.
    pub spots: Vec<(&'static str, Spot)>,
    /// The day of the act, as far as it is known.
    pub acted_on: Option<Date>,
    /// What it is about, as far as it is known.
    pub subject: Option<Subject>,
    /// The act and its name; `None` where a cell of the row is wrong.
    pub act: Option<(EventId, Entry)>,
}

impl NewRow {
    /// The cell of a column; that of the subject where the row leaves it empty.
    #[must_use]
    pub fn spot(&self, column: &str) -> Option<&Spot> {
        let of = self.spots.iter().find(|(known, _)| *known == column);
        of.or_else(|| self.spots.first()).map(|(_, spot)| spot)
    }
}

/// What a workbook says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    /// The head that an export announces.
    pub head: Option<RegisterHead>,
    /// The rows of an export, in the order of their numbers.
    pub kept: Vec<KeptRow>,
    /// The rows that persons filled in, in the order in which they are recorded.
    pub new: Vec<NewRow>,
    /// Every wrong cell, in the order of the sheets.
    pub wrong: Vec<WrongCell>,
    /// Columns that were passed over.
    pub unknown: Vec<UnknownColumn>,
    /// How many sheets are sheets of a register.
    pub sheets: usize,
}

/// What the cells of a workbook say.
#[must_use]
pub fn read_book(sheets: &[SheetCells]) -> Book {
    let mut book = Book::default();
    for cells in sheets {
        match Header::find(cells) {
            Some(header) => {
                book.sheets += 1;
                let mut reader = SheetReader { cells, header, book: &mut book };
                reader.read();
            }
            None => book.head = book.head.or_else(|| head_of(cells)),
        }
    }
    book.kept.sort_by_key(|row| row.number);
    book.new.sort_by_key(|row| row.acted_on);
    book
}

/// The head, where a sheet announces one.
fn head_of(sheet: &SheetCells) -> Option<RegisterHead> {
    sheet.rows.iter().find_map(|row| match row.cells.as_slice() {
        [(_, key), (_, head), ..] if key.text().trim() == HEAD_KEY => head.text().parse().ok(),
        _ => None,
    })
}

/// Where the columns of a sheet stand.
struct Header {
    sheet: BookSheet,
    /// Index of the row in `cells.rows`.
    at: usize,
    /// By column of the workbook: the name; `None` where it is none of the sheet's.
    columns: BTreeMap<u32, Option<&'static str>>,
}

impl Header {
    fn find(cells: &SheetCells) -> Option<Self> {
        let rows = cells.rows.iter().enumerate().take(SEARCHED_ROWS);
        rows.flat_map(|(at, row)| BookSheet::ALL.into_iter().map(move |sheet| (at, row, sheet))).find_map(
            |(at, row, sheet)| {
                let columns: BTreeMap<u32, Option<&'static str>> =
                    row.cells.iter().map(|(column, cell)| (*column, named(sheet, &cell.text()))).collect();
                let known = columns.values().flatten();
                let is_header = known.clone().any(|name| *name == sheet.subject_column()) && known.count() >= 3;
                is_header.then_some(Self { sheet, at, columns })
            },
        )
    }
}

/// The column that a heading names, what goes on of it included.
fn named(sheet: BookSheet, text: &str) -> Option<&'static str> {
    let base = text.rsplit_once('+').filter(|(_, part)| part.trim().parse::<u16>().is_ok()).map(|(base, _)| base);
    find_column(sheet, base.unwrap_or(text))
}

struct SheetReader<'a> {
    cells: &'a SheetCells,
    header: Header,
    book: &'a mut Book,
}

impl SheetReader<'_> {
    fn read(&mut self) {
        let cells = self.cells;
        let mut is_told: Vec<u32> = Vec::new();
        for row in cells.rows.iter().skip(self.header.at + 1) {
            if self.is_heading(row) {
                continue;
            }
            let mut known: Vec<(&'static str, CellContent)> = Vec::new();
            let mut spots: Vec<(&'static str, Spot)> = Vec::new();
            for (column, cell) in &row.cells {
                match self.header.columns.get(column).copied().flatten() {
                    Some(name) => {
                        if let Some((_, before)) = known.iter_mut().find(|(before, _)| *before == name) {
                            *before = CellContent::Text(before.text() + &cell.text());
                        } else {
                            known.push((name, cell.clone()));
                            spots.push((name, self.spot(row.row, *column, &cell.text())));
                        }
                    }
                    None if is_told.contains(column) || cell.is_blank() => {}
                    None => {
                        is_told.push(*column);
                        let spot = self.heading_spot(*column);
                        self.book.unknown.push(UnknownColumn { spot });
                    }
                }
            }
            // A blank may be a part of a long text; alone it is an empty cell.
            known.retain(|(_, cell)| !cell.is_blank());
            if !known.is_empty() {
                self.row(row.row, &known, spots);
            }
        }
    }

    /// Whether a row says again what the columns are called.
    fn is_heading(&self, row: &RowCells) -> bool {
        let subject = self.header.sheet.subject_column();
        let says = row.cells.iter().find(|(column, _)| self.header.columns.get(column) == Some(&Some(subject)));
        says.is_some_and(|(_, cell)| find_column(self.header.sheet, &cell.text()) == Some(subject))
    }

    fn spot(&self, row: u32, column: u32, raw: &str) -> Spot {
        Spot { sheet: Arc::clone(&self.cells.name), row, column, raw: raw.into() }
    }

    fn heading_spot(&self, column: u32) -> Spot {
        let row = self.cells.rows.get(self.header.at);
        let cell = row.and_then(|row| row.cells.iter().find(|(at, _)| *at == column));
        let raw = cell.map(|(_, cell)| cell.text()).unwrap_or_default();
        self.spot(row.map_or(0, |row| row.row), column, &raw)
    }

    /// The cell of a column that a row leaves empty.
    fn empty_spot(&self, row: u32, name: &str) -> Spot {
        let column = self.header.columns.iter().find(|(_, known)| **known == Some(name)).map(|(column, _)| *column);
        self.spot(row, column.unwrap_or_default(), "")
    }

    fn row(&mut self, row: u32, cells: &[(&'static str, CellContent)], spots: Vec<(&'static str, Spot)>) {
        let kept = |name: &str| cells.iter().find(|(column, _)| *column == name).map(|(_, cell)| cell.text());
        match kept("number") {
            Some(number) => self.kept_row(row, cells, &spots, number.trim(), kept),
            None => self.new_row(row, cells, spots, kept),
        }
    }

    fn wrong(&mut self, row: u32, spots: &[(&'static str, Spot)], column: &str, fault: CellFault) {
        let known = spots.iter().find(|(known, _)| *known == column).map(|(_, spot)| spot.clone());
        let spot = known.unwrap_or_else(|| self.empty_spot(row, column));
        self.book.wrong.push(WrongCell { spot, fault });
    }

    /// A row of an export: the event that it was, proved by its hash.
    fn kept_row(
        &mut self,
        row: u32,
        cells: &[(&'static str, CellContent)],
        spots: &[(&'static str, Spot)],
        number: &str,
        kept: impl Fn(&str) -> Option<String>,
    ) {
        let fault = |detail: &'static str| CellFault {
            detail: Message::new(detail),
            remedy: Message::new("book-leave-exported"),
        };
        let Ok(number) = number.parse::<u64>() else {
            self.wrong(row, spots, "number", fault("book-no-number"));
            return;
        };
        let mut event = None;
        match event_of(self.header.sheet, cells, number, &kept) {
            Ok(found) => event = Some(found),
            Err(faults) => {
                for (column, told) in faults {
                    let told = told.unwrap_or_else(|| fault("book-changed"));
                    self.wrong(row, spots, column, told);
                }
            }
        }
        let spot = spots.iter().find(|(column, _)| *column == "number").map(|(_, spot)| spot.clone());
        let spot = spot.unwrap_or_else(|| self.empty_spot(row, "number"));
        self.book.kept.push(KeptRow { spot, number, event });
    }

    /// A row that a person filled in.
    fn new_row(
        &mut self,
        row: u32,
        cells: &[(&'static str, CellContent)],
        mut spots: Vec<(&'static str, Spot)>,
        kept: impl Fn(&str) -> Option<String>,
    ) {
        let sheet = self.header.sheet;
        let own: Vec<(&'static str, CellContent)> =
            cells.iter().filter(|(column, _)| !KEPT.contains(column)).cloned().collect();
        let read = read_row(sheet, &own, false);
        // An event's number was taken away, and what else an export writes left standing: nobody knows what was meant.
        let mut is_sound = true;
        for column in KEPT.into_iter().filter(|column| *column != "id") {
            if kept(column).is_some() {
                let remedy = Message::new("book-leave-exported");
                self.wrong(row, &spots, column, CellFault { detail: Message::new("book-number-lacking"), remedy });
                is_sound = false;
            }
        }
        let given = kept("id").map(|id| EventId::try_from(id.trim().to_owned()));
        if matches!(given, Some(Err(_))) {
            let fault = CellFault { detail: Message::new("book-no-id"), remedy: Message::new("book-empty-it") };
            self.wrong(row, &spots, "id", fault);
            is_sound = false;
        }
        let subject = subject_of(sheet, cells);
        let day = cells.iter().find(|(column, _)| *column == "acted_on").map(|(_, cell)| cell.text());
        let acted_on = day.and_then(|day| crate::intake::read_date(&day));
        let act = match read {
            Ok(entry) if is_sound => {
                let id = given.and_then(Result::ok).unwrap_or_else(|| entry.own_id());
                Some((id, entry))
            }
            Ok(_) => None,
            Err(faults) => {
                for (column, fault) in faults {
                    self.wrong(row, &spots, column, fault);
                }
                None
            }
        };
        let first = spots.iter().position(|(column, _)| *column == sheet.subject_column());
        match first {
            Some(at) => spots.swap(0, at),
            None => spots.insert(0, (sheet.subject_column(), self.empty_spot(row, sheet.subject_column()))),
        }
        self.book.new.push(NewRow { spots, acted_on, subject, act });
    }
}

type Faults = Vec<(&'static str, Option<CellFault>)>;

/// The event that an exported row was, as it is stored; the columns that are wrong where it does not come to its hash.
fn event_of(
    sheet: BookSheet,
    cells: &[(&'static str, CellContent)],
    number: u64,
    kept: &impl Fn(&str) -> Option<String>,
) -> Result<(String, Sha256), Faults> {
    let lacking = |column: &'static str| vec![(column, None)];
    let text = |column: &'static str| kept(column).ok_or_else(|| lacking(column));
    let hash = Sha256::from_hex(text("hash")?.trim()).ok_or_else(|| lacking("hash"))?;
    let body = if let Some(body) = kept("body") {
        let event = Event::read(&body).ok_or_else(|| lacking("body"))?;
        if event.number != number {
            return Err(lacking("number"));
        }
        let changed = changed(sheet, cells, &event.entry);
        if !changed.is_empty() {
            return Err(changed.into_iter().map(|column| (column, None)).collect());
        }
        body
    } else {
        let own: Vec<(&'static str, CellContent)> =
            cells.iter().filter(|(column, _)| !KEPT.contains(column)).cloned().collect();
        let entry = read_row(sheet, &own, true)
            .map_err(|faults| faults.into_iter().map(|(column, fault)| (column, Some(fault))).collect::<Faults>())?;
        let id = EventId::try_from(text("id")?.trim().to_owned()).map_err(|_| lacking("id"))?;
        let recorded_at = text("recorded_at")?.trim().parse().map_err(|_| lacking("recorded_at"))?;
        let previous = Sha256::from_hex(text("previous")?.trim()).ok_or_else(|| lacking("previous"))?;
        Event { number, id, recorded_at, previous, entry }.body()
    };
    if Event::hash_of(&body) == hash { Ok((body, hash)) } else { Err(lacking("hash")) }
}

/// The columns whose cells say something else than an act.
fn changed(sheet: BookSheet, cells: &[(&'static str, CellContent)], entry: &Entry) -> Vec<&'static str> {
    let row = row_of_entry(entry);
    if row.sheet != sheet {
        return vec![sheet.subject_column()];
    }
    let written = |column: &str| row.cells.iter().find(|(known, _)| *known == column).map(|(_, value)| value);
    let columns = sheet.columns().into_iter().filter(|column| !KEPT.contains(column));
    let says = |column: &'static str| cells.iter().find(|(known, _)| *known == column).map(|(_, cell)| cell.text());
    columns
        .filter(|column| match (says(column), written(column)) {
            (None, None) => false,
            (Some(said), None) => !said.trim().is_empty(),
            (None, Some(value)) => !is_blank(value),
            (Some(said), Some(value)) => !is_said(&said, value),
        })
        .collect()
}

fn is_blank(value: &Value) -> bool {
    Language::all().into_iter().all(|language| {
        let text = value.text(language);
        CellContent::Text(text).is_blank()
    })
}

/// Whether a cell says a value, in any language.
fn is_said(said: &str, value: &Value) -> bool {
    let mut languages = Language::all().into_iter();
    match value {
        Value::Text(text) | Value::Decimal(text) => said == text,
        Value::Choice(list, code) => list.find(said) == Some(code),
        Value::Day(day) => said.trim() == day.to_string(),
        Value::Lines(_) => languages.any(|language| fold(&value.text(language)) == fold(said)),
    }
}
