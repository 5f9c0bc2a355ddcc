//! Rules held against one another: two that no accounts can satisfy together, and one that another implies.
//!
//! In: rules, controls, the dictionary. Out: diagnostics, and which pairs were not decided. Never: a claim that some accounts
//! break; what is not linear is not decided, and said so.
//!
//! A rule is linear where its formula is a quotient of sums whose denominator is never negative and its threshold a bound or a
//! range. Then both questions are systems of linear conditions, decided exactly. Figures may take any value that their line
//! admits, whole or not, which can only keep a claim from being made. Each pair is examined by itself first, then among the
//! accounts that satisfy the controls. Formulas are read for an institution with every branch.
//!
//! Most pairs agree, and one set of coherent accounts shows it for many of them: accounts once found are tried on the pairs
//! that follow, and a system is solved only where none of them satisfies it. What is told does not depend on it.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use self::witnesses::Witnesses;
use super::linear::{Quotient, admits_no_negative};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::Dictionary;
use crate::formula::{
    Affine, BinaryOperator, Condition, Exact, Expression, Must, Node, Threshold, figures_of, keys, satisfying,
};
use crate::i18n::Message;
use crate::model::{Branch, FigureKey, Kind, Period};
use crate::rulebook::{Control, Relation, Rule, RuleId};

/// What came out of holding the rules of a rulebook against one another.
#[derive(Debug, Default)]
pub struct Pairs {
    /// Contradictions and redundancies; empty once they stand among all that is wrong with the rulebook.
    pub diagnostics: Vec<Diagnostic>,
    /// How many pairs of rules were examined and decided.
    pub decided: usize,
    /// The pairs with a figure in common that were not decided, as one of the two is not linear.
    pub undecided: Vec<[RuleId; 2]>,
}

impl Pairs {
    /// Adds the pairs of another edition.
    pub(in crate::rulebook) fn add(&mut self, mut other: Self) {
        self.diagnostics.append(&mut other.diagnostics);
        self.decided += other.decided;
        self.undecided.append(&mut other.undecided);
    }
}

/// The rules that are held against one another.
#[derive(Debug, Clone, Copy)]
pub(in crate::rulebook) struct Docket<'r> {
    pub(in crate::rulebook) rules: &'r [Rule],
    pub(in crate::rulebook) controls: &'r [Control],
    pub(in crate::rulebook) kinds: &'r [Kind],
    pub(in crate::rulebook) lines: &'r Dictionary,
    /// Whether these are all rules of the rulebook, none left out for its faults.
    pub(in crate::rulebook) is_whole: bool,
}

/// Holds every rule with a threshold against every other.
pub(in crate::rulebook) fn examine_pairs(docket: Docket<'_>) -> Pairs {
    let lines = docket.lines;
    let norms: Vec<Norm<'_>> =
        docket.rules.iter().filter(|rule| rule.requires.is_some()).map(|rule| Norm::of(rule, lines)).collect();
    let court = Court { kinds: docket.kinds, identities: identities(docket.controls, lines), lines };
    // Each rule with those after it is a matter of its own; they are told in the order of the rules.
    let examined: Vec<Examined> = (0..norms.len())
        .into_par_iter()
        .map_init(Witnesses::default, |witnesses, rank| {
            let mut after = norms.iter().skip(rank);
            after.next().map(|one| court.examine(one, after, witnesses)).unwrap_or_default()
        })
        .collect();
    let mut pairs = Pairs::default();
    let mut implied: BTreeSet<RuleId> = BTreeSet::new();
    for mut row in examined {
        implied.append(&mut row.implied);
        pairs.add(row.pairs);
    }
    let stale = norms
        .iter()
        .filter(|norm| docket.is_whole && norm.rule.implied_ok.is_some() && !implied.contains(&norm.rule.id));
    pairs.diagnostics.extend(stale.map(|norm| {
        Diagnostic::new(Code::ImpliedOkStale, place(norm.rule, &norm.rule.span)).with("id", norm.rule.id.as_str())
    }));
    pairs
}

fn place(rule: &Rule, span: &Range<usize>) -> Location {
    Location::Span { file: Arc::clone(&rule.file), span: span.clone() }
}

/// A rule with its threshold at each step of its transition.
struct Norm<'r> {
    rule: &'r Rule,
    figures: BTreeSet<FigureKey>,
    /// `None` where the rule is not linear.
    stages: Option<Vec<Stage<'r>>>,
}

