//! Where a mission stands: its order, its days on the spot, what it found, how far its report has come.
//!
//! # Decisions
//!
//! - A finding is entered on the day on which it is made, from the first day on the spot; that the mission was held is told once it is over. A
//!   mission that has found something is no longer cancelled, and was not held later than what it found.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Course, Step, words};
use crate::assessment::Outcome;
use crate::followup::{MissionAct, Purpose, Refusal, ReportStage};
use crate::model::{FiscalYear, InstitutionCode, Sha256, StateCode, codes};
use crate::rulebook::RuleId;

codes! {
    /// Where a mission stands.
    MissionState {
        /// Ordered, not held yet.
        Ordered = "ordered",
        /// Held; its report is awaited or on its way.
        Held = "held",
        /// It will not take place: the end.
        Cancelled = "cancelled",
        /// Its report is validated: nothing is added to its findings.
        Validated = "validated",
    }
}

/// A finding of a mission, beside the computed one where there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissionFinding {
    /// The institution.
    pub institution: InstitutionCode,
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// The rule; `None` where no rule speaks of it.
    pub rule: Option<RuleId>,
    /// What was found.
    pub text: String,
    /// The outcome that was computed from the accounts.
    pub computed: Option<String>,
    /// The outcome that the mission finds.
    pub outcome: Option<String>,
    /// Why it departs from what was computed.
    pub reason: Option<String>,
    /// Its author.
    pub by: String,
    /// The day on which it was entered.
    pub on: Date,
}

impl MissionFinding {
    /// Whether it departs from the computed outcome; both stay visible.
    #[must_use]
    pub fn departs(&self) -> bool {
        departs(self.computed.as_ref(), self.outcome.as_ref())
    }
}

fn departs(computed: Option<&String>, outcome: Option<&String>) -> bool {
    computed.zip(outcome).is_some_and(|(computed, outcome)| computed != outcome)
}

/// The day on which a mission's report came to a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDay {
    /// The stage.
    pub stage: ReportStage,
    /// The day.
    pub on: Date,
    /// The document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Sha256>,
}

/// Where a mission stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissionStanding {
    /// How many acts it rests on, and when.
    pub course: Course,
    /// Where it stands.
    pub state: MissionState,
    /// The number of its order.
    pub order: String,
    /// The day of its order.
    pub ordered_on: Date,
    /// What it is for.
    pub purpose: Purpose,
    /// The member state that it visits.
    pub visits: StateCode,
    /// The institutions.
    pub institutions: Vec<InstitutionCode>,
    /// The fiscal years that it covers.
    pub fiscal_years: Vec<FiscalYear>,
    /// The inspectors.
    pub inspectors: Vec<String>,
    /// Its first and last day, as planned.
    pub planned: (Date, Date),
    /// Its first and last day, as held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<(Date, Date)>,
    /// Why it will not take place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<String>,
    /// What it found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<MissionFinding>,
    /// How far its report has come, each stage with its day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub report: Vec<ReportDay>,
    /// The recommendations that follow from it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<String>,
}

impl MissionStanding {
    /// The day on which its report came to a stage.
    #[must_use]
    pub fn reported_on(&self, stage: ReportStage) -> Option<Date> {
        self.report.iter().find(|day| day.stage == stage).map(|day| day.on)
    }

