//! Rules that can never fail, and rules that can never pass, by the signs of their lines alone.

use std::ops::Range;

use super::linear::{Quotient, admits_no_negative};
use crate::diagnostic::Code;
use crate::dictionary::{Dictionary, Faults};
use crate::formula::{BinaryOperator, Exact, Expression, Function, Node, Threshold};
use crate::i18n::Message;
use crate::rulebook::{Equation, Relation};

/// Tells a rule whose threshold no figures can break, or none can satisfy.
pub(in crate::rulebook) fn check_rule(
    faults: &Faults,
    id: &str,
    formula: &Expression,
    threshold: &Threshold,
    lines: &Dictionary,
    span: &Range<usize>,
) {
    let reach = match threshold {
        Threshold::AtMost { bound, strict } => Reach::up_to(formula, &bound.value, *strict, lines),
        Threshold::AtLeast { bound, strict } => Reach::from(formula, &bound.value, *strict, lines),
        Threshold::Within { low, high } => {
            let (from, to) =
                (Reach::from(formula, &low.value, false, lines), Reach::up_to(formula, &high.value, false, lines));
            Reach { can_pass: from.can_pass && to.can_pass, can_fail: from.can_fail || to.can_fail }
        }
        Threshold::Yes => truth(formula, lines),
        Threshold::OnOrBefore(_) => Reach::OPEN,
    };
    tell(faults, id, reach, span);
}

/// Tells the condition of a rule that no figures can satisfy, so that the rule never applies, and one that all do.
pub(in crate::rulebook) fn check_condition(
    faults: &Faults,
    id: &str,
    condition: &Expression,
    lines: &Dictionary,
    span: &Range<usize>,
) {
    let Reach { can_pass, can_fail } = truth(condition, lines);
    for (is_idle, why) in [(!can_pass, "condition-idle-never"), (!can_fail, "condition-idle-always")] {
        if is_idle {
            let idle = faults.at(Code::ConditionIdle, span.clone()).with("id", id);
            faults.push(idle.with("why", Message::new(why)));
        }
    }
}

/// Tells an equation that no figures can break, or none can satisfy. `0 <= …` is exempt: a workbook may well hold a
/// negative count, and saying so is what such an equation is for.
pub(in crate::rulebook) fn check_equation(
    faults: &Faults,
    equation: &Equation,
    lines: &Dictionary,
    span: Range<usize>,
) {
    let is_sign_check = matches!(&equation.left.node, Node::Number(number) if number.is_zero());
    let Some(difference) = Quotient::of_difference(&equation.left, &equation.right, lines) else { return };
    let reach = match equation.relation {
        Relation::AtMost => at_most_zero(&difference),
        Relation::Equal => zero(&difference),
    };
    if !(is_sign_check && reach.can_pass) {
        tell(faults, &equation.id, reach, &span);
    }
}

fn tell(faults: &Faults, id: &str, reach: Reach, span: &Range<usize>) {
    if !reach.can_fail {
        faults.push(faults.at(Code::RuleNeverFails, span.clone()).with("id", id));
    }
    if !reach.can_pass {
        faults.push(faults.at(Code::RuleNeverPasses, span.clone()).with("id", id));
    }
}

/// Which verdicts some figures can bring about.
#[derive(Debug, Clone, Copy)]
struct Reach {
    can_pass: bool,
    can_fail: bool,
}

impl Reach {
    const OPEN: Self = Self { can_pass: true, can_fail: true };

    /// Of a formula that must be at most a bound.
    fn up_to(formula: &Expression, bound: &Exact, is_strict: bool, lines: &Dictionary) -> Self {
        if let Some(quotient) = Quotient::of(formula, lines) {
            return if is_strict {
                Self { can_pass: !quotient.is_never_below(bound), can_fail: !quotient.is_always_below(bound) }
            } else {
                Self { can_pass: !quotient.is_always_above(bound), can_fail: !quotient.is_never_above(bound) }
            };
        }
        let span = Span::of(formula, lines);
        let is_above = |low: &Exact| if is_strict { low >= bound } else { low > bound };
        let is_within = |high: &Exact| if is_strict { high < bound } else { high <= bound };
        Self {
            can_pass: !span.low.as_ref().is_some_and(is_above),
            can_fail: !span.high.as_ref().is_some_and(is_within),
        }
    }

    /// Of a formula that must be at least a bound.
    fn from(formula: &Expression, bound: &Exact, is_strict: bool, lines: &Dictionary) -> Self {
        // At least a bound is what at most it is not, and the other way round.
        Self::up_to(formula, bound, !is_strict, lines).negated()
    }

    const fn negated(self) -> Self {
        Self { can_pass: self.can_fail, can_fail: self.can_pass }
    }
}

/// Of a number that must be zero or less.
fn at_most_zero(number: &Quotient<'_>) -> Reach {
    let zero = Exact::zero();
    Reach { can_pass: !number.is_always_above(&zero), can_fail: !number.is_never_above(&zero) }
}

/// Of a number that must be zero or more.
fn at_least_zero(number: &Quotient<'_>) -> Reach {
    let zero = Exact::zero();
    Reach { can_pass: !number.is_always_below(&zero), can_fail: !number.is_never_below(&zero) }
}

