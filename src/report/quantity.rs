//! Values and thresholds as people see them.

use std::sync::Arc;

use jiff::civil::{Date, date};

use super::shown::{shown, shown_whole_or_two};
use super::{Content, Measure};
use crate::assessment::{Computed, Finding};
use crate::formula::{Exact, Threshold};
use crate::i18n::{Arg, Message};
use crate::rulebook::{Display, Rule, Rulebook};

/// The closing date by which a deadline is explained where there is no submission.
pub(super) const EXAMPLE_YEAR_END: Date = date(2023, 12, 31);

pub(super) fn yes_no(flag: bool) -> Content {
    Message::new(if flag { "language-yes" } else { "language-no" }).into()
}

/// The measure in which a rule's value is seen.
const fn measure(display: Display) -> Measure {
    match display {
        Display::Percent => Measure::Percent,
        Display::Years => Measure::Years,
        Display::Months => Measure::Months,
        Display::Days => Measure::Days,
        Display::Times | Display::Date | Display::YesNo => Measure::Plain,
    }
}

/// A value as its rule measures it: hundredths for per cent.
fn scaled(display: Display, value: &Exact) -> Exact {
    match display {
        Display::Percent => value * &Exact::from(100),
        _ => value.clone(),
    }
}

/// The values that decide the verdict, in the rule's own measure: the bounds, and where watching begins.
fn deciding_bounds(rule: &Rule, watch_margin: &Exact) -> Vec<Exact> {
    let at = |value: &Exact, is_upper: bool| {
        let step = watch_margin * &value.abs();
        let watched = if is_upper { value - &step } else { value + &step };
        [scaled(rule.display, value), scaled(rule.display, &watched)]
    };
    match &rule.requires {
        Some(Threshold::AtMost { bound, .. }) => at(&bound.value, true).into(),
        Some(Threshold::AtLeast { bound, .. }) => at(&bound.value, false).into(),
        Some(Threshold::Within { low, high }) => {
            at(&low.value, false).into_iter().chain(at(&high.value, true)).collect()
        }
        Some(Threshold::Yes | Threshold::OnOrBefore(_)) | None => Vec::new(),
    }
}

/// A number in the rule's measure.
fn number(rule: &Rule, value: &Exact, bounds: &[Exact]) -> Content {
    let value = scaled(rule.display, value);
    let decimal = match rule.display {
        // A whole number of days is said as one.
        Display::Days => {
            let decimal = shown(&value, 2, bounds);
            decimal.strip_suffix(".00").map_or_else(|| decimal.clone(), str::to_owned)
        }
        _ => shown(&value, 2, bounds),
    };
    Content::Number { decimal, measure: measure(rule.display) }
}

/// A value of a rule, rounded on the verdict's own side.
pub(super) fn value(rulebook: &Rulebook, rule: &Rule, computed: &Computed) -> Content {
    match computed {
        Computed::Number(value) => number(rule, value, &deciding_bounds(rule, &rulebook.grading.watch_margin)),
        Computed::Date(date) => (*date).into(),
        Computed::Flag(flag) => yes_no(*flag),
    }
}

/// How far a value is from its threshold; never shown as nothing where it is something.
pub(super) fn distance(rule: &Rule, distance: &Exact) -> Content {
    let zero = [Exact::zero()];
    match rule.display {
        Display::Percent => {
            let decimal = shown(&scaled(rule.display, distance), 2, &zero);
            let whole = decimal.split('.').next().and_then(|whole| whole.parse::<i64>().ok()).unwrap_or(2);
            Message::new("report-points")
                .with("number", crate::i18n::Arg::Number(decimal))
                .with("whole", crate::i18n::Arg::Count(whole))
                .into()
        }
        _ => number(rule, distance, &zero),
    }
}

/// An amount of money, whole unless smaller parts were reported.
pub(super) fn money(value: &Exact, currency: Option<&Arc<str>>) -> Content {
    Content::Money { decimal: shown_whole_or_two(value), currency: currency.cloned() }
}

/// A bound of a rule, a target or a zero mark, as it was written.
pub(super) fn bound(rule: &Rule, value: &Exact) -> Content {
    let decimal = scaled(rule.display, value).to_decimal(6, true);
    Content::Number { decimal, measure: measure(rule.display) }
}

/// The threshold of a rule as a sentence says it: in words, not signs; at a step of a transition with what follows it.
pub(super) fn requirement_in_words(rule: &Rule, year_end: Option<Date>) -> Option<Content> {
    let says = in_words(rule, rule.requires.as_ref()?, year_end)?;
    Some(match &rule.in_transition {
        Some(step) => Message::new("report-requires-then")
            .with("requires", &says)
            .with("until", step.until)
            .with("then", &in_words(rule, &step.then, year_end)?)
            .into(),
        None => national(rule, says),
    })
}

