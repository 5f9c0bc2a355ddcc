//! What a register says: its head, its events, where its subjects stand.
//!
//! # Decisions
//!
//! - Where things stood on a day is made from the acts of that day and before. What counts is the day of the act, which its author states,
//!   not the moment of recording: a reply received in March and entered in May is one of March, and nobody is late for the clerk's sake.
//!   A mission counts as held from its last day, a report as addressed from its notification ([`Entry::counts_from`](super::super::Entry)).
//! - An act that follows from one of a later day, which the order of recording allows for remarks alone, waits for that day with it.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use jiff::civil::Date;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use super::super::{Event, RegisterHead, Standing, Standings, Subject, SubjectKind};
use super::{RECKONING, Register, RegisterFault};
use crate::model::Sha256;

impl Register {
    /// How many events, and the hash of the last.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn head(&self) -> Result<RegisterHead, RegisterFault> {
        let last = self
            .connection
            .prepare_cached("SELECT number, hash FROM event ORDER BY number DESC LIMIT 1")
            .and_then(|mut query| query.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional())
            .map_err(|error| self.fault(error))?;
        last.map_or(Ok(RegisterHead::EMPTY), |(number, hash): (i64, String)| {
            Ok(RegisterHead { number: self.number(number)?, hash: self.hash(number, &hash)? })
        })
    }

    /// How many subjects of each kind there are, in the order of the kinds.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn counts(&self) -> Result<Vec<(SubjectKind, u64)>, RegisterFault> {
        let mut query = self
            .connection
            .prepare_cached("SELECT count(DISTINCT subject_code) FROM event WHERE subject_kind = ?1")
            .map_err(|error| self.fault(error))?;
        SubjectKind::ALL
            .iter()
            .map(|kind| {
                let count = query.query_row([kind.code()], |row| row.get(0)).map_err(|error| self.fault(error))?;
                Ok((*kind, self.number(count)?))
            })
            .collect()
    }

    /// Where every subject of a kind stands, in the order of their codes.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn standings(&self, kind: SubjectKind) -> Result<Vec<(Subject, Standing)>, RegisterFault> {
        if !self.is_reckoned()? {
            let all = self.reckoned()?;
            return Ok(all
                .into_iter()
                .filter(|(subject, _)| subject.kind == kind)
                .map(|(subject, (_, standing))| (subject, standing))
                .collect());
        }
        let mut query = self
            .connection
            .prepare_cached("SELECT code, json FROM standing WHERE kind = ?1 ORDER BY code")
            .map_err(|error| self.fault(error))?;
        let mut rows = query.query([kind.code()]).map_err(|error| self.fault(error))?;
        let mut standings = Vec::new();
        while let Some(row) = rows.next().map_err(|error| self.fault(error))? {
            let subject = Subject::new(kind, row.get::<_, String>(0).map_err(|error| self.fault(error))?);
            let json = row.get_ref(1).and_then(|json| Ok(json.as_str()?)).map_err(|error| self.fault(error))?;
            let standing = self.standing_of(&subject, json)?;
            standings.push((subject, standing));
        }
        Ok(standings)
    }

    /// Where every subject of some kinds stands, and the head, of one moment: what others record meanwhile is in both or in neither.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn moment(&self, kinds: &[SubjectKind]) -> Result<(RegisterHead, Standings), RegisterFault> {
        // Dropped without a commit: it only holds one state of the file for reading.
        let _reading = Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)
            .map_err(|error| self.fault(error))?;
        let head = self.head()?;
        let mut standings = Standings::default();
        for kind in kinds {
            standings.extend(self.standings(*kind)?);
        }
        Ok((head, standings))
    }

    /// The same as it stood on a day: made of the acts of that day and before. The head is that of the whole log.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn moment_on(&self, kinds: &[SubjectKind], on: Date) -> Result<(RegisterHead, Standings), RegisterFault> {
        let _reading = Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)
            .map_err(|error| self.fault(error))?;
        let head = self.head()?;
        let mut standings = Standings::default();
        for kind in kinds {
            for (subject, standing) in self.standings(*kind)? {
                // Most subjects have no act after the day: what is kept of them is what stood then.
                let stood = if standing.course().latest <= on { Some(standing) } else { self.stood(&subject, on)? };
                standings.extend(stood.map(|standing| (subject, standing)));
            }
        }
        Ok((head, standings))
    }

    /// Where a subject stood on a day; `None` where nothing was known of it by then.
    fn stood(&self, subject: &Subject, on: Date) -> Result<Option<Standing>, RegisterFault> {
        let mut standing: Option<Standing> = None;
        self.events(Some(subject), |event, _| {
            if event.entry.counts_from() <= on
                && let Ok(after) = Standing::after(standing.clone(), event)
            {
                standing = Some(after);
            }
            ControlFlow::Continue(())
        })?;
        Ok(standing)
    }

    /// Where a subject stands; `None` when nothing is known of it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn standing(&self, subject: &Subject) -> Result<Option<Standing>, RegisterFault> {
        if !self.is_reckoned()? {
            return Ok(self.reckoned()?.remove(subject).map(|(_, standing)| standing));
        }
        let json: Option<String> = self
            .connection
            .prepare_cached("SELECT json FROM standing WHERE kind = ?1 AND code = ?2")
            .and_then(|mut query| {
                query.query_row(params![subject.kind.code(), subject.code], |row| row.get(0)).optional()
            })
            .map_err(|error| self.fault(error))?;
        json.map(|json| self.standing_of(subject, &json)).transpose()
    }

    /// Hands out the events in their order, all of them or those on one subject, until it is told to stop.
    ///
    /// # Errors
    /// The file cannot be read, or holds a text that is no event.
    pub fn events(
        &self,
        subject: Option<&Subject>,
        mut each: impl FnMut(&Event, &Sha256) -> ControlFlow<()>,
    ) -> Result<(), RegisterFault> {
        let fault = |error| self.fault(error);
        let mut query = self
            .connection
            .prepare_cached(match subject {
                None => "SELECT number, hash, body FROM event ORDER BY number",
                Some(_) => {
                    "SELECT number, hash, body FROM event WHERE subject_kind = ?1 AND subject_code = ?2 ORDER BY number"
                }
            })
            .map_err(fault)?;
        let mut rows = match subject {
            None => query.query([]),
            Some(subject) => query.query(params![subject.kind.code(), subject.code]),
        }
        .map_err(fault)?;
        while let Some(row) = rows.next().map_err(fault)? {
            let number: i64 = row.get(0).map_err(fault)?;
            let hash = row.get_ref(1).and_then(|hash| Ok(hash.as_str()?)).map_err(fault)?;
            let body = row.get_ref(2).and_then(|body| Ok(body.as_str()?)).map_err(fault)?;
            let event = Event::read(body).ok_or_else(|| RegisterFault::of_event(&self.path, number))?;
            if each(&event, &self.hash(number, hash)?).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Hands out every event as it is stored, in order: its number, its hash, its text.
    pub(super) fn bodies(
        &self,
        mut each: impl FnMut(i64, &str, &str) -> Result<ControlFlow<()>, RegisterFault>,
    ) -> Result<(), RegisterFault> {
        let fault = |error| self.fault(error);
        let mut query =
            self.connection.prepare_cached("SELECT number, hash, body FROM event ORDER BY number").map_err(fault)?;
        let mut rows = query.query([]).map_err(fault)?;
        while let Some(row) = rows.next().map_err(fault)? {
            let number = row.get(0).map_err(fault)?;
            let hash = row.get_ref(1).and_then(|hash| Ok(hash.as_str()?)).map_err(fault)?;
            let body = row.get_ref(2).and_then(|body| Ok(body.as_str()?)).map_err(fault)?;
            if each(number, hash, body)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Whether the standings that are kept were made by this program's reckoning.
    pub(super) fn is_reckoned(&self) -> Result<bool, RegisterFault> {
        self.connection
            .prepare_cached("SELECT version FROM reckoning")
            .and_then(|mut query| query.query_row([], |row| row.get::<_, i64>(0)).optional())
            .map(|version| version == Some(RECKONING))
            .map_err(|error| self.fault(error))
    }

    /// The standings made from the log, each with the number of the last event that it rests on.
    pub(super) fn reckoned(&self) -> Result<BTreeMap<Subject, (u64, Standing)>, RegisterFault> {
        let mut standings: BTreeMap<Subject, (u64, Standing)> = BTreeMap::new();
        let mut refused = None;
        self.events(None, |event, _| {
            let before = standings.remove(&event.entry.subject).map(|(_, standing)| standing);
            let Ok(standing) = Standing::after(before, event) else {
                refused = Some(event.number);
                return ControlFlow::Break(());
            };
            standings.insert(event.entry.subject.clone(), (event.number, standing));
            ControlFlow::Continue(())
        })?;
        match refused {
            None => Ok(standings),
            Some(number) => Err(RegisterFault::of_event(&self.path, number)),
        }
    }

    pub(super) fn standing_of(&self, subject: &Subject, json: &str) -> Result<Standing, RegisterFault> {
        serde_json::from_str(json).map_err(|_| RegisterFault::of_standing(&self.path, subject))
    }

    fn number(&self, number: i64) -> Result<u64, RegisterFault> {
        u64::try_from(number).map_err(|_| RegisterFault::of_event(&self.path, number))
    }

    pub(super) fn hash(&self, number: i64, hash: &str) -> Result<Sha256, RegisterFault> {
        Sha256::from_hex(hash).ok_or_else(|| RegisterFault::of_event(&self.path, number))
    }
}
