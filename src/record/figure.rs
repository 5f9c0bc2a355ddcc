//! Figures, remedies and equations as JSON shows them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assessment::{Computed, EquationResult, Origin, Proof, Remedy, Restated};
use crate::formula::{Exact, Threshold};
use crate::model::{MissingFigure, Place};

/// Places shown of a ratio.
const PLACES: u32 = 6;

/// A number as JSON shows it: at most six places, half to even, no trailing zeros.
pub(super) fn decimal(exact: &Exact) -> String {
    exact.to_decimal(PLACES, true)
}

/// A computed value as JSON shows it: a decimal, an ISO date, `yes` or `no`.
pub(super) fn computed(value: &Computed) -> String {
    match value {
        Computed::Number(number) => decimal(number),
        Computed::Date(date) => date.to_string(),
        Computed::Flag(true) => "yes".to_owned(),
        Computed::Flag(false) => "no".to_owned(),
    }
}

/// A figure that a finding rests on.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct FigureRecord {
    /// The line's code.
    pub line: String,
    /// The branch's code; null for the line as a whole.
    pub branch: Option<String>,
    /// The fiscal year of the figure.
    pub year: i16,
    /// The value, in francs (units of currency) for money; null when missing.
    pub value: Option<String>,
    /// Why there is no value: absent, empty, dash, not-available, error-cell, unreadable, contradictory.
    pub missing: Option<String>,
    /// The declared unit of the submission for money, else 1.
    pub unit: String,
    /// Where it comes from: cell, secretariat, or none.
    pub origin: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell, as C12; of several that were added, the first ones, as C12+C14.
    pub cell: Option<String>,
    /// Every cell, as Sheet!C12, where several were added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// The text of the cell; of several, each with what it is of.
    pub raw: Option<String>,
    /// The file, when it is last year's submission.
    pub path: Option<String>,
    /// Where another value stands in for the one filed: what was filed. The cell and its text are those of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restated: Option<RestatedRecord>,
}

/// What a value stands in for, and why.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct RestatedRecord {
    /// adjustment or hypothesis.
    pub by: String,
    /// The value filed, in francs for money; null where none was.
    pub filed: Option<String>,
    /// Why the inspector restated it; null for a hypothesis.
    pub reason: Option<String>,
    /// The hash of the document that proves the restatement.
    pub document: Option<String>,
    /// The role of the inspector.
    pub inspector: Option<String>,
    /// The day of the restatement.
    pub date: Option<String>,
}

impl From<&Restated> for RestatedRecord {
    fn from(restated: &Restated) -> Self {
        let (by, adjustment) = match &restated.origin {
            Origin::Adjustment(adjustment) => ("adjustment", Some(adjustment)),
            Origin::Hypothesis => ("hypothesis", None),
        };
        Self {
            by: by.to_owned(),
            filed: restated.filed.as_ref().map(computed),
            reason: adjustment.map(|adjustment| adjustment.reason.clone()),
            document: adjustment.map(|adjustment| adjustment.document.to_string()),
            inspector: adjustment.map(|adjustment| adjustment.inspector.clone()),
            date: adjustment.map(|adjustment| adjustment.date.to_string()),
        }
    }
}

impl From<&Proof> for FigureRecord {
    fn from(proof: &Proof) -> Self {
        let origin = match proof.place {
            Place::Cell { .. } | Place::Cells { .. } => "cell",
            Place::Secretariat => "secretariat",
            Place::Nowhere => "none",
        };
        Self {
            line: proof.line.to_string(),
            branch: proof.key.branch.map(|branch| branch.code().to_owned()),
            year: proof.year.year(),
            value: proof.value.as_ref().map(computed),
            missing: proof.missing().map(|missing| missing_code(missing).to_owned()),
            unit: proof.unit.factor().to_string(),
            origin: origin.to_owned(),
            sheet: proof.place.sheet().map(str::to_owned),
            cell: proof.place.cell(),
            cells: cells_of(&proof.place),
            raw: (!proof.raw.is_empty()).then(|| proof.raw.to_string()),
            path: proof.path.as_ref().map(ToString::to_string),
            restated: proof.restated.as_deref().map(RestatedRecord::from),
        }
    }
}

/// Several cells, each with its sheet.
pub(super) fn cells_of(place: &Place) -> Vec<String> {
    match place {
        Place::Cells { cells } => cells.iter().map(|cell| format!("{}!{}", cell.sheet, cell.name())).collect(),
        _ => Vec::new(),
    }
}

pub(super) const fn missing_code(missing: &MissingFigure) -> &'static str {
    match missing {
        MissingFigure::Absent => "absent",
        MissingFigure::Empty => "empty",
        MissingFigure::Dash => "dash",
        MissingFigure::NotAvailable => "not-available",
        MissingFigure::ErrorCell(_) => "error-cell",
        MissingFigure::Unreadable => "unreadable",
        MissingFigure::Contradictory => "contradictory",
        MissingFigure::Unproven => "unproven",
    }
}

/// The least change of one figure that cures a breach alone.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct RemedyRecord {
    /// The line's code.
    pub line: String,
    /// The branch's code; null for the line as a whole.
    pub branch: Option<String>,
    /// The change, signed, in francs for money.
    pub change: String,
    /// What the figure becomes.
    pub to: String,
}

impl From<&Remedy> for RemedyRecord {
    fn from(remedy: &Remedy) -> Self {
        Self {
            line: remedy.line.to_string(),
            branch: remedy.key.branch.map(|branch| branch.code().to_owned()),
            change: decimal(&remedy.change),
            to: decimal(&remedy.to),
        }
    }
}

/// One equation of a control.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct EquationRecord {
    /// Its id.
    pub id: String,
    /// Its outcome.
    pub outcome: String,
    /// Why, where the outcome does not say.
    pub reason: Option<String>,
    /// The left side.
    pub left: Option<String>,
    /// The right side.
    pub right: Option<String>,
    /// Left minus right, as reported.
    pub difference: Option<String>,
    /// The smallest difference possible within the reported precision.
    pub difference_at_least: Option<String>,
    /// Whether some values inside the reported precision would leave it unresolved: in the worst case it then counts so.
    pub may_fail: bool,
}

impl From<&EquationResult> for EquationRecord {
    fn from(equation: &EquationResult) -> Self {
        Self {
            id: equation.id.clone(),
            outcome: equation.outcome.code().to_owned(),
            reason: equation.reason.map(|reason| reason.code().to_owned()),
            left: equation.left.as_ref().map(computed),
            right: equation.right.as_ref().map(computed),
            difference: equation.difference.as_ref().map(|difference| decimal(&difference.reported)),
            may_fail: equation.may_fail,
            difference_at_least: equation.difference.as_ref().map(|difference| decimal(&difference.at_least)),
        }
    }
}

/// A threshold with percentages as decimals: `< 0.15`, `0.01 .. 0.05`, `yes`, `<= 06-01@+1`.
pub(super) fn threshold_text(threshold: &Threshold) -> String {
    match threshold {
        Threshold::AtMost { bound, strict } => {
            format!("{} {}", if *strict { "<" } else { "<=" }, decimal(&bound.value))
        }
        Threshold::AtLeast { bound, strict } => {
            format!("{} {}", if *strict { ">" } else { ">=" }, decimal(&bound.value))
        }
        Threshold::Within { low, high } => format!("{} .. {}", decimal(&low.value), decimal(&high.value)),
        Threshold::Yes | Threshold::OnOrBefore(_) => threshold.to_string(),
    }
}
