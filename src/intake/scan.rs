//! A look at the raw XML of a workbook's part before calamine reads it, for what calamine takes silently amiss.
//!
//! In: the bytes of one part. Out: the same bytes, or bytes in which error cells are texts, or the reason why the part is
//! refused. Never: an understanding of the sheet; that is calamine's work.
//!
//! Refused are: a cell reference out of a spreadsheet's bounds (it wraps around), the index of a text that is no number
//! (it reads the first text), a value in pieces (its first piece is read), and a count of texts that would reserve more
//! memory than there can be texts. Error cells become texts because `#SPILL!` and its like end the reading of a cell
//! before its place is known.

use crate::i18n::Message;

/// What is to be done with a part.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scanned {
    /// It can be read as it is.
    Sound,
    /// It can be read in this form.
    Rewritten(Vec<u8>),
}

/// Looks through a part.
///
/// # Errors
///
/// The message that says what is wrong with it.
pub(super) fn scan(bytes: &[u8]) -> Result<Scanned, Message> {
    // Every XML that a spreadsheet writes is UTF-8; in UTF-16 this scan would be blind where calamine is not.
    if bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || bytes.iter().take(4).any(|byte| *byte == 0)
    {
        return Err(Message::new("intake-detail-encoding"));
    }
    let mut tags = Tags { bytes, at: 0 };
    let Some(root) = tags.next() else { return Ok(Scanned::Sound) };
    match root.local {
        b"sst" => {
            check_count(root, bytes.len())?;
            Ok(Scanned::Sound)
        }
        b"styleSheet" | b"theme" | b"workbook" | b"Relationships" | b"Types" => Ok(Scanned::Sound),
        _ => scan_sheet(tags, bytes),
    }
}

/// A tag with the bytes of its attributes and where it stands.
#[derive(Debug, Clone, Copy)]
struct Tag<'a> {
    /// The name without its prefix.
    local: &'a [u8],
    /// Whether it is `</name>`.
    is_end: bool,
    /// Whether it is `<name/>`.
    is_empty: bool,
    /// The attributes, as bytes.
    attributes: &'a [u8],
    /// Where the attributes begin.
    attributes_at: usize,
    /// Where the tag begins.
    start: usize,
    /// Where the text behind the tag begins.
    end: usize,
}

/// The tags of a part in their order; comments, instructions and CDATA are passed over.
struct Tags<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.at + find(self.bytes.get(self.at..)?, b'<')?;
            let rest = self.bytes.get(start..)?;
            let skipped = if rest.starts_with(b"<!--") {
                Some(find_all(rest, b"-->")? + 3)
            } else if rest.starts_with(b"<![CDATA[") {
                Some(find_all(rest, b"]]>")? + 3)
            } else if rest.starts_with(b"<?") {
                Some(find_all(rest, b"?>")? + 2)
            } else if rest.starts_with(b"<!") {
                Some(find(rest, b'>')? + 1)
            } else {
                None
            };
            if let Some(length) = skipped {
                self.at = start + length;
                continue;
            }
            let length = tag_length(rest)?;
            self.at = start + length;
            let mut inner = rest.get(1..length - 1)?;
            let mut inner_at = start + 1;
            let is_end = inner.first() == Some(&b'/');
            if is_end {
                inner = inner.get(1..)?;
                inner_at += 1;
            }
            let is_empty = inner.last() == Some(&b'/');
            if is_empty {
                inner = inner.get(..inner.len() - 1)?;
            }
            let name_length = inner.iter().position(u8::is_ascii_whitespace).unwrap_or(inner.len());
            let (name, attributes) = inner.split_at_checked(name_length)?;
            let local = name
                .iter()
                .position(|byte| *byte == b':')
                .map_or(name, |colon| name.get(colon + 1..).unwrap_or_default());
            return Some(Tag {
                local,
                is_end,
                is_empty,
                attributes,
                attributes_at: inner_at + name_length,
                start,
                end: self.at,
            });
        }
    }
}

/// The length of a tag that begins here; a `>` inside quotes does not end it.
fn tag_length(bytes: &[u8]) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, *byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    None
}

