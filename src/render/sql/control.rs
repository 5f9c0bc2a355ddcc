//! The outcome of a control: its sides must agree, or can within their intervals.
//!
//! In: a control. Out: the code of its outcome and reason, and whether rounding may make it fail. Never: its equations one by one.

use num_bigint::BigInt;

use super::choice::Choice;
use super::enclosure::Bounds;
use super::fraction::{Case, Fraction, Sum};
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
        let weighed = control
            .equations
            .iter()
            .map(|equation| self.weigh(equation, control))
            .collect::<Written<Vec<Weighed>>>()?;
        let gravities: Vec<&str> = weighed.iter().map(|one| one.gravity.as_str()).collect();
        let worst = match gravities.as_slice() {
            [] => "-2".to_owned(),
            [one] => (*one).to_owned(),
            several => format!("GREATEST({})", several.join(", ")),
        };
        let worst = self.bind(worst);
        // The first of those without value says why.
        let told = |test: &str| {
            let of = |one: &Weighed| format!("WHEN {} = 3 AND {} {test} THEN {}", one.gravity, one.why, one.why);
            weighed.iter().map(of).collect::<Vec<String>>()
        };
        // One that is out of range stands before all: it may be the one that fails.
        let first = [told("= 0"), told("> 0")].concat();
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
            _ if divides(&equation.left) => {
                format!("(CASE WHEN {one} > 3 AND {one} < 9 AND {other} > 3 THEN {one} ELSE LEAST({one}, {other}) END)")
            }
            _ => Why::least(&[one, other]),
        };
        let why = match formula.sheet.out_of_range(&[&equation.left, &equation.right]) {
            Some(out_of_range) => format!("(CASE WHEN {out_of_range} THEN 0 ELSE {why} END)"),
            None => why,
        };
        let why = formula.bind(why);
        let gaps = match (left.value, right.value) {
            (Value::Number(_), Value::Number(_)) => formula.gaps(equation, control)?,
            (Value::Date(left), Value::Date(right)) => {
                let days = formula.bind(formula.sheet.dialect.days(&right, &left));
                let days = Choice::One(Number::column(days, Exact::from(1), BigInt::from(4_000_000), false));
                let zero = Choice::constant(&Exact::zero());
                vec![formula.gap(Vec::new(), equation.relation, &days, &days, &zero)?]
            }
            _ => return Err(Unexpressed::OpenChoice),
        };
        let by_case = |of: &dyn Fn(&Gap) -> String| {
            let mut alternatives = Vec::new();
            for gap in &gaps {
                if gap.conditions.is_empty() {
                    return if alternatives.is_empty() {
                        of(gap)
                    } else {
                        format!("(CASE {} ELSE {} END)", alternatives.join(" "), of(gap))
                    };
                }
                alternatives.push(format!("WHEN {} THEN {}", gap.conditions.join(" AND "), of(gap)));
            }
            // The last case has no conditions.
            "NULL".to_owned()
        };
        let fails = by_case(&|gap| gap.may_fail.clone());
        let weight = by_case(&|gap| gap.gravity.clone());
        let may_fail =
            formula.bind(format!("(CASE {} WHEN {why} < 9 THEN TRUE ELSE {fails} END)", exceptions.join(" ")));
        let gravity =
            formula.bind(format!("(CASE {} WHEN {why} < 9 THEN 3 ELSE {weight} END)", alternatives.join(" ")));
        Ok(Weighed { gravity, why, may_fail })
    }
}

/// What a difference comes to, where its conditions hold.
struct Gap {
    conditions: Vec<String>,
    /// 0 compliant, 1 watch, 4 not compliant.
    gravity: String,
    may_fail: String,
}

