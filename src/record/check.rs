//! The document of `vigie check --format json` (DESIGN §7).

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::figure::{EquationRecord, FigureRecord, RemedyRecord, computed, decimal};
use crate::assessment::Finding;
use crate::diagnostic::Diagnostic;
use crate::formula::{Exact, Threshold};
use crate::grading::{CertificationReason, Class, ClassReason, Deciding, Graded, Mark};
use crate::i18n::Language;
use crate::model::FigureKey;
use crate::rulebook::{RuleId, Rulebook};

/// The name and version of the contract.
pub const CHECK_SCHEMA: &str = "vigie.check/1";

/// What `vigie check` found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CheckRecord {
    /// Always `vigie.check/1`.
    pub schema: String,
    /// The rulebook.
    pub rulebook: RulebookRecord,
    /// The list of institutions that decided kind and branches.
    pub institutions: ListRecord,
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
#[derive(Debug, Clone, Serialize, JsonSchema)]
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

/// The list of institutions in use.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ListRecord {
    /// Its file.
    pub path: String,
    /// The hash of its bytes.
    pub sha256: String,
}

/// One submission, judged.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SubmissionRecord {
    /// The institution as the list knows it.
    pub institution: InstitutionRecord,
    /// The fiscal year.
    pub fiscal_year: i16,
    /// The file.
    pub source: SourceRecord,
    /// The currency (ISO 4217), if stated.
    pub currency: Option<String>,
    /// The declared unit.
    pub unit: String,
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
    /// The certification proposed; null when out of scope.
    pub certification: Option<CertificationRecord>,
    /// What was found wrong in the file without rejecting it.
    pub diagnostics: Vec<DiagnosticRecord>,
}

/// An institution.
#[derive(Debug, Clone, Serialize, JsonSchema)]
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
}

/// A file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SourceRecord {
    /// The path as given.
    pub path: String,
    /// The hash of its bytes.
    pub sha256: String,
    /// The row of a wide table.
    pub row: Option<u32>,
}

/// A finding.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingRecord {
    /// The rule's id.
    pub rule: String,
    /// ratio, standard, control or precision.
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
    /// For a control: its equations.
    pub equations: Vec<EquationRecord>,
    /// For people: outside every hash and replay.
    pub message: String,
}

/// A waiver.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WaiverRecord {
    /// The decision's number.
    pub decision: String,
    /// Its last day.
    pub until: String,
    /// The outcome without it.
    pub underlying: String,
}

/// A pillar's score.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PillarRecord {
    /// The pillar.
    pub id: String,
    /// Its score, worst case.
    pub score: String,
    /// Its score, best case.
    pub best: String,
}

/// The class.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClassRecord {
    /// A to E, or U; null when out of scope.
    pub grade: Option<String>,
    /// The class if every doubt were resolved in the institution's favour.
    pub best: Option<String>,
    /// Whether the two agree.
    pub decided: bool,
    /// Whether a norm reported by secondary sources alone holds it down.
    pub provisional: bool,
    /// What would decide, as `rule: sheet!cell line[branch]@year`.
    pub deciding: Vec<String>,
    /// The class without norms that only secondary sources report.
    pub without_reported: Option<String>,
    /// The class without waivers, where one was applied.
    pub without_waivers: Option<String>,
    /// Why it is no better, what holds it down first.
    pub reasons: Vec<String>,
}

/// The certification proposed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CertificationRecord {
    /// certified, certified-with-reservations, refused or unable-to-certify.
    pub proposal: String,
    /// Whether it is experimental.
    pub experimental: bool,
    /// The session's decision.
    pub session_decision: Option<DecisionRecord>,
    /// Until when it would be valid.
    pub valid_until: Option<String>,
    /// Until when to cure.
    pub cure_by: Option<String>,
    /// Why.
    pub reasons: Vec<String>,
}

/// A session's decision.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DecisionRecord {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: String,
}

/// A located message.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DiagnosticRecord {
    /// Its code.
    pub code: String,
    /// note, warning or error.
    pub severity: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell.
    pub cell: Option<String>,
    /// For people: what is wrong and what to do.
    pub message: String,
}

/// A message that belongs to no submission alone.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FileDiagnosticRecord {
    /// The path of the file.
    pub path: String,
    /// What is to be told.
    #[serde(flatten)]
    pub diagnostic: DiagnosticRecord,
}

