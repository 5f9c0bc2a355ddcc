//! What a formula can be within the reported precision: an outer enclosure, as [`crate::formula::enclose`] takes it.
//!
//! In: a checked formula. Out: expressions for its bounds, and for whether nothing can be said (1) or it has no value whatever the
//! figures are (2). Never: too narrow.

use super::number::{Number, Unexpressed, Written};
use super::point::{Formula, Value, gated, least_of, symbol};
use super::sheet::Figure;
use crate::formula::{BinaryOperator, Exact, Expression, Function, LineReference, Node};

/// What a formula can be.
#[derive(Debug, Clone)]
pub(super) struct Enclosed {
    pub(super) bounds: Bounds,
    /// 0 where the bounds hold, 1 where nothing can be said, 2 where there is no value.
    pub(super) state: String,
}

/// The bounds of what a formula can be; any where the state is not 0.
#[derive(Debug, Clone)]
pub(super) enum Bounds {
    Number { low: Number, high: Number },
    Date(String),
    Flag { can_be_true: String, can_be_false: String },
}

impl Enclosed {
    fn number(self) -> Written<(Number, Number, String)> {
        let Bounds::Number { low, high } = self.bounds else { return Err(Unexpressed::OpenChoice) };
        Ok((low, high, self.state))
    }

    fn flag(self) -> Written<(String, String, String)> {
        let Bounds::Flag { can_be_true, can_be_false } = self.bounds else { return Err(Unexpressed::OpenChoice) };
        Ok((can_be_true, can_be_false, self.state))
    }
}

/// The greater of states.
fn graver(states: &[&str]) -> String {
    let mut told: Vec<&str> = Vec::new();
    for state in states {
        if *state != "0" && !told.contains(state) {
            told.push(state);
        }
    }
    match told.as_slice() {
        [] => "0".to_owned(),
        [one] => (*one).to_owned(),
        several => format!("GREATEST({})", several.join(", ")),
    }
}

impl Formula<'_, '_> {
    /// Whether some figure that an expression names can be rounded.
    pub(super) fn is_rounded(&self, expression: &Expression) -> bool {
        let references = expression.references();
        references.iter().filter_map(|(reference, _)| reference.line).any(|line| self.sheet.is_rounded(line))
    }

    pub(super) fn enclose(&mut self, expression: &Expression) -> Written<Enclosed> {
        if !self.is_rounded(expression) {
            return self.exact(expression);
        }
        match &expression.node {
            Node::Number(_) => self.exact(expression),
            Node::Line(reference) => self.enclose_line(reference),
            Node::Negate(operand) => {
                let (low, high, state) = self.enclose(operand)?.number()?;
                Ok(Enclosed { bounds: Bounds::Number { low: high.negated(), high: low.negated() }, state })
            }
            Node::Not(operand) => {
                let (can_be_true, can_be_false, state) = self.enclose(operand)?.flag()?;
                Ok(Enclosed {
                    bounds: Bounds::Flag { can_be_true: can_be_false, can_be_false: can_be_true },
                    state,
                })
            }
            Node::Binary(operator @ (BinaryOperator::And | BinaryOperator::Or), left, right) => {
                let (left, right) = (self.enclose(left)?.flag()?, self.enclose(right)?.flag()?);
                Ok(self.connective(*operator == BinaryOperator::Or, left, right))
            }
            Node::Binary(operator, left, right) => {
                let (left, right) = (self.enclose(left)?, self.enclose(right)?);
                self.enclose_binary(*operator, left, right)
            }
            Node::Call(function, arguments) => self.enclose_call(*function, arguments),
            Node::Defined(_, inner) => self.enclose(inner),
            Node::If(condition, positive, negative) => {
                let (yes, no, undecided) = self.enclose(condition)?.flag()?;
                let (positive, negative) = (self.enclose(positive)?, self.enclose(negative)?);
                let (yes, no, undecided) = (self.bind(yes), self.bind(no), self.bind(undecided));
                let (one, other) = (self.bind(positive.state), self.bind(negative.state));
                let state = self.bind(format!(
                    "(CASE WHEN {undecided} <> 0 THEN {undecided} WHEN NOT {no} THEN {one} WHEN NOT {yes} THEN {other} \
                     WHEN {one} = 0 AND {other} = 0 THEN 0 WHEN {one} = 2 AND {other} = 2 THEN 2 ELSE 1 END)"
                ));
                let bounds = self.hull(&yes, &no, positive.bounds, negative.bounds)?;
                Ok(Enclosed { bounds, state })
            }
        }
    }

