//! `vigie certify --countersign`: a second key signs what a first one has signed, so that the day of issue is proved.
//!
//! Decisions
//! - Whoever countersigns says that the certificate was there on that day: it must be one. The first signature is verified by the keys that
//!   are trusted (`--trusted`) as `vigie verify` does, and nothing that fails there is countersigned. One that has expired may be: that it
//!   was issued can still be said.
//! - Nothing is signed under the name of a file that could be read as something else.

use std::path::Path;

use jiff::civil::Date;

use super::super::console::{Console, write_file};
use super::super::judging::today;
use super::super::load::shown;
use super::super::{Failure, Outcome, Status, wrong_argument};
use super::certify::refused;
use super::{load_trusted_or_public, name_of, read_small, secret, text_beside, with_ending};
use crate::certificate::{
    COUNTERSIGNATURE_ENDING, Checked, Purpose, Reason, SIGNATURE_ENDING, SigningKey, Standing, Statement, TrustedKeys,
    verify,
};
use crate::cli::CertifyArgs;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::Message;
use crate::report::verification_reason;

/// Countersigns certificates.
pub(super) fn run(args: &CertifyArgs, key: &Path, console: &Console) -> Outcome {
    let trusted = match &args.trusted {
        Some(path) => load_trusted_or_public(path)?,
        None => return Err(wrong_argument("--trusted", "", "cles.toml").into()),
    };
    let signing = secret::open(key, &args.passphrase, console)?;
    let day = args.judging.as_of.unwrap_or_else(today);
    for path in &args.countersign {
        countersign(path, &signing, &trusted, day, args.force)?;
        let target = with_ending(path, COUNTERSIGNATURE_ENDING);
        console.say(&Message::new("cli-countersigned").with("path", shown(&target)).with("key", signing.public().id()));
    }
    Ok(Status::Done)
}

/// Countersigns one, once it is plain what is signed: a certificate that another key, which is trusted, has issued.
fn countersign(
    path: &Path,
    signing: &SigningKey,
    trusted: &TrustedKeys,
    day: Date,
    may_replace: bool,
) -> Result<(), Failure> {
    let bytes = read_small(path)?;
    let name = name_of(&shown(path));
    let signature = text_beside(&with_ending(path, SIGNATURE_ENDING));
    let found = verify(Checked {
        bytes: &bytes,
        name: &name,
        signature: signature.as_deref(),
        countersignature: None,
        trusted,
        registered: None,
        as_of: day,
    });
    let against = found.reasons.iter().find(|reason| reason.standing() > Standing::Expired);
    if let Some(reason) = against {
        let detail = match reason {
            Reason::Malformed => Message::new("certify-countersign-foreign"),
            reason => verification_reason(reason),
        };
        return Err(refused(path, detail).into());
    }
    if found.signed_by.is_none_or(|first| first.key == *signing.public()) {
        return Err(refused(path, Message::new("certify-countersign-same")).into());
    }
    if !Statement::admits(&name) {
        return Err(refused(path, Message::new("certify-countersign-name")).into());
    }
    let target = with_ending(path, COUNTERSIGNATURE_ENDING);
    if !may_replace && target.exists() {
        return Err(Diagnostic::new(Code::FileExists, Location::File { path: shown(&target).into() }).into());
    }
    let statement = Statement { purpose: Purpose::Countersignature, file: name, date: day, sha256: found.sha256 };
    let signed = signing.sign(&bytes, &statement.to_string());
    let text = signed.map_err(|fault| Failure::Write(shown(&target), std::io::Error::other(fault)))?;
    write_file(&target, text.as_bytes())
}
