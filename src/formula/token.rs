//! The signs and words of the rule language, read by winnow, and a cursor over them with the limits that keep a hostile
//! text from exhausting the stack.
//!
//! The grammars of formulas, thresholds and `applies` are written over the cursor by hand: each error is then located
//! and says what should have stood there, and the depth of the tree is bounded where it grows.

use std::ops::Range;

use winnow::Parser;
use winnow::combinator::{alt, opt, preceded};
use winnow::error::ParserError;
use winnow::stream::{LocatingSlice, Location, Stream};
use winnow::token::{any, take_while};

use super::syntax::{Expected, SyntaxError, SyntaxErrorKind};

/// The longest text read, in bytes.
pub(super) const LONGEST_TEXT: usize = 4096;
/// The most levels of nesting.
pub(super) const DEEPEST: usize = 64;
/// The most operators in one text: chains such as `a + b + c` make trees as deep as they are long.
pub(super) const MOST_OPERATORS: usize = 256;

/// A sign or a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// A name or a reserved word.
    Word(&'t str),
    /// An unsigned decimal, as written.
    Number(&'t str),
    /// Anything else.
    Sign(Sign),
}

/// The signs of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
    Times,
    Over,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    Comma,
    At,
    Percent,
    Dots,
}

type Text<'t> = LocatingSlice<&'t str>;

impl<I: Stream + Location> ParserError<I> for SyntaxError {
    type Inner = Self;

    fn from_input(input: &I) -> Self {
        let at = input.current_token_start();
        Self::new(at..at, SyntaxErrorKind::Expected(Expected::Operand))
    }

    fn into_inner(self) -> Result<Self::Inner, Self> {
        Ok(self)
    }
}

fn word<'t>(input: &mut Text<'t>) -> Result<&'t str, SyntaxError> {
    (
        take_while(1.., |c: char| c.is_ascii_alphabetic() || c == '_'),
        take_while(0.., |c: char| c.is_ascii_alphanumeric() || c == '_'),
    )
        .take()
        .parse_next(input)
}

fn number<'t>(input: &mut Text<'t>) -> Result<&'t str, SyntaxError> {
    let digits = || take_while(1.., |c: char| c.is_ascii_digit());
    (digits(), opt(preceded('.', digits()))).take().parse_next(input)
}

fn sign(input: &mut Text<'_>) -> Result<Sign, SyntaxError> {
    alt((
        alt((
            "<=".value(Sign::LessOrEqual),
            ">=".value(Sign::GreaterOrEqual),
            "!=".value(Sign::NotEqual),
            "..".value(Sign::Dots),
            '<'.value(Sign::Less),
            '>'.value(Sign::Greater),
            '='.value(Sign::Equal),
            '+'.value(Sign::Plus),
            '-'.value(Sign::Minus),
        )),
        alt((
            '*'.value(Sign::Times),
            '/'.value(Sign::Over),
            '('.value(Sign::OpenParenthesis),
            ')'.value(Sign::CloseParenthesis),
            '['.value(Sign::OpenBracket),
            ']'.value(Sign::CloseBracket),
            ','.value(Sign::Comma),
            '@'.value(Sign::At),
            '%'.value(Sign::Percent),
        )),
    ))
    .parse_next(input)
}

/// Spaces of any width that an editor may put: a no-break space before `%` is French usage.
fn space(input: &mut Text<'_>) -> Result<(), SyntaxError> {
    take_while(0.., |c: char| matches!(c, ' ' | '\t' | '\r' | '\n' | '\u{a0}' | '\u{202f}')).void().parse_next(input)
}

type Spanned<'t> = (Token<'t>, Range<usize>);

