//! `vigie intake`: what would be taken from where, before any judgement; a first layout for an unknown workbook.

mod suggest;
mod sums;

use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;

use super::console::Console;
use super::guard::Evidence;
use super::load::{layout, limits, load_rulebook};
use super::{Outcome, Status, wrong_argument};
use crate::cli::{Common, Format, IntakeArgs};
use crate::diagnostic::Diagnostic;
use crate::i18n::Message;
use crate::intake::{FoundFiles, Input, Mapped, Reader, find_files, mapped};
use crate::record::{
    FileDiagnosticRecord, INTAKE_SCHEMA, IntakeRecord, MappingRecord, RejectedRecord, intake_json_schema,
    mapping_record, rulebook_record,
};
use crate::render::{csv, markdown, terminal};
use crate::report::{self, Report};
use crate::rulebook::Rulebook;

/// What was read of all files.
#[derive(Default)]
struct Read {
    mappings: Vec<Mapped>,
    notes: Vec<Diagnostic>,
    rejected: Vec<Diagnostic>,
}

/// Shows mappings, or suggests a layout.
pub(super) fn run(args: &IntakeArgs, common: &Common, console: &mut Console) -> Outcome {
    let output = args.output.as_deref();
    if args.json_schema {
        let schema = serde_json::to_string_pretty(&intake_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), output)?;
        return Ok(Status::Done);
    }
    if args.format == Format::Pdf {
        // Mappings are read on a screen, beside the workbook.
        return Err(wrong_argument("--format", "pdf", "markdown").into());
    }
    let rulebook = load_rulebook(common, console)?;
    if let Some(path) = &args.suggest {
        Evidence { rulebooks: &[&common.rulebook], named: &[path], inputs: &[] }.refuse_file(output)?;
        return suggest::run(path, args, &rulebook, console);
    }
    let beside: Vec<&Path> = args.layout.as_deref().into_iter().collect();
    let FoundFiles { inputs, notes: passed_over, diagnostics: missing, .. } = find_files(&args.paths, &beside);
    Evidence { rulebooks: &[&common.rulebook], named: &beside, inputs: &[&inputs] }.refuse_file(output)?;
    let layout = args.layout.as_deref().map(|named| layout(named, &rulebook)).transpose()?;
    let reader = Reader::new(&rulebook.dictionary)
        .with_limits(limits(&args.reading)?)
        .with_layouts(&rulebook.layouts, layout.as_ref())
        .with_mapping();
    let mut read = read_all(&inputs, &reader, &rulebook, console);
    read.rejected.extend(missing);
    read.rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));
    let mut told: Vec<Diagnostic> = read.rejected.clone();
    told.extend(passed_over);
    told.extend(read.notes.iter().cloned());
    told.extend(read.mappings.iter().flat_map(|mapped| &mapped.diagnostics).cloned());
    console.tell(&told);
    let is_rejected = !read.rejected.is_empty();
    let text = match args.format {
        Format::Json => json(&read, &rulebook, console),
        Format::Jsonl => json_lines(&read, &rulebook, console),
        Format::Table | Format::Markdown | Format::Csv | Format::Pdf => tables(&read, &rulebook, args, console),
    };
    Console::write(&text, output)?;
    Ok(if is_rejected { Status::Rejected } else { Status::Done })
}

fn read_all(inputs: &[Input], reader: &Reader<'_>, rulebook: &Rulebook, console: &Console) -> Read {
    let sums = sums::branch_sums(rulebook);
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-intake"));
    let files: Vec<_> = inputs
        .par_iter()
        .map(|input| {
            let mut file = reader.read(&input.path, &input.shown);
            let told = (std::mem::take(&mut file.rejected), std::mem::take(&mut file.diagnostics));
            progress.inc(1);
            (mapped(file, &input.shown, &sums), told)
        })
        .collect();
    progress.finish_and_clear();
    let mut read = Read::default();
    for (mappings, (rejected, notes)) in files {
        read.mappings.extend(mappings);
        read.rejected.extend(rejected);
        read.notes.extend(notes);
    }
    read
}

fn tables(read: &Read, rulebook: &Rulebook, args: &IntakeArgs, console: &Console) -> String {
    let whole = |mapped| match args.format {
        Format::Csv => report::intake_figures(mapped, rulebook),
        _ => report::intake(mapped, rulebook, args.details),
    };
    // One submission is shown whole; of many, what they come to.
    let is_summary = read.mappings.len() > 1 && !args.details && args.format != Format::Csv;
    let reports: Vec<Report> = if is_summary {
        vec![report::intake_summary(&read.mappings, rulebook)]
    } else {
        read.mappings.iter().map(whole).collect()
    };
    if args.format == Format::Csv {
        return csv::render_all(&reports, console.language);
    }
    let texts: Vec<String> = reports
        .iter()
        .map(|report| match args.format {
            Format::Markdown => markdown::render(report, console.language),
            _ => terminal::render(report, console.language, console.style(args.output.is_some())),
        })
        .collect();
    texts.join("\n")
}

fn json(read: &Read, rulebook: &Rulebook, console: &Console) -> String {
    let record = IntakeRecord {
        schema: INTAKE_SCHEMA.to_owned(),
        rulebook: rulebook_record(rulebook),
        mappings: records(&read.mappings, rulebook, console),
        diagnostics: read.notes.iter().map(|told| FileDiagnosticRecord::of(told, console.language)).collect(),
        rejected: read.rejected.iter().map(|told| RejectedRecord::of(told, console.language)).collect(),
    };
    // Our records hold nothing that JSON cannot say.
    serde_json::to_string_pretty(&record).unwrap_or_default() + "\n"
}

fn records(mappings: &[Mapped], rulebook: &Rulebook, console: &Console) -> Vec<MappingRecord> {
    mappings.iter().map(|mapped| mapping_record(mapped, &rulebook.dictionary, console.language)).collect()
}

/// A line of `--format jsonl`.
#[derive(Serialize)]
struct Line<'a> {
    schema: &'a str,
    #[serde(flatten)]
    content: Content,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Content {
    Mapping(Box<MappingRecord>),
    Diagnostic(FileDiagnosticRecord),
    Rejected(RejectedRecord),
}

fn json_lines(read: &Read, rulebook: &Rulebook, console: &Console) -> String {
    let language = console.language;
    let mappings =
        records(&read.mappings, rulebook, console).into_iter().map(|record| Content::Mapping(Box::new(record)));
    let notes = read.notes.iter().map(|told| Content::Diagnostic(FileDiagnosticRecord::of(told, language)));
    let rejected = read.rejected.iter().map(|told| Content::Rejected(RejectedRecord::of(told, language)));
    let mut text = String::new();
    for content in mappings.chain(notes).chain(rejected) {
        text += &serde_json::to_string(&Line { schema: INTAKE_SCHEMA, content }).unwrap_or_default();
        text.push('\n');
    }
    text
}
