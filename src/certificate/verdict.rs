//! What verifying a certificate comes to.
//!
//! In: the bytes of a certificate and of its signatures, the keys that are trusted, what the register holds of it, what its inputs and a
//! replay came to, a day. Out: its standing with every reason. Never: a file system, a clock.

use jiff::civil::Date;

use super::canonical::NotCanonical;
use super::document::Certificate;
use super::note::{Note, Void};
use super::replay::Difference;
use super::signature::{Purpose, Signature};
use super::trusted::{KeyRole, TrustedKey, TrustedKeys};
use crate::model::{Sha256, codes};

codes! {
    /// How a certificate, or a bundle, stands, from best to worst.
    Standing {
        /// It is what it says.
        Genuine = "genuine",
        /// A bundle: nobody has signed it, and its check made again comes to the same.
        Reproduced = "reproduced",
        /// It was genuine, and its time is over.
        Expired = "expired",
        /// A bundle: nobody has signed it, and its check was not made again. Nothing is proved.
        Unsigned = "unsigned",
        /// It may be genuine, and the result could not be made again, or is another.
        NotReplayable = "not-replayable",
        /// It could not be read.
        Unread = "unread",
        /// Its key or itself was withdrawn.
        Revoked = "revoked",
        /// Something was changed, or nobody who is trusted signed it.
        Tampered = "tampered",
    }
}

/// Why a certificate stands as it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The file is no certificate in the canonical form.
    Malformed,
    /// What a member of it says is nothing that a certificate can say. Its name.
    ContentInvalid(&'static str),
    /// There is no signature beside it.
    Unsigned,
    /// The signature is none, or has something in it that was not signed.
    SignatureMalformed,
    /// The signature is not that of the document.
    SignatureDiffers,
    /// It was signed as something else than a certificate, such as a countersignature, or without a word on what for. The signed comment.
    SignedOtherwise(String),
    /// No key is trusted of the id that signed.
    KeyUntrusted(String),
    /// Its key is trusted to countersign, not to issue.
    KeyOfWitness,
    /// It was issued before its key was valid.
    KeyNotYetValid(Date),
    /// It was issued after its key had ceased to be valid.
    KeyNoLongerValid(Date),
    /// It was issued once its key was revoked.
    KeyRevokedBeforeIssue(Date),
    /// Its key was revoked since, and nothing proves that it was issued before.
    KeyRevokedUnproved(Date),
    /// It states a day of issue that has not come, or none.
    IssuedLater(String),
    /// The signed comment of the signature names another document or day.
    CommentDiffers(String),
    /// Its last day has passed.
    Expired(Date),
    /// The register holds no issue of it.
    NotRegistered,
    /// The register holds another document for this institution and year.
    RegisterDiffers(Sha256),
    /// The register says that it is suspended.
    Suspended(Date),
    /// The register says that it was withdrawn.
    Withdrawn(Date),
    /// The register says that another document took its place.
    Replaced(Date),
    /// The file of an input's name has other bytes: it was changed, or is another one.
    InputChanged(String),
    /// An input is not there.
    InputMissing(String),
    /// The rulebook at hand is another.
    RulebookDiffers(String),
    /// The check could not be made again.
    NotReplayed,
    /// The check made again comes to something else.
    ReplayDiffers(Vec<Difference>),
}

