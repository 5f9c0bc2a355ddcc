//! Whether some figures satisfy a system of linear conditions, exactly.
//!
//! In: sums of figures that must be zero, at most zero or below zero. Out: figures that satisfy them, or none. Never: an approximation, a search that
//! does not end, or figures that round to a solution: the simplex method in rationals, with Bland's rule (R. G. Bland, "New
//! finite pivoting rules for the simplex method", Mathematics of Operations Research 2, 1977), by which it cannot cycle.
//!
//! The system is written as a dictionary: each basic variable is a sum of the others, which stand at zero. An auxiliary
//! variable makes it consistent at first and is driven out; then the margin by which the strict conditions hold is raised
//! until it is above zero or can rise no more.

use std::collections::{BTreeMap, BTreeSet};

use super::{Affine, Exact};
use crate::model::FigureKey;

/// What a condition requires of its sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Must {
    /// Zero.
    BeZero,
    /// Zero or less.
    BeAtMostZero,
    /// Less than zero.
    BeBelowZero,
}

/// A sum of figures with what is required of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The sum.
    pub sum: Affine,
    /// What is required.
    pub must: Must,
}

impl Condition {
    /// Whether it holds for some figures.
    #[must_use]
    pub fn holds(&self, at: &Solution) -> bool {
        let value = self.sum.coefficients.iter().fold(self.sum.constant.clone(), |value, (key, coefficient)| {
            at.0.get(key).map_or(value.clone(), |figure| &value + &(coefficient * figure))
        });
        match self.must {
            Must::BeZero => value.is_zero(),
            Must::BeAtMostZero => !value.is_positive(),
            Must::BeBelowZero => value.is_negative(),
        }
    }
}

/// Figures, exactly; those that are not named are zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Solution(BTreeMap<FigureKey, Exact>);

/// Some figures that satisfy all conditions at once; `None` where there are none. `is_non_negative` tells which figures
/// cannot be below zero.
#[must_use]
pub fn satisfying<'c>(
    conditions: impl IntoIterator<Item = &'c Condition>,
    is_non_negative: &dyn Fn(FigureKey) -> bool,
) -> Option<Solution> {
    let mut system = Dictionary::default();
    let mut has_strict = false;
    for Condition { sum, must } in conditions {
        let sum = variables(sum, is_non_negative);
        match must {
            Must::BeZero => {
                system.require(&sum);
                system.require(&sum.times(&Exact::from(-1)));
            }
            Must::BeAtMostZero => system.require(&sum),
            Must::BeBelowZero => {
                has_strict = true;
                let mut sum = sum;
                sum.add(Variable::Margin, &Exact::from(1));
                system.require(&sum);
            }
        }
    }
    // The margin needs no more than to be above zero.
    if has_strict {
        let mut capped = Sum::constant(Exact::from(-1));
        capped.add(Variable::Margin, &Exact::from(1));
        system.require(&capped);
    }
    let is_satisfied = system.is_consistent() && (!has_strict || system.can_be_positive(Variable::Margin));
    is_satisfied.then(|| system.solution())
}

/// A quantity of zero or more. The order is the one in which Bland's rule prefers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Variable {
    /// What the system lacks of being consistent.
    Auxiliary,
    /// By how much the strict conditions hold.
    Margin,
    /// A figure, or the part of it above zero.
    Above(FigureKey),
    /// The part of a figure below zero.
    Below(FigureKey),
    /// By how much the condition of this rank holds.
    Slack(usize),
}

/// A constant plus variables, each with a coefficient that is not zero.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sum {
    constant: Exact,
    terms: BTreeMap<Variable, Exact>,
}

impl Sum {
    const fn constant(constant: Exact) -> Self {
        Self { constant, terms: BTreeMap::new() }
    }

    fn coefficient(&self, variable: Variable) -> Option<&Exact> {
        self.terms.get(&variable)
    }

    fn add(&mut self, variable: Variable, coefficient: &Exact) {
        let sum = self.terms.get(&variable).map_or_else(|| coefficient.clone(), |known| known + coefficient);
        if sum.is_zero() {
            self.terms.remove(&variable);
        } else {
            self.terms.insert(variable, sum);
        }
    }

    fn add_times(&mut self, other: &Self, factor: &Exact) {
        self.constant = &self.constant + &(&other.constant * factor);
        for (variable, coefficient) in &other.terms {
            self.add(*variable, &(coefficient * factor));
        }
    }

    fn times(&self, factor: &Exact) -> Self {
        let mut product = Self::constant(Exact::zero());
        product.add_times(self, factor);
        product
    }

    /// Puts what a variable is equal to in its place.
    fn substitute(&mut self, variable: Variable, sum: &Self) {
        if let Some(factor) = self.terms.remove(&variable) {
            self.add_times(sum, &factor);
        }
    }
}

