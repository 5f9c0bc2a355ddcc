//! What can come out of a rule, and why (DESIGN §5).

use crate::i18n::Message;
use crate::rulebook::{Basis, Expected};

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident, $prefix:literal { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }
        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The code used in JSON.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
            /// What people read.
            #[must_use]
            pub const fn label(self) -> Message {
                match self { $(Self::$variant => Message::new(concat!($prefix, $code))),* }
            }
        }
    };
}

coded! {
    /// The outcome of a rule for a submission.
    Outcome, "outcome-" {
        /// The rule holds for every value inside the reported precision.
        Compliant = "compliant",
        /// It holds, but within the declared margin, or on an unproven word.
        Watch = "watch",
        /// It holds for no value inside the reported precision.
        NonCompliant = "non-compliant",
        /// The reported precision straddles the threshold.
        Indeterminate = "indeterminate",
        /// It cannot be judged; the reason says why.
        NotAssessable = "not-assessable",
        /// It does not concern this institution or year.
        NotApplicable = "not-applicable",
        /// A decision sets the finding aside.
        Waived = "waived",
        /// It has no threshold, or none on the basis asked for.
        Informational = "informational",
    }
}

impl From<Expected> for Outcome {
    /// The outcome that a case expects.
    fn from(expected: Expected) -> Self {
        match expected {
            Expected::Compliant => Self::Compliant,
            Expected::Watch => Self::Watch,
            Expected::NonCompliant => Self::NonCompliant,
            Expected::NotApplicable => Self::NotApplicable,
            Expected::NotAssessable => Self::NotAssessable,
            Expected::Informational => Self::Informational,
        }
    }
}

impl Outcome {
    /// Whether it counts as a breach at its severity in the worst case: withholding never pays, and neither does blurring.
    #[must_use]
    pub const fn counts_against(self) -> bool {
        matches!(self, Self::NonCompliant | Self::Indeterminate | Self::NotAssessable)
    }

    /// Whether the rule was judged or should have been: it stands in the denominator of a score.
    #[must_use]
    pub const fn is_scored(self) -> bool {
        !matches!(self, Self::NotApplicable | Self::Informational)
    }
}

coded! {
    /// Why an outcome is what it is, where the outcome alone does not say.
    Reason, "reason-" {
        /// A figure is missing.
        MissingFigure = "missing-figure",
        /// A cell holds an error.
        ErrorCell = "error-cell",
        /// A cell holds something that is no value.
        UnreadableFigure = "unreadable-figure",
        /// Two values were given for one figure.
        ContradictoryFigures = "contradictory-figures",
        /// The denominator is zero.
        ZeroDenominator = "zero-denominator",
        /// The denominator may be zero within the reported precision.
        DenominatorMayBeZero = "denominator-may-be-zero",
        /// A declared flag has no document that the Secretariat has seen.
        Unproven = "unproven",
        /// The reported precision straddles the threshold.
        Precision = "precision",
        /// Whether the rule applies depends on the reported precision.
        ConditionUndecided = "condition-undecided",
        /// The rule's own condition is not met.
        ConditionNotMet = "condition-not-met",
        /// Kind, branches or state are not concerned.
        NotConcerned = "not-concerned",
        /// The rule is not in force at the closing date.
        NotInForce = "not-in-force",
        /// The state has not taken the rule into its own law.
        NotTransposed = "not-transposed",
        /// It looks at the year before, and this is the institution's first.
        FirstYear = "first-year",
        /// The rule has no threshold.
        NoThreshold = "no-threshold",
        /// The threshold rests on a basis that was not asked for.
        OutsideBasis = "outside-basis",
        /// The value stands within the declared margin of the threshold.
        WithinMargin = "within-margin",
        /// The difference stands within the control's materiality.
        WithinMateriality = "within-materiality",
    }
}

/// On which bases to judge (`--basis`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BasisFilter {
    /// On every threshold, as its basis allows.
    #[default]
    All,
    /// On adopted and reported norms alone.
    Reported,
    /// On adopted norms alone.
    Adopted,
}

impl BasisFilter {
    /// The code used in arguments and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Reported => "reported",
            Self::Adopted => "adopted",
        }
    }

    /// Whether a threshold on this basis is judged.
    #[must_use]
    pub const fn admits(self, basis: Basis) -> bool {
        match (self, basis) {
            (Self::All, _) | (_, Basis::Identity | Basis::Adopted) | (Self::Reported, Basis::Reported) => true,
            (Self::Reported | Self::Adopted, _) => false,
        }
    }
}
