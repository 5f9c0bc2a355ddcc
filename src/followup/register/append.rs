//! How acts are recorded: all of those handed in or none, in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use super::super::{Entry, Event, EventId, Refusal, RegisterHead, Standing, Subject};
use super::{AppendFault, RECKONING, Register, RegisterFault};
use crate::model::Sha256;

/// What became of an act that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recorded {
    /// It is recorded.
    New {
        /// The event's number.
        number: u64,
        /// The event's name.
        id: EventId,
        /// The event's hash.
        hash: Sha256,
    },
    /// It stands in the log already.
    Known {
        /// The event's number.
        number: u64,
        /// The event's name.
        id: EventId,
    },
}

impl Register {
    /// Records acts at a moment, in their order: all of them or, when one may not be, none. An act that stands already is left as
    /// it stands.
    ///
    /// # Errors
    /// Every act that may not be recorded, each subject up to its first; the register cannot be written.
    pub fn append(&mut self, entries: &[Entry], at: Timestamp) -> Result<Vec<Recorded>, AppendFault> {
        let entries: Vec<Entry> = entries.iter().map(Entry::tidy).collect();
        let named: Vec<(EventId, &Entry)> = entries.iter().map(|entry| (entry.own_id(), entry)).collect();
        self.append_named(&named, at)
    }

    /// [`Register::append`] of acts that have a name.
    ///
    /// # Errors
    /// As there.
    pub fn append_named(&mut self, entries: &[(EventId, &Entry)], at: Timestamp) -> Result<Vec<Recorded>, AppendFault> {
        let nothing = || Ok::<(), std::convert::Infallible>(());
        self.append_once(entries, at, nothing).map(|recorded| match recorded {
            Ok(recorded) => recorded,
            Err(never) => match never {},
        })
    }

    /// [`Register::append`], where something else is to be done once it is known that all acts may be recorded, and before they are: when it
    /// cannot be done, none is recorded. Its error stands inside.
    ///
    /// # Errors
    /// As there; what else was to be done is then not begun, unless the register could not be written at the very end.
    pub fn append_with<E>(
        &mut self,
        entries: &[Entry],
        at: Timestamp,
        then: impl FnOnce() -> Result<(), E>,
    ) -> Result<Result<Vec<Recorded>, E>, AppendFault> {
        let entries: Vec<Entry> = entries.iter().map(Entry::tidy).collect();
        let named: Vec<(EventId, &Entry)> = entries.iter().map(|entry| (entry.own_id(), entry)).collect();
        self.append_once(&named, at, then)
    }

