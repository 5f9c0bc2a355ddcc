//! What a formula can be when its figures can be anything within their precision: an outer enclosure.
//!
//! In: a checked formula and figures with their intervals. Out: bounds that hold every value the formula takes over
//! them. Never: too narrow. It may be too wide, because a figure that stands twice is taken twice; where the formula is
//! a quotient of sums, [`linear_fraction`](super::linear_fraction) is exact and is to be preferred.

use jiff::civil::Date;

use super::evaluate::{mean, value};
use super::{
    BinaryOperator, BranchSelector, Exact, Expression, Figures, Function, LineReference, Node, Point, Quantity,
    Undefined,
};
use crate::model::FigureKey;

/// What a formula can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Enclosure {
    /// A number from `low` to `high`, both included.
    Range {
        /// Nothing is less.
        low: Exact,
        /// Nothing is more.
        high: Exact,
    },
    /// A day.
    Date(Date),
    /// Yes or no, or perhaps either.
    Flags {
        /// Whether some values within precision may make it true.
        can_be_true: bool,
        /// Whether some values within precision may make it false.
        can_be_false: bool,
    },
    /// Nothing can be said: a denominator may be zero within its precision, or only some values within precision leave
    /// the formula without value. When the point itself has a value, the verdict is open.
    Unbounded,
    /// No value whatever the figures are within their precision.
    Undefined(Undefined),
}

impl Enclosure {
    const fn certain(flag: bool) -> Self {
        Self::Flags { can_be_true: flag, can_be_false: !flag }
    }

    fn point(number: Exact) -> Self {
        Self::Range { low: number.clone(), high: number }
    }
}

/// Encloses what a checked formula can be.
#[must_use]
pub fn enclose(expression: &Expression, figures: &dyn Figures) -> Enclosure {
    match of(expression, figures) {
        Enclosure::Undefined(why) => Enclosure::Undefined(why.sorted()),
        Enclosure::Unbounded if is_flag(expression) => Enclosure::Flags { can_be_true: true, can_be_false: true },
        enclosure => enclosure,
    }
}

/// Whether a checked expression, not a line, says yes or no.
fn is_flag(expression: &Expression) -> bool {
    match &expression.node {
        Node::Not(_) | Node::Call(Function::AtLeast, _) => true,
        Node::Binary(operator, ..) => !is_arithmetic(*operator),
        Node::If(_, positive, _) => is_flag(positive),
        Node::Defined(_, inner) => is_flag(inner),
        Node::Line(_) | Node::Number(_) | Node::Negate(_) | Node::Call(..) => false,
    }
}

/// Until the end, a flag of which nothing can be said is unbounded too: an `if` must not take one that may have no value
/// for one that is merely undecided.
fn of(expression: &Expression, figures: &dyn Figures) -> Enclosure {
    match &expression.node {
        Node::Number(number) => Enclosure::point(number.clone()),
        Node::Line(reference) => line(reference, figures),
        Node::Negate(operand) => match of(operand, figures) {
            Enclosure::Range { low, high } => Enclosure::Range { low: -high, high: -low },
            other => no_value(other),
        },
        Node::Not(operand) => match of(operand, figures) {
            Enclosure::Flags { can_be_true, can_be_false } => {
                Enclosure::Flags { can_be_true: can_be_false, can_be_false: can_be_true }
            }
            other => no_value(other),
        },
        Node::Binary(operator, left, right) => {
            let (left, right) = (of(left, figures), of(right, figures));
            match operator {
                BinaryOperator::And => connective(left, right, false),
                BinaryOperator::Or => connective(left, right, true),
                _ => binary(*operator, left, right),
            }
        }
        Node::Call(function, arguments) => call(*function, arguments, expression, figures),
        Node::Defined(_, inner) => of(inner, figures),
        Node::If(condition, positive, negative) => match of(condition, figures) {
            Enclosure::Flags { can_be_true: true, can_be_false: false } => of(positive, figures),
            Enclosure::Flags { can_be_true: false, can_be_false: true } => of(negative, figures),
            Enclosure::Flags { .. } => hull(of(positive, figures), of(negative, figures)),
            other => no_value(other),
        },
    }
}

/// What remains where the enclosure of a part is not of the kind that an operation can use.
fn no_value(part: Enclosure) -> Enclosure {
    match part {
        Enclosure::Unbounded | Enclosure::Undefined(_) => part,
        _ => Enclosure::Undefined(Undefined::unchecked()),
    }
}

