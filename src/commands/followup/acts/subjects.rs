//! Acts on reports, missions, institutions and indicators.

use jiff::Span;
use jiff::civil::Date;

use super::super::super::console::Console;
use super::super::super::{Failure, Outcome, Status, wrong_argument};
use super::super::open;
use super::{
    day, delays, document, document_if_any, entry, fiscal_year, fiscal_years, insist_on_step, load_catalogue, on_one,
    record, refusals, words,
};
use crate::cli::{
    AddressArgs, Common, DefineArgs, DeliberationArgs, FindingArgs, FollowupArgs, HeldArgs, InstitutionCommand,
    MissionCommand, OnCode, OrderArgs, ReplyArgs, ReportCommand, ValueArgs,
};
use crate::followup::{
    Access, Act, BoardDecision, Decided, Entry, IndicatorAct, InstitutionAct, MissionAct, Refusal, ReportAct,
};
use crate::model::{InstitutionCode, StateCode};
use crate::rulebook::RuleId;

/// Records an act on a report.
pub(in crate::commands::followup) fn report(
    command: &ReportCommand,
    followup: &FollowupArgs,
    common: &Common,
    console: &Console,
) -> Outcome {
    let act = |act: ReportAct| Act::Report(act);
    match command {
        ReportCommand::Address(typed) => {
            let addressed = addressed(typed, common, console)?;
            on_one(typed, act(addressed), followup, console)
        }
        ReportCommand::Reply(typed) => reply(typed, followup, console),
        ReportCommand::Answer(typed) => {
            on_one(typed, act(ReportAct::Answered { text: words(&typed.what)? }), followup, console)
        }
        ReportCommand::Route(typed) => {
            on_one(typed, act(ReportAct::Routed { to: typed.what.to_station }), followup, console)
        }
        ReportCommand::Deliberation(typed) => deliberation(typed, followup, console),
        ReportCommand::AskPlan(typed) => {
            let asked = ReportAct::PlanAsked { due_on: typed.what.due_on, reason: typed.what.reason.clone() };
            on_one(typed, act(asked), followup, console)
        }
        ReportCommand::PlanReceived(typed) => {
            let received = ReportAct::PlanReceived { document: document(&typed.what.document)? };
            on_one(typed, act(received), followup, console)
        }
        ReportCommand::Escalate(typed) => {
            insist_on_step(typed.what.step, common, console)?;
            let escalated = ReportAct::Escalated { step: typed.what.step, fact: typed.what.fact.clone() };
            on_one(typed, act(escalated), followup, console)
        }
    }
}

/// A report as it is addressed; the days that were not typed are those that the rulebook gives from the notification.
fn addressed(typed: &OnCode<AddressArgs>, common: &Common, console: &Console) -> Result<ReportAct, Failure> {
    let what = &typed.what;
    let notified_on = what.notified_on.unwrap_or_else(|| day(&typed.doing));
    let (mut reply, mut deliberation) = (None, None);
    if what.reply_by.is_none() || what.deliberate_by.is_none() {
        (reply, deliberation) = delays(common, console)?;
    }
    let by = |typed: Option<Date>, days: Option<u32>, argument: &str| -> Result<Date, Failure> {
        let after = |days: u32| notified_on.checked_add(Span::new().try_days(i64::from(days)).ok()?).ok();
        let day = typed.or_else(|| after(days?));
        day.ok_or_else(|| wrong_argument(argument, "", "2025-03-31").into())
    };
    Ok(ReportAct::Addressed {
        session: what.session.clone(),
        institution: InstitutionCode::from(what.to_institution.as_str()),
        state: StateCode::from(what.of_state.as_str()),
        fiscal_years: fiscal_years(&what.fiscal_years)?,
        notified_on,
        reply_by: by(what.reply_by, reply, "--reply-by")?,
        deliberate_by: by(what.deliberate_by, deliberation, "--deliberate-by")?,
        document: document_if_any(what.document.as_deref())?,
    })
}

/// Records the observations in reply to a report.
pub(in crate::commands::followup) fn reply(
    typed: &OnCode<ReplyArgs>,
    followup: &FollowupArgs,
    console: &Console,
) -> Outcome {
    let document = document_if_any(typed.what.document.as_deref())?;
    let act = ReportAct::ReplyReceived { text: words(&typed.what.words)?, document };
    on_one(typed, Act::Report(act), followup, console)
}

