//! What is told of a refusal.

use super::{Act, Refusal};
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
            Self::NotInThisRole { act, .. } => Message::new("refusal-not-in-this-role").with("act", name_of_act(act)),
            Self::OwnClaim(_) => Message::new("refusal-own-claim"),
            Self::NoEvidence(_) => Message::new("refusal-no-evidence"),
            Self::OutOfOrder(_) => Message::new("refusal-out-of-order"),
            Self::Blank(field) => Message::new("refusal-blank").with("field", *field),
            Self::Days(field) => Message::new("refusal-days").with("field", *field),
            Self::NoNumber(field) => Message::new("refusal-no-number").with("field", *field),
            Self::NotOfSubject(field) => Message::new("refusal-not-of-subject").with("field", *field),
            Self::Twice(field) => Message::new("refusal-twice").with("field", *field),
        }
    }
}
