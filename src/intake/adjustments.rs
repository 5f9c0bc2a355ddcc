//! An inspector's restatements, from a TOML file.
//!
//! In: the text of the file, the dictionary. Out: the adjustments with the place of each, or every fault with its span. Never: a
//! value of its own, a judgement of which of two adjustments prevails.

use std::sync::Arc;

use super::entry::{day, hash, institution, text, year};
use crate::diagnostic::{Code, Diagnostic, Location, RuleFile};
use crate::dictionary::{Dictionary, Faults, Field, Line, Table, read_figure_name, read_figure_value};
use crate::i18n::Message;
use crate::model::{Adjustment, InstitutionCode, LineKind, Unit, Value};

/// An inspector's restatements, read.
#[derive(Debug, Clone, Default)]
pub struct AdjustmentFile {
    /// Each restatement, with its place.
    adjustments: Vec<(Arc<Adjustment>, Location)>,
}

impl AdjustmentFile {
    /// Each restatement, with its place.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<Adjustment>, &Location)> {
        self.adjustments.iter().map(|(adjustment, place)| (adjustment, place))
    }

    /// Those of an institution.
    pub fn of<'f>(&'f self, institution: &InstitutionCode) -> impl Iterator<Item = &'f Arc<Adjustment>> {
        let own = self.adjustments.iter().map(|(adjustment, _)| adjustment);
        own.filter(move |adjustment| adjustment.institution == *institution)
    }
}

/// Loads an inspector's restatements.
///
/// # Errors
///
/// Every fault, each with its span: keys unknown or missing, lines or branches unknown, values that the line does not admit, no
/// unit, no years, no hashes, two adjustments of one figure.
pub fn load_adjustments(text: &str, path: &str, dictionary: &Dictionary) -> Result<AdjustmentFile, Vec<Diagnostic>> {
    let file = Arc::new(RuleFile { path: path.to_owned(), text: text.to_owned() });
    let faults = Faults::new(Arc::clone(&file));
    let Some(table) = faults.parse(text) else { return Err(faults.into_diagnostics()) };
    let root = Table::root(&faults, &table);
    let mut adjustments: Vec<(Arc<Adjustment>, Location)> = Vec::new();
    for table in root.tables("adjustment") {
        let Some(adjustment) = adjustment(&table, dictionary) else { continue };
        let is_same = |known: &Adjustment| {
            known.institution == adjustment.institution
                && known.fiscal_year == adjustment.fiscal_year
                && known.figure == adjustment.figure
        };
        if adjustments.iter().any(|(known, _)| is_same(known)) {
            let id = format!("{} {} {}", adjustment.institution, adjustment.fiscal_year, adjustment.figure);
            faults.push(faults.at(Code::IdDuplicate, table.span()).with("id", id));
        }
        let place = Location::Span { file: Arc::clone(&file), span: table.span() };
        adjustments.push((Arc::new(adjustment), place));
    }
    root.finish();
    let faults = faults.into_diagnostics();
    if faults.is_empty() { Ok(AdjustmentFile { adjustments }) } else { Err(faults) }
}

fn adjustment(table: &Table<'_>, dictionary: &Dictionary) -> Option<Adjustment> {
    let institution = institution(table);
    let fiscal_year = year(table);
    let figure = table.required_text("figure").and_then(|figure, span| {
        let read = read_figure_name(&figure, dictionary);
        read.map_err(|fault| table.faults().push(fault.at(|code| table.faults().at(code, span)))).ok()
    });
    let line = figure.present().map(|figure| figure.get_ref().1);
    if let (Some(figure), Some(line)) = (figure.present(), line)
        && line.supplied_by != crate::dictionary::SuppliedBy::Filer
    {
        let fault = table.faults().at(Code::FigureNameInvalid, figure.span());
        let detail = Message::new("figure-of-secretariat");
        table.faults().push(fault.with("raw", line.code.as_str()).with("detail", detail));
    }
    let filed = value(table, &table.text("filed"), line);
    let restated = value(table, &table.required_text("value"), line);
    let unit = unit(table, line);
    let reason = text(table, "reason");
    let document = hash(table, &table.required_text("document"));
    let inspector = text(table, "inspector");
    let date = day(table, "date");
    table.finish();
    Some(Adjustment {
        institution: institution?,
        fiscal_year: fiscal_year?,
        figure: figure.into_value()?.0,
        filed,
        value: restated?,
        unit: unit?,
        reason: reason?,
        document: document?,
        inspector: inspector?,
        date: date?,
    })
}

fn value(table: &Table<'_>, field: &Field<String>, line: Option<&Line>) -> Option<Value> {
    let text = field.present()?;
    let read = read_figure_value(text.get_ref(), line?);
    read.map_err(|fault| table.faults().push(fault.at(|code| table.faults().at(code, text.span())))).ok()
}

/// Francs, unless the file says in which unit it states money.
fn unit(table: &Table<'_>, line: Option<&Line>) -> Option<Unit> {
    let field = table.integer("unit");
    if field.is_absent() {
        return Some(Unit::One);
    }
    let factor = field.present()?;
    if line.is_some_and(|line| line.kind != LineKind::Money) {
        let fault = table.faults().at(Code::KeyUnexpected, factor.span()).with("key", "adjustment.unit");
        table.faults().push(fault.with("why", Message::new("key-why-unit-of-money")));
        return None;
    }
    let unit = u32::try_from(*factor.get_ref()).ok().and_then(Unit::from_factor);
    if unit.is_none() {
        let fault = table.faults().at(Code::UnitInvalid, factor.span());
        table.faults().push(fault.with("raw", factor.get_ref().to_string()));
    }
    unit
}