impl Reason {
    /// What it makes of the certificate.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        match self {
            Self::Malformed
            | Self::ContentInvalid(_)
            | Self::Unsigned
            | Self::SignatureMalformed
            | Self::SignatureDiffers
            | Self::SignedOtherwise(_)
            | Self::KeyUntrusted(_)
            | Self::KeyOfWitness
            | Self::KeyNotYetValid(_)
            | Self::KeyNoLongerValid(_)
            | Self::IssuedLater(_)
            | Self::CommentDiffers(_)
            | Self::RegisterDiffers(_)
            | Self::NotRegistered => Standing::Tampered,
            Self::KeyRevokedBeforeIssue(_)
            | Self::KeyRevokedUnproved(_)
            | Self::Suspended(_)
            | Self::Withdrawn(_)
            | Self::Replaced(_) => Standing::Revoked,
            // The signature holds whatever stands beside it: another institution's file of the same name makes no certificate false.
            Self::InputChanged(_)
            | Self::InputMissing(_)
            | Self::RulebookDiffers(_)
            | Self::NotReplayed
            | Self::ReplayDiffers(_) => Standing::NotReplayable,
            Self::Expired(_) => Standing::Expired,
        }
    }

    /// The code used in JSON.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::ContentInvalid(_) => "invalid-content",
            Self::Unsigned => "unsigned",
            Self::SignatureMalformed => "signature-malformed",
            Self::SignatureDiffers => "signature-differs",
            Self::SignedOtherwise(_) => "signed-otherwise",
            Self::KeyUntrusted(_) => "untrusted-key",
            Self::KeyOfWitness => "witness-key",
            Self::KeyNotYetValid(_) => "before-validity",
            Self::KeyNoLongerValid(_) => "after-validity",
            Self::KeyRevokedBeforeIssue(_) => "after-revocation",
            Self::KeyRevokedUnproved(_) => "unproved-before-revocation",
            Self::IssuedLater(_) => "issued-later",
            Self::CommentDiffers(_) => "comment-differs",
            Self::Expired(_) => "expired",
            Self::NotRegistered => "not-registered",
            Self::RegisterDiffers(_) => "other-registered",
            Self::Suspended(_) => "suspended",
            Self::Withdrawn(_) => "withdrawn",
            Self::Replaced(_) => "replaced",
            Self::InputChanged(_) => "changed-input",
            Self::InputMissing(_) => "absent-input",
            Self::RulebookDiffers(_) => "other-rulebook",
            Self::NotReplayed => "not-replayed",
            Self::ReplayDiffers(_) => "replay-differs",
        }
    }
}

/// What proves that a certificate was issued when it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateProof {
    /// The register holds its issue, recorded on this day.
    Register(Date),
    /// A second key countersigned, on this day.
    Countersignature(Countersigned),
    /// Nothing: whoever has the key can write any day.
    None,
}

impl DateProof {
    /// The day on which the document was there, as proved.
    #[must_use]
    pub const fn day(&self) -> Option<Date> {
        match self {
            Self::Register(day) => Some(*day),
            Self::Countersignature(by) => Some(by.on),
            Self::None => None,
        }
    }

    /// The earlier of two proofs: a register that recorded late takes nothing from a countersignature.
    fn or_earlier(self, other: Self) -> Self {
        match (self.day(), other.day()) {
            (Some(one), Some(another)) if another < one => other,
            (None, _) => other,
            _ => self,
        }
    }
}

/// A countersignature that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Countersigned {
    /// Whose key.
    pub by: String,
    /// The day that it states.
    pub on: Date,
}

/// What the register holds of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The document; where the register does not hold the one that was asked for, the one issued last for this institution and year.
    pub sha256: Sha256,
    /// The day on which its issue was recorded: from then on it was known.
    pub recorded_on: Date,
    /// Since when it is suspended.
    pub suspended_on: Option<Date>,
    /// When it was withdrawn.
    pub withdrawn_on: Option<Date>,
    /// Its last day, where it was renewed beyond what the document says.
    pub renewed_until: Option<Date>,
    /// When another document took its place.
    pub replaced_on: Option<Date>,
}

impl Registered {
    /// A document of which the register holds no more than that its issue was recorded on a day.
    #[must_use]
    pub const fn issued(sha256: Sha256, recorded_on: Date) -> Self {
        Self { sha256, recorded_on, suspended_on: None, withdrawn_on: None, renewed_until: None, replaced_on: None }
    }
}

/// What is known of a certificate when it is verified.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The name of its file.
    pub name: &'a str,
    /// The text of its signature's file, if there is one.
    pub signature: Option<&'a str>,
    /// The text of its countersignature's file, if there is one.
    pub countersignature: Option<&'a str>,
    /// The keys that are trusted.
    pub trusted: &'a TrustedKeys,
    /// What the register holds of it: `None` where no register was asked, `Some(None)` where it holds nothing.
    pub registered: Option<Option<&'a Registered>>,
    /// The day of verification.
    pub as_of: Date,
}

