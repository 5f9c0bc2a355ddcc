//! Figures that stand in for those filed: an inspector's adjustments, a user's hypotheses.

use std::fmt;

use jiff::civil::Date;

use super::{Branch, FiscalYear, InstitutionCode, Sha256, Unit, Value};

/// A figure by its name, as formulas write it: `line`, `line[branch]`, `line@-1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigureName {
    /// The line's code.
    pub line: String,
    /// The branch, or `None` for the line as a whole.
    pub branch: Option<Branch>,
    /// How many years before the fiscal year.
    pub back: u8,
}

impl fmt::Display for FigureName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line)?;
        if let Some(branch) = self.branch {
            write!(f, "[{}]", branch.code())?;
        }
        if self.back > 0 {
            write!(f, "@-{}", self.back)?;
        }
        Ok(())
    }
}

/// An inspector's restatement (retraitement) of a figure that an institution has filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjustment {
    /// Whose submission.
    pub institution: InstitutionCode,
    /// The fiscal year of the submission in which the figure stands.
    pub fiscal_year: FiscalYear,
    /// The figure.
    pub figure: FigureName,
    /// The value that the inspector saw filed, in [`Self::unit`]; `None` where the file does not say.
    pub filed: Option<Value>,
    /// The restated value, in [`Self::unit`].
    pub value: Value,
    /// The unit in which money is stated here.
    pub unit: Unit,
    /// Why.
    pub reason: String,
    /// The hash of the document that proves it.
    pub document: Sha256,
    /// In which role it was restated: persons are not named.
    pub inspector: String,
    /// When it was restated.
    pub date: Date,
}

/// A figure supposed to have another value than it has (`--given LINE=VALUE`); money is in francs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hypothesis {
    /// Of which institution; `None`: of all that are judged.
    pub institution: Option<InstitutionCode>,
    /// The figure, in the submission that is judged.
    pub figure: FigureName,
    /// The value supposed.
    pub value: Value,
}
