//! The document that is signed.
//!
//! In: the record of a graded submission, and what it was judged with. Out: a [`Certificate`], its canonical bytes, and back. Never: a
//! sentence in a language, a path of the machine that it was made on.

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::canonical::{NotCanonical, canonical, parse};
use super::replay::replayed;
use crate::model::{Sha256, codes};
use crate::record::SubmissionRecord;
use crate::rulebook::Rulebook;

/// The name and version of the contract.
pub const CERTIFICATE_SCHEMA: &str = "vigie.certificate/1";

codes! {
    /// What a file was to a judgement.
    InputRole {
        /// The accounts that were judged.
        Submission = "submission",
        /// The accounts of a year before, that were looked back on.
        YearBefore = "year-before",
        /// The list of institutions.
        Institutions = "institutions",
        /// The Secretariat's file: receptions, documents seen, waivers.
        Secretariat = "secretariat",
        /// An inspector's restatements.
        Adjustments = "adjustments",
        /// Where figures stand in the institution's own form.
        Layout = "layout",
    }
}

impl JsonSchema for InputRole {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "InputRole".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> Schema {
        let codes: Vec<Value> = Self::ALL.iter().map(|role| Value::from(role.code())).collect();
        schemars::json_schema!({ "type": "string", "enum": codes })
    }
}

/// A certificate, refusals and the impossibility to certify included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Always `vigie.certificate/1`.
    pub schema: String,
    /// Whether it is experimental: without a session's decision, or a refusal that no adopted or recognised norm bears.
    pub experimental: bool,
    /// The institution.
    pub institution: CertifiedInstitution,
    /// The fiscal year.
    pub fiscal_year: i16,
    /// certified, certified-with-reservations, refused or unable-to-certify.
    pub opinion: String,
    /// Why this opinion.
    pub opinion_reasons: Vec<String>,
    /// The class.
    pub class: CertifiedClass,
    /// The score, worst case; null where no rule is scored.
    pub score: Option<String>,
    /// What is not compliant, or could not be shown to be: reservations of a certificate, grounds of a refusal.
    pub reservations: Vec<Reservation>,
    /// On how many norms of which basis it rests.
    pub basis: BasisCounts,
    /// The session's decision.
    pub decision: Option<CertifiedDecision>,
    /// The session that issues it, in its own words.
    pub session: Option<String>,
    /// The day of issue and of judgement.
    pub issued_on: String,
    /// Its last day; null for one that was never in force, and for refusals.
    pub valid_until: Option<String>,
    /// Until when to cure; null for one that was never in force.
    pub cure_by: Option<String>,
    /// Every finding: what a replay is compared with.
    pub findings: Vec<CertifiedFinding>,
    /// The files that it rests on.
    pub inputs: Vec<InputRecord>,
    /// The rulebook.
    pub rulebook: CertifiedRulebook,
    /// The options that a replay needs.
    pub options: OptionsRecord,
    /// The hash of the whole record of the submission, as it is replayed.
    pub result_sha256: String,
    /// The program that made it.
    pub program: ProgramRecord,
}

/// The institution, as the list knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CertifiedInstitution {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its state.
    pub state: String,
    /// Its kind.
    pub kind: String,
    /// The branches and gestions registered.
    pub branches: Vec<String>,
    /// Whether it stands on the list.
    pub listed: bool,
}

/// The class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CertifiedClass {
    /// A to E, or U.
    pub grade: Option<String>,
    /// The class if every doubt were resolved in the institution's favour.
    pub best: Option<String>,
    /// Whether a norm reported by secondary sources alone holds it down.
    pub provisional: bool,
    /// The class without norms that only secondary sources report.
    pub without_reported: Option<String>,
    /// The class without waivers, where one was applied.
    pub without_waivers: Option<String>,
    /// Why it is no better.
    pub reasons: Vec<String>,
}

