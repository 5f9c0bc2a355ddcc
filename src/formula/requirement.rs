//! Thresholds, targets, zero marks and deadlines as rule files write them: `< 15 %`, `1 % .. 5 %`, `<= 06-01@+1`, `yes`.
//!
//! In: a text. Out: an exact bound with its unit, or the first fault with its place. Never: a comparison with a value.

use std::fmt::{self, Display, Formatter};

use jiff::civil::Date;

use super::syntax::{Expected, SyntaxError, SyntaxErrorKind};
use super::token::{Cursor, Sign, Token};
use super::{Dimension, Exact};

/// What a rule requires of its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Threshold {
    /// `<= bound`, or `< bound` when strict.
    AtMost {
        /// The bound.
        bound: Quantified,
        /// Whether the bound itself is a breach.
        strict: bool,
    },
    /// `>= bound`, or `> bound` when strict.
    AtLeast {
        /// The bound.
        bound: Quantified,
        /// Whether the bound itself is a breach.
        strict: bool,
    },
    /// `low .. high`, both included.
    Within {
        /// The lower end.
        low: Quantified,
        /// The upper end, of the same unit.
        high: Quantified,
    },
    /// `yes`.
    Yes,
    /// `<= 06-01@+1`: on that day or before.
    OnOrBefore(CalendarDay),
}

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantified {
    /// The number in terms of the formula's value: 0.15 for 15 %.
    pub value: Exact,
    /// The unit it was written in.
    pub unit: ThresholdUnit,
}

/// The unit of a threshold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThresholdUnit {
    /// A plain number: a ratio, or a count.
    Plain,
    /// `%`: a ratio, written times a hundred.
    Percent,
    /// `days`.
    Days,
    /// `years`.
    Years,
    /// `months` of spending: a ratio in which the formula has the factor 12.
    Months,
    /// A currency, recognised only to be refused: a norm must not depend on one.
    Money(String),
}

impl ThresholdUnit {
    /// Whether a value of a dimension can be held against it.
    #[must_use]
    pub fn fits(&self, dimension: Dimension) -> bool {
        match self {
            Self::Plain => dimension == Dimension::RATIO || dimension == Dimension::COUNT,
            Self::Percent | Self::Months => dimension == Dimension::RATIO,
            Self::Days => dimension == Dimension::DAYS,
            Self::Years => dimension == Dimension::YEARS,
            Self::Money(_) => dimension.depends_on_currency(),
        }
    }

    /// The dimension that it stands for; a plain number's is the ratio.
    #[must_use]
    pub const fn dimension(&self) -> Dimension {
        match self {
            Self::Plain | Self::Percent | Self::Months => Dimension::RATIO,
            Self::Days => Dimension::DAYS,
            Self::Years => Dimension::YEARS,
            Self::Money(_) => Dimension::MONEY,
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match word {
            "day" | "days" => Some(Self::Days),
            "month" | "months" => Some(Self::Months),
            "year" | "years" => Some(Self::Years),
            "F" | "FCFA" | "CFA" => Some(Self::Money(word.to_owned())),
            // An ISO 4217 code.
            _ if word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()) => {
                Some(Self::Money(word.to_owned()))
            }
            _ => None,
        }
    }
}

impl Threshold {
    /// Whether a value of a dimension can be held against it.
    #[must_use]
    pub fn fits(&self, dimension: Dimension) -> bool {
        match self {
            Self::AtMost { bound, .. } | Self::AtLeast { bound, .. } => bound.unit.fits(dimension),
            Self::Within { low, .. } => low.unit.fits(dimension),
            Self::Yes => dimension == Dimension::Flag,
            Self::OnOrBefore(_) => dimension == Dimension::Date,
        }
    }

    /// The currency that it names, if it does.
    #[must_use]
    pub fn currency(&self) -> Option<&str> {
        let unit = match self {
            Self::AtMost { bound, .. } | Self::AtLeast { bound, .. } => &bound.unit,
            Self::Within { low, .. } => &low.unit,
            Self::Yes | Self::OnOrBefore(_) => return None,
        };
        if let ThresholdUnit::Money(currency) = unit { Some(currency) } else { None }
    }
}

/// A day of every year, counted from the year in which the fiscal year closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarDay {
    month: i8,
    day: i8,
    years_after: u8,
}

impl CalendarDay {
    /// The day, for a fiscal year that closes on `year_end`; `None` past the end of the calendar.
    #[must_use]
    pub fn on(&self, year_end: Date) -> Option<Date> {
        let year = year_end.year().checked_add(i16::from(self.years_after))?;
        Date::new(year, self.month, self.day).ok()
    }
}

