//! `vigie followup`: the register, and what becomes of each recommendation.

mod acts;
mod audit;
mod beside;
mod book;
mod checked;
mod event;
mod exchange;
mod list;
mod observe;
mod paper;
mod propose;
mod reckoned;
mod sited;
mod tables;

use std::path::Path;
use std::time::Duration;

use jiff::{RoundMode, Timestamp, TimestampRound, Unit};

use super::console::Console;
use super::load::shown;
use super::{Failure, Outcome, Status};
use crate::cli::{Common, FollowupArgs, FollowupCommand};
use crate::followup::{Access, Register, RegisterFault};
use crate::i18n::Message;
use crate::render::terminal;
use crate::report::{Report, register_contents};

pub(super) use audit::{heads, told as audit_fault};
pub(super) use beside::{Beside, replies};
pub(super) use sited::Sited;

impl From<RegisterFault> for Failure {
    fn from(fault: RegisterFault) -> Self {
        Self::Usage(vec![fault.into()])
    }
}

/// Runs one of the register's commands.
pub(super) fn run(args: &FollowupArgs, common: &Common, console: &mut Console) -> Outcome {
    match &args.command {
        FollowupCommand::Init { path } => init(path.as_deref().unwrap_or(&args.register), console),
        FollowupCommand::Open { path } => contents(path.as_deref().unwrap_or(&args.register), args, console),
        FollowupCommand::Event(event) => event::run(event, args, console),
        FollowupCommand::Backup { file } => backup(file, args, console),
        FollowupCommand::Export { output } => exchange::export(output.as_deref(), args, console),
        FollowupCommand::Import { file, reading } => exchange::import(file.as_deref(), reading, args, console),
        FollowupCommand::Audit(audit) => audit::run(audit, args, console),
        FollowupCommand::Propose(propose) => propose::run(propose, args, common, console),
        FollowupCommand::Observe(observe) => observe::run(observe, args, common, console),
        FollowupCommand::List(list) => list::run(list, args, common, console),
        FollowupCommand::Rec { command } => acts::recommendation(command, args, common, console),
        FollowupCommand::Report { command } => acts::report(command, args, common, console),
        FollowupCommand::Mission { command } => acts::mission(command, args, common, console),
        FollowupCommand::Institution { command } => acts::institution(command, args, common, console),
        FollowupCommand::Indicator { command } => acts::indicator(command, args, console),
        FollowupCommand::Add(typed) => acts::draft(typed, args, console),
        FollowupCommand::Reply(typed) => acts::reply(typed, args, console),
        FollowupCommand::Deliberation(typed) => acts::deliberation(typed, args, console),
        FollowupCommand::Visit(typed) => acts::held(typed, args, console),
        FollowupCommand::Paper(paper) => paper::run(paper, args, common, console),
        FollowupCommand::Table(table) => tables::table(table, args, common, console),
        FollowupCommand::Due(due) => tables::due(due, args, common, console),
        FollowupCommand::Steps(steps) => tables::steps(steps, args, common, console),
        FollowupCommand::Plan(plan) => tables::plan(plan, args, common, console),
        FollowupCommand::Indicators(indicators) => tables::indicators(indicators, args, common, console),
    }
}

fn init(path: &Path, console: &Console) -> Outcome {
    let register = Register::create(path)?;
    console.say(&Message::new("followup-created").with("path", shown(register.path())));
    Ok(Status::Done)
}

/// What a register holds.
fn contents(path: &Path, args: &FollowupArgs, console: &Console) -> Outcome {
    let register = open_at(path, args, Access::Read)?;
    show(&register_contents(&shown(register.path()), register.head()?, &register.counts()?), console)
}

fn backup(file: &Path, args: &FollowupArgs, console: &Console) -> Outcome {
    let head = open(args, Access::Read)?.backup(file)?;
    let message = Message::new("followup-backed-up").with("path", shown(file));
    console.say(&message.with("head", head.to_string()));
    Ok(Status::Done)
}

fn show(report: &Report, console: &Console) -> Outcome {
    Console::write(&terminal::render(report, console.language, console.style(false)), None)?;
    Ok(Status::Done)
}

/// The register that the user named, opened.
fn open(args: &FollowupArgs, access: Access) -> Result<Register, Failure> {
    open_at(&args.register, args, access)
}

fn open_at(path: &Path, args: &FollowupArgs, access: Access) -> Result<Register, Failure> {
    Ok(Register::open_waiting(path, access, Duration::from_secs(u64::from(args.wait)))?)
}

/// The moment, to the second: what happened within one is told by the numbers.
fn now() -> Timestamp {
    to_the_second(Timestamp::now())
}

/// The second that has begun: never one to come, which may belong to another day.
fn to_the_second(moment: Timestamp) -> Timestamp {
    moment.round(TimestampRound::new().smallest(Unit::Second).mode(RoundMode::Floor)).unwrap_or(moment)
}

#[cfg(test)]
mod tests {
    use super::to_the_second;

    #[test]
    fn no_moment_to_come_is_recorded() {
        let moment = "2024-12-31T23:59:59.9Z".parse().unwrap();
        assert_eq!(to_the_second(moment).to_string(), "2024-12-31T23:59:59Z");
    }
}
