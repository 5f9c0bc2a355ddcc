//! From the text of a formula to its tree.
//!
//! In: a text. Out: an [`Expression`] whose calls have the number of arguments that their functions take, with the span
//! of every part, or the first fault with its place. Never: a question about lines or units, which are the check's.
//!
//! From the loosest to the tightest: `if … then … else …`, `or`, `and`, `not`, comparison (not chained), `+ -`, `* /`,
//! unary minus, and call, parentheses, line, number.

use std::ops::Range;

use super::syntax::{Expected, SyntaxError, SyntaxErrorKind};
use super::token::{Cursor, Sign, Token};
use super::{BinaryOperator, BranchSelector, Exact, Expression, Function, LineReference, Node};
use crate::model::Branch;

/// The most years that a formula reaches back.
const FURTHEST_BACK: u8 = 2;

/// Reads a formula.
///
/// # Errors
/// The first place where the text leaves the rule language.
pub fn parse(text: &str) -> Result<Expression, SyntaxError> {
    let mut cursor = Cursor::new(text)?;
    let expression = expression(&mut cursor)?;
    cursor.need_end(Expected::Operator)?;
    Ok(expression)
}

type Parsed = Result<Expression, SyntaxError>;

fn expression(cursor: &mut Cursor<'_>) -> Parsed {
    cursor.nested(|cursor| {
        let start = cursor.span().start;
        if !cursor.take_word("if") {
            return disjunction(cursor);
        }
        let condition = Box::new(expression(cursor)?);
        if !cursor.take_word("then") {
            return cursor.expected(Expected::Then);
        }
        let positive = Box::new(expression(cursor)?);
        if !cursor.take_word("else") {
            return cursor.expected(Expected::Else);
        }
        let negative = Box::new(expression(cursor)?);
        let span = start..negative.span.end;
        Ok(Expression { node: Node::If(condition, positive, negative), span })
    })
}

