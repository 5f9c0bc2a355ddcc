//! How long the main job takes, beside the bare reading of the same bytes.
//!
//! `cargo bench --bench check` prints two things. First the pairs: `vigie check` as a user runs it, start-up included, and
//! the bare reading of the same files by calamine with as many threads, in turns on one machine, with the ratio of their medians
//! and, for a machine that has other work, of the fastest runs; then the whole beside the sum of its stages, and all threads beside
//! one. A time on a machine says little to the owner of another one; a ratio says what judging costs. Then, by divan, stages
//! alone: loading the rules, reading a workbook, evaluation, assessment, grading.
//!
//! `cargo bench --bench check -- --inputs DIR [WORKBOOKS]` only writes the inputs into a folder, for a profiler.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

mod inputs;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use calamine::{Reader as _, Xlsx, open_workbook};
use divan::Bencher;
use rayon::prelude::*;
use vigie::assessment::{Assessment, assess};
use vigie::formula::{Figures, Quantity, evaluate};
use vigie::grading::{Context, grade};
use vigie::intake::Reader;
use vigie::model::{Branch, FigureKey, Institution, InstitutionCode, Kind, Reading, StateCode, Submission, Value};
use vigie::rulebook::Rulebook;

use inputs::pairs::{Job, ROUNDS, median, millis, pair};
use inputs::{FULL_ROWS, Failure, Inputs, RULES, TABLE_ROWS, WORKBOOKS, behind, dossier, is_measured, options};

/// The bare reading allocates as the program does: what is compared is the judging, not two allocators.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Failure> {
    if let Some(folder) = behind("--inputs") {
        let workbooks = behind(&folder).and_then(|count| count.parse().ok()).unwrap_or(WORKBOOKS);
        Inputs::write(Path::new(&folder), workbooks, TABLE_ROWS)?;
        return Ok(());
    }
    if is_measured() {
        measure_pairs()?;
    }
    divan::main();
    Ok(())
}

fn measure_pairs() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let inputs = Inputs::write(folder.path(), WORKBOOKS, TABLE_ROWS)?;
    let paths = inputs.workbook_paths()?;
    println!("{} threads, medians of {ROUNDS} rounds", rayon::current_num_threads());

    let bare = || stream_workbooks(&paths).map(drop);
    println!("{WORKBOOKS} workbooks of 6 sheets x 150 rows, {} cells", stream_workbooks(&paths)?);
    let check = |format| run(&mut vigie(&inputs.large_rulebook, &inputs.workbooks, format));
    pair("the bare stream of their cells", &bare, "vigie check", &|| check("table"))?;
    pair("the bare stream of their cells", &bare, "vigie check --format jsonl", &|| check("jsonl"))?;
    measure_stages(&inputs, &paths)?;

    println!("a wide table of {TABLE_ROWS} institutions, three checks");
    let bare = || read_table(&inputs.table).map(drop);
    let check = |format| run(&mut vigie(&inputs.small_rulebook, &inputs.table, format));
    pair("the bare reading of its fields", &bare, "vigie check", &|| check("table"))?;
    pair("the bare reading of its fields", &bare, "vigie check --format jsonl", &|| check("jsonl"))?;

    println!("{RULES} rules over a wide table of {FULL_ROWS} institutions");
    let bare = || read_table(&inputs.full_table).map(drop);
    let check = || run(&mut vigie(&inputs.many_rules, &inputs.full_table, "table"));
    pair("the bare reading of its fields", &bare, "vigie check", &check)?;
    println!("the shipped rules over a wide table of {FULL_ROWS} institutions, every finding written");
    for format in ["csv", "jsonl", "json"] {
        let check = || run(&mut vigie_shipped(&inputs.full_table, format));
        let table = || run(&mut vigie_shipped(&inputs.full_table, "table"));
        pair("vigie check, the summary alone", &table, &format!("vigie check --format {format}"), &check)?;
    }
    let listed = || run(&mut vigie_rules("list", &inputs.many_rules));
    let examined = || run(&mut vigie_rules("check", &inputs.many_rules));
    pair("vigie rules list", &listed, "vigie rules check, which holds each rule against every other", &examined)?;

    let help = || run(Command::new(env!("CARGO_BIN_EXE_vigie")).arg("--help"));
    let missing = || run(Command::new(env!("CARGO_BIN_EXE_vigie")).args(["check", "no-such-file"]));
    println!("start-up");
    pair("vigie --help", &help, "vigie check of no file, which loads the rules", &missing)?;
    Ok(())
}

