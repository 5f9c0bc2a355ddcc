//! Numbers as people write them, taken to exact decimals.
//!
//! In: the text of a cell in French, English or Portuguese use. Out: an [`Amount`] that
//! keeps every digit and place written, or what stands there instead of a number. Never: a guess. A number that can be
//! read in two ways a thousandfold apart is refused.

use rust_decimal::Decimal;

use super::cell::{is_space, trim};
use crate::dictionary::{Headers, Word};
use crate::model::Amount;

/// The digits, and the places behind the point, that a decimal holds for certain.
pub(super) const MOST_DIGITS: u32 = 28;

/// Why a number is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// It is no number.
    Unreadable,
    /// One separator before three digits: "1.234" is 1234 to one reader and 1.234 to another.
    Ambiguous,
    /// It has more digits than can be held exactly.
    TooLong,
    /// It is a percentage.
    Percent,
}

/// What a text says where a number is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberText {
    /// A number.
    Number(Amount),
    /// Nothing but blanks.
    Empty,
    /// A dash.
    Dash,
    /// "n.d." and the like.
    NotAvailable,
    /// "néant" and the like.
    Nil,
    /// An error of a spreadsheet, as text.
    Error,
    /// No number.
    Fault(NumberFault),
}

/// Reads a number written as text: "1 234 567,89" with any space or apostrophe between its groups, "1.234.567,89",
/// "1,234,567.89", "(1 234)", "−12,5", "12,5-", with a currency of the franc zone around it.
#[must_use]
pub fn read_number(text: &str) -> NumberText {
    let text = trim(text);
    if text.is_empty() {
        return NumberText::Empty;
    }
    if let Some(amount) = plain_digits(text) {
        return NumberText::Number(amount);
    }
    if text.chars().all(|letter| is_dash(letter) || is_space(letter)) {
        return NumberText::Dash;
    }
    if text.chars().all(|letter| matches!(letter, '.' | '…')) {
        return NumberText::NotAvailable;
    }
    if is_error_text(text) {
        return NumberText::Error;
    }
    if !text.contains(|letter: char| letter.is_ascii_digit()) {
        return match Headers::embedded().word(text, &[Word::Nil, Word::NotAvailable]) {
            Some(Word::Nil) => NumberText::Nil,
            Some(_) => NumberText::NotAvailable,
            None => NumberText::Fault(NumberFault::Unreadable),
        };
    }
    match read_written(text) {
        Ok(amount) => NumberText::Number(amount),
        Err(fault) => NumberText::Fault(fault),
    }
}

/// The commonest case, without a detour: a minus, up to eighteen digits, decimals that cannot be a group of thousands.
fn plain_digits(text: &str) -> Option<Amount> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    if digits.len() > 18 || !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let mut whole = 0i64;
    let mut places = None;
    for byte in digits.bytes() {
        match (byte, &mut places) {
            (b'0'..=b'9', places) => {
                whole = whole * 10 + i64::from(byte - b'0');
                *places = places.map(|places| places + 1);
            }
            (b'.' | b',', None) => places = Some(0u32),
            _ => return None,
        }
    }
    if matches!(places, Some(0 | 3)) {
        return None;
    }
    Some(Amount::new(Decimal::new(if negative { -whole } else { whole }, places.unwrap_or(0))))
}

/// Whether a text is an error of a spreadsheet: `#DIV/0!`, `#NOMBRE!`, `Err:502`, or the `####` of a narrow column.
pub(super) fn is_error_text(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix('#') {
        let rest = rest.trim_start_matches('#');
        return rest.is_empty() || (rest.starts_with(char::is_alphabetic) && text.chars().count() <= 16);
    }
    text.strip_prefix("Err:").is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// A minus sign in any of the forms that keyboards and word processors make.
const fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '−' | '–' | '—' | '‐' | '‑' | '‒' | '\u{fe63}' | '\u{ff0d}')
}

/// Takes the sign, the parentheses and the currency off a number.
fn read_written(text: &str) -> Result<Amount, NumberFault> {
    let mut body = strip_currency(text);
    if body.ends_with(['%', '\u{ff05}']) {
        return Err(NumberFault::Percent);
    }
    let mut negative = false;
    if let Some(inner) = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        negative = true;
        body = strip_currency(trim(inner));
        if body.ends_with(['%', '\u{ff05}']) {
            return Err(NumberFault::Percent);
        }
    } else if let Some(rest) = body.strip_prefix(|letter| is_dash(letter) || letter == '+') {
        negative = !body.starts_with('+');
        body = trim(rest);
    } else if let Some(rest) = body.strip_suffix(is_dash) {
        negative = true;
        body = trim(rest);
    }
    let amount = read_body(strip_currency(body))?;
    Ok(if negative { Amount::new(-amount.decimal()) } else { amount })
}

/// The number without a currency before or behind it.
fn strip_currency(text: &str) -> &str {
    let is_letter = |letter: char| letter.is_alphabetic();
    let is_inside = |letter: char| is_letter(letter) || is_space(letter) || letter == '.';
    if text.ends_with(|letter| is_letter(letter) || letter == '.') {
        let body = text.trim_end_matches(is_inside);
        if is_currency(text.get(body.len()..)) {
            return body;
        }
    }
    if text.starts_with(is_letter) {
        let body = text.trim_start_matches(is_inside);
        if is_currency(text.get(..text.len() - body.len())) {
            return body;
        }
    }
    text
}

