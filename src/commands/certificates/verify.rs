//! `vigie verify`: whether certificates are genuine, and whether results can be made again.
//!
//! Decisions
//! - Without `--trusted` nothing is accepted: a key that comes with a certificate proves nothing.
//! - A replay judges by the rulebook of the certificate's id, or of `--rulebook`, or of the bundle given as inputs; its hash must be the one that
//!   the certificate names. The version of the program may differ: what must not is what it comes to.
//! - Nothing is replayed of a document that nobody trusted has signed: it could name anything.
//! - Where `--inputs` is not given, the inputs of a replay are looked for beside the certificate.

use std::path::Path;

use jiff::civil::Date;

use super::super::console::Console;
use super::super::judging::{Session, read_batch, standing, today};
use super::super::load::{load_adjustment_file, load_catalogue, shown};
use super::super::{Failure, Outcome, Status};
use super::case::Terms;
use super::registry::registered;
use super::sources::{Found, Sources, open_bundle};
use super::{bundle, load_trusted, name_of, read_small, text_beside, with_ending};
use crate::certificate::{
    COUNTERSIGNATURE_ENDING, Certificate, Checked, InputRole, Reason, SIGNATURE_ENDING, Standing, TrustedKeys, Verdict,
    Verification, Verified, differences, verification_record, verify,
};
use crate::cli::{Common, Judging, Reading, VerifyArgs, VerifyFormat};
use crate::followup::{Access, Register};
use crate::intake::Input;
use crate::model::{FiscalYear, SessionDecision};
use crate::render::terminal;
use crate::report;

/// Verifies files.
pub(in crate::commands) fn run(args: &VerifyArgs, common: &Common, console: &mut Console) -> Outcome {
    let trusted = args.trusted.as_deref().map(load_trusted).transpose()?;
    let as_of = args.as_of.unwrap_or_else(today);
    let sources = args.inputs.as_deref().map(Sources::of).transpose()?;
    let register = args.register.as_deref().map(|path| Register::open(path, Access::Read)).transpose()?;
    let verifying = Verifying { args, common, trusted, as_of, sources, register };
    let mut all: Vec<Verified> = Vec::new();
    for path in &args.files {
        all.push(verifying.file(path, console)?);
    }
    let worst = all.iter().map(Verified::standing).max().unwrap_or(Standing::Genuine);
    let text = match args.format {
        VerifyFormat::Json => {
            let text = serde_json::to_string_pretty(&verification_record(&all, as_of)).unwrap_or_default();
            format!("{text}\n")
        }
        VerifyFormat::Table => {
            let report = report::verification(&all, verifying.trusted.is_some(), as_of);
            terminal::render(&report, console.language, console.style(false))
        }
    };
    Console::write(&text, None)?;
    Ok(match worst {
        Standing::Genuine => Status::Done,
        Standing::Expired => Status::Stands(10),
        Standing::Revoked => Status::Stands(11),
        Standing::Tampered => Status::Stands(12),
        Standing::NotReplayable => Status::Stands(13),
    })
}

/// How files are verified.
struct Verifying<'a> {
    args: &'a VerifyArgs,
    common: &'a Common,
    trusted: Option<TrustedKeys>,
    as_of: Date,
    sources: Option<Sources>,
    register: Option<Register>,
}

