//! The exact value of a formula for one institution and year.
//!
//! In: a checked formula and figures. Out: its value, or why it has none, and every figure that it mentions. Never: a
//! rounding, a guess, a verdict.
//!
//! A missing figure makes every operation on it missing; `and` and `or` are three-valued (`false and missing` is false,
//! `true or missing` is true), and so is `at_least`; of an `if`, only the branch taken counts. Where both a missing figure and a zero
//! denominator leave a formula without value, the missing figures are the reason told.

use jiff::civil::Date;

use super::{
    BinaryOperator, BranchSelector, Exact, Expression, Function, LineReference, Node, days_between, years_between,
};
use crate::model::{Branch, FigureKey, LineId};

/// The figures of one institution and year.
pub trait Figures {
    /// The value of a figure. Whoever knows why it is missing keeps that to itself.
    fn figure(&self, key: FigureKey) -> Quantity;
    /// The branches registered for the institution, over which `line[*]` sums.
    fn branches(&self) -> &[Branch];
}

/// The value of a figure, with what its precision leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quantity {
    /// A number, which may be anything from `low` to `high`, both included.
    Number {
        /// As reported.
        point: Exact,
        /// The least that it can stand for; at most `point`.
        low: Exact,
        /// The most that it can stand for; at least `point`.
        high: Exact,
    },
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// No value.
    Missing,
}

impl Quantity {
    /// A number that stands for itself alone.
    #[must_use]
    pub fn exact(number: Exact) -> Self {
        Self::Number { low: number.clone(), high: number.clone(), point: number }
    }
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Point {
    /// A number.
    Number(Exact),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

/// Why a formula has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undefined {
    /// Figures that are missing, each once, sorted. Empty when `line[*]` has no registered branch to sum over (nothing
    /// is not zero), and for a formula that [`check`](super::check) did not accept.
    Missing(Vec<FigureKey>),
    /// A denominator is exactly zero.
    ZeroDenominator,
}

impl Undefined {
    /// The reason told where there are two.
    pub(super) fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Missing(mut keys), Self::Missing(more)) => {
                keys.extend(more);
                Self::Missing(keys)
            }
            (missing @ Self::Missing(_), _) | (_, missing @ Self::Missing(_)) => missing,
            (Self::ZeroDenominator, Self::ZeroDenominator) => Self::ZeroDenominator,
        }
    }

    pub(super) fn sorted(mut self) -> Self {
        if let Self::Missing(keys) = &mut self {
            keys.sort_unstable();
            keys.dedup();
        }
        self
    }

    /// What an unchecked formula gives: no value, for want of no figure in particular.
    pub(super) const fn unchecked() -> Self {
        Self::Missing(Vec::new())
    }
}

/// The outcome of an evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// The value, or why there is none.
    pub value: Result<Point, Undefined>,
    /// Every figure that the formula mentions, taken or not, `[*]` spelt out; each once, sorted.
    pub used: Vec<FigureKey>,
}

/// Evaluates a checked formula.
#[must_use]
pub fn evaluate(expression: &Expression, figures: &dyn Figures) -> Evaluation {
    Evaluation {
        value: value(expression, figures).map_err(Undefined::sorted),
        used: keys(expression, figures.branches()),
    }
}

/// Every figure that a checked formula mentions, `[*]` spelt out over the branches; each once, sorted.
#[must_use]
pub fn keys(expression: &Expression, branches: &[Branch]) -> Vec<FigureKey> {
    let mut keys = Vec::new();
    gather_keys(expression, branches, &mut keys);
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Adds every figure that a checked formula mentions to others: unsorted, and as often as it is mentioned.
pub fn gather_keys(expression: &Expression, branches: &[Branch], keys: &mut Vec<FigureKey>) {
    expression.visit(&mut |part| {
        if let Node::Line(reference) = &part.node {
            keys.extend(reference.keys(branches));
        }
    });
}

impl LineReference {
    /// The figures that it stands for; none before the check.
    pub(super) fn keys<'b>(&self, branches: &'b [Branch]) -> impl Iterator<Item = FigureKey> + use<'_, 'b> {
        let (first, branches): (Option<Option<Branch>>, &[Branch]) = match self.branch {
            BranchSelector::Whole => (Some(None), &[]),
            BranchSelector::One(branch) => (Some(Some(branch)), &[]),
            BranchSelector::Every => (None, branches),
        };
        let line = self.line;
        let selected = first.into_iter().chain(branches.iter().copied().map(Some));
        selected.filter_map(move |branch| line.map(|line| FigureKey { line, branch, back: self.back }))
    }

    const fn key(&self, line: LineId, branch: Option<Branch>) -> FigureKey {
        FigureKey { line, branch, back: self.back }
    }
}

