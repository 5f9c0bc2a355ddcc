//! A submission says the same whatever the order of its sheets, rows and columns, and whatever stands beside it: the sound
//! sample is taken apart to its cells, put together in another order, and judged; but for places, its JSON is the same.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a helper of a test fails as the test does")]

#[path = "common/files.rs"]
mod files;
#[path = "common/tried.rs"]
mod tried;

use std::fs;
use std::sync::LazyLock;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use files::{Put, Rows, vigie, workbook};
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

const SAMPLES: [&str; 2] = ["xa-cnps-2022.xlsx", "xa-cnps-2023.xlsx"];

/// The sheets of a sample, cell by cell.
fn sheets_of(sample: &str) -> Vec<(String, Rows)> {
    let mut workbook: Xlsx<_> = open_workbook(format!("samples/{sample}")).unwrap();
    workbook
        .sheet_names()
        .into_iter()
        .map(|name| {
            let range = workbook.worksheet_range(&name).unwrap();
            let (rows, columns) = range.end().map_or((0, 0), |(row, column)| (row + 1, column + 1));
            let cell = |row, column| match range.get_value((row, column)) {
                Some(Data::String(text)) => Put::Text(text.clone()),
                Some(Data::Float(number)) => Put::Number(*number),
                Some(Data::Bool(flag)) => Put::Flag(*flag),
                Some(Data::DateTime(moment)) => {
                    let (year, month, day, ..) = moment.to_ymd_hms_milli();
                    Put::Day(year, month, day)
                }
                Some(Data::Empty) | None => Put::Nothing,
                other => unreachable!("{name} {row} {column}: {other:?}"),
            };
            let rows = (0..rows).map(|row| (0..columns).map(|column| cell(row, column)).collect()).collect();
            (name.clone(), rows)
        })
        .collect()
}

static SHEETS: LazyLock<[Vec<(String, Rows)>; 2]> = LazyLock::new(|| SAMPLES.map(sheets_of));

/// A workbook of sheets.
fn put_together(sheets: &[(String, Rows)]) -> Vec<u8> {
    let borrowed: Vec<(&str, Rows)> = sheets.iter().map(|(name, rows)| (name.as_str(), rows.clone())).collect();
    workbook(&borrowed)
}

/// How the cells of a workbook are put together again.
#[derive(Debug, Clone)]
struct Arrangement {
    /// Draws an order of sheets, rows and columns.
    seed: u64,
    /// Columns put between the others, with notes in them.
    has_notes: bool,
}

impl Arrangement {
    /// Some order of so many things.
    fn order(&self, of: u64, count: usize) -> Vec<usize> {
        let key = |at: usize| {
            let at = u64::try_from(at).unwrap() + 1;
            (self.seed ^ of).wrapping_add(at.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
                >> 7
        };
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|at| key(*at));
        order
    }

    /// The sheets in another order, their rows too; those of lines have their columns mixed under their header.
    fn of(&self, sheets: &[(String, Rows)]) -> Vec<u8> {
        let mut arranged: Vec<(String, Rows)> = Vec::new();
        for (rank, at) in self.order(0, sheets.len()).into_iter().enumerate() {
            let (name, rows) = &sheets[at];
            let of = u64::try_from(rank).unwrap() + 1;
            arranged.push((name.clone(), self.rows(of, rows)));
        }
        if self.has_notes {
            arranged.insert(1, ("Annexe".to_owned(), vec![row!["Note", "Rien à lire ici"], row!["a", 12.0]]));
        }
        put_together(&arranged)
    }

    fn rows(&self, of: u64, rows: &Rows) -> Rows {
        let is_header = |row: &Vec<Put>| row.iter().any(|cell| matches!(cell, Put::Text(text) if text == "code"));
        let Some(header) = rows.iter().position(is_header) else {
            // The identification: keys in the first column, values in the second.
            return self.order(of, rows.len()).into_iter().map(|at| rows[at].clone()).collect();
        };
        let columns = self.order(of << 8, rows[header].len());
        let arrange = |row: &Vec<Put>, note: &str| -> Vec<Put> {
            let mut cells: Vec<Put> = columns.iter().map(|at| row[*at].clone()).collect();
            if self.has_notes {
                cells.insert(columns.len() / 2, Put::from(note));
            }
            cells
        };
        let mut arranged: Rows = rows[..header].to_vec();
        arranged.push(arrange(&rows[header], "Note de l’agent comptable"));
        let below = &rows[header + 1..];
        arranged.extend(self.order(of << 16, below.len()).into_iter().map(|at| arrange(&below[at], "vu")));
        arranged
    }
}

/// The JSON of both years, judged together, without what says where things stand.
fn judged(files: [Vec<u8>; 2]) -> Value {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in SAMPLES.iter().zip(files) {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    fs::copy("samples/institutions.toml", folder.path().join("institutions.toml")).unwrap();
    let run = vigie(folder.path(), &["check", ".", "--format", "json", "--lang", "fr", "--as-of", "2024-11-20"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut json = run.json();
    for submission in json["submissions"].as_array_mut().unwrap() {
        // Notes on sheets and columns that are not read are the only thing that may come with them.
        let only_notes = submission["diagnostics"].as_array().unwrap().iter().all(|told| told["severity"] == "note");
        assert!(only_notes, "{}", submission["diagnostics"]);
        submission["diagnostics"].take();
        submission["source"]["sha256"].take();
    }
    without_places(&mut json);
    json
}

/// Takes out sheets, cells, and the raw texts of cells, in which a date or number may be written otherwise.
fn without_places(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            for place in ["sheet", "cell", "raw", "message"] {
                entries.remove(place);
            }
            // `rule: Sheet!C5 line@2023` names a cell too.
            if let Some(Value::Array(deciding)) = entries.get_mut("deciding") {
                for text in deciding.iter_mut() {
                    let words: Vec<&str> =
                        text.as_str().unwrap().split(' ').filter(|word| !word.contains('!')).collect();
                    *text = Value::from(words.join(" "));
                }
            }
            entries.values_mut().for_each(without_places);
        }
        Value::Array(items) => items.iter_mut().for_each(without_places),
        _ => {}
    }
}

static AS_FILED: LazyLock<Value> =
    LazyLock::new(|| judged(SAMPLES.map(|name| fs::read(format!("samples/{name}")).unwrap())));

#[test]
fn a_sample_put_together_again_is_the_sample() {
    let whole = SHEETS.each_ref().map(|sheets| put_together(sheets));
    assert_eq!(judged(whole), *AS_FILED);
    // A row left out is seen, so that this comparison is one.
    let mut bare = SHEETS.clone();
    assert!(bare[1].iter_mut().find(|(_, rows)| rows.len() > 20).and_then(|(_, rows)| rows.pop()).is_some());
    assert_ne!(judged(bare.each_ref().map(|sheets| put_together(sheets))), *AS_FILED);
    let findings = AS_FILED["submissions"][1]["findings"].as_array().unwrap();
    assert!(findings.iter().filter(|finding| finding["outcome"] == "compliant").count() > 15, "{findings:#?}");
}

proptest! {
    #![proptest_config(tried::cases(12))]

    #[test]
    fn order_and_additions_say_nothing(seed: u64, has_notes: bool) {
        let arrangement = Arrangement { seed, has_notes };
        let arranged = SHEETS.each_ref().map(|sheets| arrangement.of(sheets));
        prop_assert!(judged(arranged) == *AS_FILED, "{arrangement:?} changes the findings");
    }
}
