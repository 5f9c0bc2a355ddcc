//! What a change of the rules does to one submission.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cause::{Causes, ScoreCause, find};
use crate::assessment::{Computed, Cost, Finding, Outcome, cost_of};
use crate::formula::Exact;
use crate::grading::Graded;
use crate::model::{FiscalYear, Institution};
use crate::rulebook::{Grade, Proposal, RuleId, Rulebook};

/// A finding that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingChange {
    /// The rule.
    pub rule: RuleId,
    /// The outcome by the old rulebook; `None` where it has no such rule.
    pub old: Option<Outcome>,
    /// The outcome by the new rulebook; `None` where it has no such rule.
    pub new: Option<Outcome>,
    /// The value by the old rulebook.
    pub old_value: Option<Computed>,
    /// The value by the new rulebook.
    pub new_value: Option<Computed>,
    /// What causes it.
    pub causes: Causes<Option<Outcome>>,
}

/// A breach that the old rulebook did not find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBreach {
    /// The rule.
    pub rule: RuleId,
    /// What it would cost to comply; `None` where no amount of money cures it alone.
    pub cost: Option<Cost>,
}

/// The certification proposed; `None` when out of scope.
pub type Certified = Option<Proposal>;

/// What changes for one submission.
#[derive(Debug, Clone)]
pub struct SubmissionImpact {
    /// The institution.
    pub institution: Institution,
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// The currency of its money (ISO 4217), if known.
    pub currency: Option<Arc<str>>,
    /// The class, in the worst case, by the old and by the new rulebook.
    pub class: (Option<Grade>, Option<Grade>),
    /// What causes the class to move.
    pub class_causes: Causes<Option<Grade>>,
    /// The score, in the worst case.
    pub score: (Option<Exact>, Option<Exact>),
    /// The changes that move the score by themselves.
    pub score_causes: Vec<ScoreCause>,
    /// The certification proposed.
    pub certification: (Certified, Certified),
    /// What causes the certification to move.
    pub certification_causes: Causes<Certified>,
    /// The findings that change, in the order of the new rulebook; those that it has not come last.
    pub findings: Vec<FindingChange>,
    /// The breaches that the old rulebook did not find.
    pub breaches: Vec<NewBreach>,
}

impl SubmissionImpact {
    /// Whether the class gets worse.
    #[must_use]
    pub fn is_downgraded(&self) -> bool {
        matches!(self.class, (Some(old), Some(new)) if new > old)
    }

    /// Whether the class gets better.
    #[must_use]
    pub fn is_upgraded(&self) -> bool {
        matches!(self.class, (Some(old), Some(new)) if new < old)
    }

    /// Whether the certification moves by other changes than the class does.
    #[must_use]
    pub fn certification_causes_differ(&self) -> bool {
        let ranks = |alone: Vec<usize>, together: &BTreeSet<usize>| (alone, together.clone());
        let class = ranks(self.class_causes.alone.iter().map(|(rank, _)| *rank).collect(), &self.class_causes.together);
        let alone = self.certification_causes.alone.iter().map(|(rank, _)| *rank).collect();
        class != ranks(alone, &self.certification_causes.together)
    }

    /// Whether anything changes at all.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.class.0 != self.class.1
            || self.score.0 != self.score.1
            || self.certification.0 != self.certification.1
            || !self.findings.is_empty()
    }
}

fn grade(graded: &Graded) -> Option<Grade> {
    graded.class.grade
}

fn worst_score(graded: &Graded) -> Option<Exact> {
    graded.score.as_ref().map(|score| score.worst.clone())
}

fn proposal(graded: &Graded) -> Certified {
    graded.certification.as_ref().map(|certification| certification.proposal)
}

fn outcome(graded: &Graded, rule: &RuleId) -> Option<Outcome> {
    graded.assessment.finding(rule.as_str()).map(|finding| finding.outcome)
}

