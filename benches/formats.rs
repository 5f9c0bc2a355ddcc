//! How long reading takes in every format, beside the full reading of the same bytes by calamine.
//!
//! `cargo bench --bench formats` prints, for each format, a workbook whose sheets are all wanted and one with six large annexes
//! that nothing wants, each read whole and for whose it is alone; then a wide table, and one thread beside two. Bare is calamine's
//! dense range of every sheet, which is the only way in which it reads all formats.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

mod inputs;

use std::hint::black_box;
use std::io::Cursor;

use calamine::{Reader as _, Sheets, open_workbook_auto_from_rs};
use rayon::prelude::*;
use vigie::intake::{ReadFile, Reader};
use vigie::rulebook::Rulebook;

use inputs::books::{ods_of, sheets, xls_of, xlsb_of, xlsx_of};
use inputs::pairs::pair;
use inputs::{Failure, Inputs, TABLE_ROWS};

/// Rows of each annex.
const ANNEX_ROWS: usize = 3000;
/// How often a workbook is read in one round.
const REPEATS: usize = 3;

fn main() -> Result<(), Failure> {
    let is_measured = inputs::is_measured();
    let folder = tempfile::tempdir()?;
    let inputs = Inputs::write(folder.path(), 1, if is_measured { TABLE_ROWS } else { 5 })?;
    let rulebook = inputs.large()?;
    for (what, annex_rows) in [("six sheets of 150 lines", 0), ("the same with six annexes of 3000 rows", ANNEX_ROWS)] {
        let sheets = sheets(&rulebook.dictionary, if is_measured { annex_rows } else { annex_rows.min(300) });
        println!("{what}");
        let books = [
            ("xlsx", xlsx_of(&sheets)?),
            ("xlsb", xlsb_of(&sheets)),
            ("xls", xls_of(&sheets)),
            ("ods", ods_of(&sheets)?),
        ];
        for (format, bytes) in &books {
            let found = figures(&read(&rulebook, bytes));
            if found < 2500 {
                return Err(format!("{format}: {found} figures").into());
            }
            if !is_measured {
                continue;
            }
            let bare = || (0..REPEATS).try_for_each(|_| bare(bytes).map(drop));
            let whole = || {
                (0..REPEATS).for_each(|_| drop(black_box(read(&rulebook, bytes))));
                Ok(())
            };
            pair(&format!("{format}: calamine, every sheet"), &bare, "intake", &whole)?;
            let path = folder.path().join(format!("livre.{format}"));
            std::fs::write(&path, bytes)?;
            let peek = || {
                (0..REPEATS).for_each(|_| drop(black_box(reader(&rulebook).peek(&path, "livre"))));
                Ok(())
            };
            pair(&format!("{format}: intake"), &whole, "whose it is, alone", &peek)?;
        }
    }
    if is_measured {
        table_and_threads(&inputs, &rulebook)?;
    }
    Ok(())
}

fn table_and_threads(inputs: &Inputs, rulebook: &Rulebook) -> Result<(), Failure> {
    println!("csv, a wide table of {TABLE_ROWS} institutions");
    let bytes = std::fs::read(&inputs.table)?;
    let fields = || {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes.as_slice());
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record)? {
            black_box(&record);
        }
        Ok(())
    };
    let whole = || {
        drop(black_box(read(rulebook, &bytes)));
        Ok(())
    };
    pair("csv: its bare fields", &fields, "intake", &whole)?;
    println!("64 workbooks (xlsx)");
    let books = vec![xlsx_of(&sheets(&rulebook.dictionary, 0))?; 64];
    let with_threads = |threads| -> Result<rayon::ThreadPool, Failure> {
        Ok(rayon::ThreadPoolBuilder::new().num_threads(threads).build()?)
    };
    let (one, two) = (with_threads(1)?, with_threads(2)?);
    let all = |pool: &rayon::ThreadPool| {
        pool.install(|| books.par_iter().for_each(|bytes| drop(black_box(read(rulebook, bytes)))));
        Ok(())
    };
    pair("one thread", &|| all(&one), "two threads", &|| all(&two))
}

fn reader(rulebook: &Rulebook) -> Reader<'_> {
    Reader::new(&rulebook.dictionary).with_layouts(&rulebook.layouts, None)
}

fn read(rulebook: &Rulebook, bytes: &[u8]) -> ReadFile {
    reader(rulebook).read_bytes(bytes, "livre")
}

fn figures(file: &ReadFile) -> usize {
    file.submissions.iter().map(|read| read.submission.figures.len()).sum()
}

/// Reads every sheet of a workbook into a range, and does nothing with it.
fn bare(bytes: &[u8]) -> Result<usize, Failure> {
    let mut book: Sheets<_> = open_workbook_auto_from_rs(Cursor::new(bytes))?;
    let mut cells = 0;
    for name in book.sheet_names() {
        cells += black_box(book.worksheet_range(&name)?).used_cells().count();
    }
    Ok(cells)
}
