//! The next programme of visits, by the priority that escalation.toml states.
//!
//! In: where everything stands, the institutions that can be visited, the scheme, how many missions and days there are. Out: the missions,
//! one per State, and of each institution why it is in or out. Never: a mission ordered.
//!
//! # Decisions
//!
//! - The days are those of the whole programme: each mission takes the days of travel once, and days on the spot for each institution.
//! - A State is visited once in a programme: its institutions share the mission.
//! - Institutions are taken by their points, at equal points by the codes of State and institution. Whoever does not fit is left out and
//!   the next is tried: what is left of the days goes to whoever it suffices for, and both are told why.
//! - A critical recommendation overdue counts for the institution that it was addressed to; what the State owes does not.
//! - Who has filed nothing in time for the latest year awaited counts as class U, whatever the class of the year before. Where nothing was
//!   judged nor awaited, the class is not known and brings no points.
//! - A mission held counts for its institutions and its State from its last day on, in full years. A mission ordered and not held leaves its
//!   institutions out: they are visited already.
//! - Who has no points needs no visit.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Clocks, MissionState, Standings};
use crate::formula::{Exact, years_between};
use crate::model::{InstitutionCode, StateCode, codes};
use crate::rulebook::{EscalationScheme, Grade};

/// An institution that can be visited.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// The state.
    pub state: StateCode,
    /// The institution.
    pub institution: InstitutionCode,
}

/// How much can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capacity {
    /// How many missions.
    pub missions: u32,
    /// How many days in all.
    pub days: u32,
}

codes! {
    /// Why an institution is not in the programme.
    LeftOut {
        /// A mission is ordered already.
        Ordered = "ordered",
        /// It has no points.
        NoPoints = "no-points",
        /// Every mission goes to another State.
        NoMission = "no-mission",
        /// The days that are left do not suffice.
        NoDays = "no-days",
    }
}

/// What an institution's points are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    /// How many critical recommendations are overdue.
    pub critical_overdue: u32,
    /// The class; `None` where it is not known.
    pub class: Option<Grade>,
    /// Whether the class stands for accounts that are not filed.
    pub is_not_filed: bool,
    /// The last day of the last visit; `None` where there was none.
    pub last_visit: Option<Date>,
    /// The full years since.
    pub years_since: u32,
    /// Whether no institution of its State was ever visited.
    pub is_state_never_visited: bool,
    /// All points.
    pub total: u32,
}

/// An institution in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Its place by priority, from 1.
    pub rank: usize,
    /// Which.
    pub candidate: Candidate,
    /// Its points.
    pub points: Points,
    /// Why it is out; `None` where it is in.
    pub left_out: Option<LeftOut>,
    /// The days that it takes, or would have taken, with the travel where no mission goes to its State.
    pub days: u32,
    /// The mission that is ordered already.
    pub ordered: Option<String>,
}

/// A mission of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedMission {
    /// Where to.
    pub state: StateCode,
    /// Whom it visits, by priority.
    pub institutions: Vec<InstitutionCode>,
    /// The days that it takes, travel included.
    pub days: u32,
    /// The points of whom it visits.
    pub points: u32,
}

/// A programme of visits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// The day.
    pub on: Date,
    /// How much can be done.
    pub capacity: Capacity,
    /// The missions, in the order in which the first of their institutions was taken.
    pub missions: Vec<PlannedMission>,
    /// Every institution, by priority.
    pub visits: Vec<Visit>,
}

impl Programme {
    /// The days that the missions take.
    #[must_use]
    pub fn days(&self) -> u32 {
        self.missions.iter().map(|mission| mission.days).sum()
    }
}

/// Makes the programme that follows a day. Institutions that only the register knows are visited too.
#[must_use]
pub fn programme(
    followed: &Standings,
    listed: impl IntoIterator<Item = Candidate>,
    scheme: &EscalationScheme,
    capacity: Capacity,
    on: Date,
) -> Programme {
    let ordered = ordered(followed, on);
    let visited = Visited::of(followed, on);
    let overdue = overdue(followed, scheme, on);
    let mut pointed: Vec<(Candidate, Points)> = candidates(followed, listed)
        .into_iter()
        .map(|candidate| {
            let points = points(&candidate, followed, &visited, &overdue, scheme, on);
            (candidate, points)
        })
        .collect();
    pointed.sort_by(|one, other| other.1.total.cmp(&one.1.total).then_with(|| one.0.cmp(&other.0)));
    let mut missions: Vec<PlannedMission> = Vec::new();
    let mut left = capacity.days;
    let mut visits = Vec::with_capacity(pointed.len());
    for (rank, (candidate, points)) in pointed.into_iter().enumerate() {
        let at = missions.iter().position(|mission| mission.state == candidate.state);
        let travel = if at.is_some() { 0 } else { scheme.visits.travel_days };
        let days = scheme.visits.institution_days.saturating_add(travel);
        let ordered = ordered.get(candidate.institution.as_str()).cloned();
        let has_mission = at.is_some() || u32::try_from(missions.len()).is_ok_and(|count| count < capacity.missions);
        let left_out = match () {
            () if ordered.is_some() => Some(LeftOut::Ordered),
            () if points.total == 0 => Some(LeftOut::NoPoints),
            () if !has_mission => Some(LeftOut::NoMission),
            () if days > left => Some(LeftOut::NoDays),
            () => None,
        };
        if left_out.is_none() {
            left -= days;
            let institution = candidate.institution.clone();
            match at.and_then(|at| missions.get_mut(at)) {
                Some(mission) => {
                    mission.institutions.push(institution);
                    mission.days += days;
                    mission.points += points.total;
                }
                None => missions.push(PlannedMission {
                    state: candidate.state.clone(),
                    institutions: vec![institution],
                    days,
                    points: points.total,
                }),
            }
        }
        visits.push(Visit { rank: rank + 1, candidate, points, left_out, days, ordered });
    }
    Programme { on, capacity, missions, visits }
}