fn in_words(rule: &Rule, threshold: &Threshold, year_end: Option<Date>) -> Option<Content> {
    let relation = |id: &'static str, value: &Exact| Message::new(id).with("bound", &bound(rule, value));
    let message = match threshold {
        Threshold::AtMost { bound, strict: true } => relation("report-must-below", &bound.value),
        Threshold::AtMost { bound, strict: false } => relation("report-must-at-most", &bound.value),
        Threshold::AtLeast { bound, strict: true } => relation("report-must-above", &bound.value),
        Threshold::AtLeast { bound, strict: false } => relation("report-must-at-least", &bound.value),
        Threshold::Within { low, high } => Message::new("report-must-between")
            .with("low", &bound(rule, &low.value))
            .with("high", &bound(rule, &high.value)),
        Threshold::Yes | Threshold::OnOrBefore(_) => return in_signs(rule, threshold, year_end),
    };
    Some(message.into())
}

/// The threshold of a rule; `None` for a rule that has none. A deadline falls on a day when the closing date is known,
/// else it is explained by an example. A step of a transition says until when it holds.
pub(super) fn requirement(rule: &Rule, year_end: Option<Date>) -> Option<Content> {
    let says = in_signs(rule, rule.requires.as_ref()?, year_end)?;
    Some(match &rule.in_transition {
        Some(step) => Message::new("report-requires-until").with("requires", &says).with("until", step.until).into(),
        None => national(rule, says),
    })
}

/// All that a rule requires, whatever the year: the steps of its transition, each with its last day, then its threshold.
pub(super) fn schedule(rule: &Rule) -> Option<Content> {
    let settled = requirement(rule, None)?;
    let steps = rule.transitions.iter().filter_map(|step| requirement(&rule.at(step.until), None));
    let mut stages: Vec<Arg> = steps.map(|step| step.arg()).collect();
    if stages.is_empty() {
        return Some(settled);
    }
    stages.push(settled.arg());
    Some(Message::new("impact-list").with("names", stages).into())
}

/// That a threshold is the state's own.
fn national(rule: &Rule, says: Content) -> Content {
    match &rule.national {
        Some(_) => Message::new("report-requires-national").with("requires", &says).into(),
        None => says,
    }
}

fn in_signs(rule: &Rule, threshold: &Threshold, year_end: Option<Date>) -> Option<Content> {
    let relation = |id: &'static str, value: &Exact| Message::new(id).with("bound", &bound(rule, value));
    let message = match threshold {
        Threshold::AtMost { bound, strict: true } => relation("report-below", &bound.value),
        Threshold::AtMost { bound, strict: false } => relation("report-at-most", &bound.value),
        Threshold::AtLeast { bound, strict: true } => relation("report-above", &bound.value),
        Threshold::AtLeast { bound, strict: false } => relation("report-at-least", &bound.value),
        Threshold::Within { low, high } => {
            Message::new("report-between").with("low", &bound(rule, &low.value)).with("high", &bound(rule, &high.value))
        }
        Threshold::Yes => return Some(yes_no(true)),
        Threshold::OnOrBefore(day) => match year_end {
            Some(year_end) => Message::new("report-on-or-before").with("day", day.on(year_end)?),
            None => Message::new("report-on-or-before-example")
                .with("day", day.on(EXAMPLE_YEAR_END)?)
                .with("close", EXAMPLE_YEAR_END),
        },
    };
    Some(message.into())
}

/// A mark, or a score of a pillar: to a tenth, on its own side of the middle where the threshold stands.
pub(super) fn mark(mark: &Exact) -> Content {
    Content::number(shown(mark, 1, &[Exact::from(50)]))
}

/// A worst and a best number, as one where they are the same.
pub(super) fn range(worst: &Content, best: &Content) -> Content {
    if worst == best {
        return worst.clone();
    }
    Message::new("report-range").with("worst", worst).with("best", best).into()
}

/// The value of a finding and, where the precision leaves several, the least and the greatest.
pub(super) fn interval(rulebook: &Rulebook, rule: &Rule, finding: &Finding) -> Option<Message> {
    let interval = finding.interval.as_ref().filter(|interval| interval.low != interval.high)?;
    let end = |end: &Exact| value(rulebook, rule, &Computed::Number(end.clone()));
    let id = if interval.is_exact { "report-interval" } else { "report-interval-outer" };
    Some(Message::new(id).with("low", &end(&interval.low)).with("high", &end(&interval.high)))
}

/// A share as hundredths, on its own side of a limit.
pub(super) fn percent(share: &Exact, limit: &Exact) -> String {
    let hundred = Exact::from(100);
    let decimal = shown(&(share * &hundred), 1, &[limit * &hundred]);
    decimal.strip_suffix(".0").map_or_else(|| decimal.clone(), str::to_owned)
}
