//! A submission as it would read had the State paid what it owes on the closing day.
//!
//! In: a submission and what the rulebook says that the State owes. Out: the figures that would differ, to be judged over the
//! others by the same code as any hypothesis. Never: a verdict.
//!
//! Decisions
//! - An amount moves from the lines that hold the claim to those that a payment in cash makes greater, as ranking.toml states
//!   it. Whatever else such a payment would have changed (interest, earlier benefits) is not guessed at.
//! - A line that was not filed stays missing: the State's payment does not make up for what the institution withheld.
//! - Where the amount owed itself is missing, or exceeds the line that it is part of, nothing is computed, and that is said.
//! - Controls are judged on the accounts as they stand, as under every hypothesis.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Overlay;
use crate::formula::Exact;
use crate::model::{Amount, FigureKey, InstitutionCode, LineId, Reading, Submission, Value};
use crate::rulebook::{Rulebook, StateDebt};

/// What would differ had the State paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// The amount owed, in francs.
    pub owed: Exact,
    /// The figures that would differ; `None` where nothing is owed.
    pub overlay: Option<Overlay>,
}

/// Why nothing is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotComputed {
    /// The line that states what is owed was not filed, or could not be read.
    Missing(String),
    /// The amount exceeds this line, of which it is part.
    Exceeds(String),
}

/// The figures of a submission had the State paid these debts on the closing day.
///
/// # Errors
///
/// The line that is missing, or that holds less than is owed.
pub fn paid(
    rulebook: &Rulebook,
    submission: &Submission,
    institution: &InstitutionCode,
    debts: &[StateDebt],
) -> Result<Paid, NotComputed> {
    let line = |code: &str| rulebook.dictionary.find(code).map(|line| line.id);
    let filed = |line: LineId| match submission.figures.get(FigureKey { line, branch: None, back: 0 })?.reading {
        Reading::Present(Value::Number(amount)) => Some(amount.decimal()),
        _ => None,
    };
    let mut moved: BTreeMap<LineId, (&str, rust_decimal::Decimal)> = BTreeMap::new();
    let mut total = rust_decimal::Decimal::ZERO;
    for debt in debts {
        let owed = line(&debt.owed).and_then(filed).ok_or_else(|| NotComputed::Missing(debt.owed.clone()))?;
        total += owed;
        let added = debt.adds_to.iter().map(|code| (code, owed));
        let taken = debt.takes_from.iter().map(|code| (code, -owed));
        for (code, change) in added.chain(taken) {
            let Some(line) = line(code) else { continue };
            let Some(before) = filed(line) else { continue };
            let (_, now) = moved.entry(line).or_insert((code, before));
            *now += change;
            if now.is_sign_negative()
                && !now.is_zero()
                && change.is_sign_negative()
                && before >= rust_decimal::Decimal::ZERO
            {
                return Err(NotComputed::Exceeds(code.clone()));
            }
        }
    }
    let unit = submission.identification.unit;
    let owed = &Exact::from(Amount::new(total)) * &Exact::from(i64::from(unit.factor()));
    let amounts = moved.into_iter().map(|(line, (code, now))| (line, Arc::from(code), Amount::new(now)));
    let overlay = (!total.is_zero()).then(|| Overlay::of_amounts(institution, amounts, unit));
    Ok(Paid { owed, overlay })
}
