//! Findings (constats) and their proof.

use std::sync::Arc;

use jiff::civil::Date;

use super::comparatives::Comparatives;
use super::completeness::Completeness;
use super::{Origin, Outcome, Reason, Restated};
use crate::formula::Exact;
use crate::i18n::{Arg, LocalText, Message};
use crate::model::{
    Adjustment, Branch, FigureKey, FiscalYear, Hypothesis, Institution, LineKind, MissingFigure, Place, Reading,
    Source, Submission, Unit,
};
use crate::rulebook::{Addressee, Basis, PillarId, RuleId, RuleKind, Severity};

/// A computed value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Computed {
    /// A number: a ratio, years, days.
    Number(Exact),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

impl Computed {
    /// The value as a message shows it, without a currency.
    #[must_use]
    pub fn arg(&self) -> Arg {
        match self {
            Self::Number(number) => Arg::Number(number.to_decimal(2, true)),
            Self::Date(date) => (*date).into(),
            Self::Flag(true) => Message::new("language-yes").into(),
            Self::Flag(false) => Message::new("language-no").into(),
        }
    }

    /// The number, if it is one.
    #[must_use]
    pub const fn number(&self) -> Option<&Exact> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// The values that a result may take within the reported precision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    /// Least value.
    pub low: Exact,
    /// Greatest value.
    pub high: Exact,
    /// Whether both ends are reached; an outer enclosure may be wider than the truth.
    pub is_exact: bool,
}

/// One figure that a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The figure.
    pub key: FigureKey,
    /// Its line's code.
    pub line: Arc<str>,
    /// What the line counts.
    pub kind: LineKind,
    /// Its fiscal year.
    pub year: FiscalYear,
    /// The value, in francs where it is money.
    pub value: Option<Computed>,
    /// The unit of the submission that states it.
    pub unit: Unit,
    /// What was read.
    pub reading: Reading,
    /// The cell's text.
    pub raw: Box<str>,
    /// Where it stands.
    pub place: Place,
    /// The file, when it is another one than the submission's own (last year's).
    pub path: Option<Arc<str>>,
    /// Where the value is not the one filed: what it comes from, and what was filed. Cell and text stay those of the file.
    pub restated: Option<Box<Restated>>,
}

impl Proof {
    /// Whether the value is a user's supposition.
    #[must_use]
    pub fn is_supposed(&self) -> bool {
        self.restated.as_ref().is_some_and(|restated| restated.origin == Origin::Hypothesis)
    }

    /// The restatement that the value comes from, if it comes from one.
    #[must_use]
    pub fn adjustment(&self) -> Option<&Adjustment> {
        match &self.restated.as_ref()?.origin {
            Origin::Adjustment(adjustment) => Some(adjustment),
            Origin::Hypothesis => None,
        }
    }

    /// Why there is no value, if there is none.
    #[must_use]
    pub const fn missing(&self) -> Option<&MissingFigure> {
        match &self.reading {
            Reading::Missing(missing) => Some(missing),
            Reading::Present(_) => None,
        }
    }
}

/// The least change of one figure that cures a breach alone, the others fixed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// The figure to change.
    pub key: FigureKey,
    /// Its line's code.
    pub line: Arc<str>,
    /// What the line counts.
    pub kind: LineKind,
    /// The change, in francs where it is money.
    pub change: Exact,
    /// What the figure becomes.
    pub to: Exact,
}

/// Why a breach has no remedy by one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRemedy {
    /// The rule rests on no current-year money or count.
    NoFigure,
    /// The rule is not affine in any figure.
    NotAffine,
    /// No single figure can cure it within its sign.
    OutOfReach,
}

impl NoRemedy {
    /// The code used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoFigure => "no-figure",
            Self::NotAffine => "not-affine",
            Self::OutOfReach => "out-of-reach",
        }
    }
}

/// The distance between the two sides of an equation, or between a value and its threshold, in the value's own measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortfall {
    /// As reported.
    pub reported: Exact,
    /// At least this, whatever the rounding of the figures.
    pub at_least: Exact,
}

/// What came out of one equation of a control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EquationResult {
    /// The equation's id.
    pub id: String,
    /// Compliant, watch, non-compliant, not-assessable, indeterminate or not-applicable.
    pub outcome: Outcome,
    /// Why, where it is not plain.
    pub reason: Option<Reason>,
    /// The left side.
    pub left: Option<Computed>,
    /// The right side.
    pub right: Option<Computed>,
    /// Left minus right.
    pub difference: Option<Shortfall>,
    /// Whether some values inside the precision would leave it unresolved.
    pub may_fail: bool,
    /// Whether both sides are money.
    pub is_money: bool,
}

/// A waiver that set a finding aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverApplied {
    /// The decision.
    pub decision: String,
    /// The body that decided.
    pub body: String,
    /// The day of the decision.
    pub decided_on: Date,
    /// From when it holds.
    pub from: Date,
    /// Its last day.
    pub until: Date,
    /// Why it was granted.
    pub reason: String,
    /// The outcome without it.
    pub underlying: Outcome,
}

