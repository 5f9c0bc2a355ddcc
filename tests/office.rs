//! Documents as LibreOffice opens them. It must be there, with poppler's tools (Debian: libreoffice-writer, poppler-utils).

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

/// What a command prints; it must be there and succeed.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The documents of a folder as LibreOffice prints them.
fn printed(folder: &Path, into: &Path) -> Vec<PathBuf> {
    let mut documents: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "docx"))
        .collect();
    documents.sort();
    let profile = format!("-env:UserInstallation=file://{}", into.join("profile").display());
    run(Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(into)
        .args(&documents));
    documents.iter().map(|path| into.join(path.file_stem().unwrap()).with_extension("pdf")).collect()
}

/// A fiche is one A4 page; a draft holds what was found; all of them open.
#[test]
fn libreoffice_opens_each_document_and_a_fiche_is_one_page() {
    let here = tempfile::tempdir().unwrap();
    let arguments = ["report", SAMPLES, "--internal", "--quiet", "--as-of", "2024-12-31", "-o", "site"];
    run(Command::new(env!("CARGO_BIN_EXE_vigie")).current_dir(here.path()).args(arguments));
    for language in ["fr", "en", "pt"] {
        let into = here.path().join(format!("{language}-printed"));
        fs::create_dir(&into).unwrap();
        let pages = printed(&here.path().join("site").join(language).join("documents"), &into);
        assert!(pages.len() > 15, "{}", pages.len());
        for path in &pages {
            let told = run(Command::new("pdfinfo").arg(path));
            let value = |name: &str| told.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
            assert!(value("Page size:").contains("A4"), "{}: {told}", path.display());
            let is_fiche = path.file_stem().unwrap().to_string_lossy().ends_with("-fiche");
            assert!(!is_fiche || value("Pages:") == "1", "{}: {told}", path.display());
            let text = run(Command::new("pdftotext").args(["-layout"]).arg(path).arg("-"));
            // What every page bears, and its number.
            for page in text.split('\u{c}').filter(|page| !page.trim().is_empty()) {
                assert!(page.contains("vigie"), "{}: {page}", path.display());
            }
        }
        let draft = run(Command::new("pdftotext").arg(into.join("xc-cnss-mission.pdf")).arg("-"));
        assert!(draft.contains("Compte de résultat!D9"), "{draft}");
    }
}
