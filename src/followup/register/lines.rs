//! Acts as lines of JSON: what a program hands in to be recorded.

use jiff::civil::Date;
use serde::Deserialize;

use super::super::{Act, Entry, EventId, Role, Subject};

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
/// What is wrong with the line, in the words of the reader of JSON.
pub fn read_entry(line: &str) -> Result<(EventId, Entry), String> {
    let raw: EntryRaw = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let entry = Entry { subject: raw.subject, actor: raw.actor, role: raw.role, acted_on: raw.acted_on, act: raw.act };
    Ok((raw.id.unwrap_or_else(|| entry.own_id()), entry))
}
