//! Charts: what can be drawn, in numbers and words; each stands beside the table of what it draws.
//!
//! A chart is a second sight of its table, never the only one: formats that cannot draw show the table alone.

use super::Table;
use crate::i18n::Message;

/// A chart with what it shows in words and as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What is seen, in one sentence; it is also what is read out where nothing can be seen.
    pub caption: Message,
    /// The drawing.
    pub chart: Chart,
    /// The same in figures.
    pub table: Table,
}

/// What is drawn. Numbers are plain decimals, as those of a [`super::Content`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chart {
    /// Points with their intervals along one scale, a row each: a ratio beside its norm, the marks of the pillars, ranks.
    Scale {
        /// The rows, from the top.
        rows: Vec<ScaleRow>,
        /// What the scale counts.
        axis: Axis,
    },
    /// One value per year, from left to right, with the lines that it is held against.
    Years {
        /// The values.
        points: Vec<YearPoint>,
        /// The lines.
        limits: Vec<Limit>,
        /// What the scale counts.
        axis: Axis,
    },
    /// How many went from which class to which.
    Grid {
        /// The names of the rows, from the top.
        from: Vec<String>,
        /// The names of the columns, from the left.
        to: Vec<String>,
        /// How many, row by row.
        counts: Vec<Vec<usize>>,
    },
}

/// A scale: its ends and what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// Where it begins at the latest; `None` where the values alone say it.
    pub from: Option<String>,
    /// Where it ends at the earliest.
    pub to: Option<String>,
    /// What it counts.
    pub measure: super::Measure,
}

/// A row of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScaleRow {
    /// Whose row it is.
    pub label: super::Content,
    /// The least and greatest that it may be, where it is not exact.
    pub interval: Option<[String; 2]>,
    /// The value; `None` where there is none.
    pub value: Option<String>,
    /// What it is held against.
    pub limits: Vec<Limit>,
}

/// The value of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearPoint {
    /// The year.
    pub year: String,
    /// The value; `None` leaves a gap.
    pub value: Option<String>,
    /// The least and greatest that it may be, where it is not exact.
    pub interval: Option<[String; 2]>,
}

/// Something that values are held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// What it is.
    pub kind: LimitKind,
    /// Where it stands.
    pub at: String,
}

/// What values are held against. Each is drawn in its own manner of line, whatever the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// The threshold: a full line.
    Threshold,
    /// The target, where the mark is full: a dashed line.
    Target,
    /// The bound where the mark is nought: a dotted line.
    ZeroMark,
}

impl LimitKind {
    /// Its name.
    #[must_use]
    pub const fn label(self) -> Message {
        match self {
            Self::Threshold => Message::new("chart-threshold"),
            Self::Target => Message::new("chart-target"),
            Self::ZeroMark => Message::new("chart-zero-mark"),
        }
    }
}