/// A rule's outcome for a submission, with its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// Its kind.
    pub kind: RuleKind,
    /// Its pillar; `None` for controls and precision.
    pub pillar: Option<PillarId>,
    /// Its severity; `None` for informational rules and controls.
    pub severity: Option<Severity>,
    /// Who can cure it.
    pub addressee: Addressee,
    /// What its threshold rests on.
    pub basis: Option<Basis>,
    /// What came out.
    pub outcome: Outcome,
    /// Why, where it is not plain.
    pub reason: Option<Reason>,
    /// The waiver, if one applies.
    pub waiver: Option<WaiverApplied>,
    /// The computed value.
    pub value: Option<Computed>,
    /// The values possible within the reported precision.
    pub interval: Option<Interval>,
    /// For a breach of a number: how far it is from the threshold.
    pub shortfall: Option<Shortfall>,
    /// The figures that it rests on.
    pub figures: Vec<Proof>,
    /// What would cure it.
    pub remedies: Vec<Remedy>,
    /// Why there is no remedy, for a breach without one.
    pub no_remedy: Option<NoRemedy>,
    /// For a control: each of its equations.
    pub equations: Vec<EquationResult>,
}

impl Finding {
    /// The outcome without any waiver.
    #[must_use]
    pub fn underlying(&self) -> Outcome {
        self.waiver.as_ref().map_or(self.outcome, |waiver| waiver.underlying)
    }

    /// Whether it rests on a supposition.
    #[must_use]
    pub fn is_hypothetical(&self) -> bool {
        self.figures.iter().any(Proof::is_supposed)
    }

    /// Whether it rests on a restated figure.
    #[must_use]
    pub fn is_adjusted(&self) -> bool {
        self.figures.iter().any(|proof| proof.adjustment().is_some())
    }

    /// For a control: the equation that its outcome and its difference are those of.
    #[must_use]
    pub fn worst_equation(&self) -> Option<&EquationResult> {
        super::control::worst_of(&self.equations)
    }

    /// Whether it counts in the score and its denominators.
    #[must_use]
    pub const fn is_scored(&self) -> bool {
        self.severity.is_some() && self.outcome.is_scored()
    }
}

/// A branch whose accounts are kept within another, by a text of the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptWithin {
    /// The branch.
    pub branch: Branch,
    /// The branch that holds its accounts.
    pub sits_in: Branch,
    /// The national text.
    pub reference: LocalText,
}

/// All findings of one submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The institution, as the list knows it.
    pub institution: Institution,
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// The closing date.
    pub year_end: Date,
    /// The file.
    pub source: Source,
    /// The currency of its money.
    pub currency: Option<String>,
    /// The unit of its money.
    pub unit: Unit,
    /// Whether the institution's kind is outside the rulebook.
    pub is_out_of_scope: bool,
    /// Whether last year's submission was in the run.
    pub has_previous: bool,
    /// Branches whose accounts the state's law keeps within another.
    pub kept_within: Vec<KeptWithin>,
    /// What was supposed of its figures; empty for a judgement of the accounts as they are.
    pub hypotheses: Vec<Hypothesis>,
    /// What it files of what is expected of it.
    pub completeness: Completeness,
    /// Its comparative figures beside last year's own; `None` without last year's submission.
    pub comparatives: Option<Comparatives>,
    /// Ratios and standards in the rulebook's order, then controls, then restated figures, then precision.
    pub findings: Vec<Finding>,
}

impl Assessment {
    /// The finding of a rule.
    #[must_use]
    pub fn finding(&self, rule: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.rule.as_str() == rule)
    }

    /// Outcomes alone: a copy without the figures that the findings rest on and without what would cure them.
    #[must_use]
    pub fn without_proof(&self) -> Self {
        let bare = |finding: &Finding| Finding {
            rule: finding.rule.clone(),
            pillar: finding.pillar.clone(),
            waiver: finding.waiver.clone(),
            value: finding.value.clone(),
            interval: finding.interval.clone(),
            shortfall: finding.shortfall.clone(),
            equations: finding.equations.clone(),
            figures: Vec::new(),
            remedies: Vec::new(),
            ..*finding
        };
        Self {
            institution: self.institution.clone(),
            source: self.source.clone(),
            currency: self.currency.clone(),
            kept_within: self.kept_within.clone(),
            hypotheses: self.hypotheses.clone(),
            completeness: Completeness::default(),
            comparatives: None,
            findings: self.findings.iter().map(bare).collect(),
            ..*self
        }
    }

    /// What the submission says of itself, without any finding yet.
    pub(super) fn of(submission: &Submission, institution: &Institution) -> Self {
        let identification = &submission.identification;
        Self {
            institution: institution.clone(),
            fiscal_year: identification.fiscal_year,
            year_end: identification.year_end,
            source: submission.source.clone(),
            currency: identification.currency.clone(),
            unit: identification.unit,
            is_out_of_scope: false,
            has_previous: false,
            kept_within: Vec::new(),
            hypotheses: Vec::new(),
            completeness: Completeness::default(),
            comparatives: None,
            findings: Vec::new(),
        }
    }
}
