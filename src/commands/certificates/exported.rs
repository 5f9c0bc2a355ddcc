//! The certificates of a folder that `vigie export` hands to partners: those that somebody who is trusted has issued, each with what became of it.
//!
//! Decisions
//! - What does not verify is not handed on, and told: whoever reads a table of certificates will not verify each. One whose time is over, or that
//!   was suspended, withdrawn or replaced, is handed on as such: it was issued.
//! - Without a register nobody knows what became of a certificate, and the table says that nobody was asked.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::super::Failure;
use super::super::load::{shown, unreadable};
use super::registry::registered;
use super::{load_trusted, name_of, read_small, text_beside, with_ending};
use crate::certificate::{
    COUNTERSIGNATURE_ENDING, Certificate, Checked, Reason, SIGNATURE_ENDING, TrustedKeys, Verification, verify,
};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::Register;
use crate::render::exchange::{Issued, IssuedStatus};
use crate::report::verification_reason;

/// The certificates of a folder that verify, by the names of their files, and those that do not. What is no certificate and has no signature
/// beside it is passed over.
///
/// # Errors
/// The folder, a file of it, the trusted keys or the register cannot be read.
pub(in crate::commands) fn issued_in(
    folder: &Path,
    trusted: &Path,
    register: Option<&Register>,
    as_of: Date,
) -> Result<(Vec<Issued>, Vec<Diagnostic>), Failure> {
    let trusted = load_trusted(trusted)?;
    let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut paths: Vec<PathBuf> =
        entries.map_err(|error| unreadable(folder, &error))?.into_iter().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json") && path.is_file());
    paths.sort();
    let (mut issued, mut told) = (Vec::new(), Vec::new());
    for path in paths {
        let bytes = read_small(&path)?;
        let signature = text_beside(&with_ending(&path, SIGNATURE_ENDING));
        if signature.is_none() && Certificate::parse(&bytes).is_err() {
            continue;
        }
        let name = name_of(&shown(&path));
        let found = verified(&path, &bytes, signature.as_deref(), &trusted, register, as_of)?;
        let against = found.reasons.iter().find(|reason| status_of(reason).is_none());
        match (against, found.certificate, found.key_id) {
            (None, Some(certificate), Some(key)) => issued.push(Issued {
                file: name,
                certificate,
                sha256: found.sha256,
                key,
                status: found.reasons.iter().filter_map(status_of).max().unwrap_or(IssuedStatus::Genuine),
                is_register_asked: register.is_some(),
                renewed_until: found.renewed_until,
            }),
            (against, ..) => told.push(
                Diagnostic::new(Code::CertificateLeftOut, Location::File { path: shown(&path).into() })
                    .with("detail", verification_reason(against.unwrap_or(&Reason::Malformed))),
            ),
        }
    }
    Ok((issued, told))
}

fn verified(
    path: &Path,
    bytes: &[u8],
    signature: Option<&str>,
    trusted: &TrustedKeys,
    register: Option<&Register>,
    as_of: Date,
) -> Result<Verification, Failure> {
    let known = match (register, Certificate::parse(bytes)) {
        (Some(register), Ok(certificate)) => Some(registered(register, &certificate, Some(as_of))?),
        (Some(_), Err(_)) => Some(None),
        (None, _) => None,
    };
    let countersignature = text_beside(&with_ending(path, COUNTERSIGNATURE_ENDING));
    Ok(verify(Checked {
        bytes,
        name: &name_of(&shown(path)),
        signature,
        countersignature: countersignature.as_deref(),
        trusted,
        registered: known.as_ref().map(Option::as_ref),
        as_of,
    }))
}

/// What a reason makes of a certificate that was issued; `None` where it speaks against that.
const fn status_of(reason: &Reason) -> Option<IssuedStatus> {
    match reason {
        Reason::Expired(_) => Some(IssuedStatus::Expired),
        Reason::Replaced(_) => Some(IssuedStatus::Replaced),
        Reason::Suspended(_) => Some(IssuedStatus::Suspended),
        Reason::Withdrawn(_) => Some(IssuedStatus::Withdrawn),
        _ => None,
    }
}
