//! What is told of a refusal.

use super::Refusal;
use crate::i18n::{Arg, Message};

impl Refusal {
    /// Why, as a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        let codes = |codes: &[&'static str]| Arg::List(codes.iter().map(|code| Arg::from(*code)).collect());
        match self {
            Self::OtherKind(subject) => Message::new("refusal-other-kind").with("kind", subject.kind.code()),
            Self::Unknown(subject) => Message::new("refusal-unknown").with("code", subject.code.as_str()),
            Self::Illegal { act, stands, legal, .. } => {
                Message::new("refusal-illegal").with("act", *act).with("stands", *stands).with("legal", codes(legal))
            }
            Self::NotInThisRole { act, .. } => Message::new("refusal-not-in-this-role").with("act", *act),
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
