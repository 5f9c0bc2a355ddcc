//! Papers as PDF, by typst inside the program: to be read, printed and kept for as long as archives are (PDF/A-2a), also by who hears
//! rather than sees them (PDF/UA-1).
//!
//! In: a paper, a language. Out: the bytes of a PDF file, tagged, its fonts inside it; the same bytes for the same paper. Never: a
//! font, a file or the hour of the machine; markup from outside: what a paper says goes to the template as data.
//!
//! Decisions
//! - The template draws a list of things in their order (`values`); what follows what is settled in Rust, where it is tested.
//! - Fonts are those that typst brings: Libertinus Serif, with `DejaVu` Sans Mono for codes and for signs that the first lacks. A sign
//!   that neither has is shown as one that cannot be shown (U+FFFD), as the standards want no sign without a drawing.
//! - Marks above and below letters that a font has no letter for, and scripts whose signs cannot be told one by one, make a document that
//!   archives refuse: only then they are left out (the marks) or shown as signs that cannot be shown.
//! - A document that does not hold to both standards is not written: typst's exporter checks it, and what it finds is the failure.
//! - A paper of one page takes smaller type until it is one.

mod certificate;
mod fonts;
mod nodes;
mod values;
mod world;

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::fonts::Care;
use self::values::Values;
use self::world::World;
use crate::i18n::Language;
use crate::model::Sha256;
use crate::report::Paper;

pub use self::certificate::render as render_certificate;

/// The sizes of type, in tenths of a point: the usual one, then those by which a paper comes to stand on one page.
const SIZES: [u8; 5] = [95, 90, 85, 80, 75];

/// Why there is no PDF: a fault of this program, told with the words of the typesetter.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Fault(String);

impl From<Fault> for std::io::Error {
    fn from(fault: Fault) -> Self {
        Self::other(fault)
    }
}

/// The paper as a PDF file.
///
/// # Errors
/// The typesetter refuses, or what it made does not hold to PDF/A-2a and PDF/UA-1.
pub fn render(paper: &Paper, language: Language) -> Result<Vec<u8>, Fault> {
    write(Values::of(paper, language), paper.is_one_page)
}

/// Sets values on pages and writes these; `is_one_page` are set smaller until there is one.
fn write(mut values: Values, is_one_page: bool) -> Result<Vec<u8>, Fault> {
    let day = values.day;
    let mut written = Err(Fault(String::new()));
    // What an archive cannot hold of rare scripts is known when all is set: then with less of them.
    for care in Care::ALL {
        written = set(&mut values, is_one_page, care).and_then(|(document, ident)| export(&document, ident, day));
        if written.is_ok() {
            break;
        }
    }
    // What was set stays in the typesetter's memory otherwise, for as long as the program runs.
    typst::comemo::evict(0);
    written
}

/// The pages, with a name that is the document's own: a hash of all that it says.
fn set(values: &mut Values, is_one_page: bool, care: Care) -> Result<(PagedDocument, String), Fault> {
    let sizes = if is_one_page { &SIZES[..] } else { &SIZES[..1] };
    let mut last = None;
    for size in sizes {
        values.size = *size;
        let json = serde_json::to_string(&values).map_err(|error| Fault(error.to_string()))?;
        let json = care.kept(json);
        let ident = Sha256::of(json.as_bytes()).to_string();
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&World::of(json.into_bytes()));
        let document = output.map_err(|errors| told(&errors))?;
        // A warning tells of a font or a sign that is not there: what was set is not what was meant.
        if !warnings.is_empty() {
            return Err(told(&warnings));
        }
        let pages = document.pages().len();
        last = Some((document, ident));
        if pages <= 1 {
            break;
        }
    }
    last.ok_or_else(|| Fault(String::new()))
}

fn export(document: &PagedDocument, ident: String, day: [i16; 3]) -> Result<Vec<u8>, Fault> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    let standards = standards.map_err(|error| Fault(error.message().to_string()))?;
    let [year, month, day] = day;
    let part = |part: i16| u8::try_from(part).unwrap_or_default();
    let day = Datetime::from_ymd_hms(i32::from(year), part(month), part(day), 0, 0, 0);
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some(concat!("vigie ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: day.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| told(&errors))
}

/// What the typesetter says, in one sentence.
fn told(diagnostics: &[SourceDiagnostic]) -> Fault {
    let said: Vec<String> = diagnostics
        .iter()
        .map(|diagnostic| {
            let hints = diagnostic.hints.iter().map(|hint| hint.v.as_str());
            let all: Vec<&str> = std::iter::once(diagnostic.message.as_str()).chain(hints).collect();
            all.join("; ")
        })
        .collect();
    Fault(format!("typst: {}", said.join(" | ")))
}

#[cfg(test)]
mod tests;
