//! The same submission judged on other terms: without its waivers, as it was filed, by another norm. The verdict stands; the
//! alternative stands beside it, finding by finding where they differ, and as a class of its own.

use super::{Context, Graded, Mark, grade};
use crate::assessment::{Assessment, Finding};
use crate::formula::Threshold;
use crate::i18n::{LocalText, Message};
use crate::rulebook::Rulebook;

/// On which other terms a submission was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AlternativeCase {
    /// As if no waiver had been granted, this year or the year before.
    WithoutWaiver,
    /// On the figures filed, without an inspector's adjustments.
    Unadjusted,
    /// On the accounts as they are, without the hypothesis.
    WithoutHypothesis,
    /// By the regional norm, where the national one decides.
    Regional,
    /// By the national norm, where the regional one decides.
    National,
}

impl AlternativeCase {
    /// The code used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::WithoutWaiver => "without-waiver",
            Self::Unadjusted => "unadjusted",
            Self::WithoutHypothesis => "without-hypothesis",
            Self::Regional => "regional",
            Self::National => "national",
        }
    }

    /// What people read before the outcome.
    #[must_use]
    pub const fn label(self) -> Message {
        Message::new(match self {
            Self::WithoutWaiver => "alternative-without-waiver",
            Self::Unadjusted => "alternative-unadjusted",
            Self::WithoutHypothesis => "alternative-without-hypothesis",
            Self::Regional => "alternative-regional",
            Self::National => "alternative-national",
        })
    }
}

/// A submission judged on other terms.
#[derive(Debug, Clone)]
pub struct Alternative {
    /// On which.
    pub case: AlternativeCase,
    /// The whole judgement on these terms; it has no alternatives of its own.
    pub graded: Graded,
    /// The findings that differ from those that stand.
    differing: Vec<Differing>,
}

/// A finding that comes out otherwise on other terms.
#[derive(Debug, Clone)]
struct Differing {
    /// Its rank among the findings on the other terms.
    rank: usize,
    /// The threshold on the other terms.
    requires: Option<Threshold>,
    /// The text or decision that makes the difference.
    reference: Option<LocalText>,
}

/// What one rule comes to on other terms.
#[derive(Debug, Clone, Copy)]
pub struct FindingAlternative<'g> {
    /// On which.
    pub case: AlternativeCase,
    /// The finding.
    pub finding: &'g Finding,
    /// Its mark; `None` for what is not scored.
    pub mark: Option<&'g Mark>,
    /// The threshold that it was judged by.
    pub requires: Option<&'g Threshold>,
    /// The text or decision that makes the difference: a waiver's number, a document, an article of law.
    pub reference: Option<&'g LocalText>,
}

impl Graded {
    /// Sets beside the verdict what the same submission comes to on other terms. `own` is the rulebook of the verdict, `theirs`
    /// that of the alternative; `reference` names for a finding of the verdict what makes the difference.
    pub fn set_beside(
        &mut self,
        case: AlternativeCase,
        other: Self,
        own: &Rulebook,
        theirs: &Rulebook,
        reference: &dyn Fn(&Finding) -> Option<LocalText>,
    ) {
        let mut differing = Vec::new();
        for (rank, (finding, mark)) in other.assessment.findings.iter().zip(&other.marks).enumerate() {
            let stands = self.assessment.findings.iter().zip(&self.marks).find(|(known, _)| known.rule == finding.rule);
            let Some((known, known_mark)) = stands else { continue };
            let requires = requires(theirs, finding);
            let is_same = known.outcome == finding.outcome
                && known.value == finding.value
                && known_mark == mark
                && self::requires(own, known) == requires;
            if !is_same {
                differing.push(Differing { rank, requires: requires.cloned(), reference: reference(known) });
            }
        }
        let graded = Self { alternatives: Vec::new(), ..other };
        self.alternatives.push(Alternative { case, graded, differing });
        self.alternatives.sort_by_key(|alternative| alternative.case);
    }

    /// What a rule comes to on each of the other terms on which it comes out otherwise.
    pub fn alternatives_of<'g>(&'g self, finding: &'g Finding) -> impl Iterator<Item = FindingAlternative<'g>> {
        self.alternatives.iter().filter_map(|alternative| alternative.of(finding))
    }
}

impl Alternative {
    /// What a rule comes to, where it comes out otherwise.
    fn of(&self, finding: &Finding) -> Option<FindingAlternative<'_>> {
        self.differing.iter().find_map(|differing| {
            let other = self.graded.assessment.findings.get(differing.rank)?;
            (other.rule == finding.rule).then(|| FindingAlternative {
                case: self.case,
                finding: other,
                mark: self.graded.marks.get(differing.rank).and_then(Option::as_ref),
                requires: differing.requires.as_ref(),
                reference: differing.reference.as_ref(),
            })
        })
    }
}

fn requires<'r>(rulebook: &'r Rulebook, finding: &Finding) -> Option<&'r Threshold> {
    rulebook.rule(&finding.rule)?.requires.as_ref()
}

/// What a submission comes to without any waiver, where one was applied to it or to the year before, whose breach would then
/// be repeated.
pub(super) fn without_waivers(rulebook: &Rulebook, assessment: &Assessment, context: &Context<'_>) -> Option<Graded> {
    let has_waiver = |assessment: &Assessment| assessment.findings.iter().any(|finding| finding.waiver.is_some());
    if !has_waiver(assessment) && !context.previous.is_some_and(has_waiver) {
        return None;
    }
    let previous = context.previous.map(bare);
    let context = Context { previous: previous.as_ref(), ..*context };
    Some(grade(rulebook, bare(assessment), &context))
}

/// An assessment as if no waiver had been granted.
fn bare(assessment: &Assessment) -> Assessment {
    let mut bare = assessment.clone();
    for finding in &mut bare.findings {
        if let Some(waiver) = finding.waiver.take() {
            finding.outcome = waiver.underlying;
        }
    }
    bare
}
