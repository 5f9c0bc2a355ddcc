//! `vigie check`: reads submissions, judges them, prints the compliance table of each and a summary.

mod batch;
mod judge;
mod output;
mod standing;
mod unmatched;
mod waivers;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use super::console::Console;
use super::load::{layout, limits, load_list, load_rulebook, load_secretariat_file, shown};
use super::{Failure, Outcome, Status, wrong_argument};
use crate::assessment::{BasisFilter, Options};
use crate::cli::{BasisChoice, CheckArgs, Common};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::InstitutionList;
use crate::i18n::Message;
use crate::intake::{FoundFiles, Input, Reader, find_files};
use crate::model::{FiscalYear, InstitutionCode, SecretariatFile, SessionDecision};
use crate::record::check_json_schema;
use crate::rulebook::Rulebook;
use batch::batches;
use judge::judge_institution;
use output::Output;
use standing::{Read, standing};

/// Everything that a run judges with.
pub(super) struct Session {
    pub(super) rulebook: Rulebook,
    /// The lists of institutions: the one that serves all, and those of folders given as PATH.
    pub(super) lists: Vec<InstitutionList>,
    pub(super) secretariat: Option<SecretariatFile>,
    /// The path of the Secretariat's file, as shown.
    pub(super) secretariat_path: String,
    pub(super) decision: Option<SessionDecision>,
    pub(super) options: Options,
    /// The year and the state that the user asked for alone.
    pub(super) year: Option<FiscalYear>,
    pub(super) state: Option<String>,
    pub(super) basis: &'static str,
}

/// Checks submissions.
pub(super) fn run(args: &CheckArgs, common: &Common, console: &mut Console) -> Outcome {
    if args.json_schema {
        let schema = serde_json::to_string_pretty(&check_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), args.output.as_deref())?;
        return Ok(Status::Done);
    }
    let FoundFiles { inputs, institution_lists, diagnostics: mut rejected } = find_files(&args.paths);
    let mut session = session(args, common, console)?;
    let owners = own_lists(&mut session, args, &institution_lists)?;
    let layout = args.layout.as_deref().map(|named| layout(named, &session.rulebook)).transpose()?;
    let reader = Reader::new(&session.rulebook.dictionary)
        .with_limits(limits(&args.reading)?)
        .with_layouts(&session.rulebook.layouts, layout.as_ref());
    refuse_to_overwrite(args, &inputs, &institution_lists)?;
    let (format, is_file) = (args.format, args.output.is_some());
    let is_one_file = inputs.len() == 1;
    let begin = |submissions: usize| {
        // One workbook is shown whole; a table of many institutions is one file, and still a summary.
        let is_detailed = args.details || (is_one_file && submissions <= 1);
        Output::new(format, is_detailed, console.style(is_file), console.language)
    };

    let mut output: Option<Output> = None;
    let mut notes = Vec::new();
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-check"));
    let mut codes: BTreeSet<InstitutionCode> = BTreeSet::new();
    for batch in batches(inputs, &reader) {
        let read = read_batch(&batch, &reader, &owners, &progress, &mut rejected, &mut notes);
        let institutions = standing(read, &session, &mut rejected);
        let output = output.get_or_insert_with(|| begin(institutions.iter().map(Vec::len).sum()));
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
    notes.extend(waivers::strays(&session, |code| codes.contains(code)));
    notes.extend(unmatched::unmatched(&session, |code| codes.contains(code)));
    let mut output = output.unwrap_or_else(|| begin(0));
    output.note(notes);
    if output.is_empty() && !codes.is_empty() {
        output.note(selection_empty(args));
    }

    // Found in any order, told in one.
    rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));
    console.tell(&output.diagnostics(&rejected));
    let has_breaches = output.has_breaches();
    Console::write(&output.finish(&session, &rejected), args.output.as_deref())?;
    Ok(match (rejected.is_empty(), args.exit_code && has_breaches) {
        (false, _) => Status::Rejected,
        (true, true) => Status::Breaches,
        (true, false) => Status::Done,
    })
}

