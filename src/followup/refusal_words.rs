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
            Self::NotInThisRole { act, .. } => Message::new("refusal-not-in-this-role").with("act", name_of_act(act)),
            Self::OtherAct(number) => Message::new("import-other-act").with("number", number.to_string()),
            Self::OwnClaim(_) => Message::new("refusal-own-claim"),
            Self::OwnEvidence(_) => Message::new("refusal-own-evidence"),
            Self::OldEvidence(_) => Message::new("refusal-old-evidence"),
            Self::NoEvidence(_) => Message::new("refusal-no-evidence"),
            Self::OutOfOrder(_) => Message::new("refusal-out-of-order"),
            Self::Blank(field) => Message::new("refusal-blank").with("field", name_of_field(field)),
            Self::Signs(field) => Message::new("refusal-signs").with("field", name_of_field(field)),
            Self::Days(field) => Message::new("refusal-days").with("field", name_of_field(field)),
            Self::NoNumber(field) => Message::new("refusal-no-number").with("field", name_of_field(field)),
            Self::NotOfSubject(field) => Message::new("refusal-not-of-subject").with("field", name_of_field(field)),
            Self::WithoutEffect(_) => Message::new("refusal-without-effect"),
            Self::WithdrawnBefore(_) => Message::new("refusal-withdrawn-before"),
            Self::Twice(field) => Message::new("refusal-twice").with("field", name_of_field(field)),
        }
    }
}
