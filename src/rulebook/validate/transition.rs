//! `[[transition]]`: the steps of a dated schedule of thresholds, each held against the one before and the one after.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;

use super::threshold::{ThresholdRaw, ThresholdRead, read_threshold};
use crate::diagnostic::Code;
use crate::dictionary::{Faults, Field};
use crate::formula::Dimension;
use crate::i18n::Message;
use crate::model::Period;
use crate::rulebook::raw::StepRaw;
use crate::rulebook::{Basis, Better, Step};

/// The rule that a schedule leads to.
#[derive(Debug)]
pub(super) struct Destination<'r> {
    pub(super) id: &'r str,
    pub(super) in_force: Option<Period>,
    pub(super) dimension: Option<Dimension>,
    pub(super) better: Option<Better>,
    pub(super) basis: Option<Basis>,
    pub(super) target: &'r Field<String>,
    pub(super) zero_mark: &'r Field<Vec<Spanned<String>>>,
    /// Its threshold, where it could be read.
    pub(super) threshold: Option<&'r ThresholdRead>,
}

/// The last day that any step names, whether or not the schedule is sound.
pub(super) fn last_day(steps: &[StepRaw]) -> Option<Date> {
    steps.iter().filter_map(|step| step.until.value().copied()).max()
}

/// The steps of a schedule, their faults told; faulty ones are left out.
pub(super) fn read_schedule(faults: &Faults, raw: &[StepRaw], rule: &Destination<'_>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::with_capacity(raw.len());
    let mut from = rule.in_force.map(|in_force| in_force.from);
    for step in raw {
        let before = faults.count();
        check_days(faults, step, from, !steps.is_empty(), rule);
        let read = read_step(faults, step, rule);
        let until = step.until.value().copied();
        if let (Some(read), Some(until), Some(from), true) = (read, until, from, faults.count() == before) {
            steps.push(Step { from, until, span: span_of(step), ..read });
        }
        from = until.and_then(|until| until.tomorrow().ok()).max(from);
    }
    check_changes(faults, &steps, rule, raw.len());
    steps
}

/// A step's threshold with the marks beside it: its own, else those of the rule. Its days are set by the caller.
fn read_step(faults: &Faults, raw: &StepRaw, rule: &Destination<'_>) -> Option<Step> {
    // A mark taken over from the rule is told of where the step stands, since it is right where the rule has it.
    let here = span_of(raw);
    let target = taken_over(&raw.target, rule.target, &here);
    let zero_mark = match (&raw.zero_mark, rule.zero_mark) {
        (Field::Absent, Field::Present(marks)) => {
            let marks = marks.get_ref().iter().map(|mark| Spanned::new(here.clone(), mark.get_ref().clone())).collect();
            Field::Present(Spanned::new(here.clone(), marks))
        }
        (own, _) => own.clone(),
    };
    let texts = ThresholdRaw { requires: &raw.requires, target: &target, zero_mark: &zero_mark, better: rule.better };
    let ThresholdRead { requires, scale } = read_threshold(faults, &texts, rule.dimension, rule.id)?;
    let nowhen = Date::MIN;
    Some(Step {
        from: nowhen,
        until: nowhen,
        requires,
        scale: scale?,
        basis: raw.basis.value().copied().or(rule.basis)?,
        source: raw.source.clone(),
        rationale: raw.rationale.value().cloned(),
        span: here,
    })
}

fn taken_over(own: &Field<String>, rules: &Field<String>, here: &Range<usize>) -> Field<String> {
    match (own, rules) {
        (Field::Absent, Field::Present(text)) => Field::Present(Spanned::new(here.clone(), text.get_ref().clone())),
        (own, _) => own.clone(),
    }
}

/// Where a step's threshold stands, else the step.
fn span_of(raw: &StepRaw) -> Range<usize> {
    raw.requires.present().map_or_else(|| raw.span.clone(), Spanned::span)
}

/// Each step begins the day after the one before, and ends while the rule is in force: no gap, no overlap.
fn check_days(faults: &Faults, raw: &StepRaw, from: Option<Date>, is_later: bool, rule: &Destination<'_>) {
    let tell = |span: Range<usize>, why: Message| {
        faults.push(faults.at(Code::TransitionInvalid, span).with("id", rule.id).with("why", why));
    };
    let (Some(in_force), Some(due)) = (rule.in_force, from) else { return };
    if let Some(stated) = raw.from.present() {
        let why = match stated.get_ref().cmp(&due) {
            std::cmp::Ordering::Less => Some("transition-overlap"),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some("transition-gap"),
        };
        if let Some(why) = why {
            tell(stated.span(), Message::new(why).with("from", *stated.get_ref()).with("due", due));
        }
    }
    let Some(until) = raw.until.present() else { return };
    let day = *until.get_ref();
    if day < due {
        let why = if is_later { "transition-unordered" } else { "transition-before" };
        tell(until.span(), Message::new(why).with("until", day).with("due", due));
    }
    if let Some(to) = in_force.to.filter(|to| day >= *to) {
        tell(until.span(), Message::new("transition-outlasts").with("until", day).with("to", to));
    }
}

/// A step that requires what follows it changes nothing. Asked only of a schedule whose steps are all sound.
fn check_changes(faults: &Faults, steps: &[Step], rule: &Destination<'_>, stated: usize) {
    let Some(ThresholdRead { requires, scale: Some(scale) }) = rule.threshold else { return };
    if steps.len() != stated {
        return;
    }
    let next = steps.iter().skip(1).map(|step| (&step.requires, &step.scale, Some(step.basis)));
    for (step, next) in steps.iter().zip(next.chain([(requires, scale, rule.basis)])) {
        if (&step.requires, &step.scale, Some(step.basis)) == next {
            let why = Message::new("transition-same");
            let told = faults.at(Code::TransitionInvalid, step.span.clone());
            faults.push(told.with("id", rule.id).with("why", why));
        }
    }
}
