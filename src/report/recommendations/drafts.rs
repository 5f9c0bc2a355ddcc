//! What follows from a check, with what of it stands in the register already.

use super::head;
use crate::followup::{Already, RegisterHead};
use crate::i18n::Message;
use crate::model::{FiscalYear, InstitutionCode};
use crate::report::{Block, Cell, Column, Emphasis, Report, Row, Section, Table, labels};
use crate::rulebook::{Addressee, Severity};

/// A recommendation that follows from a check, in the user's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedRow {
    /// Its code.
    pub code: String,
    /// The institution.
    pub institution: InstitutionCode,
    /// Its name.
    pub name: String,
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// Who must act.
    pub addressee: Addressee,
    /// How severe.
    pub severity: Severity,
    /// What is recommended.
    pub text: String,
    /// What counts as proof.
    pub evidence_expected: Option<String>,
    /// What of it stood in the register before.
    pub already: Already,
}

/// The drafts that follow from a check.
#[must_use]
pub fn proposals(rows: &[ProposedRow], register: RegisterHead) -> Report {
    let drafted = rows.iter().filter(|row| row.already == Already::New).count();
    let title = Message::new("proposed-title").with("drafted", drafted).with("known", rows.len() - drafted);
    let mut table: Vec<Row> = Vec::new();
    let mut last = None;
    for row in rows {
        if last != Some((&row.institution, row.fiscal_year)) {
            last = Some((&row.institution, row.fiscal_year));
            let group = Message::new("proposed-group")
                .with("code", row.institution.as_str())
                .with("name", row.name.as_str())
                .with("year", row.fiscal_year.to_string());
            table.push(Row::Group(group.into()));
        }
        let (stands, emphasis) = stands(&row.already);
        let cells = vec![
            row.code.as_str().into(),
            labels::severity(row.severity).into(),
            labels::addressee(row.addressee).into(),
            Cell::new(stands, emphasis),
        ];
        // What stands already is read where it stands.
        let detail = (row.already == Already::New).then(|| row.text.as_str().into());
        table.push(Row::Cells { cells, detail });
    }
    let table = Table {
        columns: vec![
            Column::code("recommendation", "followed-column-recommendation"),
            Column::text("severity", "followed-column-severity"),
            Column::text("addressee", "followed-column-addressee").if_room(),
            Column::text("stands", "followed-column-stands"),
        ],
        group: Some(Column::text("institution", "followed-column-institution")),
        detail: Some(Column::text("text", "followed-column-text")),
        rows: table,
    };
    let mut sections = Vec::new();
    if !rows.is_empty() {
        sections.push(Section { heading: None, blocks: vec![Block::Table(table)] });
    }
    sections.push(head(register));
    let notes = if drafted > 0 { vec![Message::new("proposed-note").into()] } else { Vec::new() };
    Report { title, notes, sections }
}

fn stands(already: &Already) -> (Message, Emphasis) {
    match already {
        Already::New => (Message::new("proposed-drafted"), Emphasis::Strong),
        Already::Known(state) => {
            let stands = Message::new("act-stands").with("stands", state.code());
            (Message::new("proposed-known").with("stands", stands), Emphasis::Muted)
        }
        Already::Followed(code) => (Message::new("proposed-followed").with("code", code.as_str()), Emphasis::Muted),
    }
}
