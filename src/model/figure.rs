//! Figures: a line's value with its branch, its year and the place that it came from.

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Amount, Branch};

/// A line of the data dictionary, by its rank in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineId(pub u16);

/// What a line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// Money, in the currency and unit of the submission.
    Money,
    /// Persons, employers, claims: a whole number, never scaled by the unit.
    Count,
    /// A length of time in days.
    Days,
    /// A day of the calendar.
    Date,
    /// Yes or no.
    Flag,
}

/// Which values a line admits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sign {
    /// Zero or more.
    #[default]
    NonNegative,
    /// Any sign: a result, a transfer.
    Any,
}

/// Where a figure stands in a submission: line, branch (`None` for the line as a whole) and how many years before
/// the fiscal year.
///
/// Keys stand in the order of their lines, then of their branches (the line as a whole first), then of their years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FigureKey {
    /// The line.
    pub line: LineId,
    /// The branch, or `None` for the line without branch.
    pub branch: Option<Branch>,
    /// 0 for the fiscal year, 1 and 2 for the years before.
    pub back: u8,
}

impl FigureKey {
    /// The key as one number: figures by the thousand are sorted and looked for by it.
    fn rank(self) -> u32 {
        let branch = self.branch.map_or(0, |branch| branch as u32 + 1);
        (u32::from(self.line.0) << 16) | (branch << 8) | u32::from(self.back)
    }
}

impl Ord for FigureKey {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for FigureKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The value of a figure that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Money (in declared units), a count or days.
    Number(Amount),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

/// Why a figure has no value. Missing is never zero, and each way of missing is told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MissingFigure {
    /// The file has no row or column for it.
    Absent,
    /// The cell is empty.
    Empty,
    /// A dash stands in the cell.
    Dash,
    /// "n.d.", "non disponible", "n/a" stands in the cell.
    NotAvailable,
    /// The cell holds an error such as `#DIV/0!`.
    ErrorCell(Box<str>),
    /// The cell holds something that is no value of the line's kind; a diagnostic says what.
    Unreadable,
    /// Two values were given for the same line, branch and year.
    Contradictory,
    /// A declared flag whose document the Secretariat has not seen.
    Unproven,
}

/// What was found where a figure was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// A value.
    Present(Value),
    /// No value, and why.
    Missing(MissingFigure),
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A cell of the submission: sheet name, zero-based row and column.
    Cell {
        /// The sheet.
        sheet: Arc<str>,
        /// Zero-based row.
        row: u32,
        /// Zero-based column.
        column: u32,
    },
    /// Several cells of the submission whose amounts were added, in the order in which they were; at least one.
    Cells {
        /// The cells.
        cells: Arc<[CellPlace]>,
    },
    /// A field of the Secretariat's own file.
    Secretariat,
    /// Nowhere: the figure is absent, or given by a rule's own case.
    Nowhere,
}

/// One of several cells: sheet, zero-based row and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellPlace {
    /// The sheet.
    pub sheet: Arc<str>,
    /// Zero-based row.
    pub row: u32,
    /// Zero-based column.
    pub column: u32,
}

impl CellPlace {
    /// The cell as a spreadsheet writes it (`C12`).
    #[must_use]
    pub fn name(&self) -> String {
        cell_name(self.row, self.column)
    }
}

/// How many of several cells are named where they are shown.
const CELLS_SHOWN: usize = 4;

impl Place {
    /// The sheet's name, if the place is a cell; of several cells, that of the first.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match self {
            Self::Cell { sheet, .. } => Some(sheet),
            Self::Cells { cells } => cells.first().map(|cell| cell.sheet.as_ref()),
            _ => None,
        }
    }

    /// The cell as a spreadsheet writes it (`C12`), if the place is a cell; of several, the first ones as they are added
    /// (`C12+C14`, `C12+C14+C15+C16+…`), with the sheet of those that stand in another than the first.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        match self {
            Self::Cell { row, column, .. } => Some(cell_name(*row, *column)),
            Self::Cells { cells } => {
                let first = cells.first()?;
                let mut names: Vec<String> = cells
                    .iter()
                    .take(CELLS_SHOWN)
                    .map(|cell| {
                        if cell.sheet == first.sheet { cell.name() } else { format!("{}!{}", cell.sheet, cell.name()) }
                    })
                    .collect();
                if cells.len() > CELLS_SHOWN {
                    names.push("…".to_owned());
                }
                Some(names.join("+"))
            }
            _ => None,
        }
    }

    /// The zero-based row and column, if the place is one cell.
    #[must_use]
    pub const fn position(&self) -> Option<(u32, u32)> {
        match self {
            Self::Cell { row, column, .. } => Some((*row, *column)),
            _ => None,
        }
    }

    /// Every cell of the place.
    #[must_use]
    pub fn cells(&self) -> Vec<CellPlace> {
        match self {
            Self::Cell { sheet, row, column } => {
                vec![CellPlace { sheet: Arc::clone(sheet), row: *row, column: *column }]
            }
            Self::Cells { cells } => cells.to_vec(),
            Self::Secretariat | Self::Nowhere => Vec::new(),
        }
    }
}

/// The A1 name of a zero-based cell.
#[must_use]
pub fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    let mut name: String = letters.iter().rev().collect();
    name.push_str(&(u64::from(row) + 1).to_string());
    name
}

/// One figure with its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What was read.
    pub reading: Reading,
    /// The text of the cell as it stood; empty when there was none.
    pub raw: Box<str>,
    /// Where it stood.
    pub place: Place,
    /// Whether its cell had to be interpreted: a number kept as text, with separators, a sign in parentheses or words around
    /// it. A figure that is missing was not.
    pub is_repaired: bool,
}

