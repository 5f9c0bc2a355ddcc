//! Where a recommendation stands, from its draft to the proof.
//!
//! # Decisions
//!
//! - Four eyes: whoever claims does not verify; where nobody claimed, whoever attached one of the documents seen does not either. One
//!   document at least is dated on or after the day of issue.
//! - What can be known of a person is the name that was written. Accents, case, spaces and titles aside, one name is one person, in
//!   whatever role: two people of the same name count as one. One person under two names, or a body and its head, cannot be told.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::stages::{ClosedAs, Closing, Due, Issue, Proof, Stop};
use super::{Course, Said, Step, StepTaken, name_of, words};
use crate::followup::{Draft, RecommendationAct, Refusal};
use crate::model::{Sha256, codes};
use crate::rulebook::{Addressee, Severity};

codes! {
    /// Where a recommendation stands.
    RecommendationState {
        /// Drafted, not issued yet.
        Draft = "draft",
        /// Dropped before it was issued: the end.
        Dropped = "dropped",
        /// Issued, not answered yet.
        Issued = "issued",
        /// Accepted.
        Accepted = "accepted",
        /// Contested: the clock stands still.
        Contested = "contested",
        /// Contested and maintained by the Committee.
        Maintained = "maintained",
        /// Something was done.
        InProgress = "in-progress",
        /// Whoever is addressed says that it is done; nobody has verified it.
        Claimed = "claimed",
        /// Implemented: done, proved and verified.
        Verified = "verified",
        /// Closed without being done: the risk is accepted.
        RiskAccepted = "risk-accepted",
        /// Closed without being done: no longer relevant.
        NoLongerRelevant = "no-longer-relevant",
        /// Open again.
        Reopened = "reopened",
    }
}

impl RecommendationState {
    /// The codes of the acts that may follow.
    #[must_use]
    pub const fn legal(self) -> &'static [&'static str] {
        match self {
            Self::Draft => &["edited", "dropped", "issued"],
            Self::Dropped => &[],
            Self::Issued | Self::Reopened => &[
                "accepted",
                "contested",
                "progress",
                "evidence",
                "claimed",
                "verified",
                "extended",
                "escalated",
                "risk-accepted",
                "no-longer-relevant",
            ],
            Self::Maintained | Self::InProgress => &[
                "accepted",
                "progress",
                "evidence",
                "claimed",
                "verified",
                "extended",
                "escalated",
                "risk-accepted",
                "no-longer-relevant",
            ],
            Self::Accepted => &[
                "progress",
                "evidence",
                "claimed",
                "verified",
                "extended",
                "escalated",
                "risk-accepted",
                "no-longer-relevant",
            ],
            Self::Contested => {
                &["accepted", "maintained", "evidence", "extended", "escalated", "risk-accepted", "no-longer-relevant"]
            }
            Self::Claimed => &[
                "evidence",
                "claim-refused",
                "verified",
                "extended",
                "escalated",
                "risk-accepted",
                "no-longer-relevant",
            ],
            Self::Verified | Self::RiskAccepted | Self::NoLongerRelevant => &["reopened"],
        }
    }
}

/// Where a recommendation stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecommendationStanding {
    /// How many acts it rests on, and when.
    pub course: Course,
    /// Where it stands.
    pub state: RecommendationState,
    /// What is recommended, to whom, why.
    pub draft: Draft,
    /// With what it was issued; `None` before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<Issue>,
    /// The days by which it must be done, the last of them in force; empty before it is issued.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dues: Vec<Due>,
    /// When the clock stood still.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stops: Vec<Stop>,
    /// The reply of who contested it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Said>,
    /// The Committee's answer to that reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Said>,
    /// The day on which it was accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_on: Option<Date>,
    /// What was last said to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<Said>,
    /// The documents attached since it was last opened: what did not last proves nothing the second time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proofs: Vec<Proof>,
    /// The claim that awaits a verification, or was the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<Said>,
    /// The names, as names are compared, of all who ever claimed it: none of them verifies it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claimants: Vec<String>,
    /// Its closings, the last of them in force unless it was opened again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closings: Vec<Closing>,
    /// The steps of the escalation taken for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepTaken>,
}