/// What is not compliant, or could not be shown to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reservation {
    /// The rule.
    pub rule: String,
    /// critical, major or minor; null for a control.
    pub severity: Option<String>,
    /// adopted, reported, proposed or identity.
    pub basis: Option<String>,
    /// non-compliant, indeterminate or not-assessable.
    pub outcome: String,
}

/// How many of the norms that were applied have which basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BasisCounts {
    /// Read in the official text.
    pub adopted: usize,
    /// Read in a secondary source.
    pub reported: usize,
    /// Proposed by the rulebook.
    pub proposed: usize,
}

/// A session's decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CertifiedDecision {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: String,
}

/// A finding in brief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CertifiedFinding {
    /// The rule.
    pub rule: String,
    /// What came out.
    pub outcome: String,
    /// The computed value; null where there is none.
    pub value: Option<String>,
}

/// A file that it rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InputRecord {
    /// What it was to the judgement.
    pub role: InputRole,
    /// The name of the file, without its folder.
    pub name: String,
    /// The hash of its bytes.
    pub sha256: String,
}

/// The rulebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CertifiedRulebook {
    /// Its id.
    pub id: String,
    /// The edition that it was judged by.
    pub edition: String,
    /// The hash of that edition's files: SHA-256 over, for each file in the order of its path, the path, a zero byte, the length of the
    /// text in bytes as decimal, a zero byte, the text.
    pub sha256: String,
    /// Whether the user forced that edition.
    pub forced: bool,
    /// Whether it is a shipped edition, word for word.
    pub shipped: bool,
    /// All editions that stood side by side, for a rule may outlast its own: each as `edition: hash`.
    pub editions: Vec<String>,
}

/// The options that a replay needs besides the day and the decision.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionsRecord {
    /// Limits of reading that were changed, as they are typed.
    pub limits: Vec<String>,
    /// The layout of the rulebook that was named; null where none was, or a file of its own.
    pub layout: Option<String>,
}

/// The program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgramRecord {
    /// Always `vigie`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// The JSON Schema of [`Certificate`].
#[must_use]
pub fn certificate_json_schema() -> Schema {
    schema_for!(Certificate)
}

/// What a certificate says besides the record.
#[derive(Debug, Clone)]
pub struct Around<'a> {
    /// The edition that it was judged by.
    pub rulebook: &'a Rulebook,
    /// All editions, each with its hash.
    pub editions: Vec<(String, Sha256)>,
    /// The files that it rests on.
    pub inputs: Vec<InputRecord>,
    /// The options that a replay needs.
    pub options: OptionsRecord,
    /// The day of issue.
    pub issued_on: Date,
    /// The session that issues it.
    pub session: Option<String>,
}

