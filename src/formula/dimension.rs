//! The static check of a formula: are its lines known, and are its quantities of kinds that can be combined?
//!
//! In: a tree and the dictionary's lines. Out: the tree with its lines resolved and the dimension of its value, or all
//! faults at once. Never: a figure.
//!
//! The literal 0 has every scalar dimension, so that `net_result > 0` can be said; any other decimal is a ratio.

use std::ops::Range;

use super::{BinaryOperator, BranchSelector, Dimension, Expression, Function, Node};
use crate::i18n::{Arg, Message};
use crate::model::{LineId, LineKind};

/// The lines that a formula may name.
pub trait Lines {
    /// The line of a code.
    fn resolve(&self, name: &str) -> Option<(LineId, LineKind)>;
    /// The formula of a definition, checked, with the dimension of its value.
    fn definition(&self, _code: &str) -> Option<(&Expression, Dimension)> {
        None
    }
    /// The code most like a wrong one, if any is like it.
    fn nearest(&self, name: &str) -> Option<String>;
}

/// A fault that the check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The bytes of the formula that are at fault.
    pub span: Range<usize>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What the check can find wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The dictionary has no such line.
    UnknownLine {
        /// The code as written.
        name: String,
        /// The code most like it.
        nearest: Option<String>,
    },
    /// Two quantities that cannot be combined in this way.
    Mismatch {
        /// The operator, the function or `if`, as written.
        operator: &'static str,
        /// What stands on its left, or first.
        left: Dimension,
        /// What stands on its right, or later.
        right: Dimension,
    },
    /// Something else where yes or no is needed.
    NotAFlag {
        /// What stands there.
        found: Dimension,
    },
    /// Something else where a number is needed.
    NotANumber {
        /// What stands there.
        found: Dimension,
    },
    /// Something else where a date is needed.
    NotADate {
        /// What stands there.
        found: Dimension,
    },
    /// Something else where a number must be written out.
    NotALiteral {
        /// What stands there.
        found: Dimension,
    },
    /// A product or quotient of too many quantities to have a meaning.
    DimensionTooHigh,
    /// A division by the literal 0.
    DivisionByZero,
}

/// Resolves the lines of a formula and tells the dimension of its value.
///
/// # Errors
/// All faults, in the order of the text.
pub fn check(expression: &mut Expression, lines: &dyn Lines) -> Result<Dimension, Vec<Fault>> {
    let mut check = Check { lines, faults: Vec::new() };
    let dimension = check.infer(expression);
    check.faults.sort_by_key(|fault| fault.span.start);
    match dimension {
        Some(dimension) if check.faults.is_empty() => Ok(dimension),
        _ => Err(check.faults),
    }
}

/// Checks both sides of a relation such as a control's `left = right` or `left <= right` and that they can be compared.
///
/// # Errors
/// The faults of the left side and those of the right side; with neither, the two dimensions that cannot be compared
/// stand in a [`FaultKind::Mismatch`] over the whole of the right side.
pub fn check_relation(
    left: &mut Expression,
    right: &mut Expression,
    operator: BinaryOperator,
    lines: &dyn Lines,
) -> Result<Dimension, (Vec<Fault>, Vec<Fault>)> {
    match (check(left, lines), check(right, lines)) {
        (Ok(of_left), Ok(of_right)) => common(left, of_left, right, of_right).ok_or_else(|| {
            let kind = FaultKind::Mismatch { operator: operator.symbol(), left: of_left, right: of_right };
            (Vec::new(), vec![Fault { span: right.span.clone(), kind }])
        }),
        (of_left, of_right) => Err((of_left.err().unwrap_or_default(), of_right.err().unwrap_or_default())),
    }
}

/// The dimension that two expressions share, a literal 0 having any scalar one.
fn common(left: &Expression, of_left: Dimension, right: &Expression, of_right: Dimension) -> Option<Dimension> {
    if of_left == of_right || (is_zero_literal(right) && of_left.is_scalar()) {
        Some(of_left)
    } else if is_zero_literal(left) && of_right.is_scalar() {
        Some(of_right)
    } else {
        None
    }
}

