//! How much is read at most, so that no file can exhaust the machine.

/// The most that is read of one file. The defaults are far above any true submission, and a table of 20,000 institutions
/// with a hundred columns fits in them; the worst that they admit fits in a memory of 2 GiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of one part of a workbook (a sheet, the table of its texts), inflated.
    pub part_bytes: u64,
    /// Bytes of one part of a workbook that holds no cells and no texts (its styles, its list of sheets), inflated. Such parts
    /// take many times their size in memory.
    pub small_part_bytes: u64,
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
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            part_bytes: 192 << 20,
            small_part_bytes: 16 << 20,
            total_bytes: 256 << 20,
            sheets: 256,
            rows: 1 << 20,
            columns: 1 << 14,
            cells: 20_000_000,
            text_bytes: 4 * 32_767,
        }
    }
}
