//! `vigie followup export` and `import`: everything that was recorded, as lines of JSON; workbooks are handed on.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use super::super::console::Console;
use super::super::load::{shown, unreadable};
use super::super::{Failure, Outcome, Status};
use super::{book, now, open};
use crate::cli::{FollowupArgs, Reading};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::Access;
use crate::followup::register::Line;
use crate::i18n::Message;
use crate::intake::is_workbook;

/// Writes the whole log.
pub(super) fn export(output: Option<&Path>, followup: &FollowupArgs, console: &Console) -> Outcome {
    if let Some(output) = output.filter(|path| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("xlsx"))) {
        return book::export(output, followup, console);
    }
    let register = open(followup, Access::Read)?;
    let mut fault = None;
    let written = Console::write_with(
        |to| match register.export(to) {
            Ok(written) => written.map(|_| ()),
            Err(unread) => {
                fault = Some(unread);
                // What was begun is not to stand under the name that the user gave.
                Err(io::Error::other("register"))
            }
        },
        output,
    );
    if let Some(fault) = fault {
        return Err(fault.into());
    }
    written?;
    if let Some(output) = output {
        console.say(&Message::new("followup-exported").with("path", shown(output)));
    }
    Ok(Status::Done)
}

/// Takes in an export: all of it, or nothing with every wrong line told (3).
pub(super) fn import(file: Option<&Path>, reading: &Reading, followup: &FollowupArgs, console: &Console) -> Outcome {
    if let Some(file) = file.filter(|file| is_workbook(file)) {
        return book::import(file, reading, followup, console);
    }
    let mut register = open(followup, Access::Write)?;
    let (path, lines) = source(file)?;
    match register.import(lines, now())? {
        Ok(imported) => {
            console.say(
                &Message::new("followup-imported")
                    .with("added", imported.kept + imported.anew)
                    .with("anew", imported.anew)
                    .with("known", imported.known),
            );
            Ok(Status::Done)
        }
        Err(wrong) => {
            let told: Vec<Diagnostic> = (wrong.into_iter())
                .map(|wrong| told(Code::ExportInvalid, &path, &wrong.line).with("detail", wrong.detail))
                .collect();
            console.insist(&told);
            Ok(Status::Rejected)
        }
    }
}

/// Where lines come from, and how it is called.
pub(super) fn source(file: Option<&Path>) -> Result<(String, Box<dyn BufRead>), Failure> {
    match file {
        None => Ok(("stdin".to_owned(), Box::new(io::stdin().lock()))),
        Some(path) => {
            let file = File::open(path).map_err(|error| unreadable(path, &error))?;
            Ok((shown(path), Box::new(BufReader::new(file))))
        }
    }
}

/// A diagnostic at a line.
pub(super) fn told(code: Code, path: &str, line: &Line) -> Diagnostic {
    let raw = line.text.as_str().into();
    Diagnostic::new(code, Location::Line { path: path.into(), line: line.number, raw })
}
