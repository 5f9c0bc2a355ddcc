//! What it would cost to comply: the distance of a breach in money.

use super::{Finding, Outcome, Remedy};
use crate::formula::Exact;
use crate::model::LineKind;
use crate::rulebook::Rulebook;

/// The distance of a breach to compliance in money, by one figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// The figure to change, by how much.
    pub remedy: Remedy,
    /// The amount, without its sign.
    pub amount: Exact,
}

/// The cost of a breach: the first of its remedies that is money and that the institution can set.
#[must_use]
pub fn cost_of(rulebook: &Rulebook, finding: &Finding) -> Option<Cost> {
    if finding.underlying() != Outcome::NonCompliant {
        return None;
    }
    let remedy = settable(rulebook, finding).find(|remedy| remedy.kind == LineKind::Money)?;
    Some(Cost { remedy: remedy.clone(), amount: remedy.change.abs() })
}

/// The first of a breach's remedies that the institution can set, money before counts.
#[must_use]
pub fn first_remedy(rulebook: &Rulebook, finding: &Finding) -> Option<Remedy> {
    let of_money = cost_of(rulebook, finding).map(|cost| cost.remedy);
    of_money.or_else(|| settable(rulebook, finding).next().cloned())
}

fn settable<'f>(rulebook: &'f Rulebook, finding: &'f Finding) -> impl Iterator<Item = &'f Remedy> {
    let can_be_set = |remedy: &&Remedy| rulebook.dictionary.get(remedy.key.line).is_none_or(|line| line.is_curable);
    finding.remedies.iter().filter(can_be_set)
}
