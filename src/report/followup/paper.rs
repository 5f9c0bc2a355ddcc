//! What the papers of the follow-up have in common: names, rows.

use jiff::civil::Date;

use super::FollowupSetting;
use crate::assessment::Computed;
use crate::formula::{Exact, parse_calendar_day};
use crate::i18n::Message;
use crate::model::{FiscalYear, InstitutionCode};
use crate::report::shown::shown_whole_or_two;
use crate::report::{Cell, Content, Row, quantity};
use crate::rulebook::{RuleId, Rulebook};

impl FollowupSetting<'_> {
    /// The name of an institution with its code; the code alone where the list does not know it.
    pub(super) fn institution_named(&self, code: &InstitutionCode) -> Message {
        match self.institutions.find(code) {
            Some(listed) => Message::new("note-institution")
                .with("name", listed.institution.name.as_str())
                .with("code", code.as_str()),
            None => Message::new("book-as-is").with("code", code.as_str()),
        }
    }
}

/// A row of each.
pub(super) fn rows_of<T>(all: &[T], cells: impl Fn(&T) -> Vec<Cell>) -> Vec<Row> {
    all.iter().map(|one| Row::new(cells(one))).collect()
}

/// A value as it was recorded, as the rule's values are shown.
pub(super) fn value_of(rule: &RuleId, text: &str, rulebook: &Rulebook) -> Content {
    let known = rulebook.rule(rule);
    let computed = match (Exact::from_decimal_text(text), text.parse::<Date>()) {
        (Some(number), _) => Some(Computed::Number(number)),
        (None, Ok(day)) => Some(Computed::Date(day)),
        (None, Err(_)) if ["yes", "no"].contains(&text) => Some(Computed::Flag(text == "yes")),
        _ => None,
    };
    match (known, computed) {
        (Some(rule), Some(computed)) => quantity::value(rulebook, rule, &computed),
        // A control compares amounts or numbers of people: which, its rule alone says.
        (None, Some(Computed::Number(number))) => Content::number(shown_whole_or_two(&number)),
        (None, Some(Computed::Date(day))) => day.into(),
        _ => text.into(),
    }
}

/// A threshold as it was recorded (`< 0.15`, `0.01 .. 0.05`, `<= 06-01@+1`) for a fiscal year, its bounds as the rule's are shown.
pub(super) fn requires_of(rule: &RuleId, text: &str, year: FiscalYear, rulebook: &Rulebook) -> Content {
    let bound = |text: &str| {
        let rule = rulebook.rule(rule)?;
        Exact::from_decimal_text(text).map(|value| quantity::bound(rule, &value).arg())
    };
    let parts: Vec<&str> = text.split_whitespace().collect();
    let said = match parts.as_slice() {
        ["yes"] => Some(Message::new("language-yes")),
        ["<=", day] if parse_calendar_day(day).is_ok() => {
            // What was recorded names no closing day: it is said for the one that most accounts have.
            let close = Date::new(year.year(), 12, 31).ok();
            let day = parse_calendar_day(day).ok();
            close.and_then(|close| {
                let day = day?.on(close)?;
                Some(Message::new("report-on-or-before-example").with("day", day).with("close", close))
            })
        }
        [sign, one] => bound(one).map(|one| {
            let sign = sign.replace("<=", "≤").replace(">=", "≥");
            Message::new("note-requires").with("sign", sign).with("bound", one)
        }),
        [low, "..", high] => bound(low)
            .zip(bound(high))
            .map(|(low, high)| Message::new("note-requires-range").with("low", low).with("high", high)),
        _ => None,
    };
    said.map_or_else(|| text.into(), Content::from)
}
