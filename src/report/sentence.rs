//! What a finding says, in one sentence, and what would cure it.

use super::breach::may_fail;
use super::formula_words::formula_in_words;
use super::subject::{Setting, Subject};
use super::{Content, labels, quantity};
use crate::assessment::{Assessment, Computed, EquationResult, Finding, NoRemedy, Outcome, Proof, Reason, Remedy};
use crate::formula::{BranchSelector, Dimension, Exact};
use crate::i18n::{Arg, Message};
use crate::model::{LineKind, Unit};
use crate::rulebook::{Control, Equation, Relation, Rule, RuleKind};

/// How many figures a sentence names before it counts the others.
pub(super) const MOST_FIGURES: usize = 4;
/// How many remedies are named: more than three are no help.
const MOST_REMEDIES: usize = 3;

/// What a finding says, in one sentence for people: the rule, the outcome, the value beside the threshold and by how much.
#[must_use]
pub fn finding_message(setting: &Setting<'_>, assessment: &Assessment, finding: &Finding) -> Message {
    let subject = Subject::new(setting, assessment);
    let message = Message::new("report-finding-sentence")
        .with("rule", subject.rule_name(&finding.rule))
        .with("outcome", Subject::standing_outcome(finding));
    match subject.says(finding) {
        Some(says) => Message::new("report-finding-says").with("finding", message).with("says", says),
        None => message,
    }
}

