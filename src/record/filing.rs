//! What a submission files of what is expected of it, and what it restates, as JSON shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::figure::{FigureRecord, decimal};
use crate::assessment::{Assessment, Proof, Restatement};
use crate::rulebook::Rulebook;

/// What a submission files of the figures that the rules which concern its institution need.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct CompletenessRecord {
    /// How many figures are expected, by line, branch and year.
    pub expected: usize,
    /// Those of them that have a value.
    pub present: usize,
    /// Those of them whose cells needed no interpretation.
    pub parsed_without_repair: usize,
    /// The controls that concern the institution and that no waiver sets aside.
    pub controls_expected: usize,
    /// Those of them that are satisfied whatever the rounding.
    pub controls_satisfied: usize,
    /// The quality of the filing, by the rulebook's own rule; null where it has none.
    pub quality: Option<String>,
    /// The same in per cent, to one decimal.
    pub quality_percent: Option<String>,
    /// The same by group of lines: a sheet of the template.
    pub groups: Vec<GroupRecord>,
    /// The figures without value.
    pub missing: Vec<FigureRecord>,
    /// The figures whose cells had to be interpreted.
    pub repaired: Vec<FigureRecord>,
}

/// What is filed of a group of lines.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct GroupRecord {
    /// The group's id in the data dictionary.
    pub id: String,
    /// How many of its figures are expected.
    pub expected: usize,
    /// Those of them that have a value.
    pub present: usize,
    /// Those of them that have none.
    pub missing: usize,
    /// Those of them whose cells had to be interpreted.
    pub repaired: usize,
}

/// Last year's figures as this year's submission repeats them.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct ComparativesRecord {
    /// How many figures stand in both submissions.
    pub compared: usize,
    /// Those that differ.
    pub restated: Vec<RestatementRecord>,
    /// Figures of last year's submission that are not repeated beside the new ones.
    pub not_repeated: Vec<FigureRecord>,
}

/// A figure that was restated.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct RestatementRecord {
    /// As last year's own submission states it.
    pub before: FigureRecord,
    /// As this year's repeats it.
    pub now: FigureRecord,
    /// The second minus the first, as reported; null for a date or a flag.
    pub difference: Option<String>,
    /// At least this much, whatever the rounding.
    pub at_least: Option<String>,
    /// Whether the difference is within what the rulebook tolerates.
    pub tolerated: bool,
}

/// The record of what a submission files.
pub(super) fn completeness_record(assessment: &Assessment, rulebook: &Rulebook) -> CompletenessRecord {
    let completeness = &assessment.completeness;
    let group_of = |line| rulebook.dictionary.get(line).map(|line| line.group);
    let groups = rulebook.dictionary.groups().iter().enumerate().filter_map(|(rank, group)| {
        let of = |proofs: &[Proof]| proofs.iter().filter(|proof| group_of(proof.key.line) == Some(rank)).count();
        let expected = completeness.expected.iter().filter(|key| group_of(key.line) == Some(rank)).count();
        let (missing, repaired) = (of(&completeness.missing), of(&completeness.repaired));
        let present = expected.saturating_sub(missing);
        (expected > 0).then(|| GroupRecord { id: group.id.clone(), expected, present, missing, repaired })
    });
    let quality = assessment.quality(rulebook).and_then(|finding| finding.value.as_ref()?.number());
    CompletenessRecord {
        expected: completeness.expected.len(),
        present: completeness.present(),
        parsed_without_repair: completeness.clean(),
        controls_expected: completeness.controls_expected,
        controls_satisfied: completeness.controls_satisfied,
        quality: quality.map(decimal),
        quality_percent: quality.map(|quality| (quality * &crate::formula::Exact::from(100)).to_decimal(1, false)),
        groups: groups.collect(),
        missing: completeness.missing.iter().map(FigureRecord::from).collect(),
        repaired: completeness.repaired.iter().map(FigureRecord::from).collect(),
    }
}

/// The record of the comparative figures; `None` without last year's submission.
pub(super) fn comparatives_record(assessment: &Assessment) -> Option<ComparativesRecord> {
    let comparatives = assessment.comparatives.as_ref()?;
    Some(ComparativesRecord {
        compared: comparatives.compared,
        restated: comparatives.restated.iter().map(restatement_record).collect(),
        not_repeated: comparatives.missing.iter().map(FigureRecord::from).collect(),
    })
}

fn restatement_record(restatement: &Restatement) -> RestatementRecord {
    let difference = restatement.difference.as_ref();
    RestatementRecord {
        before: FigureRecord::from(&restatement.before),
        now: FigureRecord::from(&restatement.now),
        difference: difference.map(|difference| decimal(&difference.reported)),
        at_least: difference.map(|difference| decimal(&difference.at_least)),
        tolerated: restatement.is_tolerated,
    }
}
