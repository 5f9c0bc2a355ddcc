//! What checking a rulebook came to, once its faults are told.

use std::cmp::Reverse;

use super::{Block, Cell, Report, Section};
use crate::i18n::{Arg, Message};
use crate::rulebook::{Pairs, RuleId};

/// How many faults there are, how far the rules could be held against one another, and which pairs could not.
#[must_use]
pub fn rules_check(rulebook: &str, errors: usize, warnings: usize, pairs: Option<&Pairs>) -> Report {
    let title = Message::new("rules-check-summary")
        .with("rulebook", rulebook)
        .with("errors", errors)
        .with("warnings", warnings);
    let paragraphs: Vec<Cell> = pairs.map(pairs_told).unwrap_or_default();
    let sections = vec![Section { heading: None, blocks: vec![Block::Paragraphs(paragraphs)] }];
    Report { title, notes: Vec::new(), sections }
}

/// The undecided pairs are gathered by the rule that has most of them.
fn pairs_told(pairs: &Pairs) -> Vec<Cell> {
    let examined = Message::new("rules-check-pairs").with("decided", pairs.decided);
    let mut told = vec![examined.with("undecided", pairs.undecided.len()).into()];
    let mut rest: Vec<&[RuleId; 2]> = pairs.undecided.iter().collect();
    let count = |rest: &[&[RuleId; 2]], id: &RuleId| rest.iter().filter(|pair| pair.contains(id)).count();
    while let Some(most) = rest.iter().copied().flatten().max_by_key(|id| (count(&rest, id), Reverse(*id))) {
        let (own, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|pair| pair.contains(most));
        let with: Vec<Arg> =
            own.into_iter().flatten().filter(|id| *id != most).map(|id| Arg::from(id.as_str())).collect();
        told.push(Message::new("rules-check-pair").with("one", most.as_str()).with("others", with).into());
        rest = others;
    }
    told
}
