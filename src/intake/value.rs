//! From what a cell holds to what it says of its line.
//!
//! In: the content of a cell, the kind and sign of its line. Out: a value or the named way in which it is missing, with the
//! code of the diagnostic that tells why. Never: a zero for what is missing.

use jiff::civil::Date;

use super::cell::{Content, trim};
use super::date::{date_of_serial, read_date};
use super::float::{decimal_of_float, text_of_amount};
use super::number::{NumberFault, NumberText, is_error_text, read_number};
use crate::diagnostic::Code;
use crate::dictionary::{Headers, Line, SuppliedBy, Word};
use crate::model::{Amount, LineKind, MissingFigure, Reading, Sign, Value};

/// The most of a cell's text that is kept as the proof of a figure.
const MOST_RAW: usize = 160;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// The value or how it is missing.
    pub(super) reading: Reading,
    /// What is to be told about it, with the facts `line` and `raw`.
    pub(super) told: Option<Code>,
    /// How the cell said it.
    form: Form,
}

/// How a cell says its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As a value of its kind, or not at all.
    Native,
    /// As the bare digits of a number in a text: all that a delimited text can do, a slip in a workbook.
    Digits,
    /// As a text that had to be interpreted: separators, parentheses, words, a date in one of several orders.
    Interpreted,
}

impl Said {
    const fn value(value: Value) -> Self {
        Self { reading: Reading::Present(value), told: None, form: Form::Native }
    }

    const fn missing(missing: MissingFigure) -> Self {
        Self { reading: Reading::Missing(missing), told: None, form: Form::Native }
    }

    const fn fault(code: Code) -> Self {
        Self { reading: Reading::Missing(MissingFigure::Unreadable), told: Some(code), form: Form::Native }
    }

    fn error(text: &str) -> Self {
        let reading = Reading::Missing(MissingFigure::ErrorCell(text.into()));
        Self { reading, told: Some(Code::CellError), form: Form::Native }
    }

    fn said(self, form: Form) -> Self {
        Self { form, ..self }
    }

    /// Whether the value had to be interpreted; in a delimited text every cell is text, and bare digits are plain.
    pub(super) const fn is_repaired(&self, is_delimited: bool) -> bool {
        match (&self.reading, self.form) {
            (Reading::Missing(_), _) | (_, Form::Native) => false,
            (_, Form::Digits) => !is_delimited,
            (_, Form::Interpreted) => true,
        }
    }
}

/// What is to be told of a line that a submission cannot supply, with the fact `line`; `None` of any other.
pub(super) const fn reserved(line: &Line) -> Option<Code> {
    match line.supplied_by {
        SuppliedBy::Filer | SuppliedBy::Identification => None,
        SuppliedBy::Secretariat => Some(Code::LineReserved),
        SuppliedBy::Check => Some(Code::LineCounted),
    }
}

/// What a cell says of a line of a kind and sign.
pub(super) fn read_value(content: &Content<'_>, kind: LineKind, sign: Sign) -> Said {
    match content {
        Content::Empty => Said::missing(MissingFigure::Empty),
        Content::Error(text) => Said::error(text),
        Content::Uncalculated => Said::fault(Code::FormulaNotCalculated),
        content => match kind {
            LineKind::Money | LineKind::Count | LineKind::Days => read_amount(content, kind, sign),
            LineKind::Date => read_day(content),
            LineKind::Flag => read_flag(content),
        },
    }
}

fn read_amount(content: &Content<'_>, kind: LineKind, sign: Sign) -> Said {
    let amount = match content {
        Content::Number(float) => decimal_of_float(*float),
        Content::Text(text) => match read_number(without_days(text, kind)) {
            NumberText::Number(amount) => Ok(amount),
            NumberText::Empty => return Said::missing(MissingFigure::Empty),
            NumberText::Dash => return Said::missing(MissingFigure::Dash),
            NumberText::NotAvailable => return Said::missing(MissingFigure::NotAvailable),
            NumberText::Nil => {
                let zero = Reading::Present(Value::Number(Amount::ZERO));
                return Said { reading: zero, told: Some(Code::NilReadAsZero), form: Form::Interpreted };
            }
            NumberText::Error => return Said::error(trim(text)),
            NumberText::Fault(NumberFault::Unreadable) if read_date(text).is_some() => {
                return Said::fault(Code::DateInNumber);
            }
            NumberText::Fault(fault) => Err(fault),
        },
        Content::Serial { .. } | Content::IsoDate(_) => return Said::fault(Code::DateInNumber),
        _ => Err(NumberFault::Unreadable),
    };
    match amount {
        Ok(amount) if amount.is_negative() && sign == Sign::NonNegative => Said::fault(Code::ValueNegative),
        Ok(amount) if kind == LineKind::Count && !amount.is_whole() => Said::fault(Code::CountNotWhole),
        Ok(amount) => Said::value(Value::Number(amount)).said(match content {
            Content::Text(text) if is_digits(text) => Form::Digits,
            Content::Text(_) => Form::Interpreted,
            _ => Form::Native,
        }),
        Err(NumberFault::Unreadable) => Said::fault(Code::NumberUnreadable),
        Err(NumberFault::Ambiguous) => Said::fault(Code::NumberAmbiguous),
        Err(NumberFault::TooLong) => Said::fault(Code::NumberTooLong),
        Err(NumberFault::Percent) => Said::fault(Code::PercentInAmount),
    }
}

