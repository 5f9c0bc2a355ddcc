//! The fuzz targets without a fuzzer: what they hold is held of each file of their corpus, of its files changed at random, and
//! of a file that was once found to break something. A fuzzer needs a nightly compiler; this does not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot set itself up must fail")]
#![allow(clippy::print_stdout, reason = "a target that fails says of which file")]

#[path = "fuzz/bodies.rs"]
mod bodies;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

/// The files of a target's corpus with their names, in their order.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target);
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    assert!(files.len() >= 5, "{target}: a corpus of {} files", files.len());
    files
}

/// How many changed inputs are tried: `VIGIE_FUZZ_CASES` for a longer run.
fn cases(usual: u32) -> u32 {
    std::env::var("VIGIE_FUZZ_CASES").ok().map_or(usual, |count| count.parse().unwrap())
}

/// Gives a target each file of its corpus, then files changed.
fn run(target: &str, usual: u32, body: impl Fn(&[u8])) {
    let files = corpus(target);
    for (name, bytes) in &files {
        println!("{target}/{name}");
        body(bytes);
    }
    let config = Config { cases: cases(usual), failure_persistence: None, ..Config::default() };
    let change = (any::<Index>(), any::<Index>(), any::<Index>(), 0..24usize, any::<u8>(), 0..4u8);
    let changes = (any::<Index>(), prop::collection::vec(change, 1..6));
    TestRunner::new(config)
        .run(&changes, |(file, changes)| {
            let mut bytes = file.get(&files).1.clone();
            for (at, to, other, count, byte, kind) in changes {
                let length = bytes.len();
                if length == 0 {
                    break;
                }
                let at = at.index(length);
                let end = (at + count).min(length);
                match kind {
                    0 => bytes.splice(at..end.max(at), [byte]).for_each(drop),
                    1 => bytes.drain(at..end).for_each(drop),
                    2 => {
                        let piece = bytes.get(at..end).unwrap().to_vec();
                        let to = to.index(length);
                        bytes.splice(to..to, piece);
                    }
                    _ => {
                        let source = &other.get(&files).1;
                        let from = to.index(source.len().max(1));
                        let piece = source.get(from..(from + count).min(source.len())).unwrap_or_default();
                        bytes.splice(at..at, piece.iter().copied());
                    }
                }
            }
            body(&bytes);
            Ok(())
        })
        .unwrap();
}

/// As a fuzzer gives a text: input that is none is passed over.
fn of_text(body: fn(&str)) -> impl Fn(&[u8]) {
    move |bytes| {
        if let Ok(text) = std::str::from_utf8(bytes) {
            body(text);
        }
    }
}

#[test]
fn numbers() {
    run("number", 2000, of_text(bodies::number));
}

#[test]
fn formulas() {
    run("formula", 2000, of_text(bodies::formula));
}

#[test]
fn layouts() {
    run("layout", 200, of_text(bodies::layout));
}

#[test]
fn workbooks() {
    run("workbook", 300, bodies::workbook);
}
