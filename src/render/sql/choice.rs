//! Numbers that are one of several: the lesser, the greater, the one that a condition chooses.
//!
//! In: numbers. Out: how they stand to others, each held against each; a single number only where nothing else will do. Never: a
//! quotient multiplied by the divisor of another that it is merely set beside.

use super::number::{Number, Written, times};
use super::sheet::Sheet;
use crate::formula::Exact;

/// A number, perhaps one of several.
#[derive(Debug, Clone)]
pub(super) enum Choice {
    /// A number.
    One(Number),
    /// The least or the greatest of several.
    Extreme { is_least: bool, parts: Vec<Self> },
    /// The first where a condition is true, the second where it is false, none where it is NULL.
    If(String, Box<Self>, Box<Self>),
}

impl From<Number> for Choice {
    fn from(number: Number) -> Self {
        Self::One(number)
    }
}

impl Choice {
    pub(super) fn constant(number: &Exact) -> Self {
        Self::One(Number::constant(number))
    }

    /// The same of every number in it.
    fn each(&self, change: &mut dyn FnMut(&Number) -> Written<Number>) -> Written<Self> {
        Ok(match self {
            Self::One(number) => Self::One(change(number)?),
            Self::Extreme { is_least, parts } => {
                let parts = parts.iter().map(|part| part.each(change)).collect::<Written<Vec<Self>>>()?;
                Self::Extreme { is_least: *is_least, parts }
            }
            Self::If(condition, one, other) => {
                Self::If(condition.clone(), Box::new(one.each(change)?), Box::new(other.each(change)?))
            }
        })
    }

    /// The same with the least for the greatest and the greatest for the least.
    fn turned(self) -> Self {
        match self {
            Self::One(_) => self,
            Self::Extreme { is_least, parts } => {
                Self::Extreme { is_least: !is_least, parts: parts.into_iter().map(Self::turned).collect() }
            }
            Self::If(condition, one, other) => Self::If(condition, Box::new(one.turned()), Box::new(other.turned())),
        }
    }

    pub(super) fn negated(&self) -> Written<Self> {
        Ok(self.each(&mut |number| Ok(number.clone().negated()))?.turned())
    }

    pub(super) fn scaled(&self, factor: &Exact) -> Written<Self> {
        let scaled = self.each(&mut |number| Ok(number.clone().scaled(factor)))?;
        Ok(if factor.is_negative() { scaled.turned() } else { scaled })
    }

    /// Whether it is zero or more wherever it has a value.
    pub(super) fn is_non_negative(&self) -> bool {
        match self {
            Self::One(number) => number.is_non_negative(),
            Self::Extreme { is_least: true, parts } => parts.iter().all(Self::is_non_negative),
            Self::Extreme { is_least: false, parts } => parts.iter().any(Self::is_non_negative),
            Self::If(_, one, other) => one.is_non_negative() && other.is_non_negative(),
        }
    }

    /// The number that the rulebook states, if it is one.
    fn stated(&self) -> Option<Exact> {
        if let Self::One(number) = self { number.stated() } else { None }
    }
}