/// Reads a `requires`.
///
/// # Errors
/// The first place where the text is no threshold.
pub fn parse_threshold(text: &str) -> Result<Threshold, SyntaxError> {
    let mut cursor = Cursor::new(text)?;
    let threshold = threshold(&mut cursor)?;
    cursor.need_end(Expected::End)?;
    Ok(threshold)
}

/// Reads a quantity such as `12 %`, `90 days`, `1.5`: a target or a zero mark.
///
/// # Errors
/// The first place where the text is no quantity.
pub fn parse_quantity(text: &str) -> Result<Quantified, SyntaxError> {
    let mut cursor = Cursor::new(text)?;
    let quantity = quantity(&mut cursor)?;
    cursor.need_end(Expected::End)?;
    Ok(quantity)
}

/// Reads a range such as `1 % .. 5 %`: its lower and its upper end.
///
/// # Errors
/// The first place where the text is no range.
pub fn parse_range(text: &str) -> Result<(Quantified, Quantified), SyntaxError> {
    let mut cursor = Cursor::new(text)?;
    let range = range(&mut cursor)?;
    cursor.need_end(Expected::End)?;
    Ok(range)
}

/// Reads a day such as `06-01@+1`: 1 June of the year after the one in which the fiscal year closes.
///
/// # Errors
/// The first place where the text is no such day, or when not every year has it.
pub fn parse_calendar_day(text: &str) -> Result<CalendarDay, SyntaxError> {
    let mut cursor = Cursor::new(text)?;
    let day = calendar_day(&mut cursor)?;
    cursor.need_end(Expected::End)?;
    Ok(day)
}

fn threshold(cursor: &mut Cursor<'_>) -> Result<Threshold, SyntaxError> {
    let span = cursor.span();
    let Some(token) = cursor.peek() else { return cursor.expected(Expected::Comparator) };
    let (is_upper, strict) = match token {
        Token::Word("yes") => {
            cursor.advance();
            return Ok(Threshold::Yes);
        }
        Token::Sign(Sign::Less) => (true, true),
        Token::Sign(Sign::LessOrEqual) => (true, false),
        Token::Sign(Sign::Greater) => (false, true),
        Token::Sign(Sign::GreaterOrEqual) => (false, false),
        Token::Number(_) | Token::Sign(Sign::Minus) => {
            let (low, high) = range(cursor)?;
            return Ok(Threshold::Within { low, high });
        }
        _ => return cursor.expected(Expected::Comparator),
    };
    cursor.advance();
    let is_day =
        matches!(cursor.peek(), Some(Token::Number(_))) && cursor.peek_second() == Some(Token::Sign(Sign::Minus));
    if is_day {
        let day = calendar_day(cursor)?;
        return if is_upper && !strict {
            Ok(Threshold::OnOrBefore(day))
        } else {
            Err(SyntaxError::new(span, SyntaxErrorKind::DeadlineComparator))
        };
    }
    let bound = quantity(cursor)?;
    Ok(if is_upper { Threshold::AtMost { bound, strict } } else { Threshold::AtLeast { bound, strict } })
}

fn quantity(cursor: &mut Cursor<'_>) -> Result<Quantified, SyntaxError> {
    let is_negative = cursor.take_sign(Sign::Minus);
    let Some(number) = cursor.take_number().and_then(Exact::from_decimal_text) else {
        return cursor.expected(Expected::Quantity);
    };
    let number = if is_negative { -number } else { number };
    if cursor.take_sign(Sign::Percent) {
        let value = number.checked_div(&Exact::from(100)).unwrap_or(number);
        return Ok(Quantified { value, unit: ThresholdUnit::Percent });
    }
    let Some(Token::Word(word)) = cursor.peek() else {
        return Ok(Quantified { value: number, unit: ThresholdUnit::Plain });
    };
    let Some(unit) = ThresholdUnit::from_word(word) else {
        let kind = SyntaxErrorKind::UnknownUnit { name: word.to_owned() };
        return Err(SyntaxError::new(cursor.span(), kind));
    };
    cursor.advance();
    Ok(Quantified { value: number, unit })
}

fn range(cursor: &mut Cursor<'_>) -> Result<(Quantified, Quantified), SyntaxError> {
    let start = cursor.span().start;
    let low = quantity(cursor)?;
    cursor.need_sign(Sign::Dots, Expected::RangeDots)?;
    let high = quantity(cursor)?;
    let span = start..cursor.end_of_last();
    if low.unit != high.unit {
        return Err(SyntaxError::new(span, SyntaxErrorKind::UnitsDiffer));
    }
    if low.value > high.value {
        return Err(SyntaxError::new(span, SyntaxErrorKind::RangeReversed));
    }
    Ok((low, high))
}

