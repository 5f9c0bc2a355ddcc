//! What was taken from where of a submission, for a person to look through before any judgement.
//!
//! In: a [`Mapped`] submission, the rulebook whose lines were looked for. Out: a report whose first table has one row per figure of the
//! fiscal year, under the sheet that it stands in; earlier years, empty cells and all columns with the details. Never: a
//! judgement; that a line is not found is no breach.

mod doubles;
mod sheets;
mod summary;

use std::collections::BTreeMap;

use super::{
    Align, Block, Cell, Column, Content, Emphasis, Fact, Facts, Measure, Report, Row, Section, Table, labels, quantity,
};
use crate::assessment::quantity as stated;
use crate::diagnostic::is_own_sheet;
use crate::dictionary::Dictionary;
use crate::formula::{Exact, Quantity};
use crate::i18n::{Arg, Message};
use crate::intake::{Form, LackingLine, Mapped, MappedFigure};
use crate::model::{Branch, LineKind, MissingFigure, Place, Reading, Sign, Unit, Value};
use crate::rulebook::Rulebook;
pub use summary::intake_summary;

/// So many cells that were not used are listed without the details.
const FEW_UNUSED: usize = 12;

/// The report of one submission. With the details it has every year, every empty cell and every column.
#[must_use]
pub fn intake(mapped: &Mapped, rulebook: &Rulebook, is_detailed: bool) -> Report {
    let subject = Subject { mapped, dictionary: &rulebook.dictionary, is_detailed };
    let mut sections = vec![Section { heading: None, blocks: vec![Block::Facts(subject.facts())] }];
    sections.extend(doubles::section(&subject));
    sections.push(subject.sheets());
    // Of a file whose form is not known, that nothing was read is said above.
    let is_unknown = mapped.mapping.form == Form::Unknown && mapped.mapping.figures.is_empty();
    if !is_unknown {
        sections.push(subject.figures());
    }
    sections.extend(subject.empty());
    if !is_unknown || is_detailed {
        sections.extend(subject.lacking());
    }
    sections.extend(subject.unused());
    Report { title: Message::new("intake-title").with("path", mapped.path.as_str()), notes: Vec::new(), sections }
}

/// The figures of a submission alone, every one with all its columns: a table for programs.
#[must_use]
pub fn intake_figures(mapped: &Mapped, rulebook: &Rulebook) -> Report {
    let subject = Subject { mapped, dictionary: &rulebook.dictionary, is_detailed: true };
    let columns = vec![
        Column::text("file", "report-fact-file"),
        Column::text("row", "intake-col-row"),
        Column::text("line", "intake-col-line"),
        Column::text("branch", "intake-col-branch"),
        Column::text("year", "report-fact-year"),
        Column::text("sheet", "intake-col-sheet"),
        Column::text("cell", "intake-col-cell"),
        Column::text("raw", "intake-col-raw"),
        Column::number("value", "intake-col-value"),
        Column::number("precision", "intake-col-precision"),
        Column::text("found_by", "intake-col-found-by"),
    ];
    let row = match mapped.mapping.form {
        Form::Wide(row) => row.to_string(),
        _ => String::new(),
    };
    let rows = mapped.mapping.figures.iter().map(|figure| {
        let (value, precision) = subject.value(figure);
        let place = &figure.figure.place;
        Row::new(vec![
            mapped.path.as_str().into(),
            row.as_str().into(),
            subject.dictionary.code(figure.key.line).into(),
            figure.key.branch.map(Branch::code).unwrap_or_default().into(),
            subject.year(figure.key.back).into(),
            place.sheet().unwrap_or_default().into(),
            place.cell().unwrap_or_default().into(),
            figure.figure.raw.as_ref().into(),
            value,
            precision.map_or_else(Cell::empty, |half| Content::number(half.to_decimal(6, true)).into()),
            figure.name.as_str().into(),
        ])
    });
    let table = Table { columns, group: None, detail: None, rows: rows.collect() };
    Report {
        title: Message::new("intake-title").with("path", mapped.path.as_str()),
        notes: Vec::new(),
        sections: vec![Section { heading: None, blocks: vec![Block::Table(table)] }],
    }
}

/// A mapping with what names its figures.
struct Subject<'a> {
    mapped: &'a Mapped,
    dictionary: &'a Dictionary,
    is_detailed: bool,
}

