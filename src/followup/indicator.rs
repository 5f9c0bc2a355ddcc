//! The indicators of the Secretariat's own plans: what was planned, what was achieved.
//!
//! In: where indicators stand, the bands of the scheme, a day. Out: a row for each period, and for women and men where people are
//! counted, with its exact rate and band. Never: a plan supposed where none was stated.
//!
//! # Decisions
//!
//! - The rate is what was achieved over what was planned. Where the target lies under the baseline, less is better: the rate is the way
//!   that was made from the baseline over the way that was planned.
//! - Without a plan stated, or with one of nothing to do, there is no rate; a value without its plan is told as "planned not stated".
//! - Women and men are added up where no row of all is stated; where one is and says otherwise, both stay and it is told.
//! - Values stated after the day are left out.

use jiff::civil::Date;

use super::{IndicatorStanding, IndicatorValue, Sex, Standings};
use crate::formula::Exact;
use crate::model::codes;
use crate::rulebook::{Band, EscalationScheme};

codes! {
    /// Of whom a row counts.
    Counted {
        /// Of all.
        All = "all",
        /// Of women.
        Women = "women",
        /// Of men.
        Men = "men",
    }
}

/// A row: a period, of all or of one sex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorRow {
    /// The period, as the plan names it.
    pub period: String,
    /// Of whom.
    pub counted: Counted,
    /// What was planned.
    pub planned: Option<Exact>,
    /// What was achieved.
    pub actual: Option<Exact>,
    /// What was achieved over what was planned.
    pub rate: Option<Exact>,
    /// The code of the rate's band.
    pub band: Option<String>,
    /// Whether it was added up from women and men.
    pub is_added_up: bool,
    /// Whether it says something else than women and men together.
    pub is_contradicted: bool,
}

impl IndicatorRow {
    /// Whether a value is stated without what was planned.
    #[must_use]
    pub const fn is_planned_not_stated(&self) -> bool {
        self.planned.is_none()
    }
}

/// An indicator with its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorStatement {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is counted in.
    pub unit: String,
    /// The plan that it belongs to.
    pub plan: Option<String>,
    /// Where it started from.
    pub baseline: Option<Exact>,
    /// Where it is to arrive.
    pub target: Option<Exact>,
    /// Whether people are counted.
    pub counts_people: bool,
    /// Its rows, by period, then all, women, men.
    pub rows: Vec<IndicatorRow>,
}

/// The statements of all indicators, by plan and code.
#[must_use]
pub fn indicator_statements(followed: &Standings, scheme: &EscalationScheme, on: Date) -> Vec<IndicatorStatement> {
    let mut statements: Vec<IndicatorStatement> =
        followed.indicators.iter().map(|(code, standing)| statement(code, standing, scheme, on)).collect();
    statements.sort_by(|one, other| (&one.plan, &one.code).cmp(&(&other.plan, &other.code)));
    statements
}

fn statement(code: &str, standing: &IndicatorStanding, scheme: &EscalationScheme, on: Date) -> IndicatorStatement {
    let baseline = number(standing.baseline.as_ref());
    let target = number(standing.target.as_ref());
    let known: Vec<&IndicatorValue> = standing.values.iter().filter(|value| value.on <= on).collect();
    let mut rows = Vec::new();
    for period in known.chunk_by(|one, other| one.period == other.period) {
        let of = |sex: Option<Sex>| period.iter().find(|value| value.sex == sex).copied();
        let (all, women, men) = (of(None), of(Some(Sex::Women)), of(Some(Sex::Men)));
        let added = women.zip(men).map(|(women, men)| {
            let sum = |of: fn(&IndicatorValue) -> Option<&String>| Some(number(of(women))? + number(of(men))?);
            (sum(|value| value.planned.as_ref()), sum(|value| value.actual.as_ref()))
        });
        let Some(name) = period.first().map(|value| value.period.as_str()) else { continue };
        let rated = |counted, planned: Option<Exact>, actual: Option<Exact>| {
            let rate = rate(baseline.as_ref(), target.as_ref(), planned.as_ref(), actual.as_ref());
            let band = rate.as_ref().and_then(|rate| scheme.band(rate)).map(|band: &Band| band.code.clone());
            let period = name.to_owned();
            IndicatorRow { period, counted, planned, actual, rate, band, is_added_up: false, is_contradicted: false }
        };
        let row = |counted, value: &IndicatorValue| {
            rated(counted, number(value.planned.as_ref()), number(value.actual.as_ref()))
        };
        match (all, added) {
            (Some(all), added) => {
                let all = row(Counted::All, all);
                let differs = |stated: &Option<Exact>, sum: &Option<Exact>| {
                    stated.as_ref().zip(sum.as_ref()).is_some_and(|(stated, sum)| stated != sum)
                };
                let is_contradicted = added
                    .is_some_and(|(planned, actual)| differs(&all.planned, &planned) || differs(&all.actual, &actual));
                rows.push(IndicatorRow { is_contradicted, ..all });
            }
            (None, Some((planned, actual))) => {
                rows.push(IndicatorRow { is_added_up: true, ..rated(Counted::All, planned, actual) });
            }
            (None, None) => {}
        }
        rows.extend(women.map(|women| row(Counted::Women, women)));
        rows.extend(men.map(|men| row(Counted::Men, men)));
    }
    IndicatorStatement {
        code: code.to_owned(),
        name: standing.name.clone(),
        unit: standing.unit.clone(),
        plan: standing.plan.clone(),
        baseline,
        target,
        counts_people: standing.counts_people,
        rows,
    }
}

fn number(text: Option<&String>) -> Option<Exact> {
    text.and_then(|text| Exact::from_decimal_text(text))
}

fn rate(
    baseline: Option<&Exact>,
    target: Option<&Exact>,
    planned: Option<&Exact>,
    actual: Option<&Exact>,
) -> Option<Exact> {
    let (planned, actual) = (planned?, actual?);
    match baseline.filter(|baseline| target.is_some_and(|target| target < *baseline)) {
        Some(baseline) if planned < baseline => (baseline - actual).checked_div(&(baseline - planned)),
        Some(_) => None,
        None => actual.checked_div(planned),
    }
}
