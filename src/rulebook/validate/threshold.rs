//! `requires`, `target` and `zero_mark`: read, of the value's unit, in the order that `better` says.

use std::cmp::Ordering;

use jiff::civil::{Date, date};
use toml::Spanned;

use super::formula::syntax;
use crate::diagnostic::Code;
use crate::dictionary::{Faults, Field};
use crate::formula::{
    CalendarDay, Dimension, Exact, Quantified, SyntaxError, Threshold, ThresholdUnit, parse_calendar_day,
    parse_quantity, parse_range, parse_threshold,
};
use crate::i18n::Message;
use crate::rulebook::raw::RuleRaw;
use crate::rulebook::{Better, Scale};

/// Any closing date: days of the calendar keep their order whatever the year.
const SOME_YEAR_END: Date = date(2023, 12, 31);

/// The threshold of a rule and the scale of marks beside it.
#[derive(Debug, Clone)]
pub(in crate::rulebook) struct ThresholdRead {
    pub(in crate::rulebook) requires: Threshold,
    /// `None` when a mark is at fault.
    pub(in crate::rulebook) scale: Option<Scale>,
}

/// The texts of a threshold and of the marks beside it.
#[derive(Debug)]
pub(in crate::rulebook) struct ThresholdRaw<'r> {
    pub(in crate::rulebook) requires: &'r Field<String>,
    pub(in crate::rulebook) target: &'r Field<String>,
    pub(in crate::rulebook) zero_mark: &'r Field<Vec<Spanned<String>>>,
    pub(in crate::rulebook) better: Option<Better>,
}

impl<'r> ThresholdRaw<'r> {
    /// Those of a rule's own file.
    pub(in crate::rulebook) fn of(raw: &'r RuleRaw) -> Self {
        let better = raw.better.value().copied();
        Self { requires: &raw.requires, target: &raw.target, zero_mark: &raw.zero_mark, better }
    }
}

/// Reads what a rule requires, held against the dimension of its value where that is known.
pub(in crate::rulebook) fn read_threshold(
    faults: &Faults,
    raw: &ThresholdRaw<'_>,
    dimension: Option<Dimension>,
    id: &str,
) -> Option<ThresholdRead> {
    let text = raw.requires.present()?;
    let requires = match parse_threshold(text.get_ref()) {
        Ok(requires) => requires,
        Err(error) => {
            invalid(faults, text, &error);
            return None;
        }
    };
    let depends_on_currency = dimension.is_some_and(Dimension::depends_on_currency);
    if requires.currency().is_some() || depends_on_currency {
        faults.push(faults.at(Code::ThresholdInMoney, text.span()).with("id", id));
        return None;
    }
    if let Some(dimension) = dimension
        && !requires.fits(dimension)
    {
        let mismatch = faults.at(Code::ThresholdMismatch, text.span()).with("value", dimension.describe());
        faults.push(mismatch.with("threshold", kind_of(&requires).describe()));
        return None;
    }
    let scale = raw.better.as_ref().and_then(|better| match (&requires, better) {
        (Threshold::AtMost { bound, .. }, Better::Lower) => linear(faults, raw, bound, Ordering::Less),
        (Threshold::AtLeast { bound, .. }, Better::Higher) => linear(faults, raw, bound, Ordering::Greater),
        (Threshold::Within { low, high }, Better::InRange) => around(faults, raw, (low, high)),
        (Threshold::Yes, Better::Yes) => all_or_nothing(faults, raw),
        (Threshold::OnOrBefore(day), Better::Earlier) => calendar(faults, raw, *day),
        _ => {
            unordered(faults, text, *better);
            None
        }
    });
    Some(ThresholdRead { requires, scale })
}

