//! Which recommendations follow from a check: drafts that a person issues, edits or drops.
//!
//! In: a submission judged, what the register knows. Out: the drafts, and of each whether something stands in its place already.
//! Never: the words of a draft (they are made where languages are known), a recommendation that nobody has read.
//!
//! # Decisions
//!
//! - One draft per norm that is not met, at the severity and to the addressee of its rule. A document that is declared and not shown
//!   is asked for in the same way.
//! - What could not be judged for want of figures counts as a breach in the grade, but is cured all at once by the same act: one
//!   draft asks for the figures of all those rules, at the severity of the gravest (`…-figures`).
//! - A control that fails is critical: it holds the class down as two critical breaches do (grading.toml). One draft per control.
//! - What is indeterminate keeps the benefit of the doubt, and the norm on precision has a draft of its own. A waiver asks nothing.
//! - What the State owes and no norm addressed to the ministry of finance judges is asked of that ministry in a draft of its own
//!   (`…-state-debt`), major: this severity is our proposal. It cures no rule: that it is settled is read by a person.
//! - Of several years of an institution in one check, the latest alone is drafted from: what an earlier one asks and it does not is
//!   cured.
//! - Codes are made of the institution, the fiscal year and the rule. A check that is read twice drafts nothing twice; what a
//!   recommendation of an earlier year that is not closed asks already is not asked again.

use super::checked::{is_control, severity_of};
use super::{Checked, Draft, Origin, RecommendationStanding, RecommendationState, Unfit};
use crate::assessment::Outcome;
use crate::formula::Exact;
use crate::record::FindingRecord;
use crate::rulebook::{Addressee, RuleId, Severity};

/// Why something is recommended.
#[derive(Debug, Clone)]
pub enum Ground<'c> {
    /// A norm is not met, or a document is not shown.
    Breach(&'c FindingRecord),
    /// A control fails.
    Control(&'c FindingRecord),
    /// Figures are missing, so that these could not be judged.
    MissingFigures(Vec<&'c FindingRecord>),
    /// The State owes: lines with their amounts.
    StateDebt(Vec<super::Owed>),
}

/// A recommendation that follows from a check.
#[derive(Debug, Clone)]
pub struct Proposed<'c> {
    /// Its code.
    pub code: String,
    /// The submission.
    pub checked: Checked<'c>,
    /// Why.
    pub ground: Ground<'c>,
    /// Who must act.
    pub addressee: Addressee,
    /// How severe.
    pub severity: Severity,
    /// The pillar, by its id.
    pub pillar: Option<String>,
    /// The rules that it cures.
    pub rules: Vec<RuleId>,
    /// The finding that it follows from.
    pub origin: Option<Origin>,
}

/// What of a draft stands in the register already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Already {
    /// Nothing: it is to be drafted.
    New,
    /// The draft itself, whatever became of it.
    Known(RecommendationState),
    /// Another recommendation that is not closed asks the same.
    Followed(String),
}

/// The drafts that follow from a submission; `debts` are the lines of what the State owes.
///
/// # Errors
/// A code in it is none.
pub fn proposed<'c>(checked: &Checked<'c>, debts: &[String]) -> Result<Vec<Proposed<'c>>, Unfit> {
    let record = checked.record;
    let mut all = Vec::new();
    let mut missing: Vec<&FindingRecord> = Vec::new();
    for finding in &record.findings {
        let severity = severity_of(finding)?;
        if severity.is_none() && !is_control(finding) {
            continue;
        }
        let is_unproven = finding.reason.as_deref() == Some("unproven");
        if finding.outcome == Outcome::NonCompliant.code() || is_not_assessable(finding) && is_unproven {
            let ground = if is_control(finding) { Ground::Control(finding) } else { Ground::Breach(finding) };
            all.push(of_finding(checked, finding, ground, severity.unwrap_or(Severity::Critical))?);
        } else if is_not_assessable(finding) {
            missing.push(finding);
        }
    }
    all.extend(of_missing(checked, missing)?);
    all.extend(of_debts(checked, debts));
    Ok(all)
}

fn is_not_assessable(finding: &FindingRecord) -> bool {
    finding.outcome == Outcome::NotAssessable.code()
}

fn of_finding<'c>(
    checked: &Checked<'c>,
    finding: &'c FindingRecord,
    ground: Ground<'c>,
    severity: Severity,
) -> Result<Proposed<'c>, Unfit> {
    Ok(Proposed {
        code: code(checked, &finding.rule),
        checked: checked.clone(),
        ground,
        addressee: Addressee::from_code(&finding.addressee).ok_or(Unfit::Key("addressee"))?,
        severity,
        pillar: finding.pillar.clone(),
        rules: vec![RuleId::from(finding.rule.as_str())],
        origin: Some(origin(checked, finding)),
    })
}