impl<'r> Norm<'r> {
    fn of(rule: &'r Rule, lines: &Dictionary) -> Self {
        let named = |expression| keys(expression, Branch::ALL);
        let figures = named(&rule.formula).into_iter().chain(rule.when.iter().flat_map(named)).collect();
        Self { rule, figures, stages: stages(rule, lines) }
    }

    const fn is_linear(&self) -> bool {
        self.stages.is_some()
    }

    fn stages(&self) -> impl Iterator<Item = &Stage<'r>> {
        self.stages.iter().flatten()
    }
}

/// A linear rule while one threshold holds.
struct Stage<'r> {
    from: Date,
    to: Option<Date>,
    span: &'r Range<usize>,
    /// Where it applies and has a value.
    ground: Vec<Condition>,
    /// Together: compliance.
    complies: Vec<Condition>,
    /// Each alone: a breach.
    breaks: Vec<Condition>,
}

impl Stage<'_> {
    /// The first day on which both hold.
    fn meets(&self, other: &Self) -> Option<Date> {
        let (own, its) = (Period { from: self.from, to: self.to }, Period { from: other.from, to: other.to });
        own.overlaps(&its).then(|| self.from.max(other.from))
    }

    /// Whether it holds on every day of another.
    fn covers(&self, other: &Self) -> bool {
        self.from <= other.from && self.to.is_none_or(|to| other.to.is_some_and(|end| end <= to))
    }
}

fn stages<'r>(rule: &'r Rule, lines: &Dictionary) -> Option<Vec<Stage<'r>>> {
    let quotient = Quotient::of(&rule.formula, lines)?;
    let mut ground = rule.when.as_ref().map_or_else(|| Some(Vec::new()), |when| conditions(when, lines))?;
    if quotient.denominator().as_constant().is_none() {
        ground.push(below_zero(quotient.denominator().times(&Exact::from(-1))));
    }
    let stage = |from, to, threshold: &Threshold, span: &'r Range<usize>| {
        let (complies, breaks) = sides(&quotient, threshold)?;
        Some(Stage { from, to, span, ground: ground.clone(), complies, breaks })
    };
    let mut stages = Vec::new();
    for step in &rule.transitions {
        stages.push(stage(step.from, Some(step.until), &step.requires, &step.span)?);
    }
    let settled = rule.transitions.last().map_or(Some(rule.in_force.from), |step| step.until.tomorrow().ok());
    if let (Some(from), Some(threshold)) = (settled, &rule.requires) {
        stages.push(stage(from, rule.in_force.to, threshold, &rule.span)?);
    }
    Some(stages)
}

/// The conditions under which a value complies, and those each of which is a breach.
fn sides(quotient: &Quotient<'_>, threshold: &Threshold) -> Option<(Vec<Condition>, Vec<Condition>)> {
    let excess = |bound: &Exact| quotient.excess(bound);
    let lack = |bound: &Exact| quotient.excess(bound).times(&Exact::from(-1));
    let side = |within: Affine, beyond: Affine, is_strict: bool| {
        if is_strict { (below_zero(within), at_most_zero(beyond)) } else { (at_most_zero(within), below_zero(beyond)) }
    };
    let sides: Vec<(Condition, Condition)> = match threshold {
        Threshold::AtMost { bound, strict } => vec![side(excess(&bound.value), lack(&bound.value), *strict)],
        Threshold::AtLeast { bound, strict } => vec![side(lack(&bound.value), excess(&bound.value), *strict)],
        Threshold::Within { low, high } => {
            vec![side(lack(&low.value), excess(&low.value), false), side(excess(&high.value), lack(&high.value), false)]
        }
        Threshold::Yes | Threshold::OnOrBefore(_) => return None,
    };
    Some(sides.into_iter().unzip())
}

const fn at_most_zero(sum: Affine) -> Condition {
    Condition { sum, must: Must::BeAtMostZero }
}

const fn below_zero(sum: Affine) -> Condition {
    Condition { sum, must: Must::BeBelowZero }
}

