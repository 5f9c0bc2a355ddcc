//! What only the Secretariat knows: receptions, documents seen, reports addressed to a board, waivers, a session's decision.

use jiff::civil::Date;

use super::{FiscalYear, InstitutionCode, Sha256};

/// A reception recorded by the Secretariat; it prevails over the filing date that a submission declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reception {
    /// Who filed.
    pub institution: InstitutionCode,
    /// For which fiscal year.
    pub fiscal_year: FiscalYear,
    /// When the Secretariat received it.
    pub received_on: Date,
    /// The hash of the file received: it decides which version stands.
    pub sha256: Option<Sha256>,
}

/// A document that the Secretariat has seen and that proves a declared flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentSeen {
    /// Whose document.
    pub institution: InstitutionCode,
    /// For which fiscal year.
    pub fiscal_year: FiscalYear,
    /// The line (a flag) that it proves.
    pub line: String,
    /// The hash of the document.
    pub sha256: Sha256,
    /// When it was seen.
    pub seen_on: Date,
}

/// Whether a Committee report was addressed to an institution's board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressed {
    /// The institution.
    pub institution: InstitutionCode,
    /// The fiscal year of the report.
    pub fiscal_year: FiscalYear,
    /// When it was sent to the board.
    pub sent_on: Date,
}

/// A decision that sets a finding aside (dérogation): numbered, dated, expiring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The institution.
    pub institution: InstitutionCode,
    /// The rule set aside.
    pub rule: String,
    /// The decision's number.
    pub decision: String,
    /// The body that decided.
    pub body: String,
    /// The day of the decision, which is not that from which it holds.
    pub decided_on: Date,
    /// From when it holds.
    pub from: Date,
    /// Its last day.
    pub until: Date,
    /// Why.
    pub reason: String,
}

/// A session's decision on class and certification (`--decision "n° 12, 2024-11-20"`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionDecision {
    /// The decision's number, as the minutes write it.
    pub number: String,
    /// Its date.
    pub date: Date,
}

/// The Secretariat's file, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SecretariatFile {
    /// Receptions.
    pub receptions: Vec<Reception>,
    /// Documents seen.
    pub documents: Vec<DocumentSeen>,
    /// Reports addressed to boards. A board without an entry was addressed none.
    pub reports_addressed: Vec<Addressed>,
    /// Waivers.
    pub waivers: Vec<Waiver>,
    /// Ids of reported norms that a decision recognises, so that a refusal may rest on them.
    pub recognised_norms: Vec<String>,
}
