//! `vigie followup audit`: whether the log is what was recorded.

use super::super::console::Console;
use super::super::load::shown;
use super::super::{Failure, Outcome, Status, wrong_argument};
use super::open;
use crate::cli::{AuditArgs, FollowupArgs};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::register::{AuditFault, Defect};
use crate::followup::{Access, RegisterHead};
use crate::i18n::Message;
use crate::model::Sha256;

/// Audits, and tells the first fault; 3 where there is one.
pub(super) fn run(args: &AuditArgs, followup: &FollowupArgs, console: &Console) -> Outcome {
    let heads: Vec<RegisterHead> = args.head.iter().map(|text| head(text)).collect::<Result<_, _>>()?;
    let register = open(followup, Access::Read)?;
    let audit = register.audit(&heads)?;
    if let Some(fault) = audit.fault {
        console.insist(&[told(&shown(register.path()), fault)]);
        return Ok(Status::Rejected);
    }
    let message = Message::new("followup-audit-sound")
        .with("number", audit.head.number.to_string())
        .with("hash", audit.head.hash.to_string())
        .with("subjects", audit.subjects);
    Console::write(&(message.render(console.language) + "\n"), None)?;
    Ok(Status::Done)
}

/// A head as it is printed: `412:9f…`.
fn head(text: &str) -> Result<RegisterHead, Failure> {
    let read = || {
        let (number, hash) = text.split_once(':')?;
        Some(RegisterHead { number: number.trim().parse().ok()?, hash: Sha256::from_hex(hash.trim())? })
    };
    read().ok_or_else(|| wrong_argument("--head", text, "412:9f86d081884c7d659a2feaa0c55ad015…").into())
}

fn told(path: &str, fault: AuditFault) -> Diagnostic {
    let told = |code| {
        Diagnostic::new(code, Location::File { path: path.into() }).with("event", fault.event.to_string())
    };
    let detail = |id| Message::new(id);
    let detail = match fault.defect {
        Defect::Head { recorded, found } => {
            let found = found.map(|found| found.to_string()).unwrap_or_default();
            return told(Code::HeadDiffers).with("recorded", recorded.to_string()).with("found", found);
        }
        Defect::Missing => detail("audit-missing"),
        Defect::NoEvent => detail("audit-no-event"),
        Defect::Hash => detail("audit-hash"),
        Defect::Number => detail("audit-number"),
        Defect::Id => detail("audit-id"),
        Defect::Subject => detail("audit-subject"),
        Defect::Previous => detail("audit-previous"),
        Defect::Repeated => detail("audit-repeated"),
        Defect::Refused(refusal) => detail("audit-refused").with("detail", refusal.message()),
        Defect::Standing(subject) => detail("audit-standing").with("subject", subject.to_string()),
        Defect::StandingOfNone(subject) => detail("audit-standing-of-none").with("subject", subject.to_string()),
        Defect::File(said) => detail("audit-file").with("detail", said),
    };
    told(Code::AuditFailed).with("detail", detail.with("event", fault.event.to_string()))
}