impl Sheet<'_> {
    pub(super) fn bound_choice(&mut self, choice: &Choice) -> Written<Choice> {
        choice.each(&mut |number| Ok(self.bound(number.clone())))
    }

    /// The one number that it is.
    pub(super) fn single(&mut self, choice: &Choice) -> Written<Number> {
        match choice {
            Choice::One(number) => Ok(number.clone()),
            Choice::Extreme { is_least, parts } => {
                let mut single: Option<Number> = None;
                for part in parts {
                    let part = self.single(part)?;
                    single = Some(match single {
                        None => part,
                        Some(known) => self.extreme(*is_least, &known, &part)?,
                    });
                }
                Ok(single.unwrap_or_else(|| Number::constant(&Exact::zero())))
            }
            Choice::If(condition, one, other) => {
                let (one, other) = (self.single(one)?, self.single(other)?);
                let chosen = Number::choose(condition, &one, &other, self.dialect)?;
                Ok(self.null_unless(&format!("{condition} IS NOT NULL"), chosen))
            }
        }
    }

    /// The lesser or the greater of two numbers; NULL where one of them is.
    pub(super) fn extreme(&mut self, is_least: bool, one: &Number, other: &Number) -> Written<Number> {
        let (left, right) = one.against(other, self.dialect)?;
        let condition = self.bind(format!("({left} {} {right})", if is_least { "<=" } else { ">=" }));
        let chosen = Number::choose(&condition, one, other, self.dialect)?;
        Ok(self.null_unless(&format!("{condition} IS NOT NULL"), chosen))
    }

    /// A number that is NULL unless a condition is true.
    pub(super) fn null_unless(&mut self, condition: &str, number: Number) -> Number {
        let mut is_first = true;
        let guarded = number.bound(&mut |text| {
            let text = if is_first { format!("(CASE WHEN {condition} THEN {text} END)") } else { text };
            is_first = false;
            text
        });
        self.bound(guarded)
    }

    pub(super) fn plus(&mut self, one: &Choice, other: &Choice) -> Written<Choice> {
        let dialect = self.dialect;
        for (constant, rest) in [(one, other), (other, one)] {
            if let Some(constant) = constant.stated() {
                let constant = Number::constant(&constant);
                return rest.each(&mut |number| number.plus(&constant, dialect));
            }
        }
        let (one, other) = (self.single(one)?, self.single(other)?);
        Ok(one.plus(&other, dialect)?.into())
    }

    pub(super) fn minus(&mut self, one: &Choice, other: &Choice) -> Written<Choice> {
        let other = other.negated()?;
        self.plus(one, &other)
    }

    pub(super) fn times(&mut self, one: &Choice, other: &Choice) -> Written<Choice> {
        for (constant, rest) in [(one, other), (other, one)] {
            if let Some(constant) = constant.stated() {
                return rest.scaled(&constant);
            }
        }
        let (one, other) = (self.single(one)?, self.single(other)?);
        Ok(one.times(&other, self.dialect)?.into())
    }

    /// The quotient; NULL where the divisor is zero.
    pub(super) fn over(&mut self, one: &Choice, divisor: &Choice) -> Written<Choice> {
        let dialect = self.dialect;
        let divisor = self.single(divisor)?;
        let divisor = self.bound(divisor);
        if divisor.is_non_negative() {
            // What is greater stays greater.
            let quotient = one.each(&mut |number| number.over(&divisor, dialect))?;
            return self.bound_choice(&quotient);
        }
        let one = self.single(one)?;
        let quotient = one.over(&divisor, dialect)?;
        Ok(self.bound(quotient).into())
    }

    pub(super) fn size(&mut self, choice: &Choice) -> Written<Choice> {
        if choice.is_non_negative() {
            return Ok(choice.clone());
        }
        let single = self.single(choice)?;
        Ok(single.size().into())
    }

    /// The sign of the difference of two: -1, 0 or 1, NULL where one of them has no value.
    pub(super) fn order(&mut self, one: &Choice, other: &Choice) -> Written<String> {
        let order = match (one, other) {
            (Choice::One(one), Choice::One(other)) => {
                let (left, right) = one.against(other, self.dialect)?;
                let (left, right) = (self.bind(left), self.bind(right));
                format!(
                    "(CASE WHEN {left} < {right} THEN -1 WHEN {left} = {right} THEN 0 WHEN {left} > {right} THEN 1 END)"
                )
            }
            (Choice::Extreme { is_least, parts }, other) => {
                let orders = parts.iter().map(|part| self.order(part, other)).collect::<Written<Vec<String>>>()?;
                let function = if *is_least { "LEAST" } else { "GREATEST" };
                // These functions take a NULL for nothing; a number that is missing makes all missing.
                let missing: Vec<String> = orders.iter().map(|order| format!("0 * {order}")).collect();
                format!("({function}({}) + {})", orders.join(", "), missing.join(" + "))
            }
            (Choice::If(condition, yes, no), other) => {
                let (yes, no) = (self.order(yes, other)?, self.order(no, other)?);
                format!("(CASE WHEN {condition} THEN {yes} WHEN NOT {condition} THEN {no} END)")
            }
            (one, other) => times(&self.order(other, one)?, &(-1).into()),
        };
        Ok(self.bind(order))
    }

    /// The sign of a number: below zero, zero, above; NULL where it has no value.
    pub(super) fn sign(&mut self, choice: &Choice) -> Written<String> {
        match choice {
            Choice::One(number) => Ok(number.sign()),
            choice => self.order(choice, &Choice::constant(&Exact::zero())),
        }
    }
}
