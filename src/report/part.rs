//! A document of several parts, as books and sites are.

use super::Report;

/// A report with the parts that stand under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What links to it: lower-case letters, digits and hyphens, once in a document, the same in every language.
    pub anchor: String,
    /// What it says before its parts.
    pub report: Report,
    /// The parts under it, in order.
    pub parts: Vec<Self>,
}

impl Part {
    /// A part that stands alone.
    #[must_use]
    pub fn new(anchor: impl Into<String>, report: Report) -> Self {
        Self { anchor: anchor.into(), report, parts: Vec::new() }
    }

    /// The same with parts under it.
    #[must_use]
    pub fn with(mut self, parts: impl IntoIterator<Item = Self>) -> Self {
        self.parts.extend(parts);
        self
    }
}

impl From<Report> for Part {
    fn from(report: Report) -> Self {
        Self::new("report", report)
    }
}
