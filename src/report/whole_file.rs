//! What a rule's or a state's file that came or went as a whole requires, in words.
//!
//! In: a rulebook that has the file. Out: its thresholds, step by step. Never: its other texts, which are read in the file.

use super::quantity;
use crate::i18n::{Arg, Message};
use crate::model::StateCode;
use crate::rulebook::{Rule, Rulebook, Tailoring};

/// What a file requires: the thresholds of a rule, or those of each rule that a state's file changes; `None` for another.
pub(super) fn requirements(rulebook: &Rulebook, file: &str) -> Option<Message> {
    let stated: Vec<Arg> = if state_of(file).is_some() {
        let of = rulebook.states.iter().find(|tailoring| tailoring.file.path == file)?;
        of.rules.iter().map(national).collect()
    } else {
        vec![requirement(rulebook.rules.iter().find(|rule| rule.file.path == file)?)]
    };
    (!stated.is_empty()).then(|| Message::new("impact-list").with("names", stated))
}

/// The state that a file is of.
pub(super) fn state_of(file: &str) -> Option<StateCode> {
    Some(StateCode::from(file.strip_prefix("states/")?.strip_suffix(".toml")?))
}

fn requirement(rule: &Rule) -> Arg {
    match quantity::schedule(rule) {
        Some(requirement) => requirement.arg(),
        None => Message::new("report-no-threshold").into(),
    }
}

fn national(tailoring: &Tailoring) -> Arg {
    let rule = Rule { national: None, ..tailoring.variant.clone() };
    let is_transposed = tailoring.variant.national.as_ref().is_none_or(|norm| norm.is_transposed);
    let requires = if is_transposed { requirement(&rule) } else { Message::new("report-not-transposed").into() };
    Message::new("impact-national-norm").with("name", &rule.name).with("requires", requires).into()
}