type Value = Result<Point, Undefined>;

pub(super) fn value(expression: &Expression, figures: &dyn Figures) -> Value {
    match &expression.node {
        Node::Number(number) => Ok(Point::Number(number.clone())),
        Node::Line(reference) => line(reference, figures),
        Node::Negate(operand) => Ok(Point::Number(-number(operand, figures)?)),
        Node::Not(operand) => Ok(Point::Flag(!flag(operand, figures)?)),
        Node::Binary(operator, left, right) => match operator {
            BinaryOperator::And => connective(left, right, figures, false),
            BinaryOperator::Or => connective(left, right, figures, true),
            _ => binary(*operator, value(left, figures), value(right, figures)),
        },
        Node::Call(function, arguments) => call(*function, arguments, figures),
        Node::Defined(_, inner) => value(inner, figures),
        Node::If(condition, positive, negative) => {
            value(if flag(condition, figures)? { positive } else { negative }, figures)
        }
    }
}

fn number(expression: &Expression, figures: &dyn Figures) -> Result<Exact, Undefined> {
    match value(expression, figures)? {
        Point::Number(number) => Ok(number),
        Point::Date(_) | Point::Flag(_) => Err(Undefined::unchecked()),
    }
}

fn flag(expression: &Expression, figures: &dyn Figures) -> Result<bool, Undefined> {
    match value(expression, figures)? {
        Point::Flag(flag) => Ok(flag),
        Point::Number(_) | Point::Date(_) => Err(Undefined::unchecked()),
    }
}

fn date(expression: &Expression, figures: &dyn Figures) -> Result<Date, Undefined> {
    match value(expression, figures)? {
        Point::Date(date) => Ok(date),
        Point::Number(_) | Point::Flag(_) => Err(Undefined::unchecked()),
    }
}

fn line(reference: &LineReference, figures: &dyn Figures) -> Value {
    let Some(line) = reference.line else { return Err(Undefined::unchecked()) };
    let one = |branch| {
        let key = reference.key(line, branch);
        match figures.figure(key) {
            Quantity::Number { point, .. } => Ok(Point::Number(point)),
            Quantity::Date(date) => Ok(Point::Date(date)),
            Quantity::Flag(flag) => Ok(Point::Flag(flag)),
            Quantity::Missing => Err(Undefined::Missing(vec![key])),
        }
    };
    match reference.branch {
        BranchSelector::Whole => one(None),
        BranchSelector::One(branch) => one(Some(branch)),
        BranchSelector::Every => {
            let parts = figures.branches().iter().map(|branch| one(Some(*branch)));
            parts.reduce(|sum, part| binary(BinaryOperator::Add, sum, part)).unwrap_or(Err(Undefined::unchecked()))
        }
    }
}

/// Both values, or the reasons of both.
fn both<L, R>(left: Result<L, Undefined>, right: Result<R, Undefined>) -> Result<(L, R), Undefined> {
    match (left, right) {
        (Ok(left), Ok(right)) => Ok((left, right)),
        (Err(left), Err(right)) => Err(left.with(right)),
        (Err(why), Ok(_)) | (Ok(_), Err(why)) => Err(why),
    }
}

/// `and` decided by a false operand, `or` by a true one, whatever the other.
fn connective(left: &Expression, right: &Expression, figures: &dyn Figures, decides: bool) -> Value {
    let left = flag(left, figures);
    if left == Ok(decides) {
        return Ok(Point::Flag(decides));
    }
    let right = flag(right, figures);
    if right == Ok(decides) {
        return Ok(Point::Flag(decides));
    }
    both(left, right).map(|_| Point::Flag(!decides))
}

