//! The audit: whether the log is what was recorded, and the standings what it gives.
//!
//! The events are read once, in their order, one at a time. The first fault ends the audit: behind it nothing can be relied on.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rusqlite::{Row, Transaction, TransactionBehavior};

use super::super::{Event, EventId, Refusal, RegisterHead, Standing, Subject};
use super::{Register, RegisterFault};
use crate::i18n::Arg;
use crate::model::Sha256;

/// What an audit found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// The head; where there is a fault, as far as the log is sound.
    pub head: RegisterHead,
    /// How many subjects the events are on.
    pub subjects: usize,
    /// The documents that the events name, where folders were given to look for them.
    pub documents: Option<DocumentCheck>,
    /// The first fault.
    pub fault: Option<AuditFault>,
}

/// The documents that the events of a log name, each held against the files at hand by its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DocumentCheck {
    /// How many documents are attached to acts.
    pub attached: usize,
    /// Those of them that no file is, in the order in which they are first named, with the event that names them.
    pub missing: Vec<(u64, Sha256)>,
    /// How many files of accounts are named.
    pub accounts: usize,
    /// How many of these are there. The accounts are kept elsewhere: where they are not, that is no fault.
    pub accounts_found: usize,
}

/// Where a log is not what was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditFault {
    /// The number of the event; for what is on no event, that of the last.
    pub event: u64,
    /// What is wrong.
    pub defect: Defect,
}

/// What is wrong with an event, or with what is kept beside the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Defect {
    /// It is missing: another number stands in its place.
    Missing,
    /// Its text is no event.
    NoEvent,
    /// Its hash is not that of its text.
    Hash,
    /// The number in its text is another.
    Number,
    /// The name in its text is another.
    Id,
    /// The subject in its text is another.
    Subject,
    /// It does not name the hash of the event before.
    Previous,
    /// Another event bears its name.
    Repeated,
    /// Its act may not follow on the acts before.
    Refused(Refusal),
    /// Where its subject stands is kept otherwise than the log gives it, or not at all.
    Standing(Subject),
    /// Something is kept of a subject on which there is no event.
    StandingOfNone(Subject),
    /// Its hash is another than the one recorded elsewhere; `None` where the log does not reach so far.
    Head {
        /// The hash recorded elsewhere.
        recorded: Sha256,
        /// The hash found.
        found: Option<Sha256>,
    },
    /// The file itself is not sound, in the words of SQLite.
    File(Arg),
    /// What protects the log, or a table, is missing in the file. Its name.
    GuardMissing(String),
    /// The same is there, and is not as it was made.
    GuardAltered(String),
    /// Something is in the file that a register does not have. Its name.
    GuardForeign(String),
}

