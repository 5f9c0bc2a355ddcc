//! What a submission files, and what it restates: the counts that rules on filing are made of, last year's figures beside this
//! year's comparatives, the precision of the figures.
//!
//! In: the rules and controls that concern an institution. Out: counts and codes as columns. Never: a column that the wide table
//! lacks.

use std::collections::BTreeMap;

use num_bigint::BigInt;

use super::control::Judged;
use super::number::{Number, Written};
use super::sheet::{Figure, Sheet, Tallied, Why};
use super::verdict::Verdict;
use crate::dictionary::{SuppliedBy, Tally};
use crate::formula::Expression;
use crate::model::{FigureKey, LineKind};
use crate::rulebook::{Rule, Rulebook};

/// Expressions with the condition under which their figures are expected; `None`: always.
pub(super) type Needs<'e> = Vec<(Option<String>, Vec<&'e Expression>)>;

impl<'r> Sheet<'r> {
    /// The condition under which the figures of a rule are expected.
    pub(super) fn needs_of(
        &mut self,
        applies_when: Option<&str>,
        rule: &'r Rule,
    ) -> (Option<String>, Vec<&'r Expression>) {
        let mut conditions: Vec<String> = applies_when.map(str::to_owned).into_iter().collect();
        for (condition, _) in self.unconcerned(rule) {
            conditions.push(format!("NOT ({condition})"));
        }
        let expressions: Vec<&Expression> = std::iter::once(&rule.formula).chain(&rule.when).collect();
        conditions.extend(self.looks_back_too_far(&expressions).map(|too_far| format!("NOT {too_far}")));
        (self.all(&conditions), expressions)
    }

