//! Formulas that are quotients of sums of figures, as [`crate::formula::linear_fraction`] finds them, before any figure is known.
//!
//! In: a checked formula. Out: the quotients that it can be, each with the conditions on days, flags and exact figures under which it
//! is that one. Never: a figure taken twice.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};

use super::number::{Number, Unexpressed, Written, times, within};
use super::point::{Formula, Value};
use super::sheet::Figure;
use crate::formula::{BinaryOperator, Exact, Expression, Figures, Function, Node, Point, Quantity, evaluate};
use crate::model::{Branch, FigureKey, LineKind};

/// So many quotients a formula may be.
const MOST_CASES: usize = 16;

/// A figure in a sum, with the branch on which its being there hangs.
type Term = (FigureKey, Option<Branch>);

/// A constant plus figures, each with its coefficient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sum {
    constant: Exact,
    terms: BTreeMap<Term, Exact>,
}

/// A quotient of two sums.
#[derive(Debug, Clone)]
pub(super) struct Fraction {
    pub(super) above: Sum,
    pub(super) below: Sum,
}

/// A quotient with the conditions under which the formula is it; of several cases the first whose conditions hold counts.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) conditions: Vec<String>,
    /// `None` where the formula is no quotient of sums under these conditions.
    pub(super) fraction: Option<Fraction>,
}

impl Sum {
    fn constant(constant: Exact) -> Self {
        Self { constant, terms: BTreeMap::new() }
    }

    fn as_constant(&self) -> Option<&Exact> {
        self.terms.is_empty().then_some(&self.constant)
    }

    /// `self + factor × other`.
    pub(super) fn plus(mut self, other: &Self, factor: &Exact) -> Self {
        self.constant = &self.constant + &(&other.constant * factor);
        for (term, coefficient) in &other.terms {
            let slot = self.terms.entry(*term).or_insert_with(Exact::zero);
            *slot = &*slot + &(coefficient * factor);
        }
        self.terms.retain(|_, coefficient| !coefficient.is_zero());
        self
    }

    fn scaled(&self, factor: &Exact) -> Self {
        Self::constant(Exact::zero()).plus(self, factor)
    }

    /// Whether which figures are in it hangs on branches, and how.
    fn is_varying(&self) -> bool {
        let is_twice = |(key, gate): &Term| gate.is_some() && self.terms.contains_key(&(*key, None));
        self.terms.keys().any(is_twice)
    }
}

impl Fraction {
    fn whole(above: Sum) -> Self {
        Self { above, below: Sum::constant(Exact::from(1)) }
    }

    fn scaled(mut self, factor: &Exact) -> Self {
        self.above = self.above.scaled(factor);
        self
    }

    fn constant(&self) -> Option<Exact> {
        self.below.as_constant()?;
        self.above.as_constant().cloned()
    }

    /// The sum that it is, where nothing is divided by a figure.
    pub(super) fn into_sum(self) -> Option<Sum> {
        let factor = Exact::from(1).checked_div(self.below.as_constant()?)?;
        Some(self.above.scaled(&factor))
    }
}

/// No figures: what a formula of constants comes to.
struct NoFigures;

impl Figures for NoFigures {
    fn figure(&self, _: FigureKey) -> Quantity {
        Quantity::Missing
    }

    fn branches(&self) -> &[Branch] {
        &[]
    }
}

impl Formula<'_, '_> {
    /// The quotients that a formula can be; where the conditions of none hold, it is none. Empty where it never is one.
    pub(super) fn fractions(&mut self, expression: &Expression) -> Written<Vec<Case>> {
        if let Node::Call(Function::Min | Function::Max, _) = &expression.node {
            // Where all figures are exact the enclosure is the value itself.
            return Ok(Vec::new());
        }
        let cases = match self.cases(expression) {
            // What is exact needs no coefficients.
            Err(_) if !self.is_rounded(expression) => return Ok(Vec::new()),
            cases => cases?,
        };
        Ok(cases)
    }

