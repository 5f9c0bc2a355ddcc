//! The import of a workbook: all of its rows or none.
//!
//! The rows of an export are taken as its lines would be; then those that a person added, as acts that are handed in. All in one
//! transaction: when one row is wrong, nothing of the workbook is recorded, and every wrong row is told.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use jiff::Timestamp;
use rusqlite::{Transaction, TransactionBehavior};

use super::super::book::{Book, Row, row_of};
use super::super::{Event, Refusal, RegisterHead, Subject};
use super::export::ExportHead;
use super::import::{Import, Imported};
use super::{Register, RegisterFault};
use crate::i18n::{Language, Message};

/// What became of the rows of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BookImported {
    /// Of those of an export.
    pub exported: Imported,
    /// How many that a person filled in were recorded.
    pub new: usize,
    /// How many of these stood in the log already.
    pub known: usize,
}

/// A row for which nothing was recorded, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrongRow {
    /// A row of an export, by its place in [`Book::kept`].
    Kept(usize, Message),
    /// A row that a person filled in, by its place in [`Book::new`].
    New(usize, Refusal),
    /// The rows of an export do not come to the head that it announces.
    End(Message),
}

impl Register {
    /// Everything that is in the log as rows of a workbook, as it stands at one moment, with its head.
    ///
    /// # Errors
    /// The register cannot be read, or an event is not what was recorded.
    pub fn export_rows(&self, language: Language) -> Result<(RegisterHead, Vec<Row>), RegisterFault> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)
            .map_err(|error| self.fault(error))?;
        let head = self.head()?;
        let mut rows = Vec::new();
        self.bodies(|number, hash, body| {
            let hash = self.hash(number, hash)?;
            // What could not be taken in again is not handed out as whole.
            let event = Event::read(body).filter(|_| Event::hash_of(body) == hash);
            let event = event.ok_or_else(|| RegisterFault::of_event(&self.path, number))?;
            rows.push(row_of(&event, &hash, body, language));
            Ok(ControlFlow::Continue(()))
        })?;
        drop(transaction);
        Ok((head, rows))
    }

    /// Takes in a workbook: all of it, or nothing when a cell or a row is wrong. What is recorded is recorded at the moment given.
    ///
    /// # Errors
    /// The register cannot be written; inside, every wrong row: none where only cells are wrong.
    pub fn import_book(
        &mut self,
        book: &Book,
        at: Timestamp,
    ) -> Result<Result<BookImported, Vec<WrongRow>>, RegisterFault> {
        self.writable()?;
        let fault = |error| RegisterFault::of(&self.path, error);
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate).map_err(fault)?;
        let mut import = Import::begin(self, at)?;
        let mut wrong = Vec::new();
        if !book.kept.is_empty() {
            take_kept(book, &mut import, &mut wrong)?;
        }
        let mut imported = BookImported::default();
        // Acts that stand on events of an export that is not sound would be refused for what is no fault of theirs.
        let is_founded = wrong.is_empty() && book.kept.iter().all(|row| row.event.is_some());
        if is_founded {
            take_new(book, &mut import, at, &mut imported, &mut wrong)?;
        }
        imported.exported = import.imported;
        let pending = import.pending;
        if !wrong.is_empty() || !book.wrong.is_empty() {
            transaction.rollback().map_err(fault)?;
            return Ok(Err(wrong));
        }
        self.keep(&pending.standings)?;
        transaction.commit().map_err(fault)?;
        Ok(Ok(imported))
    }
}

fn take_kept(book: &Book, import: &mut Import<'_>, wrong: &mut Vec<WrongRow>) -> Result<(), RegisterFault> {
    let Some(head) = book.head else {
        wrong.push(WrongRow::End(Message::new("book-no-head")));
        return Ok(());
    };
    let announced = ExportHead { schema: ExportHead::SCHEMA.to_owned(), head };
    // The first line announces the head; it cannot be wrong.
    let _ = import.take(&serde_json::to_string(&announced).unwrap_or_default())?;
    let mut is_whole = true;
    let mut last = None;
    for (place, row) in book.kept.iter().enumerate() {
        if last.replace(row.number) == Some(row.number) {
            wrong.push(WrongRow::Kept(place, Message::new("book-twice").with("number", row.number.to_string())));
            is_whole = false;
            continue;
        }
        match &row.event {
            None => {
                is_whole = false;
                import.pass_over();
            }
            Some((body, hash)) => {
                if let Err(detail) = import.take(&format!("{{\"hash\":\"{hash}\",\"event\":{body}}}"))? {
                    is_whole = false;
                    wrong.push(WrongRow::Kept(place, detail));
                }
            }
        }
    }
    if let (Err(detail), true) = (import.close(), is_whole) {
        wrong.push(WrongRow::End(detail));
    }
    Ok(())
}

fn take_new(
    book: &Book,
    import: &mut Import<'_>,
    at: Timestamp,
    imported: &mut BookImported,
    wrong: &mut Vec<WrongRow>,
) -> Result<(), RegisterFault> {
    let mut stopped: BTreeSet<&Subject> = BTreeSet::new();
    for (place, row) in book.new.iter().enumerate() {
        let Some((id, entry)) = &row.act else {
            // What follows on the same subject stands on what could not be read.
            stopped.extend(&row.subject);
            continue;
        };
        if import.register.number_of(id)?.is_some() {
            imported.known += 1;
            continue;
        }
        if stopped.contains(&entry.subject) {
            continue;
        }
        let head = import.pending.head;
        let event = Event {
            number: head.number + 1,
            id: id.clone(),
            recorded_at: at,
            previous: head.hash,
            entry: entry.clone(),
        };
        match import.register.put_new(&mut import.pending, &event, &event.body())? {
            Ok(_) => imported.new += 1,
            Err(refusal) => {
                stopped.insert(&entry.subject);
                wrong.push(WrongRow::New(place, refusal));
            }
        }
    }
    Ok(())
}
