//! `vigie followup table`, `due`, `steps`, `plan`, `indicators`, on a register of two fictitious years that is made through
//! `vigie followup event`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/schema.rs"]
mod schema;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use schema::mismatch;
use serde_json::Value;
use tempfile::TempDir;

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/followup-tables.in");
const DAY: &str = "2025-06-30";
/// Each command with what it needs.
const COMMANDS: [&[&str]; 5] =
    [&["table"], &["due"], &["steps"], &["plan", "--missions", "2", "--days", "16"], &["indicators"]];

fn run(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .current_dir(folder)
        .env("COLUMNS", "80")
        .env("LC_ALL", "C")
        .arg("followup")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn says(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments, "");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What a command says of the day of these tests.
fn of_day(folder: &Path, command: &[&str], more: &[&str]) -> String {
    let all: Vec<&str> = command.iter().chain(&["--as-of", DAY]).chain(more).copied().collect();
    says(folder, &all)
}

fn json(folder: &Path, command: &[&str], more: &[&str]) -> Value {
    let all: Vec<&str> = more.iter().chain(&["--format", "json"]).copied().collect();
    serde_json::from_str(&of_day(folder, command, &all)).unwrap()
}

/// The acts of the two years, one a line.
fn acts() -> String {
    std::fs::read_to_string(format!("{HERE}/deux-ans.jsonl")).unwrap()
}

/// A register of some acts.
fn register(acts: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    says(folder.path(), &["init", "-q"]);
    let recorded = run(folder.path(), &["event"], acts);
    assert!(recorded.status.success(), "{}", String::from_utf8_lossy(&recorded.stderr));
    folder
}

fn head(folder: &Path) -> String {
    let contents = says(folder, &["open", "--lang", "en"]);
    contents.lines().find_map(|line| line.strip_prefix("Head: ")).unwrap().to_owned()
}

#[test]
fn every_format_of_every_command_names_the_head_of_the_register() {
    let folder = register(&acts());
    let head = head(folder.path());
    for command in COMMANDS {
        for format in ["table", "json", "csv", "markdown"] {
            for lang in ["fr", "en", "pt"] {
                let text = of_day(folder.path(), command, &["--format", format, "--lang", lang]);
                assert!(text.contains(&head), "{command:?} {format} {lang}");
            }
        }
    }
}

#[test]
fn every_document_is_what_its_schema_says() {
    let folder = register(&acts());
    for command in COMMANDS {
        let schema: Value = serde_json::from_str(&says(folder.path(), &[command[0], "--json-schema"])).unwrap();
        let document = json(folder.path(), command, &[]);
        assert_eq!(document["schema"], format!("vigie.followup-{}/1", command[0]));
        assert_eq!(document["as_of"], DAY);
        assert_eq!(mismatch(&document, &schema, &schema, "$"), None, "{command:?}");
    }
}

#[test]
fn the_order_of_acts_on_different_subjects_changes_nothing() {
    let acts = acts();
    let subject = |line: &str| serde_json::from_str::<Value>(line).unwrap()["subject"].to_string();
    let mut by_subject: Vec<&str> = acts.lines().collect();
    by_subject.sort_by_key(|line| std::cmp::Reverse(subject(line)));
    let (one, other) = (register(&acts), register(&by_subject.join("\n")));
    assert_ne!(head(one.path()), head(other.path()));
    for command in COMMANDS {
        let (mut one, mut other) = (json(one.path(), command, &[]), json(other.path(), command, &[]));
        one["register"].take();
        other["register"].take();
        assert_eq!(one, other, "{command:?}");
    }
}

#[test]
fn the_table_counts_what_became_of_each_recommendation() {
    let folder = register(&acts());
    for by in ["state", "institution", "addressee", "session", "pillar"] {
        let table = json(folder.path(), &["table"], &["--by", by]);
        assert_eq!(table["by"], by);
        let number = |value: &Value| value.as_u64().unwrap();
        let mut issued = 0;
        for row in table["rows"].as_array().unwrap() {
            for part in ["own", "state_debt"] {
                issued += number(&row[part]["all"]["issued"]);
                for tally in [&row[part]["critical"], &row[part]["all"]] {
                    let closed = number(&tally["closed_risk_accepted"]) + number(&tally["closed_no_longer_relevant"]);
                    assert_eq!(
                        number(&tally["issued"]),
                        number(&tally["implemented"]) + number(&tally["open"]) + closed,
                        "{by}: {row}"
                    );
                }
            }
        }
        assert_eq!(issued, 16, "{by}: each is in one row");
        let whole = &table["whole"];
        assert_eq!((number(&whole["own"]["all"]["issued"]), number(&whole["state_debt"]["all"]["issued"])), (14, 2));
    }
    let table = json(folder.path(), &["table"], &[]);
    let alpha = &table["rows"][0]["own"]["all"];
    assert_eq!((&alpha["rate"]["planned"], &alpha["rate"]["actual"]), (&3.into(), &2.into()));
    assert_eq!((&alpha["rate"]["value"], &alpha["rate"]["band"]), (&"0.666667".into(), &"satisfactory".into()));
}

#[test]
fn a_state_alone_is_shown_of_which_others_say_nothing() {
    let folder = register(&acts());
    for command in &COMMANDS[..4] {
        let institutions = format!("{HERE}/etats.toml");
        let own =
            of_day(folder.path(), command, &["--state", "xb", "--format", "csv", "--institutions", &institutions]);
        assert!(own.contains("XB-") || own.contains("Bêta"), "{command:?}: {own}");
        assert!(!own.contains("XA-") && !own.contains("XC-"), "{command:?}: {own}");
    }
    let unknown = run(folder.path(), &["table", "--state", "ZZ", "--as-of", DAY, "--lang", "en"], "");
    assert!(unknown.status.success());
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("selection-empty"));
}