impl Register {
    /// Verifies the whole log, holds it against heads recorded elsewhere, and the standings that are kept against those that it
    /// gives. Documents are looked for where the hashes of files at hand are given.
    ///
    /// # Errors
    /// The file is held by another program. What is wrong in the file itself is no error, but the audit's fault.
    pub fn audit(&self, heads: &[RegisterHead], files: Option<&BTreeSet<Sha256>>) -> Result<Audit, RegisterFault> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)
            .map_err(|error| self.fault(error))?;
        let mut walk = Walk::new(heads, files.is_some());
        let mut defect = self.walk(&mut walk)?;
        if defect.is_none() {
            defect = self.kept(&mut walk)?;
        }
        if defect.is_none() {
            defect = self.structure()?.map(|detail| (walk.head.number, Defect::File(detail)));
        }
        if defect.is_none() {
            defect = self.guarded()?.map(|defect| (walk.head.number, defect));
        }
        drop(transaction);
        Ok(Audit {
            head: walk.head,
            subjects: walk.subjects,
            documents: files.map(|files| walk.documents(files)),
            fault: defect.map(|(event, defect)| AuditFault { event, defect }),
        })
    }

    /// The events, one after the other.
    fn walk(&self, walk: &mut Walk<'_>) -> Result<Option<(u64, Defect)>, RegisterFault> {
        let mut read = || {
            let mut query = self
                .connection
                .prepare("SELECT number, id, subject_kind, subject_code, hash, body FROM event ORDER BY number")?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                if let Some(defect) = walk.step(row)? {
                    return Ok(Some((walk.head.number + 1, defect)));
                }
            }
            Ok(walk.beyond())
        };
        self.judged(read()).map(|found| match found {
            Ok(defect) => defect,
            Err(detail) => Some((walk.head.number + 1, Defect::File(detail))),
        })
    }

    /// The standings that are kept, against those that the log gives.
    fn kept(&self, walk: &mut Walk<'_>) -> Result<Option<(u64, Defect)>, RegisterFault> {
        if !self.is_reckoned()? {
            return Ok(None);
        }
        let mut read = || {
            let mut query =
                self.connection.prepare("SELECT kind, code, event, json FROM standing ORDER BY kind, code")?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                if let Some(defect) = walk.kept(row)? {
                    return Ok(Some(defect));
                }
            }
            Ok(walk.standings.pop_first().map(|(subject, (event, _))| (event, Defect::Standing(subject))))
        };
        self.judged(read()).map(|found| match found {
            Ok(defect) => defect,
            Err(detail) => Some((walk.head.number, Defect::File(detail))),
        })
    }

    /// The tables, indexes and triggers of the file, against those that a register of its form is made with: without them the next
    /// writer could change what was recorded.
    fn guarded(&self) -> Result<Option<Defect>, RegisterFault> {
        let made = super::schema::objects().map_err(|error| self.fault(error))?;
        let mut found = match self.judged(super::schema::objects_of(&self.connection))? {
            Ok(found) => found,
            Err(detail) => return Ok(Some(Defect::File(detail))),
        };
        for (name, object) in made {
            match found.remove(&name) {
                None => return Ok(Some(Defect::GuardMissing(name.1))),
                Some(other) if other != object => return Ok(Some(Defect::GuardAltered(name.1))),
                Some(_) => {}
            }
        }
        Ok(found.pop_first().map(|(name, _)| Defect::GuardForeign(name.1)))
    }

    /// What SQLite's own check says of the file; `None` where it is sound.
    fn structure(&self) -> Result<Option<Arg>, RegisterFault> {
        let said = self.connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0));
        Ok(match self.judged(said)? {
            Ok(said) => (said != "ok").then(|| said.into()),
            Err(detail) => Some(detail),
        })
    }

    /// What was read, or what SQLite says where the file is damaged.
    fn judged<T>(&self, read: rusqlite::Result<T>) -> Result<Result<T, Arg>, RegisterFault> {
        match read {
            Ok(value) => Ok(Ok(value)),
            Err(error) => match self.fault(error) {
                RegisterFault { cause: super::Cause::Damaged(detail), .. } => Ok(Err(detail)),
                fault => Err(fault),
            },
        }
    }
}

/// How far an audit has come.
struct Walk<'a> {
    heads: &'a [RegisterHead],
    head: RegisterHead,
    seen: HashSet<EventId>,
    subjects: usize,
    /// Whether the documents that are named are to be gathered.
    gathers: bool,
    attached: BTreeMap<Sha256, u64>,
    accounts: BTreeSet<Sha256>,
    standings: BTreeMap<Subject, (u64, Standing)>,
}

impl<'a> Walk<'a> {
    fn new(heads: &'a [RegisterHead], gathers: bool) -> Self {
        Self {
            heads,
            head: RegisterHead::EMPTY,
            seen: HashSet::new(),
            subjects: 0,
            gathers,
            attached: BTreeMap::new(),
            accounts: BTreeSet::new(),
            standings: BTreeMap::new(),
        }
    }

