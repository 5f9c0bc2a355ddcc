//! What a submission comes to on other terms, in words: beside the class, under a finding, in a summary.

use super::subject::Subject;
use super::verdict::{class_emphasis, class_range};
use super::{Cell, Content, Emphasis, Fact, Facts, labels, quantity};
use crate::assessment::Finding;
use crate::grading::{Alternative, AlternativeCase, FindingAlternative, Graded};
use crate::i18n::Message;
use crate::rulebook::{Rule, Rulebook};

/// Class, score and certification on each of the other terms, a line each.
pub(super) fn class_lines(rulebook: &Rulebook, graded: &Graded) -> Vec<Cell> {
    let line = |alternative: &Alternative| {
        let says = class_says(rulebook, &alternative.graded);
        let message =
            Message::new("report-alternative-beside").with("terms", alternative.case.label()).with("says", says);
        Cell::new(message, class_emphasis(alternative.graded.class.grade))
    };
    graded.alternatives.iter().map(line).collect()
}

/// The alternatives that come to another class, score or certification, in one sentence; `None` where none does.
pub(super) fn in_short(rulebook: &Rulebook, graded: &Graded) -> Option<Message> {
    let differs = |alternative: &&Alternative| {
        let other = &alternative.graded;
        let proposal = |graded: &Graded| graded.certification.as_ref().map(|certification| certification.proposal);
        (other.class.grade, other.class.best, &other.score, proposal(other))
            != (graded.class.grade, graded.class.best, &graded.score, proposal(graded))
    };
    let told = graded.alternatives.iter().filter(differs).map(|alternative| {
        let says = class_says(rulebook, &alternative.graded);
        Message::new("report-alternative").with("terms", alternative.case.label()).with("says", says)
    });
    told.reduce(and)
}

fn and(first: Message, second: Message) -> Message {
    Message::new("report-alternatives-and").with("first", first).with("second", second)
}

/// A class with its score and certification.
fn class_says(rulebook: &Rulebook, graded: &Graded) -> Message {
    let class = Message::new("report-alternative-class").with("class", class_range(&graded.class));
    let class = match &graded.score {
        Some(score) => {
            let one = |score| quantity::mark(score);
            let score = quantity::range(&one(&score.worst), &one(&score.best));
            Message::new("report-alternative-score").with("class", class).with("score", &score)
        }
        None => class,
    };
    match &graded.certification {
        Some(certification) => Message::new("report-alternative-certification")
            .with("class", class)
            .with("certification", &labels::proposal(rulebook, certification.proposal)),
        None => class,
    }
}