fn is_zero_literal(expression: &Expression) -> bool {
    match &expression.node {
        Node::Number(number) => number.is_zero(),
        Node::Negate(operand) => is_zero_literal(operand),
        _ => false,
    }
}

struct Check<'l> {
    lines: &'l dyn Lines,
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn fault<T>(&mut self, span: &Range<usize>, kind: FaultKind) -> Option<T> {
        self.faults.push(Fault { span: span.clone(), kind });
        None
    }

    /// The dimension of an expression; `None` when it has a fault, so that one fault is not told twice.
    fn infer(&mut self, expression: &mut Expression) -> Option<Dimension> {
        let span = expression.span.clone();
        match &mut expression.node {
            Node::Number(_) => Some(Dimension::RATIO),
            Node::Line(reference) => {
                let Some((line, kind)) = self.lines.resolve(&reference.name) else {
                    let is_whole = reference.branch == BranchSelector::Whole && reference.back == 0;
                    if let Some((inner, dimension)) = self.lines.definition(&reference.name).filter(|_| is_whole) {
                        let inner = Box::new(inner.at(&span));
                        expression.node = Node::Defined(std::mem::take(&mut reference.name), inner);
                        return Some(dimension);
                    }
                    let name = reference.name.clone();
                    let nearest = self.lines.nearest(&name);
                    return self.fault(&span, FaultKind::UnknownLine { name, nearest });
                };
                reference.line = Some(line);
                let found = Dimension::of(kind);
                if reference.branch == BranchSelector::Every && !found.is_scalar() {
                    return self.fault(&span, FaultKind::NotANumber { found });
                }
                Some(found)
            }
            Node::Defined(_, inner) => self.infer(inner),
            Node::Negate(operand) => self.number(operand),
            Node::Not(operand) => self.flag(operand),
            Node::Binary(operator, left, right) => self.binary(*operator, left, right, &span),
            Node::Call(function, arguments) => self.call(*function, arguments, &span),
            Node::If(condition, positive, negative) => {
                let condition = self.flag(condition);
                let of_positive = self.infer(positive);
                let of_negative = self.infer(negative);
                let (of_positive, of_negative) = (of_positive?, of_negative?);
                let Some(dimension) = common(positive, of_positive, negative, of_negative) else {
                    let kind = FaultKind::Mismatch { operator: "if", left: of_positive, right: of_negative };
                    return self.fault(&span, kind);
                };
                condition.and(Some(dimension))
            }
        }
    }

    fn flag(&mut self, expression: &mut Expression) -> Option<Dimension> {
        match self.infer(expression)? {
            Dimension::Flag => Some(Dimension::Flag),
            found => self.fault(&expression.span, FaultKind::NotAFlag { found }),
        }
    }

    fn conditions(&mut self, conditions: &mut [Expression]) -> Option<()> {
        // All of them are looked at, that every fault be told.
        let found: Vec<_> = conditions.iter_mut().map(|condition| self.flag(condition)).collect();
        found.iter().all(Option::is_some).then_some(())
    }

    fn number(&mut self, expression: &mut Expression) -> Option<Dimension> {
        match self.infer(expression)? {
            found if found.is_scalar() => Some(found),
            found => self.fault(&expression.span, FaultKind::NotANumber { found }),
        }
    }

    fn date(&mut self, expression: &mut Expression) -> Option<Dimension> {
        match self.infer(expression)? {
            Dimension::Date => Some(Dimension::Date),
            found => self.fault(&expression.span, FaultKind::NotADate { found }),
        }
    }

    fn binary(
        &mut self,
        operator: BinaryOperator,
        left: &mut Expression,
        right: &mut Expression,
        span: &Range<usize>,
    ) -> Option<Dimension> {
        use BinaryOperator as Op;
        match operator {
            Op::And | Op::Or => {
                let (of_left, of_right) = (self.flag(left), self.flag(right));
                of_left.and(of_right)
            }
            Op::Multiply | Op::Divide => {
                let (of_left, of_right) = (self.number(left), self.number(right));
                if operator == Op::Divide && is_zero_literal(right) {
                    return self.fault(&right.span, FaultKind::DivisionByZero);
                }
                let (of_left, of_right) = (of_left?, of_right?);
                let combined = if operator == Op::Multiply { of_left.times(of_right) } else { of_left.over(of_right) };
                combined.or_else(|| self.fault(span, FaultKind::DimensionTooHigh))
            }
            Op::Add | Op::Subtract => {
                let (of_left, of_right) = (self.number(left), self.number(right));
                let (of_left, of_right) = (of_left?, of_right?);
                self.shared(operator.symbol(), (left, of_left), (right, of_right), span)
            }
            Op::Less | Op::LessOrEqual | Op::Greater | Op::GreaterOrEqual | Op::Equal | Op::NotEqual => {
                let (of_left, of_right) = (self.infer(left), self.infer(right));
                let (of_left, of_right) = (of_left?, of_right?);
                for (side, found) in [(&*left, of_left), (&*right, of_right)] {
                    if found == Dimension::Flag {
                        return self.fault(&side.span, FaultKind::NotANumber { found });
                    }
                }
                self.shared(operator.symbol(), (left, of_left), (right, of_right), span)?;
                Some(Dimension::Flag)
            }
        }
    }

    fn shared(
        &mut self,
        operator: &'static str,
        (left, of_left): (&Expression, Dimension),
        (right, of_right): (&Expression, Dimension),
        span: &Range<usize>,
    ) -> Option<Dimension> {
        common(left, of_left, right, of_right)
            .or_else(|| self.fault(span, FaultKind::Mismatch { operator, left: of_left, right: of_right }))
    }

    fn call(&mut self, function: Function, arguments: &mut [Expression], span: &Range<usize>) -> Option<Dimension> {
        match function {
            Function::YearsBetween | Function::DaysBetween => {
                let found: Vec<_> = arguments.iter_mut().map(|argument| self.date(argument)).collect();
                let is_years = function == Function::YearsBetween;
                let dimension = if is_years { Dimension::YEARS } else { Dimension::DAYS };
                found.iter().all(Option::is_some).then_some(dimension)
            }
            Function::Count => self.conditions(arguments).map(|()| Dimension::RATIO),
            Function::AtLeast => {
                let (least, conditions) = arguments.split_first_mut()?;
                if !matches!(least.node, Node::Number(_)) {
                    let found = self.infer(least)?;
                    return self.fault(&least.span, FaultKind::NotALiteral { found });
                }
                self.conditions(conditions).map(|()| Dimension::Flag)
            }
            Function::Min | Function::Max | Function::Sum | Function::Avg | Function::Abs => {
                let dimensions: Vec<_> = arguments.iter_mut().map(|argument| self.number(argument)).collect();
                let mut whole: Option<(&Expression, Dimension)> = None;
                for (argument, dimension) in arguments.iter().zip(dimensions) {
                    let dimension = dimension?;
                    whole = Some(match whole {
                        None => (argument, dimension),
                        Some(first) => {
                            let shared = self.shared(function.name(), first, (argument, dimension), span)?;
                            let is_first = shared == first.1;
                            (if is_first && !is_zero_literal(first.0) { first.0 } else { argument }, shared)
                        }
                    });
                }
                whole.map(|(_, dimension)| dimension)
            }
        }
    }
}

