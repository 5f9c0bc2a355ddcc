//! Recommendations beside the latest accounts, as JSON shows them: the document of `vigie followup list --format json`, and what
//! `vigie check --register` adds to a submission.

use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize};

/// The name and version of the contract.
pub const FOLLOWUP_LIST_SCHEMA: &str = "vigie.followup-list/1";

/// What `vigie followup list` shows.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FollowupListRecord {
    /// Always `vigie.followup-list/1`.
    pub schema: String,
    /// The head of the register, as `number:hash`.
    pub head: String,
    /// The day from which days late are counted.
    pub as_of: String,
    /// The recommendations: by state and institution, the gravest first, then by due day and code.
    pub recommendations: Vec<FollowedRecord>,
}

/// A recommendation beside the latest accounts.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct FollowedRecord {
    /// Its code.
    pub code: String,
    /// The member state.
    pub state: String,
    /// The institution; null where the State itself is addressed.
    pub institution: Option<String>,
    /// Who must act.
    pub addressee: String,
    /// critical, major or minor.
    pub severity: String,
    /// The pillar.
    pub pillar: Option<String>,
    /// What is recommended.
    pub text: String,
    /// What counts as proof that it is done.
    pub evidence_expected: Option<String>,
    /// Where it stands: draft, issued, accepted, contested, maintained, in-progress, claimed, verified, risk-accepted,
    /// no-longer-relevant, reopened or dropped.
    pub stands: String,
    /// Since when.
    pub since: String,
    /// The session that issued it.
    pub session: Option<String>,
    /// The report that carries it.
    pub report: Option<String>,
    /// The day of its issue.
    pub issued_on: Option<String>,
    /// The day by which it must be done, that in force.
    pub due_on: Option<String>,
    /// How many days it is late; null where it is not, or is closed.
    pub days_late: Option<u32>,
    /// The fiscal year of accounts that are newer than those of its finding; null where there are none.
    pub latest_year: Option<i16>,
    /// Its rules, then and now; where it cures none, that of the finding it follows from.
    pub rules: Vec<FollowedRuleRecord>,
    /// Whether all its rules are met in these accounts; null where it cures none or they do not say.
    pub cured: Option<bool>,
    /// Whether a verification is to be proposed. It is never made by this.
    pub proposes_verification: bool,
}

/// A rule of a recommendation, then and now.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct FollowedRuleRecord {
    /// The rule.
    pub rule: String,
    /// What the recommendation was made on.
    pub then: Option<ReadingRecord>,
    /// What it comes to in newer accounts.
    pub now: Option<ReadingRecord>,
    /// Whether it is met now.
    pub met: Option<bool>,
}

/// What a rule came to in the accounts of a year.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct ReadingRecord {
    /// The fiscal year.
    pub fiscal_year: i16,
    /// The outcome.
    pub outcome: String,
    /// The computed value.
    pub value: Option<String>,
    /// The threshold, percentages as decimals.
    pub requires: Option<String>,
}

/// The JSON Schema of [`FollowupListRecord`].
#[must_use]
pub fn followup_list_json_schema() -> Schema {
    schema_for!(FollowupListRecord)
}
