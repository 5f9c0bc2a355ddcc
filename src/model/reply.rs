//! The right of reply: what was notified to whom, what was answered, what is deferred.

use jiff::civil::Date;

use super::{FiscalYear, InstitutionCode, codes};

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

codes! {
    /// What of a published row a correction changes: one list for the file of replies and the register.
    Corrected {
        /// The class.
        Class = "class",
        /// The score.
        Score = "score",
        /// The rank.
        Rank = "rank",
        /// The filing status.
        Status = "status",
        /// Another text of the row.
        Text = "text",
    }
}

/// A correction after publication (rectificatif): the row bears the value of today, the former one stays visible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The institution.
    pub institution: InstitutionCode,
    /// The fiscal year of the table.
    pub fiscal_year: FiscalYear,
    /// What was corrected.
    pub what: Corrected,
    /// What was published before, as it was printed.
    pub former: String,
    /// The day of the correction.
    pub corrected_on: Date,
    /// Why.
    pub reason: String,
}

/// What a session decided on an institution (décision de session), where it may depart from what the program proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowDecision {
    /// The institution.
    pub institution: InstitutionCode,
    /// The fiscal year of the table.
    pub fiscal_year: FiscalYear,
    /// The decision's number.
    pub number: String,
    /// The day of the decision.
    pub decided_on: Date,
    /// The session, as its minutes name it.
    pub session: String,
    /// The class decided, by its code; `None` where the class proposed stands.
    pub class: Option<String>,
    /// In which role it was examined: persons are not named.
    pub inspector: Option<String>,
    /// In which role it was reported to the session.
    pub rapporteur: Option<String>,
    /// The reasons of a departure from what was proposed.
    pub reason: Option<String>,
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
    /// Corrections, in the order of the file.
    pub corrections: Vec<Correction>,
    /// Decisions, one per institution and year.
    pub decisions: Vec<RowDecision>,
}
