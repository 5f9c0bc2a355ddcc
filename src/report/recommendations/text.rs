//! The words of a recommendation that follows from a check.

use std::sync::Arc;

use super::{applied, value};
use crate::followup::{Ground, Proposed};
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::model::{Branch, LineKind};
use crate::record::{FindingRecord, RemedyRecord};
use crate::report::sentence::{gap_kind, kind_of, some_of};
use crate::report::subject::{currency_name, line_name, rule_name};
use crate::report::{Content, Measure, quantity};
use crate::rulebook::{RuleId, RuleKind, Rulebook};

/// How many remedies are named: more than three are no help.
const MOST_REMEDIES: usize = 3;
/// How many figures that are missing are named.
const MOST_MISSING: usize = 12;
/// How many kinds of documents are named.
const MOST_PROOFS: usize = 3;

/// What is recommended: what cures it, what was found, the distance to the norm in figures.
#[must_use]
pub fn proposal_text(proposed: &Proposed<'_>, rulebook: Option<&Rulebook>) -> Message {
    let speaker = Speaker::of(proposed, rulebook);
    match &proposed.ground {
        Ground::Breach(finding) => speaker.breach(finding),
        Ground::Control(finding) => speaker.control(finding),
        Ground::MissingFigures(findings) => speaker.missing(findings),
        Ground::StateDebt(owed) => {
            let amounts = owed.iter().map(|owed| {
                let line = speaker.line(&owed.line, None);
                let amount = speaker.amount(&owed.line, &owed.amount);
                Message::new("recommended-owed").with("line", line).with("amount", amount).into()
            });
            let amounts: Vec<Arg> = amounts.collect();
            speaker.message("recommended-state-debt").with("amounts", amounts)
        }
    }
}

/// What counts as proof that it is done.
#[must_use]
pub fn evidence_text(proposed: &Proposed<'_>, rulebook: Option<&Rulebook>) -> Option<Message> {
    let finding = match &proposed.ground {
        Ground::Breach(finding) | Ground::Control(finding) => finding,
        Ground::MissingFigures(_) => return Some(Message::new("recommended-proof-figures")),
        Ground::StateDebt(_) => return Some(Message::new("recommended-proof-debt")),
    };
    let mut proofs: Vec<Arg> = Vec::new();
    for figure in &finding.figures {
        let line = rulebook.and_then(|rulebook| rulebook.dictionary.find(&figure.line));
        if let Some(proof) = line.and_then(|line| line.proof.as_ref()).map(Arg::from)
            && !proofs.contains(&proof)
        {
            proofs.push(proof);
        }
    }
    proofs.truncate(MOST_PROOFS);
    let proofs = proofs
        .into_iter()
        .reduce(|first, second| Message::new("recommended-and").with("first", first).with("second", second).into())?;
    Some(Message::new("recommended-proof").with("documents", proofs))
}

/// Who says what of a submission.
struct Speaker<'p> {
    rulebook: Option<&'p Rulebook>,
    year: String,
    currency: Option<Arc<str>>,
}

impl<'p> Speaker<'p> {
    fn of(proposed: &Proposed<'_>, rulebook: Option<&'p Rulebook>) -> Self {
        let record = proposed.checked.record;
        Self { rulebook, year: record.fiscal_year.to_string(), currency: record.currency.as_deref().map(currency_name) }
    }

    fn message(&self, id: &'static str) -> Message {
        Message::new(id).with("year", self.year.as_str())
    }

    fn breach(&self, finding: &FindingRecord) -> Message {
        let id = RuleId::from(finding.rule.as_str());
        let rule = self.rulebook.and_then(|rulebook| applied(rulebook, &id, finding.requires.as_deref()));
        let found = match (self.rulebook, &rule, &finding.value) {
            (Some(rulebook), Some(rule), Some(text)) if finding.reason.as_deref() != Some("unproven") => {
                let message = Message::new("recommended-value").with("value", &value(rulebook, rule, text));
                match quantity::requirement(rule, None) {
                    Some(requires) => message.with("requires", &requires),
                    None => message.with("requires", ""),
                }
            }
            _ if finding.reason.as_deref() == Some("unproven") => Message::new("recommended-unproven"),
            _ => Message::new("outcome-non-compliant"),
        };
        self.found(finding, found)
    }

    fn control(&self, finding: &FindingRecord) -> Message {
        let id = RuleId::from(finding.rule.as_str());
        let control = self.rulebook.and_then(|rulebook| rulebook.controls.iter().find(|control| control.id == id));
        let worst = finding.equations.iter().find(|equation| equation.difference == finding.value);
        let equation = worst
            .zip(control)
            .and_then(|(worst, control)| control.equations.iter().find(|equation| equation.id == worst.id));
        let difference = finding.value.as_deref().and_then(Exact::from_decimal_text);
        let found = match (equation, difference) {
            (Some(equation), Some(difference)) => {
                let amount = self.quantity(gap_kind(kind_of(equation)), &difference.abs());
                Message::new("recommended-gap").with("difference", &amount)
            }
            _ => Message::new("outcome-non-compliant"),
        };
        self.found(finding, found)
    }

