//! The document of `vigie check --format json` (DESIGN §7).

use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize};

use super::class::{CertificationRecord, ClassRecord, certification_record, class_record};
use super::edition::{EditionRecord, KeptWithinRecord, TransitionRecord, cited};
use super::figure::{EquationRecord, FigureRecord, RemedyRecord, computed, decimal, threshold_text};
use super::filing::{ComparativesRecord, CompletenessRecord, comparatives_record, completeness_record};
use super::followed::FollowedRecord;
use super::told::{DiagnosticRecord, FileDiagnosticRecord, RejectedRecord, diagnostic_record};
use crate::assessment::{Finding, scaled};
use crate::diagnostic::Diagnostic;
use crate::dictionary::InstitutionList;
use crate::formula::Exact;
use crate::grading::{FindingAlternative, Graded, Mark};
use crate::i18n::Language;
use crate::model::Unit;
use crate::rulebook::{Rule, Rulebook};

/// The name and version of the contract.
pub const CHECK_SCHEMA: &str = "vigie.check/1";

/// What `vigie check` found.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct CheckRecord {
    /// Always `vigie.check/1`.
    pub schema: String,
    /// The rulebook.
    pub rulebook: RulebookRecord,
    /// The lists of institutions that decided kind and branches: one, unless several folders brought their own.
    pub institutions: Vec<ListRecord>,
    /// On which bases it was judged: all, reported (adopted and reported) or adopted.
    pub basis: String,
    /// The day on which it was judged.
    pub as_of: String,
    /// The submissions, by institution and year.
    pub submissions: Vec<SubmissionRecord>,
    /// What is to be told of a wide table as a whole and of the Secretariat's file; it costs no submission.
    pub diagnostics: Vec<FileDiagnosticRecord>,
    /// The files and rows that were rejected.
    pub rejected: Vec<RejectedRecord>,
}

/// The rulebook in use.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct RulebookRecord {
    /// Its id.
    pub id: String,
    /// Its edition.
    pub edition: String,
    /// The hash of its files.
    pub sha256: String,
    /// Whether it is a shipped edition, word for word.
    pub shipped: bool,
}

/// The record of a rulebook.
#[must_use]
pub fn rulebook_record(rulebook: &Rulebook) -> RulebookRecord {
    RulebookRecord {
        id: rulebook.id.clone(),
        edition: rulebook.edition.clone(),
        sha256: rulebook.sha256.to_string(),
        shipped: rulebook.is_shipped,
    }
}

/// A list of institutions in use.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct ListRecord {
    /// Its file.
    pub path: String,
    /// The hash of its bytes.
    pub sha256: String,
}

impl ListRecord {
    /// The record of a list.
    #[must_use]
    pub fn of(list: &InstitutionList) -> Self {
        Self { path: list.path.clone(), sha256: list.sha256.to_string() }
    }
}

/// One submission, judged.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct SubmissionRecord {
    /// The institution as the list knows it.
    pub institution: InstitutionRecord,
    /// The fiscal year.
    pub fiscal_year: i16,
    /// The edition that it was judged by.
    pub edition: EditionRecord,
    /// The file.
    pub source: SourceRecord,
    /// The currency (ISO 4217), if stated.
    pub currency: Option<String>,
    /// The declared unit.
    pub unit: String,
    /// What was supposed of its figures: then nothing here is a finding on the accounts as they are. Left out where nothing is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hypotheses: Vec<HypothesisRecord>,
    /// What it files of what is expected of it; null when out of scope.
    pub completeness: Option<CompletenessRecord>,
    /// Its comparative figures beside last year's own; null without last year's submission.
    pub comparatives: Option<ComparativesRecord>,
    /// Ratios, standards, controls.
    pub findings: Vec<FindingRecord>,
    /// The pillars that have scored rules.
    pub pillars: Vec<PillarRecord>,
    /// The score, worst case; null when no rule is scored.
    pub score: Option<String>,
    /// The score, best case.
    pub score_best: Option<String>,
    /// The class.
    pub class: ClassRecord,
    /// The certification proposed; null when out of scope, and on a hypothesis.
    pub certification: Option<CertificationRecord>,
    /// What was found wrong in the file without rejecting it.
    pub diagnostics: Vec<DiagnosticRecord>,
    /// The open recommendations of the register to this institution, beside these accounts; left out where there are none, or no
    /// register was given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<FollowedRecord>,
}

/// A figure supposed to have another value than it has.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct HypothesisRecord {
    /// The line's code.
    pub line: String,
    /// The branch's code; null for the line as a whole.
    pub branch: Option<String>,
    /// The fiscal year of the figure.
    pub year: i16,
    /// The value supposed, in francs for money.
    pub value: String,
}

/// An institution.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct InstitutionRecord {
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
    /// The file of the list that was asked.
    pub list: String,
    /// Branches whose accounts the state's law keeps within another; left out where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept_within: Vec<KeptWithinRecord>,
}