/// Of a number that must be zero.
fn zero(number: &Quotient<'_>) -> Reach {
    let zero = Exact::zero();
    Reach { can_pass: !number.is_always_above(&zero) && !number.is_always_below(&zero), can_fail: !number.is_zero() }
}

/// What a condition can be: it passes when it is true.
fn truth(condition: &Expression, lines: &Dictionary) -> Reach {
    use BinaryOperator as Op;
    match &condition.node {
        Node::Not(operand) => truth(operand, lines).negated(),
        Node::Binary(Op::And, left, right) => {
            let (left, right) = (truth(left, lines), truth(right, lines));
            Reach { can_pass: left.can_pass && right.can_pass, can_fail: left.can_fail || right.can_fail }
        }
        Node::Binary(Op::Or, left, right) => {
            let (left, right) = (truth(left, lines), truth(right, lines));
            Reach { can_pass: left.can_pass || right.can_pass, can_fail: left.can_fail && right.can_fail }
        }
        Node::Binary(operator, left, right) => {
            let Some(difference) = Quotient::of_difference(left, right, lines) else { return Reach::OPEN };
            match operator {
                Op::LessOrEqual => at_most_zero(&difference),
                Op::Greater => at_most_zero(&difference).negated(),
                Op::GreaterOrEqual => at_least_zero(&difference),
                Op::Less => at_least_zero(&difference).negated(),
                Op::Equal => zero(&difference),
                Op::NotEqual => zero(&difference).negated(),
                _ => Reach::OPEN,
            }
        }
        Node::If(condition, positive, negative) => {
            let (which, positive, negative) = (truth(condition, lines), truth(positive, lines), truth(negative, lines));
            Reach {
                can_pass: which.can_pass && positive.can_pass || which.can_fail && negative.can_pass,
                can_fail: which.can_pass && positive.can_fail || which.can_fail && negative.can_fail,
            }
        }
        Node::Defined(_, inner) => truth(inner, lines),
        _ => Reach::OPEN,
    }
}

/// Bounds of a number; `None` where there is none. They may be too wide, never too narrow.
#[derive(Debug, Clone)]
struct Span {
    low: Option<Exact>,
    high: Option<Exact>,
}

impl Span {
    const OPEN: Self = Self { low: None, high: None };

    fn of(expression: &Expression, lines: &Dictionary) -> Self {
        use BinaryOperator as Op;
        match &expression.node {
            Node::Number(number) => Self { low: Some(number.clone()), high: Some(number.clone()) },
            Node::Line(reference) => {
                let line = reference.line.and_then(|line| lines.get(line));
                let is_non_negative = line.is_some_and(|line| admits_no_negative(line.kind, line.sign));
                Self { low: is_non_negative.then(Exact::zero), high: None }
            }
            Node::Negate(operand) => Self::of(operand, lines).negated(),
            Node::Binary(Op::Add, left, right) => Self::of(left, lines).plus(&Self::of(right, lines)),
            Node::Binary(Op::Subtract, left, right) => Self::of(left, lines).plus(&Self::of(right, lines).negated()),
            Node::Binary(Op::Multiply | Op::Divide, left, right) => {
                // A quotient has the sign of the product.
                let (left, right) = (Self::of(left, lines), Self::of(right, lines));
                if left.is_non_negative() && right.is_non_negative() {
                    Self { low: Some(Exact::zero()), high: None }
                } else {
                    Self::OPEN
                }
            }
            Node::Call(function, arguments) => {
                let spans: Vec<Self> = arguments.iter().map(|argument| Self::of(argument, lines)).collect();
                Self::of_call(*function, &spans)
            }
            Node::If(_, positive, negative) => Self::of(positive, lines).hull(&Self::of(negative, lines)),
            Node::Defined(_, inner) => Self::of(inner, lines),
            Node::Not(_) | Node::Binary(..) => Self::OPEN,
        }
    }

    fn of_call(function: Function, arguments: &[Self]) -> Self {
        let lows = || arguments.iter().map(|argument| argument.low.clone());
        let highs = || arguments.iter().map(|argument| argument.high.clone());
        let all = |bounds: &mut dyn Iterator<Item = Option<Exact>>| bounds.collect::<Option<Vec<_>>>();
        match function {
            Function::Min => {
                Self { low: all(&mut lows()).and_then(|lows| lows.into_iter().min()), high: highs().flatten().min() }
            }
            Function::Max => {
                Self { low: lows().flatten().max(), high: all(&mut highs()).and_then(|highs| highs.into_iter().max()) }
            }
            // The mean lies between the least and the greatest.
            Function::Avg => Self {
                low: all(&mut lows()).and_then(|lows| lows.into_iter().min()),
                high: all(&mut highs()).and_then(|highs| highs.into_iter().max()),
            },
            Function::Sum => {
                let zero = Self { low: Some(Exact::zero()), high: Some(Exact::zero()) };
                arguments.iter().fold(zero, |total, argument| total.plus(argument))
            }
            Function::Abs => Self { low: Some(Exact::zero()), high: None },
            Function::Count => {
                Self { low: Some(Exact::zero()), high: i64::try_from(arguments.len()).ok().map(Exact::from) }
            }
            Function::YearsBetween | Function::DaysBetween | Function::AtLeast => Self::OPEN,
        }
    }

