//! `vigie followup`: the register, and what becomes of each recommendation.

mod audit;
mod event;

use std::path::Path;
use std::time::Duration;

use jiff::{Timestamp, Unit};

use super::console::Console;
use super::load::shown;
use super::{Failure, Outcome, Status};
use crate::cli::{FollowupArgs, FollowupCommand};
use crate::followup::{Access, Register, RegisterFault};
use crate::i18n::Message;

impl From<RegisterFault> for Failure {
    fn from(fault: RegisterFault) -> Self {
        Self::Usage(vec![fault.into()])
    }
}

/// Runs one of the register's commands.
pub(super) fn run(args: &FollowupArgs, console: &mut Console) -> Outcome {
    match &args.command {
        FollowupCommand::Init { path } => init(path.as_deref().unwrap_or(&args.register), console),
        FollowupCommand::Open { path } => show(path.as_deref().unwrap_or(&args.register), args, console),
        FollowupCommand::Event(event) => event::run(event, args, console),
        FollowupCommand::Audit(audit) => audit::run(audit, args, console),
    }
}

fn init(path: &Path, console: &Console) -> Outcome {
    let register = Register::create(path)?;
    console.say(&Message::new("followup-created").with("path", shown(register.path())));
    Ok(Status::Done)
}

/// What a register holds.
fn show(path: &Path, args: &FollowupArgs, console: &Console) -> Outcome {
    let register = open_at(path, args, Access::Read)?;
    let head = register.head()?;
    let mut lines = vec![
        Message::new("followup-open-file").with("path", shown(register.path())),
        Message::new("followup-head").with("number", head.number.to_string()).with("hash", head.hash.to_string()),
    ];
    for (kind, count) in register.counts()? {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        lines.push(
            Message::new("followup-open-count").with("kind", kind.code()).with("count", crate::i18n::Arg::Count(count)),
        );
    }
    let text: Vec<String> = lines.iter().map(|line| line.render(console.language) + "\n").collect();
    Console::write(&text.concat(), None)?;
    Ok(Status::Done)
}

/// The register that the user named, opened.
pub(super) fn open(args: &FollowupArgs, access: Access) -> Result<Register, Failure> {
    open_at(&args.register, args, access)
}

fn open_at(path: &Path, args: &FollowupArgs, access: Access) -> Result<Register, Failure> {
    Ok(Register::open_waiting(path, access, Duration::from_secs(u64::from(args.wait)))?)
}

/// The moment, to the second: what happened within one is told by the numbers.
fn now() -> Timestamp {
    let now = Timestamp::now();
    now.round(Unit::Second).unwrap_or(now)
}
