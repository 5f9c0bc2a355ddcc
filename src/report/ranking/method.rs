//! How the comparative table is made, on one page: each choice with its value in the rulebook in use, what it rests on, and the
//! source that it follows.

use super::words::usize_of;
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::report::explain::source;
use crate::report::scheme::{class_facts, score_facts};
use crate::report::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Report, Row, Section, Table, labels};
use crate::rulebook::{Basis, Parameter, PublicationMode, RankingScheme, Rulebook, Severity};

/// The page on the method; `None` where the rulebook does not say how institutions are ranked.
#[must_use]
pub fn ranking_method(rulebook: &Rulebook) -> Option<Report> {
    let scheme = rulebook.ranking.as_ref()?;
    let title = Message::new("method-title").with("rulebook", labels::rulebook(rulebook));
    let mut sections = vec![
        section("method-section-order", paragraphs(&order(scheme))),
        section("method-section-score", score(rulebook)),
        section(
            "method-section-class",
            vec![Block::Facts(Facts { title: None, facts: class_facts(&rulebook.grading) })],
        ),
        section("method-section-simulation", simulation(scheme)),
        section("method-section-publication", publication(scheme)),
    ];
    if !scheme.state_debts.is_empty() {
        sections.push(section("method-section-state", state_debts(rulebook, scheme)));
    }
    sections.push(section("method-section-sources", sources(rulebook, scheme)));
    Some(Report { title, notes: notes(rulebook, scheme), sections })
}

fn section(heading: &'static str, blocks: Vec<Block>) -> Section {
    Section { heading: Some(Message::new(heading)), blocks }
}

fn paragraphs(messages: &[Message]) -> Vec<Block> {
    vec![Block::Paragraphs(messages.iter().cloned().map(Cell::from).collect())]
}

/// What the whole rests on.
fn notes(rulebook: &Rulebook, scheme: &RankingScheme) -> Vec<Cell> {
    let scored = |basis| {
        let is_scored = |rule: &&crate::rulebook::Rule| rule.requires.is_some() && rule.basis == Some(basis);
        rulebook.rules.iter().filter(is_scored).count()
    };
    let mut bases = vec![
        scheme.mode.basis,
        scheme.reply_days.basis,
        scheme.ordinal_after_sessions.basis,
        scheme.public_list_days.basis,
        scheme.least_comparable.basis,
        scheme.draws.basis,
        scheme.seed.basis,
        scheme.concentration.basis,
        scheme.mark_shift.basis,
        scheme.aggregations.basis,
    ];
    bases.extend(scheme.state_debts.iter().map(|debt| debt.basis));
    let proposed = bases.iter().filter(|basis| **basis == Basis::Proposed).count();
    let norms = Message::new("ranking-terms-bases")
        .with("adopted", scored(Basis::Adopted))
        .with("reported", scored(Basis::Reported))
        .with("proposed", scored(Basis::Proposed));
    let choices = Message::new("method-choices").with("proposed", proposed).with("count", bases.len());
    vec![choices.into(), norms.into()]
}

fn order(scheme: &RankingScheme) -> Vec<Message> {
    vec![
        Message::new("method-order-filing"),
        Message::new("method-order-kinds").with("least", usize_of(scheme.least_comparable.value)),
        Message::new("method-order-class"),
        Message::new("method-order-default"),
        Message::new("method-order-withheld"),
    ]
}

fn score(rulebook: &Rulebook) -> Vec<Block> {
    let mut facts = score_facts(&rulebook.grading);
    facts.push(Fact::new("report-fact-rationale", &rulebook.grading.rationale));
    let rows = rulebook.rules.iter().filter_map(|rule| {
        let severity = rule.severity.filter(|_| rule.requires.is_some())?;
        let pillar = rulebook.grading.pillars.iter().find(|pillar| pillar.id == rule.pillar)?;
        Some(Row::new(vec![
            Cell::from(&rule.name),
            Cell::from(&pillar.label),
            weight(rulebook, severity),
            Cell::new(rule.basis.map_or_else(|| Message::new("basis-proposed"), labels::basis), Emphasis::Muted),
        ]))
    });
    let columns = vec![
        Column::text("rule", "ranking-column-rule"),
        Column::text("pillar", "report-column-pillar"),
        Column::number("weight", "report-column-weight"),
        Column::text("basis", "report-column-basis"),
    ];
    let weights = Table { columns, group: None, detail: None, rows: rows.collect() };
    vec![Block::Facts(Facts { title: None, facts }), Block::Table(weights)]
}

fn weight(rulebook: &Rulebook, severity: Severity) -> Cell {
    Content::number(rulebook.grading.weight(severity).to_string()).into()
}

/// A table of parameters, each with why it is what it is.
fn parameters(rows: Vec<Row>) -> Block {
    let columns = vec![
        Column::text("parameter", "method-column-parameter"),
        Column::text("value", "method-column-value"),
        Column::text("basis", "report-column-basis"),
    ];
    let detail = Some(Column::text("rationale", "report-fact-rationale"));
    Block::Table(Table { columns, group: None, detail, rows })
}

