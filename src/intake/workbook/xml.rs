//! The XML of a workbook, event by event.
//!
//! In: text. Out: events, empty elements as a start and an end. Never: an entity of the file's own, elements nested deeper than
//! any spreadsheet nests them.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::i18n::Message;
use crate::intake::fault::Fault;

/// Elements within elements, at most.
pub(super) const MOST_DEPTH: usize = 256;

/// A reader of a text, or of what stands in one of its elements.
pub(super) struct Xml<'c> {
    reader: Reader<&'c [u8]>,
    depth: usize,
    is_whole: bool,
}

impl<'c> Xml<'c> {
    /// A reader of a whole document.
    pub(super) fn whole(text: &'c str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0, is_whole: true }
    }

    /// A reader from a place within a document that has been gone through.
    pub(super) fn within(text: &'c str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        Self { reader, depth: 0, is_whole: false }
    }

    /// The next event.
    ///
    /// # Errors
    ///
    /// A fault where the text is malformed, cut, or declares a document type.
    pub(super) fn next(&mut self) -> Result<Event<'c>, Fault> {
        let event = self.reader.read_event().map_err(|_| malformed())?;
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > MOST_DEPTH {
                    return Err(malformed());
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => return Err(Fault::damaged(Message::new("intake-detail-document-type"))),
            Event::Eof if self.depth > 0 || !self.is_whole => {
                return Err(Fault::damaged(Message::new("intake-detail-cut")));
            }
            _ => {}
        }
        Ok(event)
    }

    /// Passes over the rest of the element whose start was the last event.
    ///
    /// # Errors
    ///
    /// As [`Xml::next`].
    pub(super) fn skip(&mut self) -> Result<(), Fault> {
        let outer = self.depth.saturating_sub(1);
        while self.depth > outer {
            self.next()?;
        }
        Ok(())
    }

    /// How many elements are open.
    pub(super) const fn depth(&self) -> usize {
        self.depth
    }

    /// Where the next event begins.
    pub(super) fn place(&self) -> Option<usize> {
        usize::try_from(self.reader.buffer_position()).ok()
    }
}

/// The text of a part.
///
/// # Errors
///
/// A fault where it is not encoded in UTF-8.
pub(super) fn text_of(part: Vec<u8>) -> Result<String, Fault> {
    let text = String::from_utf8(part).map_err(|_| Fault::damaged(Message::new("intake-detail-encoding")))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// The name of an element without its prefix.
pub(super) fn local<'t>(tag: &'t BytesStart<'_>) -> &'t str {
    let name = tag.name().0;
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// The attribute of an element by its name without prefix.
///
/// # Errors
///
/// A fault where the element's attributes are malformed.
pub(super) fn attribute<'t>(tag: &'t BytesStart<'_>, name: &str) -> Result<Option<Cow<'t, str>>, Fault> {
    let mut attributes = tag.attributes();
    for attribute in attributes.with_checks(false) {
        let attribute = attribute.map_err(|_| malformed())?;
        if attribute.key.local_name().as_ref() == name {
            return attribute.normalized_value(XmlVersion::Implicit1_0).map(Some).map_err(|_| malformed());
        }
    }
    Ok(None)
}

/// The character that a reference stands for: its number, or one of the five names that XML knows.
///
/// # Errors
///
/// A fault for any other name.
pub(super) fn resolve(reference: &BytesRef<'_>) -> Result<char, Fault> {
    let name = reference.xml10_content();
    let letter = match name.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    };
    letter.ok_or_else(|| {
        let shown: String = name.chars().take(24).collect();
        Fault::damaged(Message::new("intake-detail-entity").with("text", shown))
    })
}

pub(super) fn malformed() -> Fault {
    Fault::damaged(Message::new("intake-detail-xml"))
}
