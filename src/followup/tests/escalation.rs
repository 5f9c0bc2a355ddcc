//! The steps of escalation.toml, each on the day on which it is met and on the eve.

use jiff::civil::{Date, date};

use super::{DOCUMENT, DUE, ISSUED, Log, SCHEME, later, year};
use crate::followup::{
    Fact, Hearing, InstitutionAct, InstitutionEscalation, Ladder, MetStep, Outlook, RecommendationAct, ReportAct,
    StepStatus, met_steps, outlook,
};
use crate::formula::Exact;
use crate::model::StateCode;
use crate::rulebook::{Addressee, Grade, Severity};

/// The steps of a ladder that are met, each with what is recorded of it.
fn steps(log: &Log, ladder: Ladder, on: Date) -> Vec<(u8, StepStatus)> {
    all(log, ladder, on).into_iter().map(|step| (step.step, step.status)).collect()
}

fn all(log: &Log, ladder: Ladder, on: Date) -> Vec<MetStep> {
    met_steps(&log.0, &SCHEME, on).into_iter().filter(|step| step.ladder == ladder).collect()
}

/// The number of the step that is proposed on a ladder.
fn proposed(log: &Log, ladder: Ladder, on: Date) -> Option<u8> {
    let steps = steps(log, ladder, on);
    let proposed: Vec<u8> =
        steps.iter().filter(|(_, status)| *status == StepStatus::Proposed).map(|(step, _)| *step).collect();
    assert!(proposed.len() <= 1, "{steps:?}");
    proposed.first().copied()
}

/// A ladder takes a step on that very day, and stands lower on the eve.
fn is_met_on(log: &Log, ladder: Ladder, step: u8, day: Date) {
    let eve = day.yesterday().unwrap();
    assert!(proposed(log, ladder, eve).is_none_or(|lower| lower < step), "{:?}", steps(log, ladder, eve));
    assert_eq!(proposed(log, ladder, day), Some(step), "{:?}", steps(log, ladder, day));
    assert_eq!(all(log, ladder, day).last().unwrap().since, day);
}

fn one() -> Log {
    Log::default().issued("R", Severity::Major, DUE).notified(ISSUED, later(ISSUED, 60))
}

/// The deliberation of the board, so that the report's own ladder is at rest.
fn deliberated(log: Log, on: Date) -> Log {
    let act = ReportAct::DeliberationReceived {
        held_on: on,
        document: DOCUMENT,
        chair: "La présidence".to_owned(),
        decisions: Vec::new(),
    };
    log.report("XA-2023", on, act)
}

#[test]
fn reminder_and_formal_notice_come_on_the_fifteenth_and_the_forty_fifth_day() {
    is_met_on(&one(), Ladder::Recommendation, 1, later(DUE, 15));
    is_met_on(&one(), Ladder::Recommendation, 2, later(DUE, 45));
    let met = all(&one(), Ladder::Recommendation, later(DUE, 45));
    assert_eq!(met[1].facts, [Fact::Late { days: 45, last_day: DUE }]);
    assert_eq!(met[0].status, StepStatus::Passed);
}

#[test]
fn what_is_recorded_is_no_longer_proposed_until_its_cause_begins_anew() {
    let reminded = one().escalated("R", later(DUE, 16), 1);
    let recorded = StepStatus::Recorded(later(DUE, 16));
    assert_eq!(steps(&reminded, Ladder::Recommendation, later(DUE, 20)), [(1, recorded)]);
    assert_eq!(steps(&reminded, Ladder::Recommendation, later(DUE, 15)), [(1, StepStatus::Proposed)], "not yet then");
    assert_eq!(steps(&reminded, Ladder::Recommendation, later(DUE, 45)), [(1, recorded), (2, StepStatus::Proposed)]);
    // More time: the reminder of the former day answers for nothing.
    let extended = reminded.extended("R", later(DUE, 20), later(DUE, 100));
    assert_eq!(proposed(&extended, Ladder::Recommendation, later(DUE, 114)), None);
    is_met_on(&extended, Ladder::Recommendation, 1, later(DUE, 115));
    // A higher step that was taken early answers for the lower.
    let noticed = one().escalated("R", later(DUE, 16), 2);
    assert_eq!(steps(&noticed, Ladder::Recommendation, later(DUE, 17)), [(1, StepStatus::Passed)]);
}

#[test]
fn nothing_is_proposed_of_what_is_done_suspended_or_awaits_its_verification() {
    let day = later(DUE, 50);
    let done = one().implemented("R", later(DUE, 50), later(DUE, 50));
    assert_eq!(steps(&done, Ladder::Recommendation, day), []);
    let contested = one().contested("R", later(DUE, 10));
    assert_eq!(proposed(&contested, Ladder::Recommendation, day), None);
    is_met_on(&contested, Ladder::Recommendation, 1, later(DUE, 75));
    let claimed = one().claimed("R", later(DUE, 10));
    assert_eq!(proposed(&claimed, Ladder::Recommendation, day), None);
}

