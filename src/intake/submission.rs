//! A whole file: what it is, what it holds, what is wrong with it.
//!
//! In: the path or the bytes of a file. Out: [`ReadFile`]. Never: a panic, whatever the bytes are.

use std::fs::{File, Metadata};
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use super::delimited::{decode, read_rows};
use super::fault::Fault;
use super::figures::{FigureBuilder, Sheet};
use super::format::{Format, check_is_table, format_of};
use super::identification::{KeyCell, identify};
use super::layout::{self, Head, Heads, LayoutRead, Layouts, SEARCHED_ROWS};
use super::limits::{Limit, Limits};
use super::load::load;
use super::mapping::Mapping;
use super::sheet::{Collected, KeptKey, Lines, Mode, SheetReader};
use super::table::Table;
use super::workbook::{SheetFault, Workbook};
use crate::diagnostic::{Code, Diagnostic, Level, Location};
use crate::dictionary::{Dictionary, Layout};
use crate::i18n::Message;
use crate::model::{FiscalYear, InstitutionCode, Sha256, Source, Submission};

/// What was read of a file.
#[derive(Debug, Default)]
pub struct ReadFile {
    /// Its submissions: one of a workbook, one per row of a wide table.
    pub submissions: Vec<ReadSubmission>,
    /// Why the file, or rows of it, were rejected.
    pub rejected: Vec<Diagnostic>,
    /// What is to be told of a wide table as a whole; it costs no submission. A workbook's stand with its submission.
    pub diagnostics: Vec<Diagnostic>,
    /// What was taken from where of what was rejected, if the reader keeps that.
    pub unfiled: Vec<Mapping>,
}

/// A submission with what is to be told about it.
#[derive(Debug, Clone)]
pub struct ReadSubmission {
    /// The submission.
    pub submission: Submission,
    /// What was dropped of it, and what the user should know.
    pub diagnostics: Vec<Diagnostic>,
    /// What was taken from where, if the reader keeps that.
    pub mapping: Option<Box<Mapping>>,
}

/// What a file is, once opened: most are read as a whole, and of a large wide table each row when it is asked for.
#[derive(Debug)]
pub enum Opened {
    /// What was read of it.
    Whole(ReadFile),
    /// A wide table.
    Table(Box<Table>),
}

/// Whose submission for which year a file holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Peek {
    /// The institution.
    pub code: InstitutionCode,
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
}

/// Reads files against one dictionary.
#[derive(Debug)]
pub struct Reader<'d> {
    lines: Lines<'d>,
    limits: Limits,
    layouts: Layouts<'d>,
}

/// Reads a whole file: see [`Reader::read`].
#[must_use]
pub fn read_file(path: &Path, shown: &str, dictionary: &Dictionary) -> ReadFile {
    Reader::new(dictionary).read(path, shown)
}

impl<'d> Reader<'d> {
    /// A reader under the default limits.
    #[must_use]
    pub fn new(dictionary: &'d Dictionary) -> Self {
        Self { lines: Lines::new(dictionary), limits: Limits::default(), layouts: Layouts::default() }
    }

    /// The reader with layouts for workbooks that are not of the template's form: those of the rulebook, used where they
    /// are recognised, and the one that the user asks for.
    #[must_use]
    pub const fn with_layouts(mut self, of_rulebook: &'d [Layout], asked: Option<&'d Layout>) -> Self {
        self.layouts = Layouts { of_rulebook, asked, ..self.layouts };
        self
    }

    /// The reader that keeps what was taken from where.
    #[must_use]
    pub const fn with_mapping(mut self) -> Self {
        self.layouts.keeps_mapping = true;
        self
    }

    /// The reader under other limits.
    #[must_use]
    pub const fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Reads a file from its path; `shown` is the path as the user gave it, with `/` between its parts.
    #[must_use]
    pub fn read(&self, path: &Path, shown: &str) -> ReadFile {
        let shown: Arc<str> = Arc::from(shown);
        match load(path, &self.limits) {
            Ok(bytes) => self.read_shown(&bytes, &shown, false),
            Err(fault) => ReadFile { rejected: vec![fault.of_file(&shown)], ..ReadFile::default() },
        }
    }

