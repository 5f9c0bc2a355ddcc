//! Two jobs measured in turns on one machine.
//!
//! In: jobs. Out: what is printed of their times. Never: a time without the one that it stands beside.

use std::time::{Duration, Instant};

use super::Failure;

/// How often each side of a pair is measured, after one run that is not.
pub(crate) const ROUNDS: usize = 7;

/// What is measured.
pub(crate) type Job<'a> = &'a dyn Fn() -> Result<(), Failure>;

/// Measures two jobs in turns, so that what slows the machine down slows both, and prints their ratio.
pub(crate) fn pair(base_name: &str, base: Job<'_>, name: &str, job: Job<'_>) -> Result<(), Failure> {
    let (mut base_times, mut times) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let (base_time, time) = (time(base)?, time(job)?);
        if round > 0 {
            base_times.push(base_time);
            times.push(time);
        }
    }
    base_times.sort();
    times.sort();
    let (base_fastest, fastest) = (at(&base_times, 0), at(&times, 0));
    let (base_time, time) = (at(&base_times, ROUNDS / 2), at(&times, ROUNDS / 2));
    println!("  {:>6} ms  {base_name}", millis(base_time));
    println!(
        "  {:>6} ms  {name}: {} times; the fastest of each {} and {} ms, {} times",
        millis(time),
        ratio(time, base_time),
        millis(base_fastest),
        millis(fastest),
        ratio(fastest, base_fastest),
    );
    Ok(())
}

fn at(times: &[Duration], rank: usize) -> Duration {
    times.get(rank).copied().unwrap_or_default()
}

/// Milliseconds to one place.
pub(crate) fn millis(time: Duration) -> String {
    let tenths = time.as_micros() / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// How many times a time is another, to two places.
fn ratio(time: Duration, base: Duration) -> String {
    let hundredths = 100 * time.as_micros() / base.as_micros().max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The median of so many runs as a side of a pair has.
pub(crate) fn median(job: Job<'_>) -> Result<Duration, Failure> {
    job()?;
    let mut times = (0..ROUNDS).map(|_| time(job)).collect::<Result<Vec<_>, _>>()?;
    times.sort();
    Ok(at(&times, ROUNDS / 2))
}

fn time(job: Job<'_>) -> Result<Duration, Failure> {
    let start = Instant::now();
    job()?;
    Ok(start.elapsed())
}