/// A sum of figures as one of variables: a figure that may be negative is the difference of two.
fn variables(sum: &Affine, is_non_negative: &dyn Fn(FigureKey) -> bool) -> Sum {
    let mut made = Sum::constant(sum.constant.clone());
    for (key, coefficient) in sum.coefficients.iter() {
        made.add(Variable::Above(*key), coefficient);
        if !is_non_negative(*key) {
            made.add(Variable::Below(*key), &-coefficient.clone());
        }
    }
    made
}

/// Each basic variable as a sum of the others.
#[derive(Debug, Default)]
struct Dictionary {
    rows: BTreeMap<Variable, Sum>,
}

impl Dictionary {
    /// Adds the condition that a sum be zero or less.
    fn require(&mut self, sum: &Sum) {
        let slack = Variable::Slack(self.rows.len());
        self.rows.insert(slack, sum.times(&Exact::from(-1)));
    }

    /// Whether all conditions hold at once for some variables; the dictionary then stands at such a place.
    fn is_consistent(&mut self) -> bool {
        let least = self.rows.iter().min_by(|left, right| left.1.constant.cmp(&right.1.constant));
        let Some((&leaving, _)) = least.filter(|(_, row)| row.constant.is_negative()) else { return true };
        for row in self.rows.values_mut() {
            row.add(Variable::Auxiliary, &Exact::from(1));
        }
        self.pivot(Variable::Auxiliary, leaving);
        // It stands at its greatest lack; its negative is raised as far as it goes.
        while let Some(row) = self.rows.get(&Variable::Auxiliary) {
            let lack = row.times(&Exact::from(-1));
            match self.step(&lack) {
                Step::Moved => {}
                Step::Highest | Step::Unbounded => break,
            }
        }
        if let Some(row) = self.rows.get(&Variable::Auxiliary) {
            if !row.constant.is_zero() {
                return false;
            }
            // At zero in the basis: any other variable takes its place without moving anything.
            if let Some(&entering) = row.terms.keys().next() {
                self.pivot(entering, Variable::Auxiliary);
            } else {
                self.rows.remove(&Variable::Auxiliary);
            }
        }
        for row in self.rows.values_mut() {
            row.terms.remove(&Variable::Auxiliary);
        }
        true
    }

    /// Where it stands.
    fn solution(&self) -> Solution {
        let mut figures = BTreeMap::new();
        for (variable, row) in &self.rows {
            let (key, part) = match variable {
                Variable::Above(key) => (*key, row.constant.clone()),
                Variable::Below(key) => (*key, -row.constant.clone()),
                Variable::Auxiliary | Variable::Margin | Variable::Slack(_) => continue,
            };
            let figure = figures.entry(key).or_insert_with(Exact::zero);
            *figure = &*figure + &part;
        }
        Solution(figures)
    }

    /// Whether a variable can be above zero.
    fn can_be_positive(&mut self, variable: Variable) -> bool {
        loop {
            let objective = self.rows.get(&variable).cloned().unwrap_or_else(|| {
                let mut alone = Sum::constant(Exact::zero());
                alone.add(variable, &Exact::from(1));
                alone
            });
            if objective.constant.is_positive() {
                return true;
            }
            match self.step(&objective) {
                Step::Moved => {}
                Step::Highest => return false,
                Step::Unbounded => return true,
            }
        }
    }

    /// One step of the simplex method towards a greater objective.
    fn step(&mut self, objective: &Sum) -> Step {
        let rising = objective.terms.iter().find(|(_, coefficient)| coefficient.is_positive());
        let Some((&entering, _)) = rising else { return Step::Highest };
        let mut tightest: Option<(Exact, Variable)> = None;
        for (&basic, row) in &self.rows {
            let Some(coefficient) = row.coefficient(entering).filter(|coefficient| coefficient.is_negative()) else {
                continue;
            };
            let Some(room) = row.constant.checked_div(&-coefficient.clone()) else { continue };
            if tightest.as_ref().is_none_or(|known| (&room, basic) < (&known.0, known.1)) {
                tightest = Some((room, basic));
            }
        }
        let Some((_, leaving)) = tightest else { return Step::Unbounded };
        self.pivot(entering, leaving);
        Step::Moved
    }

    /// Exchanges a variable of the basis for one outside.
    fn pivot(&mut self, entering: Variable, leaving: Variable) {
        let Some(mut row) = self.rows.remove(&leaving) else { return };
        let Some(coefficient) = row.terms.remove(&entering) else { return };
        let Some(factor) = Exact::from(1).checked_div(&-coefficient) else { return };
        // leaving = row + coefficient × entering, hence entering = (row − leaving) ÷ −coefficient.
        row.add(leaving, &Exact::from(-1));
        let solved = row.times(&factor);
        for other in self.rows.values_mut() {
            other.substitute(entering, &solved);
        }
        self.rows.insert(entering, solved);
    }
}

/// What a step came to.
enum Step {
    /// The objective is as high as before or higher.
    Moved,
    /// The objective can rise no more.
    Highest,
    /// The objective rises without end.
    Unbounded,
}