/// The whole beside the sum of its stages, and on all threads beside one.
fn measure_stages(inputs: &Inputs, paths: &[PathBuf]) -> Result<(), Failure> {
    let load = || inputs.large();
    let rulebook = load()?;
    let read = || read_all(&rulebook, paths);
    let files = read();
    let reading = || {
        black_box(read());
        Ok(())
    };
    let judging = || {
        judge_all(&rulebook, &files);
        Ok(())
    };
    let stages: [(&str, Job<'_>); 3] = [
        ("loading the rules", &|| load().map(drop)),
        ("reading the workbooks", &reading),
        ("assessment and grading", &judging),
    ];
    for (name, stage) in stages {
        println!("  {:>6} ms  {name}, one thread", millis(median(stage)?));
    }
    let sum = || stages.iter().try_for_each(|(_, stage)| stage());
    let whole = |threads: &str| {
        run(vigie(&inputs.large_rulebook, &inputs.workbooks, "table").env("RAYON_NUM_THREADS", threads))
    };
    let all = rayon::current_num_threads().to_string();
    pair("the sum of these stages", &sum, "vigie check on one thread", &|| whole("1"))?;
    pair("vigie check on one thread", &|| whole("1"), &format!("vigie check on {all}"), &|| whole(&all))
}

/// Reads all workbooks, one after the other.
fn read_all(rulebook: &Rulebook, paths: &[PathBuf]) -> Vec<Submission> {
    let reader = Reader::new(&rulebook.dictionary);
    paths
        .iter()
        .flat_map(|path| reader.read(path, &path.to_string_lossy()).submissions)
        .map(|read| read.submission)
        .collect()
}

/// Judges all submissions, each beside the one of the year before.
fn judge_all(rulebook: &Rulebook, submissions: &[Submission]) {
    for (rank, submission) in submissions.iter().enumerate() {
        let identification = &submission.identification;
        let path = &submission.source.path;
        let (institution, _) = rulebook.institutions.resolve(identification, path, &rulebook.kinds);
        let before = rank.checked_sub(1).and_then(|rank| submissions.get(rank));
        let previous = before.filter(|before| before.identification.code == identification.code);
        let dossier = dossier(submission, &institution, previous);
        black_box(grade(rulebook, assess(rulebook, &dossier, options(true)), &Context::default()));
    }
}

/// `vigie check` as a process of its own.
fn vigie(rulebook: &Path, path: &Path, format: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
    command.arg("check").arg(path).arg("--rulebook").arg(rulebook).args(["--format", format, "--as-of", "2024-11-20"]);
    command
}

/// The same by the shipped rulebook.
fn vigie_shipped(path: &Path, format: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
    command.arg("check").arg(path).args(["--format", format, "--as-of", "2024-11-20"]);
    command
}

fn vigie_rules(what: &str, rulebook: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
    command.args(["rules", what, "--rulebook"]).arg(rulebook);
    command
}

/// Runs a process to its end, its output thrown away.
fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    // 3 is a file that is not there.
    if matches!(status.code(), Some(0 | 3)) { Ok(()) } else { Err(format!("{command:?}: {status}").into()) }
}

/// Reads every cell of every sheet, and does nothing with it.
fn stream_workbooks(paths: &[PathBuf]) -> Result<usize, Failure> {
    let counts = paths.par_iter().map(|path| stream_workbook(path).map_err(|error| error.to_string()));
    Ok(counts.sum::<Result<usize, String>>()?)
}

fn stream_workbook(path: &Path) -> Result<usize, Failure> {
    let mut workbook: Xlsx<_> = open_workbook(path)?;
    let mut cells = 0;
    for name in workbook.sheet_names() {
        let mut reader = workbook.worksheet_cells_reader(&name)?;
        while let Some(cell) = reader.next_cell()? {
            black_box(cell);
            cells += 1;
        }
    }
    Ok(cells)
}

