//! Many submissions at a glance: one line each, and under it what matters most.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::breach::breaches;
use super::effect::effect_of;
use super::fiche::{LONGEST_NAME, clipped};
use super::subject::{Setting, Subject};
use super::verdict::class_emphasis;
use super::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table, labels};
use crate::assessment::{Finding, Outcome, Reason};
use crate::diagnostic::{Code, Diagnostic, Location, is_own_sheet};
use crate::grading::Graded;
use crate::i18n::{Arg, LocalText, Message};
use crate::model::{FiscalYear, Kind, Place, SessionDecision};
use crate::rulebook::{Basis, EditionReason, Grade, RuleId, RuleKind, Severity};

/// What the summary says of one submission; small, so that thousands can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryRow {
    code: Arc<str>,
    name: Box<str>,
    year: FiscalYear,
    /// The edition that it was judged by.
    edition: Box<str>,
    kind: Kind,
    is_listed: bool,
    grade: Option<Grade>,
    best: Option<Grade>,
    is_provisional: bool,
    score: Option<(Box<str>, Box<str>)>,
    proposal: Option<LocalText>,
    is_experimental: bool,
    decision: Option<Box<SessionDecision>>,
    critical: Breaches,
    major: Breaches,
    controls: usize,
    /// The principal breach in one sentence, an unproven declaration aside; else why it is in no class.
    principal: Option<Box<Message>>,
    /// What is supposed of its figures; empty for the accounts as they are.
    suppositions: Box<[Message]>,
    /// Class, score and certification on other terms, where they differ.
    alternatives: Option<Box<Message>>,
    /// The rules that rest on a declaration whose document the Secretariat has not seen.
    unproven: Vec<RuleId>,
    /// What the institution says of the judgement, where that is told.
    reply: Option<Box<Message>>,
}

/// How many breaches of one severity there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Breaches {
    /// Of norms that cap the class: adopted, reported, or on precision.
    capping: usize,
    /// Of proposed norms, which enter the score alone.
    proposed: usize,
}

impl Breaches {
    const fn total(self) -> usize {
        self.capping + self.proposed
    }

    fn cell(self) -> Cell {
        if self.total() == 0 {
            return Content::count(0).into();
        }
        let split = Message::new("report-count-split").with("capping", self.capping).with("proposed", self.proposed);
        Cell::new(split, if self.capping > 0 { Emphasis::Bad } else { Emphasis::Watch })
    }
}

impl SummaryRow {
    /// The row of a graded submission.
    #[must_use]
    pub fn of(graded: &Graded, setting: &Setting<'_>) -> Self {
        let assessment = &graded.assessment;
        let subject = Subject::new(setting, assessment);
        let breaches = breaches(assessment);
        let severe = |severity| {
            let severe = breaches.iter().filter(|finding| finding.severity == Some(severity));
            let is_proposal =
                |finding: &&&Finding| finding.basis == Some(Basis::Proposed) && !finding.kind.is_of_filing();
            let total = severe.clone().count();
            let proposed = severe.filter(is_proposal).count();
            Breaches { capping: total - proposed, proposed }
        };
        let certification = graded.certification.as_ref();
        let score = graded.score.as_ref();
        let (unproven, others): (Vec<&Finding>, Vec<&Finding>) =
            breaches.iter().copied().partition(|finding| is_unproven(finding));
        // A class by default without any breach says why it is one.
        let by_default = || graded.class.reasons.first().filter(|_| graded.class.grade == Some(Grade::U));
        let principal = match others.first() {
            Some(finding) => Some(subject.breach_in_short(finding)),
            None => by_default().map(|reason| subject.class_reason(reason)),
        };
        Self {
            code: Arc::clone(&assessment.institution.code.0),
            name: assessment.institution.name.as_str().into(),
            year: assessment.fiscal_year,
            edition: subject.rulebook.edition.as_str().into(),
            kind: assessment.institution.kind.clone(),
            is_listed: assessment.institution.is_listed,
            grade: graded.class.grade,
            best: graded.class.best,
            is_provisional: graded.class.is_provisional,
            score: score.map(|score| (score.worst.to_decimal(1, false).into(), score.best.to_decimal(1, false).into())),
            proposal: certification.map(|certification| labels::proposal(subject.rulebook, certification.proposal)),
            is_experimental: certification.is_none_or(|certification| certification.is_experimental),
            decision: certification.and_then(|certification| certification.decision.clone()).map(Box::new),
            critical: severe(Severity::Critical),
            major: severe(Severity::Major),
            controls: others.iter().filter(|finding| finding.kind == RuleKind::Control).count(),
            principal: principal.map(Box::new),
            suppositions: subject.suppositions().into(),
            alternatives: super::alternative::in_short(subject.rulebook, graded).map(Box::new),
            unproven: unproven.into_iter().map(|finding| finding.rule.clone()).collect(),
            reply: None,
        }
    }

