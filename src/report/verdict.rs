//! Class, score and certification in words, with everything that must stand beside them.

use super::subject::{Subject, rule_name};
use super::{Cell, Content, Emphasis, Fact, Facts, quantity};
use crate::assessment::{BasisFilter, Outcome, Proof, Reason};
use crate::grading::{Certification, CertificationReason, Class, ClassReason, Graded};
use crate::i18n::{Arg, Message};
use crate::rulebook::{Basis, Grade, GradingScheme, RuleId, Rulebook, Severity};

/// How many figures are named that would decide a class.
const MOST_FIGURES: usize = 6;

/// The emphasis of a class.
pub(super) const fn class_emphasis(grade: Option<Grade>) -> Emphasis {
    match grade {
        Some(Grade::A | Grade::B) => Emphasis::Good,
        Some(Grade::C) => Emphasis::Watch,
        Some(Grade::D | Grade::E) => Emphasis::Bad,
        Some(Grade::U) => Emphasis::Unknown,
        None => Emphasis::Muted,
    }
}

impl Subject<'_> {
    /// The verdict on a submission that is within the rulebook's scope.
    pub(super) fn verdict(&self, graded: &Graded) -> Facts {
        let class = &graded.class;
        let mut facts = vec![self.class_fact(graded)];
        let reasons: Vec<Cell> = class.reasons.iter().map(|reason| self.class_reason(reason).into()).collect();
        if !reasons.is_empty() {
            facts.push(Fact { name: Message::new("report-fact-reasons"), lines: reasons });
        }
        let lines = self.deciding(graded);
        if !lines.is_empty() {
            facts.push(Fact { name: Message::new("report-fact-deciding"), lines });
        }
        facts.push(Fact {
            name: Message::new("report-fact-score"),
            lines: vec![score(graded).into(), Cell::new(score_how(&self.rulebook.grading), Emphasis::Muted)],
        });
        if let Some(certification) = &graded.certification {
            facts.push(self.certification_fact(certification));
        } else if !graded.assessment.hypotheses.is_empty() {
            let none = Message::new("report-certification-hypothesis");
            facts.push(Fact::new("report-fact-certification", Cell::new(none, Emphasis::Muted)));
        }
        facts.push(self.basis_fact());
        Facts { title: None, facts }
    }

    fn class_fact(&self, graded: &Graded) -> Fact {
        let class = &graded.class;
        let certification = graded.certification.as_ref();
        let decision = certification.and_then(|certification| certification.decision.as_ref());
        let is_experimental = certification.is_none_or(|certification| certification.is_experimental);
        let standing = match decision {
            Some(decision) => {
                let id = if is_experimental { "report-experimental-despite" } else { "report-by-decision" };
                Message::new(id).with("number", decision.number.as_str()).with("date", decision.date)
            }
            None if !graded.assessment.hypotheses.is_empty() => Message::new("report-class-hypothesis"),
            None => Message::new("report-experimental"),
        };
        let grade = class_range(class);
        let id = if class.is_provisional { "report-class-provisional" } else { "report-class" };
        let first = Message::new(id).with("class", grade).with("standing", standing);
        let mut lines = vec![Cell::new(first, class_emphasis(class.grade))];
        let definition = self.rulebook.grading.classes.iter().find(|known| Some(known.grade) == class.grade);
        if let Some(definition) = definition {
            let text = Message::new("report-class-definition")
                .with("definition", &definition.definition)
                .with("supervision", &definition.supervision);
            lines.push(Cell::new(text, Emphasis::Muted));
        }
        if let Some(without) = class.without_reported.filter(|without| Some(*without) != class.grade) {
            lines.push(Message::new("report-class-without-reported").with("class", without.code()).into());
        }
        lines.extend(super::alternative::class_lines(self.rulebook, graded));
        Fact { name: Message::new("report-fact-class"), lines }
    }

    fn names(&self, rules: &[RuleId]) -> Arg {
        rules.iter().map(|rule| self.rule_name(rule)).collect::<Vec<Arg>>().into()
    }

    pub(super) fn class_reason(&self, reason: &ClassReason) -> Message {
        class_reason(self.rulebook, reason, &|rule| {
            self.assessment.finding(rule.as_str()).is_none_or(|finding| finding.outcome == Outcome::NonCompliant)
        })
    }

    /// The figures that would decide between the worst and the best class, and the rules that want finer ones.
    fn deciding(&self, graded: &Graded) -> Vec<Cell> {
        let mut figures: Vec<(&Proof, bool)> = Vec::new();
        let mut coarse: Vec<Arg> = Vec::new();
        for deciding in &graded.class.deciding {
            let Some(finding) = graded.assessment.finding(deciding.rule.as_str()) else { continue };
            if finding.outcome != Outcome::NotAssessable {
                coarse.push(self.rule_name(&deciding.rule));
                continue;
            }
            let of_finding = finding.figures.iter().filter(|proof| deciding.figures.contains(&proof.key));
            let is_unproven = finding.reason == Some(Reason::Unproven);
            for proof in of_finding {
                if figures.iter().all(|(known, _)| known.key != proof.key) {
                    figures.push((proof, is_unproven));
                }
            }
        }
        let others = figures.len().saturating_sub(MOST_FIGURES);
        if others > 1 {
            figures.truncate(MOST_FIGURES);
        }
        let mut lines: Vec<Cell> = figures
            .into_iter()
            .map(|(proof, is_unproven)| {
                if is_unproven {
                    let figure = self.figure_name(proof.key);
                    Message::new("report-deciding-document").with("figure", figure).into()
                } else {
                    self.figure(proof).into()
                }
            })
            .collect();
        if others > 1 {
            lines.push(Message::new("report-and-others").with("count", others).into());
        }
        if !coarse.is_empty() {
            lines.push(Message::new("report-deciding-precision").with("rules", coarse).into());
        }
        lines
    }

    fn certification_fact(&self, certification: &Certification) -> Fact {
        let terms = self.rulebook.grading.certifications.iter().find(|terms| terms.proposal == certification.proposal);
        let label = terms.map_or_else(|| Arg::from(certification.proposal.code()), |terms| (&terms.label).into());
        let first = match (&certification.decision, certification.is_experimental) {
            (Some(decision), false) => Message::new("report-certification-decided")
                .with("number", decision.number.as_str())
                .with("date", decision.date),
            (Some(decision), true) => Message::new("report-certification-despite")
                .with("number", decision.number.as_str())
                .with("date", decision.date),
            (None, _) => Message::new("report-certification-experimental"),
        }
        .with("proposal", label);
        let emphasis = match certification.proposal {
            crate::rulebook::Proposal::Certified => Emphasis::Good,
            crate::rulebook::Proposal::CertifiedWithReservations => Emphasis::Watch,
            crate::rulebook::Proposal::Refused => Emphasis::Bad,
            crate::rulebook::Proposal::UnableToCertify => Emphasis::Unknown,
        };
        let reasons: Vec<Arg> =
            certification.reasons.iter().map(|reason| self.certification_reason(reason).into()).collect();
        let mut lines = vec![Cell::new(first, emphasis)];
        lines.push(Message::new("report-certification-because").with("reasons", reasons).into());
        if let Some(terms) = terms {
            lines.push((&terms.consequence).into());
        }
        if let Some(until) = certification.valid_until {
            lines.push(Message::new("report-valid-until").with("date", until).into());
        }
        if let Some(by) = certification.cure_by {
            lines.push(Message::new("report-cure-by").with("date", by).into());
        }
        Fact { name: Message::new("report-fact-certification"), lines }
    }

    fn certification_reason(&self, reason: &CertificationReason) -> Message {
        match reason {
            CertificationReason::Class(grade) => Message::new("report-because-class").with("class", grade.code()),
            CertificationReason::UnresolvedControl(rules) => {
                Message::new("report-because-control").with("count", rules.len()).with("rules", self.names(rules))
            }
            CertificationReason::NotCompliant(rules) => {
                Message::new("report-because-not-compliant").with("rules", self.names(rules))
            }
            CertificationReason::RestsOnProposals => Message::new("report-because-proposals"),
        }
    }

    /// How many thresholds, of those that were applied, are adopted, reported, proposed.
    fn basis_fact(&self) -> Fact {
        let count = |basis: Basis| {
            let judged = self.assessment.findings.iter();
            // The norm on precision is a proposal of another kind, told where it counts.
            let is_counted = |finding: &&crate::assessment::Finding| {
                finding.basis == Some(basis) && !finding.kind.is_of_filing() && finding.outcome.is_scored()
            };
            judged.filter(is_counted).count()
        };
        let counts = Message::new("report-basis-counts")
            .with("adopted", count(Basis::Adopted))
            .with("reported", count(Basis::Reported))
            .with("proposed", count(Basis::Proposed));
        let mut lines = vec![Cell::from(counts)];
        lines.extend(basis_only(self.setting.basis).map(Cell::from));
        Fact { name: Message::new("report-fact-basis"), lines }
    }
}

