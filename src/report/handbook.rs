//! The whole rulebook as one document: what it is, every rule by pillar, controls, grading, the data dictionary, a glossary.
//!
//! Everything said of a rule comes from its file, and all that `vigie rules explain` says of it stands here too.

use super::explain::{explain, section, source};
use super::formula_words::formula_in_words;
use super::history::history;
use super::part::Part;
use super::rules::{basis_counts, list_columns, rule_row};
use super::{Block, Cell, Column, Emphasis, Fact, Facts, Report, Row, Section, Table, glossary, labels};
use crate::assessment::{COMPARATIVES_RULE, PRECISION_RULE};
use crate::dictionary::{Line, SuppliedBy};
use crate::formula::Expression;
use crate::i18n::{Arg, Message};
use crate::model::LineKind;
use crate::rulebook::{Catalogue, CertificationTerms, Pillar, Rulebook};

/// The handbook of the edition that speaks for a catalogue; `None` only of a catalogue without editions.
#[must_use]
pub fn handbook(catalogue: &Catalogue) -> Option<Part> {
    let rulebook = catalogue.main()?;
    let mut parts = vec![about(rulebook)];
    parts.extend(rulebook.grading.pillars.iter().map(|pillar| pillar_part(catalogue, rulebook, pillar)));
    if !rulebook.controls.is_empty() {
        let ids = rulebook.controls.iter().map(|control| control.id.as_str());
        let note = Message::new("handbook-controls-note");
        parts.push(rules_part("controls", "report-section-controls", note, catalogue, rulebook, ids));
    }
    let of_filing = [
        rulebook.comparatives.as_ref().map(|_| COMPARATIVES_RULE),
        rulebook.precision.as_ref().map(|_| PRECISION_RULE),
    ];
    if of_filing.iter().any(Option::is_some) {
        let note = Message::new("handbook-filing-note");
        let ids = of_filing.into_iter().flatten();
        parts.push(rules_part("filing", "handbook-filing", note, catalogue, rulebook, ids));
    }
    parts.push(grading(rulebook));
    parts.push(dictionary(rulebook));
    parts.push(Part::new(
        "glossary",
        Report { title: Message::new("handbook-glossary"), notes: Vec::new(), sections: glossary::glossary() },
    ));
    let notes = vec![
        basis_counts(rulebook).into(),
        (&rulebook.grading.experimental).into(),
        Cell::new(made_from(rulebook), Emphasis::Muted),
    ];
    let report = Report { title: title("handbook-title", rulebook), notes, sections: Vec::new() };
    Some(Part::new("handbook", report).with(parts))
}

pub(super) fn title(id: &'static str, rulebook: &Rulebook) -> Message {
    Message::new(id).with("name", &rulebook.name)
}

/// From which files a document was made.
pub(super) fn made_from(rulebook: &Rulebook) -> Message {
    Message::new("handbook-made-from")
        .with("id", rulebook.id.as_str())
        .with("edition", labels::edition(rulebook))
        .with("sha256", rulebook.sha256.to_string())
}

fn about(rulebook: &Rulebook) -> Part {
    let in_force = match rulebook.in_force.to {
        Some(to) => Message::new("report-in-force-until").with("to", to),
        None => Message::new("report-in-force"),
    };
    let kinds = rulebook.kinds.iter().map(|kind| rulebook.dictionary.kind_label(kind).into()).collect();
    let mut facts = vec![
        Fact::new("report-column-edition", rulebook.edition.as_str()),
        Fact::new("report-fact-in-force", in_force.with("from", rulebook.in_force.from)),
        source(&rulebook.source),
        Fact { name: Message::new("handbook-kinds"), lines: kinds },
    ];
    if !rulebook.out_of_scope.is_empty() {
        let kind = |kind| rulebook.dictionary.kind_label(kind);
        let outside = rulebook.out_of_scope.iter().map(|(code, why)| {
            Message::new("handbook-out-of-scope-one").with("kind", kind(code)).with("why", why).into()
        });
        facts.push(Fact { name: Message::new("handbook-out-of-scope"), lines: outside.collect() });
    }
    Part::new(
        "about",
        Report { title: Message::new("handbook-about"), notes: Vec::new(), sections: vec![section(facts)] },
    )
}

