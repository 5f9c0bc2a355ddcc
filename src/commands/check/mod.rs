//! `vigie check`: reads submissions, judges them, prints the compliance table of each and a summary.

mod output;

use std::collections::BTreeSet;

use jiff::civil::Date;
use rayon::prelude::*;

use super::certificates::write_bundle;
use super::console::Console;
use super::followup::Beside;
use super::guard::Evidence;
use super::interrupt::Interrupt;
use super::judging::{
    Queue, Read, Session, beside, givens, judge_institution, previous_unused, selection_empty, unmet,
};
use super::load::{load_adjustment_file, load_catalogue};
use super::sink::Sink;
use super::{Failure, Outcome, Status, wrong_argument, wrong_argument_as};
use crate::assessment::BasisFilter;
use crate::cli::{BasisChoice, CheckArgs, Common};
use crate::i18n::Message;
use crate::intake::{FoundFiles, find_files};
use crate::model::{InstitutionCode, SessionDecision};
use crate::record::check_json_schema;
use output::{Manner, Output, Piece};

/// Checks submissions.
pub(super) fn run(args: &CheckArgs, common: &Common, console: &mut Console) -> Outcome {
    if args.json_schema {
        let schema = serde_json::to_string_pretty(&check_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), args.output.as_deref())?;
        return Ok(Status::Done);
    }
    let named = beside(&args.judging, &[&args.adjustments, &args.register]);
    let FoundFiles { inputs, institution_lists, mut notes, diagnostics: mut rejected } =
        find_files(&args.paths, &named);
    let mut session = Session::open(load_catalogue(common, console)?, &args.judging, &institution_lists)?;
    session.options.basis = basis(args.basis);
    session.decision = args.decision.as_deref().map(|text| decision(text, session.options.as_of)).transpose()?;
    session.givens = givens(&args.given, session.catalogue.dictionary())?;
    session.adjustments =
        args.adjustments.as_deref().map(|path| load_adjustment_file(path, &session.rulebook)).transpose()?;
    let register = args.register.as_deref().map(|path| Beside::open(path, &session.rulebook)).transpose()?;
    let is_one_file = inputs.len() == 1;
    let inputs = session.with_previous(inputs, &args.previous, &mut rejected);
    let evidence = Evidence { rulebooks: &[&common.rulebook], named: &named, inputs: &[&inputs, &institution_lists] };
    for target in [&args.output, &args.bundle] {
        evidence.refuse_file(target.as_deref())?;
    }
    let layout = session.layout(&args.judging)?;
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let (format, is_file) = (args.format, args.output.is_some());
    let serving = session.serving(&inputs);
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-check"));
    let mut queue = Queue::new(inputs, &session, &reader, &progress);
    let rows = console.progress(queue.rows_left(), &Message::new("cli-progress-check"));
    let interrupt = Interrupt::watch();
    let mut first = Vec::new();
    // One workbook is shown whole; a table of many institutions is one file, and still a summary.
    while is_one_file && submissions(&first) <= 1 {
        match queue.next_block() {
            Some(block) => first.extend(block),
            None => break,
        }
    }
    let is_detailed = args.details || (is_one_file && submissions(&first) <= 1);
    let (style, language) = (console.style(is_file), console.language);
    let manner = Manner { format, is_detailed, style, language, register: register.as_ref() };
    let mut output = Output::new(&session, manner, &serving, Sink::new(args.output.as_deref()));
    let mut uses_previous = args.previous.is_empty();
    let (mut codes, mut has_institutions): (BTreeSet<InstitutionCode>, bool) = (BTreeSet::new(), false);
    let mut next = Some(first);
    while let Some(institutions) = next {
        uses_previous |= institutions.iter().flatten().any(|read| read.is_previous);
        has_institutions |= !institutions.is_empty();
        if session.names_institutions() {
            codes.extend(institutions.iter().filter_map(|own| own.first()).map(|own| own.code().clone()));
        }
        rows.inc(institutions.iter().map(Vec::len).sum::<usize>().try_into().unwrap_or_default());
        let pieces: Vec<Vec<Piece<'_>>> = institutions
            .into_par_iter()
            .map(|submissions| {
                let judged = judge_institution(&session, submissions);
                judged.into_iter().map(|judged| output.manner().piece(&session, judged)).collect()
            })
            .collect();
        progress.suspend(|| rows.suspend(|| output.extend(pieces.into_iter().flatten().collect(), console)))?;
        if interrupt.is_asked() {
            progress.finish_and_clear();
            rows.finish_and_clear();
            return Err(output.interrupted());
        }
        next = queue.next_block();
    }
    progress.finish_and_clear();
    rows.finish_and_clear();
    let (found, mut told) = queue.finish();
    rejected.extend(found);
    notes.append(&mut told);
    notes.extend(session.unmatched(&codes));
    notes.extend(unmet(&session.givens));
    if !uses_previous {
        notes.push(previous_unused(&args.previous));
    }
    if output.is_empty() && has_institutions {
        notes.extend(selection_empty(&args.judging));
    }

    // Found in any order, told in one.
    rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));
    let has_breaches = output.has_breaches();
    output.finish(&notes, &rejected, console)?;
    if let Some(bundle) = &args.bundle {
        write_bundle(args, common, bundle, console)?;
    }
    Ok(match (rejected.is_empty(), args.exit_code && has_breaches) {
        (false, _) => Status::Rejected,
        (true, true) => Status::Breaches,
        (true, false) => Status::Done,
    })
}

/// How many submissions there are to judge.
fn submissions(institutions: &[Vec<Read>]) -> usize {
    institutions.iter().flatten().filter(|read| !read.is_previous).count()
}

/// `n° 12, 2024-11-20`: the number is all before the last comma. A decision of a day to come is none.
pub(in crate::commands) fn decision(text: &str, as_of: Date) -> Result<SessionDecision, Failure> {
    let parts = text.rsplit_once(',').map(|(number, date)| (number.trim(), date.trim().parse()));
    match parts {
        Some((number, Ok(date))) if !number.is_empty() => {
            if date > as_of {
                let why = Message::new("argument-decision-later").with("date", date).with("day", as_of);
                let example = format!("{number}, {as_of}");
                return Err(wrong_argument_as("--decision", text, &example, why).into());
            }
            Ok(SessionDecision { number: number.to_owned(), date })
        }
        _ => Err(wrong_argument("--decision", text, "n° 12, 2024-11-20").into()),
    }
}

pub(in crate::commands) const fn basis(choice: BasisChoice) -> BasisFilter {
    match choice {
        BasisChoice::All => BasisFilter::All,
        BasisChoice::Reported => BasisFilter::Reported,
        BasisChoice::Adopted => BasisFilter::Adopted,
    }
}
