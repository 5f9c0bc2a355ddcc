//! A recommendation beside the latest accounts: what its rules came to then, what they come to now.
//!
//! # Decisions
//!
//! - The latest accounts are those of the latest fiscal year that were judged, and of one year those that were judged last. Accounts
//!   of a year before that of the finding, and the very file that the finding was made on, tell nothing new.
//! - A rule is met when it is compliant or watched. A waiver sets a finding aside and cures nothing.
//! - A recommendation whose rules are all met proposes a verification. It never makes one: that takes dated evidence and a person.

use jiff::civil::Date;

use super::{Delay, Observed, ObservedRule, RecommendationStanding, RecommendationState};
use crate::assessment::Outcome;
use crate::model::FiscalYear;
use crate::record::{FollowedRecord, FollowedRuleRecord, ReadingRecord};
use crate::rulebook::{RuleId, Severity};

/// What a rule came to in the accounts of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// The outcome's code.
    pub outcome: String,
    /// The value, as a decimal.
    pub value: Option<String>,
    /// The threshold.
    pub requires: Option<String>,
}

/// A rule of a recommendation, then and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedRule {
    /// The rule.
    pub rule: RuleId,
    /// What the recommendation was made on.
    pub then: Option<Reading>,
    /// What it comes to in newer accounts.
    pub now: Option<Reading>,
}

impl FollowedRule {
    /// Whether it is met now; `None` where there are no newer accounts, or they do not say.
    #[must_use]
    pub fn is_met(&self) -> Option<bool> {
        let met = [Outcome::Compliant.code(), Outcome::Watch.code()];
        self.now.as_ref().map(|now| met.contains(&now.outcome.as_str()))
    }
}

/// A recommendation beside the latest accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed<'s> {
    /// Its code.
    pub code: &'s str,
    /// Where it stands.
    pub standing: &'s RecommendationStanding,
    /// The fiscal year of the newer accounts, where there are some.
    pub latest: Option<FiscalYear>,
    /// Its rules; where it cures none, that of the finding it follows from.
    pub rules: Vec<FollowedRule>,
    /// How many days it is late; `None` where it is not, or is no longer open.
    pub days_late: Option<u32>,
}

impl<'s> Followed<'s> {
    /// A recommendation on a day, beside the accounts judged of its institution; for so many days in all a contest stops its clock.
    #[must_use]
    pub fn of<'o>(
        code: &'s str,
        standing: &'s RecommendationStanding,
        judged: impl Iterator<Item = &'o Observed> + Clone,
        suspension_days: u32,
        as_of: Date,
    ) -> Self {
        let origin = standing.draft.origin.as_ref();
        let is_newer = |observed: &&Observed| {
            origin.is_none_or(|origin| {
                observed.fiscal_year > origin.fiscal_year
                    || (observed.fiscal_year == origin.fiscal_year && observed.sha256 != origin.sha256)
            })
        };
        let latest = judged.clone().filter(is_newer).max_by_key(|observed| observed.fiscal_year);
        let before = judged
            .filter(|observed| origin.is_some_and(|origin| origin.sha256 == observed.sha256))
            .max_by_key(|observed| observed.fiscal_year);
        let mut rules: Vec<RuleId> = standing.draft.rules.clone();
        if rules.is_empty() {
            rules.extend(origin.map(|origin| origin.rule.clone()));
        }
        let rules = rules.into_iter().map(|rule| {
            let own = origin.filter(|origin| origin.rule == rule).map(|origin| Reading {
                fiscal_year: origin.fiscal_year,
                outcome: origin.outcome.clone(),
                value: origin.value.clone(),
                requires: origin.requires.clone(),
            });
            let then = own.or_else(|| reading(before?, &rule));
            let now = latest.and_then(|observed| reading(observed, &rule));
            FollowedRule { rule, then, now }
        });
        Self {
            code,
            standing,
            latest: latest.map(|observed| observed.fiscal_year),
            rules: rules.collect(),
            days_late: Delay::of(standing, suspension_days, as_of)
                .filter(Delay::is_overdue)
                .map(|delay| delay.days_late),
        }
    }

    /// Whether all its rules are met; `None` where it cures none, or nothing newer says so of one of them.
    #[must_use]
    pub fn is_cured(&self) -> Option<bool> {
        if self.standing.draft.rules.is_empty() {
            return None;
        }
        let met: Vec<Option<bool>> = self.rules.iter().map(FollowedRule::is_met).collect();
        if met.contains(&Some(false)) {
            return Some(false);
        }
        if met.contains(&None) { None } else { Some(true) }
    }

    /// Whether a verification is to be proposed: it is open, and all its rules are met.
    #[must_use]
    pub fn proposes_verification(&self) -> bool {
        self.standing.is_open() && self.is_cured() == Some(true)
    }

    /// Its place among others: by state and institution, the gravest first, then by due day and code, drafts last.
    #[must_use]
    pub fn rank(&self) -> (&'s str, Option<&'s str>, Severity, bool, Option<Date>, &'s str) {
        let draft = &self.standing.draft;
        let institution = draft.institution.as_ref().map(crate::model::InstitutionCode::as_str);
        let due_on = self.standing.due_on();
        (draft.state.as_str(), institution, draft.severity, due_on.is_none(), due_on, self.code)
    }

    /// Whether it still asks something: it is drafted, or issued and not closed.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        self.standing.is_open() || self.standing.state == RecommendationState::Draft
    }
}

fn reading(observed: &Observed, rule: &RuleId) -> Option<Reading> {
    let found: &ObservedRule = observed.rules.iter().find(|found| found.rule == *rule)?;
    Some(Reading {
        fiscal_year: observed.fiscal_year,
        outcome: found.outcome.clone(),
        value: found.value.clone(),
        requires: found.requires.clone(),
    })
}

impl From<&Followed<'_>> for FollowedRecord {
    fn from(followed: &Followed<'_>) -> Self {
        let (standing, draft) = (followed.standing, &followed.standing.draft);
        let issue = standing.issue.as_ref();
        Self {
            code: followed.code.to_owned(),
            state: draft.state.to_string(),
            institution: draft.institution.as_ref().map(ToString::to_string),
            addressee: draft.addressee.code().to_owned(),
            severity: draft.severity.code().to_owned(),
            pillar: draft.pillar.clone(),
            text: draft.text.clone(),
            evidence_expected: draft.evidence_expected.clone(),
            stands: standing.state.code().to_owned(),
            since: standing.course.since.to_string(),
            session: issue.map(|issue| issue.session.clone()),
            report: issue.map(|issue| issue.report.clone()),
            issued_on: issue.map(|issue| issue.on.to_string()),
            due_on: standing.due_on().map(|day| day.to_string()),
            days_late: followed.days_late,
            latest_year: followed.latest.map(FiscalYear::year),
            rules: followed.rules.iter().map(FollowedRuleRecord::from).collect(),
            cured: followed.is_cured(),
            proposes_verification: followed.proposes_verification(),
        }
    }
}

impl From<&FollowedRule> for FollowedRuleRecord {
    fn from(rule: &FollowedRule) -> Self {
        Self {
            rule: rule.rule.to_string(),
            then: rule.then.as_ref().map(ReadingRecord::from),
            now: rule.now.as_ref().map(ReadingRecord::from),
            met: rule.is_met(),
        }
    }
}

impl From<&Reading> for ReadingRecord {
    fn from(reading: &Reading) -> Self {
        Self {
            fiscal_year: reading.fiscal_year.year(),
            outcome: reading.outcome.clone(),
            value: reading.value.clone(),
            requires: reading.requires.clone(),
        }
    }
}
