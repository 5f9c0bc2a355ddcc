//! The class: the worst of the score's class and of the caps, with the best case beside it (RULEBOOK.md, Grading).

use super::{Context, Mark, Score, is_reported, pillar_scores, score};
use crate::assessment::{Assessment, Finding, Outcome, Reason};
use crate::formula::Exact;
use crate::model::FigureKey;
use crate::rulebook::{Basis, Cap, Grade, GradingScheme, RuleId, RuleKind, Rulebook, Severity};

/// Why a class is no better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassReason {
    /// The institution's kind is outside the rulebook.
    OutOfScope,
    /// No rule is scored.
    NothingScored,
    /// Rules that cannot be assessed weigh more than is admitted.
    NotAssessable {
        /// Their share of the expected weight.
        share: Exact,
        /// The share admitted.
        limit: Exact,
    },
    /// The score.
    Score {
        /// The score.
        score: Exact,
        /// The class that it gives.
        class: Grade,
    },
    /// Major breaches of adopted and reported norms.
    Major {
        /// The rules.
        rules: Vec<RuleId>,
        /// The class that they still allow.
        class: Grade,
    },
    /// Critical breaches of adopted norms.
    CriticalAdopted {
        /// The rules.
        rules: Vec<RuleId>,
        /// The class that they still allow.
        class: Grade,
    },
    /// The same critical breach of an adopted norm two years running.
    CriticalRepeated {
        /// The rules.
        rules: Vec<RuleId>,
        /// The class that it still allows.
        class: Grade,
    },
    /// Critical breaches of reported norms: provisional until a Council adopts them.
    CriticalReported {
        /// The rules.
        rules: Vec<RuleId>,
        /// The class that they still allow.
        class: Grade,
    },
    /// Controls that are not resolved.
    UnresolvedControl {
        /// The controls.
        rules: Vec<RuleId>,
        /// The class that they still allow.
        class: Grade,
    },
    /// Repetition was not examined: last year's submission is not in the run.
    RepetitionNotExamined,
}

impl ClassReason {
    /// The best class that this reason still allows; `None` for a remark.
    #[must_use]
    pub const fn class(&self) -> Option<Grade> {
        match self {
            Self::OutOfScope | Self::RepetitionNotExamined => None,
            Self::NothingScored | Self::NotAssessable { .. } => Some(Grade::U),
            Self::Score { class, .. }
            | Self::Major { class, .. }
            | Self::CriticalAdopted { class, .. }
            | Self::CriticalRepeated { class, .. }
            | Self::CriticalReported { class, .. }
            | Self::UnresolvedControl { class, .. } => Some(*class),
        }
    }
}

/// A finding whose doubt can change the class, with the figures that would settle it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deciding {
    /// The rule or control.
    pub rule: RuleId,
    /// The figures that are missing, contradictory or too coarse.
    pub figures: Vec<FigureKey>,
}

/// A class with its reasons and its certainty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// The class in the worst case, which is the one that counts; `None` when out of scope.
    pub grade: Option<Grade>,
    /// The class if every doubt were resolved in the institution's favour.
    pub best: Option<Grade>,
    /// What would decide between the two.
    pub deciding: Vec<Deciding>,
    /// The class without norms that only secondary sources report.
    pub without_reported: Option<Grade>,
    /// The class without any waiver, where one was applied; grading sets it once it has judged without them.
    pub without_waivers: Option<Grade>,
    /// Why it is no better than it is: first what holds it down.
    pub reasons: Vec<ClassReason>,
    /// Whether a reported norm alone holds it down: it is then provisional ("provisoire").
    pub is_provisional: bool,
}

impl Class {
    /// Whether worst and best case agree.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.grade == self.best
    }
}

/// Which case to grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Worst,
    Best,
}

