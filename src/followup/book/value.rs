//! What a cell holds: a field of an act as it is written, and what is made of a cell that is read.

use jiff::civil::Date;
use serde_json::Value as Json;

use super::fields::Form;
use super::words::{List, form as form_words};
use crate::formula::Exact;
use crate::i18n::{Arg, Language, Message};
use crate::intake::{CellContent, NumberText, read_date, read_number};
use crate::model::{FiscalYear, Sha256};

/// What is written in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text, letter for letter.
    Text(String),
    /// A decimal, as it was recorded.
    Decimal(String),
    /// A day.
    Day(Date),
    /// One of a list, by its code.
    Choice(List, &'static str),
    /// Lines of parts.
    Lines(Vec<Vec<Self>>),
}

impl Value {
    /// As a text, in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Text(text) | Self::Decimal(text) => text.clone(),
            Self::Day(day) => day.to_string(),
            Self::Choice(list, code) => list.label(code).render(language),
            Self::Lines(lines) => {
                let line = |parts: &Vec<Self>| {
                    let parts: Vec<String> = parts.iter().map(|part| part.text(language)).collect();
                    parts.join(BETWEEN)
                };
                lines.iter().map(line).collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// Between the parts of a list.
const BETWEEN: &str = "; ";

/// What is wrong with a cell, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// What is wrong.
    pub detail: Message,
    /// What to do.
    pub remedy: Message,
}

impl CellFault {
    /// A cell that does not hold what its column is for.
    fn not_a(form: Form) -> Self {
        let remedy = match form {
            Form::Choice(list) => Self::choose(list),
            form => Message::new("book-write").with("form", form_words(form)),
        };
        Self { detail: Message::new("book-not-a").with("form", form_words(form)), remedy }
    }

