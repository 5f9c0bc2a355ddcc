//! The indicators of the Secretariat's plans.

use jiff::civil::{Date, date};

use super::{Log, SCHEME};
use crate::followup::{Act, Counted, IndicatorAct, IndicatorRow, Role, Sex, SubjectKind, indicator_statements};
use crate::formula::Exact;

const DAY: Date = date(2024, 12, 20);

fn does(log: Log, act: IndicatorAct) -> Log {
    log.act(SubjectKind::Indicator, "I", Role::Secretariat, DAY, Act::Indicator(act))
}

fn defined(baseline: &str, target: &str, counts_people: bool) -> Log {
    let act = IndicatorAct::Defined {
        name: "Agents formés".to_owned(),
        unit: "agents".to_owned(),
        plan: None,
        baseline: Some(baseline.to_owned()),
        target: Some(target.to_owned()),
        counts_people,
    };
    does(Log::default(), act)
}

fn valued(log: Log, sex: Option<Sex>, planned: Option<&str>, actual: &str) -> Log {
    let (planned, actual) = (planned.map(str::to_owned), Some(actual.to_owned()));
    does(log, IndicatorAct::Valued { period: "2024".to_owned(), sex, planned, actual })
}

fn rows(log: &Log, on: Date) -> Vec<IndicatorRow> {
    indicator_statements(&log.0, &SCHEME, on).remove(0).rows
}

fn exact(text: &str) -> Option<Exact> {
    Exact::from_decimal_text(text)
}

#[test]
fn the_rate_is_exact_and_in_its_band() {
    let row = &rows(&valued(defined("0", "100", false), None, Some("5"), "4"), DAY)[0];
    assert_eq!((row.rate.clone(), row.band.as_deref()), (exact("0.8"), Some("satisfactory")));
    let row = &rows(&valued(defined("0", "100", false), None, Some("3"), "2"), DAY)[0];
    assert_eq!(row.rate, Exact::from_ratio(2, 3));
    assert_eq!(rows(&valued(defined("0", "100", false), None, Some("3"), "2"), DAY.yesterday().unwrap()), []);
}

#[test]
fn what_was_not_planned_has_no_rate_and_is_told() {
    let row = &rows(&valued(defined("0", "100", false), None, None, "4"), DAY)[0];
    assert!(row.is_planned_not_stated());
    assert_eq!((row.rate.clone(), row.band.clone()), (None, None));
    let row = &rows(&valued(defined("0", "100", false), None, Some("0"), "4"), DAY)[0];
    assert_eq!((row.is_planned_not_stated(), row.rate.clone()), (false, None));
}

#[test]
fn where_less_is_better_the_way_made_is_compared_with_the_way_planned() {
    let row = &rows(&valued(defined("300", "180", false), None, Some("240"), "270"), DAY)[0];
    assert_eq!(row.rate, exact("0.5"));
    let none = &rows(&valued(defined("300", "180", false), None, Some("300"), "270"), DAY)[0];
    assert_eq!(none.rate, None, "nothing was planned to change");
}

#[test]
fn women_and_men_are_added_up_unless_all_are_stated() {
    let log = valued(defined("0", "100", true), Some(Sex::Women), Some("20"), "18");
    let both = valued(log, Some(Sex::Men), Some("20"), "14");
    let counted: Vec<_> =
        rows(&both, DAY).into_iter().map(|row| (row.counted, row.planned, row.actual, row.is_added_up)).collect();
    assert_eq!(
        counted,
        [
            (Counted::All, exact("40"), exact("32"), true),
            (Counted::Women, exact("20"), exact("18"), false),
            (Counted::Men, exact("20"), exact("14"), false),
        ]
    );
    let stated = valued(both.clone(), None, Some("40"), "32");
    assert!(!rows(&stated, DAY)[0].is_contradicted && !rows(&stated, DAY)[0].is_added_up);
    let other = valued(both, None, Some("40"), "33");
    assert!(rows(&other, DAY)[0].is_contradicted);
    assert_eq!(rows(&other, DAY)[0].actual, exact("33"), "both stay");
}