#[test]
fn the_next_step_and_its_day_are_told() {
    let standing = |log: &Log| log.0.recommendations["R"].clone();
    let next = |log: &Log, on| outlook(&standing(log), &SCHEME, on);
    assert_eq!(next(&one(), ISSUED), Some(Outlook { step: 1, on: later(DUE, 15) }));
    assert_eq!(next(&one(), later(DUE, 15)), Some(Outlook { step: 2, on: later(DUE, 45) }));
    assert_eq!(next(&one(), later(DUE, 45)), None);
    assert_eq!(next(&one().contested("R", ISSUED), ISSUED), None, "nobody knows when its clock runs again");
    assert_eq!(next(&one().implemented("R", DUE, DUE), DUE), None);
}

#[test]
fn formal_notice_follows_where_no_deliberation_came_within_sixty_days() {
    is_met_on(&one(), Ladder::Report, 2, later(ISSUED, 60));
    let received = deliberated(one(), later(ISSUED, 60));
    assert_eq!(proposed(&received, Ladder::Report, later(ISSUED, 60)), None);
    assert_eq!(proposed(&received, Ladder::Report, later(ISSUED, 59)), None);
    // A board that was given more time is not told off within it.
    let longer = Log::default().issued("R", Severity::Major, DUE).notified(ISSUED, later(ISSUED, 90));
    is_met_on(&longer, Ladder::Report, 2, later(ISSUED, 91));
}

#[test]
fn a_report_that_was_not_notified_is_to_be_notified() {
    let log = Log::default().issued("R", Severity::Major, DUE).issued("S", Severity::Major, DUE);
    let met = all(&log, Ladder::Report, ISSUED);
    assert_eq!((met[0].code.as_str(), met[0].step, met[0].status), ("XA-2023", 0, StepStatus::Proposed));
    assert_eq!(met[0].facts, [Fact::NotNotified { recommendations: 2 }]);
    assert_eq!(steps(&log.notified(ISSUED, later(ISSUED, 60)), Ladder::Report, ISSUED), []);
}

#[test]
fn enhanced_follow_up_mission_and_council_follow_critical_ones_over_so_many_days_late() {
    // Six that are done keep the rate out of the way.
    let mut log = Log::default().notified(ISSUED, later(ISSUED, 60)).issued("R", Severity::Critical, DUE);
    for done in ["D1", "D2", "D3", "D4", "D5", "D6"] {
        log = log.issued(done, Severity::Minor, DUE).implemented(done, DUE, DUE);
    }
    is_met_on(&log, Ladder::Institution, 3, later(DUE, 91));
    assert_eq!(proposed(&log, Ladder::Institution, later(DUE, 365)), Some(3));
    is_met_on(&log, Ladder::Institution, 6, later(DUE, 366));
    let two = log.issued("S", Severity::Critical, later(DUE, 10));
    is_met_on(&two, Ladder::Institution, 4, later(DUE, 191));
    let Fact::CriticalLate { recommendations, over_days: 180 } =
        &all(&two, Ladder::Institution, later(DUE, 191))[1].facts[0]
    else {
        panic!("two critical ones are late")
    };
    let late: Vec<(&str, u32)> = recommendations.iter().map(|late| (late.recommendation.as_str(), late.days)).collect();
    assert_eq!(late, [("R", 191), ("S", 181)]);
    // A major one, however late, is none of these.
    let major = Log::default().issued("M", Severity::Major, DUE).issued("D", Severity::Minor, DUE);
    let major = major.implemented("D", DUE, DUE).issued("E", Severity::Minor, DUE).implemented("E", DUE, DUE);
    assert_eq!(steps(&major, Ladder::Institution, later(DUE, 400)), []);
}

#[test]
fn the_rate_is_met_strictly_under_its_bound() {
    let of = |done: usize, open: usize| {
        let mut log = Log::default();
        for rank in 0..done + open {
            let code = format!("R-{rank}");
            log = log.issued(&code, Severity::Minor, DUE);
            if rank < done {
                log = log.implemented(&code, DUE, DUE);
            }
        }
        log
    };
    let day = later(DUE, 1);
    assert_eq!(proposed(&of(6, 4), Ladder::Institution, day), None, "60 % is not under 60 %");
    assert_eq!(proposed(&of(59, 41), Ladder::Institution, day), Some(3));
    assert_eq!(proposed(&of(4, 6), Ladder::Institution, day), Some(3), "40 % is not under 40 %");
    assert_eq!(proposed(&of(39, 61), Ladder::Institution, day), Some(4));
    assert_eq!(proposed(&of(0, 1), Ladder::Institution, DUE), None, "nothing was due yet");
    let met = all(&of(59, 41), Ladder::Institution, later(DUE, 10));
    let Fact::RateUnder { rate, bound } = &met[0].facts[0] else { panic!("the rate is told") };
    assert_eq!((rate.actual, rate.planned), (59, 100));
    assert_eq!(*bound, Exact::from_decimal_text("0.6").unwrap());
    assert_eq!(met[0].since, day, "since when it has been so");
}