    /// The conditions under which the figures of controls are expected.
    pub(super) fn needs_of_controls(&mut self, rulebook: &'r Rulebook) -> Needs<'r> {
        let mut needs = Vec::new();
        for control in &rulebook.controls {
            let in_force = self.within(control.in_force);
            for equation in &control.equations {
                let expressions = vec![&equation.left, &equation.right];
                let mut conditions = in_force.clone();
                conditions.extend(self.concerns(equation.applies.as_ref()));
                conditions.extend(self.looks_back_too_far(&expressions).map(|too_far| format!("NOT {too_far}")));
                needs.push((self.all(&conditions), expressions));
            }
        }
        needs
    }

    fn all(&mut self, conditions: &[String]) -> Option<String> {
        if conditions.is_empty() { None } else { Some(self.bind(format!("({})", conditions.join(" AND ")))) }
    }

    /// Counts what is filed of what is expected, and makes the counts known.
    pub(super) fn count(&mut self, needs: &Needs<'_>, controls: &[Judged]) {
        // Of each figure the conditions under which it is expected, an empty one for always.
        let mut expected: BTreeMap<FigureKey, Vec<String>> = BTreeMap::new();
        for (condition, expressions) in needs {
            for (reference, _) in expressions.iter().flat_map(|expression| expression.references()) {
                for (key, gate) in self.parts(reference) {
                    let line = self.rulebook.dictionary.get(key.line);
                    if line.is_none_or(|line| line.supplied_by != SuppliedBy::Filer) {
                        continue;
                    }
                    let both: Vec<String> = condition.iter().cloned().chain(gate.map(|(_, gate)| gate)).collect();
                    let conditions = expected.entry(key).or_default();
                    let both = both.join(" AND ");
                    if !conditions.contains(&both) {
                        conditions.push(both);
                    }
                }
            }
        }
        let (mut asked, mut present) = (Vec::new(), Vec::new());
        for (key, conditions) in expected {
            let figure = self.figure(key);
            // A figure out of range is filed.
            let is_there = format!("{} IN (0, 9)", figure.why());
            if conditions.iter().any(String::is_empty) {
                asked.push("1".to_owned());
                present.push(format!("CASE WHEN {is_there} THEN 1 ELSE 0 END"));
            } else {
                let alternatives: Vec<String> = conditions.iter().map(|one| format!("({one})")).collect();
                let is_asked = self.bind(format!("({})", alternatives.join(" OR ")));
                asked.push(format!("CASE WHEN {is_asked} THEN 1 ELSE 0 END"));
                present.push(format!("CASE WHEN {is_asked} AND {is_there} THEN 1 ELSE 0 END"));
            }
        }
        let count = |sheet: &mut Self, parts: Vec<String>| {
            let integer = sheet.dialect.integer();
            let parts = if parts.is_empty() { "0".to_owned() } else { parts.join(" + ") };
            sheet.bind(format!("CAST({parts} AS {integer})"))
        };
        let of = |column: fn(&Judged) -> &String| {
            controls
                .iter()
                .map(|control| format!("CASE WHEN {} THEN 1 ELSE 0 END", column(control)))
                .collect::<Vec<_>>()
        };
        let asked = count(self, asked);
        let present = count(self, present);
        let expected = count(self, of(|control| &control.is_expected));
        let satisfied = count(self, of(|control| &control.is_satisfied));
        let open = count(self, of(|control| &control.is_open));
        // Of a control that is out of range nobody knows whether it is satisfied.
        let unknown: Vec<String> = controls.iter().map(|control| format!("{} = 0", control.verdict)).collect();
        let why = if unknown.is_empty() {
            Why::NONE.to_owned()
        } else {
            self.bind(format!("(CASE WHEN {} THEN 0 ELSE 9 END)", unknown.join(" OR ")))
        };
        for tally in Tally::ALL {
            let Some(line) = self.rulebook.dictionary.find(tally.code()) else { continue };
            let exactly =
                |count: &String| Tallied { low: count.clone(), high: count.clone(), why: Why::NONE.to_owned() };
            let tallied = match tally {
                Tally::FiguresExpected => exactly(&asked),
                // Cells in the form that the wide table asks for need no interpretation.
                Tally::FiguresPresent | Tally::FiguresClean => exactly(&present),
                Tally::ControlsExpected => exactly(&expected),
                Tally::ControlsSatisfied => Tallied { low: satisfied.clone(), high: open.clone(), why: why.clone() },
            };
            if line.supplied_by == SuppliedBy::Check {
                self.supply(line.id, tallied);
            }
        }
    }

    /// The verdict on restated figures, where the rulebook has one; -1 where there is nothing to compare with.
    pub(super) fn restated(&mut self) -> Written<Option<String>> {
        let rulebook = self.rulebook;
        let Some(norm) = &rulebook.comparatives else { return Ok(None) };
        let has_previous = self.has_previous();
        let mut keys: Vec<FigureKey> = Vec::new();
        for line in rulebook.dictionary.lines().iter().filter(|line| line.supplied_by == SuppliedBy::Filer) {
            keys.push(FigureKey { line: line.id, branch: None, back: 1 });
        }
        // Of branches those columns that the rules ask for.
        let asked: Vec<FigureKey> = self.cells.iter().map(|cell| cell.key).collect();
        let of_filer = |key: &&FigureKey| {
            let line = rulebook.dictionary.get(key.line);
            key.branch.is_some() && line.is_some_and(|line| line.supplied_by == SuppliedBy::Filer)
        };
        keys.extend(asked.iter().filter(of_filer).map(|key| FigureKey { back: 1, ..*key }));
        keys.sort_unstable();
        keys.dedup();
        // 0 not compared, 1 the same, 2 within what is tolerated, 3 not repeated, 4 out of range, 5 restated.
        let mut codes = Vec::new();
        for key in keys {
            let (before, now) = (self.figure(key), self.own(key));
            let is_money = rulebook.dictionary.get(key.line).is_some_and(|line| line.kind == LineKind::Money);
            let mut conditions = vec![format!("WHEN {} BETWEEN 1 AND 8 THEN 0", before.why())];
            if is_money {
                conditions.push(format!("WHEN {} THEN 0", self.is_of_two_currencies()));
            }
            conditions.push(format!("WHEN {} = 0 OR {} = 0 THEN 4", before.why(), now.why()));
            let judged = match (before, &now) {
                (Figure::Number { low, high, .. }, Figure::Number { low: own_low, high: own_high, why, .. }) => {
                    let unsaid = if key.branch.is_none() { 3 } else { 0 };
                    conditions.push(format!("WHEN {why} < 9 THEN {unsaid}"));
                    let gaps = [own_low.minus(&high, self.dialect)?, low.minus(own_high, self.dialect)?];
                    let [one, other] = gaps.map(|gap| self.bound(gap));
                    let is_first = self.bind(format!("({} >= {})", one.sign(), other.sign()));
                    let gap = Number::choose(&is_first, &one, &other, self.dialect)?;
                    let gap = self.bound(gap);
                    let tolerated = if is_money {
                        let sizes = [own_low.clone(), own_high.clone(), low, high].map(|end| end.size().sign());
                        let larger = self.bind(format!("GREATEST({})", sizes.join(", ")));
                        let most = BigInt::from(10).pow(23);
                        let larger = Number::column(larger, gap.unit().clone(), most, true);
                        let tolerance = larger.scaled(&norm.materiality);
                        let (gap, tolerance) = gap.against(&tolerance, self.dialect)?;
                        format!("WHEN {gap} <= {tolerance} THEN 2 ")
                    } else {
                        String::new()
                    };
                    format!("WHEN {} <= 0 THEN 1 {tolerated}ELSE 5", gap.sign())
                }
                (Figure::Date { value, .. }, Figure::Date { value: own, why })
                | (Figure::Flag { value, .. }, Figure::Flag { value: own, why }) => {
                    conditions.push(format!("WHEN {why} < 9 THEN 0"));
                    format!("WHEN {value} = {own} THEN 1 ELSE 5")
                }
                _ => continue,
            };
            codes.push(self.bind(format!("(CASE {} {judged} END)", conditions.join(" "))));
        }
        let worst = if codes.is_empty() { "0".to_owned() } else { format!("GREATEST({}, 0)", codes.join(", ")) };
        let worst = self.bind(worst);
        Ok(Some(self.bind(format!(
            "(CASE WHEN NOT {has_previous} THEN -1 WHEN {worst} = 5 THEN {} WHEN {worst} = 4 THEN {} WHEN {worst} = 3 THEN {} \
             WHEN {worst} = 2 THEN {} WHEN {worst} = 1 THEN {} ELSE {} END)",
            Verdict::NonCompliant.number(),
            Verdict::OutOfRange.number(),
            Verdict::Missing.number(),
            Verdict::WatchMateriality.number(),
            Verdict::Compliant.number(),
            Verdict::ConditionNotMet.number(),
        ))))
    }

    /// The verdict on figures coarser than the rulebook admits; -1 where they are not.
    pub(super) fn precision(&mut self) -> Option<String> {
        let norm = self.rulebook.precision.as_ref()?;
        let coarsest = norm.coarsest.factor();
        let unit = self.unit();
        let breach = Verdict::NonCompliant.number();
        Some(self.bind(format!("(CASE WHEN {unit} > {coarsest} THEN {breach} ELSE -1 END)")))
    }
}
