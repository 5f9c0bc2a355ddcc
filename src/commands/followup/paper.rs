//! `vigie followup note`, `form`, `print-order`, `print-sheet`: the papers that go out, and the template.

use std::path::Path;

use jiff::civil::Date;

use super::super::console::{Console, write_file};
use super::super::judging::today;
use super::super::load::{load_list, load_rulebook, shown};
use super::super::{Failure, Outcome, Status, wrong_argument};
use super::reckoned::refuse_to_overwrite;
use super::{book, open};
use crate::cli::{AddresseeChoice, Common, FollowupArgs, PaperCommand, PaperFormat, PaperWriting};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::InstitutionList;
use crate::followup::{Access, RecommendationStanding, RegisterHead, Standings, SubjectKind};
use crate::model::StateCode;
use crate::render::html::Page;
use crate::render::{docx, html, markdown, terminal};
use crate::report::{
    FollowupSetting, Paper as Letter, Report, followup_form, followup_mission_order, followup_mission_sheet,
    followup_note, transmission,
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
            let to = addressee.unwrap_or(Addressee::TechnicalMinistry);
            paper.write(writing, false, console, report, |note, on| transmission(note, to, None, on))
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
            paper.write(writing, true, console, |setting| followup_form(code, report, &carried, setting), plain(true))
        }
        PaperCommand::PrintOrder { code, writing } => {
            let paper = Paper::open(writing, args, common, console)?;
            let mission = paper.followed.missions.get(code).ok_or_else(|| not_recorded(code))?;
            let report = |setting: &FollowupSetting<'_>| {
                followup_mission_order(code, mission, &paper.followed, &paper.rulebook, setting)
            };
            paper.write(writing, false, console, report, plain(false))
        }
        PaperCommand::PrintSheet { code, writing } => {
            let paper = Paper::open(writing, args, common, console)?;
            let mission = paper.followed.missions.get(code).ok_or_else(|| not_recorded(code))?;
            let report = |setting: &FollowupSetting<'_>| {
                followup_mission_sheet(code, mission, &paper.followed, &paper.rulebook, setting)
            };
            paper.write(writing, true, console, report, plain(true))
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
    on: Date,
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
        let (head, followed) = register.moment(SubjectKind::ALL)?;
        let on = writing.as_of.unwrap_or_else(today);
        Ok(Self { rulebook, scheme, institutions, followed, head, on, state: None })
    }

    fn write(
        &self,
        writing: &PaperWriting,
        is_landscape: bool,
        console: &Console,
        report: impl FnOnce(&FollowupSetting<'_>) -> Report,
        letter: impl FnOnce(Report, Date) -> Letter,
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
        let text = match writing.format.map_or_else(|| format_of(output), Ok)? {
            PaperFormat::Table => terminal::render(&report, console.language, console.style(output.is_some())),
            PaperFormat::Markdown => markdown::render(&report, console.language),
            PaperFormat::Html => html::render(&report, console.language, &Page { is_landscape, ..Page::default() }),
            PaperFormat::Docx => {
                let Some(output) = output else {
                    return Err(wrong_argument("--format", "docx", "note.docx").into());
                };
                let bytes = docx::render(&letter(report, self.on), console.language)
                    .map_err(|error| Failure::Write(shown(output), std::io::Error::other(error)))?;
                write_file(output, &bytes)?;
                return Ok(Status::Done);
            }
        };
        Console::write(&text, output)?;
        Ok(Status::Done)
    }
}

/// A paper that goes without a slip.
fn plain(is_landscape: bool) -> impl FnOnce(Report, Date) -> Letter {
    move |report, on| Letter { is_landscape, ..Letter::new(report, on) }
}

/// The form that the name of a file asks for.
fn format_of(output: Option<&Path>) -> Result<PaperFormat, Failure> {
    let end = output.and_then(Path::extension).and_then(|end| end.to_str()).unwrap_or_default().to_lowercase();
    match end.as_str() {
        "html" | "htm" => Ok(PaperFormat::Html),
        "docx" => Ok(PaperFormat::Docx),
        "md" | "markdown" => Ok(PaperFormat::Markdown),
        "" | "txt" => Ok(PaperFormat::Table),
        // A text under the name of another form would not open.
        _ => Err(wrong_argument("-o", &output.map(shown).unwrap_or_default(), "note.docx").into()),
    }
}
