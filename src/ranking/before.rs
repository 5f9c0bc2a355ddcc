//! Against the years before: level and change, and what stands again.

use crate::grading::{Graded, Score};
use crate::model::FiscalYear;
use crate::rulebook::{Grade, RuleId, Severity};

/// The year before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// The year.
    pub year: FiscalYear,
    /// Its class.
    pub grade: Option<Grade>,
    /// Its score.
    pub score: Option<Score>,
}

impl Before {
    /// The year before a submission, if it is among the earlier ones.
    pub(super) fn of(graded: &Graded, earlier: &[&Graded]) -> Option<Self> {
        let year = graded.assessment.fiscal_year.before(1);
        let last = earlier.iter().find(|last| last.assessment.fiscal_year == year)?;
        Some(Self { year, grade: last.class.grade, score: last.score.clone() })
    }
}

/// A breach that stood the year before too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeated {
    /// The rule.
    pub rule: RuleId,
    /// How many years running, this one included.
    pub years: usize,
}

impl Repeated {
    /// The critical and major breaches that stand again, as far back as there are submissions without a gap.
    pub(super) fn all(graded: &Graded, earlier: &[&Graded]) -> Vec<Self> {
        let against = |graded: &Graded, rule: &RuleId| {
            graded.assessment.finding(rule.as_str()).is_some_and(|finding| finding.outcome.counts_against())
        };
        let year = graded.assessment.fiscal_year;
        let is_severe = |severity| matches!(severity, Some(Severity::Critical | Severity::Major));
        graded
            .assessment
            .findings
            .iter()
            .filter(|finding| is_severe(finding.severity) && finding.outcome.counts_against())
            .filter_map(|finding| {
                let stood = |back: &u8| {
                    let then = earlier.iter().find(|then| then.assessment.fiscal_year == year.before(*back));
                    then.is_some_and(|then| against(then, &finding.rule))
                };
                let years = 1 + (1..=10).take_while(stood).count();
                (years > 1).then(|| Self { rule: finding.rule.clone(), years })
            })
            .collect()
    }
}
