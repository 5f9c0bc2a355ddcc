//! An institution with what it is ranked by; small, so that thousands can be kept.

use std::sync::Arc;

use jiff::civil::Date;

use super::point::Points;
use super::{Before, Cures, OtherTerms, Repeated, WithoutDebt, generator};
use crate::assessment::{Computed, Finding, Outcome, Proof};
use crate::dictionary::SuppliedBy;
use crate::grading::{Certification, ClassReason, Graded, Score};
use crate::model::{FiscalYear, Institution, Place};
use crate::rulebook::{Basis, Grade, PillarId, Proposal, Rule, RuleId, Rulebook, Severity};

/// An institution with what it is ranked by.
#[derive(Debug, Clone)]
pub struct Entrant {
    /// The institution.
    pub institution: Institution,
    /// The fiscal year.
    pub year: FiscalYear,
    /// Its class; `None` out of scope.
    pub grade: Option<Grade>,
    /// Its class if every doubt were resolved in its favour.
    pub best: Option<Grade>,
    /// Whether a reported norm alone holds the class down.
    pub is_provisional: bool,
    /// Its class without the norms that only secondary sources report.
    pub without_reported: Option<Grade>,
    /// Its score.
    pub score: Option<Score>,
    /// Whether any scored rule could be assessed.
    pub is_assessed: bool,
    /// Whether no session has decided on it.
    pub is_experimental: bool,
    /// Figures filed, and figures expected.
    pub completeness: (usize, usize),
    /// When it was received.
    pub received: Option<Received>,
    /// The last day to file, where a rule states one.
    pub deadline: Option<Date>,
    /// Critical breaches, worst case.
    pub critical: Vec<Breach>,
    /// Major breaches, worst case.
    pub major: Vec<Breach>,
    /// How many adopted, reported and proposed norms it was scored on.
    pub bases: [usize; 3],
    /// The year before, where its submission is in the run.
    pub before: Option<Before>,
    /// Breaches that stood the year before too.
    pub repeated: Vec<Repeated>,
    /// What would change its standing; `None` where it was not asked for.
    pub cures: Option<Cures>,
    /// The file that it was read from.
    pub path: String,
    /// The hash of that file.
    pub sha256: crate::model::Sha256,
    /// What is proposed to certify; `None` out of scope.
    pub certification: Option<Certification>,
    /// Whether its accounts meet what a certificate without reservations wants, as audited accounts; `None` where it wants
    /// nothing.
    pub is_audited: Option<bool>,
    /// What it comes to by another norm, or without its waivers.
    pub other_terms: Vec<OtherTerms>,
    /// What it comes to without what the State owes; empty where that was not asked for, or no rulebook says what is owed.
    pub without_state_debts: Vec<WithoutDebt>,
    /// The currency of its money (ISO 4217), if known.
    pub currency: Option<Arc<str>>,
    /// The class that everything but the score still allows.
    pub(super) cap: Grade,
    /// The marks with what moves them.
    pub(super) marks: Vec<TriedMark>,
}

/// A breach, worst case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The rule.
    pub rule: RuleId,
    /// Whether it caps the class: of an adopted or reported norm, or on filing itself.
    pub caps_class: bool,
    /// The value that breaks it.
    pub value: Option<Computed>,
    /// The figures that it rests on, each with its cell.
    pub figures: Vec<Proof>,
}

/// When a submission was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Received {
    /// The day.
    pub on: Date,
    /// Whether only the filer says so.
    pub is_declared: bool,
}

/// A mark with what moves it.
#[derive(Debug, Clone)]
pub(super) struct TriedMark {
    pub(super) rule: RuleId,
    pub(super) pillar: PillarId,
    /// The weight of the rule in its pillar.
    pub(super) weight: u32,
    pub(super) points: Points,
    /// The name of the draws of its figures.
    pub(super) stream: u64,
}

