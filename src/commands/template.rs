//! `vigie template`: the blank submission workbook, made from the rulebook.

use super::console::{Console, write_file};
use super::load::{load_rulebook, shown};
use super::{Failure, Outcome, Status, wrong_argument};
use crate::cli::{Common, TemplateArgs};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::Message;
use crate::render::template::write_template;

/// Writes the workbook.
pub(super) fn run(args: &TemplateArgs, common: &Common, console: &mut Console) -> Outcome {
    let rulebook = load_rulebook(common, console)?;
    let path = args.output.display().to_string();
    // A spreadsheet would not open it under another name.
    if !args.output.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx")) {
        return Err(wrong_argument("-o", &path, "dossier.xlsx").into());
    }
    if !args.force && args.output.exists() {
        // It may well be a workbook that somebody has filled in.
        return Err(Diagnostic::new(Code::FileExists, Location::File { path: shown(&args.output).into() }).into());
    }
    let bytes = write_template(&rulebook.dictionary, console.language, None)
        .map_err(|error| Failure::Write(path.clone(), std::io::Error::other(error.to_string())))?;
    write_file(&args.output, &bytes)?;
    let lines = rulebook.dictionary.lines().len();
    console.say(&Message::new("cli-template-written").with("path", path).with("lines", lines));
    Ok(Status::Done)
}