fn find(bytes: &[u8], wanted: u8) -> Option<usize> {
    bytes.iter().position(|byte| *byte == wanted)
}

fn find_all(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// The attributes of a tag: name, value, and where the value begins in the part.
fn attributes<'a>(tag: &Tag<'a>) -> impl Iterator<Item = (&'a [u8], &'a [u8], usize)> {
    let bytes = tag.attributes;
    let base = tag.attributes_at;
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..)?;
        let start = at + rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let equals = start + find(bytes.get(start..)?, b'=')?;
        let name = bytes.get(start..equals)?.trim_ascii();
        let open = equals + 1 + bytes.get(equals + 1..)?.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let quote = *bytes.get(open)?;
        let close = open + 1 + find(bytes.get(open + 1..)?, quote)?;
        at = close + 1;
        Some((name, bytes.get(open + 1..close)?, base + open + 1))
    })
}

/// The count of texts that a table of texts declares is reserved at once: it must be one that the part can hold.
fn check_count(root: Tag<'_>, length: usize) -> Result<(), Message> {
    const SHORTEST: usize = b"<si/>".len();
    for (name, value, _) in attributes(&root) {
        if name == b"uniqueCount" {
            let count = std::str::from_utf8(value).ok().and_then(|text| text.trim().parse::<usize>().ok());
            if count.is_some_and(|count| count > length / SHORTEST + 1) {
                return Err(Message::new("intake-detail-text-count"));
            }
        }
    }
    Ok(())
}

fn scan_sheet(tags: Tags<'_>, bytes: &[u8]) -> Result<Scanned, Message> {
    // Where the `e` of each `t="e"` stands.
    let mut errors = Vec::new();
    let mut cell = None;
    let mut is_inside = false;
    let mut tags = tags.peekable();
    while let Some(tag) = tags.next() {
        match (tag.local, tag.is_end) {
            (b"sheetData", true) => break,
            (b"sheetData", false) => is_inside = true,
            _ if !is_inside => {}
            (b"row", false) => {
                for (name, value, _) in attributes(&tag) {
                    if name == b"r" && !is_row(value) {
                        return Err(bad("intake-detail-reference", value));
                    }
                }
            }
            (b"c", false) => {
                let found = read_cell(&tag)?;
                if let Some(at) = found.error_at {
                    errors.push(at);
                }
                cell = Some(found);
            }
            (b"v", false) if !tag.is_empty => {
                let Some(found) = cell.as_mut() else { continue };
                let next = tags.peek().filter(|next| next.is_end && next.local == b"v");
                let value = next.and_then(|next| bytes.get(tag.end..next.start));
                let Some(value) = value.filter(|value| !value.contains(&b'<')) else {
                    return Err(bad("intake-detail-value", found.reference));
                };
                if std::mem::replace(&mut found.has_value, true) {
                    return Err(bad("intake-detail-value", found.reference));
                }
                if found.is_shared && !value.is_empty() && !is_index(value) {
                    return Err(bad("intake-detail-text-index", found.reference));
                }
            }
            _ => {}
        }
    }
    if errors.is_empty() {
        return Ok(Scanned::Sound);
    }
    let mut rewritten = Vec::with_capacity(bytes.len() + 2 * errors.len());
    let mut from = 0;
    for at in errors {
        rewritten.extend_from_slice(bytes.get(from..at).unwrap_or_default());
        rewritten.extend_from_slice(b"str");
        from = at + 1;
    }
    rewritten.extend_from_slice(bytes.get(from..).unwrap_or_default());
    Ok(Scanned::Rewritten(rewritten))
}

/// What the scan keeps of a cell.
struct CellTag<'a> {
    reference: &'a [u8],
    is_shared: bool,
    error_at: Option<usize>,
    has_value: bool,
}

fn read_cell<'a>(tag: &Tag<'a>) -> Result<CellTag<'a>, Message> {
    let mut cell = CellTag { reference: b"", is_shared: false, error_at: None, has_value: false };
    for (name, value, at) in attributes(tag) {
        match name {
            b"r" if !is_reference(value) => return Err(bad("intake-detail-reference", value)),
            b"r" => cell.reference = value,
            b"t" if value == b"e" => cell.error_at = Some(at),
            b"t" => cell.is_shared = value == b"s",
            _ => {}
        }
    }
    Ok(cell)
}

