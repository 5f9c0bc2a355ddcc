//! What a submission says of itself.
//!
//! In: the keys of an identification with their cells. Out: an [`Identification`], and the lines of the dictionary that the
//! identification supplies. Never: a default for the institution, the fiscal year or the unit, without which nothing in the
//! file can be trusted.

use std::sync::Arc;

use jiff::civil::{Date, date};

use super::cell::Content;
use super::figures::{FigureBuilder, Sheet};
use super::float::decimal_of_float;
use super::number::{NumberText, read_number};
use super::value::{day_of, raw_of};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{Dictionary, Headers, Key, Line, fold};
use crate::i18n::{Arg, Message};
use crate::model::{
    Amount, Branch, Figure, FigureKey, FiscalYear, Identification, InstitutionCode, Kind, LineKind, MissingFigure,
    Place, Reading, StateCode, Unit, Value,
};

/// The longest code of an institution or state.
const MOST_CODE: usize = 40;

/// A key of an identification with the cell that holds its value.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyCell<'c> {
    pub(super) key: Key,
    pub(super) content: &'c Content<'c>,
    /// All that the cell says, where the value was taken out of a heading.
    pub(super) heading: Option<&'c str>,
    pub(super) sheet: &'c Sheet,
    /// Its zero-based row and column; none where no cell says it, but the layout.
    pub(super) at: Option<(u32, u32)>,
}

impl KeyCell<'_> {
    /// What its cell says: all of it, where the value was taken out of a heading.
    fn raw(&self) -> Box<str> {
        self.heading.map_or_else(|| raw_of(self.content), Into::into)
    }

    fn diagnostic(&self, code: Code) -> Diagnostic {
        Diagnostic::new(code, self.location()).with("key", self.key.label()).with("raw", raw_of(self.content).as_ref())
    }

    fn location(&self) -> Location {
        Location::Cell { path: Arc::clone(&self.sheet.path), place: self.place(), raw: raw_of(self.content) }
    }

    fn place(&self) -> Place {
        self.at.map_or(Place::Nowhere, |(row, column)| self.sheet.place(row, column))
    }
}

/// Reads an identification. `whole` is where a missing key is told.
///
/// # Errors
///
/// Every fault that makes the identification unusable; faults that cost less go into the builder's diagnostics.
pub(super) fn identify(
    cells: &[KeyCell<'_>],
    whole: &Sheet,
    builder: &mut FigureBuilder,
    dictionary: &Dictionary,
) -> Result<Identification, Vec<Diagnostic>> {
    let mut reader = IdentificationReader { cells, whole, faults: Vec::new() };
    let code = reader.code();
    let fiscal_year = reader.fiscal_year();
    let unit = reader.unit();
    let year_end = reader.year_end(fiscal_year);
    let (Some(code), Some((fiscal_year, year_cell)), Some(unit), Some((year_end, end_cell))) =
        (code, fiscal_year, unit, year_end)
    else {
        return Err(reader.faults);
    };
    if !reader.faults.is_empty() {
        return Err(reader.faults);
    }
    supply(builder, dictionary, Key::YearEnd, year_end, &end_cell.unwrap_or(year_cell));
    let filed_on = reader.filed_on(builder, dictionary);
    let text = |key| reader.find(key).map(|cell| cell.content.text().into_owned());
    Ok(Identification {
        code,
        name: text(Key::InstitutionName),
        state: text(Key::State).map(|state| StateCode::from(state.to_uppercase().as_str())),
        kind: text(Key::InstitutionKind).map(|kind| kind_of(&kind)),
        branches: reader.branches(builder),
        fiscal_year,
        year_end,
        currency: reader.currency(builder),
        unit,
        filed_on,
    })
}

/// The code of a kind: a known label's, else the text itself as codes are written.
fn kind_of(text: &str) -> Kind {
    match Headers::embedded().kind(text) {
        Some(code) => Kind::from(code),
        None => Kind::from(text.to_lowercase().replace([' ', '-'], "_").as_str()),
    }
}

/// Puts a date of the identification among the figures, if the dictionary has its line.
fn supply(builder: &mut FigureBuilder, dictionary: &Dictionary, key: Key, day: Date, cell: &KeyCell<'_>) {
    if let Some(line) = dictionary.find(key.code()).filter(|line| line.kind == LineKind::Date) {
        let figure = Figure {
            reading: Reading::Present(Value::Date(day)),
            raw: cell.raw(),
            place: cell.place(),
            is_repaired: false,
        };
        builder.push(FigureKey { line: line.id, branch: None, back: 0 }, figure);
    }
}

struct IdentificationReader<'c> {
    cells: &'c [KeyCell<'c>],
    whole: &'c Sheet,
    faults: Vec<Diagnostic>,
}

