//! `vigie followup note`, `form`, `print-order`, `print-sheet`: the papers that go out, and the template.

use std::path::Path;

use super::super::console::Console;
use super::super::judging::today;
use super::super::load::{load_list, load_rulebook};
use super::super::{Failure, Outcome, Status};
use super::reckoned::{refuse_to_overwrite, standings};
use super::{book, open};
use crate::cli::{AddresseeChoice, Common, FollowupArgs, PaperCommand, PaperFormat, PaperWriting};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::InstitutionList;
use crate::followup::{Access, RecommendationStanding, RegisterHead, Standings, SubjectKind};
use crate::model::StateCode;
use crate::render::html::Page;
use crate::render::{html, markdown, terminal};
use crate::report::{
    FollowupSetting, Report, followup_form, followup_mission_order, followup_mission_sheet, followup_note,
};
use crate::rulebook::{Addressee, EscalationScheme, Rulebook};

impl From<AddresseeChoice> for Addressee {
    fn from(choice: AddresseeChoice) -> Self {
        match choice {
            AddresseeChoice::TechnicalMinistry => Self::TechnicalMinistry,
            AddresseeChoice::FinanceMinistry => Self::FinanceMinistry,
            AddresseeChoice::Board => Self::Board,
            AddresseeChoice::Management => Self::Management,
        }
    }
}

/// Runs one of the commands.
pub(super) fn run(command: &PaperCommand, args: &FollowupArgs, common: &Common, console: &Console) -> Outcome {
    match command {
        PaperCommand::Template { output, force } => book::template(output, *force, console),
        PaperCommand::Note { state, addressee, writing } => {
            let state = StateCode::from(state.to_uppercase().as_str());
            let mut paper = Paper::open(writing, args, common, console)?;
            let is_known = paper.followed.states().contains(&state) || paper.institutions.state(&state).is_some();
            if !is_known {
                return Err(not_recorded(state.as_str()));
            }
            paper.followed = paper.followed.of_state(&state);
            paper.state = Some(state);
            let addressee = addressee.map(Addressee::from);
            let report =
                |setting: &FollowupSetting<'_>| followup_note(&paper.followed, addressee, &paper.rulebook, setting);
            paper.write(writing, false, console, report)
        }
        PaperCommand::Form { code, writing } => {
            let paper = Paper::open(writing, args, common, console)?;
            let report = paper.followed.reports.get(code).ok_or_else(|| not_recorded(code))?;
            let carried: Vec<(&str, &RecommendationStanding)> = paper
                .followed
                .recommendations
                .iter()
                .filter(|(_, standing)| standing.is_open())
                .filter(|(_, standing)| standing.issue.as_ref().is_some_and(|issue| issue.report == *code))
                .map(|(code, standing)| (code.as_str(), &**standing))
                .collect();
            paper.write(writing, true, console, |setting| followup_form(code, report, &carried, setting))
        }
        PaperCommand::PrintOrder { code, writing } => {
            let paper = Paper::open(writing, args, common, console)?;
            let mission = paper.followed.missions.get(code).ok_or_else(|| not_recorded(code))?;
            paper.write(writing, false, console, |setting| {
                followup_mission_order(code, mission, &paper.followed, &paper.rulebook, setting)
            })
        }
        PaperCommand::PrintSheet { code, writing } => {
            let paper = Paper::open(writing, args, common, console)?;
            let mission = paper.followed.missions.get(code).ok_or_else(|| not_recorded(code))?;
            paper.write(writing, true, console, |setting| {
                followup_mission_sheet(code, mission, &paper.followed, &paper.rulebook, setting)
            })
        }
    }
}

/// A code that the register knows nothing of.
fn not_recorded(code: &str) -> Failure {
    let location = Location::File { path: code.into() };
    Diagnostic::new(Code::SubjectNotRecorded, location).with("code", code).into()
}

/// What a paper is made from.
struct Paper {
    rulebook: std::sync::Arc<Rulebook>,
    scheme: EscalationScheme,
    institutions: InstitutionList,
    followed: Standings,
    head: RegisterHead,
    on: jiff::civil::Date,
    state: Option<StateCode>,
}

impl Paper {
    fn open(writing: &PaperWriting, args: &FollowupArgs, common: &Common, console: &Console) -> Result<Self, Failure> {
        let rulebook = load_rulebook(common, console)?;
        let Some(scheme) = rulebook.escalation.clone() else {
            let location = Location::File { path: format!("{}@{}", rulebook.id, rulebook.edition).into() };
            return Err(Diagnostic::new(Code::EscalationNone, location).into());
        };
        let institutions = match &writing.institutions {
            Some(path) => load_list(path, &rulebook)?,
            None => rulebook.institutions.clone(),
        };
        let register = open(args, Access::Read)?;
        refuse_to_overwrite(writing.output.as_deref(), &register)?;
        let (head, followed) = standings(&register, SubjectKind::ALL)?;
        let on = writing.as_of.unwrap_or_else(today);
        Ok(Self { rulebook, scheme, institutions, followed, head, on, state: None })
    }

    fn write(
        &self,
        writing: &PaperWriting,
        is_landscape: bool,
        console: &Console,
        report: impl FnOnce(&FollowupSetting<'_>) -> Report,
    ) -> Outcome {
        let setting = FollowupSetting {
            rulebook: &self.rulebook,
            institutions: &self.institutions,
            scheme: &self.scheme,
            head: self.head,
            on: self.on,
            state: self.state.as_ref(),
            is_whole: false,
        };
        let report = report(&setting);
        let output = writing.output.as_deref();
        let text = match writing.format.unwrap_or_else(|| format_of(output)) {
            PaperFormat::Table => terminal::render(&report, console.language, console.style(output.is_some())),
            PaperFormat::Markdown => markdown::render(&report, console.language),
            PaperFormat::Html => html::render(&report, console.language, &Page { is_landscape, ..Page::default() }),
        };
        Console::write(&text, output)?;
        Ok(Status::Done)
    }
}

/// The form that the name of a file asks for.
fn format_of(output: Option<&Path>) -> PaperFormat {
    let end = output.and_then(Path::extension).and_then(|end| end.to_str()).unwrap_or_default().to_lowercase();
    match end.as_str() {
        "html" | "htm" => PaperFormat::Html,
        "md" | "markdown" => PaperFormat::Markdown,
        _ => PaperFormat::Table,
    }
}
