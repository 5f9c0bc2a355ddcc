//! A large wide table: it is judged and written institution by institution, to the same result, in little memory, and as far as
//! its reader wants it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a helper of a test fails as the test does")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{ChildStdout, Command, Output, Stdio};
use std::time::Duration;
use std::{fs, io};

use serde_json::Value;
use tempfile::TempDir;

/// A table of more bytes than this is read row by row.
const HELD: usize = 4 << 20;

/// How many institutions a table has whose check is interrupted.
#[cfg(unix)]
const INTERRUPTED: usize = 20_000;

const HEADER: &str = "institution_code;institution_name;state;institution_kind;fiscal_year;year_end;currency;unit;filed_on;\
                      operating_charges;technical_income;cash_and_equivalents\n";

fn vigie(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
    command.current_dir(folder).args(["check", "--lang", "en", "--as-of", "2024-11-20"]).args(arguments);
    command
}

/// A row of an institution, with a name of so many signs.
fn row(code: &str, year: i16, charges: &str, name: usize) -> String {
    let name = "n".repeat(name);
    format!("{code};{name};XA;general_scheme;{year};31/12/{year};XOF;1;15/05/2024;{charges};1000000;n.d.\n")
}

/// A table out of order, in which rows are rejected for every reason, figures are unreadable and years follow one another.
fn mixed(name: usize) -> String {
    let mut text = String::from(HEADER);
    for rank in (0..60).rev() {
        let code = format!("XA-{:03}", (rank * 7) % 60);
        text.push_str(&row(&code, 2023, "150000", name));
        if rank % 5 == 0 {
            text.push_str(&row(&code, 2022, "abc", name));
        }
        if rank % 9 == 0 {
            // The same year again, filed on the same day: neither stands.
            text.push_str(&row(&code, 2023, "160000", name));
        }
        if rank % 11 == 0 {
            text.push_str(&row(&code, 1960, "150000", name));
            text.push_str(&row(&code, 20, "150000", name));
        }
        text.push('\n');
    }
    text
}

fn check(text: &str, arguments: &[&str]) -> Output {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("table.csv"), text).unwrap();
    vigie(folder.path(), &[&["table.csv"], arguments].concat()).output().unwrap()
}

/// The lines of a result without what the length of names changes: the names themselves, the hash of the file.
fn lines(result: &Output) -> Vec<Value> {
    let lines = std::str::from_utf8(&result.stdout).unwrap().lines().map(|line| {
        let mut line: Value = serde_json::from_str(line).unwrap();
        if let Some(submission) = line.get_mut("submission") {
            submission["institution"]["name"].take();
            submission["source"]["sha256"].take();
        }
        line
    });
    lines.collect()
}

#[test]
fn a_table_read_row_by_row_has_the_result_of_one_that_is_held() {
    let (held, large) = (mixed(3), mixed(60_000));
    assert!(held.len() < HELD && large.len() > HELD);
    let (held, large) = (check(&held, &["--format", "jsonl"]), check(&large, &["--format", "jsonl"]));
    assert_eq!((held.status.code(), large.status.code()), (Some(3), Some(3)));
    let (one, other) = (lines(&held), lines(&large));
    assert!(one.iter().filter(|line| line.get("submission").is_some()).count() > 50);
    assert!(one.iter().filter(|line| line.get("rejected").is_some()).count() > 20);
    assert_eq!(one, other);
    assert_eq!(String::from_utf8(held.stderr).unwrap(), String::from_utf8(large.stderr).unwrap());
}

#[test]
fn json_written_piece_by_piece_is_one_document_as_serde_prints_it() {
    for name in [3, 60_000] {
        let result = check(&mixed(name), &["--format", "json"]);
        let text = String::from_utf8(result.stdout).unwrap();
        // The order of keys is the contract's own: only the shape is compared.
        let document: Value = serde_json::from_str(&text).unwrap();
        let shape = |text: &str| text.lines().map(|line| line.len() - line.trim_start().len()).sum::<usize>();
        assert_eq!(shape(&text), shape(&serde_json::to_string_pretty(&document).unwrap()));
        let order: Vec<(String, i64)> = document["submissions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["institution"]["code"].as_str().unwrap().to_owned(), one["fiscal_year"].as_i64().unwrap()))
            .collect();
        assert!(order.len() > 50 && order.is_sorted());
    }
}

#[test]
#[cfg(unix)]
fn a_result_larger_than_the_memory_allowed_is_written() {
    // As one document in memory they would take some 600 MB; the program's own code and threads take most of what is allowed.
    const ROWS: usize = 1500;
    let folder = TempDir::new().unwrap();
    let mut text = String::from(HEADER);
    for rank in 0..ROWS {
        text.push_str(&row(&format!("XA-{rank:05}"), 2023, "150000", 3000));
    }
    assert!(text.len() > HELD);
    fs::write(folder.path().join("table.csv"), text).unwrap();
    let arguments = ["check", "table.csv", "--quiet", "--as-of", "2024-11-20", "--format", "json", "-o", "result.json"];
    let status = Command::new("sh")
        .args(["-c", "ulimit -v 460800 && exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_vigie")])
        .args(arguments)
        .env("RAYON_NUM_THREADS", "2")
        .env("MALLOC_ARENA_MAX", "2")
        .current_dir(folder.path())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(0));
    let result: Value = serde_json::from_slice(&fs::read(folder.path().join("result.json")).unwrap()).unwrap();
    assert_eq!(result["submissions"].as_array().unwrap().len(), ROWS);
}

