//! What became of the sheets, and which headers were recognised in them.

use super::super::{Block, Cell, Column, Emphasis, Row, Section, Table};
use super::Subject;
use crate::dictionary::YearWord;
use crate::i18n::{Arg, Message};
use crate::intake::{Form, MappedColumn, MappedHeader, MappedSheet, SheetUse};
use crate::model::cell_name;

/// So many columns of a header are named without the details.
const FEW_COLUMNS: usize = 3;

impl Subject<'_> {
    pub(super) fn sheets(&self) -> Section {
        let columns = vec![
            Column::text("sheet", "intake-col-sheet"),
            Column::text("usage", "intake-col-usage"),
            Column::text("header", "intake-col-header"),
        ];
        let rows = self
            .mapped
            .mapping
            .sheets
            .iter()
            .map(|sheet| Row::new(vec![sheet.name.as_ref().into(), self.usage(sheet), self.headers(sheet)]));
        let table = Table { columns, group: None, detail: None, rows: rows.collect() };
        Section { heading: Some(Message::new("intake-section-sheets")), blocks: vec![Block::Table(table)] }
    }

    fn usage(&self, sheet: &MappedSheet) -> Cell {
        let (message, emphasis) = match sheet.usage {
            SheetUse::Read(count) => (Message::new("intake-sheet-read").with("count", count), Emphasis::Plain),
            SheetUse::Wide(count) => (Message::new("intake-sheet-wide").with("count", count), Emphasis::Plain),
            SheetUse::Identification => (Message::new("intake-sheet-identification"), Emphasis::Plain),
            SheetUse::NotWanted | SheetUse::NoHeader if self.identifies(sheet) => {
                (Message::new("intake-sheet-identification"), Emphasis::Plain)
            }
            SheetUse::NotWanted => (Message::new("intake-sheet-not-wanted"), Emphasis::Muted),
            SheetUse::NoHeader if matches!(self.mapped.mapping.form, Form::Template | Form::Unknown) => {
                (Message::new("intake-sheet-no-code"), Emphasis::Muted)
            }
            SheetUse::NoHeader => (Message::new("intake-sheet-no-header"), Emphasis::Muted),
            SheetUse::NoLine => (Message::new("intake-sheet-no-line"), Emphasis::Watch),
            SheetUse::OtherYear => (Message::new("intake-sheet-other-year"), Emphasis::Watch),
            SheetUse::Unreadable => (Message::new("intake-sheet-unreadable"), Emphasis::Bad),
        };
        if sheet.is_hidden {
            Cell::new(Message::new("intake-sheet-hidden").with("usage", message), emphasis)
        } else {
            Cell::new(message, emphasis)
        }
    }

    /// Whether something of the identification was read in a sheet: it is not ignored then.
    fn identifies(&self, sheet: &MappedSheet) -> bool {
        let keys = self.mapped.mapping.keys.iter().filter(|kept| !kept.value.is_empty());
        keys.filter_map(|kept| kept.place.sheet()).any(|name| name == sheet.name.as_ref())
    }

    /// The headers of a sheet: their rows, and which columns were read.
    fn headers(&self, sheet: &MappedSheet) -> Cell {
        let mut said: Vec<Arg> = sheet.headers.iter().map(|header| self.header(header).into()).collect();
        if let Some(year) = sheet.year {
            said.push(Message::new("intake-sheet-year").with("year", year.to_string()).into());
        }
        said.extend(sheet.branch.map(|branch| Arg::from(branch.label())));
        let join = |first: Arg, second: Arg| {
            Arg::from(Message::new("intake-joined").with("first", first).with("second", second))
        };
        let Some(said) = said.into_iter().reduce(join) else { return Cell::empty() };
        Message::new("intake-said").with("text", said).into()
    }

    fn header(&self, header: &MappedHeader) -> Message {
        let row = |row: u32| row.saturating_add(1).to_string();
        let of = |column: &MappedColumn| -> Arg {
            let letters = cell_name(0, column.column);
            let letters = letters.trim_end_matches('1').to_owned();
            let mut says: Vec<Arg> = Vec::new();
            says.extend(column.line.map(|line| self.label(line).arg()));
            says.extend(column.branch.map(|branch| Arg::from(branch.label())));
            says.extend(column.year.filter(|year| column.line.is_none() || *year != YearWord::Back(0)).map(|year| {
                match year {
                    YearWord::Calendar(year) => Arg::from(year.to_string()),
                    YearWord::Back(0) => Arg::from("N"),
                    YearWord::Back(back) => Arg::from(format!("N-{back}")),
                }
            }));
            if says.is_empty() {
                return Arg::from(letters);
            }
            let mut says = says.into_iter();
            let first = says.next().unwrap_or_else(|| Arg::from(""));
            let says = says.fold(first, |first, next| {
                Message::new("intake-words").with("first", first).with("second", next).into()
            });
            Message::new("intake-column").with("column", letters).with("says", says).into()
        };
        let few = if self.is_detailed { usize::MAX } else { FEW_COLUMNS };
        let mut columns: Vec<Arg> = header.columns.iter().take(few).map(of).collect();
        if header.columns.len() > few {
            columns.push(Message::new("intake-columns-more").with("count", header.columns.len() - few).into());
        }
        let message = if header.first == header.last {
            Message::new("intake-header")
        } else {
            Message::new("intake-header-rows").with("last", row(header.last))
        };
        message.with("row", row(header.first)).with("columns", columns)
    }
}