impl RecommendationStanding {
    /// Whether it was issued, whatever became of it.
    #[must_use]
    pub const fn is_issued(&self) -> bool {
        self.issue.is_some()
    }

    /// Whether it is issued and not closed.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_issued() && self.closings.last().is_none_or(|closing| closing.reopened_on.is_some())
    }

    /// Whether it is critical.
    #[must_use]
    pub fn is_critical(&self) -> bool {
        self.draft.severity == Severity::Critical
    }

    /// Whether it is the State that owes it through its ministry of finance: counted apart from the institution's own.
    #[must_use]
    pub fn is_for_finance(&self) -> bool {
        self.draft.addressee == Addressee::FinanceMinistry
    }

    /// The day by which it must be done, that in force; `None` before it is issued.
    #[must_use]
    pub fn due_on(&self) -> Option<Date> {
        self.dues.last().map(|due| due.due_on)
    }

    /// Where it stands after its first act; `None` where that begins nothing.
    pub(super) fn begin(act: &RecommendationAct, step: &Step<'_>) -> Result<Option<Self>, Refusal> {
        let RecommendationAct::Drafted { draft } = act else { return Ok(None) };
        step.by_supervisor()?;
        check_draft(draft)?;
        Ok(Some(Self {
            course: step.course(),
            state: RecommendationState::Draft,
            draft: draft.clone(),
            issue: None,
            dues: Vec::new(),
            stops: Vec::new(),
            reply: None,
            answer: None,
            accepted_on: None,
            progress: None,
            proofs: Vec::new(),
            claim: None,
            claimants: Vec::new(),
            closings: Vec::new(),
            steps: Vec::new(),
        }))
    }

    /// Where it stands after one more act.
    pub(super) fn after(mut self, act: &RecommendationAct, step: &Step<'_>) -> Result<Self, Refusal> {
        step.among(self.state.code(), self.state.legal())?;
        step.not_before("since", self.course.since)?;
        match act {
            // Never among the legal ones: it only begins.
            RecommendationAct::Drafted { .. } => {}
            RecommendationAct::Edited { .. } | RecommendationAct::Dropped { .. } | RecommendationAct::Issued { .. } => {
                self.drafting(act, step)?;
            }
            RecommendationAct::Accepted { .. }
            | RecommendationAct::Contested { .. }
            | RecommendationAct::Progress { .. }
            | RecommendationAct::Evidence { .. }
            | RecommendationAct::Claimed { .. } => self.answering(act, step)?,
            RecommendationAct::Maintained { answer } => {
                step.by_supervisor()?;
                words::text("answer", answer)?;
                self.answer = Some(step.said(answer));
                self.run_again(step);
                self.come_to(RecommendationState::Maintained, step);
            }
            RecommendationAct::ClaimRefused { reason } => {
                step.by_supervisor()?;
                words::text("reason", reason)?;
                self.claim = None;
                self.come_to(RecommendationState::InProgress, step);
            }
            RecommendationAct::Verified { documents, note } => self.verify(documents, note.as_ref(), step)?,
            RecommendationAct::RiskAccepted { by, reason } => {
                step.by_decider()?;
                words::name("by", by)?;
                words::text("reason", reason)?;
                self.close(ClosedAs::RiskAccepted, Some(by.clone()), Some(reason.clone()), None, step)?;
            }
            RecommendationAct::NoLongerRelevant { reason } => {
                step.by_decider()?;
                words::text("reason", reason)?;
                self.close(ClosedAs::NoLongerRelevant, None, Some(reason.clone()), None, step)?;
            }
            RecommendationAct::Reopened { reason } => {
                step.by_supervisor()?;
                step.not_before("latest", self.course.latest)?;
                words::text("reason", reason)?;
                if let Some(closing) = self.closings.last_mut() {
                    closing.reopened_on = Some(step.on);
                }
                self.proofs.clear();
                self.claim = None;
                self.come_to(RecommendationState::Reopened, step);
            }
            RecommendationAct::Extended { decision, due_on, reason } => {
                step.by_decider()?;
                step.not_before("latest", self.course.latest)?;
                words::name("decision", decision)?;
                words::text("reason", reason)?;
                if let Some(due) = self.dues.last().filter(|due| *due_on <= due.due_on) {
                    let (first, last) = (("due_before", due.due_on), ("due_on", *due_on));
                    return Err(Refusal::Days { field: "due_on", first, last });
                }
                self.dues.push(Due { set_on: step.on, due_on: *due_on, decision: Some(decision.clone()) });
                self.course.note(step);
            }
            RecommendationAct::Escalated { step: number, fact } => {
                step.by_supervisor()?;
                words::text("fact", fact)?;
                self.steps.push(StepTaken { step: *number, on: step.on });
                self.course.note(step);
            }
        }
        Ok(self)
    }

    /// What the Committee does with a draft.
    fn drafting(&mut self, act: &RecommendationAct, step: &Step<'_>) -> Result<(), Refusal> {
        match act {
            RecommendationAct::Edited { draft } => {
                step.by_supervisor()?;
                step.not_before("latest", self.course.latest)?;
                check_draft(draft)?;
                self.draft = draft.clone();
                self.course.note(step);
            }
            RecommendationAct::Dropped { reason } => {
                step.by_supervisor()?;
                words::text("reason", reason)?;
                self.come_to(RecommendationState::Dropped, step);
            }
            RecommendationAct::Issued { session, report, due_on } => {
                step.by_supervisor()?;
                step.not_before("latest", self.course.latest)?;
                words::name("session", session)?;
                words::name("report", report)?;
                words::days("due_on", step.day(), ("due_on", *due_on))?;
                self.issue = Some(Issue { session: session.clone(), report: report.clone(), on: step.on });
                self.dues.push(Due { set_on: step.on, due_on: *due_on, decision: None });
                self.come_to(RecommendationState::Issued, step);
            }
            _ => {}
        }
        Ok(())
    }

    /// What those who are addressed do, and what anybody may attach.
    fn answering(&mut self, act: &RecommendationAct, step: &Step<'_>) -> Result<(), Refusal> {
        match act {
            RecommendationAct::Accepted { comment } => {
                step.allowed(|role| role.speaks_for(self.draft.addressee))?;
                words::text_if_any("comment", comment.as_ref())?;
                self.accepted_on = Some(step.on);
                self.run_again(step);
                if self.state == RecommendationState::InProgress {
                    self.course.note(step);
                } else {
                    self.come_to(RecommendationState::Accepted, step);
                }
            }
            RecommendationAct::Contested { reply, document: _ } => {
                step.allowed(|role| role.speaks_for(self.draft.addressee))?;
                words::text("reply", reply)?;
                self.stops.push(Stop { from: step.on, to: None });
                self.reply = Some(step.said(reply));
                self.answer = None;
                self.come_to(RecommendationState::Contested, step);
            }
            RecommendationAct::Progress { text } => {
                words::text("text", text)?;
                self.progress = Some(step.said(text));
                if self.state == RecommendationState::InProgress {
                    self.course.note(step);
                } else {
                    self.come_to(RecommendationState::InProgress, step);
                }
            }
            RecommendationAct::Evidence { title, dated_on, document } => {
                self.attach(title, *dated_on, *document, step)?;
            }
            RecommendationAct::Claimed { text } => {
                step.allowed(|role| role.speaks_for(self.draft.addressee))?;
                words::text("text", text)?;
                self.claim = Some(step.said(text));
                let author = step.author();
                if !self.claimants.contains(&author) {
                    self.claimants.push(author);
                }
                self.come_to(RecommendationState::Claimed, step);
            }
            _ => {}
        }
        Ok(())
    }

    fn come_to(&mut self, state: RecommendationState, step: &Step<'_>) {
        self.state = state;
        self.course.moved(step);
    }

    /// The clock runs again where it stood still.
    fn run_again(&mut self, step: &Step<'_>) {
        if let Some(stop) = self.stops.last_mut() {
            stop.to = stop.to.or(Some(step.on));
        }
    }

    fn attach(&mut self, title: &str, dated_on: Date, document: Sha256, step: &Step<'_>) -> Result<(), Refusal> {
        words::name("title", title)?;
        words::days("dated_on", ("dated_on", dated_on), step.day())?;
        if self.proofs.iter().any(|proof| proof.document == document) {
            return Err(Refusal::Twice("document"));
        }
        let by = step.actor.to_owned();
        self.proofs.push(Proof { title: title.to_owned(), dated_on, document, attached_on: step.on, by });
        self.course.note(step);
        Ok(())
    }

    /// Implemented: documents attached before, of which one at least is not older than the recommendation, are seen by somebody else
    /// than who claimed it or, where nobody did, than who attached any of them.
    fn verify(&mut self, documents: &[Sha256], note: Option<&String>, step: &Step<'_>) -> Result<(), Refusal> {
        step.by_supervisor()?;
        words::text_if_any("note", note)?;
        let seen: Vec<&Proof> = documents
            .iter()
            .filter_map(|document| self.proofs.iter().find(|proof| proof.document == *document))
            .collect();
        if seen.is_empty() || seen.len() < documents.len() {
            return Err(Refusal::NoEvidence(step.subject.clone()));
        }
        // What was there before the recommendation was issued shows what was, not what was done about it.
        let issued_on = self.issue.as_ref().map(|issue| issue.on);
        if !seen.iter().any(|proof| Some(proof.dated_on) >= issued_on) {
            return Err(Refusal::OldEvidence(step.subject.clone()));
        }
        let author = step.author();
        if self.claimants.contains(&author) {
            return Err(Refusal::OwnClaim(step.subject.clone()));
        }
        if self.claim.is_none() && seen.iter().any(|proof| name_of(&proof.by) == author) {
            return Err(Refusal::OwnEvidence(step.subject.clone()));
        }
        let attached_on = seen.iter().map(|proof| proof.attached_on).max();
        let done_on = self.claim.as_ref().map(|claim| claim.on).max(attached_on);
        self.close(ClosedAs::Verified, None, note.cloned(), done_on, step)
    }

    fn close(
        &mut self,
        how: ClosedAs,
        borne_by: Option<String>,
        reason: Option<String>,
        done_on: Option<Date>,
        step: &Step<'_>,
    ) -> Result<(), Refusal> {
        step.not_before("latest", self.course.latest)?;
        self.run_again(step);
        let by = step.actor.to_owned();
        self.closings.push(Closing { how, on: step.on, by, borne_by, reason, done_on, reopened_on: None });
        self.come_to(
            match how {
                ClosedAs::Verified => RecommendationState::Verified,
                ClosedAs::RiskAccepted => RecommendationState::RiskAccepted,
                ClosedAs::NoLongerRelevant => RecommendationState::NoLongerRelevant,
            },
            step,
        );
        Ok(())
    }
}

fn check_draft(draft: &Draft) -> Result<(), Refusal> {
    words::name("state", draft.state.as_str())?;
    if let Some(institution) = &draft.institution {
        words::name("institution", institution.as_str())?;
    }
    words::text("text", &draft.text)?;
    words::text_if_any("evidence_expected", draft.evidence_expected.as_ref())?;
    words::name_if_any("pillar", draft.pillar.as_ref())?;
    for rule in &draft.rules {
        words::name("rules", rule.as_str())?;
    }
    words::once("rules", draft.rules.iter().map(crate::rulebook::RuleId::as_str))?;
    if let Some(origin) = &draft.origin {
        words::name("rule", origin.rule.as_str())?;
        words::name("outcome", &origin.outcome)?;
        words::name_if_any("requires", origin.requires.as_ref())?;
        words::name_if_any("value", origin.value.as_ref())?;
    }
    Ok(())
}
