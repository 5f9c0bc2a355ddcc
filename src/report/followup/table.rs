//! What became of the recommendations, row by row: what was done, what is left, what comes next.

use super::words::{bands, count, detail, rated, step_name};
use super::{FollowupSetting, section};
use crate::followup::{By, Direction, FollowupTable, MetStep, TableRow, Tally};
use crate::i18n::{Arg, Message};
use crate::model::StateCode;
use crate::report::{
    Axis, Block, Cell, Chart, Column, Content, Emphasis, Figure, Measure, Report, Row, ScaleRow, Section, Table, labels,
};
use crate::rulebook::Addressee;

/// The table of a day for people.
#[must_use]
pub fn followup_table(table: &FollowupTable, setting: &FollowupSetting<'_>) -> Report {
    let words = Words { table, setting };
    let title = Message::new("followup-table-title").with("by", table.by.code()).with("day", table.on);
    let mut sections = vec![words.done(false), words.left(false)];
    if table.whole.debt.all.issued > 0 {
        sections.extend([words.done(true), words.left(true)]);
    }
    sections.extend(words.next());
    sections.push(words.reading());
    setting.report(title, Vec::new(), sections)
}

/// How late what is overdue is, drawn row by row, what the State owes apart; `None` where nothing is overdue.
#[must_use]
pub fn followup_ages(table: &FollowupTable, setting: &FollowupSetting<'_>) -> Option<Section> {
    let words = Words { table, setting };
    let figures: Vec<Block> = [false, true].into_iter().filter_map(|is_debt| words.ages(is_debt)).collect();
    (!figures.is_empty()).then(|| section(Message::new("followup-section-ages"), figures))
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
            (By::Pillar, id) => {
                let pillars = &self.setting.rulebook.grading.pillars;
                let pillar = pillars.iter().find(|pillar| pillar.id.0.as_ref() == id);
                pillar.map_or_else(|| id.into(), |pillar| Content::from(&pillar.label))
            }
            (By::Institution | By::Session, name) => name.into(),
        };
        Cell::new(content, Emphasis::Strong)
    }

    /// The column of the names of rows.
    fn key_column(&self) -> Column {
        let code = self.table.by.code();
        let heading = Message::new("followup-column-key").with("by", code);
        Column { heading, ..Column::text(code, "followup-column-key") }
    }

    /// A table of one line for each tally of each row, everything together last.
    fn tallied(&self, is_debt: bool, columns: Vec<Column>, cells: impl Fn(&Tally) -> Vec<Cell>) -> Block {
        let of = |row: &TableRow| if is_debt { row.debt.clone() } else { row.own.clone() };
        let mut rows = Vec::new();
        let whole = (Cell::new(Message::new("followup-whole"), Emphasis::Strong), &self.table.whole);
        let shown = self.table.rows.iter().filter(|row| of(row).all.issued > 0);
        let named: Vec<_> = shown.map(|row| (self.key(row), row)).collect();
        let has_several = named.len() != 1;
        for (name, row) in named.into_iter().chain(has_several.then_some(whole)) {
            rows.push(Row::Group(name));
            let tallies = of(row);
            for (of, tally) in [("critical", &tallies.critical), ("all", &tallies.all)] {
                let mut all = vec![Message::new("followup-rows").with("of", of).into()];
                all.extend(cells(tally));
                rows.push(Row::new(all));
            }
        }
        let group = Some(self.key_column());
        Block::Table(Table { columns, group, detail: None, rows })
    }

    /// The column that says which recommendations are counted: programs tell what the State owes by its name.
    const fn scope(is_debt: bool) -> Column {
        Column::text(if is_debt { "state_debt" } else { "recommendations" }, "followup-column-what")
    }

    fn done(&self, is_debt: bool) -> Section {
        let columns = vec![
            Self::scope(is_debt),
            Column::number("issued", "followup-column-issued"),
            Column::number("due", "followup-column-due"),
            Column::number("on_time", "followup-column-on-time"),
            Column::number("late", "followup-column-late"),
            Column::number("rate", "followup-column-rate"),
            Column::text("band", "followup-column-band"),
            Column::text("direction", "followup-column-direction"),
        ];
        let table = self.tallied(is_debt, columns, |tally| {
            let (rate, band) = rated(&tally.rate, self.setting.scheme);
            let mut cells: Vec<Cell> = [tally.issued, tally.due, tally.on_time, tally.late].map(number).into();
            cells.extend([rate, band, direction(tally)]);
            cells
        });
        let heading = if is_debt { "followup-section-debt-done" } else { "followup-section-done" };
        section(Message::new(heading), vec![table])
    }

    fn left(&self, is_debt: bool) -> Section {
        let columns = vec![
            Self::scope(is_debt),
            Column::number("open", "followup-column-open"),
            Column::number("overdue", "followup-column-overdue"),
            Column::number("overdue_median_days", "followup-column-median"),
            Column::number("overdue_longest_days", "followup-column-longest"),
            Column::number("contested", "followup-column-contested"),
            Column::number("claimed_unverified", "followup-column-claimed"),
            Column::number("closed_otherwise", "followup-column-closed"),
        ];
        let table = self.tallied(is_debt, columns, |tally| {
            let overdue = if tally.overdue > 0 { Emphasis::Bad } else { Emphasis::Plain };
            let days = |days: Option<String>| days.map_or_else(Cell::empty, |days| Content::number(days).into());
            vec![
                number(tally.open),
                Cell::new(Content::count(tally.overdue), overdue),
                days(tally.median_age().map(|median| median.to_decimal(1, true))),
                days(tally.longest_age().map(|longest| longest.to_string())),
                number(tally.contested),
                number(tally.claimed),
                number(tally.closed_otherwise()),
            ]
        });
        let heading = if is_debt { "followup-section-debt-left" } else { "followup-section-left" };
        section(Message::new(heading), vec![table])
    }

    /// Of each row the days late of what is overdue: the least, the median, the most.
    fn ages(&self, is_debt: bool) -> Option<Block> {
        let mut drawn = Vec::new();
        let mut rows = Vec::new();
        for row in &self.table.rows {
            let tally = if is_debt { &row.debt.all } else { &row.own.all };
            let (Some(least), Some(most), Some(median)) = (tally.ages.first(), tally.ages.last(), tally.median_age())
            else {
                continue;
            };
            let [least, most] = [least, most].map(ToString::to_string);
            let median = median.to_decimal(1, true);
            let days = |decimal: &String| Cell::from(Content::number(decimal.as_str()));
            let name = self.key(row);
            rows.push(Row::new(vec![
                name.clone(),
                number(tally.overdue),
                days(&least),
                days(&median),
                Cell::new(Content::number(most.as_str()), Emphasis::Bad),
            ]));
            let interval = (least != most).then_some([least, most]);
            drawn.push(ScaleRow { label: name.content, interval, value: Some(median), limits: Vec::new() });
        }
        let columns = vec![
            self.key_column(),
            Column::number("overdue", "followup-column-overdue"),
            Column::number("overdue_shortest_days", "followup-column-shortest"),
            Column::number("overdue_median_days", "followup-column-median"),
            Column::number("overdue_longest_days", "followup-column-longest"),
        ];
        let axis = Axis { from: Some("0".to_owned()), to: None, measure: Measure::Days };
        (!drawn.is_empty()).then(|| {
            Block::Figure(Figure {
                caption: Message::new(if is_debt { "followup-caption-debt-ages" } else { "followup-caption-ages" }),
                chart: Chart::Scale { rows: drawn, axis },
                table: Table { columns, group: None, detail: None, rows },
            })
        })
    }

    /// The highest step proposed for each row.
    fn next(&self) -> Option<Section> {
        let columns = vec![
            self.key_column(),
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
        if rows.is_empty() {
            return None;
        }
        let table = Block::Table(Table { columns, group: None, detail, rows });
        Some(section(Message::new("followup-section-next"), vec![table]))
    }

    fn step(&self, key: Cell, step: &MetStep) -> Row {
        let scheme = self.setting.scheme;
        let cells = vec![key, step_name(step, scheme).into(), step.code.as_str().into(), step.since.into()];
        Row::Cells { cells, detail: Some(detail(step, self.setting).into()) }
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
