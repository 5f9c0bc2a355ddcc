//! The value of a formula on the figures as reported, and why it has none.
//!
//! In: a checked formula. Out: an expression that is NULL where the formula has no value, and expressions that say why. Never: what
//! precision leaves open.
//!
//! `AND`, `OR` and `NOT` of SQL are three-valued as the rule language's are.

use num_bigint::BigInt;

use super::choice::Choice;
use super::dialect::year;
use super::number::{Number, Unexpressed, Written};
use super::sheet::{Figure, Sheet, Why};
use crate::formula::{BinaryOperator, Exact, Expression, Function, LineReference, Node};
use crate::model::LineKind;
use crate::rulebook::MissingPolicy;

/// A value as an expression.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Number(Choice),
    Date(String),
    Flag(String),
}

/// A value, with why it is missing where it is NULL; of several reasons the least counts.
#[derive(Debug, Clone)]
pub(super) struct Pointed {
    pub(super) value: Value,
    pub(super) whys: Vec<String>,
}

impl Pointed {
    fn number(self) -> Written<(Choice, Vec<String>)> {
        let Value::Number(number) = self.value else { return Err(Unexpressed::OpenChoice) };
        Ok((number, self.whys))
    }

    pub(super) fn flag(self) -> Written<(String, Vec<String>)> {
        let Value::Flag(flag) = self.value else { return Err(Unexpressed::OpenChoice) };
        Ok((flag, self.whys))
    }

    fn date(self) -> Written<(String, Vec<String>)> {
        let Value::Date(date) = self.value else { return Err(Unexpressed::OpenChoice) };
        Ok((date, self.whys))
    }
}

/// Formulas of a rule, as columns.
pub(super) struct Formula<'s, 'r> {
    pub(super) sheet: &'s mut Sheet<'r>,
    /// What a missing figure means.
    pub(super) missing: MissingPolicy,
}

impl Formula<'_, '_> {
    /// Whether there is no value, as an expression.
    pub(super) fn is_missing(&mut self, pointed: &Pointed) -> Written<String> {
        Ok(match &pointed.value {
            Value::Number(number) => format!("({} IS NULL)", self.sheet.sign(number)?),
            Value::Date(text) | Value::Flag(text) => format!("({text} IS NULL)"),
        })
    }

    /// A figure as the rule's policy for missing figures has it.
    pub(super) fn figure(&mut self, key: crate::model::FigureKey) -> Figure {
        let figure = self.sheet.figure(key);
        let kind = self.sheet.rulebook.dictionary.get(key.line).map(|line| line.kind);
        if self.missing == MissingPolicy::NotAssessable {
            return figure;
        }
        // A figure out of range is not missing, and never zero.
        let zero = |text: &str, why: &str, zero: &str| {
            format!("(CASE WHEN {why} BETWEEN 1 AND 4 THEN {zero} ELSE {text} END)")
        };
        let told = |why: &str| format!("(CASE WHEN {why} BETWEEN 1 AND 4 THEN 9 ELSE {why} END)");
        match (figure, kind) {
            (Figure::Number { point, low, high, why }, Some(LineKind::Money | LineKind::Count | LineKind::Days)) => {
                let mut filled = |number: Number| number.bound(&mut |text| self.sheet.bind(zero(&text, &why, "0")));
                let (point, low, high) = (filled(point), filled(low), filled(high));
                let why = self.sheet.bind(told(&why));
                Figure::Number { point, low, high, why }
            }
            (Figure::Flag { value, why }, _) => {
                let value = self.sheet.bind(zero(&value, &why, "FALSE"));
                let why = self.sheet.bind(told(&why));
                Figure::Flag { value, why }
            }
            (figure, _) => figure,
        }
    }

    pub(super) fn bind(&mut self, text: String) -> String {
        self.sheet.bind(text)
    }

