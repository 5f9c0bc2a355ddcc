//! What can be done on a subject: the words of the register, in the order in which things happen.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CertificateAct, InstitutionAct, SubjectKind};
use crate::model::{FiscalYear, InstitutionCode, Sha256, StateCode, codes};
use crate::rulebook::{Addressee, RuleId, Severity};

/// An act on a subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// On a recommendation.
    Recommendation(RecommendationAct),
    /// On a report.
    Report(ReportAct),
    /// On a mission.
    Mission(MissionAct),
    /// On an institution.
    Institution(InstitutionAct),
    /// On an indicator.
    Indicator(IndicatorAct),
    /// On a certificate.
    Certificate(CertificateAct),
}

impl Act {
    /// What kind of subject it is about.
    #[must_use]
    pub const fn subject_kind(&self) -> SubjectKind {
        match self {
            Self::Recommendation(_) => SubjectKind::Recommendation,
            Self::Report(_) => SubjectKind::Report,
            Self::Mission(_) => SubjectKind::Mission,
            Self::Institution(_) => SubjectKind::Institution,
            Self::Indicator(_) => SubjectKind::Indicator,
            Self::Certificate(_) => SubjectKind::Certificate,
        }
    }
}

/// What a draft was made from: a finding of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The fiscal year of the finding.
    pub fiscal_year: FiscalYear,
    /// The file that was judged.
    pub sha256: Sha256,
    /// The rule.
    pub rule: RuleId,
    /// The outcome's code.
    pub outcome: String,
    /// The value then, as a decimal.
    pub value: Option<String>,
    /// The threshold then.
    pub requires: Option<String>,
}

/// A recommendation before it is issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The state of the institution.
    pub state: StateCode,
    /// The institution; `None` where the State itself is addressed.
    pub institution: Option<InstitutionCode>,
    /// Who must act.
    pub addressee: Addressee,
    /// How severe.
    pub severity: Severity,
    /// The pillar, by its id.
    pub pillar: Option<String>,
    /// What is recommended, in the words of its author.
    pub text: String,
    /// What counts as proof that it is done.
    pub evidence_expected: Option<String>,
    /// The rules that it cures.
    pub rules: Vec<RuleId>,
    /// The finding that it follows from; `None` for a free one.
    pub origin: Option<Origin>,
}

/// On a recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum RecommendationAct {
    /// It is drafted.
    Drafted {
        /// The draft.
        draft: Draft,
    },
    /// The draft is written anew.
    Edited {
        /// The draft as it is to stand.
        draft: Draft,
    },
    /// The draft is dropped.
    Dropped {
        /// Why.
        reason: String,
    },
    /// It is issued with a report of a session.
    Issued {
        /// The session, as the minutes name it.
        session: String,
        /// The code of the report that carries it.
        report: String,
        /// The day by which it must be done.
        due_on: Date,
    },
    /// Who is addressed accepts it.
    Accepted {
        /// Their words, if any.
        comment: Option<String>,
    },
    /// Who is addressed contests it: the clock stands still (escalation.toml says for how long at most).
    Contested {
        /// Their reply, in full.
        reply: String,
        /// The document.
        document: Option<Sha256>,
    },
    /// The Committee maintains what was contested: the clock runs again.
    Maintained {
        /// Its answer.
        answer: String,
    },
    /// Something was done.
    Progress {
        /// What.
        text: String,
    },
    /// A document is attached that shows what was done.
    Evidence {
        /// What it is.
        title: String,
        /// The document's own date.
        dated_on: Date,
        /// Its SHA-256.
        document: Sha256,
    },
    /// Who is addressed says that it is done.
    Claimed {
        /// Their words.
        text: String,
    },
    /// The claim is refused: it is in progress again.
    ClaimRefused {
        /// Why.
        reason: String,
    },
    /// It is done: somebody other than the claimant has seen dated evidence.
    Verified {
        /// The documents that were seen, each attached before.
        documents: Vec<Sha256>,
        /// What was seen.
        note: Option<String>,
    },
    /// Closed without being done: the risk is accepted.
    RiskAccepted {
        /// Who bears it.
        by: String,
        /// Why.
        reason: String,
    },
    /// Closed without being done: it is no longer relevant.
    NoLongerRelevant {
        /// Why.
        reason: String,
    },
    /// Open again.
    Reopened {
        /// Why.
        reason: String,
    },
    /// A decision gives more time.
    Extended {
        /// The decision's number.
        decision: String,
        /// The new day by which it must be done.
        due_on: Date,
        /// Why.
        reason: String,
    },
    /// A step of the escalation was taken.
    Escalated {
        /// The step's number in escalation.toml.
        step: u8,
        /// The fact that triggered it.
        fact: String,
    },
}

codes! {
    /// What a board decides on a recommendation.
    Decided {
        /// It will be carried out.
        Adopted = "adopted",
        /// It will be carried out otherwise, as the board's words say.
        Adapted = "adapted",
        /// It will not be carried out.
        Refused = "refused",
        /// The board will decide later.
        Deferred = "deferred",
    }
}
codes! {
    /// Where a deliberation stands on its way (management → board → ministry → Secretariat).
    Station {
        /// The management.
        Management = "management",
        /// The board.
        Board = "board",
        /// The ministry.
        Ministry = "ministry",
        /// The Secretariat.
        Secretariat = "secretariat",
    }
}

