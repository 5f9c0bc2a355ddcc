//! What follows when nothing follows, as escalation.toml states it.

use super::{Basis, Grade, Parameter, RuleSource};
use crate::formula::Exact;
use crate::i18n::LocalText;

/// What makes a step due. Each is numeric and public; any one of a step's triggers suffices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trigger {
    /// A report carries recommendations and is not notified.
    Report,
    /// A recommendation is late by so many days, that very day included.
    LateDays(u32),
    /// No deliberation is received so many days after the notification, that very day included.
    NoDeliberationDays(u32),
    /// So many critical recommendations are each late by more than so many days.
    CriticalLate {
        /// How many.
        count: u32,
        /// Strictly more than so many days.
        over_days: u32,
    },
    /// The rate of implementation is strictly under this.
    RateUnder(Exact),
    /// The same critical rule counts as breached so many fiscal years running.
    RepeatedCriticalYears(u32),
    /// The latest class is this one or a worse one; U by default is worse than E.
    Class(Grade),
    /// So many fiscal years running, the class is this one or a worse one.
    ClassRepeated {
        /// The class.
        class: Grade,
        /// How many fiscal years running.
        years: u32,
    },
    /// No plan is received so many days after it was asked, that very day included.
    NoPlanDays(u32),
}

/// A step of the ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscalationStep {
    /// Its number; they follow one another from 0.
    pub number: u8,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: LocalText,
    /// What is done, and to whom it is addressed.
    pub act: LocalText,
    /// The same where it is the State that owes; `None` where the step does not concern the State.
    pub act_state: Option<LocalText>,
    /// What makes it due.
    pub triggers: Vec<Trigger>,
    /// Within how many months of being taken it must have had its effect.
    pub within_months: Option<u32>,
    /// Every how many months a statement is awaited.
    pub every_months: Option<u32>,
    /// Whether the Council hears the institution first, and may defer once.
    pub needs_hearing: bool,
    /// What it rests on.
    pub basis: Basis,
    /// Why it is what it is.
    pub rationale: LocalText,
}

/// A step of the ladder of accounts that are not filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NonFilingStep {
    /// Its number; they follow one another from 1.
    pub number: u8,
    /// Its code.
    pub code: String,
    /// So many days after the last day on which the accounts were in time, that very day included.
    pub days: u32,
    /// Its name.
    pub name: LocalText,
    /// What is done, and to whom it is addressed.
    pub act: LocalText,
}

/// A band of the rate of implementation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its code.
    pub code: String,
    /// The least rate; `None` for the last band.
    pub least: Option<Exact>,
    /// Whether the rate must be strictly over it.
    pub is_strict: bool,
    /// Its name.
    pub label: LocalText,
}

impl Band {
    /// Whether a rate belongs to it or to a better one.
    #[must_use]
    pub fn admits(&self, rate: &Exact) -> bool {
        self.least.as_ref().is_none_or(|least| if self.is_strict { rate > least } else { rate >= least })
    }
}

/// In what order States are visited, in points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitPoints {
    /// For each critical recommendation overdue.
    pub critical_overdue: u32,
    /// For each full year since the last visit.
    pub year_since_visit: u32,
    /// For an institution that was never visited.
    pub never_visited: u32,
    /// For each institution of a State that was never visited.
    pub state_never_visited: u32,
    /// For each class, from A to U.
    pub class: Vec<(Grade, u32)>,
    /// Days on the spot for an institution.
    pub institution_days: u32,
    /// Days of travel for a mission.
    pub travel_days: u32,
}

impl VisitPoints {
    /// The points of a class.
    #[must_use]
    pub fn of_class(&self, grade: Grade) -> u32 {
        self.class.iter().find(|(known, _)| *known == grade).map_or(0, |(_, points)| *points)
    }
}

/// A part of the file with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// Its basis.
    pub basis: Basis,
    /// Why it is what it is.
    pub rationale: LocalText,
}

/// What the State owes, counted apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateDebt {
    /// The codes of its lines.
    pub lines: Vec<String>,
    /// Its name.
    pub name: LocalText,
    /// What it rests on.
    pub ground: Ground,
}

/// The whole of escalation.toml.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscalationScheme {
    /// The days for a reply to a report, from the notification.
    pub reply_days: Parameter<u32>,
    /// The days for which the clock of a contested recommendation stands still at most, in all.
    pub suspension_days: Parameter<u32>,
    /// The steps, from 0.
    pub steps: Vec<EscalationStep>,
    /// The steps of accounts that are not filed, from 1.
    pub non_filing: Vec<NonFilingStep>,
    /// What the ladder of accounts that are not filed rests on.
    pub non_filing_ground: Ground,
    /// The bands of the rate of implementation, from the best.
    pub bands: Vec<Band>,
    /// What the bands rest on.
    pub bands_ground: Ground,
    /// What the State owes.
    pub state_debt: StateDebt,
    /// The days from a mission's last day to its provisional report.
    pub provisional_days: Parameter<u32>,
    /// The days from the provisional report to its examination.
    pub examined_days: Parameter<u32>,
    /// The days from the examination to the validated report.
    pub validated_days: Parameter<u32>,
    /// In what order States are visited.
    pub visits: VisitPoints,
    /// What that order rests on.
    pub visits_ground: Ground,
    /// Where all of it comes from.
    pub source: RuleSource,
}

impl EscalationScheme {
    /// The band of a rate of implementation; `None` only for a scheme without bands.
    #[must_use]
    pub fn band(&self, rate: &Exact) -> Option<&Band> {
        self.bands.iter().find(|band| band.admits(rate))
    }

    /// The days from the notification of a report within which its board must have deliberated: the fewest after which the lack of it
    /// makes a step due.
    #[must_use]
    pub fn deliberation_days(&self) -> Option<u32> {
        let triggers = self.steps.iter().flat_map(|step| &step.triggers);
        let days = triggers.filter_map(|trigger| match trigger {
            Trigger::NoDeliberationDays(days) => Some(*days),
            _ => None,
        });
        days.min()
    }

    /// A step by its number.
    #[must_use]
    pub fn step(&self, number: u8) -> Option<&EscalationStep> {
        self.steps.iter().find(|step| step.number == number)
    }
}
