//! Why an act is not recorded.

use super::{Act, Subject};

/// Why an act is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The act is about another kind of subject.
    OtherKind(Subject),
    /// Nothing is known of the subject yet, and the act does not begin anything.
    Unknown(Subject),
    /// The act does not follow from where the subject stands.
    Illegal {
        /// The subject.
        subject: Subject,
        /// The act's code.
        act: &'static str,
        /// Where the subject stands, by its code.
        stands: &'static str,
        /// The codes of the acts that may follow.
        legal: Vec<&'static str>,
    },
    /// Whoever acts may not, in this quality.
    NotInThisRole {
        /// The subject.
        subject: Subject,
        /// The act's code.
        act: &'static str,
    },
    /// Another act stands in the log under the same name: the number of its event.
    OtherAct(u64),
    /// The claimant verifies their own claim.
    OwnClaim(Subject),
    /// Whoever attached the documents verifies what nobody claimed.
    OwnEvidence(Subject),
    /// None of the documents that a verification names is dated on or after the day of issue.
    OldEvidence(Subject),
    /// A verification names no document, or one that was not attached before.
    NoEvidence(Subject),
    /// The day of the act lies before that of the act before it, or after that of recording.
    OutOfOrder(Subject),
    /// A text that must say something is blank. The field's name.
    Blank(&'static str),
    /// A text holds signs that are no text, or several lines where it is to be one. The field's name.
    Signs(&'static str),
    /// Two days are in the wrong order (an extension that shortens, a mission that ends before it begins). The field's name.
    Days(&'static str),
    /// A number is none, or not one that can be counted (people are whole and not negative). The field's name.
    NoNumber(&'static str),
    /// What is named is not among what the subject is about: an institution that the mission does not visit, a year that it does not
    /// cover, an outcome that is none, a sex where no people are counted. The field's name.
    NotOfSubject(&'static str),
    /// An experimental certificate would take the place of one that a decision bears.
    WithoutEffect(Subject),
    /// A certificate is issued where one was withdrawn, and nobody says why.
    WithdrawnBefore(Subject),
    /// A list names something twice, or what is attached already. The field's name.
    Twice(&'static str),
}

impl Act {
    /// Its code, as files and the command line name it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        use super::{CertificateAct, IndicatorAct, InstitutionAct, MissionAct, RecommendationAct, ReportAct};
        match self {
            Self::Recommendation(act) => match act {
                RecommendationAct::Drafted { .. } => "drafted",
                RecommendationAct::Edited { .. } => "edited",
                RecommendationAct::Dropped { .. } => "dropped",
                RecommendationAct::Issued { .. } => "issued",
                RecommendationAct::Accepted { .. } => "accepted",
                RecommendationAct::Contested { .. } => "contested",
                RecommendationAct::Maintained { .. } => "maintained",
                RecommendationAct::Progress { .. } => "progress",
                RecommendationAct::Evidence { .. } => "evidence",
                RecommendationAct::Claimed { .. } => "claimed",
                RecommendationAct::ClaimRefused { .. } => "claim-refused",
                RecommendationAct::Verified { .. } => "verified",
                RecommendationAct::RiskAccepted { .. } => "risk-accepted",
                RecommendationAct::NoLongerRelevant { .. } => "no-longer-relevant",
                RecommendationAct::Reopened { .. } => "reopened",
                RecommendationAct::Extended { .. } => "extended",
                RecommendationAct::Escalated { .. } => "escalated",
            },
            Self::Report(act) => match act {
                ReportAct::Addressed { .. } => "addressed",
                ReportAct::ReplyReceived { .. } => "reply-received",
                ReportAct::Answered { .. } => "answered",
                ReportAct::Routed { .. } => "routed",
                ReportAct::DeliberationReceived { .. } => "deliberation-received",
                ReportAct::PlanAsked { .. } => "plan-asked",
                ReportAct::PlanReceived { .. } => "plan-received",
                ReportAct::Escalated { .. } => "escalated",
            },
            Self::Mission(act) => match act {
                MissionAct::Ordered { .. } => "ordered",
                MissionAct::Held { .. } => "held",
                MissionAct::Cancelled { .. } => "cancelled",
                MissionAct::Finding { .. } => "finding",
                MissionAct::Reported { .. } => "reported",
                MissionAct::Recommended { .. } => "recommended",
            },
            Self::Institution(act) => match act {
                InstitutionAct::FilingAwaited { .. } => "filing-awaited",
                InstitutionAct::FilingReceived { .. } => "filing-received",
                InstitutionAct::Observed { .. } => "observed",
                InstitutionAct::RowNotified { .. } => "row-notified",
                InstitutionAct::RowReplied { .. } => "row-replied",
                InstitutionAct::RowAnswered { .. } => "row-answered",
                InstitutionAct::RowDeferred { .. } => "row-deferred",
                InstitutionAct::RowCorrected { .. } => "row-corrected",
                InstitutionAct::Heard { .. } => "heard",
                InstitutionAct::ReferralDeferred { .. } => "referral-deferred",
                InstitutionAct::Escalated { .. } => "escalated",
            },
            Self::Indicator(act) => match act {
                IndicatorAct::Defined { .. } => "defined",
                IndicatorAct::Valued { .. } => "valued",
            },
            Self::Certificate(act) => match act {
                CertificateAct::Issued { .. } => "issued",
                CertificateAct::Suspended { .. } => "suspended",
                CertificateAct::Resumed { .. } => "resumed",
                CertificateAct::Withdrawn { .. } => "withdrawn",
                CertificateAct::Renewed { .. } => "renewed",
            },
        }
    }
}
