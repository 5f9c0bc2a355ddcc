//! Whether a formula is a quotient of sums of figures, and of which.
//!
//! In: a checked formula and figures, of which the branches, the days and the flags are used. Out: coefficients, which
//! make intervals exact and give the change that cures a breach. Never: a value of a number.
//!
//! Sums, differences, means, products with constants and quotients are collected; what rests on days and flags alone is
//! a constant, as these are exact. Of `min` and `max` the argument taken counts where all figures are exact. Not supported, and then
//! `None`: products of figures, sums of unlike quotients, `abs`, and `if` on figures.

use super::evaluate::value;
use super::{
    Affine, BinaryOperator, Exact, Expression, Figures, Function, LineReference, LinearFraction, Node, Point, Quantity,
};

/// The quotient of sums that a formula is, if it is one.
#[must_use]
pub fn linear_fraction(expression: &Expression, figures: &dyn Figures) -> Option<LinearFraction> {
    match &expression.node {
        Node::Number(number) => Some(whole(Affine::constant(number.clone()))),
        Node::Line(reference) => line(reference, figures),
        Node::Negate(operand) => Some(scaled(linear_fraction(operand, figures)?, &Exact::from(-1))),
        Node::Binary(operator, left, right) => {
            let left = linear_fraction(left, figures)?;
            let right = linear_fraction(right, figures)?;
            match operator {
                BinaryOperator::Add => sum(left, right, &Exact::from(1)),
                BinaryOperator::Subtract => sum(left, right, &Exact::from(-1)),
                BinaryOperator::Multiply => product(left, right),
                BinaryOperator::Divide => quotient(left, right),
                _ => None,
            }
        }
        Node::Call(Function::Sum | Function::Avg, arguments) => {
            let mut parts = arguments.iter();
            let first = linear_fraction(parts.next()?, figures)?;
            let total =
                parts.try_fold(first, |total, part| sum(total, linear_fraction(part, figures)?, &Exact::from(1)))?;
            if matches!(expression.node, Node::Call(Function::Sum, _)) {
                return Some(total);
            }
            Some(scaled(total, &Exact::from_ratio(1, arguments.len())?))
        }
        Node::If(condition, positive, negative) if is_exact(condition, figures) => match value(condition, figures) {
            Ok(Point::Flag(flag)) => linear_fraction(if flag { positive } else { negative }, figures),
            _ => None,
        },
        Node::Call(..) if is_exact(expression, figures) => match value(expression, figures) {
            Ok(Point::Number(number)) => Some(whole(Affine::constant(number))),
            _ => None,
        },
        // Where every figure is exact it is known which argument is the one.
        Node::Call(Function::Min | Function::Max, arguments) if is_certain(expression, figures) => {
            let Ok(whole) = value(expression, figures) else { return None };
            let taken = arguments.iter().find(|argument| value(argument, figures).as_ref() == Ok(&whole))?;
            linear_fraction(taken, figures)
        }
        Node::Defined(_, inner) => linear_fraction(inner, figures),
        Node::Call(..) | Node::If(..) | Node::Not(_) => None,
    }
}

/// Whether it rests on no number that a submission reports.
fn is_exact(expression: &Expression, figures: &dyn Figures) -> bool {
    let mut is_exact = true;
    expression.visit(&mut |part| {
        if let Node::Line(reference) = &part.node {
            is_exact &= reference
                .keys(figures.branches())
                .all(|key| matches!(figures.figure(key), Quantity::Date(_) | Quantity::Flag(_)));
        }
    });
    is_exact
}

/// Whether every figure that it rests on stands for itself alone.
fn is_certain(expression: &Expression, figures: &dyn Figures) -> bool {
    let is_certain = |key| match figures.figure(key) {
        Quantity::Number { low, high, .. } => low == high,
        Quantity::Date(_) | Quantity::Flag(_) => true,
        Quantity::Missing => false,
    };
    super::keys(expression, figures.branches()).into_iter().all(is_certain)
}

fn whole(numerator: Affine) -> LinearFraction {
    LinearFraction { numerator, denominator: Affine::constant(Exact::from(1)) }
}

