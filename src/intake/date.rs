//! Dates as people and spreadsheets write them.
//!
//! In: the text of a cell, or the serial number of a date cell. Out: a day of the calendar. Never: a guess about the order of
//! day and month (it is day, month, year, as in the three languages read), nor about a century.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::cell::{is_space, trim};
use crate::dictionary::Headers;

/// The day of a serial number: whole days since the workbook's epoch; the time of day is left out.
///
/// Serial 60 of the 1900 system is 29 February 1900, a day that never was: it is no date, and the days before it stand one
/// day later than a plain count from the epoch of the days after it.
pub(super) fn date_of_serial(days: f64, is_1904: bool) -> Option<Date> {
    let days = whole_days(days)?;
    let (epoch, days) = match (is_1904, days) {
        (true, _) => (jiff::civil::date(1904, 1, 1), days),
        (false, 1..=59) => (jiff::civil::date(1899, 12, 31), days),
        (false, 61..) => (jiff::civil::date(1899, 12, 30), days),
        (false, _) => return None,
    };
    // Two hundred thousand days reach the year 2447.
    let days = (0..=200_000).contains(&days).then(|| days.days())?;
    epoch.checked_add(days).ok().filter(|day| is_plausible(*day))
}

/// Days of the calendar that an account can name.
fn is_plausible(date: Date) -> bool {
    (1900..=2200).contains(&date.year())
}

/// The whole days of a serial number, by way of its decimal text: no float arithmetic.
fn whole_days(days: f64) -> Option<i64> {
    let amount = super::float::decimal_of_float(days).ok()?;
    i64::try_from(amount.decimal().trunc().mantissa()).ok().filter(|_| !amount.is_negative())
}

/// Reads a date written as text: 31/12/2023, 31-12-2023, 31.12.2023, 2023-12-31, 31 décembre 2023, 1er janvier 2024,
/// 31 de dezembro de 2023, 31 December 2023, December 31, 2023; a time behind it is left out.
#[must_use]
pub fn read_date(text: &str) -> Option<Date> {
    let text = trim(text);
    if !text.starts_with(|letter: char| letter.is_alphanumeric()) || text.chars().count() > 48 {
        return None;
    }
    let parts: Vec<&str> = text
        .split(|letter| is_space(letter) || matches!(letter, '/' | '-' | '.' | ',' | '‐' | '‑' | '–'))
        .filter(|part| !part.is_empty())
        .collect();
    let date = match parts.as_slice() {
        [year, month, rest] if year.len() == 4 => {
            // The ISO form may carry a time: 2023-12-31T00:00:00.
            let day = rest.split_once('T').map_or(*rest, |(day, _)| day);
            of(year, digits(month)?, day)
        }
        [year, month, day, time] if year.len() == 4 && time.contains(':') => of(year, digits(month)?, day),
        // December 31, 2023
        [month, day, year] if word(month).is_some() => of(year, word(month)?, day),
        [day, month, year] | [day, "de", month, "de", year] => of(year, digits(month).or_else(|| word(month))?, day),
        [day, month, year, time] if time.contains(':') => of(year, digits(month)?, day),
        _ => None,
    };
    date.filter(|day| is_plausible(*day))
}

fn of(year: &str, month: i8, day: &str) -> Option<Date> {
    if year.len() != 4 {
        return None;
    }
    let year = year.bytes().all(|byte| byte.is_ascii_digit()).then(|| year.parse().ok()).flatten()?;
    let day = digits(day.strip_suffix("er").or_else(|| day.strip_suffix('º')).unwrap_or(day))?;
    Date::new(year, month, day).ok()
}

/// A number of one or two digits.
fn digits(text: &str) -> Option<i8> {
    ((1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn word(text: &str) -> Option<i8> {
    Headers::embedded().month(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_of_both_systems() {
        let day = |serial: f64, is_1904| date_of_serial(serial, is_1904).map(|date| date.to_string());
        assert_eq!(day(1.0, false).as_deref(), Some("1900-01-01"));
        assert_eq!(day(59.0, false).as_deref(), Some("1900-02-28"));
        assert_eq!(day(60.0, false), None, "29 February 1900 never was");
        assert_eq!(day(61.0, false).as_deref(), Some("1900-03-01"));
        assert_eq!(day(45_291.0, false).as_deref(), Some("2023-12-31"));
        assert_eq!(day(45_291.999, false).as_deref(), Some("2023-12-31"));
        assert_eq!(day(43_829.0, true).as_deref(), Some("2023-12-31"));
        assert_eq!(day(0.0, true).as_deref(), Some("1904-01-01"));
        for serial in [0.0, 0.5, -1.0, 1e9, 1e300, f64::NAN] {
            assert_eq!(day(serial, false), None, "{serial}");
        }
    }

    #[test]
    fn dates_as_people_write_them() {
        for text in [
            "31/12/2023",
            "31-12-2023",
            "31.12.2023",
            " 31 / 12 / 2023 ",
            "2023-12-31",
            "2023/12/31",
            "2023-12-31T00:00:00",
            "2023-12-31 00:00:00",
            "31/12/2023 00:00",
            "31 décembre 2023",
            "31 DECEMBRE 2023",
            "31 de dezembro de 2023",
            "31 dezembro 2023",
            "31 December 2023",
            "31 Dec 2023",
            "December 31, 2023",
            "31-déc.-2023",
        ] {
            assert_eq!(read_date(text).map(|date| date.to_string()).as_deref(), Some("2023-12-31"), "{text}");
        }
        assert_eq!(read_date("1er janvier 2024").map(|date| date.to_string()).as_deref(), Some("2024-01-01"));
        assert_eq!(read_date("5/6/2023").map(|date| date.to_string()).as_deref(), Some("2023-06-05"));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "31/12/23",
            "12/31/2023",
            "30/02/2023",
            "31/13/2023",
            "2023",
            "45291",
            "",
            "décembre 2023",
            "31 frimaire 2023",
            "0/1/2023",
            "1/1/1066",
            "31/12/2023/1",
        ] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }
}
