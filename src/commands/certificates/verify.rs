//! `vigie verify`: whether certificates are genuine, and whether results can be made again.
//!
//! Decisions
//! - Without `--trusted` nothing is accepted: a key that comes with a certificate proves nothing.
//! - A replay judges by the rulebook of the certificate's id, or of `--rulebook`, or of the bundle given as inputs; its hash must be the one that
//!   the certificate names. The version of the program may differ: what must not is what it comes to.
//! - Nothing is replayed of a document that nobody trusted has signed: it could name anything.
//! - Where `--inputs` is not given, the inputs of a replay are looked for beside the certificate.
//! - The decision, the session and the day of a certificate are the Committee's word. A replay takes them from the certificate: what it proves is
//!   the findings, the class and the opinion.
//! - What is read of a file that a stranger made is bounded by whoever reads it (`--limit`): a certificate or a bundle may only want less.
//! - The exit code is the verdict, also where nobody listens to what is printed. Where the verdict is good and could not be printed, that is a failure.
//! - A register is audited before it is believed; one that fails is no register.

use std::path::Path;

use jiff::civil::Date;

use super::super::console::Console;
use super::super::followup::{audit_fault, heads};
use super::super::judging::{Session, read_batch, standing, today};
use super::super::load::{limits, load_adjustment_file, load_catalogue, shown};
use super::super::{Failure, Outcome, Status};
use super::bundle::{lowered, own_layout};
use super::case::Terms;
use super::registry::registered;
use super::sources::{Carried, Found, Sources, open_bundle};
use super::{bundle, load_trusted_or_public, name_of, read_small, text_beside, with_ending};
use crate::certificate::{
    BundleVerdict, COUNTERSIGNATURE_ENDING, Certificate, Checked, Difference, InputRecord, InputRole, NotCanonical,
    Note, Reason, SIGNATURE_ENDING, Standing, TrustedKeys, Verdict, Verification, Verified, differences,
    verification_record, verify,
};
use crate::cli::{Common, Judging, Reading, VerifyArgs, VerifyFormat};
use crate::diagnostic::{Code, Diagnostic};
use crate::followup::{Access, Register};
use crate::intake::{Input, Limits};
use crate::model::{FiscalYear, SessionDecision};
use crate::render::terminal;
use crate::report;

/// Verifies files.
pub(in crate::commands) fn run(args: &VerifyArgs, common: &Common, console: &mut Console) -> Outcome {
    let trusted = args.trusted.as_deref().map(load_trusted_or_public).transpose()?;
    let as_of = args.as_of.unwrap_or_else(today);
    let most = limits(&args.reading)?;
    let sources = args.inputs.as_deref().map(Sources::of).transpose()?;
    let register = args.register.as_deref().map(|path| open_register(path, &args.head)).transpose()?;
    let verifying = Verifying { args, common, trusted, as_of, most, sources, register };
    let mut all: Vec<Verified> = Vec::new();
    for path in &args.files {
        all.push(verifying.file(path, console)?);
    }
    let worst = all.iter().map(Verified::standing).max().unwrap_or(Standing::Genuine);
    let text = match args.format {
        VerifyFormat::Json => {
            let text = serde_json::to_string_pretty(&verification_record(&all, as_of));
            format!("{}\n", text.map_err(|error| Failure::Write("-".to_owned(), error.into()))?)
        }
        VerifyFormat::Table => {
            let report = report::verification(&all, verifying.trusted.is_some(), as_of);
            terminal::render(&report, console.language, console.style(false))
        }
    };
    let status = match worst {
        Standing::Genuine | Standing::Reproduced => Status::Done,
        Standing::Unread => Status::Stands(2),
        Standing::Expired => Status::Stands(10),
        Standing::Revoked => Status::Stands(11),
        Standing::Tampered => Status::Stands(12),
        Standing::NotReplayable | Standing::Unsigned => Status::Stands(13),
    };
    match Console::write(&text, None) {
        Err(Failure::Write(path, error)) if status != Status::Done => console.cannot_write(&path, &error),
        Ok(()) | Err(Failure::PipeClosed) => {}
        Err(failure) => return Err(failure),
    }
    Ok(status)
}

/// Opens a register that is what was recorded in it.
fn open_register(path: &Path, noted: &[String]) -> Result<Register, Failure> {
    let noted = heads(noted)?;
    let register = Register::open(path, Access::Read)?;
    match register.audit(&noted, None)?.fault {
        Some(fault) => Err(audit_fault(&shown(register.path()), fault).into()),
        None => Ok(register),
    }
}

/// How files are verified.
struct Verifying<'a> {
    args: &'a VerifyArgs,
    common: &'a Common,
    trusted: Option<TrustedKeys>,
    as_of: Date,
    /// How much is read of an input at most.
    most: Limits,
    sources: Option<Sources>,
    register: Option<Register>,
}