impl Dimension {
    /// A plain number: a ratio of two quantities of one kind.
    pub const RATIO: Self = Self::scalar(0, 0, 0, 0);
    /// Money.
    pub const MONEY: Self = Self::scalar(1, 0, 0, 0);
    /// A count of persons, employers, claims.
    pub const COUNT: Self = Self::scalar(0, 1, 0, 0);
    /// Days.
    pub const DAYS: Self = Self::scalar(0, 0, 1, 0);
    /// Years.
    pub const YEARS: Self = Self::scalar(0, 0, 0, 1);
    /// Money per head.
    pub const MONEY_PER_HEAD: Self = Self::scalar(1, -1, 0, 0);

    const fn scalar(money: i8, count: i8, days: i8, years: i8) -> Self {
        Self::Scalar { money, count, days, years }
    }

    /// The dimension of a line.
    #[must_use]
    pub const fn of(kind: LineKind) -> Self {
        match kind {
            LineKind::Money => Self::MONEY,
            LineKind::Count => Self::COUNT,
            LineKind::Days => Self::DAYS,
            LineKind::Date => Self::Date,
            LineKind::Flag => Self::Flag,
        }
    }

    /// Whether it is a number's, not a date's or a flag's.
    #[must_use]
    pub const fn is_scalar(self) -> bool {
        matches!(self, Self::Scalar { .. })
    }