impl Subject<'_> {
    /// The outcome, and that it rests on other figures than those filed, where it does.
    fn standing_outcome(finding: &Finding) -> Message {
        let outcome = labels::outcome(finding);
        match Self::rests_on(finding) {
            Some(remark) => Message::new("report-outcome-and").with("outcome", outcome).with("remark", remark),
            None => outcome,
        }
    }

    /// What was found, without the outcome's name; `None` where the outcome says it all.
    pub(super) fn says(&self, finding: &Finding) -> Option<Message> {
        match finding.kind {
            RuleKind::Precision => Some(self.says_of_precision()),
            RuleKind::Comparatives => self.says_of_comparatives(finding),
            RuleKind::Control => {
                let control = self.control(finding)?;
                let worst = finding.worst_equation()?;
                self.says_of_equation(control, worst, finding)
            }
            RuleKind::Ratio | RuleKind::Standard => self.says_of_rule(self.rule(finding)?, finding),
        }
    }

    fn says_of_precision(&self) -> Message {
        let coarsest = self.rulebook.precision.as_ref().map_or(Unit::One, |norm| norm.coarsest);
        Message::new("report-says-precision")
            .with("unit", self.unit(self.assessment.unit))
            .with("coarsest", self.unit(coarsest))
    }

    /// The unit in which money is stated.
    pub(super) fn unit(&self, unit: Unit) -> Message {
        Message::new(match unit {
            Unit::One => "report-unit-one",
            Unit::Thousand => "report-unit-thousand",
            Unit::Million => "report-unit-million",
        })
        .with("currency", self.currency().map_or_else(|| Message::new("report-currency-unknown").into(), Arg::from))
    }

    fn says_of_rule(&self, rule: &Rule, finding: &Finding) -> Option<Message> {
        if finding.underlying() == Outcome::NotAssessable {
            let figures = doubtful(finding).map(|proof| self.figure(proof).into());
            return Some(Message::new("report-says-missing").with("figures", some_of(figures, MOST_FIGURES)?));
        }
        let computed = finding.value.as_ref()?;
        let value = quantity::value(self.rulebook, rule, computed).arg();
        let value = match quantity::interval(self.rulebook, rule, finding) {
            Some(interval) => {
                Message::new("report-value-interval").with("value", value).with("interval", interval).into()
            }
            None => value,
        };
        let value = if finding.figures.iter().any(|proof| self.is_declared(proof)) {
            let declared = Message::new("report-declared");
            Message::new("report-value-declared").with("value", value).with("declared", declared).into()
        } else {
            value
        };
        let Some(requires) = quantity::requirement_in_words(rule, Some(self.assessment.year_end)) else {
            return Some(Message::new("report-says-only").with("value", value));
        };
        let message = match &finding.shortfall {
            Some(shortfall) if shortfall.at_least == shortfall.reported => {
                Message::new("report-says-breach").with("distance", &quantity::distance(rule, &shortfall.reported))
            }
            Some(shortfall) => Message::new("report-says-breach-at-least")
                .with("distance", &quantity::distance(rule, &shortfall.at_least)),
            None => Message::new("report-says-beside"),
        };
        Some(message.with("value", value).with("requires", &requires))
    }

    /// Both sides of an equation with the difference.
    pub(super) fn says_of_equation(
        &self,
        control: &Control,
        result: &EquationResult,
        finding: &Finding,
    ) -> Option<Message> {
        let equation = Subject::equation(control, &result.id)?;
        let (Some(left), Some(right), Some(difference)) = (&result.left, &result.right, &result.difference) else {
            let missing = figures_of(equation, finding).filter(|proof| proof.missing().is_some());
            let figures = some_of(missing.map(|proof| self.figure(proof).into()), MOST_FIGURES)?;
            return Some(Message::new("report-says-missing").with("figures", figures));
        };
        let kind = kind_of(equation);
        let is_rounded = difference.at_least != difference.reported.abs();
        let id = match (equation.relation, result.outcome, is_rounded) {
            (Relation::Equal, ..) if may_fail(result) => "report-control-gap",
            (_, Outcome::Compliant | Outcome::Watch, _) if difference.at_least.is_zero() => "report-control-agrees",
            (Relation::Equal, _, false) => "report-control-gap",
            (Relation::Equal, _, true) => "report-control-gap-at-least",
            (Relation::AtMost, _, false) => "report-control-over",
            (Relation::AtMost, _, true) => "report-control-over-at-least",
        };
        let message = Message::new(id)
            .with("left", formula_in_words(&equation.left, &self.rulebook.dictionary))
            .with("left-value", &self.computed(kind, left))
            .with("right", formula_in_words(&equation.right, &self.rulebook.dictionary))
            .with("right-value", &self.computed(kind, right));
        if id == "report-control-agrees" {
            return Some(message);
        }
        let kind = gap_kind(kind);
        let message = message.with("difference", &self.amount(kind, &difference.reported.abs()));
        let message =
            if is_rounded { message.with("at-least", &self.amount(kind, &difference.at_least)) } else { message };
        if !may_fail(result) {
            return Some(message);
        }
        let tolerance = if result.is_money && !control.materiality.is_zero() {
            let share = (&control.materiality * &Exact::from(100)).to_decimal(6, true);
            Message::new("report-tolerance-share").with("share", Arg::Percent(share))
        } else {
            Message::new("report-tolerance-none")
        };
        Some(Message::new("report-within").with("says", message).with("tolerance", tolerance))
    }

    /// What would let a finding be judged that could not be.
    pub(super) fn clarification(&self, finding: &Finding, most: usize) -> Option<Message> {
        let is_coarse = finding.equations.iter().any(may_fail) && !finding.outcome.counts_against();
        if is_coarse || finding.outcome == Outcome::Indeterminate {
            return Some(Message::new("report-cure-precise"));
        }
        match (finding.outcome, finding.reason?) {
            (Outcome::NotAssessable, reason) => {
                let id = match reason {
                    Reason::Unproven => "report-cure-prove",
                    Reason::ErrorCell | Reason::UnreadableFigure => "report-cure-correct",
                    Reason::ContradictoryFigures => "report-cure-choose",
                    Reason::ZeroDenominator => "report-cure-zero",
                    _ => "report-cure-supply",
                };
                let figures = doubtful(finding).map(|proof| self.figure_name(proof.key).into());
                Some(Message::new(id).with("figures", some_of(figures, most)?))
            }
            _ => None,
        }
    }

    /// How far a breach is from compliance: the least change of one figure, or of another. It is arithmetic, no advice;
    /// figures that the institution cannot set are left out.
    pub(super) fn distance(&self, finding: &Finding) -> Option<Message> {
        let mut remedies =
            self.choices(finding).map(|remedy| self.remedy("report-remedy-less", "report-remedy-more", remedy));
        let Some(first) = remedies.next() else {
            return match finding.no_remedy? {
                NoRemedy::NoFigure => None,
                NoRemedy::NotAffine | NoRemedy::OutOfReach => Some(Message::new("report-no-single-remedy")),
            };
        };
        Some(
            remedies
                .take(MOST_REMEDIES - 1)
                .fold(first, |before, remedy| Message::new("report-or").with("first", before).with("second", remedy)),
        )
    }

    /// The remedies by figures that the institution can set.
    fn choices<'f>(&self, finding: &'f Finding) -> impl Iterator<Item = &'f Remedy> {
        finding.remedies.iter().filter(|remedy| self.is_curable(remedy.key))
    }

    /// The shortest distance alone, with the cell of its figure.
    pub(super) fn shortest_distance(&self, finding: &Finding) -> Option<Message> {
        let first = self.choices(finding).next()?;
        let proof = finding.figures.iter().find(|proof| proof.key == first.key);
        Some(match proof.and_then(Subject::place) {
            Some(place) => self.remedy("report-remedy-less-at", "report-remedy-more-at", first).with("place", place),
            None => self.remedy("report-remedy-less-by", "report-remedy-more-by", first),
        })
    }

    fn remedy(&self, less: &'static str, more: &'static str, remedy: &Remedy) -> Message {
        Message::new(if remedy.change.is_negative() { less } else { more })
            .with("figure", self.figure_name(remedy.key))
            .with("change", &self.amount(remedy.kind, &remedy.change.abs()))
            .with("to", &self.amount(remedy.kind, &remedy.to))
    }
}

