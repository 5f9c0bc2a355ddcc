//! Who a row of the comparative table is about, and whether it may bear its name.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{FiscalYear, Institution};
use crate::ranking::{Audience, Face, Hidden, Publication};

/// Who an institution is, as far as the table shows it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FaceRecord {
    /// Its code, or its pseudonym.
    pub label: String,
    /// Whether the label is a pseudonym.
    pub anonymous: bool,
    /// Its name.
    pub name: Option<String>,
    /// Its state.
    pub state: Option<String>,
    /// Its kind.
    pub kind: String,
    /// Whether it may be published.
    pub publication: PublicationRecord,
    /// Corrections after publication, the latest last; none while it is anonymous.
    pub corrections: Vec<CorrectionRecord>,
    /// What a session decided on it; null while it is anonymous.
    pub decision: Option<RowDecisionRecord>,
}

/// A correction after publication.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CorrectionRecord {
    /// `class`, `score` or `status`.
    pub what: String,
    /// What was published before, as it was printed.
    pub former: String,
    /// The day of the correction.
    pub corrected_on: String,
    /// Why.
    pub reason: String,
}

/// What a session decided on a row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RowDecisionRecord {
    /// The decision's number.
    pub number: String,
    /// The day of the decision.
    pub decided_on: String,
    /// The session.
    pub session: String,
    /// The class decided; null where the class proposed stands.
    pub class: Option<String>,
    /// The inspector's role.
    pub inspector: Option<String>,
    /// The rapporteur's role.
    pub rapporteur: Option<String>,
    /// The reasons of a departure from what was proposed.
    pub reason: Option<String>,
}

/// Whether a row may bear its name.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PublicationRecord {
    /// `not-notified`, `reply-pending`, `deferred`, `named` or, for a non-filer of long standing, `public-list`; `anonymous` where
    /// to say which would tell who it is.
    pub status: String,
    /// The day since which it stands on the public list of non-filers.
    pub since: Option<String>,
    /// The day of the notification.
    pub notified_on: Option<String>,
    /// The last day for the reply, or of the deferral.
    pub until: Option<String>,
    /// The reply, in full.
    pub reply: Option<String>,
    /// The day on which the reply was received.
    pub replied_on: Option<String>,
    /// The Committee's answer.
    pub answer: Option<String>,
    /// The decision that defers.
    pub decision: Option<String>,
    /// Its ground.
    pub ground: Option<String>,
}

/// What is shown of an institution.
pub(super) fn face(audience: &Audience, institution: &Institution, year: FiscalYear) -> FaceRecord {
    shown(audience.face(institution, year), institution)
}

/// A face as JSON shows it.
pub(super) fn shown(face: Face, institution: &Institution) -> FaceRecord {
    let Face { label, name, state, is_anonymous, publication, corrections, decision } = face;
    FaceRecord {
        label,
        anonymous: is_anonymous,
        name,
        state: state.map(|state| state.to_string()),
        kind: institution.kind.to_string(),
        publication: PublicationRecord::of(&publication),
        corrections: corrections
            .into_iter()
            .map(|correction| CorrectionRecord {
                what: correction.what.code().to_owned(),
                former: correction.former,
                corrected_on: correction.corrected_on.to_string(),
                reason: correction.reason,
            })
            .collect(),
        decision: decision.map(|decision| RowDecisionRecord {
            number: decision.number,
            decided_on: decision.decided_on.to_string(),
            session: decision.session,
            class: decision.class,
            inspector: decision.inspector,
            rapporteur: decision.rapporteur,
            reason: decision.reason,
        }),
    }
}

impl PublicationRecord {
    fn of(publication: &Publication) -> Self {
        let mut record = Self {
            status: publication.code().to_owned(),
            since: None,
            notified_on: None,
            until: None,
            reply: None,
            replied_on: None,
            answer: None,
            decision: None,
            ground: None,
        };
        match publication {
            Publication::Hidden { why: Some(Hidden::Deferred { until }) } => {
                record.until = until.map(|until| until.to_string());
            }
            Publication::NotNotified | Publication::Hidden { .. } => {}
            Publication::PublicList { since } => record.since = Some(since.to_string()),
            Publication::ReplyPending { notified_on, until } => {
                record.notified_on = Some(notified_on.to_string());
                record.until = Some(until.to_string());
            }
            Publication::Deferred { deferral } => {
                record.until = deferral.until.map(|until| until.to_string());
                record.decision = Some(deferral.decision.clone());
                record.ground = Some(deferral.ground.clone());
            }
            Publication::Named { notified_on, until, reply } => {
                record.notified_on = Some(notified_on.to_string());
                record.until = Some(until.to_string());
                if let Some(reply) = reply {
                    record.reply = Some(reply.text.clone());
                    record.replied_on = Some(reply.received_on.to_string());
                    record.answer.clone_from(&reply.answer);
                }
            }
        }
        record
    }
}
