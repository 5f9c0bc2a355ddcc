//! Papers as PDF, read back by poppler's tools (Debian: poppler-utils), which must be there: the same figures as the JSON, tagged, by
//! the standards that they name, the same bytes each time, with what the language asks for.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/acts.rs"]
mod acts;
#[path = "common/certificates.rs"]
mod certificates;
#[path = "common/files.rs"]
mod files;

use std::fs;
use std::path::Path;
use std::process::Command;

use acts::filled;
use files::vigie;
use jiff::civil::date;
use serde_json::Value;
use tempfile::TempDir;
use vigie::i18n::{Language, Message};
use vigie::render::pdf;
use vigie::report::{Block, Cell, Column, Content, Emphasis, Paper, Report, Row, Section, Table};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");
const LANGUAGES: [&str; 3] = ["fr", "en", "pt"];

/// What a command prints; it must be there and succeed.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A text in one line, with plain spaces: those that hold are read back as such.
fn flat(text: &str) -> String {
    let words = text.split([' ', '\n', '\u{a0}', '\u{202f}']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The pages of a PDF as they are seen, each in one line.
fn pages(path: &Path) -> Vec<String> {
    let text = run(Command::new("pdftotext").arg("-layout").arg(path).arg("-"));
    text.trim_end_matches('\u{c}').split('\u{c}').map(flat).collect()
}

/// All that a PDF says to programs that read aloud: its structure with its texts.
fn structure(path: &Path) -> String {
    run(Command::new("pdfinfo").arg("-struct-text").arg(path))
}

/// The text of a PDF in the order in which it is read aloud, each element in a line of its own, with the spaces that it has.
fn read_aloud(path: &Path) -> String {
    let structure = structure(path);
    let mut out = String::new();
    for line in structure.lines().map(str::trim) {
        match line.strip_prefix('"').and_then(|line| line.strip_suffix('"')) {
            Some(piece) => out.push_str(piece),
            None if out.ends_with('\n') => {}
            None => out.push('\n'),
        }
    }
    out
}

/// The same in one line.
fn text(path: &Path) -> String {
    flat(&read_aloud(path))
}

/// What a PDF says of itself: it holds to the two standards, is tagged and has its fonts inside.
fn assert_kept_for_long(path: &Path, language: &str) {
    let info = run(Command::new("pdfinfo").arg(path));
    let of = |name: &str| info.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned();
    assert_eq!(of("Tagged:"), "yes", "{info}");
    assert!(!of("Title:").is_empty() && of("Page size:").contains("A4"), "{info}");
    let meta = run(Command::new("pdfinfo").arg("-meta").arg(path));
    for said in
        ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"]
    {
        assert!(meta.contains(said), "{said}: {meta}");
    }
    assert!(meta.contains(&format!(">{language}-")) || meta.contains(&format!(">{language}<")), "{meta}");
    let fonts = run(Command::new("pdffonts").arg(path));
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!rows.is_empty(), "{fonts}");
    // Embedded, cut down to what is used, and with the signs that they stand for.
    assert!(rows.iter().all(|row| row.contains("yes yes yes")), "{fonts}");
    let structure = run(Command::new("pdfinfo").arg("-struct").arg(path));
    assert!(structure.contains("H1") && structure.contains("TH"), "{structure}");
}

/// Runs the program in a folder and insists that it succeeds.
fn done(folder: &Path, arguments: &[&str]) -> files::Run {
    let run = vigie(folder, arguments);
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
    run
}

/// The number that follows in a language, as a page shows it.
fn shown(decimal: &str, language: &str) -> String {
    if language == "en" { decimal.to_owned() } else { decimal.replace('.', ",") }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value}"))
}

/// The value of a finding and what it is held against, as its sentence says them.
fn figures(finding: &Value) -> Vec<&str> {
    let message = finding["message"].as_str().unwrap();
    message
        .split([';', '(', ')'])
        .skip(1)
        .map(str::trim)
        .filter(|part| part.contains(|c: char| c.is_ascii_digit()))
        .take(1)
        .collect()
}

