//! The outcome of a ratio or a standard, as `crate::assessment` judges it.
//!
//! In: a rule as it applies. Out: one expression, the code of its outcome and reason ([`Verdict`]). Never: a float; a value is held
//! against a threshold by the sign of N − tD.

use num_bigint::BigInt;

use super::choice::Choice;
use super::dialect::year;
use super::enclosure::Bounds;
use super::fraction::{Case, Fraction};
use super::number::{Written, times};
use super::point::{Formula, Pointed, Value};
use super::sheet::{Sheet, Why};
use crate::assessment::{Outcome, Reason};
use crate::formula::{Applies, BranchSelector, Exact, Expression, Saying, Threshold};
use crate::model::Branch;
use crate::rulebook::{MissingPolicy, Rule, Severity};

/// An outcome with its reason, as a small number. The reasons of figures that are missing come first, by how much they tell;
/// a table has no two columns of a name, so no figure is contradictory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Verdict {
    OutOfRange = 0,
    ErrorCell = 2,
    Unreadable = 3,
    Missing = 4,
    ZeroDenominator = 5,
    NotAssessableUnproven = 6,
    Compliant = 10,
    WatchMargin = 11,
    WatchUnproven = 12,
    WatchMateriality = 13,
    NonCompliant = 20,
    Precision = 30,
    DenominatorMayBeZero = 31,
    ConditionUndecided = 32,
    NotInForce = 50,
    NotTransposed = 51,
    NotConcerned = 52,
    FirstYear = 53,
    ConditionNotMet = 54,
    NoThreshold = 60,
    NotExpressed = 99,
}

impl Verdict {
    pub(super) const ALL: [Self; 21] = [
        Self::OutOfRange,
        Self::ErrorCell,
        Self::Unreadable,
        Self::Missing,
        Self::ZeroDenominator,
        Self::NotAssessableUnproven,
        Self::Compliant,
        Self::WatchMargin,
        Self::WatchUnproven,
        Self::WatchMateriality,
        Self::NonCompliant,
        Self::Precision,
        Self::DenominatorMayBeZero,
        Self::ConditionUndecided,
        Self::NotInForce,
        Self::NotTransposed,
        Self::NotConcerned,
        Self::FirstYear,
        Self::ConditionNotMet,
        Self::NoThreshold,
        Self::NotExpressed,
    ];

    /// The number that stands for it.
    pub(super) const fn number(self) -> u8 {
        self as u8
    }

    /// The codes of its outcome and of its reason; no outcome for what is not expressed.
    pub(super) const fn codes(self) -> (Option<&'static str>, Option<&'static str>) {
        use Outcome as O;
        let (outcome, reason) = match self {
            Self::OutOfRange => return (Some(O::NotAssessable.code()), Some("out-of-range")),
            Self::NotExpressed => return (None, Some("not-expressed")),
            Self::ErrorCell => (O::NotAssessable, Some(Reason::ErrorCell)),
            Self::Unreadable => (O::NotAssessable, Some(Reason::UnreadableFigure)),
            Self::Missing => (O::NotAssessable, Some(Reason::MissingFigure)),
            Self::ZeroDenominator => (O::NotAssessable, Some(Reason::ZeroDenominator)),
            Self::NotAssessableUnproven => (O::NotAssessable, Some(Reason::Unproven)),
            Self::Compliant => (O::Compliant, None),
            Self::WatchMargin => (O::Watch, Some(Reason::WithinMargin)),
            Self::WatchUnproven => (O::Watch, Some(Reason::Unproven)),
            Self::WatchMateriality => (O::Watch, Some(Reason::WithinMateriality)),
            Self::NonCompliant => (O::NonCompliant, None),
            Self::Precision => (O::Indeterminate, Some(Reason::Precision)),
            Self::DenominatorMayBeZero => (O::Indeterminate, Some(Reason::DenominatorMayBeZero)),
            Self::ConditionUndecided => (O::Indeterminate, Some(Reason::ConditionUndecided)),
            Self::NotInForce => (O::NotApplicable, Some(Reason::NotInForce)),
            Self::NotTransposed => (O::NotApplicable, Some(Reason::NotTransposed)),
            Self::NotConcerned => (O::NotApplicable, Some(Reason::NotConcerned)),
            Self::FirstYear => (O::NotApplicable, Some(Reason::FirstYear)),
            Self::ConditionNotMet => (O::NotApplicable, Some(Reason::ConditionNotMet)),
            Self::NoThreshold => (O::Informational, Some(Reason::NoThreshold)),
        };
        let reason = match reason {
            Some(reason) => Some(reason.code()),
            None => None,
        };
        (Some(outcome.code()), reason)
    }
}

