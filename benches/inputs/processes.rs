//! The program as a process: how long it takes, what it costs the processor, how much memory it holds at most.
//!
//! In: a command. Out: what it took. Processor time and memory are what Linux tells of a process; elsewhere they are not told.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::Failure;

/// How many of its ticks of processor time Linux counts in a second, on every machine that it tells programs of.
const TICKS: u64 = 100;

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken {
    /// By the clock.
    pub(crate) elapsed: Duration,
    /// Of processors, all threads together.
    pub(crate) processor: Option<Duration>,
    /// The peak of memory in kilobytes.
    pub(crate) peak: Option<u64>,
}

impl Taken {
    /// Its peak of memory in whole megabytes, as people read it.
    pub(crate) fn megabytes(&self) -> String {
        self.peak.map_or_else(|| "?".to_owned(), |peak| (peak / 1024).to_string())
    }
}

/// Runs a command to its end; what it prints goes nowhere.
pub(crate) fn watched(command: &mut Command) -> Result<Taken, Failure> {
    let (before, start) = (of_children(), Instant::now());
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let status_file = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = None;
    while child.try_wait()?.is_none() {
        // The kernel keeps the peak itself: it is enough to ask now and then.
        peak = peak.max(told(&status_file, "VmHWM"));
        std::thread::sleep(Duration::from_millis(2));
    }
    let status = child.wait()?;
    let elapsed = start.elapsed();
    if !status.success() {
        return Err(format!("{command:?} ended with {status}").into());
    }
    let processor = before.zip(of_children()).map(|(before, after)| after.saturating_sub(before));
    Ok(Taken { elapsed, processor, peak })
}

/// The processor time of the processes that this one has started and seen end.
fn of_children() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program stands in parentheses and may have spaces in it.
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(13);
    let (user, system): (u64, u64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some(Duration::from_millis((user + system) * (1000 / TICKS)))
}

/// A size that Linux tells of a process in its file of status, in kilobytes: `VmHWM` its peak of memory, `VmRSS` what it holds now.
pub(crate) fn told(status: &Path, name: &str) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    let size = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    size.trim().strip_suffix(" kB")?.trim().parse().ok()
}
