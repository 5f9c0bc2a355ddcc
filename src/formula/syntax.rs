//! What can be wrong with the text of a formula, a threshold or an `applies`, and where.

use std::ops::Range;

use super::Function;
use crate::i18n::Message;

/// A text that is not in the rule language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?} at {span:?}")]
pub struct SyntaxError {
    /// The bytes that are wrong; empty at the end of the text.
    pub span: Range<usize>,
    /// What is wrong with them.
    pub kind: SyntaxErrorKind,
}

impl SyntaxError {
    pub(super) const fn new(span: Range<usize>, kind: SyntaxErrorKind) -> Self {
        Self { span, kind }
    }

    /// One clause on what is wrong, to stand after a colon.
    #[must_use]
    pub fn message(&self) -> Message {
        self.kind.message()
    }
}

/// What is wrong with a text of the rule language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// Something else should stand here.
    Expected(Expected),
    /// A sign that the language does not use.
    UnreadableCharacter(char),
    /// A name followed by a parenthesis that is no function.
    UnknownFunction {
        /// The name as written.
        name: String,
    },
    /// A branch that does not exist.
    UnknownBranch {
        /// The name as written.
        name: String,
    },
    /// Too few or too many arguments.
    ArgumentCount {
        /// The function.
        function: Function,
        /// How many were given.
        given: usize,
    },
    /// `a < b < c`.
    ChainedComparison,
    /// `line@-3`: figures reach back two years.
    YearTooFar,
    /// More levels of nesting than are admitted.
    TooDeep {
        /// The most admitted.
        most: usize,
    },
    /// More operators than are admitted.
    TooManyOperators {
        /// The most admitted.
        most: usize,
    },
    /// A text longer than is admitted.
    TooLong {
        /// The most bytes admitted.
        most: usize,
    },
    /// A unit that no threshold can have.
    UnknownUnit {
        /// The unit as written.
        name: String,
    },
    /// A range whose two ends have different units.
    UnitsDiffer,
    /// A range that ends below its beginning.
    RangeReversed,
    /// A month and day that not every year has.
    DayNotInEveryYear,
    /// A deadline with another comparator than `<=`.
    DeadlineComparator,
}

/// What should have stood where something else stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A line, a number, a function or a parenthesis.
    Operand,
    /// An operator, or the end of the text.
    Operator,
    /// `(` after a function's name.
    OpeningParenthesis,
    /// `)`.
    ClosingParenthesis,
    /// `,` or `)`.
    CommaOrClosing,
    /// `]` after a branch.
    ClosingBracket,
    /// A branch's code or `*` after `[`.
    Branch,
    /// `-1` or `-2` after `@`.
    YearsBack,
    /// `then` after a condition.
    Then,
    /// `else` after the first branch of a condition.
    Else,
    /// A code of a kind, a branch or a state.
    Name,
    /// `<`, `<=`, `>`, `>=`, a range or `yes`.
    Comparator,
    /// A decimal with its unit.
    Quantity,
    /// `..` between the ends of a range.
    RangeDots,
    /// The end of the text.
    End,
    /// A month and day such as `06-01@+1`.
    CalendarDay,
}

impl SyntaxErrorKind {
    fn message(&self) -> Message {
        match self {
            Self::Expected(expected) => expected.message(),
            Self::UnreadableCharacter(character) => {
                Message::new("syntax-unreadable-character").with("character", character.to_string())
            }
            Self::UnknownFunction { name } => Message::new("syntax-unknown-function").with("name", name.as_str()),
            Self::UnknownBranch { name } => Message::new("syntax-unknown-branch").with("name", name.as_str()),
            Self::ArgumentCount { function, given } => {
                let id = match function.arity().1 {
                    None => "syntax-argument-count-least",
                    Some(_) => "syntax-argument-count",
                };
                Message::new(id)
                    .with("function", function.name())
                    .with("expected", function.arity().0)
                    .with("given", *given)
            }
            Self::ChainedComparison => Message::new("syntax-chained-comparison"),
            Self::YearTooFar => Message::new("syntax-year-too-far"),
            Self::TooDeep { most } => Message::new("syntax-too-deep").with("most", *most),
            Self::TooManyOperators { most } => Message::new("syntax-too-many-operators").with("most", *most),
            Self::TooLong { most } => Message::new("syntax-too-long").with("most", *most),
            Self::UnknownUnit { name } => Message::new("syntax-unknown-unit").with("name", name.as_str()),
            Self::UnitsDiffer => Message::new("syntax-units-differ"),
            Self::RangeReversed => Message::new("syntax-range-reversed"),
            Self::DayNotInEveryYear => Message::new("syntax-day-not-in-every-year"),
            Self::DeadlineComparator => Message::new("syntax-deadline-comparator"),
        }
    }
}

impl Expected {
    fn message(self) -> Message {
        Message::new(match self {
            Self::Operand => "syntax-expected-operand",
            Self::Operator => "syntax-expected-operator",
            Self::OpeningParenthesis => "syntax-expected-opening-parenthesis",
            Self::ClosingParenthesis => "syntax-expected-closing-parenthesis",
            Self::CommaOrClosing => "syntax-expected-comma-or-closing",
            Self::ClosingBracket => "syntax-expected-closing-bracket",
            Self::Branch => "syntax-expected-branch",
            Self::YearsBack => "syntax-expected-years-back",
            Self::Then => "syntax-expected-then",
            Self::Else => "syntax-expected-else",
            Self::Name => "syntax-expected-name",
            Self::Comparator => "syntax-expected-comparator",
            Self::Quantity => "syntax-expected-quantity",
            Self::RangeDots => "syntax-expected-range-dots",
            Self::End => "syntax-expected-end",
            Self::CalendarDay => "syntax-expected-calendar-day",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{parse, parse_applies, parse_threshold};
    use crate::i18n::Language;

    #[test]
    fn faults_are_told_in_french() {
        let french = Language::from_code("fr").unwrap();
        let of = |error: Result<(), super::SyntaxError>| error.unwrap_err().message().render(french);
        assert_eq!(of(parse("abs(a, b)").map(drop)), "la fonction abs attend 1 terme et en reçoit 2");
        assert_eq!(of(parse("min()").map(drop)), "la fonction min attend au moins 1 terme");
        assert_eq!(
            of(parse("a × b").map(drop)),
            "le signe «\u{202f}×\u{202f}» n’existe pas dans le langage des règles"
        );
        assert_eq!(of(parse_applies("(a").map(drop)), "il manque une parenthèse fermante");
        assert_eq!(
            of(parse_threshold("5 % .. 1 %").map(drop)),
            "la borne basse de la fourchette dépasse la borne haute"
        );
    }
}