/// Reads every field of a table, and does nothing with it.
fn read_table(path: &Path) -> Result<usize, Failure> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(path)?;
    let mut record = csv::StringRecord::new();
    let mut fields = 0;
    while reader.read_record(&mut record)? {
        fields += black_box(&record).len();
    }
    Ok(fields)
}

/// A sample institution judged by the shipped rulebook.
struct Example {
    rulebook: Rulebook,
    institution: Institution,
    previous: Submission,
    submission: Submission,
}

impl Example {
    fn load() -> Result<Self, Failure> {
        let rulebook = inputs::shipped()?;
        let mut years = inputs::samples()?.into_iter().next().unwrap_or_default().into_iter();
        let (previous, submission) = years.next().zip(years.next()).ok_or("no sample")?;
        let institution = Institution {
            code: InstitutionCode::from("XA-CNPS"),
            name: String::new(),
            state: StateCode::from("XA"),
            kind: Kind::from("general_scheme"),
            branches: submission.identification.branches.clone(),
            first_year: None,
            is_listed: true,
        };
        Ok(Self { rulebook, institution, previous, submission })
    }

    fn assess(&self, with_remedies: bool) -> Assessment {
        let dossier = dossier(&self.submission, &self.institution, Some(&self.previous));
        assess(&self.rulebook, &dossier, options(with_remedies))
    }
}

/// The figures of a submission as they stand.
impl Figures for Example {
    fn figure(&self, key: FigureKey) -> Quantity {
        match self.submission.figures.get(key).map(|figure| &figure.reading) {
            Some(Reading::Present(Value::Number(amount))) => Quantity::exact((*amount).into()),
            Some(Reading::Present(Value::Date(day))) => Quantity::Date(*day),
            Some(Reading::Present(Value::Flag(flag))) => Quantity::Flag(*flag),
            Some(Reading::Missing(_)) | None => Quantity::Missing,
        }
    }

    fn branches(&self) -> &[Branch] {
        &self.institution.branches
    }
}

fn with_example(bencher: Bencher<'_, '_>, job: impl Fn(&Example) + Sync) {
    match Example::load() {
        Ok(example) => bencher.bench(|| job(black_box(&example))),
        Err(failure) => println!("{failure}"),
    }
}

#[divan::bench]
fn load_shipped_rulebook(bencher: Bencher<'_, '_>) {
    bencher.bench(|| vigie::rulebook::select(black_box("cipres")).map(vigie::rulebook::load));
}

/// All that a program start could ask for: every shipped edition, read and validated.
#[divan::bench]
fn load_every_shipped_rulebook(bencher: Bencher<'_, '_>) {
    bencher.bench(|| {
        for reference in vigie::rulebook::shipped() {
            black_box(vigie::rulebook::select(&reference.to_string()).map(vigie::rulebook::load)).ok();
        }
    });
}

#[divan::bench]
fn read_sample_workbook(bencher: Bencher<'_, '_>) {
    with_example(bencher, |example| {
        let reader = Reader::new(&example.rulebook.dictionary);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/xa-cnps-2023.xlsx");
        black_box(reader.read(&path, "xa-cnps-2023.xlsx"));
    });
}

#[divan::bench]
fn evaluate_every_formula(bencher: Bencher<'_, '_>) {
    with_example(bencher, |example| {
        for rule in &example.rulebook.rules {
            black_box(evaluate(&rule.formula, example));
        }
    });
}

#[divan::bench(args = [false, true])]
fn assess_with_remedies(bencher: Bencher<'_, '_>, with_remedies: bool) {
    with_example(bencher, |example| {
        black_box(example.assess(with_remedies));
    });
}

#[divan::bench]
fn grade_assessment(bencher: Bencher<'_, '_>) {
    match Example::load() {
        Ok(example) => bencher
            .with_inputs(|| example.assess(false))
            .bench_values(|assessment| grade(&example.rulebook, assessment, &Context::default())),
        Err(failure) => println!("{failure}"),
    }
}
