//! The clock of a recommendation.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{DUE, ISSUED, Log, later};
use crate::followup::{Delay, Fate, RecommendationAct};
use crate::rulebook::Severity;

const SUSPENSION: u32 = 60;

fn one() -> Log {
    Log::default().issued("R", Severity::Critical, DUE)
}

fn delay(log: &Log, on: Date) -> Delay {
    Delay::of(&log.0.recommendations["R"], SUSPENSION, on).unwrap()
}

/// The last day in time and the days late.
fn clock(log: &Log, on: Date) -> (Date, u32) {
    let delay = delay(log, on);
    (delay.last_day, delay.days_late)
}

#[test]
fn it_is_in_time_on_its_last_day_and_late_on_the_day_after() {
    let log = one();
    assert_eq!(clock(&log, DUE), (DUE, 0));
    assert!(!delay(&log, DUE).is_due(DUE) && !delay(&log, DUE).is_overdue());
    assert_eq!(clock(&log, later(DUE, 1)), (DUE, 1));
    assert!(delay(&log, later(DUE, 1)).is_due(later(DUE, 1)));
    assert_eq!(delay(&log, DUE).late_by(15), date(2024, 7, 15));
    assert_eq!(Delay::of(&log.0.recommendations["R"], SUSPENSION, date(2024, 1, 9)), None, "not issued by then");
}

#[test]
fn a_contestation_stops_the_clock_to_the_day_on_which_it_runs_again() {
    let log = one().contested("R", date(2024, 6, 1)).maintained("R", date(2024, 6, 11));
    assert_eq!(clock(&log, date(2024, 7, 10)), (date(2024, 7, 10), 0));
    assert_eq!(clock(&log, date(2024, 7, 11)), (date(2024, 7, 10), 1));
    assert_eq!(delay(&log, date(2024, 7, 11)).suspended_days, 10);
    assert!(delay(&log, date(2024, 6, 10)).is_suspended && !delay(&log, date(2024, 6, 11)).is_suspended);
}

#[test]
fn a_contestation_stops_the_clock_no_longer_than_the_scheme_says() {
    let log = one().contested("R", date(2024, 6, 1));
    // 60 days from 1 June end on 30 July: the clock runs again on the 31st, contested or not.
    assert!(delay(&log, date(2024, 7, 30)).is_suspended && !delay(&log, date(2024, 7, 31)).is_suspended);
    assert_eq!(clock(&log, date(2024, 8, 29)), (date(2024, 8, 29), 0));
    assert_eq!(clock(&log, date(2024, 8, 30)), (date(2024, 8, 29), 1));
}

#[test]
fn several_contestations_use_up_the_same_days() {
    let log = one().contested("R", date(2024, 2, 1)).maintained("R", date(2024, 3, 12));
    let log = log.answers("R", date(2024, 3, 12), RecommendationAct::Claimed { text: "Fait.".to_owned() });
    let log = log.does("R", date(2024, 3, 13), RecommendationAct::ClaimRefused { reason: "Rien.".to_owned() });
    assert_eq!(delay(&log, date(2024, 4, 1)).suspended_days, 40);
    let log = log.does("R", date(2024, 4, 1), RecommendationAct::NoLongerRelevant { reason: "Non.".to_owned() });
    let log = log.reopened("R", date(2024, 4, 1)).contested("R", date(2024, 4, 2)).maintained("R", date(2024, 5, 12));
    assert_eq!(clock(&log, date(2024, 9, 1)), (later(DUE, 60), 3));
}

#[test]
fn a_contestation_of_what_is_late_holds_its_delay_where_it_is() {
    let log = one().contested("R", date(2024, 7, 10));
    assert_eq!(delay(&log, date(2024, 7, 10)).days_late, 10);
    assert_eq!(delay(&log, date(2024, 8, 20)).days_late, 10);
    assert_eq!(delay(&log, date(2024, 9, 8)).days_late, 10);
    assert_eq!(delay(&log, date(2024, 9, 9)).days_late, 11);
}

