//! The law as it stands for one submission: of a rulebook's rules, those in force on its closing date, each at the step of its
//! transition, as the region has them or as its state does.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Rule, RuleId, Rulebook, StateTailoring, Tailoring};
use crate::formula::Applies;
use crate::model::{Branch, Institution, Kind, StateCode};

/// Whose norms a submission is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Terms {
    /// The norms that decide: the region's, but for national ones that prevail by an act of the region.
    Deciding,
    /// The region's alone.
    Regional,
    /// The state's, wherever it has its own.
    National,
}

impl Terms {
    /// Whether a national norm is judged by.
    const fn admit(self, tailoring: &Tailoring) -> bool {
        match self {
            Self::Deciding => tailoring.prevails(),
            Self::Regional => false,
            Self::National => true,
        }
    }
}

/// Whether a rule concerns an institution: its kind, its branches and its state are the names of `applies`.
#[must_use]
pub fn concerns(applies: Option<&Applies>, institution: &Institution) -> bool {
    applies.is_none_or(|applies| {
        applies.holds(&|name| {
            institution.kind.as_str() == name
                || institution.state.as_str() == name
                || Branch::from_code(name).is_some_and(|branch| institution.branches.contains(&branch))
        })
    })
}

impl Rulebook {
    /// The day as of which the rules are read for a fiscal year: its closing date; of a year outside the edition's dates, for
    /// which somebody forced it, the edition's nearest day.
    #[must_use]
    pub fn day_of_law(&self, closing: Date) -> Date {
        if let Some(day) = self.applied_on {
            return day;
        }
        let day = closing.max(self.in_force.from);
        self.in_force.to.map_or(day, |to| day.min(to))
    }

    /// A ratio or a standard by its id.
    #[must_use]
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == *id)
    }

    /// The same, looked for first where it is expected to stand: an assessment has its findings in the order of the rules.
    #[must_use]
    pub fn rule_near(&self, rank: usize, id: &RuleId) -> Option<&Rule> {
        self.rules.get(rank).filter(|rule| rule.id == *id).or_else(|| self.rule(id))
    }

    /// What a state's own law changes, if its file is there.
    #[must_use]
    pub fn state(&self, state: &StateCode) -> Option<&StateTailoring> {
        self.states.iter().find(|known| known.state == *state)
    }

    /// The national norms of a state for a kind of institution on a day.
    pub fn national_norms<'r>(
        &'r self,
        state: &StateCode,
        kind: &'r Kind,
        day: Date,
    ) -> impl Iterator<Item = &'r Tailoring> + 'r {
        let rules = self.state(state).into_iter().flat_map(|state| &state.rules);
        rules.filter(move |tailoring| tailoring.reach.applies(kind, day))
    }

    /// The rulebook as it applies to a fiscal year of an institution: each rule as it stands on the closing date, transitions
    /// and national norms in place. Whoever judges judges by this; what its rules state is what decides.
    #[must_use]
    pub fn applied(&self, closing: Date, state: &StateCode, kind: &Kind, terms: Terms) -> Cow<'_, Self> {
        let day = self.day_of_law(closing);
        let norms: Vec<&Tailoring> =
            self.national_norms(state, kind, day).filter(|tailoring| terms.admit(tailoring)).collect();
        let carried: Vec<&Rule> = self.carried_over(day).collect();
        let is_plain = |rule: &Rule| matches!(rule.at(day), Cow::Borrowed(_));
        if norms.is_empty() && carried.is_empty() && day == closing && self.rules.iter().all(is_plain) {
            return Cow::Borrowed(self);
        }
        let mut applied = self.clone();
        // Within the edition's dates each submission has its own day.
        applied.applied_on = (day != closing).then_some(day);
        for rule in &mut applied.rules {
            if let Some(older) = carried.iter().find(|older| older.id == rule.id) {
                *rule = older.at(day).into_owned();
            } else if let Some(norm) = norms.iter().find(|norm| norm.rule == rule.id) {
                *rule = norm.variant.at(day).into_owned();
            } else if let Cow::Owned(step) = rule.at(day) {
                *rule = step;
            }
        }
        let known = |rule: &&&Rule| self.rules.iter().all(|own| own.id != rule.id);
        applied.rules.extend(carried.iter().filter(known).map(|rule| rule.at(day).into_owned()));
        applied.sort_rules();
        Cow::Owned(applied)
    }

    /// The rules of the edition before that still apply on a day, this edition's own not yet being in force.
    fn carried_over(&self, day: Date) -> impl Iterator<Item = &Rule> {
        self.carried.iter().filter(move |older| {
            let own = self.rules.iter().find(|rule| rule.id == older.id);
            older.in_force.contains(day) && own.is_none_or(|own| !own.in_force.contains(day))
        })
    }

    /// Rules by pillar in the order of the grading, then by id.
    pub(super) fn sort_rules(&mut self) {
        let pillars = &self.grading.pillars;
        let rank = |rule: &Rule| pillars.iter().position(|pillar| pillar.id == rule.pillar);
        self.rules.sort_by(|left, right| rank(left).cmp(&rank(right)).then_with(|| left.id.cmp(&right.id)));
    }

    /// Every day after which some rule stands otherwise, in order; from one to the next the law is the same.
    #[must_use]
    pub fn turning_points(&self) -> Vec<Date> {
        let steps = |rule: &Rule| rule.transitions.iter().map(|step| step.until).collect::<Vec<_>>();
        let before = |day: Date| day.yesterday().ok();
        let mut days: Vec<Date> = self.rules.iter().flat_map(steps).collect();
        for rule in &self.carried {
            days.extend(steps(rule));
        }
        let dated = self.carried.iter().chain(&self.rules).map(|rule| rule.in_force);
        let reaches = self.states.iter().flat_map(|state| &state.rules).map(|norm| norm.reach.in_force);
        for period in dated.chain(reaches) {
            days.extend(before(period.from).into_iter().chain(period.to));
        }
        days.extend(self.states.iter().flat_map(|state| &state.rules).flat_map(|norm| steps(&norm.variant)));
        days.sort_unstable();
        days.dedup();
        days
    }
}