    /// The same, with what stands beside the judgement: the reply of the institution, or that there is none.
    #[must_use]
    pub fn with_reply(mut self, said: Message) -> Self {
        self.reply = Some(Box::new(said));
        self
    }

    /// An institution that is not judged: its code, its name, the year.
    pub(super) fn outside(&self) -> Row {
        let link = Some(super::site::link_to(&self.code));
        Row::new(vec![
            Cell { link, ..Cell::new(self.code.to_string(), Emphasis::Strong) },
            self.name.to_string().into(),
            self.year.to_string().into(),
        ])
    }

    /// Whether the institution's kind is outside the rulebook.
    #[must_use]
    pub const fn is_out_of_scope(&self) -> bool {
        self.grade.is_none()
    }

    /// Whether anything counts against the institution.
    #[must_use]
    pub const fn has_breach(&self) -> bool {
        self.critical.total() + self.major.total() + self.controls > 0 || !self.unproven.is_empty()
    }

    fn class(&self) -> Cell {
        let code = |grade: Option<Grade>| grade.map_or("", Grade::code);
        let class = if self.grade == self.best {
            Message::new("report-class-one").with("class", code(self.grade))
        } else {
            Message::new("report-range").with("worst", code(self.grade)).with("best", code(self.best))
        };
        let class = if self.is_provisional { Message::new("report-class-prov").with("class", class) } else { class };
        let class =
            if self.suppositions.is_empty() { class } else { Message::new("report-class-hyp").with("class", class) };
        Cell::new(class, class_emphasis(self.grade))
    }

    /// What is proposed, and whether it stays without effect despite a decision.
    fn proposal(&self) -> Cell {
        match &self.proposal {
            // Without any decision all is experimental, and the legend says it once.
            Some(proposal) if self.is_experimental && self.decision.is_some() => {
                Message::new("report-proposal-experimental").with("proposal", proposal).into()
            }
            Some(proposal) => proposal.into(),
            None => Cell::empty(),
        }
    }

    /// By what it is sorted where the worst come first: its class, then its code.
    pub(super) fn standing(&self) -> (std::cmp::Reverse<Option<Grade>>, &str) {
        (std::cmp::Reverse(self.grade), &self.code)
    }

    /// The same where there is room for little: who, the class, what is proposed, how many breaches.
    pub(super) fn at_a_glance(&self) -> Row {
        Row::new(vec![
            Cell::new(clipped(&self.code, LONGEST_NAME), Emphasis::Strong),
            clipped(&self.name, LONGEST_NAME).into(),
            self.year.to_string().into(),
            self.class(),
            self.proposal(),
            Content::count(self.critical.total()).into(),
            Content::count(self.major.total()).into(),
        ])
    }

    /// The same for a workbook: one thing to a cell, so that it can be counted and sorted.
    pub(super) fn typed(&self) -> Row {
        let grade = |grade: Option<Grade>| grade.map_or("", Grade::code);
        let score = |end: Option<&str>| end.map_or_else(Cell::empty, |end| Content::number(end).into());
        let ends = self.score.as_ref().map(|(worst, best)| (worst.as_ref(), best.as_ref()));
        let count = |count: usize| Cell::from(Content::count(count));
        Row::new(vec![
            Cell::new(self.code.to_string(), Emphasis::Strong),
            self.name.to_string().into(),
            Content::number(self.year.to_string()).into(),
            grade(self.grade).into(),
            grade(self.best).into(),
            score(ends.map(|(worst, _)| worst)),
            score(ends.map(|(_, best)| best)),
            self.proposal(),
            count(self.critical.total()),
            count(self.major.total()),
            count(self.controls),
            if self.is_provisional { Message::new("language-yes").into() } else { Cell::empty() },
        ])
    }

