//! One threshold tried: what each institution comes to with the present and with the proposed one.

use super::curve::{Curve, Standing, Tally, curves, tally};
use super::submission::{SubmissionImpact, impact_of};
use crate::assessment::{Cost, Finding, Outcome, cost_of};
use crate::grading::Graded;
use crate::rulebook::{Rule, RuleId, Rulebook};
use std::sync::Arc;

/// What one institution comes to.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What changes for it.
    pub impact: SubmissionImpact,
    /// The rule as it now binds this institution in this fiscal year: its edition's, its step's, its state's.
    pub bound_by: Option<Rule>,
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
    /// The trial of one institution, judged with the present and with the proposed threshold by two rulebooks.
    #[must_use]
    pub fn of(
        (present, proposed): (&Graded, &Graded),
        (old, rulebook): (&Rulebook, &Rulebook),
        rule: &RuleId,
        currency: Option<Arc<str>>,
    ) -> Self {
        let find = |graded: &Graded| graded.assessment.finding(rule.as_str()).cloned();
        let (before, after) = (find(present), find(proposed));
        Self {
            bound_by: old.rules.iter().find(|own| own.id == *rule).cloned(),
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
    /// The rule as it now binds the institutions judged; as its file states it where they are bound differently.
    pub present: Rule,
    /// Whether the threshold in force differs among the institutions judged (a transition, another edition, a state).
    pub is_varied: bool,
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
        let is_concerned = |trial: &&Trial| !matches!(outcome_of(trial), None | Some(Outcome::NotApplicable));
        let mut bound_by = trials.iter().filter(is_concerned).filter_map(|trial| trial.bound_by.as_ref());
        let first = bound_by.next();
        let is_varied = bound_by.any(|other| first.is_some_and(|first| other.requires != first.requires));
        let present = first.filter(|_| !is_varied).cloned().unwrap_or(present);
        let standings: Vec<Standing> = trials.iter().map(|trial| Standing::of(trial.proposed.as_ref())).collect();
        let curves = proposed
            .requires
            .as_ref()
            .map(|requires| curves(requires, present.requires.as_ref().filter(|_| !is_varied), &standings))
            .unwrap_or_default();
        Self {
            present_tally: present.requires.is_some().then(|| tally(trials.iter().map(|trial| trial.present.as_ref()))),
            proposed_tally: tally(trials.iter().map(|trial| trial.proposed.as_ref())),
            curves,
            present,
            is_varied,
            proposed,
            dropped,
            trials,
        }
    }
}

fn outcome_of(trial: &Trial) -> Option<Outcome> {
    trial.present.as_ref().map(|finding| finding.outcome)
}
