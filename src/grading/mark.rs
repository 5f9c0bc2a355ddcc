//! The mark of a finding: 100 at the target or better, 50 at the threshold, 0 at the zero mark or worse (DESIGN §8).

use jiff::civil::Date;
use num_traits::ToPrimitive;

use crate::assessment::{Assessment, Computed, Finding, Outcome, Reason};
use crate::formula::{CalendarDay, Exact, Threshold};
use crate::rulebook::{Rule, Rulebook, Scale};

/// A mark between 0 and 100, at the worst and at the best end of what the figures allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The mark that counts.
    pub worst: Exact,
    /// The mark if every doubt were resolved in the institution's favour.
    pub best: Exact,
}

impl Mark {
    fn certain(mark: Exact) -> Self {
        Self { worst: mark.clone(), best: mark }
    }

    fn unknown() -> Self {
        Self { worst: Exact::zero(), best: hundred() }
    }
}

fn hundred() -> Exact {
    Exact::from(100)
}

fn fifty() -> Exact {
    Exact::from(50)
}

/// The mark of a finding; `None` for what is not scored.
#[must_use]
pub fn mark(rulebook: &Rulebook, assessment: &Assessment, finding: &Finding) -> Option<Mark> {
    mark_by(|| rulebook.rule(&finding.rule), assessment, finding)
}

/// The marks of all findings, in their order.
pub(super) fn marks(rulebook: &Rulebook, assessment: &Assessment) -> Vec<Option<Mark>> {
    let findings = assessment.findings.iter().enumerate();
    findings.map(|(rank, finding)| mark_by(|| rulebook.rule_near(rank, &finding.rule), assessment, finding)).collect()
}

fn mark_by<'r>(rule: impl FnOnce() -> Option<&'r Rule>, assessment: &Assessment, finding: &Finding) -> Option<Mark> {
    if !finding.is_scored() {
        return None;
    }
    let mut mark = underlying_mark(rule()?, assessment, finding);
    if finding.outcome == Outcome::Waived {
        mark.worst = mark.worst.max(fifty());
        mark.best = mark.best.max(fifty());
    }
    Some(mark)
}

/// The least mark of a value that complies: that of the threshold itself.
pub(super) fn least_compliant_mark(rule: &Rule) -> Exact {
    match (&rule.requires, &rule.scale) {
        (Some(Threshold::AtMost { bound, .. }), scale) => one_sided(&bound.value, &bound.value, false, true, scale),
        (Some(Threshold::AtLeast { bound, .. }), scale) => one_sided(&bound.value, &bound.value, false, false, scale),
        (Some(Threshold::OnOrBefore(_)), Scale::Calendar { target: Some(_), .. }) => fifty(),
        _ => hundred(),
    }
}

fn underlying_mark(rule: &Rule, assessment: &Assessment, finding: &Finding) -> Mark {
    if finding.underlying() == Outcome::NotAssessable {
        return Mark::unknown();
    }
    let mark = match &finding.value {
        None => Mark::unknown(),
        Some(Computed::Flag(_) | Computed::Date(_)) if finding.underlying() == Outcome::Indeterminate => {
            Mark::unknown()
        }
        Some(Computed::Flag(flag)) => Mark::certain(if *flag { hundred() } else { Exact::zero() }),
        Some(Computed::Date(date)) => Mark::certain(calendar_mark(rule, assessment.year_end, *date)),
        Some(Computed::Number(_)) => match &finding.interval {
            Some(interval) => interval_mark(rule, &interval.low, &interval.high),
            None => Mark::unknown(),
        },
    };
    if finding.reason == Some(Reason::ConditionUndecided) {
        Mark { worst: Exact::zero(), best: hundred() }
    } else {
        mark
    }
}

fn interval_mark(rule: &Rule, low: &Exact, high: &Exact) -> Mark {
    let ends = (number_mark(rule, low), number_mark(rule, high));
    // A scale rises, then stands, then falls: its least value is at an end, its greatest at an end or inside the range.
    let worst = ends.0.clone().min(ends.1.clone());
    let mut best = ends.0.max(ends.1);
    if let Some(Threshold::Within { low: range_low, high: range_high }) = &rule.requires
        && *low <= range_high.value
        && range_low.value <= *high
    {
        best = hundred();
    }
    Mark { worst, best }
}

/// The mark of one value.
fn number_mark(rule: &Rule, value: &Exact) -> Exact {
    let Some(threshold) = &rule.requires else { return Exact::zero() };
    match (threshold, &rule.scale) {
        (Threshold::Within { low, high }, scale) => {
            let (below, above) = match scale {
                Scale::Around { low, high } => (Some(low), Some(high)),
                _ => (None, None),
            };
            if *value < low.value {
                below.map_or_else(Exact::zero, |zero| between(value, zero, &low.value, &Exact::zero(), &hundred()))
            } else if *value > high.value {
                above.map_or_else(Exact::zero, |zero| between(value, zero, &high.value, &Exact::zero(), &hundred()))
            } else {
                hundred()
            }
        }
        (Threshold::AtMost { bound, strict }, scale) => one_sided(value, &bound.value, *strict, true, scale),
        (Threshold::AtLeast { bound, strict }, scale) => one_sided(value, &bound.value, *strict, false, scale),
        (Threshold::Yes | Threshold::OnOrBefore(_), _) => Exact::zero(),
    }
}

fn one_sided(value: &Exact, bound: &Exact, is_strict: bool, lower_is_better: bool, scale: &Scale) -> Exact {
    let (target, zero_mark) = match scale {
        Scale::Linear { target, zero_mark } => (target.as_ref(), zero_mark.as_ref()),
        _ => (None, None),
    };
    let is_within = if lower_is_better { value < bound } else { value > bound } || (value == bound && !is_strict);
    if is_within {
        target.map_or_else(hundred, |target| between(value, bound, target, &fifty(), &hundred()))
    } else {
        zero_mark.map_or_else(Exact::zero, |zero| between(value, zero, bound, &Exact::zero(), &fifty()))
    }
}

/// Linear from `(from, from_mark)` to `(to, to_mark)`, flat beyond either end.
fn between(value: &Exact, from: &Exact, to: &Exact, from_mark: &Exact, to_mark: &Exact) -> Exact {
    let span = to - from;
    let Some(part) = (value - from).checked_div(&span) else {
        // The two ends are one point: what reaches it has the better mark.
        return to_mark.clone();
    };
    let part = part.max(Exact::zero()).min(Exact::from(1));
    from_mark + &(&part * &(to_mark - from_mark))
}

fn calendar_mark(rule: &Rule, year_end: Date, date: Date) -> Exact {
    let Some(Threshold::OnOrBefore(last)) = &rule.requires else { return Exact::zero() };
    let Some(last) = last.on(year_end) else { return Exact::zero() };
    let day = |calendar: &Option<CalendarDay>| {
        calendar.as_ref().and_then(|calendar| calendar.on(year_end)).and_then(|day| days_from(last, day))
    };
    let (target, zero_mark) = match &rule.scale {
        Scale::Calendar { target, zero_mark } => (day(target), day(zero_mark)),
        _ => (None, None),
    };
    let Some(value) = days_from(last, date) else { return Exact::zero() };
    let scale = Scale::Linear { target, zero_mark };
    one_sided(&value, &Exact::zero(), false, true, &scale)
}

/// How many days a day lies after another.
fn days_from(origin: Date, day: Date) -> Option<Exact> {
    origin.until(day).ok()?.get_days().to_i64().map(Exact::from)
}