    /// What is exact is what it is.
    fn exact(&mut self, expression: &Expression) -> Written<Enclosed> {
        let pointed = self.point(expression)?;
        let state = if pointed.whys.is_empty() {
            "0".to_owned()
        } else {
            self.bind(format!("(CASE WHEN {} THEN 2 ELSE 0 END)", pointed.is_missing()))
        };
        let bounds = match pointed.value {
            Value::Number(number) => {
                let number = self.sheet.bound(number);
                Bounds::Number { low: number.clone(), high: number }
            }
            Value::Date(date) => Bounds::Date(date),
            Value::Flag(flag) => {
                let flag = self.bind(flag);
                Bounds::Flag { can_be_false: format!("(NOT {flag})"), can_be_true: flag }
            }
        };
        Ok(Enclosed { bounds, state })
    }

    /// What either of two can be, when it is open which.
    fn hull(&mut self, yes: &str, no: &str, one: Bounds, other: Bounds) -> Written<Bounds> {
        let dialect = self.sheet.dialect;
        let is_first = self.bind(format!("(NOT {no})"));
        let is_second = self.bind(format!("(NOT {yes})"));
        Ok(match (one, other) {
            (Bounds::Number { low, high }, Bounds::Number { low: l, high: h }) => {
                let mut bound = |is_least, one: &Number, other: &Number| {
                    let widest = self.extreme(is_least, one, other)?.0;
                    let chosen = Number::choose(&is_second, other, &widest, dialect)?;
                    let chosen = Number::choose(&is_first, one, &chosen, dialect)?;
                    Ok(self.sheet.bound(chosen))
                };
                Bounds::Number { low: bound(true, &low, &l)?, high: bound(false, &high, &h)? }
            }
            (
                Bounds::Flag { can_be_true, can_be_false },
                Bounds::Flag { can_be_true: t, can_be_false: f },
            ) => {
                let mut either = |one: String, other: String| {
                    self.bind(format!(
                        "(CASE WHEN {is_first} THEN {one} WHEN {is_second} THEN {other} ELSE {one} OR {other} END)"
                    ))
                };
                Bounds::Flag { can_be_true: either(can_be_true, t), can_be_false: either(can_be_false, f) }
            }
            _ => return Err(Unexpressed::OpenChoice),
        })
    }

    fn enclose_line(&mut self, reference: &LineReference) -> Written<Enclosed> {
        let parts = self.sheet.parts(reference);
        if let [(key, None)] = parts.as_slice() {
            let figure = self.figure(*key);
            let state = self.bind(format!("(CASE WHEN {} < 9 THEN 2 ELSE 0 END)", figure.why()));
            let Figure::Number { low, high, .. } = figure else { return Err(Unexpressed::OpenChoice) };
            return Ok(Enclosed { bounds: Bounds::Number { low, high }, state });
        }
        let dialect = self.sheet.dialect;
        let mut missing = vec![self.sheet.has_no_branch()];
        let zero = Number::constant(&Exact::zero());
        let (mut least, mut most) = (zero.clone(), zero);
        for (key, gate) in parts {
            let figure = self.figure(key);
            let Some((_, gate)) = gate else { continue };
            missing.push(format!("({gate} AND {} < 9)", figure.why()));
            let Figure::Number { low, high, .. } = figure else { return Err(Unexpressed::OpenChoice) };
            least = least.plus(&gated(&gate, low), dialect)?;
            most = most.plus(&gated(&gate, high), dialect)?;
        }
        let state = self.bind(format!("(CASE WHEN {} THEN 2 ELSE 0 END)", missing.join(" OR ")));
        let bounds = Bounds::Number { low: self.sheet.bound(least), high: self.sheet.bound(most) };
        Ok(Enclosed { bounds, state })
    }