/// A pillar: its rules in a table, then each in full.
fn pillar_part(catalogue: &Catalogue, rulebook: &Rulebook, pillar: &Pillar) -> Part {
    let rules = || rulebook.rules.iter().filter(|rule| rule.pillar == pillar.id);
    let weight = Message::new("handbook-pillar-weight").with("weight", pillar.weight.to_string());
    let overview = overview(rules().map(rule_row).collect());
    let report = Report {
        title: Message::new("handbook-pillar").with("pillar", &pillar.label),
        notes: vec![weight.into()],
        sections: vec![Section { heading: None, blocks: vec![Block::Table(overview)] }],
    };
    let parts = rules().filter_map(|rule| rule_part(catalogue, rulebook, rule.id.as_str()));
    Part::new(format!("pillar-{}", pillar.id), report).with(parts)
}

fn overview(rows: Vec<Row>) -> Table {
    Table { columns: list_columns(), group: None, detail: None, rows }
}

fn rules_part<'r>(
    anchor: &str,
    title: &'static str,
    note: Message,
    catalogue: &Catalogue,
    rulebook: &Rulebook,
    ids: impl Iterator<Item = &'r str>,
) -> Part {
    let report = Report { title: Message::new(title), notes: vec![note.into()], sections: Vec::new() };
    Part::new(anchor, report).with(ids.filter_map(|id| rule_part(catalogue, rulebook, id)))
}

/// All that is said of a rule.
fn rule_part(catalogue: &Catalogue, rulebook: &Rulebook, id: &str) -> Option<Part> {
    let mut report = explain(rulebook, id)?;
    report.sections.extend(history(catalogue, id));
    Some(Part::new(format!("rule-{id}"), report))
}

fn grading(rulebook: &Rulebook) -> Part {
    let scheme = &rulebook.grading;
    let explained = ["score", "class"].into_iter().filter_map(|id| {
        let mut report = explain(rulebook, id)?;
        report.title = Message::new(if id == "score" { "report-scheme-score" } else { "report-scheme-class" });
        Some(Part::new(id, report))
    });
    let certification = Part::new(
        "certification",
        Report {
            title: Message::new("handbook-certification"),
            notes: vec![(&scheme.not_statutory_audit).into()],
            sections: vec![Section {
                heading: None,
                blocks: vec![Block::Facts(Facts {
                    title: None,
                    facts: scheme.certifications.iter().map(|terms| certification_fact(rulebook, terms)).collect(),
                })],
            }],
        },
    );
    let notes = vec![(&scheme.experimental).into()];
    Part::new("grading", Report { title: Message::new("handbook-grading"), notes, sections: Vec::new() })
        .with(explained.chain([certification]))
}

fn certification_fact(rulebook: &Rulebook, terms: &CertificationTerms) -> Fact {
    let mut lines = vec![Cell::from(&terms.when), Cell::from(&terms.consequence)];
    if !terms.compliant.is_empty() {
        let rules: Vec<Arg> = terms.compliant.iter().map(|id| super::subject::rule_name(rulebook, id)).collect();
        lines.push(Message::new("handbook-certification-needs").with("rules", rules).into());
    }
    Fact { name: Message::new("handbook-named").with("label", &terms.label), lines }
}