    pub(super) fn point(&mut self, expression: &Expression) -> Written<Pointed> {
        match &expression.node {
            Node::Number(number) => Ok(Pointed { value: Value::Number(Choice::constant(number)), whys: Vec::new() }),
            Node::Line(reference) => self.line(reference),
            Node::Negate(operand) => {
                let (number, whys) = self.point(operand)?.number()?;
                Ok(Pointed { value: Value::Number(number.negated()?), whys })
            }
            Node::Not(operand) => {
                let (flag, whys) = self.point(operand)?.flag()?;
                Ok(Pointed { value: Value::Flag(format!("(NOT {flag})")), whys })
            }
            Node::Binary(operator @ (BinaryOperator::And | BinaryOperator::Or), left, right) => {
                let (left, mut whys) = self.point(left)?.flag()?;
                let (right, more) = self.point(right)?.flag()?;
                whys.extend(more);
                let word = if *operator == BinaryOperator::And { "AND" } else { "OR" };
                let value = self.bind(format!("({left} {word} {right})"));
                let why = self.decided(&value, &whys);
                Ok(Pointed { value: Value::Flag(value), whys: vec![why] })
            }
            Node::Binary(operator, left, right) => {
                let (left, right) = (self.point(left)?, self.point(right)?);
                self.binary(*operator, left, right)
            }
            Node::Call(function, arguments) => self.call(*function, arguments),
            Node::Defined(_, inner) => self.point(inner),
            Node::If(condition, positive, negative) => {
                let (condition, whys) = self.point(condition)?.flag()?;
                let condition = self.bind(condition);
                let (positive, negative) = (self.point(positive)?, self.point(negative)?);
                let whys = [Why::least(&whys), Why::least(&positive.whys), Why::least(&negative.whys)];
                let [undecided, taken, other] = &whys;
                let why = self.bind(format!(
                    "(CASE WHEN {condition} IS NULL THEN {undecided} WHEN {condition} THEN {taken} ELSE {other} END)"
                ));
                let either = |one: &str, other: &str| {
                    format!("(CASE WHEN {condition} THEN {one} WHEN NOT {condition} THEN {other} END)")
                };
                let value = match (positive.value, negative.value) {
                    (Value::Number(one), Value::Number(other)) => {
                        Value::Number(Choice::If(condition.clone(), Box::new(one), Box::new(other)))
                    }
                    (Value::Date(one), Value::Date(other)) => Value::Date(self.bind(either(&one, &other))),
                    (Value::Flag(one), Value::Flag(other)) => Value::Flag(self.bind(either(&one, &other))),
                    _ => return Err(Unexpressed::OpenChoice),
                };
                Ok(Pointed { value, whys: vec![why] })
            }
        }
    }

    /// Why a flag has no value, where it has none: one that is decided has no need of its other operands.
    fn decided(&mut self, value: &str, whys: &[String]) -> String {
        match Why::least(whys) {
            none if none == Why::NONE => none,
            why => self.bind(format!("(CASE WHEN {value} IS NOT NULL THEN {} ELSE {why} END)", Why::NONE)),
        }
    }

    fn line(&mut self, reference: &LineReference) -> Written<Pointed> {
        let parts = self.sheet.parts(reference);
        if let [(key, None)] = parts.as_slice() {
            return Ok(match self.figure(*key) {
                Figure::Number { point, why, .. } => Pointed { value: Value::Number(point.into()), whys: vec![why] },
                Figure::Date { value, why } => Pointed { value: Value::Date(value), whys: vec![why] },
                Figure::Flag { value, why } => Pointed { value: Value::Flag(value), whys: vec![why] },
            });
        }
        let nothing = self.sheet.has_no_branch();
        let mut whys = vec![self.bind(format!("(CASE WHEN {nothing} THEN {} ELSE {} END)", Why::MISSING, Why::NONE))];
        let mut total = Number::constant(&Exact::zero());
        for (key, gate) in parts {
            let Figure::Number { point, why, .. } = self.figure(key) else { return Err(Unexpressed::OpenChoice) };
            let Some((_, gate)) = gate else { continue };
            let point = gated(&gate, point);
            whys.push(self.bind(format!("(CASE WHEN {gate} THEN {why} ELSE {} END)", Why::NONE)));
            total = total.plus(&point, self.sheet.dialect)?;
        }
        let total = self.sheet.null_unless(&format!("NOT {nothing}"), total);
        Ok(Pointed { value: Value::Number(total.into()), whys })
    }