    /// What stands under the row: the principal breach, for the latest year, and what other terms come to.
    fn detail(&self, is_latest: bool) -> Option<Message> {
        let principal = self.principal.as_ref().filter(|_| is_latest).map(|principal| principal.as_ref().clone());
        let alternatives = self.alternatives.as_ref().map(|told| told.as_ref().clone());
        let told = match (principal, alternatives) {
            (Some(principal), Some(alternatives)) => Some(
                Message::new("report-alternatives-after").with("first", principal).with("alternatives", alternatives),
            ),
            (principal, alternatives) => principal.or(alternatives),
        };
        let reply = self.reply.as_ref().map(|reply| reply.as_ref().clone());
        match (told, reply) {
            (Some(told), Some(reply)) => {
                Some(Message::new("report-said-reply").with("said", told).with("reply", reply))
            }
            (told, reply) => told.or(reply),
        }
    }

    /// The row; the latest year of an institution that fails has its principal breach under it.
    fn row(&self, is_latest: bool) -> Row {
        let score = self.score.as_ref().map_or(Content::Empty, |(worst, best)| {
            super::quantity::range(&Content::number(worst.as_ref()), &Content::number(best.as_ref()))
        });
        let count =
            |count: usize| Cell::new(Content::count(count), if count > 0 { Emphasis::Bad } else { Emphasis::Plain });
        let code = if self.is_listed {
            Content::Text(self.code.to_string())
        } else {
            Message::new("report-code-unlisted").with("code", self.code.as_ref()).into()
        };
        let link = Some(super::site::link_to(&self.code));
        Row::Cells {
            cells: vec![
                Cell { link, ..Cell::new(code, Emphasis::Strong) },
                self.year.to_string().into(),
                self.class(),
                score.into(),
                self.proposal(),
                self.critical.cell(),
                self.major.cell(),
                count(self.controls),
                self.name.to_string().into(),
            ],
            detail: self.detail(is_latest).map(Cell::from),
        }
    }
}

/// Whether a finding lacks a document alone: it is the same for all until the Secretariat's file is given, and said once.
pub(super) fn is_unproven(finding: &Finding) -> bool {
    finding.outcome == Outcome::NotAssessable && finding.reason == Some(Reason::Unproven)
}

/// The files that were read and left aside: without them the counts do not add up to the files given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Aside {
    /// Copies, byte for byte, of other files.
    pub copies: usize,
    /// Submissions that a later one replaces.
    pub superseded: usize,
    /// Institutions that may not be named: what stands beside the summary says why.
    pub unnamed: usize,
}

impl Aside {
    /// Counts the files left aside by what is told of a submission that stands.
    pub fn see<'d>(&mut self, told: impl IntoIterator<Item = &'d Diagnostic>) {
        for diagnostic in told {
            match diagnostic.code {
                Code::SubmissionCopied => self.copies += 1,
                Code::SubmissionSuperseded => self.superseded += 1,
                _ => {}
            }
        }
    }

    fn said(self) -> Option<Cell> {
        let said = [("report-aside-copies", self.copies), ("report-aside-superseded", self.superseded)];
        let said = said.into_iter().filter(|(_, count)| *count > 0);
        let said: Vec<Arg> = said.map(|(id, count)| Message::new(id).with("count", count).into()).collect();
        (!said.is_empty()).then(|| Message::new("report-summary-aside").with("items", said).into())
    }
}