/// A rejected file or row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RejectedRecord {
    /// Its path.
    pub path: String,
    /// The code of the fault.
    pub code: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell.
    pub cell: Option<String>,
    /// For people: what is wrong and what to do.
    pub message: String,
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
        },
        fiscal_year: assessment.fiscal_year.year(),
        source: SourceRecord {
            path: assessment.source.path.clone(),
            sha256: assessment.source.sha256.to_string(),
            row: assessment.source.row,
        },
        currency: assessment.currency.clone(),
        unit: assessment.unit.factor().to_string(),
        findings: assessment
            .findings
            .iter()
            .zip(&graded.marks)
            .map(|(finding, mark)| finding_record(finding, mark.as_ref(), rulebook, message(finding)))
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
    }
}

fn tenth(exact: &Exact) -> String {
    exact.to_decimal(1, false)
}

fn finding_record(finding: &Finding, mark: Option<&Mark>, rulebook: &Rulebook, message: String) -> FindingRecord {
    let rule = rulebook.rules.iter().find(|rule| rule.id == finding.rule);
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
            until: waiver.until.to_string(),
            underlying: waiver.underlying.code().to_owned(),
        }),
        value: finding.value.as_ref().map(computed),
        interval: finding.interval.as_ref().map(|interval| [decimal(&interval.low), decimal(&interval.high)]),
        interval_is_outer: finding.interval.as_ref().is_some_and(|interval| !interval.is_exact),
        requires: rule.and_then(|rule| rule.requires.as_ref()).map(threshold_text),
        mark: mark.map(|mark| tenth(&mark.worst)),
        mark_best: mark.map(|mark| tenth(&mark.best)),
        weight: mark.and(finding.severity).map(|severity| rulebook.grading.weight(severity).to_string()),
        figures: finding.figures.iter().map(FigureRecord::from).collect(),
        remedies: finding.remedies.iter().map(RemedyRecord::from).collect(),
        equations: finding.equations.iter().map(EquationRecord::from).collect(),
        message,
    }
}

/// A threshold with percentages as decimals: `< 0.15`, `0.01 .. 0.05`, `yes`, `<= 06-01@+1`.
fn threshold_text(threshold: &Threshold) -> String {
    match threshold {
        Threshold::AtMost { bound, strict } => {
            format!("{} {}", if *strict { "<" } else { "<=" }, decimal(&bound.value))
        }
        Threshold::AtLeast { bound, strict } => {
            format!("{} {}", if *strict { ">" } else { ">=" }, decimal(&bound.value))
        }
        Threshold::Within { low, high } => format!("{} .. {}", decimal(&low.value), decimal(&high.value)),
        Threshold::Yes | Threshold::OnOrBefore(_) => threshold.to_string(),
    }
}

fn class_record(graded: &Graded, rulebook: &Rulebook) -> ClassRecord {
    let class: &Class = &graded.class;
    ClassRecord {
        grade: class.grade.map(|grade| grade.code().to_owned()),
        best: class.best.map(|grade| grade.code().to_owned()),
        decided: class.is_decided(),
        provisional: class.is_provisional,
        deciding: class.deciding.iter().flat_map(|deciding| deciding_texts(deciding, graded, rulebook)).collect(),
        without_reported: class.without_reported.map(|grade| grade.code().to_owned()),
        without_waivers: class.without_waivers.map(|grade| grade.code().to_owned()),
        reasons: class.reasons.iter().map(class_reason_text).collect(),
    }
}

/// One text per figure that would decide, or the rule alone where a document or a denominator would.
fn deciding_texts(deciding: &Deciding, graded: &Graded, rulebook: &Rulebook) -> Vec<String> {
    let finding = graded.assessment.finding(deciding.rule.as_str());
    if deciding.figures.is_empty() {
        return vec![deciding.rule.to_string()];
    }
    deciding
        .figures
        .iter()
        .map(|key| {
            let proof = finding.and_then(|finding| finding.figures.iter().find(|proof| proof.key == *key));
            let place = proof.and_then(|proof| Some(format!("{}!{} ", proof.place.sheet()?, proof.place.cell()?)));
            let year = graded.assessment.fiscal_year.before(key.back);
            format!("{}: {}{}@{year}", deciding.rule, place.unwrap_or_default(), figure_name(*key, rulebook))
        })
        .collect()
}

