//! The page of an institution: the latest year first, its charts, its years, then the years before in full.

use super::super::breach::breaches;
use super::super::ranking::reply;
use super::super::subject::Subject;
use super::super::{
    Block, Cell, Content, Emphasis, Part, Report, Row, Section, Setting, Stake, SummaryRow, compliance, labels,
};
use super::{Digest, Page, charts, institution_path, norm, workbook};
use crate::diagnostic::Diagnostic;
use crate::grading::Graded;
use crate::i18n::Message;
use crate::ranking::{Audience, WithoutDebt};
use crate::rulebook::{Rulebook, Severity};

/// A year of an institution, judged.
#[derive(Debug, Clone, Copy)]
pub struct Year<'a> {
    /// What came out.
    pub graded: &'a Graded,
    /// What its file told.
    pub diagnostics: &'a [Diagnostic],
    /// By what it was judged.
    pub setting: Setting<'a>,
    /// For whom the page is made: beside the judgement stands what the institution replied.
    pub audience: &'a Audience,
    /// What it comes to without what the State owes; empty where that was not asked for.
    pub without_debts: &'a [WithoutDebt],
}

impl Year<'_> {
    /// Whether the judgement may be published, with the reply of the institution.
    fn reply(&self) -> Message {
        let assessment = &self.graded.assessment;
        reply(&self.audience.face(&assessment.institution, assessment.fiscal_year))
    }

    /// The report of the year, with the reply after the verdict.
    fn report(&self) -> Report {
        let mut report = compliance(self.graded, self.diagnostics, &self.setting);
        let heading = Some(Message::new("site-section-reply"));
        let section = Section { heading, blocks: vec![Block::Paragraphs(vec![self.reply().into()])] };
        let place = report.sections.len().min(2);
        report.sections.insert(place, section);
        report
    }
}

/// The page of an institution with what other pages say of it.
#[derive(Debug, Clone)]
pub struct InstitutionPage {
    /// The page.
    pub page: Page,
    /// What is said of each year elsewhere, the latest first.
    pub digests: Vec<Digest>,
}

/// The page of the years of one institution, the latest first; `None` where there are none. `norms` is the rulebook whose norms have
/// pages of their own.
#[must_use]
pub fn institution_page(years: &[Year<'_>], norms: &Rulebook) -> Option<InstitutionPage> {
    let latest = years.first()?;
    let institution = &latest.graded.assessment.institution;
    let subject = Subject::new(&latest.setting, &latest.graded.assessment);
    let mut report = latest.report();
    // After the verdict: what is seen at a glance stands before what is read line by line.
    let place = report.sections.len().min(2);
    if let Some(section) = report.sections.get_mut(place.saturating_sub(1)).filter(|_| place == 2) {
        section.blocks.extend(charts::pillars(latest.graded, &subject));
    }
    report.sections.extend(charts::norms(latest.graded, &subject));
    report.sections.extend(charts::years(years));
    norm::link_norms(&mut report, norms);
    let parts = years.iter().skip(1).map(|year| {
        let mut report: Report = year.report();
        norm::link_norms(&mut report, norms);
        Part::new(format!("year-{}", year.graded.assessment.fiscal_year), report)
    });
    let document = Part::new("institution", report).with(parts);
    let page = Page { path: institution_path(&institution.code), chapter: super::INDEX, document };
    let mut digests: Vec<Digest> = years.iter().map(digest).collect();
    if let Some(digest) = digests.first_mut() {
        digest.stake = Some(Stake::of(latest.graded, &latest.setting, latest.without_debts));
    }
    Some(InstitutionPage { page, digests })
}

fn digest(year: &Year<'_>) -> Digest {
    let assessment = &year.graded.assessment;
    let institution = &assessment.institution;
    let subject = Subject::new(&year.setting, assessment);
    let mut found = breaches(assessment);
    found.retain(|finding| finding.severity != Some(Severity::Minor));
    let proofs = found.iter().flat_map(|finding| workbook::proofs(year, &subject, finding)).collect();
    let rows = found.into_iter().map(|finding| {
        let severity = finding.severity.map_or_else(|| Message::new("site-control"), labels::severity);
        let emphasis = labels::emphasis(finding.outcome);
        Row::Cells {
            cells: vec![
                Cell {
                    link: Some(super::link_to(institution.code.as_str())),
                    ..Cell::new(institution.code.to_string(), Emphasis::Strong)
                },
                assessment.fiscal_year.to_string().into(),
                Cell::new(severity, emphasis),
                labels::addressee(finding.addressee).into(),
            ],
            detail: Some(Content::from(subject.breach_in_short(finding)).into()),
        }
    });
    Digest {
        code: institution.code.clone(),
        state: institution.state.clone(),
        year: assessment.fiscal_year,
        outcomes: assessment.findings.iter().filter_map(norm::outcome_of).collect(),
        row: SummaryRow::of(year.graded, &year.setting).with_reply(year.reply()),
        breaches: rows.collect(),
        proofs,
        stake: None,
    }
}
