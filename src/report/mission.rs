//! The draft of a mission report (projet de rapport de mission): each finding with its norm, its gap, what is recommended, to whom
//! and by when, for inspectors to confirm on the spot and to write on.
//!
//! In: a graded submission. Out: a paper. Never: a finding that the check did not make; a person's name.
//!
//! Decisions
//! - It is a draft before any hearing of the other side: it says so first, and it is written for the Committee alone.
//! - All findings that count against the institution stand in it, the gravest first, minor ones too: the mission strikes out, it
//!   should not have to look for.
//! - The time to cure is that which the rulebook gives beside the certification proposed; it goes for findings that bear on it. For
//!   minor ones, and where the rulebook gives none, the place stays open.
//! - What the institution replies and what the mission makes of it have an empty place beside each finding.

use super::breach::{MOST_PROOFS, breaches, is_open};
use super::formula_words::formula_in_words;
use super::subject::{Setting, Subject};
use super::{
    Block, Cell, Column, Content, Emphasis, Fact, Facts, Paper, Part, Report, Row, Section, Table, labels, quantity,
};
use crate::assessment::{Finding, Outcome};
use crate::grading::Graded;
use crate::i18n::{Arg, Message};
use crate::rulebook::{Relation, RuleKind, RuleSource, Severity};

/// The draft of a mission's report on a submission; `None` for an institution that the rulebook does not judge.
#[must_use]
pub fn mission_draft(graded: &Graded, setting: &Setting<'_>) -> Option<Paper> {
    let assessment = &graded.assessment;
    if assessment.is_out_of_scope {
        return None;
    }
    let subject = Subject::new(setting, assessment);
    let found = breaches(assessment);
    let title = Message::new("mission-title")
        .with("name", super::compliance::name(&subject))
        .with("year", assessment.fiscal_year.to_string());
    let mut notes = vec![Cell::new(Message::new("mission-note"), Emphasis::Watch)];
    notes.extend(subject.supposition().map(|told| Cell::new(told, Emphasis::Bad)));
    let section = |heading: &'static str, blocks| Section { heading: Some(Message::new(heading)), blocks };
    let statement = |text: &crate::i18n::LocalText| Cell::new(Content::Local(text.clone()), Emphasis::Muted);
    let grading = &setting.rulebook.grading;
    let mut sections = vec![
        section("mission-section-subject", vec![Block::Facts(super::compliance::identity(&subject))]),
        section(
            "mission-section-verdict",
            vec![
                Block::Facts(subject.verdict(graded)),
                Block::Paragraphs(vec![statement(&grading.experimental), statement(&grading.not_statutory_audit)]),
            ],
        ),
    ];
    if found.is_empty() {
        let none = Cell::new(Message::new("report-no-breach"), Emphasis::Good);
        sections.push(section("mission-section-findings", vec![Block::Paragraphs(vec![none])]));
    } else {
        let facts = found.iter().enumerate().map(|(rank, finding)| {
            let terms = Term::of(&subject, graded, finding);
            Block::Facts(finding_facts(&subject, finding, rank + 1, &terms))
        });
        sections.push(section("mission-section-findings", facts.collect()));
        sections
            .push(section("mission-section-recommendations", vec![Block::Table(summary(&subject, graded, &found))]));
        sections.push(section("mission-section-replies", vec![Block::Table(replies(found.len()))]));
    }
    let report = Report { title, notes, sections };
    let mut paper = Paper::new(Part::new("mission", report), setting.as_of);
    paper.is_numbered = true;
    paper.foot = Some(foot(setting));
    paper.signatures = vec![Message::new("mission-signs-head"), Message::new("mission-signs-inspector")];
    Some(paper)
}

/// By what it was judged, on which day: what stands below every page.
#[must_use]
pub fn foot(setting: &Setting<'_>) -> Message {
    Message::new("paper-foot")
        .with("name", &setting.rulebook.name)
        .with("id", setting.rulebook.id.as_str())
        .with("edition", labels::edition(setting.rulebook))
        .with("day", setting.as_of)
        .with("version", env!("CARGO_PKG_VERSION"))
}

