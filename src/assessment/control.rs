//! The outcome of a control: two sides that must agree.
//!
//! A control is compliant when its sides can agree within their intervals, watched within its materiality, and
//! non-compliant when the smallest possible difference exceeds it (DESIGN §5). Whether the largest possible difference
//! would leave it unresolved is kept beside the outcome, because nothing indeterminate is excused in the grade.

use num_traits::ToPrimitive;

use super::assess::Dossier;
use super::evidence::Evidence;
use super::finding::{Computed, EquationResult, Finding, Shortfall};
use super::judge::{is_money, undefined_reason};
use super::{Outcome, Reason};
use crate::formula::{
    Affine, Enclosure, Evaluation, Exact, Expression, Figures, Point, enclose, evaluate, linear_fraction,
};
use crate::model::FigureKey;
use crate::rulebook::{Basis, Control, Equation, Relation, RuleKind, Rulebook, concerns};

/// Judges a control with all its equations.
pub(super) fn judge_control(
    rulebook: &Rulebook,
    control: &Control,
    dossier: &Dossier<'_>,
    evidence: &Evidence<'_>,
) -> Finding {
    let identification = &dossier.submission.identification;
    let is_in_force = control.in_force.contains(rulebook.day_of_law(identification.year_end));
    let is_first_year = dossier.institution.first_year == Some(identification.fiscal_year.year());
    let mut used: Vec<FigureKey> = Vec::new();
    let mut equations = Vec::new();
    if is_in_force {
        for equation in &control.equations {
            if !concerns(equation.applies.as_ref(), dossier.institution) {
                continue;
            }
            let (result, keys) = judge_equation(equation, control, evidence, is_first_year);
            used.extend(keys);
            equations.push(result);
        }
    }
    used.sort_unstable();
    used.dedup();
    let worst = worst_of(&equations);
    let outcome = worst.map_or(Outcome::NotApplicable, |equation| equation.outcome);
    let reason = match worst {
        Some(equation) => equation.reason,
        None if is_in_force => Some(Reason::NotConcerned),
        None => Some(Reason::NotInForce),
    };
    let shortfall = worst.and_then(|equation| equation.difference.clone());
    Finding {
        rule: control.id.clone(),
        kind: RuleKind::Control,
        pillar: None,
        severity: None,
        addressee: control.addressee,
        basis: Some(Basis::Identity),
        outcome,
        reason,
        waiver: None,
        value: shortfall.as_ref().map(|shortfall| Computed::Number(shortfall.reported.clone())),
        interval: None,
        shortfall,
        figures: used.iter().map(|key| evidence.proof(*key)).collect(),
        remedies: Vec::new(),
        no_remedy: None,
        equations,
    }
}

/// The equation that a control's outcome and difference are those of: the gravest, of equally grave ones that with the
/// largest certain gap (one that may fail before one that cannot), of equal gaps the first.
pub(super) fn worst_of(equations: &[EquationResult]) -> Option<&EquationResult> {
    let weight = |equation: &EquationResult| {
        let gap = equation.difference.as_ref().map(|difference| difference.at_least.clone());
        (gravity(equation.outcome), equation.may_fail, gap)
    };
    equations.iter().rev().max_by_key(|equation| weight(equation))
}

/// The smaller, the more a reason says.
const fn telling(reason: Reason) -> u8 {
    match reason {
        Reason::ContradictoryFigures => 0,
        Reason::ErrorCell => 1,
        Reason::UnreadableFigure => 2,
        _ => 3,
    }
}

/// The order in which an equation's outcome decides its control's.
const fn gravity(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::NonCompliant => 4,
        Outcome::NotAssessable => 3,
        Outcome::Indeterminate => 2,
        Outcome::Watch => 1,
        _ => 0,
    }
}

