//! A cell: its stored value by its type, else its text.
//!
//! In: a cell's element. Out: its content. Never: the text that is shown in the place of the value that is stored; notes,
//! drawings and tables within the cell.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use crate::intake::cell::Content;
use crate::intake::fault::Fault;
use crate::intake::limits::{Limit, Limits};
use crate::intake::number::is_error_text;
use crate::intake::workbook::xml::{Xml, attribute, local, malformed, resolve};

/// The longest date, time or duration.
const MOST_DATE: usize = 64;

/// What a cell's attributes say.
#[derive(Default)]
pub(super) struct CellReader {
    kind: Kind,
    /// The value that is stored, whatever its type.
    value: Option<String>,
    has_formula: bool,
    is_error: bool,
}

/// The type of a cell's value.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// None is said.
    #[default]
    Unsaid,
    Number,
    Bool,
    /// A date, a time or a duration.
    Date,
    Text,
}

impl CellReader {
    /// The attributes of a cell.
    ///
    /// # Errors
    ///
    /// A fault where they are malformed.
    pub(super) fn of(tag: &BytesStart<'_>) -> Result<Self, Fault> {
        let mut cell = Self::default();
        let mut attributes = tag.attributes();
        for attribute in attributes.with_checks(false) {
            let attribute = attribute.map_err(|_| malformed())?;
            let (name, prefix) = attribute.key.decompose();
            let value = || attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| malformed());
            match name.as_ref() {
                // LibreOffice names errors, which the standard does not, by a type of its own.
                "value-type" if prefix.is_some_and(|prefix| prefix.as_ref() == "calcext") => {
                    cell.is_error = value()? == "error";
                }
                "value-type" => cell.kind = Kind::of(&value()?),
                "value" | "boolean-value" | "date-value" | "time-value" | "string-value" => {
                    cell.value = Some(value()?.into_owned());
                }
                "formula" => cell.has_formula = true,
                _ => {}
            }
        }
        Ok(cell)
    }

    /// The content, once the element has been read to its end.
    ///
    /// # Errors
    ///
    /// A fault where it is malformed, or its text over the limit.
    pub(super) fn read<'c>(self, xml: &mut Xml<'c>, limits: &Limits) -> Result<Content<'c>, Fault> {
        let paragraphs = read_text(xml, limits)?;
        let has_paragraph = paragraphs.is_some();
        let text = paragraphs.unwrap_or_default();
        if self.is_error {
            return Ok(Content::Error(if text.is_empty() { Cow::Borrowed("#?") } else { text }));
        }
        let text = match (self.kind, self.value) {
            (Kind::Number, Some(value)) => {
                return Ok(match value.trim().parse() {
                    Ok(number) => Content::Number(number),
                    Err(_) => Content::Text(Cow::Owned(value)),
                });
            }
            (Kind::Bool, Some(value)) => match value.trim() {
                "true" => return Ok(Content::Bool(true)),
                "false" => return Ok(Content::Bool(false)),
                _ => Cow::Owned(value),
            },
            (Kind::Date, Some(value)) if value.len() <= MOST_DATE => return Ok(Content::IsoDate(value)),
            (Kind::Date | Kind::Text, Some(value)) => Cow::Owned(value),
            // A formula without a value of the type that it names, or without anything. LibreOffice writes the empty text that
            // a formula gives as a paragraph without type.
            (Kind::Number | Kind::Bool | Kind::Date, _) if self.has_formula => return Ok(Content::Uncalculated),
            (Kind::Unsaid, _) if self.has_formula && !has_paragraph => return Ok(Content::Uncalculated),
            (Kind::Text, None) => text,
            _ if text.is_empty() && !self.has_formula => return Ok(Content::Empty),
            _ => text,
        };
        Ok(if self.has_formula && is_error_text(&text) { Content::Error(text) } else { Content::Text(text) })
    }
}

impl Kind {
    fn of(name: &str) -> Self {
        match name {
            "float" | "percentage" | "currency" => Self::Number,
            "boolean" => Self::Bool,
            "date" | "time" => Self::Date,
            "string" => Self::Text,
            _ => Self::Unsaid,
        }
    }
}

/// The paragraphs of a cell, up to its end; nothing where it has none.
fn read_text<'c>(xml: &mut Xml<'c>, limits: &Limits) -> Result<Option<Cow<'c, str>>, Fault> {
    let mut text = Text { text: Cow::Borrowed(""), most: limits };
    let mut is_first = true;
    loop {
        match xml.next()? {
            Event::Start(tag) if local(&tag) == "p" => {
                if !std::mem::take(&mut is_first) {
                    text.push(Cow::Borrowed("\n"))?;
                }
                read_paragraph(xml, &mut text)?;
            }
            Event::Start(_) => xml.skip()?,
            Event::End(_) => return Ok((!is_first).then_some(text.text)),
            _ => {}
        }
    }
}

/// The text of a paragraph, spans and links within it included.
fn read_paragraph<'c>(xml: &mut Xml<'c>, text: &mut Text<'c, '_>) -> Result<(), Fault> {
    let mut depth = 1u32;
    while depth > 0 {
        match xml.next()? {
            Event::Text(part) => text.push(part.xml10_content())?,
            Event::CData(part) => text.push(part.xml10_content())?,
            Event::GeneralRef(reference) => text.push(Cow::Owned(resolve(&reference)?.to_string()))?,
            Event::Start(tag) => match local(&tag) {
                "span" | "a" => depth += 1,
                "s" => {
                    let count = attribute(&tag, "c")?.map_or(Some(1), |count| count.trim().parse().ok());
                    text.spaces(count)?;
                    xml.skip()?;
                }
                "tab" => {
                    text.push(Cow::Borrowed("\t"))?;
                    xml.skip()?;
                }
                "line-break" => {
                    text.push(Cow::Borrowed("\n"))?;
                    xml.skip()?;
                }
                _ => xml.skip()?,
            },
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    Ok(())
}

/// A text while it grows, under its limit.
struct Text<'c, 'l> {
    text: Cow<'c, str>,
    most: &'l Limits,
}

impl<'c> Text<'c, '_> {
    fn push(&mut self, part: Cow<'c, str>) -> Result<(), Fault> {
        if self.text.len().saturating_add(part.len()) > self.most.text_bytes {
            return Err(self.most.exceeded(Limit::Text));
        }
        if self.text.is_empty() {
            self.text = part;
        } else {
            self.text.to_mut().push_str(&part);
        }
        Ok(())
    }

    fn spaces(&mut self, count: Option<usize>) -> Result<(), Fault> {
        match count.filter(|count| *count <= self.most.text_bytes) {
            Some(count) => self.push(Cow::Owned(" ".repeat(count))),
            None => Err(self.most.exceeded(Limit::Text)),
        }
    }
}
