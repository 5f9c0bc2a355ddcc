//! Who a row of the comparative table is about, and whether it may bear its name.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{FiscalYear, Institution};
use crate::ranking::{Audience, Face, Publication};

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
}

/// Whether a row may bear its name.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PublicationRecord {
    /// `not-notified`, `reply-pending`, `deferred` or `named`.
    pub status: String,
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
    let Face { label, name, state, is_anonymous, publication } = audience.face(institution, year);
    FaceRecord {
        label,
        anonymous: is_anonymous,
        name,
        state: state.map(|state| state.to_string()),
        kind: institution.kind.to_string(),
        publication: PublicationRecord::of(&publication),
    }
}

impl PublicationRecord {
    fn of(publication: &Publication) -> Self {
        let mut record = Self {
            status: publication.code().to_owned(),
            notified_on: None,
            until: None,
            reply: None,
            replied_on: None,
            answer: None,
            decision: None,
            ground: None,
        };
        match publication {
            Publication::NotNotified => {}
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
