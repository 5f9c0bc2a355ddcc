//! The compliance table (tableau de conformité) of one submission: the verdict first, then the breaches, then every rule.

use super::breach::{breaches, is_open, may_fail};
use super::filing::{filing_section, restated_section};
use super::sentence::{gap_kind, kind_of, or_empty};
use super::subject::{Setting, Subject};
use super::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Report, Row, Section, Table, labels, quantity};
use crate::assessment::{EquationResult, Finding, Outcome};
use crate::diagnostic::{Diagnostic, is_own_sheet};
use crate::formula::Exact;
use crate::grading::{Graded, Mark};
use crate::i18n::{Arg, Message};
use crate::model::Branch;
use crate::rulebook::{Control, EditionReason, Relation, RuleKind};

use super::formula_words::formula_in_words;

/// How many digits of a hash are shown.
const SHORT_HASH: usize = 12;

/// The compliance table of a submission, with the diagnostics of its file.
#[must_use]
pub fn compliance(graded: &Graded, diagnostics: &[Diagnostic], setting: &Setting<'_>) -> Report {
    let subject = Subject::new(setting, &graded.assessment).with_diagnostics(diagnostics);
    let assessment = &graded.assessment;
    let supposition = subject.supposition();
    let title = if supposition.is_some() { "report-hypothesis-title" } else { "report-compliance-title" };
    let title = Message::new(title).with("name", name(&subject)).with("year", assessment.fiscal_year.to_string());
    let mut sections = vec![Section { heading: None, blocks: vec![Block::Facts(identity(&subject))] }];
    if assessment.is_out_of_scope {
        sections.push(out_of_scope(&subject));
    } else {
        let statement = |text| Block::Paragraphs(vec![Cell::new(Content::Local(text), Emphasis::Muted)]);
        let mut blocks = vec![Block::Facts(subject.verdict(graded))];
        let certification = graded.certification.as_ref();
        if certification.is_none_or(|certification| certification.is_experimental) {
            blocks.push(match certification.and_then(|certification| certification.decision.as_ref()) {
                None => statement(setting.rulebook.grading.experimental.clone()),
                Some(decision) => {
                    let despite = Message::new("report-statement-despite")
                        .with("number", decision.number.as_str())
                        .with("date", decision.date);
                    Block::Paragraphs(vec![Cell::new(despite, Emphasis::Muted)])
                }
            });
        }
        blocks.push(statement(setting.rulebook.grading.not_statutory_audit.clone()));
        sections.push(Section { heading: Some(Message::new("report-section-verdict")), blocks });
        sections.push(breach_section(&subject, graded));
        sections.extend(waiver_section(&subject, graded));
        sections.extend(adjustment_section(&subject));
        sections.push(Section {
            heading: Some(Message::new("report-section-rules")),
            blocks: vec![Block::Table(rules_table(&subject, graded))],
        });
        sections.push(control_section(&subject, graded));
        sections.extend(restated_section(&subject));
        sections.extend(filing_section(&subject));
    }
    sections.extend(reading_section(diagnostics));
    let notes = supposition.into_iter().map(|told| Cell::new(told, Emphasis::Bad)).collect();
    Report { title, notes, sections }
}

/// The name of the institution; its code, should the list have no name for it.
pub(super) fn name(subject: &Subject<'_>) -> Arg {
    let institution = &subject.assessment.institution;
    if institution.name.trim().is_empty() { institution.code.as_str().into() } else { institution.name.as_str().into() }
}