    fn append_once<E>(
        &mut self,
        entries: &[(EventId, &Entry)],
        at: Timestamp,
        then: impl FnOnce() -> Result<(), E>,
    ) -> Result<Result<Vec<Recorded>, E>, AppendFault> {
        self.writable()?;
        let path = self.path.clone();
        let fault = |error| RegisterFault::of(&path, error);
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate).map_err(fault)?;
        self.reckon_if_other()?;
        let mut pending = Pending { head: self.head()?, standings: BTreeMap::new() };
        let mut recorded = Vec::with_capacity(entries.len());
        let mut refused = Vec::new();
        let mut stopped = BTreeSet::new();
        for (place, (id, entry)) in entries.iter().enumerate() {
            let entry = entry.tidy();
            match self.known(id, &entry)? {
                Some(Ok(number)) => {
                    recorded.push(Recorded::Known { number, id: id.clone() });
                    continue;
                }
                Some(Err(refusal)) => {
                    stopped.insert(entry.subject.clone());
                    refused.push((place, refusal));
                    continue;
                }
                None => {}
            }
            if stopped.contains(&entry.subject) {
                continue;
            }
            let event = Event {
                number: pending.head.number + 1,
                id: id.clone(),
                recorded_at: at,
                previous: pending.head.hash,
                entry,
            };
            let body = event.body();
            match self.put_new(&mut pending, &event, &body)? {
                Ok(hash) => recorded.push(Recorded::New { number: event.number, id: event.id, hash }),
                Err(refusal) => {
                    // What follows on the same subject stands on what was refused.
                    stopped.insert(event.entry.subject);
                    refused.push((place, refusal));
                }
            }
        }
        if !refused.is_empty() {
            transaction.rollback().map_err(fault)?;
            return Err(AppendFault::Refused(refused));
        }
        self.keep(&pending.standings)?;
        if let Err(error) = then() {
            transaction.rollback().map_err(fault)?;
            return Ok(Err(error));
        }
        transaction.commit().map_err(fault)?;
        Ok(Ok(recorded))
    }

    /// The number under which an act stands in the log, by its name; inside, a refusal where another act bears that name.
    pub(super) fn known(&self, id: &EventId, entry: &Entry) -> Result<Option<Result<u64, Refusal>>, RegisterFault> {
        let Some(number) = self.number_of(id)? else { return Ok(None) };
        let body: Option<String> = self
            .connection
            .prepare_cached("SELECT body FROM event WHERE id = ?1")
            .and_then(|mut query| query.query_row([id.as_str()], |row| row.get(0)).optional())
            .map_err(|error| self.fault(error))?;
        let is_same = body.as_deref().and_then(Event::read).is_some_and(|known| known.entry == *entry);
        Ok(Some(if is_same { Ok(number) } else { Err(Refusal::OtherAct(number)) }))
    }

    /// The number under which an act stands in the log.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn number_of(&self, id: &EventId) -> Result<Option<u64>, RegisterFault> {
        self.connection
            .prepare_cached("SELECT number FROM event WHERE id = ?1")
            .and_then(|mut query| query.query_row([id.as_str()], |row| row.get::<_, i64>(0)).optional())
            .map(|number| number.and_then(|number| u64::try_from(number).ok()))
            .map_err(|error| self.fault(error))
    }

    /// Where a subject stands before an event: after what the transaction at hand added to it, else as it is in the file.
    fn standing_before(&self, pending: &Pending, subject: &Subject) -> Result<Option<Standing>, RegisterFault> {
        match pending.standings.get(subject) {
            Some((_, standing)) => Ok(Some(standing.clone())),
            None => self.standing(subject),
        }
    }

    /// [`Register::put`] of an act that is done now: it is also held against what is asked today, which older logs need not meet.
    pub(super) fn put_new(
        &self,
        pending: &mut Pending,
        event: &Event,
        body: &str,
    ) -> Result<Result<Sha256, Refusal>, RegisterFault> {
        let before = self.standing_before(pending, &event.entry.subject)?;
        if let Some(Err(refusal)) = before.map(|standing| standing.admits(&event.entry)) {
            return Ok(Err(refusal));
        }
        match self.disagrees(pending, &event.entry)? {
            Some(refusal) => Ok(Err(refusal)),
            None => self.put(pending, event, body),
        }
    }

    /// Adds an event to the log of the transaction at hand, unless it may not follow.
    pub(super) fn put(
        &self,
        pending: &mut Pending,
        event: &Event,
        body: &str,
    ) -> Result<Result<Sha256, Refusal>, RegisterFault> {
        let subject = &event.entry.subject;
        let before = self.standing_before(pending, subject)?;
        let standing = match Standing::after(before, event) {
            Ok(standing) => standing,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let hash = Event::hash_of(body);
        self.connection
            .prepare_cached(
                "INSERT INTO event (number, id, subject_kind, subject_code, hash, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )
            .and_then(|mut insert| {
                let number = i64::try_from(event.number).unwrap_or(i64::MAX);
                let (kind, code) = (subject.kind.code(), subject.code.as_str());
                insert.execute(params![number, event.id.as_str(), kind, code, hash.to_string(), body])
            })
            .map_err(|error| self.fault(error))?;
        pending.head = RegisterHead { number: event.number, hash };
        pending.standings.insert(subject.clone(), (event.number, standing));
        Ok(Ok(hash))
    }

    /// Keeps standings in the transaction at hand.
    pub(super) fn keep(&self, standings: &BTreeMap<Subject, (u64, Standing)>) -> Result<(), RegisterFault> {
        let fault = |error| self.fault(error);
        let mut insert = self
            .connection
            .prepare_cached(
                "INSERT INTO standing (kind, code, event, json) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (kind, code) DO UPDATE SET event = excluded.event, json = excluded.json",
            )
            .map_err(fault)?;
        for (subject, (number, standing)) in standings {
            let json = serde_json::to_string(standing).map_err(|_| RegisterFault::of_standing(&self.path, subject))?;
            let number = i64::try_from(*number).unwrap_or(i64::MAX);
            insert.execute(params![subject.kind.code(), subject.code, number, json]).map_err(fault)?;
        }
        Ok(())
    }

    /// Makes the standings anew from the log, where another reckoning made them.
    pub(super) fn reckon(&mut self) -> Result<(), RegisterFault> {
        let fault = |error| RegisterFault::of(&self.path, error);
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate).map_err(fault)?;
        self.reckon_if_other()?;
        transaction.commit().map_err(fault)
    }

    /// The same in the transaction at hand: since the file was opened, another version may have made the standings its own way, and
    /// what is kept beside them is to be of one reckoning.
    pub(super) fn reckon_if_other(&self) -> Result<(), RegisterFault> {
        if self.is_reckoned()? {
            return Ok(());
        }
        let fault = |error| self.fault(error);
        let standings = self.reckoned()?;
        self.connection.execute("DELETE FROM standing", []).map_err(fault)?;
        self.keep(&standings)?;
        self.connection
            .execute("INSERT OR REPLACE INTO reckoning (one, version) VALUES (1, ?1)", [RECKONING])
            .map_err(fault)?;
        Ok(())
    }

    /// Whether it was opened to be written.
    pub(super) fn writable(&self) -> Result<(), RegisterFault> {
        match self.access {
            super::Access::Write => Ok(()),
            super::Access::Read => Err(RegisterFault::new(&self.path, super::Cause::ReadOnly)),
        }
    }
}

/// What the transaction at hand has come to.
pub(super) struct Pending {
    /// The head after its events.
    pub(super) head: RegisterHead,
    /// The standings that it changes, each with the number of its last event.
    pub(super) standings: BTreeMap<Subject, (u64, Standing)>,
}
