//! What can be done on a certificate: its issue, and what becomes of it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::{FiscalYear, InstitutionCode, Sha256, StateCode};
use crate::rulebook::{Grade, Proposal};

/// A certificate as it was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuedCertificate {
    /// The institution.
    pub institution: InstitutionCode,
    /// Its state.
    pub state: StateCode,
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// The hash of the document that was signed.
    pub certificate: Sha256,
    /// What it says.
    pub opinion: Proposal,
    /// The class.
    pub grade: Option<Grade>,
    /// Whether it is experimental: then it was never in force.
    pub experimental: bool,
    /// Its last day; `None` for refusals and for what was never in force.
    pub valid_until: Option<Date>,
    /// The session's decision, its number and its day.
    pub decision: Option<String>,
    /// The id of the key that signed.
    pub key: String,
}

/// On a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum CertificateAct {
    /// It is issued; the day of the act is that of issue. Another one of the same institution and year takes the place of the one before.
    Issued {
        /// What was issued.
        issued: IssuedCertificate,
        /// Why, where it takes the place of one that was withdrawn.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// It is suspended.
    Suspended {
        /// Why.
        reason: String,
    },
    /// It is in force again.
    Resumed {
        /// Why.
        reason: String,
    },
    /// It is withdrawn, for good.
    Withdrawn {
        /// Why.
        reason: String,
    },
    /// It holds for longer than it says.
    Renewed {
        /// Its new last day.
        until: Date,
        /// The number of the decision.
        decision: String,
    },
}