/// `operand (operator operand)*`, grouped from the left.
fn chain(
    cursor: &mut Cursor<'_>,
    operand: fn(&mut Cursor<'_>) -> Parsed,
    operator: fn(Token<'_>) -> Option<BinaryOperator>,
) -> Parsed {
    let mut left = operand(cursor)?;
    while let Some(operator) = cursor.peek().and_then(operator) {
        cursor.count_operator()?;
        cursor.advance();
        left = binary(operator, left, operand(cursor)?);
    }
    Ok(left)
}

fn binary(operator: BinaryOperator, left: Expression, right: Expression) -> Expression {
    let span = left.span.start..right.span.end;
    Expression { node: Node::Binary(operator, Box::new(left), Box::new(right)), span }
}

fn disjunction(cursor: &mut Cursor<'_>) -> Parsed {
    chain(cursor, conjunction, |token| (token == Token::Word("or")).then_some(BinaryOperator::Or))
}

fn conjunction(cursor: &mut Cursor<'_>) -> Parsed {
    chain(cursor, negation, |token| (token == Token::Word("and")).then_some(BinaryOperator::And))
}

fn negation(cursor: &mut Cursor<'_>) -> Parsed {
    let start = cursor.span().start;
    if !cursor.take_word("not") {
        return comparison(cursor);
    }
    let operand = cursor.nested(negation)?;
    let span = start..operand.span.end;
    Ok(Expression { node: Node::Not(Box::new(operand)), span })
}

const fn comparator(token: Token<'_>) -> Option<BinaryOperator> {
    match token {
        Token::Sign(Sign::Less) => Some(BinaryOperator::Less),
        Token::Sign(Sign::LessOrEqual) => Some(BinaryOperator::LessOrEqual),
        Token::Sign(Sign::Greater) => Some(BinaryOperator::Greater),
        Token::Sign(Sign::GreaterOrEqual) => Some(BinaryOperator::GreaterOrEqual),
        Token::Sign(Sign::Equal) => Some(BinaryOperator::Equal),
        Token::Sign(Sign::NotEqual) => Some(BinaryOperator::NotEqual),
        _ => None,
    }
}

fn comparison(cursor: &mut Cursor<'_>) -> Parsed {
    let left = sum(cursor)?;
    let Some(operator) = cursor.peek().and_then(comparator) else { return Ok(left) };
    cursor.count_operator()?;
    cursor.advance();
    let right = sum(cursor)?;
    if cursor.peek().and_then(comparator).is_some() {
        return Err(SyntaxError::new(cursor.span(), SyntaxErrorKind::ChainedComparison));
    }
    Ok(binary(operator, left, right))
}

fn sum(cursor: &mut Cursor<'_>) -> Parsed {
    chain(cursor, product, |token| match token {
        Token::Sign(Sign::Plus) => Some(BinaryOperator::Add),
        Token::Sign(Sign::Minus) => Some(BinaryOperator::Subtract),
        _ => None,
    })
}

fn product(cursor: &mut Cursor<'_>) -> Parsed {
    chain(cursor, unary, |token| match token {
        Token::Sign(Sign::Times) => Some(BinaryOperator::Multiply),
        Token::Sign(Sign::Over) => Some(BinaryOperator::Divide),
        _ => None,
    })
}

fn unary(cursor: &mut Cursor<'_>) -> Parsed {
    let start = cursor.span().start;
    if !cursor.take_sign(Sign::Minus) {
        return primary(cursor);
    }
    let operand = cursor.nested(unary)?;
    let span = start..operand.span.end;
    Ok(Expression { node: Node::Negate(Box::new(operand)), span })
}

fn primary(cursor: &mut Cursor<'_>) -> Parsed {
    let span = cursor.span();
    match cursor.peek() {
        Some(Token::Number(digits)) => {
            let Some(number) = Exact::from_decimal_text(digits) else {
                return cursor.expected(Expected::Operand);
            };
            cursor.advance();
            Ok(Expression { node: Node::Number(number), span })
        }
        Some(Token::Sign(Sign::OpenParenthesis)) => {
            cursor.advance();
            let inner = expression(cursor)?;
            cursor.need_sign(Sign::CloseParenthesis, Expected::ClosingParenthesis)?;
            Ok(Expression { node: inner.node, span: span.start..cursor.end_of_last() })
        }
        Some(Token::Word(word)) if !is_keyword(word) => {
            let is_called = cursor.peek_second() == Some(Token::Sign(Sign::OpenParenthesis));
            match Function::from_name(word) {
                Some(function) => call(cursor, function, span),
                None if is_called => {
                    let kind = SyntaxErrorKind::UnknownFunction { name: word.to_owned() };
                    Err(SyntaxError::new(span, kind))
                }
                None => line(cursor, word, span),
            }
        }
        _ => cursor.expected(Expected::Operand),
    }
}

/// Words that stand between operands and name no line.
pub(super) fn is_keyword(word: &str) -> bool {
    matches!(word, "if" | "then" | "else" | "and" | "or" | "not")
}

fn call(cursor: &mut Cursor<'_>, function: Function, name: Range<usize>) -> Parsed {
    cursor.advance();
    cursor.need_sign(Sign::OpenParenthesis, Expected::OpeningParenthesis)?;
    let mut arguments = Vec::new();
    if !cursor.take_sign(Sign::CloseParenthesis) {
        loop {
            arguments.push(expression(cursor)?);
            if cursor.take_sign(Sign::CloseParenthesis) {
                break;
            }
            cursor.need_sign(Sign::Comma, Expected::CommaOrClosing)?;
        }
    }
    let (least, most) = function.arity();
    if arguments.len() < least || most.is_some_and(|most| arguments.len() > most) {
        let kind = SyntaxErrorKind::ArgumentCount { function, given: arguments.len() };
        return Err(SyntaxError::new(name.start..cursor.end_of_last(), kind));
    }
    let span = name.start..cursor.end_of_last();
    Ok(Expression { node: Node::Call(function, arguments), span })
}

fn line(cursor: &mut Cursor<'_>, name: &str, span: Range<usize>) -> Parsed {
    cursor.advance();
    let branch = if cursor.take_sign(Sign::OpenBracket) { branch(cursor)? } else { BranchSelector::Whole };
    let back = if cursor.take_sign(Sign::At) { years_back(cursor)? } else { 0 };
    let span = span.start..cursor.end_of_last();
    let reference = LineReference { name: name.to_owned(), line: None, branch, back };
    Ok(Expression { node: Node::Line(reference), span })
}

fn branch(cursor: &mut Cursor<'_>) -> Result<BranchSelector, SyntaxError> {
    let selector = match cursor.peek() {
        Some(Token::Sign(Sign::Times)) => BranchSelector::Every,
        Some(Token::Word(code)) => {
            let Some(branch) = Branch::from_code(code) else {
                let kind = SyntaxErrorKind::UnknownBranch { name: code.to_owned() };
                return Err(SyntaxError::new(cursor.span(), kind));
            };
            BranchSelector::One(branch)
        }
        _ => return cursor.expected(Expected::Branch),
    };
    cursor.advance();
    cursor.need_sign(Sign::CloseBracket, Expected::ClosingBracket)?;
    Ok(selector)
}

fn years_back(cursor: &mut Cursor<'_>) -> Result<u8, SyntaxError> {
    let start = cursor.span().start;
    cursor.need_sign(Sign::Minus, Expected::YearsBack)?;
    let Some(Token::Number(digits)) = cursor.peek() else {
        return cursor.expected(Expected::YearsBack);
    };
    let span = start..cursor.span().end;
    cursor.advance();
    match digits.parse::<u8>() {
        Ok(back) if (1..=FURTHEST_BACK).contains(&back) => Ok(back),
        Ok(0) => Err(SyntaxError::new(span, SyntaxErrorKind::Expected(Expected::YearsBack))),
        _ => Err(SyntaxError::new(span, SyntaxErrorKind::YearTooFar)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::{DEEPEST, LONGEST_TEXT, MOST_OPERATORS};
    use super::*;

    fn printed(text: &str) -> String {
        parse(text).unwrap().to_string()
    }

    /// The fault of a text with the bytes it points at.
    fn fault(text: &str) -> (SyntaxErrorKind, Range<usize>) {
        let error = parse(text).unwrap_err();
        (error.kind, error.span)
    }

    #[test]
    fn operators_bind_as_the_language_says() {
        assert_eq!(printed("a+(b*c)"), "a + b * c");
        assert_eq!(printed("(a+b)*c"), "(a + b) * c");
        assert_eq!(printed("a-(b-c)"), "a - (b - c)");
        assert_eq!(printed("(a-b)-c"), "a - b - c");
        assert_eq!(printed("-a*b"), "-a * b");
        assert_eq!(printed("-(a*b)"), "-(a * b)");
        assert_eq!(printed("(not (a<b)) or (c and d)"), "not a < b or c and d");
        assert_eq!(printed("not (a or b)"), "not (a or b)");
        assert_eq!(
            printed("if a>0 then b else if c>0 then d else (e+1)"),
            "if a > 0 then b else if c > 0 then d else e + 1"
        );
        assert_eq!(printed("1+(if a then b else c)"), "1 + (if a then b else c)");
    }

    #[test]
    fn lines_carry_branch_and_year() {
        let tree = parse(" technical_reserve[pensions]@-1 ").unwrap();
        assert_eq!(tree.span, 1..31);
        let Node::Line(reference) = tree.node else { panic!("no line") };
        assert_eq!(reference.name, "technical_reserve");
        assert_eq!(reference.branch, BranchSelector::One(Branch::Pensions));
        assert_eq!(reference.back, 1);
        assert_eq!(printed("total [ * ] @ - 2"), "total[*]@-2");
    }

    #[test]
    fn numbers_keep_every_digit() {
        assert_eq!(printed("0.12345678901234567890 * a"), "0.1234567890123456789 * a");
    }

    #[test]
    fn spans_cover_what_was_written() {
        let text = "(a + b) / max(c, d)";
        let tree = parse(text).unwrap();
        let Node::Binary(BinaryOperator::Divide, left, right) = tree.node else { panic!("no division") };
        assert_eq!(text.get(left.span).unwrap(), "(a + b)");
        assert_eq!(text.get(right.span).unwrap(), "max(c, d)");
    }

    #[test]
    fn faults_are_located_and_say_what_should_stand_there() {
        use Expected as E;
        use SyntaxErrorKind as K;
        assert_eq!(fault(""), (K::Expected(E::Operand), 0..0));
        assert_eq!(fault("a +"), (K::Expected(E::Operand), 3..3));
        assert_eq!(fault("a b"), (K::Expected(E::Operator), 2..3));
        assert_eq!(fault("(a"), (K::Expected(E::ClosingParenthesis), 2..2));
        assert_eq!(fault("a)"), (K::Expected(E::Operator), 1..2));
        assert_eq!(fault("min a"), (K::Expected(E::OpeningParenthesis), 4..5));
        assert_eq!(fault("min(a b)"), (K::Expected(E::CommaOrClosing), 6..7));
        assert_eq!(fault("a[pension]"), (K::UnknownBranch { name: "pension".into() }, 2..9));
        assert_eq!(fault("a[3]"), (K::Expected(E::Branch), 2..3));
        assert_eq!(fault("a[*"), (K::Expected(E::ClosingBracket), 3..3));
        assert_eq!(fault("a@1"), (K::Expected(E::YearsBack), 2..3));
        assert_eq!(fault("a@-0"), (K::Expected(E::YearsBack), 2..4));
        assert_eq!(fault("a@-3"), (K::YearTooFar, 2..4));
        assert_eq!(fault("a < b < c"), (K::ChainedComparison, 6..7));
        assert_eq!(fault("if a b"), (K::Expected(E::Then), 5..6));
        assert_eq!(fault("if a then b"), (K::Expected(E::Else), 11..11));
        assert_eq!(fault("a / ratio(b)"), (K::UnknownFunction { name: "ratio".into() }, 4..9));
        assert_eq!(fault("abs(a, b)"), (K::ArgumentCount { function: Function::Abs, given: 2 }, 0..9));
        assert_eq!(fault("a × b"), (K::UnreadableCharacter('×'), 2..4));
        assert_eq!(fault("12 %"), (K::Expected(E::Operator), 3..4));
        assert_eq!(fault("12. + a"), (K::UnreadableCharacter('.'), 2..3));
    }

    #[test]
    fn hostile_texts_are_refused_before_they_cost() {
        let deep = format!("{}a{}", "(".repeat(1_000), ")".repeat(1_000));
        assert_eq!(fault(&deep).0, SyntaxErrorKind::TooDeep { most: DEEPEST });
        assert_eq!(fault(&"-".repeat(2_000)).0, SyntaxErrorKind::TooDeep { most: DEEPEST });
        assert_eq!(fault(&"not ".repeat(500)).0, SyntaxErrorKind::TooDeep { most: DEEPEST });
        let long = format!("a{}", "+a".repeat(MOST_OPERATORS));
        assert!(parse(&long).is_ok());
        assert_eq!(fault(&format!("{long}+a")).0, SyntaxErrorKind::TooManyOperators { most: MOST_OPERATORS });
        assert_eq!(fault(&"a".repeat(LONGEST_TEXT + 1)).0, SyntaxErrorKind::TooLong { most: LONGEST_TEXT });
    }
}

#[cfg(test)]
mod properties {
    use proptest::prelude::*;

    use super::parse;
    use crate::formula::testing::{flags, numbers, without_spans};

    proptest! {
        #[test]
        fn what_is_printed_reads_back_the_same(tree in prop_oneof![numbers(), flags()]) {
            let text = tree.to_string();
            let again = parse(&text).unwrap();
            prop_assert_eq!(without_spans(&again), without_spans(&tree), "{}", text);
            prop_assert_eq!(again.to_string(), text);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in "[a-d0-9 .<>=+*/()\\[\\]@,-]{0,60}|\\PC{0,40}") {
            if let Err(error) = parse(&text) {
                prop_assert!(text.get(error.span).is_some(), "the span of the fault is in the text");
            }
        }
    }
}