    /// Takes one event; what is wrong with it, if anything.
    fn step(&mut self, row: &Row<'_>) -> rusqlite::Result<Option<Defect>> {
        let due = self.head.number + 1;
        if u64::try_from(row.get::<_, i64>(0)?) != Ok(due) {
            return Ok(Some(Defect::Missing));
        }
        let body = row.get_ref(5)?.as_str()?;
        let hash = Event::hash_of(body);
        if row.get_ref(4)?.as_str()? != hash.to_string() {
            return Ok(Some(Defect::Hash));
        }
        let Some(event) = Event::read(body) else { return Ok(Some(Defect::NoEvent)) };
        let subject = &event.entry.subject;
        let defect = if event.number != due {
            Some(Defect::Number)
        } else if event.id.as_str() != row.get_ref(1)?.as_str()? {
            Some(Defect::Id)
        } else if subject.kind.code() != row.get_ref(2)?.as_str()? || subject.code != row.get_ref(3)?.as_str()? {
            Some(Defect::Subject)
        } else if event.previous != self.head.hash {
            Some(Defect::Previous)
        } else if self.seen.contains(&event.id) {
            Some(Defect::Repeated)
        } else {
            self.differing(RegisterHead { number: due, hash })
        };
        if defect.is_some() {
            return Ok(defect);
        }
        let before = self.standings.remove(subject).map(|(_, standing)| standing);
        let standing = match Standing::after(before, &event) {
            Ok(standing) => standing,
            Err(refusal) => return Ok(Some(Defect::Refused(refusal))),
        };
        if self.gathers {
            let named = event.entry.act.documents();
            for document in named.attached {
                self.attached.entry(document).or_insert(due);
            }
            self.accounts.extend(named.accounts);
        }
        self.standings.insert(event.entry.subject, (due, standing));
        self.subjects = self.standings.len();
        self.seen.insert(event.id);
        self.head = RegisterHead { number: due, hash };
        Ok(None)
    }

    /// The documents gathered, held against the files at hand.
    fn documents(self, files: &BTreeSet<Sha256>) -> DocumentCheck {
        let (attached, accounts) = (self.attached.len(), self.accounts.len());
        let lacking = self.attached.into_iter().filter(|(document, _)| !files.contains(document));
        let mut missing: Vec<(u64, Sha256)> = lacking.map(|(document, event)| (event, document)).collect();
        missing.sort_unstable();
        let accounts_found = self.accounts.intersection(files).count();
        DocumentCheck { attached, missing, accounts, accounts_found }
    }

    /// The first head recorded elsewhere that this one contradicts.
    fn differing(&self, found: RegisterHead) -> Option<Defect> {
        self.heads
            .iter()
            .find(|head| head.number == found.number && head.hash != found.hash)
            .map(|head| Defect::Head { recorded: head.hash, found: Some(found.hash) })
    }

    /// The first head recorded elsewhere that the log does not reach, or that is none.
    fn beyond(&self) -> Option<(u64, Defect)> {
        let of_none = |head: &&RegisterHead| head.number == 0 && **head != RegisterHead::EMPTY;
        let head = self.heads.iter().find(|head| head.number > self.head.number || of_none(head))?;
        Some((head.number, Defect::Head { recorded: head.hash, found: None }))
    }

    /// Takes one standing that is kept.
    fn kept(&mut self, row: &Row<'_>) -> rusqlite::Result<Option<(u64, Defect)>> {
        let (kind, code) = (row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?);
        let Some(kind) = super::super::SubjectKind::from_code(kind) else {
            return Ok(Some((self.head.number, Defect::File(kind.into()))));
        };
        let subject = Subject::new(kind, code);
        let Some((event, standing)) = self.standings.remove(&subject) else {
            return Ok(Some((self.head.number, Defect::StandingOfNone(subject))));
        };
        let json = serde_json::to_string(&standing).unwrap_or_default();
        let is_same = u64::try_from(row.get::<_, i64>(2)?) == Ok(event) && row.get_ref(3)?.as_str()? == json;
        Ok((!is_same).then_some((event, Defect::Standing(subject))))
    }
}
