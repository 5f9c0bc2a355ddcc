//! Figures that stand in for those filed, in words: an inspector's restatements, a user's hypotheses.

use super::subject::Subject;
use super::{Cell, Emphasis, Fact, Facts};
use crate::assessment::{Finding, Origin, Proof, Restated, scaled};
use crate::i18n::{Arg, Message};
use crate::model::{Adjustment, FigureKey, Hypothesis, LineKind, Unit};

impl Subject<'_> {
    /// What is supposed, in one sentence to be read before all else; `None` for the accounts as they are.
    pub(super) fn supposition(&self) -> Option<Message> {
        let supposed: Vec<Arg> = self.suppositions().into_iter().map(Arg::from).collect();
        (!supposed.is_empty()).then(|| Message::new("report-hypothesis").with("list", supposed))
    }

    /// Each figure that is supposed, with its value.
    pub(super) fn suppositions(&self) -> Vec<Message> {
        self.assessment.hypotheses.iter().filter_map(|hypothesis| self.supposed(hypothesis)).collect()
    }

    fn supposed(&self, hypothesis: &Hypothesis) -> Option<Message> {
        let line = self.rulebook.dictionary.find(&hypothesis.figure.line)?;
        let key = FigureKey { line: line.id, branch: hypothesis.figure.branch, back: hypothesis.figure.back };
        let value = self.computed(line.kind, &scaled(hypothesis.value, Unit::One));
        let message = match &hypothesis.institution {
            Some(code) => Message::new("report-supposed-of").with("institution", code.as_str()),
            None => Message::new("report-supposed"),
        };
        Some(message.with("figure", self.figure_name(key)).with("value", &value))
    }

    /// What stands beside the outcome of a finding that rests on other figures than those filed.
    pub(super) fn rests_on(finding: &Finding) -> Option<Message> {
        if finding.is_hypothetical() {
            return Some(Message::new("report-remark-hypothesis"));
        }
        finding.is_adjusted().then(|| Message::new("report-remark-adjusted"))
    }

    /// The value of a figure that stands in for the one filed, with the latter and what proves the change.
    pub(super) fn restated(&self, proof: &Proof, restated: &Restated) -> Option<Arg> {
        let value = self.computed(proof.kind, proof.value.as_ref()?);
        let filed = self.filed(proof.kind, restated);
        let message = match &restated.origin {
            Origin::Hypothesis => Message::new("report-value-supposed"),
            Origin::Adjustment(adjustment) => Message::new("report-value-adjusted")
                .with("inspector", adjustment.inspector.as_str())
                .with("date", adjustment.date)
                .with("document", short(adjustment)),
        };
        Some(message.with("value", &value).with("filed", filed).into())
    }

    fn filed(&self, kind: LineKind, restated: &Restated) -> Arg {
        match &restated.filed {
            Some(filed) => self.computed(kind, filed).arg(),
            None => Message::new("report-filed-none").into(),
        }
    }

    /// Each restatement on which findings rest: the figure, filed and restated, why, by whom, on which document.
    pub(super) fn adjustments(&self) -> Vec<Facts> {
        let mut told: Vec<&Proof> = Vec::new();
        let findings = &self.assessment.findings;
        for proof in findings.iter().flat_map(|finding| &finding.figures).filter(|proof| proof.adjustment().is_some()) {
            if told.iter().all(|known| known.key != proof.key) {
                told.push(proof);
            }
        }
        told.sort_by_key(|proof| proof.key);
        told.into_iter().filter_map(|proof| self.adjustment(proof)).collect()
    }

    fn adjustment(&self, proof: &Proof) -> Option<Facts> {
        let (restated, adjustment) = (proof.restated.as_deref()?, proof.adjustment()?);
        let value = self.computed(proof.kind, proof.value.as_ref()?);
        let filed = Message::new("report-adjustment-from").with("filed", self.filed(proof.kind, restated));
        let filed = match Self::place(proof) {
            Some(place) => Message::new("report-adjustment-at").with("filed", filed).with("place", place),
            None => filed,
        };
        let by = Message::new("report-adjustment-by")
            .with("inspector", adjustment.inspector.as_str())
            .with("date", adjustment.date);
        let document = Message::new("report-adjustment-document").with("sha256", adjustment.document.to_string());
        let title = self.figure_name(proof.key);
        Some(Facts {
            title: Some(Cell {
                proof: self.anchors(std::slice::from_ref(proof)),
                ..Cell::new(title, Emphasis::Strong)
            }),
            facts: vec![
                Fact::new("report-fact-filed", filed),
                Fact::new("report-fact-restated", value),
                Fact::new("report-fact-waiver-reason", adjustment.reason.as_str()),
                Fact::new("report-fact-adjusted-by", by),
                Fact::new("report-fact-document", document),
            ],
        })
    }
}

fn short(adjustment: &Adjustment) -> String {
    super::compliance::short(&adjustment.document.to_string())
}

/// The figures of a finding that stand in for those filed, as a spreadsheet holds them: `line=value (filed value, by)`.
pub(super) fn codes(finding: &Finding) -> String {
    let code = |proof: &Proof| {
        let restated = proof.restated.as_deref()?;
        let by = match restated.origin {
            Origin::Adjustment(_) => "adjustment",
            Origin::Hypothesis => "hypothesis",
        };
        let name = proof
            .key
            .branch
            .map_or_else(|| proof.line.to_string(), |branch| format!("{}.{}", proof.line, branch.code()));
        let value = proof.value.as_ref().map(code_of).unwrap_or_default();
        let filed = restated.filed.as_ref().map_or_else(|| "-".to_owned(), code_of);
        Some(format!("{name}@{}={value} ({by}; filed {filed})", proof.year))
    };
    finding.figures.iter().filter_map(code).collect::<Vec<_>>().join("; ")
}

/// What is supposed of a submission, as it may be typed again.
pub(super) fn hypothesis_codes(hypotheses: &[Hypothesis]) -> String {
    let code =
        |hypothesis: &Hypothesis| format!("{}={}", hypothesis.figure, code_of(&scaled(hypothesis.value, Unit::One)));
    hypotheses.iter().map(code).collect::<Vec<_>>().join("; ")
}

fn code_of(value: &crate::assessment::Computed) -> String {
    use crate::assessment::Computed;
    match value {
        Computed::Number(number) => number.to_decimal(6, true),
        Computed::Date(date) => date.to_string(),
        Computed::Flag(true) => "yes".to_owned(),
        Computed::Flag(false) => "no".to_owned(),
    }
}
