//! `vigie certify --countersign`: a second key signs what a first one has signed, so that the day of issue is proved.

use std::path::Path;

use super::super::console::{Console, write_file};
use super::super::judging::today;
use super::super::load::shown;
use super::super::{Failure, Outcome, Status};
use super::certify::{comment, refused};
use super::{name_of, read_small, secret, text_beside, with_ending};
use crate::certificate::{COUNTERSIGNATURE_ENDING, Certificate, SIGNATURE_ENDING, Signature, SigningKey};
use crate::cli::CertifyArgs;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::Message;
use crate::model::Sha256;

/// Countersigns certificates.
pub(super) fn run(args: &CertifyArgs, key: &Path, console: &Console) -> Outcome {
    let signing = secret::open(key, &args.passphrase, console)?;
    let day = args.judging.as_of.unwrap_or_else(today).to_string();
    for path in &args.countersign {
        countersign(path, &signing, &day, args.force)?;
        let target = with_ending(path, COUNTERSIGNATURE_ENDING);
        console.say(&Message::new("cli-countersigned").with("path", shown(&target)).with("key", signing.public().id()));
    }
    Ok(Status::Done)
}

/// Countersigns one, once it is plain what is signed: a certificate, by another key.
fn countersign(path: &Path, signing: &SigningKey, day: &str, may_replace: bool) -> Result<(), Failure> {
    let bytes = read_small(path)?;
    let certificate =
        Certificate::parse(&bytes).map_err(|_| refused(path, Message::new("certify-countersign-foreign")))?;
    let first = text_beside(&with_ending(path, SIGNATURE_ENDING)).and_then(|text| Signature::parse(&text).ok());
    let Some(first) = first else { return Err(refused(path, Message::new("certify-countersign-unsigned")).into()) };
    if first.key_id() == signing.public().id() {
        return Err(refused(path, Message::new("certify-countersign-same")).into());
    }
    if *day < *certificate.issued_on {
        let early = Message::new("certify-countersign-early").with("issued", certificate.issued_on);
        return Err(refused(path, early).into());
    }
    let target = with_ending(path, COUNTERSIGNATURE_ENDING);
    if !may_replace && target.exists() {
        return Err(Diagnostic::new(Code::FileExists, Location::File { path: shown(&target).into() }).into());
    }
    let comment = comment("countersignature", &name_of(&shown(path)), day, Sha256::of(&bytes));
    let signed = signing.sign(&bytes, &comment);
    let text = signed.map_err(|fault| Failure::Write(shown(&target), std::io::Error::other(fault)))?;
    write_file(&target, text.as_bytes())
}
