//! What is due, of whom, by when; how long the Committee took.

use jiff::civil::{Date, date};

use super::{DOCUMENT, DUE, ISSUED, Log, SCHEME, later, year};
use crate::followup::{
    Act, Debtor, DueItem, DueList, InstitutionAct, InstitutionEscalation, Matter, MissionAct, Purpose, ReportAct,
    ReportStage, Role, SubjectKind, due_list,
};
use crate::model::{InstitutionCode, StateCode};
use crate::rulebook::{Grade, Severity};

fn due(log: &Log, within: u32, on: Date) -> DueList {
    due_list(&log.0, &SCHEME, within, on)
}

/// What is awaited of a kind: of whom, by when, how many days late.
fn items(log: &Log, matter: Matter, within: u32, on: Date) -> Vec<(Option<Debtor>, Option<Date>, i32)> {
    let own = due(log, within, on).items.into_iter().filter(|item| item.matter == matter);
    own.map(|DueItem { debtor, due_on, days, .. }| (debtor, due_on, days)).collect()
}

#[test]
fn a_recommendation_is_listed_from_so_many_days_before_its_day_until_it_is_done() {
    let log = Log::default().issued("R", Severity::Major, DUE);
    let listed = |log: &Log, on| items(log, Matter::Recommendation, 10, on);
    assert_eq!(listed(&log, date(2024, 6, 19)), []);
    assert_eq!(listed(&log, date(2024, 6, 20)), [(Some(Debtor::Management), Some(DUE), -10)]);
    assert_eq!(listed(&log, later(DUE, 400)), [(Some(Debtor::Management), Some(DUE), 400)]);
    let claimed = log.claimed("R", DUE);
    assert_eq!(listed(&claimed, later(DUE, 20)), []);
    assert_eq!(items(&claimed, Matter::Verification, 10, later(DUE, 20)), [(Some(Debtor::Committee), None, 20)]);
    let contested = Log::default().issued("R", Severity::Major, DUE).contested("R", date(2024, 6, 1));
    let ends = date(2024, 7, 31);
    assert_eq!(items(&contested, Matter::Answer, 10, date(2024, 5, 31)), []);
    for (on, days) in [(date(2024, 6, 1), -60), (later(DUE, 10), -21), (later(DUE, 61), 30)] {
        assert_eq!(items(&contested, Matter::Answer, 10, on), [(Some(Debtor::Committee), Some(ends), days)]);
    }
    assert_eq!(listed(&contested, later(DUE, 61)).len(), 1, "the clock has run out, contested or not");
}

#[test]
fn a_deliberation_is_awaited_until_it_is_received_and_then_told_for_a_while() {
    let by = later(ISSUED, 60);
    let log = Log::default().issued("R", Severity::Major, DUE).notified(ISSUED, by);
    assert_eq!(items(&log, Matter::Deliberation, 10, later(by, 5)), [(Some(Debtor::Board), Some(by), 5)]);
    assert!(due(&log, 10, later(by, 5)).items[0].is_late());
    let act = ReportAct::DeliberationReceived {
        held_on: by,
        document: DOCUMENT,
        chair: "La présidence".to_owned(),
        decisions: Vec::new(),
    };
    let received = log.report("XA-2023", later(by, 5), act);
    let listed = due(&received, 10, later(by, 15)).items;
    assert_eq!((listed[0].matter, listed[0].received_on), (Matter::Deliberation, Some(later(by, 5))));
    assert!(!listed[0].is_late());
    assert_eq!(items(&received, Matter::Deliberation, 10, later(by, 16)), []);
    assert_eq!(items(&received, Matter::Deliberation, 10, later(by, 4)), [(Some(Debtor::Board), Some(by), 4)]);
}

#[test]
fn a_reply_is_a_right_that_lapses_and_is_to_be_answered() {
    let log = Log::default().issued("R", Severity::Major, DUE).notified(ISSUED, later(ISSUED, 60));
    let by = later(ISSUED, 30);
    assert_eq!(items(&log, Matter::Reply, 10, by), [(Some(Debtor::Management), Some(by), 0)]);
    assert_eq!(items(&log, Matter::Reply, 10, later(by, 11)), []);
    let replied = log.report("XA-2023", by, ReportAct::ReplyReceived { text: "Oui.".to_owned(), document: None });
    assert_eq!(items(&replied, Matter::Reply, 10, by), []);
    assert_eq!(items(&replied, Matter::Answer, 10, later(by, 3)), [(Some(Debtor::Committee), None, 3)]);
    let answered = replied.report("XA-2023", later(by, 3), ReportAct::Answered { text: "Bien.".to_owned() });
    assert_eq!(items(&answered, Matter::Answer, 10, later(by, 3)), []);
}