/// The scale of a rule beside another threshold of its; `None` where its marks are no marks of that threshold.
pub(super) fn inherited(scale: &Scale, requires: &Threshold) -> Option<Scale> {
    let is_ordered = match (requires, scale) {
        (Threshold::AtMost { bound, .. }, Scale::Linear { target, zero_mark }) => {
            target.as_ref().is_none_or(|target| *target <= bound.value)
                && zero_mark.as_ref().is_none_or(|zero| *zero >= bound.value)
        }
        (Threshold::AtLeast { bound, .. }, Scale::Linear { target, zero_mark }) => {
            target.as_ref().is_none_or(|target| *target >= bound.value)
                && zero_mark.as_ref().is_none_or(|zero| *zero <= bound.value)
        }
        (Threshold::Within { low, high }, Scale::Around { low: below, high: above }) => {
            *below <= low.value && *above >= high.value
        }
        (Threshold::OnOrBefore(last), Scale::Calendar { target, zero_mark }) => {
            let day = |day: &CalendarDay| day.on(SOME_YEAR_END);
            target.as_ref().is_none_or(|target| day(target) <= day(last))
                && zero_mark.as_ref().is_none_or(|zero| day(zero) >= day(last))
        }
        (_, Scale::AllOrNothing) => true,
        _ => false,
    };
    is_ordered.then(|| scale.clone())
}

fn kind_of(requires: &Threshold) -> Dimension {
    match requires {
        Threshold::AtMost { bound, .. } | Threshold::AtLeast { bound, .. } => bound.unit.dimension(),
        Threshold::Within { low, .. } => low.unit.dimension(),
        Threshold::Yes => Dimension::Flag,
        Threshold::OnOrBefore(_) => Dimension::Date,
    }
}

fn unordered(faults: &Faults, text: &Spanned<String>, better: Better) {
    faults.push(faults.at(Code::MarksUnordered, text.span()).with("better", better.code()));
}

fn invalid(faults: &Faults, text: &Spanned<String>, error: &SyntaxError) {
    let detail = match syntax(faults, text, error) {
        told if told.code == Code::FormulaSyntax => error.message(),
        _ => Message::new("threshold-no-branch"),
    };
    faults.push(
        faults
            .at(Code::ThresholdInvalid, faults.inside(text, error.span.clone()))
            .with("raw", text.get_ref().as_str())
            .with("detail", detail),
    );
}

/// A mark that must be one text, not a pair.
fn single<'r>(faults: &Faults, raw: &'r ThresholdRaw<'_>) -> Result<Option<&'r Spanned<String>>, ()> {
    let Some(marks) = raw.zero_mark.present() else {
        return if raw.zero_mark.is_absent() { Ok(None) } else { Err(()) };
    };
    let [mark] = marks.get_ref().as_slice() else {
        let detail = Message::new("threshold-mark-one");
        faults.push(faults.at(Code::TomlInvalid, marks.span()).with("detail", detail));
        return Err(());
    };
    Ok(Some(mark))
}

/// The number of a mark, told when it is none or of another unit than the threshold.
fn quantity(faults: &Faults, text: &Spanned<String>, unit: &ThresholdUnit) -> Option<Exact> {
    match parse_quantity(text.get_ref()) {
        Ok(mark) if mark.unit == *unit => Some(mark.value),
        Ok(mark) => {
            other_unit(faults, text, &mark.unit, unit);
            None
        }
        Err(error) => {
            invalid(faults, text, &error);
            None
        }
    }
}

fn other_unit(faults: &Faults, text: &Spanned<String>, found: &ThresholdUnit, due: &ThresholdUnit) {
    let detail = Message::new("threshold-other-unit").with("found", unit_name(found)).with("due", unit_name(due));
    let invalid = faults.at(Code::ThresholdInvalid, text.span()).with("raw", text.get_ref().as_str());
    faults.push(invalid.with("detail", detail));
}

fn unit_name(unit: &ThresholdUnit) -> Message {
    match unit {
        ThresholdUnit::Plain => Message::new("threshold-unit-plain"),
        ThresholdUnit::Percent => Message::new("threshold-unit-percent"),
        ThresholdUnit::Months => Message::new("threshold-unit-months"),
        ThresholdUnit::Days => Message::new("threshold-unit-days"),
        ThresholdUnit::Years => Message::new("threshold-unit-years"),
        ThresholdUnit::Money(_) => unit.dimension().describe(),
    }
}