fn parameter<T>(name: &'static str, parameter: &Parameter<T>, value: impl Into<Cell>) -> Row {
    Row::Cells {
        cells: vec![
            Cell::new(Message::new(name), Emphasis::Strong),
            value.into(),
            Cell::new(labels::basis(parameter.basis), Emphasis::Muted),
        ],
        detail: Some(Cell::new(&parameter.rationale, Emphasis::Muted)),
    }
}

fn count(parameter: &Parameter<u32>) -> Cell {
    Content::count(usize_of(parameter.value)).into()
}

fn simulation(scheme: &RankingScheme) -> Vec<Block> {
    let ways: Vec<Arg> = scheme
        .aggregations
        .value
        .iter()
        .map(|way| {
            Message::new(match way {
                crate::rulebook::Aggregation::Geometric => "method-way-geometric",
                crate::rulebook::Aggregation::Arithmetic => "method-way-arithmetic",
                crate::rulebook::Aggregation::EqualWeights => "method-way-equal",
            })
            .into()
        })
        .collect();
    let shift = Arg::Percent((&scheme.mark_shift.value * &Exact::from(100)).to_decimal(2, true));
    let table = parameters(vec![
        parameter("method-draws", &scheme.draws, count(&scheme.draws)),
        parameter("method-seed", &scheme.seed, scheme.seed.value.to_string().as_str()),
        parameter("method-concentration", &scheme.concentration, count(&scheme.concentration)),
        parameter("method-mark-shift", &scheme.mark_shift, Message::new("method-at-most").with("value", shift)),
        parameter("method-aggregations", &scheme.aggregations, Message::new("method-ways").with("ways", ways)),
    ]);
    let mut blocks = paragraphs(&[Message::new("method-simulation-what")]);
    blocks.push(table);
    blocks.extend(paragraphs(&[
        Message::new("method-simulation-stays"),
        Message::new("method-simulation-generator"),
        Message::new("method-simulation-result"),
        Message::new("method-simulation-sensitivity"),
    ]));
    blocks
}

fn publication(scheme: &RankingScheme) -> Vec<Block> {
    let mode = Message::new(match scheme.mode.value {
        PublicationMode::Status => "method-mode-status",
        PublicationMode::Ordinal => "method-mode-ordinal",
    });
    let days = |parameter: &Parameter<u32>| Message::new("method-days").with("days", usize_of(parameter.value));
    let table = parameters(vec![
        parameter("method-mode", &scheme.mode, mode),
        parameter("method-reply-days", &scheme.reply_days, days(&scheme.reply_days)),
        parameter("method-ordinal-after", &scheme.ordinal_after_sessions, count(&scheme.ordinal_after_sessions)),
        parameter("method-public-list", &scheme.public_list_days, days(&scheme.public_list_days)),
        parameter("method-least-comparable", &scheme.least_comparable, count(&scheme.least_comparable)),
    ]);
    let mut blocks = vec![table];
    blocks.extend(paragraphs(&[
        Message::new("method-publication-anonymous"),
        Message::new("method-publication-reply"),
        Message::new("method-publication-corrected"),
        Message::new("method-publication-internal"),
    ]));
    blocks
}

fn state_debts(rulebook: &Rulebook, scheme: &RankingScheme) -> Vec<Block> {
    let label = |code: &String| -> Arg {
        rulebook.dictionary.find(code).map_or_else(|| Arg::from(code.as_str()), |line| Arg::from(&line.label))
    };
    let facts = scheme.state_debts.iter().map(|debt| {
        let moved = Message::new("method-state-moved")
            .with("owed", label(&debt.owed))
            .with("adds", debt.adds_to.iter().map(label).collect::<Vec<Arg>>())
            .with("takes", debt.takes_from.iter().map(label).collect::<Vec<Arg>>());
        Fact {
            name: Message::new("method-state-without").with("debt", &debt.label),
            lines: vec![
                moved.into(),
                Cell::new(&debt.rationale, Emphasis::Muted),
                Cell::new(labels::basis_in_full(debt.basis), Emphasis::Muted),
            ],
        }
    });
    let facts = Block::Facts(Facts { title: None, facts: facts.collect() });
    let mut blocks = paragraphs(&[Message::new("method-state-how")]);
    blocks.push(facts);
    blocks
}

fn sources(rulebook: &Rulebook, scheme: &RankingScheme) -> Vec<Block> {
    let practice = [
        "method-source-handbook",
        "method-source-sensitivity",
        "method-source-precision",
        "method-source-reply",
        "method-source-level",
    ];
    let facts = vec![
        Fact { lines: source(&scheme.source).lines, name: Message::new("method-file").with("file", "ranking.toml") },
        Fact {
            lines: source(&rulebook.grading.source).lines,
            name: Message::new("method-file").with("file", "grading.toml"),
        },
        Fact {
            name: Message::new("method-practice"),
            lines: practice.into_iter().map(|id| Message::new(id).into()).collect(),
        },
    ];
    vec![Block::Facts(Facts { title: None, facts })]
}
