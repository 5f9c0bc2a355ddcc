//! The history of a rule over editions, steps and states.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Catalogue, Rule, Tailoring};
use crate::model::{Period, StateCode};

/// What a rule has been, is and will be.
#[derive(Debug)]
pub struct History<'c> {
    /// The region's norm, in the order of time; the stages follow one another without overlap, edition by edition.
    pub stages: Vec<Stage<'c>>,
    /// The national norms, by state and in the order of time.
    pub national: Vec<NationalStage<'c>>,
}

/// What a rule requires during some time.
#[derive(Debug)]
pub struct Stage<'c> {
    /// The edition that says so.
    pub edition: &'c str,
    /// The first closing date.
    pub from: Date,
    /// The last closing date, if it is known.
    pub until: Option<Date>,
    /// The rule as it stands then.
    pub rule: Cow<'c, Rule>,
}

/// What a state's own law makes of a rule during some time.
#[derive(Debug)]
pub struct NationalStage<'c> {
    /// The state.
    pub state: &'c StateCode,
    /// The entry of the state's file.
    pub tailoring: &'c Tailoring,
    /// What it requires then.
    pub stage: Stage<'c>,
}

impl Catalogue {
    /// The history of a rule; empty for an id that no edition has.
    #[must_use]
    pub fn history(&self, rule: &str) -> History<'_> {
        let (mut stages, mut national) = (Vec::new(), Vec::new());
        for edition in self.editions() {
            let name = edition.edition.as_str();
            if let Some(own) = edition.rules.iter().find(|known| known.id.as_str() == rule) {
                stages.extend(stages_of(name, own, edition.in_force));
            }
            for carried in edition.carried.iter().filter(|known| known.id.as_str() == rule) {
                let own = edition.rules.iter().find(|known| known.id == carried.id);
                let until = own.and_then(|own| own.in_force.from.yesterday().ok());
                let to = [carried.in_force.to, until, edition.in_force.to].into_iter().flatten().min();
                let during = Period { from: edition.in_force.from, to };
                stages.extend(stages_of(carried.carried_from.as_deref().unwrap_or(name), carried, during));
            }
            for state in &edition.states {
                for tailoring in state.rules.iter().filter(|tailoring| tailoring.rule.as_str() == rule) {
                    let own = stages_of(name, &tailoring.variant, edition.in_force);
                    national.extend(own.map(|stage| NationalStage { state: &state.state, tailoring, stage }));
                }
            }
        }
        stages.sort_by_key(|stage| stage.from);
        join(&mut stages);
        national.sort_by(|one, other| (one.state, one.stage.from).cmp(&(other.state, other.stage.from)));
        History { stages, national }
    }
}

/// Joins stages of one edition that follow each other without a change: a rule that outlasts its edition.
fn join(stages: &mut Vec<Stage<'_>>) {
    stages.dedup_by(|later, earlier| {
        let follows = earlier.until.and_then(|until| until.tomorrow().ok()) == Some(later.from);
        let is_same = earlier.edition == later.edition
            && (&earlier.rule.requires, earlier.rule.basis) == (&later.rule.requires, later.rule.basis);
        if follows && is_same {
            earlier.until = later.until;
        }
        follows && is_same
    });
}

/// The stages of a rule while an edition applies.
fn stages_of<'c>(edition: &'c str, rule: &'c Rule, during: Period) -> impl Iterator<Item = Stage<'c>> {
    let first = rule.in_force.from.max(during.from);
    let last = [rule.in_force.to, during.to].into_iter().flatten().min();
    let ends = rule.transitions.iter().map(|step| Some(step.until)).chain([None]);
    let begins = std::iter::once(first).chain(rule.transitions.iter().filter_map(|step| step.until.tomorrow().ok()));
    begins.zip(ends).filter_map(move |(begins, ends)| {
        let from = begins.max(first);
        let until = [ends, last].into_iter().flatten().min();
        until.is_none_or(|until| from <= until).then(|| Stage { edition, from, until, rule: rule.at(from) })
    })
}
