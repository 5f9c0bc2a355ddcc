//! Where an indicator of the Secretariat's plans stands: its definition, its values.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Course, Step, words};
use crate::followup::{IndicatorAct, Refusal, Sex};
use crate::formula::Exact;

/// The values of a period, of all or of one sex, as they were stated last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorValue {
    /// The period, as the plan names it.
    pub period: String,
    /// Of whom; `None` for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// What was planned, as a decimal; `None`: not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<String>,
    /// What was achieved, as a decimal; `None`: not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<String>,
    /// The day on which it was stated.
    pub on: Date,
}

/// Where an indicator stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorStanding {
    /// How many acts it rests on, and when.
    pub course: Course,
    /// Its name.
    pub name: String,
    /// What it is counted in.
    pub unit: String,
    /// The plan that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// Where it started from, as a decimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<String>,
    /// Where it is to arrive, as a decimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Whether people are counted, so that women and men are.
    pub counts_people: bool,
    /// Its values, by period, then all, women, men.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<IndicatorValue>,
}

impl IndicatorStanding {
    /// Where it stands after its first act; `None` where that begins nothing.
    pub(super) fn begin(act: &IndicatorAct, step: &Step<'_>) -> Result<Option<Self>, Refusal> {
        let IndicatorAct::Defined { name, unit, plan, baseline, target, counts_people } = act else { return Ok(None) };
        step.by_supervisor()?;
        words::name("name", name)?;
        words::name("unit", unit)?;
        words::name_if_any("plan", plan.as_ref())?;
        number("baseline", baseline.as_ref(), *counts_people)?;
        number("target", target.as_ref(), *counts_people)?;
        Ok(Some(Self {
            course: step.course(),
            name: name.clone(),
            unit: unit.clone(),
            plan: plan.clone(),
            baseline: baseline.clone(),
            target: target.clone(),
            counts_people: *counts_people,
            values: Vec::new(),
        }))
    }

    /// Where it stands after one more act. It may be defined anew, but what it counts stays what it counts.
    pub(super) fn after(mut self, act: &IndicatorAct, step: &Step<'_>) -> Result<Self, Refusal> {
        match act {
            IndicatorAct::Defined { counts_people, .. } => {
                if *counts_people != self.counts_people {
                    return Err(Refusal::NotOfSubject("counts_people"));
                }
                step.not_before("since", self.course.since)?;
                if let Some(anew) = Self::begin(act, step)? {
                    let values = std::mem::take(&mut self.values);
                    let mut course = self.course;
                    course.moved(step);
                    self = Self { course, values, ..anew };
                }
                Ok(self)
            }
            IndicatorAct::Valued { period, sex, planned, actual } => {
                step.by_supervisor()?;
                words::name("period", period)?;
                if sex.is_some() && !self.counts_people {
                    return Err(Refusal::NotOfSubject("sex"));
                }
                if planned.is_none() && actual.is_none() {
                    return Err(Refusal::Blank("actual"));
                }
                number("planned", planned.as_ref(), self.counts_people)?;
                number("actual", actual.as_ref(), self.counts_people)?;
                self.value(period, *sex, planned.as_ref(), actual.as_ref(), step)?;
                self.course.note(step);
                Ok(self)
            }
        }
    }

    /// A value stated later stands in the place of the earlier; what it does not state stays.
    fn value(
        &mut self,
        period: &str,
        sex: Option<Sex>,
        planned: Option<&String>,
        actual: Option<&String>,
        step: &Step<'_>,
    ) -> Result<(), Refusal> {
        let key = |value: &IndicatorValue| (value.period.clone(), value.sex);
        let wanted = (period.to_owned(), sex);
        let at = self.values.partition_point(|value| key(value) < wanted);
        match self.values.get_mut(at) {
            Some(value) if key(value) == wanted => {
                step.not_before("same", value.on)?;
                value.planned = planned.cloned().or_else(|| value.planned.take());
                value.actual = actual.cloned().or_else(|| value.actual.take());
                value.on = step.on;
            }
            _ => self.values.insert(
                at,
                IndicatorValue {
                    period: wanted.0,
                    sex,
                    planned: planned.cloned(),
                    actual: actual.cloned(),
                    on: step.on,
                },
            ),
        }
        Ok(())
    }
}

/// Refuses what is no number and, of people, what is not whole or is negative.
fn number(field: &'static str, given: Option<&String>, counts_people: bool) -> Result<(), Refusal> {
    match words::number(field, given)? {
        Some(number) if counts_people && (number.is_negative() || Exact::from_integer(number.floor()) != number) => {
            Err(Refusal::NotCounted(field))
        }
        _ => Ok(()),
    }
}
