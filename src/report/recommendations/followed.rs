//! Recommendations beside the latest accounts: value then, value now, cured or not.

use jiff::civil::Date;

use super::{applied, head, value};
use crate::assessment::Outcome;
use crate::followup::{Followed, FollowedRule, Reading, RegisterHead};
use crate::i18n::{Arg, Message};
use crate::report::fiche::clipped;
use crate::report::subject::rule_name;
use crate::report::{Block, Cell, Column, Content, Emphasis, Measure, Report, Row, Section, Table, labels};
use crate::rulebook::Rulebook;

/// How many rules of a recommendation are told one by one on a terminal.
const MOST_RULES: usize = 4;

/// The list of recommendations on a day; `is_whole`: each with its text in full, else cut after its first sentence.
#[must_use]
pub fn followed_list(
    listed: &[Followed<'_>],
    rulebook: Option<&Rulebook>,
    as_of: Date,
    register: RegisterHead,
    is_whole: bool,
) -> Report {
    let title = Message::new("followed-title").with("count", listed.len()).with("as-of", as_of);
    let mut sections = Vec::new();
    if !listed.is_empty() {
        sections.push(Section { heading: None, blocks: vec![Block::Table(table(listed, rulebook, true, is_whole))] });
    }
    sections.push(head(register));
    Report { title, notes: Vec::new(), sections }
}

/// The section of a compliance table: the recommendations that are open, beside the accounts judged; `None` where there are none.
#[must_use]
pub fn followed_section(listed: &[Followed<'_>], rulebook: &Rulebook, is_grouped: bool) -> Option<Section> {
    if listed.is_empty() {
        return None;
    }
    let blocks = vec![Block::Table(table(listed, Some(rulebook), is_grouped, false))];
    Some(Section { heading: Some(Message::new("followed-section")), blocks })
}

/// How many signs of a recommendation's text are told in one sentence.
const MOST_SIGNS: usize = 240;

/// A recommendation in one sentence: to whom it belongs, its code, what it asks, by when, how late it is.
#[must_use]
pub fn asked_in_short(followed: &Followed<'_>) -> Message {
    let draft = &followed.standing.draft;
    let group = draft.institution.as_ref().map_or(draft.state.as_str(), |code| code.as_str());
    let due = followed.due_on.map_or_else(|| Arg::from(""), Arg::from);
    let late = followed.days_late.map_or_else(|| Arg::from(""), |days| Arg::Number(days.to_string()));
    Message::new("fiche-asked")
        .with("institution", group)
        .with("code", followed.code)
        .with("text", clipped(draft.text.trim().trim_end_matches('.'), MOST_SIGNS))
        .with("due", due)
        .with("late", late)
}

fn table(listed: &[Followed<'_>], rulebook: Option<&Rulebook>, is_grouped: bool, is_whole: bool) -> Table {
    let mut rows = Vec::new();
    let mut last = None;
    for followed in listed {
        let draft = &followed.standing.draft;
        let group = draft.institution.as_ref().map_or(draft.state.as_str(), |code| code.as_str());
        if is_grouped && last != Some(group) {
            last = Some(group);
            rows.push(Row::Group(group.into()));
        }
        rows.push(Row::Cells { cells: cells(followed), detail: Some(detail(followed, rulebook, is_whole).into()) });
    }
    Table {
        columns: vec![
            Column::code("recommendation", "followed-column-recommendation"),
            Column::text("severity", "followed-column-severity").if_room(),
            Column::text("addressee", "followed-column-addressee").if_room(),
            Column::text("stands", "followed-column-stands"),
            Column::text("due", "followed-column-due"),
            Column::number("late", "followed-column-late"),
            Column::text("cured", "followed-column-cured"),
        ],
        group: is_grouped.then(|| Column::text("institution", "followed-column-institution")),
        detail: Some(Column::text("text", "followed-column-text")),
        rows,
    }
}

fn cells(followed: &Followed<'_>) -> Vec<Cell> {
    let (standing, draft) = (followed.standing, &followed.standing.draft);
    let late = followed.days_late.map_or_else(Cell::empty, |days| {
        let days = Content::Number { decimal: days.to_string(), measure: Measure::Days };
        Cell::new(days, Emphasis::Bad)
    });
    let (cured, emphasis) = cured(followed);
    vec![
        followed.code.into(),
        labels::severity(draft.severity).into(),
        labels::addressee(draft.addressee).into(),
        Message::new("act-stands").with("stands", standing.state.code()).into(),
        followed.due_on.map_or_else(Cell::empty, Cell::from),
        late,
        Cell::new(cured, emphasis),
    ]
}

/// Whether the accounts show it cured, and what that asks.
fn cured(followed: &Followed<'_>) -> (Content, Emphasis) {
    let said = |id: &'static str, emphasis| (Message::new(id).into(), emphasis);
    match followed.is_cured() {
        Some(true) => said("followed-cured", Emphasis::Good),
        Some(false) => said("followed-not-cured", Emphasis::Bad),
        None if followed.standing.draft.rules.is_empty() => (Content::Empty, Emphasis::Plain),
        // That there are no newer accounts is said under the row.
        None if followed.latest.is_none() => (Content::Empty, Emphasis::Plain),
        None => said("followed-not-judged", Emphasis::Unknown),
    }
}

/// What the accounts ask for, each rule then and now, what is recommended.
fn detail(followed: &Followed<'_>, rulebook: Option<&Rulebook>, is_whole: bool) -> Message {
    let text = &followed.standing.draft.text;
    let shown = match text.split_once(". ") {
        Some((first, _)) if !is_whole => Message::new("followed-text-cut").with("text", format!("{first}.")).into(),
        _ => Arg::from(text.as_str()),
    };
    let rules = if followed.rules.len() > MOST_RULES && !is_whole {
        Some(counted(followed).into())
    } else {
        let rules = followed.rules.iter().map(|rule| Arg::from(then_and_now(rule, rulebook)));
        rules.reduce(|first, second| Message::new("report-or-else").with("first", first).with("second", second).into())
    };
    let asks = if followed.proposes_verification() {
        Message::new("followed-verify").into()
    } else if followed.latest.is_none() && followed.is_pending() && rules.is_some() {
        Message::new("followed-no-accounts").into()
    } else {
        Arg::from("")
    };
    let message = Message::new("followed-detail").with("asks", asks).with("text", shown);
    match rules {
        Some(rules) => message.with("rules", rules),
        None => message.with("rules", ""),
    }
}

/// How many of many rules are met.
fn counted(followed: &Followed<'_>) -> Message {
    let message = Message::new(if followed.latest.is_some() { "followed-many-now" } else { "followed-many" });
    let message = message.with("count", followed.rules.len());
    match followed.latest {
        Some(year) => {
            let met = followed.rules.iter().filter(|rule| rule.is_met() == Some(true)).count();
            message.with("met", met).with("year", year.to_string())
        }
        None => message,
    }
}

fn then_and_now(rule: &FollowedRule, rulebook: Option<&Rulebook>) -> Message {
    let name = rulebook.map_or_else(|| Arg::from(rule.rule.as_str()), |rulebook| rule_name(rulebook, &rule.rule));
    let read = |reading: &Reading| {
        let says = says(reading, rule, rulebook);
        Message::new("followed-reading").with("says", says).with("year", reading.fiscal_year.to_string())
    };
    let message = Message::new(if rule.now.is_some() { "followed-then-now" } else { "followed-then" });
    let then = rule.then.as_ref().map_or_else(|| Message::new("followed-unknown"), read);
    let message = message.with("rule", name).with("then", then);
    match &rule.now {
        Some(now) => message.with("now", read(now)),
        None => message,
    }
}

/// A value where there is one, with its outcome; the outcome alone where a value would not be understood.
fn says(reading: &Reading, rule: &FollowedRule, rulebook: Option<&Rulebook>) -> Arg {
    let outcome = Outcome::ALL.iter().find(|outcome| outcome.code() == reading.outcome);
    let outcome = outcome.map_or_else(|| Arg::from(reading.outcome.as_str()), |outcome| outcome.label().into());
    let known =
        rulebook.and_then(|rulebook| Some((rulebook, applied(rulebook, &rule.rule, reading.requires.as_deref())?)));
    match (known, &reading.value) {
        // What was declared and not proved is no value.
        _ if reading.outcome == Outcome::NotAssessable.code() => outcome,
        (Some((rulebook, own)), Some(text)) if reading.outcome == Outcome::Informational.code() => {
            value(rulebook, &own, text).arg()
        }
        (Some((rulebook, own)), Some(text)) => {
            Message::new("followed-value").with("value", &value(rulebook, &own, text)).with("outcome", outcome).into()
        }
        _ => outcome,
    }
}
