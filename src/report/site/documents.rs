//! The papers of a site: where they stand, and the links that lead to them.

use std::sync::Arc;

use super::super::{Block, Cell, Link, Paper, Section, Setting, fiche};
use super::{Digest, Page, slug};
use crate::i18n::Message;
use crate::model::{InstitutionCode, StateCode};

/// The path of a State's fiche, without its ending: it stands there as HTML and as a document.
#[must_use]
pub fn fiche_path(state: &StateCode) -> String {
    format!("documents/{}-fiche", slug::slug(state.as_str()))
}

/// The path of a State's technical note, without its ending.
#[must_use]
pub fn note_path(state: &StateCode) -> String {
    format!("documents/{}-note", slug::slug(state.as_str()))
}

/// The path of the draft of a mission's report, without its ending.
#[must_use]
pub fn draft_path(code: &InstitutionCode) -> String {
    format!("documents/{}-mission", slug::slug(code.as_str()))
}

/// The path of an institution's page as a PDF, without its ending.
#[must_use]
pub fn sheet_path(code: &InstitutionCode) -> String {
    format!("documents/{}-sheet", slug::slug(code.as_str()))
}

/// The path of the comparative table as a PDF, without its ending.
pub const RANKING_PDF: &str = "documents/ranking";

/// The path of the handbook as a PDF, without its ending.
pub const HANDBOOK_PDF: &str = "documents/handbook";

/// The fiche of a State, of what its pages hold and of what the register asks of the ministry of finance; `None` where no institution may be named.
#[must_use]
pub fn state_fiche(
    state: &StateCode,
    digests: &[&Digest],
    withheld: usize,
    setting: &Setting<'_>,
    asked: Vec<Message>,
) -> Option<Paper> {
    let own: Vec<_> =
        digests.iter().filter_map(|digest| digest.stake.as_ref().map(|stake| (stake, &digest.row))).collect();
    (!own.is_empty()).then(|| fiche(state, &own, withheld, setting, asked))
}

/// Links to documents, among what is there to take away from a page.
pub fn link_documents(page: &mut Page, documents: Vec<(String, Message)>) {
    let cells =
        documents.into_iter().map(|(path, name)| Cell { link: Some(Link(Arc::from(path))), ..Cell::from(name) });
    let sections = &mut page.document.report.sections;
    let take_away = Message::new("site-section-workbook");
    let own = sections.iter_mut().find(|section| section.heading.as_ref() == Some(&take_away));
    if let Some(Block::Paragraphs(own)) = own.and_then(|section| section.blocks.first_mut()) {
        own.extend(cells);
    } else {
        let blocks = vec![Block::Paragraphs(cells.collect())];
        sections.push(Section { heading: Some(take_away), blocks });
    }
}
