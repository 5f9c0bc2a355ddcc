//! Distance to compliance: the least change of one figure that cures a breach alone.
//!
//! One current-year figure of money or count at a time, the others fixed: the least move in whole declared units, within
//! the line's sign and the denominator's, after which the rule is compliant or watched whatever the rounding. The move is
//! found in closed form where the rule is a quotient of affine forms, then checked by judging again; one unit less is
//! checked not to be enough.

use num_bigint::BigInt;
use num_traits::{One, ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::Outcome;
use super::assess::{Dossier, Options};
use super::evidence::Evidence;
use super::finding::{NoRemedy, Remedy};
use super::judge::{Bound, Policy, bounds, judge};
use crate::formula::{Exact, LinearFraction, linear_fraction};
use crate::model::{Amount, FigureKey, LineKind, Sign, Unit};
use crate::rulebook::{Rule, Rulebook};

/// How many units beside the closed form are tried: cutting an interval at zero can shift the answer by one or two.
const NEIGHBOURS: u32 = 3;

/// The remedies of a breach, the smallest relative change first; or why there is none.
pub(super) fn find_remedies(
    rulebook: &Rulebook,
    rule: &Rule,
    dossier: &Dossier<'_>,
    evidence: &mut Evidence<'_>,
    options: Options,
    used: &[FigureKey],
) -> (Vec<Remedy>, Option<NoRemedy>) {
    let Some(threshold) = &rule.requires else { return (Vec::new(), Some(NoRemedy::NoFigure)) };
    let movable: Vec<(FigureKey, Amount, Unit, LineKind, Sign)> = used
        .iter()
        .filter(|key| key.back == 0)
        .filter_map(|key| {
            let line = evidence.line(key.line)?;
            let (amount, unit) = evidence.written(*key)?;
            matches!(line.kind, LineKind::Money | LineKind::Count).then_some((*key, amount, unit, line.kind, line.sign))
        })
        .collect();
    if movable.is_empty() {
        return (Vec::new(), Some(NoRemedy::NoFigure));
    }
    let policy = Policy { evidence, missing: rule.missing };
    let Some(fraction) = linear_fraction(&rule.formula, &policy) else {
        return (Vec::new(), Some(NoRemedy::NotAffine));
    };
    let violated: Vec<(Bound, bool, Exact)> = bounds(threshold)
        .filter_map(|bound| {
            let (is_reversed, excess) = excess(&bound, &fraction, &policy)?;
            let is_violated = excess.is_positive() || (excess.is_zero() && bound.is_strict);
            is_violated.then_some((bound, is_reversed, excess))
        })
        .collect();
    let mut remedies = Vec::new();
    for (key, amount, unit, kind, sign) in movable {
        let mut search = Search { rulebook, rule, dossier, evidence, options, key, amount, sign };
        let found = violated.iter().find_map(|(bound, is_reversed, excess)| {
            let slope = slope(bound, &fraction, key, *is_reversed);
            search.least_move(&slope, excess, bound.is_strict, unit)
        });
        search.evidence.change(None);
        if let Some(moved) = found {
            let factor = Exact::from(i64::from(unit.factor()));
            let (change, to) = (Exact::from_integer(moved), Exact::from(amount));
            let (change, to) = (&change * &factor, &to * &factor);
            remedies.push(Remedy { key, line: evidence.proof(key).line, kind, to: &to + &change, change });
        }
    }
    remedies.sort_by_cached_key(relative_size);
    let none = remedies.is_empty().then_some(NoRemedy::OutOfReach);
    (remedies, none)
}

/// How large a change is beside the figure it changes.
fn relative_size(remedy: &Remedy) -> Exact {
    let before = &remedy.to - &remedy.change;
    remedy.change.abs().checked_div(&before.abs()).unwrap_or_else(|| remedy.change.abs())
}

/// By how much the worst value inside the precision goes over a bound, in the measure of N − tD; whether the denominator
/// is negative. `None` when its sign is not fixed.
fn excess(bound: &Bound, fraction: &LinearFraction, policy: &Policy<'_>) -> Option<(bool, Exact)> {
    let (least, greatest) = fraction.denominator.range(policy)?;
    let is_reversed = match (least.is_negative(), greatest.is_positive()) {
        (false, true) => false,
        (true, false) => true,
        _ => return None,
    };
    let (low, high) = fraction.against(&bound.value, policy)?;
    Some((is_reversed, if bound.is_upper == is_reversed { -low } else { high }))
}

/// How much one franc (or one head) more of the figure adds to the excess.
fn slope(bound: &Bound, fraction: &LinearFraction, key: FigureKey, is_reversed: bool) -> Exact {
    let numerator = fraction.numerator.coefficient(key);
    let denominator = fraction.denominator.coefficient(key);
    let slope = &numerator - &(&bound.value * &denominator);
    if bound.is_upper == is_reversed { -slope } else { slope }
}

struct Search<'s, 'e> {
    rulebook: &'s Rulebook,
    rule: &'s Rule,
    dossier: &'s Dossier<'s>,
    evidence: &'s mut Evidence<'e>,
    options: Options,
    key: FigureKey,
    amount: Amount,
    sign: Sign,
}

impl Search<'_, '_> {
    /// The least move in declared units that brings the excess below zero (or to zero), checked.
    fn least_move(&mut self, slope: &Exact, excess: &Exact, is_strict: bool, unit: Unit) -> Option<BigInt> {
        if slope.is_zero() {
            return None;
        }
        let per_unit = &slope.abs() * &Exact::from(i64::from(unit.factor()));
        let quotient = excess.checked_div(&per_unit)?;
        let units = if is_strict { quotient.floor() + 1 } else { quotient.ceil() };
        let direction = if slope.is_negative() { BigInt::one() } else { -BigInt::one() };
        let mut units = units.max(BigInt::one());
        let mut tries = 0;
        while !self.cures(&(&direction * &units)) {
            units += 1;
            tries += 1;
            if tries > NEIGHBOURS {
                return None;
            }
        }
        let mut tries = 0;
        while units > BigInt::one() && self.cures(&(&direction * (&units - 1))) {
            units -= 1;
            tries += 1;
            if tries > NEIGHBOURS {
                // The closed form was not the least: better none than a wrong one.
                return None;
            }
        }
        (!units.is_zero()).then(|| direction * units)
    }

    /// Whether the rule is compliant or watched when the figure moves by so many declared units.
    fn cures(&mut self, units: &BigInt) -> bool {
        let Some(moved) = self.moved(units) else { return false };
        self.evidence.change(Some((self.key, moved)));
        let (judgement, _) = judge(self.rulebook, self.rule, self.dossier, self.evidence, self.options);
        matches!(judgement.outcome, Outcome::Compliant | Outcome::Watch)
    }

    fn moved(&self, units: &BigInt) -> Option<Amount> {
        let step = Decimal::try_from_i128_with_scale(units.to_i128()?, 0).ok()?;
        let moved = Amount::new(self.amount.decimal().checked_add(step)?);
        (self.sign == Sign::Any || !moved.is_negative()).then_some(moved)
    }
}
