//! `vigie export`: a data package for partners.

use serde_json::Value;

use super::certificates::issued_in;
use super::check::decision;
use super::console::Console;
use super::guard::Evidence;
use super::judging::{Gathered, Read, Session, beside, gather, judge_institution, selection_empty};
use super::load::{load_catalogue, load_population_file, shown};
use super::site_folder::SiteFolder;
use super::statistics::summed;
use super::{Outcome, Status, wrong_argument};
use crate::cli::{Common, ExportArgs};
use crate::diagnostic::{Diagnostic, Level};
use crate::followup::{Access, Register, SubjectKind};
use crate::i18n::Message;
use crate::intake::{FoundFiles, find_files};
use crate::record::SubmissionRecord;
use crate::render::exchange::{self, ExchangeTable, LICENCES};
use crate::render::package;

/// The file by which a folder is known to hold a data package of ours.
const MARK: &str = "vigie-export.txt";

/// Writes the package.
pub(super) fn run(args: &ExportArgs, common: &Common, console: &mut Console) -> Outcome {
    let licence = match &args.licence {
        Some(id) => {
            let known = LICENCES.iter().find(|(known, ..)| known.eq_ignore_ascii_case(id));
            Some(*known.ok_or_else(|| wrong_argument("--licence", id, "CC-BY-4.0"))?)
        }
        None => None,
    };
    let named = beside(&args.judging, &[&args.population, &args.register, &args.certificates, &args.trusted]);
    let FoundFiles { inputs, institution_lists, notes, diagnostics: mut rejected } = find_files(&args.paths, &named);
    let mut session = Session::open(load_catalogue(common, console)?, &args.judging, &institution_lists)?;
    session.decision = args.decision.as_deref().map(|text| decision(text, session.options.as_of)).transpose()?;
    session.options.with_remedies = false;
    let population = args.population.as_deref().map(load_population_file).transpose()?;
    Evidence { rulebooks: &[&common.rulebook], named: &named, inputs: &[&inputs, &institution_lists] }
        .refuse_folder(&args.to)?;
    let register = args.register.as_deref().map(|path| Register::open(path, Access::Read)).transpose()?;
    let standings = register.as_ref().map(|register| register.moment(&[SubjectKind::Recommendation])).transpose()?;
    let day = session.options.as_of;
    let issued = match (&args.certificates, &args.trusted) {
        (Some(folder), Some(trusted)) => {
            let (issued, told) = issued_in(folder, trusted, register.as_ref(), day)?;
            rejected.extend(told);
            Some(issued)
        }
        _ => None,
    };
    let folder =
        SiteFolder::begin_as(&args.to, args.force, MARK, &Message::new("export-mark").render(console.language))?;

    let layout = session.layout(&args.judging)?;
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-check"));
    let each = |own: Vec<Read>, _| {
        let judged = judge_institution(&session, own.clone());
        let records: Vec<SubmissionRecord> = judged.iter().map(|judged| judged.record(&session, &[])).collect();
        let told = judged.into_iter().flat_map(|judged| judged.diagnostics).filter(|told| told.level() > Level::Note);
        (own, records, told.collect::<Vec<Diagnostic>>())
    };
    let Gathered { own, mut notes, rejected, .. } =
        gather(&session, &reader, inputs, &progress, (notes, rejected), &each);
    progress.finish_and_clear();
    let mut records: Vec<SubmissionRecord> = Vec::new();
    let mut all: Vec<Read> = Vec::new();
    for (_, (read, own, told)) in own {
        all.extend(read);
        records.extend(own);
        notes.extend(told);
    }
    if records.is_empty() && !all.is_empty() {
        notes.extend(selection_empty(&args.judging));
    }
    console.tell(&rejected.iter().chain(&notes).cloned().collect::<Vec<_>>());

    let rulebook = &session.rulebook;
    let mut tables: Vec<ExchangeTable> = vec![
        exchange::assessments(&records),
        exchange::findings(&records),
        exchange::rules(rulebook),
        exchange::lines(rulebook),
    ];
    tables.extend(standings.as_ref().map(|(_, standings)| exchange::recommendations(standings)));
    tables.extend(issued.as_deref().map(exchange::certificates));
    let texts: Vec<String> = tables.iter().map(ExchangeTable::csv).collect();
    for (table, text) in tables.iter().zip(&texts) {
        folder.write(&table.path(), text.as_bytes())?;
    }
    let mut others = Vec::new();
    if !rulebook.statistics.series.is_empty() {
        let record = summed(&session, all, population.as_ref());
        let csv = package::statistics_csv(&record, rulebook, console.language);
        let own = package::datapackage_json(&record, &csv, rulebook, console.language);
        let own: Value = serde_json::from_str(&own).unwrap_or_default();
        others.extend(own.get("resources").and_then(Value::as_array).into_iter().flatten().cloned());
        folder.write(package::TABLE, csv.as_bytes())?;
    }
    let named: Vec<(&ExchangeTable, &str)> = tables.iter().zip(texts.iter().map(String::as_str)).collect();
    let count = named.len() + others.len();
    let description = exchange::description(&named, others, licence, (rulebook, day), console.language);
    folder.write(exchange::DESCRIPTION, description.as_bytes())?;
    folder.finish()?;
    console.say(&Message::new("cli-export-written").with("tables", count).with("path", shown(&args.to)));
    if licence.is_none() {
        console.say(&Message::new("cli-export-no-licence"));
    }
    Ok(if rejected.is_empty() { Status::Done } else { Status::Rejected })
}