/// By when something is to be done.
enum Term {
    /// A session has decided: by this day.
    Day(jiff::civil::Date),
    /// So many months after the session's decision.
    Months(u32),
    /// For the Committee to say.
    Open,
}

impl Term {
    fn of(subject: &Subject<'_>, graded: &Graded, finding: &Finding) -> Self {
        let certification = graded.certification.as_ref().filter(|_| finding.severity != Some(Severity::Minor));
        let Some(certification) = certification else { return Self::Open };
        if let Some(day) = certification.cure_by {
            return Self::Day(day);
        }
        let terms = &subject.rulebook.grading.certifications;
        let months = terms.iter().find(|terms| terms.proposal == certification.proposal);
        months.and_then(|terms| terms.cure_months).map_or(Self::Open, Self::Months)
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Day(day) => Message::new("mission-term-day").with("day", *day).into(),
            Self::Months(months) => {
                let count = usize::try_from(*months).unwrap_or(usize::MAX);
                Message::new("mission-term-months").with("count", count).into()
            }
            Self::Open => Cell::new(Message::new("mission-term-open"), Emphasis::Muted),
        }
    }
}

/// A finding in full.
fn finding_facts(subject: &Subject<'_>, finding: &Finding, rank: usize, term: &Term) -> Facts {
    let mut found = subject.found(finding);
    let mut proof: Vec<Cell> = subject.proof_of(finding).map(|proof| subject.figure(proof).into()).collect();
    let others = proof.len().saturating_sub(MOST_PROOFS);
    if others > 1 {
        proof.truncate(MOST_PROOFS);
        proof.push(Message::new("report-and-others").with("count", others).into());
    }
    found.extend(proof.into_iter().map(|cell| Cell { emphasis: Emphasis::Muted, ..cell }));
    let fact = |id: &'static str, lines: Vec<Cell>| Fact { name: Message::new(id), lines };
    let title = Message::new("mission-finding")
        .with("rank", rank.to_string())
        .with("rule", subject.rule_name(&finding.rule))
        .with("severity", severity(finding));
    Facts {
        title: Some(Cell::new(title, Emphasis::Strong)),
        facts: vec![
            fact("report-fact-finding", found),
            fact("mission-fact-norm", norm(subject, finding)),
            fact("mission-fact-gap", gap(subject, finding)),
            fact("mission-fact-recommendation", recommendation(subject, finding)),
            Fact::new("report-fact-addressee", labels::addressee(finding.addressee)),
            Fact::new("mission-fact-term", term.cell()),
        ],
    }
}

/// How grave a finding is; a control has no severity of its own.
fn severity(finding: &Finding) -> Message {
    finding.severity.map_or_else(|| Message::new("site-control"), labels::severity)
}

/// What is required, on what it rests, where it is written.
fn norm(subject: &Subject<'_>, finding: &Finding) -> Vec<Cell> {
    let mut lines: Vec<Cell> = Vec::new();
    let mut source: Option<&RuleSource> = None;
    let rulebook = subject.rulebook;
    if let Some(rule) = subject.rule(finding) {
        let requires = quantity::requirement(rule, Some(subject.assessment.year_end));
        lines.extend(requires.map(|requires| Cell::new(requires, Emphasis::Strong)));
        source = Some(&rule.source);
    } else if let Some(control) = subject.control(finding) {
        let open = finding.equations.iter().filter(|result| is_open(result));
        for equation in open.filter_map(|result| Subject::equation(control, &result.id)) {
            let id = match equation.relation {
                Relation::Equal => "report-formula-equal",
                Relation::AtMost => "report-formula-less-or-equal",
            };
            let words = Message::new(id)
                .with("left", formula_in_words(&equation.left, &rulebook.dictionary))
                .with("right", formula_in_words(&equation.right, &rulebook.dictionary));
            lines.push(words.into());
        }
        source = Some(&control.source);
    } else if finding.kind == RuleKind::Comparatives {
        lines.push(Message::new("report-comparatives-requires").into());
        source = rulebook.comparatives.as_ref().map(|norm| &norm.source);
    } else if let Some(norm) = &rulebook.precision {
        lines.push(super::explain::precision_requires(norm).into());
        source = Some(&norm.source);
    }
    lines.extend(subject.norm(finding));
    let basis = |basis| Message::new("mission-basis").with("basis", labels::basis_in_full(basis));
    lines.extend(finding.basis.map(basis).map(Cell::from));
    lines.extend(source.map(|source| Cell::new(&source.cited(), Emphasis::Muted)));
    lines
}

