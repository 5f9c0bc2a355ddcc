//! Where a report addressed to an institution stands: its reply, the board's deliberation, the plan asked for.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Course, Said, Step, StepTaken, words};
use crate::followup::{BoardDecision, Decided, Refusal, ReportAct, Station};
use crate::model::{FiscalYear, InstitutionCode, Sha256, StateCode};

/// The day on which a deliberation came into somebody's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StationDay {
    /// Whose.
    pub at: Station,
    /// Since when.
    pub on: Date,
}

/// A board's deliberation as it was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliberation {
    /// The day of the board's meeting.
    pub held_on: Date,
    /// The day of its reception.
    pub received_on: Date,
    /// The extract's SHA-256.
    pub document: Sha256,
    /// Who chaired.
    pub chair: String,
    /// What was decided on each recommendation; of a later meeting, what it decided in place of the earlier one.
    pub decisions: Vec<BoardDecision>,
}

/// A plan asked of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanOfBoard {
    /// The day on which it was asked.
    pub asked_on: Date,
    /// The day by which it is awaited.
    pub due_on: Date,
    /// Why it was asked.
    pub reason: String,
    /// The day of its reception; `None` while it is awaited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<Date>,
    /// Its SHA-256.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Sha256>,
}

/// Where a report stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportStanding {
    /// How many acts it rests on, and when.
    pub course: Course,
    /// The session.
    pub session: String,
    /// The institution whose board must deliberate on it.
    pub institution: InstitutionCode,
    /// Its state.
    pub state: StateCode,
    /// The fiscal years that it is about.
    pub fiscal_years: Vec<FiscalYear>,
    /// The day of notification.
    pub notified_on: Date,
    /// The day by which a reply is awaited.
    pub reply_by: Date,
    /// The day by which the board must have deliberated.
    pub deliberate_by: Date,
    /// The report itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Sha256>,
    /// The reply, in full; the last one where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Said>,
    /// The Committee's answer to that reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Said>,
    /// The hands that the deliberation has come into, on its way management → board → ministry → Secretariat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stations: Vec<StationDay>,
    /// The board's deliberation, where it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deliberation: Option<Deliberation>,
    /// The plan, where one was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanOfBoard>,
    /// The steps of the escalation taken for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepTaken>,
}

impl ReportStanding {
    /// In whose hands the deliberation is, as far as is known.
    #[must_use]
    pub fn station(&self) -> Option<Station> {
        self.stations.last().map(|station| station.at)
    }

    /// Whether the board put off its decision on some recommendation.
    #[must_use]
    pub fn is_deferred(&self) -> bool {
        self.deliberation.as_ref().is_some_and(|deliberation| {
            deliberation.decisions.iter().any(|decision| decision.decision == Decided::Deferred)
        })
    }