#[test]
fn the_sheet_of_an_institution_holds_the_figures_of_the_json() {
    let folder = TempDir::new().unwrap();
    let sample = format!("{SAMPLES}/xc-cnss-2023.xlsx");
    let list = format!("{SAMPLES}/institutions.toml");
    for language in LANGUAGES {
        let asked = ["check", &sample, "--institutions", &list, "--as-of", "2024-12-31", "--lang", language];
        let json = done(folder.path(), &[&asked[..], &["--format", "json"]].concat()).json();
        let name = format!("{language}.pdf");
        done(folder.path(), &[&asked[..], &["-o", &name]].concat());
        let path = folder.path().join(&name);
        assert_kept_for_long(&path, language);
        let text = text(&path);
        let judged = &json["submissions"][0];
        assert!(text.contains(&shown(judged["score"].as_str().unwrap(), language)), "{text}");
        assert!(text.contains(&flat(judged["institution"]["name"].as_str().unwrap())), "{text}");
        let mut held = 0;
        for finding in array(&judged["findings"])
            .iter()
            .filter(|finding| finding["value"].is_string() && finding["kind"] != "control")
        {
            for figure in figures(finding) {
                assert!(text.contains(&flat(figure)), "{figure} of {finding} is not in {text}");
                held += 1;
            }
            if let Some(mark) = finding["mark"].as_str() {
                assert!(text.contains(&shown(mark, language)), "{mark}: {text}");
                held += 1;
            }
        }
        assert!(held > 20, "{held}");
    }
}

/// Several institutions in one document: the summary, then each on a page of its own.
#[test]
fn the_sheets_of_several_institutions_stand_behind_their_summary() {
    let folder = TempDir::new().unwrap();
    for name in ["xa-cnps-2023.xlsx", "xc-cnss-2023.xlsx", "institutions.toml"] {
        fs::copy(Path::new(SAMPLES).join(name), folder.path().join(name)).unwrap();
    }
    done(
        folder.path(),
        &["check", ".", "--as-of", "2024-12-31", "--lang", "fr", "--format", "pdf", "-o", "toutes.pdf"],
    );
    let pages = pages(&folder.path().join("toutes.pdf"));
    assert!(
        pages[0].contains("XA-CNPS") && pages[0].contains("XC-CNSS") && pages[0].contains("Sommaire"),
        "{}",
        pages[0]
    );
    for name in [
        "Caisse nationale fictive de prévoyance sociale d’Alpha",
        "Caisse nationale fictive de sécurité sociale de Gamma",
    ] {
        let begins = pages
            .iter()
            .skip(1)
            .filter(|page| page.contains(&format!("Fiche de conformité : {name}")) || page.contains(name))
            .count();
        assert!(begins > 0, "{name}: {pages:?}");
    }
    for (rank, page) in (1..).zip(&pages) {
        assert!(page.contains(&format!("page {rank} sur {}", pages.len())), "{page}");
    }
}

#[test]
fn the_note_of_a_state_goes_out_with_its_slip_and_says_what_its_other_forms_say() {
    let folder = TempDir::new().unwrap();
    let head = filled(folder.path()).head().unwrap().to_string();
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/errors/institutions.toml");
    for language in LANGUAGES {
        let asked = ["followup", "note", "--state", "XA", "--as-of", "2025-08-20", "--institutions", list];
        let name = format!("{language}.pdf");
        done(folder.path(), &[&asked[..], &["--lang", language, "-o", &name]].concat());
        let path = folder.path().join(&name);
        assert_kept_for_long(&path, language);
        let pages = pages(&path);
        let slip = Message::new("letter-slip").render(Language::from_code(language).unwrap());
        assert!(pages[0].contains(&slip) && !pages[1].contains(&slip), "{pages:?}");
        let text = text(&path);
        // Long words may be parted between two lines.
        let whole: String = text.split(' ').collect();
        assert!(whole.contains(&head), "{text}");
        // The codes and the days of every recommendation, as Markdown says them.
        let markdown =
            done(folder.path(), &[&asked[..], &["--lang", language, "--format", "markdown"]].concat()).stdout;
        let words = markdown.split(|c: char| c.is_whitespace() || "|*`".contains(c));
        let figures: Vec<&str> =
            words.filter(|word| word.contains(|c: char| c.is_ascii_digit()) && *word != head).collect();
        assert!(figures.len() > 30, "{figures:?}");
        for figure in figures {
            let figure = figure.replace('\\', "");
            assert!(whole.contains(&figure), "{figure} is not in {text}");
        }
    }
}

#[test]
fn the_comparative_table_holds_the_ranks_and_scores_of_the_json() {
    let folder = TempDir::new().unwrap();
    for language in LANGUAGES {
        let asked = ["rank", SAMPLES, "--internal", "--as-of", "2024-12-31", "--lang", language];
        let json = vigie(folder.path(), &[&asked[..], &["--format", "json"]].concat()).json();
        let name = format!("{language}.pdf");
        let written = vigie(folder.path(), &[&asked[..], &["-o", &name]].concat());
        assert!(written.code == 0 || written.code == 3, "{}", written.stderr);
        let path = folder.path().join(&name);
        assert_kept_for_long(&path, language);
        let text = text(&path);
        let mut held = 0;
        for table in array(&json["tables"]) {
            for row in array(&table["rows"]) {
                let Some(rank) = row["rank"].as_object() else { continue };
                let (label, score) = (row["institution"]["label"].as_str().unwrap(), rank["score"].as_str().unwrap());
                let begins = format!("{} {label} ", rank["position"]);
                let at = text.find(&begins).unwrap_or_else(|| panic!("{begins}: {text}"));
                let line: String = text[at..].chars().take(60).collect();
                let ends = format!(" {} {} ", shown(score, language), rank["median"]);
                assert!(line.contains(&ends), "{ends}: {line}");
                held += 1;
            }
        }
        assert!(held > 5, "{json}");
        let marking = flat(&Message::new("site-marking").render(Language::from_code(language).unwrap()));
        assert!(pages(&path).iter().all(|page| page.contains(&marking)), "{text}");
    }
}