fn bad(id: &'static str, at: &[u8]) -> Message {
    let shown: String = String::from_utf8_lossy(at).chars().take(24).collect();
    Message::new(id).with("cell", shown)
}

/// Whether the bytes are the number of a row: 1 to 9999999.
fn is_row(bytes: &[u8]) -> bool {
    (1..=7).contains(&bytes.len()) && bytes.first() != Some(&b'0') && bytes.iter().all(u8::is_ascii_digit)
}

/// Whether the bytes are the name of a cell: one to three letters and the number of a row.
fn is_reference(bytes: &[u8]) -> bool {
    let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    (1..=3).contains(&letters) && bytes.get(letters..).is_some_and(is_row)
}

/// Whether the bytes are the index of a text.
fn is_index(bytes: &[u8]) -> bool {
    (1..=9).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(cells: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><!-- <sst uniqueCount=\"9\"> --><x:worksheet a='>'><x:sheetData><x:row r=\"1\">{cells}</x:row></x:sheetData></x:worksheet>"
        )
    }

    fn fault(cells: &str) -> Option<&'static str> {
        scan(sheet(cells).as_bytes()).err().map(|message| message.id())
    }

    #[test]
    fn a_sound_sheet_is_left_as_it_is() {
        let sound = sheet(
            "<x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c><x:c r=\"XFD1\"><x:f>1&gt;0</x:f><x:v>1.5</x:v></x:c><x:c r=\"C1\"/>",
        );
        assert_eq!(scan(sound.as_bytes()), Ok(Scanned::Sound));
    }

    #[test]
    fn what_calamine_takes_amiss_is_refused() {
        assert_eq!(fault("<c r=\"ZZZZZZZ4294967295\"><v>1</v></c>"), Some("intake-detail-reference"));
        assert_eq!(fault("<c r=\"A0\"><v>1</v></c>"), Some("intake-detail-reference"));
        assert_eq!(fault("<c t=\"s\" r=\"A1\"><v>-1</v></c>"), Some("intake-detail-text-index"));
        assert_eq!(fault("<c r='A1' t = 's'><v>abc</v></c>"), Some("intake-detail-text-index"));
        assert_eq!(fault("<c r=\"A1\"><v>1<!-- 2 -->3</v></c>"), Some("intake-detail-value"));
        assert_eq!(fault("<c r=\"A1\"><v>1</v><v>2</v></c>"), Some("intake-detail-value"));
        assert_eq!(fault("<c r=\"A1\"><v>1<![CDATA[2]]></v></c>"), Some("intake-detail-value"));
        assert_eq!(scan(b"\xff\xfe<\0").err().map(|message| message.id()), Some("intake-detail-encoding"));
    }

    #[test]
    fn error_cells_become_texts() {
        let with_errors =
            sheet("<c r=\"A1\" t=\"e\"><v>#SPILL!</v></c><c r=\"B1\" t='e'><v>#N/A</v></c><c r=\"C1\"><v>e</v></c>");
        let expected = with_errors.replace("t=\"e\"", "t=\"str\"").replace("t='e'", "t='str'");
        assert_eq!(scan(with_errors.as_bytes()), Ok(Scanned::Rewritten(expected.into_bytes())));
    }

    #[test]
    fn a_count_of_texts_that_no_part_can_hold_is_refused() {
        assert_eq!(scan(b"<sst count='1' uniqueCount='1'><si/></sst>"), Ok(Scanned::Sound));
        let huge = b"<sst uniqueCount=\"99999999999\"><si/></sst>";
        assert_eq!(scan(huge).err().map(|message| message.id()), Some("intake-detail-text-count"));
    }

    #[test]
    fn cut_bytes_end_the_scan_quietly() {
        let whole = sheet("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>");
        for length in 0..whole.len() {
            let _ = scan(&whole.as_bytes()[..length]);
        }
    }
}
