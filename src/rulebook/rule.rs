//! Rules: ratios, standards and controls, validated.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::{InTransition, NationalNorm, PillarId, Step};
use crate::diagnostic::RuleFile;
use crate::formula::{Applies, CalendarDay, Dimension, Exact, Expression, Threshold};
use crate::i18n::LocalText;
use crate::model::{Amount, FigureKey, Kind, Period, codes};

/// The id of a rule, in kebab-case, the same as its file's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub Arc<str>);

impl RuleId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for RuleId {
    fn from(id: &str) -> Self {
        Self(Arc::from(id))
    }
}

impl serde::Serialize for RuleId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for RuleId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|id| Self::from(id.as_str()))
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

codes! {
    /// What kind of rule.
    RuleKind {
        /// A formula with or without a threshold.
        Ratio = "ratio",
        /// A qualitative or deadline requirement.
        Standard = "standard",
        /// An accounting identity.
        Control = "control",
        /// The precision of the figures themselves.
        Precision = "precision",
        /// Last year's figures repeated as last year's own submission states them.
        Comparatives = "comparatives",
    }
}

impl RuleKind {
    /// Whether it is a norm on how a submission is filed, which rulebook.toml states: it has neither pillar nor mark, and
    /// counts at its severity whatever its basis.
    #[must_use]
    pub const fn is_of_filing(self) -> bool {
        matches!(self, Self::Precision | Self::Comparatives)
    }
}

codes! {
    /// How severe a breach is.
    Severity {
        /// Critical.
        Critical = "critical",
        /// Major.
        Major = "major",
        /// Minor.
        Minor = "minor",
    }
}
codes! {
    /// Who can cure a breach.
    Addressee {
        /// The technical ministry (tutelle technique).
        TechnicalMinistry = "technical-ministry",
        /// The ministry of finance (tutelle financière).
        FinanceMinistry = "finance-ministry",
        /// The board (conseil d'administration).
        Board = "board",
        /// The management (direction générale).
        Management = "management",
    }
}
codes! {
    /// What a threshold rests on.
    Basis {
        /// Read in the official text.
        Adopted = "adopted",
        /// Read in a secondary source that attributes it to CIPRES.
        Reported = "reported",
        /// Ours, with a written rationale.
        Proposed = "proposed",
        /// An accounting identity: arithmetic needs no Council.
        Identity = "identity",
    }
}
codes! {
    /// Which way a value is better.
    Better {
        /// Lower is better.
        Lower = "lower",
        /// Higher is better.
        Higher = "higher",
        /// Inside a range is better.
        InRange = "in-range",
        /// Yes is better.
        Yes = "yes",
        /// Earlier is better.
        Earlier = "earlier",
    }
}
codes! {
    /// How people see a value.
    Display {
        /// In per cent.
        Percent = "percent",
        /// As a plain number of times.
        Times = "times",
        /// In years.
        Years = "years",
        /// In months.
        Months = "months",
        /// In days.
        Days = "days",
        /// As a day of the calendar.
        Date = "date",
        /// As yes or no.
        YesNo = "yes-no",
    }
}
codes! {
    /// What a missing figure means for a rule.
    MissingPolicy {
        /// The rule cannot be assessed.
        NotAssessable = "not-assessable",
        /// The figure counts as zero; admitted only where zero is the adverse value.
        Zero = "zero",
    }
}
codes! {
    /// How the two sides of a control must stand.
    Relation {
        /// Equal.
        Equal = "=",
        /// The left side at most the right side.
        AtMost = "<=",
    }
}
codes! {
    /// What a case expects.
    Expected {
        /// Compliant.
        Compliant = "compliant",
        /// Complies within the margin.
        Watch = "watch",
        /// Breach.
        NonCompliant = "non-compliant",
        /// The rule does not apply.
        NotApplicable = "not-applicable",
        /// A figure is missing or a denominator is zero.
        NotAssessable = "not-assessable",
        /// No threshold.
        Informational = "informational",
    }
}

/// Where a rule or a threshold was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleSource {
    /// The text or publication.
    pub text: LocalText,
    /// The article.
    pub article: Option<LocalText>,
    /// What a reader must know of it.
    pub note: Option<LocalText>,
}

impl RuleSource {
    /// The text with its article, in one line.
    #[must_use]
    pub fn cited(&self) -> LocalText {
        match &self.article {
            Some(article) => {
                self.text.joined(article, |text, article| format!("{}, {article}", text.trim_end_matches('.')))
            }
            None => self.text.clone(),
        }
    }
}

