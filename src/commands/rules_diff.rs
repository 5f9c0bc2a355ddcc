//! `vigie rules diff`: what changed between two rulebooks, and what it changes for whom.

use super::console::Console;
use super::guard::Evidence;
use super::judging::{Session, beside, selection_empty, study, today};
use super::{Failure, Outcome, Status, studies};
use crate::cli::{Common, DiffArgs, StudyFormat};
use crate::i18n::Message;
use crate::impact::{Mixer, SubmissionImpact, compare, impact_of};
use crate::intake::{FoundFiles, find_files};
use crate::record::{DiffStudy, diff_json_schema, diff_record};
use crate::report::{self, DiffSetting};
use crate::rulebook::{Rulebook, load, select};

/// Compares two rulebooks.
pub(super) fn run(args: &DiffArgs, _common: &Common, console: &mut Console) -> Outcome {
    let output = args.writing.output.as_deref();
    if args.writing.json_schema {
        let schema = serde_json::to_string_pretty(&diff_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), output)?;
        return Ok(Status::Done);
    }
    let format = studies::format_of(&args.writing)?;
    let rulebooks = [args.old.as_deref().unwrap_or_default(), args.new.as_deref().unwrap_or_default()];
    let named = beside(&args.judging, &[]);
    Evidence { rulebooks: &rulebooks, named: &named, inputs: &[] }.refuse_file(output)?;
    let [old, new] = rulebooks;
    let (old, new) = (rulebook(old, console)?, rulebook(new, console)?);
    let changes = compare(&old.files, &new.files);
    let mixer = Mixer::new(&old, &new, &changes);
    let mut status = Status::Done;
    let mut rejected = Vec::new();
    let mut notes = Vec::new();
    let mut is_beyond = false;
    let mut impacts: Option<Vec<SubmissionImpact>> = None;
    let mut as_of = None;
    if !args.on.is_empty() {
        let FoundFiles { inputs, institution_lists, notes: passed_over, diagnostics } = find_files(&args.on, &named);
        Evidence { rulebooks: &rulebooks, named: &named, inputs: &[&inputs, &institution_lists] }
            .refuse_file(output)?;
        let before = Session::open(old.clone(), &args.judging, &institution_lists)?;
        let after = Session::open(new.clone(), &args.judging, &institution_lists)?;
        as_of = Some(after.options.as_of);
        let progress = console.progress(inputs.len(), &Message::new("cli-progress-check"));
        let units = mixer.units().len();
        let studied = study((before, after), Some(&mixer), &args.judging, inputs, &progress, |pair, judge| {
            let currency = pair.session.currency(pair.new);
            impact_of((&pair.old.graded, &pair.new.graded), &pair.new.law.deciding, currency, units, judge)
        })?;
        progress.finish_and_clear();
        rejected = diagnostics;
        notes.extend(passed_over);
        rejected.extend(studied.rejected);
        notes = studied.notes;
        if studied.is_empty_selection {
            notes.extend(selection_empty(&args.judging));
        }
        is_beyond = studied.is_beyond;
        impacts = Some(studied.rows);
    }
    console.tell(&notes.iter().chain(&rejected).cloned().collect::<Vec<_>>());
    if !rejected.is_empty() {
        status = Status::Rejected;
    }
    let units = mixer.units();
    let study = DiffStudy { changes: &changes, units, impacts: impacts.as_deref(), as_of };
    if format == StudyFormat::Json {
        let record = diff_record((&old, &new), &study, &notes, &rejected, console.language);
        let text = serde_json::to_string_pretty(&record).unwrap_or_default();
        Console::write(&format!("{text}\n"), output)?;
    } else {
        let setting = DiffSetting { old: &old, new: &new, is_beyond };
        let day = as_of.unwrap_or_else(today);
        studies::write(report::diff(&setting, &study, &rejected), format, day, output, console)?;
    }
    Ok(status)
}

/// A rulebook that the user named, whole and valid.
fn rulebook(named: &str, console: &Console) -> Result<Rulebook, Failure> {
    let loaded = load(select(named)?);
    match loaded.rulebook {
        Some(rulebook) => {
            console.tell(&loaded.diagnostics);
            Ok(rulebook)
        }
        None => Err(Failure::Usage(loaded.diagnostics)),
    }
}