    /// The codes of the acts that may follow.
    #[must_use]
    pub const fn legal(&self) -> &'static [&'static str] {
        match self.state {
            // What has found something takes place.
            MissionState::Ordered if !self.findings.is_empty() => &["held", "finding"],
            MissionState::Ordered => &["held", "cancelled", "finding"],
            MissionState::Held => &["finding", "reported", "recommended"],
            MissionState::Cancelled => &[],
            MissionState::Validated => &["recommended"],
        }
    }

    /// Where it stands after its first act; `None` where that begins nothing.
    pub(super) fn begin(act: &MissionAct, step: &Step<'_>) -> Result<Option<Self>, Refusal> {
        let MissionAct::Ordered { order, purpose, state, institutions, fiscal_years, inspectors, from, to } = act
        else {
            return Ok(None);
        };
        step.by_decider()?;
        words::name("order", order)?;
        words::name("state", state.as_str())?;
        words::days("to", ("from", *from), ("to", *to))?;
        if institutions.is_empty() {
            return Err(Refusal::Blank("institutions"));
        }
        if fiscal_years.is_empty() {
            return Err(Refusal::Blank("fiscal_years"));
        }
        if inspectors.is_empty() {
            return Err(Refusal::Blank("inspectors"));
        }
        for institution in institutions {
            words::name("institutions", institution.as_str())?;
        }
        for inspector in inspectors {
            words::name("inspectors", inspector)?;
        }
        words::once("institutions", institutions.iter().map(InstitutionCode::as_str))?;
        words::once("inspectors", inspectors.iter().map(String::as_str))?;
        Ok(Some(Self {
            course: step.course(),
            state: MissionState::Ordered,
            order: order.clone(),
            ordered_on: step.on,
            purpose: *purpose,
            visits: state.clone(),
            institutions: institutions.clone(),
            fiscal_years: fiscal_years.clone(),
            inspectors: inspectors.clone(),
            planned: (*from, *to),
            held: None,
            cancelled: None,
            findings: Vec::new(),
            report: Vec::new(),
            recommendations: Vec::new(),
        }))
    }

    /// Where it stands after one more act.
    pub(super) fn after(mut self, act: &MissionAct, step: &Step<'_>) -> Result<Self, Refusal> {
        step.among(self.state.code(), self.legal())?;
        match act {
            // A finding is made on the spot, from the first day on.
            MissionAct::Finding { .. } => step.not_before("first-day", self.held.unwrap_or(self.planned).0)?,
            _ => step.not_before("since", self.course.since)?,
        }
        step.by_supervisor()?;
        match act {
            // Never among the legal ones: it only begins.
            MissionAct::Ordered { .. } => {}
            MissionAct::Held { from, to } => {
                words::days("from", ("ordered_on", self.ordered_on), ("from", *from))?;
                words::days("to", ("from", *from), ("to", *to))?;
                words::days("to", ("to", *to), step.day())?;
                if let Some(found_on) = self.findings.iter().map(|finding| finding.on).min() {
                    words::days("from", ("from", *from), ("found_on", found_on))?;
                }
                self.held = Some((*from, *to));
                self.state = MissionState::Held;
                self.course.moved(step);
                // Its report follows from the last day, which may be told later.
                self.course.since = *to;
                return Ok(self);
            }
            MissionAct::Cancelled { reason } => {
                words::text("reason", reason)?;
                self.cancelled = Some(reason.clone());
                self.state = MissionState::Cancelled;
                self.course.moved(step);
                return Ok(self);
            }
            MissionAct::Finding { institution, fiscal_year, rule, text, computed, outcome, reason } => {
                let finding = MissionFinding {
                    institution: institution.clone(),
                    fiscal_year: *fiscal_year,
                    rule: rule.clone(),
                    text: text.clone(),
                    computed: computed.clone(),
                    outcome: outcome.clone(),
                    reason: reason.clone(),
                    by: step.actor.to_owned(),
                    on: step.on,
                };
                self.check_finding(&finding)?;
                self.findings.push(finding);
            }
            MissionAct::Reported { stage, document } => self.report_comes_to(*stage, *document, step)?,
            MissionAct::Recommended { recommendation } => {
                words::name("recommendation", recommendation)?;
                if self.recommendations.contains(recommendation) {
                    return Err(Refusal::Twice("recommendation"));
                }
                self.recommendations.push(recommendation.clone());
            }
        }
        self.course.note(step);
        Ok(self)
    }

    fn check_finding(&self, finding: &MissionFinding) -> Result<(), Refusal> {
        if !self.institutions.contains(&finding.institution) {
            return Err(Refusal::NotOfSubject("institution"));
        }
        if !self.fiscal_years.contains(&finding.fiscal_year) {
            return Err(Refusal::NotOfSubject("fiscal_year"));
        }
        words::text("text", &finding.text)?;
        if let Some(rule) = &finding.rule {
            words::name("rule", rule.as_str())?;
        }
        for (field, outcome) in [("computed", &finding.computed), ("outcome", &finding.outcome)] {
            let is_known = outcome.as_ref().is_none_or(|code| Outcome::ALL.iter().any(|known| known.code() == code));
            if !is_known {
                return Err(Refusal::NotOfSubject(field));
            }
        }
        words::text_if_any("reason", finding.reason.as_ref())?;
        if finding.departs() && finding.reason.is_none() {
            return Err(Refusal::Blank("reason"));
        }
        Ok(())
    }

    /// The stages come in order. Only the reply may be left out: silence does not hold up the Committee.
    fn report_comes_to(
        &mut self,
        stage: ReportStage,
        document: Option<Sha256>,
        step: &Step<'_>,
    ) -> Result<(), Refusal> {
        let last = self.report.last();
        let is_next = match stage {
            ReportStage::Provisional => last.is_none(),
            ReportStage::Replied => last.is_some_and(|last| last.stage == ReportStage::Provisional),
            ReportStage::Examined => {
                last.is_some_and(|last| matches!(last.stage, ReportStage::Provisional | ReportStage::Replied))
            }
            ReportStage::Validated => last.is_some_and(|last| last.stage == ReportStage::Examined),
        };
        if !is_next {
            return Err(Refusal::Illegal {
                subject: step.subject.clone(),
                act: stage.code(),
                stands: last.map_or(self.state.code(), |last| last.stage.code()),
                legal: match last.map(|last| last.stage) {
                    None => vec![ReportStage::Provisional.code()],
                    Some(ReportStage::Provisional) => vec![ReportStage::Replied.code(), ReportStage::Examined.code()],
                    Some(ReportStage::Replied) => vec![ReportStage::Examined.code()],
                    Some(ReportStage::Examined) => vec![ReportStage::Validated.code()],
                    Some(ReportStage::Validated) => Vec::new(),
                },
            });
        }
        if let Some(last) = last {
            step.not_before("stage", last.on)?;
        }
        self.report.push(ReportDay { stage, on: step.on, document });
        if stage == ReportStage::Validated {
            self.state = MissionState::Validated;
            self.course.since = step.on;
        }
        Ok(())
    }
}
