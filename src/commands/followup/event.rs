//! `vigie followup event`: acts given as lines of JSON, each recorded and acknowledged on its own.
//!
//! # Decisions
//!
//! - Whoever reads the acknowledgements may go away: every line is recorded all the same. What was handed in was meant to be recorded,
//!   and one that is handed in again is not recorded twice. An output that fails in another way is told at the end.

use serde::Serialize;

use super::super::console::Console;
use super::super::load::unreadable;
use super::super::{Failure, Outcome, Status};
use super::exchange::{source, told};
use super::{now, open};
use crate::cli::{EventArgs, FollowupArgs};
use crate::diagnostic::{Code, Diagnostic};
use crate::followup::register::{Lines, read_entry};
use crate::followup::{Access, AppendFault, EventId, Recorded};
use crate::model::Sha256;

/// What is said of an act that stands in the log, once it is on the disk.
#[derive(Serialize)]
#[serde(tag = "recorded", rename_all = "kebab-case")]
enum Acknowledged {
    /// It is recorded.
    New { number: u64, id: EventId, hash: Sha256 },
    /// It stood there already.
    Known { number: u64, id: EventId },
}

impl From<Recorded> for Acknowledged {
    fn from(recorded: Recorded) -> Self {
        match recorded {
            Recorded::New { number, id, hash } => Self::New { number, id, hash },
            Recorded::Known { number, id } => Self::Known { number, id },
        }
    }
}

/// Records line by line; what is wrong with one line costs that line (3).
pub(super) fn run(args: &EventArgs, followup: &FollowupArgs, console: &Console) -> Outcome {
    let mut register = open(followup, Access::Write)?;
    let (path, lines) = source(args.file.as_deref())?;
    let mut status = Status::Done;
    // Why acknowledgements are no longer written.
    let mut unheard = None;
    for line in Lines::new(lines) {
        let line = line.map_err(|error| unreadable(path.as_ref(), &error))?;
        let (id, entry) = match read_entry(&line.text) {
            Ok(named) => named,
            Err(detail) => {
                console.insist(&[told(Code::EntryInvalid, &path, &line).with("detail", detail)]);
                status = Status::Rejected;
                continue;
            }
        };
        match register.append_named(&[(id, &entry)], now()) {
            Ok(recorded) if unheard.is_none() => {
                unheard = recorded.into_iter().try_for_each(|recorded| acknowledge(&recorded.into())).err();
            }
            Ok(_) => {}
            Err(AppendFault::Refused(refused)) => {
                let subject = entry.subject.to_string();
                let refusals: Vec<Diagnostic> = (refused.iter())
                    .map(|(_, refusal)| told(Code::ActRefused, &path, &line).with("detail", refusal.message()))
                    .map(|diagnostic| diagnostic.with("subject", subject.as_str()))
                    .collect();
                console.insist(&refusals);
                status = Status::Rejected;
            }
            Err(AppendFault::Register(fault)) => return Err(fault.into()),
        }
    }
    match unheard {
        None | Some(Failure::PipeClosed) => Ok(status),
        Some(failure) => Err(failure),
    }
}

/// One line, at once: whoever reads it knows that the event is on the disk.
fn acknowledge(acknowledged: &Acknowledged) -> Result<(), Failure> {
    let mut text = serde_json::to_string(acknowledged).unwrap_or_default();
    text.push('\n');
    Console::write(&text, None)
}
