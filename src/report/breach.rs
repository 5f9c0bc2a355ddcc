//! Breaches in the order in which they matter, each with its proof and its cure.

use super::sentence::{doubtful, figures_of, some_of};
use super::subject::Subject;
use super::{Cell, Emphasis, Fact, Facts, labels, quantity};
use crate::assessment::{Assessment, EquationResult, Finding, Outcome, Proof};
use crate::i18n::{Arg, Message};
use crate::model::Place;
use crate::rulebook::{Basis, RuleKind, Severity};

/// The most figures that prove one breach in a table.
pub(super) const MOST_PROOFS: usize = 8;
/// The most figures that one sentence of a summary names.
const MOST_FIGURES: usize = 2;
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
    match finding.kind {
        RuleKind::Control => finding.equations.iter().any(is_open),
        _ => finding.outcome.counts_against() && finding.severity.is_some(),
    }
}

/// Whether an equation is not resolved, or would not be at the worst of the rounding, which is what counts.
pub(super) fn is_open(result: &EquationResult) -> bool {
    result.outcome.counts_against() || may_fail(result)
}

/// Whether an equation holds as reported and yet counts as unresolved, since the rounding could hide a difference.
pub(super) fn may_fail(result: &EquationResult) -> bool {
    result.may_fail && !result.outcome.counts_against() && result.outcome.is_scored()
}

/// The smaller, the graver.
fn gravity(finding: &Finding) -> (u8, u8, bool) {
    let is_norm = finding.basis.is_some_and(|basis| basis != Basis::Proposed) || finding.kind.is_of_filing();
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
        Outcome::NotAssessable => 2,
        _ => 1,
    };
    (step, doubt, finding.kind != RuleKind::Control)
}

