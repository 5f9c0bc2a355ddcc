//! Breaches in the order in which they matter, each with its proof and its cure.

use super::sentence::{doubtful, figures_of, worst_equation};
use super::subject::Subject;
use super::{Cell, Emphasis, Fact, Facts, labels};
use crate::assessment::{Assessment, Finding, Outcome, Proof};
use crate::i18n::{Arg, Message};
use crate::rulebook::{Basis, RuleKind, Severity};

/// The most cells that one sentence names.
const MOST_PLACES: usize = 3;

/// Findings that count against the institution, the gravest first: unresolved controls and critical breaches of norms that
/// are more than proposals, then critical proposals, then the same for major and minor ones; at each step breaches before
/// what could not be judged.
pub(super) fn breaches(assessment: &Assessment) -> Vec<&Finding> {
    let mut breaches: Vec<&Finding> = assessment.findings.iter().filter(|finding| is_breach(finding)).collect();
    breaches.sort_by_key(|finding| gravity(finding));
    breaches
}

/// Whether a finding counts against the institution.
fn is_breach(finding: &Finding) -> bool {
    finding.outcome.counts_against() && (finding.severity.is_some() || finding.kind == RuleKind::Control)
}

/// The smaller, the graver.
fn gravity(finding: &Finding) -> (u8, u8, bool) {
    let is_norm = finding.basis.is_some_and(|basis| basis != Basis::Proposed) || finding.kind == RuleKind::Precision;
    let step = match (finding.kind, finding.severity, is_norm) {
        (RuleKind::Control, ..) | (_, Some(Severity::Critical), true) => 0,
        (_, Some(Severity::Critical), false) => 1,
        (_, Some(Severity::Major), true) => 2,
        (_, Some(Severity::Major), false) => 3,
        (_, Some(Severity::Minor), true) => 4,
        _ => 5,
    };
    let doubt = match finding.outcome {
        Outcome::NonCompliant => 0,
        Outcome::Indeterminate => 1,
        _ => 2,
    };
    (step, doubt, finding.kind != RuleKind::Control)
}

impl Subject<'_> {
    /// A breach as a block of facts: what was found, what proves it, what cures it, who can.
    pub(super) fn breach(&self, finding: &Finding) -> Facts {
        let title = match finding.severity {
            Some(severity) => Message::new("report-breach-title").with("severity", labels::severity(severity)),
            None => Message::new("report-breach-title-control"),
        }
        .with("rule", self.rule_name(&finding.rule));
        let title = match finding.basis {
            Some(basis) if finding.severity.is_some() => title.with("basis", labels::basis_in_full(basis)),
            _ => title,
        };
        let emphasis = labels::emphasis(finding.outcome);
        let mut facts = vec![Fact { name: Message::new("report-fact-finding"), lines: self.found(finding) }];
        let proof: Vec<Cell> = self.proof_of(finding).map(|proof| self.figure(proof).into()).collect();
        if !proof.is_empty() {
            facts.push(Fact { name: Message::new("report-fact-proof"), lines: proof });
        }
        let cure: Vec<Cell> =
            self.cure(finding).map(Cell::from).into_iter().chain(self.advice(finding).map(Cell::from)).collect();
        if !cure.is_empty() {
            facts.push(Fact { name: Message::new("report-fact-cure"), lines: cure });
        }
        facts.push(Fact::new("report-fact-addressee", labels::addressee(finding.addressee)));
        let mut title = Cell::new(title, if emphasis == Emphasis::Bad { Emphasis::Bad } else { Emphasis::Strong });
        title.proof = self.anchors(&finding.figures);
        Facts { title: Some(title), facts }
    }

    /// The outcome with what was found; a control says it of each equation that is not resolved.
    fn found(&self, finding: &Finding) -> Vec<Cell> {
        let emphasis = labels::emphasis(finding.outcome);
        let outcome = labels::outcome(finding);
        let says: Vec<Message> = match self.control(finding) {
            Some(control) => finding
                .equations
                .iter()
                .filter(|equation| equation.outcome.counts_against())
                .filter_map(|equation| self.says_of_equation(control, equation, finding))
                .collect(),
            None => self.says(finding).into_iter().collect(),
        };
        let mut says = says.into_iter();
        let first = match says.next() {
            Some(says) => Message::new("report-outcome-says").with("outcome", outcome).with("says", says),
            None => outcome,
        };
        std::iter::once(Cell::new(first, emphasis)).chain(says.map(|says| Cell::new(says, emphasis))).collect()
    }

    /// The figures that prove a breach: of a control those of its unresolved equations.
    fn proof_of<'f>(&self, finding: &'f Finding) -> impl Iterator<Item = &'f Proof> {
        let control = self.control(finding);
        finding.figures.iter().filter(move |proof| match control {
            None => true,
            Some(control) => finding
                .equations
                .iter()
                .filter(|result| result.outcome.counts_against())
                .filter_map(|result| Subject::equation(control, &result.id))
                .any(|equation| figures_of(equation, finding).any(|used| used.key == proof.key)),
        })
    }

    /// A breach in one sentence: the rule, by how much, in which cell, what cures it.
    pub(super) fn breach_in_short(&self, finding: &Finding) -> Message {
        let says = self.found_in_short(finding);
        let places = self.places(finding);
        let cure = self.best_remedy(finding).or_else(|| self.cure(finding)).map(Arg::from);
        let cure = cure.or_else(|| self.advice(finding).map(|advice| advice.arg()));
        let mut message = match (places.is_empty(), cure.is_some()) {
            (false, true) => Message::new("report-short-at-cure"),
            (false, false) => Message::new("report-short-at"),
            (true, true) => Message::new("report-short-cure"),
            (true, false) => Message::new("report-short"),
        }
        .with("rule", self.rule_name(&finding.rule))
        .with("says", says);
        if !places.is_empty() {
            message = message.with("places", places);
        }
        match cure {
            Some(cure) => message.with("cure", cure),
            None => message,
        }
    }

    fn found_in_short(&self, finding: &Finding) -> Message {
        if let Some(gap) = self.gap_in_short(finding) {
            return gap;
        }
        match finding.outcome {
            Outcome::NotAssessable => labels::outcome(finding),
            _ => self.says(finding).unwrap_or_else(|| labels::outcome(finding)),
        }
    }

    /// The difference of a control's two sides.
    fn gap_in_short(&self, finding: &Finding) -> Option<Message> {
        let control = self.control(finding)?;
        let worst = worst_equation(finding)?;
        let difference = worst.difference.as_ref()?;
        let equation = Subject::equation(control, &worst.id)?;
        let kind = super::sentence::gap_kind(super::sentence::kind_of(equation));
        let difference = self.amount(kind, &difference.at_least);
        Some(Message::new("report-gap").with("difference", &difference))
    }

    /// The cells that prove a breach, the one to change first.
    fn places(&self, finding: &Finding) -> Vec<Arg> {
        let control = self.control(finding);
        let equation = control.and_then(|control| Subject::equation(control, &worst_equation(finding)?.id));
        let mut proofs: Vec<&Proof> = match (equation, finding.outcome) {
            (Some(equation), _) => figures_of(equation, finding).collect(),
            (None, Outcome::NotAssessable) => doubtful(finding).collect(),
            (None, _) => finding.figures.iter().collect(),
        };
        if let Some(remedy) = finding.remedies.first() {
            proofs.retain(|proof| proof.key == remedy.key);
        }
        proofs.into_iter().filter_map(Subject::place).take(MOST_PLACES).map(Arg::from).collect()
    }
}