#[test]
fn more_time_sets_a_new_day_from_the_decision_on_and_is_never_less() {
    let log = one().extended("R", date(2024, 7, 20), date(2024, 12, 31));
    assert_eq!(clock(&log, date(2024, 7, 19)), (DUE, 19));
    assert_eq!(clock(&log, date(2024, 7, 20)), (date(2024, 12, 31), 0));
    // Standstill before the decision is not added to its day, standstill after it is.
    let log = one().contested("R", date(2024, 2, 1)).maintained("R", date(2024, 2, 11));
    let longer = log.clone().extended("R", date(2024, 3, 1), date(2024, 12, 31));
    assert_eq!(clock(&longer, date(2025, 1, 1)), (date(2024, 12, 31), 1));
    let shorter = log.extended("R", date(2024, 3, 1), date(2024, 7, 1));
    assert_eq!(clock(&shorter, date(2024, 7, 11)), (date(2024, 7, 10), 1));
}

#[test]
fn it_is_done_on_the_day_of_the_claim_and_its_document_however_long_the_verification_takes() {
    let log = one().implemented("R", DUE, date(2025, 3, 1));
    let on = date(2025, 3, 1);
    assert_eq!(delay(&log, on).fate, Fate::Implemented { done_on: DUE });
    assert_eq!(clock(&log, on), (DUE, 0));
    // The evening before the verification it is claimed, and no later than on the day of the claim.
    let before = delay(&log, date(2025, 2, 28));
    assert_eq!(before.fate, Fate::Claimed { on: DUE, proved_on: Some(DUE) });
    assert!(!before.is_overdue() && before.is_due(date(2025, 2, 28)));
    let late = one().implemented("R", later(DUE, 1), date(2025, 3, 1));
    assert_eq!(clock(&late, on), (DUE, 1));
}

#[test]
fn a_claim_without_any_document_or_a_refused_one_stops_nothing() {
    let claimed = one().answers("R", DUE, RecommendationAct::Claimed { text: "Fait.".to_owned() });
    assert_eq!(clock(&claimed, later(DUE, 30)), (DUE, 30));
    let refused = one().claimed("R", DUE);
    assert_eq!(clock(&refused, later(DUE, 30)), (DUE, 0));
    let refused =
        refused.does("R", later(DUE, 30), RecommendationAct::ClaimRefused { reason: "Autre pièce.".to_owned() });
    assert_eq!(clock(&refused, later(DUE, 30)), (DUE, 30));
}

#[test]
fn the_days_between_a_closing_and_a_reopening_are_not_counted() {
    let log = one().implemented("R", date(2024, 6, 20), date(2024, 8, 1)).reopened("R", date(2025, 6, 20));
    // Ten days were left when it was done.
    assert_eq!(clock(&log, date(2025, 6, 30)), (date(2025, 6, 30), 0));
    assert_eq!(clock(&log, date(2025, 7, 1)), (date(2025, 6, 30), 1));
    assert_eq!(delay(&log, date(2024, 12, 1)).fate, Fate::Implemented { done_on: date(2024, 6, 20) });
}

proptest! {
    /// A day later is at most a day later, and time alone never makes anything less late.
    #[test]
    fn the_clock_goes_forward_by_a_day_at_most(
        contested in 0_u32..300,
        length in 0_u32..120,
        extension in 1_u32..200,
        decided in 0_u32..150,
        days in 0_u32..700,
    ) {
        let from = later(ISSUED, contested);
        let log = one().contested("R", from).maintained("R", later(from, length));
        let log = log.extended("R", later(later(from, length), decided), later(DUE, extension));
        let day = later(ISSUED, days);
        let (today, tomorrow) = (delay(&log, day), delay(&log, later(day, 1)));
        prop_assert!(tomorrow.last_day >= today.last_day);
        prop_assert!(tomorrow.days_late <= today.days_late + 1);
        prop_assert!(today.suspended_days <= SUSPENSION);
        let is_decided = later(day, 1) == later(later(from, length), decided);
        prop_assert!(is_decided || tomorrow.days_late >= today.days_late);
    }

    /// Contesting never makes anything late sooner, nor by more than the scheme allows later.
    #[test]
    fn contesting_gains_no_more_than_the_scheme_allows(contested in 0_u32..300, length in 0_u32..200, days in 0_u32..700) {
        let from = later(ISSUED, contested);
        let log = one().contested("R", from).maintained("R", later(from, length));
        let day = later(ISSUED, days);
        let (with, without) = (delay(&log, day), delay(&one(), day));
        prop_assert!(with.last_day >= without.last_day);
        prop_assert!(with.last_day <= later(without.last_day, SUSPENSION));
    }
}
