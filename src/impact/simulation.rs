//! One threshold tried: what each institution comes to with the present and with the proposed one.

use super::cost::{Cost, cost_of};
use super::curve::{Curve, Standing, Tally, curves, tally};
use super::submission::{SubmissionImpact, impact_of};
use crate::assessment::Finding;
use crate::grading::Graded;
use crate::rulebook::{Rule, RuleId, Rulebook};
use std::sync::Arc;

/// What one institution comes to.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What changes for it.
    pub impact: SubmissionImpact,
    /// The finding with the present threshold; `None` outside the rulebook.
    pub present: Option<Finding>,
    /// The finding with the proposed one.
    pub proposed: Option<Finding>,
    /// What it would cost to comply with the present one.
    pub present_cost: Option<Cost>,
    /// What it would cost to comply with the proposed one.
    pub proposed_cost: Option<Cost>,
}

impl Trial {
    /// The trial of one institution, judged with the present and with the proposed threshold.
    #[must_use]
    pub fn of(
        (present, proposed): (&Graded, &Graded),
        rulebook: &Rulebook,
        rule: &RuleId,
        currency: Option<Arc<str>>,
    ) -> Self {
        let find = |graded: &Graded| graded.assessment.finding(rule.as_str()).cloned();
        let (before, after) = (find(present), find(proposed));
        Self {
            impact: impact_of((present, proposed), rulebook, currency, 0, &mut |_| None),
            present_cost: before.as_ref().and_then(|finding| cost_of(rulebook, finding)),
            proposed_cost: after.as_ref().and_then(|finding| cost_of(rulebook, finding)),
            present: before,
            proposed: after,
        }
    }
}

/// A threshold tried on institutions.
#[derive(Debug, Clone)]
pub struct Simulation {
    /// The rule as it stands.
    pub present: Rule,
    /// The rule with the threshold proposed.
    pub proposed: Rule,
    /// The keys of the marks that do not suit the threshold proposed and were left out.
    pub dropped: Vec<&'static str>,
    /// What each institution comes to.
    pub trials: Vec<Trial>,
    /// How many comply with the present threshold; `None` where there is none.
    pub present_tally: Option<Tally>,
    /// How many comply with the proposed one.
    pub proposed_tally: Tally,
    /// How many comply at each level.
    pub curves: Vec<Curve>,
}

impl Simulation {
    /// The simulation of a threshold over the trials of it.
    #[must_use]
    pub fn of(present: Rule, proposed: Rule, dropped: Vec<&'static str>, trials: Vec<Trial>) -> Self {
        let standings: Vec<Standing> = trials.iter().map(|trial| Standing::of(trial.proposed.as_ref())).collect();
        let curves = proposed
            .requires
            .as_ref()
            .map(|requires| curves(requires, present.requires.as_ref(), &standings))
            .unwrap_or_default();
        Self {
            present_tally: present.requires.is_some().then(|| tally(trials.iter().map(|trial| trial.present.as_ref()))),
            proposed_tally: tally(trials.iter().map(|trial| trial.proposed.as_ref())),
            curves,
            present,
            proposed,
            dropped,
            trials,
        }
    }
}
