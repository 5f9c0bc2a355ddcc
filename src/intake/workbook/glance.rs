//! Cells that look as spreadsheets usually write them, checked at a glance.
//!
//! In: the bytes of a sheet from a cell on. Out: how long the cell is, where it is of the usual form and sound. Never: an
//! opinion on a cell of any other form.

/// A cell of the form that spreadsheets write, found sound.
pub(super) struct PlainCell {
    /// Its bytes.
    pub(super) length: usize,
    /// Whether it holds nothing but a format.
    pub(super) is_empty: bool,
}

/// A cell of the form `<c r="A1" s="2" t="s"><v>3</v></c>` or `<c r="A1" s="2"/>` that begins here and is sound; nothing where the
/// bytes are of any other form, which says nothing against them.
pub(super) fn plain_cell(bytes: &[u8]) -> Option<PlainCell> {
    let mut cursor = Cursor { rest: bytes };
    cursor.skip(b"<c r=\"")?;
    let letters = cursor.count(|byte| byte.is_ascii_uppercase());
    let digits = cursor.count(|byte| byte.is_ascii_digit());
    if !(1..=3).contains(&letters) || !(1..=7).contains(&digits) || bytes.get(6 + letters) == Some(&b'0') {
        return None;
    }
    cursor.skip(b"\"")?;
    if cursor.skip(b" s=\"").is_some() {
        cursor.count(|byte| byte.is_ascii_digit());
        cursor.skip(b"\"")?;
    }
    let mut is_shared = false;
    if cursor.skip(b" t=\"").is_some() {
        is_shared = cursor.rest.first() == Some(&b's') && cursor.rest.get(1) == Some(&b'"');
        let is_plain = is_shared || cursor.rest.starts_with(b"n\"") || cursor.rest.starts_with(b"b\"");
        if !is_plain {
            return None;
        }
        cursor.rest = cursor.rest.get(2..)?;
    }
    if cursor.skip(b"/>").is_some() {
        return Some(PlainCell { length: bytes.len() - cursor.rest.len(), is_empty: true });
    }
    cursor.skip(b"><v>")?;
    let value = cursor.count(|byte| if is_shared { byte.is_ascii_digit() } else { byte != b'<' });
    if is_shared && !(1..=9).contains(&value) {
        return None;
    }
    cursor.skip(b"</v></c>")?;
    Some(PlainCell { length: bytes.len() - cursor.rest.len(), is_empty: false })
}

/// Bytes read from their beginning.
struct Cursor<'a> {
    rest: &'a [u8],
}

impl Cursor<'_> {
    fn skip(&mut self, expected: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(expected)?;
        Some(())
    }

    /// Passes over bytes that are wanted and counts them.
    fn count(&mut self, is_wanted: impl Fn(u8) -> bool) -> usize {
        let count = self.rest.iter().position(|byte| !is_wanted(*byte)).unwrap_or(self.rest.len());
        self.rest = self.rest.get(count..).unwrap_or_default();
        count
    }
}
