//! The outcome of a ratio or a standard.

use std::cmp::Ordering;

use super::assess::{Dossier, Options, is_judged};
use super::evidence::Evidence;
use super::finding::{Computed, Finding, Interval, Proof, Shortfall};
use super::remedy::find_remedies;
use super::{Outcome, Reason};
use crate::formula::{
    Dimension, Enclosure, Evaluation, Exact, Expression, Figures, LinearFraction, Point, Quantity, Threshold,
    Undefined, enclose, evaluate, linear_fraction,
};
use crate::model::{Branch, FigureKey, LineKind, MissingFigure};
use crate::rulebook::{MissingPolicy, Rule, Rulebook, Severity, concerns};

/// What a judgement of one rule comes to, before its proof is put together.
#[derive(Debug, Clone)]
pub(super) struct Judgement {
    pub(super) outcome: Outcome,
    pub(super) reason: Option<Reason>,
    pub(super) value: Option<Computed>,
    pub(super) interval: Option<Interval>,
    pub(super) shortfall: Option<Shortfall>,
}

impl Judgement {
    fn without_value(outcome: Outcome, reason: Reason) -> Self {
        Self { outcome, reason: Some(reason), value: None, interval: None, shortfall: None }
    }
}

/// Judges a ratio or a standard, with proof and remedies.
pub(super) fn judge_rule(
    rulebook: &Rulebook,
    rule: &Rule,
    dossier: &Dossier<'_>,
    evidence: &mut Evidence<'_>,
    options: Options,
) -> Finding {
    let judged = match unconcerned(rulebook, rule, dossier) {
        None => judge(rulebook, rule, dossier, evidence, options),
        Some(reason) => (Judgement::without_value(Outcome::NotApplicable, reason), Vec::new()),
    };
    let (judgement, used) = judged;
    let figures: Vec<Proof> = used.iter().map(|key| evidence.proof(*key)).collect();
    let (remedies, no_remedy) = if judgement.outcome == Outcome::NonCompliant && options.with_remedies {
        find_remedies(rulebook, rule, dossier, evidence, options, &used)
    } else {
        (Vec::new(), None)
    };
    Finding {
        rule: rule.id.clone(),
        kind: rule.kind,
        pillar: Some(rule.pillar.clone()),
        severity: rule.severity,
        addressee: rule.addressee,
        basis: rule.basis,
        outcome: judgement.outcome,
        reason: judgement.reason,
        waiver: None,
        value: judgement.value,
        interval: judgement.interval,
        shortfall: judgement.shortfall,
        figures,
        remedies,
        no_remedy,
        equations: Vec::new(),
    }
}

/// Whether a rule is in force on the closing date and concerns the institution.
pub(super) fn is_concerned(rulebook: &Rulebook, rule: &Rule, dossier: &Dossier<'_>) -> bool {
    unconcerned(rulebook, rule, dossier).is_none()
}

/// Why a rule does not apply to a submission, where it does not.
fn unconcerned(rulebook: &Rulebook, rule: &Rule, dossier: &Dossier<'_>) -> Option<Reason> {
    let day = rulebook.day_of_law(dossier.submission.identification.year_end);
    if !rule.in_force.contains(day) {
        Some(Reason::NotInForce)
    } else if rule.national.as_ref().is_some_and(|norm| !norm.is_transposed) {
        Some(Reason::NotTransposed)
    } else {
        (!concerns(rule.applies.as_ref(), dossier.institution)).then_some(Reason::NotConcerned)
    }
}

/// Judges a rule that concerns the institution; gives the figures that it rests on.
pub(super) fn judge(
    rulebook: &Rulebook,
    rule: &Rule,
    dossier: &Dossier<'_>,
    evidence: &Evidence<'_>,
    options: Options,
) -> (Judgement, Vec<FigureKey>) {
    let policy = Policy { evidence, missing: rule.missing };
    let evaluation = evaluate(&rule.formula, &policy);
    let mut used = evaluation.used.clone();
    let condition = rule.when.as_ref().map(|when| (when, evaluate(when, evidence)));
    if let Some((_, condition)) = &condition {
        used.extend(condition.used.iter().copied());
        used.sort_unstable();
        used.dedup();
    }
    let first_year = dossier.institution.first_year == Some(dossier.submission.identification.fiscal_year.year());
    if first_year && used.iter().any(|key| key.back > 0) {
        return (Judgement::without_value(Outcome::NotApplicable, Reason::FirstYear), used);
    }
    let is_silent = rule.requires.is_some() && !is_judged(rule.basis, options);
    let mut is_condition_undecided = false;
    if let Some((when, condition)) = &condition {
        match met(when, condition, evidence) {
            Condition::Met => {}
            Condition::NotMet => {
                return (Judgement::without_value(Outcome::NotApplicable, Reason::ConditionNotMet), used);
            }
            Condition::Undecided => is_condition_undecided = true,
            // A norm that is not asked for loses its verdict, not its value, and never counts against anyone.
            Condition::Unknown(_) if is_silent => {
                return (Judgement::without_value(Outcome::Informational, Reason::OutsideBasis), used);
            }
            Condition::Unknown(reason) => {
                return (Judgement::without_value(Outcome::NotAssessable, reason), used);
            }
        }
    }
    let mut judgement = match &evaluation.value {
        Err(_) if is_silent => Judgement::without_value(Outcome::Informational, Reason::OutsideBasis),
        Err(undefined) => Judgement::without_value(Outcome::NotAssessable, undefined_reason(undefined, evidence)),
        Ok(point) => judge_point(rulebook, rule, dossier, &policy, point, &evaluation, options),
    };
    if is_condition_undecided && judgement.outcome.is_scored() && judgement.outcome != Outcome::NotAssessable {
        judgement.outcome = Outcome::Indeterminate;
        judgement.reason = Some(Reason::ConditionUndecided);
    }
    (judgement, used)
}

