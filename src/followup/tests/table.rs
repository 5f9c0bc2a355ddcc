//! The table: its counts, rates and bands, its direction, its next steps.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{DUE, ISSUED, Log, SCHEME, later};
use crate::followup::{
    By, Direction, FollowupTable, Ladder, Rate, RecommendationAct, Tallies, Tally, sessions, table, under_since,
};
use crate::formula::Exact;
use crate::rulebook::{Addressee, Severity};

fn of(log: &Log, by: By, on: Date) -> FollowupTable {
    table(&log.0, &sessions(&log.0), &SCHEME, by, on)
}

fn whole(log: &Log, on: Date) -> Tallies {
    of(log, By::State, on).whole.own
}

#[test]
fn each_recommendation_is_counted_once_as_what_became_of_it() {
    let day = later(DUE, 100);
    let mut log = Log::default();
    for code in ["time", "late", "open", "contested", "claimed", "risk", "gone", "ahead"] {
        log = log.issued(code, Severity::Critical, DUE);
    }
    let log = log
        .implemented("time", DUE, later(DUE, 50))
        .implemented("late", later(DUE, 1), later(DUE, 50))
        .contested("contested", later(DUE, 20))
        .claimed("claimed", later(DUE, 40))
        .does("risk", DUE, RecommendationAct::RiskAccepted { by: "Le Conseil".to_owned(), reason: "Motif.".to_owned() })
        .does("gone", DUE, RecommendationAct::NoLongerRelevant { reason: "Motif.".to_owned() })
        .implemented("ahead", ISSUED, ISSUED)
        .issued("young", Severity::Minor, date(2026, 1, 1));
    let tallies = whole(&log, day);
    let Tally { issued, due, on_time, late, open, overdue, ages, contested, claimed, .. } = &tallies.critical;
    assert_eq!((*issued, *due, *on_time, *late, *open, *overdue), (8, 7, 2, 1, 3, 3));
    // The contested one stood still for 60 days from its twentieth day late, the claimed one is late to the day of its claim.
    assert_eq!(ages, &[40, 40, 100]);
    assert_eq!((*contested, *claimed, tallies.critical.closed_otherwise()), (1, 1, 2));
    assert_eq!(tallies.critical.median_age(), Some(Exact::from(40)));
    assert_eq!(tallies.critical.longest_age(), Some(100));
    assert_eq!(tallies.critical.rate, Rate { planned: 7, actual: 3 });
    assert_eq!((tallies.all.issued, tallies.all.due), (9, 7));
}

#[test]
fn the_median_of_an_even_number_of_ages_is_the_mean_of_the_two_in_the_middle() {
    let log = Log::default().issued("A", Severity::Major, DUE).issued("B", Severity::Major, later(DUE, 5));
    let tally = whole(&log, later(DUE, 10)).all;
    assert_eq!(tally.ages, [5, 10]);
    assert_eq!(tally.median_age(), Exact::from_decimal_text("7.5"));
    assert_eq!(Tally::default().median_age(), None);
}

#[test]
fn sixty_and_forty_belong_to_the_upper_band_and_over_eighty_is_strictly_over() {
    let band = |actual: usize| SCHEME.band(&Rate { planned: 1000, actual }.value().unwrap()).unwrap().code.as_str();
    let edges = [
        (1000, "highly-satisfactory"),
        (801, "highly-satisfactory"),
        (800, "satisfactory"),
        (600, "satisfactory"),
        (599, "unsatisfactory"),
        (400, "unsatisfactory"),
        (399, "very-unsatisfactory"),
        (0, "very-unsatisfactory"),
    ];
    for (actual, expected) in edges {
        assert_eq!(band(actual), expected, "{actual}");
    }
    assert_eq!(Rate::default().value(), None, "nothing was due");
}

