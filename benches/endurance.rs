//! A thousand reports made by one process: `cargo bench --bench endurance`, or `-- --reports N` (ten at least).
//!
//! The memory that the process holds is told after each tenth of them. A process that forgets what it has written holds as
//! much at the end as after the first hundreds, when its allocator has what it needs: more than a tenth above the most held in
//! the first half is growth, and the run fails. Memory is what Linux tells of a process; elsewhere the bench says that it cannot
//! tell.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

mod inputs;

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use inputs::processes::told;
use inputs::{Failure, is_measured, number_behind};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many reports are made.
const REPORTS: usize = 1_000;
/// How often the memory is told.
const TOLD: usize = 10;

fn main() -> Result<(), Failure> {
    if !is_measured() {
        return Ok(());
    }
    let reports = number_behind("--reports")?.unwrap_or(REPORTS).max(TOLD);
    let folder = tempfile::tempdir()?;
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut held = Vec::new();
    for made in 1..=reports {
        let site = folder.path().join("site");
        let index = site.join("index.html");
        let words = ["vigie", "report", "--internal", "--quiet", "--force", "--as-of", "2024-11-20", "-o"];
        let words = words.iter().map(OsString::from).chain([site.into_os_string(), samples.clone().into_os_string()]);
        // What the report's code says of the samples is tested elsewhere; here a page must stand that did not stand before.
        let _ = vigie::commands::run(words);
        fs::remove_file(&index).map_err(|error| format!("report {made} was not written: {error}"))?;
        if made % reports.div_ceil(TOLD) == 0 || made == reports {
            let Some(now) = told(Path::new("/proc/self/status"), "VmRSS") else {
                println!("this system does not tell how much memory a process holds");
                return Ok(());
            };
            println!("  after {made:>6} reports: {:>4} MB", now / 1024);
            held.push(now);
        }
    }
    let (first, second) = held.split_at(held.len() / 2);
    let most = |half: &[u64]| half.iter().max().copied().unwrap_or_default();
    if most(second) * 10 > most(first) * 11 {
        return Err(format!("memory grows: {} kB, then {} kB", most(first), most(second)).into());
    }
    Ok(())
}
