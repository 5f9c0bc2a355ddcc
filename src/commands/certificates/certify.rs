//! `vigie certify`: a signed document for each institution whose submission comes to one.
//!
//! Decisions
//! - A folder of certificates is shared: with `--force` those issued again are replaced, and nothing else that stands there is touched. One that
//!   is countersigned is not replaced by another document, for the proof of its day would be lost with it.
//! - What would have expired before its day of issue is not signed: it was never valid on any day.
//! - All is settled before anything is published: what the register refuses is not put in its place.

use std::io::ErrorKind;

use super::super::check::decision;
use super::super::console::Console;
use super::super::guard::Evidence;
use super::super::judging::{Gathered, Read, Session, beside, gather, selection_empty};
use super::super::load::{load_adjustment_file, load_catalogue, shown};
use super::super::site_folder::SiteFolder;
use super::super::{Failure, Outcome, Status, wrong_argument};
use super::case::Terms;
use super::{countersign, read_small, registry, secret, with_ending};
use crate::certificate::{
    COUNTERSIGNATURE_ENDING, Certificate, InputRole, Purpose, SIGNATURE_ENDING, SigningKey, Statement,
    certificate_json_schema,
};
use crate::cli::{CertifyArgs, Common};
use crate::diagnostic::{Code, Diagnostic, Level, Location};
use crate::followup::Entry;
use crate::i18n::{Language, Message};
use crate::intake::{FoundFiles, find_files};
use crate::model::{InstitutionCode, Sha256};
use crate::render::{certificate as page, terminal};
use crate::report::{self, IssuedRow};
use crate::rulebook::Rulebook;

/// The file by which a folder is known to hold certificates.
const MARK: &str = "vigie-certificates.txt";

/// Issues certificates.
pub(in crate::commands) fn run(args: &CertifyArgs, common: &Common, console: &mut Console) -> Outcome {
    if args.json_schema {
        let schema = serde_json::to_string_pretty(&certificate_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), None)?;
        return Ok(Status::Done);
    }
    if let Some(recorded) = registry::act(args, console) {
        return recorded;
    }
    let Some(key) = &args.key else { return Err(wrong_argument("--key", "", "vigie.key").into()) };
    if !args.countersign.is_empty() {
        return countersign::run(args, key, console);
    }
    let Some(output) = &args.output else { return Err(wrong_argument("-o", "", "certificats").into()) };
    let named = beside(&args.judging, &[&args.adjustments, &args.key, &args.recorded.register]);
    let FoundFiles { inputs, institution_lists, notes, diagnostics: mut rejected } = find_files(&args.paths, &named);
    let mut session = Session::open(load_catalogue(common, console)?, &args.judging, &institution_lists)?;
    session.decision = args.decision.as_deref().map(|text| decision(text, session.options.as_of)).transpose()?;
    session.adjustments =
        args.adjustments.as_deref().map(|path| load_adjustment_file(path, &session.rulebook)).transpose()?;
    let inputs = session.with_previous(inputs, &args.previous, &mut rejected);
    Evidence { rulebooks: &[&common.rulebook], named: &named, inputs: &[&inputs, &institution_lists] }
        .refuse_folder(output)?;
    let issuing = args.session.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let terms = Terms::of(&session, &args.judging, args.adjustments.as_deref(), issuing)?;
    let mut register = args.recorded.register.as_deref().map(registry::open).transpose()?;
    let folder =
        SiteFolder::begin_as(output, args.force, MARK, &Message::new("certify-mark").render(console.language))?;
    // Before hours of work rather than after them.
    let signing = secret::open(key, &args.passphrase, console)?;

    let layout = session.layout(&args.judging)?;
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-check"));
    let language = console.language;
    let each = |own: Vec<Read>, _| -> Result<Vec<(Vec<Diagnostic>, Made)>, Failure> {
        let made = terms.cases(own)?.into_iter().map(|case| {
            let law = &case.judged.law.deciding;
            let made = match case.certificate {
                None => Made::None,
                Some(certificate) => match too_late(&certificate) {
                    Some(told) => Made::TooLate(told),
                    None => Made::Issued(Box::new(issue(&certificate, law, &signing, &folder, language)?)),
                },
            };
            Ok((case.judged.diagnostics, made))
        });
        made.collect()
    };
    let gathered = gather(&session, &reader, inputs, &progress, (notes, rejected), &each);
    progress.finish_and_clear();
    let codes = gathered.codes();
    let Gathered { own, mut notes, mut rejected, .. } = gathered;
    let mut issued: Vec<IssuedRow> = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    let mut replacing: Vec<Diagnostic> = Vec::new();
    let mut without = 0;
    for (_, made) in own {
        for (told, made) in made? {
            notes.extend(told.into_iter().filter(|told| told.level() > Level::Note));
            match made {
                Made::Issued(new) => {
                    replacing.extend(countersigned_otherwise(&folder, &new));
                    issued.push(new.row);
                    entries.extend(new.entry);
                }
                Made::TooLate(told) => rejected.push(told),
                Made::None => without += 1,
            }
        }
    }
    notes.extend(session.unmatched(&codes));
    if !replacing.is_empty() {
        return Err(replacing.into());
    }
    if issued.is_empty() && without == 0 && rejected.is_empty() && !codes.is_empty() {
        notes.extend(selection_empty(&args.judging));
    }
    console.tell(&rejected.iter().chain(&notes).cloned().collect::<Vec<_>>());
    let is_empty = issued.is_empty();
    if !is_empty {
        match &mut register {
            None => folder.add()?,
            Some(register) => {
                let reason = args.recorded.reason.as_deref();
                registry::record_issues(register, entries, reason, console, || folder.add())?;
            }
        }
    }
    let report = report::certificates_issued(&issued, without, &session.rulebook);
    Console::write(&terminal::render(&report, console.language, console.style(false)), None)?;
    if !is_empty {
        let written = Message::new("cli-certify-written").with("count", issued.len()).with("path", shown(output));
        console.say(&written);
    }
    Ok(if rejected.is_empty() { Status::Done } else { Status::Rejected })
}

