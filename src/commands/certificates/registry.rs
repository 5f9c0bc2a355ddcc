//! Certificates in the register: what was issued, and what became of it.
//!
//! Decisions
//! - The register is written to once the certificates stand in their place: an issue that is recorded can be looked at. One that was
//!   recorded already is not recorded twice.
//! - What proves a day is the moment of recording, which the register's own chain keeps, not the day that the act states.

use std::ops::ControlFlow;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

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
    Some(entry(certificate, certificate.issued()?, CertificateAct::Issued { issued }))
}

/// Opens the register that is written to, before anything else is.
pub(super) fn open(path: &Path) -> Result<Register, Failure> {
    Ok(Register::open(path, Access::Write)?)
}

/// Records what was issued: all of it or nothing.
pub(super) fn record(register: &mut Register, entries: &[Entry], console: &Console) -> Result<(), Failure> {
    let path = shown(register.path());
    let recorded = match register.append(entries, Timestamp::now()) {
        Ok(recorded) => recorded.iter().filter(|recorded| matches!(recorded, Recorded::New { .. })).count(),
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
    let reason = || recorded.reason.clone().unwrap_or_default();
    let (path, act) = if let Some(path) = &recorded.suspend {
        (path, CertificateAct::Suspended { reason: reason() })
    } else if let Some(path) = &recorded.resume {
        (path, CertificateAct::Resumed { reason: reason() })
    } else if let Some(path) = &recorded.withdraw {
        (path, CertificateAct::Withdrawn { reason: reason() })
    } else {
        let decision = args.decision.clone().unwrap_or_default();
        (recorded.renew.as_ref()?, CertificateAct::Renewed { until: recorded.until?, decision })
    };
    let on = args.judging.as_of.unwrap_or_else(today);
    let register = recorded.register.as_deref()?;
    Some(done(path, register, on, act, console))
}

fn done(path: &Path, register: &Path, on: Date, act: CertificateAct, console: &Console) -> Outcome {
    let bytes = read_small(path)?;
    let certificate =
        Certificate::parse(&bytes).map_err(|_| refused(path, Message::new("certify-countersign-foreign")))?;
    let mut register = open(register)?;
    // What is suspended is the document that counts, not another one of the same year.
    let known = registered(&register, &certificate)?;
    if known.is_none_or(|known| known.sha256 != Sha256::of(&bytes)) {
        return Err(refused(path, Message::new("certify-not-in-register")).into());
    }
    record(&mut register, &[entry(&certificate, on, act)], console)?;
    Ok(Status::Done)
}

/// What a register holds of a certificate.
pub(super) fn registered(register: &Register, certificate: &Certificate) -> Result<Option<Registered>, Failure> {
    let subject = subject(certificate);
    let Some(Standing::Certificate(standing)) = register.standing(&subject)? else { return Ok(None) };
    let mut recorded = None;
    register.events(Some(&subject), |event, _| {
        if let Act::Certificate(CertificateAct::Issued { issued }) = &event.entry.act
            && issued.certificate == standing.issued.certificate
        {
            recorded = Some(Offset::UTC.to_datetime(event.recorded_at).date());
        }
        ControlFlow::Continue(())
    })?;
    let since = standing.course.since;
    let of = |state| (standing.state == state).then_some(since);
    Ok(recorded.map(|recorded_on| Registered {
        sha256: standing.issued.certificate,
        recorded_on,
        suspended_on: of(CertificateState::Suspended),
        withdrawn_on: of(CertificateState::Withdrawn),
        renewed_until: standing.renewed_until,
    }))
}
