//! A figure added of several cells.
//!
//! In: cells, each with what it is of and its sign. Out: one [`Figure`] whose place is all of them, added exactly. Never: a sum
//! with a part missing; what cannot be read costs the figure, not the truth.

use std::fmt::Write as _;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::super::cell::Content;
use super::super::figures::{Sheet, Slot};
use super::super::value::{raw_of_said, read_value};
use crate::diagnostic::{Code, Diagnostic};
use crate::dictionary::Line;
use crate::model::{Amount, CellPlace, Figure, LineKind, MissingFigure, Place, Reading, Sign, Value};

/// The most of a sum that is kept as the proof of a figure, in bytes.
const MOST_RAW: usize = 200;

/// A cell that is added.
#[derive(Debug, Clone)]
pub(super) struct Term<'a> {
    /// What it is of: an account number, a label.
    pub(super) name: String,
    pub(super) content: &'a Content<'static>,
    pub(super) sheet: &'a Sheet,
    pub(super) row: u32,
    pub(super) column: u32,
    /// Whether it is taken away.
    pub(super) is_negative: bool,
    /// Whether an empty cell or a dash is nothing to add: the empty side of an account's balance.
    pub(super) may_be_empty: bool,
}

impl Term<'_> {
    fn place(&self) -> CellPlace {
        CellPlace { sheet: Arc::clone(&self.sheet.name), row: self.row, column: self.column }
    }
}

/// A sum with what is to be told of it.
#[derive(Debug)]
pub(super) struct Summed {
    pub(super) figure: Figure,
    pub(super) told: Vec<Diagnostic>,
}

/// Adds cells up to a figure of a line; `None` where there is nothing to add.
pub(super) fn add(slot: Slot, line: &Line, terms: &[Term<'_>]) -> Option<Summed> {
    let first = terms.first()?;
    let mut total = Decimal::ZERO;
    let mut missing: Option<MissingFigure> = None;
    let mut is_repaired = false;
    let mut told = Vec::new();
    let mut kept: Vec<(&Term<'_>, Box<str>)> = Vec::with_capacity(terms.len());
    for term in terms {
        // The parts may have any sign; the sum has that of the line.
        let said = read_value(term.content, LineKind::Money, Sign::Any);
        let raw = raw_of_said(term.content, &said);
        if let Some(code) = said.told {
            let cell = term.sheet.cell(term.row, term.column, raw.clone());
            told.push(Diagnostic::new(code, cell).with("line", line.named()).with("raw", raw.as_ref()));
        }
        is_repaired |= said.is_repaired(term.sheet.is_delimited());
        match said.reading {
            Reading::Present(Value::Number(amount)) => {
                let part = if term.is_negative { -amount.decimal() } else { amount.decimal() };
                match total.checked_add(part) {
                    Some(sum) => total = sum,
                    None => missing = Some(MissingFigure::Unreadable),
                }
                kept.push((term, raw));
            }
            Reading::Present(_) => missing = Some(MissingFigure::Unreadable),
            Reading::Missing(MissingFigure::Empty | MissingFigure::Dash) if term.may_be_empty => {}
            Reading::Missing(found) => {
                kept.push((term, raw));
                missing.get_or_insert(found);
            }
        }
    }
    if kept.is_empty() {
        let reading = Reading::Missing(MissingFigure::Empty);
        let place = first.sheet.place(first.row, first.column);
        return Some(Summed { figure: Figure { reading, raw: Box::default(), place, is_repaired: false }, told });
    }
    let raw = raw_of(&kept);
    let place = place_of(&kept);
    let reading = match missing {
        Some(missing) => Reading::Missing(missing),
        None => match fault_of(total, slot) {
            Some(code) => {
                let cell = kept.first().map_or_else(
                    || first.sheet.whole(),
                    |(term, _)| term.sheet.cell(term.row, term.column, raw.clone()),
                );
                told.push(Diagnostic::new(code, cell).with("line", line.named()).with("raw", total.to_string()));
                Reading::Missing(MissingFigure::Unreadable)
            }
            None => Reading::Present(Value::Number(Amount::new(total))),
        },
    };
    let is_repaired = is_repaired && matches!(reading, Reading::Present(_));
    Some(Summed { figure: Figure { reading, raw, place, is_repaired }, told })
}

fn fault_of(total: Decimal, slot: Slot) -> Option<Code> {
    let amount = Amount::new(total);
    if amount.is_negative() && slot.sign == Sign::NonNegative {
        Some(Code::ValueNegative)
    } else if slot.kind == LineKind::Count && !amount.is_whole() {
        Some(Code::CountNotWhole)
    } else {
        None
    }
}

/// `62: 1 200 + 63: 300 − 664: 50`.
fn raw_of(kept: &[(&Term<'_>, Box<str>)]) -> Box<str> {
    let mut text = String::new();
    for (term, raw) in kept {
        if text.len() > MOST_RAW {
            text.push_str(" + …");
            break;
        }
        let sign = match (text.is_empty(), term.is_negative) {
            (true, false) => "",
            (true, true) => "− ",
            (false, false) => " + ",
            (false, true) => " − ",
        };
        let _ = write!(text, "{sign}{}: {raw}", term.name);
    }
    text.into()
}

fn place_of(kept: &[(&Term<'_>, Box<str>)]) -> Place {
    match kept {
        [(only, _)] => only.sheet.place(only.row, only.column),
        several => Place::Cells { cells: several.iter().map(|(term, _)| term.place()).collect() },
    }
}
