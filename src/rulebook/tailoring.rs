//! What a state's own law changes of a norm (`states/<ISO>.toml`), with the text that says so.
//!
//! Decisions
//! - The regional norm decides: class and certification rest on it, and the national outcome stands beside. A supervisor
//!   compares institutions of all states by one measure, and no state can lower it by its own law. A tailoring that
//!   `prevails` turns this round for its rule: it must name, as its `authority`, the act of the region that lets it.
//! - Where accounts of a branch are kept within another ("maternity sits in family") is a fact of the accounts, not a norm: it
//!   holds on both sides. The branch is not expected of `line[*]` in a year of which the file gives no figure of it; a file
//!   that gives one is held to all of them.
//! - No national figure is shipped: none is known to us with its text.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Rule, RuleId, RuleSource};
use crate::diagnostic::RuleFile;
use crate::model::{Branch, Institution, Kind, Period, StateCode};

/// All that a state's file changes.
#[derive(Debug, Clone)]
pub struct StateTailoring {
    /// The state.
    pub state: StateCode,
    /// Its rules, in the order of the file.
    pub rules: Vec<Tailoring>,
    /// Its branches.
    pub branches: Vec<Arrangement>,
    /// The file.
    pub file: Arc<RuleFile>,
}

/// What a national text changes of one rule.
#[derive(Debug, Clone)]
pub struct Tailoring {
    /// The rule.
    pub rule: RuleId,
    /// To whom and when it applies.
    pub reach: Reach,
    /// The rule as the national text has it: with its threshold, or not transposed.
    pub variant: Rule,
    /// The national text.
    pub reference: RuleSource,
    /// The act of the region by which it decides; `None`: it stands beside.
    pub authority: Option<RuleSource>,
}

impl Tailoring {
    /// Whether the national norm decides, by an act of the region.
    #[must_use]
    pub const fn prevails(&self) -> bool {
        self.authority.is_some()
    }
}

/// That accounts of a branch are kept within another.
#[derive(Debug, Clone)]
pub struct Arrangement {
    /// The branch.
    pub branch: Branch,
    /// The branch that holds its accounts.
    pub sits_in: Branch,
    /// Whose accounts, and when.
    pub reach: Reach,
    /// The national text.
    pub reference: RuleSource,
}

/// To whom and when a tailoring applies.
#[derive(Debug, Clone)]
pub struct Reach {
    /// The kinds; empty: all.
    pub kinds: Vec<Kind>,
    /// The closing dates.
    pub in_force: Period,
    /// Where it stands in the state's file.
    pub span: Range<usize>,
}

impl Reach {
    /// Whether it covers a kind of institution.
    #[must_use]
    pub fn covers(&self, kind: &Kind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(kind)
    }

    /// Whether it applies to a kind of institution on a closing date.
    #[must_use]
    pub fn applies(&self, kind: &Kind, day: Date) -> bool {
        self.covers(kind) && self.in_force.contains(day)
    }
}

/// How a rule stands in national law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalNorm {
    /// The national text.
    pub reference: RuleSource,
    /// Whether the state has the rule at all.
    pub is_transposed: bool,
}

impl StateTailoring {
    /// The arrangements that hold for an institution on a closing date, where both branches are registered.
    pub fn arrangements<'a>(&'a self, institution: &Institution, day: Date) -> impl Iterator<Item = &'a Arrangement> {
        self.branches.iter().filter(move |arrangement| {
            arrangement.reach.applies(&institution.kind, day)
                && institution.branches.contains(&arrangement.branch)
                && institution.branches.contains(&arrangement.sits_in)
        })
    }
}
