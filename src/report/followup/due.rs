//! What is awaited of whom by when, and how long the Committee took.

use super::words::count;
use super::{FollowupSetting, section, sentence};
use crate::followup::{DueItem, DueList, StageDelays, Subject, SubjectKind};
use crate::i18n::{Arg, Message};
use crate::model::{InstitutionCode, StateCode};
use crate::report::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table, labels};

/// A section: its code, the heading of its days, what belongs to it, for so many days ahead.
type Part = (&'static str, &'static str, fn(&DueItem, u32) -> bool);

/// Whether something to come is due within so many days.
fn is_within(item: &DueItem, within: u32) -> bool {
    item.days.unsigned_abs() <= within
}

/// Whether something is to come, by a day that is set.
fn is_to_come(item: &DueItem) -> bool {
    item.received_on.is_none() && item.due_on.is_some() && !item.is_late()
}

/// What is due on a day for people.
#[must_use]
pub fn followup_due(list: &DueList, setting: &FollowupSetting<'_>) -> Report {
    let parts: [Part; 5] = [
        ("late", "followup-column-days-late", |item, _| item.is_late()),
        ("upcoming", "followup-column-days-left", |item, within| is_to_come(item) && is_within(item, within)),
        // A contestation is to be answered, however far the day is.
        ("beyond", "followup-column-days-left", |item, within| is_to_come(item) && !is_within(item, within)),
        ("undated", "followup-column-days-since", |item, _| item.received_on.is_none() && item.due_on.is_none()),
        ("received", "followup-column-received", |item, _| item.received_on.is_some()),
    ];
    let mut sections: Vec<Section> = Vec::new();
    for (code, heading, belongs) in parts {
        let items: Vec<&DueItem> = list.items.iter().filter(|item| belongs(item, list.within)).collect();
        if !items.is_empty() {
            let named = Message::new("followup-due-section").with("part", code).with("days", count(list.within));
            sections.push(section(named, vec![table(code, heading, &items, setting)]));
        }
    }
    if sections.is_empty() {
        sections.push(sentence(Message::new("followup-due-none").with("days", count(list.within)).into()));
    }
    sections.extend(own(&list.own));
    let title = Message::new("followup-due-title").with("day", list.on).with("days", count(list.within));
    setting.report(title, Vec::new(), sections)
}

fn table(part: &'static str, heading: &'static str, items: &[&DueItem], setting: &FollowupSetting<'_>) -> Block {
    let mut columns = vec![
        Column::text("due_on", "followup-column-due-on"),
        Column { align: crate::report::Align::Right, ..Column::text("days", heading) },
        Column::text("matter", "followup-column-matter"),
        Column::text("debtor", "followup-column-debtor"),
        Column::text("institution", "followup-column-institution"),
        Column::text("subject", "followup-column-subject"),
    ];
    if setting.is_whole {
        columns.insert(0, Column::text("part", "followup-column-part"));
    }
    let rows = items.iter().map(|item| {
        let whose = item.institution.as_ref().map(InstitutionCode::as_str);
        let whose = whose.or_else(|| item.state.as_ref().map(StateCode::as_str)).unwrap_or_default();
        let days = match (item.received_on, item.due_on) {
            (Some(received_on), _) => Content::from(received_on),
            (None, Some(_)) => Content::number(item.days.abs().to_string()),
            (None, None) => Content::number(item.days.to_string()),
        };
        let emphasis = if item.is_late() { Emphasis::Bad } else { Emphasis::Plain };
        let debtor = item.debtor.map(|debtor| Message::new("followup-debtor").with("debtor", debtor.code()));
        let mut cells = vec![
            Content::from(item.due_on.unwrap_or(item.since)).into(),
            Cell::new(days, emphasis),
            matter(item, setting).into(),
            debtor.map_or_else(Cell::empty, Cell::from),
            whose.into(),
            subject(&item.subject).into(),
        ];
        if setting.is_whole {
            cells.insert(0, part.into());
        }
        Row::new(cells)
    });
    let rows = rows.collect();
    Block::Table(Table { columns, group: None, detail: None, rows })
}

/// The code of a subject; an institution stands in its own column already.
fn subject(subject: &Subject) -> Content {
    match subject.kind {
        SubjectKind::Institution => Content::Empty,
        _ => subject.code.as_str().into(),
    }
}

/// What is awaited, with what tells it from others of its kind.
pub(super) fn matter(item: &DueItem, setting: &FollowupSetting<'_>) -> Message {
    let matter = Message::new("followup-matter").with("matter", item.matter.code());
    let step = item.step.and_then(|number| setting.scheme.step(number));
    let detail: Arg = match (item.severity, item.fiscal_year, step, item.station) {
        (Some(severity), ..) => labels::severity(severity).into(),
        (_, Some(year), ..) => year.to_string().into(),
        (_, _, Some(step), _) => (&step.name).into(),
        (_, _, _, Some(station)) => Message::new("followup-station").with("station", station.code()).into(),
        _ => return matter,
    };
    Message::new("followup-matter-of").with("matter", matter).with("detail", detail)
}

/// How long the Committee took.
fn own(own: &[StageDelays]) -> Option<Section> {
    let columns = vec![
        Column::text("own_matter", "followup-column-own"),
        Column::number("allowed_days", "followup-column-allowed"),
        Column::number("done", "followup-column-done"),
        Column::number("done_late", "followup-column-done-late"),
        Column::number("awaited", "followup-column-awaited"),
        Column::number("awaited_late", "followup-column-awaited-late"),
        Column::number("median_days", "followup-column-median"),
        Column::number("longest_days", "followup-column-longest"),
    ];
    let rows: Vec<Row> = (own.iter().filter(|stage| !stage.taken.is_empty()))
        .map(|stage| {
            let number = |count: usize| Cell::from(Content::count(count));
            let late = |count: usize| {
                let emphasis = if count > 0 { Emphasis::Bad } else { Emphasis::Plain };
                Cell::new(Content::count(count), emphasis)
            };
            Row::new(vec![
                Message::new("followup-matter").with("matter", stage.matter.code()).into(),
                stage.allowed.map_or_else(Cell::empty, |days| Content::number(days.to_string()).into()),
                number(stage.done),
                if stage.allowed.is_some() { late(stage.done_late) } else { Cell::empty() },
                number(stage.awaited),
                if stage.allowed.is_some() { late(stage.awaited_late) } else { Cell::empty() },
                stage.median().map_or_else(Cell::empty, |days| Content::number(days.to_decimal(1, true)).into()),
                stage.taken.last().map_or_else(Cell::empty, |days| Content::number(days.to_string()).into()),
            ])
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let table = Block::Table(Table { columns, group: None, detail: None, rows });
    Some(section(Message::new("followup-section-own"), vec![table]))
}