/// Whether a text is nothing but a number: digits, a minus before them, a point or a comma among them.
fn is_digits(text: &str) -> bool {
    let text = trim(text);
    let digits = text.strip_prefix('-').unwrap_or(text);
    let marks = digits.bytes().filter(|byte| matches!(byte, b'.' | b',')).count();
    digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) && marks <= 1
}

/// "45 jours" is 45 in a line of days.
fn without_days(text: &str, kind: LineKind) -> &str {
    let text = trim(text);
    if kind != LineKind::Days || !text.ends_with(char::is_alphabetic) {
        return text;
    }
    let body = text.trim_end_matches(char::is_alphabetic);
    let is_days = !body.is_empty()
        && text.get(body.len()..).is_some_and(|word| Headers::embedded().word(word, &[Word::Days]).is_some());
    if is_days { body } else { text }
}

fn read_day(content: &Content<'_>) -> Said {
    if let Some(day) = day_of(content) {
        let form = match content {
            Content::Text(text) if trim(text).parse::<Date>().is_err() => Form::Interpreted,
            _ => Form::Native,
        };
        return Said::value(Value::Date(day)).said(form);
    }
    match content {
        Content::Text(text) => match missing_text(text) {
            Some(missing) => missing,
            None => Said::fault(Code::DateUnreadable),
        },
        _ => Said::fault(Code::DateUnreadable),
    }
}

/// The day that a cell holds. A plain number is no day: only a cell formatted as a date is one.
pub(super) fn day_of(content: &Content<'_>) -> Option<Date> {
    match content {
        Content::Serial { days, is_1904, is_duration: false } => date_of_serial(*days, *is_1904),
        Content::IsoDate(text) => read_date(text),
        Content::Text(text) => read_date(text),
        _ => None,
    }
}

fn read_flag(content: &Content<'_>) -> Said {
    match content {
        Content::Bool(flag) => Said::value(Value::Flag(*flag)),
        Content::Number(_) => match content.text().as_ref() {
            "1" => Said::value(Value::Flag(true)),
            "0" => Said::value(Value::Flag(false)),
            _ => Said::fault(Code::FlagUnreadable),
        },
        Content::Text(text) => match trim(text) {
            "1" => Said::value(Value::Flag(true)),
            "0" => Said::value(Value::Flag(false)),
            text => match Headers::embedded().word(text, &[Word::Yes, Word::No]) {
                Some(Word::Yes) => Said::value(Value::Flag(true)),
                Some(_) => Said::value(Value::Flag(false)),
                None => missing_text(text).unwrap_or_else(|| Said::fault(Code::FlagUnreadable)),
            },
        },
        _ => Said::fault(Code::FlagUnreadable),
    }
}

/// How a text says that a date or flag is missing, if it does. "Néant" declares that there is none: of a date, that none is
/// known.
fn missing_text(text: &str) -> Option<Said> {
    let text = trim(text);
    if is_error_text(text) {
        return Some(Said::error(text));
    }
    match read_number(text) {
        NumberText::Empty => Some(Said::missing(MissingFigure::Empty)),
        NumberText::Dash => Some(Said::missing(MissingFigure::Dash)),
        NumberText::NotAvailable | NumberText::Nil => Some(Said::missing(MissingFigure::NotAvailable)),
        _ => None,
    }
}

/// The text of a cell as a proof shows it, where it is known what the cell says.
pub(super) fn raw_of_said(content: &Content<'_>, said: &Said) -> Box<str> {
    match (content, &said.reading) {
        (Content::Number(_), Reading::Present(Value::Number(amount))) => text_of_amount(*amount),
        _ => raw_of(content),
    }
}

