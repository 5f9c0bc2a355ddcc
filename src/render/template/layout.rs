//! Which columns and identification fields the workbook has, and in what order.

use crate::dictionary::{Dictionary, Line, SuppliedBy};
use crate::i18n::Message;
use crate::model::Branch;

/// The row of the codes that programs read.
pub(super) const CODE_ROW: u32 = 0;
/// The row of the headings that people read.
pub(super) const HEADING_ROW: u32 = 1;
/// The first row of a line.
pub(super) const FIRST_LINE_ROW: u32 = 2;

/// One column of a group's sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The line's code.
    Code,
    /// The line's name.
    Label,
    /// What the line counts.
    Kind,
    /// The line as a whole, so many years back.
    Whole(u8),
    /// The line in a branch, for the fiscal year.
    Branch(Branch),
    /// What to count in the line.
    Definition,
}

impl Column {
    /// The heading that programs read.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Label => "label",
            Self::Kind => "nature",
            Self::Whole(0) => "value",
            Self::Whole(1) => "value_n1",
            Self::Whole(_) => "value_n2",
            Self::Branch(branch) => branch.code(),
            Self::Definition => "definition",
        }
    }

    /// The heading that people read. The code has none: a row without code is no line, whoever reads the sheet.
    pub(super) fn heading(self) -> Option<Message> {
        Some(match self {
            Self::Code => return None,
            Self::Label => Message::new("template-heading-label"),
            Self::Kind => Message::new("template-heading-kind"),
            Self::Whole(0) => Message::new("template-heading-value"),
            Self::Whole(1) => Message::new("template-heading-value-n1"),
            Self::Whole(_) => Message::new("template-heading-value-n2"),
            Self::Branch(branch) => branch.label(),
            Self::Definition => Message::new("template-heading-definition"),
        })
    }

    /// Its width in characters.
    pub(super) const fn width(self) -> u16 {
        match self {
            Self::Code => 29,
            Self::Label => 42,
            Self::Kind => 11,
            Self::Whole(_) | Self::Branch(_) => 19,
            Self::Definition => 90,
        }
    }

    /// Whether a figure stands in it.
    pub(super) const fn holds_figures(self) -> bool {
        matches!(self, Self::Whole(_) | Self::Branch(_))
    }
}

/// The lines that institutions fill in a group, in the order of the dictionary.
pub(super) fn lines_of(dictionary: &Dictionary, group: usize) -> Vec<&Line> {
    let is_asked = |line: &&Line| line.group == group && line.supplied_by == SuppliedBy::Filer;
    dictionary.lines().iter().filter(is_asked).collect()
}

/// The columns of a group's sheet; branches have theirs only where a line is asked per branch.
pub(super) fn columns(lines: &[&Line], branches: &[Branch]) -> Vec<Column> {
    let mut columns =
        vec![Column::Code, Column::Label, Column::Kind, Column::Whole(0), Column::Whole(1), Column::Whole(2)];
    if lines.iter().any(|line| line.by_branch) {
        let branches = if branches.is_empty() { Branch::ALL } else { branches };
        columns.extend(branches.iter().map(|branch| Column::Branch(*branch)));
    }
    columns.push(Column::Definition);
    columns
}

/// What an identification field admits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// Any text.
    Text,
    /// A kind of institution.
    Kind,
    /// One of a list, typed or picked.
    OneOf(&'static [&'static str]),
    /// A year.
    Year,
    /// A day.
    Date,
}

/// The keys of the `Identification` sheet, what each admits, and its explanation.
pub(super) const IDENTIFICATION: &[(&str, Field, &str)] = &[
    ("institution_code", Field::Text, "template-institution-code"),
    ("institution_name", Field::Text, "template-institution-name"),
    ("state", Field::Text, "template-state"),
    ("institution_kind", Field::Kind, "template-institution-kind"),
    ("fiscal_year", Field::Year, "template-fiscal-year"),
    ("year_end", Field::Date, "template-year-end"),
    ("currency", Field::Text, "template-currency"),
    ("unit", Field::OneOf(&["1", "1000", "1000000"]), "template-unit"),
    ("branches", Field::Text, "template-branches"),
    ("filed_on", Field::Date, "template-filed-on"),
];

/// The kinds where the rulebook names none itself.
pub(super) const USUAL_KINDS: &[&str] = &["general_scheme", "civil_servants_pension", "health_only", "mutual"];

/// The instructions under the identification, one row each.
pub(super) const INSTRUCTIONS: &[&str] = &[
    "template-how-to-title",
    "template-how-to-cells",
    "template-how-to-unit",
    "template-how-to-missing",
    "template-how-to-branches",
    "template-how-to-years",
    "template-how-to-protection",
    "template-how-to-file-name",
];
