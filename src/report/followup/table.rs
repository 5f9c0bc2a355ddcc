//! What became of the recommendations, row by row: what was done, what is left, what comes next.

use super::words::{bands, count, detail, rated, step_name};
use super::{FollowupSetting, section};
use crate::followup::{By, Direction, FollowupTable, MetStep, TableRow, Tally};
use crate::i18n::{Arg, Message};
use crate::model::StateCode;
use crate::report::{Block, Cell, Column, Content, Emphasis, Measure, Report, Row, Section, Table, labels};
use crate::rulebook::Addressee;

/// The table of a day for people.
#[must_use]
pub fn followup_table(table: &FollowupTable, setting: &FollowupSetting<'_>) -> Report {
    let words = Words { table, setting };
    let title = Message::new("followup-table-title").with("by", table.by.code()).with("day", table.on);
    let mut sections = vec![words.done(), words.left()];
    sections.extend(words.next());
    sections.push(words.reading());
    setting.report(title, Vec::new(), sections)
}

struct Words<'a> {
    table: &'a FollowupTable,
    setting: &'a FollowupSetting<'a>,
}

impl Words<'_> {
    /// The name of a row.
    fn key(&self, row: &TableRow) -> Cell {
        let by = self.table.by;
        let content = match (by, row.key.as_str()) {
            (_, "") => Content::from(Message::new("followup-no-key").with("by", by.code())),
            (By::State, code) => self.setting.state_name(&StateCode::from(code)),
            (By::Addressee, code) => match Addressee::from_code(code) {
                Some(addressee) => labels::addressee(addressee).into(),
                None => code.into(),
            },
            (By::Institution | By::Session | By::Pillar, name) => name.into(),
        };
        Cell::new(content, Emphasis::Strong)
    }

    /// A table of one line for each tally of each row, everything together last.
    fn tallied(&self, columns: Vec<Column>, cells: impl Fn(&Tally) -> Vec<Cell>) -> Block {
        let mut rows = Vec::new();
        let whole = (Cell::new(Message::new("followup-whole"), Emphasis::Strong), &self.table.whole);
        let named = self.table.rows.iter().map(|row| (self.key(row), row));
        let has_several = self.table.rows.len() != 1;
        for (name, row) in named.chain(has_several.then_some(whole)) {
            rows.push(Row::Group(name));
            let own = [("critical", &row.own.critical), ("all", &row.own.all)];
            let debt = [("debt-critical", &row.debt.critical), ("debt", &row.debt.all)];
            // A ministry of finance has nothing but what the State owes, and most rows have none of it.
            let shows_own = row.own.all.issued > 0 || row.debt.all.issued == 0;
            let shown =
                own.into_iter().filter(|_| shows_own).chain(debt.into_iter().filter(|_| row.debt.all.issued > 0));
            for (of, tally) in shown {
                let mut all = vec![Message::new("followup-rows").with("of", of).into()];
                all.extend(cells(tally));
                rows.push(Row::new(all));
            }
        }
        let group = Some(Column { ..Column::text(self.table.by.code(), "followup-column-key") });
        Block::Table(Table { columns, group, detail: None, rows })
    }

    fn done(&self) -> Section {
        let columns = vec![
            Column::text("recommendations", "followup-column-what"),
            Column::number("issued", "followup-column-issued"),
            Column::number("due", "followup-column-due"),
            Column::number("on_time", "followup-column-on-time"),
            Column::number("late", "followup-column-late"),
            Column::number("closed_otherwise", "followup-column-closed"),
            Column::number("rate", "followup-column-rate"),
            Column::text("band", "followup-column-band"),
            Column::text("direction", "followup-column-direction"),
        ];
        let table = self.tallied(columns, |tally| {
            let (rate, band) = rated(&tally.rate, self.setting.scheme);
            let mut cells: Vec<Cell> =
                [tally.issued, tally.due, tally.on_time, tally.late, tally.closed_otherwise()].map(number).into();
            cells.extend([rate, band, direction(tally)]);
            cells
        });
        section(Message::new("followup-section-done"), vec![table])
    }

    fn left(&self) -> Section {
        let columns = vec![
            Column::text("recommendations", "followup-column-what"),
            Column::number("open", "followup-column-open"),
            Column::number("overdue", "followup-column-overdue"),
            Column::number("overdue_median_days", "followup-column-median"),
            Column::number("overdue_longest_days", "followup-column-longest"),
            Column::number("contested", "followup-column-contested"),
            Column::number("claimed_unverified", "followup-column-claimed"),
        ];
        let table = self.tallied(columns, |tally| {
            let days = |decimal: String| Cell::from(Content::Number { decimal, measure: Measure::Plain });
            let overdue = if tally.overdue > 0 { Emphasis::Bad } else { Emphasis::Plain };
            vec![
                number(tally.open),
                Cell::new(Content::count(tally.overdue), overdue),
                tally.median_age().map_or_else(Cell::empty, |median| days(median.to_decimal(1, true))),
                tally.longest_age().map_or_else(Cell::empty, |longest| days(longest.to_string())),
                number(tally.contested),
                number(tally.claimed),
            ]
        });
        section(Message::new("followup-section-left"), vec![table])
    }

    /// The highest step proposed for each row.
    fn next(&self) -> Option<Section> {
        let columns = vec![
            Column::text(self.table.by.code(), "followup-column-key"),
            Column::text("step", "followup-column-step"),
            Column::text("subject", "followup-column-subject"),
            Column::text("since", "followup-column-since"),
        ];
        let mut rows: Vec<Row> = Vec::new();
        for row in &self.table.rows {
            for step in [&row.next, &row.next_debt].into_iter().flatten() {
                rows.push(self.step(self.key(row), step));
            }
        }
        let detail = Some(Column::text("why", "followup-column-why"));
        let table = Block::Table(Table { columns, group: None, detail, rows });
        let is_empty = matches!(&table, Block::Table(table) if table.rows.is_empty());
        (!is_empty).then(|| section(Message::new("followup-section-next"), vec![table]))
    }

    fn step(&self, key: Cell, step: &MetStep) -> Row {
        let scheme = self.setting.scheme;
        let cells = vec![key, step_name(step, scheme).into(), step.code.as_str().into(), step.since.into()];
        Row::Cells { cells, detail: Some(detail(step, scheme).into()) }
    }

    /// How it is to be read.
    fn reading(&self) -> Section {
        let days = count(self.setting.scheme.suspension_days.value);
        let direction = match &self.table.last_session {
            Some((name, day)) => {
                Message::new("followup-since-session").with("session", name.as_str()).with("day", *day)
            }
            None => Message::new("followup-no-session"),
        };
        let said = [
            Message::new("followup-table-reading").with("days", Arg::from(days)),
            bands(self.setting.scheme),
            direction,
        ];
        let said = said.map(|message| Cell::new(message, Emphasis::Muted)).into();
        Section { heading: None, blocks: vec![Block::Paragraphs(said)] }
    }
}

fn number(count: usize) -> Cell {
    Content::count(count).into()
}

fn direction(tally: &Tally) -> Cell {
    let Some(direction) = tally.direction() else { return Cell::empty() };
    let emphasis = match direction {
        Direction::Up => Emphasis::Good,
        Direction::Same => Emphasis::Plain,
        Direction::Down => Emphasis::Bad,
    };
    Cell::new(Message::new("followup-direction").with("direction", direction.code()), emphasis)
}
