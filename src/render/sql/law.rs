//! A rule in time and place: which variant of it applies to which closing dates, states and kinds.
//!
//! In: a rulebook. Out: each rule with its variants, each with the condition under which it is the one. Never: a judgement.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::sheet::Sheet;
use crate::model::{Kind, StateCode};
use crate::rulebook::{Rule, RuleId, Rulebook, Terms};

/// The rulebook as it applies within a stretch of time, and to a state and kind where the state has norms of its own that decide.
pub(super) struct LawOf<'r> {
    after: Option<Date>,
    until: Option<Date>,
    place: Option<(StateCode, Kind)>,
    applied: Cow<'r, Rulebook>,
}

/// A variant of a rule with the conditions under which it applies; the first whose conditions hold is the one.
pub(super) type Variant<'l> = (Vec<String>, &'l Rule);

/// The rulebook in all its stretches of time and places, those of a state before those of all.
pub(super) fn laws(rulebook: &Rulebook) -> Vec<LawOf<'_>> {
    let mut places: Vec<Option<(StateCode, Kind)>> = Vec::new();
    for state in rulebook.states.iter().filter(|state| state.rules.iter().any(crate::rulebook::Tailoring::prevails)) {
        places.extend(rulebook.kinds.iter().map(|kind| Some((state.state.clone(), kind.clone()))));
    }
    places.push(None);
    let is_within = |day: &Date| *day >= rulebook.in_force.from && rulebook.in_force.to.is_none_or(|last| *day < last);
    let points: Vec<Date> = rulebook.turning_points().into_iter().filter(is_within).collect();
    let starts = std::iter::once(None).chain(points.iter().copied().map(Some));
    let ends = points.iter().copied().map(Some).chain(std::iter::once(None));
    let mut laws = Vec::new();
    for (after, until) in starts.zip(ends) {
        let next = after.and_then(|day| day.tomorrow().ok());
        let day = until.or(next).unwrap_or(rulebook.in_force.from);
        for place in &places {
            let nowhere = (StateCode::from(""), Kind::from(""));
            let (state, kind) = place.as_ref().unwrap_or(&nowhere);
            let applied = rulebook.applied(day, state, kind, Terms::Deciding);
            laws.push(LawOf { after, until, place: place.clone(), applied });
        }
    }
    laws
}

/// Every rule with its variants, in the order of the rulebook; one variant without condition where it is the same always.
pub(super) fn variants<'l>(laws: &'l [LawOf<'_>], sheet: &mut Sheet<'_>) -> Vec<(RuleId, Vec<Variant<'l>>)> {
    let mut order: Vec<RuleId> = Vec::new();
    let mut variants: BTreeMap<RuleId, Vec<Variant<'l>>> = BTreeMap::new();
    for law in laws {
        let mut conditions = Vec::new();
        conditions.extend(law.after.map(|day| format!("{} > DATE '{day}'", sheet.law_day())));
        conditions.extend(law.until.map(|day| format!("{} <= DATE '{day}'", sheet.law_day())));
        if let Some((state, kind)) = &law.place {
            let (state, kind) = (sheet.dialect.literal(state.as_str()), sheet.dialect.literal(kind.as_str()));
            conditions.push(format!("{} = {state}", sheet.state()));
            conditions.push(format!("{} = {kind}", sheet.kind()));
        }
        for rule in &law.applied.rules {
            if !variants.contains_key(&rule.id) {
                order.push(rule.id.clone());
            }
            variants.entry(rule.id.clone()).or_default().push((conditions.clone(), rule));
        }
    }
    let settled = |id: RuleId| {
        let mut own = variants.remove(&id).unwrap_or_default();
        let is_same = own.len() == laws.len()
            && own.iter().map(|(_, rule)| meaning(rule)).collect::<std::collections::BTreeSet<_>>().len() == 1;
        if is_same {
            own.truncate(1);
            for (conditions, _) in &mut own {
                conditions.clear();
            }
        }
        (id, own)
    };
    order.into_iter().map(settled).collect()
}

/// All of a rule that decides its outcome.
fn meaning(rule: &Rule) -> String {
    let is_transposed = rule.national.as_ref().is_none_or(|norm| norm.is_transposed);
    let applies = rule.applies.as_ref().map(ToString::to_string);
    format!(
        "{:?} {:?} {:?} {applies:?} {:?} {:?} {:?} {is_transposed}",
        rule.formula, rule.when, rule.requires, rule.missing, rule.severity, rule.in_force
    )
}