    /// Whether money is in it, so that a threshold of this dimension would depend on a currency.
    #[must_use]
    pub const fn depends_on_currency(self) -> bool {
        matches!(self, Self::Scalar { money, .. } if money != 0)
    }

    fn times(self, other: Self) -> Option<Self> {
        self.combine(other, i8::checked_add)
    }

    fn over(self, other: Self) -> Option<Self> {
        self.combine(other, i8::checked_sub)
    }

    fn combine(self, other: Self, exponent: fn(i8, i8) -> Option<i8>) -> Option<Self> {
        let Self::Scalar { money, count, days, years } = self else { return None };
        let Self::Scalar { money: m, count: c, days: d, years: y } = other else { return None };
        Some(Self::Scalar {
            money: exponent(money, m)?,
            count: exponent(count, c)?,
            days: exponent(days, d)?,
            years: exponent(years, y)?,
        })
    }

    /// What people call it.
    #[must_use]
    pub fn describe(self) -> Message {
        match self {
            Self::Date => Message::new("dimension-date"),
            Self::Flag => Message::new("dimension-flag"),
            Self::RATIO => Message::new("dimension-ratio"),
            Self::MONEY => Message::new("dimension-money"),
            Self::COUNT => Message::new("dimension-count"),
            Self::DAYS => Message::new("dimension-days"),
            Self::YEARS => Message::new("dimension-years"),
            Self::MONEY_PER_HEAD => Message::new("dimension-money-per-head"),
            Self::Scalar { money, count, days, years } => {
                let factors = [(Self::MONEY, money), (Self::COUNT, count), (Self::DAYS, days), (Self::YEARS, years)];
                let factors: Vec<Arg> = factors
                    .into_iter()
                    .filter(|(_, exponent)| *exponent != 0)
                    .map(|(factor, exponent)| factor.describe_power(exponent).into())
                    .collect();
                Message::new("dimension-compound").with("factors", factors)
            }
        }
    }

