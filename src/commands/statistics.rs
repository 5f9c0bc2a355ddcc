//! `vigie statistics`: declared statistics, summed by state and region.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::console::{Console, write_file};
use super::judging::{Read, Session, batches, beside, read_batch, refuse_to_overwrite, selection_empty, standing};
use super::load::{load_population_file, load_rulebook, shown};
use super::{Failure, Outcome, Status};
use crate::cli::{Common, StatisticsArgs, StatisticsFormat};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::InstitutionList;
use crate::i18n::Message;
use crate::intake::{FoundFiles, find_files};
use crate::model::{Institution, Population, StateCode};
use crate::record::{
    FileDiagnosticRecord, RejectedRecord, SourceRecord, StatisticsRecord, statistics_json_schema, statistics_record,
};
use crate::render::{package, terminal};
use crate::report;
use crate::statistics::{Declaration, Expected, Statistics, aggregate};

/// Sums statistics.
pub(super) fn run(args: &StatisticsArgs, common: &Common, console: &mut Console) -> Outcome {
    if args.json_schema {
        let schema = serde_json::to_string_pretty(&statistics_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), None)?;
        return Ok(Status::Done);
    }
    let rulebook = load_rulebook(common, console)?;
    if rulebook.statistics.series.is_empty() {
        let location = Location::File { path: format!("{}@{}", rulebook.id, rulebook.edition).into() };
        return Err(Diagnostic::new(Code::StatisticsNone, location).into());
    }
    let FoundFiles { inputs, institution_lists, mut notes, diagnostics: mut rejected } =
        find_files(&args.paths, &beside(&args.judging, &[&args.population]));
    let session = Session::open(rulebook, &args.judging, &institution_lists)?;
    let population = args.population.as_deref().map(load_population_file).transpose()?;
    if let Some(folder) = &args.output {
        for name in [package::TABLE, package::DESCRIPTION] {
            refuse_to_overwrite(Some(&folder.join(name)), &args.judging, &[&inputs, &institution_lists])?;
            let path = folder.join(name);
            if !args.force && path.exists() {
                return Err(Diagnostic::new(Code::FileExists, Location::File { path: shown(&path).into() }).into());
            }
        }
    }
    let layout = session.layout(&args.judging)?;
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-statistics"));
    let mut read: Vec<Read> = Vec::new();
    for batch in batches(inputs, &reader) {
        let files = read_batch(&batch, &reader, &session, &progress, &mut rejected, &mut notes);
        read.extend(standing(files, &session, &mut rejected).into_iter().flatten());
    }
    progress.finish_and_clear();
    let has_read = !read.is_empty();
    let summed = Summed::of(&session, read, population.as_ref());
    if has_read && summed.statistics.years.is_empty() {
        notes.extend(selection_empty(&args.judging));
    }
    notes.extend(summed.diagnostics.iter().cloned());
    rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));
    let told: Vec<Diagnostic> = rejected.iter().chain(&notes).cloned().collect();
    console.tell(&told);
    write(args, &session, &summed, (&notes, &rejected), population.as_ref(), console)?;
    Ok(if rejected.is_empty() { Status::Done } else { Status::Rejected })
}

/// The record of what submissions come to, for whoever writes it beside other things.
pub(super) fn summed(session: &Session, read: Vec<Read>, population: Option<&Population>) -> StatisticsRecord {
    let Summed { statistics, lists, sources, .. } = Summed::of(session, read, population);
    statistics_record(&session.rulebook, &lists, population, sources, &statistics)
}

/// What was summed, with what belongs to it.
struct Summed<'s> {
    statistics: Statistics,
    lists: Vec<&'s InstitutionList>,
    sources: Vec<SourceRecord>,
    diagnostics: Vec<Diagnostic>,
    /// Submissions of kinds that the rulebook does not judge.
    left_out: usize,
}

