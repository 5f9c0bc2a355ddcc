//! The document of `vigie rules simulate --format json`.

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::check::{RulebookRecord, rulebook_record};
use super::figure::threshold_text;
use super::figure::{computed, decimal};
use super::impact::{SubmissionImpactRecord, SummaryRecord};
use super::told::{FileDiagnosticRecord, RejectedRecord};
use crate::assessment::{Cost, Finding};
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::impact::{Curve, Simulation, SubmissionImpact, Summary, Tally, Trial};
use crate::rulebook::{Rule, Rulebook};

/// The name and version of the contract of `vigie rules simulate`.
pub const SIMULATION_SCHEMA: &str = "vigie.simulation/1";

/// One threshold tried.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SimulationRecord {
    /// Always `vigie.simulation/1`.
    pub schema: String,
    /// The rulebook.
    pub rulebook: RulebookRecord,
    /// The rule.
    pub rule: String,
    /// The day on which it was judged.
    pub as_of: String,
    /// The threshold in force; null where there is none, and where it differs among the institutions judged.
    pub present: Option<String>,
    /// The threshold tried.
    pub proposed: String,
    /// The marks (target, `zero_mark`) that do not suit the threshold tried and were left out.
    pub marks_left_out: Vec<String>,
    /// How many comply with the present threshold.
    pub present_count: Option<CountRecord>,
    /// How many comply with the threshold tried.
    pub proposed_count: CountRecord,
    /// How many comply at each level; one curve, or one per bound of a range.
    pub curves: Vec<CurveRecord>,
    /// All institutions together.
    pub summary: SummaryRecord,
    /// Each institution.
    pub institutions: Vec<TrialRecord>,
    /// What is to be told of files as a whole.
    pub diagnostics: Vec<FileDiagnosticRecord>,
    /// The files and rows that were rejected.
    pub rejected: Vec<RejectedRecord>,
}

/// How many institutions come out how.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountRecord {
    /// They comply.
    pub compliant: usize,
    /// They do not.
    pub non_compliant: usize,
    /// The precision of their figures leaves it open.
    pub indeterminate: usize,
    /// They cannot be assessed.
    pub not_assessable: usize,
    /// The rule does not concern them.
    pub not_applicable: usize,
}

/// How many comply at each level.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CurveRecord {
    /// Which bound moves: only, low or high.
    pub moving: String,
    /// The levels, from the laxest to the strictest.
    pub levels: Vec<LevelRecord>,
}

/// One level.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LevelRecord {
    /// The threshold.
    pub requires: String,
    /// The bound, exact: a decimal, or a quotient where no decimal of twelve places is.
    pub bound: String,
    /// How many come out how.
    pub count: CountRecord,
    /// The institutions whose value stands exactly there.
    pub institutions: Vec<String>,
    /// Whether it is the threshold in force.
    pub is_present: bool,
    /// Whether it is the threshold tried.
    pub is_proposed: bool,
}

/// What one institution comes to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrialRecord {
    /// The value of the rule.
    pub value: Option<String>,
    /// The outcome with the present threshold.
    pub present: Option<String>,
    /// The outcome with the threshold tried.
    pub proposed: Option<String>,
    /// What it would cost to comply with the present threshold.
    pub present_cost: Option<String>,
    /// What it would cost to comply with the threshold tried.
    pub proposed_cost: Option<String>,
    /// What changes for it.
    #[serde(flatten)]
    pub impact: SubmissionImpactRecord,
}

/// The schema of `vigie.simulation/1`.
#[must_use]
pub fn simulation_json_schema() -> Schema {
    schema_for!(SimulationRecord)
}

/// The document of a simulation.
#[must_use]
pub fn simulation_record(
    rulebook: &Rulebook,
    simulation: &Simulation,
    as_of: Date,
    notes: &[Diagnostic],
    rejected: &[Diagnostic],
    language: Language,
) -> SimulationRecord {
    let threshold = |rule: &Rule| rule.requires.as_ref().map(threshold_text);
    let impacts: Vec<SubmissionImpact> = simulation.trials.iter().map(|trial| trial.impact.clone()).collect();
    SimulationRecord {
        schema: SIMULATION_SCHEMA.to_owned(),
        rulebook: rulebook_record(rulebook),
        rule: simulation.present.id.to_string(),
        as_of: as_of.to_string(),
        present: threshold(&simulation.present).filter(|_| !simulation.is_varied),
        proposed: threshold(&simulation.proposed).unwrap_or_default(),
        marks_left_out: simulation.dropped.iter().map(|key| (*key).to_owned()).collect(),
        present_count: simulation.present_tally.as_ref().map(CountRecord::of),
        proposed_count: CountRecord::of(&simulation.proposed_tally),
        curves: simulation.curves.iter().map(|curve| CurveRecord::of(curve, simulation)).collect(),
        summary: SummaryRecord::of(&Summary::of(&impacts)),
        institutions: simulation.trials.iter().map(TrialRecord::of).collect(),
        diagnostics: notes.iter().map(|note| FileDiagnosticRecord::of(note, language)).collect(),
        rejected: rejected.iter().map(|diagnostic| RejectedRecord::of(diagnostic, language)).collect(),
    }
}

impl CountRecord {
    const fn of(tally: &Tally) -> Self {
        Self {
            compliant: tally.compliant,
            non_compliant: tally.non_compliant,
            indeterminate: tally.indeterminate,
            not_assessable: tally.not_assessable,
            not_applicable: tally.not_applicable,
        }
    }
}

impl CurveRecord {
    fn of(curve: &Curve, simulation: &Simulation) -> Self {
        let code = |rank: &usize| Some(simulation.trials.get(*rank)?.impact.institution.code.to_string());
        Self {
            moving: curve.moving.code().to_owned(),
            levels: curve
                .levels
                .iter()
                .map(|level| LevelRecord {
                    requires: threshold_text(&level.requires),
                    bound: level.bound.to_string(),
                    count: CountRecord::of(&level.tally),
                    institutions: level.falls.iter().filter_map(code).collect(),
                    is_present: level.is_present,
                    is_proposed: level.is_proposed,
                })
                .collect(),
        }
    }
}

impl TrialRecord {
    fn of(trial: &Trial) -> Self {
        let outcome = |finding: &Option<Finding>| finding.as_ref().map(|finding| finding.outcome.code().to_owned());
        let cost = |cost: &Option<Cost>| cost.as_ref().map(|cost| decimal(&cost.amount));
        Self {
            value: trial.proposed.as_ref().and_then(|finding| finding.value.as_ref()).map(computed),
            present: outcome(&trial.present),
            proposed: outcome(&trial.proposed),
            present_cost: cost(&trial.present_cost),
            proposed_cost: cost(&trial.proposed_cost),
            impact: SubmissionImpactRecord::of(&trial.impact, &[]),
        }
    }
}
