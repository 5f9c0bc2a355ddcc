//! One verb per act: what was typed becomes an act, which is recorded or refused with what may be done instead.

mod recommendation;
mod subjects;

pub(super) use recommendation::{draft, run as recommendation};
pub(super) use subjects::{deliberation, held, institution, mission, reply, report};

use std::fs;
use std::path::Path;

use jiff::civil::Date;

use super::super::console::Console;
use super::super::judging::today;
use super::super::load::{hash_of, load_catalogue, unreadable};
use super::super::{Failure, Outcome, Status, wrong_argument};
use super::{now, open};
use crate::cli::{Common, Doing, FollowupArgs, IndicatorCommand, OnCode, RecommendationCommand, Words};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::{Access, Act, AppendFault, Entry, Recorded, Refusal, Register, Subject};
use crate::i18n::Message;
use crate::model::{FiscalYear, Sha256};

/// Records an act on an indicator.
pub(super) fn indicator(command: &IndicatorCommand, followup: &FollowupArgs, console: &Console) -> Outcome {
    match command {
        IndicatorCommand::Define(define) => on_one(define, subjects::define(&define.what), followup, console),
        IndicatorCommand::Value(value) => on_one(value, subjects::value(&value.what), followup, console),
    }
}

/// Records one act on one subject.
fn on_one<A: clap::Args>(
    typed: &OnCode<A>,
    act: impl Into<Act>,
    followup: &FollowupArgs,
    console: &Console,
) -> Outcome {
    let act = act.into();
    let entry = entry(&typed.code, act, &typed.doing);
    record(&mut open(followup, Access::Write)?, &[entry], console)
}

/// An act as it is recorded.
fn entry(code: &str, act: Act, doing: &Doing) -> Entry {
    Entry {
        subject: Subject::new(act.subject_kind(), code),
        actor: doing.by.clone(),
        role: doing.role,
        acted_on: day(doing),
        act,
    }
}

/// The day of an act.
pub(super) fn day(doing: &Doing) -> Date {
    doing.on_day.unwrap_or_else(today)
}

/// Records acts, all or none, and says of each where it stands; 3 where they are refused.
pub(super) fn record(register: &mut Register, entries: &[Entry], console: &Console) -> Outcome {
    match register.append(entries, now()) {
        Ok(recorded) => {
            let said: Vec<String> = (entries.iter().zip(&recorded))
                .map(|(entry, recorded)| said(entry, recorded).render(console.language))
                .collect();
            Console::write(&format!("{}\n", said.join("\n")), None)?;
            Ok(Status::Done)
        }
        Err(AppendFault::Refused(refused)) => {
            console.insist(&refusals(register, entries, &refused));
            Ok(Status::Rejected)
        }
        Err(AppendFault::Register(fault)) => Err(fault.into()),
    }
}

/// What is told of acts that were refused.
pub(super) fn refusals(register: &Register, entries: &[Entry], refused: &[(usize, Refusal)]) -> Vec<Diagnostic> {
    let path = super::shown(register.path());
    let told = refused.iter().filter_map(|(place, refusal)| {
        let location = Location::File { path: path.as_str().into() };
        let subject = entries.get(*place)?.subject.to_string();
        Some(Diagnostic::new(Code::ActRefused, location).with("detail", refusal.message()).with("subject", subject))
    });
    told.collect()
}

/// That an act stands in the register, and where.
fn said(entry: &Entry, recorded: &Recorded) -> Message {
    let (id, number) = match recorded {
        Recorded::New { number, .. } => ("acts-recorded", number),
        Recorded::Known { number, .. } => ("acts-known", number),
    };
    Message::new(id)
        .with("code", entry.subject.code.as_str())
        .with("act", entry.act.name())
        .with("number", number.to_string())
}

/// A text in full, typed or from its file.
fn words(words: &Words) -> Result<String, Failure> {
    text(words.text.as_ref(), words.text_file.as_deref()).map(Option::unwrap_or_default)
}

/// The same of a text that may be left out.
fn text(typed: Option<&String>, file: Option<&Path>) -> Result<Option<String>, Failure> {
    match file {
        Some(file) => {
            let text = fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
            // Windows ends its lines otherwise, and begins a file with a mark.
            Ok(Some(text.trim_start_matches('\u{feff}').replace("\r\n", "\n").trim().to_owned()))
        }
        None => Ok(typed.cloned()),
    }
}

/// The SHA-256 of a document: of the file that is named, or as it is typed where there is no such file.
fn document(named: &Path) -> Result<Sha256, Failure> {
    let typed = named.to_str().and_then(Sha256::from_hex);
    match typed.filter(|_| !named.exists()) {
        Some(sha256) => Ok(sha256),
        None => hash_of(named),
    }
}

/// The same of a document that may be left out.
fn document_if_any(named: Option<&Path>) -> Result<Option<Sha256>, Failure> {
    named.map(document).transpose()
}

/// A fiscal year as it is typed.
fn fiscal_year(year: i16) -> Result<FiscalYear, Failure> {
    FiscalYear::new(year).ok_or_else(|| wrong_argument("--fiscal-year", &year.to_string(), "2023").into())
}

fn fiscal_years(years: &[i16]) -> Result<Vec<FiscalYear>, Failure> {
    years.iter().map(|year| fiscal_year(*year)).collect()
}

/// Refuses a step that escalation.toml does not have: taken, it would stand for those that it has.
fn insist_on_step(number: u8, common: &Common, console: &Console) -> Result<(), Failure> {
    let catalogue = load_catalogue(common, console)?;
    let Some(scheme) = catalogue.main().and_then(|rulebook| rulebook.escalation.as_ref()) else { return Ok(()) };
    let highest =
        scheme.steps.iter().map(|step| step.number).chain(scheme.non_filing.iter().map(|step| step.number)).max();
    match highest {
        Some(highest) if number > highest => {
            Err(wrong_argument("--step", &number.to_string(), &highest.to_string()).into())
        }
        _ => Ok(()),
    }
}

/// The days for a reply and for a deliberation that the rulebook states.
fn delays(common: &Common, console: &Console) -> Result<(Option<u32>, Option<u32>), Failure> {
    let catalogue = load_catalogue(common, console)?;
    let scheme = catalogue.main().and_then(|rulebook| rulebook.escalation.clone());
    let reply = scheme.as_ref().map(|scheme| scheme.reply_days.value);
    Ok((reply, scheme.as_ref().and_then(crate::rulebook::EscalationScheme::deliberation_days)))
}

impl RecommendationCommand {
    /// The codes of the recommendations that it is about, and who acts.
    fn on(&self) -> (&[String], &Doing) {
        macro_rules! on {
            ($($verb:ident),*) => {
                match self {
                    Self::Draft(typed) => (std::slice::from_ref(&typed.code), &typed.doing),
                    $(Self::$verb(typed) => (&typed.codes, &typed.doing)),*
                }
            };
        }
        on!(
            Edit,
            Drop,
            Issue,
            Accept,
            Contest,
            Maintain,
            Progress,
            Evidence,
            Claim,
            RefuseClaim,
            Verify,
            AcceptRisk,
            Close,
            Reopen,
            Extend,
            Escalate
        )
    }
}
