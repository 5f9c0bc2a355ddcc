//! What is told of a refusal.

use super::book::words;
use super::{Act, Refusal, Role};
use crate::i18n::{Arg, Message};

impl Act {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> Message {
        name_of_act(self.code())
    }
}

/// What an act is called, by its code, with the verb that is typed for it.
fn name_of_act(code: &'static str) -> Message {
    Message::new("act-name").with("act", code)
}

/// What a field of an act is called.
pub(super) fn name_of_field(field: &str) -> Message {
    Message::new("field-name").with("field", field)
}

impl Refusal {
    /// Why, as a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        let names = |codes: &[&'static str]| Arg::List(codes.iter().map(|code| name_of_act(code).into()).collect());
        match self {
            Self::OtherKind(subject) => Message::new("refusal-other-kind").with("kind", subject.kind.code()),
            Self::Unknown(subject) => Message::new("refusal-unknown").with("code", subject.code.as_str()),
            Self::Illegal { act, stands, legal, .. } => {
                let stands = Message::new("act-stands").with("stands", *stands);
                let message = Message::new(if legal.is_empty() { "refusal-ended" } else { "refusal-illegal" });
                let message = message.with("act", name_of_act(act)).with("stands", stands);
                if legal.is_empty() { message } else { message.with("legal", names(legal)) }
            }
            Self::NotInThisRole { act, role, allowed } => {
                let name = |role: &Role| words::role(role.code());
                let allowed = Arg::List(allowed.iter().map(|role| name(role).into()).collect());
                let said = Message::new("refusal-not-in-this-role").with("act", name_of_act(act));
                said.with("role", name(role)).with("allowed", allowed)
            }
            Self::OtherAct(number) => Message::new("import-other-act").with("number", number.to_string()),
            Self::OwnClaim(_) => Message::new("refusal-own-claim"),
            Self::OwnEvidence(_) => Message::new("refusal-own-evidence"),
            Self::OldEvidence(_) => Message::new("refusal-old-evidence"),
            Self::NoEvidence(_) => Message::new("refusal-no-evidence"),
            Self::OutOfOrder { on, what, day } => {
                Message::new("refusal-out-of-order").with("on", *on).with("what", *what).with("day", *day)
            }
            Self::AfterRecording { on, recorded_on } => {
                Message::new("refusal-after-recording").with("on", *on).with("day", *recorded_on)
            }
            Self::OrderTaken(mission) => Message::new("refusal-order-taken").with("mission", mission.as_str()),
            Self::ReportOfOther(institution) => {
                Message::new("refusal-report-of-other").with("institution", institution.as_str())
            }
            Self::OfOtherState(institution, state) => Message::new("refusal-of-other-state")
                .with("institution", institution.as_str())
                .with("state", state.as_str()),
            Self::Blank(field) => Message::new("refusal-blank").with("field", name_of_field(field)),
            Self::Signs(field) => Message::new("refusal-signs").with("field", name_of_field(field)),
            Self::Days { first, last, .. } => Message::new("refusal-days")
                .with("first", name_of_field(first.0))
                .with("first-day", first.1)
                .with("last", name_of_field(last.0))
                .with("last-day", last.1),
            Self::NoNumber(field) => Message::new("refusal-no-number").with("field", name_of_field(field)),
            Self::NotCounted(field) => Message::new("refusal-not-counted").with("field", name_of_field(field)),
            Self::NotOfSubject(field) => Message::new("refusal-not-of-subject").with("field", name_of_field(field)),
            Self::WithoutEffect(_) => Message::new("refusal-without-effect"),
            Self::WithdrawnBefore(_) => Message::new("refusal-withdrawn-before"),
            Self::Twice(field) => Message::new("refusal-twice").with("field", name_of_field(field)),
        }
    }
}