#[test]
fn what_the_state_owes_is_counted_apart() {
    let log = Log::default().issued("own", Severity::Critical, DUE).issued_to(
        "debt",
        Severity::Critical,
        Addressee::FinanceMinistry,
        Some("XA-CNSS"),
        (ISSUED, DUE),
    );
    let table = of(&log, By::Institution, later(DUE, 20));
    let row = &table.rows[0];
    assert_eq!((row.key.as_str(), row.own.all.issued, row.debt.all.issued), ("XA-CNSS", 1, 1));
    let by_addressee = of(&log, By::Addressee, later(DUE, 20));
    let keys: Vec<&str> = by_addressee.rows.iter().map(|row| row.key.as_str()).collect();
    assert_eq!(keys, ["finance-ministry", "management"]);
    assert_eq!(by_addressee.rows[0].own, Tallies::default());
}

#[test]
fn the_direction_is_told_against_the_day_of_the_last_session() {
    let second = date(2024, 12, 10);
    let issue = |log: Log, code: &str| {
        log.issued_to(code, Severity::Minor, Addressee::Board, Some("XA-CNSS"), (second, date(2025, 6, 30)))
    };
    let log = Log::default().issued("A", Severity::Minor, DUE).issued("B", Severity::Minor, DUE);
    let log = issue(log.implemented("A", DUE, DUE), "C");
    // The fixture names every session "52": two names make two sessions.
    let sessions = [("52".to_owned(), ISSUED), ("53".to_owned(), second)];
    let direction = |log: &Log, on| table(&log.0, &sessions, &SCHEME, By::State, on).whole.own.all.direction();
    assert_eq!(direction(&log, date(2025, 1, 1)), Some(Direction::Same));
    assert_eq!(direction(&log, date(2025, 7, 1)), Some(Direction::Down), "C was not done by then");
    let better = log.implemented("B", date(2025, 1, 5), date(2025, 1, 5));
    assert_eq!(direction(&better, date(2025, 1, 5)), Some(Direction::Up));
    assert_eq!(direction(&better, second), None, "nothing was due at the session before");
}

#[test]
fn a_row_names_the_highest_step_that_is_proposed_for_it() {
    let log = Log::default().issued("R", Severity::Critical, DUE).issued("S", Severity::Critical, later(DUE, 30));
    let day = later(DUE, 50);
    let by_state = of(&log, By::State, day);
    let next = by_state.rows[0].next.as_ref().unwrap();
    assert_eq!((next.ladder, next.step), (Ladder::Institution, 4), "the rate is under 40 %");
    let by_pillar = of(&log, By::Pillar, day);
    let next = by_pillar.rows[0].next.as_ref().unwrap();
    assert_eq!((next.ladder, next.step, next.code.as_str()), (Ladder::Recommendation, 2, "R"));
    assert_eq!(of(&log, By::Session, DUE).rows[0].next, None);
}

#[test]
fn the_day_since_which_a_rate_is_under_its_bound_is_that_of_the_last_change() {
    let log = Log::default()
        .issued("A", Severity::Minor, DUE)
        .issued("B", Severity::Minor, later(DUE, 10))
        .issued("C", Severity::Minor, later(DUE, 20))
        .implemented("A", DUE, DUE);
    let clocks = |on| -> Vec<_> {
        log.0.recommendations.values().filter_map(|standing| crate::followup::Delay::of(standing, 60, on)).collect()
    };
    let since = |on, bound: &str| under_since(&clocks(on), &Exact::from_decimal_text(bound).unwrap(), on);
    assert_eq!(since(later(DUE, 30), "0.6"), Some(later(DUE, 11)));
    assert_eq!(since(later(DUE, 30), "0.4"), Some(later(DUE, 21)));
    assert_eq!(since(later(DUE, 20), "0.4"), None);
    assert_eq!(since(DUE, "0.6"), None);
}

