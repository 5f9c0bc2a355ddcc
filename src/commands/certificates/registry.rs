//! Certificates in the register: what was issued, and what became of it.
//!
//! Decisions
//! - Whether issues may be recorded is settled before the certificates are put in their place, and they are recorded once they stand there: an
//!   issue that is recorded can be looked at, and nothing stands there that the register refused. One that was recorded already is not
//!   recorded twice.
//! - An issue that takes the place of another is told; where that one was withdrawn, the reason given goes with it.
//! - What became of a document is read from the log, not from the standing of its institution and year: a document that another one took the
//!   place of is still one that was issued, and its end is what is to be known of it.
//! - What proves a day is the moment of recording, which the register's own chain keeps, not the day that the act states.

use std::ops::ControlFlow;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::super::check::decision;
use super::super::console::Console;
use super::super::judging::today;
use super::super::load::shown;
use super::super::{Failure, Outcome, Status};
use super::certify::refused;
use super::read_small;
use crate::certificate::{Certificate, Registered};
use crate::cli::CertifyArgs;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::{
    Access, Act, AppendFault, CertificateAct, CertificateState, Entry, IssuedCertificate, Recorded, Register, Role,
    Standing, Subject, SubjectKind,
};
use crate::i18n::Message;
use crate::model::{FiscalYear, InstitutionCode, Sha256, StateCode};
use crate::rulebook::{Grade, Proposal};

/// Who records, as the register names it.
const ACTOR: &str = "Secrétariat exécutif";

/// The subject of a certificate.
fn subject(certificate: &Certificate) -> Subject {
    let code = format!("{}:{}", certificate.institution.code, certificate.fiscal_year);
    Subject::new(SubjectKind::Certificate, code)
}

fn entry(certificate: &Certificate, on: Date, act: CertificateAct) -> Entry {
    let subject = subject(certificate);
    Entry { subject, actor: ACTOR.to_owned(), role: Role::Secretariat, acted_on: on, act: Act::Certificate(act) }
}

/// That a certificate is issued; `None` where it says what none of ours says.
pub(super) fn issue(certificate: &Certificate, hash: Sha256, key: &str) -> Option<Entry> {
    let decision = certificate.decision.as_ref();
    let issued = IssuedCertificate {
        institution: InstitutionCode::from(certificate.institution.code.as_str()),
        state: StateCode::from(certificate.institution.state.as_str()),
        fiscal_year: FiscalYear::new(certificate.fiscal_year)?,
        certificate: hash,
        opinion: Proposal::from_code(&certificate.opinion)?,
        grade: certificate.class.grade.as_deref().and_then(Grade::from_code),
        experimental: certificate.experimental,
        valid_until: certificate.expires(),
        decision: decision.map(|decision| format!("{}, {}", decision.number, decision.date)),
        key: key.to_owned(),
    };
    Some(entry(certificate, certificate.issued()?, CertificateAct::Issued { issued, reason: None }))
}

/// Opens the register that is written to, before anything else is.
pub(super) fn open(path: &Path) -> Result<Register, Failure> {
    Ok(Register::open(path, Access::Write)?)
}

/// Records issues, once the certificates are put in their place: all of it or nothing.
pub(super) fn record_issues(
    register: &mut Register,
    entries: Vec<Entry>,
    reason: Option<&str>,
    console: &Console,
    publish: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut new = Vec::new();
    for mut entry in entries {
        let Act::Certificate(CertificateAct::Issued { issued, reason: said }) = &mut entry.act else { continue };
        if let Some(Standing::Certificate(standing)) = register.standing(&entry.subject)? {
            let is_known = standing.issued.certificate == issued.certificate;
            match standing.state {
                CertificateState::Issued if is_known => continue,
                CertificateState::Issued => {
                    let told = Message::new("cli-certify-replaces").with("subject", entry.subject.code.as_str());
                    console.say(&told.with("day", standing.issued_on));
                }
                CertificateState::Withdrawn => *said = reason.map(str::to_owned),
                CertificateState::Suspended => {}
            }
        }
        new.push(entry);
    }
    append(register, &new, console, publish)
}

