//! The outcome of a control: its sides must agree, or can within their intervals.
//!
//! In: a control. Out: the code of its outcome and reason, and whether rounding may make it fail. Never: its equations one by one.

use num_bigint::BigInt;

use super::enclosure::Bounds;
use super::number::{Number, Unexpressed, Written};
use super::point::{Formula, Value};
use super::sheet::{Sheet, Why};
use super::verdict::Verdict;
use crate::formula::{BinaryOperator, Dimension, Exact, Expression, Node};
use crate::rulebook::{Control, Equation, MissingPolicy, Relation};

/// A control as columns.
#[derive(Debug, Clone)]
pub(super) struct Judged {
    /// The code of outcome and reason.
    pub(super) verdict: String,
    /// Whether it is satisfied, or may be.
    pub(super) is_open: String,
    /// Whether it is satisfied whatever the rounding.
    pub(super) is_satisfied: String,
    /// Whether it applies.
    pub(super) is_expected: String,
}

/// An equation as columns.
struct Weighed {
    /// -2 where it does not concern the institution, -1 in a first year, then 0 compliant, 1 watch, 3 not assessable, 4 not compliant.
    gravity: String,
    why: String,
    may_fail: String,
}

impl Sheet<'_> {
    /// The verdict of a control.
    pub(super) fn control(&mut self, control: &Control) -> Written<Judged> {
        let in_force = self.within(control.in_force);
        let weighed =
            control.equations.iter().map(|equation| self.weigh(equation, control)).collect::<Written<Vec<Weighed>>>()?;
        let gravities: Vec<&str> = weighed.iter().map(|one| one.gravity.as_str()).collect();
        let worst = match gravities.as_slice() {
            [] => "-2".to_owned(),
            [one] => (*one).to_owned(),
            several => format!("GREATEST({})", several.join(", ")),
        };
        let worst = self.bind(worst);
        // The first of those without value says why.
        let first = weighed.iter().map(|one| format!("WHEN {} = 3 THEN {}", one.gravity, one.why));
        let first: Vec<String> = first.collect();
        let why = if first.is_empty() { Why::MISSING.to_owned() } else { format!("CASE {} END", first.join(" ")) };
        let not_in_force = if in_force.is_empty() {
            String::new()
        } else {
            format!("WHEN NOT ({}) THEN {} ", in_force.join(" AND "), Verdict::NotInForce.number())
        };
        let verdict = self.bind(format!(
            "(CASE {not_in_force}WHEN {worst} = -2 THEN {} WHEN {worst} = -1 THEN {} WHEN {worst} = 0 THEN {} \
             WHEN {worst} = 1 THEN {} WHEN {worst} = 4 THEN {} ELSE {why} END)",
            Verdict::NotConcerned.number(),
            Verdict::FirstYear.number(),
            Verdict::Compliant.number(),
            Verdict::WatchMateriality.number(),
            Verdict::NonCompliant.number(),
        ));
        let (least, most) = (Verdict::Compliant.number(), Verdict::WatchMateriality.number());
        let is_open = self.bind(format!("({verdict} BETWEEN {least} AND {most})"));
        let may_fail: Vec<&str> = weighed.iter().map(|one| one.may_fail.as_str()).collect();
        let is_satisfied = self.bind(format!("({is_open} AND NOT ({}))", may_fail.join(" OR ")));
        let is_expected = self.bind(format!("({verdict} < {})", Verdict::NotInForce.number()));
        Ok(Judged { verdict, is_open, is_satisfied, is_expected })
    }

    fn weigh(&mut self, equation: &Equation, control: &Control) -> Written<Weighed> {
        let mut alternatives = Vec::new();
        let mut exceptions = Vec::new();
        if let Some(concerns) = self.concerns(equation.applies.as_ref()) {
            alternatives.push(format!("WHEN NOT {concerns} THEN -2"));
            exceptions.push(format!("WHEN NOT {concerns} THEN FALSE"));
        }
        if let Some(too_far) = self.looks_back_too_far(&[&equation.left, &equation.right]) {
            alternatives.push(format!("WHEN {too_far} THEN -1"));
            exceptions.push(format!("WHEN {too_far} THEN FALSE"));
        }
        let mut formula = Formula { sheet: self, missing: MissingPolicy::NotAssessable };
        let left = formula.point(&equation.left)?;
        let right = formula.point(&equation.right)?;
        let (one, other) = (Why::least(&left.whys), Why::least(&right.whys));
        let why = match (one.as_str(), other.as_str()) {
            (Why::NONE, Why::NONE) => Why::NONE.to_owned(),
            (Why::NONE, _) => other,
            (_, Why::NONE) => one,
            // A zero divisor on the left is told before a missing figure on the right.
            _ if divides(&equation.left) => format!(
                "(CASE WHEN {one} > 3 AND {one} < 9 AND {other} > 3 THEN {one} ELSE LEAST({one}, {other}) END)"
            ),
            _ => Why::least(&[one, other]),
        };
        let why = formula.bind(why);
        let (gap, largest, tolerance) = match (left.value, right.value) {
            (Value::Number(_), Value::Number(_)) => formula.gap(equation, control)?,
            (Value::Date(left), Value::Date(right)) => {
                let days = formula.bind(formula.sheet.dialect.days(&right, &left));
                let days = Number::column(days, Exact::from(1), BigInt::from(4_000_000), false);
                let (smallest, largest) = formula.forbidden(equation.relation, days.clone(), days)?;
                (smallest, largest, Number::constant(&Exact::zero()))
            }
            _ => return Err(Unexpressed::OpenChoice),
        };
        let dialect = formula.sheet.dialect;
        let (smallest, within) = gap.against(&tolerance, dialect)?;
        let (greatest, limit) = largest.against(&tolerance, dialect)?;
        let may_fail = formula.bind(format!(
            "(CASE {} WHEN {why} < 9 THEN TRUE ELSE {greatest} > {limit} END)",
            exceptions.join(" ")
        ));
        let gravity = formula.bind(format!(
            "(CASE {} WHEN {why} < 9 THEN 3 WHEN {} = 0 THEN 0 WHEN {smallest} <= {within} THEN 1 ELSE 4 END)",
            alternatives.join(" "),
            gap.sign(),
        ));
        Ok(Weighed { gravity, why, may_fail })
    }
}