    fn binary(&mut self, operator: BinaryOperator, left: Pointed, right: Pointed) -> Written<Pointed> {
        let mut whys = left.whys;
        whys.extend(right.whys);
        let value = match (left.value, right.value) {
            (Value::Number(left), Value::Number(right)) => match operator {
                BinaryOperator::Add => Value::Number(self.sheet.plus(&left, &right)?),
                BinaryOperator::Subtract => Value::Number(self.sheet.minus(&left, &right)?),
                BinaryOperator::Multiply => Value::Number(self.sheet.times(&left, &right)?),
                BinaryOperator::Divide => {
                    let right = self.sheet.bound_choice(&right)?;
                    let sign = self.sheet.sign(&right)?;
                    if sign.parse::<BigInt>().is_ok_and(|fixed| fixed != BigInt::from(0)) {
                        return Ok(Pointed { value: Value::Number(self.sheet.over(&left, &right)?), whys });
                    }
                    whys.push(self.bind(format!(
                        "(CASE WHEN {sign} = 0 THEN {} ELSE {} END)",
                        Why::ZERO_DENOMINATOR,
                        Why::NONE
                    )));
                    Value::Number(self.sheet.over(&left, &right)?)
                }
                _ => {
                    let order = self.sheet.order(&left, &right)?;
                    Value::Flag(format!("({order} {} 0)", symbol(operator)))
                }
            },
            (Value::Date(left), Value::Date(right)) => Value::Flag(format!("({left} {} {right})", symbol(operator))),
            _ => return Err(Unexpressed::OpenChoice),
        };
        Ok(Pointed { value, whys })
    }

    fn numbers(&mut self, arguments: &[Expression]) -> Written<(Vec<Choice>, Vec<String>)> {
        let (mut numbers, mut whys) = (Vec::new(), Vec::new());
        for argument in arguments {
            let (number, more) = self.point(argument)?.number()?;
            numbers.push(self.sheet.bound_choice(&number)?);
            whys.extend(more);
        }
        Ok((numbers, whys))
    }

    fn call(&mut self, function: Function, arguments: &[Expression]) -> Written<Pointed> {
        let dialect = self.sheet.dialect;
        match function {
            Function::Min | Function::Max => {
                let (parts, whys) = self.numbers(arguments)?;
                let value = Value::Number(Choice::Extreme { is_least: function == Function::Min, parts });
                Ok(Pointed { value, whys })
            }
            Function::Sum | Function::Avg => {
                let (numbers, whys) = self.numbers(arguments)?;
                let mut total = Choice::constant(&Exact::zero());
                for number in &numbers {
                    total = self.sheet.plus(&total, number)?;
                }
                if let (Function::Avg, Some(share)) = (function, Exact::from_ratio(1, numbers.len())) {
                    total = total.scaled(&share)?;
                }
                Ok(Pointed { value: Value::Number(total), whys })
            }
            Function::Abs => {
                let (numbers, whys) = self.numbers(arguments)?;
                let first = numbers.first().ok_or(Unexpressed::OpenChoice)?;
                Ok(Pointed { value: Value::Number(self.sheet.size(first)?), whys })
            }
            Function::YearsBetween | Function::DaysBetween => {
                let [from, to] = arguments else { return Err(Unexpressed::OpenChoice) };
                let (from, mut whys) = self.point(from)?.date()?;
                let (to, more) = self.point(to)?.date()?;
                whys.extend(more);
                let most = BigInt::from(4_000_000);
                let number = if function == Function::DaysBetween {
                    let days = self.bind(dialect.days(&from, &to));
                    Number::column(days, Exact::from(1), most, false)
                } else {
                    self.years(&from, &to)?
                };
                Ok(Pointed { value: Value::Number(number.into()), whys })
            }
            Function::Count | Function::AtLeast => {
                let conditions =
                    if function == Function::Count { arguments } else { arguments.get(1..).unwrap_or_default() };
                let mut whys = Vec::new();
                let (mut held, mut open) = (Vec::new(), Vec::new());
                for condition in conditions {
                    let (flag, more) = self.point(condition)?.flag()?;
                    let flag = self.bind(flag);
                    whys.extend(more);
                    held.push(format!("CASE WHEN {flag} THEN 1 ELSE 0 END"));
                    open.push(format!("CASE WHEN {flag} IS NULL THEN 1 ELSE 0 END"));
                }
                let held = self.bind(format!("({})", held.join(" + ")));
                let open = self.bind(format!("({})", open.join(" + ")));
                if function == Function::Count {
                    let integer = dialect.integer();
                    let count = self.bind(format!("(CASE WHEN {open} = 0 THEN CAST({held} AS {integer}) END)"));
                    let number = Number::column(count, Exact::from(1), BigInt::from(conditions.len()), true);
                    return Ok(Pointed { value: Value::Number(number.into()), whys });
                }
                let least = least_of(arguments)?;
                let value = self.bind(format!(
                    "(CASE WHEN {held} >= {least} THEN TRUE WHEN {held} + {open} < {least} THEN FALSE END)"
                ));
                let why = self.decided(&value, &whys);
                Ok(Pointed { value: Value::Flag(value), whys: vec![why] })
            }
        }
    }