fn of_missing<'c>(checked: &Checked<'c>, missing: Vec<&'c FindingRecord>) -> Result<Option<Proposed<'c>>, Unfit> {
    let mut severities = Vec::new();
    for finding in &missing {
        severities.push((severity_of(finding)?.unwrap_or(Severity::Critical), *finding));
    }
    severities.sort_by_key(|(severity, _)| *severity);
    let Some((severity, gravest)) = severities.first().copied() else { return Ok(None) };
    Ok(Some(Proposed {
        code: code(checked, "figures"),
        checked: checked.clone(),
        addressee: Addressee::Management,
        severity,
        pillar: None,
        rules: missing.iter().map(|finding| RuleId::from(finding.rule.as_str())).collect(),
        origin: Some(origin(checked, gravest)),
        ground: Ground::MissingFigures(missing),
    }))
}

/// What the State owes that no norm addressed to the ministry of finance judges.
fn of_debts<'c>(checked: &Checked<'c>, debts: &[String]) -> Option<Proposed<'c>> {
    let findings = &checked.record.findings;
    let to_finance = || findings.iter().filter(|finding| finding.addressee == Addressee::FinanceMinistry.code());
    let is_judged = |line: &str| {
        let mut judging = to_finance().filter(|finding| finding.severity.is_some());
        judging.any(|finding| finding.figures.iter().any(|figure| figure.line == line))
    };
    let mut owed = checked.owed(debts);
    owed.retain(|owed| {
        let is_owed = Exact::from_decimal_text(&owed.amount).is_some_and(|amount| amount.is_positive());
        is_owed && !is_judged(&owed.line)
    });
    let first = owed.first()?;
    let measured = to_finance().find(|finding| finding.figures.iter().any(|figure| figure.line == first.line));
    Some(Proposed {
        code: code(checked, "state-debt"),
        checked: checked.clone(),
        addressee: Addressee::FinanceMinistry,
        severity: Severity::Major,
        pillar: measured.and_then(|finding| finding.pillar.clone()),
        rules: Vec::new(),
        origin: measured.map(|finding| origin(checked, finding)),
        ground: Ground::StateDebt(owed),
    })
}

fn code(checked: &Checked<'_>, what: &str) -> String {
    format!("{}-{}-{what}", checked.institution, checked.fiscal_year)
}

fn origin(checked: &Checked<'_>, finding: &FindingRecord) -> Origin {
    Origin {
        fiscal_year: checked.fiscal_year,
        sha256: checked.sha256,
        rule: RuleId::from(finding.rule.as_str()),
        outcome: finding.outcome.clone(),
        value: finding.value.clone(),
        requires: finding.requires.clone(),
    }
}

impl Proposed<'_> {
    /// The draft, in words.
    #[must_use]
    pub fn draft(&self, text: String, evidence_expected: Option<String>) -> Draft {
        Draft {
            state: self.checked.state.clone(),
            institution: Some(self.checked.institution.clone()),
            addressee: self.addressee,
            severity: self.severity,
            pillar: self.pillar.clone(),
            text,
            evidence_expected,
            rules: self.rules.clone(),
            origin: self.origin.clone(),
        }
    }

    /// What of it stands among the recommendations that are known.
    #[must_use]
    pub fn already<'s>(&self, known: impl Iterator<Item = (&'s str, &'s RecommendationStanding)> + Clone) -> Already {
        if let Some((_, standing)) = known.clone().find(|(code, _)| *code == self.code) {
            return Already::Known(standing.state);
        }
        let mut asking = known.filter(|(_, standing)| {
            (standing.state == RecommendationState::Draft || standing.is_open()) && self.is_asked_by(&standing.draft)
        });
        asking.next().map_or(Already::New, |(code, _)| Already::Followed(code.to_owned()))
    }

    /// Whether another draft asks all that it asks.
    fn is_asked_by(&self, other: &Draft) -> bool {
        let is_of_same = other.institution.as_ref() == Some(&self.checked.institution);
        let asks = if self.rules.is_empty() {
            let rule = |origin: Option<&Origin>| origin.map(|origin| origin.rule.clone());
            other.rules.is_empty()
                && other.addressee == self.addressee
                && rule(other.origin.as_ref()) == rule(self.origin.as_ref())
        } else {
            self.rules.iter().all(|rule| other.rules.contains(rule))
        };
        is_of_same && asks
    }
}
