//! One dossier against every rule.

use jiff::civil::Date;

use super::comparatives::{compare, judge_comparatives};
use super::completeness::Completeness;
use super::control::judge_control;
use super::evidence::{Evidence, kept_within};
use super::finding::{Assessment, Finding, KeptWithin, WaiverApplied};
use super::judge::judge_rule;
use super::{BasisFilter, Outcome, Overlay, Reason};
use crate::model::{Institution, SecretariatFile, Submission, Waiver};
use crate::rulebook::{Basis, RuleId, RuleKind, Rulebook};

/// The id of the finding that figures are coarser than the rulebook admits; no rule file may take it.
pub const PRECISION_RULE: &str = "reporting-precision";

/// A submission with all that is known around it.
#[derive(Debug, Clone, Copy)]
pub struct Dossier<'a> {
    /// The accounts.
    pub submission: &'a Submission,
    /// The institution as the list knows it.
    pub institution: &'a Institution,
    /// Last year's submission, when it is in the run.
    pub previous: Option<&'a Submission>,
    /// What the Secretariat knows.
    pub secretariat: Option<&'a SecretariatFile>,
    /// What is laid over the figures: adjustments, hypotheses.
    pub overlay: Option<&'a Overlay>,
    /// Whether every declared flag counts as documented; true for a rule's own cases alone.
    pub documents_presumed: bool,
}

/// How to judge.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// On which bases.
    pub basis: BasisFilter,
    /// The day on which it is judged: waivers hold or have expired on it.
    pub as_of: Date,
    /// Whether to look for remedies; a summary needs only those of breaches that it prints.
    pub with_remedies: bool,
}

/// Judges a dossier by a rulebook.
#[must_use]
pub fn assess(rulebook: &Rulebook, dossier: &Dossier<'_>, options: Options) -> Assessment {
    let mut assessment = Assessment::of(dossier.submission, dossier.institution);
    assessment.has_previous = dossier.previous.is_some();
    if !rulebook.kinds.contains(&dossier.institution.kind) {
        assessment.is_out_of_scope = true;
        return assessment;
    }
    assessment.findings.reserve_exact(rulebook.rules.len() + rulebook.controls.len() + 2);
    assessment.hypotheses = dossier.overlay.map_or_else(Vec::new, |overlay| overlay.hypotheses.clone());
    assessment.kept_within = kept_within(rulebook, dossier)
        .into_iter()
        .map(|kept| KeptWithin { branch: kept.branch, sits_in: kept.sits_in, reference: kept.reference.cited() })
        .collect();
    let mut evidence = Evidence::new(rulebook, dossier);
    // Rules on filing itself count the controls that are satisfied: these are judged first, and stand after.
    let controls = judge_controls(rulebook, dossier, &evidence, options);
    file(&mut assessment, rulebook, dossier, &evidence, &controls);
    evidence.supply(&assessment.completeness);
    for rule in &rulebook.rules {
        let mut finding = judge_rule(rulebook, rule, dossier, &mut evidence, options);
        set_aside(&mut finding, dossier, options);
        assessment.findings.push(finding);
    }
    assessment.findings.extend(controls);
    if let (Some(norm), Some(comparatives)) = (&rulebook.comparatives, &assessment.comparatives) {
        let mut finding = judge_comparatives(norm, comparatives);
        set_aside(&mut finding, dossier, options);
        assessment.findings.push(finding);
    }
    if let Some(mut finding) = judge_precision(rulebook, dossier, options) {
        set_aside(&mut finding, dossier, options);
        assessment.findings.push(finding);
    }
    assessment
}

fn judge_controls(
    rulebook: &Rulebook,
    dossier: &Dossier<'_>,
    evidence: &Evidence<'_>,
    options: Options,
) -> Vec<Finding> {
    // A figure supposed to move alone would break every sum that it stands in.
    let established = dossier.overlay.map(Overlay::without_suppositions);
    let as_it_stands = Dossier { overlay: established.as_ref(), ..*dossier };
    let established = established.as_ref().map(|_| Evidence::new(rulebook, &as_it_stands));
    let evidence = established.as_ref().unwrap_or(evidence);
    let judge = |control| {
        let mut finding = judge_control(rulebook, control, dossier, evidence);
        set_aside(&mut finding, dossier, options);
        finding
    };
    rulebook.controls.iter().map(judge).collect()
}

/// What the submission files, and what it restates: as it stands, whatever is laid over its figures.
fn file(
    assessment: &mut Assessment,
    rulebook: &Rulebook,
    dossier: &Dossier<'_>,
    evidence: &Evidence<'_>,
    controls: &[Finding],
) {
    let as_filed = Dossier { overlay: None, ..*dossier };
    let filed = dossier.overlay.map(|_| Evidence::new(rulebook, &as_filed));
    let evidence = filed.as_ref().unwrap_or(evidence);
    assessment.completeness = Completeness::of(rulebook, dossier, evidence, controls);
    assessment.comparatives = compare(rulebook, dossier, evidence);
}

/// Figures coarser than the rulebook admits are a finding at once, whatever they hide.
fn judge_precision(rulebook: &Rulebook, dossier: &Dossier<'_>, options: Options) -> Option<Finding> {
    let norm = rulebook.precision.as_ref()?;
    if dossier.submission.identification.unit <= norm.coarsest {
        return None;
    }
    let is_judged = options.basis.admits(norm.basis);
    Some(Finding {
        rule: RuleId(PRECISION_RULE.into()),
        kind: RuleKind::Precision,
        pillar: None,
        severity: Some(norm.severity),
        addressee: norm.addressee,
        basis: Some(norm.basis),
        outcome: if is_judged { Outcome::NonCompliant } else { Outcome::Informational },
        reason: (!is_judged).then_some(Reason::OutsideBasis),
        waiver: None,
        value: None,
        interval: None,
        shortfall: None,
        figures: Vec::new(),
        remedies: Vec::new(),
        no_remedy: None,
        equations: Vec::new(),
    })
}

/// Applies the waiver that holds on the day of judgement, if the finding needs one.
fn set_aside(finding: &mut Finding, dossier: &Dossier<'_>, options: Options) {
    if !finding.outcome.counts_against() {
        return;
    }
    let waivers: &[Waiver] = dossier.secretariat.map_or(&[], |file| &file.waivers);
    let holds = |waiver: &&Waiver| {
        waiver.rule == finding.rule.as_str()
            && waiver.institution == dossier.institution.code
            && (waiver.from..=waiver.until).contains(&options.as_of)
            // What is not decided yet sets nothing aside.
            && waiver.decided_on <= options.as_of
    };
    if let Some(waiver) = waivers.iter().find(holds) {
        finding.waiver = Some(WaiverApplied {
            decision: waiver.decision.clone(),
            body: waiver.body.clone(),
            decided_on: waiver.decided_on,
            from: waiver.from,
            until: waiver.until,
            reason: waiver.reason.clone(),
            underlying: finding.outcome,
        });
        finding.outcome = Outcome::Waived;
    }
}

/// Whether a threshold on this basis is judged under the options; informational rules have none.
pub(super) fn is_judged(basis: Option<Basis>, options: Options) -> bool {
    basis.is_some_and(|basis| options.basis.admits(basis))
}
