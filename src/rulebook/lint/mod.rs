//! What is wrong with rules that are well formed: a rule that no figure can fail, a line that no rule uses, cases that
//! leave a side of the threshold untried.
//!
//! In: validated rules with their places. Out: diagnostics. Never: a change to a rule.

pub(super) mod adverse;
pub(super) mod cases;
mod linear;
mod pairs;
pub(super) mod reach;
pub(super) mod unused;

pub use pairs::Pairs;
pub(super) use pairs::{Docket, examine_pairs};