fn session(args: &CheckArgs, common: &Common, console: &Console) -> Result<Session, Failure> {
    let rulebook = load_rulebook(common, console)?;
    let (basis, filter) = match args.basis {
        BasisChoice::All => ("all", BasisFilter::All),
        BasisChoice::Reported => ("reported", BasisFilter::Reported),
        BasisChoice::Adopted => ("adopted", BasisFilter::Adopted),
    };
    let as_of = args.as_of.unwrap_or_else(today);
    // A summary prints the remedy of the principal breach, a table those of all.
    let options = Options { basis: filter, as_of, with_remedies: true };
    let list = match &args.institutions {
        Some(path) => load_list(path, &rulebook)?,
        None => rulebook.institutions.clone(),
    };
    Ok(Session {
        lists: vec![list],
        secretariat: args.secretariat.as_deref().map(load_secretariat_file).transpose()?,
        secretariat_path: args.secretariat.as_deref().map(shown).unwrap_or_default(),
        decision: args.decision.as_deref().map(|text| decision(text, as_of)).transpose()?,
        options,
        year: args.year.map(fiscal_year).transpose()?,
        state: args.state.clone(),
        rulebook,
        basis,
    })
}

/// A folder given as PATH with the rank of its own list among the session's.
struct Owner {
    folder: PathBuf,
    list: usize,
}

/// Loads the `institutions.toml` of folders given as PATH, unless the user named a list.
fn own_lists(session: &mut Session, args: &CheckArgs, lists: &[Input]) -> Result<Vec<Owner>, Failure> {
    let mut owners = Vec::new();
    if args.institutions.is_none() {
        for input in lists {
            let list = load_list(&input.path, &session.rulebook)?;
            let folder = input.path.parent().map(Path::to_path_buf).unwrap_or_default();
            owners.push(Owner { folder, list: session.lists.len() });
            session.lists.push(list);
        }
    }
    Ok(owners)
}

/// The list that serves a file: that of the innermost folder given as PATH, else the one that serves all.
fn list_of(input: &Input, owners: &[Owner]) -> usize {
    owners
        .iter()
        .filter(|owner| input.path.starts_with(&owner.folder))
        .max_by_key(|owner| owner.folder.components().count())
        .map_or(0, |owner| owner.list)
}

fn read_batch(
    batch: &[Input],
    reader: &Reader<'_>,
    owners: &[Owner],
    progress: &indicatif::ProgressBar,
    rejected: &mut Vec<Diagnostic>,
    notes: &mut Vec<Diagnostic>,
) -> Vec<Read> {
    let files: Vec<_> = batch
        .par_iter()
        .map(|input| {
            let file = reader.read(&input.path, &input.shown);
            progress.inc(1);
            (list_of(input, owners), file)
        })
        .collect();
    let mut read = Vec::new();
    for (list, file) in files {
        rejected.extend(file.rejected);
        notes.extend(file.diagnostics);
        read.extend(file.submissions.into_iter().map(|submission| Read { list, submission }));
    }
    read
}

/// Refuses an output that is one of the files read: evidence is never written over.
fn refuse_to_overwrite(args: &CheckArgs, inputs: &[Input], lists: &[Input]) -> Result<(), Failure> {
    let Some(output) = &args.output else { return Ok(()) };
    let Ok(target) = output.canonicalize() else { return Ok(()) };
    let named = [&args.institutions, &args.secretariat].into_iter().flatten().map(PathBuf::as_path);
    let read = inputs.iter().chain(lists).map(|input| input.path.as_path()).chain(named);
    if read.filter_map(|path| path.canonicalize().ok()).any(|path| path == target) {
        let location = Location::File { path: shown(output).into() };
        return Err(Diagnostic::new(Code::OutputIsInput, location).into());
    }
    Ok(())
}

/// A warning that `--year` or `--state` has left nothing to judge.
fn selection_empty(args: &CheckArgs) -> Vec<Diagnostic> {
    let year = args.year.map(|year| format!("--year {year}"));
    let state = args.state.as_ref().map(|state| format!("--state {state}"));
    let selection = year.into_iter().chain(state).collect::<Vec<_>>().join(" ");
    let location = Location::File { path: selection.as_str().into() };
    vec![Diagnostic::new(Code::SelectionEmpty, location).with("selection", selection)]
}

/// Today's date; nothing below the commands reads a clock.
fn today() -> Date {
    jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date()
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

fn fiscal_year(year: i16) -> Result<FiscalYear, Failure> {
    FiscalYear::new(year).ok_or_else(|| wrong_argument("--year", &year.to_string(), "2023").into())
}