/// By how much the norm is missed, and what would meet it.
fn gap(subject: &Subject<'_>, finding: &Finding) -> Vec<Cell> {
    let measured = match (subject.rule(finding), &finding.shortfall) {
        (Some(rule), Some(shortfall)) => {
            let is_exact = shortfall.at_least == shortfall.reported;
            let id = if is_exact { "mission-gap" } else { "mission-gap-at-least" };
            Some(Message::new(id).with("distance", &quantity::distance(rule, &shortfall.at_least)))
        }
        _ => subject.gap_in_short(finding),
    };
    let measured = measured.unwrap_or_else(|| {
        Message::new(match finding.outcome {
            Outcome::NotAssessable => "mission-gap-unverified",
            Outcome::Indeterminate => "mission-gap-undecided",
            _ => "mission-gap-none",
        })
    });
    let distance =
        subject.distance(finding).map(|distance| Message::new("mission-distance").with("distance", distance));
    std::iter::once(measured).chain(distance).map(Cell::from).collect()
}

fn recommendation(subject: &Subject<'_>, finding: &Finding) -> Vec<Cell> {
    let clear = subject.clarification(finding, super::sentence::MOST_FIGURES);
    let advice = subject.advice(finding).filter(|_| clear.is_none() || finding.outcome == Outcome::NonCompliant);
    clear.map(Cell::from).into_iter().chain(advice.map(Cell::from)).collect()
}

/// All recommendations at a glance.
fn summary(subject: &Subject<'_>, graded: &Graded, found: &[&Finding]) -> Table {
    let rows = found.iter().enumerate().map(|(rank, finding)| {
        let name = Message::new("report-name").with("name", subject.rule_name(&finding.rule));
        let says = recommendation(subject, finding).into_iter().map(|cell| cell.content.arg());
        let detail =
            says.reduce(|one, other| Message::new("report-in-turn").with("first", one).with("second", other).into());
        Row::Cells {
            cells: vec![
                rank_name(rank + 1).into(),
                name.into(),
                Cell::new(severity(finding), labels::emphasis(finding.outcome)),
                labels::addressee(finding.addressee).into(),
                Term::of(subject, graded, finding).cell(),
            ],
            detail: detail.map(|detail| Cell::from(Message::new("ranking-said").with("said", detail))),
        }
    });
    Table {
        columns: vec![
            Column::text("rank", "mission-column-rank"),
            Column::text("rule", "report-column-rule"),
            Column::text("severity", "report-column-severity"),
            Column::text("addressee", "report-fact-addressee"),
            Column::text("term", "mission-fact-term"),
        ],
        group: None,
        detail: Some(Column::text("recommendation", "mission-fact-recommendation")),
        rows: rows.collect(),
    }
}

/// A place for what the institution replies to each finding, and for what the mission makes of it.
fn replies(count: usize) -> Table {
    let rows = (1..=count).map(|rank| Row::new(vec![rank_name(rank).into(), Cell::empty(), Cell::empty()]));
    Table {
        columns: vec![
            Column::text("rank", "mission-column-rank"),
            Column::text("reply", "mission-column-reply"),
            Column::text("answer", "mission-column-answer"),
        ],
        group: None,
        detail: None,
        rows: rows.collect(),
    }
}

fn rank_name(rank: usize) -> Message {
    Message::new("mission-rank").with("rank", Arg::Text(rank.to_string()))
}
