//! Exact numbers and decimals: what is read, and what is shown.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::{Exact, Form, Small};

impl Exact {
    /// The exact value of a written decimal such as `-12.50`; `None` if it is none.
    #[must_use]
    pub fn from_decimal_text(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let well_formed = !whole.is_empty()
            && (digits.len() == whole.len() || !fraction.is_empty())
            && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
        if !well_formed {
            return None;
        }
        let numerator: BigInt = format!("{whole}{fraction}").parse().ok()?;
        let denominator = BigInt::from(10).pow(u32::try_from(fraction.len()).ok()?);
        let value = Self::from_ratio(numerator, denominator)?;
        Some(if negative { -value } else { value })
    }

    /// All its decimals, where they end.
    #[must_use]
    pub fn exact_decimal(&self) -> Option<String> {
        let mut rest = self.parts().1;
        let mut places = 0;
        for prime in [2_u32, 5] {
            let mut times: u32 = 0;
            while BigInt::is_zero(&(&rest % prime)) {
                rest /= prime;
                times += 1;
            }
            places = places.max(times);
        }
        rest.is_one().then(|| self.to_decimal(places, true))
    }

    /// Rounded half to even to a number of decimal places, as a plain decimal (`-0.15`), trailing zeros cut when
    /// `trim` is set.
    #[must_use]
    pub fn to_decimal(&self, places: u32, trim: bool) -> String {
        if let Form::Small(Small { numerator, denominator: 1 }) = self.0
            && trim
        {
            // Nearly every figure is a whole number.
            return numerator.to_string();
        }
        let rounded = self.rounded_small(places).map_or_else(|| self.rounded(places), |rounded| rounded.to_string());
        let (sign, digits) = match rounded.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", rounded.as_str()),
        };
        let places = places as usize;
        let mut text = String::with_capacity(sign.len() + digits.len().max(places + 1) + 1);
        text.push_str(sign);
        text.extend(std::iter::repeat_n('0', (places + 1).saturating_sub(digits.len())));
        text.push_str(digits);
        if places > 0 {
            text.insert(text.len() - places, '.');
            if trim {
                text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
            }
        }
        text
    }

    /// As many times 10 as there are places, rounded half to even, where 128 bits suffice.
    pub(super) fn rounded_small(&self, places: u32) -> Option<i128> {
        let Form::Small(small) = self.0 else { return None };
        let (numerator, denominator) = small.wide();
        let scaled = numerator.checked_mul(10_i128.checked_pow(places)?)?;
        let quotient = scaled.div_euclid(denominator);
        let rest = scaled - quotient * denominator;
        let is_up = match (2 * rest).cmp(&denominator) {
            Ordering::Greater => true,
            Ordering::Equal => quotient % 2 != 0,
            Ordering::Less => false,
        };
        Some(quotient + i128::from(is_up))
    }

    /// The same for any number.
    pub(super) fn rounded(&self, places: u32) -> String {
        let (numerator, denominator) = self.parts();
        let (mut quotient, rest) = (numerator * BigInt::from(10).pow(places)).div_mod_floor(&denominator);
        let twice: BigInt = rest * 2;
        if twice > denominator || (twice == denominator && quotient.is_odd()) {
            quotient += 1;
        }
        quotient.to_string()
    }
}
