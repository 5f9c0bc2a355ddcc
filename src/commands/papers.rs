//! Papers: those of a site, in each language, and those that a command writes as PDF.

use std::path::Path;

use rayon::prelude::*;

use super::console::{Console, write_file};
use super::load::shown;
use super::site_folder::SiteFolder;
use super::{Failure, wrong_argument};
use crate::certificate::Certificate;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::Language;
use crate::render::{docx, html};
use crate::report::{Paper, Report};

/// Whether the name of a file asks for a PDF.
pub(super) fn is_pdf(output: Option<&Path>) -> bool {
    output.and_then(Path::extension).is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}

/// Refuses before any work what this program was built without; `asked` is how the user asked for it.
pub(super) fn insist_on_pdf(asked: &str) -> Result<(), Failure> {
    if cfg!(feature = "pdf") {
        return Ok(());
    }
    Err(Diagnostic::new(Code::PdfNotBuilt, Location::File { path: asked.into() }).into())
}

/// The same where the PDF goes to a file of its own.
pub(super) fn insist_on_pdf_file(output: Option<&Path>, example: &str) -> Result<(), Failure> {
    insist_on_pdf(&output.map_or_else(|| "--format pdf".to_owned(), shown))?;
    // A terminal cannot show one.
    output.map_or_else(|| Err(wrong_argument("-o", "", example).into()), |_| Ok(()))
}

/// The bytes of a paper as PDF.
#[cfg(feature = "pdf")]
pub(super) fn pdf_of(paper: &Paper, language: Language) -> std::io::Result<Vec<u8>> {
    Ok(crate::render::pdf::render(paper, language)?)
}

/// The place of it where it was not built: nothing comes so far.
#[cfg(not(feature = "pdf"))]
pub(super) fn pdf_of(_: &Paper, _: Language) -> std::io::Result<Vec<u8>> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// The bytes of a certificate as PDF, of the day on which it was issued.
#[cfg(feature = "pdf")]
pub(super) fn certificate_pdf(
    report: &Report,
    certificate: &Certificate,
    qr: &str,
    language: Language,
) -> std::io::Result<Vec<u8>> {
    let day = certificate.issued_on.parse().map_err(std::io::Error::other)?;
    Ok(crate::render::pdf::render_certificate(report, certificate.experimental, qr, day, language)?)
}

/// As [`pdf_of`] where it was not built.
#[cfg(not(feature = "pdf"))]
pub(super) fn certificate_pdf(_: &Report, _: &Certificate, _: &str, _: Language) -> std::io::Result<Vec<u8>> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// Writes a paper as PDF to the file that the user named.
pub(super) fn write_pdf(paper: &Paper, output: Option<&Path>, console: &Console) -> Result<(), Failure> {
    let Some(output) = output else { return insist_on_pdf_file(None, "fiche.pdf") };
    let bytes = pdf_of(paper, console.language).map_err(|error| Failure::Write(shown(output), error))?;
    write_file(output, &bytes)
}

/// Writes a paper of a site as PDF; `path` has no ending.
pub(super) fn pdf(folder: &SiteFolder, languages: &[Language], paper: &Paper, path: &str) -> Result<(), Failure> {
    languages.par_iter().try_for_each(|language| {
        let path = format!("{}/{path}.pdf", language.code());
        let bytes = pdf_of(paper, *language).map_err(|error| Failure::Write(path.clone(), error))?;
        folder.write(&path, &bytes)
    })
}

/// Writes a paper as a document for a word processor; `path` has no ending.
pub(super) fn document(folder: &SiteFolder, languages: &[Language], paper: &Paper, path: &str) -> Result<(), Failure> {
    languages.par_iter().try_for_each(|language| {
        let path = format!("{}/{path}.docx", language.code());
        let bytes = docx::render(paper, *language).map_err(|error| Failure::Write(path.clone(), error))?;
        folder.write(&path, &bytes)
    })
}

/// Writes a paper as a page to print, with links to it in the other languages.
pub(super) fn page(folder: &SiteFolder, languages: &[Language], paper: &Paper, path: &str) -> Result<(), Failure> {
    languages.par_iter().try_for_each(|language| {
        let others = languages.iter().filter(|other| *other != language);
        let alternates: Vec<(Language, String)> =
            others.map(|other| (*other, format!("../../{}/{path}.html", other.code()))).collect();
        let text = html::render_paper(paper, *language, &alternates);
        folder.write(&format!("{}/{path}.html", language.code()), text.as_bytes())
    })
}