/// Those of the list, and those that the register knows with their State; each code once.
fn candidates(followed: &Standings, listed: impl IntoIterator<Item = Candidate>) -> Vec<Candidate> {
    let mut all: BTreeMap<InstitutionCode, StateCode> = BTreeMap::new();
    for candidate in listed {
        all.entry(candidate.institution).or_insert(candidate.state);
    }
    let recommended = followed.recommendations.values().filter_map(|standing| {
        standing.draft.institution.clone().map(|institution| (institution, standing.draft.state.clone()))
    });
    let reported = followed.reports.values().map(|report| (report.institution.clone(), report.state.clone()));
    let known = followed.institutions.iter().filter_map(|(code, standing)| {
        standing.state.clone().map(|state| (InstitutionCode::from(code.as_str()), state))
    });
    for (institution, state) in recommended.chain(reported).chain(known) {
        all.entry(institution).or_insert(state);
    }
    all.into_iter().map(|(institution, state)| Candidate { state, institution }).collect()
}

/// The missions that are ordered and not held, by the institutions that they visit.
fn ordered(followed: &Standings, on: Date) -> BTreeMap<&str, String> {
    let mut ordered = BTreeMap::new();
    for (code, mission) in followed.missions.iter().filter(|(_, mission)| mission.ordered_on <= on) {
        let is_held = mission.held.is_some_and(|(_, last)| last <= on);
        if mission.state != MissionState::Cancelled && !is_held {
            for institution in &mission.institutions {
                ordered.entry(institution.as_str()).or_insert_with(|| code.clone());
            }
        }
    }
    ordered
}

/// Who was visited, and when last.
struct Visited<'f> {
    institutions: BTreeMap<&'f str, Date>,
    states: BTreeSet<&'f StateCode>,
}

impl<'f> Visited<'f> {
    fn of(followed: &'f Standings, on: Date) -> Self {
        let mut visited = Self { institutions: BTreeMap::new(), states: BTreeSet::new() };
        for mission in followed.missions.values() {
            let Some((_, last)) = mission.held.filter(|(_, last)| *last <= on) else { continue };
            visited.states.insert(&mission.visits);
            for institution in &mission.institutions {
                let day = visited.institutions.entry(institution.as_str()).or_insert(last);
                *day = (*day).max(last);
            }
        }
        visited
    }
}

/// The critical recommendations overdue of each institution.
fn overdue<'f>(followed: &'f Standings, scheme: &EscalationScheme, on: Date) -> BTreeMap<&'f str, u32> {
    let mut overdue = BTreeMap::new();
    for clock in Clocks::of(followed, scheme, on).all {
        let standing = clock.standing;
        if let Some(institution) = &standing.draft.institution
            && standing.is_critical()
            && !standing.is_for_finance()
            && clock.delay.is_overdue()
        {
            *overdue.entry(institution.as_str()).or_default() += 1;
        }
    }
    overdue
}

fn points(
    candidate: &Candidate,
    followed: &Standings,
    visited: &Visited<'_>,
    overdue: &BTreeMap<&str, u32>,
    scheme: &EscalationScheme,
    on: Date,
) -> Points {
    let code = candidate.institution.as_str();
    let standing = followed.institutions.get(code);
    let latest = standing.and_then(|standing| standing.observations.iter().rfind(|observation| observation.on <= on));
    let is_not_filed = standing.is_some_and(|standing| {
        let awaited = standing.filings.iter().rfind(|filing| filing.due_on.is_some_and(|due_on| due_on < on));
        awaited.is_some_and(|filing| filing.received_on.is_none_or(|received_on| received_on > on))
    });
    let class = if is_not_filed { Some(Grade::U) } else { latest.and_then(|latest| latest.observed.grade) };
    let critical_overdue = overdue.get(code).copied().unwrap_or_default();
    let last_visit = visited.institutions.get(code).copied();
    let years_since = last_visit.map_or(0, |last| full_years(last, on));
    let is_state_never_visited = !visited.states.contains(&candidate.state);
    let worth = &scheme.visits;
    let total = [
        critical_overdue.saturating_mul(worth.critical_overdue),
        class.map_or(0, |class| worth.of_class(class)),
        years_since.saturating_mul(worth.year_since_visit),
        if last_visit.is_none() { worth.never_visited } else { 0 },
        if is_state_never_visited { worth.state_never_visited } else { 0 },
    ];
    let total = total.into_iter().fold(0, u32::saturating_add);
    Points { critical_overdue, class, is_not_filed, last_visit, years_since, is_state_never_visited, total }
}

fn full_years(from: Date, to: Date) -> u32 {
    let years: Exact = years_between(from, to);
    u32::try_from(years.floor()).unwrap_or_default()
}