#[test]
fn a_result_never_takes_the_place_of_the_register() {
    let folder = register(&acts());
    let before = std::fs::read(folder.path().join("register.sqlite")).unwrap();
    let refused = run(folder.path(), &["table", "-o", "register.sqlite"], "");
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("output-is-input"));
    assert_eq!(std::fs::read(folder.path().join("register.sqlite")).unwrap(), before);
    let printed = of_day(folder.path(), &["table"], &["--format", "markdown"]);
    of_day(folder.path(), &["table"], &["--format", "markdown", "-o", "tableau.md"]);
    assert_eq!(std::fs::read_to_string(folder.path().join("tableau.md")).unwrap(), printed);
}

#[test]
fn a_programme_keeps_within_what_is_given() {
    let folder = register(&acts());
    let institutions = format!("{HERE}/etats.toml");
    for (missions, days) in [(0, 99), (1, 6), (1, 7), (1, 99), (2, 14), (3, 13), (9, 99)] {
        let (most, within) = (missions.to_string(), days.to_string());
        let command = ["plan", "--missions", &most, "--days", &within, "--institutions", &institutions];
        let plan = json(folder.path(), &command, &[]);
        assert!(plan["missions"].as_array().unwrap().len() <= missions, "{plan}");
        assert!(plan["days"].as_u64().unwrap() <= days, "{plan}");
        // Health insurers are judged by no rule of this rulebook.
        assert!(plan["visits"].as_array().unwrap().iter().all(|visit| visit["institution"] != "XB-INAM"));
    }
}

#[test]
fn texts_from_outside_are_no_formula_and_no_markup() {
    let hostile = acts().replace("50e session", "=HYPERLINK(\\\"x\\\")").replace("Agents formés", "<b>@SUM(A1)</b>|");
    let folder = register(&hostile);
    let csv = of_day(folder.path(), &["table"], &["--by", "session", "--format", "csv"]);
    assert!(csv.contains("'=HYPERLINK") && !csv.contains(",=HYPERLINK") && !csv.contains("\n=HYPERLINK"), "{csv}");
    let markdown = of_day(folder.path(), &["indicators"], &["--format", "markdown"]);
    assert!(markdown.contains("@SUM(A1)") && !markdown.contains("<b>"), "{markdown}");
}

#[test]
fn tables_in_eighty_columns() {
    let folder = register(&acts());
    let head = head(folder.path());
    let institutions = format!("{HERE}/etats.toml");
    let mut said = String::new();
    for (by, lang) in [("institution", "fr"), ("addressee", "en"), ("session", "fr"), ("pillar", "pt")] {
        let more = ["--by", by, "--lang", lang, "--institutions", &institutions];
        said.push_str(&of_day(folder.path(), &["table"], &more).replace(&head, "HEAD"));
        said.push('\n');
    }
    let too_wide: Vec<&str> = said.lines().filter(|line| line.chars().count() > 80).collect();
    assert_eq!(too_wide, [""; 0]);
    insta::assert_snapshot!(said);
}
