//! Marks, classes, caps and certification, as grading.toml states them.

use std::fmt;
use std::sync::Arc;

use super::{RuleId, RuleSource, Severity};
use crate::formula::Exact;
use crate::i18n::LocalText;
use crate::model::codes;

/// The id of a pillar (domaine), for example `solvency`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PillarId(pub Arc<str>);

impl fmt::Display for PillarId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

codes! {
    /// A class, from best to worst; U ranks below E.
    Grade {
        /// Best.
        A = "A",
        /// Cure within 12 months.
        B = "B",
        /// Plan of the board.
        C = "C",
        /// Enhanced follow-up.
        D = "D",
        /// Recovery plan.
        E = "E",
        /// Unclassified by default.
        U = "U",
    }
}
codes! {
    /// A certification proposal, from best to worst.
    Proposal {
        /// Sans réserve.
        Certified = "certified",
        /// Avec réserves.
        CertifiedWithReservations = "certified-with-reservations",
        /// Refus de certification.
        Refused = "refused",
        /// Impossibilité de certifier.
        UnableToCertify = "unable-to-certify",
    }
}

/// A pillar with its weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pillar {
    /// Its id.
    pub id: PillarId,
    /// Its weight in the score; a positive whole number after scaling by the loader.
    pub weight: u32,
    /// Its name.
    pub label: LocalText,
}

/// A class with its written definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassDefinition {
    /// The class.
    pub grade: Grade,
    /// The least score; `None` for the last ones.
    pub least_score: Option<Exact>,
    /// Its definition.
    pub definition: LocalText,
    /// What follows from it.
    pub supervision: LocalText,
}

/// A cap: from so many breaches on, no better class than this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cap {
    /// From how many breaches on.
    pub from: u32,
    /// The best class still possible.
    pub class: Grade,
}

/// What a certification proposal means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificationTerms {
    /// The proposal.
    pub proposal: Proposal,
    /// Its name.
    pub label: LocalText,
    /// Its name in the width of a column, under the heading of certification; `None` where the name will do.
    pub short: Option<LocalText>,
    /// How long it is valid.
    pub validity_months: Option<u32>,
    /// Within which time to cure.
    pub cure_months: Option<u32>,
    /// When it is reviewed.
    pub review_months: Option<u32>,
    /// The rules that must be compliant for it (`compliant = ["audited-accounts"]`).
    pub compliant: Vec<RuleId>,
    /// When it is proposed, in words.
    pub when: LocalText,
    /// What follows, in words.
    pub consequence: LocalText,
}

/// The whole of grading.toml.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradingScheme {
    /// The weight of a rule by its severity.
    pub weights: [(Severity, u32); 3],
    /// The part of a threshold's own value within which a compliant value is watched.
    pub watch_margin: Exact,
    /// The part of the expected weight over which not-assessable rules make the class U.
    pub not_assessable_limit: Exact,
    /// The pillars in order.
    pub pillars: Vec<Pillar>,
    /// The classes from best to worst.
    pub classes: Vec<ClassDefinition>,
    /// Caps by the number of major breaches.
    pub major_caps: Vec<Cap>,
    /// Caps by the number of critical breaches on adopted norms.
    pub critical_adopted_caps: Vec<Cap>,
    /// The class when the same critical breach on an adopted norm stands two years running.
    pub critical_adopted_repeated: Grade,
    /// The class with any critical breach on a reported norm.
    pub critical_reported: Grade,
    /// The class with an unresolved control.
    pub unresolved_control: Grade,
    /// What each certification proposal means, from best to worst.
    pub certifications: Vec<CertificationTerms>,
    /// That this is not the statutory auditor's certification.
    pub not_statutory_audit: LocalText,
    /// That it is experimental until a session decides.
    pub experimental: LocalText,
    /// Why the scheme is what it is.
    pub rationale: LocalText,
    /// Where it comes from.
    pub source: RuleSource,
}

impl GradingScheme {
    /// The weight of a severity.
    #[must_use]
    pub fn weight(&self, severity: Severity) -> u32 {
        self.weights.iter().find(|(known, _)| *known == severity).map_or(0, |(_, weight)| *weight)
    }

    /// The pillar of an id.
    #[must_use]
    pub fn pillar(&self, id: &PillarId) -> Option<&Pillar> {
        self.pillars.iter().find(|pillar| pillar.id == *id)
    }
}
