//! How time and memory grow with what is read: `cargo bench --bench scale`, or `-- --most N` for no more than N.
//!
//! From ten to a million rows of a wide table under three checks, written as CSV and as JSON lines, and from ten to ten
//! thousand workbooks under the shipped rulebook, written as JSON lines. Each line tells the time of one row or workbook
//! beside that of the size before: one that does not grow is linear. Memory is the peak that the system tells of the process.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

mod inputs;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use inputs::Failure;
use inputs::processes::{Taken, watched};

/// The most rows of a table.
const ROWS: usize = 1_000_000;
/// The most workbooks.
const WORKBOOKS: usize = 10_000;

fn main() -> Result<(), Failure> {
    if !inputs::is_measured() {
        return Ok(());
    }
    let most = inputs::number_behind("--most")?.unwrap_or(usize::MAX);
    let folder = tempfile::tempdir()?;
    let rulebook = folder.path().join("rulebook");
    inputs::write_rulebook(&inputs::small()?, &rulebook)?;
    for format in ["csv", "jsonl"] {
        println!("rows of a wide table, three checks, --format {format}");
        let mut before = None;
        for rows in sizes(ROWS.min(most)) {
            let table = folder.path().join("table.csv");
            inputs::write_table(&table, rows)?;
            let taken = checked(&table, Some(&rulebook), format, folder.path())?;
            before = Some(told(rows, &taken, before));
        }
    }
    println!("workbooks, the shipped rulebook, --format jsonl");
    let mut before = None;
    for count in sizes(WORKBOOKS.min(most)) {
        let workbooks = folder.path().join(format!("workbooks-{count}"));
        fs::create_dir(&workbooks)?;
        inputs::write_years(&workbooks, count / 5, 2019..=2023)?;
        let taken = checked(&workbooks, None, "jsonl", folder.path())?;
        before = Some(told(count, &taken, before));
        fs::remove_dir_all(&workbooks)?;
    }
    Ok(())
}

/// Powers of ten from ten to the most.
fn sizes(most: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(10_usize), |size| size.checked_mul(10)).take_while(move |size| *size <= most)
}

/// A check whose result goes into a file.
fn checked(input: &Path, rulebook: Option<&Path>, format: &str, folder: &Path) -> Result<Taken, Failure> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
    command.args(["check", "--quiet", "--as-of", "2024-11-20", "--format", format]).arg(input);
    command.arg("-o").arg(folder.join("result"));
    if let Some(rulebook) = rulebook {
        command.arg("--rulebook").arg(rulebook);
        // A million rows are more than any true submission, so a user has to say that they are meant.
        command.args(["--limit", "bytes=1000000000", "--limit", "cells=100000000"]);
    }
    watched(&mut command)
}

/// Prints what a size took and returns the time of one of it.
fn told(size: usize, taken: &Taken, before: Option<Duration>) -> Duration {
    let one = taken.elapsed / u32::try_from(size).unwrap_or(u32::MAX);
    let grown = before.map_or_else(String::new, |before| {
        let hundredths = 100 * one.as_nanos() / before.as_nanos().max(1);
        format!(", {}.{:02} times that of the size before", hundredths / 100, hundredths % 100)
    });
    println!(
        "  {size:>9}  {:>8} ms  {:>4} MB  {} µs each{grown}",
        taken.elapsed.as_millis(),
        taken.megabytes(),
        one.as_micros(),
    );
    one
}