fn judge_equation(
    equation: &Equation,
    control: &Control,
    evidence: &Evidence<'_>,
    is_first_year: bool,
) -> (EquationResult, Vec<FigureKey>) {
    let left = evaluate(&equation.left, evidence);
    let right = evaluate(&equation.right, evidence);
    let used: Vec<FigureKey> = left.used.iter().chain(&right.used).copied().collect();
    let mut result = EquationResult {
        id: equation.id.clone(),
        outcome: Outcome::NotAssessable,
        reason: None,
        left: side(&left),
        right: side(&right),
        difference: None,
        may_fail: true,
        is_money: is_money(equation.dimension),
    };
    if is_first_year && used.iter().any(|key| key.back > 0) {
        result.outcome = Outcome::NotApplicable;
        result.reason = Some(Reason::FirstYear);
        result.may_fail = false;
        return (result, used);
    }
    let undefined = [&left, &right].into_iter().filter_map(|side| side.value.as_ref().err());
    if let Some(reason) =
        undefined.map(|undefined| undefined_reason(undefined, evidence)).min_by_key(|reason| telling(*reason))
    {
        result.reason = Some(reason);
        return (result, used);
    }
    let Some(sides) = Sides::of(equation, &left, &right, evidence) else {
        result.reason = Some(Reason::UnreadableFigure);
        return (result, used);
    };
    let tolerance = if result.is_money { &control.materiality * &sides.larger } else { Exact::zero() };
    let (smallest, largest) = sides.gap(equation.relation);
    result.difference = Some(Shortfall { reported: sides.reported.clone(), at_least: smallest.clone() });
    result.may_fail = largest > tolerance;
    (result.outcome, result.reason) = if smallest.is_zero() {
        (Outcome::Compliant, None)
    } else if smallest <= tolerance {
        (Outcome::Watch, Some(Reason::WithinMateriality))
    } else {
        (Outcome::NonCompliant, None)
    };
    (result, used)
}

fn side(evaluation: &Evaluation) -> Option<Computed> {
    match &evaluation.value {
        Ok(Point::Number(number)) => Some(Computed::Number(number.clone())),
        Ok(Point::Date(date)) => Some(Computed::Date(*date)),
        Ok(Point::Flag(flag)) => Some(Computed::Flag(*flag)),
        Err(_) => None,
    }
}

/// The difference of two sides and what it may be within the reported precision.
struct Sides {
    /// Left minus right as reported.
    reported: Exact,
    /// Least and greatest possible difference.
    low: Exact,
    high: Exact,
    /// The larger side in size, at its largest: the benefit of the doubt on materiality.
    larger: Exact,
}

impl Sides {
    fn of(equation: &Equation, left: &Evaluation, right: &Evaluation, evidence: &Evidence<'_>) -> Option<Self> {
        let (Ok(left_point), Ok(right_point)) = (&left.value, &right.value) else { return None };
        match (left_point, right_point) {
            (Point::Number(left_point), Point::Number(right_point)) => {
                let (left_low, left_high) = range(&equation.left, evidence)?;
                let (right_low, right_high) = range(&equation.right, evidence)?;
                let (low, high) = match (affine(&equation.left, evidence), affine(&equation.right, evidence)) {
                    // Figures on both sides cancel exactly: the difference is one affine form.
                    (Some(left), Some(right)) => left.plus(&right, &Exact::from(-1)).range(evidence)?,
                    _ => (&left_low - &right_high, &left_high - &right_low),
                };
                let larger = [left_low.abs(), left_high.abs(), right_low.abs(), right_high.abs()].into_iter().max()?;
                Some(Self { reported: left_point - right_point, low, high, larger })
            }
            (Point::Date(left), Point::Date(right)) => {
                let days = right.until(*left).ok()?.get_days().to_i64()?;
                let days = Exact::from(days);
                Some(Self { reported: days.clone(), low: days.clone(), high: days, larger: Exact::zero() })
            }
            _ => None,
        }
    }

    /// The smallest and the largest possible size of the gap that the relation forbids.
    fn gap(&self, relation: Relation) -> (Exact, Exact) {
        let positive = |exact: &Exact| if exact.is_negative() { Exact::zero() } else { exact.clone() };
        let above = (positive(&self.low), positive(&self.high));
        match relation {
            Relation::AtMost => above,
            Relation::Equal => {
                let below = (positive(&-self.high.clone()), positive(&-self.low.clone()));
                (above.0.max(below.0), above.1.max(below.1))
            }
        }
    }
}

/// The side as one affine form, where it is one.
fn affine(expression: &Expression, evidence: &Evidence<'_>) -> Option<Affine> {
    linear_fraction(expression, evidence)?.into_affine()
}

fn range(expression: &Expression, evidence: &Evidence<'_>) -> Option<(Exact, Exact)> {
    affine(expression, evidence).and_then(|affine| affine.range(evidence)).or_else(|| {
        match enclose(expression, evidence as &dyn Figures) {
            Enclosure::Range { low, high } => Some((low, high)),
            _ => None,
        }
    })
}
