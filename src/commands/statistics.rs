//! `vigie statistics`: declared statistics, summed by state and region.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::console::{Console, write_file};
use super::guard::Evidence;
use super::judging::{Gathered, Read, Session, beside, gather, selection_empty};
use super::load::{load_population_file, load_rulebook, shown};
use super::{Failure, Outcome, Status};
use crate::cli::{Common, StatisticsArgs, StatisticsFormat};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::InstitutionList;
use crate::i18n::Message;
use crate::intake::{FoundFiles, find_files};
use crate::model::{FigureKey, Figures, FiscalYear, Institution, Population, StateCode, Unit};
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
    let named = beside(&args.judging, &[&args.population]);
    let FoundFiles { inputs, institution_lists, notes, diagnostics: rejected } = find_files(&args.paths, &named);
    let session = Session::open(rulebook, &args.judging, &institution_lists)?;
    let population = args.population.as_deref().map(load_population_file).transpose()?;
    if let Some(folder) = &args.output {
        let evidence =
            Evidence { rulebooks: &[&common.rulebook], named: &named, inputs: &[&inputs, &institution_lists] };
        for name in [package::TABLE, package::DESCRIPTION] {
            evidence.refuse_file(Some(&folder.join(name)))?;
            let path = folder.join(name);
            if !args.force && path.exists() {
                return Err(Diagnostic::new(Code::FileExists, Location::File { path: shown(&path).into() }).into());
            }
        }
    }
    let layout = session.layout(&args.judging)?;
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-statistics"));
    let Gathered { own, mut notes, rejected, .. } =
        gather(&session, &reader, inputs, &progress, (notes, rejected), &|own, _| own);
    progress.finish_and_clear();
    let read: Vec<Read> = own.into_iter().flat_map(|(_, own)| own).collect();
    let has_read = !read.is_empty();
    let summed = Summed::of(&session, read, population.as_ref());
    if has_read && summed.statistics.years.is_empty() {
        notes.extend(selection_empty(&args.judging));
    }
    notes.extend(summed.diagnostics.iter().cloned());
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
        let mut ranks = BTreeSet::new();
        let (mut sources, mut diagnostics, mut left_out) = (Vec::new(), Vec::new(), 0);
        let mut declared = Vec::new();
        for one in read {
            ranks.insert(one.list);
            let Some((own, set_right)) = Declared::of(session, &one) else { continue };
            let is_of_year = session.year.is_none_or(|year| year == own.year);
            if !is_of_year || !is_wanted(session, &own.institution.state) {
                continue;
            }
            diagnostics.extend(one.submission.diagnostics.iter().cloned());
            diagnostics.extend(set_right);
            if !session.rulebook.kinds.contains(&own.institution.kind) {
                left_out += 1;
                continue;
            }
            sources.push(SourceRecord::of(&one.submission.submission.source));
            declared.push(own);
        }
        if ranks.is_empty() {
            ranks.insert(session.lists.len().saturating_sub(1));
        }
        let lists: Vec<&InstitutionList> = ranks.into_iter().filter_map(|rank| session.lists.get(rank)).collect();
        let state = session.state.as_ref().map(|state| StateCode::from(state.to_uppercase().as_str()));
        let statistics = sum(session, &lists, &declared, state.as_ref(), population);
        Self { statistics, lists, sources, diagnostics, left_out }
    }
}

/// What an institution declared for a year, of the lines that are summed.
pub(super) struct Declared {
    pub(super) institution: Institution,
    pub(super) year: FiscalYear,
    currency: Option<String>,
    unit: Unit,
    figures: Figures,
}

impl Declared {
    /// What a submission declares, and what was set right in what it says of itself.
    pub(super) fn of(session: &Session, read: &Read) -> Option<(Self, Vec<Diagnostic>)> {
        let list = session.lists.get(read.list)?;
        let submission = &read.submission.submission;
        let identification = &submission.identification;
        let (institution, set_right) = list.resolve(identification, &submission.source.path, &session.rulebook.kinds);
        let currency = identification.currency.clone().or_else(|| currency_of(list, &institution.state));
        let series = &session.rulebook.statistics.series;
        let is_summed = |key: &FigureKey| key.back == 0 && series.iter().any(|series| series.line == key.line);
        let figures = submission.figures.iter().filter(|(key, _)| is_summed(key));
        let figures = figures.map(|(key, figure)| (key, figure.clone())).collect();
        let (year, unit) = (identification.fiscal_year, identification.unit);
        Some((Self { institution, year, currency, unit, figures }, set_right))
    }
}

/// Whether the user asked for the institutions of a state.
fn is_wanted(session: &Session, state: &StateCode) -> bool {
    session.state.as_ref().is_none_or(|wanted| state.as_str().eq_ignore_ascii_case(wanted))
}

/// Sums what was declared over the institutions expected, of all States or of one.
pub(super) fn sum(
    session: &Session,
    lists: &[&InstitutionList],
    declared: &[Declared],
    state: Option<&StateCode>,
    population: Option<&Population>,
) -> Statistics {
    let declarations: Vec<Declaration<'_>> = declared
        .iter()
        .map(|own| Declaration {
            institution: &own.institution,
            year: own.year,
            currency: own.currency.as_deref(),
            unit: own.unit,
            figures: &own.figures,
        })
        .collect();
    let expected: Vec<Expected<'_>> = lists
        .iter()
        .flat_map(|list| list.institutions.iter().map(move |listed| (list, &listed.institution)))
        .filter(|(_, institution)| state.is_none_or(|state| institution.state == *state))
        .map(|(list, institution)| {
            let currency = list.state(&institution.state).map(|state| state.currency.as_str());
            Expected { institution, currency }
        })
        .collect();
    aggregate(&session.rulebook, &declarations, &expected, population)
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

/// What an institution declared that is summed.
pub(super) fn declared(
    session: &Session,
    submissions: &[Read],
    asked_year: Option<FiscalYear>,
    state: Option<&StateCode>,
) -> Vec<Declared> {
    if session.rulebook.statistics.series.is_empty() {
        return Vec::new();
    }
    let own = submissions.iter().filter(|read| !read.is_previous).filter_map(|read| Declared::of(session, read));
    own.map(|(own, _)| own)
        .filter(|own| {
            asked_year.is_none_or(|year| own.year <= year) && state.is_none_or(|state| own.institution.state == *state)
        })
        .collect()
}
