//! Texts as the XML of a workbook writes them.
//!
//! In: the bytes between two tags; the table of texts. Out: what they say. Never: an entity of the file's own.

use std::borrow::Cow;

use memchr::{memchr3, memmem};

use crate::i18n::Message;
use crate::intake::fault::Fault;
use crate::intake::limits::{Limit, Limits};
use crate::intake::workbook::tags::{Tag, Tags, attributes};
use crate::intake::workbook::xml::malformed;

/// The texts that cells refer to by their rank.
///
/// # Errors
///
/// A fault where the table is damaged, or holds more texts than there can be cells.
pub(super) fn texts(part: &[u8], limits: &Limits) -> Result<Vec<Box<str>>, Fault> {
    check_encoding(part)?;
    let mut tags = Tags::new(part, 0);
    let mut texts: Vec<Box<str>> = Vec::new();
    let mut current = String::new();
    let mut is_phonetic = false;
    let cut = || Fault::damaged(Message::new("intake-detail-cut"));
    loop {
        let tag = tags.next().ok_or_else(cut)?;
        if tags.has_document_type {
            return Err(document_type());
        }
        match (tag.local, tag.is_end) {
            (b"si", is_end) if is_end || tag.is_empty => {
                if u64::try_from(texts.len()).is_ok_and(|count| count >= limits.cells) {
                    return Err(limits.exceeded(Limit::Cells));
                }
                texts.push(std::mem::take(&mut current).into_boxed_str());
            }
            // How a text is spoken is no part of it.
            (b"rPh", is_end) => is_phonetic = !is_end && !tag.is_empty,
            (b"t", false) if !tag.is_empty => {
                let text = text_within(tag, &mut tags)?.ok_or_else(cut)?;
                if !is_phonetic {
                    current.push_str(&text);
                }
            }
            (b"sst", is_end) if is_end || tag.is_empty => return Ok(texts),
            _ => {}
        }
    }
}

/// The text of an element whose start was the last tag, up to its end; nothing where the bytes end before. Spaces around it count
/// only where it says so.
///
/// # Errors
///
/// A fault where it holds elements, or what is no text.
pub(super) fn text_within<'a>(start: Tag<'a>, tags: &mut Tags<'a>) -> Result<Option<Cow<'a, str>>, Fault> {
    let Some(end) = tags.next() else { return Ok(None) };
    if !end.is_end || end.local != start.local {
        return Err(malformed());
    }
    let text = text(tags.bytes.get(start.end..end.start).unwrap_or_default())?;
    let keeps_spaces =
        attributes(start).any(|attribute| attribute.name == b"xml:space" && attribute.value == b"preserve");
    let blank = [' ', '\t', '\r', '\n'];
    Ok(Some(unescaped(match text {
        text if keeps_spaces || !(text.starts_with(blank) || text.ends_with(blank)) => text,
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_matches(blank)),
        Cow::Owned(text) => Cow::Owned(text.trim_matches(blank).to_owned()),
    })))
}

/// What bytes between two tags say: references resolved, comments left out.
///
/// # Errors
///
/// A fault where they are not UTF-8, refer to an unknown entity, or are no text.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| encoding())?;
    if memchr3(b'&', b'<', b'\r', bytes).is_none() {
        return Ok(Cow::Borrowed(text));
    }
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr3(b'&', b'<', b'\r', rest.as_bytes()) {
        said.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let between = |open: &str, close: &[u8]| {
            let inner = rest.strip_prefix(open)?;
            let end = memmem::find(inner.as_bytes(), close)?;
            Some((inner.get(..end)?, inner.get(end + close.len()..)?))
        };
        if let Some((name, behind)) = between("&", b";") {
            said.push(reference(name)?);
            rest = behind;
        } else if let Some((inner, behind)) = between("<![CDATA[", b"]]>") {
            said.push_str(inner);
            rest = behind;
        } else if let Some((_, behind)) = between("<!--", b"-->").or_else(|| between("<?", b"?>")) {
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix('\r') {
            // The end of a line is one letter, however it was written.
            said.push('\n');
            rest = behind.strip_prefix('\n').unwrap_or(behind);
        } else {
            return Err(malformed());
        }
    }
    said.push_str(rest);
    Ok(Cow::Owned(said))
}

/// The character that a reference stands for: its number, or one of the five names that XML knows.
fn reference(name: &str) -> Result<char, Fault> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    let letter = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix("#x") {
            Some(digits) => number(digits, 16),
            None => name.strip_prefix('#').and_then(|digits| number(digits, 10)),
        },
    };
    letter.filter(|letter| *letter != '\0').ok_or_else(|| {
        let shown: String = name.chars().take(24).collect();
        Fault::damaged(Message::new("intake-detail-entity").with("text", shown))
    })
}

/// A text with the letters that XML cannot hold, which a spreadsheet writes as `_x000D_`, put in their places.
pub(super) fn unescaped(text: Cow<'_, str>) -> Cow<'_, str> {
    if memmem::find(text.as_bytes(), b"_x").is_none() {
        return text;
    }
    let unit = |rest: &str| {
        let digits = rest.strip_prefix("_x")?.get(..4)?;
        let is_whole = rest.get(6..7) == Some("_") && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_whole.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
    };
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text.as_ref();
    while let Some(letter) = rest.chars().next() {
        let length = if let Some(unit) = unit(rest) {
            units.push(unit);
            7
        } else {
            units.extend(letter.encode_utf16(&mut [0; 2]).iter());
            letter.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    Cow::Owned(String::from_utf16_lossy(&units))
}

/// Refuses a part that is not UTF-8, which every spreadsheet writes: its tags could not be told.
///
/// # Errors
///
/// A fault where it is in UTF-16 or UTF-32.
pub(super) fn check_encoding(part: &[u8]) -> Result<(), Fault> {
    let is_wide = part.starts_with(&[0xff, 0xfe])
        || part.starts_with(&[0xfe, 0xff])
        || part.iter().take(4).any(|byte| *byte == 0);
    if is_wide { Err(encoding()) } else { Ok(()) }
}

fn encoding() -> Fault {
    Fault::damaged(Message::new("intake-detail-encoding"))
}

/// Only a document type can declare entities.
pub(super) fn document_type() -> Fault {
    Fault::damaged(Message::new("intake-detail-document-type"))
}
