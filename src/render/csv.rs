//! The tables of reports as comma-separated values, for programs and spreadsheets.
//!
//! In: reports, a language. Out: CSV in UTF-8: the columns' identifiers first, then all columns whatever the room, the
//! group of a row before them and its detail after. Numbers have a point and no grouping, dates are ISO: a program reads
//! them in every language. Never: a text that a spreadsheet would run as a formula: one that begins as a formula does gets
//! an apostrophe before it; numbers, negative ones too, stay numbers.

use csv::{Terminator, Writer, WriterBuilder};

use super::words::words;
use crate::i18n::Language;
use crate::report::{Block, Content, Figure, Report, Row, Table};

/// The tables of a report. Tables with the same columns stand under one header; another header follows an empty line.
#[must_use]
pub fn render(report: &Report, language: Language) -> String {
    render_all(std::slice::from_ref(report), language)
}

/// The tables of several reports, as if they were one.
#[must_use]
pub fn render_all(reports: &[Report], language: Language) -> String {
    let mut joined = Joined::default();
    reports.iter().flat_map(|report| parts(report, language)).map(|part| joined.next(part)).collect()
}

/// A table of a report: its rows, and the header that they stand under.
#[derive(Debug)]
pub struct Part {
    header: Vec<&'static str>,
    rows: String,
}

/// The tables of a report, to be joined with those of others.
#[must_use]
pub fn parts(report: &Report, language: Language) -> Vec<Part> {
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match block {
        Block::Table(table) | Block::Figure(Figure { table, .. }) => Some(table),
        _ => None,
    });
    tables.map(|table| Part { header: header(table), rows: rows(table, language) }).collect()
}

/// The tables of several reports as they are joined one after another.
#[derive(Debug, Default)]
pub struct Joined {
    /// The header of the table before.
    last: Option<Vec<&'static str>>,
}

impl Joined {
    /// The text of the next table: its rows, under its header where the table before has another.
    #[must_use]
    pub fn next(&mut self, part: Part) -> String {
        let Part { header, rows } = part;
        if self.last.as_ref() == Some(&header) {
            return rows;
        }
        let gap = if self.last.is_some() { "\n" } else { "" };
        let text = format!("{gap}{}{rows}", record(header.iter().map(|id| (*id).to_owned())));
        self.last = Some(header);
        text
    }
}

fn header(table: &Table) -> Vec<&'static str> {
    table.group.iter().chain(&table.columns).chain(&table.detail).map(|column| column.id).collect()
}

fn rows(table: &Table, language: Language) -> String {
    let mut records = records();
    let mut group = String::new();
    for row in &table.rows {
        match row {
            Row::Group(cell) => group = field(&cell.content, language),
            Row::Cells { cells, detail } => {
                let group = table.group.iter().map(|_| group.clone());
                let cells = cells.iter().map(|cell| field(&cell.content, language));
                let detail = table
                    .detail
                    .iter()
                    .map(|_| detail.as_ref().map_or_else(String::new, |cell| field(&cell.content, language)));
                // Writing to memory cannot fail.
                let _ = records.write_record(group.chain(cells).chain(detail));
            }
        }
    }
    text_of(records)
}

fn field(content: &Content, language: Language) -> String {
    match content {
        Content::Number { decimal, .. } | Content::Money { decimal, .. } => decimal.clone(),
        Content::Date(date) => date.to_string(),
        _ => inert(words(content, language)),
    }
}

/// A text that no spreadsheet takes for a formula.
pub(super) fn inert(text: String) -> String {
    let begins = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    if text.trim_start().starts_with(begins) { format!("'{text}") } else { text }
}

fn record(fields: impl Iterator<Item = String>) -> String {
    let mut records = records();
    // Writing to memory cannot fail.
    let _ = records.write_record(fields);
    text_of(records)
}

/// How many bytes of records are held before they are put to the others: tables are small and many.
const HELD: usize = 1024;

fn records() -> Writer<Vec<u8>> {
    let mut builder = WriterBuilder::new();
    builder.terminator(Terminator::Any(b'\n')).flexible(true).buffer_capacity(HELD).from_writer(Vec::new())
}

fn text_of(records: Writer<Vec<u8>>) -> String {
    records.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::render_all;
    use crate::i18n::{Language, Message};
    use crate::report::{Block, Cell, Column, Content, Report, Row, Section, Table};

    fn report(first: &str, columns: Vec<Column>) -> Report {
        let table = Table {
            columns,
            group: Some(Column::text("group", "level-note")),
            detail: None,
            rows: vec![
                Row::Group("g".into()),
                Row::new(vec![first.into(), Content::number("-1234.5").into()]),
                Row::new(vec![date(2023, 12, 31).into(), Cell::empty()]),
            ],
        };
        Report {
            title: Message::new("level-note"),
            notes: vec!["unseen".into()],
            sections: vec![Section { heading: None, blocks: vec![Block::Table(table)] }],
        }
    }

    #[test]
    fn texts_are_no_formulas_and_numbers_stay_numbers() {
        let columns = || vec![Column::text("a", "level-note"), Column::number("b", "level-error")];
        let other = vec![Column::text("a", "level-note"), Column::number("c", "level-error")];
        let reports = [report("=cmd|' /C calc'!A0", columns()), report("x,\"y\"\nz", columns()), report(" @x", other)];
        let expected = "group,a,b\ng,'=cmd|' /C calc'!A0,-1234.5\ng,2023-12-31,\n\
                        g,\"x,\"\"y\"\" z\",-1234.5\ng,2023-12-31,\n\
                        \ngroup,a,c\ng,' @x,-1234.5\ng,2023-12-31,\n";
        assert_eq!(render_all(&reports, Language::default()), expected);
    }
}