fn figure_name(key: FigureKey, rulebook: &Rulebook) -> String {
    let code = rulebook.dictionary.code(key.line);
    key.branch.map_or_else(|| code.to_owned(), |branch| format!("{code}[{}]", branch.code()))
}

fn ids(rules: &[RuleId]) -> String {
    rules.iter().map(RuleId::as_str).collect::<Vec<_>>().join(", ")
}

fn class_reason_text(reason: &ClassReason) -> String {
    match reason {
        ClassReason::OutOfScope => "out-of-scope".to_owned(),
        ClassReason::NothingScored => "nothing-scored".to_owned(),
        ClassReason::NotAssessable { share, limit } => {
            format!("not-assessable-weight: {} > {}", decimal(share), decimal(limit))
        }
        ClassReason::Score { score, class } => format!("score: {} -> {}", tenth(score), class.code()),
        ClassReason::Major { rules, class } => format!("major-breaches: {} -> {}", ids(rules), class.code()),
        ClassReason::CriticalAdopted { rules, class } => {
            format!("critical-breaches-adopted: {} -> {}", ids(rules), class.code())
        }
        ClassReason::CriticalRepeated { rules, class } => {
            format!("critical-breaches-repeated: {} -> {}", ids(rules), class.code())
        }
        ClassReason::CriticalReported { rules, class } => {
            format!("critical-breaches-reported: {} -> {}", ids(rules), class.code())
        }
        ClassReason::UnresolvedControl { rules, class } => {
            format!("unresolved-controls: {} -> {}", ids(rules), class.code())
        }
        ClassReason::RepetitionNotExamined => "repetition-not-examined".to_owned(),
    }
}

fn certification_record(graded: &Graded) -> Option<CertificationRecord> {
    let certification = graded.certification.as_ref()?;
    Some(CertificationRecord {
        proposal: certification.proposal.code().to_owned(),
        experimental: certification.is_experimental,
        session_decision: certification
            .decision
            .as_ref()
            .map(|decision| DecisionRecord { number: decision.number.clone(), date: decision.date.to_string() }),
        valid_until: certification.valid_until.map(|date| date.to_string()),
        cure_by: certification.cure_by.map(|date| date.to_string()),
        reasons: certification
            .reasons
            .iter()
            .map(|reason| match reason {
                CertificationReason::Class(grade) => format!("class: {}", grade.code()),
                CertificationReason::UnresolvedControl(rules) => format!("unresolved-controls: {}", ids(rules)),
                CertificationReason::NotCompliant(rules) => format!("not-compliant: {}", ids(rules)),
                CertificationReason::RestsOnProposals => "rests-on-proposals".to_owned(),
            })
            .collect(),
    })
}

/// A diagnostic as JSON shows it.
fn diagnostic_record(diagnostic: &Diagnostic, language: Language) -> DiagnosticRecord {
    DiagnosticRecord {
        code: diagnostic.code.as_str().to_owned(),
        severity: diagnostic.level().code().to_owned(),
        sheet: diagnostic.location.sheet().map(str::to_owned),
        cell: diagnostic.location.cell(),
        message: sentences(diagnostic, language),
    }
}

fn sentences(diagnostic: &Diagnostic, language: Language) -> String {
    format!("{} {}", diagnostic.message().render(language), diagnostic.remedy().render(language))
}

impl FileDiagnosticRecord {
    /// The record of a diagnostic.
    #[must_use]
    pub fn of(diagnostic: &Diagnostic, language: Language) -> Self {
        Self { path: diagnostic.location.path().to_owned(), diagnostic: diagnostic_record(diagnostic, language) }
    }
}

impl RejectedRecord {
    /// The record of a rejection.
    #[must_use]
    pub fn of(diagnostic: &Diagnostic, language: Language) -> Self {
        Self {
            path: diagnostic.location.path().to_owned(),
            code: diagnostic.code.as_str().to_owned(),
            sheet: diagnostic.location.sheet().map(str::to_owned),
            cell: diagnostic.location.cell(),
            message: sentences(diagnostic, language),
        }
    }
}
