//! `vigie certify`: a signed document for each institution whose submission comes to one.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::super::check::decision;
use super::super::console::Console;
use super::super::guard::Evidence;
use super::super::judging::{Session, batches, beside, read_batch, selection_empty, standing};
use super::super::load::{load_adjustment_file, load_catalogue, shown};
use super::super::site_folder::SiteFolder;
use super::super::{Failure, Outcome, Status, wrong_argument};
use super::case::{Case, Terms};
use super::{countersign, registry, secret};
use crate::certificate::{Certificate, SIGNATURE_ENDING, SigningKey, certificate_json_schema, sha256};
use crate::cli::{CertifyArgs, Common};
use crate::diagnostic::{Code, Diagnostic, Level, Location};
use crate::followup::Entry;
use crate::i18n::Message;
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
    let FoundFiles { inputs, institution_lists, mut notes, diagnostics: mut rejected } =
        find_files(&args.paths, &named);
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
    let mut codes: BTreeSet<InstitutionCode> = BTreeSet::new();
    let mut issued: Vec<IssuedRow> = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    let mut without = 0;
    for batch in batches(inputs, &reader) {
        let read = read_batch(&batch, &reader, &session, &progress, &mut rejected, &mut notes);
        let institutions = standing(read, &session, &mut rejected);
        codes.extend(institutions.iter().filter_map(|own| own.first()).map(|own| own.code().clone()));
        let cases: Vec<Vec<Case>> = institutions.into_par_iter().map(|submissions| terms.cases(submissions)).collect();
        for case in cases.into_iter().flatten() {
            let told = case.judged.diagnostics.iter().filter(|told| told.level() > Level::Note);
            notes.extend(told.cloned());
            match &case.certificate {
                Some(certificate) => {
                    let (row, entry) = issue(certificate, &case.judged.law.deciding, &signing, &folder, console)?;
                    issued.push(row);
                    entries.extend(entry);
                }
                None => without += 1,
            }
        }
    }
    progress.finish_and_clear();
    notes.extend(session.unmatched(&codes));
    rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));
    if issued.is_empty() && without == 0 && !codes.is_empty() {
        notes.extend(selection_empty(&args.judging));
    }
    console.tell(&rejected.iter().chain(&notes).cloned().collect::<Vec<_>>());
    let is_empty = issued.is_empty();
    if !is_empty {
        folder.finish()?;
        if let Some(register) = &mut register {
            registry::record(register, &entries, console)?;
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

/// Writes a certificate, its signature and its page.
fn issue(
    certificate: &Certificate,
    rulebook: &Rulebook,
    signing: &SigningKey,
    folder: &SiteFolder,
    console: &Console,
) -> Result<(IssuedRow, Option<Entry>), Failure> {
    let code = InstitutionCode::from(certificate.institution.code.as_str());
    let name = format!("{}-{}", report::site::file_name(&code), certificate.fiscal_year);
    let file = format!("{name}.json");
    let bytes = certificate.bytes().map_err(|error| Failure::Write(file.clone(), std::io::Error::other(error)))?;
    let hash = sha256(&bytes);
    let comment = comment("certificate", &file, &certificate.issued_on, hash);
    let signature =
        signing.sign(&bytes, &comment).map_err(|fault| Failure::Write(file.clone(), std::io::Error::other(fault)))?;
    let key_id = signing.public().id();
    let report = report::certificate(certificate, rulebook, &report::Signed { file: &file, hash, key_id: &key_id });
    let html = page::render(&report, certificate.experimental, &page::qr_text(&file, hash, &key_id), console.language);
    folder.write(&file, &bytes)?;
    folder.write(&format!("{file}{SIGNATURE_ENDING}"), signature.as_bytes())?;
    folder.write(&format!("{name}.html"), html.as_bytes())?;
    Ok((IssuedRow::of(certificate, &file), registry::issue(certificate, hash, &key_id)))
}

/// What is signed with a document: which file, of which day, with which hash.
pub(super) fn comment(what: &str, file: &str, day: &str, hash: Sha256) -> String {
    format!("vigie {what}\tfile:{file}\tdate:{day}\tsha256:{hash}")
}

/// That a file cannot be countersigned.
pub(super) fn refused(path: &std::path::Path, detail: Message) -> Diagnostic {
    Diagnostic::new(Code::CountersignRefused, Location::File { path: shown(path).into() }).with("detail", detail)
}