/// A condition on figures as linear ones that must all hold; `None` where it is not of that form.
fn conditions(condition: &Expression, lines: &Dictionary) -> Option<Vec<Condition>> {
    use BinaryOperator as Op;
    let Node::Binary(operator, left, right) = &condition.node else { return None };
    let (lesser, greater) = match operator {
        Op::And => {
            let mut all = conditions(left, lines)?;
            all.extend(conditions(right, lines)?);
            return Some(all);
        }
        Op::Greater | Op::GreaterOrEqual => (right, left),
        Op::Less | Op::LessOrEqual | Op::Equal => (left, right),
        _ => return None,
    };
    let sum = Quotient::of_difference(lesser, greater, lines)?.into_numerator();
    let must = match operator {
        Op::Equal => Must::BeZero,
        Op::Less | Op::Greater => Must::BeBelowZero,
        _ => Must::BeAtMostZero,
    };
    Some(vec![Condition { sum, must }])
}

/// An equation that coherent accounts satisfy.
struct Identity {
    in_force: Period,
    condition: Condition,
}

/// The linear equations of the controls that concern every institution.
fn identities(controls: &[Control], lines: &Dictionary) -> Vec<Identity> {
    let all = controls.iter().flat_map(|control| control.equations.iter().map(move |equation| (control, equation)));
    all.filter(|(_, equation)| equation.applies.is_none())
        .filter_map(|(control, equation)| {
            let sum = Quotient::of_difference(&equation.left, &equation.right, lines)?.into_numerator();
            let must = match equation.relation {
                Relation::Equal => Must::BeZero,
                Relation::AtMost => Must::BeAtMostZero,
            };
            Some(Identity { in_force: control.in_force, condition: Condition { sum, must } })
        })
        .collect()
}

/// Of which accounts a claim holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Among {
    /// Of any.
    AnyAccounts,
    /// Of those that satisfy the controls.
    CoherentAccounts,
}

impl Among {
    const fn message(self) -> Message {
        match self {
            Self::AnyAccounts => Message::new("pairs-any-accounts"),
            Self::CoherentAccounts => Message::new("pairs-coherent-accounts"),
        }
    }
}

/// What came out of holding one rule against some others.
#[derive(Debug, Default)]
struct Examined {
    pairs: Pairs,
    implied: BTreeSet<RuleId>,
}

/// Where pairs are examined.
struct Court<'r> {
    kinds: &'r [Kind],
    identities: Vec<Identity>,
    lines: &'r Dictionary,
}

