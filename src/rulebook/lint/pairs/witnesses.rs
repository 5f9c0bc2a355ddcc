//! Coherent accounts that were found for one pair of rules, kept to try them on the next.
//!
//! In: accounts that satisfy every control. Out: whether some of them satisfy given conditions too. Never: that no accounts do.

use crate::formula::{Condition, Solution};

/// Accounts beyond this number are forgotten, those first that served longest ago: trying them would cost more than it spares.
const KEPT: usize = 48;

/// Accounts that satisfy every control and have a sign that their lines admit, the one that served last first.
#[derive(Debug, Default)]
pub(super) struct Witnesses(Vec<Solution>);

impl Witnesses {
    /// Whether some of them satisfy all conditions.
    pub(super) fn satisfy(&mut self, conditions: &[&Condition]) -> bool {
        let found = self.0.iter().position(|accounts| conditions.iter().all(|condition| condition.holds(accounts)));
        if let Some(first) = found.and_then(|at| self.0.get_mut(..=at)) {
            first.rotate_right(1);
        }
        found.is_some()
    }

    /// Keeps accounts.
    pub(super) fn add(&mut self, accounts: Solution) {
        self.0.truncate(KEPT - 1);
        self.0.insert(0, accounts);
    }
}
