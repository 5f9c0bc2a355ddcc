//! The steps of escalation.toml: which of them the facts propose on a day, which have been taken.
//!
//! In: where everything stands, the scheme, a day. Out: for each ladder the steps that are met, each with the facts that met it and what
//! was recorded of it. Never: a step taken. A step is a proposal until somebody records it.
//!
//! # Decisions
//!
//! - There is a ladder for each recommendation (days late), each report (notification, deliberation, plan), each institution (critical
//!   ones late, rate, classes, repeated breaches), each State for what was recommended to itself, each State for what it owes
//!   (recommendations to its ministry of finance, which count in no ladder of an institution), and each year's accounts not filed.
//! - Any one of a step's triggers meets it; all the facts that do are told.
//! - Of the steps that are met above the highest one recorded, the highest is proposed; those below it go without saying
//!   ([`StepStatus::Passed`]).
//! - A step that was recorded answers for what is met today only if it was taken since this began: since the day in force was set or the
//!   recommendation opened again, since the recommendation was late, since the accounts were judged. A new cause calls for a new step.
//! - A day that was given holds: where the board was given more than the days of escalation.toml to deliberate or to send its plan, the
//!   step is met on the day after.
//! - A referral to the Council waits for a hearing that was held since its cause began, and for the end of the one deferral. The register
//!   keeps hearings and deferrals of institutions; those of a State stand in the minutes alone.
//! - A class is that of the latest fiscal year judged by the day; "running" means fiscal years that follow one another, all judged.

mod facts;
mod ladders;

use jiff::Span;
use jiff::civil::Date;

use super::{Clock, Clocks, Delay, RecommendationStanding, Standings};
use crate::i18n::LocalText;
use crate::model::{FiscalYear, InstitutionCode, StateCode, codes};
use crate::rulebook::{EscalationScheme, EscalationStep, NonFilingStep, Trigger};

pub use facts::{Fact, LateOne};

codes! {
    /// On whose account steps are counted.
    Ladder {
        /// One recommendation.
        Recommendation = "recommendation",
        /// One report addressed to an institution.
        Report = "report",
        /// What was recommended to one institution, and how its accounts were judged.
        Institution = "institution",
        /// What was recommended to a State itself.
        State = "state",
        /// What a State owes, through its ministry of finance.
        StateDebt = "state-debt",
        /// One fiscal year's accounts that are not filed.
        NonFiling = "non-filing",
    }
}

/// What was recorded of a step that is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepStatus {
    /// It is proposed: the highest step met that is not recorded.
    Proposed,
    /// A higher step is proposed or recorded.
    Passed,
    /// It was taken on that day.
    Recorded(Date),
}

/// Where the hearing before a referral to the Council stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hearing {
    /// It is to be held first.
    Awaited,
    /// It was held; the Council may still defer, once.
    Held {
        /// The day.
        on: Date,
    },
    /// The Council has deferred the referral.
    Deferred {
        /// The last day of the deferral.
        until: Date,
    },
    /// The one deferral has run out.
    DeferredBefore {
        /// Its last day.
        until: Date,
    },
}

/// A step of a ladder that is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetStep {
    /// On whose account.
    pub ladder: Ladder,
    /// The code of the recommendation, report, institution or state.
    pub code: String,
    /// The state.
    pub state: Option<StateCode>,
    /// The institution; `None` on a ladder of a State.
    pub institution: Option<InstitutionCode>,
    /// The fiscal year of accounts that are not filed.
    pub fiscal_year: Option<FiscalYear>,
    /// Whether it is on account of what the State owes.
    pub is_state_debt: bool,
    /// The step's number in escalation.toml.
    pub step: u8,
    /// The facts that met it, at least one.
    pub facts: Vec<Fact>,
    /// The first day on which one of them met it.
    pub since: Date,
    /// What was recorded of it.
    pub status: StepStatus,
    /// The hearing, for a step that needs one and is proposed.
    pub hearing: Option<Hearing>,
    /// For a step that was taken: the day by which it must have had its effect, or the next day on which a statement is awaited.
    pub effect_by: Option<Date>,
}

