//! The site of a session: an index, a page per institution and per State, and whatever else stands in it.
//!
//! In: graded assessments, one institution after the other. Out: pages, each a document with the path where it stands. Never: what
//! may not be published: whoever hands an institution in has settled that it may stand here.
//!
//! Decisions
//! - Of an institution that was turned into its page only the rows of the tables of its State and of the index are kept, so that
//!   thousands do not stand in memory together.
//! - A page's name is its code in small letters where that is safe on every system; where it is not, a part of the code's hash
//!   keeps it apart from others, today as in ten years.

mod charts;
mod institution;
mod ranking;
mod slug;
mod state;
mod workbook;

use std::sync::Arc;

use super::{Block, Cell, Content, Link, Part, Report, Row, Section, SummaryRow, Table};
use crate::i18n::Message;
use crate::model::{InstitutionCode, StateCode};

pub use institution::{InstitutionPage, Year, institution_page};
pub use ranking::{RANKING, ranking_page};
pub use state::state_page;
pub use workbook::{NamedTable, tables};

/// A page of the site, in no language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where it stands, from the folder of a language.
    pub path: String,
    /// The chapter that it belongs to, by its path.
    pub chapter: &'static str,
    /// What stands on it.
    pub document: Part,
}

/// The index.
pub const INDEX: &str = "index.html";

/// What the tables of the index and of a State say of an institution's year.
#[derive(Debug, Clone)]
pub struct Digest {
    /// The institution.
    pub code: InstitutionCode,
    /// Its state.
    pub state: StateCode,
    /// Its line in a summary.
    pub row: SummaryRow,
    /// Its breaches, as rows of a table: who, which norm, what was found and by how much, who can cure it.
    breaches: Vec<Row>,
    /// The cells that prove them, as rows of a table.
    proofs: Vec<Row>,
}

/// The name of an institution's files: its code where that is safe on every system.
#[must_use]
pub fn file_name(code: &InstitutionCode) -> String {
    slug::slug(code.as_str())
}

/// The path of an institution's page.
#[must_use]
pub fn institution_path(code: &InstitutionCode) -> String {
    format!("institutions/{}.html", slug::slug(code.as_str()))
}

/// The path of a State's page.
#[must_use]
pub fn state_path(state: &StateCode) -> String {
    format!("states/{}.html", slug::slug(state.as_str()))
}

/// The path of a State's workbook.
#[must_use]
pub fn workbook_path(state: &StateCode) -> String {
    format!("states/{}.xlsx", slug::slug(state.as_str()))
}

/// The workbook of all States.
pub const WORKBOOK: &str = "session.xlsx";

/// Turns the codes of institutions that have a page into links to it, wherever they stand in a table.
pub fn link_institutions(report: &mut Report, has_page: &dyn Fn(&str) -> bool) {
    let tables = report.sections.iter_mut().flat_map(|section| &mut section.blocks).filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Figure(figure) => Some(&mut figure.table),
        Block::Facts(_) | Block::Paragraphs(_) => None,
    });
    for row in tables.flat_map(|table| &mut table.rows) {
        let Row::Cells { cells, .. } = row else { continue };
        for cell in cells {
            let code = match &cell.content {
                Content::Text(text) => text.as_str(),
                _ => continue,
            };
            if has_page(code) {
                let path = institution_path(&InstitutionCode::from(code));
                cell.link = Some(Link(Arc::from(path)));
            }
        }
    }
}

/// The index: the summary of the session, and the States with their institutions.
#[must_use]
pub fn index(mut summary: Report, states: &[(StateCode, Content, usize)], notes: Vec<Cell>) -> Page {
    summary.notes.splice(0..0, notes);
    if !states.is_empty() {
        let rows = states.iter().map(|(code, name, count)| {
            let mut cell = Cell::from(name.clone());
            cell.link = Some(Link(Arc::from(state_path(code))));
            Row::new(vec![cell, Content::count(*count).into()])
        });
        let columns = vec![
            super::Column::text("state", "report-column-state"),
            super::Column::number("institutions", "site-column-institutions"),
        ];
        let table = Table { columns, group: None, detail: None, rows: rows.collect() };
        let heading = Some(Message::new("site-section-states"));
        summary.sections.push(Section { heading, blocks: vec![Block::Table(table)] });
    }
    summary.sections.push(workbook_link(WORKBOOK));
    Page { path: INDEX.to_owned(), chapter: INDEX, document: Part::new("index", summary) }
}

/// Where the same tables stand as a workbook.
fn workbook_link(path: &str) -> Section {
    let mut cell = Cell::from(Message::new("site-workbook"));
    cell.link = Some(Link(Arc::from(path)));
    Section { heading: Some(Message::new("site-section-workbook")), blocks: vec![Block::Paragraphs(vec![cell])] }
}
