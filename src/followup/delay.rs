//! The clock of a recommendation: the day by which it must be done, the days on which the clock stood still, how late it is.
//!
//! In: where a recommendation stands, how long a contestation may stop its clock, a day. Out: what the clock says on that day.
//! Never: an act that was told later held against whoever was addressed, a day of today.
//!
//! # Decisions
//!
//! - It is in time on its last day and one day late on the day after. “late by 15 days” is met on the fifteenth day after the last.
//! - A contestation stops the clock from its own day to the day before the one on which it runs again, for `suspension_days` in all
//!   over the whole life of the recommendation; from then on the clock runs, contested or not.
//! - A decision that gives more time sets a day of its own: what the clock stood still before that decision is not added to it. More
//!   time is never less: should the former day, with its days of standstill, be the later, it holds.
//! - A claim with a document attached stops the clock on the later of the two days, until it is verified or refused: the days that a
//!   verification takes are the Committee's own. A claim without any document stops nothing.
//! - Between a closing and a reopening nothing was asked of anybody: these days are not counted.
//! - On a day before the latest acts, what is kept with its day (the issue, the due days, the standstills, the claim, the closings) is
//!   read as it stood on that day.

use jiff::Span;
use jiff::civil::Date;

use super::{ClosedAs, Closing, RecommendationStanding};
use crate::formula::days_between;

/// What became of an issued recommendation by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is to be carried out.
    Open,
    /// Whoever is addressed says that it is done; nobody has verified it.
    Claimed {
        /// The day of the claim.
        on: Date,
        /// The day on which claim and documents were complete; `None` where no document is attached.
        proved_on: Option<Date>,
    },
    /// Implemented: done, proved and verified.
    Implemented {
        /// The day that counts as that of its doing.
        done_on: Date,
    },
    /// Closed without being done: the risk is accepted.
    RiskAccepted,
    /// Closed without being done: it is no longer relevant.
    NoLongerRelevant,
}

impl Fate {
    /// Whether it is still to be done or verified.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Claimed { .. })
    }
}

/// What the clock of a recommendation says on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delay {
    /// What became of it by that day.
    pub fate: Fate,
    /// The day of the closing in force, for one that is verified or closed otherwise.
    pub closed_on: Option<Date>,
    /// The day by which it must be done, with the extensions decided by that day.
    pub due_on: Date,
    /// Since when that day is in force.
    pub due_set_on: Date,
    /// The last day on which it is in time: the day above, put off by the days on which the clock stood still.
    pub last_day: Date,
    /// The days on which a contestation stopped the clock, never more than escalation.toml allows in all.
    pub suspended_days: u32,
    /// Whether a contestation stops the clock on that very day.
    pub is_suspended: bool,
    /// For one that is contested and unanswered: the day on which its clock runs, or has run, again by itself.
    pub suspension_ends_on: Option<Date>,
    /// The day to which lateness is counted: that day itself or, where it was done, claimed with a document or closed before, that one.
    pub counted_to: Date,
    /// The days after the last day in time; 0 when it is in time.
    pub days_late: u32,
}

impl Delay {
    /// What the clock says on a day; `None` where it was not issued by then.
    #[must_use]
    pub fn of(standing: &RecommendationStanding, suspension_days: u32, on: Date) -> Option<Self> {
        let issue = standing.issue.as_ref().filter(|issue| issue.on <= on)?;
        let fate = fate(standing, on);
        let counted_to = match fate {
            Fate::Implemented { done_on } => done_on,
            Fate::Claimed { proved_on: Some(proved_on), .. } => proved_on,
            Fate::RiskAccepted | Fate::NoLongerRelevant => closing(standing, on).map_or(on, |closing| closing.on),
            Fate::Open | Fate::Claimed { proved_on: None, .. } => on,
        }
        .min(on)
        .max(issue.on);
        let stops = stops(standing, suspension_days, counted_to);
        let standstill = union(stops.iter().copied().chain(pauses(standing, counted_to)).collect());
        let dues = standing.dues.iter().filter(|due| due.set_on <= on);
        let last_day = dues.map(|due| later(due.due_on, days_of(&standstill, due.set_on))).max()?;
        let due = standing.dues.iter().rfind(|due| due.set_on <= on)?;
        let last_stop = standing.stops.last().filter(|stop| stop.from <= on && stop.to.is_none_or(|to| on < to));
        let suspended_days = days_of(&stops, Date::MIN);
        let suspension_ends_on = last_stop.filter(|_| fate == Fate::Open).map(|stop| {
            let own = stops.last().filter(|(from, _)| *from == stop.from).map_or(0, |own| days_of(&[*own], Date::MIN));
            later(stop.from, suspension_days.saturating_sub(suspended_days - own))
        });
        let is_suspended = suspension_ends_on.is_some_and(|ends_on| on < ends_on);
        let days_late = u32::try_from(days_between(last_day, counted_to)).unwrap_or_default();
        Some(Self {
            fate,
            closed_on: closing(standing, on).map(|closing| closing.on),
            due_on: due.due_on,
            due_set_on: due.set_on,
            last_day,
            suspended_days,
            is_suspended,
            suspension_ends_on,
            counted_to,
            days_late,
        })
    }

