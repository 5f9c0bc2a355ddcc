//! The tree of a formula.

use std::ops::Range;

use super::Exact;
use crate::model::{Branch, LineId};

/// A formula or a part of one, with the bytes of the text that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    /// What it is.
    pub node: Node,
    /// Where it stands in the formula's text.
    pub span: Range<usize>,
}

/// What an expression is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A decimal.
    Number(Exact),
    /// A line of the dictionary.
    Line(LineReference),
    /// `-x`.
    Negate(Box<Expression>),
    /// `not x`.
    Not(Box<Expression>),
    /// `x + y`, `x < y`, `x and y`.
    Binary(BinaryOperator, Box<Expression>, Box<Expression>),
    /// `min(x, y)`.
    Call(Function, Vec<Expression>),
    /// `if c then x else y`.
    If(Box<Expression>, Box<Expression>, Box<Expression>),
    /// A definition of the rulebook, by its code, with the formula that it stands for.
    Defined(String, Box<Expression>),
}

/// A line named in a formula: `line`, `line[branch]`, `line[*]`, `line@-1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineReference {
    /// The code as written.
    pub name: String,
    /// The line, once the dictionary has been asked; `None` until then.
    pub line: Option<LineId>,
    /// Which branches.
    pub branch: BranchSelector,
    /// How many years before the fiscal year.
    pub back: u8,
}

/// Which branches of a line a formula speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BranchSelector {
    /// The line without branch.
    Whole,
    /// One branch.
    One(Branch),
    /// The sum over the branches registered for the institution.
    Every,
}

/// An operator between two expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the operators of arithmetic, comparison and logic need no sentence each")]
pub enum BinaryOperator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
}

/// A function of the rule language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the functions' names in the rule language")]
pub enum Function {
    Min,
    Max,
    Sum,
    Avg,
    Abs,
    YearsBetween,
    DaysBetween,
    Count,
    AtLeast,
}

/// What a quantity measures: exponents of money, count and days, or a date, or a flag. Years are 1/365.2425 of nothing:
/// they are a dimension of their own, as no norm converts them to days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// A number with exponents of money, count, days and years; all zero for a ratio.
    Scalar {
        /// Exponent of money.
        money: i8,
        /// Exponent of counts.
        count: i8,
        /// Exponent of days.
        days: i8,
        /// Exponent of years.
        years: i8,
    },
    /// A day of the calendar.
    Date,
    /// Yes or no.
    Flag,
}

impl Expression {
    /// Every line that it names, in the order of the text, with the place of each.
    #[must_use]
    pub fn references(&self) -> Vec<(&LineReference, Range<usize>)> {
        let mut references = Vec::new();
        self.visit(&mut |expression| {
            if let Node::Line(reference) = &expression.node {
                references.push((reference, expression.span.clone()));
            }
        });
        references
    }

    /// The same expression as if all of it stood at one place of another text.
    #[must_use]
    pub(super) fn at(&self, span: &Range<usize>) -> Self {
        let again = |part: &Self| Box::new(part.at(span));
        let node = match &self.node {
            Node::Number(_) | Node::Line(_) => self.node.clone(),
            Node::Negate(operand) => Node::Negate(again(operand)),
            Node::Not(operand) => Node::Not(again(operand)),
            Node::Binary(operator, left, right) => Node::Binary(*operator, again(left), again(right)),
            Node::Call(function, arguments) => {
                Node::Call(*function, arguments.iter().map(|argument| argument.at(span)).collect())
            }
            Node::If(condition, positive, negative) => Node::If(again(condition), again(positive), again(negative)),
            Node::Defined(code, inner) => Node::Defined(code.clone(), again(inner)),
        };
        Self { node, span: span.clone() }
    }

    /// Shows the expression and each of its parts to `see`, from the outermost and from the left.
    pub fn visit<'e>(&'e self, see: &mut impl FnMut(&'e Self)) {
        see(self);
        match &self.node {
            Node::Number(_) | Node::Line(_) => {}
            Node::Negate(operand) | Node::Not(operand) | Node::Defined(_, operand) => operand.visit(see),
            Node::Binary(_, left, right) => {
                left.visit(see);
                right.visit(see);
            }
            Node::Call(_, arguments) => arguments.iter().for_each(|argument| argument.visit(see)),
            Node::If(condition, positive, negative) => {
                condition.visit(see);
                positive.visit(see);
                negative.visit(see);
            }
        }
    }
}