impl Verifying<'_> {
    /// What a file comes to; that it cannot be read is what it comes to, too, so that the others are still verified.
    fn file(&self, path: &Path, console: &Console) -> Result<Verified, Failure> {
        let outcome = match read_small(path) {
            Err(failure) => unusable(failure)?,
            Ok(bytes) if bytes.starts_with(b"PK") => self.bundle(path, console)?,
            Ok(bytes) => Verdict::Certificate(Box::new(self.certificate(path, &bytes, console)?)),
        };
        Ok(Verified { path: shown(path), outcome })
    }

    /// A bundle: whole, and where it is asked for made again.
    fn bundle(&self, path: &Path, console: &Console) -> Result<Verdict, Failure> {
        let (bundle, sha256) = match open_bundle(path) {
            Ok(opened) => opened,
            Err(failure) => return unusable(failure),
        };
        let remade =
            if self.args.replay { Some(bundle::replay(&bundle, self.common, &self.most, console)?) } else { None };
        Ok(Verdict::Bundle(Box::new(BundleVerdict { sha256, remade })))
    }

    fn certificate(&self, path: &Path, bytes: &[u8], console: &Console) -> Result<Verification, Failure> {
        let signature = text_beside(&with_ending(path, SIGNATURE_ENDING));
        let countersignature = text_beside(&with_ending(path, COUNTERSIGNATURE_ENDING));
        let nobody = TrustedKeys::default();
        let registered = match &self.register {
            Some(register) => Some(match Certificate::parse(bytes) {
                Ok(certificate) => registered(register, &certificate, Some(self.as_of))?,
                Err(_) => None,
            }),
            None => None,
        };
        let mut found = verify(Checked {
            bytes,
            name: &name_of(&shown(path)),
            signature: signature.as_deref(),
            countersignature: countersignature.as_deref(),
            trusted: self.trusted.as_ref().unwrap_or(&nobody),
            registered: registered.as_ref().map(Option::as_ref),
            as_of: self.as_of,
        });
        let Some(certificate) = found.certificate.clone() else { return Ok(found) };
        let beside;
        let sources = match &self.sources {
            Some(sources) => sources,
            None if self.args.replay => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
                beside = Sources::of(folder.unwrap_or(Path::new(".")))?;
                &beside
            }
            None => return Ok(found),
        };
        let before = found.reasons.len();
        found.notes.extend(sources.is_partial.then_some(Note::SearchIncomplete));
        found.reasons.extend(certificate.inputs.iter().filter_map(|input| match sources.find(input) {
            Found::Same(_) => None,
            Found::Changed => Some(Reason::InputChanged(input.name.clone())),
            Found::Missing => Some(Reason::InputMissing(input.name.clone())),
        }));
        let lacking = found.reasons.len() - before;
        found.inputs_found = Some(certificate.inputs.len() - lacking);
        if !self.args.replay || !found.is_authentic() {
            return Ok(found);
        }
        if lacking > 0 {
            found.reasons.push(Reason::NotReplayed);
            return Ok(found);
        }
        let Some(carried) = sources.carry(&certificate.inputs)? else {
            found.reasons.push(Reason::NotReplayed);
            return Ok(found);
        };
        let replaying = Replaying { certificate: &certificate, sources, carried: &carried, most: &self.most };
        match replaying.run(self.common, console) {
            Ok(differences) if differences.is_empty() => found.is_replayed = true,
            Ok(differences) => found.reasons.push(Reason::ReplayDiffers(differences)),
            Err(reason) => found.reasons.push(reason),
        }
        Ok(found)
    }
}

/// What a failure to read a file makes of it; other failures stay what they are.
fn unusable(failure: Failure) -> Result<Verdict, Failure> {
    match failure {
        Failure::Usage(mut faults) if !faults.is_empty() => {
            let fault: Box<Diagnostic> = Box::new(faults.swap_remove(0));
            Ok(if fault.code == Code::BundleInvalid { Verdict::Unusable(fault) } else { Verdict::Unread(fault) })
        }
        failure => Err(failure),
    }
}

/// A certificate whose check is made again.
struct Replaying<'a> {
    certificate: &'a Certificate,
    sources: &'a Sources,
    carried: &'a Carried,
    most: &'a Limits,
}

