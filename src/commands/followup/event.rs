//! `vigie followup event`: acts given as lines of JSON, each recorded and acknowledged on its own.

use std::fs::File;
use std::io::{self, BufRead, BufReader};

use serde::Serialize;

use super::super::console::Console;
use super::super::load::{shown, unreadable};
use super::super::{Failure, Outcome, Status};
use super::{now, open};
use crate::cli::{EventArgs, FollowupArgs};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::register::read_entry;
use crate::followup::{Access, AppendFault, EventId, Recorded, Refusal};
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

/// Records line by line; what is wrong with one line costs that line.
pub(super) fn run(args: &EventArgs, followup: &FollowupArgs, console: &Console) -> Outcome {
    let mut register = open(followup, Access::Write)?;
    let (path, lines): (String, Box<dyn BufRead>) = match &args.file {
        None => ("stdin".to_owned(), Box::new(io::stdin().lock())),
        Some(path) => {
            let file = File::open(path).map_err(|error| unreadable(path, &error))?;
            (shown(path), Box::new(BufReader::new(file)))
        }
    };
    let mut status = Status::Done;
    for (at, line) in lines.lines().enumerate() {
        let line = line.map_err(|error| unreadable(path.as_ref(), &error))?;
        if line.trim().is_empty() {
            continue;
        }
        let told = |code| Diagnostic::new(code, Location::Line {
            path: path.as_str().into(),
            line: at + 1,
            raw: line.as_str().into(),
        });
        let (id, entry) = match read_entry(&line) {
            Ok(named) => named,
            Err(detail) => {
                console.insist(&[told(Code::EntryInvalid).with("detail", detail)]);
                status = Status::Rejected;
                continue;
            }
        };
        match register.append_named(&[(id, &entry)], now()) {
            Ok(recorded) => {
                for recorded in recorded {
                    acknowledge(recorded.into())?;
                }
            }
            Err(AppendFault::Refused(refused)) => {
                let refusals: Vec<Diagnostic> = (refused.iter())
                    .map(|(_, refusal): &(usize, Refusal)| {
                        told(Code::ActRefused)
                            .with("subject", entry.subject.to_string())
                            .with("detail", refusal.message())
                    })
                    .collect();
                console.insist(&refusals);
                status = Status::Rejected;
            }
            Err(AppendFault::Register(fault)) => return Err(fault.into()),
        }
    }
    Ok(status)
}

/// One line, at once: whoever reads it knows that the event is on the disk.
fn acknowledge(acknowledged: Acknowledged) -> Result<(), Failure> {
    let mut text = serde_json::to_string(&acknowledged).unwrap_or_default();
    text.push('\n');
    Console::write(&text, None)
}