fn line(reference: &LineReference, figures: &dyn Figures) -> Option<LinearFraction> {
    let mut total = Affine::constant(Exact::zero());
    let mut keys = reference.keys(figures.branches()).peekable();
    keys.peek()?;
    for key in keys {
        if matches!(figures.figure(key), Quantity::Date(_) | Quantity::Flag(_)) {
            return None;
        }
        total = total.plus(&Affine::figure(key), &Exact::from(1));
    }
    Some(whole(total))
}

fn scaled(mut fraction: LinearFraction, factor: &Exact) -> LinearFraction {
    fraction.numerator.scale(factor);
    fraction
}

/// `left + factor × right`, where the denominators are the same or one side is a constant.
fn sum(left: LinearFraction, right: LinearFraction, factor: &Exact) -> Option<LinearFraction> {
    if left.denominator == right.denominator {
        return Some(LinearFraction {
            numerator: left.numerator.plus(&right.numerator, factor),
            denominator: left.denominator,
        });
    }
    if let Some(constant) = constant(&right) {
        let numerator = left.numerator.plus(&left.denominator, &(&constant * factor));
        return Some(LinearFraction { numerator, denominator: left.denominator });
    }
    let constant = constant(&left)?;
    let LinearFraction { numerator, denominator } = scaled(right, factor);
    Some(LinearFraction { numerator: numerator.plus(&denominator, &constant), denominator })
}

fn product(left: LinearFraction, right: LinearFraction) -> Option<LinearFraction> {
    match (constant(&left), constant(&right)) {
        (_, Some(constant)) => Some(scaled(left, &constant)),
        (Some(constant), None) => Some(scaled(right, &constant)),
        (None, None) => None,
    }
}

/// By a constant anything, by a sum another sum. A quotient below the line is refused: turned over, it would have a
/// value where its own denominator is zero.
fn quotient(left: LinearFraction, right: LinearFraction) -> Option<LinearFraction> {
    right.denominator.as_constant()?;
    if let Some(constant) = constant(&right) {
        return Some(scaled(left, &Exact::from(1).checked_div(&constant)?));
    }
    left.denominator.as_constant()?;
    Some(LinearFraction { numerator: left.numerator, denominator: right.numerator })
}