/// What verifying a certificate came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// The document, where it is one.
    pub certificate: Option<Certificate>,
    /// The hash of its bytes.
    pub sha256: Sha256,
    /// The id of the key that claims to have signed.
    pub key_id: Option<String>,
    /// Whose key signed, where it is trusted and the signature is its own.
    pub signed_by: Option<TrustedKey>,
    /// What proves the day of issue.
    pub date_proof: DateProof,
    /// Its last day, where the register says that it was renewed beyond the one that it states.
    pub renewed_until: Option<Date>,
    /// Why it is not genuine, if it is not.
    pub reasons: Vec<Reason>,
    /// What should be known besides.
    pub notes: Vec<Note>,
    /// Whether the check was made again and came to the same.
    pub is_replayed: bool,
    /// How many of its inputs were found with the bytes stated; `None` where none was looked for.
    pub inputs_found: Option<usize>,
}

impl Verification {
    /// How it stands: as the worst of its reasons says.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.reasons.iter().map(Reason::standing).max().unwrap_or(Standing::Genuine)
    }

    /// Whether the document is what somebody who is trusted signed, whatever became of it since.
    #[must_use]
    pub fn is_authentic(&self) -> bool {
        self.signed_by.is_some() && self.certificate.is_some()
    }
}

/// Verifies a certificate: form, signature, key, dates, register. Inputs and replay are added by whoever has them.
#[must_use]
pub fn verify(checked: Checked<'_>) -> Verification {
    let Checked { bytes, name, signature, countersignature, trusted, registered, as_of } = checked;
    let parsed = Certificate::parse(bytes);
    let mut found = Verification {
        certificate: parsed.as_ref().ok().cloned(),
        sha256: Sha256::of(bytes),
        key_id: None,
        signed_by: None,
        date_proof: DateProof::None,
        renewed_until: None,
        reasons: Vec::new(),
        notes: Vec::new(),
        is_replayed: false,
        inputs_found: None,
    };
    match parsed {
        Ok(_) => {}
        Err(NotCanonical::Content(member)) => found.reasons.push(Reason::ContentInvalid(member)),
        Err(_) => found.reasons.push(Reason::Malformed),
    }
    let signature = match signature.map(Signature::parse) {
        None => {
            found.reasons.push(Reason::Unsigned);
            return found;
        }
        Some(Err(_)) => {
            found.reasons.push(Reason::SignatureMalformed);
            return found;
        }
        Some(Ok(signature)) => signature,
    };
    found.key_id = Some(signature.key_id());
    let Some(key) = trusted.find(&signature.key_id()) else {
        found.reasons.push(Reason::KeyUntrusted(signature.key_id()));
        return found;
    };
    if signature.verify(bytes, &key.key).is_err() {
        found.reasons.push(Reason::SignatureDiffers);
        return found;
    }
    // What was signed for another purpose was not issued, whoever has signed it.
    let stated = signature.statement().filter(|stated| stated.purpose == Purpose::Certificate);
    let Some(stated) = stated else {
        found.reasons.push(Reason::SignedOtherwise(signature.comment().to_owned()));
        return found;
    };
    if !key.may(KeyRole::Issuer) {
        found.reasons.push(Reason::KeyOfWitness);
        return found;
    }
    let Some(certificate) = found.certificate.clone() else { return found };
    found.signed_by = Some(key.clone());
    if stated.sha256 != found.sha256 || stated.date.to_string() != certificate.issued_on {
        found.reasons.push(Reason::CommentDiffers(signature.comment().to_owned()));
    }
    if stated.file != name {
        found.notes.push(Note::Renamed(stated.file));
    }
    let Some(issued) = certificate.issued().filter(|issued| *issued <= as_of) else {
        found.reasons.push(Reason::IssuedLater(certificate.issued_on.clone()));
        return found;
    };
    match registered {
        None => found.notes.push(Note::RegisterNotAsked),
        Some(None) => found.reasons.push(Reason::NotRegistered),
        Some(Some(known)) if known.sha256 != found.sha256 => {
            found.reasons.push(Reason::RegisterDiffers(known.sha256));
        }
        Some(Some(known)) => {
            found.date_proof = DateProof::Register(known.recorded_on);
            found.reasons.extend(known.withdrawn_on.map(Reason::Withdrawn));
            found.reasons.extend(known.suspended_on.filter(|_| known.withdrawn_on.is_none()).map(Reason::Suspended));
            found.reasons.extend(known.replaced_on.map(Reason::Replaced));
        }
    }
    if let Some(text) = countersignature {
        match countersigned(text, bytes, found.sha256, key, trusted, (issued, as_of)) {
            Ok(by) => found.date_proof = found.date_proof.or_earlier(DateProof::Countersignature(by)),
            Err(void) => found.notes.push(Note::CountersignatureVoid(void)),
        }
    }
    found.reasons.extend(key_reason(key, issued, &found.date_proof));
    if let Some(last) = key.valid_to.filter(|last| issued <= *last && *last < as_of)
        && found.date_proof.day().is_none_or(|proved| proved > last)
    {
        found.notes.push(Note::KeyOutOfUse(last));
    }
    let stated = certificate.expires();
    let renewed =
        registered.flatten().filter(|known| known.sha256 == found.sha256).and_then(|known| known.renewed_until);
    found.renewed_until = renewed.filter(|renewed| stated.is_some_and(|stated| *renewed > stated));
    let last = found.renewed_until.or(stated);
    found.reasons.extend(last.filter(|last| *last < as_of).map(Reason::Expired));
    found
}

