//! From a tree to its canonical text, with no more parentheses than reading it back needs.

use std::fmt::{self, Display, Formatter};

use super::{BinaryOperator, BranchSelector, Exact, Expression, Function, LineReference, Node};

/// How tightly a form binds; a part that binds less than its place asks for is put in parentheses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    If,
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Unary,
    Primary,
}

impl Binding {
    /// What the right operand of a chain must bind like, so that it is not read as part of the chain.
    const fn tighter(self) -> Self {
        match self {
            Self::If => Self::Or,
            Self::Or => Self::And,
            Self::And => Self::Not,
            Self::Not => Self::Comparison,
            Self::Comparison => Self::Sum,
            Self::Sum => Self::Product,
            Self::Product => Self::Unary,
            Self::Unary | Self::Primary => Self::Primary,
        }
    }
}

impl BinaryOperator {
    /// The operator as it is written.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::And => "and",
            Self::Or => "or",
        }
    }

    const fn binding(self) -> Binding {
        match self {
            Self::Or => Binding::Or,
            Self::And => Binding::And,
            Self::Add | Self::Subtract => Binding::Sum,
            Self::Multiply | Self::Divide => Binding::Product,
            _ => Binding::Comparison,
        }
    }
}

impl Function {
    /// Every function.
    pub const ALL: &'static [Self] = &[
        Self::Min,
        Self::Max,
        Self::Sum,
        Self::Avg,
        Self::Abs,
        Self::YearsBetween,
        Self::DaysBetween,
        Self::Count,
        Self::AtLeast,
    ];

    /// Its name in the rule language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Max => "max",
            Self::Sum => "sum",
            Self::Avg => "avg",
            Self::Abs => "abs",
            Self::YearsBetween => "years_between",
            Self::DaysBetween => "days_between",
            Self::Count => "count",
            Self::AtLeast => "at_least",
        }
    }

    /// The function of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|function| function.name() == name)
    }

    /// The fewest and, where there is such a limit, the most arguments it takes.
    #[must_use]
    pub const fn arity(self) -> (usize, Option<usize>) {
        match self {
            Self::Min | Self::Max | Self::Sum | Self::Avg | Self::Count => (1, None),
            Self::AtLeast => (2, None),
            Self::Abs => (1, Some(1)),
            Self::YearsBetween | Self::DaysBetween => (2, Some(2)),
        }
    }
}

impl Display for Expression {
    /// The canonical text: parsed again, it gives the same tree, spans aside.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write(self, Binding::If, f)
    }
}

impl Display for LineReference {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        match self.branch {
            BranchSelector::Whole => {}
            BranchSelector::One(branch) => write!(f, "[{}]", branch.code())?,
            BranchSelector::Every => f.write_str("[*]")?,
        }
        if self.back > 0 { write!(f, "@-{}", self.back) } else { Ok(()) }
    }
}

fn write(expression: &Expression, place: Binding, f: &mut Formatter<'_>) -> fmt::Result {
    let binding = match &expression.node {
        Node::Number(_) | Node::Line(_) | Node::Call(..) | Node::Defined(..) => Binding::Primary,
        Node::Negate(_) => Binding::Unary,
        Node::Not(_) => Binding::Not,
        Node::Binary(operator, ..) => operator.binding(),
        Node::If(..) => Binding::If,
    };
    if binding < place {
        f.write_str("(")?;
        write_bare(expression, f)?;
        f.write_str(")")
    } else {
        write_bare(expression, f)
    }
}

fn write_bare(expression: &Expression, f: &mut Formatter<'_>) -> fmt::Result {
    match &expression.node {
        Node::Number(number) => write_number(number, f),
        Node::Line(reference) => reference.fmt(f),
        Node::Defined(code, _) => f.write_str(code),
        Node::Negate(operand) => {
            f.write_str("-")?;
            write(operand, Binding::Unary, f)
        }
        Node::Not(operand) => {
            f.write_str("not ")?;
            write(operand, Binding::Not, f)
        }
        Node::Binary(operator, left, right) => {
            let binding = operator.binding();
            let is_chain = binding != Binding::Comparison;
            write(left, if is_chain { binding } else { binding.tighter() }, f)?;
            write!(f, " {} ", operator.symbol())?;
            write(right, binding.tighter(), f)
        }
        Node::Call(function, arguments) => {
            write!(f, "{}(", function.name())?;
            for (at, argument) in arguments.iter().enumerate() {
                if at > 0 {
                    f.write_str(", ")?;
                }
                write(argument, Binding::If, f)?;
            }
            f.write_str(")")
        }
        // An `if` could stand bare in the first two places, but nobody would read it rightly.
        Node::If(condition, positive, negative) => {
            f.write_str("if ")?;
            write(condition, Binding::Or, f)?;
            f.write_str(" then ")?;
            write(positive, Binding::Or, f)?;
            f.write_str(" else ")?;
            write(negative, Binding::If, f)
        }
    }
}

/// All decimals of a number, however many; a quotient in parentheses where no decimal is exact (only a tree that was
/// not parsed can hold one).
fn write_number(number: &Exact, f: &mut Formatter<'_>) -> fmt::Result {
    match number.exact_decimal() {
        Some(decimal) => f.write_str(&decimal),
        None => write!(f, "({number})"),
    }
}
