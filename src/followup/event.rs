//! Events: acts as they stand in the log, each bound to the one before.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Act, MissionAct, ReportAct, Subject};
use crate::model::{Sha256, codes};
use crate::rulebook::Addressee;

codes! {
    /// In what quality somebody acts.
    Role {
        /// The executive secretariat of the Conference.
        Secretariat = "secretariat",
        /// The Supervisory Committee in session (CSPS).
        Committee = "committee",
        /// A regional inspector.
        Inspector = "inspector",
        /// The rapporteur of a report.
        Rapporteur = "rapporteur",
        /// The Council of Ministers.
        Council = "council",
        /// The technical ministry (tutelle technique).
        TechnicalMinistry = "technical-ministry",
        /// The ministry of finance (tutelle financière).
        FinanceMinistry = "finance-ministry",
        /// The board of an institution (conseil d'administration).
        Board = "board",
        /// The management of an institution (direction générale).
        Management = "management",
    }
}

impl Role {
    /// Whether those in it supervise: they may issue, verify, extend and close; the others answer.
    #[must_use]
    pub const fn is_supervisor(self) -> bool {
        matches!(self, Self::Secretariat | Self::Committee | Self::Inspector | Self::Rapporteur | Self::Council)
    }

    /// Whether those in it decide or record decisions: they may give more time, and close what was not done.
    #[must_use]
    pub const fn decides(self) -> bool {
        matches!(self, Self::Secretariat | Self::Committee | Self::Council)
    }

    /// Whether those in it speak for whoever is addressed: itself, or who stands above it (management → board → technical ministry).
    #[must_use]
    pub const fn speaks_for(self, addressee: Addressee) -> bool {
        match addressee {
            Addressee::Management => matches!(self, Self::Management | Self::Board | Self::TechnicalMinistry),
            Addressee::Board => matches!(self, Self::Board | Self::TechnicalMinistry),
            Addressee::TechnicalMinistry => matches!(self, Self::TechnicalMinistry),
            Addressee::FinanceMinistry => matches!(self, Self::FinanceMinistry),
        }
    }
}

/// The name of an act, whichever register it stands in: 32 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EventId(String);

impl EventId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<EventId> for String {
    fn from(id: EventId) -> Self {
        id.0
    }
}

impl TryFrom<String> for EventId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_hex = text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        if text.len() == 32 && is_hex { Ok(Self(text)) } else { Err("an event's id has 32 hexadecimal digits") }
    }
}

/// An act to be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is about.
    pub subject: Subject,
    /// Who acts: a person or a body, as the minutes name it.
    pub actor: String,
    /// In what quality.
    pub role: Role,
    /// The day of the act, which may lie before that of its recording.
    pub acted_on: Date,
    /// What is done.
    pub act: Act,
}

impl Entry {
    /// The same with its texts as they are recorded: a line ends with one sign, whatever system wrote it, and a tabulation is a
    /// space.
    #[must_use]
    pub fn tidy(&self) -> Self {
        let written = canonical(self);
        if !written.contains("\\r\\n") && !written.contains("\\t") {
            return self.clone();
        }
        let tidied = serde_json::from_str(&written).ok().and_then(|value| serde_json::from_value(tidied(value)).ok());
        tidied.unwrap_or_else(|| self.clone())
    }

    /// The day from which the act counts: its own; of a mission that was held its last day, of a report the day of its notification. These
    /// are told afterwards, and what follows from them may bear a day before the telling.
    #[must_use]
    pub const fn counts_from(&self) -> Date {
        match &self.act {
            Act::Mission(MissionAct::Held { to, .. }) => *to,
            Act::Report(ReportAct::Addressed { notified_on, .. }) => *notified_on,
            _ => self.acted_on,
        }
    }

    /// The name of an act that was given none: the first 16 bytes of the SHA-256 of what it says, by whom, when and on what.
    #[must_use]
    pub fn own_id(&self) -> EventId {
        let hash = Sha256::of(canonical(self));
        EventId(hash.to_string().chars().take(32).collect())
    }
}

/// An act as it is recorded. The log stores it as the text that [`Event::body`] gives; its hash is over these very bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its place in the log, from 1 without a gap.
    pub number: u64,
    /// Its name.
    pub id: EventId,
    /// The moment of its recording.
    pub recorded_at: Timestamp,
    /// The hash of the event before; 64 zeros before the first.
    pub previous: Sha256,
    /// What was recorded.
    pub entry: Entry,
}

impl Event {
    /// The text that is stored: JSON without blanks, its keys in the order of the declaration.
    #[must_use]
    pub fn body(&self) -> String {
        canonical(self)
    }

    /// The hash of a stored text.
    #[must_use]
    pub fn hash_of(body: &str) -> Sha256 {
        Sha256::of(body)
    }

    /// The event of a stored text; `None` where it is none.
    #[must_use]
    pub fn read(body: &str) -> Option<Self> {
        serde_json::from_str(body).ok()
    }
}

/// Where a log stands: its number of events and the hash of the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterHead {
    /// How many events.
    pub number: u64,
    /// The hash of the last; 64 zeros for an empty log.
    pub hash: Sha256,
}

impl RegisterHead {
    /// That of an empty log.
    pub const EMPTY: Self = Self { number: 0, hash: Sha256([0; 32]) };
}

/// As it is printed and typed: `412:9f86…`.
impl fmt::Display for RegisterHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.number, self.hash)
    }
}

impl FromStr for RegisterHead {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (number, hash) = text.trim().split_once(':')?;
            Some(Self { number: number.parse().ok()?, hash: Sha256::from_hex(hash)? })
        };
        read().ok_or("a head is a number, a colon and 64 hexadecimal digits")
    }
}

/// A value with the texts in it tidied.
fn tidied(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.replace("\r\n", "\n").replace('\t', " ")),
        Value::Array(all) => all.into_iter().map(tidied).collect(),
        Value::Object(all) => all.into_iter().map(|(key, value)| (key, tidied(value))).collect(),
        other => other,
    }
}

/// The one way to write a value: none of these types can fail to be written, for their keys are texts.
fn canonical<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
