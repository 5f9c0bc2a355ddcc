//! `vigie check`: reads submissions, judges them, prints the compliance table of each and a summary.

mod output;

use std::collections::BTreeSet;

use jiff::civil::Date;
use rayon::prelude::*;

use super::console::Console;
use super::judging::{
    Session, batches, beside, givens, judge_institution, previous_unused, read_batch, refuse_to_overwrite,
    selection_empty, standing, unmet,
};
use super::load::{load_adjustment_file, load_catalogue, shown};
use super::{Failure, Outcome, Status, wrong_argument};
use crate::assessment::BasisFilter;
use crate::cli::{BasisChoice, CheckArgs, Common};
use crate::i18n::Message;
use crate::intake::{FoundFiles, Input, find_files};
use crate::model::{InstitutionCode, SessionDecision};
use crate::record::check_json_schema;
use output::Output;

/// Checks submissions.
pub(super) fn run(args: &CheckArgs, common: &Common, console: &mut Console) -> Outcome {
    if args.json_schema {
        let schema = serde_json::to_string_pretty(&check_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), args.output.as_deref())?;
        return Ok(Status::Done);
    }
    let FoundFiles { inputs, institution_lists, mut notes, diagnostics: mut rejected } =
        find_files(&args.paths, &beside(&args.judging, &[&args.adjustments]));
    let mut session = Session::open(load_catalogue(common, console)?, &args.judging, &institution_lists)?;
    session.options.basis = basis(args.basis);
    session.decision = args.decision.as_deref().map(|text| decision(text, session.options.as_of)).transpose()?;
    session.givens = givens(&args.given, session.catalogue.dictionary())?;
    session.adjustments =
        args.adjustments.as_deref().map(|path| load_adjustment_file(path, &session.rulebook)).transpose()?;
    let is_one_file = inputs.len() == 1;
    let inputs = session.with_previous(inputs, &args.previous, &mut rejected);
    let layout = session.layout(&args.judging)?;
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let restated =
        args.adjustments.iter().map(|path| Input { path: path.clone(), shown: shown(path) }).collect::<Vec<_>>();
    refuse_to_overwrite(args.output.as_deref(), &args.judging, &[&inputs, &institution_lists, &restated])?;
    let (format, is_file) = (args.format, args.output.is_some());
    let begin = |submissions: usize| {
        // One workbook is shown whole; a table of many institutions is one file, and still a summary.
        let is_detailed = args.details || (is_one_file && submissions <= 1);
        Output::new(format, is_detailed, console.style(is_file), console.language)
    };

    let mut output: Option<Output> = None;
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-check"));
    let mut uses_previous = args.previous.is_empty();
    let mut codes: BTreeSet<InstitutionCode> = BTreeSet::new();
    for batch in batches(inputs, &reader) {
        let read = read_batch(&batch, &reader, &session, &progress, &mut rejected, &mut notes);
        let institutions = standing(read, &session, &mut rejected);
        let output =
            output.get_or_insert_with(|| begin(institutions.iter().flatten().filter(|read| !read.is_previous).count()));
        uses_previous |= institutions.iter().flatten().any(|read| read.is_previous);
        codes.extend(institutions.iter().filter_map(|own| own.first()).map(|own| own.code().clone()));
        let judged: Vec<_> = institutions
            .into_par_iter()
            .map(|submissions| {
                judge_institution(&session, submissions)
                    .into_iter()
                    .map(|judged| output.piece(&session, judged))
                    .collect::<Vec<_>>()
            })
            .collect();
        output.extend(judged.into_iter().flatten());
    }
    progress.finish_and_clear();
    notes.extend(session.unmatched(&codes));
    notes.extend(unmet(&session.givens));
    let mut output = output.unwrap_or_else(|| begin(0));
    output.note(notes);
    if !uses_previous {
        output.note(vec![previous_unused(&args.previous)]);
    }
    if output.is_empty() && !codes.is_empty() {
        output.note(selection_empty(&args.judging));
    }

    // Found in any order, told in one.
    rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));
    console.tell(&output.diagnostics(&rejected));
    let has_breaches = output.has_breaches();
    Console::write_with(|to| output.write(&session, &rejected, to), args.output.as_deref())?;
    Ok(match (rejected.is_empty(), args.exit_code && has_breaches) {
        (false, _) => Status::Rejected,
        (true, true) => Status::Breaches,
        (true, false) => Status::Done,
    })
}

/// `n° 12, 2024-11-20`: the number is all before the last comma. A decision of a day to come is none.
fn decision(text: &str, as_of: Date) -> Result<SessionDecision, Failure> {
    let parts = text.rsplit_once(',').map(|(number, date)| (number.trim(), date.trim().parse()));
    match parts {
        Some((number, Ok(date))) if !number.is_empty() && date <= as_of => {
            Ok(SessionDecision { number: number.to_owned(), date })
        }
        _ => Err(wrong_argument("--decision", text, "n° 12, 2024-11-20").into()),
    }
}

const fn basis(choice: BasisChoice) -> BasisFilter {
    match choice {
        BasisChoice::All => BasisFilter::All,
        BasisChoice::Reported => BasisFilter::Reported,
        BasisChoice::Adopted => BasisFilter::Adopted,
    }
}
