//! A rule's case with all that it comes to, part by part, for whoever explains the rule by it.

use super::assess::{Dossier, Options};
use super::cases::{institution_of, judge_at, submission_of};
use super::control::judge_control;
use super::evidence::Evidence;
use super::{BasisFilter, Computed, Finding};
use crate::formula::{Expression, Point, evaluate};
use crate::model::{Institution, Submission};
use crate::rulebook::{Case, Control, Rule, Rulebook};

/// A case made a submission of a fictitious institution.
#[derive(Debug)]
pub struct WorkedCase<'r> {
    rulebook: &'r Rulebook,
    case: &'r Case,
    submission: Submission,
    institution: Institution,
}

impl<'r> WorkedCase<'r> {
    /// The case of one of the rulebook's rules or controls.
    #[must_use]
    pub fn new(rulebook: &'r Rulebook, case: &'r Case) -> Self {
        let (submission, institution) = (submission_of(case, rulebook), institution_of(case, rulebook));
        Self { rulebook, case, submission, institution }
    }

    fn dossier(&self) -> Dossier<'_> {
        Dossier {
            submission: &self.submission,
            institution: &self.institution,
            previous: None,
            secretariat: None,
            overlay: None,
            documents_presumed: true,
        }
    }

    /// What the rule finds.
    #[must_use]
    pub fn finding(&self, rule: &Rule) -> Finding {
        let options = Options { basis: BasisFilter::All, as_of: self.case.on, with_remedies: false };
        judge_at(self.rulebook, rule, self.case, &self.dossier(), options)
    }

    /// What the control finds.
    #[must_use]
    pub fn control_finding(&self, control: &Control) -> Finding {
        let dossier = self.dossier();
        judge_control(self.rulebook, control, &dossier, &Evidence::new(self.rulebook, &dossier))
    }

    /// What a formula, or a part of one, comes to; `None` where it has no value.
    #[must_use]
    pub fn value(&self, expression: &Expression) -> Option<Computed> {
        let dossier = self.dossier();
        Some(match evaluate(expression, &Evidence::new(self.rulebook, &dossier)).value.ok()? {
            Point::Number(number) => Computed::Number(number),
            Point::Date(date) => Computed::Date(date),
            Point::Flag(flag) => Computed::Flag(flag),
        })
    }
}