/// The scale beside a bound. `better` is how a better value compares with a worse one.
fn linear(faults: &Faults, raw: &ThresholdRaw<'_>, bound: &Quantified, better: Ordering) -> Option<Scale> {
    let zero_text = single(faults, raw).ok()?;
    let target_text = raw.target.present();
    if raw.target.is_stated() && target_text.is_none() {
        return None;
    }
    let target = target_text.map(|text| quantity(faults, text, &bound.unit));
    let zero_mark = zero_text.map(|text| quantity(faults, text, &bound.unit));
    // Each text must have given a number.
    if target == Some(None) || zero_mark == Some(None) {
        return None;
    }
    let (target, zero_mark) = (target.flatten(), zero_mark.flatten());
    let better_name = if better == Ordering::Less { Better::Lower } else { Better::Higher };
    let mut in_order = true;
    for (mark, text, due) in [(&target, target_text, better), (&zero_mark, zero_text, better.reverse())] {
        if let (Some(mark), Some(text)) = (mark, text) {
            let order = mark.cmp(&bound.value);
            if order != due && order != Ordering::Equal {
                unordered(faults, text, better_name);
                in_order = false;
            }
        }
    }
    if !in_order {
        return None;
    }
    if target.is_none() && zero_mark.is_none() {
        return Some(Scale::AllOrNothing);
    }
    Some(Scale::Linear { target, zero_mark })
}

/// The scale around a range: 100 inside, so that a target other than the range itself would say something else.
fn around(faults: &Faults, raw: &ThresholdRaw<'_>, (low, high): (&Quantified, &Quantified)) -> Option<Scale> {
    let mut is_sound = !(raw.target.is_stated() && raw.target.present().is_none());
    if let Some(text) = raw.target.present() {
        match parse_range(text.get_ref()) {
            Ok((from, to)) if from == *low && to == *high => {}
            Ok((from, _)) if from.unit != low.unit => {
                other_unit(faults, text, &from.unit, &low.unit);
                is_sound = false;
            }
            Ok(_) => {
                unordered(faults, text, Better::InRange);
                is_sound = false;
            }
            Err(error) => {
                invalid(faults, text, &error);
                is_sound = false;
            }
        }
    }
    let Some(marks) = raw.zero_mark.present() else {
        return (is_sound && raw.zero_mark.is_absent()).then_some(Scale::AllOrNothing);
    };
    let [below, above] = marks.get_ref().as_slice() else {
        let detail = Message::new("threshold-mark-pair");
        faults.push(faults.at(Code::TomlInvalid, marks.span()).with("detail", detail));
        return None;
    };
    let (below_mark, above_mark) = (quantity(faults, below, &low.unit), quantity(faults, above, &low.unit));
    let (below_mark, above_mark) = (below_mark?, above_mark?);
    for (is_outside, text) in [(below_mark <= low.value, below), (above_mark >= high.value, above)] {
        if !is_outside {
            unordered(faults, text, Better::InRange);
            is_sound = false;
        }
    }
    is_sound.then_some(Scale::Around { low: below_mark, high: above_mark })
}

/// A yes has no scale; `target = "yes"` and `zero_mark = "no"` may say so.
fn all_or_nothing(faults: &Faults, raw: &ThresholdRaw<'_>) -> Option<Scale> {
    let zero_text = single(faults, raw).ok()?;
    let mut is_sound = !(raw.target.is_stated() && raw.target.present().is_none());
    for (text, due) in [(raw.target.present(), "yes"), (zero_text, "no")] {
        if let Some(text) = text
            && text.get_ref() != due
        {
            unordered(faults, text, Better::Yes);
            is_sound = false;
        }
    }
    is_sound.then_some(Scale::AllOrNothing)
}

fn calendar(faults: &Faults, raw: &ThresholdRaw<'_>, last: CalendarDay) -> Option<Scale> {
    let zero_text = single(faults, raw).ok()?;
    let mut is_sound = !(raw.target.is_stated() && raw.target.present().is_none());
    let mut days = [None, None];
    let order = |day: CalendarDay| day.on(SOME_YEAR_END).cmp(&last.on(SOME_YEAR_END));
    let marks = [(raw.target.present(), Ordering::Less), (zero_text, Ordering::Greater)];
    for ((text, due), slot) in marks.into_iter().zip(&mut days) {
        let Some(text) = text else { continue };
        match parse_calendar_day(text.get_ref()) {
            Ok(day) if order(day) == due || order(day) == Ordering::Equal => *slot = Some(day),
            Ok(_) => {
                unordered(faults, text, Better::Earlier);
                is_sound = false;
            }
            Err(error) => {
                invalid(faults, text, &error);
                is_sound = false;
            }
        }
    }
    let [target, zero_mark] = days;
    is_sound.then_some(match (target, zero_mark) {
        (None, None) => Scale::AllOrNothing,
        (target, zero_mark) => Scale::Calendar { target, zero_mark },
    })
}
