//! Where a value stands between zero mark, threshold and target, so that its mark can be taken with these moved.

#![expect(clippy::float_arithmetic, reason = "marks of a simulation; the mark that counts is exact, in grading")]

use jiff::civil::Date;
use num_traits::ToPrimitive;

use crate::assessment::{Assessment, Computed, Finding, Outcome, Reason};
use crate::formula::{CalendarDay, Exact, Threshold};
use crate::rulebook::{Rule, Scale};

/// How much longer the ways from the threshold are made: 1 leaves them as they are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    pub(super) to_target: f64,
    pub(super) to_zero: f64,
}

impl Stretch {
    /// Target and zero mark as the rule has them.
    #[cfg(test)]
    pub(super) const NONE: Self = Self { to_target: 1.0, to_zero: 1.0 };
}

/// A value against its rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Point {
    /// The mark whatever is moved.
    Fixed(f64),
    /// On the wrong side: how much of the way from the threshold to the zero mark; past it more than 1.
    Short(f64),
    /// On the right side: how much of the way from the threshold to the target.
    Past(f64),
    /// Outside a range: how much of the way from its end to the zero mark.
    Outside(f64),
}

impl Point {
    pub(super) fn mark(self, stretch: Stretch) -> f64 {
        match self {
            Self::Fixed(mark) => mark,
            Self::Short(way) => 50.0 * (1.0 - (way / stretch.to_zero).min(1.0)),
            Self::Past(way) => 50.0 + 50.0 * (way / stretch.to_target).min(1.0),
            Self::Outside(way) => 100.0 * (1.0 - (way / stretch.to_zero).min(1.0)),
        }
    }
}

/// The points of a finding within its precision.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Points {
    /// At the least value.
    low: Point,
    /// At the greatest.
    high: Point,
    /// Whether a value between them lies inside a range, which has the full mark.
    holds_range: bool,
    /// The mark below which a waiver does not let it fall.
    floor: f64,
}

impl Points {
    const fn fixed(mark: f64) -> Self {
        Self { low: Point::Fixed(mark), high: Point::Fixed(mark), holds_range: false, floor: 0.0 }
    }

    /// The points of a scored finding. What is withheld, unproven or undecided but for rounding stands at 0.
    pub(super) fn of(rule: &Rule, assessment: &Assessment, finding: &Finding) -> Self {
        let floor = if finding.outcome == Outcome::Waived { 50.0 } else { 0.0 };
        Self { floor, ..Self::underlying(rule, assessment, finding) }
    }

    fn underlying(rule: &Rule, assessment: &Assessment, finding: &Finding) -> Self {
        if finding.underlying() == Outcome::NotAssessable || finding.reason == Some(Reason::ConditionUndecided) {
            return Self::fixed(0.0);
        }
        let is_undecided = finding.underlying() == Outcome::Indeterminate;
        match (&finding.value, &finding.interval) {
            (Some(Computed::Flag(flag)), _) => Self::fixed(if *flag && !is_undecided { 100.0 } else { 0.0 }),
            (Some(Computed::Date(date)), _) if !is_undecided => {
                let point = calendar_point(rule, assessment.year_end, *date);
                Self { low: point, high: point, holds_range: false, floor: 0.0 }
            }
            (Some(Computed::Number(_)), Some(interval)) => {
                let holds_range = matches!(&rule.requires, Some(Threshold::Within { low, high })
                    if interval.low <= high.value && low.value <= interval.high);
                let (low, high) = (number_point(rule, &interval.low), number_point(rule, &interval.high));
                Self { low, high, holds_range, floor: 0.0 }
            }
            _ => Self::fixed(0.0),
        }
    }

    /// Whether the reported precision leaves the mark open.
    pub(super) fn is_open(&self) -> bool {
        self.low != self.high || self.holds_range && self.low != Point::Fixed(100.0)
    }

    /// The least and the greatest mark.
    pub(super) fn marks(&self, stretch: Stretch) -> (f64, f64) {
        let (one, other) = (self.low.mark(stretch), self.high.mark(stretch));
        let best = if self.holds_range { 100.0 } else { one.max(other) };
        (one.min(other).max(self.floor), best.max(self.floor))
    }
}

fn number_point(rule: &Rule, value: &Exact) -> Point {
    let Some(threshold) = &rule.requires else { return Point::Fixed(0.0) };
    match threshold {
        Threshold::Within { low, high } => {
            let (below, above) = match &rule.scale {
                Scale::Around { low, high } => (Some(low), Some(high)),
                _ => (None, None),
            };
            let outside = |zero: Option<&Exact>, end: &Exact| match zero.and_then(|zero| part(value, end, zero)) {
                Some(part) => Point::Outside(part),
                None => Point::Fixed(0.0),
            };
            if *value < low.value {
                outside(below, &low.value)
            } else if *value > high.value {
                outside(above, &high.value)
            } else {
                Point::Fixed(100.0)
            }
        }
        Threshold::AtMost { bound, strict } => one_sided(value, &bound.value, *strict, true, &rule.scale),
        Threshold::AtLeast { bound, strict } => one_sided(value, &bound.value, *strict, false, &rule.scale),
        Threshold::Yes | Threshold::OnOrBefore(_) => Point::Fixed(0.0),
    }
}

fn one_sided(value: &Exact, bound: &Exact, is_strict: bool, lower_is_better: bool, scale: &Scale) -> Point {
    let (target, zero_mark) = match scale {
        Scale::Linear { target, zero_mark } => (target.as_ref(), zero_mark.as_ref()),
        _ => (None, None),
    };
    let is_within = if lower_is_better { value < bound } else { value > bound } || (value == bound && !is_strict);
    if is_within {
        match target {
            Some(target) => part(value, bound, target).map_or(Point::Fixed(100.0), Point::Past),
            None => Point::Fixed(100.0),
        }
    } else {
        match zero_mark {
            Some(zero) => part(value, bound, zero).map_or(Point::Fixed(50.0), Point::Short),
            None => Point::Fixed(0.0),
        }
    }
}

/// How much of the way from one end to another a value has gone; `None` where the two are one.
fn part(value: &Exact, from: &Exact, to: &Exact) -> Option<f64> {
    Some(float(&(value - from).checked_div(&(to - from))?).max(0.0))
}

/// A number as a float; what no float holds is farther away than any mark reaches.
pub(super) fn float(exact: &Exact) -> f64 {
    let (numerator, denominator) = exact.parts();
    match (numerator.to_f64(), denominator.to_f64()) {
        (Some(numerator), Some(denominator)) if numerator.is_finite() && denominator.is_finite() => {
            numerator / denominator
        }
        // Both are beyond a float: six places of the quotient are enough for a mark.
        _ => exact.to_decimal(6, false).parse().unwrap_or(f64::MAX),
    }
}

fn calendar_point(rule: &Rule, year_end: Date, date: Date) -> Point {
    let Some(Threshold::OnOrBefore(last)) = &rule.requires else { return Point::Fixed(0.0) };
    let Some(last) = last.on(year_end) else { return Point::Fixed(0.0) };
    let days = |day: Date| last.until(day).ok().map(|span| Exact::from(i64::from(span.get_days())));
    let day = |calendar: &Option<CalendarDay>| calendar.as_ref()?.on(year_end).and_then(days);
    let (target, zero_mark) = match &rule.scale {
        Scale::Calendar { target, zero_mark } => (day(target), day(zero_mark)),
        _ => (None, None),
    };
    let Some(value) = days(date) else { return Point::Fixed(0.0) };
    one_sided(&value, &Exact::zero(), false, true, &Scale::Linear { target, zero_mark })
}