pub(super) fn identity(subject: &Subject<'_>) -> Facts {
    let assessment = subject.assessment;
    let (institution, source) = (&assessment.institution, &assessment.source);
    let state = match subject.setting.institutions.state(&institution.state) {
        Some(state) => Arg::from(&state.name),
        None => institution.state.as_str().into(),
    };
    let named = Message::new("report-institution")
        .with("name", name(subject))
        .with("code", institution.code.as_str())
        .with("state", state);
    let mut who = vec![Cell::new(named, Emphasis::Strong)];
    if !institution.is_listed {
        who.push(Cell::new(Message::new("report-unlisted"), Emphasis::Watch));
    }
    let branches: Vec<Arg> = institution.branches.iter().copied().map(Branch::label).map(Arg::from).collect();
    let mut kind = vec![Cell::from(subject.setting.rulebook.dictionary.kind_label(&institution.kind))];
    if !branches.is_empty() {
        kind.push(Message::new("report-branches").with("branches", branches).into());
    }
    kind.extend(assessment.kept_within.iter().map(|kept| {
        let message = Message::new("report-kept-within").with("branch", kept.branch.label());
        message.with("sits-in", kept.sits_in.label()).with("reference", &kept.reference).into()
    }));
    let year =
        Message::new("report-year").with("year", assessment.fiscal_year.to_string()).with("close", assessment.year_end);
    let path = match source.row {
        Some(row) => Message::new("report-file-row").with("row", row.to_string()),
        None => Message::new("report-file"),
    }
    .with("path", source.path.as_str())
    .with("sha256", short(&source.sha256.to_string()));
    let rulebook = Message::new("report-rulebook")
        .with("name", &subject.rulebook.name)
        .with("id", subject.rulebook.id.as_str())
        .with("edition", labels::edition(subject.rulebook))
        .with("sha256", short(&subject.rulebook.sha256.to_string()));
    let why = match EditionReason::of(subject.rulebook) {
        EditionReason::InForce => Message::new("report-edition-in-force"),
        EditionReason::Forced => Message::new("report-edition-forced"),
    };
    let list = subject.list();
    Facts {
        title: None,
        facts: vec![
            Fact { name: Message::new("report-fact-institution"), lines: who },
            Fact { name: Message::new("report-fact-kind"), lines: kind },
            Fact::new("report-fact-year", year),
            Fact::new("report-fact-file", path),
            Fact::new("report-fact-unit", subject.unit(assessment.unit)),
            Fact { name: Message::new("report-fact-rulebook"), lines: vec![rulebook.into(), why.into(), list.into()] },
            Fact::new("report-fact-as-of", Content::Date(subject.setting.as_of)),
        ],
    }
}

/// The beginning of a hash, enough to tell two files apart.
pub(super) fn short(hash: &str) -> String {
    hash.chars().take(SHORT_HASH).collect()
}

fn out_of_scope(subject: &Subject<'_>) -> Section {
    let kind = &subject.assessment.institution.kind;
    let mut paragraphs = vec![Cell::new(Message::new("report-class-out-of-scope"), Emphasis::Muted)];
    if let Some(why) = subject.rulebook.out_of_scope.get(kind) {
        paragraphs.push(why.into());
    }
    Section { heading: Some(Message::new("report-section-verdict")), blocks: vec![Block::Paragraphs(paragraphs)] }
}

fn breach_section(subject: &Subject<'_>, graded: &Graded) -> Section {
    let breach = |finding: &Finding| {
        let mut facts = subject.breach(finding);
        facts.facts.extend(subject.alternatives_fact(graded, finding));
        Block::Facts(facts)
    };
    let breaches = breaches(subject.assessment);
    let heading = Some(Message::new("report-section-breaches").with("count", breaches.len()));
    let blocks = if breaches.is_empty() {
        vec![Block::Paragraphs(vec![Cell::new(Message::new("report-no-breach"), Emphasis::Good)])]
    } else {
        breaches.into_iter().map(breach).collect()
    };
    Section { heading, blocks }
}

/// The waivers that were applied, where there are some.
fn waiver_section(subject: &Subject<'_>, graded: &Graded) -> Option<Section> {
    let waivers = subject.waivers(graded);
    let heading = Some(Message::new("report-section-waivers").with("count", waivers.len()));
    (!waivers.is_empty()).then(|| Section { heading, blocks: waivers.into_iter().map(Block::Facts).collect() })
}

/// The restatements on which findings rest, where there are some.
fn adjustment_section(subject: &Subject<'_>) -> Option<Section> {
    let adjustments = subject.adjustments();
    let heading = Some(Message::new("report-section-adjustments").with("count", adjustments.len()));
    (!adjustments.is_empty()).then(|| Section { heading, blocks: adjustments.into_iter().map(Block::Facts).collect() })
}

