//! The document of `vigie intake --format json`: what was taken from where, before any judgement.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::check::{RulebookRecord, SourceRecord};
use super::figure::{cells_of, decimal, missing_code};
use super::told::{DiagnosticRecord, FileDiagnosticRecord, RejectedRecord, diagnostic_record};
use crate::assessment::quantity;
use crate::dictionary::{Dictionary, YearWord};
use crate::formula::Quantity;
use crate::i18n::Language;
use crate::intake::{Double, Form, Mapped, MappedFigure, MappedHeader, MappedSheet, SheetUse};
use crate::model::{LineKind, Place, Reading, Sign, Unit, Value, cell_name};

/// The name and version of the contract.
pub const INTAKE_SCHEMA: &str = "vigie.intake/1";

/// What `vigie intake` found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IntakeRecord {
    /// Always `vigie.intake/1`.
    pub schema: String,
    /// The rulebook, whose lines were looked for.
    pub rulebook: RulebookRecord,
    /// The submissions found, in the order of their files; rejected ones too, where a sheet could be read.
    pub mappings: Vec<MappingRecord>,
    /// What is to be told of a wide table as a whole.
    pub diagnostics: Vec<FileDiagnosticRecord>,
    /// The files and rows that were rejected.
    pub rejected: Vec<RejectedRecord>,
}

/// What was taken from where of one submission.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MappingRecord {
    /// The path of the file.
    pub path: String,
    /// The file, with the hash of its bytes; null where the submission was rejected.
    pub source: Option<SourceRecord>,
    /// template, wide, layout, or unknown where it is none of these.
    pub form: String,
    /// The layout's id.
    pub layout: Option<String>,
    /// The row of a wide table.
    pub row: Option<u32>,
    /// The fiscal year, if known.
    pub fiscal_year: Option<i16>,
    /// The unit of money: 1, 1000 or 1000000; null where the submission was rejected.
    pub unit: Option<String>,
    /// The keys of the identification.
    pub identification: Vec<KeyRecord>,
    /// The sheets, in their order.
    pub sheets: Vec<SheetRecord>,
    /// Every figure found. One that was found twice stands here twice.
    pub figures: Vec<MappedFigureRecord>,
    /// Lines that were not found.
    pub lacking: Vec<LackingRecord>,
    /// Cells that look like figures and were not used.
    pub unused: Vec<UnusedRecord>,
    /// How many more of them there are.
    pub unused_beyond: usize,
    /// What stands or is counted twice.
    pub doubles: Vec<DoubleRecord>,
    /// What the reading told.
    pub diagnostics: Vec<DiagnosticRecord>,
}

/// A key of the identification.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KeyRecord {
    /// The key.
    pub key: String,
    /// What it says.
    pub value: String,
    /// The sheet; null where a layout says it.
    pub sheet: Option<String>,
    /// The cell.
    pub cell: Option<String>,
}

/// A sheet.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SheetRecord {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// read, identification, wide, not-wanted, no-header, no-line, other-year or unreadable.
    pub usage: String,
    /// How many figures, or rows of a wide table, were read from it.
    pub count: usize,
    /// The year that it is of.
    pub year: Option<i16>,
    /// The branch that its name says.
    pub branch: Option<String>,
    /// The headers of tables in it.
    pub headers: Vec<HeaderRecord>,
}

/// A header of a table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HeaderRecord {
    /// Its first row, from one.
    pub first_row: u32,
    /// Its last row.
    pub last_row: u32,
    /// The columns that hold values.
    pub columns: Vec<ColumnRecord>,
}

/// A column that holds values.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ColumnRecord {
    /// Its letters.
    pub column: String,
    /// The line that it is of, in a wide table.
    pub line: Option<String>,
    /// The branch that it is of.
    pub branch: Option<String>,
    /// The year that it is of: `N`, `N-1`, `N-2`, or a calendar year.
    pub year: Option<String>,
}

/// A figure with the cell that it was taken from.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MappedFigureRecord {
    /// The line's code.
    pub line: String,
    /// The branch's code; null for the line as a whole.
    pub branch: Option<String>,
    /// The fiscal year of the figure, if known.
    pub year: Option<i16>,
    /// How many years before the submission's.
    pub years_before: u8,
    /// The code, label, account, cell or name by which it was found.
    pub found_by: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell, as C12; of several that were added, the first ones.
    pub cell: Option<String>,
    /// Every cell, as Sheet!C12, where several were added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// The text of the cell.
    pub raw: String,
    /// The value as written, in the declared unit: a decimal, a date, yes or no.
    pub written: Option<String>,
    /// The value, the unit applied: francs (units of currency) for money; null when missing or the unit is not known.
    pub value: Option<String>,
    /// The least and the greatest value that it stands for by its precision.
    pub interval: Option<[String; 2]>,
    /// Why there is no value.
    pub missing: Option<String>,
    /// Whether it stands in the submission; of two values that contradict each other neither does. Null where it was rejected.
    pub taken: Option<bool>,
}