    fn cases(&mut self, expression: &Expression) -> Written<Vec<Case>> {
        let always = |fraction| vec![Case { conditions: Vec::new(), fraction: Some(fraction) }];
        if expression.references().is_empty() {
            return Ok(match evaluate(expression, &NoFigures).value {
                Ok(Point::Number(number)) => always(Fraction::whole(Sum::constant(number))),
                _ => Vec::new(),
            });
        }
        match &expression.node {
            Node::Line(reference) => {
                let kind =
                    reference.line.and_then(|line| self.sheet.rulebook.dictionary.get(line)).map(|line| line.kind);
                if matches!(kind, None | Some(LineKind::Date | LineKind::Flag)) {
                    return Ok(Vec::new());
                }
                let mut sum = Sum::constant(Exact::zero());
                for (key, gate) in self.sheet.parts(reference) {
                    sum.terms.insert((key, gate.map(|(branch, _)| branch)), Exact::from(1));
                }
                Ok(always(Fraction::whole(sum)))
            }
            Node::Negate(operand) => Ok(map(self.cases(operand)?, |fraction| Some(fraction.scaled(&Exact::from(-1))))),
            Node::Binary(operator, left, right) => {
                let (left, right) = (self.cases(left)?, self.cases(right)?);
                let operation: fn(Fraction, Fraction) -> Option<Fraction> = match operator {
                    BinaryOperator::Add => |left, right| sum(left, right, &Exact::from(1)),
                    BinaryOperator::Subtract => |left, right| sum(left, right, &Exact::from(-1)),
                    BinaryOperator::Multiply => product,
                    BinaryOperator::Divide => quotient,
                    _ => return Ok(Vec::new()),
                };
                pairs(&left, &right, operation)
            }
            Node::Call(Function::Sum | Function::Avg, arguments) => {
                let mut total = always(Fraction::whole(Sum::constant(Exact::zero())));
                for (rank, argument) in arguments.iter().enumerate() {
                    let part = self.cases(argument)?;
                    total =
                        if rank == 0 { part } else { pairs(&total, &part, |one, two| sum(one, two, &Exact::from(1)))? };
                }
                let share = Exact::from_ratio(1, arguments.len()).unwrap_or_else(Exact::zero);
                let is_mean = matches!(expression.node, Node::Call(Function::Avg, _));
                Ok(if is_mean { map(total, |fraction| Some(fraction.scaled(&share))) } else { total })
            }
            Node::If(condition, positive, negative) => {
                if !self.is_of_days_and_flags(condition) {
                    return Ok(Vec::new());
                }
                // A day or flag that is missing leaves the choice to the enclosure.
                let mut conditions = self.presence(condition);
                let (flag, _) = self.point(condition)?.flag()?;
                let flag = self.bind(flag);
                let mut cases = Vec::new();
                for (chosen, part) in [(flag.clone(), positive), (format!("(NOT {flag})"), negative)] {
                    conditions.push(chosen);
                    for case in self.cases(part)? {
                        let conditions = conditions.iter().cloned().chain(case.conditions).collect();
                        cases.push(Case { conditions, fraction: case.fraction });
                    }
                    conditions.pop();
                }
                Ok(cases)
            }
            Node::Call(..) if self.is_of_days_and_flags(expression) => Err(Unexpressed::VaryingFactor),
            Node::Call(Function::Min | Function::Max, arguments) => self.taken(expression, arguments),
            Node::Defined(_, inner) => self.cases(inner),
            Node::Call(..) | Node::Not(_) | Node::Number(_) => Ok(Vec::new()),
        }
    }

    /// Of `min` and `max` the argument that is taken, where all figures are exact.
    fn taken(&mut self, expression: &Expression, arguments: &[Expression]) -> Written<Vec<Case>> {
        let mut certain = Vec::new();
        for (reference, _) in expression.references() {
            for (key, gate) in self.sheet.parts(reference) {
                let Figure::Number { low, high, .. } = self.figure(key) else { return Ok(Vec::new()) };
                let (low, high) = low.against(&high, self.sheet.dialect)?;
                if low != high {
                    let is_exact = format!("{low} = {high}");
                    certain.push(match gate {
                        Some((_, gate)) => format!("(NOT {gate} OR {is_exact})"),
                        None => is_exact,
                    });
                }
            }
        }
        let Value::Number(whole) = self.point(expression)?.value else { return Ok(Vec::new()) };
        let mut cases = Vec::new();
        for argument in arguments {
            let Value::Number(value) = self.point(argument)?.value else { return Ok(Vec::new()) };
            let order = self.sheet.order(&value, &whole)?;
            let is_taken = self.bind(format!("({order} = 0)"));
            for case in self.cases(argument)? {
                let conditions = certain.iter().cloned().chain([is_taken.clone()]).chain(case.conditions);
                cases.push(Case { conditions: conditions.collect(), fraction: case.fraction });
            }
            cases.push(Case { conditions: certain.iter().cloned().chain([is_taken]).collect(), fraction: None });
        }
        Ok(cases)
    }

