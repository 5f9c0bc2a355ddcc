//! The words of facts, steps and rates.

use super::FollowupSetting;
use crate::followup::{Fact, Hearing, LateOne, MetStep, Rate, StepStatus};
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::report::shown::shown;
use crate::report::subject::rule_name;
use crate::report::{Cell, Content, Emphasis, Measure};
use crate::rulebook::{EscalationScheme, Rulebook};

/// How many recommendations or rules a sentence names.
const MOST_NAMED: usize = 6;

/// The name of a step after its number.
pub(super) fn step_name(step: &MetStep, scheme: &EscalationScheme) -> Message {
    let name = step.name(scheme).map_or_else(|| Arg::from(""), Arg::from);
    Message::new("followup-step-named").with("number", step.step.to_string()).with("name", name)
}

/// What was recorded of a step.
pub(super) fn status(step: &MetStep) -> Cell {
    let (code, on, emphasis) = match step.status {
        StepStatus::Proposed => ("proposed", step.since, Emphasis::Bad),
        StepStatus::Passed => ("passed", step.since, Emphasis::Muted),
        StepStatus::Recorded(on) => ("recorded", on, Emphasis::Plain),
    };
    Cell::new(Message::new("followup-step-status").with("status", code).with("day", on), emphasis)
}

/// The facts that met a step.
fn facts(step: &MetStep, rulebook: &Rulebook) -> Message {
    let facts: Vec<Arg> = step.facts.iter().map(|one| fact(one, rulebook).into()).collect();
    Message::new("followup-facts").with("facts", Arg::List(facts))
}

/// Why a step is met, what it consists in, what stands before it.
pub(super) fn detail(step: &MetStep, setting: &FollowupSetting<'_>) -> Message {
    let act = step.act(setting.scheme).map_or_else(|| Arg::from(""), Arg::from);
    let said = Message::new("followup-step-detail").with("facts", facts(step, setting.rulebook)).with("act", act);
    if let Some(hearing) = step.hearing {
        let (code, on) = match hearing {
            Hearing::Awaited => ("awaited", step.since),
            Hearing::Held { on } => ("held", on),
            Hearing::Deferred { until } => ("deferred", until),
            Hearing::DeferredBefore { until } => ("deferred-before", until),
        };
        let hearing = Message::new("followup-hearing").with("hearing", code).with("day", on);
        return Message::new("followup-step-more").with("said", said).with("more", hearing);
    }
    match step.effect_by {
        Some(day) => {
            let effect = Message::new("followup-effect-by").with("day", day);
            Message::new("followup-step-more").with("said", said).with("more", effect)
        }
        None => said,
    }
}

fn fact(fact: &Fact, rulebook: &Rulebook) -> Message {
    let days = |id: &'static str, days: u32| Message::new(id).with("days", count(days));
    match fact {
        Fact::NotNotified { recommendations } => {
            Message::new("followup-fact-not-notified").with("count", *recommendations)
        }
        Fact::Late { days: late, last_day } => days("followup-fact-late", *late).with("day", *last_day),
        Fact::NoDeliberation { notified_on, days: since, .. } => {
            days("followup-fact-no-deliberation", *since).with("day", *notified_on)
        }
        Fact::CriticalLate { recommendations, over_days } => {
            let one =
                |late: &LateOne| days("followup-late-one", late.days).with("code", late.recommendation.as_str()).into();
            days("followup-fact-critical-late", *over_days)
                .with("count", recommendations.len())
                .with("list", named(recommendations.iter().map(one).collect()))
        }
        Fact::RateUnder { rate, bound } => Message::new("followup-fact-rate-under")
            .with("rate", percent(&rate.value().unwrap_or_else(Exact::zero), std::slice::from_ref(bound)).arg())
            .with("actual", rate.actual)
            .with("planned", rate.planned)
            .with("bound", percent(bound, &[]).arg()),
        Fact::CriticalRepeated { rules, years, last } => Message::new("followup-fact-critical-repeated")
            .with("years", count(*years))
            .with("year", last.to_string())
            .with("rules", named(rules.iter().map(|rule| rule_name(rulebook, rule)).collect())),
        Fact::Class { year, grade } => {
            Message::new("followup-fact-class").with("class", grade.code()).with("year", year.to_string())
        }
        Fact::ClassRepeated { grades } => {
            let classes = grades.iter().map(|(year, grade)| {
                let of = Message::new("followup-class-of").with("class", grade.code());
                of.with("year", year.to_string()).into()
            });
            Message::new("followup-fact-class-repeated").with("classes", Arg::List(classes.collect()))
        }
        Fact::NoPlan { asked_on, days: since, .. } => days("followup-fact-no-plan", *since).with("day", *asked_on),
        Fact::NotFiled { due_on, days: late } => days("followup-fact-not-filed", *late).with("day", *due_on),
    }
}

/// A list of names, its end counted where it is long.
fn named(mut names: Vec<Arg>) -> Arg {
    if names.len() > MOST_NAMED {
        let more = names.len() - (MOST_NAMED - 1);
        names.truncate(MOST_NAMED - 1);
        names.push(Message::new("followup-more").with("count", more).into());
    }
    Arg::List(names)
}

pub(super) fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A rate in per cent, on its own side of each bound.
pub(super) fn percent(rate: &Exact, bounds: &[Exact]) -> Content {
    let hundred = Exact::from(100);
    let bounds: Vec<Exact> = bounds.iter().map(|bound| bound * &hundred).collect();
    let shown = shown(&(rate * &hundred), 1, &bounds);
    let decimal = shown.strip_suffix(".0").map_or_else(|| shown.clone(), str::to_owned);
    Content::Number { decimal, measure: Measure::Percent }
}

/// A rate of implementation with its band.
pub(super) fn rated(rate: &Rate, scheme: &EscalationScheme) -> (Cell, Cell) {
    match rate.value() {
        Some(value) => of_value(&value, scheme),
        None => (Cell::empty(), Cell::new(Message::new("followup-nothing-due"), Emphasis::Muted)),
    }
}

/// A rate with its band.
pub(super) fn of_value(value: &Exact, scheme: &EscalationScheme) -> (Cell, Cell) {
    let bounds: Vec<Exact> = scheme.bands.iter().filter_map(|band| band.least.clone()).collect();
    let band = scheme.bands.iter().position(|band| band.admits(value));
    let emphasis = match band {
        Some(0 | 1) => Emphasis::Good,
        Some(2) => Emphasis::Watch,
        _ => Emphasis::Bad,
    };
    let label = band.and_then(|band| scheme.bands.get(band)).map(|band| Cell::new(&band.label, emphasis));
    (percent(value, &bounds).into(), label.unwrap_or_else(Cell::empty))
}

/// The bands, from the best.
pub(super) fn bands(scheme: &EscalationScheme) -> Message {
    let bands = scheme.bands.iter().map(|band| {
        let named = |id: &'static str| Message::new(id).with("label", &band.label);
        match &band.least {
            Some(least) => named(if band.is_strict { "followup-band-over" } else { "followup-band-from" })
                .with("rate", percent(least, &[]).arg())
                .into(),
            None => named("followup-band-rest").into(),
        }
    });
    Message::new("followup-bands").with("bands", Arg::List(bands.collect()))
}