fn is_currency(text: Option<&str>) -> bool {
    text.is_some_and(|text| Headers::embedded().word(text, &[Word::Currency]).is_some())
}

/// The separators of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    Space,
    Apostrophe,
    Point,
    Comma,
}

const fn separator(letter: char) -> Option<Separator> {
    match letter {
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{2008}' | '\u{2002}' | '\u{2003}' => {
            Some(Separator::Space)
        }
        '\'' | '’' => Some(Separator::Apostrophe),
        '.' => Some(Separator::Point),
        ',' => Some(Separator::Comma),
        _ => None,
    }
}

/// Reads digits with their separators, without sign.
fn read_body(text: &str) -> Result<Amount, NumberFault> {
    // Groups of digits as they stand in the text, each with the separator before it.
    let mut groups: Vec<(Option<Separator>, &str)> = Vec::with_capacity(8);
    let (mut before, mut start) = (None, 0);
    let mut was_separator = false;
    for (at, letter) in text.char_indices() {
        if letter.is_ascii_digit() {
            was_separator = false;
        } else if let Some(kind) = separator(letter) {
            // "1  234": a run of spaces is one.
            if !(was_separator && kind == Separator::Space) {
                groups.push((before, text.get(start..at).unwrap_or_default()));
                before = Some(kind);
                was_separator = kind == Separator::Space;
            }
            start = at + letter.len_utf8();
        } else {
            return Err(NumberFault::Unreadable);
        }
    }
    groups.push((before, text.get(start..).unwrap_or_default()));
    let fraction = if decimal_separator(&groups)?.is_some() { groups.pop() } else { None };
    check_groups(&groups, fraction.is_some())?;
    let mut digits: String = groups.into_iter().map(|(_, group)| group).collect();
    let places = fraction.as_ref().map_or(0, |(_, group)| group.len());
    if let Some((_, group)) = fraction {
        if group.is_empty() {
            return Err(NumberFault::Unreadable);
        }
        digits.push_str(group);
    }
    decimal_of_digits(&digits, places)
}

