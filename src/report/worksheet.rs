//! The inspection worksheet: for each pillar, what is judged, what to ask for, which documents prove it, which cell it fills,
//! and room to write.

use std::collections::BTreeMap;

use super::handbook::{definition, kind_label, made_from, title};
use super::part::Part;
use super::rules::rule_row;
use super::{Block, Cell, Column, Emphasis, Fact, Facts, Report, Row, Section, Table};
use crate::dictionary::{Line, SuppliedBy};
use crate::formula::{BranchSelector, Expression};
use crate::i18n::{Arg, Message};
use crate::model::LineId;
use crate::rulebook::{Catalogue, Pillar, Rulebook};

/// What a line is asked for: branches and years back, each once, in the order of the rules.
type Asked = BTreeMap<LineId, Vec<(BranchSelector, u8)>>;

/// The worksheet of the edition that speaks for a catalogue; `None` only of a catalogue without editions.
#[must_use]
pub fn worksheet(catalogue: &Catalogue) -> Option<Part> {
    let rulebook = catalogue.main()?;
    let mut parts: Vec<Part> = rulebook.grading.pillars.iter().map(|pillar| of_pillar(rulebook, pillar)).collect();
    if !rulebook.controls.is_empty() {
        parts.push(of_controls(rulebook));
    }
    let notes = vec![Message::new("worksheet-how").into(), Cell::new(made_from(rulebook), Emphasis::Muted)];
    let report = Report { title: title("worksheet-title", rulebook), notes, sections: Vec::new() };
    Some(Part::new("worksheet", report).with(parts))
}

fn of_pillar(rulebook: &Rulebook, pillar: &Pillar) -> Part {
    let rules = || rulebook.rules.iter().filter(|rule| rule.pillar == pillar.id);
    let mut asked = Asked::new();
    for rule in rules() {
        ask(&mut asked, &rule.formula);
        rule.when.iter().for_each(|when| ask(&mut asked, when));
    }
    let rows = rules().map(rule_row).map(|row| match row {
        Row::Cells { cells, .. } => {
            // Identifier, name, severity, threshold, basis: the basis gives way to room for what is found.
            let mut cells: Vec<Cell> = cells.into_iter().take(4).collect();
            cells.extend([Cell::empty(), Cell::empty()]);
            Row::new(cells)
        }
        group @ Row::Group(_) => group,
    });
    let judged = Table {
        columns: vec![
            Column::text("id", "report-column-id"),
            Column::text("name", "report-column-rule"),
            Column::text("severity", "report-column-severity"),
            Column::text("requires", "report-column-requires"),
            Column::text("found", "report-column-value"),
            Column::text("outcome", "report-column-outcome"),
        ],
        group: None,
        detail: None,
        rows: rows.collect(),
    };
    let name = Message::new("handbook-pillar").with("pillar", &pillar.label);
    part(format!("pillar-{}", pillar.id), name, rulebook, judged, &asked)
}

fn of_controls(rulebook: &Rulebook) -> Part {
    let mut asked = Asked::new();
    for equation in rulebook.controls.iter().flat_map(|control| &control.equations) {
        ask(&mut asked, &equation.left);
        ask(&mut asked, &equation.right);
    }
    let judged = Table {
        columns: vec![
            Column::text("id", "report-column-id"),
            Column::text("name", "report-column-control"),
            Column::text("found", "report-column-difference"),
            Column::text("outcome", "report-column-outcome"),
        ],
        group: None,
        detail: None,
        rows: (rulebook.controls.iter())
            .map(|control| {
                Row::new(vec![control.id.as_str().into(), (&control.name).into(), Cell::empty(), Cell::empty()])
            })
            .collect(),
    };
    part("controls".to_owned(), Message::new("report-section-controls"), rulebook, judged, &asked)
}

fn part(anchor: String, title: Message, rulebook: &Rulebook, judged: Table, asked: &Asked) -> Part {
    let blank = |name: &'static str| Fact::new(name, Message::new("worksheet-blank"));
    let head = Facts {
        title: None,
        facts: vec![
            blank("report-fact-institution"),
            blank("report-fact-year"),
            blank("worksheet-inspector"),
            blank("worksheet-date-and-signature"),
        ],
    };
    let mut blocks = vec![Block::Facts(head), Block::Table(judged)];
    let rows: Vec<Row> = asked
        .iter()
        .filter_map(|(id, places)| Some((rulebook.dictionary.get(*id)?, places)))
        .filter(|(line, _)| line.supplied_by != SuppliedBy::Check)
        .map(|(line, places)| row(rulebook, line, places))
        .collect();
    let is_counted = rows.is_empty();
    if is_counted {
        blocks.push(Block::Paragraphs(vec![Message::new("worksheet-counted").into()]));
    } else {
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::text("line", "worksheet-column-line"),
                Column::text("cell", "worksheet-column-cell"),
                Column::text("proof", "worksheet-column-proof"),
                Column::text("value", "report-column-value"),
                Column::text("document", "worksheet-column-document"),
                Column::text("remark", "worksheet-column-remark"),
                Column::text("inspector", "worksheet-column-inspector"),
            ],
            group: None,
            detail: Some(Column::text("definition", "template-heading-definition")),
            rows,
        }));
    }
    Part::new(anchor, Report { title, notes: Vec::new(), sections: vec![Section { heading: None, blocks }] })
}

fn row(rulebook: &Rulebook, line: &Line, places: &[(BranchSelector, u8)]) -> Row {
    let named = Message::new("worksheet-line").with("label", &line.label).with("kind", kind_label(line.kind));
    let proof = line.proof.as_ref().map_or_else(Cell::empty, Cell::from);
    let mut cells = vec![Cell::new(named, Emphasis::Strong), place(rulebook, line, places).into(), proof];
    cells.extend(std::iter::repeat_with(Cell::empty).take(4));
    Row::Cells { cells, detail: Some(definition(line)) }
}

/// Where in the workbook a line is filled in.
fn place(rulebook: &Rulebook, line: &Line, places: &[(BranchSelector, u8)]) -> Message {
    let code = line.code.as_str();
    match line.supplied_by {
        SuppliedBy::Identification => Message::new("worksheet-cell-identification").with("code", code),
        SuppliedBy::Secretariat => Message::new("worksheet-cell-secretariat"),
        SuppliedBy::Filer | SuppliedBy::Check => {
            let sheet = rulebook.dictionary.groups().get(line.group);
            let sheet = sheet.map_or_else(|| Arg::from(""), |group| Arg::from(&group.label));
            let columns: Vec<Arg> = places.iter().map(|(branch, back)| column(*branch, *back).into()).collect();
            Message::new("worksheet-cell").with("sheet", sheet).with("code", code).with("columns", columns)
        }
    }
}

/// The column of the workbook that a formula takes a line from.
fn column(branch: BranchSelector, back: u8) -> Message {
    let year = Message::new(match back {
        0 => "template-heading-value",
        1 => "template-heading-value-n1",
        _ => "template-heading-value-n2",
    });
    let branch = match branch {
        BranchSelector::Whole => return year,
        BranchSelector::One(branch) => branch.label(),
        BranchSelector::Every => Message::new("report-every-branch"),
    };
    Message::new("worksheet-column-branch").with("branch", branch).with("year", year)
}

fn ask(asked: &mut Asked, formula: &Expression) {
    for (reference, _) in formula.references() {
        let Some(id) = reference.line else { continue };
        let places = asked.entry(id).or_default();
        let place = (reference.branch, reference.back);
        if !places.contains(&place) {
            places.push(place);
        }
    }
}
