//! What verifying files came to, for programs and for reports.

use jiff::civil::Date;
use serde::Serialize;

use super::replay::Difference;
use super::verdict::{DateProof, Reason, Standing, Verification};
use crate::diagnostic::Diagnostic;

/// The name and version of the contract.
pub const VERIFICATION_SCHEMA: &str = "vigie.verification/1";

/// A file that was verified.
#[derive(Debug, Clone)]
pub struct Verified {
    /// Its path, as given.
    pub path: String,
    /// What it came to.
    pub outcome: Verdict,
}

/// What a file came to.
#[derive(Debug, Clone)]
pub enum Verdict {
    /// It is, or should be, a certificate.
    Certificate(Box<Verification>),
    /// It is a bundle, which nobody signs.
    Bundle {
        /// How many submissions were judged again; `None` where that was not asked for.
        replayed: Option<usize>,
        /// Where the result made again differs from the one packed.
        differences: Vec<Difference>,
    },
    /// It is a bundle that cannot be used.
    Unusable(Box<Diagnostic>),
}

impl Verified {
    /// How it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match &self.outcome {
            Verdict::Certificate(verification) => verification.standing(),
            Verdict::Bundle { differences, .. } if !differences.is_empty() => Standing::NotReplayable,
            Verdict::Bundle { .. } => Standing::Genuine,
            Verdict::Unusable(_) => Standing::Tampered,
        }
    }
}

/// The document of `vigie verify --format json`.
#[derive(Debug, Clone, Serialize)]
pub struct VerificationRecord {
    schema: &'static str,
    as_of: String,
    files: Vec<FileRecord>,
}

#[derive(Debug, Clone, Serialize)]
struct FileRecord {
    path: String,
    kind: &'static str,
    standing: &'static str,
    sha256: Option<String>,
    institution: Option<String>,
    fiscal_year: Option<i16>,
    opinion: Option<String>,
    experimental: Option<bool>,
    issued_on: Option<String>,
    valid_until: Option<String>,
    renewed_until: Option<String>,
    key_id: Option<String>,
    signed_by: Option<String>,
    date_proof: Option<&'static str>,
    inputs_found: Option<usize>,
    replayed: bool,
    reasons: Vec<&'static str>,
    differences: Vec<DifferenceRecord>,
}

#[derive(Debug, Clone, Serialize)]
struct DifferenceRecord {
    place: String,
    stated: String,
    found: String,
}

/// The record of what files came to.
#[must_use]
pub fn verification_record(all: &[Verified], as_of: Date) -> VerificationRecord {
    let files = all.iter().map(file_record).collect();
    VerificationRecord { schema: VERIFICATION_SCHEMA, as_of: as_of.to_string(), files }
}

fn file_record(file: &Verified) -> FileRecord {
    let mut record = FileRecord {
        path: file.path.clone(),
        kind: "bundle",
        standing: file.standing().code(),
        sha256: None,
        institution: None,
        fiscal_year: None,
        opinion: None,
        experimental: None,
        issued_on: None,
        valid_until: None,
        renewed_until: None,
        key_id: None,
        signed_by: None,
        date_proof: None,
        inputs_found: None,
        replayed: false,
        reasons: Vec::new(),
        differences: Vec::new(),
    };
    match &file.outcome {
        Verdict::Certificate(verification) => of_certificate(&mut record, verification),
        Verdict::Bundle { replayed, differences } => {
            record.replayed = replayed.is_some();
            record.differences = differences.iter().map(DifferenceRecord::from).collect();
        }
        Verdict::Unusable(fault) => record.reasons.push(fault.code.as_str()),
    }
    record
}

fn of_certificate(record: &mut FileRecord, verification: &Verification) {
    record.kind = "certificate";
    record.sha256 = Some(verification.sha256.to_string());
    if let Some(certificate) = &verification.certificate {
        record.institution = Some(certificate.institution.code.clone());
        record.fiscal_year = Some(certificate.fiscal_year);
        record.opinion = Some(certificate.opinion.clone());
        record.experimental = Some(certificate.experimental);
        record.issued_on = Some(certificate.issued_on.clone());
        record.valid_until.clone_from(&certificate.valid_until);
        record.renewed_until = verification.renewed_until.map(|day| day.to_string());
    }
    record.key_id.clone_from(&verification.key_id);
    record.signed_by = verification.signed_by.as_ref().map(|key| key.name.clone());
    record.date_proof = match verification.date_proof {
        DateProof::Register(_) => Some("register"),
        DateProof::Countersignature(_) => Some("countersignature"),
        DateProof::None => None,
    };
    record.inputs_found = verification.inputs_found;
    record.replayed = verification.is_replayed;
    for reason in &verification.reasons {
        record.reasons.push(reason.code());
        if let Reason::ReplayDiffers(differences) = reason {
            record.differences.extend(differences.iter().map(DifferenceRecord::from));
        }
    }
}

impl From<&Difference> for DifferenceRecord {
    fn from(difference: &Difference) -> Self {
        let Difference { place, stated, found } = difference.clone();
        Self { place, stated, found }
    }
}
