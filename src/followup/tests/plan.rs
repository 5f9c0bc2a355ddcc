//! The next programme of visits.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{ISSUED, Log, SCHEME, later, year};
use crate::followup::{
    Act, Candidate, Capacity, InstitutionAct, LeftOut, MissionAct, Programme, Purpose, Role, SubjectKind, programme,
};
use crate::model::{InstitutionCode, StateCode};
use crate::rulebook::{Addressee, Grade, Severity};

const DAY: Date = date(2026, 1, 15);

fn listed(codes: &[&str]) -> Vec<Candidate> {
    let candidate = |code: &&str| Candidate {
        state: StateCode::from(code.split('-').next().unwrap()),
        institution: InstitutionCode::from(*code),
    };
    codes.iter().map(candidate).collect()
}

fn planned(log: &Log, codes: &[&str], missions: u32, days: u32) -> Programme {
    programme(&log.0, listed(codes), &SCHEME, Capacity { missions, days }, DAY)
}

/// A mission to an institution of XA; held on its last day, if at all.
fn mission(log: Log, code: &str, institution: &str, to: Date, is_held: bool) -> Log {
    let ordered = MissionAct::Ordered {
        order: "OM-1".to_owned(),
        purpose: Purpose::FollowUp,
        state: StateCode::from("XA"),
        institutions: vec![InstitutionCode::from(institution)],
        fiscal_years: vec![year(2023)],
        inspectors: vec!["L’inspection".to_owned()],
        from: to,
        to,
    };
    let log = log.act(SubjectKind::Mission, code, Role::Secretariat, ISSUED, Act::Mission(ordered));
    if !is_held {
        return log;
    }
    log.act(SubjectKind::Mission, code, Role::Secretariat, to, Act::Mission(MissionAct::Held { from: to, to }))
}

/// The points of an institution.
fn points(programme: &Programme, code: &str) -> u32 {
    programme.visits.iter().find(|visit| visit.candidate.institution.as_str() == code).unwrap().points.total
}

#[test]
fn points_are_those_of_the_scheme() {
    // Two critical ones overdue, class D, visited two full years ago.
    let log = Log::default().issued("R", Severity::Critical, date(2024, 6, 30)).issued("S", Severity::Critical, DAY);
    let log = log.issued("T", Severity::Critical, date(2025, 6, 30)).issued("U", Severity::Major, date(2024, 6, 30));
    let log = log.judged(date(2025, 9, 1), 2024, Some(Grade::D), &[]);
    let log = mission(log, "M", "XA-CNSS", date(2024, 1, 15), true);
    let programme = planned(&log, &["XA-CNSS", "XA-CFP", "XB-CNSS"], 9, 99);
    assert_eq!(points(&programme, "XA-CNSS"), 2 * 10 + 15 + 2 * 5);
    assert_eq!(points(&programme, "XA-CFP"), 15, "never visited, in a State that was");
    assert_eq!(points(&programme, "XB-CNSS"), 15 + 20);
    let order: Vec<&str> = programme.visits.iter().map(|visit| visit.candidate.institution.as_str()).collect();
    assert_eq!(order, ["XA-CNSS", "XB-CNSS", "XA-CFP"]);
    assert_eq!(programme.missions.len(), 2, "one for each State");
    assert_eq!((programme.missions[0].days, programme.missions[1].days), (2 + 5 + 5, 2 + 5));
}

#[test]
fn what_the_state_owes_and_what_is_not_due_bring_no_points() {
    let log = Log::default().issued("R", Severity::Critical, DAY).issued_to(
        "S",
        Severity::Critical,
        Addressee::FinanceMinistry,
        Some("XA-CNSS"),
        (ISSUED, date(2024, 6, 30)),
    );
    let log = mission(log, "M", "XA-CNSS", later(DAY, 0).yesterday().unwrap(), true);
    let programme = planned(&log, &["XA-CNSS"], 1, 10);
    assert_eq!(programme.visits[0].left_out, Some(LeftOut::NoPoints));
    assert_eq!(programme.missions, []);
}

#[test]
fn accounts_that_are_not_filed_count_as_the_worst_class() {
    let awaited = InstitutionAct::FilingAwaited {
        state: StateCode::from("XA"),
        fiscal_year: year(2024),
        due_on: date(2025, 6, 30),
    };
    let log = Log::default().judged(date(2024, 9, 1), 2023, Some(Grade::A), &[]);
    assert_eq!(points(&planned(&log, &[], 1, 10), "XA-CNSS"), 15 + 20);
    let silent = log.institution("XA-CNSS", date(2025, 1, 15), awaited);
    assert_eq!(points(&planned(&silent, &[], 1, 10), "XA-CNSS"), 15 + 20 + 25);
}

#[test]
fn each_that_is_out_is_told_why() {
    let log = mission(Log::default(), "M", "XA-CFP", later(DAY, 30), false);
    let programme = planned(&log, &["XA-CFP", "XB-1", "XB-2", "XB-3", "XC-1"], 1, 12);
    let out: Vec<(&str, Option<LeftOut>)> =
        programme.visits.iter().map(|visit| (visit.candidate.institution.as_str(), visit.left_out)).collect();
    assert_eq!(
        out,
        [
            ("XA-CFP", Some(LeftOut::Ordered)),
            ("XB-1", None),
            ("XB-2", None),
            ("XB-3", Some(LeftOut::NoDays)),
            ("XC-1", Some(LeftOut::NoMission)),
        ]
    );
    assert_eq!(programme.visits[0].ordered.as_deref(), Some("M"));
}

proptest! {
    #[test]
    fn a_programme_never_exceeds_its_capacity_and_says_why_of_each(
        missions in 0_u32..6,
        days in 0_u32..60,
        states in proptest::collection::vec(0_u8..5, 0..20),
        classes in proptest::collection::vec(0_usize..6, 20),
    ) {
        let mut log = Log::default();
        let codes: Vec<String> = states.iter().enumerate().map(|(rank, state)| format!("X{state}-{rank}")).collect();
        for (rank, class) in classes.iter().enumerate().take(3) {
            log = log.judged(date(2024, 9, 1 + i8::try_from(rank).unwrap()), 2020 + i16::try_from(rank).unwrap(), Some(Grade::ALL[*class]), &[]);
        }
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let programme = planned(&log, &codes, missions, days);
        prop_assert!(programme.missions.len() <= missions as usize);
        prop_assert!(programme.days() <= days);
        prop_assert_eq!(programme.visits.len(), codes.len() + 1);
        let taken: usize = programme.missions.iter().map(|mission| mission.institutions.len()).sum();
        prop_assert_eq!(taken, programme.visits.iter().filter(|visit| visit.left_out.is_none()).count());
        let mut visited: Vec<_> = programme.missions.iter().map(|mission| mission.state.clone()).collect();
        visited.sort();
        visited.dedup();
        prop_assert_eq!(visited.len(), programme.missions.len(), "a State is visited once");
        for pair in programme.visits.windows(2) {
            prop_assert!(pair[0].points.total >= pair[1].points.total);
        }
        // The order in which institutions are listed changes nothing.
        let reversed: Vec<&str> = codes.iter().rev().copied().collect();
        prop_assert_eq!(planned(&log, &reversed, missions, days), programme);
    }
}
