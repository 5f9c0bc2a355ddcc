//! Ratios and standards: all parts of one file, and whether they agree.

use std::ops::Range;
use std::sync::Arc;

use super::Context;
use super::applies::read_applies;
use super::case::{CaseTerms, read_cases, usual_closing};
use super::formula::{Checked, Uses, read_and_check};
use super::threshold::{ThresholdRaw, ThresholdRead, read_threshold};
use super::transition::{Destination, last_day, read_schedule};
use crate::diagnostic::Code;
use crate::dictionary::{Faults, Table, suggestion};
use crate::formula::{Applies, Dimension};
use crate::i18n::{Arg, Message};
use crate::rulebook::raw::RuleRaw;
use crate::rulebook::{
    Better, Case, Display, Expected, MissingPolicy, PillarId, Rule, RuleId, RuleKind, Scale, Step, lint,
};

/// What a case of a rule with a threshold can expect.
pub(super) const JUDGED: [Expected; 5] =
    [Expected::Compliant, Expected::Watch, Expected::NonCompliant, Expected::NotApplicable, Expected::NotAssessable];
/// What a case of a rule without threshold can expect.
const SHOWN: [Expected; 3] = [Expected::Informational, Expected::NotApplicable, Expected::NotAssessable];

/// The rule of a file; `None` with its faults told.
pub(crate) fn read_rule(root: &Table<'_>, kind: RuleKind, context: &Context<'_>, uses: &mut Uses) -> Option<Rule> {
    let faults = root.faults();
    let before = faults.count();
    let raw = RuleRaw::read(root, context.languages);
    let id = raw.id.value().cloned().unwrap_or_default();
    let pillar = read_pillar(faults, &raw, context);
    let formula = raw.formula.present().and_then(|text| read_and_check(faults, text, context, uses));
    let dimension = formula.as_ref().map(|formula| formula.dimension);
    let when = raw.when.present().and_then(|text| read_condition(faults, text, context, uses));
    let applies = read_applies(faults, &raw.applies, context);
    let threshold = read_threshold(faults, &ThresholdRaw::of(&raw), dimension, &id);
    let destination = Destination {
        id: &id,
        in_force: raw.in_force.value().copied(),
        dimension,
        better: raw.better.value().copied(),
        basis: raw.basis.value().copied(),
        target: &raw.target,
        zero_mark: &raw.zero_mark,
        threshold: threshold.as_ref(),
    };
    // Without threshold the key itself is told.
    let steps = if raw.requires.is_stated() { read_schedule(faults, &raw.steps, &destination) } else { Vec::new() };
    check_threshold_keys(faults, root, &raw);
    if let Some(dimension) = dimension {
        check_display(faults, &raw, dimension);
        check_better(faults, &raw, dimension);
    }
    let admitted: &[Expected] = if raw.requires.is_stated() { &JUDGED } else { &SHOWN };
    let has_number = dimension.is_none_or(Dimension::is_scalar);
    let on = usual_closing(raw.in_force.value(), last_day(&raw.steps));
    let cases = read_cases(faults, &raw.cases, &CaseTerms { admitted, has_number, on }, context);
    let parts = Parts { pillar, formula, when, applies, threshold, steps, cases };
    check_meaning(faults, &raw, &parts, context);
    let rule = assemble(faults, &raw, kind, parts)?;
    (faults.count() == before).then_some(rule)
}

/// The parts of a rule that were read from its texts.
#[derive(Debug)]
struct Parts {
    pillar: Option<PillarId>,
    formula: Option<Checked>,
    when: Option<Checked>,
    applies: Option<Applies>,
    threshold: Option<ThresholdRead>,
    steps: Vec<Step>,
    cases: Vec<Case>,
}

fn assemble(faults: &Faults, raw: &RuleRaw, kind: RuleKind, parts: Parts) -> Option<Rule> {
    let (requires, scale) = match parts.threshold {
        Some(ThresholdRead { requires, scale }) => (Some(requires), scale?),
        None if raw.requires.is_stated() => return None,
        None => (None, Scale::AllOrNothing),
    };
    let formula = parts.formula?;
    Some(Rule {
        id: RuleId(Arc::from(raw.id.value()?.as_str())),
        kind,
        pillar: parts.pillar?,
        severity: raw.severity.value().copied(),
        addressee: *raw.addressee.value()?,
        name: raw.texts.name.value()?.clone(),
        purpose: raw.texts.purpose.value()?.clone(),
        advice: raw.texts.advice.value()?.clone(),
        formula: formula.expression,
        dimension: formula.dimension,
        when: parts.when.map(|when| when.expression),
        applies: parts.applies,
        display: *raw.display.value()?,
        requires,
        better: *raw.better.value()?,
        scale,
        missing: raw.missing.value().copied().unwrap_or(MissingPolicy::NotAssessable),
        in_force: *raw.in_force.value()?,
        transitions: parts.steps,
        in_transition: None,
        national: None,
        carried_from: None,
        basis: raw.basis.value().copied(),
        source: raw.source.clone()?,
        rationale: raw.rationale.value().cloned(),
        implied_ok: raw.implied_ok.value().cloned(),
        cases: parts.cases,
        file: Arc::clone(faults.file()),
        span: span_of(raw),
    })
}

