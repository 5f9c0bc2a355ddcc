//! The one float of a submission: the number that a spreadsheet stores, taken to an exact decimal at the boundary.
//!
//! In: a binary float. Out: the decimal of 15 significant digits, which is what a spreadsheet defines and shows. Never: float
//! arithmetic, nor a zero for a number that is not zero.

use std::cmp::Ordering;
use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::number::{MOST_DIGITS, NumberFault};
use crate::model::Amount;

/// The significant digits that a spreadsheet's number has.
const FLOAT_DIGITS: u32 = 15;

/// Takes a spreadsheet's float to the decimal of 15 significant digits that a spreadsheet shows: `0.1 + 0.2` is 0.3.
///
/// # Errors
///
/// [`NumberFault::Unreadable`] for what is no number (NaN, infinity), [`NumberFault::TooLong`] for what no decimal of 28
/// digits holds; nothing becomes zero that is not.
pub fn decimal_of_float(float: f64) -> Result<Amount, NumberFault> {
    if !float.is_finite() {
        return Err(NumberFault::Unreadable);
    }
    if let Some(whole) = whole_of_float(float) {
        return Ok(Amount::new(Decimal::from(whole)));
    }
    // The shortest text that reads back as the same float, as `-d.ddde-x`: exact, and free of float arithmetic.
    let mut shortest = Buffer::default();
    write!(shortest, "{float:e}").map_err(|_| NumberFault::Unreadable)?;
    let (mantissa, exponent) = shortest.text().split_once('e').ok_or(NumberFault::Unreadable)?;
    let mut exponent: i32 = exponent.parse().map_err(|_| NumberFault::Unreadable)?;
    // At most 17 digits, so the number that they make fits.
    let mut digits = 0u64;
    let mut count = 0u32;
    for digit in mantissa.bytes().filter(u8::is_ascii_digit) {
        digits = digits * 10 + u64::from(digit - b'0');
        count += 1;
    }
    if count > FLOAT_DIGITS {
        digits = round_half_even(digits, count - FLOAT_DIGITS);
        count = FLOAT_DIGITS;
        // 9.99… became 10.
        if digits == 10u64.pow(FLOAT_DIGITS) {
            digits /= 10;
            exponent += 1;
        }
    }
    while digits.is_multiple_of(10) && digits > 0 {
        digits /= 10;
        count -= 1;
    }
    // The number is `digits` times ten to the power of `-places`.
    let places = count.cast_signed() - 1 - exponent;
    let most = MOST_DIGITS.cast_signed();
    if places > most || exponent >= most {
        return Err(NumberFault::TooLong);
    }
    let whole = i128::from(digits) * 10i128.pow(places.min(0).unsigned_abs());
    let scale = places.max(0).unsigned_abs();
    let signed = if mantissa.starts_with('-') { -whole } else { whole };
    Decimal::try_from_i128_with_scale(signed, scale).map(Amount::new).map_err(|_| NumberFault::TooLong)
}

/// The whole number that a float is, if it is one of at most 15 digits. Read off its bits, so that the commonest cell
/// costs no text and no float arithmetic.
fn whole_of_float(float: f64) -> Option<i64> {
    const FRACTION_BITS: u64 = 52;
    let bits = float.to_bits();
    let fraction = bits & ((1 << FRACTION_BITS) - 1);
    let biased = (bits >> FRACTION_BITS) & 0x7ff;
    if biased == 0 {
        return (fraction == 0).then_some(0);
    }
    let exponent = biased.checked_sub(1023)?;
    let below = FRACTION_BITS.checked_sub(exponent)?;
    let mantissa = fraction | (1 << FRACTION_BITS);
    if mantissa & ((1 << below) - 1) != 0 {
        return None;
    }
    let whole = i64::try_from(mantissa >> below).ok()?;
    if whole >= 1_000_000_000_000_000 {
        return None;
    }
    Some(if bits >> 63 == 1 { -whole } else { whole })
}

