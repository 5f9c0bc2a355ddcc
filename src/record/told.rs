//! What is to be told of files and submissions, as JSON shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::i18n::Language;

/// A located message.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct DiagnosticRecord {
    /// Its code.
    pub code: String,
    /// note, warning or error.
    pub severity: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell.
    pub cell: Option<String>,
    /// For people: what is wrong and what to do.
    pub message: String,
}

/// A message that belongs to no submission alone.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct FileDiagnosticRecord {
    /// The path of the file.
    pub path: String,
    /// What is to be told.
    #[serde(flatten)]
    pub diagnostic: DiagnosticRecord,
}

/// A rejected file or row.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct RejectedRecord {
    /// Its path.
    pub path: String,
    /// The code of the fault.
    pub code: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell.
    pub cell: Option<String>,
    /// For people: what is wrong and what to do.
    pub message: String,
}

/// A diagnostic as JSON shows it.
pub(super) fn diagnostic_record(diagnostic: &Diagnostic, language: Language) -> DiagnosticRecord {
    DiagnosticRecord {
        code: diagnostic.code.as_str().to_owned(),
        severity: diagnostic.level().code().to_owned(),
        sheet: diagnostic.location.sheet().map(str::to_owned),
        cell: diagnostic.location.cell(),
        message: sentences(diagnostic, language),
    }
}

fn sentences(diagnostic: &Diagnostic, language: Language) -> String {
    format!("{} {}", diagnostic.message().render(language), diagnostic.remedy().render(language))
}

impl FileDiagnosticRecord {
    /// The record of a diagnostic.
    #[must_use]
    pub fn of(diagnostic: &Diagnostic, language: Language) -> Self {
        Self { path: diagnostic.location.path().to_owned(), diagnostic: diagnostic_record(diagnostic, language) }
    }
}

impl RejectedRecord {
    /// The record of a rejection.
    #[must_use]
    pub fn of(diagnostic: &Diagnostic, language: Language) -> Self {
        Self {
            path: diagnostic.location.path().to_owned(),
            code: diagnostic.code.as_str().to_owned(),
            sheet: diagnostic.location.sheet().map(str::to_owned),
            cell: diagnostic.location.cell(),
            message: sentences(diagnostic, language),
        }
    }
}
