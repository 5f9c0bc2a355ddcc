//! The table of the follow-up: what became of the recommendations of each State, institution, addressee, session or pillar.
//!
//! In: where everything stands, the scheme, a day. Out: rows of counts, of exact rates, of the next step. Never: a rate rounded, what the
//! State owes among what others owe.
//!
//! # Decisions
//!
//! - Every recommendation issued by the day is in one row. What is addressed to a ministry of finance is counted in [`Row::debt`], all
//!   else in [`Row::own`]; by addressee the ministry of finance is a row like the others, of which `own` is empty.
//! - Issued = implemented (on time, late) + open + closed otherwise (risk accepted, no longer relevant); overdue, contested and claimed are
//!   parts of open, and a contested one may be overdue too.
//! - The ages of what is overdue are its days late. The median of an even number of them is the mean of the two in the middle.
//! - The direction compares the rate with that of the day of the last session before the day; a session's day is the first on which it
//!   issued anything in the register.
//! - The next step of a State or an institution is the highest that is proposed on any ladder that concerns it; that of an addressee, a
//!   session or a pillar is the highest proposed for one of its recommendations.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    Clock, Clocks, Fate, Ladder, MetStep, Rate, RecommendationStanding, Standings, StepStatus, steps_of_clocks,
};
use crate::formula::Exact;
use crate::model::codes;
use crate::rulebook::EscalationScheme;

codes! {
    /// By what the recommendations are grouped.
    By {
        /// By State.
        State = "state",
        /// By institution; what is addressed to a State itself stands under no institution.
        Institution = "institution",
        /// By addressee.
        Addressee = "addressee",
        /// By session.
        Session = "session",
        /// By pillar; free recommendations may have none.
        Pillar = "pillar",
    }
}

codes! {
    /// How a rate stands to that of the last session.
    Direction {
        /// It is higher.
        Up = "up",
        /// It is the same.
        Same = "same",
        /// It is lower.
        Down = "down",
    }
}

/// What became of some recommendations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many were issued.
    pub issued: usize,
    /// Of how many the last day in time has passed, those no longer relevant aside.
    pub due: usize,
    /// How many are implemented, on time.
    pub on_time: usize,
    /// How many are implemented, late.
    pub late: usize,
    /// How many are still to be done or verified.
    pub open: usize,
    /// How many of these are late.
    pub overdue: usize,
    /// The days late of these, sorted.
    pub ages: Vec<u32>,
    /// How many are contested, unanswered.
    pub contested: usize,
    /// How many are said to be done, and unverified.
    pub claimed: usize,
    /// How many were closed because the risk is accepted.
    pub risk_accepted: usize,
    /// How many were closed as no longer relevant.
    pub no_longer_relevant: usize,
    /// The rate of implementation.
    pub rate: Rate,
    /// The rate on the day of the last session; `None` where there was none before.
    pub before: Option<Rate>,
}

impl Tally {
    /// How many are implemented.
    #[must_use]
    pub const fn implemented(&self) -> usize {
        self.on_time + self.late
    }

    /// How many were closed without being done.
    #[must_use]
    pub const fn closed_otherwise(&self) -> usize {
        self.risk_accepted + self.no_longer_relevant
    }

    /// The median of the days late of what is overdue.
    #[must_use]
    pub fn median_age(&self) -> Option<Exact> {
        median(&self.ages)
    }

    /// The most days late.
    #[must_use]
    pub fn longest_age(&self) -> Option<u32> {
        self.ages.last().copied()
    }

    /// How the rate stands to that of the last session; `None` where either is not known.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        let (now, before) = (self.rate.value()?, self.before?.value()?);
        Some(match now.cmp(&before) {
            std::cmp::Ordering::Greater => Direction::Up,
            std::cmp::Ordering::Equal => Direction::Same,
            std::cmp::Ordering::Less => Direction::Down,
        })
    }

    /// Counts one more recommendation.
    fn count(&mut self, clock: &Clock<'_>, on: Date) {
        let delay = &clock.delay;
        self.issued += 1;
        self.rate.count(delay, on);
        self.due = self.rate.planned;
        match delay.fate {
            Fate::Implemented { .. } if delay.days_late > 0 => self.late += 1,
            Fate::Implemented { .. } => self.on_time += 1,
            Fate::RiskAccepted => self.risk_accepted += 1,
            Fate::NoLongerRelevant => self.no_longer_relevant += 1,
            Fate::Open | Fate::Claimed { .. } => {
                self.open += 1;
                self.claimed += usize::from(matches!(delay.fate, Fate::Claimed { .. }));
                self.contested += usize::from(delay.suspension_ends_on.is_some());
                if delay.is_overdue() {
                    self.overdue += 1;
                    self.ages.push(delay.days_late);
                }
            }
        }
    }
}

/// What became of the critical recommendations, and of all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tallies {
    /// The critical ones.
    pub critical: Tally,
    /// All of them.
    pub all: Tally,
}

impl Tallies {
    fn each(&mut self, is_critical: bool, mut change: impl FnMut(&mut Tally)) {
        change(&mut self.all);
        if is_critical {
            change(&mut self.critical);
        }
    }
}

/// A row: a State, an institution, an addressee, a session, a pillar.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its code, or its name where sessions are named; empty for what has none.
    pub key: String,
    /// What was recommended, what the State owes aside.
    pub own: Tallies,
    /// What the State owes through its ministry of finance.
    pub debt: Tallies,
    /// The highest step proposed for what is not owed by the State.
    pub next: Option<MetStep>,
    /// The highest step proposed for what the State owes.
    pub next_debt: Option<MetStep>,
}

