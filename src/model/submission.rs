//! A submission (dossier annuel): one institution's accounts for one fiscal year.

use std::fmt;
use std::io::Read;

use jiff::civil::Date;
use sha2::{Digest, Sha256 as Hasher};

use super::{Branch, Figures, FiscalYear, InstitutionCode, Kind, Place, StateCode, Unit};

/// The SHA-256 of a file's bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256(pub [u8; 32]);

impl Sha256 {
    /// The hash of some bytes.
    #[must_use]
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self(Hasher::digest(bytes).into())
    }

    /// The hash of all that a reader gives, however long it is.
    ///
    /// # Errors
    /// It cannot be read to its end.
    pub fn of_reader(mut from: impl Read) -> std::io::Result<Self> {
        let mut hasher = Hasher::new();
        let mut piece = vec![0; 1 << 16];
        loop {
            let read = from.read(&mut piece)?;
            match piece.get(..read) {
                Some(bytes) if read > 0 => hasher.update(bytes),
                _ => return Ok(Self(hasher.finalize().into())),
            }
        }
    }

    /// The hash of 64 hexadecimal digits.
    #[must_use]
    pub fn from_hex(hex: &str) -> Option<Self> {
        if hex.len() != 64 || !hex.is_ascii() {
            return None;
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sha256({self})")
    }
}

/// The file that a submission was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path as the user gave it, with `/` between its parts.
    pub path: String,
    /// The hash of its bytes.
    pub sha256: Sha256,
    /// The row of a wide table (one-based) that holds this submission; `None` for a workbook.
    pub row: Option<u32>,
}

/// What a submission says of itself. Kind and branches are kept for comparison only: the list of institutions decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identification {
    /// `institution_code`.
    pub code: InstitutionCode,
    /// `institution_name`, if given.
    pub name: Option<String>,
    /// `state`, if given.
    pub state: Option<StateCode>,
    /// `institution_kind` by the filer's own word.
    pub kind: Option<Kind>,
    /// `branches` by the filer's own word.
    pub branches: Vec<Branch>,
    /// `fiscal_year`.
    pub fiscal_year: FiscalYear,
    /// `year_end`: the closing date, 31 December of the fiscal year when not given.
    pub year_end: Date,
    /// `currency`, an ISO 4217 code, if given.
    pub currency: Option<String>,
    /// `unit`.
    pub unit: Unit,
    /// `filed_on`, the filing date that the filer declares, and its cell.
    pub filed_on: Option<(Date, Place)>,
}

/// One institution's accounts for one fiscal year, read but not judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The file.
    pub source: Source,
    /// What it says of itself.
    pub identification: Identification,
    /// Its figures. Lines supplied by the identification (`year_end`, `filed_on`) are among them.
    pub figures: Figures,
}
