//! The tags of a part of a workbook, told apart without an XML reader's allocations.
//!
//! In: bytes. Out: tags with their attributes, and where they stand. Never: entities resolved, nesting checked: what is odd
//! enough to need that is refused by whoever asks.

use memchr::{memchr, memchr3, memmem};

/// A tag with the bytes of its attributes and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'a> {
    /// The name without its prefix.
    pub(super) local: &'a [u8],
    /// Whether it is `</name>`.
    pub(super) is_end: bool,
    /// Whether it is `<name/>`.
    pub(super) is_empty: bool,
    /// The attributes, as bytes.
    attributes: &'a [u8],
    /// Where the tag begins.
    pub(super) start: usize,
    /// Where what stands behind the tag begins.
    pub(super) end: usize,
}

/// The tags of a part in their order; comments, instructions and CDATA are passed over.
pub(super) struct Tags<'a> {
    pub(super) bytes: &'a [u8],
    /// Where the next tag is looked for.
    pub(super) at: usize,
    /// Whether a document type has been passed, which alone can declare entities.
    pub(super) has_document_type: bool,
}

impl<'a> Tags<'a> {
    pub(super) const fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, has_document_type: false }
    }
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
                self.has_document_type = true;
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
            let is_end = inner.first() == Some(&b'/');
            if is_end {
                inner = inner.get(1..)?;
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
            return Some(Tag { local, is_end, is_empty, attributes, start, end: self.at });
        }
    }
}

/// The length of a tag that begins here; a `>` inside quotes does not end it.
fn tag_length(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr3(b'>', b'"', b'\'', bytes.get(at..)?)?;
        let met = *bytes.get(at)?;
        at += 1;
        if met == b'>' {
            return Some(at);
        }
        at += find(bytes.get(at..)?, met)? + 1;
    }
}

fn find(bytes: &[u8], wanted: u8) -> Option<usize> {
    memchr(wanted, bytes)
}

fn find_all(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    memmem::find(bytes, wanted)
}

/// An attribute as it is written.
pub(super) struct Attribute<'a> {
    pub(super) name: &'a [u8],
    pub(super) value: &'a [u8],
}

/// The attributes of a tag.
pub(super) fn attributes(tag: Tag<'_>) -> impl Iterator<Item = Attribute<'_>> {
    let bytes = tag.attributes;
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
        Some(Attribute { name, value: bytes.get(open + 1..close)? })
    })
}