    /// Where it stands, in one word.
    const fn stands(&self) -> &'static str {
        match (&self.deliberation, &self.answer, &self.reply) {
            (Some(_), ..) => "deliberated",
            (None, Some(_), _) => "answered",
            (None, None, Some(_)) => "replied",
            (None, None, None) => "addressed",
        }
    }

    /// The codes of the acts that may follow.
    fn legal(&self) -> Vec<&'static str> {
        let mut legal = vec!["reply-received", "plan-asked", "escalated"];
        if self.reply.is_some() && self.answer.is_none() {
            legal.push("answered");
        }
        if self.station() != Some(Station::Secretariat) && self.deliberation.is_none() {
            legal.push("routed");
        }
        if self.deliberation.is_none() || self.is_deferred() {
            legal.push("deliberation-received");
        }
        if self.plan.as_ref().is_some_and(|plan| plan.received_on.is_none()) {
            legal.push("plan-received");
        }
        legal
    }

    /// Where it stands after its first act; `None` where that begins nothing.
    pub(super) fn begin(act: &ReportAct, step: &Step<'_>) -> Result<Option<Self>, Refusal> {
        let ReportAct::Addressed {
            session,
            institution,
            state,
            fiscal_years,
            notified_on,
            reply_by,
            deliberate_by,
            document,
        } = act
        else {
            return Ok(None);
        };
        step.by_supervisor()?;
        words::name("session", session)?;
        words::name("institution", institution.as_str())?;
        words::name("state", state.as_str())?;
        if fiscal_years.is_empty() {
            return Err(Refusal::Blank("fiscal_years"));
        }
        words::days("notified_on", ("notified_on", *notified_on), step.day())?;
        let notified = ("notified_on", *notified_on);
        words::days("reply_by", notified, ("reply_by", *reply_by))?;
        words::days("deliberate_by", notified, ("deliberate_by", *deliberate_by))?;
        Ok(Some(Self {
            // The reply and the deliberation follow from the notification, which may be told later.
            course: Course { since: *notified_on, ..step.course() },
            session: session.clone(),
            institution: institution.clone(),
            state: state.clone(),
            fiscal_years: fiscal_years.clone(),
            notified_on: *notified_on,
            reply_by: *reply_by,
            deliberate_by: *deliberate_by,
            document: *document,
            reply: None,
            answer: None,
            stations: Vec::new(),
            deliberation: None,
            plan: None,
            steps: Vec::new(),
        }))
    }

    /// Where it stands after one more act. What is received may be told by whoever sends it or by the Secretariat.
    pub(super) fn after(mut self, act: &ReportAct, step: &Step<'_>) -> Result<Self, Refusal> {
        step.among(self.stands(), &self.legal())?;
        step.not_before("since", self.course.since)?;
        match act {
            // Never among the legal ones: it only begins.
            ReportAct::Addressed { .. } => {}
            ReportAct::ReplyReceived { text, document: _ } => {
                words::text("text", text)?;
                self.reply = Some(step.said(text));
                self.answer = None;
            }
            ReportAct::Answered { text } => {
                step.by_supervisor()?;
                words::text("text", text)?;
                step.not_before("reply", self.reply.as_ref().map_or(self.notified_on, |reply| reply.on))?;
                self.answer = Some(step.said(text));
            }
            ReportAct::Routed { to } => {
                if let Some(last) = self.stations.last() {
                    step.not_before("station", last.on)?;
                    if *to <= last.at {
                        return Err(Refusal::NotOfSubject("to"));
                    }
                }
                self.stations.push(StationDay { at: *to, on: step.on });
            }
            ReportAct::DeliberationReceived { held_on, document, chair, decisions } => {
                words::days("held_on", ("notified_on", self.notified_on), ("held_on", *held_on))?;
                words::days("held_on", ("held_on", *held_on), step.day())?;
                words::name("chair", chair)?;
                self.deliberate(*held_on, *document, chair, decisions, step)?;
            }
            ReportAct::PlanAsked { due_on, reason } => {
                step.by_supervisor()?;
                words::text("reason", reason)?;
                words::days("due_on", step.day(), ("due_on", *due_on))?;
                let reason = reason.clone();
                let asked =
                    PlanOfBoard { asked_on: step.on, due_on: *due_on, reason, received_on: None, document: None };
                // Asking again does not wind the clock back: a plan awaited stays awaited since the first day.
                match &mut self.plan {
                    Some(plan) if plan.received_on.is_none() => {
                        step.not_before("asked", plan.asked_on)?;
                        plan.reason = asked.reason;
                    }
                    plan => *plan = Some(asked),
                }
            }
            ReportAct::PlanReceived { document } => {
                if let Some(plan) = &mut self.plan {
                    step.not_before("asked", plan.asked_on)?;
                    plan.received_on = Some(step.on);
                    plan.document = Some(*document);
                }
            }
            ReportAct::Escalated { step: number, fact } => {
                step.by_supervisor()?;
                words::text("fact", fact)?;
                self.steps.push(StepTaken { step: *number, on: step.on });
            }
        }
        self.course.note(step);
        Ok(self)
    }

    /// What a board decided. A later meeting decides on what the one before deferred, and that alone.
    fn deliberate(
        &mut self,
        held_on: Date,
        document: Sha256,
        chair: &str,
        decisions: &[BoardDecision],
        step: &Step<'_>,
    ) -> Result<(), Refusal> {
        words::once("decisions", decisions.iter().map(|decision| decision.recommendation.as_str()))?;
        for decision in decisions {
            words::name("recommendation", &decision.recommendation)?;
            words::text_if_any("text", decision.text.as_ref())?;
        }
        let mut standing = Vec::new();
        if let Some(before) = &self.deliberation {
            words::days("held_on", ("held_before", before.held_on), ("held_on", held_on))?;
            for decision in &before.decisions {
                let is_decided_anew = decisions.iter().any(|new| new.recommendation == decision.recommendation);
                match decision.decision {
                    Decided::Deferred if is_decided_anew => {}
                    _ if is_decided_anew => return Err(Refusal::Twice("decisions")),
                    _ => standing.push(decision.clone()),
                }
            }
        }
        standing.extend(decisions.iter().cloned());
        let chair = chair.to_owned();
        self.deliberation = Some(Deliberation { held_on, received_on: step.on, document, chair, decisions: standing });
        if self.station() != Some(Station::Secretariat) {
            self.stations.push(StationDay { at: Station::Secretariat, on: step.on });
        }
        Ok(())
    }
}