/// Why a class is no better; `is_found` tells a breach found from what could not be verified.
pub(super) fn class_reason(rulebook: &Rulebook, reason: &ClassReason, is_found: &dyn Fn(&RuleId) -> bool) -> Message {
    let names =
        |rules: &[RuleId]| -> Arg { rules.iter().map(|rule| rule_name(rulebook, rule)).collect::<Vec<_>>().into() };
    // Breaches found, and apart from them those that only could not be verified.
    let found_or_doubted = |breach: &'static str, doubt: &'static str, rules: &[RuleId]| -> Arg {
        let (found, doubted): (Vec<RuleId>, Vec<RuleId>) = rules.iter().cloned().partition(is_found);
        let parts = [(breach, found), (doubt, doubted)].into_iter().filter(|(_, rules)| !rules.is_empty());
        parts
            .map(|(id, rules)| Message::new(id).with("count", rules.len()).with("rules", names(&rules)).into())
            .collect::<Vec<Arg>>()
            .into()
    };
    let at_best = |breach: &'static str, doubt: &'static str, rules: &[RuleId], class: Grade| {
        let breaches = found_or_doubted(breach, doubt, rules);
        Message::new("report-reason-at-best").with("breaches", breaches).with("class", class.code())
    };
    match reason {
        ClassReason::OutOfScope => Message::new("report-class-out-of-scope"),
        ClassReason::NothingScored => Message::new("report-reason-nothing-scored"),
        ClassReason::NotAssessable { share, limit } => Message::new("report-reason-not-assessable")
            .with("share", Arg::Percent(quantity::percent(share, limit)))
            .with("limit", Arg::Percent(quantity::percent(limit, limit))),
        ClassReason::Score { score, class } => Message::new("report-reason-score")
            .with("score", Arg::Number(score.to_decimal(1, false)))
            .with("class", class.code()),
        ClassReason::Major { rules, class } => at_best("report-breaches-major", "report-doubts-major", rules, *class),
        ClassReason::CriticalAdopted { rules, class } => {
            at_best("report-breaches-critical", "report-doubts-critical", rules, *class)
        }
        ClassReason::CriticalRepeated { rules, class } => {
            at_best("report-breaches-repeated", "report-doubts-repeated", rules, *class)
        }
        ClassReason::CriticalReported { rules, class } => {
            let breaches = found_or_doubted("report-breaches-reported", "report-doubts-reported", rules);
            Message::new("report-reason-at-best-provisional").with("breaches", breaches).with("class", class.code())
        }
        ClassReason::UnresolvedControl { rules, class } => Message::new("report-reason-control")
            .with("count", rules.len())
            .with("rules", names(rules))
            .with("class", class.code()),
        ClassReason::RepetitionNotExamined => Message::new("report-reason-repetition"),
    }
}