#[test]
fn classes_call_for_an_assisted_plan() {
    let day = date(2024, 9, 1);
    let judged = |grades: &[(i16, Grade)]| {
        grades.iter().fold(Log::default(), |log, (of, grade)| log.judged(date(*of + 1, 9, 1), *of, Some(*grade), &[]))
    };
    is_met_on(&judged(&[(2023, Grade::E)]), Ladder::Institution, 5, day);
    is_met_on(&judged(&[(2023, Grade::U)]), Ladder::Institution, 5, day);
    assert_eq!(proposed(&judged(&[(2023, Grade::D)]), Ladder::Institution, day), None);
    let twice = judged(&[(2022, Grade::D), (2023, Grade::D)]);
    is_met_on(&twice, Ladder::Institution, 5, day);
    let fact = Fact::ClassRepeated { grades: vec![(year(2023), Grade::D), (year(2022), Grade::D)] };
    assert_eq!(all(&twice, Ladder::Institution, day)[0].facts, [fact]);
    assert_eq!(proposed(&judged(&[(2021, Grade::D), (2023, Grade::D)]), Ladder::Institution, day), None, "not running");
    assert_eq!(proposed(&judged(&[(2022, Grade::E), (2023, Grade::C)]), Ladder::Institution, day), None, "the latest");
    assert_eq!(proposed(&Log::default().judged(day, 2023, None, &[]), Ladder::Institution, day), None, "out of scope");
}

#[test]
fn the_same_critical_breach_in_two_years_running_calls_for_a_mission() {
    let log = Log::default().judged(date(2023, 9, 1), 2022, Some(Grade::B), &["liquidity", "operating-cost"]);
    let log = log.judged(date(2024, 9, 1), 2023, Some(Grade::B), &["operating-cost", "filing-on-time"]);
    is_met_on(&log, Ladder::Institution, 4, date(2024, 9, 1));
    let facts = &all(&log, Ladder::Institution, date(2024, 9, 1))[0].facts;
    assert!(matches!(&facts[..], [Fact::CriticalRepeated { rules, .. }] if rules.len() == 1), "{facts:?}");
    let other = Log::default().judged(date(2023, 9, 1), 2022, Some(Grade::B), &["liquidity"]);
    let other = other.judged(date(2024, 9, 1), 2023, Some(Grade::B), &["operating-cost"]);
    assert_eq!(proposed(&other, Ladder::Institution, date(2024, 9, 1)), None);
}

#[test]
fn a_step_taken_for_an_institution_has_its_own_time() {
    let log = Log::default().judged(date(2024, 9, 1), 2023, Some(Grade::E), &[]);
    let act = |step| InstitutionAct::Escalated {
        ladder: InstitutionEscalation::INSTITUTION.to_owned(),
        fiscal_year: None,
        step,
        fact: "Classe E.".to_owned(),
    };
    let taken = log.clone().institution("XA-CNSS", date(2024, 9, 15), act(5));
    let met = &all(&taken, Ladder::Institution, date(2024, 10, 1))[0];
    assert_eq!((met.status, met.effect_by), (StepStatus::Recorded(date(2024, 9, 15)), Some(date(2024, 11, 15))));
    // Taken for another year's class: it answers for nothing here.
    let before = Log::default().institution("XA-CNSS", date(2023, 9, 15), act(5));
    let before = before.judged(date(2024, 9, 1), 2023, Some(Grade::E), &[]);
    assert_eq!(proposed(&before, Ladder::Institution, date(2024, 10, 1)), Some(5));
}