/// Classifies an assessment; `score` is that of all its marks.
#[must_use]
pub fn classify(
    rulebook: &Rulebook,
    assessment: &Assessment,
    marks: &[Option<Mark>],
    score: Option<&Score>,
    context: &Context<'_>,
) -> Class {
    if assessment.is_out_of_scope {
        return Class {
            grade: None,
            best: None,
            deciding: Vec::new(),
            without_reported: None,
            without_waivers: None,
            reasons: vec![ClassReason::OutOfScope],
            is_provisional: false,
        };
    }
    let everything: &dyn Fn(&Finding) -> bool = &|_| true;
    let docket = Docket { rulebook, assessment, marks, context };
    let mut reasons = docket.reasons(View::Worst, score, everything);
    let grade = worst_of(&reasons);
    let best = worst_of(&docket.reasons(View::Best, score, everything));
    let without_reported = docket.grade_on(&|finding| !is_reported(finding));
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.class()));
    Class {
        grade: Some(grade),
        best: Some(best),
        deciding: if grade == best { Vec::new() } else { docket.deciding(grade) },
        without_reported: Some(without_reported),
        without_waivers: None,
        is_provisional: without_reported < grade
            && reasons
                .iter()
                .any(|reason| matches!(reason, ClassReason::CriticalReported { class, .. } if *class == grade)),
        reasons,
    }
}

/// The class of an assessment judged only on the norms admitted, worst case: what a refusal that is not experimental must
/// follow from.
pub(super) fn grade_on(
    rulebook: &Rulebook,
    assessment: &Assessment,
    marks: &[Option<Mark>],
    context: &Context<'_>,
    admits: &dyn Fn(&Finding) -> bool,
) -> Grade {
    Docket { rulebook, assessment, marks, context }.grade_on(admits)
}

/// The class and the score that count: the worst case of all findings.
pub(super) fn standing(
    rulebook: &Rulebook,
    assessment: &Assessment,
    marks: &[Option<Mark>],
    context: &Context<'_>,
) -> (Grade, Option<Score>) {
    Docket { rulebook, assessment, marks, context }.standing(&|_| true)
}

fn worst_of(reasons: &[ClassReason]) -> Grade {
    reasons.iter().filter_map(ClassReason::class).max().unwrap_or(Grade::A)
}

/// Everything that a class is read from.
struct Docket<'a> {
    rulebook: &'a Rulebook,
    assessment: &'a Assessment,
    marks: &'a [Option<Mark>],
    context: &'a Context<'a>,
}