/// A table of what became of the recommendations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowupTable {
    /// By what the rows are.
    pub by: By,
    /// The day.
    pub on: Date,
    /// The last session before the day, and its own.
    pub last_session: Option<(String, Date)>,
    /// The rows, by key.
    pub rows: Vec<Row>,
    /// Everything together; its steps are left to the rows.
    pub whole: Row,
}

/// Makes the table of a day.
#[must_use]
pub fn table(
    followed: &Standings,
    sessions: &[(String, Date)],
    scheme: &EscalationScheme,
    by: By,
    on: Date,
) -> FollowupTable {
    let last_session = sessions.iter().rfind(|(_, day)| *day < on).cloned();
    let clocks = Clocks::of(followed, scheme, on);
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let mut whole = Row::default();
    if let Some((_, day)) = &last_session {
        for clock in &Clocks::of(followed, scheme, *day).all {
            for row in [rows.entry(key(clock.standing, by)).or_default(), &mut whole] {
                tallies(row, clock).each(clock.standing.is_critical(), |tally| {
                    tally.before.get_or_insert_default().count(&clock.delay, *day);
                });
            }
        }
    }
    for clock in &clocks.all {
        for row in [rows.entry(key(clock.standing, by)).or_default(), &mut whole] {
            tallies(row, clock).each(clock.standing.is_critical(), |tally| tally.count(clock, on));
        }
    }
    let steps = steps_of_clocks(followed, &clocks, scheme, on);
    for step in steps.into_iter().filter(|step| step.status == StepStatus::Proposed) {
        let Some((key, is_debt)) = concerned(followed, &step, by) else { continue };
        // Accounts that are not filed make a row of their own where nothing was recommended.
        let row = rows.entry(key).or_default();
        let next = if is_debt { &mut row.next_debt } else { &mut row.next };
        if next.as_ref().is_none_or(|known| rank(known) < rank(&step)) {
            *next = Some(step);
        }
    }
    let settle = |row: &mut Row| {
        for tallies in [&mut row.own, &mut row.debt] {
            tallies.all.ages.sort_unstable();
            tallies.critical.ages.sort_unstable();
        }
    };
    settle(&mut whole);
    let rows = rows
        .into_iter()
        .map(|(key, mut row)| {
            settle(&mut row);
            Row { key, ..row }
        })
        .collect();
    FollowupTable { by, on, last_session, rows, whole }
}

/// The sessions that issued anything, each with its first day, by day.
#[must_use]
pub fn sessions(followed: &Standings) -> Vec<(String, Date)> {
    let mut days: BTreeMap<&str, Date> = BTreeMap::new();
    for issue in followed.recommendations.values().filter_map(|standing| standing.issue.as_ref()) {
        let day = days.entry(issue.session.as_str()).or_insert(issue.on);
        *day = (*day).min(issue.on);
    }
    let mut sessions: Vec<(String, Date)> = days.into_iter().map(|(name, day)| (name.to_owned(), day)).collect();
    sessions.sort_by(|one, other| (one.1, &one.0).cmp(&(other.1, &other.0)));
    sessions
}

/// The median of sorted numbers.
pub(super) fn median(sorted: &[u32]) -> Option<Exact> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = if sorted.len() % 2 == 1 { upper } else { *sorted.get((sorted.len() / 2).checked_sub(1)?)? };
    Exact::from_ratio(u64::from(lower) + u64::from(upper), 2)
}

/// Which tallies of a row a recommendation is counted in.
fn tallies<'r>(row: &'r mut Row, clock: &Clock<'_>) -> &'r mut Tallies {
    if clock.standing.is_for_finance() { &mut row.debt } else { &mut row.own }
}

/// The key of the row that a recommendation is in.
fn key(standing: &RecommendationStanding, by: By) -> String {
    let draft = &standing.draft;
    match by {
        By::State => draft.state.as_str(),
        By::Institution => draft.institution.as_ref().map_or("", |institution| institution.as_str()),
        By::Addressee => draft.addressee.code(),
        By::Session => standing.issue.as_ref().map_or("", |issue| issue.session.as_str()),
        By::Pillar => draft.pillar.as_deref().unwrap_or_default(),
    }
    .to_owned()
}

/// The row that a step concerns, and whether it is on account of what the State owes.
fn concerned(followed: &Standings, step: &MetStep, by: By) -> Option<(String, bool)> {
    let recommendation = followed.recommendations.get(&step.code).filter(|_| step.ladder == Ladder::Recommendation);
    let is_debt = step.ladder == Ladder::StateDebt
        || recommendation.is_some_and(|recommendation| recommendation.is_for_finance());
    let key = match by {
        By::State => step.state.as_ref()?.as_str().to_owned(),
        By::Institution => match step.ladder {
            Ladder::State | Ladder::StateDebt => return None,
            _ => step.institution.as_ref().map(|code| code.as_str().to_owned()).unwrap_or_default(),
        },
        By::Addressee | By::Session | By::Pillar => key(recommendation?, by),
    };
    Some((key, is_debt))
}

/// How far a step has gone: what is about more than one recommendation comes first at equal numbers.
fn rank(step: &MetStep) -> (u8, bool, std::cmp::Reverse<&str>) {
    (step.step, step.ladder != Ladder::Recommendation, std::cmp::Reverse(step.code.as_str()))
}