/// Who a rule concerns, said in SQL.
struct Concern<'s, 'r>(std::cell::RefCell<&'s mut Sheet<'r>>);

impl Saying<String> for Concern<'_, '_> {
    fn name(&self, name: &str) -> String {
        let mut sheet = self.0.borrow_mut();
        let literal = sheet.dialect.literal(name);
        match Branch::from_code(name) {
            // Codes of branches are those of no kind and no state.
            Some(branch) => sheet.is_registered(branch),
            None => format!("({} = {literal} OR {} = {literal})", sheet.kind(), sheet.state()),
        }
    }

    fn not(&self, operand: String, _: bool) -> String {
        format!("(NOT {operand})")
    }

    fn and(&self, left: String, right: String, _: [bool; 2]) -> String {
        format!("({left} AND {right})")
    }

    fn or(&self, left: String, right: String) -> String {
        format!("({left} OR {right})")
    }
}

impl Sheet<'_> {
    /// Whether what `applies` says concerns the institution; `None` where everybody is.
    pub(super) fn concerns(&mut self, applies: Option<&Applies>) -> Option<String> {
        let said = applies?.said(&Concern(std::cell::RefCell::new(self)));
        Some(self.bind(said))
    }

    /// Whether expressions look back on a year before, as an expression; `None` where they never do.
    pub(super) fn looks_back(&mut self, expressions: &[&Expression]) -> Option<String> {
        let references = || expressions.iter().flat_map(|expression| expression.references());
        let back = |(reference, _): &(&crate::formula::LineReference, _)| reference.back > 0;
        if references().any(|one| back(&one) && one.0.branch != BranchSelector::Every) {
            return Some("TRUE".to_owned());
        }
        // Of no branch there is no year before.
        references().any(|one| back(&one)).then(|| format!("(NOT {})", self.has_no_branch()))
    }

    /// Whether the year is the institution's first and the expressions look back on the one before.
    pub(super) fn looks_back_too_far(&mut self, expressions: &[&Expression]) -> Option<String> {
        let looks_back = self.looks_back(expressions)?;
        let is_first = self.is_first_year();
        Some(if looks_back == "TRUE" { is_first } else { self.bind(format!("({is_first} AND {looks_back})")) })
    }

    /// Why a rule does not apply, as alternatives of a `CASE`.
    pub(super) fn unconcerned(&mut self, rule: &Rule) -> Vec<(String, Verdict)> {
        let in_force = self.within(rule.in_force);
        let mut alternatives = Vec::new();
        if !in_force.is_empty() {
            alternatives.push((format!("NOT ({})", in_force.join(" AND ")), Verdict::NotInForce));
        }
        if rule.national.as_ref().is_some_and(|norm| !norm.is_transposed) {
            alternatives.push(("TRUE".to_owned(), Verdict::NotTransposed));
        } else if let Some(concerns) = self.concerns(rule.applies.as_ref()) {
            alternatives.push((format!("NOT {concerns}"), Verdict::NotConcerned));
        }
        alternatives
    }

    /// The verdict of a rule.
    pub(super) fn verdict(&mut self, rule: &Rule) -> Written<String> {
        let mut alternatives: Vec<String> = Vec::new();
        for (condition, verdict) in self.unconcerned(rule) {
            alternatives.push(format!("WHEN {condition} THEN {}", verdict.number()));
        }
        let expressions: Vec<&Expression> = std::iter::once(&rule.formula).chain(&rule.when).collect();
        if let Some(too_far) = self.looks_back_too_far(&expressions) {
            alternatives.push(format!("WHEN {too_far} THEN {}", Verdict::FirstYear.number()));
        }
        if let Some(out_of_range) = self.out_of_range(&expressions) {
            alternatives.push(format!("WHEN {out_of_range} THEN {}", Verdict::OutOfRange.number()));
        }
        let mut undecided = None;
        if let Some(when) = &rule.when {
            let mut formula = Formula { sheet: self, missing: MissingPolicy::NotAssessable };
            let (flag, whys) = formula.point(when)?.flag()?;
            let flag = formula.bind(flag);
            alternatives.push(format!("WHEN {flag} IS NULL THEN {}", Why::least(&whys)));
            let mut not_met = format!("NOT {flag}");
            if formula.is_rounded(when) {
                let open = formula.open(when)?;
                not_met = format!("NOT {flag} AND NOT {open}");
                undecided = Some(open);
            }
            alternatives.push(format!("WHEN {not_met} THEN {}", Verdict::ConditionNotMet.number()));
        }
        let mut formula = Formula { sheet: self, missing: rule.missing };
        let point = formula.point(&rule.formula)?;
        let why = Why::least(&point.whys);
        if why != Why::NONE {
            let why = formula.bind(why);
            alternatives.push(format!("WHEN {why} < 9 THEN {why}"));
        }
        // What overflowed after all, on an engine that makes it NULL, is no verdict.
        alternatives.push(format!("WHEN {} THEN {}", formula.is_missing(&point)?, Why::OUT_OF_RANGE));
        let verdict = formula.judged(rule, point)?;
        if let (Some(open), true) = (undecided, rule.requires.is_some()) {
            let verdict = self.bind(verdict);
            alternatives.push(format!(
                "WHEN {open} AND {verdict} <> {} THEN {}",
                Verdict::NotAssessableUnproven.number(),
                Verdict::ConditionUndecided.number()
            ));
            return Ok(self.bind(format!("(CASE {} ELSE {verdict} END)", alternatives.join(" "))));
        }
        Ok(self.bind(format!("(CASE {} ELSE {verdict} END)", alternatives.join(" "))))
    }
}

