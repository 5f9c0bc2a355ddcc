//! To whom a rule applies: `general_scheme and not TG`, over codes of kinds, branches and states.
//!
//! In: a text. Out: a condition on what the list of institutions says. Never: a figure; a rule must not choose by its
//! numbers whom it judges.

use std::fmt::{self, Display, Formatter};
use std::ops::Range;

use super::parser::is_keyword;
use super::syntax::{Expected, SyntaxError};
use super::token::{Cursor, Sign, Token};

/// A condition on codes of kinds, branches and states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applies(Condition);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Condition {
    Name(String, Range<usize>),
    Not(Box<Condition>),
    And(Box<Condition>, Box<Condition>),
    Or(Box<Condition>, Box<Condition>),
}

/// Reads an `applies`.
///
/// # Errors
/// The first place where the text is no condition on names.
pub fn parse_applies(text: &str) -> Result<Applies, SyntaxError> {
    let mut cursor = Cursor::new(text)?;
    let condition = disjunction(&mut cursor)?;
    cursor.need_end(Expected::Operator)?;
    Ok(Applies(condition))
}

impl Applies {
    /// Every name with its place in the text, in its order.
    #[must_use]
    pub fn names(&self) -> Vec<(&str, Range<usize>)> {
        let mut names = Vec::new();
        self.0.collect(&mut names);
        names
    }

    /// The condition said otherwise, from its names up.
    #[must_use]
    pub fn said<T>(&self, saying: &impl Saying<T>) -> T {
        self.0.said(saying)
    }

    /// Whether it holds, where `is` tells of each name whether it is the institution's.
    #[must_use]
    pub fn holds(&self, is: &dyn Fn(&str) -> bool) -> bool {
        self.0.holds(is)
    }
}

/// How a condition on names is said.
pub trait Saying<T> {
    /// A name.
    fn name(&self, name: &str) -> T;
    /// That something is not so; `is_joined` where it is an "and" or an "or".
    fn not(&self, operand: T, is_joined: bool) -> T;
    /// That both are so; `are_joined` tells of each whether it is an "or".
    fn and(&self, left: T, right: T, are_joined: [bool; 2]) -> T;
    /// That one or the other is so.
    fn or(&self, left: T, right: T) -> T;
}

impl Condition {
    fn said<T>(&self, saying: &impl Saying<T>) -> T {
        match self {
            Self::Name(name, _) => saying.name(name),
            Self::Not(operand) => saying.not(operand.said(saying), matches!(**operand, Self::And(..) | Self::Or(..))),
            Self::And(left, right) => {
                let are_joined = [left, right].map(|side| matches!(**side, Self::Or(..)));
                saying.and(left.said(saying), right.said(saying), are_joined)
            }
            Self::Or(left, right) => saying.or(left.said(saying), right.said(saying)),
        }
    }

    fn collect<'c>(&'c self, names: &mut Vec<(&'c str, Range<usize>)>) {
        match self {
            Self::Name(name, span) => names.push((name, span.clone())),
            Self::Not(operand) => operand.collect(names),
            Self::And(left, right) | Self::Or(left, right) => {
                left.collect(names);
                right.collect(names);
            }
        }
    }

    fn holds(&self, is: &dyn Fn(&str) -> bool) -> bool {
        match self {
            Self::Name(name, _) => is(name),
            Self::Not(operand) => !operand.holds(is),
            Self::And(left, right) => left.holds(is) && right.holds(is),
            Self::Or(left, right) => left.holds(is) || right.holds(is),
        }
    }
}

impl Display for Applies {
    /// The canonical text, which reads back the same.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write(&self.0, 0, f)
    }
}