fn calendar_day(cursor: &mut Cursor<'_>) -> Result<CalendarDay, SyntaxError> {
    let start = cursor.span().start;
    let month = two_digits(cursor)?;
    cursor.need_sign(Sign::Minus, Expected::CalendarDay)?;
    let day = two_digits(cursor)?;
    // 2001 has no 29 February, so a day that it has is one of every year.
    if Date::new(2001, month, day).is_err() {
        let span = start..cursor.end_of_last();
        return Err(SyntaxError::new(span, SyntaxErrorKind::DayNotInEveryYear));
    }
    if !cursor.take_sign(Sign::At) {
        return Ok(CalendarDay { month, day, years_after: 0 });
    }
    cursor.need_sign(Sign::Plus, Expected::CalendarDay)?;
    let after = cursor.peek();
    let Some(Token::Number(digits)) = after else { return cursor.expected(Expected::CalendarDay) };
    let Ok(years_after) = digits.parse() else { return cursor.expected(Expected::CalendarDay) };
    cursor.advance();
    Ok(CalendarDay { month, day, years_after })
}

fn two_digits(cursor: &mut Cursor<'_>) -> Result<i8, SyntaxError> {
    match cursor.peek() {
        Some(Token::Number(digits)) if digits.len() == 2 => {
            let Ok(number) = digits.parse() else { return cursor.expected(Expected::CalendarDay) };
            cursor.advance();
            Ok(number)
        }
        _ => cursor.expected(Expected::CalendarDay),
    }
}

impl Display for Threshold {
    /// The canonical text, which reads back the same.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost { bound, strict } => write!(f, "{} {bound}", if *strict { "<" } else { "<=" }),
            Self::AtLeast { bound, strict } => write!(f, "{} {bound}", if *strict { ">" } else { ">=" }),
            Self::Within { low, high } => write!(f, "{low} .. {high}"),
            Self::Yes => f.write_str("yes"),
            Self::OnOrBefore(day) => write!(f, "<= {day}"),
        }
    }
}

impl Display for Quantified {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let is_one = self.value == Exact::from(1);
        let written = match self.unit {
            ThresholdUnit::Percent => &self.value * &Exact::from(100),
            _ => self.value.clone(),
        };
        f.write_str(&written.exact_decimal().unwrap_or_else(|| written.to_string()))?;
        match &self.unit {
            ThresholdUnit::Plain => Ok(()),
            ThresholdUnit::Percent => f.write_str(" %"),
            ThresholdUnit::Days => f.write_str(if is_one { " day" } else { " days" }),
            ThresholdUnit::Years => f.write_str(if is_one { " year" } else { " years" }),
            ThresholdUnit::Months => f.write_str(if is_one { " month" } else { " months" }),
            ThresholdUnit::Money(currency) => write!(f, " {currency}"),
        }
    }
}