    /// Whether an expression names days and flags alone.
    fn is_of_days_and_flags(&self, expression: &Expression) -> bool {
        let references = expression.references();
        let mut lines = references.iter().map(|(reference, _)| reference.line);
        lines.all(|line| {
            let line = line.and_then(|line| self.sheet.rulebook.dictionary.get(line));
            line.is_some_and(|line| matches!(line.kind, LineKind::Date | LineKind::Flag))
        })
    }

    /// That every figure of an expression is there.
    fn presence(&mut self, expression: &Expression) -> Vec<String> {
        let mut there = Vec::new();
        for (reference, _) in expression.references() {
            for (key, _) in self.sheet.parts(reference) {
                let figure = self.figure(key);
                there.push(format!("{} = 9", figure.why()));
            }
        }
        there.retain(|condition| condition != "9 = 9");
        there
    }

    /// The least and the greatest whole number of a sum over the figures' intervals, and whether it is never negative. The sum is
    /// that number times a positive constant.
    pub(super) fn range(&mut self, sum: &Sum) -> Written<Range> {
        let dialect = self.sheet.dialect;
        // Of each figure its coefficient, and what is added to it where a branch is registered.
        let mut parts: BTreeMap<FigureKey, (Exact, Option<(Branch, Exact)>)> = BTreeMap::new();
        for ((key, gate), coefficient) in &sum.terms {
            let part = parts.entry(*key).or_insert_with(|| (Exact::zero(), None));
            match gate {
                None => part.0 = coefficient.clone(),
                Some(branch) => part.1 = Some((*branch, coefficient.clone())),
            }
        }
        let mut is_non_negative = !sum.constant.is_negative();
        let mut terms: Vec<Weighted> = Vec::new();
        // Every coefficient in units of its column, then all times what makes them whole.
        let mut whole = sum.constant.parts().1;
        for (key, (always, gated)) in parts {
            let Figure::Number { low, high, .. } = self.figure(key) else { return Err(Unexpressed::OpenChoice) };
            let added = gated.as_ref().map_or_else(Exact::zero, |(_, added)| added.clone());
            for coefficient in [&always, &(&always + &added)] {
                is_non_negative &= !coefficient.is_negative() && low.is_non_negative();
                whole = whole.lcm(&(coefficient * low.unit()).parts().1);
            }
            terms.push(Weighted { low, high, always, gated });
        }
        let whole = Exact::from_integer(whole);
        let constant = (&sum.constant * &whole).floor();
        let mut most = constant.abs();
        let (mut least, mut greatest) = (vec![constant.to_string()], vec![constant.to_string()]);
        for Weighted { low, high, always, gated } in terms {
            let factor = |coefficient: &Exact| (&(coefficient * low.unit()) * &whole).floor();
            // The lesser end of a figure is the one that makes the sum less.
            let ends = |coefficient: &Exact| {
                let factor = factor(coefficient);
                let (low, high) = if factor.is_negative() { (&high, &low) } else { (&low, &high) };
                [times(&low.sign(), &factor), times(&high.sign(), &factor)]
            };
            let [mut lesser, mut greater] = ends(&always);
            let mut widest = factor(&always).abs();
            if let Some((branch, added)) = gated {
                let gate = self.sheet.is_expected(branch);
                let [l, g] = ends(&(&always + &added));
                widest = widest.max(factor(&(&always + &added)).abs());
                let [no_l, no_g] = if always.is_zero() { ["0".to_owned(), "0".to_owned()] } else { [lesser, greater] };
                lesser = format!("(CASE WHEN {gate} THEN {l} ELSE {no_l} END)");
                greater = format!("(CASE WHEN {gate} THEN {g} ELSE {no_g} END)");
            }
            most += widest * low.most();
            least.push(lesser);
            greatest.push(greater);
        }
        within(&most, dialect)?;
        if constant.is_zero() && least.len() > 1 {
            least.remove(0);
            greatest.remove(0);
        }
        let low = self.bind(joined(&least));
        let high = self.bind(joined(&greatest));
        Ok(Range { low, high, whole, most, is_non_negative })
    }
}

