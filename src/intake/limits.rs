//! How much is read at most, so that no file can exhaust the machine.

use super::fault::Fault;
use crate::diagnostic::Code;
use crate::i18n::{Arg, Message};

/// The most that is read of one file. The defaults are far above any true submission, and a table of 20,000 institutions
/// with a hundred columns fits in them; the worst that they admit fits in a memory of 2 GiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of all parts of a workbook, inflated.
    pub inflated_bytes: u64,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// Rows of a sheet: what a spreadsheet admits.
    pub rows: u32,
    /// Columns of a sheet: what a spreadsheet admits.
    pub columns: u32,
    /// Cells of a file.
    pub cells: u64,
    /// Bytes of one text.
    pub text_bytes: usize,
    /// Faults and notes told of a file: a file of which there is more to tell is no submission.
    pub faults: usize,
    /// Cells that are held in memory of a workbook of an institution's own form.
    pub kept_cells: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            inflated_bytes: 256 << 20,
            sheets: 256,
            rows: 1 << 20,
            columns: 1 << 14,
            cells: 5_000_000,
            text_bytes: 4 * 32_767,
            faults: 50_000,
            kept_cells: 2_000_000,
        }
    }
}

/// One of the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    Bytes,
    /// Bytes of all parts, inflated.
    Inflated,
    /// Sheets.
    Sheets,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Cells of the file.
    Cells,
    /// Bytes of one text.
    Text,
    /// Faults and notes.
    Faults,
    /// Cells that are held in memory of a workbook of an institution's own form.
    Kept,
}

impl Limit {
    /// Every limit.
    pub const ALL: [Self; 9] = [
        Self::Bytes,
        Self::Inflated,
        Self::Sheets,
        Self::Rows,
        Self::Columns,
        Self::Cells,
        Self::Text,
        Self::Faults,
        Self::Kept,
    ];

    /// The name by which it is raised, as in `--limit cells=…`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Inflated => "inflated",
            Self::Sheets => "sheets",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
            Self::Text => "text",
            Self::Faults => "faults",
            Self::Kept => "kept",
        }
    }

    const fn message_id(self) -> &'static str {
        match self {
            Self::Bytes => "intake-limit-file",
            Self::Inflated => "intake-limit-inflated",
            Self::Sheets => "intake-limit-sheets",
            Self::Rows => "intake-limit-rows",
            Self::Columns => "intake-limit-columns",
            Self::Cells => "intake-limit-cells",
            Self::Text => "intake-limit-text",
            Self::Faults => "intake-limit-faults",
            Self::Kept => "intake-limit-kept",
        }
    }
}

impl Limits {
    /// What a limit is set to.
    #[must_use]
    pub fn get(&self, limit: Limit) -> u64 {
        match limit {
            Limit::Bytes => self.file_bytes,
            Limit::Inflated => self.inflated_bytes,
            Limit::Sheets => u64::try_from(self.sheets).unwrap_or(u64::MAX),
            Limit::Rows => u64::from(self.rows),
            Limit::Columns => u64::from(self.columns),
            Limit::Cells => self.cells,
            Limit::Text => u64::try_from(self.text_bytes).unwrap_or(u64::MAX),
            Limit::Faults => u64::try_from(self.faults).unwrap_or(u64::MAX),
            Limit::Kept => self.kept_cells,
        }
    }

    /// Sets a limit; one that a machine's own numbers cannot hold is the largest that they can.
    pub fn set(&mut self, limit: Limit, most: u64) {
        let wide = usize::try_from(most).unwrap_or(usize::MAX);
        let narrow = u32::try_from(most).unwrap_or(u32::MAX);
        match limit {
            Limit::Bytes => self.file_bytes = most,
            Limit::Inflated => self.inflated_bytes = most,
            Limit::Sheets => self.sheets = wide,
            Limit::Rows => self.rows = narrow,
            Limit::Columns => self.columns = narrow,
            Limit::Cells => self.cells = most,
            Limit::Text => self.text_bytes = wide,
            Limit::Faults => self.faults = wide,
            Limit::Kept => self.kept_cells = most,
        }
    }

    /// Bytes of one part of a workbook that holds no cells and no texts (its styles, its list of sheets), inflated.
    pub(super) const fn bookkeeping_bytes(&self) -> u64 {
        self.inflated_bytes / 16
    }

    /// The limits with those changed that `NAME=N` says.
    ///
    /// # Errors
    ///
    /// The text itself where it names no limit, or no number above zero.
    pub fn with_text(mut self, text: &str) -> Result<Self, String> {
        let found = text.split_once('=').and_then(|(name, most)| {
            let limit = Limit::ALL.into_iter().find(|limit| limit.name() == name.trim())?;
            let most: u64 = most.trim().parse().ok().filter(|most| *most > 0)?;
            Some((limit, most))
        });
        let Some((limit, most)) = found else { return Err(text.to_owned()) };
        self.set(limit, most);
        Ok(self)
    }

    /// The limits with none above those of another.
    #[must_use]
    pub fn at_most(mut self, other: &Self) -> Self {
        for limit in Limit::ALL {
            self.set(limit, self.get(limit).min(other.get(limit)));
        }
        self
    }

    /// Those that are not the usual ones, as they are typed.
    #[must_use]
    pub fn changed(&self) -> Vec<String> {
        let usual = Self::default();
        let changed = Limit::ALL.into_iter().filter(|limit| self.get(*limit) != usual.get(*limit));
        changed.map(|limit| format!("{}={}", limit.name(), self.get(limit))).collect()
    }

    /// The fault of a file that goes over a limit, which it names with the option that raises it.
    pub(super) fn exceeded(&self, limit: Limit) -> Fault {
        Fault::new(Code::LimitExceeded)
            .with("limit", Message::new(limit.message_id()))
            .with("most", Arg::Number(self.get(limit).to_string()))
            .with("option", limit.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_set_by_its_name() {
        let limits = Limits::default().with_text("cells=9").and_then(|limits| limits.with_text("text = 7")).unwrap();
        assert_eq!(limits, Limits { cells: 9, text_bytes: 7, ..Limits::default() });
        for wrong in ["cells", "cells=", "cells=0", "cells=-1", "cells=1e6", "cellules=5", "=5", ""] {
            assert_eq!(Limits::default().with_text(wrong), Err(wrong.to_owned()));
        }
        let lowered = limits.with_text("rows=99999999999").unwrap().at_most(&Limits::default());
        assert_eq!(lowered, limits);
        assert_eq!(lowered.changed(), ["cells=9", "text=7"]);
        for limit in Limit::ALL {
            let raised = Limits::default().with_text(&format!("{}=123456", limit.name())).unwrap();
            assert_eq!(raised.get(limit), 123_456);
        }
    }
}