impl<'s> Summed<'s> {
    fn of(session: &'s Session, read: Vec<Read>, population: Option<&Population>) -> Self {
        let is_wanted =
            |state: &StateCode| session.state.as_ref().is_none_or(|wanted| state.as_str().eq_ignore_ascii_case(wanted));
        let mut ranks = BTreeSet::new();
        let (mut sources, mut diagnostics, mut left_out) = (Vec::new(), Vec::new(), 0);
        let mut resolved: Vec<(Institution, Option<String>, Read)> = Vec::new();
        for one in read {
            let Some(list) = session.lists.get(one.list) else { continue };
            let submission = &one.submission.submission;
            let identification = &submission.identification;
            let (institution, set_right) =
                list.resolve(identification, &submission.source.path, &session.rulebook.kinds);
            ranks.insert(one.list);
            let is_of_year = session.year.is_none_or(|year| year == identification.fiscal_year);
            if !is_of_year || !is_wanted(&institution.state) {
                continue;
            }
            diagnostics.extend(one.submission.diagnostics.iter().cloned());
            diagnostics.extend(set_right);
            if !session.rulebook.kinds.contains(&institution.kind) {
                left_out += 1;
                continue;
            }
            sources.push(SourceRecord::of(&submission.source));
            let currency = identification.currency.clone().or_else(|| currency_of(list, &institution.state));
            resolved.push((institution, currency, one));
        }
        if ranks.is_empty() {
            ranks.insert(session.lists.len().saturating_sub(1));
        }
        let lists: Vec<&InstitutionList> = ranks.into_iter().filter_map(|rank| session.lists.get(rank)).collect();
        let declarations: Vec<Declaration<'_>> = resolved
            .iter()
            .map(|(institution, currency, read)| Declaration {
                institution,
                year: read.submission.submission.identification.fiscal_year,
                currency: currency.as_deref(),
                unit: read.submission.submission.identification.unit,
                figures: &read.submission.submission.figures,
            })
            .collect();
        let expected: Vec<Expected<'_>> = lists
            .iter()
            .flat_map(|list| list.institutions.iter().map(move |listed| (list, &listed.institution)))
            .filter(|(_, institution)| is_wanted(&institution.state))
            .map(|(list, institution)| {
                let currency = list.state(&institution.state).map(|state| state.currency.as_str());
                Expected { institution, currency }
            })
            .collect();
        let statistics = aggregate(&session.rulebook, &declarations, &expected, population);
        Self { statistics, lists, sources, diagnostics, left_out }
    }
}

fn currency_of(list: &InstitutionList, state: &StateCode) -> Option<String> {
    list.state(state).map(|state| state.currency.clone())
}

fn write(
    args: &StatisticsArgs,
    session: &Session,
    summed: &Summed<'_>,
    (notes, rejected): (&[Diagnostic], &[Diagnostic]),
    population: Option<&Population>,
    console: &Console,
) -> Result<(), Failure> {
    let (rulebook, language) = (&session.rulebook, console.language);
    let record = || {
        let mut record =
            statistics_record(rulebook, &summed.lists, population, summed.sources.clone(), &summed.statistics);
        record.diagnostics = notes.iter().map(|note| FileDiagnosticRecord::of(note, language)).collect();
        record.rejected = rejected.iter().map(|fault| RejectedRecord::of(fault, language)).collect();
        record
    };
    if let Some(folder) = &args.output {
        return write_package(&record(), folder, session, console);
    }
    let text = match args.format {
        StatisticsFormat::Table => {
            let list = summed.lists.last().copied().unwrap_or(&rulebook.institutions);
            let setting = report::Setting {
                rulebook,
                institutions: list,
                basis: session.options.basis,
                as_of: session.options.as_of,
            };
            let around = report::Around {
                setting,
                is_detailed: args.details,
                left_out: summed.left_out,
                has_population: population.is_some(),
                rejected: rejected.len(),
            };
            terminal::render(&report::statistics(&summed.statistics, around), language, console.style(false))
        }
        StatisticsFormat::Json => {
            let mut text = serde_json::to_string_pretty(&record()).unwrap_or_default();
            text.push('\n');
            text
        }
        StatisticsFormat::Csv => package::statistics_csv(&record(), rulebook, language),
    };
    Console::write(&text, None)
}

/// Writes the table and its description into a folder, which is made if need be.
fn write_package(
    record: &StatisticsRecord,
    folder: &Path,
    session: &Session,
    console: &Console,
) -> Result<(), Failure> {
    let csv = package::statistics_csv(record, &session.rulebook, console.language);
    let description = package::datapackage_json(record, &csv, &session.rulebook, console.language);
    fs::create_dir_all(folder).map_err(|error| Failure::Write(shown(folder), error))?;
    write_file(&folder.join(package::TABLE), csv.as_bytes())?;
    write_file(&folder.join(package::DESCRIPTION), description.as_bytes())?;
    let rows = csv.lines().count().saturating_sub(1);
    console.say(&Message::new("cli-statistics-written").with("path", shown(folder)).with("rows", rows));
    Ok(())
}