/// Writes a condition where one must bind at least as tightly as `place`: `or` binds 0, `and` 1, `not` and names 2.
fn write(condition: &Condition, place: u8, f: &mut Formatter<'_>) -> fmt::Result {
    let (binding, operands) = match condition {
        Condition::Name(name, _) => return f.write_str(name),
        Condition::Not(operand) => {
            f.write_str("not ")?;
            return write(operand, 2, f);
        }
        Condition::And(left, right) => (1, (left, " and ", right)),
        Condition::Or(left, right) => (0, (left, " or ", right)),
    };
    let is_loose = binding < place;
    if is_loose {
        f.write_str("(")?;
    }
    write(operands.0, binding, f)?;
    f.write_str(operands.1)?;
    write(operands.2, binding + 1, f)?;
    if is_loose { f.write_str(")") } else { Ok(()) }
}

type Parsed = Result<Condition, SyntaxError>;

fn disjunction(cursor: &mut Cursor<'_>) -> Parsed {
    cursor.nested(|cursor| {
        let mut left = conjunction(cursor)?;
        while cursor.peek() == Some(Token::Word("or")) {
            cursor.count_operator()?;
            cursor.advance();
            left = Condition::Or(Box::new(left), Box::new(conjunction(cursor)?));
        }
        Ok(left)
    })
}

fn conjunction(cursor: &mut Cursor<'_>) -> Parsed {
    let mut left = negation(cursor)?;
    while cursor.peek() == Some(Token::Word("and")) {
        cursor.count_operator()?;
        cursor.advance();
        left = Condition::And(Box::new(left), Box::new(negation(cursor)?));
    }
    Ok(left)
}

fn negation(cursor: &mut Cursor<'_>) -> Parsed {
    if cursor.take_word("not") {
        return Ok(Condition::Not(Box::new(cursor.nested(negation)?)));
    }
    if cursor.take_sign(Sign::OpenParenthesis) {
        let inner = disjunction(cursor)?;
        cursor.need_sign(Sign::CloseParenthesis, Expected::ClosingParenthesis)?;
        return Ok(inner);
    }
    match cursor.peek() {
        Some(Token::Word(word)) if !is_keyword(word) => {
            let span = cursor.span();
            cursor.advance();
            Ok(Condition::Name(word.to_owned(), span))
        }
        _ => cursor.expected(Expected::Name),
    }
}

#[cfg(test)]
mod tests {
    use super::super::syntax::SyntaxErrorKind;
    use super::*;

    fn holds(text: &str, of: &[&str]) -> bool {
        parse_applies(text).unwrap().holds(&|name| of.contains(&name))
    }

    #[test]
    fn and_binds_before_or_and_not_before_both() {
        assert!(holds("general_scheme", &["general_scheme", "TG"]));
        assert!(!holds("not health_only", &["health_only"]));
        assert!(holds("pensions or family and TG", &["pensions"]));
        assert!(!holds("(pensions or family) and TG", &["pensions"]));
        assert!(holds("not TG and pensions", &["pensions"]));
        assert!(!holds("not (TG or pensions)", &["pensions"]));
    }

    #[test]
    fn names_come_with_their_places() {
        let applies = parse_applies("not (TG or pensions)").unwrap();
        assert_eq!(applies.names(), [("TG", 5..7), ("pensions", 11..19)]);
    }

    #[test]
    fn the_text_printed_reads_back() {
        for text in ["a or b and not c", "(a or b) and c", "not (a and b)", "a and (b and c)", "not not a"] {
            assert_eq!(parse_applies(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn faults_are_located() {
        let fault = |text: &str| {
            let error = parse_applies(text).unwrap_err();
            (error.kind, error.span)
        };
        let expected = SyntaxErrorKind::Expected;
        assert_eq!(fault(""), (expected(Expected::Name), 0..0));
        assert_eq!(fault("a and"), (expected(Expected::Name), 5..5));
        assert_eq!(fault("a b"), (expected(Expected::Operator), 2..3));
        assert_eq!(fault("a > 3"), (expected(Expected::Operator), 2..3));
        assert_eq!(fault("(a"), (expected(Expected::ClosingParenthesis), 2..2));
        assert!(matches!(fault(&"(".repeat(99)).0, SyntaxErrorKind::TooDeep { .. }));
    }
}