/// Whether the rule's own condition is met.
enum Condition {
    Met,
    NotMet,
    Undecided,
    Unknown(Reason),
}

fn met(when: &Expression, evaluation: &Evaluation, evidence: &Evidence<'_>) -> Condition {
    let point = match &evaluation.value {
        Ok(Point::Flag(flag)) => *flag,
        Ok(_) => return Condition::Unknown(Reason::UnreadableFigure),
        Err(undefined) => return Condition::Unknown(undefined_reason(undefined, evidence)),
    };
    match enclose(when, evidence) {
        Enclosure::Flags { can_be_true: true, can_be_false: true } => Condition::Undecided,
        _ if point => Condition::Met,
        _ => Condition::NotMet,
    }
}

/// Why there is no value: the most telling of the reasons of the figures that are missing.
pub(super) fn undefined_reason(undefined: &Undefined, evidence: &Evidence<'_>) -> Reason {
    match undefined {
        Undefined::ZeroDenominator => Reason::ZeroDenominator,
        Undefined::Missing(keys) => keys
            .iter()
            .map(|key| match evidence.missing(*key) {
                Some(MissingFigure::Contradictory) => Reason::ContradictoryFigures,
                Some(MissingFigure::ErrorCell(_)) => Reason::ErrorCell,
                Some(MissingFigure::Unreadable) => Reason::UnreadableFigure,
                Some(MissingFigure::Unproven) => Reason::Unproven,
                _ => Reason::MissingFigure,
            })
            .min_by_key(|reason| match reason {
                Reason::ContradictoryFigures => 0,
                Reason::ErrorCell => 1,
                Reason::UnreadableFigure => 2,
                _ => 3,
            })
            .unwrap_or(Reason::MissingFigure),
    }
}

fn judge_point(
    rulebook: &Rulebook,
    rule: &Rule,
    dossier: &Dossier<'_>,
    policy: &Policy<'_>,
    point: &Point,
    evaluation: &Evaluation,
    options: Options,
) -> Judgement {
    let threshold = rule.requires.as_ref().filter(|_| is_judged(rule.basis, options));
    let silent = if rule.requires.is_none() { Reason::NoThreshold } else { Reason::OutsideBasis };
    let plain =
        |outcome, reason, value| Judgement { outcome, reason, value: Some(value), interval: None, shortfall: None };
    match (point, threshold) {
        (Point::Number(number), _) => {
            let spread = Spread::of(&rule.formula, policy, number, evaluation);
            let mut judgement = match threshold {
                None => plain(Outcome::Informational, Some(silent), Computed::Number(number.clone())),
                Some(threshold) => judge_number(threshold, &rulebook.grading.watch_margin, &spread, number),
            };
            judgement.interval = spread.interval();
            judgement
        }
        (Point::Date(date), None) => plain(Outcome::Informational, Some(silent), Computed::Date(*date)),
        (Point::Flag(flag), None) => plain(Outcome::Informational, Some(silent), Computed::Flag(*flag)),
        // Yes or no, or a day, that hangs on figures whose rounding leaves it open.
        (Point::Date(_) | Point::Flag(_), Some(_)) if is_open(&rule.formula, policy, evaluation) => {
            let value = match point {
                Point::Date(date) => Computed::Date(*date),
                Point::Flag(flag) => Computed::Flag(*flag),
                Point::Number(number) => Computed::Number(number.clone()),
            };
            plain(Outcome::Indeterminate, Some(Reason::Precision), value)
        }
        (Point::Date(date), Some(Threshold::OnOrBefore(day))) => {
            let in_time = day.on(dossier.submission.identification.year_end).is_some_and(|last| *date <= last);
            let outcome = if in_time { Outcome::Compliant } else { Outcome::NonCompliant };
            plain(outcome, None, Computed::Date(*date))
        }
        (Point::Flag(flag), Some(_)) => {
            let is_unproven = *flag && evaluation.used.iter().any(|key| policy.evidence.is_unproven(*key));
            let (outcome, reason) = match (flag, is_unproven) {
                (false, _) => (Outcome::NonCompliant, None),
                (true, false) => (Outcome::Compliant, None),
                (true, true) if rule.severity == Some(Severity::Critical) => {
                    (Outcome::NotAssessable, Some(Reason::Unproven))
                }
                (true, true) => (Outcome::Watch, Some(Reason::Unproven)),
            };
            plain(outcome, reason, Computed::Flag(*flag))
        }
        // The loader refuses a date against a number; should one come, no verdict is safer than a wrong one.
        (Point::Date(date), Some(_)) => {
            plain(Outcome::NotAssessable, Some(Reason::UnreadableFigure), Computed::Date(*date))
        }
    }
}

