//! Every form of the results, as commands print them: JSON against the schema that the program prints, JSON lines, Markdown,
//! CSV, colour, and the template that is read back.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

mod common;
#[path = "common/schema.rs"]
mod schema;

use std::path::Path;
use std::process::{Command, Output};

use schema::mismatch;
use serde_json::Value;
use vigie::assessment::Outcome;
use vigie::i18n::Language;
use vigie::intake::Reader;
use vigie::model::{FigureKey, LineKind, Reading, Value as FigureValue};
use vigie::render::template::{Content, Filled, write_template};

fn vigie(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .envs([("COLUMNS", "80"), ("LC_ALL", "C"), ("LANG", "C")])
        .env_remove("NO_COLOR")
        .output()
        .unwrap()
}

fn printed(arguments: &[&str]) -> String {
    let output = vigie(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

const SAMPLES: [&str; 4] = ["check", "samples", "--as-of", "2025-01-15"];

fn json(more: &[&str]) -> Value {
    let arguments: Vec<&str> = SAMPLES.iter().chain(more).copied().collect();
    serde_json::from_str(&printed(&arguments)).unwrap()
}

#[test]
fn the_json_is_what_its_schema_says() {
    let schema: Value = serde_json::from_str(&printed(&["check", "--json-schema"])).unwrap();
    let document = json(&["--format", "json"]);
    assert_eq!(mismatch(&document, &schema, &schema, "$"), None);
    // The check above can fail.
    let mut broken = document.clone();
    broken["submissions"][0]["fiscal_year"] = Value::String("2023".to_owned());
    assert!(mismatch(&broken, &schema, &schema, "$").unwrap().contains("fiscal_year"));
    assert_eq!(document["schema"], "vigie.check/1");
    assert_eq!(document["submissions"].as_array().unwrap().len(), 61);
}

#[test]
fn json_lines_are_the_document_line_by_line() {
    let document = json(&["--format", "json"]);
    let arguments: Vec<&str> = SAMPLES.iter().chain(&["--format", "jsonl"]).copied().collect();
    let lines: Vec<Value> = printed(&arguments).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let submissions: Vec<&Value> = lines.iter().filter_map(|line| line.get("submission")).collect();
    assert_eq!(submissions, document["submissions"].as_array().unwrap().iter().collect::<Vec<_>>());
    assert!(lines.iter().all(|line| line["schema"] == "vigie.check/1" && line["rulebook"] == document["rulebook"]));
}

#[test]
fn every_language_says_the_same_in_json_but_for_messages() {
    fn without_messages(value: Value) -> Value {
        match value {
            Value::Object(members) => members
                .into_iter()
                .filter(|(key, _)| key != "message")
                .map(|(key, member)| (key, without_messages(member)))
                .collect(),
            Value::Array(items) => items.into_iter().map(without_messages).collect(),
            other => other,
        }
    }
    let [french, english, portuguese] =
        ["fr", "en", "pt"].map(|language| json(&["--format", "json", "--lang", language]));
    assert_ne!(french, english);
    let french = without_messages(french);
    assert!(french == without_messages(english) && french == without_messages(portuguese));
}

#[test]
fn markdown_has_the_summary_and_the_whole_tables() {
    let arguments: Vec<&str> = SAMPLES.iter().chain(&["--format", "markdown", "--lang", "en"]).copied().collect();
    let summary = printed(&arguments);
    assert!(summary.starts_with("# "), "{summary}");
    assert!(summary.contains("| **XD-CNSS** | 2023 | "), "{summary}");
    let arguments: Vec<&str> = arguments.into_iter().chain(["--details", "--state", "XD"]).collect();
    let whole = printed(&arguments);
    assert_eq!(
        whole.matches("\n# ").count() + 1,
        4 + 8 + 1,
        "a table for each submission of the state, and the summary"
    );
}

#[test]
fn colour_is_for_terminals_unless_asked_for() {
    let file = ["check", "samples/xd-cnps-2023.xlsx", "--institutions", "samples/institutions.toml"];
    assert!(!printed(&file).contains('\u{1b}'));
    let always: Vec<&str> = file.iter().chain(&["--color", "always"]).copied().collect();
    assert!(printed(&always).contains('\u{1b}'));
    let never: Vec<&str> = file.iter().chain(&["--color", "never"]).copied().collect();
    assert_eq!(printed(&file), printed(&never));
}

/// "Filled and read back it gives the same figures": every line of the shipped dictionary, in every language.
#[test]
fn the_template_filled_in_reads_back_the_same() {
    let rulebook = common::rulebook("cipres");
    for language in Language::all() {
        let mut filled = Filled::default();
        let text = |text: &str| Content::Text(text.to_owned());
        for (key, content) in [
            ("institution_code", text("XA-TEST")),
            ("fiscal_year", Content::Number(vigie::model::Amount::new(2023.into()))),
            ("unit", Content::Number(vigie::model::Amount::new(1.into()))),
        ] {
            filled.identification.insert(key.to_owned(), content);
        }
        let mut expected = Vec::new();
        for (rank, line) in (1_i64..).zip(rulebook.dictionary.lines()) {
            if line.supplied_by != vigie::dictionary::SuppliedBy::Filer {
                continue;
            }
            let (content, value) = match line.kind {
                LineKind::Date => {
                    let date = jiff::civil::date(2023, 3, 1);
                    (Content::Date(date), FigureValue::Date(date))
                }
                LineKind::Flag => (Content::Flag(rank % 2 == 0), FigureValue::Flag(rank % 2 == 0)),
                _ => {
                    let amount = vigie::model::Amount::new((rank * 1_234_567_891).into());
                    (Content::Number(amount), FigureValue::Number(amount))
                }
            };
            let key = FigureKey { line: line.id, branch: None, back: 0 };
            filled.cells.insert(key, content);
            expected.push((key, value));
        }
        let bytes = write_template(&rulebook.dictionary, language, Some(&filled)).unwrap();
        let read = Reader::new(&rulebook.dictionary).read_bytes(&bytes, "dossier.xlsx");
        assert!(read.rejected.is_empty(), "{:?}", read.rejected);
        let [submission] = read.submissions.as_slice() else { panic!("one submission") };
        assert!(submission.diagnostics.iter().all(|told| told.level() == vigie::diagnostic::Level::Note));
        for (key, value) in expected {
            let figure = submission.submission.figures.get(key).unwrap();
            assert_eq!(figure.reading, Reading::Present(value), "{}", rulebook.dictionary.code(key.line));
        }
    }
}

#[test]
fn the_template_is_written_once_and_its_blank_is_told_apart_from_accounts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dossier.xlsx");
    let path = path.to_str().unwrap();
    assert!(vigie(&["template", "-o", path]).status.success());
    assert_eq!(vigie(&["template", "-o", path]).status.code(), Some(2), "a filled workbook is not written over");
    assert!(vigie(&["template", "-o", path, "--force"]).status.success());
    assert!(Path::new(path).exists());
    let blank = vigie(&["check", path]);
    assert_eq!(blank.status.code(), Some(3), "a blank workbook is no submission");
}

/// Each sample is what samples/README.md says that it shows: the class of its row.
#[test]
fn the_samples_have_the_classes_that_their_readme_says() {
    let document = json(&["--format", "json"]);
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/README.md")).unwrap();
    let mut seen = 0;
    for submission in document["submissions"].as_array().unwrap() {
        let path = submission["source"]["path"].as_str().unwrap();
        let name = path.rsplit('/').next().unwrap();
        let Some(row) = readme.lines().find(|line| line.starts_with(&format!("| `{name}`"))) else { continue };
        let class = row.split('|').nth(3).unwrap().trim();
        assert_eq!(class, submission["class"]["grade"].as_str().unwrap_or("-"), "{name}");
        seen += 1;
    }
    assert_eq!(seen, 21);
    let straddling = |submission: &&Value| {
        let findings = submission["findings"].as_array().unwrap();
        findings
            .iter()
            .any(|finding| finding["rule"] == "operating-cost" && finding["outcome"] == Outcome::Indeterminate.code())
    };
    assert_eq!(document["submissions"].as_array().unwrap().iter().filter(straddling).count(), 1);
}

/// `-o /dev/null` writes to the device; moving a file over it would take its place for every program of the machine.
#[cfg(unix)]
#[test]
fn an_output_that_is_no_file_is_written_to_and_not_replaced() {
    use std::os::unix::fs::FileTypeExt as _;

    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&link).status().unwrap().success());
    let reader = {
        let link = link.clone();
        std::thread::spawn(move || std::fs::read(link).unwrap())
    };
    let path = link.to_str().unwrap();
    let file = ["check", "samples/xd-cnps-2023.xlsx", "--institutions", "samples/institutions.toml", "-o", path];
    assert!(vigie(&file).status.success());
    assert!(!reader.join().unwrap().is_empty());
    assert!(std::fs::metadata(&link).unwrap().file_type().is_fifo());
}

/// The documents of the impact study against the schemas that the program prints.
#[test]
fn the_documents_of_a_study_are_what_their_schemas_say() {
    let day = ["--on", "samples", "--as-of", "2025-01-15", "--format", "json", "--quiet"];
    for command in [
        vec!["rules", "diff", "cipres", "cipres"],
        vec!["rules", "simulate", "operating-cost", "--requires", "< 12 %"],
        vec!["rules", "simulate", "training-effort", "--requires", "2 % .. 4 %"],
        vec!["rules", "simulate", "filing-date", "--requires", "<= 04-30@+1"],
    ] {
        let name = &command[1];
        let schema: Value = serde_json::from_str(&printed(&["rules", name, "--json-schema"])).unwrap();
        let arguments: Vec<&str> = command.iter().chain(&day).copied().collect();
        let document: Value = serde_json::from_str(&printed(&arguments)).unwrap();
        assert_eq!(mismatch(&document, &schema, &schema, "$"), None, "{command:?}");
    }
}