/// Records acts: all of them or none, once something else was done that goes with them.
fn append(
    register: &mut Register,
    entries: &[Entry],
    console: &Console,
    then: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let path = shown(register.path());
    let recorded = match register.append_with(entries, Timestamp::now(), then) {
        Ok(recorded) => recorded?.iter().filter(|recorded| matches!(recorded, Recorded::New { .. })).count(),
        Err(AppendFault::Refused(refused)) => {
            let told = refused.iter().map(|(rank, refusal)| {
                let subject = entries.get(*rank).map(|entry| entry.subject.to_string()).unwrap_or_default();
                Diagnostic::new(Code::ActRefused, Location::File { path: path.as_str().into() })
                    .with("detail", refusal.message())
                    .with("subject", subject)
            });
            return Err(Failure::Usage(told.collect()));
        }
        Err(AppendFault::Register(fault)) => return Err(fault.into()),
    };
    let head = register.head()?.to_string();
    let said = Message::new("cli-certify-registered").with("count", recorded);
    console.say(&said.with("path", path).with("head", head));
    Ok(())
}

/// Records what becomes of a certificate, where that was asked for.
pub(super) fn act(args: &CertifyArgs, console: &Console) -> Option<Outcome> {
    let recorded = &args.recorded;
    let on = args.judging.as_of.unwrap_or_else(today);
    let reason = || recorded.reason.clone().unwrap_or_default();
    let (path, act) = if let Some(path) = &recorded.suspend {
        (path, CertificateAct::Suspended { reason: reason() })
    } else if let Some(path) = &recorded.resume {
        (path, CertificateAct::Resumed { reason: reason() })
    } else if let Some(path) = &recorded.withdraw {
        (path, CertificateAct::Withdrawn { reason: reason() })
    } else {
        let (path, until) = (recorded.renew.as_ref()?, recorded.until?);
        // As it is written where a certificate is issued: its number and its day.
        let decision = match decision(args.decision.as_deref().unwrap_or_default(), on) {
            Ok(decision) => format!("{}, {}", decision.number, decision.date),
            Err(wrong) => return Some(Err(wrong)),
        };
        (path, CertificateAct::Renewed { until, decision })
    };
    let register = recorded.register.as_deref()?;
    Some(done(path, register, on, act, console))
}

fn done(path: &Path, register: &Path, on: Date, act: CertificateAct, console: &Console) -> Outcome {
    let bytes = read_small(path)?;
    let certificate =
        Certificate::parse(&bytes).map_err(|_| refused(path, Message::new("certify-countersign-foreign")))?;
    let mut register = open(register)?;
    // What is suspended is the document that counts, not another one of the same year.
    let known = registered(&register, &certificate, None)?;
    if known.is_none_or(|known| known.sha256 != Sha256::of(&bytes) || known.replaced_on.is_some()) {
        return Err(refused(path, Message::new("certify-not-in-register")).into());
    }
    append(&mut register, &[entry(&certificate, on, act)], console, || Ok(()))?;
    Ok(Status::Done)
}

/// What a register holds of a document, also of one that another took the place of; of one that it does not hold, which one it does.
/// Acts after a day, where one is given, are not looked at: they say nothing of how it stood on that day.
pub(super) fn registered(
    register: &Register,
    certificate: &Certificate,
    on_day: Option<Date>,
) -> Result<Option<Registered>, Failure> {
    let Ok(bytes) = certificate.bytes() else { return Ok(None) };
    let sha256 = Sha256::of(bytes);
    let (mut own, mut last): (Option<Registered>, Option<Sha256>) = (None, None);
    register.events(Some(&subject(certificate)), |event, _| {
        let on = event.entry.acted_on;
        let Act::Certificate(act) = &event.entry.act else { return ControlFlow::Continue(()) };
        if on_day.is_some_and(|day| on > day) {
            return ControlFlow::Continue(());
        }
        if let CertificateAct::Issued { issued, .. } = act {
            last = Some(issued.certificate);
        }
        match (act, &mut own) {
            (CertificateAct::Issued { issued, .. }, None) if issued.certificate == sha256 => {
                let recorded_on = Offset::UTC.to_datetime(event.recorded_at).date();
                own = Some(Registered::issued(sha256, recorded_on));
            }
            (_, None) => {}
            // From the day that another one took its place, acts are on that one.
            (_, Some(own)) if own.replaced_on.is_some() => {}
            (CertificateAct::Issued { .. }, Some(own)) => own.replaced_on = Some(on),
            (CertificateAct::Suspended { .. }, Some(own)) => own.suspended_on = Some(on),
            (CertificateAct::Resumed { .. }, Some(own)) => own.suspended_on = None,
            (CertificateAct::Withdrawn { .. }, Some(own)) => own.withdrawn_on = Some(on),
            (CertificateAct::Renewed { until, .. }, Some(own)) => own.renewed_until = Some(*until),
        }
        ControlFlow::Continue(())
    })?;
    Ok(own.or_else(|| last.map(|last| Registered::issued(last, Date::MAX))))
}
