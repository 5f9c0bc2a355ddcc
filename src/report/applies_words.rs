//! To whom a rule applies, in words.

use crate::dictionary::Dictionary;
use crate::formula::{Applies, Saying};
use crate::i18n::Message;
use crate::model::{Branch, Kind};

/// The condition with labels instead of codes; a state keeps its code.
pub(super) fn applies_in_words(applies: &Applies, dictionary: &Dictionary) -> Message {
    applies.said(&InWords { dictionary })
}

struct InWords<'d> {
    dictionary: &'d Dictionary,
}

fn grouped(inner: Message, is_joined: bool) -> Message {
    if is_joined { Message::new("report-formula-group").with("inner", inner) } else { inner }
}

impl Saying<Message> for InWords<'_> {
    fn name(&self, name: &str) -> Message {
        if let Some(branch) = Branch::from_code(name) {
            return Message::new("report-applies-branch").with("branch", branch.label());
        }
        // A code that is no kind of the rulebook is said as it stands: a state.
        self.dictionary.kind_label(&Kind::from(name))
    }

    fn not(&self, operand: Message, is_joined: bool) -> Message {
        Message::new("report-applies-not").with("operand", grouped(operand, is_joined))
    }

    fn and(&self, left: Message, right: Message, are_joined: [bool; 2]) -> Message {
        let [is_left, is_right] = are_joined;
        let message = Message::new("report-formula-and").with("left", grouped(left, is_left));
        message.with("right", grouped(right, is_right))
    }

    fn or(&self, left: Message, right: Message) -> Message {
        Message::new("report-formula-or").with("left", left).with("right", right)
    }
}