fn line(reference: &LineReference, figures: &dyn Figures) -> Enclosure {
    let one = |key: FigureKey| match figures.figure(key) {
        Quantity::Number { low, high, .. } => Enclosure::Range { low, high },
        Quantity::Date(date) => Enclosure::Date(date),
        Quantity::Flag(flag) => Enclosure::certain(flag),
        Quantity::Missing => Enclosure::Undefined(Undefined::Missing(vec![key])),
    };
    let parts = reference.keys(figures.branches()).map(one);
    let add = |left, right| binary(BinaryOperator::Add, left, right);
    match reference.branch {
        BranchSelector::Every => parts.reduce(add),
        BranchSelector::Whole | BranchSelector::One(_) => parts.last(),
    }
    .unwrap_or(Enclosure::Undefined(Undefined::unchecked()))
}

/// What either of two can be, when it is open which.
fn hull(left: Enclosure, right: Enclosure) -> Enclosure {
    use Enclosure as E;
    match (left, right) {
        (E::Range { low, high }, E::Range { low: l, high: h }) => E::Range { low: low.min(l), high: high.max(h) },
        (E::Flags { can_be_true, can_be_false }, E::Flags { can_be_true: t, can_be_false: f }) => {
            E::Flags { can_be_true: can_be_true || t, can_be_false: can_be_false || f }
        }
        (E::Undefined(left), E::Undefined(right)) => E::Undefined(left.with(right)),
        (E::Date(left), E::Date(right)) if left == right => E::Date(left),
        _ => E::Unbounded,
    }
}

/// `and` decided by a false operand, `or` by a true one.
fn connective(left: Enclosure, right: Enclosure, decides: bool) -> Enclosure {
    use Enclosure as E;
    let is_decided = |side: &E| *side == E::certain(decides);
    if is_decided(&left) || is_decided(&right) {
        return E::certain(decides);
    }
    match (left, right) {
        (E::Undefined(left), E::Undefined(right)) => E::Undefined(left.with(right)),
        // Either the other operand leaves the value to the undefined one, or it may decide alone.
        (E::Undefined(why), other) | (other, E::Undefined(why)) => {
            if other == E::certain(!decides) {
                E::Undefined(why)
            } else {
                E::Unbounded
            }
        }
        (E::Unbounded, _) | (_, E::Unbounded) => E::Unbounded,
        (E::Flags { can_be_true, can_be_false }, E::Flags { can_be_true: t, can_be_false: f }) if decides => {
            E::Flags { can_be_true: can_be_true || t, can_be_false: can_be_false && f }
        }
        (E::Flags { can_be_true, can_be_false }, E::Flags { can_be_true: t, can_be_false: f }) => {
            E::Flags { can_be_true: can_be_true && t, can_be_false: can_be_false || f }
        }
        _ => E::Undefined(Undefined::unchecked()),
    }
}

/// How many conditions hold at the fewest and at the most.
fn count(conditions: &[Expression], figures: &dyn Figures) -> Enclosure {
    let one = |condition| match of(condition, figures) {
        Enclosure::Flags { can_be_true, can_be_false } => {
            Enclosure::Range { low: Exact::from(i64::from(!can_be_false)), high: Exact::from(i64::from(can_be_true)) }
        }
        other => no_value(other),
    };
    let parts = conditions.iter().map(one);
    parts
        .reduce(|sum, part| binary(BinaryOperator::Add, sum, part))
        .unwrap_or(Enclosure::Undefined(Undefined::unchecked()))
}

/// Decided as soon as the conditions without value, and those that are open, cannot matter.
fn at_least(arguments: &[Expression], figures: &dyn Figures) -> Enclosure {
    let Some((least, conditions)) = arguments.split_first() else {
        return Enclosure::Undefined(Undefined::unchecked());
    };
    let Enclosure::Range { low: least, .. } = of(least, figures) else {
        return Enclosure::Undefined(Undefined::unchecked());
    };
    let (mut certain, mut possible, mut without_value) = (0_i64, 0_i64, 0_i64);
    let mut reasons: Option<Undefined> = None;
    let mut is_unbounded = false;
    for condition in conditions {
        match no_value_but_flags(of(condition, figures)) {
            Enclosure::Flags { can_be_true, can_be_false } => {
                certain += i64::from(!can_be_false);
                possible += i64::from(can_be_true);
            }
            Enclosure::Undefined(why) => {
                without_value += 1;
                reasons = Some(match reasons {
                    Some(known) => known.with(why),
                    None => why,
                });
            }
            _ => {
                without_value += 1;
                is_unbounded = true;
            }
        }
    }
    if Exact::from(certain) >= least {
        return Enclosure::certain(true);
    }
    if Exact::from(possible + without_value) < least {
        return Enclosure::certain(false);
    }
    match reasons {
        None if !is_unbounded => Enclosure::Flags { can_be_true: true, can_be_false: true },
        // The open conditions may decide alone, unless they are none.
        Some(why) if !is_unbounded && certain == possible => Enclosure::Undefined(why),
        _ => Enclosure::Unbounded,
    }
}

