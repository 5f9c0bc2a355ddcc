//! The class and the certification as JSON shows them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::check::tenth;
use super::figure::decimal;
use crate::grading::{Alternative, CertificationReason, Class, ClassReason, Deciding, Graded};
use crate::model::FigureKey;
use crate::rulebook::{RuleId, Rulebook};

/// The class.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
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
    /// Whether it rests on a supposition; left out where it does not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hypothetical: bool,
    /// What the same submission comes to on other terms; left out where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<ClassAlternativeRecord>,
}

/// Class, score and certification on other terms.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct ClassAlternativeRecord {
    /// without-waiver, unadjusted, without-hypothesis, regional or national.
    pub case: String,
    /// A to E, or U; null when out of scope.
    pub grade: Option<String>,
    /// The class if every doubt were resolved in the institution's favour.
    pub best: Option<String>,
    /// The score, worst case; null when no rule is scored.
    pub score: Option<String>,
    /// The score, best case.
    pub score_best: Option<String>,
    /// The certification that would be proposed; null when out of scope.
    pub certification: Option<String>,
}

/// The certification proposed.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct DecisionRecord {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: String,
}

pub(super) fn class_record(graded: &Graded, rulebook: &Rulebook) -> ClassRecord {
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
        hypothetical: !graded.assessment.hypotheses.is_empty(),
        alternatives: graded.alternatives.iter().map(ClassAlternativeRecord::from).collect(),
    }
}

impl From<&Alternative> for ClassAlternativeRecord {
    fn from(alternative: &Alternative) -> Self {
        let Graded { class, score, certification, .. } = &alternative.graded;
        Self {
            case: alternative.case.code().to_owned(),
            grade: class.grade.map(|grade| grade.code().to_owned()),
            best: class.best.map(|grade| grade.code().to_owned()),
            score: score.as_ref().map(|score| tenth(&score.worst)),
            score_best: score.as_ref().map(|score| tenth(&score.best)),
            certification: certification.as_ref().map(|certification| certification.proposal.code().to_owned()),
        }
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

/// Why a class is no better, for a program.
pub(super) fn class_reason_text(reason: &ClassReason) -> String {
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

pub(super) fn certification_record(graded: &Graded) -> Option<CertificationRecord> {
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
