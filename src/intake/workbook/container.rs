//! The zip around a workbook, opened under limits.
//!
//! In: the bytes of a file that begins as a zip does. Out: which kind of workbook it is, and its parts, inflated. Never: more
//! inflated bytes than the limits admit, whatever the zip's headers say.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
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

    /// How many parts there are.
    pub(super) fn len(&self) -> usize {
        self.archive.len()
    }

    /// The name of a part.
    ///
    /// # Errors
    ///
    /// A fault when the zip is damaged or encrypted.
    pub(super) fn name(&mut self, index: usize) -> Result<String, Fault> {
        let file = self.archive.by_index(index).map_err(|error| zip_fault(&error))?;
        Ok(file.name().map_err(|error| zip_fault(&error))?.into_owned())
    }

    /// Inflates a part into a buffer, in the place of what it holds.
    ///
    /// # Errors
    ///
    /// A fault when the zip is damaged or encrypted, or a limit is passed.
    pub(super) fn inflate(&mut self, index: usize, part: &mut Vec<u8>) -> Result<(), Fault> {
        part.clear();
        let file = self.archive.by_index(index).map_err(|error| zip_fault(&error))?;
        let others = self.inflated.iter().enumerate().filter(|(other, _)| *other != index);
        let others = others.fold(0u64, |sum, (_, length)| sum.saturating_add(*length));
        let most = self.limits.inflated_bytes.saturating_sub(others);
        file.take(most.saturating_add(1)).read_to_end(part).map_err(|error| Fault::damaged(zip_says(&error)))?;
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
        if length > most {
            return Err(self.limits.exceeded(Limit::Inflated));
        }
        if let Some(inflated) = self.inflated.get_mut(index) {
            *inflated = length.max(*inflated);
        }
        Ok(())
    }

    /// A part by its name, letter case and the sort of slash aside; nothing where there is none.
    ///
    /// # Errors
    ///
    /// As [`Container::inflate`].
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let wanted = plain(name);
        let found = self.archive.file_names().position(|name| name.is_ok_and(|name| plain(name) == wanted));
        let Some(index) = found else { return Ok(None) };
        let mut part = Vec::new();
        self.inflate(index, &mut part)?;
        Ok(Some(part))
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