impl Formula<'_, '_> {
    /// The smallest and the largest gap that a relation forbids, and what of it is tolerated.
    fn gap(&mut self, equation: &Equation, control: &Control) -> Written<(Number, Number, Number)> {
        let dialect = self.sheet.dialect;
        let (left, right) = (self.side(&equation.left)?, self.side(&equation.right)?);
        let (low, high) = match (&left.sum, &right.sum) {
            // Figures on both sides cancel exactly.
            (Some(left), Some(right)) => {
                let difference = left.clone().plus(right, &Exact::from(-1));
                self.range(&difference)?.numbers()
            }
            _ => (left.low.minus(&right.high, dialect)?, left.high.minus(&right.low, dialect)?),
        };
        let is_money = equation.dimension == Dimension::Scalar { money: 1, count: 0, days: 0, years: 0 };
        let tolerance = if is_money {
            let sizes = [left.low, left.high, right.low, right.high].map(|end| {
                let end = end.size();
                self.sheet.bound(end)
            });
            let mut larger = Number::constant(&Exact::zero());
            for size in &sizes {
                larger = self.extreme(false, &larger, size)?.0;
            }
            larger.scaled(&control.materiality)
        } else {
            Number::constant(&Exact::zero())
        };
        let (smallest, largest) = self.forbidden(equation.relation, low, high)?;
        Ok((smallest, largest, tolerance))
    }

    /// The smallest and the largest size of the gap that a relation forbids.
    fn forbidden(&mut self, relation: Relation, low: Number, high: Number) -> Written<(Number, Number)> {
        let zero = Number::constant(&Exact::zero());
        let (low, high) = (self.sheet.bound(low), self.sheet.bound(high));
        let positive = |formula: &mut Self, number: &Number| Ok(formula.extreme(false, number, &zero)?.0);
        let above = (positive(self, &low)?, positive(self, &high)?);
        match relation {
            Relation::AtMost => Ok(above),
            Relation::Equal => {
                let below = (positive(self, &high.negated())?, positive(self, &low.negated())?);
                Ok((self.extreme(false, &above.0, &below.0)?.0, self.extreme(false, &above.1, &below.1)?.0))
            }
        }
    }

    fn side(&mut self, expression: &Expression) -> Written<Side> {
        let mut cases = self.fractions(expression)?;
        let case = cases.pop();
        if !cases.is_empty() || case.as_ref().is_some_and(|case| !case.conditions.is_empty()) {
            // Which sum a side is hangs on days or flags: no shipped control does.
            return Err(Unexpressed::OpenChoice);
        }
        if let Some(sum) = case.and_then(|case| case.fraction).and_then(super::fraction::Fraction::into_sum) {
            let (low, high) = self.range(&sum)?.numbers();
            return Ok(Side { sum: Some(sum), low, high });
        }
        let enclosed = self.enclose(expression)?;
        let Bounds::Number { low, high } = enclosed.bounds else { return Err(Unexpressed::OpenChoice) };
        Ok(Side { sum: None, low: self.sheet.bound(low), high: self.sheet.bound(high) })
    }
}

/// A side of an equation.
struct Side {
    /// The sum that it is, where it is one.
    sum: Option<super::fraction::Sum>,
    low: Number,
    high: Number,
}

fn divides(expression: &Expression) -> bool {
    let mut divides = false;
    expression.visit(&mut |part| divides |= matches!(part.node, Node::Binary(BinaryOperator::Divide, ..)));
    divides
}
