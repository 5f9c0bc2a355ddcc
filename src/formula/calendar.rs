//! Lengths of time between two days, exactly.

use jiff::civil::Date;

use super::Exact;

/// Days from `from` to `to`; negative when `to` comes before.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    from.duration_until(to).as_hours().try_into().map_or(0, |hours: i32| hours / 24)
}

/// Years from `from` to `to`: the whole anniversaries passed, and of the year then running the share of its days that
/// have passed. Negative, and of the same length, when `to` comes before.
///
/// The anniversary of 29 February is 28 February in a year that has no 29th (the last day of the month stands for a
/// day that it lacks, as article 641 of the French code of civil procedure counts).
#[must_use]
pub fn years_between(from: Date, to: Date) -> Exact {
    if to < from {
        return -years_between(to, from);
    }
    let mut whole = i32::from(to.year()) - i32::from(from.year());
    let mut last = anniversary(from, whole);
    if last.is_none_or(|last| to < last) {
        whole -= 1;
        last = anniversary(from, whole);
    }
    let last = last.unwrap_or(from);
    let running = days_between(last, to);
    // The calendar ends with the year 9999; a year that runs over its end is counted as 365 days.
    let year = anniversary(from, whole + 1).map_or(365, |next| days_between(last, next));
    let share = Exact::from_ratio(running, year).unwrap_or_else(Exact::zero);
    Exact::from(i64::from(whole)) + share
}

fn anniversary(day: Date, years: i32) -> Option<Date> {
    let year = i16::try_from(i32::from(day.year()) + years).ok()?;
    let first = Date::new(year, day.month(), 1).ok()?;
    Date::new(year, day.month(), day.day().min(first.days_in_month())).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn ratio(numerator: i64, denominator: i64) -> Exact {
        Exact::from_ratio(numerator, denominator).unwrap()
    }

    #[test]
    fn anniversaries_are_whole_years() {
        assert_eq!(years_between(date(2018, 12, 31), date(2023, 12, 31)), Exact::from(5));
        assert_eq!(years_between(date(2018, 12, 30), date(2023, 12, 31)), ratio(5 * 366 + 1, 366));
        assert_eq!(years_between(date(2019, 1, 1), date(2023, 12, 31)), ratio(4 * 365 + 364, 365));
        assert_eq!(years_between(date(2023, 7, 1), date(2023, 7, 1)), Exact::zero());
    }

    #[test]
    fn a_leap_day_has_its_anniversary_on_the_last_of_february() {
        assert_eq!(years_between(date(2020, 2, 29), date(2021, 2, 28)), Exact::from(1));
        assert_eq!(years_between(date(2020, 2, 29), date(2024, 2, 29)), Exact::from(4));
        assert_eq!(years_between(date(2020, 2, 29), date(2024, 2, 28)), ratio(3 * 366 + 365, 366));
        assert_eq!(years_between(date(2020, 2, 29), date(2021, 3, 1)), ratio(366, 365));
    }

    #[test]
    fn days_are_counted_over_leap_years_and_centuries() {
        assert_eq!(days_between(date(2023, 12, 31), date(2024, 12, 31)), 366);
        assert_eq!(days_between(date(2024, 1, 1), date(2023, 12, 31)), -1);
        assert_eq!(days_between(date(1, 1, 1), date(9999, 12, 31)), 3_652_058);
    }

    #[test]
    fn the_end_of_the_calendar_is_no_panic() {
        assert!(years_between(Date::MIN, Date::MAX).is_positive());
        assert_eq!(years_between(date(9999, 1, 1), date(9999, 1, 2)), ratio(1, 365));
    }

    fn days() -> impl Strategy<Value = Date> {
        (1_i16..=9998, 1_i8..=12, 1_i8..=31)
            .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
    }

    proptest! {
        #[test]
        fn years_are_antisymmetric_and_never_run_backwards(from in days(), to in days()) {
            prop_assert_eq!(years_between(from, to), -years_between(to, from));
            let next = to.tomorrow().unwrap();
            let (years, years_next) = (years_between(from, to), years_between(from, next));
            // Going back, 28 and 29 February have the same anniversaries in most years.
            prop_assert!(years < years_next || to < from && years == years_next);
        }
    }
}