    /// `and` decided by a false operand, `or` by a true one.
    fn connective(
        &mut self,
        is_or: bool,
        left: (String, String, String),
        right: (String, String, String),
    ) -> Enclosed {
        let mut bound = |(yes, no, state)| (self.bind(yes), self.bind(no), self.bind(state));
        let ((yes, no, one), (y, n, other)) = (bound(left), bound(right));
        // That an operand alone decides, and that it leaves the value to the other.
        let decides = |yes: &str, no: &str, state: &str| {
            format!("({state} = 0 AND NOT {})", if is_or { no } else { yes })
        };
        let yields = |yes: &str, no: &str, state: &str| {
            format!("({state} = 0 AND NOT {})", if is_or { yes } else { no })
        };
        let decided =
            self.bind(format!("({} OR {})", decides(&yes, &no, &one), decides(&y, &n, &other)));
        let state = self.bind(format!(
            "(CASE WHEN {decided} THEN 0 WHEN {one} = 2 AND {other} = 2 THEN 2 \
             WHEN {one} = 2 THEN CASE WHEN {} THEN 2 ELSE 1 END WHEN {other} = 2 THEN CASE WHEN {} THEN 2 ELSE 1 END \
             ELSE {} END)",
            yields(&y, &n, &other),
            yields(&yes, &no, &one),
            graver(&[&one, &other]),
        ));
        let (certain, both, either) = if is_or {
            (("TRUE", "FALSE"), format!("{yes} OR {y}"), format!("{no} AND {n}"))
        } else {
            (("FALSE", "TRUE"), format!("{yes} AND {y}"), format!("{no} OR {n}"))
        };
        let can_be_true = self.bind(format!("(CASE WHEN {decided} THEN {} ELSE {both} END)", certain.0));
        let can_be_false = self.bind(format!("(CASE WHEN {decided} THEN {} ELSE {either} END)", certain.1));
        Enclosed { bounds: Bounds::Flag { can_be_true, can_be_false }, state }
    }

    fn enclose_binary(&mut self, operator: BinaryOperator, left: Enclosed, right: Enclosed) -> Written<Enclosed> {
        let dialect = self.sheet.dialect;
        let state = graver(&[&left.state, &right.state]);
        let bounds = match (left.bounds, right.bounds) {
            (Bounds::Number { low, high }, Bounds::Number { low: l, high: h }) => match operator {
                BinaryOperator::Add => Bounds::Number { low: low.plus(&l, dialect)?, high: high.plus(&h, dialect)? },
                BinaryOperator::Subtract => {
                    Bounds::Number { low: low.minus(&h, dialect)?, high: high.minus(&l, dialect)? }
                }
                BinaryOperator::Multiply => self.product((low, high), (l, h))?,
                BinaryOperator::Divide => return self.quotient((low, high), (l, h), state),
                _ => {
                    // Whether the left side can be less than the right one, greater, equal.
                    let (a, b) = low.against(&h, dialect)?;
                    let (less, not_greater) = (format!("({a} < {b})"), format!("({a} <= {b})"));
                    let (a, b) = high.against(&l, dialect)?;
                    let (greater, not_less) = (format!("({a} > {b})"), format!("({a} >= {b})"));
                    let (less, greater) = (self.bind(less), self.bind(greater));
                    let equal = self.bind(format!("({not_greater} AND {not_less})"));
                    let (is, is_not) = match operator {
                        BinaryOperator::Less => (less, format!("({equal} OR {greater})")),
                        BinaryOperator::LessOrEqual => (format!("({less} OR {equal})"), greater),
                        BinaryOperator::Greater => (greater, format!("({equal} OR {less})")),
                        BinaryOperator::GreaterOrEqual => (format!("({greater} OR {equal})"), less),
                        BinaryOperator::NotEqual => (format!("({less} OR {greater})"), equal),
                        _ => (equal, format!("({less} OR {greater})")),
                    };
                    Bounds::Flag { can_be_true: is, can_be_false: is_not }
                }
            },
            (Bounds::Date(left), Bounds::Date(right)) => {
                let is = self.bind(format!("({left} {} {right})", symbol(operator)));
                Bounds::Flag { can_be_false: format!("(NOT {is})"), can_be_true: is }
            }
            _ => return Err(Unexpressed::OpenChoice),
        };
        Ok(Enclosed { bounds, state })
    }