impl Subject<'_> {
    /// A breach as a block of facts: what was found, what proves it, what cures it, who can.
    pub(super) fn breach(&self, finding: &Finding) -> Facts {
        let title = match finding.severity {
            Some(severity) if finding.basis == Some(Basis::Identity) => {
                Message::new("report-breach-title-identity").with("severity", labels::severity(severity))
            }
            Some(severity) => Message::new("report-breach-title").with("severity", labels::severity(severity)),
            None => Message::new("report-breach-title-control"),
        }
        .with("rule", self.rule_name(&finding.rule));
        let title = match finding.basis {
            Some(basis) if finding.severity.is_some() && basis != Basis::Identity => {
                title.with("basis", labels::basis(basis))
            }
            _ => title,
        };
        let emphasis = labels::emphasis(finding.outcome);
        let emphasis = if finding.outcome.counts_against() { emphasis } else { Emphasis::Unknown };
        let mut facts = vec![Fact { name: Message::new("report-fact-finding"), lines: self.found(finding) }];
        let mut proof: Vec<Cell> = self.proof_of(finding).map(|proof| self.figure(proof).into()).collect();
        let others = proof.len().saturating_sub(MOST_PROOFS);
        if others > 1 {
            proof.truncate(MOST_PROOFS);
            proof.push(Message::new("report-and-others").with("count", others).into());
        }
        if !proof.is_empty() {
            facts.push(Fact { name: Message::new("report-fact-proof"), lines: proof });
        }
        let norm = self.norm(finding);
        if !norm.is_empty() {
            facts.push(Fact { name: Message::new("report-fact-norm"), lines: norm });
        }
        if let Some(distance) = self.distance(finding) {
            facts.push(Fact::new("report-fact-distance", distance));
        }
        let cure = self.clarification(finding, super::sentence::MOST_FIGURES);
        // Advice is how to cure a breach; what could not be judged wants its figures first.
        let advice = self.advice(finding).filter(|_| cure.is_none() || finding.outcome == Outcome::NonCompliant);
        let cure: Vec<Cell> = cure.map(Cell::from).into_iter().chain(advice.map(Cell::from)).collect();
        if !cure.is_empty() {
            facts.push(Fact { name: Message::new("report-fact-cure"), lines: cure });
        }
        facts.push(Fact::new("report-fact-addressee", labels::addressee(finding.addressee)));
        let mut title = Cell::new(title, if emphasis == Emphasis::Bad { Emphasis::Bad } else { Emphasis::Strong });
        title.proof = self.anchors(&finding.figures);
        Facts { title: Some(title), facts }
    }

    /// Which norm was applied, where it is not simply that of the edition.
    pub(super) fn norm(&self, finding: &Finding) -> Vec<Cell> {
        let Some(rule) = self.rule(finding) else { return Vec::new() };
        let national = rule
            .national
            .as_ref()
            .map(|norm| Message::new("report-norm-national").with("reference", &norm.reference.cited()).into());
        let carried = rule
            .carried_from
            .as_deref()
            .map(|edition| Message::new("report-norm-carried").with("edition", edition).into());
        national.into_iter().chain(carried).collect()
    }

    /// The outcome with what was found; a control says it of each equation that is not resolved.
    pub(super) fn found(&self, finding: &Finding) -> Vec<Cell> {
        let emphasis = labels::emphasis(finding.outcome);
        let outcome = Self::standing(finding);
        let says: Vec<Message> = match self.control(finding) {
            Some(control) => finding
                .equations
                .iter()
                // What is missing stands among the proofs.
                .filter(|equation| is_open(equation) && equation.difference.is_some())
                .filter_map(|equation| self.says_of_equation(control, equation, finding))
                .collect(),
            None if finding.outcome == Outcome::NotAssessable => Vec::new(),
            None => self.says(finding).into_iter().collect(),
        };
        let mut says = says.into_iter();
        let first = match says.next() {
            Some(says) => Message::new("report-outcome-says").with("outcome", outcome).with("says", says),
            None => outcome,
        };
        std::iter::once(Cell::new(first, emphasis)).chain(says.map(|says| Cell::new(says, emphasis))).collect()
    }

    /// The outcome, and that it counts as a breach where it does not say so itself.
    fn standing(finding: &Finding) -> Message {
        let mut outcome = labels::outcome(finding);
        if let Some(remark) = Self::rests_on(finding) {
            outcome = Message::new("report-outcome-and").with("outcome", outcome).with("remark", remark);
        }
        if finding.outcome.counts_against() || !finding.equations.iter().any(may_fail) {
            return outcome;
        }
        Message::new("report-may-fail").with("outcome", outcome)
    }

    /// The figures that prove a breach: of a control those of its unresolved equations.
    pub(super) fn proof_of<'f>(&self, finding: &'f Finding) -> impl Iterator<Item = &'f Proof> {
        let control = self.control(finding);
        finding.figures.iter().filter(move |proof| match control {
            None if finding.outcome == Outcome::NotAssessable => doubtful(finding).any(|other| other.key == proof.key),
            None => true,
            Some(control) => finding
                .equations
                .iter()
                .filter(|result| is_open(result))
                .filter_map(|result| Subject::equation(control, &result.id))
                .any(|equation| figures_of(equation, finding).any(|used| used.key == proof.key)),
        })
    }

    /// A breach in one sentence: the rule, by how much, in which cell, what cures it.
    pub(super) fn breach_in_short(&self, finding: &Finding) -> Message {
        let message = |id: &'static str| {
            let message = Message::new(id).with("rule", self.rule_name(&finding.rule));
            message.with("says", self.found_in_short(finding))
        };
        // The distance names its own cell.
        if let Some(distance) = self.shortest_distance(finding) {
            return message("report-short-distance").with("distance", distance);
        }
        let places = self.places(finding);
        let cure = self.clarification(finding, MOST_FIGURES).map(Arg::from);
        let cure = cure.or_else(|| self.advice(finding).map(|advice| advice.arg()));
        match (places, cure) {
            (Some(places), Some(cure)) => message("report-short-at-cure").with("places", places).with("cure", cure),
            (Some(places), None) => message("report-short-at").with("places", places),
            (None, Some(cure)) => message("report-short-cure").with("cure", cure),
            (None, None) => message("report-short"),
        }
    }

    fn found_in_short(&self, finding: &Finding) -> Message {
        if let Some(gap) = self.gap_in_short(finding) {
            return gap;
        }
        let outcome = Self::standing(finding);
        match finding.outcome {
            Outcome::Indeterminate => self.doubt_in_short(finding).unwrap_or(outcome),
            Outcome::NotAssessable | Outcome::Compliant | Outcome::Watch => outcome,
            _ => self.value_in_short(finding).or_else(|| self.says(finding)).unwrap_or(outcome),
        }
    }

    /// The value beside the threshold that it misses.
    fn value_in_short(&self, finding: &Finding) -> Option<Message> {
        let rule = self.rule(finding)?;
        let requires = quantity::requirement_in_words(rule, Some(self.assessment.year_end))?;
        let value = quantity::value(self.rulebook, rule, finding.value.as_ref()?).arg();
        let value = if finding.figures.iter().any(|proof| self.is_declared(proof)) {
            let declared = Message::new("report-declared");
            Message::new("report-value-declared").with("value", value).with("declared", declared).into()
        } else {
            value
        };
        Some(Message::new("report-says-beside").with("value", value).with("requires", &requires))
    }

    /// Between what and what a value lies.
    fn doubt_in_short(&self, finding: &Finding) -> Option<Message> {
        let rule = self.rule(finding)?;
        let requires = quantity::requirement_in_words(rule, Some(self.assessment.year_end))?;
        let interval = quantity::interval(self.rulebook, rule, finding)?;
        Some(Message::new("report-says-doubt").with("interval", interval).with("requires", &requires))
    }

    /// The difference of a control's two sides.
    pub(super) fn gap_in_short(&self, finding: &Finding) -> Option<Message> {
        let control = self.control(finding)?;
        let worst = finding.worst_equation()?;
        let difference = worst.difference.as_ref()?;
        let equation = Subject::equation(control, &worst.id)?;
        let kind = super::sentence::gap_kind(super::sentence::kind_of(equation));
        if difference.at_least.is_zero() {
            return None;
        }
        let difference = self.amount(kind, &difference.at_least);
        Some(Message::new("report-gap").with("difference", &difference))
    }

    /// The cells that prove a breach.
    fn places(&self, finding: &Finding) -> Option<Arg> {
        let control = self.control(finding);
        let equation = control.and_then(|control| Subject::equation(control, &finding.worst_equation()?.id));
        let proofs: Vec<&Proof> = match (equation, finding.outcome) {
            (Some(equation), _) => figures_of(equation, finding).collect(),
            (None, Outcome::NotAssessable) => doubtful(finding).collect(),
            // What was restated stands in this submission's own cells.
            (None, _) if finding.kind == RuleKind::Comparatives => {
                finding.figures.iter().filter(|proof| proof.path.is_none()).collect()
            }
            (None, _) => finding.figures.iter().collect(),
        };
        let mut last: Option<&Place> = None;
        let mut places = Vec::new();
        for proof in proofs {
            // Of cells on the same sheet, the first names it.
            let is_same = last.is_some_and(|last| last.sheet().is_some() && last.sheet() == proof.place.sheet());
            let cell = proof.place.cell().filter(|_| is_same && proof.path.is_none());
            if let Some(place) = cell.map(Arg::from).or_else(|| Subject::place(proof).map(Arg::from)) {
                places.push(place);
                last = Some(&proof.place);
            }
        }
        some_of(places.into_iter(), MOST_PLACES)
    }
}

