//! The facts that meet a step: what is late and by how much, the rate, the classes, what did not come.

use jiff::civil::Date;

use crate::assessment::Outcome;
use crate::followup::delay::later;
use crate::followup::rate::under_since;
use crate::followup::{Clock, Delay, InstitutionStanding, Observation, Rate};
use crate::formula::Exact;
use crate::model::FiscalYear;
use crate::rulebook::{Grade, RuleId, Severity, Trigger};

/// A critical recommendation that is late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateOne {
    /// Its code.
    pub recommendation: String,
    /// By how many days.
    pub days: u32,
}

/// A fact that meets a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A report carries recommendations and was not notified.
    NotNotified {
        /// How many recommendations.
        recommendations: usize,
    },
    /// A recommendation is late.
    Late {
        /// By how many days.
        days: u32,
        /// The last day on which it was in time.
        last_day: Date,
    },
    /// The board's deliberation was not received.
    NoDeliberation {
        /// The day of notification.
        notified_on: Date,
        /// The day given to the board.
        deliberate_by: Date,
        /// The days since the notification.
        days: u32,
    },
    /// Critical recommendations are each late by more than so many days.
    CriticalLate {
        /// Which, the latest first.
        recommendations: Vec<LateOne>,
        /// More than so many days.
        over_days: u32,
    },
    /// The rate of implementation is strictly under a bound.
    RateUnder {
        /// The rate.
        rate: Rate,
        /// The bound.
        bound: Exact,
    },
    /// The same critical rules count as breached in fiscal years running.
    CriticalRepeated {
        /// Which.
        rules: Vec<RuleId>,
        /// How many years at least.
        years: u32,
        /// The last of them.
        last: FiscalYear,
    },
    /// The latest class.
    Class {
        /// The fiscal year.
        year: FiscalYear,
        /// The class.
        grade: Grade,
    },
    /// The classes of fiscal years running, the latest first.
    ClassRepeated {
        /// Each year with its class.
        grades: Vec<(FiscalYear, Grade)>,
    },
    /// The plan that was asked of the board was not received.
    NoPlan {
        /// The day on which it was asked.
        asked_on: Date,
        /// The day given to the board.
        due_on: Date,
        /// The days since it was asked.
        days: u32,
    },
    /// The accounts were not received.
    NotFiled {
        /// The last day on which they were in time.
        due_on: Date,
        /// The days since.
        days: u32,
    },
}

/// A fact with its days.
pub(super) struct Dated {
    pub(super) fact: Fact,
    /// The first day on which it met the step.
    pub(super) since: Date,
    /// Since when a step that was recorded answers for it.
    pub(super) answered_from: Date,
}

/// What the recommendations of one ladder say of a trigger.
pub(super) fn of_recommendations(trigger: &Trigger, clocks: &[&Clock<'_>], on: Date) -> Option<Dated> {
    match trigger {
        Trigger::CriticalLate { count, over_days } => {
            let critical = clocks.iter().filter(|clock| clock.standing.is_critical());
            let late = critical.filter(|clock| clock.delay.is_overdue() && clock.delay.days_late > *over_days);
            let mut late: Vec<&Clock<'_>> = late.copied().collect();
            late.sort_by(|one, other| {
                other.delay.days_late.cmp(&one.delay.days_late).then_with(|| one.code.cmp(other.code))
            });
            // The last of those that it takes, from the one that is late the longest.
            let deciding = late.get(usize::try_from(*count).ok()?.checked_sub(1)?)?.delay;
            let recommendations = late
                .iter()
                .map(|clock| LateOne { recommendation: clock.code.to_owned(), days: clock.delay.days_late })
                .collect();
            Some(Dated {
                fact: Fact::CriticalLate { recommendations, over_days: *over_days },
                since: deciding.late_by(over_days.saturating_add(1)),
                answered_from: deciding.late_by(1),
            })
        }
        Trigger::RateUnder(bound) => {
            let delays = || clocks.iter().map(|clock| &clock.delay);
            let rate = Rate::of(delays(), on);
            rate.value().filter(|value| value < bound)?;
            let since = under_since(delays(), bound, on).unwrap_or(on);
            Some(Dated { fact: Fact::RateUnder { rate, bound: bound.clone() }, since, answered_from: since })
        }
        _ => None,
    }
}

/// What the days of one recommendation say of a trigger.
pub(super) fn of_delay(trigger: &Trigger, delay: &Delay, reopened_on: Option<Date>) -> Option<Dated> {
    let Trigger::LateDays(days) = trigger else { return None };
    (delay.is_overdue() && delay.days_late >= *days).then(|| Dated {
        fact: Fact::Late { days: delay.days_late, last_day: delay.last_day },
        since: delay.late_by(*days),
        answered_from: reopened_on.map_or(delay.due_set_on, |reopened_on| reopened_on.max(delay.due_set_on)),
    })
}

/// What the judgements of an institution's accounts say of a trigger.
pub(super) fn of_judgements(trigger: &Trigger, institution: &InstitutionStanding, on: Date) -> Option<Dated> {
    let running = |years: u32| {
        let mut running: Vec<&Observation> = Vec::new();
        for observation in institution.observations.iter().rev().filter(|observation| observation.on <= on) {
            let year = observation.observed.fiscal_year;
            let follows = running.last().is_none_or(|later| later.observed.fiscal_year.before(1) == year);
            if !follows || running.len() >= years as usize {
                break;
            }
            running.push(observation);
        }
        (running.len() == years as usize && years > 0).then_some(running)
    };
    let dated = |fact, latest: &Observation| Dated { fact, since: latest.on, answered_from: latest.on };
    match trigger {
        Trigger::Class(least) => {
            let latest = *running(1)?.first()?;
            let grade = latest.observed.grade.filter(|grade| grade >= least)?;
            Some(dated(Fact::Class { year: latest.observed.fiscal_year, grade }, latest))
        }
        Trigger::ClassRepeated { class, years } => {
            let running = running(*years)?;
            let grades = running.iter().map(|one| {
                one.observed.grade.filter(|grade| grade >= class).map(|grade| (one.observed.fiscal_year, grade))
            });
            let grades: Vec<(FiscalYear, Grade)> = grades.collect::<Option<_>>()?;
            Some(dated(Fact::ClassRepeated { grades }, running.first()?))
        }
        Trigger::RepeatedCriticalYears(years) => {
            let running = running(*years)?;
            let latest = *running.first()?;
            let mut rules: Vec<RuleId> = breached(latest).cloned().collect();
            for earlier in running.iter().skip(1) {
                rules.retain(|rule| breached(earlier).any(|other| other == rule));
            }
            rules.sort();
            let fact = Fact::CriticalRepeated { rules, years: *years, last: latest.observed.fiscal_year };
            matches!(&fact, Fact::CriticalRepeated { rules, .. } if !rules.is_empty()).then(|| dated(fact, latest))
        }
        _ => None,
    }
}

/// The critical rules that count as breached: doubt and silence too.
fn breached(observation: &Observation) -> impl Iterator<Item = &RuleId> {
    observation.observed.rules.iter().filter_map(|rule| {
        let outcome = Outcome::ALL.iter().find(|outcome| outcome.code() == rule.outcome)?;
        (rule.severity == Some(Severity::Critical) && outcome.counts_against()).then_some(&rule.rule)
    })
}

/// The first day on which something is met that takes so many days from a day: the day after the one that was given, where it is later.
pub(super) fn met_on(from: Date, days: u32, given: Date) -> Date {
    let met_on = later(from, days);
    if given > met_on { later(given, 1) } else { met_on }
}
