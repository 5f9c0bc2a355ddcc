//! A transition period ("to be met within three years"): what a rule requires meanwhile, step by step.

use std::borrow::Cow;
use std::ops::Range;

use jiff::civil::Date;

use super::{Basis, Rule, RuleSource, Scale};
use crate::formula::Threshold;
use crate::i18n::LocalText;

/// One step of a transition: what is required of fiscal years that close on its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its first closing date: the rule's own first day, or the day after the step before.
    pub from: Date,
    /// Its last closing date.
    pub until: Date,
    /// What is required.
    pub requires: Threshold,
    /// Its marks.
    pub scale: Scale,
    /// What it rests on.
    pub basis: Basis,
    /// Where it was read; `None` where the rationale stands for it.
    pub source: Option<RuleSource>,
    /// Why it is what it is.
    pub rationale: Option<LocalText>,
    /// Where it stands in the rule's file.
    pub span: Range<usize>,
}

/// That a rule stands at a step of its transition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InTransition {
    /// The step's last closing date.
    pub until: Date,
    /// What is required after it.
    pub then: Threshold,
}

impl Rule {
    /// The rule as it applies to a fiscal year that closes on a day: at the step of its transition, or at its threshold.
    #[must_use]
    pub fn at(&self, day: Date) -> Cow<'_, Self> {
        let mut steps = self.transitions.iter().skip_while(|step| step.until < day);
        let (Some(step), Some(settled)) = (steps.next(), &self.requires) else { return Cow::Borrowed(self) };
        let then = steps.next().map_or(settled, |next| &next.requires).clone();
        Cow::Owned(Self {
            requires: Some(step.requires.clone()),
            scale: step.scale.clone(),
            basis: Some(step.basis),
            source: step.source.clone().unwrap_or_else(|| self.source.clone()),
            rationale: step.rationale.clone().or_else(|| self.rationale.clone()),
            span: step.span.clone(),
            in_transition: Some(InTransition { until: step.until, then }),
            transitions: Vec::new(),
            ..self.clone()
        })
    }
}