impl Subject<'_> {
    fn facts(&self) -> Facts {
        let mapping = &self.mapped.mapping;
        let form = match &mapping.form {
            Form::Template => Message::new("intake-form-template"),
            Form::Unknown => Message::new("intake-form-unknown").with("path", self.mapped.path.as_str()),
            Form::Wide(row) => Message::new("intake-form-wide").with("row", row.to_string()),
            Form::Layout { id, name } => Message::new("intake-form-layout").with("name", name).with("id", id.as_str()),
        };
        let mut facts = vec![Fact::new("intake-fact-form", form)];
        if self.mapped.submission.is_none() {
            facts.push(Fact::new("intake-fact-state", Cell::new(Message::new("intake-rejected"), Emphasis::Bad)));
        }
        let keys = mapping.keys.iter().filter(|kept| !kept.value.is_empty()).map(|kept| {
            let name = kept.key.label();
            let place = self.shown(&kept.place);
            let message = match (place.is_empty(), kept.place.position()) {
                (false, _) => Message::new("intake-key").with("place", place),
                (true, None) if !kept.sheet.is_empty() => {
                    Message::new("intake-key-sheet").with("sheet", kept.sheet.as_ref())
                }
                (true, _) => Message::new("intake-key-layout"),
            };
            Cell::from(message.with("key", name).with("value", kept.key.shown(&kept.value)))
        });
        facts.push(Fact { name: Message::new("intake-fact-identification"), lines: keys.collect() });
        if let Some(unit) = self.mapped.unit().filter(|unit| *unit != Unit::One) {
            let half = Exact::from_ratio(unit.factor(), 2).map(|half| half.to_decimal(0, true)).unwrap_or_default();
            let factor = Arg::Number(unit.factor().to_string());
            let said = Message::new("intake-unit").with("factor", factor).with("half", Arg::Number(half));
            facts.push(Fact::new("report-fact-unit", said));
        }
        facts.push(Fact::new("intake-fact-found", self.counts()));
        Facts { title: None, facts }
    }

    /// How much was found.
    fn counts(&self) -> Message {
        let mapping = &self.mapped.mapping;
        let has_value = |figure: &&MappedFigure| matches!(figure.figure.reading, Reading::Present(_));
        let mut lines: Vec<_> = mapping.figures.iter().filter(has_value).map(|figure| figure.key.line).collect();
        let figures = lines.len();
        lines.sort_unstable();
        lines.dedup();
        Message::new("intake-counts")
            .with("figures", figures)
            .with("lines", lines.len())
            .with("lacking", mapping.lacking.len())
            .with("unused", mapping.unused.len() + mapping.unused_beyond)
    }

    /// A place, with its sheet unless the file is its own sheet.
    fn shown(&self, place: &Place) -> String {
        let (Some(sheet), Some(cell)) = (place.sheet(), place.cell()) else { return String::new() };
        if is_own_sheet(&self.mapped.path, sheet) { cell } else { format!("{sheet}!{cell}") }
    }

    fn year(&self, back: u8) -> String {
        match self.mapped.fiscal_year() {
            Some(year) => year.before(back).to_string(),
            None if back == 0 => "N".to_owned(),
            None => format!("N-{back}"),
        }
    }

    fn label(&self, line: crate::model::LineId) -> Content {
        match self.dictionary.get(line) {
            Some(line) if !line.label.is_empty() => (&line.label).into(),
            Some(line) => line.code.as_str().into(),
            None => Content::Empty,
        }
    }

    /// The value of a figure, the unit applied, and half of what its last place stands for; why there is none.
    fn value(&self, mapped: &MappedFigure) -> (Cell, Option<Exact>) {
        let line = self.dictionary.get(mapped.key.line);
        let kind = line.map_or(LineKind::Money, |line| line.kind);
        match &mapped.figure.reading {
            Reading::Present(Value::Date(day)) => (Content::from(*day).into(), None),
            Reading::Present(Value::Flag(flag)) => (quantity::yes_no(*flag).into(), None),
            Reading::Missing(missing) => (Cell::new(labels::missing(missing), Emphasis::Unknown), None),
            Reading::Present(Value::Number(amount)) => {
                let unit = if kind == LineKind::Money { self.mapped.unit() } else { None };
                let unit = unit.unwrap_or(Unit::One);
                let Quantity::Number { point, high, .. } = stated(*amount, amount.places(), unit, Sign::Any) else {
                    return (Cell::empty(), None);
                };
                let half = &high - &point;
                let decimal = point.to_decimal(6, true);
                let measure = if kind == LineKind::Days { Measure::Days } else { Measure::Plain };
                (Content::Number { decimal, measure }.into(), (!half.is_zero()).then_some(half))
            }
        }
    }

    /// The figures, under the sheets that they stand in.
    fn figures(&self) -> Section {
        let mapping = &self.mapped.mapping;
        let wanted = |figure: &&MappedFigure| {
            self.is_detailed
                || (figure.key.back == 0 && figure.figure.reading != Reading::Missing(MissingFigure::Empty))
        };
        let mut by_sheet: BTreeMap<usize, Vec<&MappedFigure>> = BTreeMap::new();
        for figure in mapping.figures.iter().filter(wanted) {
            let sheet = figure.figure.place.sheet().unwrap_or_default();
            let rank = mapping.sheets.iter().position(|known| known.name.as_ref() == sheet).unwrap_or(usize::MAX);
            by_sheet.entry(rank).or_default().push(figure);
        }
        let has_precision = self.mapped.unit().is_some_and(|unit| unit != Unit::One);
        let mut columns = vec![Column::text("line", "intake-col-line")];
        if self.is_detailed {
            columns.push(Column::text("year", "report-fact-year"));
        }
        columns.extend([
            Column::text("cell", "intake-col-cell"),
            Column { align: Align::Right, ..Column::text("raw", "intake-col-raw") },
            Column::number("value", "intake-col-value"),
        ]);
        if has_precision && self.is_detailed {
            columns.push(Column::number("precision", "intake-col-precision").if_room());
        }
        if self.is_detailed && matches!(mapping.form, Form::Layout { .. }) {
            columns.push(Column::text("found_by", "intake-col-found-by").if_room());
        }
        let has_columns = |id: &str| columns.iter().any(|column| column.id == id);
        let (with_precision, with_name) = (has_columns("precision"), has_columns("found_by"));
        let mut rows = Vec::new();
        for (rank, mut figures) in by_sheet {
            figures.sort_by_key(|figure| figure.key);
            if let Some(sheet) = mapping.sheets.get(rank).filter(|_| mapping.sheets.len() > 1) {
                rows.push(Row::Group(Cell::new(sheet.name.as_ref(), Emphasis::Strong)));
            }
            let mut last = None;
            for figure in figures {
                let is_of_last = last == Some(figure.key.line);
                last = Some(figure.key.line);
                let mut cells = vec![self.name(figure, is_of_last)];
                if self.is_detailed {
                    cells.push(self.year(figure.key.back).into());
                }
                let (mut value, half) = self.value(figure);
                let is_left =
                    matches!(figure.figure.reading, Reading::Present(_)) && self.mapped.is_taken(figure) == Some(false);
                if is_left {
                    let said = Message::new("intake-not-taken").with("value", value.content.arg());
                    value = Cell::new(said, Emphasis::Watch);
                }
                cells.push(figure.figure.place.cell().unwrap_or_default().into());
                cells.push(figure.figure.raw.as_ref().into());
                cells.push(value);
                if with_precision {
                    let half = half.map(|half| Arg::Number(half.to_decimal(6, true)));
                    cells.push(
                        half.map_or_else(Cell::empty, |half| {
                            Message::new("intake-precision").with("half", half).into()
                        }),
                    );
                }
                if with_name {
                    cells.push(Cell::new(figure.name.as_str(), Emphasis::Muted));
                }
                rows.push(Row::new(cells));
            }
        }
        let mut blocks = Vec::new();
        if rows.is_empty() {
            blocks.push(Block::Paragraphs(vec![Message::new("intake-no-figure").into()]));
        } else {
            blocks.push(Block::Table(Table { columns, group: None, detail: None, rows }));
        }
        let before = mapping
            .figures
            .iter()
            .filter(|figure| figure.key.back > 0 && matches!(figure.figure.reading, Reading::Present(_)))
            .count();
        if !self.is_detailed && before > 0 {
            let said = Message::new("intake-years-before").with("count", before);
            blocks.push(Block::Paragraphs(vec![Cell::new(said, Emphasis::Muted)]));
        }
        let heading = if self.is_detailed {
            Message::new("intake-section-figures")
        } else {
            Message::new("intake-section-figures-of-year").with("year", self.year(0))
        };
        Section { heading: Some(heading), blocks }
    }

    /// The line of a row; under a row of the same line, the branch alone.
    fn name(&self, figure: &MappedFigure, is_of_last: bool) -> Cell {
        let label = self.label(figure.key.line);
        match figure.key.branch {
            None => label.into(),
            Some(branch) if is_of_last => Message::new("intake-branch").with("branch", branch.label()).into(),
            Some(branch) => {
                Message::new("intake-line-of-branch").with("line", label.arg()).with("branch", branch.label()).into()
            }
        }
    }

    /// The cells where a figure of the fiscal year was expected and nothing stands.
    fn empty(&self) -> Option<Section> {
        if self.is_detailed {
            return None;
        }
        let mut by_line: BTreeMap<crate::model::LineId, Vec<&MappedFigure>> = BTreeMap::new();
        let is_empty = |figure: &&MappedFigure| {
            figure.key.back == 0 && figure.figure.reading == Reading::Missing(MissingFigure::Empty)
        };
        for figure in self.mapped.mapping.figures.iter().filter(is_empty) {
            by_line.entry(figure.key.line).or_default().push(figure);
        }
        if by_line.is_empty() {
            return None;
        }
        let count: usize = by_line.values().map(Vec::len).sum();
        let rows = by_line.into_iter().map(|(line, figures)| {
            let cells: Vec<Arg> = figures
                .into_iter()
                .map(|figure| {
                    let place = self.shown(&figure.figure.place);
                    match figure.key.branch {
                        Some(branch) => Message::new("intake-cell-of-branch")
                            .with("cell", place)
                            .with("branch", branch.label())
                            .into(),
                        None => Arg::from(place),
                    }
                })
                .collect();
            Row::new(vec![self.label(line).into(), Message::new("intake-list").with("items", cells).into()])
        });
        let columns = vec![Column::text("line", "intake-col-line"), Column::text("cells", "intake-col-cells")];
        let table = Table { columns, group: None, detail: None, rows: rows.collect() };
        let heading = Message::new("intake-section-empty").with("count", count);
        Some(Section { heading: Some(heading), blocks: vec![Block::Table(table)] })
    }

    fn lacking(&self) -> Option<Section> {
        let lacking = &self.mapped.mapping.lacking;
        if lacking.is_empty() {
            return None;
        }
        let heading = Some(Message::new("intake-section-lacking").with("count", lacking.len()));
        let (near, others): (Vec<&LackingLine>, Vec<&LackingLine>) =
            lacking.iter().partition(|lacking| !lacking.candidates.is_empty());
        let (open, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|lacking| lacking.is_open);
        let mut blocks = Vec::new();
        if !near.is_empty() {
            let rows = near.into_iter().map(|lacking| {
                let said = lacking.candidates.iter().map(|candidate| {
                    let message = Message::new("intake-candidate").with("label", candidate.label.as_str());
                    message.with("place", self.shown(&candidate.place)).with("near", candidate.near.as_str()).into()
                });
                let said: Vec<Arg> = said.collect();
                Row::new(vec![self.label(lacking.line).into(), Message::new("intake-list").with("items", said).into()])
            });
            let columns =
                vec![Column::text("line", "intake-col-line"), Column::text("candidates", "intake-col-candidates")];
            blocks.push(Block::Table(Table { columns, group: None, detail: None, rows: rows.collect() }));
        }
        // Codes are what a layout is written with; who only reads is spared them.
        let names = |all: Vec<&LackingLine>| -> Vec<Arg> {
            let name = |lacking: &LackingLine| {
                if self.is_detailed { self.dictionary.named(lacking.line) } else { self.label(lacking.line).arg() }
            };
            all.into_iter().map(name).collect()
        };
        let said = [("intake-lacking-open", open), ("intake-lacking-others", others)];
        let said = said.into_iter().filter(|(_, lines)| !lines.is_empty());
        let paragraphs: Vec<Cell> =
            said.map(|(id, lines)| Message::new(id).with("lines", names(lines)).into()).collect();
        if !paragraphs.is_empty() {
            blocks.push(Block::Paragraphs(paragraphs));
        }
        Some(Section { heading, blocks })
    }

    fn unused(&self) -> Option<Section> {
        let mapping = &self.mapped.mapping;
        if mapping.unused.is_empty() {
            return None;
        }
        let most = if self.is_detailed { usize::MAX } else { FEW_UNUSED };
        let rows = mapping.unused.iter().take(most).map(|unused| {
            Row::new(vec![
                self.shown(&unused.place).into(),
                unused.raw.as_ref().into(),
                Cell::new(unused.label.as_str(), Emphasis::Muted),
            ])
        });
        let columns = vec![
            Column::text("cell", "intake-col-cell"),
            Column { align: Align::Right, ..Column::text("raw", "intake-col-raw") },
            Column::text("label", "intake-col-left"),
        ];
        let table = Table { columns, group: None, detail: None, rows: rows.collect() };
        let mut blocks = vec![Block::Table(table)];
        let all = mapping.unused.len() + mapping.unused_beyond;
        let shown = mapping.unused.len().min(most);
        if all > shown {
            let said = Message::new("intake-unused-more").with("count", all - shown);
            blocks.push(Block::Paragraphs(vec![Cell::new(said, Emphasis::Muted)]));
        }
        let heading = Message::new("intake-section-unused").with("count", all);
        Some(Section { heading: Some(heading), blocks })
    }
}