fn binary(operator: BinaryOperator, left: Value, right: Value) -> Value {
    use BinaryOperator as Op;
    match (operator, both(left, right)?) {
        (Op::Add, (Point::Number(left), Point::Number(right))) => Ok(Point::Number(left + right)),
        (Op::Subtract, (Point::Number(left), Point::Number(right))) => Ok(Point::Number(left - right)),
        (Op::Multiply, (Point::Number(left), Point::Number(right))) => Ok(Point::Number(left * right)),
        (Op::Divide, (Point::Number(left), Point::Number(right))) => {
            left.checked_div(&right).map(Point::Number).ok_or(Undefined::ZeroDenominator)
        }
        (_, (Point::Number(left), Point::Number(right))) => compare(operator, &left, &right),
        (_, (Point::Date(left), Point::Date(right))) => compare(operator, &left, &right),
        _ => Err(Undefined::unchecked()),
    }
}

fn compare<T: Ord>(operator: BinaryOperator, left: &T, right: &T) -> Value {
    let holds = match operator {
        BinaryOperator::Less => left < right,
        BinaryOperator::LessOrEqual => left <= right,
        BinaryOperator::Greater => left > right,
        BinaryOperator::GreaterOrEqual => left >= right,
        BinaryOperator::Equal => left == right,
        BinaryOperator::NotEqual => left != right,
        _ => return Err(Undefined::unchecked()),
    };
    Ok(Point::Flag(holds))
}

/// How many conditions hold, or the reasons of all that have no value.
fn count(conditions: &[Expression], figures: &dyn Figures) -> Result<Exact, Undefined> {
    let held = conditions.iter().map(|condition| flag(condition, figures).map(i64::from));
    let held = held.reduce(|left, right| both(left, right).map(|(left, right)| left + right));
    held.unwrap_or(Err(Undefined::unchecked())).map(Exact::from)
}

/// Whether as many conditions as the first argument says hold: decided as soon as those without value cannot matter.
fn at_least(arguments: &[Expression], figures: &dyn Figures) -> Value {
    let Some((least, conditions)) = arguments.split_first() else { return Err(Undefined::unchecked()) };
    let least = number(least, figures)?;
    let (mut held, mut open) = (0_i64, 0_i64);
    let mut reasons: Option<Undefined> = None;
    for condition in conditions {
        match flag(condition, figures) {
            Ok(holds) => held += i64::from(holds),
            Err(why) => {
                open += 1;
                reasons = Some(match reasons {
                    Some(known) => known.with(why),
                    None => why,
                });
            }
        }
    }
    match reasons {
        Some(why) if Exact::from(held) < least && Exact::from(held + open) >= least => Err(why),
        _ => Ok(Point::Flag(Exact::from(held) >= least)),
    }
}

fn call(function: Function, arguments: &[Expression], figures: &dyn Figures) -> Value {
    let fold = |combine: fn(Exact, Exact) -> Exact| {
        let numbers = arguments.iter().map(|argument| number(argument, figures));
        numbers
            .reduce(|left, right| both(left, right).map(|(left, right)| combine(left, right)))
            .unwrap_or(Err(Undefined::unchecked()))
    };
    let dates = || match arguments {
        [from, to] => both(date(from, figures), date(to, figures)),
        _ => Err(Undefined::unchecked()),
    };
    let number = match function {
        Function::Min => fold(Ord::min)?,
        Function::Max => fold(Ord::max)?,
        Function::Sum => fold(std::ops::Add::add)?,
        Function::Avg => mean(fold(std::ops::Add::add)?, arguments.len()),
        Function::Abs => fold(|first, _| first)?.abs(),
        Function::YearsBetween => dates().map(|(from, to)| years_between(from, to))?,
        Function::DaysBetween => dates().map(|(from, to)| Exact::from(i64::from(days_between(from, to))))?,
        Function::Count => count(arguments, figures)?,
        Function::AtLeast => return at_least(arguments, figures),
    };
    Ok(Point::Number(number))
}

