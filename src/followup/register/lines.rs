//! Texts of one JSON document per line: acts that a program hands in, events that were exported.

use std::io::{self, BufRead, Read};

use jiff::civil::Date;
use serde::Deserialize;

use super::super::{Act, Entry, EventId, Role, Subject};
use crate::i18n::Message;

/// How long a line may be, in bytes: no act comes near it.
const LONGEST: u64 = 1 << 24;

/// A line that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// What stands in it.
    pub text: String,
}

/// The lines of a text, without the blank ones. No more of it is held than one line.
#[derive(Debug)]
pub struct Lines<R> {
    from: R,
    number: usize,
}

impl<R: BufRead> Lines<R> {
    /// The lines of a text.
    pub const fn new(from: R) -> Self {
        Self { from, number: 0 }
    }

    fn read(&mut self) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        if self.from.by_ref().take(LONGEST).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let is_whole = bytes.ends_with(b"\n") || bytes.len() < usize::try_from(LONGEST).unwrap_or(usize::MAX);
        let text = is_whole.then(|| String::from_utf8(bytes).ok()).flatten();
        text.map(Some).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "UTF-8"))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            self.number += 1;
            let text = match self.read().transpose()? {
                Ok(text) => text,
                Err(error) => return Some(Err(error)),
            };
            // A text that a Windows editor saved begins with a mark.
            let text = text.trim_start_matches('\u{feff}').trim();
            if !text.is_empty() {
                return Some(Ok(Line { number: self.number, text: text.to_owned() }));
            }
        }
    }
}

/// An act with the name that it was given, if any.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryRaw {
    id: Option<EventId>,
    subject: Subject,
    actor: String,
    role: Role,
    acted_on: Date,
    act: Act,
}

/// The act of a line with its name: the one given, else its own ([`Entry::own_id`]).
///
/// # Errors
/// What is wrong with the line.
pub fn read_entry(line: &str) -> Result<(EventId, Entry), Message> {
    let raw: EntryRaw = serde_json::from_str(line).map_err(|error| wrong(&error))?;
    let entry = Entry { subject: raw.subject, actor: raw.actor, role: raw.role, acted_on: raw.acted_on, act: raw.act };
    let entry = entry.tidy();
    Ok((raw.id.unwrap_or_else(|| entry.own_id()), entry))
}

/// What the reader of JSON says of a line, and at which sign of it.
pub(super) fn wrong(error: &serde_json::Error) -> Message {
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let detail = said.strip_suffix(&place).unwrap_or(&said);
    Message::new("entry-json").with("detail", detail).with("column", error.column().to_string())
}