impl Display for CalendarDay {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)?;
        if self.years_after > 0 { write!(f, "@+{}", self.years_after) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Exact {
        Exact::from_decimal_text(text).unwrap()
    }

    #[test]
    fn thresholds_are_read_as_ratios() {
        let bound = Quantified { value: number("0.15"), unit: ThresholdUnit::Percent };
        assert_eq!(parse_threshold("< 15 %"), Ok(Threshold::AtMost { bound: bound.clone(), strict: true }));
        assert_eq!(parse_threshold("<15\u{202f}%"), Ok(Threshold::AtMost { bound, strict: true }));
        let bound = Quantified { value: number("90"), unit: ThresholdUnit::Days };
        assert_eq!(parse_threshold("<= 90 days"), Ok(Threshold::AtMost { bound, strict: false }));
        let bound = Quantified { value: number("-1.5"), unit: ThresholdUnit::Plain };
        assert_eq!(parse_threshold(">= -1.5"), Ok(Threshold::AtLeast { bound, strict: false }));
        let Ok(Threshold::Within { low, high }) = parse_threshold("1 % .. 5 %") else { panic!("no range") };
        assert_eq!((low.value, high.value), (number("0.01"), number("0.05")));
        assert_eq!(parse_threshold("yes"), Ok(Threshold::Yes));
        assert_eq!(parse_threshold("<= 5 FCFA").unwrap().currency(), Some("FCFA"));
        assert_eq!(parse_threshold("<= 5 XOF").unwrap().currency(), Some("XOF"));
    }

    #[test]
    fn every_threshold_has_its_canonical_text() {
        for text in [
            "< 15 %",
            "<= 12.5 %",
            "> 0",
            ">= 100 %",
            "<= 90 days",
            "<= 1 year",
            "<= 5 years",
            ">= 3 months",
            "1 % .. 5 %",
            "-2 .. 3.25",
            "yes",
            "<= 06-01@+1",
            "<= 12-31",
            "< 1000 XOF",
        ] {
            assert_eq!(parse_threshold(text).unwrap().to_string(), text);
        }
        assert_eq!(parse_quantity("30days").unwrap().to_string(), "30 days");
        assert_eq!(parse_quantity("1 years").unwrap().to_string(), "1 year");
        let (low, high) = parse_range("15 %..50 %").unwrap();
        assert_eq!((low.to_string(), high.to_string()), ("15 %".to_owned(), "50 %".to_owned()));
    }

    #[test]
    fn a_deadline_is_a_day_of_the_year_in_which_the_accounts_close() {
        let day = parse_calendar_day("06-01@+1").unwrap();
        assert_eq!(day.on(date(2023, 12, 31)), Some(date(2024, 6, 1)));
        assert_eq!(day.on(date(2023, 6, 30)), Some(date(2024, 6, 1)));
        assert_eq!(parse_calendar_day("12-31").unwrap().on(date(2023, 6, 30)), Some(date(2023, 12, 31)));
        assert_eq!(day.on(date(9999, 12, 31)), None);
    }

    #[test]
    fn a_threshold_fits_the_values_of_its_unit() {
        let fits = |text: &str, dimension| parse_threshold(text).unwrap().fits(dimension);
        assert!(fits("< 15 %", Dimension::RATIO) && !fits("< 15 %", Dimension::COUNT));
        assert!(fits(">= 4", Dimension::RATIO) && fits(">= 4", Dimension::COUNT) && !fits(">= 4", Dimension::DAYS));
        assert!(fits("<= 90 days", Dimension::DAYS) && fits("<= 5 years", Dimension::YEARS));
        assert!(fits("yes", Dimension::Flag) && fits("<= 06-01", Dimension::Date));
        assert!(fits(">= 3 months", Dimension::RATIO));
        assert!(fits("< 5 XOF", Dimension::MONEY) && fits("< 5 XOF", Dimension::MONEY_PER_HEAD));
    }

    #[test]
    fn faults_are_located() {
        use Expected as E;
        use SyntaxErrorKind as K;
        let fault = |text: &str| {
            let error = parse_threshold(text).unwrap_err();
            (error.kind, error.span)
        };
        assert_eq!(fault(""), (K::Expected(E::Comparator), 0..0));
        assert_eq!(fault("= 5"), (K::Expected(E::Comparator), 0..1));
        assert_eq!(fault("no"), (K::Expected(E::Comparator), 0..2));
        assert_eq!(fault("< %"), (K::Expected(E::Quantity), 2..3));
        assert_eq!(fault("< 5 weeks"), (K::UnknownUnit { name: "weeks".into() }, 4..9));
        assert_eq!(fault("< 5 % ."), (K::UnreadableCharacter('.'), 6..7));
        assert_eq!(fault("< 5 % 6"), (K::Expected(E::End), 6..7));
        assert_eq!(fault("5 %"), (K::Expected(E::RangeDots), 3..3));
        assert_eq!(fault("1 % .. 5"), (K::UnitsDiffer, 0..8));
        assert_eq!(fault("5 % .. 1 %"), (K::RangeReversed, 0..10));
        assert_eq!(fault("< 06-01@+1"), (K::DeadlineComparator, 0..1));
        assert_eq!(fault("<= 02-29"), (K::DayNotInEveryYear, 3..8));
        assert_eq!(fault("<= 13-01"), (K::DayNotInEveryYear, 3..8));
        assert_eq!(fault("<= 6-01"), (K::Expected(E::CalendarDay), 3..4));
        assert_eq!(fault("<= 06-01@1"), (K::Expected(E::CalendarDay), 9..10));
        assert_eq!(fault("<= 06-01@+x"), (K::Expected(E::CalendarDay), 10..11));
    }

    proptest! {
        #[test]
        fn quantities_read_back(digits in -100_000_i64..100_000, places in 0_u32..6, unit in 0_usize..5) {
            let units = [
                ThresholdUnit::Plain, ThresholdUnit::Percent, ThresholdUnit::Days, ThresholdUnit::Years,
                ThresholdUnit::Months,
            ];
            let value = Exact::from_ratio(digits, 10_i64.pow(places)).unwrap();
            let quantity = Quantified { value, unit: units[unit].clone() };
            prop_assert_eq!(parse_quantity(&quantity.to_string()), Ok(quantity));
        }
    }
}