    /// Whole anniversaries passed, and of the year then running the share of its days.
    fn years(&mut self, from: &str, to: &str) -> Written<Number> {
        let dialect = self.sheet.dialect;
        let (from, to) = (self.bind(from.to_owned()), self.bind(to.to_owned()));
        let is_back = self.bind(format!("({to} < {from})"));
        let first = self.bind(format!("(CASE WHEN {is_back} THEN {to} ELSE {from} END)"));
        let last = self.bind(format!("(CASE WHEN {is_back} THEN {from} ELSE {to} END)"));
        let whole = self.bind(format!("({} - {})", year(&last), year(&first)));
        let anniversary = self.bind(dialect.years_later(&first, &whole));
        let whole = self.bind(format!("(CASE WHEN {anniversary} > {last} THEN {whole} - 1 ELSE {whole} END)"));
        let before = self.bind(dialect.years_later(&first, &whole));
        let after = self.bind(dialect.years_later(&first, &format!("({whole} + 1)")));
        let running = self.bind(dialect.days(&before, &last));
        let length = self.bind(dialect.days(&before, &after));
        let above = self.bind(format!("({whole} * {length} + {running})"));
        let above = self.bind(format!("(CASE WHEN {is_back} THEN -{above} ELSE {above} END)"));
        let most = BigInt::from(400 * 367);
        let days = Number::column(above, Exact::from(1), most, false);
        // From 365 to 366 days, never none.
        let length = Number::column(length, Exact::from(1), BigInt::from(366), true);
        let years = days.over(&length, dialect)?;
        Ok(self.sheet.bound(years))
    }
}

/// How many conditions an `at_least` asks for.
pub(super) fn least_of(arguments: &[Expression]) -> Written<BigInt> {
    match arguments.first().map(|first| &first.node) {
        Some(Node::Number(number)) => Ok(number.ceil()),
        _ => Err(Unexpressed::OpenChoice),
    }
}

/// A number where a condition holds, else zero.
pub(super) fn gated(gate: &str, number: Number) -> Number {
    number.bound(&mut |text| format!("(CASE WHEN {gate} THEN {text} ELSE 0 END)"))
}

/// A comparison as SQL writes it.
pub(super) const fn symbol(operator: BinaryOperator) -> &'static str {
    match operator {
        BinaryOperator::Less => "<",
        BinaryOperator::LessOrEqual => "<=",
        BinaryOperator::Greater => ">",
        BinaryOperator::GreaterOrEqual => ">=",
        BinaryOperator::NotEqual => "<>",
        _ => "=",
    }
}