/// Whether the reported precision leaves a day, or a yes or no, undecided.
fn is_open(formula: &Expression, policy: &Policy<'_>, evaluation: &Evaluation) -> bool {
    if evaluation.used.iter().all(|key| policy.is_exact(*key)) {
        return false;
    }
    match enclose(formula, policy) {
        Enclosure::Date(_) => false,
        Enclosure::Flags { can_be_true, can_be_false } => can_be_true && can_be_false,
        Enclosure::Range { .. } | Enclosure::Unbounded | Enclosure::Undefined(_) => true,
    }
}

/// How a threshold stands to all values inside the reported precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    /// All of them comply.
    Always,
    /// Some do.
    Sometimes,
    /// None complies.
    Never,
}

fn judge_number(threshold: &Threshold, margin: &Exact, spread: &Spread<'_>, number: &Exact) -> Judgement {
    let (outcome, reason) = match holds(threshold, spread) {
        Holds::Never => (Outcome::NonCompliant, None),
        Holds::Sometimes if spread.is_unbounded() => (Outcome::Indeterminate, Some(Reason::DenominatorMayBeZero)),
        Holds::Sometimes => (Outcome::Indeterminate, Some(Reason::Precision)),
        Holds::Always if tightened(threshold, margin).all(|bound| spread.against(&bound) == Holds::Always) => {
            (Outcome::Compliant, None)
        }
        Holds::Always => (Outcome::Watch, Some(Reason::WithinMargin)),
    };
    let shortfall = (outcome == Outcome::NonCompliant).then(|| shortfall(threshold, spread, number)).flatten();
    Judgement { outcome, reason, value: Some(Computed::Number(number.clone())), interval: None, shortfall }
}

/// One bound of a threshold.
#[derive(Debug, Clone)]
pub(super) struct Bound {
    pub(super) value: Exact,
    pub(super) is_upper: bool,
    pub(super) is_strict: bool,
}

/// The bounds of a threshold: one or two, none where it is no number.
pub(super) fn bounds(threshold: &Threshold) -> impl Iterator<Item = Bound> {
    let bound = |value: &Exact, is_upper, is_strict| Some(Bound { value: value.clone(), is_upper, is_strict });
    let both = match threshold {
        Threshold::AtMost { bound: at, strict } => [bound(&at.value, true, *strict), None],
        Threshold::AtLeast { bound: at, strict } => [bound(&at.value, false, *strict), None],
        Threshold::Within { low, high } => [bound(&low.value, false, false), bound(&high.value, true, false)],
        Threshold::Yes | Threshold::OnOrBefore(_) => [None, None],
    };
    both.into_iter().flatten()
}

/// The bounds outside of which, on the good side, no margin is left to watch.
fn tightened(threshold: &Threshold, margin: &Exact) -> impl Iterator<Item = Bound> {
    bounds(threshold).map(move |bound| {
        let step = margin * &bound.value.abs();
        let value = if bound.is_upper { &bound.value - &step } else { &bound.value + &step };
        Bound { value, is_strict: true, ..bound }
    })
}

fn holds(threshold: &Threshold, spread: &Spread<'_>) -> Holds {
    // The worst of its bounds decides.
    bounds(threshold).map(|bound| spread.against(&bound)).max().unwrap_or(Holds::Always)
}