/// The text of a cell as a proof shows it.
pub(super) fn raw_of(content: &Content<'_>) -> Box<str> {
    let text = content.text();
    if text.len() <= MOST_RAW {
        return text.into();
    }
    let mut short: String = text.chars().take(MOST_RAW / 4).collect();
    short.push('…');
    short.into()
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    fn said(text: &str, kind: LineKind) -> String {
        let said = read_value(&Content::Text(Cow::Borrowed(text)), kind, Sign::NonNegative);
        let reading = match said.reading {
            Reading::Present(Value::Number(amount)) => amount.to_string(),
            Reading::Present(Value::Date(day)) => day.to_string(),
            Reading::Present(Value::Flag(flag)) => flag.to_string(),
            Reading::Missing(missing) => format!("{missing:?}"),
        };
        said.told.map_or_else(|| reading.clone(), |code| format!("{reading} {}", code.as_str()))
    }

    #[test]
    fn money_counts_and_days() {
        assert_eq!(said("1 234,50", LineKind::Money), "1234.50");
        assert_eq!(said("(1 234)", LineKind::Money), "Unreadable value-negative");
        assert_eq!(said("néant", LineKind::Money), "0 nil-read-as-zero");
        assert_eq!(said("12,5 %", LineKind::Money), "Unreadable percent-in-amount");
        assert_eq!(said("1.234", LineKind::Money), "Unreadable number-ambiguous");
        assert_eq!(said("31/12/2023", LineKind::Money), "Unreadable date-in-number");
        assert_eq!(said("#DIV/0!", LineKind::Money), "ErrorCell(\"#DIV/0!\") cell-error");
        assert_eq!(said("beaucoup", LineKind::Money), "Unreadable number-unreadable");
        assert_eq!(said("12,5", LineKind::Count), "Unreadable count-not-whole");
        assert_eq!(said("12,0", LineKind::Count), "12.0");
        assert_eq!(said("45 jours", LineKind::Days), "45");
        assert_eq!(said("45 days", LineKind::Days), "45");
        assert_eq!(said("45 jours", LineKind::Count), "Unreadable number-unreadable");
        assert_eq!(said("n.d.", LineKind::Days), "NotAvailable");
        let negative = Content::Text(Cow::Borrowed("−5"));
        let any = read_value(&negative, LineKind::Money, Sign::Any);
        assert_eq!(any.reading, Reading::Present(Value::Number(Amount::new((-5).into()))));
    }

    #[test]
    fn dates() {
        assert_eq!(said("31/12/2023", LineKind::Date), "2023-12-31");
        assert_eq!(said("néant", LineKind::Date), "NotAvailable");
        assert_eq!(said("—", LineKind::Date), "Dash");
        assert_eq!(said("45291", LineKind::Date), "Unreadable date-unreadable");
        assert_eq!(said("#REF!", LineKind::Date), "ErrorCell(\"#REF!\") cell-error");
        let plain = read_value(&Content::Number(45_291.0), LineKind::Date, Sign::NonNegative);
        assert_eq!(plain.told, Some(Code::DateUnreadable));
        let serial = Content::Serial { days: 45_291.0, is_1904: false, is_duration: false };
        assert_eq!(
            read_value(&serial, LineKind::Date, Sign::NonNegative),
            Said::value(Value::Date(jiff::civil::date(2023, 12, 31)))
        );
        assert_eq!(read_value(&serial, LineKind::Money, Sign::Any).told, Some(Code::DateInNumber));
    }

    #[test]
    fn flags() {
        for text in ["oui", "OUI", "yes", "Sim", "1", "vrai", "TRUE"] {
            assert_eq!(said(text, LineKind::Flag), "true", "{text}");
        }
        for text in ["non", "no", "não", "Nao", "0", "faux", "False"] {
            assert_eq!(said(text, LineKind::Flag), "false", "{text}");
        }
        assert_eq!(said("peut-être", LineKind::Flag), "Unreadable flag-unreadable");
        assert_eq!(said("2", LineKind::Flag), "Unreadable flag-unreadable");
        assert_eq!(said("n.d.", LineKind::Flag), "NotAvailable");
        assert_eq!(said("néant", LineKind::Flag), "NotAvailable");
        let one = read_value(&Content::Number(1.0), LineKind::Flag, Sign::NonNegative);
        assert_eq!(one.reading, Reading::Present(Value::Flag(true)));
    }

    #[test]
    fn what_had_to_be_interpreted_is_marked() {
        let is_repaired = |text: &'static str, kind, is_delimited| {
            read_value(&Content::Text(Cow::Borrowed(text)), kind, Sign::Any).is_repaired(is_delimited)
        };
        // A number kept as text, in a workbook; in a delimited text there is no other way.
        for text in ["1234", "-12,5", " 12.75 "] {
            assert!(is_repaired(text, LineKind::Money, false), "{text}");
            assert!(!is_repaired(text, LineKind::Money, true), "{text}");
        }
        for text in ["1 234", "(1234)", "1234 FCFA", "néant", "1.234.567,5", "−5"] {
            assert!(is_repaired(text, LineKind::Money, true), "{text}");
        }
        assert!(is_repaired("45 jours", LineKind::Days, true));
        assert!(is_repaired("31/12/2023", LineKind::Date, true) && !is_repaired("2023-12-31", LineKind::Date, false));
        for text in ["n.d.", "-", "", "environ 3"] {
            assert!(!is_repaired(text, LineKind::Money, false), "{text} is missing, and no repair");
        }
        assert!(!is_repaired("oui", LineKind::Flag, false));
        assert!(!read_value(&Content::Number(12.5), LineKind::Money, Sign::Any).is_repaired(false));
    }

    #[test]
    fn a_formula_without_result_and_a_number_that_is_none() {
        let told = |content| read_value(&content, LineKind::Money, Sign::Any).told;
        assert_eq!(told(Content::Uncalculated), Some(Code::FormulaNotCalculated));
        assert_eq!(told(Content::Number(f64::NAN)), Some(Code::NumberUnreadable));
        assert_eq!(told(Content::Number(1e-30)), Some(Code::NumberTooLong));
        assert_eq!(told(Content::Bool(true)), Some(Code::NumberUnreadable));
    }
}