fn no_value_but_flags(part: Enclosure) -> Enclosure {
    if let Enclosure::Flags { .. } = part { part } else { no_value(part) }
}

const fn is_arithmetic(operator: BinaryOperator) -> bool {
    matches!(
        operator,
        BinaryOperator::Add | BinaryOperator::Subtract | BinaryOperator::Multiply | BinaryOperator::Divide
    )
}

fn binary(operator: BinaryOperator, left: Enclosure, right: Enclosure) -> Enclosure {
    use Enclosure as E;
    match (left, right) {
        (E::Undefined(left), E::Undefined(right)) => E::Undefined(left.with(right)),
        (E::Undefined(why), _) | (_, E::Undefined(why)) => E::Undefined(why),
        (E::Unbounded, _) | (_, E::Unbounded) => E::Unbounded,
        (E::Range { low, high }, E::Range { low: l, high: h }) => arithmetic(operator, (low, high), (l, h)),
        (E::Date(left), E::Date(right)) => compare(operator, (&left, &left), (&right, &right)),
        _ => E::Undefined(Undefined::unchecked()),
    }
}

fn arithmetic(operator: BinaryOperator, left: (Exact, Exact), right: (Exact, Exact)) -> Enclosure {
    match operator {
        BinaryOperator::Add => Enclosure::Range { low: left.0 + right.0, high: left.1 + right.1 },
        BinaryOperator::Subtract => Enclosure::Range { low: left.0 - right.1, high: left.1 - right.0 },
        BinaryOperator::Multiply => product(&left, &right),
        BinaryOperator::Divide => {
            if right.0.is_zero() && right.1.is_zero() {
                return Enclosure::Undefined(Undefined::ZeroDenominator);
            }
            if !right.0.is_positive() && !right.1.is_negative() {
                return Enclosure::Unbounded;
            }
            let one = Exact::from(1);
            match (one.checked_div(&right.1), one.checked_div(&right.0)) {
                (Some(low), Some(high)) => product(&left, &(low, high)),
                _ => Enclosure::Unbounded,
            }
        }
        _ => compare(operator, (&left.0, &left.1), (&right.0, &right.1)),
    }
}

fn product(left: &(Exact, Exact), right: &(Exact, Exact)) -> Enclosure {
    let first = &left.0 * &right.0;
    let (mut low, mut high) = (first.clone(), first);
    for corner in [&left.0 * &right.1, &left.1 * &right.0, &left.1 * &right.1] {
        if corner < low {
            low = corner;
        } else if corner > high {
            high = corner;
        }
    }
    Enclosure::Range { low, high }
}

fn compare<T: Ord>(operator: BinaryOperator, left: (&T, &T), right: (&T, &T)) -> Enclosure {
    let can_be_less = left.0 < right.1;
    let can_be_greater = left.1 > right.0;
    let can_be_equal = left.0 <= right.1 && right.0 <= left.1;
    let (can_be_true, can_be_false) = match operator {
        BinaryOperator::Less => (can_be_less, can_be_equal || can_be_greater),
        BinaryOperator::LessOrEqual => (can_be_less || can_be_equal, can_be_greater),
        BinaryOperator::Greater => (can_be_greater, can_be_equal || can_be_less),
        BinaryOperator::GreaterOrEqual => (can_be_greater || can_be_equal, can_be_less),
        BinaryOperator::Equal => (can_be_equal, can_be_less || can_be_greater),
        BinaryOperator::NotEqual => (can_be_less || can_be_greater, can_be_equal),
        _ => return Enclosure::Undefined(Undefined::unchecked()),
    };
    Enclosure::Flags { can_be_true, can_be_false }
}