    /// What can be chosen of a list.
    fn choose(list: List) -> Message {
        let labels = list
            .codes()
            .into_iter()
            .map(|code| Arg::from(Message::new("book-quoted").with("label", list.label(code))))
            .collect();
        Message::new("book-choose").with("labels", Arg::List(labels))
    }
}

/// What is written for a field; `None` for nothing.
pub(super) fn write(form: Form, json: &Json) -> Option<Value> {
    let text = || match json {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    let choice = |list: List, code: &str| match list.codes().into_iter().find(|known| *known == code) {
        Some(code) => Value::Choice(list, code),
        None => Value::Text(code.to_owned()),
    };
    if json.is_null() {
        return None;
    }
    Some(match form {
        Form::Word | Form::Text | Form::Sha256 => Value::Text(text()),
        Form::Decimal | Form::Year | Form::Step => Value::Decimal(text()),
        Form::Day => text().parse().map_or_else(|_| Value::Text(text()), Value::Day),
        Form::Flag => Value::Choice(List::Flag, if json.as_bool() == Some(true) { "yes" } else { "no" }),
        Form::Choice(list) => choice(list, &text()),
        Form::Years | Form::Words | Form::Sha256s => {
            let parts: Vec<String> = json.as_array()?.iter().map(of).collect();
            match (form, parts.as_slice()) {
                _ if parts.is_empty() => return None,
                (Form::Years, [year]) => Value::Decimal(year.clone()),
                _ => Value::Text(parts.join(BETWEEN)),
            }
        }
        Form::Decisions | Form::Rules | Form::Owed => {
            let lines = json.as_array().filter(|lines| !lines.is_empty())?;
            let line = |line: &Json| {
                let mut parts: Vec<Value> = keys(form)
                    .iter()
                    .map(|(key, list)| {
                        let part = line.get(key).map(of).unwrap_or_default();
                        list.map_or_else(|| Value::Text(part.clone()), |list| choice(list, &part))
                    })
                    .collect();
                while parts.last() == Some(&Value::Text(String::new())) {
                    parts.pop();
                }
                parts
            };
            Value::Lines(lines.iter().map(line).collect())
        }
    })
}

/// A part of a list as a text; nothing for what is not given.
fn of(json: &Json) -> String {
    match json {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The parts of a line: the key of each, and its list where it is one of a list.
const fn keys(form: Form) -> &'static [(&'static str, Option<List>)] {
    match form {
        Form::Decisions => &[("recommendation", None), ("decision", Some(List::Decided)), ("text", None)],
        Form::Rules => &[
            ("rule", None),
            ("outcome", Some(List::Outcome)),
            ("severity", Some(List::Severity)),
            ("value", None),
            ("requires", None),
        ],
        Form::Owed => &[("line", None), ("amount", None)],
        _ => &[],
    }
}

/// How many parts of a line must be given.
const fn least(form: Form) -> usize {
    match form {
        Form::Decisions | Form::Rules | Form::Owed => 2,
        _ => 0,
    }
}

/// What a cell means; `is_exact` where an export wrote it, letter for letter.
///
/// # Errors
/// What is wrong with the cell.
pub(super) fn read(form: Form, cell: &CellContent, is_exact: bool) -> Result<Json, CellFault> {
    let wrong = || CellFault::not_a(form);
    if let CellContent::Error(_) = cell {
        return Err(CellFault { detail: Message::new("book-error-cell"), remedy: wrong().remedy });
    }
    let text = cell.text();
    let said = if is_exact { text.as_str() } else { text.trim() };
    match form {
        Form::Word | Form::Text => Ok(said.into()),
        Form::Day => match cell {
            CellContent::Day(day) => Ok(day.to_string().into()),
            _ => read_date(said).map(|day| day.to_string().into()).ok_or_else(wrong),
        },
        Form::Year => year(said).map(Json::from).ok_or_else(wrong),
        Form::Step => said.parse::<u8>().map(Json::from).map_err(|_| wrong()),
        Form::Decimal => decimal(said, is_exact).map(Json::from).ok_or_else(wrong),
        Form::Flag => match cell {
            CellContent::Flag(flag) => Ok((*flag).into()),
            _ => match (List::Flag.find(said), said) {
                (Some(code), _) => Ok((code == "yes").into()),
                (None, "1") => Ok(true.into()),
                (None, "0") => Ok(false.into()),
                (None, _) => Err(wrong()),
            },
        },
        Form::Choice(list) => list.find(said).map(Json::from).ok_or_else(wrong),
        Form::Sha256 => sha256(said).map(Json::from).ok_or_else(wrong),
        Form::Years => parts(said).map(|part| year(part).map(Json::from).ok_or_else(wrong)).collect(),
        Form::Words => Ok(parts(said).map(Json::from).collect()),
        Form::Sha256s => parts(said).map(|part| sha256(part).map(Json::from).ok_or_else(wrong)).collect(),
        Form::Decisions | Form::Rules | Form::Owed => {
            let lines = said.lines().filter(|line| !line.trim().is_empty());
            lines.map(|text| line(form, text).ok_or_else(wrong)).collect()
        }
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

fn year(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    FiscalYear::new(year).map(FiscalYear::year)
}

/// A hash, in the digits in which it is kept.
fn sha256(text: &str) -> Option<String> {
    Sha256::from_hex(text).map(|hash| hash.to_string())
}

/// A decimal as a person types it; as it is where an export wrote it.
fn decimal(text: &str, is_exact: bool) -> Option<String> {
    if is_exact || Exact::from_decimal_text(text).is_some() {
        return Some(text.to_owned());
    }
    match read_number(text) {
        NumberText::Number(amount) => Some(amount.to_string()),
        _ => None,
    }
}

fn line(form: Form, text: &str) -> Option<Json> {
    let keys = keys(form);
    let parts: Vec<&str> = text.splitn(keys.len(), ';').map(str::trim).collect();
    if parts.len() < least(form) {
        return None;
    }
    let mut line = serde_json::Map::new();
    for (at, (key, list)) in keys.iter().enumerate() {
        let part = parts.get(at).copied().filter(|part| !part.is_empty());
        let said = match (part, list) {
            (None, _) if at < least(form) => return None,
            (None, _) => Json::Null,
            (Some(part), Some(list)) => list.find(part)?.into(),
            (Some(part), None) => part.into(),
        };
        line.insert((*key).to_owned(), said);
    }
    Some(line.into())
}