#[test]
fn no_plan_sixty_days_after_it_was_asked_goes_to_the_council_after_a_hearing_and_one_deferral() {
    let asked = date(2024, 9, 1);
    let act = ReportAct::PlanAsked { due_on: date(2024, 10, 31), reason: "Classe E.".to_owned() };
    let log = deliberated(one(), ISSUED).report("XA-2023", asked, act);
    is_met_on(&log, Ladder::Report, 6, date(2024, 10, 31));
    let hearing = |log: &Log, on| all(log, Ladder::Report, on).last().unwrap().hearing;
    let day = date(2024, 12, 1);
    assert_eq!(hearing(&log, day), Some(Hearing::Awaited));
    // A hearing of another case, before the plan was asked, is none of this one.
    let other = log.clone().institution("XA-CNSS", date(2024, 3, 1), InstitutionAct::Heard { text: "Oui.".to_owned() });
    assert_eq!(hearing(&other, day), Some(Hearing::Awaited));
    let heard = log.institution("XA-CNSS", date(2024, 11, 15), InstitutionAct::Heard { text: "Oui.".to_owned() });
    assert_eq!(hearing(&heard, day), Some(Hearing::Held { on: date(2024, 11, 15) }));
    let deferred = InstitutionAct::ReferralDeferred { until: date(2025, 1, 31), reason: "Motif.".to_owned() };
    let deferred = heard.institution("XA-CNSS", date(2024, 11, 20), deferred);
    assert_eq!(hearing(&deferred, date(2025, 1, 31)), Some(Hearing::Deferred { until: date(2025, 1, 31) }));
    assert_eq!(hearing(&deferred, date(2025, 2, 1)), Some(Hearing::DeferredBefore { until: date(2025, 1, 31) }));
    let received = deferred.report("XA-2023", date(2025, 2, 1), ReportAct::PlanReceived { document: DOCUMENT });
    assert_eq!(steps(&received, Ladder::Report, date(2025, 2, 1)), []);
}

#[test]
fn accounts_not_filed_go_up_their_own_ladder() {
    let due_on = date(2024, 6, 30);
    let awaited = InstitutionAct::FilingAwaited { state: StateCode::from("XA"), fiscal_year: year(2023), due_on };
    let log = Log::default().institution("XA-CNSS", ISSUED, awaited);
    assert_eq!(steps(&log, Ladder::NonFiling, due_on), []);
    for (step, days) in [(1, 30), (2, 60), (3, 90), (4, 180), (5, 365)] {
        is_met_on(&log, Ladder::NonFiling, step, later(due_on, days));
    }
    let act = InstitutionAct::Escalated {
        ladder: InstitutionEscalation::NON_FILING.to_owned(),
        fiscal_year: Some(year(2023)),
        step: 2,
        fact: "Comptes non transmis.".to_owned(),
    };
    let noticed = log.clone().institution("XA-CNSS", later(due_on, 61), act);
    assert_eq!(proposed(&noticed, Ladder::NonFiling, later(due_on, 89)), None);
    assert_eq!(proposed(&noticed, Ladder::NonFiling, later(due_on, 90)), Some(3));
    let received =
        InstitutionAct::FilingReceived { state: StateCode::from("XA"), fiscal_year: year(2023), sha256: None };
    let received = log.institution("XA-CNSS", later(due_on, 70), received);
    assert_eq!(steps(&received, Ladder::NonFiling, later(due_on, 70)), []);
    assert_eq!(proposed(&received, Ladder::NonFiling, later(due_on, 69)), Some(2));
}

#[test]
fn what_the_state_owes_is_on_no_ladder_of_an_institution() {
    let log =
        Log::default().issued_to("R", Severity::Critical, Addressee::FinanceMinistry, Some("XA-CNSS"), (ISSUED, DUE));
    let day = later(DUE, 400);
    assert_eq!(steps(&log, Ladder::Institution, day), []);
    let met = all(&log, Ladder::StateDebt, day);
    assert_eq!(met.iter().map(|step| step.step).collect::<Vec<_>>(), [3, 4, 6]);
    assert_eq!((met[2].code.as_str(), &met[2].institution, met[2].hearing), ("XA", &None, Some(Hearing::Awaited)));
    assert_eq!(proposed(&log, Ladder::Recommendation, day), Some(2));
    // A step recorded on one of the recommendations is one of the ladder.
    let taken = log.escalated("R", later(DUE, 370), 6);
    assert_eq!(proposed(&taken, Ladder::StateDebt, day), None);
    let technical =
        Log::default().issued_to("R", Severity::Critical, Addressee::TechnicalMinistry, None, (ISSUED, DUE));
    assert_eq!(proposed(&technical, Ladder::State, day), Some(6));
    assert_eq!(steps(&technical, Ladder::StateDebt, day), []);
    let closed = technical.does(
        "R",
        day,
        RecommendationAct::RiskAccepted { by: "Le Conseil".to_owned(), reason: "Motif.".to_owned() },
    );
    // The risk is accepted: nothing is late, but it was planned and is not done.
    assert_eq!(steps(&closed, Ladder::State, day).iter().map(|(step, _)| *step).collect::<Vec<_>>(), [3, 4]);
}
