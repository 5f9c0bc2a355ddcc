//! How long the comparative table takes, how that grows, and how much memory it holds.
//!
//! `cargo bench --bench ranking` prints, for the two sizes that the work must bear, the time of the table with all its draws and
//! the peak of the process's memory, then how the time grows with institutions and with draws. Figures are in thousands, so that
//! every amount is drawn within its precision: the dearest case.
//!
//! What it is made of: a table of institutions read, judged and graded by the shipped rulebook with copies of its ratios, so that
//! as many rules are scored as said.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

mod inputs;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use rayon::prelude::*;
use vigie::assessment::assess;
use vigie::grading::{Context, grade};
use vigie::intake::Reader;
use vigie::model::{FiscalYear, Institution, Kind, StateCode, Submission};
use vigie::ranking::{Entrant, Parameters, Ranking, rank};
use vigie::rulebook::Rulebook;

use inputs::processes::told;
use inputs::{Failure, dossier, is_measured, many_of, options, valid, write_full_table};

/// A field of institutions ready to be ranked.
struct Field {
    rulebook: Rulebook,
    entrants: Vec<Entrant>,
}

impl Field {
    /// So many institutions of a kind, scored on so many rules.
    fn new(id: &str, kind: &str, scored: usize, institutions: usize) -> Result<Self, Failure> {
        let shipped = valid(vigie::rulebook::load(many_of(id, 0)?))?;
        let unscored = shipped.rules.iter().filter(|rule| rule.requires.is_none()).count();
        let rulebook = valid(vigie::rulebook::load(many_of(id, scored + unscored)?))?;
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("table.csv");
        write_full_table(&path, &rulebook, institutions)?;
        let table = fs::read_to_string(&path)?.replace(";XOF;1;", ";XOF;1000;");
        fs::write(&path, table)?;
        let submissions: Vec<Submission> = Reader::new(&rulebook.dictionary)
            .read(Path::new(&path), "table.csv")
            .submissions
            .into_iter()
            .map(|read| read.submission)
            .collect();
        let entrants: Vec<Entrant> =
            submissions.par_iter().map(|submission| entrant(&rulebook, submission, kind)).collect();
        if entrants.len() != institutions {
            return Err(format!("{} of {institutions} institutions", entrants.len()).into());
        }
        Ok(Self { rulebook, entrants })
    }

    fn rank(&self, institutions: usize, draws: u32) -> Option<Ranking> {
        let mut parameters = Parameters::of(self.rulebook.ranking.as_ref()?);
        parameters.draws = draws;
        let entrants = self.entrants.iter().take(institutions).cloned().collect();
        let (kinds, grading) = (&self.rulebook.kinds, &self.rulebook.grading);
        Some(rank(FiscalYear::new(2023)?, entrants, Vec::new(), kinds, grading, parameters))
    }

    /// The best of three times.
    fn time(&self, institutions: usize, draws: u32) -> Duration {
        let once = || {
            let start = Instant::now();
            black_box(self.rank(black_box(institutions), draws));
            start.elapsed()
        };
        (0..3).map(|_| once()).min().unwrap_or_default()
    }
}

fn entrant(rulebook: &Rulebook, submission: &Submission, kind: &str) -> Entrant {
    let institution = Institution {
        code: submission.identification.code.clone(),
        name: String::new(),
        state: StateCode::from("XA"),
        kind: Kind::from(kind),
        branches: submission.identification.branches.clone(),
        first_year: None,
        is_listed: true,
    };
    let dossier = dossier(submission, &institution, None);
    Entrant::of(&grade(rulebook, assess(rulebook, &dossier, options(false)), &Context::default()), rulebook, &[])
}

/// The peak of the memory that the process has held, in megabytes; where the system does not tell, `None`.
fn peak() -> Option<u64> {
    told(Path::new("/proc/self/status"), "VmHWM").map(|kilobytes| kilobytes / 1024)
}

fn main() -> Result<(), Failure> {
    if !is_measured() {
        let field = Field::new("cipres", "general_scheme", 30, 6)?;
        let ranked = field.rank(6, 100).ok_or("no ranking.toml")?;
        println!("{} tables", ranked.tables.len());
        return Ok(());
    }
    println!("{} threads beside one, best of three", rayon::current_num_threads());
    let one_thread = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
    let show = |what: &str, field: &Field, institutions: usize, draws: u32| {
        let all = field.time(institutions, draws);
        let alone = one_thread.install(|| field.time(institutions, draws));
        let peak = peak().map_or_else(String::new, |megabytes| format!(", peak {megabytes} MB"));
        let (many, one, times) = (all.as_secs_f64(), alone.as_secs_f64(), alone.div_duration_f64(all));
        println!("{what:<60} {many:>7.3} s; one thread {one:>7.3} s, {times:.2} times{peak}");
    };
    let social = Field::new("cipres", "general_scheme", 30, 240)?;
    show("60 institutions x 30 rules x 10,000 draws", &social, 60, 10_000);
    for institutions in [30, 120, 240] {
        show(&format!("{institutions} institutions x 30 rules x 10,000 draws"), &social, institutions, 10_000);
    }
    for draws in [1_000, 5_000, 20_000] {
        show(&format!("60 institutions x 30 rules x {draws} draws"), &social, 60, draws);
    }
    let mutuals = Field::new("uemoa-mutuals", "mutual", 12, 5_000)?;
    for institutions in [1_250, 2_500, 5_000] {
        show(&format!("{institutions} mutuals x 12 rules x 1,000 draws"), &mutuals, institutions, 1_000);
    }
    Ok(())
}
