//! From a file's table to the validated type, each fault located.
//!
//! In: the tables of rule files. Out: rules whose formulas are checked and whose parts agree. Never: a question that
//! takes more than one file to answer; those are asked in `load` and `lint`.

mod applies;
pub(super) mod case;
pub(super) mod control;
pub(super) mod definition;
pub(super) mod escalation;
mod formula;
pub(super) mod grading;
pub(super) mod identity;
pub(super) mod ranking;
pub(super) mod rule;
pub(super) mod statistics;
pub(super) mod tailoring;
pub(super) mod threshold;
mod transition;

pub(super) use formula::Uses;

use super::Pillar;
use crate::dictionary::Dictionary;
use crate::model::{Kind, StateCode};

/// What a rule's file is checked against. What could not be read itself is empty, and nothing is checked against it.
#[derive(Debug)]
pub(super) struct Context<'a> {
    /// The languages that texts must have.
    pub(super) languages: &'a [String],
    /// The lines.
    pub(super) lines: Option<&'a Dictionary>,
    /// The kinds that the rulebook knows, in scope or not.
    pub(super) kinds: &'a [Kind],
    /// The states of the list of institutions.
    pub(super) states: &'a [StateCode],
    /// The pillars.
    pub(super) pillars: &'a [Pillar],
}