/// The number that a quotient is whatever the figures. Every constant denominator here is 1, as divisions by constants
/// are carried out.
fn constant(fraction: &LinearFraction) -> Option<Exact> {
    fraction.denominator.as_constant()?;
    fraction.numerator.as_constant().cloned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::formula::evaluate;
    use crate::formula::testing::{Sheet, key, numbers, resolved};
    use crate::model::FigureKey;

    fn number(text: &str) -> Exact {
        Exact::from_decimal_text(text).unwrap()
    }

    fn sheet() -> Sheet {
        Sheet::of(&[
            ("money_a", "9.5..10.5"),
            ("money_b", "19.5..20.5"),
            ("money_c", "-1..1"),
            ("money_a[family]", "3"),
            ("money_a[pensions]", "6..8"),
            ("count_a", "5"),
            ("date_a", "2019-12-31"),
            ("date_b", "2023-12-31"),
            ("flag_a", "yes"),
        ])
    }

    /// Constant and coefficients of numerator and denominator, as text.
    fn collected(text: &str) -> Option<String> {
        let names = ["money_a", "money_b", "money_c", "money_a[family]", "money_a[pensions]", "count_a"];
        let show = |sum: &Affine| {
            let mut shown = sum.constant.to_string();
            for name in names {
                let coefficient = sum.coefficient(key(name));
                if !coefficient.is_zero() {
                    shown = format!("{shown} + {coefficient} {name}");
                }
            }
            shown
        };
        let fraction = linear_fraction(&resolved(text), &sheet())?;
        Some(format!("({}) / ({})", show(&fraction.numerator), show(&fraction.denominator)))
    }

    #[test]
    fn coefficients_are_collected() {
        let is = |text: &str, expected: &str| assert_eq!(collected(text).as_deref(), Some(expected), "{text}");
        is("12 * money_a / (money_b + money_c)", "(0 + 12 money_a) / (0 + 1 money_b + 1 money_c)");
        is("(money_a - money_c) / money_a", "(0 + 1 money_a + -1 money_c) / (0 + 1 money_a)");
        is("1 - money_c / money_a", "(0 + 1 money_a + -1 money_c) / (0 + 1 money_a)");
        is("money_c / money_a - 0.5", "(0 + -0.5 money_a + 1 money_c) / (0 + 1 money_a)");
        is("money_a[*] / money_b", "(0 + 1 money_a[family] + 1 money_a[pensions]) / (0 + 1 money_b)");
        is("avg(money_a, money_b + money_a)", "(0 + 1 money_a + 0.5 money_b) / (1)");
        is("money_a / 4 * 2 - money_a / 2", "(0) / (1)");
        is("money_a / count_a + money_b / count_a", "(0 + 1 money_a + 1 money_b) / (0 + 1 count_a)");
        is("years_between(date_a, date_b) * money_a", "(0 + 4 money_a) / (1)");
        is("if flag_a then money_a / money_b else 0.5", "(0 + 1 money_a) / (0 + 1 money_b)");
        is("max(1, 2) - min(3)", "(-1) / (1)");
    }

    #[test]
    fn what_is_no_quotient_of_sums_is_none() {
        for text in [
            "money_a * money_b",
            "money_a / money_b + money_b / money_a",
            "money_a / money_b * (money_c / money_a)",
            "money_a / (money_b / money_c)",
            "money_a / (1 / money_b)",
            "max(money_a, money_b)",
            "abs(money_c)",
            "if money_c > 0 then money_a else money_b",
            "if flag_b then money_a else money_b",
            "money_a / (money_b - money_b)",
            "money_a > 0",
            "date_a",
            "flag_a",
        ] {
            assert_eq!(collected(text), None, "{text}");
        }
    }

    #[test]
    fn a_figure_on_both_sides_is_taken_once() {
        let sheet = sheet();
        let fraction = linear_fraction(&resolved("(money_a - money_c) / (money_a + money_b)"), &sheet).unwrap();
        let (low, high) = fraction.range(&sheet).unwrap();
        // Least at money_a = 9.5, money_c = 1, money_b = 20.5; greatest at the other end of each.
        assert_eq!(low, Exact::from_ratio(17, 60).unwrap());
        assert_eq!(high, Exact::from_ratio(23, 60).unwrap());
        let whole = linear_fraction(&resolved("money_a / (2 * money_a)"), &sheet).unwrap();
        assert_eq!(whole.range(&sheet), Some((number("0.5"), number("0.5"))));
        assert_eq!(whole.against(&number("0.5"), &sheet), Some((Exact::zero(), Exact::zero())));
        assert_eq!(whole.against(&number("0.4"), &sheet), Some((number("1.9"), number("2.1"))));
    }

    #[test]
    fn a_denominator_that_can_be_zero_has_no_range_and_a_negative_one_has() {
        let sheet = sheet();
        let range = |text: &str| linear_fraction(&resolved(text), &sheet).unwrap().range(&sheet);
        assert_eq!(range("money_a / money_c"), None);
        assert_eq!(range("money_a / (money_c - 0 * money_a + money_c)"), None);
        assert_eq!(
            range("money_c / -money_a"),
            Some((-Exact::from_ratio(2, 19).unwrap(), Exact::from_ratio(2, 19).unwrap()))
        );
        assert_eq!(range("money_b@-1 / money_a"), None, "a figure is missing");
    }

    const KEYS: [&str; 4] = ["money_a", "money_b", "money_c", "count_a"];

    fn sums() -> impl Strategy<Value = Affine> {
        (-5_i64..=5, prop::collection::vec(-4_i64..=4, KEYS.len())).prop_map(|(constant, coefficients)| {
            let constant = Affine::constant(Exact::from(constant));
            KEYS.iter().zip(coefficients).fold(constant, |sum, (name, coefficient)| {
                sum.plus(&Affine::figure(key(name)), &Exact::from(coefficient))
            })
        })
    }

    fn boxes() -> impl Strategy<Value = Sheet> {
        prop::collection::vec((-6_i64..=6, 0_i64..=6), KEYS.len()).prop_map(|intervals| {
            let mut sheet = Sheet::of(&[]);
            for (name, (low, width)) in KEYS.iter().zip(intervals) {
                let (low, high) = (Exact::from(low), Exact::from(low + width));
                sheet.figures.insert(key(name), Quantity::Number { point: low.clone(), low, high });
            }
            sheet
        })
    }

    /// The point of the box at as many quarters of each interval.
    fn point(sheet: &Sheet, quarters: &[u8]) -> BTreeMap<FigureKey, Exact> {
        let figures = sheet.figures.iter().zip(quarters.iter().cycle());
        figures
            .filter_map(|((key, quantity), quarters)| match quantity {
                Quantity::Number { low, high, .. } => {
                    let share = Exact::from_ratio(*quarters, 4).unwrap();
                    Some((*key, low + &(&(high - low) * &share)))
                }
                _ => None,
            })
            .collect()
    }

    fn at(sum: &Affine, point: &BTreeMap<FigureKey, Exact>) -> Exact {
        sum.value(&|key| point.get(&key).unwrap().clone())
    }

    proptest! {
        #[test]
        fn the_range_is_that_of_the_corners_and_holds_every_value(
            numerator in sums(), denominator in sums(), sheet in boxes(),
            inside in prop::collection::vec(0_u8..=4, KEYS.len()), threshold in -3_i64..=3,
        ) {
            let corners: Vec<_> = (0_u8..1 << KEYS.len())
                .map(|bits| (0..KEYS.len()).map(|at| (bits >> at & 1) * 4).collect::<Vec<_>>())
                .map(|quarters| point(&sheet, &quarters))
                .collect();
            let inside = point(&sheet, &inside);
            let signs: Vec<_> = corners.iter().map(|corner| at(&denominator, corner)).collect();
            let keeps_sign = signs.iter().all(Exact::is_positive) || signs.iter().all(Exact::is_negative);
            let fraction = LinearFraction { numerator, denominator };
            let value = |point| at(&fraction.numerator, point).checked_div(&at(&fraction.denominator, point));
            let range = fraction.range(&sheet);
            prop_assert_eq!(range.is_some(), keeps_sign);
            if let Some((low, high)) = range {
                let values: Vec<_> = corners.iter().map(|corner| value(corner).unwrap()).collect();
                prop_assert_eq!(values.iter().min(), Some(&low));
                prop_assert_eq!(values.iter().max(), Some(&high));
                let value = value(&inside).unwrap();
                prop_assert!(low <= value && value <= high);
            }
            let threshold = Exact::from(threshold);
            let (low, high) = fraction.against(&threshold, &sheet).unwrap();
            let excess = |point| &at(&fraction.numerator, point) - &(&at(&fraction.denominator, point) * &threshold);
            prop_assert_eq!(corners.iter().map(excess).min(), Some(low));
            prop_assert_eq!(corners.iter().map(excess).max(), Some(high));
        }

        #[test]
        fn the_quotient_has_the_formula_s_value(
            formula in numbers(), sheet in boxes(), quarters in prop::collection::vec(0_u8..=4, 7),
        ) {
            let mut sheet = sheet;
            for name in ["money_a@-1", "money_a[family]", "money_a[pensions]", "money_b[pensions]", "days_a"] {
                let point = Exact::from(3);
                sheet.figures.insert(key(name), Quantity::Number { low: Exact::from(-2), high: Exact::from(8), point });
            }
            sheet.figures.insert(key("date_a"), Quantity::Date(jiff::civil::date(2020, 2, 29)));
            sheet.figures.insert(key("date_b"), Quantity::Date(jiff::civil::date(2023, 12, 31)));
            sheet.figures.insert(key("flag_a"), Quantity::Flag(true));
            sheet.figures.insert(key("flag_b"), Quantity::Flag(false));
            let point = point(&sheet, &quarters);
            for (key, number) in &point {
                sheet.figures.insert(*key, Quantity::exact(number.clone()));
            }
            if let Some(fraction) = linear_fraction(&formula, &sheet) {
                let quotient = at(&fraction.numerator, &point).checked_div(&at(&fraction.denominator, &point));
                match evaluate(&formula, &sheet).value {
                    Ok(Point::Number(number)) => prop_assert_eq!(quotient, Some(number), "{}", formula),
                    other => prop_assert!(quotient.is_none(), "{formula} is {other:?}, not {quotient:?}"),
                }
            }
        }
    }
}