    /// Opens a file: one of at most so many bytes, and one that is no wide table in a delimited text, is read as a whole.
    #[must_use]
    pub fn open(&self, path: &Path, shown: &str, held: usize) -> Opened {
        if !self.layouts.keeps_mapping && is_large_text(path, held) {
            let name = Arc::from(shown);
            let open = AssertUnwindSafe(|| Table::open(path, &name, &self.lines, &self.limits));
            match catch_unwind(open) {
                Ok(Some(table)) => return Opened::Table(Box::new(table)),
                Ok(None) => {}
                Err(_) => return Opened::Whole(panicked(&name)),
            }
        }
        Opened::Whole(self.read(path, shown))
    }

    /// The submissions of the next institution of a table, each with its zero-based row. The table was opened by this reader, and
    /// a row that was sound then is again.
    #[must_use]
    pub fn next_of(&self, table: &mut Table) -> Vec<(u32, ReadSubmission)> {
        table.next(&self.lines)
    }

    /// Reads a file from its bytes.
    #[must_use]
    pub fn read_bytes(&self, bytes: &[u8], shown: &str) -> ReadFile {
        self.read_shown(bytes, &Arc::from(shown), false)
    }

    fn read_shown(&self, bytes: &[u8], shown: &Arc<str>, is_peek: bool) -> ReadFile {
        // The plan is that nothing below panics. Should a library do so on some bytes, the belt keeps it to this file.
        catch_unwind(AssertUnwindSafe(|| self.read_content(bytes, shown, is_peek))).unwrap_or_else(|_| panicked(shown))
    }

    /// Whose submissions a file holds, and for which years: what grouping needs, at less than half the cost of reading. A
    /// file or row that would be rejected is not among them.
    #[must_use]
    pub fn peek(&self, path: &Path, shown: &str) -> Vec<Peek> {
        let Ok(bytes) = load(path, &self.limits) else { return Vec::new() };
        let read = self.read_shown(&bytes, &Arc::from(shown), true);
        read.submissions
            .into_iter()
            .map(|read| Peek {
                code: read.submission.identification.code,
                fiscal_year: read.submission.identification.fiscal_year,
            })
            .collect()
    }

    fn read_content(&self, bytes: &[u8], shown: &Arc<str>, is_peek: bool) -> ReadFile {
        let mut collected = Collected::new(self.layouts.keeps_mapping && !is_peek);
        let outcome = match format_of(bytes) {
            Ok(Format::Zip) => Workbook::open_zip(bytes, &self.limits)
                .and_then(|book| self.read_workbook(book, shown, is_peek, &mut collected)),
            Ok(Format::Compound) => Workbook::open_compound(bytes, &self.limits)
                .and_then(|book| self.read_workbook(book, shown, is_peek, &mut collected)),
            Ok(Format::Text) => self.read_text(bytes, shown, is_peek, &mut collected),
            Err(fault) => Err(fault),
        };
        match outcome {
            Ok(Some(read)) => self.assemble_own_form(bytes, shown, read),
            Ok(None) => self.assemble(bytes, shown, collected),
            Err(fault) => ReadFile { rejected: vec![fault.of_file(shown)], ..ReadFile::default() },
        }
    }

    /// Reads a workbook: by the template's form, else by a layout, whose reading is given.
    fn read_workbook(
        &self,
        mut workbook: Workbook<'_>,
        shown: &Arc<str>,
        is_peek: bool,
        collected: &mut Collected,
    ) -> Result<Option<LayoutRead>, Fault> {
        let mode = Mode { is_delimited: false, is_peek, keeps_mapping: self.layouts.keeps_mapping };
        if self.layouts.is_empty() {
            self.read_template(&mut workbook, shown, mode, collected, None)?;
            return Ok(None);
        }
        let mut heads = Heads::new(self.limits);
        self.read_template(&mut workbook, shown, mode, collected, Some(&mut heads))?;
        if collected.is_of_template(is_peek) {
            return Ok(None);
        }
        layout::read(heads, Some(&mut workbook), shown, &self.lines, self.layouts, collected)
    }

