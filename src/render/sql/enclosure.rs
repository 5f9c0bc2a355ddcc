//! What a formula can be within the reported precision: an outer enclosure, as [`crate::formula::enclose`] takes it.
//!
//! In: a checked formula. Out: expressions for its bounds, and for whether nothing can be said (1) or it has no value whatever the
//! figures are (2). Never: too narrow.

use super::choice::Choice;
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
#[expect(clippy::large_enum_variant, reason = "a few at a time, while a file is written")]
pub(super) enum Bounds {
    Number { low: Choice, high: Choice },
    Date(String),
    Flag { can_be_true: String, can_be_false: String },
}

impl Enclosed {
    fn number(self) -> Written<(Choice, Choice, String)> {
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
                Ok(Enclosed { bounds: Bounds::Number { low: high.negated()?, high: low.negated()? }, state })
            }
            Node::Not(operand) => {
                let (can_be_true, can_be_false, state) = self.enclose(operand)?.flag()?;
                Ok(Enclosed { bounds: Bounds::Flag { can_be_true: can_be_false, can_be_false: can_be_true }, state })
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
            let is_missing = self.is_missing(&pointed)?;
            self.bind(format!("(CASE WHEN {is_missing} THEN 2 ELSE 0 END)"))
        };
        let bounds = match pointed.value {
            Value::Number(number) => {
                let number = self.sheet.bound_choice(&number)?;
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
        let is_first = self.bind(format!("(NOT {no})"));
        let is_second = self.bind(format!("(NOT {yes})"));
        Ok(match (one, other) {
            (Bounds::Number { low, high }, Bounds::Number { low: l, high: h }) => {
                let chosen = |is_least, one: Choice, other: Choice| {
                    let widest = Choice::Extreme { is_least, parts: vec![one.clone(), other.clone()] };
                    let rest = Choice::If(is_second.clone(), Box::new(other), Box::new(widest));
                    Choice::If(is_first.clone(), Box::new(one), Box::new(rest))
                };
                Bounds::Number { low: chosen(true, low, l), high: chosen(false, high, h) }
            }
            (Bounds::Flag { can_be_true, can_be_false }, Bounds::Flag { can_be_true: t, can_be_false: f }) => {
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
            return Ok(Enclosed { bounds: Bounds::Number { low: low.into(), high: high.into() }, state });
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
        let bounds = Bounds::Number { low: self.sheet.bound(least).into(), high: self.sheet.bound(most).into() };
        Ok(Enclosed { bounds, state })
    }

    /// `and` settled by a false operand, `or` by a true one.
    fn connective(&mut self, is_or: bool, left: (String, String, String), right: (String, String, String)) -> Enclosed {
        let mut bound = |(yes, no, state)| (self.bind(yes), self.bind(no), self.bind(state));
        let ((is, is_not, one), (y, n, other)) = (bound(left), bound(right));
        // That an operand alone decides, and that it leaves the value to the other.
        let decides =
            |yes: &str, no: &str, state: &str| format!("({state} = 0 AND NOT {})", if is_or { no } else { yes });
        let yields =
            |yes: &str, no: &str, state: &str| format!("({state} = 0 AND NOT {})", if is_or { yes } else { no });
        let settled = self.bind(format!("({} OR {})", decides(&is, &is_not, &one), decides(&y, &n, &other)));
        let state = self.bind(format!(
            "(CASE WHEN {settled} THEN 0 WHEN {one} = 2 AND {other} = 2 THEN 2 \
             WHEN {one} = 2 THEN CASE WHEN {} THEN 2 ELSE 1 END WHEN {other} = 2 THEN CASE WHEN {} THEN 2 ELSE 1 END \
             ELSE {} END)",
            yields(&y, &n, &other),
            yields(&is, &is_not, &one),
            graver(&[&one, &other]),
        ));
        let (certain, both, either) = if is_or {
            (("TRUE", "FALSE"), format!("{is} OR {y}"), format!("{is_not} AND {n}"))
        } else {
            (("FALSE", "TRUE"), format!("{is} AND {y}"), format!("{is_not} OR {n}"))
        };
        let can_be_true = self.bind(format!("(CASE WHEN {settled} THEN {} ELSE {both} END)", certain.0));
        let can_be_false = self.bind(format!("(CASE WHEN {settled} THEN {} ELSE {either} END)", certain.1));
        Enclosed { bounds: Bounds::Flag { can_be_true, can_be_false }, state }
    }

    fn enclose_binary(&mut self, operator: BinaryOperator, left: Enclosed, right: Enclosed) -> Written<Enclosed> {
        let state = graver(&[&left.state, &right.state]);
        let bounds = match (left.bounds, right.bounds) {
            (Bounds::Number { low, high }, Bounds::Number { low: l, high: h }) => match operator {
                BinaryOperator::Add => {
                    Bounds::Number { low: self.sheet.plus(&low, &l)?, high: self.sheet.plus(&high, &h)? }
                }
                BinaryOperator::Subtract => {
                    Bounds::Number { low: self.sheet.minus(&low, &h)?, high: self.sheet.minus(&high, &l)? }
                }
                BinaryOperator::Multiply => self.product(&[low, high], &[l, h])?,
                BinaryOperator::Divide => return self.quotient((low, high), (l, h), state),
                _ => {
                    // Whether the left side can be less than the right one, greater, equal.
                    let least = self.sheet.order(&low, &h)?;
                    let most = self.sheet.order(&high, &l)?;
                    let (less, not_greater) = (format!("({least} < 0)"), format!("({least} <= 0)"));
                    let (greater, not_less) = (format!("({most} > 0)"), format!("({most} >= 0)"));
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
    fn product(&mut self, [low, high]: &[Choice; 2], [l, h]: &[Choice; 2]) -> Written<Bounds> {
        if low.is_non_negative() && l.is_non_negative() {
            return Ok(Bounds::Number { low: self.sheet.times(low, l)?, high: self.sheet.times(high, h)? });
        }
        let mut corners = Vec::with_capacity(4);
        for (one, other) in [(low, l), (low, h), (high, l), (high, h)] {
            let corner = self.sheet.times(one, other)?;
            corners.push(self.sheet.bound_choice(&corner)?);
        }
        let low = Choice::Extreme { is_least: true, parts: corners.clone() };
        Ok(Bounds::Number { low, high: Choice::Extreme { is_least: false, parts: corners } })
    }

    /// Nothing can be said where the divisor can be zero, and there is no value where it is.
    fn quotient(
        &mut self,
        (low, high): (Choice, Choice),
        (l, h): (Choice, Choice),
        state: String,
    ) -> Written<Enclosed> {
        let (low, high) = (self.sheet.bound_choice(&low)?, self.sheet.bound_choice(&high)?);
        let (l, h) = (self.sheet.bound_choice(&l)?, self.sheet.bound_choice(&h)?);
        let (least, most) = (self.sheet.sign(&l)?, self.sheet.sign(&h)?);
        let state = self.bind(state);
        let state = self.bind(format!(
            "(CASE WHEN {state} <> 0 THEN {state} WHEN {least} = 0 AND {most} = 0 THEN 2 \
             WHEN {least} <= 0 AND {most} >= 0 THEN 1 ELSE 0 END)"
        ));
        // Each end by the end of the divisor that leaves it outermost: of a negative divisor both change sides.
        let mut end = |number: &Choice, other: &Choice, where_negative: &Choice, else_where: &Choice| {
            let by = |sheet: &mut crate::render::sql::sheet::Sheet<'_>, one: &Choice, near: &Choice, far: &Choice| {
                if one.is_non_negative() {
                    return sheet.over(one, far);
                }
                let is_negative = format!("({} < 0)", sheet.sign(one)?);
                let is_negative = sheet.bind(is_negative);
                let (near, far) = (sheet.over(one, near)?, sheet.over(one, far)?);
                Ok(Choice::If(is_negative, Box::new(near), Box::new(far)))
            };
            let usual = by(self.sheet, number, where_negative, else_where)?;
            if l.is_non_negative() {
                return Ok::<_, Unexpressed>(usual);
            }
            let is_turned = self.sheet.bind(format!("({most} < 0)"));
            // The quotient of a negative divisor takes the other end, by the divisor's ends as they are.
            let turned = by(self.sheet, other, where_negative, else_where)?;
            Ok(Choice::If(is_turned, Box::new(turned), Box::new(usual)))
        };
        let low_end = end(&low, &high, &l, &h)?;
        let high_end = end(&high, &low, &h, &l)?;
        Ok(Enclosed { bounds: Bounds::Number { low: low_end, high: high_end }, state })
    }

    fn enclose_call(&mut self, function: Function, arguments: &[Expression]) -> Written<Enclosed> {
        match function {
            Function::YearsBetween | Function::DaysBetween => return Err(Unexpressed::OpenChoice),
            Function::Count | Function::AtLeast => return self.conditions(function, arguments),
            Function::Min | Function::Max | Function::Sum | Function::Avg | Function::Abs => {}
        }
        let mut states = Vec::new();
        let (mut lows, mut highs) = (Vec::new(), Vec::new());
        for argument in arguments {
            let (low, high, state) = self.enclose(argument)?.number()?;
            lows.push(self.sheet.bound_choice(&low)?);
            highs.push(self.sheet.bound_choice(&high)?);
            states.push(self.bind(state));
        }
        let (low, high) = match function {
            Function::Min | Function::Max => {
                let is_least = function == Function::Min;
                (Choice::Extreme { is_least, parts: lows }, Choice::Extreme { is_least, parts: highs })
            }
            Function::Abs => self.sizes(lows, highs)?,
            _ => {
                let share = if function == Function::Avg { Exact::from_ratio(1, lows.len()) } else { None };
                let share = share.unwrap_or_else(|| Exact::from(1));
                let mut total = |parts: &[Choice]| {
                    let zero = Choice::constant(&Exact::zero());
                    parts.iter().try_fold(zero, |total, part| self.sheet.plus(&total, part))?.scaled(&share)
                };
                (total(&lows)?, total(&highs)?)
            }
        };
        let states: Vec<&str> = states.iter().map(String::as_str).collect();
        Ok(Enclosed { bounds: Bounds::Number { low, high }, state: graver(&states) })
    }

    /// How far from zero what lies between two ends can be.
    fn sizes(&mut self, lows: Vec<Choice>, highs: Vec<Choice>) -> Written<(Choice, Choice)> {
        let ends = lows.into_iter().next().zip(highs.into_iter().next());
        let (low, high) = ends.ok_or(Unexpressed::OpenChoice)?;
        if low.is_non_negative() {
            return Ok((low, high));
        }
        let is_open = format!("({} < 0 AND {} > 0)", self.sheet.sign(&low)?, self.sheet.sign(&high)?);
        let is_open = self.bind(is_open);
        let parts = [self.sheet.size(&low)?, self.sheet.size(&high)?];
        let parts = parts.iter().map(|part| self.sheet.bound_choice(part)).collect::<Written<Vec<Choice>>>()?;
        let least = Choice::Extreme { is_least: true, parts: parts.clone() };
        let zero = Choice::constant(&Exact::zero());
        Ok((Choice::If(is_open, Box::new(zero), Box::new(least)), Choice::Extreme { is_least: false, parts }))
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
                Choice::One(Number::column(text, Exact::from(1), conditions.len().into(), true))
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
        let bounds =
            Bounds::Flag { can_be_true: format!("(NOT {is_false})"), can_be_false: format!("(NOT {is_true})") };
        Ok(Enclosed { bounds, state })
    }
}