/// What the dates of a key say of a certificate issued on a day.
fn key_reason(key: &TrustedKey, issued: Date, proof: &DateProof) -> Option<Reason> {
    if issued < key.valid_from {
        return Some(Reason::KeyNotYetValid(key.valid_from));
    }
    if let Some(revoked) = key.revoked_on {
        if issued >= revoked {
            return Some(Reason::KeyRevokedBeforeIssue(revoked));
        }
        // What was shown to exist before the key was lost was not made by whoever found it.
        if proof.day().is_none_or(|proved| proved >= revoked) {
            return Some(Reason::KeyRevokedUnproved(revoked));
        }
    }
    key.valid_to.filter(|last| issued > *last).map(Reason::KeyNoLongerValid)
}

/// Who countersigned: another key that is trusted, was valid on the day that it states, and is not revoked. What proves nothing takes nothing
/// away either: the certificate stands on the signature that issued it.
fn countersigned(
    text: &str,
    bytes: &[u8],
    hash: Sha256,
    first: &TrustedKey,
    trusted: &TrustedKeys,
    (issued, as_of): (Date, Date),
) -> Result<Countersigned, Void> {
    let signature = Signature::parse(text).map_err(|_| Void::Malformed)?;
    let second = trusted.find(&signature.key_id()).ok_or_else(|| Void::KeyUntrusted(signature.key_id()))?;
    if second.key == first.key {
        return Err(Void::SameKey);
    }
    if !second.may(KeyRole::Witness) {
        return Err(Void::KeyOfIssuer);
    }
    signature.verify(bytes, &second.key).map_err(|_| Void::Differs)?;
    let stated = signature.statement().filter(|stated| stated.purpose == Purpose::Countersignature);
    let stated = stated.ok_or(Void::SignedOtherwise)?;
    if stated.sha256 != hash {
        return Err(Void::Differs);
    }
    let on = stated.date;
    let is_of_key = second.valid_from <= on && second.valid_to.is_none_or(|last| on <= last);
    if !is_of_key || on < issued || on > as_of {
        return Err(Void::Day(on));
    }
    second.revoked_on.map_or_else(|| Ok(Countersigned { by: second.name.clone(), on }), |on| Err(Void::KeyRevoked(on)))
}
