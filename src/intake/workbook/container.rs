//! The zip around a workbook, opened under limits.
//!
//! In: the bytes of a file that begins as a zip does. Out: which kind of workbook it is, and its parts, inflated. Never: more
//! inflated bytes than the limits admit, whatever the zip's headers say.

use std::io::{Cursor, Read as _, Take};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::diagnostic::Code;
use crate::i18n::Message;
use crate::intake::fault::Fault;
use crate::intake::limits::{Limit, Limits};

/// What kind of workbook a zip holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Office Open XML: .xlsx and .xlsm.
    Xlsx,
    /// The same with binary parts.
    Xlsb,
    /// `OpenDocument`.
    Ods,
}

/// A zip, and how much has been inflated of it.
#[derive(Clone)]
pub(super) struct Container<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    limits: &'b Limits,
    /// The most that has been inflated of each part: one that is inflated again counts once.
    inflated: Vec<u64>,
}

impl<'b> Container<'b> {
    /// Opens a zip.
    ///
    /// # Errors
    ///
    /// A fault when it is damaged.
    pub(super) fn open(bytes: &'b [u8], limits: &'b Limits) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| zip_fault(&error))?;
        let inflated = vec![0; archive.len()];
        Ok(Self { archive, limits, inflated })
    }

    /// What kind of workbook it is, told by the names in it.
    ///
    /// # Errors
    ///
    /// A fault when it is none.
    pub(super) fn kind(&self) -> Result<Kind, Fault> {
        let names: Vec<String> = self.archive.file_names().flatten().map(plain).collect();
        let has = |wanted: &str| names.iter().any(|name| name == wanted);
        let begins = |wanted: &str| names.iter().any(|name| name.starts_with(wanted));
        if has("encrypted-package") && has("mimetype") {
            // An OpenDocument package that is encrypted as a whole.
            Err(Fault::new(Code::FileEncrypted))
        } else if has("xl/workbook.bin") {
            Ok(Kind::Xlsb)
        } else if has("content.xml") && has("mimetype") {
            Ok(Kind::Ods)
        } else if begins("word/") || begins("ppt/") {
            Err(Fault::foreign("intake-foreign-document"))
        } else if names.iter().any(|name| name.ends_with("workbook.xml")) {
            Ok(Kind::Xlsx)
        } else {
            Err(Fault::foreign("intake-foreign-zip"))
        }
    }

    /// A part by its name, letter case and the sort of slash aside; nothing where there is none.
    ///
    /// # Errors
    ///
    /// A fault when the zip is damaged or encrypted, or a limit is passed.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(mut part) = self.open_part(name)? else { return Ok(None) };
        part.inflate_to(usize::MAX)?;
        Ok(Some(std::mem::take(&mut part.bytes)))
    }

    /// A part that holds neither cells nor texts, but what a workbook says of itself. Such parts take many times their size in memory.
    ///
    /// # Errors
    ///
    /// As [`Container::part`]; their limit is a lower one.
    pub(super) fn bookkeeping(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let most = self.limits.bookkeeping_bytes();
        let part = self.part(name)?;
        match &part {
            Some(part) if u64::try_from(part.len()).is_ok_and(|length| length > most) => {
                Err(self.limits.exceeded(Limit::Inflated))
            }
            _ => Ok(part),
        }
    }

    /// A part to be inflated as far as it is wanted; nothing where there is none of that name.
    ///
    /// # Errors
    ///
    /// A fault when the zip is damaged or encrypted.
    pub(super) fn open_part(&mut self, name: &str) -> Result<Option<Part<'_, 'b>>, Fault> {
        let wanted = plain(name);
        let is_it = |name: Result<_, _>| name.is_ok_and(|name: std::borrow::Cow<'_, str>| plain(name) == wanted);
        let Some(index) = self.archive.file_names().position(is_it) else { return Ok(None) };
        let others = self.inflated.iter().enumerate().filter(|(other, _)| *other != index);
        let others = others.fold(0u64, |sum, (_, length)| sum.saturating_add(*length));
        let most = self.limits.inflated_bytes.saturating_sub(others);
        let file = self.archive.by_index(index).map_err(|error| zip_fault(&error))?;
        let inflated = self.inflated.get_mut(index).ok_or_else(|| Fault::damaged(Message::new("intake-detail-zip")))?;
        let file = file.take(most.saturating_add(1));
        Ok(Some(Part { file, bytes: Vec::new(), most, inflated, limits: self.limits }))
    }

    /// The name of a part that ends so.
    pub(super) fn name_that_ends(&self, end: &str) -> Option<String> {
        self.archive.file_names().flatten().map(plain).find(|name| name.ends_with(end))
    }
}

/// A part that is being inflated.
pub(super) struct Part<'a, 'b> {
    file: Take<ZipFile<'a, Cursor<&'b [u8]>>>,
    bytes: Vec<u8>,
    /// The most that it may come to.
    most: u64,
    /// What is noted of it.
    inflated: &'a mut u64,
    limits: &'b Limits,
}

impl Part<'_, '_> {
    /// Inflates the part to a length, or to its end, and says whether the end was met.
    ///
    /// # Errors
    ///
    /// A fault when the zip is damaged, or a limit is passed.
    pub(super) fn inflate_to(&mut self, length: usize) -> Result<bool, Fault> {
        let wanted = length.saturating_sub(self.bytes.len());
        let mut file = (&mut self.file).take(u64::try_from(wanted).unwrap_or(u64::MAX));
        let read = file.read_to_end(&mut self.bytes).map_err(|error| Fault::damaged(zip_says(&error)))?;
        let length = u64::try_from(self.bytes.len()).unwrap_or(u64::MAX);
        if length > self.most {
            return Err(self.limits.exceeded(Limit::Inflated));
        }
        *self.inflated = length.max(*self.inflated);
        Ok(read < wanted)
    }

    /// What has been inflated.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// A part's name as it is compared.
pub(super) fn plain(name: impl AsRef<str>) -> String {
    name.as_ref().to_ascii_lowercase().replace('\\', "/")
}

pub(super) fn zip_fault(error: &ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(detail) if *detail == ZipError::PASSWORD_REQUIRED => {
            Fault::new(Code::FileEncrypted)
        }
        ZipError::InvalidArchive(_) => Fault::damaged(Message::new("intake-detail-zip")),
        other => Fault::damaged(zip_says(other)),
    }
}

/// The zip library's own words, which are English whatever the language, marked as such.
pub(super) fn zip_says(error: &impl ToString) -> Message {
    Message::new("intake-detail-tool").with("text", error.to_string())
}
