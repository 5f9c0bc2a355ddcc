//! `vigie followup note`, `form`, `print-order`, `print-sheet`: the papers that go out, and the template.

use std::path::Path;

use jiff::civil::Date;

use super::super::console::{Console, write_file};
use super::super::load::shown;
use super::super::papers;
use super::super::{Failure, Outcome, Status, wrong_argument};
use super::book;
use super::reckoned::Reckoned;
use crate::cli::{AddresseeChoice, Common, FollowupArgs, PaperCommand, PaperFormat, PaperWriting};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::{RecommendationStanding, SubjectKind};
use crate::model::StateCode;
use crate::render::html::Page;
use crate::render::{docx, html, markdown, terminal};
use crate::report::{
    FollowupSetting, Paper, Report, followup_form, followup_mission_order, followup_mission_sheet, followup_note,
    transmission,
};
use crate::rulebook::Addressee;

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
            let mut paper = reckoned(writing, args, common, console)?;
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
            write(&paper, writing, false, console, report, |note, on| transmission(note, to, None, on))
        }
        PaperCommand::Form { code, writing } => {
            let paper = reckoned(writing, args, common, console)?;
            let report = paper.followed.reports.get(code).ok_or_else(|| not_recorded(code))?;
            let carried: Vec<(&str, &RecommendationStanding)> = paper
                .followed
                .recommendations
                .iter()
                .filter(|(_, standing)| standing.is_open())
                .filter(|(_, standing)| standing.issue.as_ref().is_some_and(|issue| issue.report == *code))
                .map(|(code, standing)| (code.as_str(), &**standing))
                .collect();
            write(&paper, writing, true, console, |setting| followup_form(code, report, &carried, setting), plain(true))
        }
        PaperCommand::PrintOrder { code, writing } => {
            let paper = reckoned(writing, args, common, console)?;
            let mission = paper.followed.missions.get(code).ok_or_else(|| not_recorded(code))?;
            let report = |setting: &FollowupSetting<'_>| {
                followup_mission_order(code, mission, &paper.followed, &paper.rulebook, setting)
            };
            write(&paper, writing, false, console, report, plain(false))
        }
        PaperCommand::PrintSheet { code, writing } => {
            let paper = reckoned(writing, args, common, console)?;
            let mission = paper.followed.missions.get(code).ok_or_else(|| not_recorded(code))?;
            let report = |setting: &FollowupSetting<'_>| {
                followup_mission_sheet(code, mission, &paper.followed, &paper.rulebook, setting)
            };
            write(&paper, writing, true, console, report, plain(true))
        }
    }
}

/// A code that the register knows nothing of.
fn not_recorded(code: &str) -> Failure {
    let location = Location::File { path: code.into() };
    Diagnostic::new(Code::SubjectNotRecorded, location).with("code", code).into()
}

/// Reads what a paper is made from.
fn reckoned(
    writing: &PaperWriting,
    args: &FollowupArgs,
    common: &Common,
    console: &Console,
) -> Result<Reckoned, Failure> {
    let output = writing.output.as_deref();
    let mut reckoned = Reckoned::read(SubjectKind::ALL, writing.as_of, output, args, common, console)?;
    reckoned.named_by(writing.institutions.as_deref())?;
    Ok(reckoned)
}

/// Writes a paper in the form that the user asked for.
fn write(
    reckoned: &Reckoned,
    writing: &PaperWriting,
    is_landscape: bool,
    console: &Console,
    report: impl FnOnce(&FollowupSetting<'_>) -> Report,
    letter: impl FnOnce(Report, Date) -> Paper,
) -> Outcome {
    let output = writing.output.as_deref();
    let format = writing.format.map_or_else(|| format_of(output), Ok)?;
    if format == PaperFormat::Pdf {
        papers::insist_on_pdf_file(output, "note.pdf")?;
    }
    let report = report(&reckoned.setting(false));
    let text = match format {
        PaperFormat::Table => terminal::render(&report, console.language, console.style(output.is_some())),
        PaperFormat::Markdown => markdown::render(&report, console.language),
        PaperFormat::Html => html::render(&report, console.language, &Page { is_landscape, ..Page::default() }),
        PaperFormat::Docx => {
            let Some(output) = output else {
                return Err(wrong_argument("--format", "docx", "note.docx").into());
            };
            let bytes = docx::render(&letter(report, reckoned.on), console.language)
                .map_err(|error| Failure::Write(shown(output), std::io::Error::other(error)))?;
            write_file(output, &bytes)?;
            return Ok(Status::Done);
        }
        PaperFormat::Pdf => {
            papers::write_pdf(&letter(report, reckoned.on), output, console)?;
            return Ok(Status::Done);
        }
    };
    Console::write(&text, output)?;
    Ok(Status::Done)
}

/// A paper that goes without a slip.
fn plain(is_landscape: bool) -> impl FnOnce(Report, Date) -> Paper {
    move |report, on| Paper { is_landscape, ..Paper::new(report, on) }
}

/// The form that the name of a file asks for.
fn format_of(output: Option<&Path>) -> Result<PaperFormat, Failure> {
    let end = output.and_then(Path::extension).and_then(|end| end.to_str()).unwrap_or_default().to_lowercase();
    match end.as_str() {
        "html" | "htm" => Ok(PaperFormat::Html),
        "docx" => Ok(PaperFormat::Docx),
        "pdf" => Ok(PaperFormat::Pdf),
        "md" | "markdown" => Ok(PaperFormat::Markdown),
        "" | "txt" => Ok(PaperFormat::Table),
        // A text under the name of another form would not open.
        _ => Err(wrong_argument("-o", &output.map(shown).unwrap_or_default(), "note.docx").into()),
    }
}
