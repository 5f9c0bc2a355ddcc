//! The page of a State: its institutions, and what each of them breaks.

use super::super::{
    Aside, Block, Cell, Column, Content, Emphasis, Part, Row, Section, Setting, SummaryRow, Table, summary,
};
use super::{Digest, Page, state_path};
use crate::i18n::Message;
use crate::model::StateCode;

/// The page of a State. `digests` are those of its institutions that may be named; `withheld` how many may not be yet.
#[must_use]
pub fn state_page(state: &StateCode, digests: &[&Digest], withheld: usize, setting: &Setting<'_>) -> Page {
    let rows: Vec<SummaryRow> = digests.iter().map(|digest| digest.row.clone()).collect();
    let mut report = summary(&rows, &[], Aside::default(), setting);
    let name =
        setting.institutions.state(state).map_or_else(|| Content::from(state.as_str()), |one| (&one.name).into());
    super::for_readers(&mut report);
    report.title = Message::new("site-state-title").with("state", &name);
    if withheld > 0 {
        report.notes.push(Cell::new(Message::new("site-withheld").with("count", withheld), Emphasis::Watch));
    }
    // The summary is the compliance table of the State: it says so.
    if let Some(first) = report.sections.first_mut() {
        first.heading = Some(Message::new("site-section-compliance"));
    }
    let breaches: Vec<_> = digests.iter().flat_map(|digest| digest.breaches.iter().cloned()).collect();
    if !breaches.is_empty() {
        let columns = vec![
            Column::text("institution", "report-column-institution"),
            Column::text("year", "report-column-year"),
            Column::text("severity", "report-column-severity"),
            Column::text("addressee", "report-fact-addressee"),
        ];
        let detail = Some(Column::text("finding", "report-fact-finding"));
        let table = Table { columns, group: None, detail, rows: breaches };
        let heading = Some(Message::new("site-section-breaches"));
        report.sections.push(Section { heading, blocks: vec![Block::Table(table)] });
    }
    let outside: Vec<Row> =
        digests.iter().filter(|digest| digest.row.is_out_of_scope()).map(|digest| digest.row.outside()).collect();
    if !outside.is_empty() {
        let columns = vec![
            Column::text("institution", "report-column-institution"),
            Column::text("name", "report-column-name"),
            Column::text("year", "report-column-year"),
        ];
        let table = Table { columns, group: None, detail: None, rows: outside };
        let heading = Some(Message::new("ranking-section-outside"));
        report.sections.push(Section { heading, blocks: vec![Block::Table(table)] });
    }
    report.sections.push(super::workbook_link(&super::workbook_path(state)));
    Page { path: state_path(state), chapter: super::INDEX, document: Part::new("state", report) }
}