impl Formula<'_, '_> {
    /// Whether the reported precision leaves a yes or no undecided.
    fn open(&mut self, expression: &Expression) -> Written<String> {
        let enclosed = self.enclose(expression)?;
        let Bounds::Flag { can_be_true, can_be_false } = enclosed.bounds else { return Ok("FALSE".to_owned()) };
        Ok(self.bind(format!("({} <> 0 OR ({can_be_true} AND {can_be_false}))", enclosed.state)))
    }

    /// The verdict where the formula has a value.
    fn judged(&mut self, rule: &Rule, point: Pointed) -> Written<String> {
        let Some(threshold) = &rule.requires else { return Ok(Verdict::NoThreshold.number().to_string()) };
        match point.value {
            Value::Number(_) => self.judged_number(rule, threshold),
            Value::Date(date) => {
                let Threshold::OnOrBefore(day) = threshold else {
                    return Ok(Verdict::Unreadable.number().to_string());
                };
                let closing = self.sheet.closing();
                // Every year has the day: this one tells its month, its day and how many years after.
                let like = day.on(jiff::civil::date(2001, 12, 31)).unwrap_or(jiff::civil::Date::MAX);
                let last = self.bind(format!(
                    "MAKE_DATE({} + {}, {}, {})",
                    year(&closing),
                    i32::from(like.year()) - 2001,
                    like.month(),
                    like.day()
                ));
                let (compliant, breach) = (Verdict::Compliant.number(), Verdict::NonCompliant.number());
                let judged = format!("(CASE WHEN {date} <= {last} THEN {compliant} ELSE {breach} END)");
                self.unless_open(rule, judged)
            }
            Value::Flag(flag) => {
                let references = rule.formula.references();
                let lines = references.iter().filter_map(|(reference, _)| reference.line);
                let mut lines = lines.filter_map(|line| self.sheet.rulebook.dictionary.get(line));
                let held = match (lines.any(|line| line.needs_document), rule.severity) {
                    (false, _) => Verdict::Compliant,
                    (true, Some(Severity::Critical)) => Verdict::NotAssessableUnproven,
                    (true, _) => Verdict::WatchUnproven,
                };
                let breach = Verdict::NonCompliant.number();
                let judged = format!("(CASE WHEN {flag} THEN {} ELSE {breach} END)", held.number());
                self.unless_open(rule, judged)
            }
        }
    }

