//! The indicators of the Secretariat's plans.

use super::words::{bands, of_value};
use super::{FollowupSetting, section, sentence};
use crate::followup::{IndicatorRow, IndicatorStatement};
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::report::shown::shown_whole_or_two;
use crate::report::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table};

/// The indicators for people, one section for each plan.
#[must_use]
pub fn followup_indicators(statements: &[IndicatorStatement], setting: &FollowupSetting<'_>) -> Report {
    let mut sections: Vec<Section> = Vec::new();
    for own in statements.chunk_by(|one, other| one.plan == other.plan) {
        let heading = match own.first().and_then(|statement| statement.plan.as_deref()) {
            Some(plan) => Message::new("followup-plan-named").with("plan", plan),
            None => Message::new("followup-plan-unnamed"),
        };
        sections.push(section(heading, vec![table(own, setting)]));
    }
    if sections.is_empty() {
        sections.push(sentence(Message::new("followup-indicators-none").into()));
    } else {
        let said = [Message::new("followup-indicators-reading"), bands(setting.scheme)];
        let said = said.map(|message| Cell::new(message, Emphasis::Muted)).into();
        sections.push(Section { heading: None, blocks: vec![Block::Paragraphs(said)] });
    }
    let title = Message::new("followup-indicators-title").with("day", setting.on);
    setting.report(title, Vec::new(), sections)
}

fn table(statements: &[IndicatorStatement], setting: &FollowupSetting<'_>) -> Block {
    let columns = vec![
        Column::text("period", "followup-column-period"),
        Column::text("counted", "followup-column-counted"),
        Column::number("planned", "followup-column-planned"),
        Column::number("actual", "followup-column-actual"),
        Column::number("rate", "followup-column-rate"),
        Column::text("band", "followup-column-band"),
        Column::text("remark", "followup-column-remark"),
    ];
    let mut rows = Vec::new();
    for statement in statements {
        rows.push(Row::Group(Cell::new(named(statement), Emphasis::Strong)));
        rows.extend(statement.rows.iter().map(|row| cells(row, setting)));
        if statement.rows.is_empty() {
            let mut cells = vec![Cell::new(Message::new("followup-no-value"), Emphasis::Unknown)];
            cells.resize(columns.len(), Cell::empty());
            rows.push(Row::new(cells));
        }
    }
    let group = Some(Column::text("indicator", "followup-column-indicator"));
    Block::Table(Table { columns, group, detail: None, rows })
}

/// An indicator with where it starts and where it is to arrive.
fn named(statement: &IndicatorStatement) -> Message {
    let stated = |number: Option<&Exact>| match number {
        Some(number) => Arg::Number(shown_whole_or_two(number)),
        None => Message::new("followup-not-stated").into(),
    };
    Message::new("followup-indicator")
        .with("code", statement.code.as_str())
        .with("name", statement.name.as_str())
        .with("unit", statement.unit.as_str())
        .with("baseline", stated(statement.baseline.as_ref()))
        .with("target", stated(statement.target.as_ref()))
}

fn cells(row: &IndicatorRow, setting: &FollowupSetting<'_>) -> Row {
    let not_stated = || Cell::new(Message::new("followup-not-stated"), Emphasis::Unknown);
    let number = |number: Option<&Exact>| {
        number.map_or_else(not_stated, |number| Content::number(shown_whole_or_two(number)).into())
    };
    let (rate, band) = match &row.rate {
        Some(rate) => of_value(rate, setting.scheme),
        None => (Cell::empty(), Cell::empty()),
    };
    let remark = match row {
        row if row.is_contradicted => Cell::new(Message::new("followup-sum-differs"), Emphasis::Watch),
        row if row.is_planned_not_stated() => Cell::new(Message::new("followup-planned-not-stated"), Emphasis::Watch),
        row if row.is_added_up => Cell::new(Message::new("followup-added-up"), Emphasis::Muted),
        _ => Cell::empty(),
    };
    Row::new(vec![
        row.period.as_str().into(),
        Message::new("followup-counted").with("counted", row.counted.code()).into(),
        number(row.planned.as_ref()),
        number(row.actual.as_ref()),
        rate,
        band,
        remark,
    ])
}