impl Docket<'_> {
    fn grade_on(&self, admits: &dyn Fn(&Finding) -> bool) -> Grade {
        self.standing(admits).0
    }

    fn standing(&self, admits: &dyn Fn(&Finding) -> bool) -> (Grade, Option<Score>) {
        let pillars = pillar_scores(self.rulebook, self.assessment, self.marks, admits);
        let score = score(&pillars, &self.rulebook.grading);
        (worst_of(&self.reasons(View::Worst, score.as_ref(), admits)), score)
    }

    /// The reasons that hold the class down among the findings admitted; `score` is theirs.
    fn reasons(&self, view: View, score: Option<&Score>, admits: &dyn Fn(&Finding) -> bool) -> Vec<ClassReason> {
        let scheme = &self.rulebook.grading;
        let mut reasons = vec![self.score_reason(view, score)];
        if view == View::Worst {
            reasons.extend(self.not_assessable_reason(admits));
        }
        let breaches = |severity: Severity, bases: &[Basis]| -> Vec<RuleId> {
            self.rules(|finding| {
                admits(finding)
                    && finding.severity == Some(severity)
                    && finding.basis.is_some_and(|basis| bases.contains(&basis) || finding.kind.is_of_filing())
                    && is_breach(finding, view)
            })
        };
        let major = breaches(Severity::Major, &[Basis::Adopted, Basis::Reported]);
        if let Some(class) = cap(&scheme.major_caps, major.len()) {
            reasons.push(ClassReason::Major { rules: major, class });
        }
        let adopted = breaches(Severity::Critical, &[Basis::Adopted]);
        let repeated = self.repeated(&adopted, view);
        if let Some(class) = cap(&scheme.critical_adopted_caps, adopted.len()) {
            reasons.push(ClassReason::CriticalAdopted { rules: adopted, class });
        }
        if !repeated.is_empty() {
            reasons.push(ClassReason::CriticalRepeated { rules: repeated, class: scheme.critical_adopted_repeated });
        }
        let reported = breaches(Severity::Critical, &[Basis::Reported]);
        if !reported.is_empty() {
            reasons.push(ClassReason::CriticalReported { rules: reported, class: scheme.critical_reported });
        }
        let unresolved = self.rules(|finding| is_unresolved_control(finding, view));
        if !unresolved.is_empty() {
            reasons.push(ClassReason::UnresolvedControl { rules: unresolved, class: scheme.unresolved_control });
        }
        let is_first = self.assessment.institution.first_year == Some(self.assessment.fiscal_year.year());
        if self.context.previous.is_none() && !is_first {
            reasons.push(ClassReason::RepetitionNotExamined);
        }
        reasons
    }

    fn rules(&self, holds: impl Fn(&Finding) -> bool) -> Vec<RuleId> {
        self.assessment.findings.iter().filter(|finding| holds(finding)).map(|finding| finding.rule.clone()).collect()
    }

    fn score_reason(&self, view: View, score: Option<&Score>) -> ClassReason {
        let Some(score) = score else { return ClassReason::NothingScored };
        let score = match view {
            View::Worst => &score.worst,
            View::Best => &score.best,
        };
        ClassReason::Score { class: class_of_score(score, &self.rulebook.grading), score: score.clone() }
    }

    fn not_assessable_reason(&self, admits: &dyn Fn(&Finding) -> bool) -> Option<ClassReason> {
        let scheme = &self.rulebook.grading;
        let (mut expected, mut lost) = (0_u32, 0_u32);
        // A rule of which it is open whether it applies would only make the share look smaller.
        let is_expected = |finding: &&Finding| {
            finding.is_scored() && admits(finding) && finding.reason != Some(Reason::ConditionUndecided)
        };
        for finding in self.assessment.findings.iter().filter(is_expected) {
            let pillar = finding.pillar.as_ref().and_then(|id| scheme.pillar(id));
            let (Some(pillar), Some(severity)) = (pillar, finding.severity) else { continue };
            let weight = pillar.weight * scheme.weight(severity);
            expected += weight;
            if finding.outcome == Outcome::NotAssessable {
                lost += weight;
            }
        }
        let share = Exact::from_ratio(lost, expected)?;
        let limit = scheme.not_assessable_limit.clone();
        (share > limit).then_some(ClassReason::NotAssessable { share, limit })
    }

    /// The critical breaches that stood last year too.
    fn repeated(&self, breaches: &[RuleId], view: View) -> Vec<RuleId> {
        let Some(previous) = self.context.previous else { return Vec::new() };
        let stood =
            |rule: &&RuleId| previous.findings.iter().any(|finding| finding.rule == **rule && is_breach(finding, view));
        breaches.iter().filter(stood).cloned().collect()
    }

    /// The doubts that can change the class: each one that would by itself, were it resolved in the institution's favour;
    /// all of them where it takes several.
    fn deciding(&self, worst: Grade) -> Vec<Deciding> {
        let doubtful: Vec<usize> = (0..self.assessment.findings.len()).filter(|rank| self.is_doubtful(*rank)).collect();
        // A class follows from outcomes and marks: their proof need not be copied to suppose others.
        let (mut assessment, mut marks) = (self.assessment.without_proof(), self.marks.to_vec());
        let mut improves = |rank| self.resolved(rank, &mut assessment, &mut marks).is_some_and(|grade| grade < worst);
        let alone: Vec<usize> = doubtful.iter().copied().filter(|rank| improves(*rank)).collect();
        let ranks = if alone.is_empty() { doubtful } else { alone };
        ranks
            .into_iter()
            .filter_map(|rank| self.assessment.findings.get(rank))
            .map(|finding| Deciding { rule: finding.rule.clone(), figures: doubtful_figures(finding) })
            .collect()
    }

    /// Whether a finding's worst and best case differ, in its mark or in what it counts as.
    fn is_doubtful(&self, rank: usize) -> bool {
        let Some(finding) = self.assessment.findings.get(rank) else { return false };
        let mark = self.marks.get(rank).and_then(Option::as_ref);
        is_unresolved_control(finding, View::Worst) != is_unresolved_control(finding, View::Best)
            || (finding.is_scored() && is_breach(finding, View::Worst) != is_breach(finding, View::Best))
            || mark.is_some_and(|mark| mark.worst != mark.best)
    }

    /// The class in the worst case, but for one finding that is resolved in the institution's favour; `assessment` and `marks`
    /// are copies of this one's, and are so again afterwards.
    fn resolved(&self, rank: usize, assessment: &mut Assessment, marks: &mut [Option<Mark>]) -> Option<Grade> {
        let finding = assessment.findings.get_mut(rank)?;
        let doubtful = finding.clone();
        if finding.outcome != Outcome::NonCompliant && finding.outcome != Outcome::Waived {
            finding.outcome = Outcome::Compliant;
        }
        for equation in &mut finding.equations {
            equation.may_fail = false;
        }
        let mark = marks.get(rank).cloned().flatten();
        if let Some(mark) = marks.get_mut(rank).and_then(Option::as_mut) {
            mark.worst = mark.best.clone();
        }
        let grade = grade_on(self.rulebook, assessment, marks, self.context, &|_| true);
        if let Some(finding) = assessment.findings.get_mut(rank) {
            *finding = doubtful;
        }
        if let Some(slot) = marks.get_mut(rank) {
            *slot = mark;
        }
        Some(grade)
    }
}