/// A register at random: each number chooses what happens to a recommendation.
fn any_log() -> impl Strategy<Value = Log> {
    let one = (0_u8..9, 0_u32..500, 0_u32..300, any::<bool>(), any::<bool>());
    proptest::collection::vec(one, 1..14).prop_map(|all| {
        all.into_iter().enumerate().fold(Log::default(), |log, (rank, (fate, day, more, is_critical, is_debt))| {
            let code = format!("R-{rank:02}");
            let severity = if is_critical { Severity::Critical } else { Severity::Minor };
            let to = if is_debt { Addressee::FinanceMinistry } else { Addressee::Board };
            let institution = (rank % 3 > 0).then_some("XA-CNSS");
            let log = log.issued_to(&code, severity, to, institution, (ISSUED, later(ISSUED, more)));
            let (on, then) = (later(ISSUED, day), later(ISSUED, day + more));
            let reason = || "Motif.".to_owned();
            match fate {
                0 => log.implemented(&code, on, then),
                1 => log.claimed(&code, on),
                2 => log.contested(&code, on),
                3 => log.contested(&code, on).maintained(&code, then),
                4 => log.does(
                    &code,
                    on,
                    RecommendationAct::RiskAccepted { by: "Le Conseil".to_owned(), reason: reason() },
                ),
                5 => log.does(&code, on, RecommendationAct::NoLongerRelevant { reason: reason() }),
                6 => log.implemented(&code, on, on).reopened(&code, then),
                7 => log.extended(&code, on, later(ISSUED, 301 + more)),
                _ => log,
            }
        })
    })
}

fn each_tally(table: &FollowupTable) -> Vec<&Tally> {
    let rows = table.rows.iter().chain([&table.whole]);
    rows.flat_map(|row| [&row.own.critical, &row.own.all, &row.debt.critical, &row.debt.all]).collect()
}

proptest! {
    #[test]
    fn counts_add_up_on_any_day_by_anything(log in any_log(), day in 0_u32..1200) {
        let on = later(ISSUED, day);
        for by in By::ALL {
            let table = of(&log, *by, on);
            for tally in each_tally(&table) {
                prop_assert_eq!(tally.issued, tally.implemented() + tally.open + tally.closed_otherwise());
                prop_assert!(tally.overdue <= tally.open && tally.contested + tally.claimed <= tally.open);
                prop_assert!(tally.rate.actual <= tally.implemented() && tally.rate.actual <= tally.rate.planned);
                prop_assert_eq!(tally.overdue, tally.ages.len());
                prop_assert!(tally.due <= tally.issued && tally.due == tally.rate.planned);
            }
            let sum: usize = table.rows.iter().map(|row| row.own.all.issued + row.debt.all.issued).sum();
            prop_assert_eq!(sum, log.0.recommendations.len());
            prop_assert_eq!(sum, table.whole.own.all.issued + table.whole.debt.all.issued);
        }
    }

    #[test]
    fn withdrawing_a_claim_or_reopening_never_raises_the_rate(log in any_log(), day in 900_u32..1200) {
        let on = later(ISSUED, day);
        let before = of(&log, By::State, on);
        for (code, standing) in log.0.recommendations.clone() {
            let after = match standing.state.code() {
                "claimed" => {
                    let reason = "Rien.".to_owned();
                    log.clone().does(&code, later(ISSUED, 850), RecommendationAct::ClaimRefused { reason })
                }
                "verified" => log.clone().reopened(&code, later(ISSUED, 850)),
                _ => continue,
            };
            let after = of(&after, By::State, on);
            for (before, after) in each_tally(&before).into_iter().zip(each_tally(&after)) {
                if let (Some(before), Some(after)) = (before.rate.value(), after.rate.value()) {
                    prop_assert!(after <= before);
                }
                prop_assert!(after.rate.actual <= before.rate.actual);
            }
        }
    }

    #[test]
    fn the_rate_of_a_trigger_is_under_its_bound_since_some_day_exactly_when_it_is_under_it(log in any_log(), day in 0_u32..900) {
        let on = later(ISSUED, day);
        let delays: Vec<_> =
            log.0.recommendations.values().filter_map(|standing| crate::followup::Delay::of(standing, 60, on)).collect();
        let bound = Exact::from_decimal_text("0.6").unwrap();
        let is_under = Rate::of(&delays, on).value().is_some_and(|rate| rate < bound);
        prop_assert_eq!(under_since(&delays, &bound, on).is_some(), is_under);
    }
}