fn dictionary(rulebook: &Rulebook) -> Part {
    let dictionary = &rulebook.dictionary;
    let groups = dictionary.groups().iter().enumerate().filter_map(|(rank, group)| {
        let lines: Vec<&Line> = dictionary.lines().iter().filter(|line| line.group == rank).collect();
        (!lines.is_empty()).then(|| {
            let report = Report {
                title: Message::new("handbook-named").with("label", &group.label),
                notes: Vec::new(),
                sections: vec![Section { heading: None, blocks: vec![Block::Table(lines_table(rulebook, &lines))] }],
            };
            Part::new(format!("lines-{}", group.id), report)
        })
    });
    let defined = (!dictionary.definitions().is_empty()).then(|| {
        let facts = dictionary.definitions().iter().map(|definition| Fact {
            name: Message::new("report-definition").with("label", &definition.label),
            lines: vec![
                (&definition.meaning).into(),
                formula_in_words(&definition.formula, dictionary).into(),
                Cell::new(definition.code.as_str(), Emphasis::Muted),
            ],
        });
        let sections = vec![section(facts.collect())];
        Part::new(
            "definitions",
            Report { title: Message::new("report-section-definitions"), notes: Vec::new(), sections },
        )
    });
    let notes = vec![Message::new("handbook-dictionary-note").into()];
    Part::new("dictionary", Report { title: Message::new("handbook-dictionary"), notes, sections: Vec::new() })
        .with(groups.chain(defined))
}

fn lines_table(rulebook: &Rulebook, lines: &[&Line]) -> Table {
    let rows = lines.iter().map(|line| {
        let users = users(rulebook, line);
        let used: Cell = match &line.unused_ok {
            _ if !users.is_empty() => Message::new("handbook-used-by").with("rules", users).into(),
            Some(why) => Cell::new(why, Emphasis::Muted),
            None => Cell::empty(),
        };
        let kind = if line.by_branch {
            Message::new("handbook-kind-by-branch").with("kind", kind_label(line.kind))
        } else {
            kind_label(line.kind)
        };
        Row::Cells {
            cells: vec![
                Cell::new(&line.label, Emphasis::Strong),
                Cell::new(line.code.as_str(), Emphasis::Muted),
                kind.into(),
                used,
            ],
            detail: Some(definition(line)),
        }
    });
    Table {
        columns: vec![
            Column::text("line", "template-heading-label"),
            Column::text("code", "report-column-id"),
            Column::text("kind", "template-heading-kind"),
            Column::text("used", "handbook-column-used"),
        ],
        group: None,
        detail: Some(Column::text("definition", "template-heading-definition")),
        rows: rows.collect(),
    }
}

/// What to count in a line, and who states it where it is not the institution.
pub(super) fn definition(line: &Line) -> Cell {
    match line.supplied_by {
        SuppliedBy::Filer | SuppliedBy::Check => Cell::from(&line.definition),
        SuppliedBy::Identification => {
            Message::new("handbook-from-identification").with("definition", &line.definition).into()
        }
        SuppliedBy::Secretariat => {
            Message::new("handbook-from-secretariat").with("definition", &line.definition).into()
        }
    }
}

pub(super) const fn kind_label(kind: LineKind) -> Message {
    Message::new(match kind {
        LineKind::Money => "template-kind-money",
        LineKind::Count => "template-kind-count",
        LineKind::Days => "template-kind-days",
        LineKind::Date => "template-kind-date",
        LineKind::Flag => "template-kind-flag",
    })
}

/// The rules and controls whose formulas name a line, definitions followed.
fn users(rulebook: &Rulebook, line: &Line) -> Vec<Arg> {
    let names =
        |formula: &Expression| formula.references().iter().any(|(reference, _)| reference.line == Some(line.id));
    let rules = rulebook.rules.iter().filter(|rule| names(&rule.formula) || rule.when.as_ref().is_some_and(names));
    let controls = rulebook
        .controls
        .iter()
        .filter(|control| control.equations.iter().any(|equation| names(&equation.left) || names(&equation.right)));
    rules.map(|rule| (&rule.name).into()).chain(controls.map(|control| (&control.name).into())).collect()
}