impl Verifying<'_> {
    fn file(&self, path: &Path, console: &Console) -> Result<Verified, Failure> {
        let bytes = read_small(path)?;
        let outcome = if bytes.starts_with(b"PK") {
            self.bundle(path, console)?
        } else {
            Verdict::Certificate(Box::new(self.certificate(path, &bytes, console)?))
        };
        Ok(Verified { path: shown(path), outcome })
    }

    /// A bundle: whole, and where it is asked for made again.
    fn bundle(&self, path: &Path, console: &Console) -> Result<Verdict, Failure> {
        let bundle = match open_bundle(path) {
            Ok(bundle) => bundle,
            Err(Failure::Usage(mut faults)) if !faults.is_empty() => {
                return Ok(Verdict::Unusable(Box::new(faults.swap_remove(0))));
            }
            Err(failure) => return Err(failure),
        };
        if !self.args.replay {
            return Ok(Verdict::Bundle { replayed: None, differences: Vec::new() });
        }
        let replayed = bundle::replay(&bundle, self.common, console)?;
        Ok(Verdict::Bundle { replayed: Some(replayed.submissions), differences: replayed.differences })
    }

    fn certificate(&self, path: &Path, bytes: &[u8], console: &Console) -> Result<Verification, Failure> {
        let signature = text_beside(&with_ending(path, SIGNATURE_ENDING));
        let countersignature = text_beside(&with_ending(path, COUNTERSIGNATURE_ENDING));
        let nobody = TrustedKeys::default();
        let registered = match &self.register {
            Some(register) => Some(match Certificate::parse(bytes) {
                Ok(certificate) => registered(register, &certificate)?,
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
        match replay(&certificate, sources, self.common, console) {
            Ok(again) => {
                let mut stated = certificate;
                // Another version may make it again, and must come to the same.
                stated.program.clone_from(&again.program);
                let differences = differences(&stated.value(), &again.value());
                found.is_replayed = differences.is_empty();
                if !differences.is_empty() {
                    found.reasons.push(Reason::ReplayDiffers(differences));
                }
            }
            Err(reason) => found.reasons.push(reason),
        }
        Ok(found)
    }
}

/// Makes the check of a certificate again; the certificate that it comes to.
fn replay(
    certificate: &Certificate,
    sources: &Sources,
    common: &Common,
    console: &Console,
) -> Result<Certificate, Reason> {
    let told = |failure: Failure| {
        if let Failure::Usage(diagnostics) = failure {
            console.tell(&diagnostics);
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
    let paths_of = |role: InputRole| {
        let of_role = certificate.inputs.iter().filter(move |input| input.role == role);
        of_role.filter_map(|input| match sources.find(input) {
            Found::Same(path) => Some(path.to_path_buf()),
            _ => None,
        })
    };
    let judging = Judging {
        year: Some(certificate.fiscal_year),
        state: None,
        institutions: paths_of(InputRole::Institutions).next(),
        secretariat: paths_of(InputRole::Secretariat).next(),
        layout: certificate.options.layout.as_ref().map(Into::into).or_else(|| paths_of(InputRole::Layout).next()),
        as_of: certificate.issued(),
        reading: Reading { limit: certificate.options.limits.clone() },
    };
    let mut inputs: Vec<Input> = paths_of(InputRole::Submission)
        .chain(paths_of(InputRole::YearBefore))
        .map(|path| Input { shown: shown(&path), path })
        .collect();
    inputs.sort();
    inputs.dedup();
    let adjustments = paths_of(InputRole::Adjustments).next();
    let mut session = Session::open(catalogue, &judging, &[]).map_err(told)?;
    let decision = certificate.decision.as_ref().map(|decision| {
        let date = decision.date.parse().map_err(|_| Reason::NotReplayed)?;
        Ok(SessionDecision { number: decision.number.clone(), date })
    });
    session.decision = decision.transpose()?;
    session.adjustments =
        adjustments.as_deref().map(|path| load_adjustment_file(path, &session.rulebook)).transpose().map_err(told)?;
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
    let cases = own.map(|own| terms.cases(own)).unwrap_or_default();
    let case = cases.into_iter().find(|case| Some(case.judged.graded.assessment.fiscal_year) == year);
    let Some(mut again) = case.and_then(|case| case.certificate) else {
        console.tell(&rejected);
        return Err(Reason::NotReplayed);
    };
    // A file found by its hash may have another name here.
    again.inputs = rename(again.inputs, certificate);
    Ok(again)
}

/// Inputs under the names that a certificate gives files of the same bytes.
fn rename(
    mut inputs: Vec<crate::certificate::InputRecord>,
    certificate: &Certificate,
) -> Vec<crate::certificate::InputRecord> {
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
