//! The papers of a site, in each language.

use super::Failure;
use super::site_folder::SiteFolder;
use crate::i18n::Language;
use crate::render::{docx, html};
use crate::report::Paper;

/// Writes a paper as a document for a word processor; `path` has no ending.
pub(super) fn document(folder: &SiteFolder, languages: &[Language], paper: &Paper, path: &str) -> Result<(), Failure> {
    languages.iter().try_for_each(|language| {
        let path = format!("{}/{path}.docx", language.code());
        let bytes = docx::render(paper, *language).map_err(|error| Failure::Write(path.clone(), error))?;
        folder.write(&path, &bytes)
    })
}

/// Writes a paper as a page to print, with links to it in the other languages.
pub(super) fn page(folder: &SiteFolder, languages: &[Language], paper: &Paper, path: &str) -> Result<(), Failure> {
    languages.iter().try_for_each(|language| {
        let others = languages.iter().filter(|other| *other != language);
        let alternates: Vec<(Language, String)> =
            others.map(|other| (*other, format!("../../{}/{path}.html", other.code()))).collect();
        let text = html::render_paper(paper, *language, &alternates);
        folder.write(&format!("{}/{path}.html", language.code()), text.as_bytes())
    })
}