/// That some norms were left out, where they were.
pub(super) const fn basis_only(basis: BasisFilter) -> Option<Message> {
    match basis {
        BasisFilter::All => None,
        BasisFilter::Reported => Some(Message::new("report-basis-only-reported")),
        BasisFilter::Adopted => Some(Message::new("report-basis-only-adopted")),
    }
}

/// The class, worst and best where they differ.
pub(super) fn class_range(class: &Class) -> Message {
    let code = |grade: Option<Grade>| grade.map_or("", Grade::code);
    if class.is_decided() {
        Message::new("report-class-one").with("class", code(class.grade))
    } else {
        Message::new("report-class-undecided").with("worst", code(class.grade)).with("best", code(class.best))
    }
}

/// How the score is made from what the table shows.
pub(super) fn score_how(scheme: &GradingScheme) -> Message {
    let weight = |severity| scheme.weight(severity).to_string();
    Message::new("report-score-how")
        .with("critical", weight(Severity::Critical))
        .with("major", weight(Severity::Major))
        .with("minor", weight(Severity::Minor))
}

/// The score, worst and best where they differ.
fn score(graded: &Graded) -> Content {
    match &graded.score {
        None => Message::new("report-no-score").into(),
        Some(score) => {
            let one = |score: &crate::formula::Exact| Content::number(score.to_decimal(1, false));
            let (worst, best) = (one(&score.worst), one(&score.best));
            if worst == best {
                Message::new("report-score").with("score", &worst).into()
            } else {
                Message::new("report-score-undecided").with("worst", &worst).with("best", &best).into()
            }
        }
    }
}
