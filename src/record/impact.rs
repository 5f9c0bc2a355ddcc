//! The document of `vigie rules diff --format json`.

use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::check::{RulebookRecord, rulebook_record, tenth};
use super::figure::{RemedyRecord, computed, decimal};
use super::told::{FileDiagnosticRecord, RejectedRecord};
use crate::assessment::Outcome;
use crate::diagnostic::Diagnostic;
use crate::formula::Exact;
use crate::i18n::Language;
use crate::impact::{Causes, Change, FindingChange, SubmissionImpact, Summary, Unit};
use crate::rulebook::{Grade, Proposal, Rulebook};

/// The name and version of the contract of `vigie rules diff`.
pub const DIFF_SCHEMA: &str = "vigie.diff/1";
/// What a comparison of two rulebooks came to.
#[derive(Debug, Clone, Copy)]
pub struct DiffStudy<'a> {
    /// The changes.
    pub changes: &'a [Change],
    /// The units by which causes are told.
    pub units: &'a [Unit],
    /// What changes for each institution; `None` where it was tried on none.
    pub impacts: Option<&'a [SubmissionImpact]>,
    /// The day on which it was judged.
    pub as_of: Option<Date>,
}

/// What changed between two rulebooks, and for whom.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DiffRecord {
    /// Always `vigie.diff/1`.
    pub schema: String,
    /// The rulebook as it is.
    pub old: RulebookRecord,
    /// The rulebook as it would be.
    pub new: RulebookRecord,
    /// Every difference, by file and key.
    pub changes: Vec<ChangeRecord>,
    /// What changes for institutions; null where it was tried on none.
    pub impact: Option<ImpactRecord>,
    /// What is to be told of files as a whole.
    pub diagnostics: Vec<FileDiagnosticRecord>,
    /// The files and rows that were rejected.
    pub rejected: Vec<RejectedRecord>,
}

/// One difference.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeRecord {
    /// The file, relative to the edition's folder.
    pub file: String,
    /// The key, as `line[technical_income].label.fr`; null for the file as a whole.
    pub key: Option<String>,
    /// added, removed, changed, reordered (the same elements in another order) or rewritten (the file says the same).
    pub nature: String,
    /// What the old rulebook says.
    pub old: Option<String>,
    /// What the new rulebook says.
    pub new: Option<String>,
}

/// What changes for institutions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ImpactRecord {
    /// The day on which it was judged.
    pub as_of: Option<String>,
    /// All institutions together.
    pub summary: SummaryRecord,
    /// Each institution for which anything changes, with its latest year.
    pub submissions: Vec<SubmissionImpactRecord>,
}

/// All institutions together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SummaryRecord {
    /// How many were judged by both rulebooks, out of scope aside.
    pub judged: usize,
    /// How many are out of scope.
    pub out_of_scope: usize,
    /// How many get a worse class.
    pub downgraded: usize,
    /// How many get a better class.
    pub upgraded: usize,
    /// For how many the certification proposed changes.
    pub certifications_changed: usize,
    /// For how many a finding changes.
    pub findings_changed: usize,
    /// How many breaches are new.
    pub new_breaches: usize,
    /// How many breaches there are no more.
    pub lifted_breaches: usize,
    /// How many of the new ones no amount of money cures alone.
    pub without_cost: usize,
    /// What it would cost to cure the others, by currency.
    pub costs: Vec<TotalRecord>,
}

/// A total of money.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TotalRecord {
    /// The currency (ISO 4217); null where it is not known.
    pub currency: Option<String>,
    /// The amount.
    pub amount: String,
}

/// What changes for one institution.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SubmissionImpactRecord {
    /// Its code.
    pub institution: String,
    /// Its name.
    pub name: String,
    /// Its state.
    pub state: String,
    /// The fiscal year.
    pub fiscal_year: i16,
    /// The currency of its money.
    pub currency: Option<String>,
    /// The class.
    pub class: MoveRecord,
    /// The score.
    pub score: MoveRecord,
    /// The certification proposed.
    pub certification: MoveRecord,
    /// The findings whose outcome or value changes.
    pub findings: Vec<FindingChangeRecord>,
    /// The breaches that the old rulebook did not find.
    pub new_breaches: Vec<BreachRecord>,
}

/// What something was and becomes, with what causes it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MoveRecord {
    /// By the old rulebook.
    pub old: Option<String>,
    /// By the new rulebook.
    pub new: Option<String>,
    /// The changes that move it by themselves.
    pub alone: Vec<CauseRecord>,
    /// Where none does by itself: changes that move it together, none of which can be left out.
    pub together: Vec<String>,
}

/// A change that moves something by itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CauseRecord {
    /// The rule's id, else the file: grading, lines, institutions, rulebook.
    pub change: String,
    /// What it becomes by this change alone.
    pub to: Option<String>,
}

/// A finding that changes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingChangeRecord {
    /// The rule.
    pub rule: String,
    /// The outcome with its causes; null where a rulebook has no such rule.
    pub outcome: MoveRecord,
    /// The value by the old rulebook.
    pub old_value: Option<String>,
    /// The value by the new rulebook.
    pub new_value: Option<String>,
}

/// A new breach.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BreachRecord {
    /// The rule.
    pub rule: String,
    /// What it would cost to comply; null where no amount of money cures it alone.
    pub cost: Option<String>,
    /// The figure to change, by how much.
    pub remedy: Option<RemedyRecord>,
}

