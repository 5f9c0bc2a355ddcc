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

use rust_decimal::Decimal;

use super::Overlay;
use crate::formula::Exact;
use crate::model::{Amount, FigureKey, InstitutionCode, LineId, Reading, Submission, Value};
use crate::rulebook::{RankedDebt, Rulebook};

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
    debts: &[RankedDebt],
) -> Result<Paid, NotComputed> {
    let line = |code: &str| rulebook.dictionary.find(code).map(|line| line.id);
    let filed = |line: LineId| match submission.figures.get(FigureKey { line, branch: None, back: 0 })?.reading {
        Reading::Present(Value::Number(amount)) => Some(amount.decimal()),
        _ => None,
    };
    let mut moved: BTreeMap<LineId, (&str, Decimal)> = BTreeMap::new();
    let mut total = Decimal::ZERO;
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
            if now.is_sign_negative() && !now.is_zero() && change.is_sign_negative() && before >= Decimal::ZERO {
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

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::LazyLock;

    use rust_decimal::Decimal;

    use super::{NotComputed, paid};
    use crate::formula::Exact;
    use crate::intake::Reader;
    use crate::model::{Amount, FigureKey, Reading, Submission, Value};
    use crate::rulebook::{Rulebook, load, select};

    static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| load(select("cipres").unwrap()).rulebook.unwrap());

    fn key(code: &str) -> FigureKey {
        FigureKey { line: RULEBOOK.dictionary.find(code).unwrap().id, branch: None, back: 0 }
    }

    fn sample() -> Submission {
        let reader = Reader::new(&RULEBOOK.dictionary);
        let path = Path::new("samples/xd-cnps-2023.xlsx");
        reader.read(path, "xd-cnps-2023.xlsx").submissions.into_iter().next().unwrap().submission
    }

    fn filed(submission: &Submission, code: &str) -> Decimal {
        match submission.figures.get(key(code)).unwrap().reading {
            Reading::Present(Value::Number(amount)) => amount.decimal(),
            _ => panic!("{code} is no number"),
        }
    }

    fn set(submission: &mut Submission, code: &str, value: Decimal) {
        let mut figure = submission.figures.remove(key(code)).unwrap();
        figure.reading = Reading::Present(Value::Number(Amount::new(value)));
        submission.figures.insert(key(code), figure);
    }

    /// What is owed, and the figures that would differ, with the first so many debts paid.
    fn moved(submission: &Submission, debts: usize) -> Result<(Exact, Vec<(String, Decimal)>), NotComputed> {
        let debts = &RULEBOOK.ranking.as_ref().unwrap().state_debts[..debts];
        let paid = paid(&RULEBOOK, submission, &submission.identification.code, debts)?;
        let hypotheses = paid.overlay.into_iter().flat_map(|overlay| overlay.hypotheses);
        let figures = hypotheses.map(|hypothesis| match hypothesis.value {
            Value::Number(amount) => (hypothesis.figure.line, amount.decimal()),
            _ => panic!("money"),
        });
        Ok((paid.owed, figures.collect()))
    }

    #[test]
    fn what_is_owed_moves_into_cash_and_each_debt_comes_on_top_of_those_before() {
        let submission = sample();
        let filed = |code| filed(&submission, code);
        let (arrears, loans) = (filed("state_arrears"), filed("loans_to_state"));
        assert!(arrears > Decimal::ZERO && loans > Decimal::ZERO);
        let (owed, mut figures) = moved(&submission, 1).unwrap();
        figures.sort();
        let due = [
            ("cash_and_equivalents", filed("cash_and_equivalents") + arrears),
            ("contributions_collected", filed("contributions_collected") + arrears),
            ("contributions_receivable", filed("contributions_receivable") - arrears),
            ("prior_arrears_collected", filed("prior_arrears_collected") + arrears),
            ("state_arrears", Decimal::ZERO),
        ];
        assert_eq!(figures, due.map(|(code, value)| (code.to_owned(), value)));
        let francs = i64::from(submission.identification.unit.factor());
        assert_eq!(owed, &Exact::from(Amount::new(arrears)) * &Exact::from(francs));
        let (_, figures) = moved(&submission, 2).unwrap();
        let cash = figures.iter().find(|(code, _)| code == "cash_and_equivalents").unwrap().1;
        assert_eq!(cash, filed("cash_and_equivalents") + arrears + loans);
    }

    #[test]
    fn nothing_is_made_up_where_the_debt_is_not_filed_or_cannot_be() {
        let mut withheld = sample();
        withheld.figures.remove(key("state_arrears"));
        assert_eq!(moved(&withheld, 1), Err(NotComputed::Missing("state_arrears".to_owned())));
        let mut contradictory = sample();
        set(&mut contradictory, "contributions_receivable", Decimal::ONE);
        assert_eq!(moved(&contradictory, 1), Err(NotComputed::Exceeds("contributions_receivable".to_owned())));
        let mut nothing = sample();
        set(&mut nothing, "state_arrears", Decimal::ZERO);
        assert_eq!(moved(&nothing, 1), Ok((Exact::zero(), Vec::new())));
        // What the institution withheld stays missing.
        let mut partial = sample();
        partial.figures.remove(key("cash_and_equivalents"));
        let (_, figures) = moved(&partial, 1).unwrap();
        assert!(figures.iter().all(|(code, _)| code != "cash_and_equivalents"));
    }
}