/// The mean of as many numbers, at least one, as make up a sum.
pub(super) fn mean(sum: Exact, count: usize) -> Exact {
    i64::try_from(count).ok().and_then(|count| sum.checked_div(&Exact::from(count))).unwrap_or(sum)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::formula::testing::{Sheet, key, resolved};

    fn number_of(text: &str, sheet: &Sheet) -> Exact {
        match evaluate(&resolved(text), sheet).value {
            Ok(Point::Number(number)) => number,
            other => panic!("{text}: {other:?}"),
        }
    }

    fn outcome(text: &str, sheet: &Sheet) -> Result<Point, Undefined> {
        evaluate(&resolved(text), sheet).value
    }

    fn missing(names: &[&str]) -> Result<Point, Undefined> {
        Err(Undefined::Missing(names.iter().map(|name| key(name)).collect()))
    }

    #[test]
    fn arithmetic_is_exact() {
        let sheet = Sheet::of(&[("money_a", "1"), ("money_b", "3"), ("count_a", "7"), ("money_a@-1", "2")]);
        assert_eq!(number_of("money_a / money_b * 3", &sheet), Exact::from(1));
        assert_eq!(number_of("0.1 + 0.2 - 0.3", &sheet), Exact::zero());
        assert_eq!(number_of("avg(money_a, money_a@-1)", &sheet).to_string(), "1.5");
        assert_eq!(number_of("max(money_a, money_b) - min(money_a, money_b)", &sheet), Exact::from(2));
        assert_eq!(number_of("abs(-money_b)", &sheet), Exact::from(3));
        assert_eq!(number_of("-money_a * -count_a", &sheet), Exact::from(7));
        assert_eq!(number_of("sum(money_a, money_b, money_b)", &sheet), Exact::from(7));
    }

    #[test]
    fn branches_are_summed_and_the_line_itself_is_another_figure() {
        let sheet = Sheet::of(&[("money_a", "100"), ("money_a[family]", "30"), ("money_a[pensions]", "60")]);
        assert_eq!(number_of("money_a - money_a[*]", &sheet), Exact::from(10));
        let evaluation = evaluate(&resolved("money_a[*] + money_a[pensions]"), &sheet);
        assert_eq!(evaluation.used, [key("money_a[family]"), key("money_a[pensions]")]);
        assert_eq!(outcome("money_b[*]", &sheet), missing(&["money_b[family]", "money_b[pensions]"]));
        let unregistered = Sheet { branches: Vec::new(), ..sheet };
        assert_eq!(outcome("money_a[*]", &unregistered), missing(&[]));
    }

    #[test]
    fn missing_goes_through_everything_and_names_all_figures() {
        let sheet = Sheet::of(&[("money_a", "0"), ("flag_a", "yes")]);
        for text in ["money_b + money_a", "0 * money_b", "min(money_a, money_b)", "avg(money_b)", "abs(money_b)"] {
            assert_eq!(outcome(text, &sheet), missing(&["money_b"]), "{text}");
        }
        assert_eq!(outcome("money_c - money_b", &sheet), missing(&["money_b", "money_c"]));
        assert_eq!(
            outcome("if flag_b then money_b else money_a", &sheet),
            missing(&["flag_b"]),
            "the branches of a missing condition do not count"
        );
        assert_eq!(outcome("if flag_a then money_a else money_b", &sheet), Ok(Point::Number(Exact::zero())));
        let used = evaluate(&resolved("if flag_a then money_a else money_b"), &sheet).used;
        assert_eq!(used, [key("money_a"), key("money_b"), key("flag_a")]);
    }

    #[test]
    fn a_zero_denominator_is_told_unless_a_figure_is_missing() {
        let sheet = Sheet::of(&[("money_a", "0"), ("money_c", "5")]);
        assert_eq!(outcome("money_c / money_a", &sheet), Err(Undefined::ZeroDenominator));
        assert_eq!(outcome("money_a / money_a", &sheet), Err(Undefined::ZeroDenominator));
        assert_eq!(outcome("money_c / money_a + money_b / money_c", &sheet), missing(&["money_b"]));
        assert_eq!(outcome("money_b / money_a", &sheet), missing(&["money_b"]));
        assert_eq!(outcome("money_c < 0 and money_c / money_a > 1", &sheet), Ok(Point::Flag(false)));
    }

    #[test]
    fn days_compare_and_measure() {
        let sheet = Sheet::of(&[("date_a", "2019-12-31"), ("date_b", "2023-12-31")]);
        assert_eq!(outcome("date_a < date_b and not date_a = date_b", &sheet), Ok(Point::Flag(true)));
        assert_eq!(number_of("years_between(date_a, date_b)", &sheet), Exact::from(4));
        assert_eq!(number_of("days_between(date_b, date_a)", &sheet), Exact::from(-1461));
        assert_eq!(outcome("date_a", &sheet), Ok(Point::Date(jiff::civil::date(2019, 12, 31))));
    }

    #[test]
    fn an_unchecked_formula_has_no_value_and_does_not_panic() {
        let sheet = Sheet::of(&[("money_a", "1")]);
        let unresolved = crate::formula::parse("money_a + 1").unwrap();
        assert_eq!(evaluate(&unresolved, &sheet).value, missing(&[]));
        let mistyped = crate::formula::parse("not 1 or abs(1 < 2) and 1").unwrap();
        assert_eq!(evaluate(&mistyped, &sheet).value, missing(&[]));
    }

    /// Yes, no or missing, for two flags.
    fn truth() -> impl Strategy<Value = Option<bool>> {
        prop::option::of(any::<bool>())
    }

    fn logic(text: &str, first: Option<bool>, second: Option<bool>) -> Option<bool> {
        let word = |flag| if flag { "yes" } else { "no" };
        let figures: Vec<_> = [("flag_a", first), ("flag_b", second)]
            .into_iter()
            .filter_map(|(name, flag)| flag.map(|flag| (name, word(flag))))
            .collect();
        match outcome(text, &Sheet::of(&figures)) {
            Ok(Point::Flag(flag)) => Some(flag),
            Err(Undefined::Missing(_)) => None,
            other => panic!("{text}: {other:?}"),
        }
    }

    proptest! {
        #[test]
        fn logic_is_kleene_s(a in truth(), b in truth()) {
            // Where false < missing < true, `and` is the least and `or` the greatest.
            let rank = |flag: Option<bool>| flag.map_or(1, |flag| if flag { 2 } else { 0 });
            prop_assert_eq!(rank(logic("flag_a and flag_b", a, b)), rank(a).min(rank(b)));
            prop_assert_eq!(rank(logic("flag_a or flag_b", a, b)), rank(a).max(rank(b)));
            prop_assert_eq!(rank(logic("not flag_a", a, b)), 2 - rank(a));
            prop_assert_eq!(logic("at_least(2, flag_a, flag_b)", a, b), logic("flag_a and flag_b", a, b));
            prop_assert_eq!(logic("at_least(1, flag_a, flag_b)", a, b), logic("flag_a or flag_b", a, b));
            prop_assert_eq!(logic("at_least(3, flag_a, flag_b)", a, b), Some(false));
            prop_assert_eq!(logic("count(flag_a, flag_b) >= 1", a, b), a.zip(b).map(|(a, b)| a || b));
            prop_assert_eq!(
                logic("not (flag_a and flag_b)", a, b),
                logic("not flag_a or not flag_b", a, b)
            );
        }

        #[test]
        fn a_figure_more_never_takes_a_value_back(a in truth(), b in truth(), known in any::<bool>()) {
            for text in ["at_least(2, flag_a, flag_b, flag_a)", "flag_a and flag_b", "flag_a or flag_b", "if flag_a then flag_b else not flag_b"] {
                if let Some(value) = logic(text, a, b) {
                    prop_assert_eq!(logic(text, a.or(Some(known)), b.or(Some(known))), Some(value));
                }
            }
        }
    }
}