/// The scale of marks beside a threshold: full mark at the target, none at the zero mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scale {
    /// Without target or zero mark: 100 if compliant, else 0.
    AllOrNothing,
    /// Values of a ratio, years, days or a count. `None`: 100 as soon as compliant (target), 0 as soon as not (zero mark).
    Linear {
        /// Full mark there or better.
        target: Option<Exact>,
        /// No mark there or worse.
        zero_mark: Option<Exact>,
    },
    /// A range marks 100 inside and falls to 0 at the two marks outside.
    Around {
        /// Zero mark below the range.
        low: Exact,
        /// Zero mark above the range.
        high: Exact,
    },
    /// Days of the calendar.
    Calendar {
        /// Full mark there or earlier.
        target: Option<CalendarDay>,
        /// No mark there or later.
        zero_mark: Option<CalendarDay>,
    },
}

/// A ratio or a standard.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// Ratio or standard.
    pub kind: RuleKind,
    /// Its pillar.
    pub pillar: PillarId,
    /// Its severity; `None` exactly when it is informational.
    pub severity: Option<Severity>,
    /// Who can cure it.
    pub addressee: Addressee,
    /// Its name.
    pub name: LocalText,
    /// Why it exists.
    pub purpose: LocalText,
    /// What usually cures a breach.
    pub advice: LocalText,
    /// Its formula, checked, its lines resolved.
    pub formula: Expression,
    /// What the formula's value measures.
    pub dimension: Dimension,
    /// The condition on figures under which it applies.
    pub when: Option<Expression>,
    /// The kinds, branches and states to which it applies; `None`: every kind of the rulebook.
    pub applies: Option<Applies>,
    /// How people see its value.
    pub display: Display,
    /// Its threshold; `None`: informational.
    pub requires: Option<Threshold>,
    /// Which way is better.
    pub better: Better,
    /// Its marks.
    pub scale: Scale,
    /// What a missing figure means.
    pub missing: MissingPolicy,
    /// When it is in force (closing date of the fiscal year).
    pub in_force: Period,
    /// What it requires meanwhile, on its way to its threshold, in the order of time; see [`Rule::at`].
    pub transitions: Vec<Step>,
    /// The step that this rule stands at; `None` for a rule as its file states it and for one past its transition.
    pub in_transition: Option<InTransition>,
    /// The national text that it was put to; `None` for the regional norm.
    pub national: Option<NationalNorm>,
    /// The edition before that it comes from, where it still applies beside a newer one.
    pub carried_from: Option<Arc<str>>,
    /// What its threshold rests on; `None` exactly when it is informational.
    pub basis: Option<Basis>,
    /// Where it was read.
    pub source: RuleSource,
    /// Why a proposed threshold is what it is.
    pub rationale: Option<LocalText>,
    /// Why it stands although another rule implies it.
    pub implied_ok: Option<LocalText>,
    /// Its cases.
    pub cases: Vec<Case>,
    /// Its file.
    pub file: Arc<RuleFile>,
    /// Where the threshold stands in the file, else the id.
    pub span: Range<usize>,
}

/// A control: accounting identities that a submission must satisfy.
#[derive(Debug, Clone)]
pub struct Control {
    /// Its id.
    pub id: RuleId,
    /// Who can cure it.
    pub addressee: Addressee,
    /// Its name.
    pub name: LocalText,
    /// Why it exists.
    pub purpose: LocalText,
    /// What usually cures it.
    pub advice: LocalText,
    /// The part of the larger side within which a difference of money is only watched.
    pub materiality: Exact,
    /// Its equations.
    pub equations: Vec<Equation>,
    /// When it is in force.
    pub in_force: Period,
    /// Where it was read.
    pub source: RuleSource,
    /// Its cases.
    pub cases: Vec<Case>,
    /// Its file.
    pub file: Arc<RuleFile>,
    /// Where its id stands in the file.
    pub span: Range<usize>,
}

/// One equation of a control.
#[derive(Debug, Clone)]
pub struct Equation {
    /// Its id within the control.
    pub id: String,
    /// The left side.
    pub left: Expression,
    /// How the sides must stand.
    pub relation: Relation,
    /// The right side.
    pub right: Expression,
    /// What both sides measure.
    pub dimension: Dimension,
    /// To which kinds, branches and states it applies.
    pub applies: Option<Applies>,
}

/// A case of a rule: given figures and what must come out.
#[derive(Debug, Clone)]
pub struct Case {
    /// The figures given.
    pub given: BTreeMap<FigureKey, CaseValue>,
    /// The closing date: the one that the case names, else the 31 December on which the rule itself is tried.
    pub on: Date,
    /// The kind of institution; `None`: the rulebook's first.
    pub kind: Option<Kind>,
    /// What must come out.
    pub expect: Expected,
    /// The value that must come out, to six places.
    pub value: Option<Amount>,
    /// Where the case stands in the file.
    pub span: Range<usize>,
}

/// A value given by a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseValue {
    /// A number.
    Number(Amount),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}
