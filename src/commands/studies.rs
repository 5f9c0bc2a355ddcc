//! How the results of a study are written: a report in the form that the user asked for.

use std::path::Path;

use jiff::civil::Date;

use super::console::Console;
use super::{Failure, papers};
use crate::cli::{StudyFormat, StudyWriting};
use crate::render::{csv, markdown, terminal};
use crate::report::{Paper, Report};

/// Writes a report in a format that is no JSON; `day` is that of a paper.
pub(super) fn write(
    report: Report,
    format: StudyFormat,
    day: Date,
    output: Option<&Path>,
    console: &Console,
) -> Result<(), Failure> {
    if format == StudyFormat::Pdf {
        return papers::write_pdf(&Paper { is_landscape: true, ..Paper::new(report, day) }, output, console);
    }
    Console::write(&written(&report, format, output.is_some(), console), output)
}

/// In what form the results of a study are written: a PDF also where the name of the file says it.
pub(super) fn format_of(writing: &StudyWriting) -> Result<StudyFormat, Failure> {
    let is_pdf = writing.format == StudyFormat::Pdf
        || (writing.format == StudyFormat::Table && papers::is_pdf(writing.output.as_deref()));
    if !is_pdf {
        return Ok(writing.format);
    }
    papers::insist_on_pdf_file(writing.output.as_deref(), "tableau.pdf")?;
    Ok(StudyFormat::Pdf)
}

/// A report as text.
fn written(report: &Report, format: StudyFormat, is_file: bool, console: &Console) -> String {
    match format {
        StudyFormat::Csv => csv::render(report, console.language),
        StudyFormat::Markdown => markdown::render(report, console.language),
        StudyFormat::Table | StudyFormat::Json | StudyFormat::Pdf => {
            terminal::render(report, console.language, console.style(is_file))
        }
    }
}