impl<'c> IdentificationReader<'c> {
    /// The first cell of a key that is not blank.
    fn find(&self, key: Key) -> Option<KeyCell<'c>> {
        self.cells.iter().copied().find(|cell| cell.key == key && !cell.content.is_blank())
    }

    /// The cell of a key that must be there. A second cell with another text makes both worthless.
    fn require(&mut self, key: Key) -> Option<KeyCell<'c>> {
        let Some(first) = self.find(key) else {
            // An empty cell beside the key is where the value is to be put.
            let empty = self.cells.iter().find(|cell| cell.key == key);
            let location = empty.map_or_else(|| self.whole.whole(), KeyCell::location);
            self.faults.push(Diagnostic::new(Code::IdentificationIncomplete, location).with("key", key.label()));
            return None;
        };
        let text = first.content.text();
        let other =
            self.cells.iter().find(|cell| cell.key == key && !cell.content.is_blank() && cell.content.text() != text);
        match other {
            Some(other) => {
                let code = match key {
                    Key::Unit => Code::UnitInvalid,
                    Key::FiscalYear => Code::FiscalYearInvalid,
                    _ => Code::IdentificationInvalid,
                };
                let raw = format!("{text} / {}", other.content.text());
                let path = Arc::clone(&other.sheet.path);
                let location = Location::Cell { path, place: other.place(), raw: raw.as_str().into() };
                let fault = Diagnostic::new(code, location).with("key", key.label()).with("raw", raw);
                self.faults.push(fault.with("why", Message::new("identification-why-twice")));
                None
            }
            None => Some(first),
        }
    }

    fn code(&mut self) -> Option<InstitutionCode> {
        let cell = self.require(Key::InstitutionCode)?;
        let text = cell.content.text();
        let is_code = text.chars().count() <= MOST_CODE
            && text.chars().any(char::is_alphanumeric)
            && !text.chars().any(char::is_control)
            && !matches!(
                cell.content,
                Content::Error(_) | Content::Uncalculated | Content::Bool(_) | Content::Serial { .. }
            );
        if is_code {
            return Some(InstitutionCode::from(text.as_ref()));
        }
        let why = Message::new("identification-why-code").with("most", MOST_CODE);
        self.faults.push(cell.diagnostic(Code::IdentificationInvalid).with("why", why));
        None
    }

    fn fiscal_year(&mut self) -> Option<(FiscalYear, KeyCell<'c>)> {
        let cell = self.require(Key::FiscalYear)?;
        let year = match cell.content {
            Content::Number(_) | Content::Text(_) => cell.content.text().parse().ok().and_then(FiscalYear::new),
            _ => None,
        };
        if year.is_none() {
            self.faults.push(cell.diagnostic(Code::FiscalYearInvalid));
        }
        year.map(|year| (year, cell))
    }

    fn unit(&mut self) -> Option<Unit> {
        let cell = self.require(Key::Unit)?;
        let amount = match cell.content {
            Content::Number(float) => decimal_of_float(*float).ok(),
            Content::Text(text) => match read_number(text) {
                NumberText::Number(amount) => Some(amount),
                _ => None,
            },
            _ => None,
        };
        let unit = amount.filter(|amount| amount.is_whole()).and_then(unit_of);
        if unit.is_none() {
            self.faults.push(cell.diagnostic(Code::UnitInvalid));
        }
        unit
    }

    /// The closing date with its cell: 31 December of the fiscal year where none is given.
    fn year_end(&mut self, fiscal_year: Option<(FiscalYear, KeyCell<'c>)>) -> Option<(Date, Option<KeyCell<'c>>)> {
        if self.find(Key::YearEnd).is_none() {
            return fiscal_year.map(|(year, _)| (date(year.year(), 12, 31), None));
        }
        let cell = self.require(Key::YearEnd)?;
        let day = day_of(cell.content);
        let fits = match (day, fiscal_year) {
            (Some(day), Some((year, _))) => day.year() == year.year(),
            (Some(_), None) => true,
            (None, _) => false,
        };
        if !fits {
            let why = match fiscal_year {
                Some((year, _)) if day.is_some() => {
                    Message::new("identification-why-year-end").with("year", year.to_string())
                }
                _ => Message::new("identification-why-date"),
            };
            self.faults.push(cell.diagnostic(Code::IdentificationInvalid).with("why", why));
        }
        day.filter(|_| fits).map(|day| (day, Some(cell)))
    }

    /// The declared filing date; one that cannot be read costs the figure alone.
    fn filed_on(&self, builder: &mut FigureBuilder, dictionary: &Dictionary) -> Option<(Date, Place)> {
        let cell = self.find(Key::FiledOn)?;
        if let Some(day) = day_of(cell.content) {
            supply(builder, dictionary, Key::FiledOn, day, &cell);
            return Some((day, cell.place()));
        }
        let said = super::value::read_value(cell.content, LineKind::Date, crate::model::Sign::NonNegative);
        if said.told.is_some() {
            let line = dictionary.find(Key::FiledOn.code()).map_or_else(|| Key::FiledOn.code().into(), Line::named);
            builder.diagnostics.push(cell.diagnostic(Code::DateUnreadable).with("line", line));
        }
        if let (Some(line), Reading::Missing(missing)) = (dictionary.find(Key::FiledOn.code()), said.reading) {
            let missing = match missing {
                MissingFigure::Empty => return None,
                other => other,
            };
            let figure =
                Figure { reading: Reading::Missing(missing), raw: cell.raw(), place: cell.place(), is_repaired: false };
            builder.push(FigureKey { line: line.id, branch: None, back: 0 }, figure);
        }
        None
    }

    /// The currency: three letters. "FCFA" names either of two currencies: the institution's state tells which.
    fn currency(&self, builder: &mut FigureBuilder) -> Option<String> {
        let cell = self.find(Key::Currency)?;
        let text = cell.content.text().to_uppercase();
        if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) && text != "CFA" {
            return Some(text);
        }
        if !matches!(fold(&text).as_str(), "cfa" | "fcfa" | "francscfa" | "francfa" | "franccfa") {
            let why = Message::new("identification-why-currency");
            builder.diagnostics.push(cell.diagnostic(Code::IdentificationInvalid).with("why", why));
        }
        None
    }

    fn branches(&self, builder: &mut FigureBuilder) -> Vec<Branch> {
        let Some(cell) = self.find(Key::Branches) else { return Vec::new() };
        let text = cell.content.text();
        let mut branches = Vec::new();
        // A label may hold commas: where there are semicolons, they alone separate.
        let separator = if text.contains(';') { ';' } else { ',' };
        for name in text.split(separator).map(str::trim).filter(|name| !name.is_empty()) {
            match Headers::embedded().branch(name) {
                Some(branch) => branches.push(branch),
                None => builder.diagnostics.push(branch_unknown(cell.location(), name)),
            }
        }
        branches.sort_unstable();
        branches.dedup();
        branches
    }
}

/// A name that is no branch's, with those that are.
pub(super) fn branch_unknown(at: Location, name: &str) -> Diagnostic {
    let admitted = Branch::ALL.iter().map(|branch| branch.code().into()).collect::<Vec<Arg>>();
    Diagnostic::new(Code::BranchUnknown, at).with("raw", name).with("admitted", admitted)
}

fn unit_of(amount: Amount) -> Option<Unit> {
    u32::try_from(amount.decimal()).ok().and_then(Unit::from_factor)
}
