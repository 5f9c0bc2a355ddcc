//! What can be done on an institution: what it filed, how it was judged, its row of the comparative table.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::{Corrected, FiscalYear, Sha256, StateCode};
use crate::rulebook::{Grade, Proposal, RuleId, Severity};

/// A rule's outcome in a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObservedRule {
    /// The rule.
    pub rule: RuleId,
    /// The outcome's code.
    pub outcome: String,
    /// The severity; `None` for informational rules.
    pub severity: Option<Severity>,
    /// The value, as a decimal.
    pub value: Option<String>,
    /// The threshold.
    pub requires: Option<String>,
}

/// Money that the State owes to an institution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owed {
    /// The line's code: `state_arrears`, `loans_to_state`.
    pub line: String,
    /// The amount, as a decimal in whole units of the currency.
    pub amount: String,
}

/// How one year's accounts of an institution were judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observed {
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// The state.
    pub state: StateCode,
    /// The file that was judged.
    pub sha256: Sha256,
    /// The rulebook, as `id@edition`.
    pub rulebook: String,
    /// The class; `None` when out of scope.
    pub grade: Option<Grade>,
    /// The score, one decimal.
    pub score: Option<String>,
    /// The certification proposed.
    pub certification: Option<Proposal>,
    /// The session's decision on it, number and day; `None` while experimental.
    pub decision: Option<String>,
    /// Each rule with a threshold, each control, and what is addressed to the ministry of finance without one.
    pub rules: Vec<ObservedRule>,
    /// The currency.
    pub currency: Option<String>,
    /// What the State owes.
    pub owed: Vec<Owed>,
}

/// On an institution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum InstitutionAct {
    /// A year's accounts are awaited.
    FilingAwaited {
        /// The institution's state.
        state: StateCode,
        /// The fiscal year.
        fiscal_year: FiscalYear,
        /// The last day on which they are in time.
        due_on: Date,
    },
    /// A year's accounts are received; the day of the act is that of reception.
    FilingReceived {
        /// The institution's state.
        state: StateCode,
        /// The fiscal year.
        fiscal_year: FiscalYear,
        /// The file.
        sha256: Option<Sha256>,
    },
    /// A year's accounts were judged.
    Observed {
        /// How.
        observed: Observed,
    },
    /// Its row of the comparative table is notified to it.
    RowNotified {
        /// The fiscal year of the table.
        fiscal_year: FiscalYear,
    },
    /// Its observations on the row are received.
    RowReplied {
        /// The fiscal year of the table.
        fiscal_year: FiscalYear,
        /// In full.
        text: String,
    },
    /// The Committee answers them.
    RowAnswered {
        /// The fiscal year of the table.
        fiscal_year: FiscalYear,
        /// In full.
        text: String,
    },
    /// The row does not bear its name for now.
    RowDeferred {
        /// The fiscal year of the table.
        fiscal_year: FiscalYear,
        /// The decision's number.
        decision: String,
        /// Its last day; `None` until another decision.
        until: Option<Date>,
        /// Why.
        ground: String,
    },
    /// What was published of the row is corrected; the former value stays visible.
    RowCorrected {
        /// The fiscal year of the table.
        fiscal_year: FiscalYear,
        /// What was corrected.
        what: Corrected,
        /// What was published.
        former: String,
        /// What it should have been.
        corrected: String,
        /// Why.
        reason: String,
    },
    /// The Council hears it before a referral.
    Heard {
        /// What was said.
        text: String,
    },
    /// The Council defers a referral, once, with its reason.
    ReferralDeferred {
        /// Until when.
        until: Date,
        /// Why.
        reason: String,
    },
    /// A step of the escalation was taken.
    Escalated {
        /// The ladder: `non-filing` or `institution`.
        ladder: String,
        /// The fiscal year it is about.
        fiscal_year: Option<FiscalYear>,
        /// The step's number in escalation.toml.
        step: u8,
        /// The fact that triggered it.
        fact: String,
    },
}