/// A figure in a sum, between its ends: its coefficient, and what is added to it where a branch is registered.
struct Weighted {
    low: Number,
    high: Number,
    always: Exact,
    gated: Option<(Branch, Exact)>,
}

/// Bounds of a sum times a whole number.
#[derive(Debug, Clone)]
pub(super) struct Range {
    pub(super) low: String,
    pub(super) high: String,
    /// The whole number by which the sum was multiplied.
    whole: Exact,
    most: BigInt,
    pub(super) is_non_negative: bool,
}

impl Range {
    /// The bounds as numbers.
    pub(super) fn numbers(&self) -> (Number, Number) {
        let scale = Exact::from(1).checked_div(&self.whole).unwrap_or_else(Exact::zero);
        let number =
            |text: &str| Number::column(text.to_owned(), scale.clone(), self.most.clone(), self.is_non_negative);
        (number(&self.low), number(&self.high))
    }
}

fn joined(terms: &[String]) -> String {
    if let [one] = terms { one.clone() } else { format!("({})", terms.join(" + ")) }
}

fn map(cases: Vec<Case>, change: impl Fn(Fraction) -> Option<Fraction>) -> Vec<Case> {
    let changed = |case: Case| Case { fraction: case.fraction.and_then(&change), conditions: case.conditions };
    cases.into_iter().map(changed).collect()
}

fn pairs(
    left: &[Case],
    right: &[Case],
    operation: impl Fn(Fraction, Fraction) -> Option<Fraction>,
) -> Written<Vec<Case>> {
    let mut cases = Vec::new();
    for one in left {
        for other in right {
            let fraction = match (&one.fraction, &other.fraction) {
                (Some(one), Some(other)) if is_alike_by_chance(one, other) => return Err(Unexpressed::VaryingBranches),
                (Some(one), Some(other)) => {
                    let made = operation(one.clone(), other.clone());
                    // A sum that is no constant here may be one where few branches are registered.
                    if made.is_none()
                        && [one, other].iter().any(|side| side.above.is_varying() || side.below.is_varying())
                    {
                        return Err(Unexpressed::VaryingBranches);
                    }
                    made
                }
                _ => None,
            };
            let conditions = one.conditions.iter().chain(&other.conditions).cloned().collect();
            cases.push(Case { conditions, fraction });
        }
    }
    if cases.len() > MOST_CASES { Err(Unexpressed::TooWide) } else { Ok(cases) }
}

/// Whether two divisors that are written differently may be the same sum for some branches.
fn is_alike_by_chance(one: &Fraction, other: &Fraction) -> bool {
    let hangs = |side: &Fraction| side.below.terms.keys().any(|(_, gate)| gate.is_some());
    let is_figure = |side: &Fraction| side.below.as_constant().is_none();
    one.below != other.below && is_figure(one) && is_figure(other) && (hangs(one) || hangs(other))
}

/// `left + factor × right`, where the divisors are the same or one side is a constant.
fn sum(left: Fraction, right: Fraction, factor: &Exact) -> Option<Fraction> {
    if left.below == right.below {
        return Some(Fraction { above: left.above.plus(&right.above, factor), below: left.below });
    }
    if let Some(constant) = right.constant() {
        return Some(Fraction { above: left.above.plus(&left.below, &(&constant * factor)), below: left.below });
    }
    let constant = left.constant()?;
    let right = right.scaled(factor);
    Some(Fraction { above: right.above.plus(&right.below, &constant), below: right.below })
}

fn product(left: Fraction, right: Fraction) -> Option<Fraction> {
    match (left.constant(), right.constant()) {
        (_, Some(constant)) => Some(left.scaled(&constant)),
        (Some(constant), None) => Some(right.scaled(&constant)),
        (None, None) => None,
    }
}

fn quotient(left: Fraction, right: Fraction) -> Option<Fraction> {
    right.below.as_constant()?;
    if let Some(constant) = right.constant() {
        return Some(left.scaled(&Exact::from(1).checked_div(&constant)?));
    }
    left.below.as_constant()?;
    Some(Fraction { above: left.above, below: right.above })
}
