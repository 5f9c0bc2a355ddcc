//! Texts of one JSON document per line: acts that a program hands in, events that were exported.

use std::io::{self, BufRead, Read};

use jiff::civil::Date;
use serde::Deserialize;

use super::super::refusal_words::name_of_field;
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
    let mut reader = serde_json::Deserializer::from_str(line);
    let raw: EntryRaw = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| wrong(error.inner(), &error.path().to_string()))?;
    reader.end().map_err(|error| wrong(&error, ""))?;
    let entry = Entry { subject: raw.subject, actor: raw.actor, role: raw.role, acted_on: raw.acted_on, act: raw.act };
    let entry = entry.tidy();
    Ok((raw.id.unwrap_or_else(|| entry.own_id()), entry))
}

/// An act as a line, to begin from.
pub const EXAMPLE: &str = r#"{"subject":{"kind":"recommendation","code":"XA-2024-01"},"actor":"Secrétariat exécutif","role":"secretariat","acted_on":"2024-11-20","act":{"recommendation":{"drafted":{"draft":{"state":"XA","institution":"XA-CNSS","addressee":"management","severity":"critical","text":"Faire certifier les comptes.","rules":[]}}}}}"#;

/// What is wrong with a line, in the user's language as far as the reader of JSON tells: which field is missing, is unknown, is there
/// twice, or is of another form; and where it stands in the line. `path` leads to what was being read.
pub(super) fn wrong(error: &serde_json::Error, path: &str) -> Message {
    let column = error.column().to_string();
    if !error.is_data() {
        return Message::new("entry-json").with("column", column);
    }
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let said = said.strip_suffix(&place).unwrap_or(&said);
    // Between the first two backticks stands what it is about.
    let about = said.split('`').nth(1).unwrap_or_default();
    let path = if path == "." { "" } else { path };
    let below = |field: &str| if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") };
    let of_field = |id: &'static str, field: &str, path: String| {
        Message::new(id).with("field", name_of_field(field)).with("path", path)
    };
    let last = path.rsplit('.').next().unwrap_or_default();
    let message = if said.starts_with("missing field") {
        of_field("entry-field-missing", about, below(about))
    } else if said.starts_with("unknown field") {
        let admitted = said.split_once("expected ").map_or_else(String::new, |(_, admitted)| listed(admitted));
        Message::new("entry-field-unknown").with("path", unknown_path(path, about)).with("admitted", admitted)
    } else if said.starts_with("duplicate field") {
        of_field("entry-field-twice", about, below(about))
    } else if let Some((_, admitted)) = said.split_once("expected one of ").or_else(|| said.split_once("` is none of "))
    {
        of_field("entry-word-unknown", last, path.to_owned()).with("word", about).with("admitted", listed(admitted))
    } else {
        of_field("entry-field-form", last, path.to_owned()).with("form", form_of(last))
    };
    message.with("column", column)
}

/// The path of a field that is unknown: the reader may or may not have stepped into it.
fn unknown_path(path: &str, field: &str) -> String {
    let is_there = path == field || path.strip_suffix(field).is_some_and(|before| before.ends_with('.'));
    match (is_there, path) {
        (true, path) => path.to_owned(),
        (false, "") => field.to_owned(),
        (false, path) => format!("{path}.{field}"),
    }
}

/// Words between backticks, or commas, as a list.
fn listed(admitted: &str) -> String {
    let words = admitted.trim_start_matches("one of ").split([',', '`']).map(str::trim);
    words.filter(|word| !word.is_empty() && *word != "or").collect::<Vec<_>>().join(", ")
}

/// What form a field is to have, by its name.
fn form_of(field: &str) -> &'static str {
    match field {
        "id" => "id",
        "document" | "sha256" => "hash",
        "fiscal_year" | "fiscal_years" => "year",
        "until" | "from" | "to" | "reply_by" | "deliberate_by" => "day",
        field if field.ends_with("_on") => "day",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::{EXAMPLE, read_entry};
    use crate::i18n::Language;

    fn told(line: &str) -> String {
        read_entry(line).unwrap_err().render(Language::default())
    }

    #[test]
    fn the_example_is_an_act() {
        read_entry(EXAMPLE).unwrap();
    }

    #[test]
    fn what_is_wrong_with_a_line_is_told_by_its_field_in_the_users_language() {
        let changed = |from: &str, to: &str| {
            assert_eq!(EXAMPLE.matches(from).count(), 1, "{from}");
            told(&EXAMPLE.replace(from, to))
        };
        insta::assert_snapshot!(
            [
                told("{\"subject\":"),
                told("{}"),
                changed(r#","rules":[]"#, ""),
                changed(r#""actor""#, r#""auteur""#),
                changed(r#""text""#, r#""texte""#),
                changed("2024-11-20", "20/11/2024"),
                changed(r#""role":"secretariat""#, r#""role":"secretary""#),
                changed(r#""severity":"critical""#, r#""severity":"critique""#),
                changed(r#""kind":"recommendation""#, r#""kind":"advice""#),
                changed(r#""drafted""#, r#""written""#),
                changed(r#""actor":"Secrétariat exécutif""#, r#""actor":12"#),
                changed(r#"{"subject""#, r#"{"id":"12","subject""#),
                changed(r#""role""#, r#""actor":"B","role""#),
                told(&format!("{EXAMPLE} {EXAMPLE}")),
            ]
            .join("\n")
        );
    }
}
