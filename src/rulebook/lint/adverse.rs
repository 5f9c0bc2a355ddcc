//! Whether zero is the adverse value of every figure of a rule, so that `missing = "zero"` gives nobody an advantage.

use crate::dictionary::Dictionary;
use crate::formula::{BinaryOperator, Expression, Function, Node};
use crate::model::Sign;
use crate::rulebook::Better;

/// Whether a missing figure may count as zero in a rule.
///
/// It may where more of every figure never makes the value worse and no figure can be below zero; a missing flag counts
/// as no.
pub(in crate::rulebook) fn zero_is_adverse(formula: &Expression, better: Better, lines: &Dictionary) -> bool {
    match better {
        Better::Yes => is_monotone(formula),
        Better::Higher => rises(formula, lines),
        Better::Lower | Better::InRange | Better::Earlier => false,
    }
}

/// Whether a condition is made of flags in such a way that a no for a yes never makes it true.
fn is_monotone(condition: &Expression) -> bool {
    match &condition.node {
        Node::Line(_) => true,
        Node::Binary(BinaryOperator::And | BinaryOperator::Or, left, right) => is_monotone(left) && is_monotone(right),
        _ => false,
    }
}

/// Whether a number never falls when one of its figures, all of them zero or more, rises.
fn rises(expression: &Expression, lines: &Dictionary) -> bool {
    match &expression.node {
        Node::Number(_) => true,
        Node::Line(reference) => {
            let line = reference.line.and_then(|line| lines.get(line));
            line.is_some_and(|line| line.sign == Sign::NonNegative)
        }
        Node::Binary(BinaryOperator::Add, left, right) => rises(left, lines) && rises(right, lines),
        Node::Binary(BinaryOperator::Subtract | BinaryOperator::Divide, left, right) => {
            rises(left, lines) && constant_is(right, |number| !number.is_negative())
        }
        Node::Binary(BinaryOperator::Multiply, left, right) => {
            let is_factor = |side: &Expression| constant_is(side, |number| !number.is_negative());
            is_factor(left) && rises(right, lines) || is_factor(right) && rises(left, lines)
        }
        Node::Call(Function::Min | Function::Max | Function::Sum | Function::Avg, arguments) => {
            arguments.iter().all(|argument| rises(argument, lines))
        }
        _ => false,
    }
}

fn constant_is(expression: &Expression, claim: impl Fn(&crate::formula::Exact) -> bool) -> bool {
    matches!(&expression.node, Node::Number(number) if claim(number))
}

#[cfg(test)]
mod tests {
    use super::zero_is_adverse;
    use crate::formula::{check, parse};
    use crate::rulebook::{Better, load, select};

    #[test]
    fn zero_is_adverse_where_more_is_better_and_nothing_is_divided_by() {
        let lines = load(select("cipres").unwrap()).rulebook.unwrap().dictionary;
        let is_adverse = |formula: &str, better| {
            let mut formula = parse(formula).unwrap();
            check(&mut formula, &lines).unwrap();
            zero_is_adverse(&formula, better, &lines)
        };
        for formula in ["claims_received / 2", "0.5 * staff + claims_received", "max(staff, pensioners)"] {
            assert!(is_adverse(formula, Better::Higher), "{formula}");
            assert!(!is_adverse(formula, Better::Lower), "{formula}");
        }
        // A denominator, a figure that is taken away, a figure that may be negative.
        for formula in ["staff / pensioners", "staff - pensioners", "-staff", "net_result", "staff * -1"] {
            assert!(!is_adverse(formula, Better::Higher), "{formula}");
        }
        assert!(is_adverse("accounts_certified and board_tripartite", Better::Yes));
        assert!(!is_adverse("not accounts_certified", Better::Yes));
        assert!(!is_adverse("last_actuarial_valuation", Better::Earlier));
    }
}