    fn is_non_negative(&self) -> bool {
        self.low.as_ref().is_some_and(|low| !low.is_negative())
    }

    fn negated(self) -> Self {
        Self { low: self.high.map(|high| -high), high: self.low.map(|low| -low) }
    }

    fn plus(&self, other: &Self) -> Self {
        let sum = |left: &Option<Exact>, right: &Option<Exact>| Some(left.as_ref()? + right.as_ref()?);
        Self { low: sum(&self.low, &other.low), high: sum(&self.high, &other.high) }
    }

    fn hull(self, other: &Self) -> Self {
        let bound = |left: Option<Exact>, right: &Option<Exact>, pick: fn(Exact, Exact) -> Exact| {
            Some(pick(left?, right.clone()?))
        };
        Self { low: bound(self.low, &other.low, Exact::min), high: bound(self.high, &other.high, Exact::max) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Reach, truth};
    use crate::dictionary::Dictionary;
    use crate::formula::{Exact, check, parse};
    use crate::rulebook::{load, select};

    fn lines() -> Dictionary {
        load(select("cipres").unwrap()).rulebook.unwrap().dictionary
    }

    /// Whether some figures pass, and whether some fail, a formula held against a bound.
    fn up_to(lines: &Dictionary, formula: &str, bound: i64, is_strict: bool) -> (bool, bool) {
        let mut formula = parse(formula).unwrap();
        check(&mut formula, lines).unwrap();
        let Reach { can_pass, can_fail } = Reach::up_to(&formula, &Exact::from(bound), is_strict, lines);
        (can_pass, can_fail)
    }

    #[test]
    fn a_quotient_of_sums_is_bounded_by_its_signs() {
        let lines = lines();
        let both = (true, true);
        let (always, never) = ((true, false), (false, true));
        assert_eq!(up_to(&lines, "staff / pensioners", 0, false), both);
        assert_eq!(up_to(&lines, "staff / pensioners", 0, true), never);
        assert_eq!(up_to(&lines, "staff / (staff + pensioners)", 1, false), always);
        // Where there are no pensioners the share is one.
        assert_eq!(up_to(&lines, "staff / (staff + pensioners)", 1, true), both);
        assert_eq!(up_to(&lines, "staff / (2 * staff + pensioners)", 1, true), always);
        assert_eq!(up_to(&lines, "(staff + pensioners) / staff", 1, true), never);
        assert_eq!(up_to(&lines, "(staff + pensioners) / staff", 1, false), both);
        assert_eq!(up_to(&lines, "(2 * staff + pensioners) / staff", 1, false), never);
        assert_eq!(up_to(&lines, "staff / (0 - pensioners)", 0, false), always);
        assert_eq!(up_to(&lines, "staff / (staff@-1 - pensioners)", 0, false), both);
        assert_eq!(up_to(&lines, "reserve_allocation / net_result", 0, true), both);
        assert_eq!(up_to(&lines, "benefits_paid[*] / benefits_paid[pensions]", 0, true), never);
        assert_eq!(up_to(&lines, "(staff - staff) / pensioners", 0, false), always);
    }

    #[test]
    fn other_formulas_are_bounded_by_their_parts() {
        let lines = lines();
        assert_eq!(up_to(&lines, "max(staff, pensioners) / insured_active", -1, false), (false, true));
        assert_eq!(up_to(&lines, "min(staff / pensioners, 1)", 1, false), (true, false));
        assert_eq!(up_to(&lines, "max(staff / pensioners, 1)", 1, true), (false, true));
        assert_eq!(up_to(&lines, "abs(net_result / total_assets)", 0, true), (false, true));
        assert_eq!(up_to(&lines, "if accounts_certified then 2 else 3", 1, false), (false, true));
        assert_eq!(up_to(&lines, "years_between(year_end, filed_on)", 0, true), (true, true));
    }

    #[test]
    fn conditions_that_cannot_be_otherwise_are_found() {
        let lines = lines();
        let reach = |condition: &str| {
            let mut condition = parse(condition).unwrap();
            check(&mut condition, &lines).unwrap();
            let Reach { can_pass, can_fail } = truth(&condition, &lines);
            (can_pass, can_fail)
        };
        assert_eq!(reach("accounts_certified"), (true, true));
        assert_eq!(reach("staff >= 0"), (true, false));
        assert_eq!(reach("staff < 0 or accounts_certified"), (true, true));
        assert_eq!(reach("staff < 0 and accounts_certified"), (false, true));
        assert_eq!(reach("not (staff < 0)"), (true, false));
        assert_eq!(reach("net_result >= 0"), (true, true));
        assert_eq!(reach("staff = staff"), (true, false));
        assert_eq!(reach("year_end <= filed_on"), (true, true));
        assert_eq!(reach("if staff < 0 then accounts_certified else 1 = 2"), (false, true));
    }
}
