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

mod certificates;
mod charts;
mod documents;
mod institution;
mod norm;
mod ranking;
mod slug;
mod state;
mod statistics;
mod workbook;

use std::sync::Arc;

use super::{Block, Cell, Column, Content, Emphasis, Link, Part, Report, Row, Section, Stake, SummaryRow, Table};
use crate::assessment::Outcome;
use crate::i18n::Message;
use crate::model::{FiscalYear, InstitutionCode, StateCode};
use crate::rulebook::RuleId;

pub use certificates::{CERTIFICATES, Certificates};
pub use documents::{
    HANDBOOK_PDF, RANKING_PDF, draft_path, fiche_path, link_documents, note_path, sheet_path, state_fiche,
};
pub use institution::{InstitutionPage, Year, institution_page};
pub use norm::{NORMS, norm_pages};
pub use ranking::{RANKING, filed_section, ranking_page};
pub use state::state_page;
pub use statistics::{STATISTICS, statistics_page};
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
    /// The fiscal year.
    pub year: FiscalYear,
    /// What came of each norm that concerns it.
    outcomes: Vec<(RuleId, Outcome)>,
    /// Its line in a summary.
    pub row: SummaryRow,
    /// Its breaches, as rows of a table: who, which norm, what was found and by how much, who can cure it.
    breaches: Vec<Row>,
    /// The cells that prove them, as rows of a table.
    proofs: Vec<Row>,
    /// What is at stake in it, for the latest year of an institution.
    stake: Option<Stake>,
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

/// The link from where an institution is named to its page.
pub(super) fn link_to(code: &str) -> Link {
    Link(Arc::from(institution_path(&InstitutionCode::from(code))))
}

/// Takes away the links to institutions that have no page: a link is set where the institution is named, whoever has a page.
pub fn link_institutions(report: &mut Report, has_page: &dyn Fn(&str) -> bool) {
    let tables = report.sections.iter_mut().flat_map(|section| &mut section.blocks).filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Figure(figure) => Some(&mut figure.table),
        Block::Facts(_) | Block::Paragraphs(_) => None,
    });
    for row in tables.flat_map(|table| &mut table.rows) {
        let Row::Cells { cells, .. } = row else { continue };
        for cell in cells {
            cell.link.take_if(|Link(path)| path.starts_with("institutions/") && !has_page(path));
        }
    }
}

/// What terminals are told in terms of options, as readers of pages are told it.
const FOR_READERS: &[(&str, &str)] = &[
    ("report-legend-unproven", "site-legend-unproven"),
    ("statistics-legend-coverage-none", "site-legend-coverage-none"),
];

/// The column of the summary under whose rows the principal breach stands.
const PRINCIPAL: &str = "principal_breach";

/// Puts what speaks of the command line in words for who reads pages.
pub fn for_readers(report: &mut Report) {
    for block in report.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Table(Table { detail: Some(detail), .. }) = block
            && detail.id == PRINCIPAL
        {
            // The reply of the institution stands there too, and alone where there is no breach.
            detail.heading = Message::new("ranking-column-detail");
        }
        let Block::Paragraphs(cells) = block else { continue };
        for cell in cells {
            let Content::Message(message) = &cell.content else { continue };
            let Some((_, id)) = FOR_READERS.iter().find(|(id, _)| *id == message.id()) else { continue };
            let put = message.args().iter().fold(Message::new(id), |put, (name, arg)| put.with(name, arg.clone()));
            cell.content = put.into();
        }
    }
}

/// What else stands in the site, each with what it tells; `paths` are the chapters that there are.
#[must_use]
pub fn chapters<'p>(paths: impl Iterator<Item = &'p str>) -> Section {
    const TOLD: &[(&str, &str, &str)] = &[
        (RANKING, "site-chapter-ranking", "site-about-ranking"),
        (STATISTICS, "site-chapter-statistics", "site-about-statistics"),
        (CERTIFICATES, "site-chapter-certificates", "site-about-certificates"),
        (NORMS, "site-chapter-norms", "site-about-norms"),
        ("handbook.html", "site-chapter-handbook", "site-about-handbook"),
        ("worksheet.html", "site-chapter-worksheet", "site-about-worksheet"),
    ];
    let rows = paths.filter_map(|path| {
        let (path, name, about) = TOLD.iter().find(|(chapter, ..)| *chapter == path)?;
        let mut cell = Cell::new(Message::new(name), Emphasis::Strong);
        cell.link = Some(Link(Arc::from(*path)));
        Some(Row::new(vec![cell, Message::new(about).into()]))
    });
    let columns = vec![Column::text("chapter", "site-column-chapter"), Column::text("about", "site-column-about")];
    let table = Table { columns, group: None, detail: None, rows: rows.collect() };
    Section { heading: Some(Message::new("site-section-chapters")), blocks: vec![Block::Table(table)] }
}

/// The index: the summary of the session, the States with their institutions, then what else there is to tell of the session or to
/// read: the chapters, and what a register or certificates bring.
#[must_use]
pub fn index(
    mut summary: Report,
    states: &[(StateCode, Content, usize)],
    notes: Vec<Cell>,
    more: impl IntoIterator<Item = Section>,
) -> Page {
    summary.notes.splice(0..0, notes);
    for_readers(&mut summary);
    if !states.is_empty() {
        let rows = states.iter().map(|(code, name, count)| {
            let mut cell = Cell::from(name.clone());
            cell.link = Some(Link(Arc::from(state_path(code))));
            Row::new(vec![cell, Content::count(*count).into()])
        });
        let columns = vec![
            Column::text("state", "report-column-state"),
            Column::number("institutions", "site-column-institutions"),
        ];
        let table = Table { columns, group: None, detail: None, rows: rows.collect() };
        let heading = Some(Message::new("site-section-states"));
        summary.sections.push(Section { heading, blocks: vec![Block::Table(table)] });
    }
    summary.sections.extend(more);
    summary.sections.push(workbook_link(WORKBOOK));
    Page { path: INDEX.to_owned(), chapter: INDEX, document: Part::new("index", summary) }
}

/// Where the same tables stand as a workbook.
fn workbook_link(path: &str) -> Section {
    let mut cell = Cell::from(Message::new("site-workbook"));
    cell.link = Some(Link(Arc::from(path)));
    Section { heading: Some(Message::new("site-section-workbook")), blocks: vec![Block::Paragraphs(vec![cell])] }
}