    /// The least and the greatest of the corners.
    fn product(&mut self, left: (Number, Number), right: (Number, Number)) -> Written<Bounds> {
        let dialect = self.sheet.dialect;
        if left.0.is_non_negative() && right.0.is_non_negative() {
            return Ok(Bounds::Number {
                low: left.0.times(&right.0, dialect)?,
                high: left.1.times(&right.1, dialect)?,
            });
        }
        let mut corners = Vec::with_capacity(4);
        for (one, other) in [(&left.0, &right.0), (&left.0, &right.1), (&left.1, &right.0), (&left.1, &right.1)] {
            let corner = one.times(other, dialect)?;
            corners.push(self.sheet.bound(corner));
        }
        let mut outermost = |is_least| {
            let mut rest = corners.iter();
            let first = rest.next().cloned().ok_or(Unexpressed::OpenChoice)?;
            rest.try_fold(first, |known, corner| Ok(self.extreme(is_least, &known, corner)?.0))
        };
        Ok(Bounds::Number { low: outermost(true)?, high: outermost(false)? })
    }

    /// Nothing can be said where the divisor can be zero, and there is no value where it is.
    fn quotient(
        &mut self,
        (low, high): (Number, Number),
        (l, h): (Number, Number),
        state: String,
    ) -> Written<Enclosed> {
        let dialect = self.sheet.dialect;
        let (low, high) = (self.sheet.bound(low), self.sheet.bound(high));
        let (l, h) = (self.sheet.bound(l), self.sheet.bound(h));
        let (least, most) = (l.sign(), h.sign());
        let state = self.bind(state);
        let state = self.bind(format!(
            "(CASE WHEN {state} <> 0 THEN {state} WHEN {least} = 0 AND {most} = 0 THEN 2 \
             WHEN {least} <= 0 AND {most} >= 0 THEN 1 ELSE 0 END)"
        ));
        // Where the divisor is negative both change sides.
        let ((low, high), (l, h)) = if l.is_non_negative() {
            ((low, high), (l, h))
        } else {
            let is_negative = self.bind(format!("({most} < 0)"));
            let mut turned = |one: &Number, other: &Number| {
                let chosen = Number::choose(&is_negative, &other.clone().negated(), one, dialect)?;
                Ok::<_, Unexpressed>(self.sheet.bound(chosen))
            };
            ((turned(&low, &high)?, turned(&high, &low)?), (turned(&l, &h)?, turned(&h, &l)?))
        };
        let mut end = |number: &Number, where_negative: &Number, else_where: &Number| {
            let divisor = if number.is_non_negative() {
                else_where.clone()
            } else {
                let is_negative = format!("{} < 0", number.sign());
                Number::choose(&is_negative, where_negative, else_where, dialect)?
            };
            let divisor = self.sheet.bound(divisor);
            let quotient = number.over(&divisor, dialect)?;
            Ok::<_, Unexpressed>(self.sheet.bound(quotient))
        };
        let bounds = Bounds::Number { low: end(&low, &l, &h)?, high: end(&high, &h, &l)? };
        Ok(Enclosed { bounds, state })
    }