/// Whether `to` lies on the side of `from` on which `new` lies.
fn same_way<T: Ord>(from: Option<&T>, to: Option<&T>, new: Option<&T>) -> bool {
    to.cmp(&from) == new.cmp(&from)
}

/// What changes for a submission. `judge` judges it by the old rulebook with some of the `units` of the new one; `None`
/// where these make no rulebook.
#[must_use]
pub fn impact_of(
    (old, new): (&Graded, &Graded),
    rulebook: &Rulebook,
    currency: Option<Arc<str>>,
    units: usize,
    judge: &mut dyn FnMut(&BTreeSet<usize>) -> Option<Graded>,
) -> SubmissionImpact {
    let mut known: BTreeMap<BTreeSet<usize>, Option<Graded>> = BTreeMap::new();
    known.insert((0..units).collect(), Some(new.clone()));
    let mut judged = |set: &BTreeSet<usize>| known.entry(set.clone()).or_insert_with(|| judge(set)).clone();
    let (class, score) = ((grade(old), grade(new)), (worst_score(old), worst_score(new)));
    let certification = (proposal(old), proposal(new));
    let class_causes = if class.0 == class.1 {
        Causes::default()
    } else {
        let moves = |to: &Option<Grade>| same_way(class.0.as_ref(), to.as_ref(), class.1.as_ref());
        find(units, &mut |set| judged(set).as_ref().map(grade), &moves)
    };
    let certification_causes = if certification.0 == certification.1 {
        Causes::default()
    } else {
        let moves = |to: &Certified| same_way(certification.0.as_ref(), to.as_ref(), certification.1.as_ref());
        find(units, &mut |set| judged(set).as_ref().map(proposal), &moves)
    };
    let mut score_causes = Vec::new();
    if score.0 != score.1 {
        for unit in 0..units {
            let Some(alone) = judged(&BTreeSet::from([unit])) else { continue };
            let alone = worst_score(&alone);
            if alone != score.0 {
                score_causes.push(ScoreCause { unit, score: alone });
            }
        }
    }
    let mut findings = Vec::new();
    let mut breaches = Vec::new();
    for rule in rules(old, new) {
        let find_in = |graded: &Graded| graded.assessment.finding(rule.as_str()).cloned();
        let (before, after) = (find_in(old), find_in(new));
        let is_breach = |finding: &Option<Finding>| {
            finding.as_ref().is_some_and(|finding| finding.outcome == Outcome::NonCompliant)
        };
        if let Some(finding) = after.as_ref().filter(|_| is_breach(&after) && !is_breach(&before)) {
            breaches.push(NewBreach { rule: rule.clone(), cost: cost_of(rulebook, finding) });
        }
        let value = |finding: &Option<Finding>| finding.as_ref().and_then(|finding| finding.value.clone());
        let (old_outcome, new_outcome) = (outcome(old, &rule), outcome(new, &rule));
        if old_outcome == new_outcome && value(&before) == value(&after) {
            continue;
        }
        let causes = if old_outcome == new_outcome {
            Causes::default()
        } else {
            let moves = |to: &Option<Outcome>| *to != old_outcome;
            find(units, &mut |set| judged(set).map(|graded| outcome(&graded, &rule)), &moves)
        };
        findings.push(FindingChange {
            old: old_outcome,
            new: new_outcome,
            old_value: value(&before),
            new_value: value(&after),
            causes,
            rule,
        });
    }
    SubmissionImpact {
        institution: new.assessment.institution.clone(),
        fiscal_year: new.assessment.fiscal_year,
        currency,
        class,
        class_causes,
        score,
        score_causes,
        certification,
        certification_causes,
        findings,
        breaches,
    }
}

/// The rules of both sides: the new rulebook's in its order, then those that it has not.
fn rules(old: &Graded, new: &Graded) -> Vec<RuleId> {
    let ids =
        |graded: &Graded| graded.assessment.findings.iter().map(|finding| finding.rule.clone()).collect::<Vec<_>>();
    let mut rules = ids(new);
    for rule in ids(old) {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}