    /// A verdict on a day, or a yes or no, unless rounded figures leave it open.
    fn unless_open(&mut self, rule: &Rule, judged: String) -> Written<String> {
        if !self.is_rounded(&rule.formula) {
            return Ok(judged);
        }
        let open = self.open(&rule.formula)?;
        Ok(format!("(CASE WHEN {open} THEN {} ELSE {judged} END)", Verdict::Precision.number()))
    }

    fn judged_number(&mut self, rule: &Rule, threshold: &Threshold) -> Written<String> {
        let cases = self.fractions(&rule.formula)?;
        let mut alternatives = Vec::new();
        for Case { conditions, fraction } in cases {
            let judged = match fraction {
                Some(fraction) => self.judged_fraction(threshold, &fraction)?,
                None => self.judged_enclosure(rule, threshold)?,
            };
            if conditions.is_empty() {
                return Ok(judged);
            }
            alternatives.push(format!("WHEN {} THEN {judged}", conditions.join(" AND ")));
        }
        let otherwise = self.judged_enclosure(rule, threshold)?;
        if alternatives.is_empty() {
            return Ok(otherwise);
        }
        Ok(format!("(CASE {} ELSE {otherwise} END)", alternatives.join(" ")))
    }

    /// Through the least and the greatest of N − tD.
    fn judged_fraction(&mut self, threshold: &Threshold, fraction: &Fraction) -> Written<String> {
        let below = self.range(&fraction.below)?;
        let is_positive = below.is_non_negative;
        let (is_unbounded, straddles, is_negative) = if is_positive {
            (format!("({} <= 0)", below.low), None, None)
        } else {
            (
                self.bind(format!("({} <= 0 AND {} >= 0)", below.low, below.high)),
                Some(self.bind(format!("({} < 0 AND {} > 0)", below.low, below.high))),
                Some(self.bind(format!("({} < 0)", below.low))),
            )
        };
        let mut holds = |formula: &mut Self, bound: &Bound| {
            let distance = fraction.above.clone().plus(&fraction.below, &-bound.value.clone());
            let range = formula.range(&distance)?;
            let (low, high) = match &is_negative {
                None => (range.low, range.high),
                Some(is_negative) => (
                    formula.bind(format!(
                        "(CASE WHEN {is_negative} THEN {} ELSE {} END)",
                        minus(&range.high),
                        range.low
                    )),
                    formula.bind(format!(
                        "(CASE WHEN {is_negative} THEN {} ELSE {} END)",
                        minus(&range.low),
                        range.high
                    )),
                ),
            };
            let holds = bound.holds(&low, &high);
            Ok(formula.bind(match &straddles {
                Some(straddles) => format!("(CASE WHEN {straddles} THEN 1 ELSE {holds} END)"),
                None => holds,
            }))
        };
        self.held(threshold, &is_unbounded, &mut holds)
    }