#[test]
fn a_certificate_has_its_hash_its_code_and_whether_it_is_experimental() {
    let folder = certificates::folder();
    let run = certificates::certify(folder.path(), "committee", &["--pdf"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let path = folder.path().join("out/xa-cnps-2023.pdf");
    assert_kept_for_long(&path, "en");
    let text = text(&path);
    let whole: String = text.split(' ').collect();
    let document = fs::read(folder.path().join("out").join(certificates::NAME)).unwrap();
    let json: Value = serde_json::from_slice(&document).unwrap();
    for input in array(&json["inputs"]) {
        assert!(whole.contains(input["sha256"].as_str().unwrap()), "{text}");
    }
    assert!(whole.contains(&vigie::model::Sha256::of(&document).to_string()), "{text}");
    assert!(text.contains(json["class"]["grade"].as_str().unwrap()), "{text}");
    let say = |id| Message::new(id).render(Language::from_code("en").unwrap());
    assert!(text.to_lowercase().contains(&say("certificate-watermark").to_lowercase()), "{text}");
    assert!(text.contains(&say("certificate-code")), "{text}");
    // The code is a picture; that something is read aloud in its place the standard insists, and what is written checks it.
    assert!(structure(&path).contains("Figure"), "{}", structure(&path));
    assert_eq!(pages(&path).len(), 1, "{text}");
    // The same accounts, key and day: the same bytes.
    let again = certificates::folder();
    certificates::certify(again.path(), "committee", &["--pdf"]);
    assert!(fs::read(&path).unwrap() == fs::read(again.path().join("out/xa-cnps-2023.pdf")).unwrap());
}

/// A report of one table of so many rows, one of them of this name.
fn table(rows: usize, name: &str) -> Paper {
    let columns =
        vec![Column::text("institution", "report-column-institution"), Column::number("score", "report-column-score")];
    let row = |rank: usize| Row::Cells {
        cells: vec![Cell::from(format!("{name} {rank}")), Content::number(format!("{}.5", 10_000 + rank)).into()],
        detail: None,
    };
    let table = Table { columns, group: None, detail: None, rows: (1..=rows).map(row).collect() };
    let sections = vec![Section { heading: None, blocks: vec![Block::Table(table)] }];
    let notes = vec![Cell::new(name, Emphasis::Watch)];
    Paper::new(Report { title: Message::new("site-chapter-ranking"), notes, sections }, date(2024, 12, 31))
}

#[test]
fn each_page_of_a_long_table_has_its_heading_and_all_rows_are_there() {
    let folder = TempDir::new().unwrap();
    let french = Language::from_code("fr").unwrap();
    let path = folder.path().join("table.pdf");
    fs::write(&path, pdf::render(&table(400, "Caisse"), french).unwrap()).unwrap();
    let pages = pages(&path);
    assert!(pages.len() > 5, "{}", pages.len());
    let heading = Message::new("report-column-institution").render(french);
    assert!(pages.iter().all(|page| page.contains(&heading)), "{pages:?}");
    let text = pages.join(" ");
    for rank in 1..=400 {
        let number = format!("Caisse {rank} 10 {rank:03},5");
        assert!(text.contains(&number), "{number}: {text}");
    }
}

#[test]
fn text_from_outside_is_read_back_as_it_was() {
    let folder = TempDir::new().unwrap();
    let french = Language::from_code("fr").unwrap();
    let path = folder.path().join("table.pdf");
    let long = "y".repeat(300);
    for text_of in
        ["#let x = 1; #x $a^2$ *b* _c_ `d` @e <f> // g", "<script>alert(1)</script>", "= titre", "- a + b / c", &long]
    {
        fs::write(&path, pdf::render(&table(2, text_of), french).unwrap()).unwrap();
        let whole: String = text(&path).split(' ').collect();
        let wanted: String = text_of.split(' ').collect();
        assert!(whole.matches(&wanted).count() >= 3, "{wanted}: {whole}");
    }
    // A sign that no font has is shown as one that is missing; the words around it stand.
    fs::write(&path, pdf::render(&table(1, "avant 😀 après"), french).unwrap()).unwrap();
    assert!(text(&path).contains("avant \u{fffd} après"), "{}", text(&path));
    // Written from right to left: the letters are there, whatever the order in which the reader gives them.
    fs::write(&path, pdf::render(&table(1, "شركة"), french).unwrap()).unwrap();
    let read = text(&path);
    assert!("شركة".chars().all(|c| read.contains(c)), "{read}");
}

/// The spaces of French before high punctuation, and those in numbers, are narrow and hold.
#[test]
fn french_has_its_narrow_spaces() {
    let folder = TempDir::new().unwrap();
    let sample = format!("{SAMPLES}/xc-cnss-2023.xlsx");
    done(folder.path(), &["check", &sample, "--as-of", "2024-12-31", "--lang", "fr", "-o", "fiche.pdf"]);
    let path = folder.path().join("fiche.pdf");
    let said = read_aloud(&path);
    assert!(said.contains("Seuils\u{202f}: 0 adopté"), "{said}");
    assert!(said.contains("13\u{202f}113\u{202f}005\u{202f}535"), "{said}");
    assert!(said.contains("Tableau de conformité\u{202f}: Caisse"), "{said}");
}

/// The site has each paper as PDF beside its other forms, with links that lead there, and names in public nobody that it may not.
#[test]
fn the_site_has_its_papers_as_pdf_and_its_links_lead_to_them() {
    let folder = TempDir::new().unwrap();
    filled(folder.path());
    fs::create_dir(folder.path().join("dossiers")).unwrap();
    for name in ["xa-cnps-2023.xlsx", "xc-cnss-2022.xlsx", "xc-cnss-2023.xlsx", "institutions.toml"] {
        fs::copy(Path::new(SAMPLES).join(name), folder.path().join("dossiers").join(name)).unwrap();
    }
    for (name, more) in [("internal", &["--internal", "--register", "register.sqlite"][..]), ("public", &[])] {
        let asked = ["report", "dossiers", "--quiet", "--pdf", "--as-of", "2025-08-20", "-o", name];
        let run = vigie(folder.path(), &[&asked[..], more].concat());
        assert!(run.code == 0 || run.code == 3, "{}", run.stderr);
        for language in LANGUAGES {
            let root = folder.path().join(name).join(language);
            let has = |file: &str| root.join("documents").join(file).is_file();
            assert!(has("ranking.pdf") && has("handbook.pdf"), "{name}");
            assert_eq!(has("xc-cnss-sheet.pdf"), name == "internal", "{name}");
            assert_eq!(has("xc-fiche.pdf"), name == "internal", "{name}");
            let links = |page: &str| fs::read_to_string(root.join(page)).unwrap();
            assert!(links("ranking.html").contains("documents/ranking.pdf"));
            assert!(links("handbook.html").contains("documents/handbook.pdf"));
            if name == "public" {
                let text = text(&root.join("documents/ranking.pdf"));
                assert!(!text.contains("XC-CNSS"), "{text}");
                continue;
            }
            assert!(links("institutions/xc-cnss.html").contains("documents/xc-cnss-sheet.pdf"));
            assert!(links("states/xa.html").contains("documents/xa-note.pdf"));
            assert_eq!(pages(&root.join("documents/xc-fiche.pdf")).len(), 1);
            let sheet = root.join("documents/xc-cnss-sheet.pdf");
            assert_kept_for_long(&sheet, language);
            // A chart is read out by what it shows.
            assert!(structure(&sheet).contains("Figure"));
        }
    }
}

#[test]
fn the_handbook_is_written_in_the_forms_that_are_asked_for() {
    let folder = TempDir::new().unwrap();
    done(folder.path(), &["rules", "handbook", "-o", "recueil", "--format", "pdf"]);
    let mut names: Vec<String> = fs::read_dir(folder.path().join("recueil"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let expected = ["handbook-en", "handbook-fr", "handbook-pt", "worksheet-en", "worksheet-fr", "worksheet-pt"];
    assert_eq!(names, expected.map(|name| format!("{name}.pdf")));
    let path = folder.path().join("recueil/handbook-pt.pdf");
    assert_kept_for_long(&path, "pt");
    // Its contents tell the pages.
    let outline = run(Command::new("pdfinfo").arg("-dests").arg(&path));
    assert!(!outline.is_empty());
    assert!(pages(&path).len() > 20);
}

/// A PDF goes to a file: a terminal cannot show one.
#[test]
fn a_pdf_without_a_file_is_refused() {
    let folder = TempDir::new().unwrap();
    let run = vigie(folder.path(), &["rank", SAMPLES, "--format", "pdf", "--lang", "fr"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("-o"), "{}", run.stderr);
}
