//! Recommendations beside the latest accounts: value then, value now, cured or not.

use jiff::civil::Date;

use super::{applied, head, value};
use crate::assessment::Outcome;
use crate::followup::{Followed, FollowedRule, Reading, RegisterHead};
use crate::i18n::{Arg, Message};
use crate::report::subject::rule_name;
use crate::report::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table, labels};
use crate::rulebook::Rulebook;

/// The list of recommendations on a day.
#[must_use]
pub fn followed_list(
    listed: &[Followed<'_>],
    rulebook: Option<&Rulebook>,
    as_of: Date,
    register: RegisterHead,
) -> Report {
    let title = Message::new("followed-title").with("count", listed.len()).with("as-of", as_of);
    let mut sections = Vec::new();
    if !listed.is_empty() {
        sections.push(Section { heading: None, blocks: vec![Block::Table(table(listed, rulebook, true))] });
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
    let blocks = vec![Block::Table(table(listed, Some(rulebook), is_grouped))];
    Some(Section { heading: Some(Message::new("followed-section")), blocks })
}

fn table(listed: &[Followed<'_>], rulebook: Option<&Rulebook>, is_grouped: bool) -> Table {
    let mut rows = Vec::new();
    let mut last = None;
    for followed in listed {
        let draft = &followed.standing.draft;
        let group = draft.institution.as_ref().map_or(draft.state.as_str(), |code| code.as_str());
        if is_grouped && last != Some(group) {
            last = Some(group);
            rows.push(Row::Group(group.into()));
        }
        rows.push(Row::Cells { cells: cells(followed), detail: Some(detail(followed, rulebook).into()) });
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
    let late =
        followed.days_late.map_or_else(Cell::empty, |days| Cell::new(Content::number(days.to_string()), Emphasis::Bad));
    let (cured, emphasis) = cured(followed);
    vec![
        followed.code.into(),
        labels::severity(draft.severity).into(),
        labels::addressee(draft.addressee).into(),
        Message::new("act-stands").with("stands", standing.state.code()).into(),
        standing.due_on().map_or_else(Cell::empty, Cell::from),
        late,
        Cell::new(cured, emphasis),
    ]
}

/// Whether the accounts show it cured, and what that asks.
fn cured(followed: &Followed<'_>) -> (Content, Emphasis) {
    let said = |id: &'static str, emphasis| (Message::new(id).into(), emphasis);
    match followed.is_cured() {
        Some(true) if followed.proposes_verification() => said("followed-verify", Emphasis::Good),
        Some(true) => said("followed-cured", Emphasis::Good),
        Some(false) => said("followed-not-cured", Emphasis::Bad),
        None if followed.standing.draft.rules.is_empty() => (Content::Empty, Emphasis::Plain),
        None if followed.latest.is_none() => said("followed-no-accounts", Emphasis::Muted),
        None => said("followed-not-judged", Emphasis::Unknown),
    }
}

/// Each rule then and now, then what is recommended.
fn detail(followed: &Followed<'_>, rulebook: Option<&Rulebook>) -> Message {
    let rules: Vec<Arg> = followed.rules.iter().map(|rule| then_and_now(rule, rulebook).into()).collect();
    let text = followed.standing.draft.text.as_str();
    let said = rules
        .into_iter()
        .reduce(|first, second| Message::new("report-or-else").with("first", first).with("second", second).into());
    match said {
        Some(rules) => Message::new("followed-detail").with("rules", rules).with("text", text),
        None => Message::new("followed-detail-free").with("text", text),
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
        (Some((rulebook, own)), Some(text)) => {
            Message::new("followed-value").with("value", &value(rulebook, &own, text)).with("outcome", outcome).into()
        }
        _ => outcome,
    }
}