fn read_pillar(faults: &Faults, raw: &RuleRaw, context: &Context<'_>) -> Option<PillarId> {
    let pillar = raw.pillar.present()?;
    let name = pillar.get_ref().as_str();
    let known: Vec<&str> = context.pillars.iter().map(|pillar| &*pillar.id.0).collect();
    if !known.is_empty() && !known.contains(&name) {
        not_admitted(faults, name, pillar.span(), &known);
        return None;
    }
    Some(PillarId(Arc::from(name)))
}

fn not_admitted(faults: &Faults, raw: &str, span: Range<usize>, admitted: &[&str]) {
    let list: Vec<Arg> = admitted.iter().map(|code| Arg::from(*code)).collect();
    faults.push(
        faults
            .at(Code::ValueNotAdmitted, span)
            .with("raw", raw)
            .with("admitted", list)
            .with("nearest", suggestion(raw, admitted.iter().copied())),
    );
}

/// A condition on figures: it must be true or false.
fn read_condition(
    faults: &Faults,
    text: &toml::Spanned<String>,
    context: &Context<'_>,
    uses: &mut Uses,
) -> Option<Checked> {
    let checked = read_and_check(faults, text, context, uses)?;
    if checked.dimension != Dimension::Flag {
        let detail = Message::new("unit-mismatch-flag").with("found", checked.dimension.describe());
        faults.push(faults.at(Code::UnitMismatch, text.span()).with("detail", detail));
        return None;
    }
    Some(checked)
}

/// Severity and basis belong to a threshold, and a threshold needs both.
fn check_threshold_keys(faults: &Faults, root: &Table<'_>, raw: &RuleRaw) {
    if raw.requires.is_stated() {
        for key in ["severity", "basis"] {
            if !raw.threshold_keys.iter().any(|(known, _)| *known == key) {
                root.missing(key, "key-why-threshold");
            }
        }
        return;
    }
    for (key, span) in &raw.threshold_keys {
        let why = Message::new("key-why-informational");
        faults.push(faults.at(Code::KeyUnexpected, span.clone()).with("key", *key).with("why", why));
    }
}

/// A value can only be shown as what it is.
fn check_display(faults: &Faults, raw: &RuleRaw, dimension: Dimension) {
    let admitted: &[Display] = match dimension {
        Dimension::Date => &[Display::Date],
        Dimension::Flag => &[Display::YesNo],
        Dimension::DAYS => &[Display::Days],
        Dimension::YEARS => &[Display::Years],
        Dimension::RATIO => &[Display::Percent, Display::Times, Display::Years, Display::Months, Display::Days],
        Dimension::Scalar { .. } => &[Display::Times],
    };
    if let Some(display) = raw.display.present()
        && !admitted.contains(display.get_ref())
    {
        let admitted: Vec<&str> = admitted.iter().map(|display| display.code()).collect();
        not_admitted(faults, display.get_ref().code(), display.span(), &admitted);
    }
}

/// Which way a value can be better depends on what it is; with a threshold, the threshold says it.
fn check_better(faults: &Faults, raw: &RuleRaw, dimension: Dimension) {
    let admitted: &[Better] = match dimension {
        Dimension::Date => &[Better::Earlier],
        Dimension::Flag => &[Better::Yes],
        Dimension::Scalar { .. } => &[Better::Lower, Better::Higher, Better::InRange],
    };
    if let Some(better) = raw.better.present()
        && raw.requires.is_absent()
        && !admitted.contains(better.get_ref())
    {
        let admitted: Vec<&str> = admitted.iter().map(|better| better.code()).collect();
        not_admitted(faults, better.get_ref().code(), better.span(), &admitted);
    }
}

/// Where the threshold stands, else the id.
fn span_of(raw: &RuleRaw) -> Range<usize> {
    raw.requires.present().or_else(|| raw.id.present()).map(toml::Spanned::span).unwrap_or_default()
}

/// What is wrong with a rule whose parts are sound: each question is asked as soon as the parts that it is about are.
fn check_meaning(faults: &Faults, raw: &RuleRaw, parts: &Parts, context: &Context<'_>) {
    let (Some(lines), Some(formula)) = (context.lines, &parts.formula) else { return };
    let id = raw.id.value().map_or("", String::as_str);
    let span = span_of(raw);
    let threshold = parts.threshold.as_ref().map(|threshold| &threshold.requires);
    if let Some(threshold) = threshold {
        lint::reach::check_rule(faults, id, &formula.expression, threshold, lines, &span);
    }
    if let (Some(when), Some(text)) = (&parts.when, raw.when.present()) {
        lint::reach::check_condition(faults, id, &when.expression, lines, &text.span());
    }
    for step in &parts.steps {
        lint::reach::check_rule(faults, id, &formula.expression, &step.requires, lines, &step.span);
    }
    if let (Some(missing), Some(better)) = (raw.missing.present(), raw.better.value())
        && *missing.get_ref() == MissingPolicy::Zero
        && !lint::adverse::zero_is_adverse(&formula.expression, *better, lines)
    {
        faults.push(faults.at(Code::ZeroNotAdverse, missing.span()).with("id", id));
    }
    let is_threshold_known = threshold.is_some() || raw.requires.is_absent();
    let are_steps_known = raw.requires.is_absent() || parts.steps.len() == raw.steps.len();
    if is_threshold_known && are_steps_known && parts.cases.len() == raw.cases.len() {
        let tried = lint::cases::Tried {
            formula: &formula.expression,
            threshold,
            steps: &parts.steps,
            missing: Some(raw.missing.value().copied().unwrap_or(MissingPolicy::NotAssessable)),
            cases: &parts.cases,
        };
        lint::cases::check_rule(faults, id, &tried, lines, &span);
    }
}