/// The figures of a system.
#[must_use]
pub fn figures_of<'c>(conditions: impl IntoIterator<Item = &'c Condition>) -> BTreeSet<FigureKey> {
    conditions.into_iter().flat_map(|condition| condition.sum.coefficients.keys().copied()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::LineId;

    fn key(rank: usize) -> FigureKey {
        FigureKey { line: LineId(u16::try_from(rank).unwrap()), branch: None, back: 0 }
    }

    /// `constant + Σ coefficient × figure`, with what it must be.
    fn condition(constant: i64, coefficients: &[i64], must: Must) -> Condition {
        let start = Affine::constant(Exact::from(constant));
        let sum = coefficients
            .iter()
            .enumerate()
            .fold(start, |sum, (rank, coefficient)| sum.plus(&Affine::figure(key(rank)), &Exact::from(*coefficient)));
        Condition { sum, must }
    }

    fn feasible(conditions: &[Condition]) -> bool {
        satisfying(conditions, &|_| true).is_some()
    }

    #[test]
    fn a_ratio_cannot_be_above_and_below() {
        use Must::{BeAtMostZero, BeBelowZero};
        // x ≥ y and 2x ≤ y with y above zero.
        let above = condition(0, &[-1, 1], BeAtMostZero);
        let below = condition(0, &[2, -1], BeAtMostZero);
        let positive = condition(0, &[0, -1], BeBelowZero);
        assert!(feasible(&[above.clone(), below.clone()]), "zero satisfies both");
        assert!(!feasible(&[above, below, positive]));
    }

    #[test]
    fn the_bound_itself_is_told_from_what_is_beyond() {
        use Must::{BeAtMostZero, BeBelowZero, BeZero};
        let at_most = condition(-3, &[1], BeAtMostZero);
        assert!(feasible(&[at_most.clone(), condition(-3, &[1], BeZero)]));
        assert!(!feasible(&[condition(-3, &[1], BeBelowZero), condition(3, &[-1], BeAtMostZero)]));
        assert!(feasible(&[at_most, condition(3, &[-1], BeAtMostZero)]));
    }

    #[test]
    fn only_a_figure_that_may_be_negative_is_below_zero() {
        let negative = [condition(1, &[1], Must::BeZero)];
        assert!(satisfying(&negative, &|_| true).is_none());
        assert!(satisfying(&negative, &|_| false).is_some());
    }

    fn conditions() -> impl Strategy<Value = Vec<Condition>> {
        let must = prop_oneof![Just(Must::BeZero), Just(Must::BeAtMostZero), Just(Must::BeBelowZero)];
        let one = (-4i64..5, prop::collection::vec(-3i64..4, 3), must)
            .prop_map(|(constant, coefficients, must)| condition(constant, &coefficients, must));
        prop::collection::vec(one, 0..6)
    }

    fn holds(condition: &Condition, at: &[i64]) -> bool {
        let value = condition.sum.value(&|key| Exact::from(at[usize::from(key.line.0)]));
        match condition.must {
            Must::BeZero => value.is_zero(),
            Must::BeAtMostZero => !value.is_positive(),
            Must::BeBelowZero => value.is_negative(),
        }
    }

    proptest! {
        /// What some whole figures satisfy is feasible.
        #[test]
        fn what_some_figures_satisfy_is_feasible(conditions in conditions()) {
            let found = (0..6i64).any(|x| (0..6).any(|y| (0..6).any(|z| {
                conditions.iter().all(|condition| holds(condition, &[x, y, z]))
            })));
            prop_assert!(!found || feasible(&conditions));
        }

        /// The figures found satisfy every condition, and are below zero only where they may be.
        #[test]
        fn the_figures_found_satisfy_the_conditions(conditions in conditions(), signed in 0usize..3) {
            let is_non_negative = |known: FigureKey| known != key(signed);
            if let Some(found) = satisfying(&conditions, &is_non_negative) {
                prop_assert!(conditions.iter().all(|condition| condition.holds(&found)), "{:?}", found);
                let is_admitted = |(known, figure): (&FigureKey, &Exact)| !(is_non_negative(*known) && figure.is_negative());
                prop_assert!(found.0.iter().all(is_admitted), "{:?}", found);
            }
        }

        /// Either a condition or its contrary can be added to a feasible system, and neither to one that is not.
        #[test]
        fn a_condition_or_its_contrary_can_be_added(conditions in conditions(), constant in -4i64..5, slope in -3i64..4) {
            let slopes = [slope, 1, -1];
            let contrary: Vec<i64> = slopes.iter().map(|slope| -slope).collect();
            let with = |more: Condition| {
                let mut all = conditions.clone();
                all.push(more);
                feasible(&all)
            };
            let one = with(condition(constant, &slopes, Must::BeAtMostZero));
            let other = with(condition(-constant, &contrary, Must::BeBelowZero));
            prop_assert_eq!(feasible(&conditions), one || other);
        }

        /// The order of conditions decides nothing.
        #[test]
        fn the_order_decides_nothing(conditions in conditions()) {
            let reversed: Vec<_> = conditions.iter().rev().cloned().collect();
            prop_assert_eq!(feasible(&conditions), feasible(&reversed));
        }
    }
}