/// The summary of many submissions, with the files that were rejected or left aside.
#[must_use]
pub fn summary(rows: &[SummaryRow], rejected: &[Diagnostic], aside: Aside, setting: &Setting<'_>) -> Report {
    let mut judged: Vec<&SummaryRow> = rows.iter().filter(|row| !row.is_out_of_scope()).collect();
    judged.sort_by(|one, other| (&one.code, one.year).cmp(&(&other.code, other.year)));
    let mut sections = Vec::new();
    let first = if rows.is_empty() && rejected.is_empty() {
        (aside.unnamed == 0).then(|| Cell::new(Message::new("report-summary-empty"), Emphasis::Strong))
    } else {
        Some(counts(rows, &judged, rejected))
    };
    let mut blocks = vec![Block::Paragraphs(first.into_iter().chain(aside.said()).collect())];
    if !judged.is_empty() {
        blocks.push(Block::Table(table(&judged)));
    }
    let mut beside: Vec<Cell> = outside(rows, setting).into_iter().collect();
    if !judged.is_empty() {
        beside.extend(terms(&judged, setting));
    }
    blocks.push(Block::Paragraphs(beside));
    sections.push(Section { heading: None, blocks });
    if !rejected.is_empty() {
        let heading = Some(Message::new("report-section-rejected").with("count", rejected_count(rejected)));
        let lines = rejected.iter().map(|diagnostic| {
            let message = Message::new("report-rejected")
                .with("path", diagnostic.location.path())
                .with("message", diagnostic.message());
            Cell::new(message, Emphasis::Bad)
        });
        sections.push(Section { heading, blocks: vec![Block::Paragraphs(lines.collect())] });
    }
    let title = Message::new("report-summary-title")
        .with("rulebook", setting.rulebook.id.as_str())
        .with("edition", labels::edition(setting.rulebook))
        .with("as-of", setting.as_of);
    Report { title, notes: suppositions(&judged), sections }
}

/// What is supposed of the submissions, to be read before all else.
fn suppositions(judged: &[&SummaryRow]) -> Vec<Cell> {
    let mut told: Vec<&Message> = Vec::new();
    for supposition in judged.iter().flat_map(|row| &row.suppositions) {
        if !told.contains(&supposition) {
            told.push(supposition);
        }
    }
    let list: Vec<Arg> = told.into_iter().cloned().map(Arg::from).collect();
    let note = Message::new("report-hypothesis").with("list", list.clone());
    if list.is_empty() { Vec::new() } else { vec![Cell::new(note, Emphasis::Bad)] }
}

fn table(judged: &[&SummaryRow]) -> Table {
    let certification = Column::text("certification", "report-column-certification");
    // Under a hypothesis nothing is certified: the column is empty.
    let is_certified = judged.iter().any(|row| row.proposal.is_some());
    Table {
        columns: vec![
            Column::text("institution", "report-column-institution"),
            Column::text("fiscal_year", "report-column-year"),
            Column::text("class", "report-column-class"),
            Column::number("score", "report-column-score"),
            if is_certified { certification } else { certification.if_room() },
            Column::number("critical", "report-column-critical"),
            Column::number("major", "report-column-major"),
            Column::number("controls", "report-column-controls"),
            Column::text("name", "report-column-name").if_room(),
        ],
        group: None,
        detail: Some(Column::text("principal_breach", "report-column-principal")),
        rows: judged
            .iter()
            .enumerate()
            .map(|(at, row)| row.row(judged.get(at + 1).is_none_or(|next| next.code != row.code)))
            .collect(),
    }
}

/// How many submissions there are, by class.
fn counts(rows: &[SummaryRow], judged: &[&SummaryRow], rejected: &[Diagnostic]) -> Cell {
    let classes: Vec<Arg> = Grade::ALL
        .iter()
        .filter_map(|grade| {
            let count = judged.iter().filter(|row| row.grade == Some(*grade)).count();
            let message = Message::new("report-class-count").with("class", grade.code()).with("count", count);
            (count > 0).then(|| message.into())
        })
        .collect();
    let message = if classes.is_empty() {
        Message::new("report-summary-none")
    } else {
        Message::new("report-summary-counts").with("classes", classes)
    };
    message
        .with("judged", judged.len())
        .with("outside", rows.len() - judged.len())
        .with("rejected", rejected_count(rejected))
        .into()
}

/// Whether each row of a sheet is a submission of its own: an identification is one submission over several rows.
fn is_table(path: &str, sheet: &str) -> bool {
    is_own_sheet(path, sheet) || !sheet.to_lowercase().starts_with("identifica")
}