/// A board's decision on one recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardDecision {
    /// The recommendation's code.
    pub recommendation: String,
    /// What it decides.
    pub decision: Decided,
    /// Its words.
    pub text: Option<String>,
}

/// On a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum ReportAct {
    /// It is notified to an institution, whose board must deliberate on it.
    Addressed {
        /// The session.
        session: String,
        /// The institution.
        institution: InstitutionCode,
        /// Its state.
        state: StateCode,
        /// The fiscal years that it is about.
        fiscal_years: Vec<FiscalYear>,
        /// The day of notification.
        notified_on: Date,
        /// The day by which a reply is awaited.
        reply_by: Date,
        /// The day by which the board must have deliberated.
        deliberate_by: Date,
        /// The report itself.
        document: Option<Sha256>,
    },
    /// The observations in reply are received.
    ReplyReceived {
        /// In full.
        text: String,
        /// The document.
        document: Option<Sha256>,
    },
    /// The Committee answers the reply.
    Answered {
        /// In full.
        text: String,
    },
    /// The deliberation has reached the next hands on its way.
    Routed {
        /// Whose.
        to: Station,
    },
    /// The board's deliberation is received.
    DeliberationReceived {
        /// The day of the board's meeting.
        held_on: Date,
        /// The extract's SHA-256.
        document: Sha256,
        /// Who chaired.
        chair: String,
        /// What was decided on each recommendation.
        decisions: Vec<BoardDecision>,
    },
    /// A plan is asked of the board.
    PlanAsked {
        /// The day by which it is awaited.
        due_on: Date,
        /// Why.
        reason: String,
    },
    /// The plan is received.
    PlanReceived {
        /// Its SHA-256.
        document: Sha256,
    },
    /// A step of the escalation was taken.
    Escalated {
        /// The step's number in escalation.toml.
        step: u8,
        /// The fact that triggered it.
        fact: String,
    },
}

codes! {
    /// What a mission is for.
    Purpose {
        /// Control (mission de contrôle).
        Control = "control",
        /// Follow-up of recommendations (mission de suivi des recommandations).
        FollowUp = "follow-up",
    }
}
codes! {
    /// How far a mission's report has come.
    ReportStage {
        /// Provisional: sent for observations.
        Provisional = "provisional",
        /// Replied.
        Replied = "replied",
        /// Examined by the Committee.
        Examined = "examined",
        /// Validated: it is final.
        Validated = "validated",
    }
}

/// On a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum MissionAct {
    /// It is ordered.
    Ordered {
        /// The number of its order (ordre de mission).
        order: String,
        /// What it is for.
        purpose: Purpose,
        /// The state.
        state: StateCode,
        /// The institutions.
        institutions: Vec<InstitutionCode>,
        /// The fiscal years that it covers.
        fiscal_years: Vec<FiscalYear>,
        /// The inspectors.
        inspectors: Vec<String>,
        /// Its first day, as planned.
        from: Date,
        /// Its last day, as planned.
        to: Date,
    },
    /// It took place.
    Held {
        /// Its first day.
        from: Date,
        /// Its last day.
        to: Date,
    },
    /// It will not take place.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// A finding on the spot.
    Finding {
        /// The institution.
        institution: InstitutionCode,
        /// The fiscal year.
        fiscal_year: FiscalYear,
        /// The rule; `None` where no rule speaks of it.
        rule: Option<RuleId>,
        /// What was found.
        text: String,
        /// The outcome that was computed from the accounts, by its code.
        computed: Option<String>,
        /// The outcome that the mission finds, by its code.
        outcome: Option<String>,
        /// Why it departs from what was computed.
        reason: Option<String>,
    },
    /// Its report has come to a stage.
    Reported {
        /// Which.
        stage: ReportStage,
        /// The document.
        document: Option<Sha256>,
    },
    /// A recommendation follows from it.
    Recommended {
        /// The recommendation's code.
        recommendation: String,
    },
}

codes! {
    /// Of whom an indicator counts.
    Sex {
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
    }
}

/// On an indicator of the Secretariat's plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum IndicatorAct {
    /// It is defined.
    Defined {
        /// Its name.
        name: String,
        /// What it is counted in.
        unit: String,
        /// The plan that it belongs to.
        plan: Option<String>,
        /// Where it started from, as a decimal.
        baseline: Option<String>,
        /// Where it is to arrive, as a decimal.
        target: Option<String>,
        /// Whether people are counted, so that women and men are.
        counts_people: bool,
    },
    /// Values of a period.
    Valued {
        /// The period, as the plan names it: `2024`, `2024-S1`.
        period: String,
        /// Of whom.
        sex: Option<Sex>,
        /// What was planned, as a decimal; `None` is told as "planned not stated".
        planned: Option<String>,
        /// What was achieved, as a decimal.
        actual: Option<String>,
    },
}
