//! What a row comes to on other terms: without what the State owes the institution, by another norm.

use crate::assessment::NotComputed;
use crate::formula::Exact;
use crate::grading::{Alternative, AlternativeCase, Graded, Score};
use crate::rulebook::Grade;

/// Class and score of an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The class.
    pub grade: Option<Grade>,
    /// The score.
    pub score: Option<Score>,
}

impl Verdict {
    /// That of a graded submission.
    #[must_use]
    pub fn of(graded: &Graded) -> Self {
        Self { grade: graded.class.grade, score: graded.score.clone() }
    }
}

/// What an institution comes to had the State paid a debt, and those before it, on the closing day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutDebt {
    /// The debt's id in ranking.toml.
    pub debt: String,
    /// What is owed in all, in francs, with the verdict without it; or why nothing is computed.
    pub verdict: Result<(Exact, Verdict), NotComputed>,
}

/// What an institution comes to on other terms: by another norm, without its waivers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherTerms {
    /// On which.
    pub case: AlternativeCase,
    /// The verdict.
    pub verdict: Verdict,
}

impl OtherTerms {
    /// Those of a graded submission.
    pub(super) fn all(graded: &Graded) -> Vec<Self> {
        let of = |other: &Alternative| Self { case: other.case, verdict: Verdict::of(&other.graded) };
        graded.alternatives.iter().map(of).collect()
    }
}
