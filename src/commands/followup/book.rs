//! `vigie followup template`, and `export` and `import` of workbooks.

use std::io;
use std::path::Path;

use super::super::console::{Console, write_file};
use super::super::load::{limits, shown};
use super::super::{Failure, Outcome, Status};
use super::{now, open};
use crate::cli::{FollowupArgs, Reading};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::book::{Book, Row, Spot, read_book};
use crate::followup::register::WrongRow;
use crate::followup::{Access, Refusal, RegisterHead};
use crate::i18n::Message;
use crate::intake::read_cells;
use crate::model::Place;
use crate::render::register_book::write_book;

/// Writes an empty workbook.
pub(super) fn template(output: &Path, is_forced: bool, console: &Console) -> Outcome {
    if !is_forced && output.exists() {
        // It may well be a workbook that somebody has filled in.
        return Err(Diagnostic::new(Code::FileExists, Location::File { path: shown(output).into() }).into());
    }
    write(&[], None, output, console)?;
    console.say(&Message::new("followup-template-written").with("path", shown(output)));
    Ok(Status::Done)
}

/// Writes the whole log as a workbook.
pub(super) fn export(output: &Path, followup: &FollowupArgs, console: &Console) -> Outcome {
    let (head, rows) = open(followup, Access::Read)?.export_rows(console.language)?;
    write(&rows, Some(head), output, console)?;
    console.say(&Message::new("followup-exported").with("path", shown(output)));
    Ok(Status::Done)
}

fn write(rows: &[Row], head: Option<RegisterHead>, output: &Path, console: &Console) -> Result<(), Failure> {
    let bytes = write_book(rows, head, console.language)
        .map_err(|error| Failure::Write(output.display().to_string(), io::Error::other(error.to_string())))?;
    write_file(output, &bytes)
}

/// Takes in a workbook: all of it, or nothing with every wrong cell told (3).
pub(super) fn import(file: &Path, reading: &Reading, followup: &FollowupArgs, console: &Console) -> Outcome {
    let path = shown(file);
    let cells = read_cells(file, &path, &limits(reading)?)?;
    let mut register = open(followup, Access::Write)?;
    let book = read_book(&cells);
    if book.sheets == 0 {
        console.insist(&[Diagnostic::new(Code::BookEmpty, Location::File { path: path.into() })]);
        return Ok(Status::Rejected);
    }
    let unknown: Vec<Diagnostic> = book
        .unknown
        .iter()
        .map(|column| Diagnostic::new(Code::BookColumnUnknown, place(&path, &column.spot)))
        .collect();
    let mut has_told = false;
    console.tell_more(&unknown, &mut has_told);
    match register.import_book(&book, now())? {
        Ok(imported) => {
            let exported = imported.exported;
            console.say(
                &Message::new("followup-imported")
                    .with("added", exported.kept + exported.anew + imported.new)
                    .with("anew", exported.anew)
                    .with("known", exported.known + imported.known),
            );
            Ok(Status::Done)
        }
        Err(rows) => {
            let wrong = wrong(&path, &book, rows);
            if has_told {
                console.tell_more(&wrong, &mut has_told);
            } else {
                console.insist(&wrong);
            }
            Ok(Status::Rejected)
        }
    }
}

/// What is wrong with cells and rows, in the order of the sheets.
fn wrong(path: &str, book: &Book, rows: Vec<WrongRow>) -> Vec<Diagnostic> {
    let mut told: Vec<Diagnostic> = (book.wrong.iter())
        .map(|wrong| {
            Diagnostic::new(Code::BookCellInvalid, place(path, &wrong.spot))
                .with("detail", wrong.fault.detail.clone())
                .with("remedy", wrong.fault.remedy.clone())
        })
        .collect();
    for row in rows {
        told.extend(match row {
            WrongRow::Kept(at, detail) => book
                .kept
                .get(at)
                .map(|row| Diagnostic::new(Code::ExportInvalid, place(path, &row.spot)).with("detail", detail)),
            WrongRow::New(at, refusal) => book.new.get(at).and_then(|row| {
                let column = column_of(&refusal).unwrap_or("act");
                let spot = row.spot(column)?;
                let subject = row.subject.as_ref().map(ToString::to_string).unwrap_or_default();
                let told = Diagnostic::new(Code::ActRefused, place(path, spot)).with("subject", subject);
                Some(told.with("detail", refusal.message()))
            }),
            WrongRow::End(detail) => {
                let location = Location::File { path: path.into() };
                Some(Diagnostic::new(Code::ExportInvalid, location).with("detail", detail))
            }
        });
    }
    told.sort_by_key(|told| match &told.location {
        Location::Cell { place: Place::Cell { sheet, row, column }, .. } => (Some(sheet.to_string()), *row, *column),
        _ => (None, 0, 0),
    });
    told
}

fn place(path: &str, spot: &Spot) -> Location {
    let place = Place::Cell { sheet: spot.sheet.clone(), row: spot.row, column: spot.column };
    Location::Cell { path: path.into(), place, raw: spot.raw.clone() }
}

/// The column that a refusal speaks of.
fn column_of(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::Blank(field)
        | Refusal::Days { field, .. }
        | Refusal::NoNumber(field)
        | Refusal::NotCounted(field)
        | Refusal::NotOfSubject(field)
        | Refusal::Twice(field) => Some(match *field {
            "from" => "first_day",
            "to" => "last_day",
            field => field,
        }),
        Refusal::OutOfOrder { .. } | Refusal::AfterRecording { .. } => Some("acted_on"),
        Refusal::OrderTaken(_) => Some("order"),
        Refusal::ReportOfOther(_) => Some("report"),
        Refusal::OfOtherState(..) => Some("institutions"),
        Refusal::NotInThisRole { .. } => Some("role"),
        Refusal::OwnClaim(_) => Some("actor"),
        _ => None,
    }
}
