//! What a submission would be graded if some of its findings were cured.

use std::mem;

use super::class::{counts_against, standing};
use super::mark::least_compliant_mark;
use super::{Context, Graded, Mark, certify};
use crate::assessment::{Assessment, Completeness, Finding, Outcome};
use crate::formula::Exact;
use crate::rulebook::{Grade, Proposal, Rulebook};

/// A graded submission on which cures are tried: a copy of what grading reads of its findings.
#[derive(Debug)]
pub struct CureTrial<'a> {
    rulebook: &'a Rulebook,
    context: Context<'a>,
    assessment: Assessment,
    marks: Vec<Option<Mark>>,
    /// The findings that count against the institution, as they would be cured.
    curable: Vec<Curable>,
}

#[derive(Debug)]
struct Curable {
    /// Its rank among the findings.
    rank: usize,
    finding: Finding,
    mark: Option<Mark>,
}

/// What a submission comes to with some findings cured, worst case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cured {
    /// The class.
    pub grade: Grade,
    /// The score; `None` when no rule is scored.
    pub score: Option<Exact>,
    /// The certification proposed; `None` on a hypothesis.
    pub proposal: Option<Proposal>,
}

impl<'a> CureTrial<'a> {
    /// The trial of a submission, graded by this rulebook in this context; `None` out of scope, where there is nothing to gain.
    #[must_use]
    pub fn of(graded: &Graded, rulebook: &'a Rulebook, context: &Context<'a>) -> Option<Self> {
        graded.class.grade?;
        // Grading reads no proof.
        let bare = |finding: &Finding| Finding { figures: Vec::new(), remedies: Vec::new(), ..finding.clone() };
        let own = &graded.assessment;
        let assessment = Assessment {
            findings: own.findings.iter().map(bare).collect(),
            completeness: Completeness::default(),
            ..own.clone()
        };
        let curable = own.findings.iter().zip(&graded.marks).enumerate();
        let curable = curable.filter(|(_, (finding, _))| counts_against(finding)).map(|(rank, (finding, mark))| {
            let rule = rulebook.rules.iter().find(|rule| rule.id == finding.rule);
            let mark = mark.as_ref().map(|mark| {
                let least = rule.map_or_else(Exact::zero, least_compliant_mark);
                let worst = mark.worst.clone().max(least);
                Mark { best: mark.best.clone().max(worst.clone()), worst }
            });
            Curable { rank, finding: cured(bare(finding)), mark }
        });
        let curable = curable.collect();
        Some(Self { rulebook, context: *context, assessment, marks: graded.marks.clone(), curable })
    }

    /// How many findings count against the institution.
    #[must_use]
    pub fn count(&self) -> usize {
        self.curable.len()
    }

    /// The ranks, among the findings of the submission, of those that count against the institution.
    pub fn ranks(&self) -> impl Iterator<Item = usize> {
        self.curable.iter().map(|curable| curable.rank)
    }

    /// What the submission comes to with some of the curable findings cured, each named by its number among them.
    #[must_use]
    pub fn cured(&mut self, which: &[usize]) -> Cured {
        self.exchange(which);
        let (grade, score) = standing(self.rulebook, &self.assessment, &self.marks, &self.context);
        let certification = certify(self.rulebook, &self.assessment, &self.marks, Some(grade), &self.context);
        self.exchange(which);
        Cured {
            grade,
            score: score.map(|score| score.worst),
            proposal: certification.map(|certification| certification.proposal),
        }
    }

    /// Puts the cured findings in the place of those found, or back.
    fn exchange(&mut self, which: &[usize]) {
        for number in which {
            let Some(curable) = self.curable.get_mut(*number) else { continue };
            if let Some(finding) = self.assessment.findings.get_mut(curable.rank) {
                mem::swap(finding, &mut curable.finding);
            }
            if let Some(mark) = self.marks.get_mut(curable.rank) {
                mem::swap(mark, &mut curable.mark);
            }
        }
    }
}

/// The finding as it would be cured.
fn cured(mut finding: Finding) -> Finding {
    finding.outcome = Outcome::Compliant;
    finding.reason = None;
    for equation in &mut finding.equations {
        if equation.outcome.is_scored() {
            equation.outcome = Outcome::Compliant;
        }
        equation.may_fail = false;
    }
    finding
}