    /// Through an outer enclosure.
    fn judged_enclosure(&mut self, rule: &Rule, threshold: &Threshold) -> Written<String> {
        let enclosed = self.enclose(&rule.formula)?;
        let Bounds::Number { low, high } = enclosed.bounds else {
            return Ok(Verdict::Unreadable.number().to_string());
        };
        let (low, high) = (self.sheet.bound_choice(&low)?, self.sheet.bound_choice(&high)?);
        let state = self.bind(enclosed.state);
        let is_unbounded = format!("({state} <> 0)");
        let mut holds = |formula: &mut Self, bound: &Bound| {
            let at = Choice::constant(&bound.value);
            let (least, most) = (formula.sheet.order(&low, &at)?, formula.sheet.order(&high, &at)?);
            let holds = bound.holds(&least, &most);
            Ok(formula.bind(format!("(CASE WHEN {state} <> 0 THEN 1 ELSE {holds} END)")))
        };
        self.held(threshold, &is_unbounded, &mut holds)
    }

    /// The verdict from how each bound holds: 0 always, 1 sometimes, 2 never.
    fn held(
        &mut self,
        threshold: &Threshold,
        is_unbounded: &str,
        holds: &mut dyn FnMut(&mut Self, &Bound) -> Written<String>,
    ) -> Written<String> {
        let margin = self.sheet.rulebook.grading.watch_margin.clone();
        let bounds = Bound::all(threshold);
        let mut worst = |formula: &mut Self, bounds: &[Bound]| {
            let held = bounds.iter().map(|bound| holds(formula, bound)).collect::<Written<Vec<String>>>()?;
            let worst =
                if let [one] = held.as_slice() { one.clone() } else { format!("GREATEST({})", held.join(", ")) };
            Ok(formula.bind(if held.is_empty() { "0".to_owned() } else { worst }))
        };
        let plain = worst(self, &bounds)?;
        let tightened: Vec<Bound> = bounds.iter().map(|bound| bound.tightened(&margin)).collect();
        let tight = worst(self, &tightened)?;
        Ok(format!(
            "(CASE WHEN {plain} = 2 THEN {} WHEN {plain} = 1 THEN CASE WHEN {is_unbounded} THEN {} ELSE {} END \
             WHEN {tight} = 0 THEN {} ELSE {} END)",
            Verdict::NonCompliant.number(),
            Verdict::DenominatorMayBeZero.number(),
            Verdict::Precision.number(),
            Verdict::Compliant.number(),
            Verdict::WatchMargin.number(),
        ))
    }
}

fn minus(text: &str) -> String {
    times(text, &BigInt::from(-1))
}

/// One bound of a threshold.
#[derive(Debug, Clone)]
struct Bound {
    value: Exact,
    is_upper: bool,
    is_strict: bool,
}

impl Bound {
    fn all(threshold: &Threshold) -> Vec<Self> {
        let bound = |value: &Exact, is_upper, is_strict| Self { value: value.clone(), is_upper, is_strict };
        match threshold {
            Threshold::AtMost { bound: at, strict } => vec![bound(&at.value, true, *strict)],
            Threshold::AtLeast { bound: at, strict } => vec![bound(&at.value, false, *strict)],
            Threshold::Within { low, high } => vec![bound(&low.value, false, false), bound(&high.value, true, false)],
            Threshold::Yes | Threshold::OnOrBefore(_) => Vec::new(),
        }
    }

    /// The bound outside of which, on the good side, no margin is left to watch.
    fn tightened(&self, margin: &Exact) -> Self {
        let step = margin * &self.value.abs();
        let value = if self.is_upper { &self.value - &step } else { &self.value + &step };
        Self { value, is_strict: true, ..self.clone() }
    }

    /// 0 where all values comply, 2 where none does, else 1: by the signs of the least and the greatest distance from the bound.
    fn holds(&self, low: &str, high: &str) -> String {
        let (always, never) = match (self.is_upper, self.is_strict) {
            (true, true) => (format!("{high} < 0"), format!("{low} >= 0")),
            (true, false) => (format!("{high} <= 0"), format!("{low} > 0")),
            (false, true) => (format!("{low} > 0"), format!("{high} <= 0")),
            (false, false) => (format!("{low} >= 0"), format!("{high} < 0")),
        };
        format!("(CASE WHEN {always} THEN 0 WHEN {never} THEN 2 ELSE 1 END)")
    }
}
