//! Whether a rule's cases try both sides of its threshold, the threshold itself, and figures that are missing.

use std::ops::Range;

use crate::diagnostic::Code;
use crate::dictionary::{Dictionary, Faults};
use crate::formula::{Exact, Expression, Point, Threshold, keys};
use crate::i18n::{Arg, Message};
use crate::rulebook::validate::case::CaseFigures;
use crate::rulebook::{Case, Expected, MissingPolicy, Step};

/// The line of the closing date.
const YEAR_END: &str = "year_end";

/// A rule as far as its cases concern it.
#[derive(Debug)]
pub(in crate::rulebook) struct Tried<'r> {
    pub(in crate::rulebook) formula: &'r Expression,
    pub(in crate::rulebook) threshold: Option<&'r Threshold>,
    pub(in crate::rulebook) steps: &'r [Step],
    /// What a missing figure means; `None` where the rule's own cases try it.
    pub(in crate::rulebook) missing: Option<MissingPolicy>,
    pub(in crate::rulebook) cases: &'r [Case],
}

/// Tells what the cases of a ratio or standard leave untried: of the threshold, and of each step towards it.
pub(in crate::rulebook) fn check_rule(
    faults: &Faults,
    id: &str,
    rule: &Tried<'_>,
    lines: &Dictionary,
    span: &Range<usize>,
) {
    for step in rule.steps {
        let own: Vec<&Case> = rule.cases.iter().filter(|case| (step.from..=step.until).contains(&case.on)).collect();
        let lacking = untried(rule.formula, &step.requires, &own, lines);
        if !lacking.is_empty() {
            let list: Vec<Arg> = lacking.iter().map(|message| Message::new(message).into()).collect();
            let of_step = Message::new("case-lacking-in-step").with("until", step.until).with("lacking", list);
            let told = faults.at(Code::CasesIncomplete, step.span.clone()).with("id", id);
            faults.push(told.with("lacking", vec![of_step.into()]));
        }
    }
    let settled = rule.steps.last().map(|step| step.until);
    let own: Vec<&Case> = rule.cases.iter().filter(|case| settled.is_none_or(|until| until < case.on)).collect();
    let expects = |expected: &[Expected]| own.iter().any(|case| expected.contains(&case.expect));
    let mut lacking: Vec<&'static str> = Vec::new();
    match rule.threshold {
        None => {
            if !expects(&[Expected::Informational]) {
                lacking.push("case-lacking-informational");
            }
        }
        Some(threshold) => lacking.extend(untried(rule.formula, threshold, &own, lines)),
    }
    let tries_missing = match rule.missing {
        None => true,
        Some(MissingPolicy::NotAssessable) => expects(&[Expected::NotAssessable]),
        Some(MissingPolicy::Zero) => {
            let named = keys(rule.formula, &[]);
            own.iter().any(|case| named.iter().any(|key| !case.given.contains_key(key)))
        }
    };
    if !tries_missing {
        lacking.push("case-lacking-missing");
    }
    tell(faults, id, &lacking, span);
}

/// What cases leave untried of a threshold: its sides, and its bounds.
fn untried(formula: &Expression, threshold: &Threshold, cases: &[&Case], lines: &Dictionary) -> Vec<&'static str> {
    let expects = |expected: &[Expected]| cases.iter().any(|case| expected.contains(&case.expect));
    let mut lacking = Vec::new();
    if !expects(&[Expected::Compliant, Expected::Watch]) {
        lacking.push("case-lacking-compliant");
    }
    if !expects(&[Expected::NonCompliant]) {
        lacking.push("case-lacking-non-compliant");
    }
    let year_end = lines.find(YEAR_END).map(|line| line.id);
    let figures: Vec<_> = cases.iter().map(|case| CaseFigures::new(case, year_end)).collect();
    lacking.extend(untried_bounds(formula, threshold, &figures));
    lacking
}

/// Tells what the cases of a control leave untried.
pub(in crate::rulebook) fn check_control(faults: &Faults, id: &str, cases: &[Case], span: &Range<usize>) {
    let lacking: Vec<&'static str> = [
        (Expected::Compliant, "case-lacking-compliant"),
        (Expected::NonCompliant, "case-lacking-non-compliant"),
        (Expected::NotAssessable, "case-lacking-missing"),
    ]
    .into_iter()
    .filter(|(expected, _)| !cases.iter().any(|case| case.expect == *expected))
    .map(|(_, message)| message)
    .collect();
    tell(faults, id, &lacking, span);
}

fn tell(faults: &Faults, id: &str, lacking: &[&'static str], span: &Range<usize>) {
    if !lacking.is_empty() {
        let list: Vec<Arg> = lacking.iter().map(|message| Message::new(message).into()).collect();
        faults.push(faults.at(Code::CasesIncomplete, span.clone()).with("id", id).with("lacking", list));
    }
}

/// The bounds that no case stands exactly on.
fn untried_bounds(formula: &Expression, threshold: &Threshold, cases: &[CaseFigures<'_>]) -> Vec<&'static str> {
    let is_tried = |bound: &Exact| {
        cases.iter().any(|case| matches!(case.value(formula), Some(Point::Number(value)) if value == *bound))
    };
    match threshold {
        Threshold::AtMost { bound, .. } | Threshold::AtLeast { bound, .. } => {
            if is_tried(&bound.value) {
                Vec::new()
            } else {
                vec!["case-lacking-threshold"]
            }
        }
        Threshold::Within { low, high } => [(low, "case-lacking-low-bound"), (high, "case-lacking-high-bound")]
            .into_iter()
            .filter(|(bound, _)| !is_tried(&bound.value))
            .map(|(_, message)| message)
            .collect(),
        Threshold::OnOrBefore(last) => {
            let is_tried = cases.iter().any(|case| match case.value(formula) {
                Some(Point::Date(day)) => last.on(case.year_end()) == Some(day),
                _ => false,
            });
            if is_tried { Vec::new() } else { vec!["case-lacking-threshold"] }
        }
        Threshold::Yes => Vec::new(),
    }
}