/// The figures of a submission, each at most once, found by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// The keys in their order, apart from the figures: they are looked through far more often.
    keys: Vec<FigureKey>,
    /// The figure of each key.
    figures: Vec<Figure>,
}

impl Figures {
    /// The figure at a key, if the file had a place for it.
    #[must_use]
    pub fn get(&self, key: FigureKey) -> Option<&Figure> {
        self.figures.get(self.keys.binary_search(&key).ok()?)
    }

    /// Puts a figure at its key and gives back the one that stood there.
    pub fn insert(&mut self, key: FigureKey, figure: Figure) -> Option<Figure> {
        match self.keys.binary_search(&key) {
            Ok(at) => self.figures.get_mut(at).map(|slot| std::mem::replace(slot, figure)),
            Err(at) => {
                self.keys.insert(at, key);
                self.figures.insert(at, figure);
                None
            }
        }
    }

    /// Takes a figure out.
    pub fn remove(&mut self, key: FigureKey) -> Option<Figure> {
        let at = self.keys.binary_search(&key).ok()?;
        self.keys.remove(at);
        Some(self.figures.remove(at))
    }

    /// All figures in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (FigureKey, &Figure)> {
        self.keys.iter().copied().zip(&self.figures)
    }

    /// How many places for a figure the file had.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether the file had no place for any figure.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

impl FromIterator<(FigureKey, Figure)> for Figures {
    /// Later figures replace earlier ones of the same key.
    fn from_iter<I: IntoIterator<Item = (FigureKey, Figure)>>(figures: I) -> Self {
        let mut all: Vec<_> = figures.into_iter().collect();
        if !all.is_sorted_by(|(left, _), (right, _)| left < right) {
            all.sort_by_cached_key(|(key, _)| *key);
            all.reverse();
            all.dedup_by_key(|(key, _)| *key);
            all.reverse();
        }
        // Thousands of submissions are held at once: none keeps room for figures that it does not have.
        let (mut keys, mut kept) = (Vec::with_capacity(all.len()), Vec::with_capacity(all.len()));
        for (key, figure) in all {
            keys.push(key);
            kept.push(figure);
        }
        Self { keys, figures: kept }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Branch, CellPlace, Figure, FigureKey, Figures, LineId, MissingFigure, Place, Reading, cell_name};

    #[test]
    fn of_two_figures_of_one_key_the_later_stands() {
        let key = |line| FigureKey { line: LineId(line), branch: None, back: 0 };
        let figure = |raw: &str| Figure {
            reading: Reading::Missing(MissingFigure::Dash),
            raw: raw.into(),
            place: Place::Nowhere,
            is_repaired: false,
        };
        let read = [(key(2), figure("first")), (key(1), figure("other")), (key(2), figure("later"))];
        let mut figures: Figures = read.into_iter().collect();
        let raws =
            |figures: &Figures| figures.iter().map(|(key, figure)| (key.line.0, figure.raw.to_string())).collect();
        let stood: Vec<(u16, String)> = raws(&figures);
        assert_eq!(stood, [(1, "other".to_owned()), (2, "later".to_owned())]);
        assert_eq!(figures.insert(key(0), figure("put in")), None);
        assert_eq!(figures.insert(key(2), figure("put over")), Some(figure("later")));
        assert_eq!(figures.remove(key(1)), Some(figure("other")));
        assert_eq!(figures.remove(key(1)), None);
        assert_eq!(figures.get(key(2)), Some(&figure("put over")));
        let stood: Vec<(u16, String)> = raws(&figures);
        assert_eq!(stood, [(0, "put in".to_owned()), (2, "put over".to_owned())]);
    }

    #[test]
    fn keys_stand_in_the_order_of_line_branch_and_year() {
        let branches = || std::iter::once(None).chain(Branch::ALL.iter().copied().map(Some));
        let lines = [0, 1, 255, 256, u16::MAX].map(LineId);
        let keys = lines.iter().flat_map(|line| {
            branches().flat_map(|branch| [0, 1, u8::MAX].map(|back| FigureKey { line: *line, branch, back }))
        });
        let keys: Vec<FigureKey> = keys.collect();
        assert!(keys.is_sorted_by(|left, right| left < right));
        let by_parts = |key: &FigureKey| (key.line, key.branch, key.back);
        assert!(keys.is_sorted_by_key(by_parts));
    }

    #[test]
    fn several_cells_are_named_as_they_are_added() {
        let place = |cells: &[(&str, u32)]| Place::Cells {
            cells: cells
                .iter()
                .map(|(sheet, row)| CellPlace { sheet: Arc::from(*sheet), row: *row, column: 2 })
                .collect(),
        };
        assert_eq!(place(&[("Balance", 11), ("Balance", 13)]).cell().as_deref(), Some("C12+C14"));
        assert_eq!(place(&[("PF", 0), ("RP", 0)]).cell().as_deref(), Some("C1+RP!C1"));
        let many: Vec<_> = (0..6).map(|row| ("Balance", row)).collect();
        assert_eq!(place(&many).cell().as_deref(), Some("C1+C2+C3+C4+…"));
        assert_eq!(place(&many).sheet(), Some("Balance"));
        assert_eq!(place(&many).cells().len(), 6);
    }

    #[test]
    fn cells_are_named_as_a_spreadsheet_names_them() {
        assert_eq!(cell_name(11, 2), "C12");
        assert_eq!(cell_name(0, 25), "Z1");
        assert_eq!(cell_name(0, 26), "AA1");
        assert_eq!(cell_name(1_048_575, 16_383), "XFD1048576");
    }
}
