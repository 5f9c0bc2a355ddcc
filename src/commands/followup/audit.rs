//! `vigie followup audit`: whether the log is what was recorded.

use super::super::console::Console;
use super::super::load::shown;
use super::super::{Failure, Outcome, Status, wrong_argument};
use super::{open, show};
use crate::cli::{AuditArgs, FollowupArgs};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::register::{AuditFault, Defect, hash_documents};
use crate::followup::{Access, RegisterHead};
use crate::i18n::Message;
use crate::model::Sha256;
use crate::report::register_audit;

/// Audits, and tells the first fault, or the documents that are missing; 3 where there is something to tell.
pub(super) fn run(args: &AuditArgs, followup: &FollowupArgs, console: &Console) -> Outcome {
    let heads = heads(&args.head)?;
    let register = open(followup, Access::Read)?;
    let files = if args.documents.is_empty() { None } else { Some(hash_documents(&args.documents)?) };
    let audit = register.audit(&heads, files.as_ref())?;
    let path = shown(register.path());
    if let Some(fault) = audit.fault {
        console.insist(&[told(&path, fault)]);
        return Ok(Status::Rejected);
    }
    show(&register_audit(&audit, heads.len()), console)?;
    let missing = audit.documents.map(|documents| documents.missing).unwrap_or_default();
    let told: Vec<Diagnostic> =
        missing.iter().take(MOST_MISSING).map(|document| missing_document(&path, document)).collect();
    console.insist(&told);
    Ok(if missing.is_empty() { Status::Done } else { Status::Rejected })
}

/// Heads that were noted elsewhere.
pub(in crate::commands) fn heads(typed: &[String]) -> Result<Vec<RegisterHead>, Failure> {
    typed.iter().map(|text| text.parse().map_err(|_| wrong_argument("--head", text, HEAD).into())).collect()
}

/// A head as people copy it.
const HEAD: &str = "412:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
/// How many missing documents are told one by one; the table says how many there are.
const MOST_MISSING: usize = 20;

fn missing_document(path: &str, (event, sha256): &(u64, Sha256)) -> Diagnostic {
    Diagnostic::new(Code::DocumentMissing, Location::File { path: path.into() })
        .with("event", event.to_string())
        .with("sha256", sha256.to_string())
}

/// What an audit has found.
pub(in crate::commands) fn told(path: &str, fault: AuditFault) -> Diagnostic {
    let event = fault.event.to_string();
    let told = |code| Diagnostic::new(code, Location::File { path: path.into() }).with("event", event.as_str());
    let detail = match fault.defect {
        Defect::Head { recorded, found } => {
            let found = found.map(|found| found.to_string()).unwrap_or_default();
            return told(Code::HeadDiffers).with("recorded", recorded.to_string()).with("found", found);
        }
        Defect::Missing => Message::new("audit-missing"),
        Defect::NoEvent => Message::new("audit-no-event"),
        Defect::Hash => Message::new("audit-hash"),
        Defect::Number => Message::new("audit-number"),
        Defect::Id => Message::new("audit-id"),
        Defect::Subject => Message::new("audit-subject"),
        Defect::Previous => Message::new("audit-previous"),
        Defect::Repeated => Message::new("audit-repeated"),
        Defect::Refused(refusal) => Message::new("audit-refused").with("detail", refusal.message()),
        Defect::Cut(subject) => Message::new("audit-cut").with("subject", subject.to_string()),
        Defect::Standing(subject) => {
            let detail = Message::new("audit-standing").with("subject", subject.to_string());
            return told(Code::StandingDiffers).with("detail", detail);
        }
        Defect::StandingOfNone(subject) => {
            let detail = Message::new("audit-standing-of-none").with("subject", subject.to_string());
            return told(Code::StandingDiffers).with("detail", detail);
        }
        Defect::GuardMissing(name) => {
            return told(Code::StandingDiffers).with("detail", Message::new("audit-guard-missing").with("name", name));
        }
        Defect::GuardAltered(name) => {
            return told(Code::StandingDiffers).with("detail", Message::new("audit-guard-altered").with("name", name));
        }
        Defect::GuardForeign(name) => {
            return told(Code::StandingDiffers).with("detail", Message::new("audit-guard-foreign").with("name", name));
        }
        Defect::File(said) => {
            let detail = Message::new("audit-file").with("event", event.as_str()).with("detail", said);
            return told(Code::RegisterDamaged).with("detail", detail);
        }
    };
    told(Code::AuditFailed).with("detail", detail)
}
