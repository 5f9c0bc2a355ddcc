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
    let is_curable = |remedy: &&Remedy| rulebook.dictionary.get(remedy.key.line).is_none_or(|line| line.is_curable);
    let remedy = finding.remedies.iter().filter(|remedy| remedy.kind == LineKind::Money).find(is_curable)?;
    Some(Cost { remedy: remedy.clone(), amount: remedy.change.abs() })
}