fn call(function: Function, arguments: &[Expression], whole: &Expression, figures: &dyn Figures) -> Enclosure {
    let fold = |combine: fn(Exact, Exact) -> Exact| {
        let parts = arguments.iter().map(|argument| of(argument, figures));
        let parts = parts.map(|part| if let Enclosure::Range { .. } = part { part } else { no_value(part) });
        parts
            .reduce(|left, right| match (left, right) {
                (Enclosure::Range { low, high }, Enclosure::Range { low: l, high: h }) => {
                    Enclosure::Range { low: combine(low, l), high: combine(high, h) }
                }
                (left, right) => binary(BinaryOperator::Add, left, right),
            })
            .unwrap_or(Enclosure::Undefined(Undefined::unchecked()))
    };
    match function {
        Function::Min => fold(Ord::min),
        Function::Max => fold(Ord::max),
        Function::Sum => fold(std::ops::Add::add),
        Function::Avg => match fold(std::ops::Add::add) {
            Enclosure::Range { low, high } => {
                Enclosure::Range { low: mean(low, arguments.len()), high: mean(high, arguments.len()) }
            }
            other => other,
        },
        Function::Abs => match fold(|first, _| first) {
            Enclosure::Range { low, high } if low.is_negative() && high.is_positive() => {
                Enclosure::Range { low: Exact::zero(), high: low.abs().max(high) }
            }
            Enclosure::Range { low, high } => {
                let (low, high) = (low.abs(), high.abs());
                if low <= high { Enclosure::Range { low, high } } else { Enclosure::Range { low: high, high: low } }
            }
            other => other,
        },
        Function::Count => count(arguments, figures),
        Function::AtLeast => at_least(arguments, figures),
        // Dates are exact; only an undecided `if` could leave one open.
        Function::YearsBetween | Function::DaysBetween => {
            let sides: Vec<_> = arguments.iter().map(|argument| of(argument, figures)).collect();
            if sides.contains(&Enclosure::Unbounded) {
                return Enclosure::Unbounded;
            }
            match value(whole, figures) {
                Ok(Point::Number(number)) => Enclosure::point(number),
                Ok(_) => Enclosure::Undefined(Undefined::unchecked()),
                Err(why) => Enclosure::Undefined(why),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::formula::evaluate;
    use crate::formula::testing::{Sheet, flags, key, numbers, resolved};

    fn range(low: &str, high: &str) -> Enclosure {
        let number = |text: &str| Exact::from_decimal_text(text).unwrap();
        Enclosure::Range { low: number(low), high: number(high) }
    }

    const OPEN: Enclosure = Enclosure::Flags { can_be_true: true, can_be_false: true };

    #[test]
    fn bounds_follow_the_operators() {
        let sheet = Sheet::of(&[("money_a", "1..2"), ("money_b", "-3..4"), ("money_c", "2..4")]);
        let enclosure = |text: &str| enclose(&resolved(text), &sheet);
        assert_eq!(enclosure("money_a - money_b"), range("-3", "5"));
        assert_eq!(enclosure("money_a * money_b"), range("-6", "8"));
        assert_eq!(enclosure("money_b / money_c"), range("-1.5", "2"));
        assert_eq!(enclosure("abs(money_b)"), range("0", "4"));
        assert_eq!(enclosure("abs(-money_c)"), range("2", "4"));
        assert_eq!(enclosure("max(money_a, money_b)"), range("1", "4"));
        assert_eq!(enclosure("avg(money_a, money_c)"), range("1.5", "3"));
        assert_eq!(enclosure("money_a <= money_c"), Enclosure::certain(true));
        assert_eq!(enclosure("money_a < money_c"), OPEN);
        assert_eq!(enclosure("money_a = money_c + 3 * money_c"), Enclosure::certain(false));
        assert_eq!(enclosure("if money_b > 0 then money_a else money_c"), range("1", "4"));
        assert_eq!(enclosure("if money_a > 0 then money_a else money_c"), range("1", "2"));
    }

    #[test]
    fn a_divisor_that_may_be_zero_leaves_all_open() {
        let sheet = Sheet::of(&[("money_a", "1"), ("money_b", "0..1"), ("money_c", "0")]);
        let enclosure = |text: &str| enclose(&resolved(text), &sheet);
        assert_eq!(enclosure("money_a / money_b"), Enclosure::Unbounded);
        assert_eq!(enclosure("money_a / money_b > 0"), OPEN);
        assert_eq!(enclosure("money_a / money_b > 0 and money_a < 0"), Enclosure::certain(false));
        assert_eq!(enclosure("money_a / money_c"), Enclosure::Undefined(Undefined::ZeroDenominator));
        let missing = Undefined::Missing(vec![key("money_a@-1")]);
        assert_eq!(enclosure("money_a@-1 / money_c"), Enclosure::Undefined(missing.clone()));
        assert_eq!(enclosure("money_a@-1 / money_b"), Enclosure::Undefined(missing));
        assert_eq!(enclosure("if money_b > 0.5 * money_a then money_a@-1 else money_a"), Enclosure::Unbounded);
    }

    /// Sheets with intervals, exact figures and missing ones, and numbers in 0..=4 that choose a value in each interval.
    fn sheets() -> impl Strategy<Value = (Sheet, Vec<u8>)> {
        let names = [
            "money_a",
            "money_b",
            "money_c",
            "money_a@-1",
            "money_a[family]",
            "money_a[pensions]",
            "money_b[pensions]",
        ];
        let intervals = prop::collection::vec((-4_i64..=4, 0_i64..=4, 0_u8..12), names.len());
        let rest = (-3_i64..=3, 0_i64..=5, prop::option::of(any::<bool>()), any::<bool>(), 0_i16..9);
        (intervals, rest, prop::collection::vec(0_u8..=4, names.len())).prop_map(
            move |(intervals, (count, days, flag_a, flag_b, years), choices)| {
                let mut sheet = Sheet::of(&[("date_a", "2016-02-29")]);
                let day = jiff::civil::date(2015 + years, 3, 1);
                sheet.figures.insert(key("date_b"), Quantity::Date(day));
                sheet.figures.insert(key("count_a"), Quantity::exact(Exact::from(count)));
                sheet.figures.insert(key("days_a"), Quantity::exact(Exact::from(days)));
                sheet.figures.insert(key("flag_b"), Quantity::Flag(flag_b));
                if let Some(flag) = flag_a {
                    sheet.figures.insert(key("flag_a"), Quantity::Flag(flag));
                }
                for (name, (low, width, presence)) in names.iter().zip(intervals) {
                    if presence > 0 {
                        let (low, high) = (Exact::from(low), Exact::from(low + width));
                        let point = mean(&low + &high, 2);
                        sheet.figures.insert(key(name), Quantity::Number { point, low, high });
                    }
                }
                (sheet, choices)
            },
        )
    }

    /// The sheet with each interval replaced by one of its values.
    fn sampled(sheet: &Sheet, choices: &[u8]) -> Sheet {
        let mut sample = sheet.clone();
        for (quantity, choice) in sample.figures.values_mut().zip(choices.iter().cycle()) {
            if let Quantity::Number { low, high, .. } = quantity {
                let share = Exact::from_ratio(*choice, 4).unwrap();
                let value = &*low + &(&(&*high - &*low) * &share);
                *quantity = Quantity::exact(value);
            }
        }
        sample
    }

    fn admits(enclosure: &Enclosure, value: &Result<Point, Undefined>) -> bool {
        match (enclosure, value) {
            (Enclosure::Range { low, high }, Ok(Point::Number(number))) => low <= number && number <= high,
            (Enclosure::Flags { can_be_true, .. }, Ok(Point::Flag(true))) => *can_be_true,
            (Enclosure::Flags { can_be_false, .. }, Ok(Point::Flag(false))) => *can_be_false,
            (Enclosure::Unbounded, Ok(Point::Number(_)) | Err(_)) | (Enclosure::Undefined(_), Err(_)) => true,
            // An open flag may be open because some values within precision leave it undefined.
            (Enclosure::Flags { .. }, Err(_)) => *enclosure == OPEN,
            _ => false,
        }
    }

    proptest! {
        #[test]
        fn every_value_within_precision_is_enclosed(
            formula in prop_oneof![numbers(), flags()], (sheet, choices) in sheets()
        ) {
            let enclosure = enclose(&formula, &sheet);
            let value = evaluate(&formula, &sampled(&sheet, &choices)).value;
            prop_assert!(admits(&enclosure, &value), "{formula}: {enclosure:?} does not admit {value:?}");
        }

        #[test]
        fn exact_figures_have_exact_enclosures(
            formula in prop_oneof![numbers(), flags()], (sheet, choices) in sheets()
        ) {
            let sheet = sampled(&sheet, &choices);
            let expected = match evaluate(&formula, &sheet).value {
                Ok(Point::Number(number)) => Enclosure::point(number),
                Ok(Point::Flag(flag)) => Enclosure::certain(flag),
                Ok(Point::Date(date)) => Enclosure::Date(date),
                Err(why) => Enclosure::Undefined(why),
            };
            prop_assert_eq!(enclose(&formula, &sheet), expected);
        }
    }
}
