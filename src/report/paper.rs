//! A document as it goes out on paper: what stands on every page, whether its paragraphs are numbered, who signs it.
//!
//! Decisions
//! - Who signs, where and when is left open: a program names an office, never a person.
//! - The number of a paper is given out by whoever keeps the register of letters: where none is given its place stays open.

use jiff::civil::Date;

use super::{Part, Report};
use crate::i18n::Message;

/// A document with what paper asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What stands before it on a page of its own, signed as it is: a slip.
    pub cover: Option<Report>,
    /// What stands on it.
    pub document: Part,
    /// What stands above every page: whose paper it is, whether it may be published.
    pub head: Vec<Message>,
    /// What stands below every page, before its number.
    pub foot: Option<Message>,
    /// The day on which it was made.
    pub day: Date,
    /// Whether its paragraphs are numbered from one to the last, so that an answer can name them.
    pub is_numbered: bool,
    /// Whether paper lies on its side.
    pub is_landscape: bool,
    /// Whether all of it is meant to stand on one page.
    pub is_one_page: bool,
    /// Who signs, in what quality; empty where nobody does.
    pub signatures: Vec<Message>,
}

impl Paper {
    /// An upright paper that nobody signs.
    #[must_use]
    pub fn new(document: impl Into<Part>, day: Date) -> Self {
        Self {
            cover: None,
            document: document.into(),
            head: Vec::new(),
            foot: None,
            day,
            is_numbered: false,
            is_landscape: false,
            is_one_page: false,
            signatures: Vec::new(),
        }
    }

    /// The report at its beginning.
    #[must_use]
    pub const fn report(&self) -> &Report {
        &self.document.report
    }
}
