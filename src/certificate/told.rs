//! What verifying files came to, for programs and for reports.

use jiff::civil::Date;
use serde::Serialize;

use super::note::{Note, Void};
use super::replay::Difference;
use super::verdict::{DateProof, Reason, Standing, Verification};
use crate::diagnostic::Diagnostic;
use crate::model::Sha256;

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
    Bundle(Box<BundleVerdict>),
    /// It is a bundle that cannot be used.
    Unusable(Box<Diagnostic>),
    /// It cannot be read.
    Unread(Box<Diagnostic>),
}

/// What a bundle came to. That it is whole says nothing of who made it: that is told by the certificates which name the same hashes.
#[derive(Debug, Clone)]
pub struct BundleVerdict {
    /// The hash of its bytes.
    pub sha256: Sha256,
    /// What its check made again came to; `None` where that was not asked for.
    pub remade: Option<Remade>,
}

/// What a check made again came to.
#[derive(Debug, Clone, Default)]
pub struct Remade {
    /// How many submissions it judged.
    pub submissions: usize,
    /// Where its result differs from the one packed.
    pub differences: Vec<Difference>,
    /// Why it could not be made again, each at its place in the bundle.
    pub faults: Vec<Diagnostic>,
}

impl Remade {
    /// Whether it judged something and came to the same.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        self.submissions > 0 && self.differences.is_empty() && self.faults.is_empty()
    }
}

impl Verified {
    /// How it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match &self.outcome {
            Verdict::Certificate(verification) => verification.standing(),
            Verdict::Bundle(bundle) => match &bundle.remade {
                None => Standing::Unsigned,
                Some(remade) if remade.is_same() => Standing::Reproduced,
                Some(_) => Standing::NotReplayable,
            },
            Verdict::Unusable(_) => Standing::Tampered,
            Verdict::Unread(_) => Standing::Unread,
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
    date_proved: Option<String>,
    register_asked: Option<bool>,
    inputs_found: Option<usize>,
    replayed: bool,
    reasons: Vec<ReasonRecord>,
    notes: Vec<ReasonRecord>,
    differences: Vec<DifferenceRecord>,
}

/// A reason, or a note, with what it speaks of.
#[derive(Debug, Clone, Default, Serialize)]
struct ReasonRecord {
    code: &'static str,
    /// The name of a file, or of a member of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// The day that decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
    /// The hash that was found in the place of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key_id: Option<String>,
    /// The signed comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<String>,
    /// Why a countersignature proves nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<&'static str>,
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
        date_proved: None,
        register_asked: None,
        inputs_found: None,
        replayed: false,
        reasons: Vec::new(),
        notes: Vec::new(),
        differences: Vec::new(),
    };
    match &file.outcome {
        Verdict::Certificate(verification) => of_certificate(&mut record, verification),
        Verdict::Bundle(bundle) => {
            record.sha256 = Some(bundle.sha256.to_string());
            if let Some(remade) = &bundle.remade {
                record.replayed = remade.is_same();
                record.reasons.extend(remade.faults.iter().map(ReasonRecord::from));
                if remade.submissions == 0 && remade.faults.is_empty() {
                    record.reasons.push(ReasonRecord { code: "nothing-judged", ..ReasonRecord::default() });
                }
                record.differences = remade.differences.iter().map(DifferenceRecord::from).collect();
                if !record.differences.is_empty() {
                    record.reasons.push(ReasonRecord { code: "replay-differs", ..ReasonRecord::default() });
                }
            }
        }
        Verdict::Unusable(fault) => record.reasons.push(fault.as_ref().into()),
        Verdict::Unread(fault) => {
            record.kind = "unread";
            record.reasons.push(fault.as_ref().into());
        }
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
    record.date_proved = verification.date_proof.day().map(|day| day.to_string());
    // Where nobody who is trusted signed, no register is of any use.
    record.register_asked = verification.is_authentic().then(|| !verification.notes.contains(&Note::RegisterNotAsked));
    record.inputs_found = verification.inputs_found;
    record.replayed = verification.is_replayed;
    for reason in &verification.reasons {
        record.reasons.push(reason.into());
        if let Reason::ReplayDiffers(differences) = reason {
            record.differences.extend(differences.iter().map(DifferenceRecord::from));
        }
    }
    record.notes.extend(verification.notes.iter().map(ReasonRecord::from));
}

impl From<&Reason> for ReasonRecord {
    fn from(reason: &Reason) -> Self {
        let mut record = Self { code: reason.code(), ..Self::default() };
        match reason {
            Reason::Malformed
            | Reason::Unsigned
            | Reason::SignatureMalformed
            | Reason::SignatureDiffers
            | Reason::KeyOfWitness
            | Reason::NotRegistered
            | Reason::NotReplayed
            | Reason::ReplayDiffers(_) => {}
            Reason::ContentInvalid(member) => record.name = Some((*member).to_owned()),
            Reason::SignedOtherwise(comment) | Reason::CommentDiffers(comment) => {
                record.comment = Some(comment.clone());
            }
            Reason::KeyUntrusted(id) => record.key_id = Some(id.clone()),
            Reason::KeyNotYetValid(day)
            | Reason::KeyNoLongerValid(day)
            | Reason::KeyRevokedBeforeIssue(day)
            | Reason::KeyRevokedUnproved(day)
            | Reason::Expired(day)
            | Reason::Suspended(day)
            | Reason::Withdrawn(day)
            | Reason::Replaced(day) => record.day = Some(day.to_string()),
            Reason::IssuedLater(day) => record.day = Some(day.clone()),
            Reason::RegisterDiffers(hash) => record.sha256 = Some(hash.to_string()),
            Reason::RulebookDiffers(hash) => record.sha256 = Some(hash.clone()),
            Reason::InputChanged(name) | Reason::InputMissing(name) => record.name = Some(name.clone()),
        }
        record
    }
}

impl From<&Note> for ReasonRecord {
    fn from(note: &Note) -> Self {
        let mut record = Self { code: note.code(), ..Self::default() };
        match note {
            Note::RegisterNotAsked | Note::SearchIncomplete => {}
            Note::Renamed(name) => record.name = Some(name.clone()),
            Note::KeyOutOfUse(day) => record.day = Some(day.to_string()),
            Note::CountersignatureVoid(void) => {
                record.because = Some(void.code());
                match void {
                    Void::KeyUntrusted(id) => record.key_id = Some(id.clone()),
                    Void::Day(day) | Void::KeyRevoked(day) => record.day = Some(day.to_string()),
                    Void::Malformed | Void::SameKey | Void::KeyOfIssuer | Void::Differs | Void::SignedOtherwise => {}
                }
            }
        }
        record
    }
}

impl From<&Diagnostic> for ReasonRecord {
    fn from(fault: &Diagnostic) -> Self {
        let name = Some(fault.location.path().to_owned());
        Self { code: fault.code.as_str(), name, ..Self::default() }
    }
}

impl From<&Difference> for DifferenceRecord {
    fn from(difference: &Difference) -> Self {
        let Difference { place, stated, found } = difference.clone();
        Self { place, stated, found }
    }
}
