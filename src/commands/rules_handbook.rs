//! `vigie rules handbook`: the rulebook as documents to read and print, and inspection worksheets, in each of its languages.

use std::fs;
use std::path::Path;

use super::console::{Console, write_file};
use super::load::{load_catalogue, shown};
use super::rules::insist_on_empty;
use super::{Failure, Outcome, Status};
use crate::cli::Common;
use crate::i18n::{Language, Message};
use crate::render::html::{self, Page};
use crate::render::markdown;
use crate::report;

/// Writes each document in each language, as HTML and as Markdown.
pub(super) fn run(folder: &Path, force: bool, common: &Common, console: &Console) -> Outcome {
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
            let files = [
                (page_in(*language), html::render_document(&document, *language, &page)),
                (format!("{name}-{}.md", language.code()), markdown::render_document(&document, *language)),
            ];
            for (file, text) in files {
                write_file(&folder.join(file), text.as_bytes())?;
                count += 1;
            }
        }
    }
    console.say(&Message::new("cli-rules-handbook-written").with("path", shown(folder)).with("files", count));
    Ok(Status::Done)
}