    /// The advice, what was found, and the distance to the norm.
    fn found(&self, finding: &FindingRecord, found: Message) -> Message {
        let message = self
            .message("recommended-breach")
            .with("rule", self.rule(&finding.rule))
            .with("found", found)
            .with("advice", self.advice(finding).unwrap_or_else(|| Arg::from("")));
        match self.distance(finding) {
            Some(distance) => message.with("distance", distance),
            None => message.with("distance", ""),
        }
    }

    fn missing(&self, findings: &[&FindingRecord]) -> Message {
        let mut figures: Vec<Arg> = Vec::new();
        for figure in findings.iter().flat_map(|finding| &finding.figures) {
            if figure.missing.is_none() {
                continue;
            }
            let name = self.figure(&figure.line, figure.branch.as_deref(), figure.year);
            if !figures.contains(&name) {
                figures.push(name);
            }
        }
        let rules: Vec<Arg> = findings.iter().map(|finding| self.rule(&finding.rule)).collect();
        let message = self.message("recommended-missing").with("rules", rules);
        match some_of(figures.into_iter(), MOST_MISSING) {
            Some(figures) => message.with("figures", figures),
            None => message.with("figures", ""),
        }
    }

    fn rule(&self, id: &str) -> Arg {
        self.rulebook.map_or_else(|| id.into(), |rulebook| rule_name(rulebook, &RuleId::from(id)))
    }

    fn advice(&self, finding: &FindingRecord) -> Option<Arg> {
        let rulebook = self.rulebook?;
        let id = RuleId::from(finding.rule.as_str());
        let advice = match RuleKind::from_code(&finding.kind)? {
            RuleKind::Ratio | RuleKind::Standard => rulebook.rule(&id).map(|rule| &rule.advice),
            RuleKind::Control => {
                rulebook.controls.iter().find(|control| control.id == id).map(|control| &control.advice)
            }
            RuleKind::Precision => rulebook.precision.as_ref().map(|norm| &norm.advice),
            RuleKind::Comparatives => rulebook.comparatives.as_ref().map(|norm| &norm.advice),
        };
        advice.map(Arg::from)
    }

    /// The least change of one figure, or of another, by figures that the institution can set.
    fn distance(&self, finding: &FindingRecord) -> Option<Message> {
        let is_curable = |remedy: &&RemedyRecord| {
            let line = self.rulebook.and_then(|rulebook| rulebook.dictionary.find(&remedy.line));
            line.is_some_and(|line| line.is_curable)
        };
        let remedies = finding.remedies.iter().filter(is_curable).take(MOST_REMEDIES);
        remedies
            .filter_map(|remedy| self.remedy(remedy))
            .reduce(|first, second| Message::new("report-or").with("first", first).with("second", second))
    }

    fn remedy(&self, remedy: &RemedyRecord) -> Option<Message> {
        let change = Exact::from_decimal_text(&remedy.change)?;
        let kind = self.kind(&remedy.line);
        let id = if change.is_negative() { "report-remedy-less" } else { "report-remedy-more" };
        Some(
            Message::new(id)
                .with("figure", self.line(&remedy.line, remedy.branch.as_deref()))
                .with("change", &self.quantity(kind, &change.abs()))
                .with("to", self.amount(&remedy.line, &remedy.to)),
        )
    }

    fn kind(&self, line: &str) -> LineKind {
        let line = self.rulebook.and_then(|rulebook| rulebook.dictionary.find(line));
        line.map_or(LineKind::Money, |line| line.kind)
    }

    fn label(&self, line: &str) -> Arg {
        let known = self.rulebook.and_then(|rulebook| rulebook.dictionary.find(line));
        known.map_or_else(|| line.into(), |line| Arg::from(&line.label))
    }

    fn line(&self, line: &str, branch: Option<&str>) -> Message {
        line_name(self.label(line), branch.and_then(Branch::from_code).map(Branch::label), None)
    }

    fn figure(&self, line: &str, branch: Option<&str>, year: i16) -> Arg {
        let year = Some(year.to_string()).filter(|year| *year != self.year);
        line_name(self.label(line), branch.and_then(Branch::from_code).map(Branch::label), year).into()
    }

    /// A value of a line as a record states it.
    fn amount(&self, line: &str, text: &str) -> Arg {
        let number = Exact::from_decimal_text(text);
        number.map_or_else(|| text.into(), |number| self.quantity(self.kind(line), &number).arg())
    }

    fn quantity(&self, kind: LineKind, number: &Exact) -> Content {
        match kind {
            LineKind::Money => quantity::money(number, self.currency.as_ref()),
            LineKind::Days => Content::Number { decimal: number.to_decimal(2, true), measure: Measure::Days },
            LineKind::Count | LineKind::Date | LineKind::Flag => Content::number(number.to_decimal(2, true)),
        }
    }
}
