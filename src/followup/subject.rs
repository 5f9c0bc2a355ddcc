//! What an act is about.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::codes;

codes! {
    /// What kind of thing an act is about.
    SubjectKind {
        /// A recommendation (recommandation).
        Recommendation = "recommendation",
        /// A report of the Committee addressed to an institution, with the deliberation and the reply that it calls for.
        Report = "report",
        /// A mission of control or of follow-up (mission de contrôle, mission de suivi).
        Mission = "mission",
        /// An institution: what it filed, how it was judged, its row of the comparative table.
        Institution = "institution",
        /// An indicator of the Secretariat's own plans.
        Indicator = "indicator",
        /// A certificate: an institution's fiscal year, as `XA-CNPS:2023`.
        Certificate = "certificate",
    }
}

/// One recommendation, report, mission, institution or indicator, by its code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its kind.
    pub kind: SubjectKind,
    /// Its code, unique within its kind; given once and never again to another.
    pub code: String,
}

impl Subject {
    /// The subject of a kind and code.
    #[must_use]
    pub fn new(kind: SubjectKind, code: impl Into<String>) -> Self {
        Self { kind, code: code.into() }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.code(), self.code)
    }
}