/// The schema of `vigie.diff/1`.
#[must_use]
pub fn diff_json_schema() -> Schema {
    schema_for!(DiffRecord)
}

/// The document of a comparison.
#[must_use]
pub fn diff_record(
    (old, new): (&Rulebook, &Rulebook),
    study: &DiffStudy<'_>,
    notes: &[Diagnostic],
    rejected: &[Diagnostic],
    language: Language,
) -> DiffRecord {
    DiffRecord {
        schema: DIFF_SCHEMA.to_owned(),
        old: rulebook_record(old),
        new: rulebook_record(new),
        changes: study.changes.iter().map(ChangeRecord::of).collect(),
        impact: study.impacts.map(|impacts| ImpactRecord {
            as_of: study.as_of.map(|day| day.to_string()),
            summary: SummaryRecord::of(&Summary::of(impacts)),
            submissions: impacts
                .iter()
                .filter(|impact| impact.is_changed())
                .map(|impact| SubmissionImpactRecord::of(impact, study.units))
                .collect(),
        }),
        diagnostics: notes.iter().map(|note| FileDiagnosticRecord::of(note, language)).collect(),
        rejected: rejected.iter().map(|diagnostic| RejectedRecord::of(diagnostic, language)).collect(),
    }
}

impl ChangeRecord {
    fn of(change: &Change) -> Self {
        Self {
            file: change.file.clone(),
            key: (!change.steps.is_empty()).then(|| change.key()),
            nature: change.nature.code().to_owned(),
            old: change.old.clone(),
            new: change.new.clone(),
        }
    }
}

impl SummaryRecord {
    pub(super) fn of(summary: &Summary) -> Self {
        let total = |(currency, amount): (&Option<std::sync::Arc<str>>, &Exact)| TotalRecord {
            currency: currency.as_deref().map(str::to_owned),
            amount: decimal(amount),
        };
        Self {
            judged: summary.judged,
            out_of_scope: summary.outside,
            downgraded: summary.downgraded,
            upgraded: summary.upgraded,
            certifications_changed: summary.certifications,
            findings_changed: summary.findings,
            new_breaches: summary.breaches,
            lifted_breaches: summary.lifted,
            without_cost: summary.without_cost,
            costs: summary.costs.iter().map(total).collect(),
        }
    }
}

impl SubmissionImpactRecord {
    pub(super) fn of(impact: &SubmissionImpact, units: &[Unit]) -> Self {
        let grade = |grade: &Option<Grade>| grade.map(|grade| grade.code().to_owned());
        let proposal = |proposal: &Option<Proposal>| proposal.map(|proposal| proposal.code().to_owned());
        let score = |score: &Option<Exact>| score.as_ref().map(tenth);
        Self {
            institution: impact.institution.code.to_string(),
            name: impact.institution.name.clone(),
            state: impact.institution.state.to_string(),
            fiscal_year: impact.fiscal_year.year(),
            currency: impact.currency.as_deref().map(str::to_owned),
            class: MoveRecord::of(&impact.class.0, &impact.class.1, &impact.class_causes, units, &grade),
            score: MoveRecord {
                old: score(&impact.score.0),
                new: score(&impact.score.1),
                alone: impact
                    .score_causes
                    .iter()
                    .map(|cause| CauseRecord { change: name(units, cause.unit), to: score(&cause.score) })
                    .collect(),
                together: Vec::new(),
            },
            certification: MoveRecord::of(
                &impact.certification.0,
                &impact.certification.1,
                &impact.certification_causes,
                units,
                &proposal,
            ),
            findings: impact.findings.iter().map(|finding| FindingChangeRecord::of(finding, units)).collect(),
            new_breaches: impact
                .breaches
                .iter()
                .map(|breach| BreachRecord {
                    rule: breach.rule.to_string(),
                    cost: breach.cost.as_ref().map(|cost| decimal(&cost.amount)),
                    remedy: breach.cost.as_ref().map(|cost| RemedyRecord::from(&cost.remedy)),
                })
                .collect(),
        }
    }
}

impl MoveRecord {
    fn of<T>(old: &T, new: &T, causes: &Causes<T>, units: &[Unit], text: &dyn Fn(&T) -> Option<String>) -> Self {
        let together: &BTreeSet<usize> = &causes.together;
        Self {
            old: text(old),
            new: text(new),
            alone: causes
                .alone
                .iter()
                .map(|(unit, to)| CauseRecord { change: name(units, *unit), to: text(to) })
                .collect(),
            together: together.iter().map(|unit| name(units, *unit)).collect(),
        }
    }
}

fn name(units: &[Unit], rank: usize) -> String {
    units.get(rank).map(|unit| unit.kind.code().to_owned()).unwrap_or_default()
}

impl FindingChangeRecord {
    fn of(change: &FindingChange, units: &[Unit]) -> Self {
        let text = |outcome: &Option<Outcome>| outcome.map(|outcome| outcome.code().to_owned());
        Self {
            rule: change.rule.to_string(),
            outcome: MoveRecord::of(&change.old, &change.new, &change.causes, units, &text),
            old_value: change.old_value.as_ref().map(computed),
            new_value: change.new_value.as_ref().map(computed),
        }
    }
}
