//! One thin file per command: it joins stages and decides the exit code.
//!
//! In: what was typed, the environment, the clock. Out: an exit code; results on the standard output, diagnostics and
//! progress on the standard error. Never: a judgement.
//!
//! Exit codes: 0 the job is done, breaches or not; 1 breaches, with `--exit-code`; 2 wrong usage; 3 some input was
//! rejected (what could be read is still judged and shown); of `vigie verify` 10 expired, 11 revoked, 12 tampered or untrusted, 13 not
//! made again with the same result (a bundle that was not made again too), 2 a file that cannot be read, the gravest of all files (12, 11, 2, 13,
//! 10); 130 the user interrupted it (what stands on the standard output is
//! whole lines, the first ones of the result). A reader of the standard output who has had enough ends a run without a word, as 0; but the
//! verdict of `vigie verify` is told by its code whoever reads.

mod certificates;
mod check;
mod console;
mod export;
mod followup;
mod guard;
mod intake;
mod interrupt;
mod judging;
mod load;
mod papers;
mod rank;
mod report;
mod rules;
mod rules_diff;
mod rules_handbook;
mod rules_simulate;
mod rules_sql;
mod sink;
mod site_folder;
mod statistics;
mod studies;
mod template;
mod words;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use clap::FromArgMatches;

use crate::cli::{Cli, Command};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::{Language, Message};
use certificates::{certify, keys, verify};
use console::Console;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    /// The job is done.
    Done,
    /// There are breaches, and the user asked to be told by the exit code.
    Breaches,
    /// Some input was rejected.
    Rejected,
    /// A certificate stands so that an exit code of its own tells it.
    Stands(u8),
}

/// Why a command could not do its job.
enum Failure {
    /// The rulebook, a list or an argument is wrong.
    Usage(Vec<Diagnostic>),
    /// A result could not be written.
    Write(String, io::Error),
    /// The reader of the standard output has gone away.
    PipeClosed,
    /// The user asked to end, when the results of so many submissions were written.
    Interrupted(usize),
}

impl From<Vec<Diagnostic>> for Failure {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Usage(diagnostics)
    }
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Usage(vec![diagnostic])
    }
}

type Outcome = Result<Status, Failure>;

/// An argument whose value the parser cannot judge.
fn wrong_argument(argument: &str, raw: &str, example: &str) -> Diagnostic {
    Diagnostic::new(Code::ArgumentInvalid, Location::File { path: argument.into() })
        .with("argument", argument)
        .with("raw", raw)
        .with("example", example)
}

/// The same, with the reason that the value itself does not show.
fn wrong_argument_as(argument: &str, raw: &str, example: &str, why: Message) -> Diagnostic {
    wrong_argument(argument, raw, example).with("why", why)
}

/// Reads the arguments of the process and runs the command.
#[must_use]
pub fn main() -> ExitCode {
    run(std::env::args_os())
}

/// Runs the command that arguments name; the first of them is the program's own name. A process may run as many as it likes.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<_> = arguments.into_iter().collect();
    let language = words::language_of(&arguments);
    let command = words::command(language);
    let parsed = command.try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return words::explain(&error, language),
    };
    let mut console = Console::new(&cli.common, language);
    if let Some(wrong) = cli.common.lang.as_deref().filter(|code| Language::from_code(code).is_none()) {
        console.insist(&[wrong_argument("--lang", wrong, language.code())]);
        return ExitCode::from(2);
    }
    let outcome = match &cli.command {
        Command::Check(args) => check::run(args, &cli.common, &mut console),
        Command::Intake(args) => intake::run(args, &cli.common, &mut console),
        Command::Rank(args) => rank::run(args, &cli.common, &mut console),
        Command::Report(args) => report::run(args, &cli.common, &mut console),
        Command::Rules { command } => rules::run(command, &cli.common, &mut console),
        Command::Certify(args) => certify::run(args, &cli.common, &mut console),
        Command::Verify(args) => verify::run(args, &cli.common, &mut console),
        Command::Keys { command } => keys::run(command, &console),
        Command::Export(args) => export::run(args, &cli.common, &mut console),
        Command::Statistics(args) => statistics::run(args, &cli.common, &mut console),
        Command::Followup(args) => followup::run(args, &cli.common, &mut console),
        Command::Template(args) => template::run(args, &cli.common, &mut console),
    };
    match outcome {
        Ok(Status::Done) | Err(Failure::PipeClosed) => ExitCode::SUCCESS,
        Ok(Status::Breaches) => ExitCode::from(1),
        Ok(Status::Rejected) => ExitCode::from(3),
        Ok(Status::Stands(code)) => ExitCode::from(code),
        Err(Failure::Usage(diagnostics)) => {
            console.insist(&diagnostics);
            ExitCode::from(2)
        }
        Err(Failure::Interrupted(written)) => {
            console.interrupted(written);
            ExitCode::from(interrupt::EXIT)
        }
        Err(Failure::Write(path, error)) => {
            console.cannot_write(&path, &error);
            ExitCode::from(2)
        }
    }
}