/// A line that was not found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LackingRecord {
    /// The line's code.
    pub line: String,
    /// Whether the layout leaves it open.
    pub open: bool,
    /// Labels that are near and were not taken.
    pub candidates: Vec<CandidateRecord>,
}

/// A label that is near and was not taken.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CandidateRecord {
    /// The label as it stands.
    pub label: String,
    /// The known label that it is near to.
    pub near: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell.
    pub cell: Option<String>,
}

/// A cell that looks like a figure and was not used.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnusedRecord {
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell.
    pub cell: Option<String>,
    /// Its text.
    pub raw: String,
    /// The text on its left.
    pub label: String,
}

/// Something that stands, or is counted, twice.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DoubleRecord {
    /// contradictory, repeated, shared-cell, same-as-branch, same-as-total, transfers-in-total, transfers-twice,
    /// transfers-unfiled, or transfers-eliminated (as it should be).
    pub kind: String,
    /// How many years before the submission's.
    pub years_before: u8,
    /// The branch.
    pub branch: Option<String>,
    /// The other branch.
    pub other_branch: Option<String>,
    /// The amount counted twice, in the declared unit.
    pub amount: Option<String>,
    /// The cells that show it.
    pub pairs: Vec<PairRecord>,
}

/// Two places of a line.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PairRecord {
    /// The line's code.
    pub line: String,
    /// The first place, as Sheet!C12.
    pub first: String,
    /// Its text.
    pub first_raw: String,
    /// The second place.
    pub second: String,
    /// Its text.
    pub second_raw: String,
}

/// The JSON Schema of [`IntakeRecord`].
#[must_use]
pub fn intake_json_schema() -> Schema {
    schema_for!(IntakeRecord)
}

/// The record of one submission.
#[must_use]
pub fn mapping_record(mapped: &Mapped, dictionary: &Dictionary, language: Language) -> MappingRecord {
    let mapping = &mapped.mapping;
    let (form, layout, row) = match &mapping.form {
        Form::Template => ("template", None, None),
        Form::Unknown => ("unknown", None, None),
        Form::Wide(row) => ("wide", None, Some(*row)),
        Form::Layout { id, .. } => ("layout", Some(id.clone()), None),
    };
    MappingRecord {
        path: mapped.path.clone(),
        source: mapped.submission.as_ref().map(|submission| SourceRecord {
            path: submission.source.path.clone(),
            sha256: submission.source.sha256.to_string(),
            row: submission.source.row,
        }),
        form: form.to_owned(),
        layout,
        row,
        fiscal_year: mapped.fiscal_year().map(crate::model::FiscalYear::year),
        unit: mapped.unit().map(|unit| unit.factor().to_string()),
        identification: mapping
            .keys
            .iter()
            .map(|kept| KeyRecord {
                key: kept.key.code().to_owned(),
                value: kept.value.clone(),
                sheet: kept.place.sheet().map(str::to_owned),
                cell: kept.place.cell(),
            })
            .collect(),
        sheets: mapping.sheets.iter().map(|sheet| sheet_record(sheet, dictionary)).collect(),
        figures: mapping.figures.iter().map(|figure| figure_record(mapped, figure, dictionary)).collect(),
        lacking: mapping
            .lacking
            .iter()
            .map(|lacking| LackingRecord {
                line: dictionary.code(lacking.line).to_owned(),
                open: lacking.is_open,
                candidates: lacking
                    .candidates
                    .iter()
                    .map(|candidate| CandidateRecord {
                        label: candidate.label.clone(),
                        near: candidate.near.clone(),
                        sheet: candidate.place.sheet().map(str::to_owned),
                        cell: candidate.place.cell(),
                    })
                    .collect(),
            })
            .collect(),
        unused: mapping
            .unused
            .iter()
            .map(|unused| UnusedRecord {
                sheet: unused.place.sheet().map(str::to_owned),
                cell: unused.place.cell(),
                raw: unused.raw.to_string(),
                label: unused.label.clone(),
            })
            .collect(),
        unused_beyond: mapping.unused_beyond,
        doubles: mapped.doubles.iter().map(|double| double_record(double, dictionary)).collect(),
        diagnostics: mapped.diagnostics.iter().map(|told| diagnostic_record(told, language)).collect(),
    }
}