    /// Reads the sheets of a workbook of the template's form; one that shows no sign of it in its first rows is left. With `heads`
    /// given, the first rows of such sheets are kept there.
    fn read_template(
        &self,
        workbook: &mut Workbook<'_>,
        shown: &Arc<str>,
        mode: Mode,
        collected: &mut Collected,
        mut heads: Option<&mut Heads>,
    ) -> Result<(), Fault> {
        let sheets = workbook.sheet_names().to_vec();
        for name in sheets {
            let sheet = Sheet { path: Arc::clone(shown), name: Arc::from(name.as_str()) };
            let whole = sheet.whole();
            let whole_name = Arc::clone(&sheet.name);
            let mut head = heads.as_ref().map(|_| Head::of(sheet.clone(), workbook.is_hidden(&name)));
            let mut reader = SheetReader::new(&self.lines, sheet, mode, collected);
            let mut full = None;
            let most = self.limits.faults;
            let outcome = workbook.read_sheet(&name, &mut |row, cells| {
                let goes_on =
                    reader.row(row, cells) && reader.told() <= most && (!reader.is_searching() || row < SEARCHED_ROWS);
                match (&mut head, &mut heads) {
                    (Some(head), Some(heads)) => {
                        goes_on && head.keep(row, cells, reader.is_searching(), heads, &mut full)
                    }
                    _ => goes_on,
                }
            });
            if reader.told() > most {
                return Err(self.limits.exceeded(Limit::Faults));
            }
            if let Some(fault) = full {
                return Err(fault);
            }
            match outcome {
                Ok(()) => reader.finish(),
                Err(SheetFault::File(fault)) => return Err(fault),
                Err(SheetFault::Sheet(fault)) => {
                    collected.unreadable(&whole_name);
                    collected.notes.push(fault.with("sheet", name.as_str()).at(whole));
                }
            }
            if let (Some(head), Some(heads)) = (head, &mut heads) {
                heads.sheets.push(head);
            }
        }
        if let Some(recorder) = &mut collected.recorder {
            recorder.hidden(|name| workbook.is_hidden(name));
        }
        Ok(())
    }

    fn read_text(
        &self,
        bytes: &[u8],
        shown: &Arc<str>,
        is_peek: bool,
        collected: &mut Collected,
    ) -> Result<Option<LayoutRead>, Fault> {
        let text = decode(bytes)?;
        check_is_table(&text)?;
        let name = shown.rsplit('/').next().unwrap_or_default();
        let sheet = Sheet { path: Arc::clone(shown), name: Arc::from(name) };
        let mode = Mode { is_delimited: true, is_peek, keeps_mapping: self.layouts.keeps_mapping };
        let mut reader = SheetReader::new(&self.lines, sheet.clone(), mode, collected);
        read_rows(&text, &self.limits, |row, cells, fault| match fault {
            Some(fault) => {
                reader.broken_row(row, cells, fault);
                true
            }
            None => reader.row(row, cells) && reader.told() <= self.limits.faults,
        })?;
        if reader.told() > self.limits.faults {
            return Err(self.limits.exceeded(Limit::Faults));
        }
        reader.finish();
        if self.layouts.is_empty() || collected.is_of_template(is_peek) {
            return Ok(None);
        }
        let mut heads = Heads::new(self.limits);
        heads.keep_text(&text, sheet)?;
        layout::read(heads, None, shown, &self.lines, self.layouts, collected)
    }

    /// Makes a submission of what a layout has read.
    fn assemble_own_form(&self, bytes: &[u8], shown: &Arc<str>, read: LayoutRead) -> ReadFile {
        let LayoutRead { keys, builder, notes, faults, mapping } = read;
        let outcome = if faults.is_empty() { self.own_submission(&keys, builder, shown) } else { Err(faults) };
        match outcome {
            Ok((identification, figures, told)) => {
                let sha256 = Sha256::of(bytes);
                let source = Source { path: shown.as_ref().to_owned(), sha256, row: None };
                let submission = Submission { source, identification, figures };
                let diagnostics = notes.into_iter().chain(told.into_iter().filter(is_worth_telling)).collect();
                let submissions = vec![ReadSubmission { submission, diagnostics, mapping }];
                ReadFile { submissions, ..ReadFile::default() }
            }
            Err(mut rejected) => {
                // What was refused of it may be why a key or all lines are missing.
                rejected.extend(notes.into_iter().filter(|note| note.level() == Level::Error));
                ReadFile {
                    rejected,
                    unfiled: mapping.into_iter().map(|mapping| *mapping).collect(),
                    ..ReadFile::default()
                }
            }
        }
    }