#[test]
fn the_committees_own_delays_on_a_missions_report_are_counted_as_well() {
    let last = date(2024, 3, 31);
    let act = |log: Log, on: Date, act: MissionAct| {
        log.act(SubjectKind::Mission, "M", Role::Secretariat, on, Act::Mission(act))
    };
    let ordered = MissionAct::Ordered {
        order: "OM-1".to_owned(),
        purpose: Purpose::Control,
        state: StateCode::from("XA"),
        institutions: vec![InstitutionCode::from("XA-CNSS")],
        fiscal_years: vec![year(2022)],
        inspectors: vec!["L’inspection".to_owned()],
        from: date(2024, 3, 13),
        to: last,
    };
    let reported = |stage| MissionAct::Reported { stage, document: None };
    let log = act(Log::default(), ISSUED, ordered);
    assert_eq!(items(&log, Matter::Mission, 10, later(last, 1)), [(Some(Debtor::Committee), Some(last), 1)]);
    let held = act(log, last, MissionAct::Held { from: date(2024, 3, 13), to: last });
    let by = later(last, 45);
    assert_eq!(items(&held, Matter::Provisional, 10, later(by, 1)), [(Some(Debtor::Committee), Some(by), 1)]);
    let provisional = act(held, later(by, 1), reported(ReportStage::Provisional));
    let by = later(by, 1 + 180);
    assert_eq!(items(&provisional, Matter::Examination, 0, by), [(Some(Debtor::Committee), Some(by), 0)]);
    let examined = act(provisional, by, reported(ReportStage::Examined));
    let by = later(by, 60);
    assert_eq!(items(&examined, Matter::Validation, 0, by), [(Some(Debtor::Committee), Some(by), 0)]);
    let own = due(&examined, 0, later(by, 5)).own;
    let counts: Vec<_> =
        own.iter().map(|own| (own.matter, own.done, own.done_late, own.awaited, own.awaited_late)).collect();
    assert_eq!(
        counts,
        [
            (Matter::Provisional, 1, 1, 0, 0),
            (Matter::Examination, 1, 0, 0, 0),
            (Matter::Validation, 0, 0, 1, 1),
            (Matter::Verification, 0, 0, 0, 0),
        ]
    );
    assert_eq!(own[0].taken, [46]);
    let validated = act(examined, by, reported(ReportStage::Validated));
    assert_eq!(due(&validated, 0, by).items, []);
}

#[test]
fn plans_accounts_and_the_effects_of_steps_are_awaited() {
    let asked = date(2024, 9, 1);
    let log = Log::default().issued("R", Severity::Major, date(2026, 1, 1)).notified(ISSUED, later(ISSUED, 60));
    let log = log.report("XA-2023", asked, ReportAct::PlanAsked { due_on: later(asked, 60), reason: "E.".to_owned() });
    let log = log.judged(asked, 2023, Some(Grade::E), &[]);
    let awaited = InstitutionAct::FilingAwaited {
        state: StateCode::from("XA"),
        fiscal_year: year(2024),
        due_on: date(2025, 6, 30),
    };
    let taken = InstitutionAct::Escalated {
        ladder: InstitutionEscalation::INSTITUTION.to_owned(),
        fiscal_year: None,
        step: 5,
        fact: "Classe E.".to_owned(),
    };
    let log = log.institution("XA-CNSS", asked, taken).institution("XA-CNSS", asked, awaited);
    let day = date(2024, 10, 25);
    assert_eq!(items(&log, Matter::Plan, 6, day), [(Some(Debtor::Board), Some(date(2024, 10, 31)), -6)]);
    assert_eq!(items(&log, Matter::Plan, 5, day), []);
    assert_eq!(items(&log, Matter::Step, 7, day), [(None, Some(date(2024, 11, 1)), -7)]);
    assert_eq!(
        items(&log, Matter::Filing, 0, date(2025, 7, 1)),
        [(Some(Debtor::Management), Some(date(2025, 6, 30)), 1)]
    );
}