/// The certificate of a submission; `None` for one that no certificate is proposed for: out of scope, or on a hypothesis.
///
/// # Errors
/// The record has no canonical form: nothing is certified that cannot be held against a replay.
pub fn certificate_of(record: &SubmissionRecord, around: Around<'_>) -> Result<Option<Certificate>, NotCanonical> {
    let Some(certification) = record.certification.as_ref() else { return Ok(None) };
    let Around { rulebook, editions, mut inputs, options, issued_on, session } = around;
    inputs.sort();
    inputs.dedup();
    let is_against = |outcome: &str| matches!(outcome, "non-compliant" | "indeterminate" | "not-assessable");
    let is_scored = |outcome: &str| !matches!(outcome, "not-applicable" | "informational");
    let count = |basis: &str| {
        let of_basis = record.findings.iter().filter(|finding| finding.basis.as_deref() == Some(basis));
        of_basis.filter(|finding| is_norm(&finding.kind) && is_scored(&finding.outcome)).count()
    };
    Ok(Some(Certificate {
        schema: CERTIFICATE_SCHEMA.to_owned(),
        experimental: certification.experimental,
        institution: CertifiedInstitution {
            code: record.institution.code.clone(),
            name: record.institution.name.clone(),
            state: record.institution.state.clone(),
            kind: record.institution.kind.clone(),
            branches: record.institution.branches.clone(),
            listed: record.institution.listed,
        },
        fiscal_year: record.fiscal_year,
        opinion: certification.proposal.clone(),
        opinion_reasons: certification.reasons.clone(),
        class: CertifiedClass {
            grade: record.class.grade.clone(),
            best: record.class.best.clone(),
            provisional: record.class.provisional,
            without_reported: record.class.without_reported.clone(),
            without_waivers: record.class.without_waivers.clone(),
            reasons: record.class.reasons.clone(),
        },
        score: record.score.clone(),
        reservations: record
            .findings
            .iter()
            .filter(|finding| is_against(&finding.outcome))
            .filter(|finding| finding.severity.is_some() || finding.kind == "control")
            .map(|finding| Reservation {
                rule: finding.rule.clone(),
                severity: finding.severity.clone(),
                basis: finding.basis.clone(),
                outcome: finding.outcome.clone(),
            })
            .collect(),
        basis: BasisCounts { adopted: count("adopted"), reported: count("reported"), proposed: count("proposed") },
        decision: certification
            .session_decision
            .as_ref()
            .map(|decision| CertifiedDecision { number: decision.number.clone(), date: decision.date.clone() }),
        session,
        issued_on: issued_on.to_string(),
        valid_until: certification.valid_until.clone().filter(|_| !certification.experimental),
        cure_by: certification.cure_by.clone().filter(|_| !certification.experimental),
        findings: record
            .findings
            .iter()
            .map(|finding| CertifiedFinding {
                rule: finding.rule.clone(),
                outcome: finding.outcome.clone(),
                value: finding.value.clone(),
            })
            .collect(),
        inputs,
        rulebook: CertifiedRulebook {
            id: rulebook.id.clone(),
            edition: rulebook.edition.clone(),
            sha256: rulebook.sha256.to_string(),
            forced: rulebook.is_forced,
            shipped: rulebook.is_shipped,
            editions: editions.iter().map(|(edition, sha256)| format!("{edition}: {sha256}")).collect(),
        },
        options,
        result_sha256: Sha256::of(canonical(&replayed(record)?)?).to_string(),
        program: ProgramRecord { name: "vigie".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
    }))
}

/// Whether a finding of a kind is on a norm of the rulebook, as a verdict counts them: not on precision or restated figures.
fn is_norm(kind: &str) -> bool {
    matches!(kind, "ratio" | "standard")
}

impl Certificate {
    /// Its canonical bytes: what is written and signed.
    ///
    /// # Errors
    /// A number that has no canonical form.
    pub fn bytes(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical(&self.value()?)
    }

    /// It as a value of JSON.
    ///
    /// # Errors
    /// It cannot be written as JSON.
    pub fn value(&self) -> Result<Value, NotCanonical> {
        serde_json::to_value(self).map_err(|_| NotCanonical::NoJson)
    }

    /// Reads the canonical bytes of a certificate.
    ///
    /// # Errors
    /// They are not canonical, not those of a certificate of this contract, or say what none can say: a day that is none, a word that is
    /// no class.
    pub fn parse(bytes: &[u8]) -> Result<Self, NotCanonical> {
        let certificate: Self = serde_json::from_value(parse(bytes)?).map_err(|_| NotCanonical::Form)?;
        if certificate.schema != CERTIFICATE_SCHEMA || certificate.bytes()? != bytes {
            return Err(NotCanonical::Form);
        }
        super::content::fault(&certificate).map_or(Ok(certificate), |member| Err(NotCanonical::Content(member)))
    }

    /// The day of issue; `None` where the document states no day.
    #[must_use]
    pub fn issued(&self) -> Option<Date> {
        self.issued_on.parse().ok()
    }

    /// Its last day.
    #[must_use]
    pub fn expires(&self) -> Option<Date> {
        self.valid_until.as_ref()?.parse().ok()
    }
}
