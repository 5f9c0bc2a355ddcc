//! Workbooks: the one boundary between spreadsheets of every format and the rest of the crate.
//!
//! In: the bytes of a file that is no text. Out: its sheets by name, and the cells of each, row by row, in the order of their
//! columns. Never: memory sized by what a file claims, more than the limits admit, a sheet or cell dropped in silence.
//!
//! All formats are read here, cell by cell, and not by calamine (0.38): it reads .xls and .ods into dense ranges, with every
//! formula parsed, some to a panic; .xlsb with panics on an index out of range, values read from the remains of the record before,
//! and formulas that end in an error left out; of .xlsx it takes references that wrap around and indexes that are none silently
//! amiss, and needs each part whole, where a sheet that nobody wants need not be inflated beyond its first rows. Reading a cell's
//! stored value takes little more code than guarding against that.

mod bytes;
mod container;
mod number_format;
mod ods;
mod ole;
mod reference;
mod relations;
mod rows;
mod tags;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

use super::fault::Fault;
use super::layout::Merged;
use super::limits::{Limit, Limits};
use crate::i18n::Message;
use container::{Container, Kind};
use ods::OdsBook;
pub(super) use ole::MAGIC as OLE_MAGIC;
pub(super) use rows::Each;
use rows::{Rows, Volume};
use xls::XlsBook;
use xlsb::XlsbBook;
use xlsx::XlsxBook;

/// A workbook under limits.
pub(super) struct Workbook<'b> {
    book: Book<'b>,
    sheets: Vec<String>,
    limits: &'b Limits,
    /// What has been read of each sheet, by its rank.
    volumes: Vec<Volume>,
}

/// The workbook in its format.
enum Book<'b> {
    Xlsx(XlsxBook<'b>),
    Xls(XlsBook),
    Xlsb(XlsbBook<'b>),
    Ods(OdsBook),
}

/// What went wrong in a sheet.
pub(super) enum SheetFault {
    /// The sheet cannot be read to its end.
    Sheet(Fault),
    /// The file cannot be trusted, or is over a limit.
    File(Fault),
}

impl<'b> Workbook<'b> {
    /// Opens the workbook in a zip.
    ///
    /// # Errors
    ///
    /// A fault when it is damaged, encrypted, of another format, or over a limit.
    pub(super) fn open_zip(bytes: &'b [u8], limits: &'b Limits) -> Result<Self, Fault> {
        let container = Container::open(bytes, limits)?;
        let book = match container.kind()? {
            Kind::Xlsx => Book::Xlsx(XlsxBook::open(container, limits)?),
            Kind::Xlsb => Book::Xlsb(XlsbBook::open(container, limits)?),
            Kind::Ods => Book::Ods(OdsBook::open(container, limits)?),
        };
        Self::of(book, limits)
    }

    /// Opens the workbook in a compound file.
    ///
    /// # Errors
    ///
    /// As [`Workbook::open_zip`].
    pub(super) fn open_compound(bytes: &'b [u8], limits: &'b Limits) -> Result<Self, Fault> {
        Self::of(Book::Xls(XlsBook::open(bytes, limits)?), limits)
    }

    fn of(book: Book<'b>, limits: &'b Limits) -> Result<Self, Fault> {
        let sheets = match &book {
            Book::Xlsx(book) => book.sheet_names(),
            Book::Xls(book) => book.sheet_names(),
            Book::Xlsb(book) => book.sheet_names(),
            Book::Ods(book) => book.sheet_names(),
        };
        if sheets.len() > limits.sheets {
            return Err(limits.exceeded(Limit::Sheets));
        }
        // Sheets are read by name: of two with one name the second could not be reached.
        let mut sorted: Vec<&String> = sheets.iter().collect();
        sorted.sort();
        if let Some(twice) = sorted.windows(2).find_map(|pair| match pair {
            [first, second] if first == second => Some(first.as_str()),
            _ => None,
        }) {
            return Err(Fault::damaged(Message::new("intake-detail-sheet-twice").with("sheet", twice)));
        }
        let volumes = vec![Volume::default(); sheets.len()];
        Ok(Self { book, sheets, limits, volumes })
    }

    /// The names of the sheets that hold cells, in their order.
    pub(super) fn sheet_names(&self) -> &[String] {
        &self.sheets
    }

    /// Whether a sheet is hidden.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        match &self.book {
            Book::Xlsx(book) => book.is_hidden(name),
            Book::Xls(book) => book.is_hidden(name),
            Book::Xlsb(book) => book.is_hidden(name),
            Book::Ods(book) => book.is_hidden(name),
        }
    }

    /// The names that the workbook defines, each with the cells that it stands for as a spreadsheet shows them; those that
    /// stand for something else have an empty text.
    pub(super) fn defined_names(&self) -> Vec<(String, String)> {
        match &self.book {
            Book::Xlsx(book) => book.defined_names().to_vec(),
            Book::Xls(book) => book.defined_names().to_vec(),
            Book::Xlsb(book) => book.defined_names().to_vec(),
            Book::Ods(book) => book.defined_names().to_vec(),
        }
    }

    /// The cells of a sheet that are shown as one. Where the sheet is damaged, those that stand before: reading it tells so.
    pub(super) fn merged(&mut self, name: &str) -> Vec<Merged> {
        match &mut self.book {
            Book::Xlsx(book) => book.merged(name),
            Book::Xls(book) => book.merged(name),
            Book::Xlsb(book) => book.merged(name),
            Book::Ods(book) => book.merged(name),
        }
    }

    /// Reads a sheet row by row: `each` is given the zero-based row and its cells that are not empty, in the order of their
    /// columns. It says whether to go on.
    ///
    /// # Errors
    ///
    /// A fault of the sheet or of the file; the rows before it have been given.
    pub(super) fn read_sheet(&mut self, name: &str, each: &mut Each<'_>) -> Result<(), SheetFault> {
        let Some(rank) = self.sheets.iter().position(|sheet| sheet == name) else { return Ok(()) };
        // A sheet may be read again: it counts once.
        let mut volume = Volume::default();
        for (_, other) in self.volumes.iter().enumerate().filter(|(other, _)| *other != rank) {
            volume += *other;
        }
        let before = volume;
        let rows = Rows::new(self.limits, &mut volume, each);
        let outcome = match &mut self.book {
            Book::Xlsx(book) => book.read_sheet(name, self.limits, rows),
            Book::Xls(book) => book.read_sheet(name, self.limits, rows),
            Book::Xlsb(book) => book.read_sheet(name, rows),
            Book::Ods(book) => book.read_sheet(name, self.limits, rows),
        };
        if let Some(own) = self.volumes.get_mut(rank) {
            *own = Volume { cells: volume.cells - before.cells, text: volume.text - before.text };
        }
        outcome
    }
}
