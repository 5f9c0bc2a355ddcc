//! `vigie intake --suggest`: a first layout for an unknown workbook, read back before it is handed over.

use std::path::Path;

use super::super::console::{Console, write_file};
use super::super::load::{limits, shown};
use super::super::{Outcome, Status};
use crate::cli::IntakeArgs;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::load_layout;
use crate::i18n::Message;
use crate::intake::{MappedKey, Reader, Suggestion, suggest};
use crate::model::Reading;
use crate::render::layout_file::{LayoutFile, write_layout};
use crate::rulebook::Rulebook;

/// Writes a first layout for a workbook.
pub(super) fn run(path: &Path, args: &IntakeArgs, rulebook: &Rulebook, console: &Console) -> Outcome {
    if let Some(output) = args.output.as_deref().filter(|output| !args.force && output.exists()) {
        // It may well be a layout that somebody has corrected.
        return Err(Diagnostic::new(Code::FileExists, Location::File { path: shown(output).into() }).into());
    }
    let limits = limits(&args.reading)?;
    let of_file = shown(path);
    let location = || Location::File { path: of_file.as_str().into() };
    let found = suggest(path, &of_file, &rulebook.dictionary, &rulebook.layouts, limits);
    let suggestion = match found {
        Ok(suggestion) if suggestion.tables.is_empty() => {
            console.insist(&[Diagnostic::new(Code::SuggestNothing, location())]);
            return Ok(Status::Rejected);
        }
        Ok(suggestion) => suggestion,
        Err(fault) => {
            console.insist(&[*fault]);
            return Ok(Status::Rejected);
        }
    };
    let id = id_of(path);
    let write = |keys: &[MappedKey], suggestion: &Suggestion| {
        let file = LayoutFile { id: &id, path: &of_file, suggestion, keys, dictionary: &rulebook.dictionary };
        write_layout(&file, console.language)
    };
    // What the workbook says of itself is known once it is read by the layout.
    let first = load_layout(&write(&[], &suggestion), &of_file, &rulebook.dictionary, &[])?;
    let reader = Reader::new(&rulebook.dictionary).with_limits(limits).with_layouts(&[], Some(&first)).with_mapping();
    let read = reader.read(path, &of_file);
    let mapping = read.submissions.into_iter().find_map(|read| read.mapping).map(|mapping| *mapping);
    let mapping = mapping.or_else(|| read.unfiled.into_iter().next());
    let keys = mapping.as_ref().map(|mapping| mapping.keys.clone()).unwrap_or_default();
    let text = write(&keys, &suggestion);
    // A suggestion that is not accepted as it is would be of no use.
    load_layout(&text, &of_file, &rulebook.dictionary, &[])?;
    match &args.output {
        Some(output) => write_file(output, text.as_bytes())?,
        None => Console::write(&text, None)?,
    }
    let figures = mapping.iter().flat_map(|mapping| &mapping.figures);
    let figures = figures.filter(|figure| matches!(figure.figure.reading, Reading::Present(_))).count();
    let path = args.output.as_deref().map(shown).unwrap_or_default();
    let said = Message::new(if path.is_empty() { "suggest-said" } else { "suggest-written" });
    console.say(&said.with("path", path).with("figures", figures).with("file", of_file.as_str()));
    Ok(Status::Done)
}

/// The id of a layout for a file: the letters and digits of its name, without its years.
fn id_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let words: Vec<String> = stem
        .split(|letter: char| !letter.is_alphanumeric())
        .map(crate::dictionary::fold)
        .filter(|word| !word.is_empty())
        .filter(|word| word.len() != 4 || !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    if words.is_empty() { "layout".to_owned() } else { words.join("-") }
}