fn rules_table(subject: &Subject<'_>, graded: &Graded) -> Table {
    let scheme = &subject.rulebook.grading;
    let judged: Vec<(&Finding, Option<&Mark>)> =
        graded.assessment.findings.iter().zip(&graded.marks).map(|(finding, mark)| (finding, mark.as_ref())).collect();
    let mut rows = Vec::new();
    for pillar in &scheme.pillars {
        let of_pillar: Vec<_> =
            judged.iter().filter(|(finding, _)| finding.pillar.as_ref() == Some(&pillar.id)).collect();
        if of_pillar.is_empty() {
            continue;
        }
        let label = Message::new("report-pillar").with("pillar", &pillar.label);
        let heading = match graded.pillars.iter().find(|score| score.id == pillar.id) {
            Some(score) => {
                let score = quantity::range(&quantity::mark(&score.worst), &quantity::mark(&score.best));
                Message::new("report-pillar-score").with("pillar", label).with("score", &score)
            }
            None => label,
        };
        rows.push(Row::Group(Cell::new(heading, Emphasis::Strong)));
        rows.extend(of_pillar.into_iter().map(|(finding, mark)| rule_row(subject, graded, finding, *mark)));
    }
    let others: Vec<_> = judged.iter().filter(|(finding, _)| finding.kind.is_of_filing()).collect();
    if !others.is_empty() {
        rows.push(Row::Group(Cell::new(Message::new("report-pillar-none"), Emphasis::Strong)));
        rows.extend(others.into_iter().map(|(finding, mark)| rule_row(subject, graded, finding, *mark)));
    }
    Table {
        columns: vec![
            Column::text("rule", "report-column-rule"),
            Column::text("outcome", "report-column-outcome"),
            Column::number("value", "report-column-value"),
            Column::text("requires", "report-column-requires"),
            Column::number("mark", "report-column-mark"),
            Column::text("severity", "report-column-severity").if_room(),
            Column::text("basis", "report-column-basis").if_room(),
        ],
        group: Some(Column::text("pillar", "report-column-pillar")),
        detail: (!graded.alternatives.is_empty()).then(|| Column::text("alternatives", "report-column-alternatives")),
        rows,
    }
}

fn rule_row(subject: &Subject<'_>, graded: &Graded, finding: &Finding, mark: Option<&Mark>) -> Row {
    let rule = subject.rule(finding);
    let value = rule.zip(finding.value.as_ref());
    let mut value =
        Cell::from(value.map_or(Content::Empty, |(rule, value)| quantity::value(subject.rulebook, rule, value)));
    value.proof = subject.anchors(&finding.figures);
    let requires = rule.and_then(|rule| quantity::requirement(rule, Some(subject.assessment.year_end)));
    let mark =
        mark.map_or(Content::Empty, |mark| quantity::range(&quantity::mark(&mark.worst), &quantity::mark(&mark.best)));
    let basis = finding.basis.map(labels::basis);
    let mut outcome = labels::outcome_alone(finding);
    if finding.outcome.is_scored() && finding.figures.iter().any(|proof| subject.is_declared(proof)) {
        let remark = Message::new("report-declared-date");
        outcome = Message::new("report-outcome-and").with("outcome", outcome).with("remark", remark);
    }
    if let Some(remark) = Subject::rests_on(finding) {
        outcome = Message::new("report-outcome-and").with("outcome", outcome).with("remark", remark);
    }
    let cells = vec![
        name_cell(subject, finding),
        Cell::new(outcome, labels::emphasis(finding.outcome)),
        value,
        requires.unwrap_or(Content::Empty).into(),
        mark.into(),
        or_empty(finding.severity.map(labels::severity)).into(),
        or_empty(basis).into(),
    ];
    Row::Cells { cells, detail: subject.alternatives_in_one(graded, finding) }
}

fn name_cell(subject: &Subject<'_>, finding: &Finding) -> Cell {
    Message::new("report-name").with("name", subject.rule_name(&finding.rule)).into()
}

fn control_section(subject: &Subject<'_>, graded: &Graded) -> Section {
    let (mut rows, mut beside) = (Vec::new(), Vec::new());
    let findings = subject.assessment.findings.iter().filter(|finding| finding.kind == RuleKind::Control);
    for finding in findings {
        let Some(control) = subject.control(finding) else { continue };
        beside.extend(subject.alternatives_in_one(graded, finding).map(|cell| {
            let told = Message::new("report-alternative-of").with("rule", subject.rule_name(&finding.rule));
            Cell { content: told.with("alternatives", &cell.content).into(), ..cell }
        }));
        // Equations that hold, where a control has several, are told by their number; the JSON has their sides.
        let (folded, shown): (Vec<_>, Vec<_>) =
            finding.equations.iter().partition(|result| finding.equations.len() > 1 && is_plain(result));
        rows.extend(shown.into_iter().map(|result| equation_row(subject, finding, control, result)));
        if finding.equations.is_empty() || !folded.is_empty() {
            let (outcome, count) = match folded.first() {
                Some(first) => {
                    let count = Message::new("report-equations-hold").with("count", folded.len());
                    (
                        Cell::new(first.outcome.label(), labels::emphasis(first.outcome)),
                        Some(Cell::new(count, Emphasis::Muted)),
                    )
                }
                None => (Cell::new(labels::outcome(finding), labels::emphasis(finding.outcome)), None),
            };
            let mut cells = vec![name_cell(subject, finding), outcome];
            cells.resize(5, Cell::empty());
            rows.push(Row::Cells { cells, detail: count });
        }
    }
    let table = Table {
        columns: vec![
            Column::text("control", "report-column-control"),
            Column::text("outcome", "report-column-outcome"),
            Column::number("left", "report-column-left"),
            Column::number("right", "report-column-right"),
            Column::number("difference", "report-column-difference"),
        ],
        group: None,
        detail: Some(Column::text("equation", "report-column-equation")),
        rows,
    };
    let currency = subject.currency().map(|currency| {
        let note = Message::new("report-amounts-in").with("currency", currency);
        Block::Paragraphs(vec![Cell::new(note, Emphasis::Muted)])
    });
    let beside = (!beside.is_empty()).then_some(Block::Paragraphs(beside));
    let blocks = currency.into_iter().chain([Block::Table(table)]).chain(beside).collect();
    Section { heading: Some(Message::new("report-section-controls")), blocks }
}

