//! Findings → marks, pillar scores, score, class, certification proposed.
//!
//! In: an assessment and the grading scheme. Out: a [`Graded`] assessment, worst case first, best case beside it. Never: a
//! figure of a submission, a threshold's verdict, a decision of the Committee.
//!
//! Decisions
//! - Every mark is taken at the worst end of its interval, also where the finding itself is decided: otherwise rounding
//!   could raise a score, and blurring would pay.
//! - A rule whose own condition is undecided marks 0 at worst: that bounds both "it applies" and "it does not".
//! - The score's root is found in exact integers (DESIGN §8 takes it in decimals): rounding to 0.1 is then certain, and a
//!   better mark can never lower it by a rounding of the computation.
//! - Figures coarser than the rulebook admits count among the major breaches although that norm is a proposal: RULEBOOK.md
//!   says so of it alone ("a major finding at once"). `--basis reported` and `--basis adopted` leave it out.
//! - A waived control is resolved, as a waived rule is no breach; class, score and certification without waivers stand
//!   beside. Those are without last year's waivers too: what was waived then and stands again is a repeated breach.
//! - Adjusted figures decide the class, the unadjusted class stands beside: the supervisor judges on what its inspectors have
//!   established, and the institution sees what its own accounts come to. On a hypothesis there is a class, to be compared with
//!   the real one beside it, and never a certification.
//! - A waiver decided after the accounts were closed is applied, for the body that grants it may regularise; it is told, for it
//!   excuses a breach that stood already. One dated after the day of judgement is not taken yet and sets nothing aside.
//! - A finding is cured by supposing it compliant and no better: its mark is the least that the rule gives to what complies (50 where
//!   there is a target beyond the threshold, else 100), or what it has if that is more; a control is cured when it is resolved. All
//!   other findings stay as they are. Class, score and certification are then graded as ever ([`CureTrial`]).
//! - A control counts as unresolved in the worst case when the largest possible difference exceeds its materiality.

mod alternative;
mod certification;
mod class;
mod cure;
mod mark;
mod score;

pub use alternative::{Alternative, AlternativeCase, FindingAlternative};
pub use certification::{Certification, CertificationReason, certify};
pub use class::{Class, ClassReason, Deciding, classify};
pub use cure::{CureTrial, Cured};
pub use mark::{Mark, mark};
pub use score::{PillarScore, Score, pillar_scores, score};

use crate::assessment::{Assessment, Finding};
use crate::i18n::LocalText;
use crate::model::SessionDecision;
use crate::rulebook::{Basis, Rulebook};

/// An assessment with its marks, class and certification.
#[derive(Debug, Clone)]
pub struct Graded {
    /// The findings.
    pub assessment: Assessment,
    /// The mark of each finding, in the same order; `None` for what is not scored.
    pub marks: Vec<Option<Mark>>,
    /// The pillars that have scored rules.
    pub pillars: Vec<PillarScore>,
    /// The score, worst and best; `None` when no rule is scored.
    pub score: Option<Score>,
    /// The class with its reasons.
    pub class: Class,
    /// The certification proposed; `None` when out of scope.
    pub certification: Option<Certification>,
    /// What it comes to on other terms, in the order of [`AlternativeCase`]; empty where there are none.
    pub alternatives: Vec<Alternative>,
}

/// What grading needs besides the findings.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// Last year's findings, when last year's submission is in the run.
    pub previous: Option<&'a Assessment>,
    /// The session's decision, if one is recorded.
    pub decision: Option<&'a SessionDecision>,
    /// The reported norms that a decision recognises.
    pub recognised: &'a [String],
}

/// Grades an assessment.
#[must_use]
pub fn grade(rulebook: &Rulebook, assessment: Assessment, context: &Context<'_>) -> Graded {
    let marks = mark::marks(rulebook, &assessment);
    let pillars = pillar_scores(rulebook, &assessment, &marks, &|_| true);
    let score = score(&pillars, &rulebook.grading);
    let class = classify(rulebook, &assessment, &marks, score.as_ref(), context);
    let certification = certify(rulebook, &assessment, &marks, class.grade, context);
    let without_waivers = alternative::without_waivers(rulebook, &assessment, context);
    let mut graded = Graded { assessment, marks, pillars, score, class, certification, alternatives: Vec::new() };
    if let Some(without) = without_waivers {
        graded.class.without_waivers = without.class.grade;
        let decision = |finding: &Finding| finding.waiver.as_ref().map(|waiver| LocalText::same(&*waiver.decision));
        graded.set_beside(AlternativeCase::WithoutWaiver, without, rulebook, rulebook, &decision);
    }
    graded
}

/// Whether a finding rests on a norm of the press alone.
fn is_reported(finding: &Finding) -> bool {
    finding.basis == Some(Basis::Reported)
}