/// How far a breach is from its nearest bound: as reported, and at least, whatever the rounding.
fn shortfall(threshold: &Threshold, spread: &Spread<'_>, number: &Exact) -> Option<Shortfall> {
    let interval = spread.interval();
    bounds(threshold)
        .filter(|bound| spread.against(bound) == Holds::Never)
        .map(|bound| {
            let reported = (number - &bound.value).abs();
            let nearest = match &interval {
                Some(interval) if bound.is_upper => &interval.low - &bound.value,
                Some(interval) => &bound.value - &interval.high,
                None => reported.clone(),
            };
            let at_least = if nearest.is_negative() { Exact::zero() } else { nearest };
            Shortfall { reported, at_least }
        })
        .min_by(|one, other| one.reported.cmp(&other.reported))
}

/// The values that a formula may take within the reported precision.
enum Spread<'e> {
    /// One value: every figure is exact.
    Single(Exact),
    /// A quotient of affine forms: judged exactly through N − tD.
    Linear { fraction: LinearFraction, policy: &'e Policy<'e>, range: Option<(Exact, Exact)> },
    /// An outer enclosure.
    Outer(Exact, Exact),
    /// The denominator may be zero.
    Unbounded,
}

impl<'e> Spread<'e> {
    fn of(formula: &Expression, policy: &'e Policy<'e>, point: &Exact, evaluation: &Evaluation) -> Self {
        if evaluation.used.iter().all(|key| policy.is_exact(*key)) {
            return Self::Single(point.clone());
        }
        if let Some(fraction) = linear_fraction(formula, policy) {
            let range = fraction.range(policy);
            return Self::Linear { fraction, policy, range };
        }
        match enclose(formula, policy) {
            Enclosure::Range { low, high } => Self::Outer(low, high),
            _ => Self::Unbounded,
        }
    }

    fn interval(&self) -> Option<Interval> {
        let (low, high, is_exact) = match self {
            Self::Single(value) => (value, value, true),
            Self::Linear { range: Some((low, high)), .. } => (low, high, true),
            Self::Outer(low, high) => (low, high, false),
            Self::Linear { range: None, .. } | Self::Unbounded => return None,
        };
        Some(Interval { low: low.clone(), high: high.clone(), is_exact })
    }

    const fn is_unbounded(&self) -> bool {
        matches!(self, Self::Unbounded | Self::Linear { range: None, .. })
    }

    fn against(&self, bound: &Bound) -> Holds {
        // The signs of the least and the greatest distance N − tD (or v − t): a complying value is below an upper bound.
        let (low, high) = match self {
            Self::Single(value) => (value.cmp(&bound.value), value.cmp(&bound.value)),
            Self::Outer(low, high) => (low.cmp(&bound.value), high.cmp(&bound.value)),
            Self::Unbounded => return Holds::Sometimes,
            Self::Linear { fraction, policy, .. } => {
                let against = fraction.against(&bound.value, *policy);
                let (Some((low, high)), Some((least, greatest))) = (against, fraction.denominator.range(*policy))
                else {
                    return Holds::Sometimes;
                };
                let (low, high) = (low.cmp(&Exact::zero()), high.cmp(&Exact::zero()));
                if !least.is_negative() {
                    (low, high)
                } else if !greatest.is_positive() {
                    (high.reverse(), low.reverse())
                } else {
                    return Holds::Sometimes;
                }
            }
        };
        let (best, worst) = if bound.is_upper { (low, high) } else { (high.reverse(), low.reverse()) };
        let complies = |distance: Ordering| distance.is_lt() || (distance.is_eq() && !bound.is_strict);
        match (complies(best), complies(worst)) {
            (_, true) => Holds::Always,
            (false, false) => Holds::Never,
            (true, false) => Holds::Sometimes,
        }
    }
}

/// The evidence as a rule's own policy for missing figures sees it.
pub(super) struct Policy<'e> {
    pub(super) evidence: &'e Evidence<'e>,
    pub(super) missing: MissingPolicy,
}

impl Policy<'_> {
    fn is_exact(&self, key: FigureKey) -> bool {
        match self.figure(key) {
            Quantity::Number { low, high, .. } => low == high,
            _ => true,
        }
    }
}

impl Figures for Policy<'_> {
    fn figure(&self, key: FigureKey) -> Quantity {
        match (self.evidence.figure(key), self.missing) {
            (Quantity::Missing, MissingPolicy::Zero) => match self.evidence.line(key.line).map(|line| line.kind) {
                Some(LineKind::Money | LineKind::Count | LineKind::Days) => {
                    Quantity::Number { point: Exact::zero(), low: Exact::zero(), high: Exact::zero() }
                }
                Some(LineKind::Flag) => Quantity::Flag(false),
                _ => Quantity::Missing,
            },
            (quantity, _) => quantity,
        }
    }

    fn branches(&self) -> &[Branch] {
        self.evidence.branches()
    }
}

/// Whether a dimension is that of money alone.
pub(super) fn is_money(dimension: Dimension) -> bool {
    dimension == Dimension::Scalar { money: 1, count: 0, days: 0, years: 0 }
}
