//! How the pages of a site are written, whatever stands on them: in every language, in their frame, and as papers.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::super::followup::Sited;
use super::super::judging::Session;
use super::super::site_folder::SiteFolder;
use super::super::{Failure, papers};
use super::Gathered;
use crate::i18n::{Language, Message};
use crate::model::{InstitutionCode, StateCode};
use crate::ranking::Audience;
use crate::render::site::{self, Frame, SitePage};
use crate::render::workbook::{self, Sheet};
use crate::report::site::{
    CERTIFICATES, Digest, INDEX, NORMS, NamedTable, Page, RANKING, STATISTICS, link_documents, tables,
};
use crate::report::{self, Cell, Paper, Setting};

/// How pages are written.
pub(super) struct Writing {
    pub(super) frame: Frame,
    pub(super) languages: Vec<Language>,
    /// The State for which the folder is made: nothing of others stands in it but how its rows stand among all.
    pub(super) state: Option<StateCode>,
    /// The certificates; for the Committee, what becomes of the recommendations too.
    pub(super) register: Option<Sited>,
    /// Whether papers are written as PDF too.
    pub(super) has_pdf: bool,
}

impl Writing {
    /// How the pages of a session are written.
    pub(super) fn of(
        session: &Session,
        audience: &Audience,
        state: Option<StateCode>,
        (register, has_pdf): (Option<Sited>, bool),
    ) -> Self {
        let rulebook = &session.rulebook;
        let languages: Vec<Language> =
            Language::all().into_iter().filter(|language| rulebook.name.has(language.code())).collect();
        let mut chapters = vec![(INDEX.to_owned(), Message::new("site-chapter-index"))];
        if rulebook.ranking.is_some() {
            chapters.push((RANKING.to_owned(), Message::new("site-chapter-ranking")));
        }
        if !rulebook.statistics.series.is_empty() {
            chapters.push((STATISTICS.to_owned(), Message::new("site-chapter-statistics")));
        }
        if register.is_some() {
            chapters.push((CERTIFICATES.to_owned(), Message::new("site-chapter-certificates")));
        }
        chapters.extend([
            (NORMS.to_owned(), Message::new("site-chapter-norms")),
            ("handbook.html".to_owned(), Message::new("site-chapter-handbook")),
            ("worksheet.html".to_owned(), Message::new("site-chapter-worksheet")),
        ]);
        let day = session.options.as_of;
        let title = Message::new("site-title").with("internal", if audience.is_internal { "yes" } else { "no" });
        let foot = Message::new("site-foot")
            .with("rulebook", report::rulebook_named(rulebook))
            .with("day", day)
            .with("version", env!("CARGO_PKG_VERSION"));
        let frame = Frame {
            title: title.with("day", day),
            chapters,
            languages: languages.clone(),
            marking: audience.is_internal.then(|| Message::new("site-marking")),
            foot: vec![foot],
        };
        Self { frame, languages, state, register, has_pdf }
    }

    /// A page in all languages.
    pub(super) fn page(&self, folder: &SiteFolder, page: &Page) -> Result<(), Failure> {
        let shown = SitePage { document: &page.document, path: &page.path, chapter: page.chapter };
        self.languages.par_iter().try_for_each(|language| {
            let text = site::render(&self.frame, shown, *language);
            folder.write(&format!("{}/{}", language.code(), page.path), text.as_bytes())
        })
    }

    /// The page as a PDF, and the link to it: the path where it stands, without its ending, and how it is called. Pages of wide tables
    /// lie on their side.
    pub(super) fn printed(
        &self,
        folder: &SiteFolder,
        page: &mut Page,
        named: (&str, &'static str),
        session: &Session,
    ) -> Result<(), Failure> {
        if !self.has_pdf {
            return Ok(());
        }
        let paper = Paper {
            is_landscape: page.chapter == RANKING,
            head: self.frame.marking.iter().cloned().collect(),
            foot: self.frame.foot.first().cloned(),
            ..Paper::new(page.document.clone(), session.options.as_of)
        };
        self.paper_pdf(folder, page, &paper, named)
    }

    /// A paper as PDF, and the link to it from a page.
    pub(super) fn paper_pdf(
        &self,
        folder: &SiteFolder,
        page: &mut Page,
        paper: &Paper,
        (path, name): (&str, &'static str),
    ) -> Result<(), Failure> {
        if !self.has_pdf {
            return Ok(());
        }
        papers::pdf(folder, &self.languages, paper, path)?;
        link_documents(page, vec![(format!("{path}.pdf"), Message::new(name))]);
        Ok(())
    }

    /// The tables of some institutions as a workbook, in all languages.
    pub(super) fn workbook(
        &self,
        folder: &SiteFolder,
        path: &str,
        digests: &[&Digest],
        setting: &Setting<'_>,
    ) -> Result<(), Failure> {
        let marking = self.frame.marking.as_ref();
        let sheet = |NamedTable { name, notes, columns, rows }| {
            let notes: Vec<Cell> = marking.into_iter().cloned().map(Cell::from).chain(notes).collect();
            Sheet { name, notes, columns, rows }
        };
        let sheets: Vec<Sheet<'_>> = tables(digests, setting).into_iter().map(sheet).collect();
        self.languages.par_iter().try_for_each(|language| {
            let path = format!("{}/{path}", language.code());
            // What is published leaves the place where the accounts are kept.
            let way = |read: &str| self.frame.marking.as_ref().and_then(|_| folder.way(&path, read));
            let bytes = workbook::render(&sheets, &self.frame.title, *language, &way)
                .map_err(|error| Failure::Write(path.clone(), std::io::Error::other(error)))?;
            folder.write(&path, &bytes)
        })
    }

    /// How many pages there are in all languages.
    pub(super) fn count(&self, gathered: &Gathered, norms: usize) -> usize {
        let institutions: BTreeSet<&InstitutionCode> = gathered.digests.iter().map(|digest| &digest.code).collect();
        let states: BTreeSet<&StateCode> = gathered.digests.iter().map(|digest| &digest.state).collect();
        (institutions.len() + states.len() + self.frame.chapters.len() + norms) * self.languages.len()
    }

    /// How many workbooks there are in all languages: that of all States and that of each.
    pub(super) fn books(&self, gathered: &Gathered) -> usize {
        let states: BTreeSet<&StateCode> = gathered.digests.iter().map(|digest| &digest.state).collect();
        (states.len() + 1) * self.languages.len()
    }

    /// By what the folder is known again.
    pub(super) fn mark(&self) -> String {
        let first = self.languages.first().copied().unwrap_or_default();
        let lines: Vec<String> =
            std::iter::once(&self.frame.title).chain(&self.frame.foot).map(|line| line.render(first)).collect();
        format!("{}\n", lines.join("\n"))
    }
}
