//! The page of the comparative table: the table, the drawings of its ranks and of what became of classes, then its method.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::{
    Axis, Block, Cell, Chart, Column, Content, Figure, Link, Measure, Part, Report, Row, ScaleRow, Section, Setting,
    Table, filing_in_short, ranking, ranking_method,
};
use super::Page;
use crate::i18n::Message;
use crate::ranking::{Audience, KindTable, Ranking};
use crate::rulebook::Grade;

/// Where the page stands.
pub const RANKING: &str = "ranking.html";

/// The page of the comparative table. `rejected` is how many files could not be read.
#[must_use]
pub fn ranking_page(table: &Ranking, audience: &Audience, setting: &Setting<'_>, rejected: usize) -> Page {
    let mut report: Report = ranking(table, audience, setting, false, rejected);
    let ranks = table.tables.iter().filter_map(|kind| intervals(kind, table, audience));
    let moved = table.tables.iter().filter_map(|kind| migration(kind, table, audience));
    let figures: Vec<Block> = ranks.chain(moved).collect();
    if !figures.is_empty() {
        report.sections.push(Section { heading: Some(Message::new("site-section-drawn")), blocks: figures });
    }
    let method = ranking_method(setting.rulebook).map(|method| Part::new("method", method));
    let document = Part::new("ranking", report).with(method);
    Page { path: RANKING.to_owned(), chapter: RANKING, document }
}

/// What the index says of the accounts of the year: how many were expected, filed, read.
#[must_use]
pub fn filed_section(table: &Ranking) -> Section {
    let mut says = filing_in_short(table);
    says.link = Some(Link(Arc::from(RANKING)));
    let heading = Some(Message::new("site-section-filed").with("year", table.year.to_string()));
    Section { heading, blocks: vec![Block::Paragraphs(vec![says])] }
}

/// The interval of each rank; nothing where no ordinal is shown.
fn intervals(kind: &KindTable, table: &Ranking, audience: &Audience) -> Option<Block> {
    if !kind.shows_ordinals(audience, table.year) {
        return None;
    }
    let mut rows = Vec::new();
    let mut shown = Vec::new();
    for row in kind.shown(audience, table.year) {
        let institution = &row.entrant.institution;
        let Some(trial) = row.trial.as_ref().filter(|_| kind.shows_ordinal_of(row, audience, table.year)) else {
            continue;
        };
        let label = audience.face(institution, table.year).label;
        let [low, median, high] = [trial.low, trial.median, trial.high].map(|rank| rank.to_string());
        let number = |rank: &String| Cell::from(Content::number(rank.as_str()));
        shown.push(Row::new(vec![label.clone().into(), number(&low), number(&median), number(&high)]));
        rows.push(ScaleRow {
            label: label.into(),
            interval: Some([low, high]),
            value: Some(median),
            limits: Vec::new(),
        });
    }
    let columns = vec![
        Column::text("institution", "report-column-institution"),
        Column::number("low", "site-column-low"),
        Column::number("median", "ranking-column-median"),
        Column::number("high", "site-column-high"),
    ];
    let axis = Axis { from: Some("1".to_owned()), to: Some(kind.comparables.to_string()), measure: Measure::Plain };
    (!rows.is_empty()).then(|| {
        Block::Figure(Figure {
            caption: Message::new("site-caption-ranks").with("kind", kind.kind.label()),
            chart: Chart::Scale { rows, axis },
            table: Table { columns, group: None, detail: None, rows: shown },
        })
    })
}

/// How many went from which class to which since the year before; nothing where no year before was read.
fn migration(kind: &KindTable, table: &Ranking, audience: &Audience) -> Option<Block> {
    let mut moves: BTreeMap<(Grade, Grade), usize> = BTreeMap::new();
    for row in kind.shown(audience, table.year) {
        let entrant = &row.entrant;
        let before = entrant.before.as_ref().and_then(|before| before.grade);
        if let (Some(before), Some(now)) = (before, entrant.grade) {
            *moves.entry((before, now)).or_default() += 1;
        }
    }
    if moves.is_empty() {
        return None;
    }
    let names: Vec<String> = Grade::ALL.iter().map(|grade| grade.code().to_owned()).collect();
    let count = |from: Grade, to: Grade| moves.get(&(from, to)).copied().unwrap_or_default();
    let counts = Grade::ALL.iter().map(|from| Grade::ALL.iter().map(|to| count(*from, *to)).collect()).collect();
    let rows = moves
        .iter()
        .map(|((from, to), count)| Row::new(vec![from.code().into(), to.code().into(), Content::count(*count).into()]));
    let columns = vec![
        Column::text("from", "site-column-before"),
        Column::text("to", "site-column-now"),
        Column::number("count", "site-column-institutions"),
    ];
    Some(Block::Figure(Figure {
        caption: Message::new("site-caption-migration").with("kind", kind.kind.label()),
        chart: Chart::Grid { from: names.clone(), to: names, counts },
        table: Table { columns, group: None, detail: None, rows: rows.collect() },
    }))
}
