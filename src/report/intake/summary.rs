//! What many submissions come to, one row each, before any judgement.

use super::super::Block;
use super::super::{Cell, Column, Content, Emphasis, Report, Row, Section, Table};
use crate::dictionary::{Key, SuppliedBy};
use crate::i18n::Message;
use crate::intake::{Form, Mapped};
use crate::model::Reading;
use crate::rulebook::Rulebook;

/// The summary of several submissions.
#[must_use]
pub fn intake_summary(all: &[Mapped], rulebook: &Rulebook) -> Report {
    let columns = vec![
        Column::text("institution", "report-fact-institution"),
        Column::text("year", "report-fact-year"),
        Column::text("form", "intake-fact-form"),
        Column::number("lines", "intake-col-lines"),
        Column::number("unused", "intake-col-unused"),
        Column::number("doubles", "intake-col-doubles"),
    ];
    let supplied = |line: &&crate::dictionary::Line| line.supplied_by == SuppliedBy::Filer;
    let expected = rulebook.dictionary.lines().iter().filter(supplied).count();
    let mut rows = Vec::with_capacity(all.len());
    let mut last = None;
    for mapped in all {
        if last != Some(mapped.path.as_str()) {
            rows.push(Row::Group(Cell::new(mapped.path.as_str(), Emphasis::Strong)));
            last = Some(mapped.path.as_str());
        }
        rows.push(row(mapped, expected));
    }
    let group = Some(Column::text("file", "report-fact-file"));
    let table = Table { columns, group, detail: None, rows };
    Report {
        title: Message::new("intake-summary-title").with("count", all.len()),
        notes: vec![Cell::new(Message::new("intake-summary-note"), Emphasis::Muted)],
        sections: vec![Section { heading: None, blocks: vec![Block::Table(table)] }],
    }
}

fn row(mapped: &Mapped, expected: usize) -> Row {
    let mapping = &mapped.mapping;
    let said = mapping.keys.iter().find(|kept| kept.key == Key::InstitutionCode).map(|kept| kept.value.as_str());
    let form = match &mapping.form {
        Form::Template => Content::from(Message::new("intake-short-template")),
        Form::Unknown => Message::new("intake-short-unknown").into(),
        Form::Wide(row) => Message::new("intake-short-wide").with("row", row.to_string()).into(),
        Form::Layout { id, .. } => id.as_str().into(),
    };
    let form = match mapped.submission {
        Some(_) => form.into(),
        None => Cell::new(Message::new("intake-summary-rejected"), Emphasis::Bad),
    };
    let present = mapping.figures.iter().filter(|figure| matches!(figure.figure.reading, Reading::Present(_)));
    let mut lines: Vec<_> = present.map(|figure| figure.key.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let doubles = mapped.doubles.iter().filter(|double| !double.kind.is_sound()).count();
    let emphasis = if doubles > 0 { Emphasis::Watch } else { Emphasis::Plain };
    Row::new(vec![
        said.unwrap_or_default().into(),
        mapped.fiscal_year().map(|year| year.to_string()).unwrap_or_default().into(),
        form,
        Content::from(format!("{} / {expected}", lines.len())).into(),
        Content::count(mapping.unused.len() + mapping.unused_beyond).into(),
        Cell::new(Content::count(doubles), emphasis),
    ])
}