/// What was made of a submission.
enum Made {
    /// A certificate.
    Issued(Box<Issued>),
    /// None, for it would have expired before its day of issue.
    TooLate(Diagnostic),
    /// None is proposed.
    None,
}

/// A certificate issued, with its act for the register.
struct Issued {
    row: IssuedRow,
    file: String,
    hash: Sha256,
    entry: Option<Entry>,
}

/// That a certificate would be of no day.
fn too_late(certificate: &Certificate) -> Option<Diagnostic> {
    let (issued, last) = (certificate.issued()?, certificate.expires()?);
    let submission = certificate.inputs.iter().find(|input| input.role == InputRole::Submission);
    let path = submission.map(|input| input.name.as_str()).unwrap_or_default();
    let told = || {
        let told = Diagnostic::new(Code::ValidityOver, Location::File { path: path.into() });
        let told = told.with("institution", certificate.institution.code.as_str());
        told.with("until", last).with("issued", issued)
    };
    (last < issued).then(told)
}

/// That another document stands in the place of one, and is countersigned.
fn countersigned_otherwise(folder: &SiteFolder, new: &Issued) -> Option<Diagnostic> {
    let stands = folder.at(&new.file);
    let countersignature = with_ending(&stands, COUNTERSIGNATURE_ENDING);
    if !countersignature.is_file() || read_small(&stands).is_ok_and(|bytes| Sha256::of(bytes) == new.hash) {
        return None;
    }
    Some(Diagnostic::new(Code::CertificateCountersigned, Location::File { path: shown(&stands).into() }))
}

/// Writes a certificate, its signature and its page.
fn issue(
    certificate: &Certificate,
    rulebook: &Rulebook,
    signing: &SigningKey,
    folder: &SiteFolder,
    language: Language,
) -> Result<Issued, Failure> {
    let code = InstitutionCode::from(certificate.institution.code.as_str());
    let name = format!("{}-{}", report::site::file_name(&code), certificate.fiscal_year);
    let file = format!("{name}.json");
    let bytes = certificate.bytes().map_err(|error| Failure::Write(file.clone(), std::io::Error::other(error)))?;
    let hash = Sha256::of(&bytes);
    let date = certificate.issued().ok_or_else(|| Failure::Write(file.clone(), ErrorKind::InvalidData.into()))?;
    let statement = Statement { purpose: Purpose::Certificate, file: file.clone(), date, sha256: hash };
    let signature = signing
        .sign(&bytes, &statement.to_string())
        .map_err(|fault| Failure::Write(file.clone(), std::io::Error::other(fault)))?;
    let key_id = signing.public().id();
    let report =
        report::certificate(certificate, rulebook, &report::Signed { file: &file, hash, key: signing.public() });
    let html = page::render(&report, certificate.experimental, &page::qr_text(&file, hash, signing.public()), language);
    folder.write(&file, &bytes)?;
    folder.write(&format!("{file}{SIGNATURE_ENDING}"), signature.as_bytes())?;
    folder.write(&format!("{name}.html"), html.as_bytes())?;
    let (row, entry) = (IssuedRow::of(certificate, &file), registry::issue(certificate, hash, &key_id));
    Ok(Issued { row, file, hash, entry })
}

/// That a file cannot be countersigned.
pub(super) fn refused(path: &std::path::Path, detail: Message) -> Diagnostic {
    Diagnostic::new(Code::CountersignRefused, Location::File { path: shown(path).into() }).with("detail", detail)
}