/// Records a board's deliberation.
pub(in crate::commands::followup) fn deliberation(
    typed: &OnCode<DeliberationArgs>,
    followup: &FollowupArgs,
    console: &Console,
) -> Outcome {
    let what = &typed.what;
    let act = ReportAct::DeliberationReceived {
        held_on: what.held_on,
        document: document(&what.document)?,
        chair: what.chair.clone(),
        decisions: what.decide.iter().map(|text| decision(text)).collect::<Result<_, _>>()?,
    };
    on_one(typed, Act::Report(act), followup, console)
}

/// `XB-CNPS-2023-operating-cost=adapted: sur trois ans`.
fn decision(typed: &str) -> Result<BoardDecision, Failure> {
    let read = || {
        let (code, decided) = typed.split_once('=')?;
        let (decided, text) = match decided.split_once(':') {
            Some((decided, text)) => (decided, Some(text.trim().to_owned())),
            None => (decided, None),
        };
        let decision = Decided::from_code(decided.trim())?;
        Some(BoardDecision { recommendation: code.trim().to_owned(), decision, text })
    };
    let codes: Vec<&str> = Decided::ALL.iter().map(|decided| decided.code()).collect();
    read().ok_or_else(|| {
        wrong_argument("--decide", typed, &format!("XA-CNSS-2023-operating-cost={}", codes.join("|"))).into()
    })
}

/// Records an act on a mission.
pub(in crate::commands::followup) fn mission(
    command: &MissionCommand,
    followup: &FollowupArgs,
    common: &Common,
    console: &Console,
) -> Outcome {
    match command {
        MissionCommand::Order(typed) => order(typed, followup, common, console),
        MissionCommand::Held(typed) => held(typed, followup, console),
        MissionCommand::Cancel(typed) => {
            let act = MissionAct::Cancelled { reason: typed.what.reason.clone() };
            on_one(typed, Act::Mission(act), followup, console)
        }
        MissionCommand::Finding(typed) => on_one(typed, Act::Mission(finding(&typed.what)?), followup, console),
        MissionCommand::Stage(typed) => {
            let document = document_if_any(typed.what.document.as_deref())?;
            let act = MissionAct::Reported { stage: typed.what.stage, document };
            on_one(typed, Act::Mission(act), followup, console)
        }
        MissionCommand::Recommend(typed) => {
            let act = MissionAct::Recommended { recommendation: typed.what.recommendation.clone() };
            on_one(typed, Act::Mission(act), followup, console)
        }
    }
}

/// Orders a mission. What the rulebook's list knows of an institution is held against the order, as what the register knows is.
fn order(typed: &OnCode<OrderArgs>, followup: &FollowupArgs, common: &Common, console: &Console) -> Outcome {
    let act = ordered(&typed.what)?;
    let mut register = open(followup, Access::Write)?;
    let entries = [entry(&typed.code, Act::Mission(act), &typed.doing)];
    let catalogue = load_catalogue(common, console)?;
    let listed = catalogue.main().map(|rulebook| &rulebook.institutions);
    let state = StateCode::from(typed.what.of_state.as_str());
    let other = typed.what.visited.iter().find_map(|code| {
        let known = &listed?.find(&InstitutionCode::from(code.as_str()))?.institution;
        (known.state != state).then(|| Refusal::OfOtherState(known.code.clone(), known.state.clone()))
    });
    if let Some(refusal) = other {
        console.insist(&refusals(&register, &entries, &[(0, refusal)]));
        return Ok(Status::Rejected);
    }
    record(&mut register, &entries, console)
}

/// Tells that a mission took place.
pub(in crate::commands::followup) fn held(
    typed: &OnCode<HeldArgs>,
    followup: &FollowupArgs,
    console: &Console,
) -> Outcome {
    let act = MissionAct::Held { from: typed.what.from_day, to: typed.what.to_day };
    on_one(typed, Act::Mission(act), followup, console)
}

fn ordered(what: &OrderArgs) -> Result<MissionAct, Failure> {
    Ok(MissionAct::Ordered {
        order: what.order.clone(),
        purpose: what.purpose,
        state: StateCode::from(what.of_state.as_str()),
        institutions: what.visited.iter().map(|code| InstitutionCode::from(code.as_str())).collect(),
        fiscal_years: fiscal_years(&what.fiscal_years)?,
        inspectors: what.inspectors.clone(),
        from: what.from_day,
        to: what.to_day,
    })
}

fn finding(what: &FindingArgs) -> Result<MissionAct, Failure> {
    Ok(MissionAct::Finding {
        institution: InstitutionCode::from(what.to_institution.as_str()),
        fiscal_year: fiscal_year(what.fiscal_year)?,
        rule: what.rule.as_deref().map(RuleId::from),
        text: words(&what.words)?,
        computed: what.computed.clone(),
        outcome: what.outcome.clone(),
        reason: what.why_departs.clone(),
    })
}