    /// Makes submissions of what the sheets have said.
    fn assemble(&self, bytes: &[u8], shown: &Arc<str>, collected: Collected) -> ReadFile {
        let Collected { builder, keys, stray_keys, rows, has_wide, has_lines, notes, recorder, .. } = collected;
        let sha256 = Sha256::of(bytes);
        let source = |row| Source { path: shown.as_ref().to_owned(), sha256, row };
        let mut read = ReadFile::default();
        for (rank, row) in rows.into_iter().enumerate() {
            let mapping = recorder.as_ref().map(|recorder| {
                recorder.mapping_of_row(rank, row.number, *row.mapped.unwrap_or_default(), &self.lines)
            });
            match row.read {
                Ok((identification, figures, diagnostics)) => read.submissions.push(ReadSubmission {
                    submission: Submission { source: source(Some(row.number)), identification, figures },
                    diagnostics,
                    mapping: mapping.map(Box::new),
                }),
                Err(faults) => {
                    read.rejected.extend(faults);
                    read.unfiled.extend(mapping);
                }
            }
        }
        let keys = if keys.is_empty() { stray_keys } else { keys };
        if has_wide && keys.is_empty() && !has_lines {
            if read.submissions.is_empty() && read.rejected.is_empty() {
                read.rejected.push(Fault::new(Code::FileEmpty).of_file(shown));
            }
            read.diagnostics = notes;
            return read;
        }
        let mapping = recorder.as_ref().map(|recorder| recorder.mapping(&keys, &builder, &self.lines));
        if keys.is_empty() {
            read.unfiled.extend(mapping);
            let location = Location::File { path: Arc::clone(shown) };
            read.rejected.push(Diagnostic::new(Code::IdentificationMissing, location));
            read.rejected.extend(notes.into_iter().filter(|note| note.code == Code::SheetUnreadable));
            return read;
        }
        match self.own_submission(&keys, builder, shown) {
            Ok((identification, figures, mut diagnostics)) => {
                diagnostics.splice(0..0, notes);
                read.submissions.push(ReadSubmission {
                    submission: Submission { source: source(None), identification, figures },
                    diagnostics,
                    mapping: mapping.map(Box::new),
                });
            }
            Err(faults) => {
                read.unfiled.extend(mapping);
                read.rejected.extend(faults);
                read.rejected.extend(notes.into_iter().filter(|note| note.code == Code::SheetUnreadable));
            }
        }
        read
    }

    fn own_submission(
        &self,
        keys: &[KeptKey],
        mut builder: FigureBuilder,
        shown: &Arc<str>,
    ) -> Result<super::wide::Identified, Vec<Diagnostic>> {
        let cells: Vec<KeyCell<'_>> = keys
            .iter()
            .map(|kept| KeyCell {
                key: kept.key,
                content: &kept.content,
                heading: kept.heading.as_deref(),
                sheet: &kept.sheet,
                at: kept.place.position(),
            })
            .collect();
        let whole = match keys.first() {
            Some(first) => first.sheet.clone(),
            None => Sheet { path: Arc::clone(shown), name: Arc::from("") },
        };
        let identification = identify(&cells, &whole, &mut builder, self.lines.dictionary)?;
        let (figures, diagnostics) = builder.finish(shown, self.lines.dictionary);
        Ok((identification, figures, diagnostics))
    }
}

/// Whether a file has more than so many bytes and begins as a text does.
fn is_large_text(path: &Path, held: usize) -> bool {
    /// So many bytes are enough to tell what they are.
    const HEAD: u64 = 4096;
    // What is no file is not opened: a pipe would wait.
    let is_large =
        |metadata: &Metadata| metadata.is_file() && u64::try_from(held).is_ok_and(|held| metadata.len() > held);
    if !std::fs::metadata(path).as_ref().is_ok_and(is_large) {
        return false;
    }
    let Ok(file) = File::open(path) else { return false };
    let mut first = Vec::new();
    file.take(HEAD).read_to_end(&mut first).is_ok() && matches!(format_of(&first), Ok(Format::Text))
}

/// What is read of a file on whose bytes a library panics.
fn panicked(shown: &Arc<str>) -> ReadFile {
    let fault = Fault::damaged(Message::new("intake-detail-panic"));
    ReadFile { rejected: vec![fault.of_file(shown)], ..ReadFile::default() }
}

/// Whether something is worth telling of a workbook of an institution's own form: that a figure stands in two statements
/// alike is not.
fn is_worth_telling(told: &Diagnostic) -> bool {
    let is_of_two_sheets = || {
        let sheets: Vec<String> = told
            .message()
            .args()
            .iter()
            .filter(|(name, _)| matches!(*name, "first" | "second"))
            .map(|(_, arg)| format!("{arg:?}").rsplit_once('!').map(|(sheet, _)| sheet.to_owned()).unwrap_or_default())
            .collect();
        matches!(sheets.as_slice(), [first, second] if first != second)
    };
    told.code != Code::FigureRepeated || !is_of_two_sheets()
}
