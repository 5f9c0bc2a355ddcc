//! Each ladder: which of its steps are met, and which of these are recorded.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::facts::{Dated, Fact, met_on, of_delay, of_judgements, of_recommendations};
use super::{Hearing, Ladder, MetStep, StepStatus, effect_by};
use crate::followup::delay::later;
use crate::followup::{
    Clock, Clocks, InstitutionEscalation, InstitutionStanding, ReportStanding, Standings, StepTaken,
};
use crate::formula::days_between;
use crate::model::{InstitutionCode, StateCode};
use crate::rulebook::{EscalationScheme, EscalationStep, Trigger};

/// On whose account the steps of a ladder are met.
struct Account<'a> {
    ladder: Ladder,
    code: &'a str,
    state: Option<&'a StateCode>,
    institution: Option<&'a InstitutionCode>,
    /// Every step that was recorded for it by the day.
    taken: Vec<StepTaken>,
    /// What the Council's hearing of it is read from.
    heard: Option<&'a InstitutionStanding>,
}

/// Whether a step is one of the State's ladders, or of the others.
pub(super) const fn concerns(step: &EscalationStep, is_state_debt: bool) -> bool {
    !is_state_debt || step.act_state.is_some()
}

/// The steps of a recommendation's own ladder: those that its days late meet.
pub(super) fn recommendation(clock: &Clock<'_>, scheme: &EscalationScheme, on: Date) -> Vec<MetStep> {
    let standing = clock.standing;
    let reopened_on = standing.closings.iter().rev().find_map(|closing| closing.reopened_on.filter(|day| *day <= on));
    let account = Account {
        ladder: Ladder::Recommendation,
        code: clock.code,
        state: Some(&standing.draft.state),
        institution: standing.draft.institution.as_ref(),
        taken: taken_by(&standing.steps, on),
        heard: None,
    };
    account.met(scheme, on, standing.is_for_finance(), |trigger| of_delay(trigger, &clock.delay, reopened_on))
}

/// The steps of every report: notification, deliberation, plan.
pub(super) fn reports(followed: &Standings, clocks: &Clocks<'_>, scheme: &EscalationScheme, on: Date) -> Vec<MetStep> {
    let mut steps = Vec::new();
    for (code, report) in followed.reports.iter().filter(|(_, report)| report.notified_on <= on) {
        let account = Account {
            ladder: Ladder::Report,
            code,
            state: Some(&report.state),
            institution: Some(&report.institution),
            taken: taken_by(&report.steps, on),
            heard: followed.institutions.get(report.institution.as_str()).map(Box::as_ref),
        };
        steps.extend(account.met(scheme, on, false, |trigger| of_report(trigger, report, on)));
    }
    // Recommendations whose report was never notified: nobody can be late on what was not notified to them.
    let mut carried: BTreeMap<&str, Vec<&Clock<'_>>> = BTreeMap::new();
    for clock in &clocks.all {
        let Some(issue) = &clock.standing.issue else { continue };
        let is_notified = followed.reports.get(&issue.report).is_some_and(|report| report.notified_on <= on);
        if !is_notified {
            carried.entry(issue.report.as_str()).or_default().push(clock);
        }
    }
    for (code, carried) in carried {
        let Some(first) = carried.iter().min_by_key(|clock| (issued_on(clock), clock.code)) else { continue };
        let account = Account {
            ladder: Ladder::Report,
            code,
            state: Some(&first.standing.draft.state),
            institution: first.standing.draft.institution.as_ref(),
            taken: Vec::new(),
            heard: None,
        };
        let since = issued_on(first).unwrap_or(on);
        steps.extend(account.met(scheme, on, false, |trigger| {
            let fact = Fact::NotNotified { recommendations: carried.len() };
            matches!(trigger, Trigger::Report).then_some(Dated { fact, since, answered_from: since })
        }));
    }
    steps
}

fn issued_on(clock: &Clock<'_>) -> Option<Date> {
    clock.standing.issue.as_ref().map(|issue| issue.on)
}

