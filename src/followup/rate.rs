//! The rate of implementation: what was implemented of what was due.
//!
//! In: what the clocks of recommendations say on a day. Out: two counts, their quotient, since when it is under a bound. Never: a
//! recommendation that nobody can yet be told to have failed.
//!
//! # Decisions
//!
//! - Planned are the recommendations whose last day in time has passed; actual are those of them that are implemented, on time or late.
//!   What was done ahead of its day enters both counts the day after that day, so that the rate never exceeds one.
//! - A risk that was accepted was planned and not done: it stays in the first count, for a closing must not raise the rate. What is no
//!   longer relevant is planned by nobody and leaves both.
//! - A claim that nobody has verified is not implemented.

use jiff::civil::Date;

use super::delay::later;
use super::{Delay, Fate};
use crate::formula::Exact;

/// What was implemented of what was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rate {
    /// How many were due.
    pub planned: usize,
    /// How many of these are implemented.
    pub actual: usize,
}

impl Rate {
    /// The quotient; `None` where nothing was due.
    #[must_use]
    pub fn value(&self) -> Option<Exact> {
        Exact::from_ratio(self.actual, self.planned)
    }

    /// Counts one more recommendation, as its clock stands on a day.
    pub(super) fn count(&mut self, delay: &Delay, on: Date) {
        if delay.is_due(on) && delay.fate != Fate::NoLongerRelevant {
            self.planned += 1;
            self.actual += usize::from(matches!(delay.fate, Fate::Implemented { .. }));
        }
    }

    /// The rate of some recommendations on a day.
    #[must_use]
    pub fn of<'d>(delays: impl IntoIterator<Item = &'d Delay>, on: Date) -> Self {
        let mut rate = Self::default();
        for delay in delays {
            rate.count(delay, on);
        }
        rate
    }
}

/// Since when the rate has been strictly under a bound without a break; `None` where it is not.
///
/// Of each recommendation the last day in time is taken as it stands now: what an extension has put off was not due before either.
#[must_use]
pub fn under_since<'d>(delays: impl IntoIterator<Item = &'d Delay>, bound: &Exact, on: Date) -> Option<Date> {
    // Each change of the two counts, on the first day on which it holds.
    let mut changes: Vec<(Date, usize, usize)> = Vec::new();
    for delay in delays {
        let due_from = later(delay.last_day, 1);
        if due_from > on || delay.fate == Fate::NoLongerRelevant {
            continue;
        }
        changes.push((due_from, 1, 0));
        if let (Fate::Implemented { .. }, Some(verified_on)) = (delay.fate, delay.closed_on) {
            changes.push((due_from.max(verified_on), 0, 1));
        }
    }
    changes.sort_unstable();
    let (mut rate, mut since) = (Rate::default(), None);
    for day in changes.chunk_by(|one, other| one.0 == other.0) {
        for (_, planned, actual) in day {
            rate.planned += planned;
            rate.actual += actual;
        }
        let is_under = rate.value().is_some_and(|value| value < *bound);
        since = if is_under { since.or_else(|| day.first().map(|(first, ..)| *first)) } else { None };
    }
    since
}