impl Subject<'_> {
    /// What a finding comes to on other terms, a line each.
    pub(super) fn alternatives(&self, graded: &Graded, finding: &Finding) -> Vec<Cell> {
        let line = |alternative: FindingAlternative<'_>| {
            Cell::new(self.alternative(&alternative), labels::emphasis(alternative.finding.outcome))
        };
        graded.alternatives_of(finding).map(line).collect()
    }

    /// The same in one cell; empty where there is none.
    pub(super) fn alternatives_in_one(&self, graded: &Graded, finding: &Finding) -> Option<Cell> {
        let told = graded.alternatives_of(finding).map(|alternative| self.alternative(&alternative)).reduce(and)?;
        Some(Cell::new(told, Emphasis::Watch))
    }

    /// The same as a fact.
    pub(super) fn alternatives_fact(&self, graded: &Graded, finding: &Finding) -> Option<Fact> {
        let lines = self.alternatives(graded, finding);
        (!lines.is_empty()).then(|| Fact { name: Message::new("report-fact-alternatives"), lines })
    }

    /// Each waiver that was applied: who decided it when, for how long and why, and what the finding is without it.
    pub(super) fn waivers(&self, graded: &Graded) -> Vec<Facts> {
        let findings = self.assessment.findings.iter();
        findings
            .filter_map(|finding| {
                let waiver = finding.waiver.as_ref()?;
                let decision = Message::new("report-waiver-decision")
                    .with("decision", waiver.decision.as_str())
                    .with("decided", waiver.decided_on)
                    .with("body", waiver.body.as_str());
                let mut decision = vec![Cell::from(decision)];
                let close = self.assessment.year_end;
                if waiver.decided_on > close {
                    let late = Message::new("report-waiver-after-close").with("close", close);
                    decision.push(Cell::new(late, Emphasis::Watch));
                }
                let period = Message::new("report-waiver-period").with("from", waiver.from).with("until", waiver.until);
                let mut facts = vec![
                    Fact { name: Message::new("report-fact-waiver-decision"), lines: decision },
                    Fact::new("report-fact-waiver-period", period),
                    Fact::new("report-fact-waiver-reason", waiver.reason.as_str()),
                ];
                facts.extend(self.alternatives_fact(graded, finding));
                let title = Message::new("report-name").with("name", self.rule_name(&finding.rule));
                Some(Facts { title: Some(Cell::new(title, Emphasis::Strong)), facts })
            })
            .collect()
    }

    fn alternative(&self, alternative: &FindingAlternative<'_>) -> Message {
        let finding = alternative.finding;
        let outcome = labels::outcome_because(finding.outcome, finding.reason);
        let mut says = Message::new("report-alternative-outcome").with("outcome", outcome);
        if let Some(rule) = self.rule(finding) {
            let requires = alternative.requires.cloned();
            let rule = Rule { requires, in_transition: None, national: None, ..rule.clone() };
            let value = finding.value.as_ref().map(|value| quantity::value(self.rulebook, &rule, value));
            let requires = quantity::requirement(&rule, Some(self.assessment.year_end));
            says = match (value, requires) {
                (Some(value), Some(requires)) => Message::new("report-alternative-value-requires")
                    .with("says", says)
                    .with("value", &value)
                    .with("requires", &requires),
                (Some(value), None) => {
                    Message::new("report-alternative-value").with("says", says).with("value", &value)
                }
                (None, Some(requires)) => {
                    Message::new("report-alternative-requires").with("says", says).with("requires", &requires)
                }
                (None, None) => says,
            };
        }
        if let Some(mark) = alternative.mark {
            let mark: Content = quantity::range(&quantity::mark(&mark.worst), &quantity::mark(&mark.best));
            says = Message::new("report-alternative-mark").with("says", says).with("mark", &mark);
        }
        // Who restated which figure stands with the proof.
        if let Some(reference) = alternative.reference.filter(|_| alternative.case != AlternativeCase::Unadjusted) {
            says = Message::new("report-alternative-reference").with("says", says).with("reference", reference);
        }
        Message::new("report-alternative").with("terms", alternative.case.label()).with("says", says)
    }
}

/// The alternatives of a finding as a spreadsheet holds them: `case=outcome`, separated by `; `.
pub(super) fn finding_codes(graded: &Graded, finding: &Finding) -> String {
    let code = |alternative: FindingAlternative<'_>| {
        format!("{}={}", alternative.case.code(), alternative.finding.outcome.code())
    };
    graded.alternatives_of(finding).map(code).collect::<Vec<_>>().join("; ")
}

/// The alternatives of a class in the same way: `case=class score certification`.
pub(super) fn class_codes(graded: &Graded) -> String {
    let code = |alternative: &Alternative| {
        let other = &alternative.graded;
        let grade = other.class.grade.map(|grade| grade.code().to_owned());
        let score = other.score.as_ref().map(|score| score.worst.to_decimal(1, false));
        let proposal = other.certification.as_ref().map(|certification| certification.proposal.code().to_owned());
        let says: Vec<String> = [grade, score, proposal].into_iter().flatten().collect();
        format!("{}={}", alternative.case.code(), says.join(" "))
    };
    graded.alternatives.iter().map(code).collect::<Vec<_>>().join("; ")
}