/// A file.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct SourceRecord {
    /// The path as given.
    pub path: String,
    /// The hash of its bytes.
    pub sha256: String,
    /// The row of a wide table.
    pub row: Option<u32>,
}

/// A finding.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct FindingRecord {
    /// The rule's id.
    pub rule: String,
    /// ratio, standard, control, precision or comparatives.
    pub kind: String,
    /// The pillar.
    pub pillar: Option<String>,
    /// critical, major or minor; null for informational rules and controls.
    pub severity: Option<String>,
    /// adopted, reported, proposed or identity.
    pub basis: Option<String>,
    /// Who can cure it.
    pub addressee: String,
    /// compliant, watch, non-compliant, indeterminate, not-assessable, not-applicable, waived or informational.
    pub outcome: String,
    /// Why, where the outcome does not say.
    pub reason: Option<String>,
    /// The waiver that sets it aside.
    pub waiver: Option<WaiverRecord>,
    /// The computed value; for a control the difference of its worst equation.
    pub value: Option<String>,
    /// The least and greatest value within the reported precision.
    pub interval: Option<[String; 2]>,
    /// Whether the interval is an outer enclosure, wider than the truth may be.
    pub interval_is_outer: bool,
    /// The threshold, percentages as decimals.
    pub requires: Option<String>,
    /// The step of a transition that the threshold is; left out where it is the rule's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transition: Option<TransitionRecord>,
    /// The national text whose norm decides by an act of the region; left out where the region's norm decides. In the
    /// default language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national: Option<String>,
    /// The edition before that the rule comes from, where it outlasts it; left out otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried_from: Option<String>,
    /// The mark, worst case.
    pub mark: Option<String>,
    /// The mark, best case.
    pub mark_best: Option<String>,
    /// The weight by severity.
    pub weight: Option<String>,
    /// The figures that it rests on.
    pub figures: Vec<FigureRecord>,
    /// What would cure it, the smallest relative change first.
    pub remedies: Vec<RemedyRecord>,
    /// Why a breach has no remedy by one figure: no-figure, not-affine or out-of-reach.
    pub no_remedy: Option<String>,
    /// Whether it rests on a supposition; left out where it does not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hypothetical: bool,
    /// Whether it rests on a figure that an inspector has restated; left out where it does not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub adjusted: bool,
    /// For a control: its equations.
    pub equations: Vec<EquationRecord>,
    /// What it comes to on other terms, where that differs; left out where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<AlternativeRecord>,
    /// For people: outside every hash and replay.
    pub message: String,
}

/// A waiver.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct WaiverRecord {
    /// The decision's number.
    pub decision: String,
    /// The body that decided.
    pub body: String,
    /// The day of the decision.
    pub decided_on: String,
    /// Whether it was decided after the accounts were closed.
    pub decided_after_close: bool,
    /// From when it holds.
    pub from: String,
    /// Its last day.
    pub until: String,
    /// Why it was granted.
    pub reason: String,
    /// The outcome without it.
    pub underlying: String,
}

/// What a rule comes to on other terms.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct AlternativeRecord {
    /// without-waiver, unadjusted, without-hypothesis, regional or national.
    pub case: String,
    /// The outcome.
    pub outcome: String,
    /// The computed value.
    pub value: Option<String>,
    /// The threshold, percentages as decimals.
    pub requires: Option<String>,
    /// The mark, worst case.
    pub mark: Option<String>,
    /// The mark, best case.
    pub mark_best: Option<String>,
    /// The text or decision that makes the difference, a text of law in the default language.
    pub reference: Option<String>,
}

impl From<FindingAlternative<'_>> for AlternativeRecord {
    fn from(alternative: FindingAlternative<'_>) -> Self {
        Self {
            case: alternative.case.code().to_owned(),
            outcome: alternative.finding.outcome.code().to_owned(),
            value: alternative.finding.value.as_ref().map(computed),
            requires: alternative.requires.map(threshold_text),
            mark: alternative.mark.map(|mark| tenth(&mark.worst)),
            mark_best: alternative.mark.map(|mark| tenth(&mark.best)),
            reference: alternative.reference.map(cited),
        }
    }
}

/// A pillar's score.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct PillarRecord {
    /// The pillar.
    pub id: String,
    /// Its score, worst case.
    pub score: String,
    /// Its score, best case.
    pub best: String,
}

/// The JSON Schema of [`CheckRecord`].
#[must_use]
pub fn check_json_schema() -> Schema {
    schema_for!(CheckRecord)
}

