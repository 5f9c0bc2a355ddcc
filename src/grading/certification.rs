//! The certification proposed, in the words of an audit opinion. The program proposes; a session decides.

use jiff::Span;
use jiff::civil::Date;

use super::class::{grade_on, is_resolved};
use super::{Context, Mark};
use crate::assessment::{Assessment, Finding, Outcome};
use crate::model::SessionDecision;
use crate::rulebook::{Basis, Grade, Proposal, RuleId, RuleKind, Rulebook};

/// Why a certification is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificationReason {
    /// The class.
    Class(Grade),
    /// Controls that are not resolved.
    UnresolvedControl(Vec<RuleId>),
    /// Rules that the grading scheme wants compliant for a certificate without reservations, and that are not.
    NotCompliant(Vec<RuleId>),
    /// A refusal that rests on norms which no decision has adopted or recognised stays experimental.
    RestsOnProposals,
}

/// A certification proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certification {
    /// What is proposed.
    pub proposal: Proposal,
    /// Whether it is experimental ("à titre expérimental").
    pub is_experimental: bool,
    /// The session's decision, if one is recorded.
    pub decision: Option<SessionDecision>,
    /// Until when a certificate would be valid; only with a decision's date.
    pub valid_until: Option<Date>,
    /// Until when to cure; only with a decision's date.
    pub cure_by: Option<Date>,
    /// Why.
    pub reasons: Vec<CertificationReason>,
}

/// Proposes a certification for a class: the first that matches, from the top (RULEBOOK.md). `None` when out of scope, and on a hypothesis.
#[must_use]
pub fn certify(
    rulebook: &Rulebook,
    assessment: &Assessment,
    marks: &[Option<Mark>],
    grade: Option<Grade>,
    context: &Context<'_>,
) -> Option<Certification> {
    let grade = grade?;
    // Nothing is certified on a supposition.
    if !assessment.hypotheses.is_empty() {
        return None;
    }
    let unresolved: Vec<RuleId> = assessment
        .findings
        .iter()
        .filter(|finding| finding.kind == RuleKind::Control && !is_resolved(finding))
        .map(|finding| finding.rule.clone())
        .collect();
    let lacking = lacking_for_certificate(rulebook, assessment);
    let mut reasons = vec![CertificationReason::Class(grade)];
    let proposal = if grade == Grade::U || !unresolved.is_empty() {
        if !unresolved.is_empty() {
            reasons.push(CertificationReason::UnresolvedControl(unresolved));
        }
        Proposal::UnableToCertify
    } else if grade >= Grade::D {
        Proposal::Refused
    } else if grade <= Grade::B && lacking.is_empty() {
        Proposal::Certified
    } else {
        if !lacking.is_empty() {
            reasons.push(CertificationReason::NotCompliant(lacking));
        }
        Proposal::CertifiedWithReservations
    };
    let mut is_experimental = context.decision.is_none();
    if proposal == Proposal::Refused && !is_experimental {
        let admits = |finding: &Finding| match finding.basis {
            Some(Basis::Adopted | Basis::Identity) => true,
            Some(Basis::Reported) => context.recognised.iter().any(|rule| rule == finding.rule.as_str()),
            Some(Basis::Proposed) | None => false,
        };
        let on_norms = grade_on(rulebook, assessment, marks, context, &admits);
        if !matches!(on_norms, Grade::D | Grade::E) {
            is_experimental = true;
            reasons.push(CertificationReason::RestsOnProposals);
        }
    }
    let terms = rulebook.grading.certifications.iter().find(|terms| terms.proposal == proposal);
    let after = |months: Option<u32>| {
        let span = Span::new().try_months(months?).ok()?;
        context.decision?.date.checked_add(span).ok()
    };
    Some(Certification {
        proposal,
        is_experimental,
        decision: context.decision.cloned(),
        valid_until: terms.and_then(|terms| after(terms.validity_months)),
        cure_by: terms.and_then(|terms| after(terms.cure_months)),
        reasons,
    })
}

/// The rules that a certificate without reservations wants compliant, and that are not: audited accounts.
fn lacking_for_certificate(rulebook: &Rulebook, assessment: &Assessment) -> Vec<RuleId> {
    rulebook
        .grading
        .certifications
        .iter()
        .filter(|terms| terms.proposal == Proposal::Certified)
        .flat_map(|terms| &terms.compliant)
        .filter(|rule| {
            !assessment
                .finding(rule.as_str())
                .is_some_and(|finding| matches!(finding.outcome, Outcome::Compliant | Outcome::NotApplicable))
        })
        .cloned()
        .collect()
}