/// Which of the separators stands before the decimals, if any does.
fn decimal_separator(groups: &[(Option<Separator>, &str)]) -> Result<Option<Separator>, NumberFault> {
    let count = |kind| groups.iter().filter(|(separator, _)| *separator == Some(kind)).count();
    let Some((Some(last), decimals)) = groups.last() else { return Ok(None) };
    if matches!(last, Separator::Space | Separator::Apostrophe) {
        return match count(Separator::Point) + count(Separator::Comma) {
            0 => Ok(None),
            _ => Err(NumberFault::Unreadable),
        };
    }
    match count(*last) {
        1 => {}
        _ if groups.iter().all(|(separator, _)| separator.is_none_or(|kind| kind == *last)) => return Ok(None),
        _ => return Err(NumberFault::Unreadable),
    }
    // A lone separator before three digits is a thousands separator to one reader and a decimal one to another, unless
    // what stands before it can be no group of thousands.
    if let [(None, whole), (Some(_), _)] = groups {
        let could_be_group = (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        if decimals.len() == 3 && could_be_group {
            return Err(NumberFault::Ambiguous);
        }
    }
    Ok(Some(*last))
}

/// Groups of thousands are three digits each, behind one to three, all with the same separator.
fn check_groups(groups: &[(Option<Separator>, &str)], has_fraction: bool) -> Result<(), NumberFault> {
    let Some(((_, first), rest)) = groups.split_first() else { return Err(NumberFault::Unreadable) };
    let Some((kind, _)) = rest.first() else {
        return if first.is_empty() && !has_fraction { Err(NumberFault::Unreadable) } else { Ok(()) };
    };
    let fits = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.iter().all(|(separator, group)| separator == kind && group.len() == 3);
    if fits { Ok(()) } else { Err(NumberFault::Unreadable) }
}

/// The decimal of digits, of which the last `places` stand behind the point.
fn decimal_of_digits(digits: &str, places: usize) -> Result<Amount, NumberFault> {
    let significant = digits.trim_start_matches('0');
    let scale = u32::try_from(places).map_err(|_| NumberFault::TooLong)?;
    if u32::try_from(significant.len()).map_or(true, |count| count > MOST_DIGITS) || scale > MOST_DIGITS {
        return Err(NumberFault::TooLong);
    }
    let whole = if significant.is_empty() { 0 } else { significant.parse().map_err(|_| NumberFault::TooLong)? };
    Decimal::try_from_i128_with_scale(whole, scale).map(Amount::new).map_err(|_| NumberFault::TooLong)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> String {
        match read_number(text) {
            NumberText::Number(amount) => amount.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn french_numbers_keep_every_digit_and_place() {
        assert_eq!(number("1 234 567,89"), "1234567.89");
        assert_eq!(number("1\u{a0}234\u{a0}567,89"), "1234567.89");
        assert_eq!(number("1\u{202f}234\u{202f}567,890"), "1234567.890");
        assert_eq!(number("1\u{2009}234"), "1234");
        assert_eq!(number("1'234'567"), "1234567");
        assert_eq!(number("1  234"), "1234");
        assert_eq!(number("0,125"), "0.125");
        assert_eq!(number(",5"), "0.5");
        assert_eq!(number("12,50"), "12.50");
        assert_eq!(number("00012"), "12");
        assert_eq!(number("9999999999999999999999999999"), "9999999999999999999999999999");
        assert_eq!(number("1 234,567"), "1234.567", "groups by spaces leave the comma one meaning");
        assert_eq!(number("1234,567"), "1234.567", "four digits are no group of thousands");
    }

    #[test]
    fn negatives_in_every_usual_form() {
        for text in ["(1 234)", "-1 234", "−1234", "1234-", "1 234 −", "– 1 234", "(1 234 FCFA)", "(1 234) F CFA"]
        {
            assert_eq!(number(text), "-1234", "{text}");
        }
        assert_eq!(number("−12,5"), "-12.5");
        assert_eq!(number("+12,5"), "12.5");
        assert_eq!(number("(-5)"), "Fault(Unreadable)", "twice negative is no number");
        assert_eq!(number("--5"), "Fault(Unreadable)");
    }

    #[test]
    fn other_conventions_where_they_are_unambiguous() {
        assert_eq!(number("1.234.567,89"), "1234567.89");
        assert_eq!(number("1,234,567.89"), "1234567.89");
        assert_eq!(number("1.234.567"), "1234567");
        assert_eq!(number("1,234,567"), "1234567");
        assert_eq!(number("1.234,5"), "1234.5");
        assert_eq!(number("1.5"), "1.5");
        assert_eq!(number("1.2345"), "1.2345");
        assert_eq!(number("1.234"), "Fault(Ambiguous)");
        assert_eq!(number("1,234"), "Fault(Ambiguous)");
        assert_eq!(number("(123.456)"), "Fault(Ambiguous)");
    }

    #[test]
    fn currencies_are_taken_off_and_multiples_are_not() {
        for text in ["1 500 FCFA", "1 500 F CFA", "1500 F.CFA", "XOF 1 500", "1500XAF", "1 500 francs"] {
            assert_eq!(number(text), "1500", "{text}");
        }
        assert_eq!(number("1 500 millions"), "Fault(Unreadable)");
        assert_eq!(number("1,5 M FCFA"), "Fault(Unreadable)");
        assert_eq!(number("1500 €"), "Fault(Unreadable)");
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        assert_eq!(read_number(" \u{a0}\u{feff}"), NumberText::Empty);
        for text in ["-", "–", "—", "- -"] {
            assert_eq!(read_number(text), NumberText::Dash, "{text}");
        }
        for text in ["n.d.", "ND", "n/d", "N/A", "non disponible", "Not available", "não disponível", "…", ".."] {
            assert_eq!(read_number(text), NumberText::NotAvailable, "{text}");
        }
        for text in ["néant", "NEANT", "nil", "nenhum", "none"] {
            assert_eq!(read_number(text), NumberText::Nil, "{text}");
        }
        for text in ["#DIV/0!", "#N/A", "#REF!", "#NOMBRE!", "#VALOR!", "####", "Err:502"] {
            assert_eq!(read_number(text), NumberText::Error, "{text}");
        }
        assert_eq!(number("12,5 %"), "Fault(Percent)");
        assert_eq!(number("12,5\u{202f}%"), "Fault(Percent)");
        for text in
            ["abc", "12a", "1 23", "1 2345", "12 345.678.9", "1.23.456", "1,2,3", "12,", "1E+09", "0 123", "#12"]
        {
            assert_eq!(number(text), "Fault(Unreadable)", "{text}");
        }
        assert_eq!(number("99999999999999999999999999999"), "Fault(TooLong)");
        assert_eq!(number("0,00000000000000000000000000001"), "Fault(TooLong)");
    }

    /// A whole number in groups of three.
    fn grouped(digits: &str, separator: &str) -> String {
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(separator);
            }
            text.push(digit);
        }
        text
    }

    proptest! {
        #[test]
        fn a_number_reads_back_from_each_convention(
            whole in 1_000u64..=999_999_999_999_999_999,
            cents in 0u32..100,
            negative: bool,
            space in prop::sample::select(vec![" ", "\u{a0}", "\u{202f}", "\u{2009}", "'"]),
        ) {
            let sign = if negative { "-" } else { "" };
            let exact = format!("{sign}{whole}.{cents:02}");
            let digits = whole.to_string();
            for text in [
                format!("{sign}{},{cents:02}", grouped(&digits, space)),
                format!("{sign}{},{cents:02}", grouped(&digits, ".")),
                format!("{sign}{}.{cents:02}", grouped(&digits, ",")),
                format!("{sign}{digits},{cents:02}"),
                format!("{sign}{digits}.{cents:02}"),
            ] {
                prop_assert_eq!(number(&text), exact.clone(), "{}", text);
            }
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = read_number(&text);
        }
    }
}
