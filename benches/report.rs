//! How long the site of a session takes, and how much memory: `cargo bench --bench report`.
//!
//! The program itself is run, as a user would: 60 institutions that file a workbook for each of five years (a site under 2 s and
//! 200 MB), and a wide table of 2,000 mutuals (under 20 s). Divan tells the times, beside those of `vigie rank` on the same files;
//! before them the peak of memory is told, where the system says it (Linux). `-- --inputs DIR` only writes the inputs, for a profiler.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot set itself up must fail")]

mod inputs;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use divan::Bencher;
use tempfile::TempDir;

use inputs::processes::watched;
use inputs::{behind, is_measured, many_of, valid, write_full_table, write_years};

const INSTITUTIONS: usize = 60;
const MUTUALS: usize = 2_000;

/// What is read, and where it is written to.
struct Files {
    folder: TempDir,
}

impl Files {
    fn get() -> &'static Self {
        static FILES: OnceLock<Files> = OnceLock::new();
        FILES.get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            write_inputs(folder.path());
            Self { folder }
        })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program at work on one of the two.
    fn report(&self, input: &str) -> Command {
        let mut command = self.vigie("report", input);
        command.args(["--internal", "--force", "-o"]).arg(self.path(&format!("site-of-{input}")));
        command
    }

    /// The yardstick: the same judged and ranked, and nothing but the ranking told.
    fn rank(&self, input: &str) -> Command {
        let mut command = self.vigie("rank", input);
        command.stdout(Stdio::null());
        command
    }

    fn vigie(&self, verb: &str, input: &str) -> Command {
        let rulebook = if input == "workbooks" { "cipres" } else { "uemoa-mutuals" };
        let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
        command.args([verb, "--quiet", "--as-of", "2024-11-20", "--rulebook", rulebook]).arg(self.path(input));
        command
    }
}

fn write_inputs(folder: &Path) {
    let workbooks = folder.join("workbooks");
    fs::create_dir_all(&workbooks).unwrap();
    write_years(&workbooks, INSTITUTIONS, 2019..=2023).unwrap();
    let rulebook = valid(vigie::rulebook::load(many_of("uemoa-mutuals", 0).unwrap())).unwrap();
    let table = folder.join("mutuals.csv");
    write_full_table(&table, &rulebook, MUTUALS).unwrap();
    let text = fs::read_to_string(&table).unwrap().replace(";general_scheme;", ";mutual;");
    fs::write(&table, text).unwrap();
}

fn main() {
    if let Some(folder) = behind("--inputs") {
        // For a profiler: the inputs alone, kept.
        write_inputs(Path::new(&folder));
        return;
    }
    if is_measured() {
        for (input, what) in [("workbooks", "60 institutions x 5 years"), ("mutuals.csv", "2,000 mutuals")] {
            let taken = watched(&mut Files::get().report(input)).unwrap();
            let seconds = |time: Option<Duration>| {
                time.map_or_else(|| "?".to_owned(), |time| format!("{:.1}", time.as_secs_f64()))
            };
            println!(
                "the site of {what}: {} s of processor time, peak of memory {} MB",
                seconds(taken.processor),
                taken.megabytes()
            );
        }
        divan::main();
    }
}

/// 60 institutions over five years, and 2,000 mutuals.
const BOTH: [&str; 2] = ["workbooks", "mutuals.csv"];

#[divan::bench(args = BOTH, sample_count = 3, sample_size = 1)]
fn ranking(bencher: Bencher<'_, '_>, input: &str) {
    let files = Files::get();
    bencher.bench_local(|| assert!(files.rank(input).status().unwrap().success()));
}

#[divan::bench(args = BOTH, sample_count = 3, sample_size = 1)]
fn site(bencher: Bencher<'_, '_>, input: &str) {
    let files = Files::get();
    bencher.bench_local(|| assert!(files.report(input).status().unwrap().success()));
}