    fn enclose_call(&mut self, function: Function, arguments: &[Expression]) -> Written<Enclosed> {
        let dialect = self.sheet.dialect;
        match function {
            Function::YearsBetween | Function::DaysBetween => return Err(Unexpressed::OpenChoice),
            Function::Count | Function::AtLeast => return self.conditions(function, arguments),
            Function::Min | Function::Max | Function::Sum | Function::Avg | Function::Abs => {}
        }
        let mut states = Vec::new();
        let mut ranges = Vec::new();
        for argument in arguments {
            let (low, high, state) = self.enclose(argument)?.number()?;
            ranges.push((self.sheet.bound(low), self.sheet.bound(high)));
            states.push(self.bind(state));
        }
        let count = ranges.len();
        let mut ranges = ranges.into_iter();
        let mut total = ranges.next().ok_or(Unexpressed::OpenChoice)?;
        for (low, high) in ranges {
            total = match function {
                Function::Min | Function::Max => {
                    let is_least = function == Function::Min;
                    (self.extreme(is_least, &total.0, &low)?.0, self.extreme(is_least, &total.1, &high)?.0)
                }
                _ => (total.0.plus(&low, dialect)?, total.1.plus(&high, dialect)?),
            };
        }
        let (mut low, mut high) = total;
        if let (Function::Avg, Some(share)) = (function, Exact::from_ratio(1, count)) {
            (low, high) = (low.scaled(&share), high.scaled(&share));
        }
        if function == Function::Abs && !low.is_non_negative() {
            let is_open = self.bind(format!("({} < 0 AND {} > 0)", low.sign(), high.sign()));
            let (one, other) = (self.sheet.bound(low.size()), self.sheet.bound(high.size()));
            let least = self.extreme(true, &one, &other)?.0;
            let chosen = Number::choose(&is_open, &Number::constant(&Exact::zero()), &least, dialect)?;
            low = self.sheet.bound(chosen);
            high = self.extreme(false, &one, &other)?.0;
        }
        let states: Vec<&str> = states.iter().map(String::as_str).collect();
        Ok(Enclosed { bounds: Bounds::Number { low, high }, state: graver(&states) })
    }

    /// How many conditions hold, or whether as many do as are asked for.
    fn conditions(&mut self, function: Function, arguments: &[Expression]) -> Written<Enclosed> {
        let conditions = if function == Function::Count { arguments } else { arguments.get(1..).unwrap_or_default() };
        let one = |text: String| format!("CASE WHEN {text} THEN 1 ELSE 0 END");
        let (mut certain, mut possible) = (Vec::new(), Vec::new());
        let mut states = Vec::new();
        for condition in conditions {
            let (yes, no, state) = self.enclose(condition)?.flag()?;
            let state = self.bind(state);
            certain.push(one(format!("{state} = 0 AND NOT {no}")));
            possible.push(one(format!("{state} = 0 AND {yes}")));
            states.push(state);
        }
        let certain = self.bind(format!("({})", certain.join(" + ")));
        let possible = self.bind(format!("({})", possible.join(" + ")));
        if function == Function::Count {
            let integer = self.sheet.dialect.integer();
            let mut number = |text: &str| {
                let text = self.bind(format!("CAST({text} AS {integer})"));
                Number::column(text, Exact::from(1), conditions.len().into(), true)
            };
            let bounds = Bounds::Number { low: number(&certain), high: number(&possible) };
            let states: Vec<&str> = states.iter().map(String::as_str).collect();
            return Ok(Enclosed { bounds, state: graver(&states) });
        }
        let least = least_of(arguments)?;
        let some = |test: &str| {
            let tests: Vec<String> = states.iter().map(|state| format!("{state} {test}")).collect();
            format!("({})", tests.join(" OR "))
        };
        let without: Vec<String> = states.iter().map(|state| one(format!("{state} <> 0"))).collect();
        let without = self.bind(format!("({})", without.join(" + ")));
        let (is_undefined, is_unbounded) = (self.bind(some("= 2")), self.bind(some("= 1")));
        let is_true = self.bind(format!("({certain} >= {least})"));
        let is_false = self.bind(format!("({possible} + {without} < {least})"));
        let state = self.bind(format!(
            "(CASE WHEN {is_true} OR {is_false} THEN 0 WHEN NOT {is_undefined} AND NOT {is_unbounded} THEN 0 \
             WHEN {is_undefined} AND NOT {is_unbounded} AND {certain} = {possible} THEN 2 ELSE 1 END)"
        ));
        let bounds = Bounds::Flag {
            can_be_true: format!("(NOT {is_false})"),
            can_be_false: format!("(NOT {is_true})"),
        };
        Ok(Enclosed { bounds, state })
    }
}
