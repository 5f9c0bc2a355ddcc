//! What a start costs: `cargo bench --bench startup`.
//!
//! The processor time of whole processes, the loading of the rulebook included, each run many times since a system counts in
//! hundredths of a second: `vigie --help`, and a check of one workbook (both under 30 ms). Beside them the yardstick of the
//! same run: a program that does nothing. Then the size of the program.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

mod inputs;

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use inputs::pairs::millis;
use inputs::processes::watched;
use inputs::{Failure, is_measured};

/// How often each is run.
const RUNS: u32 = 50;

fn main() -> Result<(), Failure> {
    // Started by itself, as the yardstick, it ends here.
    if !is_measured() {
        return Ok(());
    }
    let nothing = std::env::current_exe()?;
    let vigie = env!("CARGO_BIN_EXE_vigie");
    let workbook = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/xa-cnps-2023.xlsx");
    println!("a process, mean of {RUNS} runs: processor time, time by the clock");
    told("a program that does nothing", || Command::new(&nothing))?;
    told("vigie --help", || with(vigie, &["--help"]))?;
    told("vigie check of one workbook", || {
        let mut command = with(vigie, &["check"]);
        command.arg(&workbook);
        command
    })?;
    let size = std::fs::metadata(vigie)?.len();
    println!("the program: {}.{} MB", size / 1_000_000, size / 100_000 % 10);
    Ok(())
}

fn with(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

fn told(name: &str, command: impl Fn() -> Command) -> Result<(), Failure> {
    let (mut processor, mut elapsed) = (Some(Duration::ZERO), Duration::ZERO);
    for _ in 0..RUNS {
        let taken = watched(&mut command())?;
        processor = processor.zip(taken.processor).map(|(sum, one)| sum + one);
        elapsed += taken.elapsed;
    }
    let millis = |time: Duration| format!("{} ms", millis(time / RUNS));
    println!("  {:>8}  {:>8}  {name}", processor.map_or_else(|| "?".to_owned(), millis), millis(elapsed));
    Ok(())
}
