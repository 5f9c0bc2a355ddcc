//! How much is read at most, so that no file can exhaust the machine.

/// The most that is read of one file. The defaults are far above any true submission, and a table of 20,000 institutions
/// fits in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of one part of a workbook (a sheet, the table of its texts), inflated.
    pub part_bytes: u64,
    /// Bytes of all parts of a workbook, inflated.
    pub total_bytes: u64,
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
    /// Cells that are held in memory of a workbook of an institution's own form.
    pub kept_cells: u64,
    /// Bytes of text that are held in memory of such a workbook.
    pub kept_text: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 128 << 20,
            part_bytes: 512 << 20,
            total_bytes: 768 << 20,
            sheets: 256,
            rows: 1 << 20,
            columns: 1 << 14,
            cells: 20_000_000,
            text_bytes: 4 * 32_767,
            kept_cells: 2_000_000,
            kept_text: 64 << 20,
        }
    }
}
