//! Figures laid over those of a submission: an inspector's adjustments, a user's hypotheses. The figures filed stay as they
//! are; a finding rests on what is laid over them, and its proof shows both.
//!
//! Decisions
//! - An adjustment restates what stands in the submission of its fiscal year, wherever it is then used: this year's figures of
//!   that submission are the year before of the next one. Once last year's own submission is in the run it alone supplies last
//!   year's figures (DESIGN §4), and an adjustment of this submission's `@-1` is not met.
//! - A hypothesis is about the submission that is judged and about no other: the year before stays what it was, whatever is
//!   supposed of this one, so that a hypothesis never rewrites a series.
//! - Controls are judged on the accounts as they stand, restated figures included, and never on a hypothesis: one figure that
//!   is supposed to move alone leaves every sum that it stands in, and would say nothing but that (remedies leave controls aside
//!   too, DESIGN §5).
//! - A hypothesis prevails over an adjustment of the same figure.
//! - A flag laid over is proved: by the inspector's document, or by supposition.

use std::sync::Arc;

use crate::dictionary::Dictionary;
use crate::model::{
    Adjustment, Amount, FigureKey, FigureName, FiscalYear, Hypothesis, InstitutionCode, LineId, LineKind, Reading,
    Unit, Value,
};

use super::finding::Computed;
use crate::formula::Exact;

/// Where a value laid over a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// An inspector's restatement.
    Adjustment(Arc<Adjustment>),
    /// A user's supposition.
    Hypothesis,
}

/// A value laid over a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlaid {
    key: FigureKey,
    pub(super) reading: Reading,
    /// The unit that scales it.
    pub(super) unit: Unit,
    /// Where it comes from.
    pub origin: Origin,
}

/// What is laid over the figures of a dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overlay {
    adjusted: Vec<(FiscalYear, Arc<Overlaid>)>,
    supposed: Vec<Arc<Overlaid>>,
    /// What is supposed, by name.
    pub(super) hypotheses: Vec<Hypothesis>,
}

impl Overlay {
    /// The overlay of an institution's adjustments and of the hypotheses that concern it. Lines that the dictionary has not are
    /// left out; of two values for one figure the first is taken: readers refuse both.
    #[must_use]
    pub fn new<'a>(
        dictionary: &Dictionary,
        adjustments: impl IntoIterator<Item = &'a Arc<Adjustment>>,
        hypotheses: impl IntoIterator<Item = &'a Hypothesis>,
    ) -> Self {
        let overlaid = |name: &FigureName, value: Value, unit: Unit, origin: Origin| {
            let line = dictionary.find(&name.line)?;
            let key = FigureKey { line: line.id, branch: name.branch, back: name.back };
            let unit = if line.kind == LineKind::Money { unit } else { Unit::One };
            Some(Arc::new(Overlaid { key, reading: Reading::Present(value), unit, origin }))
        };
        let adjusted = adjustments.into_iter().filter_map(|adjustment| {
            let origin = Origin::Adjustment(Arc::clone(adjustment));
            let laid = overlaid(&adjustment.figure, adjustment.value, adjustment.unit, origin)?;
            Some((adjustment.fiscal_year, laid))
        });
        let hypotheses: Vec<Hypothesis> = hypotheses.into_iter().cloned().collect();
        let supposed = hypotheses
            .iter()
            .filter_map(|hypothesis| overlaid(&hypothesis.figure, hypothesis.value, Unit::One, Origin::Hypothesis));
        let (adjusted, supposed) = (adjusted.collect(), supposed.collect());
        Self { adjusted, supposed, hypotheses }
    }

    /// The overlay of amounts of money supposed in the submission's own unit: no more exact than what is filed there.
    pub(super) fn of_amounts(
        institution: &InstitutionCode,
        amounts: impl IntoIterator<Item = (LineId, Arc<str>, Amount)>,
        unit: Unit,
    ) -> Self {
        let mut overlay = Self::default();
        for (line, code, amount) in amounts {
            let key = FigureKey { line, branch: None, back: 0 };
            let value = Value::Number(amount);
            let figure = FigureName { line: code.to_string(), branch: None, back: 0 };
            overlay.hypotheses.push(Hypothesis { institution: Some(institution.clone()), figure, value });
            let reading = Reading::Present(value);
            overlay.supposed.push(Arc::new(Overlaid { key, reading, unit, origin: Origin::Hypothesis }));
        }
        overlay
    }

    /// The same under the ranks that another dictionary gives the lines; what it has no line for is left out.
    #[must_use]
    pub fn under(&self, rank: &dyn Fn(LineId) -> Option<LineId>) -> Self {
        let under = |laid: &Arc<Overlaid>| {
            let line = rank(laid.key.line)?;
            if line == laid.key.line {
                return Some(Arc::clone(laid));
            }
            Some(Arc::new(Overlaid { key: FigureKey { line, ..laid.key }, ..Overlaid::clone(laid) }))
        };
        Self {
            adjusted: self.adjusted.iter().filter_map(|(year, laid)| Some((*year, under(laid)?))).collect(),
            supposed: self.supposed.iter().filter_map(under).collect(),
            hypotheses: self.hypotheses.clone(),
        }
    }

    /// Whether nothing is laid over anything.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.adjusted.is_empty() && self.supposed.is_empty()
    }

    /// The same without what is supposed.
    pub(super) fn without_suppositions(&self) -> Self {
        Self { adjusted: self.adjusted.clone(), supposed: Vec::new(), hypotheses: Vec::new() }
    }

    /// What is supposed of a figure of the submission that is judged.
    pub(super) fn supposed(&self, key: FigureKey) -> Option<&Arc<Overlaid>> {
        self.supposed.iter().find(|laid| laid.key == key)
    }

    /// The restatement of a figure of a year's submission.
    pub(super) fn adjusted(&self, year: FiscalYear, key: FigureKey) -> Option<&Arc<Overlaid>> {
        self.adjusted.iter().find(|(of, laid)| *of == year && laid.key == key).map(|(_, laid)| laid)
    }
}

/// A figure that a finding rests on and that is not the one filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restated {
    /// Where its value comes from.
    pub origin: Origin,
    /// The value filed, in francs where it is money; `None` where none was.
    pub filed: Option<Computed>,
    /// What was read in the file; `None` where it has no place for the figure.
    pub filed_reading: Option<Reading>,
}

/// A value as it counts: money in francs.
#[must_use]
pub fn scaled(value: Value, unit: Unit) -> Computed {
    match value {
        Value::Number(amount) => Computed::Number(&Exact::from(amount) * &Exact::from(i64::from(unit.factor()))),
        Value::Date(date) => Computed::Date(date),
        Value::Flag(flag) => Computed::Flag(flag),
    }
}
