//! A whole file: what it is, what it holds, what is wrong with it.
//!
//! In: the path or the bytes of a file. Out: [`ReadFile`]. Never: a panic, whatever the bytes are.

use std::fs::File;
use std::io::Read as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use sha2::Digest as _;

use super::delimited::{decode, read_rows};
use super::fault::Fault;
use super::figures::{FigureBuilder, Sheet};
use super::identification::{KeyCell, identify};
use super::layout::{self, LayoutRead, Layouts};
use super::limits::Limits;
use super::sheet::{Collected, KeptKey, Lines, SheetReader};
use super::workbook::{SheetFault, Workbook};
use crate::diagnostic::{Code, Diagnostic, Location};
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
}

/// A submission with what is to be told about it.
#[derive(Debug)]
pub struct ReadSubmission {
    /// The submission.
    pub submission: Submission,
    /// What was dropped of it, and what the user should know.
    pub diagnostics: Vec<Diagnostic>,
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
        self.layouts = Layouts { of_rulebook, asked };
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
            Ok(bytes) => self.read_shown(&bytes, &shown),
            Err(fault) => ReadFile { rejected: vec![fault.of_file(&shown)], ..ReadFile::default() },
        }
    }

    /// Reads a file from its bytes.
    #[must_use]
    pub fn read_bytes(&self, bytes: &[u8], shown: &str) -> ReadFile {
        self.read_shown(bytes, &Arc::from(shown))
    }

    fn read_shown(&self, bytes: &[u8], shown: &Arc<str>) -> ReadFile {
        // The plan is that nothing below panics. Should a library do so on some bytes, the belt keeps it to this file.
        catch_unwind(AssertUnwindSafe(|| self.read_content(bytes, shown))).unwrap_or_else(|_| ReadFile {
            rejected: vec![Fault::damaged(Message::new("intake-detail-panic")).of_file(shown)],
            ..ReadFile::default()
        })
    }

    /// Whose submissions a file holds, and for which years: what grouping needs, without what cannot be read.
    #[must_use]
    pub fn peek(&self, path: &Path, shown: &str) -> Vec<Peek> {
        let read = self.read(path, shown);
        read.submissions
            .into_iter()
            .map(|read| Peek {
                code: read.submission.identification.code,
                fiscal_year: read.submission.identification.fiscal_year,
            })
            .collect()
    }

    fn read_content(&self, bytes: &[u8], shown: &Arc<str>) -> ReadFile {
        let mut collected = Collected::default();
        let outcome = match format_of(bytes) {
            Ok(Format::Zip) => self.read_workbook(bytes, shown, &mut collected),
            Ok(Format::Text) => self.read_text(bytes, shown, &mut collected).map(|()| None),
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
        bytes: &[u8],
        shown: &Arc<str>,
        collected: &mut Collected,
    ) -> Result<Option<LayoutRead>, Fault> {
        let mut workbook = Workbook::open(bytes, &self.limits)?;
        self.read_template(&mut workbook, shown, collected)?;
        if collected.is_of_template() || self.layouts.is_empty() {
            return Ok(None);
        }
        let keys = collected.keys.clone();
        layout::read_workbook(&mut workbook, shown, &self.lines, self.limits, self.layouts, keys)
    }

    fn read_template(
        &self,
        workbook: &mut Workbook<'_>,
        shown: &Arc<str>,
        collected: &mut Collected,
    ) -> Result<(), Fault> {
        for name in workbook.sheet_names().to_vec() {
            let sheet = Sheet { path: Arc::clone(shown), name: Arc::from(name.as_str()) };
            let whole = sheet.whole();
            let mut reader = SheetReader::new(&self.lines, sheet, false, collected);
            let outcome = workbook.read_sheet(&name, |row, cells| {
                reader.row(row, cells);
                true
            });
            match outcome {
                Ok(()) => reader.finish(),
                Err(SheetFault::File(fault)) => return Err(fault),
                Err(SheetFault::Sheet(fault)) => {
                    collected.notes.push(fault.with("sheet", name.as_str()).at(whole));
                }
            }
        }
        Ok(())
    }

    fn read_text(&self, bytes: &[u8], shown: &Arc<str>, collected: &mut Collected) -> Result<(), Fault> {
        let text = decode(bytes)?;
        check_is_table(&text)?;
        let name = shown.rsplit('/').next().unwrap_or_default();
        let sheet = Sheet { path: Arc::clone(shown), name: Arc::from(name) };
        let mut reader = SheetReader::new(&self.lines, sheet, true, collected);
        read_rows(&text, &self.limits, |row, cells| reader.row(row, cells))?;
        reader.finish();
        Ok(())
    }

    /// Makes a submission of what a layout has read.
    fn assemble_own_form(&self, bytes: &[u8], shown: &Arc<str>, read: LayoutRead) -> ReadFile {
        let LayoutRead { keys, builder, notes, faults } = read;
        let outcome = if faults.is_empty() { self.own_submission(&keys, builder, shown) } else { Err(faults) };
        match outcome {
            Ok((identification, figures, told)) => {
                let sha256 = Sha256(sha2::Sha256::digest(bytes).into());
                let source = Source { path: shown.as_ref().to_owned(), sha256, row: None };
                let submission = Submission { source, identification, figures };
                let diagnostics = notes.into_iter().chain(told).collect();
                ReadFile { submissions: vec![ReadSubmission { submission, diagnostics }], ..ReadFile::default() }
            }
            Err(mut rejected) => {
                rejected.extend(notes.into_iter().filter(|note| note.code == Code::SheetUnreadable));
                ReadFile { rejected, ..ReadFile::default() }
            }
        }
    }

    /// Makes submissions of what the sheets have said.
    fn assemble(&self, bytes: &[u8], shown: &Arc<str>, collected: Collected) -> ReadFile {
        let Collected { builder, keys, stray_keys, rows, has_wide, has_lines, notes } = collected;
        let sha256 = Sha256(sha2::Sha256::digest(bytes).into());
        let source = |row| Source { path: shown.as_ref().to_owned(), sha256, row };
        let mut read = ReadFile::default();
        for row in rows {
            match row.read {
                Ok((identification, figures, diagnostics)) => read.submissions.push(ReadSubmission {
                    submission: Submission { source: source(Some(row.number)), identification, figures },
                    diagnostics,
                }),
                Err(faults) => read.rejected.extend(faults),
            }
        }
        let keys = if keys.is_empty() { stray_keys } else { keys };
        if has_wide && keys.is_empty() && !has_lines {
            read.diagnostics = notes;
            return read;
        }
        if keys.is_empty() {
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
                });
            }
            Err(faults) => {
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
                sheet: &kept.sheet,
                place: &kept.place,
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

/// Reads a file's bytes, at most as many as the limit admits.
fn load(path: &Path, limits: &Limits) -> Result<Vec<u8>, Fault> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Fault::new(Code::FileNotFound),
        _ => Fault::new(Code::FileUnreadable).with("detail", &error),
    };
    let file = File::open(path).map_err(unreadable)?;
    let declared = file.metadata().map_err(unreadable)?;
    if !declared.is_file() {
        return Err(Fault::foreign("intake-foreign-no-file"));
    }
    if declared.len() > limits.file_bytes {
        return Err(Fault::limit("intake-limit-file", limits.file_bytes));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(declared.len()).unwrap_or_default());
    file.take(limits.file_bytes.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > limits.file_bytes) {
        return Err(Fault::limit("intake-limit-file", limits.file_bytes));
    }
    Ok(bytes)
}

