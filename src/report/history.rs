//! The history of a rule: its editions, the steps of its transition, and what states' own laws make of it.

use super::{Block, Cell, Column, Content, Emphasis, Row, Section, Table, labels, quantity};
use crate::i18n::{Arg, Message};
use crate::rulebook::{Catalogue, NationalStage, Rule, Stage};

/// The sections that tell a rule's history; none for a rule that has only ever been what it is.
#[must_use]
pub fn history(catalogue: &Catalogue, id: &str) -> Vec<Section> {
    let history = catalogue.history(id);
    let mut sections = Vec::new();
    if history.stages.len() > 1 {
        sections.push(section("report-section-history", stages(&history.stages)));
    }
    if !history.national.is_empty() {
        sections.push(section("report-section-national", national(catalogue, &history.national)));
    }
    sections
}

fn section(heading: &'static str, table: Table) -> Section {
    Section { heading: Some(Message::new(heading)), blocks: vec![Block::Table(table)] }
}

fn days(stage: &Stage<'_>) -> [Cell; 2] {
    let until = stage.until.map_or(Content::Empty, Content::Date);
    [stage.from.into(), until.into()]
}

fn requires(rule: &Rule) -> Cell {
    let is_transposed = rule.national.as_ref().is_none_or(|norm| norm.is_transposed);
    // Here the norm is named by its row: a remark on it would say it twice.
    let bare = Rule { in_transition: None, national: None, ..rule.clone() };
    match quantity::requirement(&bare, None) {
        Some(requires) => Cell::new(requires, Emphasis::Strong),
        None if is_transposed => Cell::new(Message::new("report-no-threshold"), Emphasis::Muted),
        None => Cell::new(Message::new("report-not-transposed"), Emphasis::Strong),
    }
}

fn stages(stages: &[Stage<'_>]) -> Table {
    let rows = stages.iter().map(|stage| {
        let [from, until] = days(stage);
        let basis = stage.rule.basis.map(labels::basis);
        let cells =
            vec![stage.edition.into(), from, until, requires(&stage.rule), super::sentence::or_empty(basis).into()];
        Row::Cells { cells, detail: Some(Cell::new(&stage.rule.source.cited(), Emphasis::Muted)) }
    });
    Table {
        columns: vec![
            Column::text("edition", "report-column-edition"),
            Column::text("from", "report-column-closed-from"),
            Column::text("until", "report-column-closed-until"),
            Column::text("requires", "report-column-requires"),
            Column::text("basis", "report-column-basis"),
        ],
        group: None,
        detail: Some(Column::text("source", "report-column-reference")),
        rows: rows.collect(),
    }
}

fn national(catalogue: &Catalogue, norms: &[NationalStage<'_>]) -> Table {
    let rows = norms.iter().map(|norm| {
        let [from, until] = days(&norm.stage);
        let effect = match &norm.tailoring.authority {
            Some(authority) => Message::new("report-effect-prevails-by").with("authority", &authority.cited()),
            None => Message::new("report-effect-beside"),
        };
        let kinds: Vec<Arg> =
            norm.tailoring.reach.kinds.iter().map(|kind| catalogue.dictionary().kind_label(kind).into()).collect();
        let effect = if kinds.is_empty() {
            effect
        } else {
            Message::new("report-for-kinds").with("effect", effect).with("kinds", kinds)
        };
        let source = norm.stage.rule.source.cited();
        let cells = vec![norm.state.as_str().into(), from, until, requires(&norm.stage.rule), effect.into()];
        Row::Cells { cells, detail: Some(Cell::new(&source, Emphasis::Muted)) }
    });
    Table {
        columns: vec![
            Column::text("state", "report-column-state"),
            Column::text("from", "report-column-closed-from"),
            Column::text("until", "report-column-closed-until"),
            Column::text("requires", "report-column-requires"),
            Column::text("effect", "report-column-effect"),
        ],
        group: None,
        detail: Some(Column::text("source", "report-column-reference")),
        rows: rows.collect(),
    }
}
