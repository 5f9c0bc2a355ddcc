//! What a recommendation passes through: its issue, its due days, the times its clock stood still, its proofs, its closings.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::{Sha256, codes};

/// With what it was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// The session, as the minutes name it.
    pub session: String,
    /// The code of the report that carries it.
    pub report: String,
    /// The day.
    pub on: Date,
}

/// A day by which it must be done: the first, and each that a decision put in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// Since when it holds.
    pub set_on: Date,
    /// The day by which it must be done.
    pub due_on: Date,
    /// The number of the decision that gave more time; `None` for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
}

/// A time during which the clock stands still because it is contested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The day of the contestation.
    pub from: Date,
    /// The day on which the clock runs again; `None` while it is contested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// A document attached as evidence since it was last opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// What it is.
    pub title: String,
    /// Its own date.
    pub dated_on: Date,
    /// Its SHA-256.
    pub document: Sha256,
    /// The day on which it was attached.
    pub attached_on: Date,
    /// Who attached it.
    pub by: String,
}

codes! {
    /// How a recommendation was closed.
    ClosedAs {
        /// Implemented.
        Verified = "verified",
        /// The risk is accepted.
        RiskAccepted = "risk-accepted",
        /// No longer relevant.
        NoLongerRelevant = "no-longer-relevant",
    }
}

/// A closing; one that was opened again stays visible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// How.
    pub how: ClosedAs,
    /// The day.
    pub on: Date,
    /// Who closed it.
    pub by: String,
    /// Who bears the risk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub borne_by: Option<String>,
    /// Why, or what was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// For one that is implemented: the day that counts as that of its doing, the later of the claim and of the last document that
    /// was seen. The days that a verification then takes are the Committee's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Date>,
    /// The day on which it was opened again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopened_on: Option<Date>,
}