impl Entrant {
    /// The institution of a graded submission, judged by the law as applied; `earlier` are the submissions of the years
    /// before, the youngest first.
    #[must_use]
    pub fn of(graded: &Graded, law: &Rulebook, earlier: &[&Graded]) -> Self {
        let assessment = &graded.assessment;
        let code = assessment.institution.code.as_str();
        let scored: Vec<(&Finding, &Rule)> = assessment
            .findings
            .iter()
            .filter(|finding| finding.is_scored())
            .filter_map(|finding| Some((finding, law.rule(&finding.rule)?)))
            .collect();
        let marks = scored.iter().filter_map(|(finding, rule)| {
            Some(TriedMark {
                rule: finding.rule.clone(),
                pillar: finding.pillar.clone()?,
                weight: law.grading.weight(finding.severity?),
                points: Points::of(rule, assessment, finding),
                stream: generator::name(&["figures", code, finding.rule.as_str()]),
            })
        });
        let caps = graded.class.reasons.iter().filter(|reason| !matches!(reason, ClassReason::Score { .. }));
        let of_basis = |basis| scored.iter().filter(|(finding, _)| finding.basis == Some(basis)).count();
        let severe = |severity| -> Vec<Breach> {
            let against = assessment
                .findings
                .iter()
                .filter(|finding| finding.severity == Some(severity) && finding.outcome.counts_against());
            against
                .map(|finding| Breach {
                    rule: finding.rule.clone(),
                    caps_class: finding.kind.is_of_filing() || finding.basis != Some(Basis::Proposed),
                    value: finding.value.clone(),
                    figures: finding.figures.clone(),
                })
                .collect()
        };
        let is_assessed = scored.iter().any(|(finding, _)| !matches!(finding.underlying(), Outcome::NotAssessable));
        let rule_of_filing = rule_of_filing(law);
        Self {
            institution: assessment.institution.clone(),
            year: assessment.fiscal_year,
            grade: graded.class.grade,
            best: graded.class.best,
            is_provisional: graded.class.is_provisional,
            without_reported: graded.class.without_reported,
            score: graded.score.clone(),
            is_assessed,
            is_experimental: graded.certification.as_ref().is_none_or(|certification| certification.is_experimental),
            completeness: (assessment.completeness.present(), assessment.completeness.expected.len()),
            received: rule_of_filing.and_then(|rule| received(assessment.finding(rule.id.as_str())?)),
            deadline: rule_of_filing.and_then(|rule| deadline_of(rule, assessment.year_end)),
            critical: severe(Severity::Critical),
            major: severe(Severity::Major),
            bases: [of_basis(Basis::Adopted), of_basis(Basis::Reported), of_basis(Basis::Proposed)],
            before: Before::of(graded, earlier),
            repeated: Repeated::all(graded, earlier),
            cures: None,
            path: assessment.source.path.clone(),
            sha256: assessment.source.sha256,
            certification: graded.certification.clone(),
            is_audited: is_audited(graded, law),
            other_terms: OtherTerms::all(graded),
            without_state_debts: Vec::new(),
            currency: assessment.currency.as_deref().map(Arc::from),
            cap: caps.filter_map(ClassReason::class).max().unwrap_or(Grade::A),
            marks: marks.collect(),
        }
    }
}

/// Whether the rules hold that a certificate without reservations wants compliant.
fn is_audited(graded: &Graded, law: &Rulebook) -> Option<bool> {
    let terms = law.grading.certifications.iter().find(|terms| terms.proposal == Proposal::Certified)?;
    let holds = |rule: &RuleId| {
        let finding = graded.assessment.finding(rule.as_str());
        finding.is_some_and(|finding| matches!(finding.outcome, Outcome::Compliant))
    };
    (!terms.compliant.is_empty()).then(|| terms.compliant.iter().all(holds))
}

/// The rule on the day of filing: a last day for a date that the Secretariat records.
pub(super) fn rule_of_filing(law: &Rulebook) -> Option<&Rule> {
    let is_recorded = |rule: &Rule| {
        rule.formula.references().iter().any(|(reference, _)| {
            let line = reference.line.and_then(|line| law.dictionary.get(line));
            line.is_some_and(|line| line.supplied_by == SuppliedBy::Secretariat)
        })
    };
    law.rules
        .iter()
        .find(|rule| matches!(rule.requires, Some(crate::formula::Threshold::OnOrBefore(_))) && is_recorded(rule))
}

/// The last day of a rule for accounts closed on a day.
pub(super) fn deadline_of(rule: &Rule, year_end: Date) -> Option<Date> {
    match &rule.requires {
        Some(crate::formula::Threshold::OnOrBefore(last)) => last.on(year_end),
        _ => None,
    }
}

fn received(finding: &Finding) -> Option<Received> {
    let proof = finding.figures.first()?;
    let Some(crate::assessment::Computed::Date(on)) = proof.value else { return None };
    Some(Received { on, is_declared: !matches!(proof.place, Place::Secretariat) })
}