impl MetStep {
    /// The step's code.
    #[must_use]
    pub fn step_code<'s>(&self, scheme: &'s EscalationScheme) -> Option<&'s str> {
        match self.ladder {
            Ladder::NonFiling => self.filing_step(scheme).map(|step| step.code.as_str()),
            _ => scheme.step(self.step).map(|step| step.code.as_str()),
        }
    }

    /// The step's name.
    #[must_use]
    pub fn name<'s>(&self, scheme: &'s EscalationScheme) -> Option<&'s LocalText> {
        match self.ladder {
            Ladder::NonFiling => self.filing_step(scheme).map(|step| &step.name),
            _ => scheme.step(self.step).map(|step| &step.name),
        }
    }

    /// What is done, and to whom it is addressed.
    #[must_use]
    pub fn act<'s>(&self, scheme: &'s EscalationScheme) -> Option<&'s LocalText> {
        if self.ladder == Ladder::NonFiling {
            return self.filing_step(scheme).map(|step| &step.act);
        }
        let step = scheme.step(self.step)?;
        step.act_state.as_ref().filter(|_| self.is_state_debt).or(Some(&step.act))
    }

    fn filing_step<'s>(&self, scheme: &'s EscalationScheme) -> Option<&'s NonFilingStep> {
        scheme.non_filing.iter().find(|step| step.number == self.step)
    }
}

/// The next step of a recommendation's own ladder, should nothing happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// Its number in escalation.toml.
    pub step: u8,
    /// The first day on which it is met.
    pub on: Date,
}

/// Every step that is met on a day, by ladder, code, fiscal year and number.
#[must_use]
pub fn met_steps(followed: &Standings, scheme: &EscalationScheme, on: Date) -> Vec<MetStep> {
    steps_of_clocks(followed, &Clocks::of(followed, scheme, on), scheme, on)
}

/// The same, of clocks that were read already.
#[must_use]
pub fn steps_of_clocks(followed: &Standings, clocks: &Clocks<'_>, scheme: &EscalationScheme, on: Date) -> Vec<MetStep> {
    let mut steps: Vec<MetStep> =
        clocks.all.iter().flat_map(|clock| ladders::recommendation(clock, scheme, on)).collect();
    steps.extend(ladders::reports(followed, clocks, scheme, on));
    steps.extend(ladders::institutions(followed, clocks, scheme, on));
    steps.extend(ladders::states(clocks, scheme, on));
    steps.extend(ladders::filings(followed, scheme, on));
    steps.sort_by(|one, other| {
        let key = |step: &MetStep| (step.ladder, step.fiscal_year, step.step);
        (one.ladder, &one.code).cmp(&(other.ladder, &other.code)).then_with(|| key(one).cmp(&key(other)))
    });
    steps
}

/// The steps of one recommendation's own ladder that are met on a day.
#[must_use]
pub fn steps_of_recommendation(
    code: &str,
    standing: &RecommendationStanding,
    scheme: &EscalationScheme,
    on: Date,
) -> Vec<MetStep> {
    let delay = Delay::of(standing, scheme.suspension_days.value, on);
    let steps = delay.map(|delay| ladders::recommendation(&Clock { code, standing, delay }, scheme, on));
    steps.unwrap_or_default()
}

/// The next step of a recommendation's own ladder and its day, should nothing happen; `None` where it is closed, where its clock stands
/// still or waits for a verification, or past the last step.
#[must_use]
pub fn outlook(standing: &RecommendationStanding, scheme: &EscalationScheme, on: Date) -> Option<Outlook> {
    let delay = Delay::of(standing, scheme.suspension_days.value, on)?;
    if !delay.fate.is_open() || delay.is_suspended || delay.counted_to < on {
        return None;
    }
    let steps = scheme.steps.iter().filter(|step| ladders::concerns(step, standing.is_for_finance()));
    let days = steps.flat_map(|step| {
        step.triggers.iter().filter_map(|trigger| match trigger {
            Trigger::LateDays(days) => Some(Outlook { step: step.number, on: delay.late_by(*days) }),
            _ => None,
        })
    });
    days.filter(|outlook| outlook.on > on).min_by_key(|outlook| (outlook.on, outlook.step))
}

/// The day by which a step that was taken must have had its effect, or the next day on which a statement is awaited.
fn effect_by(step: &EscalationStep, taken_on: Date, on: Date) -> Option<Date> {
    if let Some(months) = step.within_months {
        return Some(months_after(taken_on, months));
    }
    let months = step.every_months.filter(|months| *months > 0)?;
    (1..=1200_u32).map(|times| months_after(taken_on, months.saturating_mul(times))).find(|day| *day >= on)
}

fn months_after(day: Date, months: u32) -> Date {
    day.saturating_add(Span::new().months(i64::from(months.min(100_000))))
}
