//! A cell as it was read, before anything is made of it.
//!
//! In: what a workbook or a delimited text holds. Out: [`Cell`]. Never: a judgement on what the content means.

use std::borrow::Cow;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Content<'a> {
    /// Nothing.
    Empty,
    /// Text.
    Text(Cow<'a, str>),
    /// A number as a spreadsheet stores it. This is the only float of a submission; `float::decimal_of_float` takes it
    /// out of the world of floats.
    Number(f64),
    /// A truth value.
    Bool(bool),
    /// A number that is formatted as a date, a time or a duration.
    Serial {
        /// Days since the epoch of the date system.
        days: f64,
        /// Whether the workbook counts from 1904.
        is_1904: bool,
        /// Whether it is formatted as a duration.
        is_duration: bool,
    },
    /// A date or time in ISO 8601.
    IsoDate(String),
    /// An error such as `#DIV/0!`.
    Error(Cow<'a, str>),
    /// A formula whose result the file does not hold.
    Uncalculated,
}

/// A cell with its zero-based column.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell<'a> {
    /// Zero-based column.
    pub(super) column: u32,
    /// What it holds.
    pub(super) content: Content<'a>,
}

impl Content<'_> {
    /// The same content, its text borrowed.
    pub(super) fn borrowed(&self) -> Content<'_> {
        match self {
            Self::Empty => Content::Empty,
            Self::Text(text) => Content::Text(Cow::Borrowed(text)),
            Self::Number(number) => Content::Number(*number),
            Self::Bool(truth) => Content::Bool(*truth),
            Self::Serial { days, is_1904, is_duration } => {
                Content::Serial { days: *days, is_1904: *is_1904, is_duration: *is_duration }
            }
            Self::IsoDate(text) => Content::IsoDate(text.clone()),
            Self::Error(text) => Content::Error(Cow::Borrowed(text)),
            Self::Uncalculated => Content::Uncalculated,
        }
    }

    /// Whether nothing that a reader could see stands in the cell.
    pub(super) fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.chars().all(is_space),
            _ => false,
        }
    }

    /// The content as text, for names, codes and labels.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(trim(text)),
            Self::IsoDate(text) => Cow::Borrowed(text),
            Self::Empty | Self::Uncalculated => Cow::Borrowed(""),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
            Self::Number(number) => Cow::Owned(super::float::text_of_float(*number)),
            Self::Serial { days, is_1904, .. } => match super::date::date_of_serial(*days, *is_1904) {
                Some(date) => Cow::Owned(date.to_string()),
                None => Cow::Owned(super::float::text_of_float(*days)),
            },
        }
    }
}

/// Whether a character is blank: any space, and the marks of no width that copied text brings along.
pub(super) fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
}

/// The text without the blanks around it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}