    /// Whether it is open and late.
    #[must_use]
    pub const fn is_overdue(&self) -> bool {
        self.fate.is_open() && self.days_late > 0
    }

    /// Whether its last day in time has passed: on that day itself nobody can be told to have failed.
    #[must_use]
    pub fn is_due(&self, on: Date) -> bool {
        self.last_day < on
    }

    /// The day on which it will be so many days late, or was, should the clock run without a stop from here.
    #[must_use]
    pub fn late_by(&self, days: u32) -> Date {
        later(self.last_day, days)
    }
}

/// The closing in force on a day.
fn closing(standing: &RecommendationStanding, on: Date) -> Option<&Closing> {
    let last = standing.closings.iter().rfind(|closing| closing.on <= on)?;
    last.reopened_on.is_none_or(|reopened_on| on < reopened_on).then_some(last)
}

fn fate(standing: &RecommendationStanding, on: Date) -> Fate {
    match closing(standing, on) {
        Some(closing) => match closing.how {
            ClosedAs::Verified => Fate::Implemented { done_on: closing.done_on.unwrap_or(closing.on) },
            ClosedAs::RiskAccepted => Fate::RiskAccepted,
            ClosedAs::NoLongerRelevant => Fate::NoLongerRelevant,
        },
        None => match standing.claim.as_ref().filter(|claim| claim.on <= on) {
            None => Fate::Open,
            Some(claim) => {
                let attached = standing.proofs.iter().map(|proof| proof.attached_on).filter(|day| *day <= on).max();
                Fate::Claimed { on: claim.on, proved_on: attached.map(|attached| attached.max(claim.on)) }
            }
        },
    }
}

/// Days from a first one to the day before a second.
type Days = (Date, Date);

/// The times for which contestations stopped the clock by a day, the longest time in all once used up.
fn stops(standing: &RecommendationStanding, suspension_days: u32, counted_to: Date) -> Vec<Days> {
    let mut left = suspension_days;
    let mut stops = Vec::new();
    for stop in standing.stops.iter().filter(|stop| stop.from <= counted_to) {
        let until = stop.to.map_or(counted_to, |to| to.min(counted_to));
        let length = u32::try_from(days_between(stop.from, until)).unwrap_or_default().min(left);
        left -= length;
        stops.push((stop.from, later(stop.from, length)));
    }
    stops
}

/// The times during which it was closed, of those that were opened again by a day.
fn pauses(standing: &RecommendationStanding, counted_to: Date) -> impl Iterator<Item = Days> {
    standing.closings.iter().filter_map(move |closing| {
        let reopened_on = closing.reopened_on.filter(|reopened_on| *reopened_on <= counted_to)?;
        Some((closing.done_on.unwrap_or(closing.on), reopened_on))
    })
}

/// The same days, none of them twice, in order.
fn union(mut all: Vec<Days>) -> Vec<Days> {
    all.sort_unstable();
    let mut joined: Vec<Days> = Vec::with_capacity(all.len());
    for (from, until) in all {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(until),
            _ => joined.push((from, until)),
        }
    }
    joined
}

/// How many days there are from a day on.
fn days_of(times: &[Days], from: Date) -> u32 {
    let count = |(first, until): &Days| u32::try_from(days_between((*first).max(from), *until)).unwrap_or_default();
    times.iter().map(count).sum()
}

/// So many days after a day; the last day there is where the calendar ends before.
pub(super) fn later(day: Date, days: u32) -> Date {
    day.saturating_add(Span::new().days(i64::from(days)))
}