impl Court<'_> {
    /// Holds a rule against others.
    fn examine<'n, 'r: 'n>(
        &self,
        one: &Norm<'_>,
        others: impl Iterator<Item = &'n Norm<'r>>,
        witnesses: &mut Witnesses,
    ) -> Examined {
        let Examined { mut pairs, mut implied } = Examined::default();
        for other in others {
            if one.figures.is_disjoint(&other.figures) && !(one.is_linear() && other.is_linear()) {
                pairs.decided += 1;
                continue;
            }
            if !(one.is_linear() && other.is_linear()) {
                pairs.undecided.push([one.rule.id.clone(), other.rule.id.clone()]);
                continue;
            }
            pairs.decided += 1;
            if let Some(diagnostic) = self.contradiction(one, other, witnesses) {
                pairs.diagnostics.push(diagnostic);
                continue;
            }
            for (norm, by) in [(one, other), (other, one)] {
                let Some(diagnostic) = self.implication(norm, by, witnesses) else { continue };
                implied.insert(norm.rule.id.clone());
                if norm.rule.implied_ok.is_none() {
                    pairs.diagnostics.push(diagnostic);
                }
            }
        }
        Examined { pairs, implied }
    }

    /// Tells two rules that no accounts satisfy together, at the second.
    fn contradiction(&self, one: &Norm<'_>, other: &Norm<'_>, witnesses: &mut Witnesses) -> Option<Diagnostic> {
        if !self.have_institutions_in_common(one.rule, other.rule) {
            return None;
        }
        let pairs = one.stages().flat_map(|stage| other.stages().map(move |its| (stage, its)));
        pairs.into_iter().find_map(|(stage, its)| {
            let day = stage.meets(its)?;
            let all: Vec<&Condition> =
                [&stage.ground, &stage.complies, &its.ground, &its.complies].into_iter().flatten().collect();
            let among = self.impossible(&all, day, witnesses)?;
            Some(
                Diagnostic::new(Code::RulesContradict, place(other.rule, its.span))
                    .with("id", other.rule.id.as_str())
                    .with("other", one.rule.id.as_str())
                    .with("given", among.message()),
            )
        })
    }

    /// Tells a rule that holds wherever another does, at its threshold.
    fn implication(&self, norm: &Norm<'_>, by: &Norm<'_>, witnesses: &mut Witnesses) -> Option<Diagnostic> {
        let (rule, stronger) = (norm.rule, by.rule);
        let is_everywhere = stronger.applies.is_none() || stronger.applies == rule.applies;
        let is_always = stronger.when.is_none() || stronger.when == rule.when;
        if !is_everywhere || !is_always {
            return None;
        }
        let pairs = norm.stages().flat_map(|stage| by.stages().map(move |its| (stage, its)));
        pairs.filter(|(stage, its)| its.covers(stage)).find_map(|(stage, its)| {
            let breach_by_breach = stage.breaks.iter().map(|breach| {
                let all: Vec<&Condition> =
                    [&stage.ground, &its.ground, &its.complies].into_iter().flatten().chain([breach]).collect();
                self.impossible(&all, stage.from, witnesses)
            });
            // What needs the controls for one breach needs them for the whole.
            let among = breach_by_breach.collect::<Option<Vec<Among>>>()?.into_iter().max()?;
            Some(
                Diagnostic::new(Code::RuleImplied, place(rule, stage.span))
                    .with("id", rule.id.as_str())
                    .with("other", stronger.id.as_str())
                    .with("given", among.message()),
            )
        })
    }

    /// Among which accounts no figures satisfy the conditions, if there are none.
    fn impossible(&self, conditions: &[&Condition], day: Date, witnesses: &mut Witnesses) -> Option<Among> {
        if witnesses.satisfy(conditions) {
            return None;
        }
        let is_non_negative =
            |key: FigureKey| self.lines.get(key.line).is_some_and(|line| admits_no_negative(line.kind, line.sign));
        let Some(mut accounts) = satisfying(conditions.iter().copied(), &is_non_negative) else {
            return Some(Among::AnyAccounts);
        };
        let linked = self.linked(conditions, day);
        if !linked.is_empty() {
            let all = conditions.iter().copied().chain(linked);
            let Some(coherent) = satisfying(all, &is_non_negative) else { return Some(Among::CoherentAccounts) };
            accounts = coherent;
        }
        if self.identities.iter().all(|identity| identity.condition.holds(&accounts)) {
            witnesses.add(accounts);
        }
        None
    }

    /// The identities in force on a day that speak of the conditions' figures, directly or through one another.
    fn linked(&self, conditions: &[&Condition], day: Date) -> Vec<&Condition> {
        let mut figures = figures_of(conditions.iter().copied());
        let mut rest: Vec<&Condition> = self
            .identities
            .iter()
            .filter(|identity| identity.in_force.contains(day))
            .map(|identity| &identity.condition)
            .collect();
        let mut linked = Vec::new();
        loop {
            let speaks = |condition: &&Condition| condition.sum.coefficients.keys().any(|key| figures.contains(key));
            let (met, unmet): (Vec<_>, Vec<_>) = rest.into_iter().partition(speaks);
            if met.is_empty() {
                return linked;
            }
            figures.extend(figures_of(met.iter().copied()));
            linked.extend(met);
            rest = unmet;
        }
    }

    /// Whether some institution may be concerned by both rules.
    fn have_institutions_in_common(&self, one: &Rule, other: &Rule) -> bool {
        // Codes of states alone are in capitals.
        let states: BTreeSet<&str> = [one, other]
            .into_iter()
            .flat_map(|rule| rule.applies.iter().flat_map(|applies| applies.names()))
            .map(|(name, _)| name)
            .filter(|name| !name.contains(char::is_lowercase))
            .collect();
        self.kinds.iter().any(|kind| {
            [true, false].into_iter().any(|has_branches| {
                states.iter().map(|state| Some(*state)).chain([None]).any(|state| {
                    let is = |name: &str| {
                        kind.as_str() == name
                            || state == Some(name)
                            || has_branches && Branch::from_code(name).is_some()
                    };
                    [one, other].into_iter().all(|rule| rule.applies.as_ref().is_none_or(|applies| applies.holds(&is)))
                })
            })
        })
    }
}

mod witnesses;

#[cfg(test)]
mod tests;
