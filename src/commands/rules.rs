//! `vigie rules`: the rulebook as its readers and writers see it.

use std::fs;
use std::path::Path;

use super::console::{Console, write_file};
use super::load::{load_catalogue, load_rulebook, shown};
use super::{Failure, Outcome, Status};
use crate::assessment::run_cases;
use crate::cli::{Common, RulesCommand};
use crate::diagnostic::{Code, Diagnostic, Level, Location};
use crate::dictionary::suggestion;
use crate::i18n::Message;
use crate::render::terminal;
use crate::report;
use crate::rulebook::{Catalogue, Rulebook, select_editions};

/// Runs one of the rulebook's commands.
pub(super) fn run(command: &RulesCommand, common: &Common, console: &mut Console) -> Outcome {
    match command {
        RulesCommand::List => {
            let rulebook = load_rulebook(common, console)?;
            show(console, &report::rules_list(&rulebook))
        }
        RulesCommand::Explain { id } => {
            let catalogue = load_catalogue(common, console)?;
            let rulebook = catalogue.main().ok_or_else(|| Failure::Usage(Vec::new()))?;
            match report::explain(rulebook, id) {
                Some(mut report) => {
                    report.sections.extend(report::history(&catalogue, id));
                    show(console, &report)
                }
                None => Err(unknown_rule(rulebook, id).into()),
            }
        }
        RulesCommand::Check => check(common, console),
        RulesCommand::Test => {
            let catalogue = load_catalogue(common, console)?;
            let tried: Vec<_> = catalogue.editions().iter().map(|rulebook| (rulebook, run_cases(rulebook))).collect();
            let faults: Vec<Diagnostic> = (tried.iter().flat_map(|(_, reports)| reports))
                .flat_map(|report| &report.faults)
                .map(|fault| fault.diagnostic.clone())
                .collect();
            console.insist(&faults);
            let reports: Vec<String> = tried
                .iter()
                .map(|(rulebook, reports)| report::case_report(rulebook, reports))
                .map(|report| terminal::render(&report, console.language, console.style(false)))
                .collect();
            Console::write(&reports.join("\n"), None)?;
            Ok(if faults.is_empty() { Status::Done } else { Status::Rejected })
        }
        RulesCommand::Diff(args) => super::rules_diff::run(args, common, console),
        RulesCommand::Simulate(args) => super::rules_simulate::run(args, common, console),
        RulesCommand::Export { output } => export(common, output, console),
        RulesCommand::Sql(args) => super::rules_sql::run(args, common, console),
        RulesCommand::Handbook { output, force, format } => {
            super::rules_handbook::run(output, *force, format, common, console)
        }
    }
}

fn show(console: &Console, report: &report::Report) -> Outcome {
    Console::write(&terminal::render(report, console.language, console.style(false)), None)?;
    Ok(Status::Done)
}

/// Every fault of the rule files; 3 when one of them is an error.
fn check(common: &Common, console: &Console) -> Outcome {
    let loaded = Catalogue::examine(select_editions(&common.rulebook)?);
    let mut diagnostics = loaded.diagnostics;
    for rulebook in loaded.catalogue.iter().flat_map(Catalogue::editions) {
        diagnostics
            .extend(run_cases(rulebook).into_iter().flat_map(|report| report.faults).map(|fault| fault.diagnostic));
    }
    console.insist(&diagnostics);
    let count = |level| diagnostics.iter().filter(|diagnostic| diagnostic.level() == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    show(console, &report::rules_check(&common.rulebook, errors, warnings, loaded.pairs.as_ref()))?;
    Ok(if errors == 0 { Status::Done } else { Status::Rejected })
}

pub(super) fn unknown_rule(rulebook: &Rulebook, id: &str) -> Diagnostic {
    Diagnostic::new(Code::RuleUnknown, Location::File { path: format!("{}@{}", rulebook.id, rulebook.edition).into() })
        .with("id", id)
        .with("nearest", suggestion(id, report::explainable(rulebook)))
}

/// Refuses a folder in which something stands; the option that writes into it all the same is told, where there is one.
pub(super) fn insist_on_empty(folder: &Path, force: Option<&str>) -> Result<(), Failure> {
    let is_free = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if is_free {
        return Ok(());
    }
    let location = Location::File { path: shown(folder).into() };
    Err(Diagnostic::new(Code::FolderNotEmpty, location).with("force", force.unwrap_or_default()).into())
}

/// Copies the files of a rulebook into a new folder.
fn export(common: &Common, output: &Path, console: &Console) -> Outcome {
    let files = select_editions(&common.rulebook)?.into_main();
    insist_on_empty(output, None)?;
    for file in &files.files {
        let path = output.join(&file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| Failure::Write(shown(parent), error))?;
        }
        write_file(&path, file.text.as_bytes())?;
    }
    let count = files.files.len();
    console.say(&Message::new("cli-rules-exported").with("path", shown(output)).with("files", count));
    Ok(Status::Done)
}