fn of_report(trigger: &Trigger, report: &ReportStanding, on: Date) -> Option<Dated> {
    match trigger {
        Trigger::NoDeliberationDays(days) => {
            let is_received = report.deliberation.as_ref().is_some_and(|received| received.received_on <= on);
            let since = met_on(report.notified_on, *days, report.deliberate_by);
            (!is_received && since <= on).then(|| Dated {
                fact: Fact::NoDeliberation {
                    notified_on: report.notified_on,
                    deliberate_by: report.deliberate_by,
                    days: days_since(report.notified_on, on),
                },
                since,
                answered_from: report.notified_on,
            })
        }
        Trigger::NoPlanDays(days) => {
            let plan = report.plan.as_ref().filter(|plan| plan.asked_on <= on)?;
            let is_received = plan.received_on.is_some_and(|received_on| received_on <= on);
            let since = met_on(plan.asked_on, *days, plan.due_on);
            (!is_received && since <= on).then(|| Dated {
                fact: Fact::NoPlan {
                    asked_on: plan.asked_on,
                    due_on: plan.due_on,
                    days: days_since(plan.asked_on, on),
                },
                since,
                answered_from: plan.asked_on,
            })
        }
        _ => None,
    }
}

/// The steps of every institution: what was recommended to it, how its accounts were judged.
pub(super) fn institutions(
    followed: &Standings,
    clocks: &Clocks<'_>,
    scheme: &EscalationScheme,
    on: Date,
) -> Vec<MetStep> {
    let mut own: BTreeMap<&str, Vec<&Clock<'_>>> = BTreeMap::new();
    for clock in clocks.all.iter().filter(|clock| !clock.standing.is_for_finance()) {
        if let Some(institution) = &clock.standing.draft.institution {
            own.entry(institution.as_str()).or_default().push(clock);
        }
    }
    let codes: BTreeSet<&str> = own.keys().copied().chain(followed.institutions.keys().map(String::as_str)).collect();
    let mut steps = Vec::new();
    for code in codes {
        let clocks = own.get(code).map_or(&[][..], Vec::as_slice);
        let standing = followed.institutions.get(code).map(Box::as_ref);
        let recorded = standing.map_or(&[][..], |standing| standing.steps.as_slice()).iter();
        let recorded = recorded.filter(|step| step.ladder == InstitutionEscalation::INSTITUTION && step.on <= on);
        let mut taken: Vec<StepTaken> = recorded.map(|step| StepTaken { step: step.step, on: step.on }).collect();
        taken.extend(clocks.iter().flat_map(|clock| taken_by(&clock.standing.steps, on)));
        let institution = InstitutionCode::from(code);
        let account = Account {
            ladder: Ladder::Institution,
            code,
            state: clocks.first().map(|clock| &clock.standing.draft.state).or_else(|| followed.state_of(code)),
            institution: Some(&institution),
            taken,
            heard: standing,
        };
        steps.extend(account.met(scheme, on, false, |trigger| {
            let judged = standing.and_then(|standing| of_judgements(trigger, standing, on));
            of_recommendations(trigger, clocks, on).or(judged)
        }));
    }
    steps
}

/// The steps of every State: what was recommended to itself and, apart, what it owes.
pub(super) fn states(clocks: &Clocks<'_>, scheme: &EscalationScheme, on: Date) -> Vec<MetStep> {
    let mut own: BTreeMap<(Ladder, &StateCode), Vec<&Clock<'_>>> = BTreeMap::new();
    for clock in &clocks.all {
        let draft = &clock.standing.draft;
        let ladder = match (&draft.institution, clock.standing.is_for_finance()) {
            (_, true) => Ladder::StateDebt,
            (None, false) => Ladder::State,
            (Some(_), false) => continue,
        };
        own.entry((ladder, &draft.state)).or_default().push(clock);
    }
    let mut steps = Vec::new();
    for ((ladder, state), clocks) in own {
        let taken = clocks.iter().flat_map(|clock| taken_by(&clock.standing.steps, on)).collect();
        let account =
            Account { ladder, code: state.as_str(), state: Some(state), institution: None, taken, heard: None };
        let is_state_debt = ladder == Ladder::StateDebt;
        steps.extend(account.met(scheme, on, is_state_debt, |trigger| of_recommendations(trigger, &clocks, on)));
    }
    steps
}