/// The formats that are read.
enum Format {
    Zip,
    Text,
}

/// The format of a file, told by its first bytes.
fn format_of(bytes: &[u8]) -> Result<Format, Fault> {
    const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if bytes.iter().all(u8::is_ascii_whitespace) {
        Err(Fault::new(Code::FileEmpty))
    } else if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Ok(Format::Zip)
    } else if bytes.starts_with(OLE) {
        // A workbook with a password is an OLE file that holds a stream of this name, in UTF-16.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        if bytes.windows(name.len()).any(|window| window == name) {
            Err(Fault::new(Code::FileEncrypted))
        } else {
            Err(Fault::foreign("intake-foreign-xls"))
        }
    } else if bytes.starts_with(b"%PDF") {
        Err(Fault::foreign("intake-foreign-pdf"))
    } else {
        Ok(Format::Text)
    }
}

/// Refuses texts that are clearly no table.
fn check_is_table(text: &str) -> Result<(), Fault> {
    let start = text.trim_start();
    let begins = |tag: &str| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag));
    if begins("<?xml") || begins("<html") || begins("<!doctype") || begins("<table") {
        return Err(Fault::foreign("intake-foreign-markup"));
    }
    if begins("{\\rtf") {
        return Err(Fault::foreign("intake-foreign-document"));
    }
    Ok(())
}
