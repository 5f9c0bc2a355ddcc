//! `vigie rules handbook`: the rulebook as documents to read and print, and inspection worksheets, in each of its languages.

use std::fs;
use std::path::Path;

use super::console::{Console, write_file};
use super::load::{load_catalogue, shown};
use super::rules::insist_on_empty;
use super::{Failure, Outcome, Status, papers};
use crate::cli::{Common, HandbookFormat};
use crate::i18n::{Language, Message};
use crate::render::html::{self, Page};
use crate::render::markdown;
use crate::report::{self, Paper};

/// Writes each document in each language, in each of the forms.
pub(super) fn run(
    folder: &Path,
    force: bool,
    formats: &[HandbookFormat],
    common: &Common,
    console: &Console,
) -> Outcome {
    let formats = if formats.is_empty() { &[HandbookFormat::Html, HandbookFormat::Markdown] } else { formats };
    if formats.contains(&HandbookFormat::Pdf) {
        papers::insist_on_pdf("--format pdf")?;
    }
    let catalogue = load_catalogue(common, console)?;
    if !force {
        insist_on_empty(folder, Some("--force"))?;
    }
    let rulebook = catalogue.main().ok_or_else(|| Failure::Usage(Vec::new()))?;
    let languages: Vec<Language> =
        Language::all().into_iter().filter(|language| rulebook.name.has(language.code())).collect();
    fs::create_dir_all(folder).map_err(|error| Failure::Write(shown(folder), error))?;
    let documents =
        [("handbook", report::handbook(&catalogue), false), ("worksheet", report::worksheet(&catalogue), true)];
    let mut count = 0_usize;
    for (name, document, is_landscape) in documents {
        let Some(document) = document else { continue };
        let page_in = |language: Language| format!("{name}-{}.html", language.code());
        for language in &languages {
            let others = languages.iter().filter(|other| *other != language);
            let page = Page { is_landscape, alternates: others.map(|other| (*other, page_in(*other))).collect() };
            let mut write = |ending: &str, bytes: &[u8]| {
                count += 1;
                write_file(&folder.join(format!("{name}-{}.{ending}", language.code())), bytes)
            };
            if formats.contains(&HandbookFormat::Html) {
                write("html", html::render_document(&document, *language, &page).as_bytes())?;
            }
            if formats.contains(&HandbookFormat::Markdown) {
                write("md", markdown::render_document(&document, *language).as_bytes())?;
            }
            if formats.contains(&HandbookFormat::Pdf) {
                // A book is of an edition, not of a day: the first on which it is in force.
                let paper = Paper { is_landscape, ..Paper::new(document.clone(), rulebook.in_force.from) };
                let bytes = papers::pdf_of(&paper, *language);
                write("pdf", &bytes.map_err(|error| Failure::Write(shown(folder), error))?)?;
            }
        }
    }
    console.say(&Message::new("cli-rules-handbook-written").with("path", shown(folder)).with("files", count));
    Ok(Status::Done)
}