/// Drops the last digits of a number, rounding half to even.
fn round_half_even(digits: u64, dropped: u32) -> u64 {
    let unit = 10u64.pow(dropped);
    let (kept, rest) = (digits / unit, digits % unit);
    match (rest * 2).cmp(&unit) {
        Ordering::Greater => kept + 1,
        Ordering::Equal => kept + kept % 2,
        Ordering::Less => kept,
    }
}

/// The text shown for a float: its decimal of 15 digits, or the float itself where no decimal holds it.
pub(super) fn text_of_float(float: f64) -> String {
    decimal_of_float(float).map_or_else(|_| format!("{float:e}"), |amount| amount.to_string())
}

/// The text of an amount, taken to the heap in one step: every figure keeps one.
pub(super) fn text_of_amount(amount: Amount) -> Box<str> {
    let mut text = Buffer::default();
    let decimal = amount.decimal();
    let written = match i64::try_from(decimal.mantissa()) {
        Ok(whole) if decimal.scale() == 0 => write!(text, "{whole}"),
        _ => write!(text, "{decimal}"),
    };
    if written.is_err() {
        return decimal.to_string().into();
    }
    text.text().into()
}

/// Room on the stack for the shortest text of a float, which never has more than 24 bytes, or for that of a decimal.
#[derive(Default)]
struct Buffer {
    bytes: [u8; 32],
    length: usize,
}

impl Buffer {
    fn text(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl std::fmt::Write for Buffer {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(std::fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn float(float: f64) -> String {
        decimal_of_float(float).map_or_else(|fault| format!("{fault:?}"), |amount| amount.to_string())
    }

    #[test]
    fn a_float_is_the_decimal_of_fifteen_digits() {
        assert_eq!(float(0.1 + 0.2), "0.3");
        assert_eq!(float(0.15), "0.15");
        assert_eq!(float(1e15), "1000000000000000");
        assert_eq!(float(12_345_678_901_234_567_890.0), "12345678901234600000");
        assert_eq!(float(999_999_999_999_999.0), "999999999999999");
        assert_eq!(float(9_999_999_999_999_999.0), "10000000000000000");
        assert_eq!(float(-1234.5), "-1234.5");
        assert_eq!(float(0.0), "0");
        assert_eq!(float(-0.0), "0");
        assert_eq!(float(4_503_599_627_370_497.5), "4503599627370500");
        assert_eq!(float(1e-28), "0.0000000000000000000000000001");
        assert_eq!(float(1e-30), "TooLong", "never zero");
        assert_eq!(float(1.5e-28), "TooLong");
        assert_eq!(float(f64::MIN_POSITIVE), "TooLong");
        assert_eq!(float(5e-324), "TooLong");
        assert_eq!(float(1e27), "1000000000000000000000000000");
        assert_eq!(float(1e28), "TooLong");
        assert_eq!(float(f64::MAX), "TooLong");
        assert_eq!(float(f64::NAN), "Unreadable");
        assert_eq!(float(f64::INFINITY), "Unreadable");
    }

    #[test]
    fn digits_are_rounded_half_to_even() {
        assert_eq!(round_half_even(1245, 1), 124);
        assert_eq!(round_half_even(1235, 1), 124);
        assert_eq!(round_half_even(12_451, 2), 125);
        assert_eq!(round_half_even(12_449, 2), 124);
        assert_eq!(round_half_even(9996, 1), 1000);
    }

    proptest! {
        #[test]
        fn a_number_of_fifteen_digits_survives_a_float(mantissa in -999_999_999_999_999i64..=999_999_999_999_999, places in 0u32..10) {
            let exact = Decimal::new(mantissa, places);
            let through: f64 = exact.to_string().parse().unwrap();
            prop_assert_eq!(decimal_of_float(through).unwrap().decimal(), exact);
        }

        #[test]
        fn no_float_becomes_zero(bits: u64) {
            let float = f64::from_bits(bits);
            if let Ok(amount) = decimal_of_float(float) {
                prop_assert_eq!(amount.decimal().is_zero(), float.classify() == std::num::FpCategory::Zero);
            }
        }
    }
}