fn tokens(text: &str) -> Result<Vec<Spanned<'_>>, SyntaxError> {
    if text.len() > LONGEST_TEXT {
        return Err(SyntaxError::new(0..text.len(), SyntaxErrorKind::TooLong { most: LONGEST_TEXT }));
    }
    let mut input = LocatingSlice::new(text);
    let mut tokens = Vec::new();
    space(&mut input)?;
    while !input.is_empty() {
        let token = alt((word.map(Token::Word), number.map(Token::Number), sign.map(Token::Sign)))
            .with_span()
            .parse_next(&mut input);
        let Ok(token) = token else {
            let (character, span) = any.with_span().parse_next(&mut input)?;
            return Err(SyntaxError::new(span, SyntaxErrorKind::UnreadableCharacter(character)));
        };
        tokens.push(token);
        space(&mut input)?;
    }
    Ok(tokens)
}

/// The tokens of a text, read one after the other.
pub(super) struct Cursor<'t> {
    tokens: Vec<Spanned<'t>>,
    at: usize,
    end: usize,
    depth: usize,
    operators: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Result<Self, SyntaxError> {
        Ok(Self { tokens: tokens(text)?, at: 0, end: text.len(), depth: 0, operators: 0 })
    }

    /// The next token, not taken.
    pub(super) fn peek(&self) -> Option<Token<'t>> {
        self.tokens.get(self.at).map(|(token, _)| *token)
    }

    /// The token after the next one, not taken.
    pub(super) fn peek_second(&self) -> Option<Token<'t>> {
        self.tokens.get(self.at + 1).map(|(token, _)| *token)
    }

    /// Where the next token stands; the empty end of the text when there is none.
    pub(super) fn span(&self) -> Range<usize> {
        self.tokens.get(self.at).map_or(self.end..self.end, |(_, span)| span.clone())
    }

    /// Where the last token taken ends.
    pub(super) fn end_of_last(&self) -> usize {
        let last = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        last.map_or(0, |(_, span)| span.end)
    }

    /// Takes the next token.
    pub(super) const fn advance(&mut self) {
        self.at += 1;
    }

    /// Takes the sign if it is next.
    pub(super) fn take_sign(&mut self, sign: Sign) -> bool {
        let is_next = self.peek() == Some(Token::Sign(sign));
        self.at += usize::from(is_next);
        is_next
    }

    /// Takes the word if it is next.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let is_next = self.peek() == Some(Token::Word(word));
        self.at += usize::from(is_next);
        is_next
    }

    /// Takes the next token if it is a number.
    pub(super) fn take_number(&mut self) -> Option<&'t str> {
        let Some(Token::Number(digits)) = self.peek() else { return None };
        self.at += 1;
        Some(digits)
    }

    /// An error at the next token.
    pub(super) fn expected<T>(&self, expected: Expected) -> Result<T, SyntaxError> {
        Err(SyntaxError::new(self.span(), SyntaxErrorKind::Expected(expected)))
    }

    /// Takes the sign or fails.
    pub(super) fn need_sign(&mut self, sign: Sign, expected: Expected) -> Result<(), SyntaxError> {
        if self.take_sign(sign) { Ok(()) } else { self.expected(expected) }
    }

    /// Fails unless everything was taken.
    pub(super) fn need_end(&self, expected: Expected) -> Result<(), SyntaxError> {
        if self.peek().is_none() { Ok(()) } else { self.expected(expected) }
    }

    /// Reads one level deeper; fails when that is too deep.
    pub(super) fn nested<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, SyntaxError>,
    ) -> Result<T, SyntaxError> {
        if self.depth == DEEPEST {
            return Err(SyntaxError::new(self.span(), SyntaxErrorKind::TooDeep { most: DEEPEST }));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    /// Counts an operator that stands at the next token; fails when there are too many.
    pub(super) fn count_operator(&mut self) -> Result<(), SyntaxError> {
        self.operators += 1;
        if self.operators > MOST_OPERATORS {
            let kind = SyntaxErrorKind::TooManyOperators { most: MOST_OPERATORS };
            return Err(SyntaxError::new(self.span(), kind));
        }
        Ok(())
    }
}