/// Records an act on an institution.
pub(in crate::commands::followup) fn institution(
    command: &InstitutionCommand,
    followup: &FollowupArgs,
    common: &Common,
    console: &Console,
) -> Outcome {
    use InstitutionCommand as Verb;
    let state = |code: &str| StateCode::from(code);
    let (code, act, doing) = match command {
        Verb::AwaitFiling(typed) => {
            let what = &typed.what;
            let act = InstitutionAct::FilingAwaited {
                state: state(&what.of_state),
                fiscal_year: fiscal_year(what.fiscal_year)?,
                due_on: what.due_on,
            };
            return on_each(&typed.codes, &act, &typed.doing, followup, console);
        }
        Verb::NotifyRow(typed) => {
            let act = InstitutionAct::RowNotified { fiscal_year: fiscal_year(typed.what.fiscal_year)? };
            return on_each(&typed.codes, &act, &typed.doing, followup, console);
        }
        Verb::Filed(typed) => {
            let what = &typed.what;
            let act = InstitutionAct::FilingReceived {
                state: state(&what.of_state),
                fiscal_year: fiscal_year(what.fiscal_year)?,
                sha256: document_if_any(what.document.as_deref())?,
            };
            (&typed.code, act, &typed.doing)
        }
        Verb::ReplyRow(typed) => {
            let fiscal_year = fiscal_year(typed.what.fiscal_year)?;
            let act = InstitutionAct::RowReplied { fiscal_year, text: words(&typed.what.words)? };
            (&typed.code, act, &typed.doing)
        }
        Verb::AnswerRow(typed) => {
            let fiscal_year = fiscal_year(typed.what.fiscal_year)?;
            let act = InstitutionAct::RowAnswered { fiscal_year, text: words(&typed.what.words)? };
            (&typed.code, act, &typed.doing)
        }
        Verb::DeferRow(typed) => {
            let what = &typed.what;
            let act = InstitutionAct::RowDeferred {
                fiscal_year: fiscal_year(what.fiscal_year)?,
                decision: what.decision_number.clone(),
                until: what.until_day,
                ground: what.reason.clone(),
            };
            (&typed.code, act, &typed.doing)
        }
        Verb::CorrectRow(typed) => {
            let what = &typed.what;
            let act = InstitutionAct::RowCorrected {
                fiscal_year: fiscal_year(what.fiscal_year)?,
                what: what.what,
                former: what.former.clone(),
                corrected: what.corrected.clone(),
                reason: what.reason.clone(),
            };
            (&typed.code, act, &typed.doing)
        }
        Verb::Hear(typed) => (&typed.code, InstitutionAct::Heard { text: words(&typed.what)? }, &typed.doing),
        Verb::DeferReferral(typed) => {
            let act =
                InstitutionAct::ReferralDeferred { until: typed.what.until_day, reason: typed.what.reason.clone() };
            (&typed.code, act, &typed.doing)
        }
        Verb::Escalate(typed) => {
            let what = &typed.what;
            insist_on_step(what.step, common, console)?;
            let act = InstitutionAct::Escalated {
                ladder: what.ladder.clone(),
                fiscal_year: what.about_year.map(fiscal_year).transpose()?,
                step: what.step,
                fact: what.fact.clone(),
            };
            (&typed.code, act, &typed.doing)
        }
    };
    on_each(std::slice::from_ref(code), &act, doing, followup, console)
}

/// Records the same act on each of some institutions: on all or on none.
fn on_each(
    codes: &[String],
    act: &InstitutionAct,
    doing: &crate::cli::Doing,
    followup: &FollowupArgs,
    console: &Console,
) -> Outcome {
    let entries: Vec<Entry> = codes.iter().map(|code| entry(code, Act::Institution(act.clone()), doing)).collect();
    record(&mut open(followup, Access::Write)?, &entries, console)
}

/// The definition of an indicator.
pub(super) fn define(what: &DefineArgs) -> Act {
    Act::Indicator(IndicatorAct::Defined {
        name: what.name.clone(),
        unit: what.unit.clone(),
        plan: what.plan.clone(),
        baseline: what.baseline.clone(),
        target: what.target.clone(),
        counts_people: what.counts_people,
    })
}

/// The values of a period.
pub(super) fn value(what: &ValueArgs) -> Act {
    Act::Indicator(IndicatorAct::Valued {
        period: what.period.clone(),
        sex: what.sex,
        planned: what.planned.clone(),
        actual: what.actual.clone(),
    })
}
