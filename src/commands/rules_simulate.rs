//! `vigie rules simulate`: one threshold tried on submissions.

use super::console::Console;
use super::guard::Evidence;
use super::judging::{Session, beside, selection_empty, study};
use super::load::load_rulebook;
use super::{Outcome, Status, rules, studies};
use crate::cli::{Common, SimulateArgs, StudyFormat};
use crate::i18n::Message;
use crate::impact::{Simulation, Trial};
use crate::intake::{FoundFiles, find_files};
use crate::record::{simulation_json_schema, simulation_record};
use crate::report::{self, Setting};
use crate::rulebook::Altered;

/// Tries a threshold.
pub(super) fn run(args: &SimulateArgs, common: &Common, console: &mut Console) -> Outcome {
    let output = args.writing.output.as_deref();
    if args.writing.json_schema {
        let schema = serde_json::to_string_pretty(&simulation_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), output)?;
        return Ok(Status::Done);
    }
    let format = studies::format_of(&args.writing)?;
    let id = args.id.as_deref().unwrap_or_default();
    let rulebook = load_rulebook(common, console)?;
    let present = rulebook.rules.iter().find(|rule| rule.id.as_str() == id).cloned();
    let altered = rulebook.with_requires(id, args.requires.as_deref().unwrap_or_default());
    let (Some(present), Some(altered)) = (present, altered) else {
        return Err(rules::unknown_rule(&rulebook, id).into());
    };
    let Altered { rulebook: proposed_rulebook, dropped } = altered?;
    let proposed = proposed_rulebook.rules.iter().find(|rule| rule.id.as_str() == id).unwrap_or(&present).clone();
    let named = beside(&args.judging, &[]);
    let FoundFiles { inputs, institution_lists, notes: passed_over, diagnostics: mut rejected } =
        find_files(&args.on, &named);
    Evidence { rulebooks: &[&common.rulebook], named: &named, inputs: &[&inputs, &institution_lists] }
        .refuse_file(output)?;
    let before = Session::open(rulebook.clone(), &args.judging, &institution_lists)?;
    let after = before.with_rulebook(proposed_rulebook.clone());
    let options = before.options;
    let list = before.lists.last().cloned().unwrap_or_else(|| rulebook.institutions.clone());
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-check"));
    let studied = study((before, after), None, &args.judging, inputs, &progress, |pair, _| {
        let graded = (&pair.old.graded, &pair.new.graded);
        let rulebooks = (&*pair.old.law.deciding, &*pair.new.law.deciding);
        Trial::of(graded, rulebooks, &present.id, pair.session.currency(pair.new))
    })?;
    progress.finish_and_clear();
    rejected.extend(studied.rejected);
    let mut notes = studied.notes;
    notes.extend(passed_over);
    if studied.is_empty_selection {
        notes.extend(selection_empty(&args.judging));
    }
    console.tell(&notes.iter().chain(&rejected).cloned().collect::<Vec<_>>());
    let simulation = Simulation::of(present, proposed, dropped, studied.rows);
    if format == StudyFormat::Json {
        let record = simulation_record(&rulebook, &simulation, options.as_of, &notes, &rejected, console.language);
        let text = serde_json::to_string_pretty(&record).unwrap_or_default();
        Console::write(&format!("{text}\n"), output)?;
    } else {
        let setting =
            Setting { rulebook: &proposed_rulebook, institutions: &list, basis: options.basis, as_of: options.as_of };
        let is_whole = format == StudyFormat::Csv;
        let report = report::simulation(&simulation, &setting, (studied.is_beyond, is_whole), &rejected);
        studies::write(report, format, options.as_of, output, console)?;
    }
    Ok(if rejected.is_empty() { Status::Done } else { Status::Rejected })
}
