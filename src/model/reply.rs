//! The right of reply: what was notified to whom, what was answered, what is deferred.

use jiff::civil::Date;

use super::{FiscalYear, InstitutionCode};

/// That a row of the comparative table was notified to its institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// The institution.
    pub institution: InstitutionCode,
    /// The fiscal year of the table.
    pub fiscal_year: FiscalYear,
    /// The day.
    pub notified_on: Date,
}

/// What the institution replied (observations en réponse), in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The institution.
    pub institution: InstitutionCode,
    /// The fiscal year of the table.
    pub fiscal_year: FiscalYear,
    /// The day on which it was received.
    pub received_on: Date,
    /// Its words.
    pub text: String,
    /// What the Committee answers, if it does.
    pub answer: Option<String>,
}

/// A decision that a row does not bear its name for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deferral {
    /// The institution.
    pub institution: InstitutionCode,
    /// The fiscal year of the table.
    pub fiscal_year: FiscalYear,
    /// The decision's number.
    pub decision: String,
    /// The day of the decision.
    pub decided_on: Date,
    /// Its last day; `None` until another decision.
    pub until: Option<Date>,
    /// Why.
    pub ground: String,
}

/// The file of replies, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReplyFile {
    /// Notifications, one per institution and year.
    pub notifications: Vec<Notification>,
    /// Replies, one per institution and year.
    pub replies: Vec<Reply>,
    /// Deferrals.
    pub deferrals: Vec<Deferral>,
}
