//! The import of an export: all of its events or none.
//!
//! Into the register from which it comes, or an empty one, each event is put as it was, byte for byte, so that the hashes and the head
//! are the same. Into a register that went its own way since, the acts that it lacks are recorded anew under their names, at the
//! end of its own log: two copies of one register come together again.

use std::collections::BTreeMap;
use std::io::BufRead;

use jiff::Timestamp;
use rusqlite::{Transaction, TransactionBehavior};

use super::super::{Event, RegisterHead};
use super::append::Pending;
use super::export::{ExportHead, ExportLine};
use super::lines::{Lines, wrong};
use super::{Cause, Line, Register, RegisterFault};
use crate::i18n::Message;

/// What became of the events of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// How many were put as they were.
    pub kept: usize,
    /// How many were recorded anew, at the end of a log that had gone its own way.
    pub anew: usize,
    /// How many stood in the log already.
    pub known: usize,
}

/// A line for which nothing was imported, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongLine {
    /// The line.
    pub line: Line,
    /// Why.
    pub detail: Message,
}

impl Register {
    /// Takes in an export: all of it, or nothing when a line is wrong. Acts that are recorded anew are recorded at the moment given.
    ///
    /// # Errors
    /// The register cannot be written; inside, every wrong line.
    pub fn import(
        &mut self,
        from: impl BufRead,
        at: Timestamp,
    ) -> Result<Result<Imported, Vec<WrongLine>>, RegisterFault> {
        self.writable()?;
        let fault = |error| RegisterFault::of(&self.path, error);
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate).map_err(fault)?;
        let mut import = Import::begin(self, at)?;
        let mut last = Line { number: 1, text: String::new() };
        for line in Lines::new(from) {
            let line = line.map_err(|error| RegisterFault::new(&self.path, Cause::Unreadable((&error).into())))?;
            if let Err(detail) = import.take(&line.text)? {
                import.wrong.push(WrongLine { line: line.clone(), detail });
                if import.announced.is_none() {
                    // What is no export has as many wrong lines as lines.
                    break;
                }
            }
            last = line;
        }
        if let (Err(detail), true) = (import.close(), import.wrong.is_empty()) {
            import.wrong.push(WrongLine { line: last, detail });
        }
        let Import { pending, imported, wrong, .. } = import;
        if !wrong.is_empty() {
            transaction.rollback().map_err(fault)?;
            return Ok(Err(wrong));
        }
        self.keep(&pending.standings)?;
        transaction.commit().map_err(fault)?;
        Ok(Ok(imported))
    }
}

/// An import on its way.
pub(super) struct Import<'a> {
    pub(super) register: &'a Register,
    at: Timestamp,
    pub(super) pending: Pending,
    /// What the first line says.
    announced: Option<ExportHead>,
    /// The event of the line before; `None` where it could not be read.
    before: Option<RegisterHead>,
    pub(super) imported: Imported,
    wrong: Vec<WrongLine>,
}

impl<'a> Import<'a> {
    /// An import into a register that begins.
    pub(super) fn begin(register: &'a Register, at: Timestamp) -> Result<Self, RegisterFault> {
        register.reckon_if_other()?;
        Ok(Self {
            register,
            at,
            pending: Pending { head: register.head()?, standings: BTreeMap::new() },
            announced: None,
            before: Some(RegisterHead::EMPTY),
            imported: Imported::default(),
            wrong: Vec::new(),
        })
    }

    /// Passes over an event that could not be read: nothing is known of what should stand behind it.
    pub(super) const fn pass_over(&mut self) {
        self.before = None;
    }

    /// Takes a line; inside, what is wrong with it.
    pub(super) fn take(&mut self, text: &str) -> Result<Result<(), Message>, RegisterFault> {
        if self.announced.is_none() {
            let read: Result<ExportHead, _> = serde_json::from_str(text);
            return Ok(match read {
                Ok(head) if head.schema == ExportHead::SCHEMA => {
                    self.announced = Some(head);
                    Ok(())
                }
                _ => Err(Message::new("import-no-export").with("schema", ExportHead::SCHEMA)),
            });
        }
        let expected = self.before.take();
        let line: ExportLine<'_> = match serde_json::from_str(text) {
            Ok(line) => line,
            Err(error) => return Ok(Err(wrong(&error, ""))),
        };
        let body = line.event.get();
        let Some(event) = Event::read(body) else { return Ok(Err(Message::new("audit-no-event"))) };
        self.before = Some(RegisterHead { number: event.number, hash: line.hash });
        if Event::hash_of(body) != line.hash {
            return Ok(Err(Message::new("audit-hash")));
        }
        // Behind a line that could not be read, nothing is known of what should stand here.
        let due = expected.map_or(event.number, |expected| expected.number + 1);
        if event.number != due {
            return Ok(Err(Message::new("import-number").with("number", due.to_string())));
        }
        if expected.is_some_and(|expected| event.previous != expected.hash) {
            return Ok(Err(Message::new("audit-previous")));
        }
        self.enter(event, body)
    }

    /// Puts an event that its file proves sound; inside, why it may not stand in this register.
    fn enter(&mut self, event: Event, body: &str) -> Result<Result<(), Message>, RegisterFault> {
        if let Some(known) = self.register.known(&event.id, &event.entry)? {
            self.imported.known += usize::from(known.is_ok());
            return Ok(known.map(|_| ()).map_err(|refusal| refusal.message()));
        }
        let head = self.pending.head;
        let follows = event.number == head.number + 1 && event.previous == head.hash;
        let put = if follows {
            self.imported.kept += 1;
            self.register.put(&mut self.pending, &event, body)?
        } else {
            self.imported.anew += 1;
            let event = Event { number: head.number + 1, recorded_at: self.at, previous: head.hash, ..event };
            self.register.put(&mut self.pending, &event, &event.body())?
        };
        Ok(put.map(|_| ()).map_err(|refusal| refusal.message()))
    }

    /// Whether the last line came to what the first one announced.
    pub(super) fn close(&self) -> Result<(), Message> {
        match &self.announced {
            Some(announced) if Some(announced.head) == self.before => Ok(()),
            Some(announced) => Err(Message::new("import-cut")
                .with("announced", announced.head.number.to_string())
                .with("found", self.before.map_or(0, |before| before.number).to_string())),
            None => Err(Message::new("import-no-export").with("schema", ExportHead::SCHEMA)),
        }
    }
}
