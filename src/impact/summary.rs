//! What a change does to all submissions together.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::SubmissionImpact;
use crate::assessment::Outcome;
use crate::formula::Exact;

/// What changes for how many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// The institutions judged by both rulebooks, out of scope aside.
    pub judged: usize,
    /// Those outside both rulebooks' scope.
    pub outside: usize,
    /// Those whose class gets worse.
    pub downgraded: usize,
    /// Those whose class gets better.
    pub upgraded: usize,
    /// Those whose certification proposed changes.
    pub certifications: usize,
    /// Those whose findings change, whatever the class.
    pub findings: usize,
    /// The breaches that the old rulebook did not find.
    pub breaches: usize,
    /// The breaches that the new rulebook finds no more.
    pub lifted: usize,
    /// Those of the new breaches that no amount of money cures alone.
    pub without_cost: usize,
    /// What it would cost to cure the others, by currency.
    pub costs: BTreeMap<Option<Arc<str>>, Exact>,
}

impl Summary {
    /// The summary of some submissions.
    #[must_use]
    pub fn of(impacts: &[SubmissionImpact]) -> Self {
        let mut summary = Self::default();
        for impact in impacts {
            if impact.class == (None, None) {
                summary.outside += 1;
                continue;
            }
            summary.judged += 1;
            summary.downgraded += usize::from(impact.is_downgraded());
            summary.upgraded += usize::from(impact.is_upgraded());
            summary.certifications += usize::from(impact.certification.0 != impact.certification.1);
            summary.findings += usize::from(impact.findings.iter().any(|finding| finding.old != finding.new));
            summary.lifted += impact
                .findings
                .iter()
                .filter(|finding| finding.old == Some(Outcome::NonCompliant) && finding.new != finding.old)
                .count();
            for breach in &impact.breaches {
                summary.breaches += 1;
                match &breach.cost {
                    Some(cost) => {
                        let total = summary.costs.entry(impact.currency.clone()).or_insert_with(Exact::zero);
                        *total = &*total + &cost.amount;
                    }
                    None => summary.without_cost += 1,
                }
            }
        }
        summary
    }
}