impl Replaying<'_> {
    /// Where the certificate that the check comes to differs from the one that is verified.
    fn run(&self, common: &Common, console: &Console) -> Result<Vec<Difference>, Reason> {
        let mut again = self.remake(common, console)?;
        // Another version may make it again, and must come to the same; how much was read at most is no result.
        again.program.clone_from(&self.certificate.program);
        again.options.limits.clone_from(&self.certificate.options.limits);
        let value = |one: &Certificate| one.value().map_err(|_: NotCanonical| Reason::NotReplayed);
        Ok(differences(&value(self.certificate)?, &value(&again)?))
    }

    /// The certificate that the check comes to.
    fn remake(&self, common: &Common, console: &Console) -> Result<Certificate, Reason> {
        let Self { certificate, sources, carried, most } = self;
        let told = |failure: Failure| {
            if let Failure::Usage(diagnostics) = failure {
                self.tell(diagnostics, console);
            }
            Reason::NotReplayed
        };
        let stated = &certificate.rulebook;
        let own = if stated.forced { format!("{}@{}", stated.id, stated.edition) } else { stated.id.clone() };
        let rulebook = match &sources.rulebook {
            Some(bundled) => bundled.clone(),
            None if common.is_own_rulebook() => common.rulebook.clone(),
            None => own,
        };
        let common = Common { lang: common.lang.clone(), color: common.color, quiet: common.quiet, rulebook };
        let catalogue = load_catalogue(&common, console).map_err(told)?;
        let editions: Vec<String> =
            catalogue.editions().iter().map(|edition| format!("{}: {}", edition.edition, edition.sha256)).collect();
        if editions != stated.editions {
            let found = editions.last().and_then(|edition| edition.rsplit_once(' ')).map(|(_, hash)| hash.to_owned());
            return Err(Reason::RulebookDiffers(found.unwrap_or_default()));
        }
        let first = |role: InputRole| carried.of_role(role).next().map(|(_, path)| path.to_path_buf());
        let judging = Judging {
            year: Some(certificate.fiscal_year),
            state: None,
            institutions: first(InputRole::Institutions),
            secretariat: first(InputRole::Secretariat),
            layout: certificate.options.layout.as_ref().map(Into::into).or_else(|| first(InputRole::Layout)),
            as_of: certificate.issued(),
            reading: Reading { limit: lowered(&certificate.options.limits, most).map_err(told)? },
        };
        let mut inputs: Vec<Input> = carried
            .of_role(InputRole::Submission)
            .chain(carried.of_role(InputRole::YearBefore))
            .map(|(shown, path)| Input { shown: shown.to_owned(), path: path.to_path_buf() })
            .collect();
        inputs.sort();
        let adjustments = first(InputRole::Adjustments);
        let mut session = Session::open(catalogue, &judging, &[]).map_err(told)?;
        own_layout(certificate.options.layout.as_deref(), &session).map_err(told)?;
        let decision = certificate.decision.as_ref().map(|decision| {
            let date = decision.date.parse().map_err(|_| Reason::NotReplayed)?;
            Ok(SessionDecision { number: decision.number.clone(), date })
        });
        session.decision = decision.transpose()?;
        session.adjustments = adjustments
            .as_deref()
            .map(|path| load_adjustment_file(path, &session.rulebook))
            .transpose()
            .map_err(told)?;
        let terms = Terms::of(&session, &judging, adjustments.as_deref(), certificate.session.clone()).map_err(told)?;
        let layout = session.layout(&judging).map_err(told)?;
        let reader = session.reader(&judging, layout.as_ref()).map_err(told)?;
        let (mut rejected, mut notes) = (Vec::new(), Vec::new());
        let progress = indicatif::ProgressBar::hidden();
        let read = read_batch(&inputs, &reader, &session, &progress, &mut rejected, &mut notes);
        let institutions = standing(read, &session, &mut rejected);
        let code = certificate.institution.code.as_str();
        let own = institutions.into_iter().find(|own| own.first().is_some_and(|read| read.code().as_str() == code));
        let year = FiscalYear::new(certificate.fiscal_year);
        let cases = own.map(|own| terms.cases(own)).transpose().map_err(told)?.unwrap_or_default();
        let case = cases.into_iter().find(|case| Some(case.judged.graded.assessment.fiscal_year) == year);
        let Some(mut again) = case.and_then(|case| case.certificate) else {
            self.tell(rejected, console);
            return Err(Reason::NotReplayed);
        };
        // A file found by its hash may have another name here.
        again.inputs = rename(again.inputs, certificate);
        Ok(again)
    }

    /// Tells what was wrong, by the places where the files stand and not those of their copies.
    fn tell(&self, faults: Vec<Diagnostic>, console: &Console) {
        let folders = [Some(self.carried.folder()), self.sources.unpacked()];
        let within = |fault: Diagnostic| folders.iter().flatten().fold(fault, |fault, folder| fault.within(folder));
        let faults: Vec<Diagnostic> = faults.into_iter().map(within).collect();
        console.tell(&faults);
    }
}

/// Inputs under the names that a certificate gives files of the same bytes.
fn rename(mut inputs: Vec<InputRecord>, certificate: &Certificate) -> Vec<InputRecord> {
    for input in &mut inputs {
        let stated = certificate.inputs.iter();
        let same = stated.clone().find(|one| one.role == input.role && one.sha256 == input.sha256);
        if let Some(same) = same {
            input.name.clone_from(&same.name);
        }
    }
    inputs.sort();
    inputs
}