/// The first of some items, and how many others there are; `None` when there is none.
pub(super) fn some_of(items: impl Iterator<Item = Arg>, most: usize) -> Option<Arg> {
    let mut items: Vec<Arg> = items.collect();
    if items.is_empty() {
        return None;
    }
    let others = items.len().saturating_sub(most);
    // "and one other" takes as much room as the other itself.
    if others > 1 {
        items.truncate(most);
        items.push(Message::new("report-and-others").with("count", others).into());
    }
    Some(items.into())
}

/// The figures that leave a finding without verdict: the missing ones where some are, else all.
pub(super) fn doubtful(finding: &Finding) -> impl Iterator<Item = &Proof> {
    let some_missing = finding.figures.iter().any(|proof| proof.missing().is_some());
    finding.figures.iter().filter(move |proof| {
        if some_missing {
            return proof.missing().is_some();
        }
        match finding.reason {
            Some(Reason::ZeroDenominator) => {
                matches!(&proof.value, Some(Computed::Number(number)) if number.is_zero())
            }
            Some(Reason::Unproven) => matches!(proof.value, Some(Computed::Flag(true))),
            _ => true,
        }
    })
}

/// The figures of a control that stand in one equation.
pub(super) fn figures_of<'f>(equation: &Equation, finding: &'f Finding) -> impl Iterator<Item = &'f Proof> {
    let references: Vec<_> = [&equation.left, &equation.right]
        .into_iter()
        .flat_map(|side| side.references())
        .map(|(reference, _)| (reference.line, reference.branch, reference.back))
        .collect();
    finding.figures.iter().filter(move |proof| {
        references.iter().any(|(line, branch, back)| {
            *line == Some(proof.key.line)
                && *back == proof.key.back
                && match branch {
                    BranchSelector::Whole => proof.key.branch.is_none(),
                    BranchSelector::One(branch) => proof.key.branch == Some(*branch),
                    BranchSelector::Every => proof.key.branch.is_some(),
                }
        })
    })
}

/// What both sides of an equation measure, as a line does.
pub(super) fn kind_of(equation: &Equation) -> LineKind {
    match equation.dimension {
        Dimension::MONEY => LineKind::Money,
        Dimension::DAYS => LineKind::Days,
        Dimension::Date => LineKind::Date,
        Dimension::Flag => LineKind::Flag,
        Dimension::Scalar { .. } => LineKind::Count,
    }
}

/// What the difference of two sides measures: that of two dates is in days.
pub(super) const fn gap_kind(kind: LineKind) -> LineKind {
    match kind {
        LineKind::Date => LineKind::Days,
        other => other,
    }
}

/// The content of a message that may be absent.
pub(super) fn or_empty(message: Option<Message>) -> Content {
    message.map_or(Content::Empty, Content::Message)
}