/// A check of many institutions, interrupted once it has begun to write; what it says, and what it writes from then on.
#[cfg(unix)]
fn interrupted(
    folder: &Path,
    arguments: &[&str],
    has_begun: impl FnOnce(&mut BufReader<ChildStdout>),
) -> (String, String) {
    let mut text = String::from(HEADER);
    for rank in 0..INTERRUPTED {
        writeln!(text, "XA-{rank:05};n;XA;general_scheme;2023;31/12/2023;XOF;1;15/05/2024;1;2;3").unwrap();
    }
    fs::write(folder.join("table.csv"), text).unwrap();
    let mut child = vigie(folder, &["table.csv", "--quiet"])
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut result = BufReader::new(child.stdout.take().unwrap());
    has_begun(&mut result);
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let mut written = String::new();
    result.read_to_string(&mut written).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(130));
    let said = String::from_utf8(ended.stderr).unwrap();
    assert!(said.starts_with("Interrupted."), "{said}");
    (said, written)
}

/// One interrupted after the first line of what it writes on the standard output; what it says, and all that it writes.
#[cfg(unix)]
fn interrupted_in_a_stream(folder: &Path, format: &str) -> (String, String) {
    let mut written = String::new();
    let (said, rest) = interrupted(folder, &["--format", format], |result| {
        result.read_line(&mut written).unwrap();
    });
    (said, written + &rest)
}

/// How many institutions a message of an interrupt counts.
#[cfg(unix)]
fn counted(said: &str) -> usize {
    said.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

#[test]
#[cfg(unix)]
fn an_interrupted_result_ends_with_a_whole_line_and_says_so() {
    let folder = TempDir::new().unwrap();
    let (said, written) = interrupted_in_a_stream(folder.path(), "jsonl");
    let lines: Vec<&str> = written.lines().collect();
    assert!(lines.len() < INTERRUPTED && counted(&said) == lines.len(), "{said}");
    for line in lines {
        assert!(serde_json::from_str::<Value>(line).is_ok());
    }
}

#[test]
#[cfg(unix)]
fn an_interrupted_csv_holds_whole_submissions() {
    let folder = TempDir::new().unwrap();
    let (said, written) = interrupted_in_a_stream(folder.path(), "csv");
    assert!(written.ends_with('\n'));
    let mut lines = csv::Reader::from_reader(written.as_bytes());
    let code = lines.headers().unwrap().iter().position(|name| name == "institution").unwrap();
    let mut findings: BTreeMap<String, usize> = BTreeMap::new();
    for line in lines.records() {
        *findings.entry(line.unwrap()[code].to_owned()).or_default() += 1;
    }
    assert!(findings.len() < INTERRUPTED && counted(&said) == findings.len(), "{said}");
    let counts: BTreeSet<usize> = findings.into_values().collect();
    assert_eq!(counts.len(), 1, "a submission is cut: {counts:?}");
}

#[test]
#[cfg(unix)]
fn an_interrupt_leaves_a_file_as_it_was() {
    let folder = TempDir::new().unwrap();
    let result = folder.path().join("result.jsonl");
    fs::write(&result, "an older result").unwrap();
    let is_part = |entry: io::Result<fs::DirEntry>| {
        let entry = entry.unwrap();
        entry.file_name().to_string_lossy().ends_with(".part") && entry.metadata().is_ok_and(|part| part.len() > 0)
    };
    let begun = |_: &mut BufReader<ChildStdout>| {
        while !fs::read_dir(folder.path()).unwrap().any(is_part) {
            std::thread::sleep(Duration::from_millis(1));
        }
    };
    let (said, written) = interrupted(folder.path(), &["--format", "jsonl", "-o", "result.jsonl"], begun);
    assert_eq!((said.trim(), written.as_str()), ("Interrupted. Nothing was written.", ""));
    assert_eq!(fs::read_to_string(&result).unwrap(), "an older result");
    let left = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 2, "a part of a result is left");
}
