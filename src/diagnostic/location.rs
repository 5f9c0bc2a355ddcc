//! Where a fault stands: a span of a rule file, a cell of a workbook, or a whole file.

use std::ops::Range;
use std::sync::Arc;

use crate::model::Place;

/// A rule file with its text, so that a diagnostic can show the line it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFile {
    /// The path shown to the user, with `/` between its parts, relative to the rulebook's folder.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// Where a fault stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// Bytes of a rule file (or of any other TOML file).
    Span {
        /// The file.
        file: Arc<RuleFile>,
        /// The bytes.
        span: Range<usize>,
    },
    /// A cell of a submission.
    Cell {
        /// The path of the workbook.
        path: Arc<str>,
        /// The cell.
        place: Place,
        /// What stands in it.
        raw: Box<str>,
    },
    /// A sheet of a submission.
    Sheet {
        /// The path of the workbook.
        path: Arc<str>,
        /// The sheet.
        sheet: Arc<str>,
    },
    /// A line of a text that is read line by line.
    Line {
        /// The path of the text.
        path: Arc<str>,
        /// The line, from 1.
        line: usize,
        /// What stands in it.
        raw: Box<str>,
    },
    /// A whole file or folder.
    File {
        /// Its path.
        path: Arc<str>,
    },
}

/// Whether a sheet is the file itself: a delimited text has one table, which bears its name.
#[must_use]
pub fn is_own_sheet(path: &str, sheet: &str) -> bool {
    path.rsplit('/').next() == Some(sheet)
}

impl Location {
    /// The path of the file that the location is in.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Span { file, .. } => &file.path,
            Self::Cell { path, .. } | Self::Sheet { path, .. } | Self::Line { path, .. } | Self::File { path } => path,
        }
    }

    /// The same in a folder that nobody else knows: its path without the one of that folder.
    #[must_use]
    pub fn within(self, folder: &str) -> Self {
        let below = |path: &str| path.strip_prefix(folder).map(|below| Arc::from(below.trim_start_matches('/')));
        match self {
            Self::Span { file, span } => {
                let path = below(&file.path).map_or_else(|| file.path.clone(), |below: Arc<str>| below.to_string());
                Self::Span { file: Arc::new(RuleFile { path, text: file.text.clone() }), span }
            }
            Self::Cell { path, place, raw } => Self::Cell { path: below(&path).unwrap_or(path), place, raw },
            Self::Sheet { path, sheet } => Self::Sheet { path: below(&path).unwrap_or(path), sheet },
            Self::Line { path, line, raw } => Self::Line { path: below(&path).unwrap_or(path), line, raw },
            Self::File { path } => Self::File { path: below(&path).unwrap_or(path) },
        }
    }

    /// The sheet, where there is one.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match self {
            Self::Cell { place, .. } => place.sheet(),
            Self::Sheet { sheet, .. } => Some(sheet),
            _ => None,
        }
    }

    /// The cell (`C12`), where there is one.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        match self {
            Self::Cell { place, .. } => place.cell(),
            _ => None,
        }
    }
}
