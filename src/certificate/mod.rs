//! Certificates that anyone can verify, and results that can be made again.
//!
//! In: a record of a graded submission, what it was judged with, a signing key, a day. Out: a canonical document and its detached
//! signature; what verifying one comes to; a bundle of everything a check was made of. Never: a judgement, a clock, a file system, a network,
//! cryptography of its own.
//!
//! # The canonical form
//! A certificate is the bytes of its JSON in the form of RFC 8785, restricted to what needs no floating point: objects, arrays, strings,
//! `true`, `false`, `null`, and whole numbers within ±(2⁵³ − 1). No white space; members in the order of their names by UTF-16 units; in strings
//! only `"`, `\` and control characters are escaped; decimals are strings. There is no line end after it. A file in any other form is refused,
//! so that one document has one hash. See [`canonical()`].
//!
//! # The signature
//! Detached, in the format of minisign (Ed25519 over BLAKE2b-512, prehashed), in the file of the same name with `.minisig` behind it. The
//! trusted comment names its purpose, the file, the day and the SHA-256 of the document ([`Statement`]). Only the first line of the file is not signed: it must be one
//! that this program or minisign writes, so that no byte can be changed unseen.
//!
//! # Decisions
//! - The day of issue is the day of judgement (`--as-of`): a certificate judged on one day and issued on another would say two things.
//! - A refusal and the impossibility to certify are certificates too: the document says which opinion it carries.
//! - What is hashed and replayed is the record of `vigie check --format json` without `message`, `path`, `list` and `diagnostics`: sentences for
//!   people and the places of files on one machine do not enter a hash ([`replayed`]).
//! - What a certificate names of its inputs is the name of a file, never the folder it stood in, with its SHA-256.
//! - The figures of the year before come from the files of all years before that follow each other without a gap: its own verdict, which decides
//!   on repeated breaches, looks back too.
//! - The list of institutions that the rulebook brings is part of the rulebook's hash and is not named again.
//! - A certificate says nothing but what one can say: its days are days, its words those of the rulebook's language, its hashes hashes. A last day
//!   that is none would never come.
//! - What stands beside a certificate cannot make it false: another file of an input's name, a countersignature by somebody unknown. It proves less.
//! - A stolen key can back-date. The day of issue counts as proved only when the register holds it or a second key has countersigned; a
//!   certificate of a key that was revoked since is accepted only where it is proved that it was issued before.
//! - A certificate without a session's decision is genuine and experimental: it says so, and never expires, for it was never in force.
//! - Memory that held a passphrase or a key is wiped, as far as the crate that signs lets us reach it ([`SigningKey`]).

mod bundle;
mod canonical;
mod content;
mod document;
mod key;
mod manifest;
mod note;
mod replay;
mod signature;
mod told;
mod trusted;
mod verdict;

pub use bundle::{Bundle, BundleFault, MANIFEST, RESULT_SCHEMA, is_device, most_of_bundle, read_bundle, write_bundle};
pub use canonical::{NotCanonical, canonical, parse};
pub use document::{
    Around, BasisCounts, CERTIFICATE_SCHEMA, Certificate, CertifiedClass, CertifiedDecision, CertifiedFinding,
    CertifiedInstitution, CertifiedRulebook, InputRecord, InputRole, OptionsRecord, ProgramRecord, Reservation,
    certificate_json_schema, certificate_of,
};
pub use key::{KeyFault, NewKey, Passphrase, PublicKey, SigningKey, is_locked, new_key};
pub use manifest::{BUNDLE_SCHEMA, BundledFile, Manifest, RESULT, RESULT_ROLE, RULEBOOK_ROLE};
pub use note::{Note, Void};
pub use replay::{Difference, differences, replayed};
pub use signature::{Purpose, Signature, SignatureFault, Statement};
pub use told::{
    BundleVerdict, Remade, VERIFICATION_SCHEMA, Verdict, VerificationRecord, Verified, verification_record,
};
pub use trusted::{KeyRole, NotEditable, TRUSTED_SCHEMA, TrustedFile, TrustedKey, TrustedKeys};
pub use verdict::{Checked, Countersigned, DateProof, Reason, Registered, Standing, Verification, verify};

/// The ending of a signature's file, behind the name of the file that is signed.
pub const SIGNATURE_ENDING: &str = ".minisig";
/// The ending of a countersignature's file.
pub const COUNTERSIGNATURE_ENDING: &str = ".countersigned.minisig";