/// What became of a sheet, as a code, with how much was read from it.
const fn usage(usage: SheetUse) -> (&'static str, usize) {
    match usage {
        SheetUse::Read(count) => ("read", count),
        SheetUse::Wide(count) => ("wide", count),
        SheetUse::Identification => ("identification", 0),
        SheetUse::NotWanted => ("not-wanted", 0),
        SheetUse::NoHeader => ("no-header", 0),
        SheetUse::NoLine => ("no-line", 0),
        SheetUse::OtherYear => ("other-year", 0),
        SheetUse::Unreadable => ("unreadable", 0),
    }
}

fn sheet_record(sheet: &MappedSheet, dictionary: &Dictionary) -> SheetRecord {
    let (usage, count) = usage(sheet.usage);
    SheetRecord {
        name: sheet.name.to_string(),
        hidden: sheet.is_hidden,
        usage: usage.to_owned(),
        count,
        year: sheet.year,
        branch: sheet.branch.map(|branch| branch.code().to_owned()),
        headers: sheet.headers.iter().map(|header| header_record(header, dictionary)).collect(),
    }
}

fn header_record(header: &MappedHeader, dictionary: &Dictionary) -> HeaderRecord {
    let columns = header.columns.iter().map(|column| ColumnRecord {
        column: cell_name(0, column.column).trim_end_matches('1').to_owned(),
        line: column.line.map(|line| dictionary.code(line).to_owned()),
        branch: column.branch.map(|branch| branch.code().to_owned()),
        year: column.year.map(|year| match year {
            YearWord::Calendar(year) => year.to_string(),
            YearWord::Back(0) => "N".to_owned(),
            YearWord::Back(back) => format!("N-{back}"),
        }),
    });
    let row = |row: u32| row.saturating_add(1);
    HeaderRecord { first_row: row(header.first), last_row: row(header.last), columns: columns.collect() }
}

fn figure_record(mapped: &Mapped, mapped_figure: &MappedFigure, dictionary: &Dictionary) -> MappedFigureRecord {
    let MappedFigure { key, name, figure } = mapped_figure;
    let line = dictionary.get(key.line);
    let is_money = line.is_some_and(|line| line.kind == LineKind::Money);
    let unit = if is_money { mapped.unit() } else { Some(Unit::One) };
    let sign = line.map_or(Sign::Any, |line| line.sign);
    let (written, value, interval, missing) = match &figure.reading {
        Reading::Missing(missing) => (None, None, None, Some(missing_code(missing).to_owned())),
        Reading::Present(Value::Date(day)) => (Some(day.to_string()), Some(day.to_string()), None, None),
        Reading::Present(Value::Flag(flag)) => {
            let word = if *flag { "yes" } else { "no" }.to_owned();
            (Some(word.clone()), Some(word), None, None)
        }
        Reading::Present(Value::Number(amount)) => {
            let scaled = unit.map(|unit| quantity(*amount, amount.places(), unit, sign));
            let (value, interval) = match scaled {
                Some(Quantity::Number { point, low, high }) => {
                    (Some(decimal(&point)), Some([decimal(&low), decimal(&high)]))
                }
                _ => (None, None),
            };
            (Some(amount.to_string()), value, interval, None)
        }
    };
    MappedFigureRecord {
        line: dictionary.code(key.line).to_owned(),
        branch: key.branch.map(|branch| branch.code().to_owned()),
        year: mapped.fiscal_year().map(|year| year.before(key.back).year()),
        years_before: key.back,
        found_by: name.clone(),
        sheet: figure.place.sheet().map(str::to_owned),
        cell: figure.place.cell(),
        cells: cells_of(&figure.place),
        raw: figure.raw.to_string(),
        written,
        value,
        interval,
        missing,
        taken: mapped.is_taken(mapped_figure),
    }
}

fn double_record(double: &Double, dictionary: &Dictionary) -> DoubleRecord {
    let shown = |place: &Place| format!("{}!{}", place.sheet().unwrap_or_default(), place.cell().unwrap_or_default());
    DoubleRecord {
        kind: double.kind.code().to_owned(),
        years_before: double.back,
        branch: double.branch.map(|branch| branch.code().to_owned()),
        other_branch: double.other.map(|branch| branch.code().to_owned()),
        amount: double.amount.map(|amount| amount.to_string()),
        pairs: double
            .pairs
            .iter()
            .map(|pair| PairRecord {
                line: dictionary.code(pair.line).to_owned(),
                first: shown(&pair.first.0),
                first_raw: pair.first.1.to_string(),
                second: shown(&pair.second.0),
                second_raw: pair.second.1.to_string(),
            })
            .collect(),
    }
}