    fn describe_power(self, exponent: i8) -> Message {
        match exponent {
            1 => self.describe(),
            _ => Message::new("dimension-power").with("factor", self.describe()).with("exponent", exponent.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formula::parse;
    use crate::formula::testing::Dictionary;

    fn dimension(text: &str) -> Dimension {
        check(&mut parse(text).unwrap(), &Dictionary).unwrap_or_else(|faults| panic!("{text}: {faults:?}"))
    }

    fn faults(text: &str) -> Vec<(&str, FaultKind)> {
        let faults = check(&mut parse(text).unwrap(), &Dictionary).unwrap_err();
        faults.into_iter().map(|fault| (text.get(fault.span).unwrap(), fault.kind)).collect()
    }

    #[test]
    fn quantities_combine_as_in_the_trade() {
        assert_eq!(dimension("money_a / money_b"), Dimension::RATIO);
        assert_eq!(dimension("12 * money_a / (money_b + money_c)"), Dimension::RATIO);
        assert_eq!(dimension("money_a * (count_a / count_b)"), Dimension::MONEY);
        assert_eq!(dimension("money_a / count_a"), Dimension::MONEY_PER_HEAD);
        assert_eq!(dimension("avg(money_a, money_a@-1)"), Dimension::MONEY);
        assert_eq!(dimension("max(0, money_a, 0, money_b)"), Dimension::MONEY);
        assert_eq!(dimension("money_a > 0 and not flag_a"), Dimension::Flag);
        assert_eq!(dimension("0 < count_a or date_a <= date_b"), Dimension::Flag);
        assert_eq!(dimension("years_between(date_a, date_b)"), Dimension::YEARS);
        assert_eq!(dimension("days_between(date_a, date_b) + days_a"), Dimension::DAYS);
        assert_eq!(dimension("if flag_a then money_a else 0"), Dimension::MONEY);
        assert_eq!(dimension("date_a"), Dimension::Date);
        assert_eq!(dimension("money_a[*] - -0"), Dimension::MONEY);
    }

    #[test]
    fn lines_are_resolved() {
        let mut tree = parse("money_a / money_b").unwrap();
        check(&mut tree, &Dictionary).unwrap();
        assert!(tree.references().iter().all(|(reference, _)| reference.line.is_some()));
    }

    #[test]
    fn every_fault_is_told_once_and_where_it_stands() {
        use FaultKind as K;
        let mismatch = |operator, left, right| K::Mismatch { operator, left, right };
        assert_eq!(
            faults("money_x + (money_a + count_b) > 0 and not date_a"),
            [
                ("money_x", K::UnknownLine { name: "money_x".into(), nearest: Some("money_a".into()) }),
                ("(money_a + count_b)", mismatch("+", Dimension::MONEY, Dimension::COUNT)),
                ("date_a", K::NotAFlag { found: Dimension::Date }),
            ]
        );
        assert_eq!(faults("money_a + 1"), [("money_a + 1", mismatch("+", Dimension::MONEY, Dimension::RATIO))]);
        assert_eq!(faults("days_a > 90"), [("days_a > 90", mismatch(">", Dimension::DAYS, Dimension::RATIO))]);
        assert_eq!(faults("date_a - date_b").len(), 2);
        assert_eq!(faults("date_a < 0"), [("date_a < 0", mismatch("<", Dimension::Date, Dimension::RATIO))]);
        assert_eq!(faults("flag_a * money_a"), [("flag_a", K::NotANumber { found: Dimension::Flag })]);
        assert_eq!(faults("flag_a = flag_b"), [("flag_a", K::NotANumber { found: Dimension::Flag })]);
        assert_eq!(faults("money_a and flag_a"), [("money_a", K::NotAFlag { found: Dimension::MONEY })]);
        assert_eq!(
            faults("min(money_a, count_a)"),
            [("min(money_a, count_a)", mismatch("min", Dimension::MONEY, Dimension::COUNT))]
        );
        assert_eq!(
            faults("if money_a then 1 else date_a"),
            [
                ("if money_a then 1 else date_a", mismatch("if", Dimension::RATIO, Dimension::Date)),
                ("money_a", K::NotAFlag { found: Dimension::MONEY }),
            ]
        );
        assert_eq!(faults("days_between(date_a, 3)"), [("3", K::NotADate { found: Dimension::RATIO })]);
        assert_eq!(faults("date_a[*]"), [("date_a[*]", K::NotANumber { found: Dimension::Date })]);
        assert_eq!(faults("money_a / 0"), [("0", K::DivisionByZero)]);
    }

    #[test]
    fn a_dimension_too_high_is_a_fault_and_no_panic() {
        let square = (0..7).fold("money_a".to_owned(), |text, _| format!("({text}) * ({text})"));
        assert!(faults(&square).iter().all(|(_, kind)| *kind == FaultKind::DimensionTooHigh));
    }

    #[test]
    fn both_sides_of_a_relation_must_agree() {
        let relation = |left: &str, right: &str| {
            let (mut left, mut right) = (parse(left).unwrap(), parse(right).unwrap());
            check_relation(&mut left, &mut right, BinaryOperator::LessOrEqual, &Dictionary)
        };
        assert_eq!(relation("0", "count_a"), Ok(Dimension::COUNT));
        assert_eq!(relation("date_a", "date_b"), Ok(Dimension::Date));
        assert!(relation("0", "date_a").is_err());
        let (left, right) = relation("nothing", "money_a + count_a").unwrap_err();
        assert_eq!((left.len(), right.len()), (1, 1));
    }

    #[test]
    fn dimensions_have_names_that_people_know() {
        let french = crate::i18n::Language::from_code("fr").unwrap();
        let name = |text: &str| dimension(text).describe().render(french);
        assert_eq!(name("money_a / count_a"), "un montant par tête");
        assert_eq!(name("money_a / money_b"), "un nombre sans unité");
        assert_eq!(
            name("money_a * money_b / days_a"),
            "une grandeur composée (un montant à la puissance 2 et une durée en jours à la puissance -1)"
        );
    }
}
