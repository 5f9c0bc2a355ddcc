//! What a submission files of what the rules need of it.
//!
//! In: the rules and controls that concern an institution, its figures, its controls judged. Out: the figures expected by
//! line, branch and year, those that are missing, those whose cells had to be interpreted, and the counts that rules on
//! filing itself are made of ([`Tally`]). Never: a share of what is present. What is expected depends on the rulebook and the
//! list of institutions alone, so that withholding a figure makes nothing smaller but what is filed.

use super::Outcome;
use super::assess::Dossier;
use super::evidence::Evidence;
use super::finding::{Assessment, Finding, Proof};
use super::judge::is_concerned;
use crate::dictionary::{SuppliedBy, Tally};
use crate::formula::{Expression, Figures, gather_keys};
use crate::model::{Branch, FigureKey, LineId};
use crate::rulebook::{Rule, Rulebook, concerns};

/// What a submission files of what is expected of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Every figure that the rules need, by line, branch and year.
    pub expected: Vec<FigureKey>,
    /// Those without value, each with why.
    pub missing: Vec<Proof>,
    /// Those whose cells had to be interpreted.
    pub repaired: Vec<Proof>,
    /// The controls that concern the institution and that no waiver sets aside.
    pub controls_expected: usize,
    /// Those of them that are satisfied whatever the rounding.
    pub controls_satisfied: usize,
    /// Those of them that are satisfied, or may be: the rounding leaves it open.
    pub controls_open: usize,
}

impl Completeness {
    /// What the dossier files, with its controls judged.
    pub(super) fn of(
        rulebook: &Rulebook,
        dossier: &Dossier<'_>,
        evidence: &Evidence<'_>,
        controls: &[Finding],
    ) -> Self {
        let mut completeness = Self { expected: expected(rulebook, dossier, evidence.branches()), ..Self::default() };
        for key in &completeness.expected {
            match evidence.filed(*key) {
                Filed::Plain => {}
                Filed::Repaired => completeness.repaired.push(evidence.proof(*key)),
                Filed::Missing => completeness.missing.push(evidence.proof(*key)),
            }
        }
        let is_expected = |control: &&Finding| control.waiver.is_none() && control.outcome != Outcome::NotApplicable;
        for control in controls.iter().filter(is_expected) {
            completeness.controls_expected += 1;
            if matches!(control.outcome, Outcome::Compliant | Outcome::Watch) {
                completeness.controls_open += 1;
                if !control.equations.iter().any(|equation| equation.may_fail) {
                    completeness.controls_satisfied += 1;
                }
            }
        }
        completeness
    }

    /// How many of the expected figures have a value.
    #[must_use]
    pub const fn present(&self) -> usize {
        self.expected.len().saturating_sub(self.missing.len())
    }

    /// How many of the expected figures have a value in cells that needed no interpretation.
    #[must_use]
    pub const fn clean(&self) -> usize {
        self.present().saturating_sub(self.repaired.len())
    }

    /// The least and the greatest that a count can be within the reported precision.
    #[must_use]
    pub fn tally(&self, tally: Tally) -> (usize, usize) {
        let exactly = |count| (count, count);
        match tally {
            Tally::FiguresExpected => exactly(self.expected.len()),
            Tally::FiguresPresent => exactly(self.present()),
            Tally::FiguresClean => exactly(self.clean()),
            Tally::ControlsExpected => exactly(self.controls_expected),
            Tally::ControlsSatisfied => (self.controls_satisfied, self.controls_open),
        }
    }
}

impl Assessment {
    /// The finding on the quality of the filing: that of the first rule made of the check's own counts.
    #[must_use]
    pub fn quality(&self, rulebook: &Rulebook) -> Option<&Finding> {
        let counts = |line: Option<LineId>| {
            let line = line.and_then(|line| rulebook.dictionary.get(line));
            line.is_some_and(|line| line.supplied_by == SuppliedBy::Check)
        };
        let is_of_filing = |rule: &&Rule| rule.formula.references().iter().any(|(reference, _)| counts(reference.line));
        let rule = rulebook.rules.iter().find(is_of_filing)?;
        self.finding(rule.id.as_str())
    }
}

/// How a figure is filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filed {
    /// With a value as it stands in its cell.
    Plain,
    /// With a value that had to be interpreted.
    Repaired,
    /// Without value.
    Missing,
}

/// The figures that the rules and controls that concern an institution name, each once: those of formulas, conditions and
/// equations, whatever figures make of them. What looks back is left out in the institution's first year.
fn expected(rulebook: &Rulebook, dossier: &Dossier<'_>, branches: &[Branch]) -> Vec<FigureKey> {
    let identification = &dossier.submission.identification;
    let is_first_year = dossier.institution.first_year == Some(identification.fiscal_year.year());
    let mut expected: Vec<FigureKey> = Vec::new();
    let mut together: Vec<FigureKey> = Vec::new();
    let mut add = |expressions: &mut dyn Iterator<Item = &Expression>| {
        together.clear();
        expressions.for_each(|expression| gather_keys(expression, branches, &mut together));
        if !(is_first_year && together.iter().any(|key| key.back > 0)) {
            expected.extend_from_slice(&together);
        }
    };
    for rule in rulebook.rules.iter().filter(|rule| is_concerned(rulebook, rule, dossier)) {
        add(&mut std::iter::once(&rule.formula).chain(&rule.when));
    }
    for control in rulebook
        .controls
        .iter()
        .filter(|control| control.in_force.contains(rulebook.day_of_law(identification.year_end)))
    {
        for equation in &control.equations {
            if concerns(equation.applies.as_ref(), dossier.institution) {
                add(&mut [&equation.left, &equation.right].into_iter());
            }
        }
    }
    expected.sort_unstable();
    expected.dedup();
    let is_filers =
        |key: &FigureKey| rulebook.dictionary.get(key.line).is_some_and(|line| line.supplied_by == SuppliedBy::Filer);
    expected.retain(is_filers);
    expected
}