/// The ladder of accounts that are not filed, year by year.
pub(super) fn filings(followed: &Standings, scheme: &EscalationScheme, on: Date) -> Vec<MetStep> {
    let mut steps = Vec::new();
    for (code, standing) in &followed.institutions {
        for filing in &standing.filings {
            let Some(due_on) = filing.due_on.filter(|_| filing.received_on.is_none_or(|received| received > on)) else {
                continue;
            };
            let days = days_since(due_on, on);
            let recorded = standing.steps.iter().filter(|step| {
                step.ladder == InstitutionEscalation::NON_FILING
                    && step.fiscal_year == Some(filing.fiscal_year)
                    && step.on <= on
            });
            let taken: Vec<StepTaken> = recorded.map(|step| StepTaken { step: step.step, on: step.on }).collect();
            let met = scheme.non_filing.iter().filter(|step| due_on < on && step.days <= days);
            let institution = InstitutionCode::from(code.as_str());
            let mut own: Vec<MetStep> = met
                .map(|step| MetStep {
                    ladder: Ladder::NonFiling,
                    code: code.clone(),
                    state: standing.state.clone(),
                    institution: Some(institution.clone()),
                    fiscal_year: Some(filing.fiscal_year),
                    is_state_debt: false,
                    step: step.number,
                    facts: vec![Fact::NotFiled { due_on, days }],
                    since: later(due_on, step.days),
                    status: recorded_as(&taken, step.number, Date::MIN),
                    hearing: None,
                    effect_by: None,
                })
                .collect();
            settle(&mut own, &taken, |_| Date::MIN);
            steps.extend(own);
        }
    }
    steps
}

impl Account<'_> {
    /// The steps that are met, from the lowest.
    fn met(
        &self,
        scheme: &EscalationScheme,
        on: Date,
        is_state_debt: bool,
        dated: impl Fn(&Trigger) -> Option<Dated>,
    ) -> Vec<MetStep> {
        let mut steps = Vec::new();
        let mut answered: BTreeMap<u8, Date> = BTreeMap::new();
        for step in scheme.steps.iter().filter(|step| concerns(step, is_state_debt)) {
            let facts: Vec<Dated> = step.triggers.iter().filter_map(&dated).collect();
            let Some(since) = facts.iter().map(|dated| dated.since).min() else { continue };
            let answered_from = facts.iter().map(|dated| dated.answered_from).min().unwrap_or(since);
            answered.insert(step.number, answered_from);
            let status = recorded_as(&self.taken, step.number, answered_from);
            let effect_by = match status {
                StepStatus::Recorded(taken_on) => effect_by(step, taken_on, on),
                StepStatus::Proposed | StepStatus::Passed => None,
            };
            steps.push(MetStep {
                ladder: self.ladder,
                code: self.code.to_owned(),
                state: self.state.cloned(),
                institution: self.institution.cloned(),
                fiscal_year: None,
                is_state_debt,
                step: step.number,
                facts: facts.into_iter().map(|dated| dated.fact).collect(),
                since,
                status,
                hearing: step.needs_hearing.then(|| self.hearing(answered_from, on)),
                effect_by,
            });
        }
        settle(&mut steps, &self.taken, |number| answered.get(&number).copied().unwrap_or(Date::MIN));
        for step in steps.iter_mut().filter(|step| step.status != StepStatus::Proposed) {
            step.hearing = None;
        }
        steps
    }

    /// The hearing that was held, and the deferral that was granted, since the cause began.
    fn hearing(&self, from: Date, on: Date) -> Hearing {
        let heard = self.heard.and_then(|standing| standing.heard.as_ref());
        let deferral = self.heard.and_then(|standing| standing.referral_deferred.as_ref());
        let deferral = deferral.filter(|deferral| from <= deferral.on && deferral.on <= on);
        match (heard.filter(|heard| from <= heard.on && heard.on <= on), deferral) {
            (_, Some(deferral)) if on <= deferral.until => Hearing::Deferred { until: deferral.until },
            (_, Some(deferral)) => Hearing::DeferredBefore { until: deferral.until },
            (Some(heard), None) => Hearing::Held { on: heard.on },
            (None, None) => Hearing::Awaited,
        }
    }
}

fn taken_by(steps: &[StepTaken], on: Date) -> Vec<StepTaken> {
    steps.iter().filter(|taken| taken.on <= on).copied().collect()
}

/// What was recorded of a step since a day; else it is left open.
fn recorded_as(taken: &[StepTaken], number: u8, from: Date) -> StepStatus {
    let own = taken.iter().filter(|taken| taken.step == number && taken.on >= from);
    own.map(|taken| taken.on).max().map_or(StepStatus::Passed, StepStatus::Recorded)
}

/// Proposes the highest step above all that are recorded.
fn settle(steps: &mut [MetStep], taken: &[StepTaken], answered_from: impl Fn(u8) -> Date) {
    let Some(last) = steps.last_mut() else { return };
    let from = answered_from(last.step);
    let is_answered = taken.iter().any(|taken| taken.step >= last.step && taken.on >= from);
    if !is_answered {
        last.status = StepStatus::Proposed;
    }
}

fn days_since(from: Date, on: Date) -> u32 {
    u32::try_from(days_between(from, on)).unwrap_or_default()
}