/// How many files, or rows of wide tables, were rejected: each may have several faults.
fn rejected_count(rejected: &[Diagnostic]) -> usize {
    let rejected = rejected.iter().map(|diagnostic| {
        let row = match &diagnostic.location {
            Location::Cell { place: Place::Cell { sheet, row, .. }, path, .. } if is_table(path, sheet) => {
                Some((sheet.as_ref(), *row))
            }
            _ => None,
        };
        (diagnostic.location.path(), row)
    });
    rejected.collect::<BTreeSet<_>>().len()
}

/// What must stand beside the table: what rests on no document, what the signs mean, on which terms it was judged.
fn terms(judged: &[&SummaryRow], setting: &Setting<'_>) -> Vec<Cell> {
    let mut lines = Vec::new();
    let mut unproven: BTreeMap<&RuleId, usize> = BTreeMap::new();
    for rule in judged.iter().flat_map(|row| &row.unproven) {
        *unproven.entry(rule).or_default() += 1;
    }
    for (rule, count) in unproven {
        let name = super::subject::rule_name(setting.rulebook, rule);
        lines.push(Message::new("report-legend-unproven").with("rule", name).with("count", count));
    }
    let signs = [
        ("report-legend-range", judged.iter().any(|row| row.grade != row.best)),
        ("report-legend-provisional", judged.iter().any(|row| row.is_provisional)),
        ("report-legend-hypothesis", judged.iter().any(|row| !row.suppositions.is_empty())),
        ("report-legend-unlisted", judged.iter().any(|row| !row.is_listed)),
    ];
    let signs = signs.into_iter().filter(|(_, is_used)| *is_used).map(|(id, _)| Message::new(id));
    let in_turn = |one, other| Message::new("report-in-turn").with("first", one).with("second", other);
    lines.extend(signs.reduce(in_turn));
    if judged.iter().any(|row| row.critical.total() + row.major.total() + row.controls > 0) {
        lines.push(Message::new("report-legend-counts"));
    }
    let mut basis = super::rules::basis_counts(setting.rulebook);
    if let Some(only) = super::verdict::basis_only(setting.basis) {
        basis = Message::new("report-or-else").with("first", basis).with("second", only);
    }
    lines.push(Message::new("report-sentence").with("sentence", basis));
    lines.extend(effect(judged, setting));
    lines.extend(editions(judged, setting));
    lines.push(Message::new("report-legend-list").with("list", super::subject::list(setting)));
    lines.into_iter().map(|message| Cell::new(message, Emphasis::Muted)).collect()
}

/// What effect the classes and certifications have: that of a decision, or none.
pub(super) fn effect(judged: &[&SummaryRow], setting: &Setting<'_>) -> Vec<Message> {
    effect_of(judged.iter().map(|row| (row.decision.as_deref(), row.is_experimental)), "report-legend-despite", setting)
}

/// By which editions the years were judged, where there are several, or one that the user forced.
fn editions(judged: &[&SummaryRow], setting: &Setting<'_>) -> Option<Message> {
    if EditionReason::of(setting.rulebook) == EditionReason::Forced {
        let edition = setting.rulebook.edition.as_str();
        return Some(Message::new("report-legend-edition-forced").with("edition", edition));
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in judged {
        *counts.entry(&row.edition).or_default() += 1;
    }
    let is_plain = counts.len() == 1 && counts.contains_key(setting.rulebook.edition.as_str());
    let editions = counts.into_iter().map(|(edition, count)| {
        Arg::from(Message::new("report-edition-count").with("edition", edition).with("count", count))
    });
    (!is_plain).then(|| Message::new("report-legend-editions").with("editions", editions.collect::<Vec<Arg>>()))
}

/// Institutions outside the rulebook's scope in one line; each one's own table says why.
fn outside(rows: &[SummaryRow], setting: &Setting<'_>) -> Option<Cell> {
    let mut by_kind: BTreeMap<&Kind, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.is_out_of_scope()) {
        *by_kind.entry(&row.kind).or_default() += 1;
    }
    let kinds: Vec<Arg> = by_kind
        .into_iter()
        .map(|(kind, count)| {
            let kind = setting.rulebook.dictionary.kind_label(kind);
            Message::new("report-outside-kind").with("count", count).with("kind", kind).into()
        })
        .collect();
    (!kinds.is_empty()).then(|| Cell::new(Message::new("report-outside").with("kinds", kinds), Emphasis::Muted))
}