/// The record of one submission. `message` says a finding in the user's language.
#[must_use]
pub fn submission_record(
    graded: &Graded,
    rulebook: &Rulebook,
    list: &InstitutionList,
    diagnostics: &[Diagnostic],
    language: Language,
    message: &dyn Fn(&Finding) -> String,
) -> SubmissionRecord {
    let assessment = &graded.assessment;
    let institution = &assessment.institution;
    SubmissionRecord {
        institution: InstitutionRecord {
            code: institution.code.to_string(),
            name: institution.name.clone(),
            state: institution.state.to_string(),
            kind: institution.kind.to_string(),
            branches: institution.branches.iter().map(|branch| branch.code().to_owned()).collect(),
            listed: institution.is_listed,
            list: list.path.clone(),
            kept_within: assessment.kept_within.iter().map(KeptWithinRecord::from).collect(),
        },
        fiscal_year: assessment.fiscal_year.year(),
        edition: EditionRecord::of(rulebook),
        source: SourceRecord {
            path: assessment.source.path.clone(),
            sha256: assessment.source.sha256.to_string(),
            row: assessment.source.row,
        },
        currency: assessment.currency.clone(),
        unit: assessment.unit.factor().to_string(),
        hypotheses: assessment
            .hypotheses
            .iter()
            .map(|hypothesis| HypothesisRecord {
                line: hypothesis.figure.line.clone(),
                branch: hypothesis.figure.branch.map(|branch| branch.code().to_owned()),
                year: assessment.fiscal_year.before(hypothesis.figure.back).year(),
                value: computed(&scaled(hypothesis.value, Unit::One)),
            })
            .collect(),
        completeness: (!assessment.is_out_of_scope).then(|| completeness_record(assessment, rulebook)),
        comparatives: comparatives_record(assessment),
        findings: assessment
            .findings
            .iter()
            .zip(&graded.marks)
            .enumerate()
            .map(|(rank, (finding, mark))| {
                let rule = rulebook.rule_near(rank, &finding.rule);
                finding_record(graded, finding, mark.as_ref(), (rulebook, rule), message(finding))
            })
            .collect(),
        pillars: graded
            .pillars
            .iter()
            .map(|pillar| PillarRecord {
                id: pillar.id.to_string(),
                score: tenth(&pillar.worst),
                best: tenth(&pillar.best),
            })
            .collect(),
        score: graded.score.as_ref().map(|score| tenth(&score.worst)),
        score_best: graded.score.as_ref().map(|score| tenth(&score.best)),
        class: class_record(graded, rulebook),
        certification: certification_record(graded),
        diagnostics: diagnostics.iter().map(|diagnostic| diagnostic_record(diagnostic, language)).collect(),
        recommendations: Vec::new(),
    }
}

pub(super) fn tenth(exact: &Exact) -> String {
    exact.to_decimal(1, false)
}

fn finding_record(
    graded: &Graded,
    finding: &Finding,
    mark: Option<&Mark>,
    (rulebook, rule): (&Rulebook, Option<&Rule>),
    message: String,
) -> FindingRecord {
    FindingRecord {
        rule: finding.rule.to_string(),
        kind: finding.kind.code().to_owned(),
        pillar: finding.pillar.as_ref().map(ToString::to_string),
        severity: finding.severity.map(|severity| severity.code().to_owned()),
        basis: finding.basis.map(|basis| basis.code().to_owned()),
        addressee: finding.addressee.code().to_owned(),
        outcome: finding.outcome.code().to_owned(),
        reason: finding.reason.map(|reason| reason.code().to_owned()),
        waiver: finding.waiver.as_ref().map(|waiver| WaiverRecord {
            decision: waiver.decision.clone(),
            body: waiver.body.clone(),
            decided_on: waiver.decided_on.to_string(),
            decided_after_close: waiver.decided_on > graded.assessment.year_end,
            from: waiver.from.to_string(),
            until: waiver.until.to_string(),
            reason: waiver.reason.clone(),
            underlying: waiver.underlying.code().to_owned(),
        }),
        value: finding.value.as_ref().map(computed),
        interval: finding.interval.as_ref().map(|interval| [decimal(&interval.low), decimal(&interval.high)]),
        interval_is_outer: finding.interval.as_ref().is_some_and(|interval| !interval.is_exact),
        requires: rule.and_then(|rule| rule.requires.as_ref()).map(threshold_text),
        transition: rule.and_then(|rule| rule.in_transition.as_ref()).map(TransitionRecord::from),
        national: rule.and_then(|rule| rule.national.as_ref()).map(|norm| cited(&norm.reference.cited())),
        carried_from: rule.and_then(|rule| rule.carried_from.as_deref()).map(str::to_owned),
        mark: mark.map(|mark| tenth(&mark.worst)),
        mark_best: mark.map(|mark| tenth(&mark.best)),
        weight: mark.and(finding.severity).map(|severity| rulebook.grading.weight(severity).to_string()),
        figures: finding.figures.iter().map(FigureRecord::from).collect(),
        remedies: finding.remedies.iter().map(RemedyRecord::from).collect(),
        no_remedy: finding.no_remedy.map(|why| why.code().to_owned()),
        hypothetical: finding.is_hypothetical(),
        adjusted: finding.is_adjusted(),
        equations: finding.equations.iter().map(EquationRecord::from).collect(),
        alternatives: graded.alternatives_of(finding).map(AlternativeRecord::from).collect(),
        message,
    }
}
