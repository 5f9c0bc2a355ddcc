//! A register as it stands for a command that reckons from it: its standings and its head, of one moment.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::super::console::Console;
use super::super::judging::today;
use super::super::load::{load_list, load_rulebook, shown};
use super::super::{Failure, Outcome, Status, studies};
use super::open;
use crate::cli::{Common, FollowupArgs, Reckoning, StudyFormat, StudyWriting};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::InstitutionList;
use crate::followup::{Access, Register, RegisterHead, Sources, Standings, SubjectKind, sessions};
use crate::model::StateCode;
use crate::report::{FollowupSetting, Report};
use crate::rulebook::{EscalationScheme, Rulebook};

/// What is reckoned from.
pub(super) struct Reckoned {
    pub(super) rulebook: Arc<Rulebook>,
    pub(super) scheme: EscalationScheme,
    pub(super) institutions: InstitutionList,
    pub(super) followed: Standings,
    /// The sessions of the whole register, whatever it is narrowed to.
    pub(super) sessions: Vec<(String, Date)>,
    pub(super) on: Date,
    pub(super) state: Option<StateCode>,
    head: RegisterHead,
}

impl Reckoned {
    /// Opens the register that the user named and reads the kinds that are needed.
    pub(super) fn open(
        kinds: &[SubjectKind],
        asked: &Reckoning,
        followup: &FollowupArgs,
        common: &Common,
        console: &Console,
    ) -> Result<Self, Failure> {
        let mut reckoned = Self::read(kinds, asked.as_of, asked.writing.output.as_deref(), followup, common, console)?;
        reckoned.named_by(asked.institutions.as_deref())?;
        if let Some(state) = &asked.state {
            let code = StateCode::from(state.to_uppercase().as_str());
            if !reckoned.followed.states().contains(&code) && reckoned.institutions.state(&code).is_none() {
                let selection = format!("--state {state}");
                let location = Location::File { path: selection.as_str().into() };
                console.tell(&[Diagnostic::new(Code::SelectionEmpty, location).with("selection", selection)]);
            }
            reckoned.followed = reckoned.followed.of_state(&code);
            reckoned.state = Some(code);
        }
        Ok(reckoned)
    }

    /// The same, of all states.
    pub(super) fn read(
        kinds: &[SubjectKind],
        as_of: Option<Date>,
        output: Option<&Path>,
        followup: &FollowupArgs,
        common: &Common,
        console: &Console,
    ) -> Result<Self, Failure> {
        let rulebook = load_rulebook(common, console)?;
        let Some(scheme) = rulebook.escalation.clone() else {
            let location = Location::File { path: format!("{}@{}", rulebook.id, rulebook.edition).into() };
            return Err(Diagnostic::new(Code::EscalationNone, location).into());
        };
        let register = open(followup, Access::Read)?;
        refuse_to_overwrite(output, &register)?;
        let on = as_of.unwrap_or_else(today);
        let (head, followed) = register.moment_on(kinds, on)?;
        let sessions = sessions(&followed);
        let institutions = rulebook.institutions.clone();
        Ok(Self { rulebook, scheme, institutions, followed, sessions, on, state: None, head })
    }

    /// Names States and institutions as a list does, where the user gave one.
    pub(super) fn named_by(&mut self, list: Option<&Path>) -> Result<(), Failure> {
        if let Some(path) = list {
            self.institutions = load_list(path, &self.rulebook)?;
        }
        Ok(())
    }

    /// What a report is made with; `is_whole` for a program.
    pub(super) fn setting(&self, is_whole: bool) -> FollowupSetting<'_> {
        FollowupSetting {
            rulebook: &self.rulebook,
            institutions: &self.institutions,
            scheme: &self.scheme,
            head: self.head,
            on: self.on,
            state: self.state.as_ref(),
            is_whole,
        }
    }

    /// Writes the result in the form that the user asked for.
    pub(super) fn write<R: Serialize>(
        &self,
        writing: &StudyWriting,
        console: &Console,
        record: impl FnOnce(&Sources<'_>) -> R,
        report: impl FnOnce(&FollowupSetting<'_>) -> Report,
    ) -> Outcome {
        let output = writing.output.as_deref();
        let format = studies::format_of(writing)?;
        if format == StudyFormat::Json {
            let sources = Sources {
                rulebook: &self.rulebook,
                scheme: &self.scheme,
                head: self.head,
                on: self.on,
                state: self.state.as_ref(),
            };
            let text = serde_json::to_string_pretty(&record(&sources)).unwrap_or_default();
            Console::write(&format!("{text}\n"), output)?;
        } else {
            let setting = self.setting(format == StudyFormat::Csv);
            studies::write(report(&setting), format, self.on, output, console)?;
        }
        Ok(Status::Done)
    }
}

/// A result never takes the place of the register that it was made from.
fn refuse_to_overwrite(output: Option<&Path>, register: &Register) -> Result<(), Failure> {
    let Some(output) = output else { return Ok(()) };
    let target = output.canonicalize().ok();
    if target.is_some() && target == register.path().canonicalize().ok() {
        return Err(Diagnostic::new(Code::OutputIsInput, Location::File { path: shown(output).into() }).into());
    }
    Ok(())
}
