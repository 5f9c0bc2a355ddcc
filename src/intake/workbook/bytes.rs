//! Numbers in the bytes of a binary format, low byte first.
//!
//! In: bytes and a place. Out: the number there, or nothing where the bytes end before. Never: a panic.

use crate::intake::cell::Content;

/// The bytes of a fixed length at a place.
fn array<const LENGTH: usize>(bytes: &[u8], at: usize) -> Option<[u8; LENGTH]> {
    bytes.get(at..)?.first_chunk().copied()
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_le_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_le_bytes)
}

/// A 32-bit number as a place or a length.
pub(super) fn size_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}

pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    array(bytes, at).map(f64::from_le_bytes)
}

/// A number packed into 32 bits (RK): the upper half of a float or a whole number of 30 bits, either perhaps the hundredfold.
pub(super) fn rk_at(bytes: &[u8], at: usize) -> Option<f64> {
    let packed = u32_at(bytes, at)?;
    let number = if packed & 2 == 0 {
        f64::from_bits(u64::from(packed & !3) << 32)
    } else {
        f64::from(packed.cast_signed() >> 2)
    };
    #[expect(clippy::float_arithmetic, reason = "the format defines the number as the hundredth of a float")]
    Some(if packed & 1 == 0 { number } else { number / 100.0 })
}

/// The text of an error's number.
pub(super) fn error_text(code: u8) -> Content<'static> {
    let text = match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        0x2b => "#GETTING_DATA",
        _ => "#?",
    };
    Content::Error(text.into())
}

/// The text of UTF-16 code units, low byte first; what is no character becomes U+FFFD.
pub(super) fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| array(pair, 0)).map(u16::from_le_bytes);
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers() {
        let rk = |packed: u32| rk_at(&packed.to_le_bytes(), 0);
        assert_eq!(rk((7 << 2) | 2), Some(7.0));
        assert_eq!(rk((12_345 << 2) | 3), Some(123.45));
        assert_eq!(rk((-5i32 << 2).cast_unsigned() | 2), Some(-5.0));
        assert_eq!(rk(0x3ff0_0000), Some(1.0));
        assert_eq!(rk(0x4059_0001), Some(1.0), "100, a hundredfold");
        assert_eq!(rk_at(&[1, 2, 3], 0), None);
    }
}