fn equation_row(subject: &Subject<'_>, finding: &Finding, control: &Control, result: &EquationResult) -> Row {
    let equation = Subject::equation(control, &result.id);
    let kind = equation.map(kind_of);
    // The currency stands above the table: its columns hold bare amounts.
    let bare = |content: Content| match content {
        Content::Money { decimal, .. } => Content::number(decimal),
        other => other,
    };
    let side = |side: Option<&crate::assessment::Computed>| match (kind, side) {
        (Some(kind), Some(side)) => bare(subject.computed(kind, side)),
        _ => Content::Empty,
    };
    let amount = |value: &Exact| kind.map_or(Content::Empty, |kind| bare(subject.amount(gap_kind(kind), value)));
    // A left side that may be smaller is no difference.
    let is_at_most = equation.is_some_and(|equation| equation.relation == Relation::AtMost);
    let difference = result.difference.as_ref().filter(|difference| !is_at_most || difference.reported.is_positive());
    let difference = difference.map_or(Content::Empty, |difference| amount(&difference.reported));
    let outcome = labels::outcome_because(result.outcome, result.reason);
    let outcome = match Subject::rests_on(finding) {
        Some(remark) => Message::new("report-outcome-and").with("outcome", outcome).with("remark", remark),
        None => outcome,
    };
    let outcome = if may_fail(result) {
        Cell::new(Message::new("report-may-fail").with("outcome", outcome), Emphasis::Unknown)
    } else {
        Cell::new(outcome, labels::emphasis(result.outcome))
    };
    let cells = vec![
        name_cell(subject, finding),
        outcome,
        side(result.left.as_ref()).into(),
        side(result.right.as_ref()).into(),
        difference.into(),
    ];
    let is_telling = !is_plain(result) || control.equations.len() > 1;
    let detail = equation.filter(|_| is_telling).map(|equation| {
        let id = match equation.relation {
            Relation::Equal => "report-formula-equal",
            Relation::AtMost => "report-formula-less-or-equal",
        };
        let dictionary = &subject.rulebook.dictionary;
        let words = Message::new(id)
            .with("left", formula_in_words(&equation.left, dictionary))
            .with("right", formula_in_words(&equation.right, dictionary));
        Cell::new(words, Emphasis::Muted)
    });
    Row::Cells { cells, detail }
}

/// Whether an equation holds and would hold whatever the rounding, or does not apply.
fn is_plain(result: &EquationResult) -> bool {
    matches!(result.outcome, Outcome::Compliant | Outcome::NotApplicable) && !is_open(result)
}

/// What the reading of the file told, the most costly first.
fn reading_section(diagnostics: &[Diagnostic]) -> Option<Section> {
    if diagnostics.is_empty() {
        return None;
    }
    let mut told: Vec<&Diagnostic> = diagnostics.iter().collect();
    told.sort_by_key(|diagnostic| std::cmp::Reverse(diagnostic.level()));
    let lines = told.into_iter().map(|diagnostic| {
        let message = match place(diagnostic) {
            Some(place) => Message::new("report-diagnostic-at").with("place", place),
            None => Message::new("report-diagnostic"),
        };
        message.with("level", diagnostic.level().label()).with("message", diagnostic.message()).into()
    });
    Some(Section {
        heading: Some(Message::new("report-section-reading")),
        blocks: vec![Block::Paragraphs(lines.collect())],
    })
}

/// The sheet and the cell of a diagnostic; its file is that of the whole table.
fn place(diagnostic: &Diagnostic) -> Option<Message> {
    let location = &diagnostic.location;
    let sheet = location.sheet()?;
    Some(match location.cell() {
        Some(cell) if is_own_sheet(location.path(), sheet) => Message::new("report-place-cell").with("cell", cell),
        Some(cell) => Message::new("report-place").with("sheet", sheet).with("cell", cell),
        None => Message::new("report-place-sheet").with("sheet", sheet),
    })
}