#[cfg(test)]
mod tests {
    use super::gravity;
    use crate::assessment::{Finding, Outcome};
    use crate::rulebook::{Addressee, Basis, RuleId, RuleKind, Severity};

    fn finding(kind: RuleKind, severity: Option<Severity>, basis: Basis, outcome: Outcome) -> Finding {
        Finding {
            rule: RuleId("a-rule".into()),
            kind,
            pillar: None,
            severity,
            addressee: Addressee::Management,
            basis: Some(basis),
            outcome,
            reason: None,
            waiver: None,
            value: None,
            interval: None,
            shortfall: None,
            figures: Vec::new(),
            remedies: Vec::new(),
            no_remedy: None,
            equations: Vec::new(),
        }
    }

    #[test]
    fn the_gravest_breach_comes_first() {
        use Outcome::{Indeterminate, NonCompliant, NotAssessable};
        use RuleKind::{Control, Precision, Ratio, Standard};
        let order = [
            finding(Control, None, Basis::Identity, NonCompliant),
            finding(Ratio, Some(Severity::Critical), Basis::Reported, NonCompliant),
            finding(Ratio, Some(Severity::Critical), Basis::Adopted, Indeterminate),
            finding(Control, None, Basis::Identity, NotAssessable),
            finding(Ratio, Some(Severity::Critical), Basis::Reported, NotAssessable),
            finding(Ratio, Some(Severity::Critical), Basis::Proposed, NonCompliant),
            finding(Standard, Some(Severity::Critical), Basis::Proposed, NotAssessable),
            finding(Precision, Some(Severity::Major), Basis::Proposed, NonCompliant),
            finding(Ratio, Some(Severity::Major), Basis::Proposed, NonCompliant),
            finding(Ratio, Some(Severity::Minor), Basis::Reported, NonCompliant),
            finding(Ratio, Some(Severity::Minor), Basis::Proposed, NonCompliant),
        ];
        let mut sorted: Vec<_> = order.iter().rev().collect();
        sorted.sort_by_key(|finding| gravity(finding));
        assert_eq!(sorted, order.iter().collect::<Vec<_>>());
    }
}