impl Formula<'_, '_> {
    /// The difference of two sides, case by case; the last has no conditions.
    fn gaps(&mut self, equation: &Equation, control: &Control) -> Written<Vec<Gap>> {
        let is_money = equation.dimension == Dimension::Scalar { money: 1, count: 0, days: 0, years: 0 };
        let (lefts, rights) = (self.sides(&equation.left)?, self.sides(&equation.right)?);
        let mut gaps = Vec::new();
        for left in &lefts {
            for right in &rights {
                let (low, high) = match (&left.sum, &right.sum) {
                    // Figures on both sides cancel exactly.
                    (Some(left), Some(right)) => {
                        let difference = left.clone().plus(right, &Exact::from(-1));
                        let (low, high) = self.range(&difference)?.numbers();
                        (low.into(), high.into())
                    }
                    _ => (self.sheet.minus(&left.low, &right.high)?, self.sheet.minus(&left.high, &right.low)?),
                };
                let tolerance = if is_money {
                    let ends = [&left.low, &left.high, &right.low, &right.high];
                    let parts = ends.iter().map(|end| self.sheet.size(end)).collect::<Written<Vec<Choice>>>()?;
                    Choice::Extreme { is_least: false, parts }.scaled(&control.materiality)?
                } else {
                    Choice::constant(&Exact::zero())
                };
                let conditions = left.conditions.iter().chain(&right.conditions).cloned().collect();
                gaps.push(self.gap(conditions, equation.relation, &low, &high, &tolerance)?);
            }
        }
        Ok(gaps)
    }

    /// The gap that a relation forbids: compliant where there may be none, watched where it may be tolerated.
    fn gap(
        &mut self,
        conditions: Vec<String>,
        relation: Relation,
        low: &Choice,
        high: &Choice,
        tolerance: &Choice,
    ) -> Written<Gap> {
        let (low, high) = (self.sheet.bound_choice(low)?, self.sheet.bound_choice(high)?);
        let (least, most) = (self.sheet.sign(&low)?, self.sheet.sign(&high)?);
        let is_within = |order: &str| format!("{order} <= 0");
        let low_is_within = is_within(&self.sheet.order(&low, tolerance)?);
        let high_is_within = is_within(&self.sheet.order(&high, tolerance)?);
        let (none, tolerated, never_more) = match relation {
            Relation::AtMost => (format!("{least} <= 0"), low_is_within, high_is_within),
            Relation::Equal => {
                let (below_least, below_most) = (high.negated()?, low.negated()?);
                let below_least_is_within = is_within(&self.sheet.order(&below_least, tolerance)?);
                let below_most_is_within = is_within(&self.sheet.order(&below_most, tolerance)?);
                (
                    format!("{least} <= 0 AND {most} >= 0"),
                    format!("{low_is_within} AND {below_least_is_within}"),
                    format!("{high_is_within} AND {below_most_is_within}"),
                )
            }
        };
        let gravity = self.bind(format!("(CASE WHEN {none} THEN 0 WHEN {tolerated} THEN 1 ELSE 4 END)"));
        let may_fail = self.bind(format!("(NOT ({never_more}))"));
        Ok(Gap { conditions, gravity, may_fail })
    }

    /// What a side can be: a sum where it is one, else between two bounds.
    fn sides(&mut self, expression: &Expression) -> Written<Vec<Side>> {
        let mut sides = Vec::new();
        for Case { conditions, fraction } in self.fractions(expression)? {
            let is_always = conditions.is_empty();
            sides.push(match fraction.and_then(Fraction::into_sum) {
                Some(sum) => {
                    let (low, high) = self.range(&sum)?.numbers();
                    Side { conditions, sum: Some(sum), low: low.into(), high: high.into() }
                }
                None => self.side(conditions, expression)?,
            });
            if is_always {
                return Ok(sides);
            }
        }
        sides.push(self.side(Vec::new(), expression)?);
        Ok(sides)
    }

    fn side(&mut self, conditions: Vec<String>, expression: &Expression) -> Written<Side> {
        let enclosed = self.enclose(expression)?;
        let Bounds::Number { low, high } = enclosed.bounds else { return Err(Unexpressed::OpenChoice) };
        // Without a divisor that may be zero, what has a value has bounds.
        if self.is_rounded(expression) && divides(expression) {
            return Err(Unexpressed::OpenDivisor);
        }
        Ok(Side { conditions, sum: None, low: self.sheet.bound_choice(&low)?, high: self.sheet.bound_choice(&high)? })
    }
}

/// A side of an equation, where its conditions hold.
struct Side {
    conditions: Vec<String>,
    /// The sum that it is, where it is one.
    sum: Option<Sum>,
    low: Choice,
    high: Choice,
}

fn divides(expression: &Expression) -> bool {
    let mut divides = false;
    expression.visit(&mut |part| divides |= matches!(part.node, Node::Binary(BinaryOperator::Divide, ..)));
    divides
}
