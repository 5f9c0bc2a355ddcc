//! Last year's figures as this year's submission repeats them, beside those of last year's own submission.
//!
//! In: a dossier with last year's submission. Out: every figure that was restated, with both cells, and every one that was not
//! repeated. Never: a choice between the two; rules on the year before take last year's own.

use super::assess::Dossier;
use super::evidence::Evidence;
use super::finding::{Finding, Proof, Shortfall};
use super::{Outcome, Reason};
use crate::dictionary::SuppliedBy;
use crate::formula::{Exact, Quantity};
use crate::model::{FigureKey, LineKind, Reading};
use crate::rulebook::{Basis, ComparativesNorm, RuleId, RuleKind, Rulebook};

/// The id of the finding on restated figures; no rule file may take it.
pub const COMPARATIVES_RULE: &str = "restated-figures";

/// The comparative figures of a submission beside last year's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparatives {
    /// How many figures stand in both.
    pub compared: usize,
    /// Those that differ, by line and branch.
    pub restated: Vec<Restatement>,
    /// Figures of last year that this year's submission does not repeat.
    pub missing: Vec<Proof>,
}

/// A figure that was restated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restatement {
    /// The figure of last year's own submission.
    pub before: Proof,
    /// The comparative figure of this year's.
    pub now: Proof,
    /// The comparative minus last year's own, in the line's own measure; `None` for a date or a flag.
    pub difference: Option<Shortfall>,
    /// Whether the difference is within what the rulebook tolerates.
    pub is_tolerated: bool,
}

/// Compares the comparative figures of a dossier with last year's own; `None` without last year's submission, and where the
/// rulebook says nothing of it.
pub(super) fn compare(rulebook: &Rulebook, dossier: &Dossier<'_>, evidence: &Evidence<'_>) -> Option<Comparatives> {
    let norm = rulebook.comparatives.as_ref()?;
    let previous = dossier.previous?;
    let currencies = (&previous.identification.currency, &dossier.submission.identification.currency);
    let is_one_currency = !matches!(currencies, (Some(one), Some(other)) if one != other);
    let mut comparatives = Comparatives::default();
    for (key, figure) in previous.figures.iter().filter(|(key, _)| key.back == 0) {
        let Some(line) = rulebook.dictionary.get(key.line) else { continue };
        let is_comparable = line.supplied_by == SuppliedBy::Filer && (is_one_currency || line.kind != LineKind::Money);
        if !is_comparable || !matches!(figure.reading, Reading::Present(_)) {
            continue;
        }
        let key = FigureKey { back: 1, ..key };
        if evidence.is_repeated(key) {
            comparatives.compared += 1;
            continue;
        }
        let Some(gap) = gap(&evidence.own_quantity(key), &evidence.quantity(key)) else {
            // Dates and flags are of their year, and branches have no column for the year before in the template; the
            // numbers of lines as a whole are repeated beside the new ones.
            let is_number = matches!(line.kind, LineKind::Money | LineKind::Count | LineKind::Days);
            if is_number && key.branch.is_none() {
                comparatives.missing.push(evidence.own(key));
            }
            continue;
        };
        comparatives.compared += 1;
        if let Some((difference, larger)) = gap {
            let smallest = difference.as_ref().map(|difference| &difference.at_least);
            let is_money = line.kind == LineKind::Money;
            let is_tolerated = is_money && smallest.is_some_and(|smallest| *smallest <= &norm.materiality * &larger);
            let (before, now) = (evidence.proof(key), evidence.own(key));
            comparatives.restated.push(Restatement { before, now, difference, is_tolerated });
        }
    }
    Some(comparatives)
}

/// A difference, where there is one, with the larger of the two figures.
type Gap = Option<(Option<Shortfall>, Exact)>;

/// How far a comparative figure is from last year's own; `None` where one of them has no value.
fn gap(now: &Quantity, before: &Quantity) -> Option<Gap> {
    Some(match (now, before) {
        (
            Quantity::Number { point: now, low: now_low, high: now_high },
            Quantity::Number { point: before, low: before_low, high: before_high },
        ) => {
            let at_least = (now_low - before_high).max(before_low - now_high);
            at_least.is_positive().then(|| {
                let larger = [now_low, now_high, before_low, before_high].map(Exact::abs).into_iter().max();
                (Some(Shortfall { reported: now - before, at_least }), larger.unwrap_or_else(Exact::zero))
            })
        }
        (Quantity::Date(now), Quantity::Date(before)) => (now != before).then(|| (None, Exact::zero())),
        (Quantity::Flag(now), Quantity::Flag(before)) => (now != before).then(|| (None, Exact::zero())),
        _ => return None,
    })
}

/// The finding on restated figures.
pub(super) fn judge_comparatives(norm: &ComparativesNorm, comparatives: &Comparatives) -> Finding {
    let Comparatives { restated, missing, compared } = comparatives;
    let (outcome, reason) = if restated.iter().any(|restatement| !restatement.is_tolerated) {
        (Outcome::NonCompliant, None)
    } else if !missing.is_empty() {
        (Outcome::NotAssessable, Some(Reason::MissingFigure))
    } else if !restated.is_empty() {
        (Outcome::Watch, Some(Reason::WithinMateriality))
    } else if *compared > 0 {
        (Outcome::Compliant, None)
    } else {
        (Outcome::NotApplicable, Some(Reason::ConditionNotMet))
    };
    let figures = match outcome {
        Outcome::NotAssessable => missing.clone(),
        _ => restated.iter().flat_map(|restated| [restated.before.clone(), restated.now.clone()]).collect(),
    };
    Finding {
        rule: RuleId(COMPARATIVES_RULE.into()),
        kind: RuleKind::Comparatives,
        pillar: None,
        severity: Some(norm.severity),
        addressee: norm.addressee,
        basis: Some(Basis::Identity),
        outcome,
        reason,
        waiver: None,
        value: None,
        interval: None,
        shortfall: None,
        figures,
        remedies: Vec::new(),
        no_remedy: None,
        equations: Vec::new(),
    }
}
