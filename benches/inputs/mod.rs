//! What the benches read: files made afresh in a folder, the same at every run.
//!
//! In: the shipped rulebook and the figures of `samples/`. Out: a rulebook of 900 lines with workbooks that fill all of
//! them, a rulebook of three ratios with a wide table, and a rulebook of 500 rules with another. Never: a clock, a random number.
//!
//! What they are like, since a figure of speed is worth what was measured:
//! - A workbook is the one that `vigie template` writes, filled: its identification and six sheets of 150 lines, each with
//!   code, label, nature, three years, a column per branch and a definition. The shipped dictionary has fewer lines, so the
//!   others are added to a copy of the shipped rulebook; all its rules and controls are judged. Each institution files two
//!   years, so that last year's own submission counts.
//! - The rulebook of 500 rules repeats the shipped ratios with other ids and thresholds, so that most of them imply or contradict
//!   one another: more than any real rulebook would. Its table has every line that an institution files.
//! - The wide table is a CSV as a spreadsheet in French writes it (semicolons, `1 234 567`), of institutions on no list.

#![allow(dead_code, unused_imports, reason = "each bench uses a part of it")]

#[path = "../../tests/common/binary.rs"]
pub(crate) mod binary;
pub(crate) mod books;
pub(crate) mod pairs;
pub(crate) mod processes;
mod rulebooks;
mod table;
mod workbooks;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use vigie::assessment::{BasisFilter, Dossier, Options};
use vigie::model::{Institution, Submission};

pub(crate) use rulebooks::{many_of, shipped, small, valid, write as write_rulebook};
pub(crate) use table::{write_full_table, write_table};
use workbooks::write_workbooks;
pub(crate) use workbooks::{samples, write_years};

/// Whatever stops a bench: it has no user to explain it to.
pub(crate) type Failure = Box<dyn Error>;

/// Whether times are asked for, as `cargo bench` does; `cargo test --benches` only wants to know that the benches run.
pub(crate) fn is_measured() -> bool {
    let is_asked = |wanted: &str| std::env::args().any(|argument| argument == wanted);
    is_asked("--bench") && !is_asked("--list")
}

/// What stands behind an argument of the bench, as in `-- --most 1000`.
pub(crate) fn behind(name: &str) -> Option<String> {
    std::env::args().skip_while(|argument| argument != name).nth(1)
}

/// The number behind an argument of the bench.
pub(crate) fn number_behind(name: &str) -> Result<Option<usize>, Failure> {
    Ok(behind(name).map(|number| number.parse()).transpose()?)
}

/// A submission with nothing beside it but the year before, if any.
pub(crate) fn dossier<'d>(
    submission: &'d Submission,
    institution: &'d Institution,
    previous: Option<&'d Submission>,
) -> Dossier<'d> {
    Dossier { submission, institution, previous, secretariat: None, overlay: None, documents_presumed: false }
}

/// Every rule, on the day of judgement of all benches.
pub(crate) fn options(with_remedies: bool) -> Options {
    Options { basis: BasisFilter::All, as_of: date(2024, 11, 20), with_remedies }
}

/// How many workbooks are checked.
pub(crate) const WORKBOOKS: usize = 200;
/// How many institutions the wide table has.
pub(crate) const TABLE_ROWS: usize = 20_000;

/// How many rules the largest rulebook has, and how many institutions are judged by it.
pub(crate) const RULES: usize = 500;
/// See [`RULES`].
pub(crate) const FULL_ROWS: usize = 5_000;

/// The inputs of the checks, in one folder.
pub(crate) struct Inputs {
    /// The rulebook of 900 lines.
    pub(crate) large_rulebook: PathBuf,
    /// The folder of workbooks that fill it.
    pub(crate) workbooks: PathBuf,
    /// The rulebook of three ratios.
    pub(crate) small_rulebook: PathBuf,
    /// The wide table.
    pub(crate) table: PathBuf,
    /// The rulebook of 500 rules.
    pub(crate) many_rules: PathBuf,
    /// The wide table with all lines that they use.
    pub(crate) full_table: PathBuf,
}

impl Inputs {
    /// Writes all inputs into a folder.
    pub(crate) fn write(folder: &Path, workbooks: usize, rows: usize) -> Result<Self, Failure> {
        let inputs = Self {
            large_rulebook: folder.join("rulebook-900-lines"),
            workbooks: folder.join("workbooks"),
            small_rulebook: folder.join("rulebook-3-ratios"),
            table: folder.join("table.csv"),
            many_rules: folder.join("rulebook-500-rules"),
            full_table: folder.join("full-table.csv"),
        };
        let institutions = workbooks.div_ceil(workbooks::YEARS.len());
        rulebooks::write(&rulebooks::large(institutions)?, &inputs.large_rulebook)?;
        rulebooks::write(&rulebooks::small()?, &inputs.small_rulebook)?;
        // A rulebook with a fault would be refused by every run that is measured.
        rulebooks::load(&inputs.small_rulebook)?;
        fs::create_dir_all(&inputs.workbooks)?;
        write_workbooks(&rulebooks::load(&inputs.large_rulebook)?, &inputs.workbooks, workbooks)?;
        write_table(&inputs.table, rows)?;
        rulebooks::write(&rulebooks::many(RULES)?, &inputs.many_rules)?;
        write_full_table(&inputs.full_table, &rulebooks::load(&inputs.many_rules)?, FULL_ROWS)?;
        Ok(inputs)
    }

    /// The rulebook of 900 lines, loaded.
    pub(crate) fn large(&self) -> Result<vigie::rulebook::Rulebook, Failure> {
        rulebooks::load(&self.large_rulebook)
    }

    /// The workbooks, by name.
    pub(crate) fn workbook_paths(&self) -> Result<Vec<PathBuf>, Failure> {
        let entries = fs::read_dir(&self.workbooks)?.collect::<Result<Vec<_>, _>>()?;
        let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.sort();
        Ok(paths)
    }
}

/// The code of an institution of the workbooks.
pub(crate) fn institution_code(rank: usize) -> String {
    format!("TG-BENCH-{:04}", rank + 1)
}