/// The figures that leave a finding in doubt: the missing ones where some are, else the unproven, else all that are not exact.
fn doubtful_figures(finding: &Finding) -> Vec<FigureKey> {
    let missing: Vec<FigureKey> =
        finding.figures.iter().filter(|proof| proof.missing().is_some()).map(|proof| proof.key).collect();
    if !missing.is_empty() || finding.reason == Some(Reason::ZeroDenominator) {
        return missing;
    }
    finding.figures.iter().map(|proof| proof.key).collect()
}

fn class_of_score(score: &Exact, scheme: &GradingScheme) -> Grade {
    scheme
        .classes
        .iter()
        .find(|class| class.grade != Grade::U && class.least_score.as_ref().is_none_or(|least| score >= least))
        .map_or(Grade::E, |class| class.grade)
}

fn cap(caps: &[Cap], breaches: usize) -> Option<Grade> {
    caps.iter().filter(|cap| breaches >= cap.from as usize).map(|cap| cap.class).max()
}

fn is_breach(finding: &Finding, view: View) -> bool {
    match view {
        View::Worst => finding.outcome.counts_against(),
        View::Best => finding.outcome == Outcome::NonCompliant,
    }
}

/// Whether a control is unresolved: for certain, or in the worst case.
fn is_unresolved_control(finding: &Finding, view: View) -> bool {
    if finding.kind != RuleKind::Control || finding.outcome == Outcome::Waived {
        return false;
    }
    match view {
        View::Best => finding.outcome == Outcome::NonCompliant,
        View::Worst => finding.outcome.counts_against() || finding.equations.iter().any(|equation| equation.may_fail),
    }
}

/// Whether a finding counts against the institution in the worst case, which is the one that counts.
pub(super) fn counts_against(finding: &Finding) -> bool {
    is_unresolved_control(finding, View::Worst) || (finding.severity.is_some() && is_breach(finding, View::Worst))
}

/// Whether a control leaves nothing open, even in the worst case.
pub(super) fn is_resolved(finding: &Finding) -> bool {
    !is_unresolved_control(finding, View::Worst)
}
