//! The view of one State: its filing record, its critical breaches, and each institution with and without what the State owes.

use super::Words;
use super::words::{class_of, filing_status, received, score};
use crate::assessment::NotComputed;
use crate::grading::AlternativeCase;
use crate::i18n::{Arg, LocalText, Message};
use crate::model::{FiscalYear, Institution};
use crate::ranking::{Entrant, Filing, FilingStatus, KindTable, Ranked, WithoutDebt};
use crate::report::quantity::money;
use crate::report::{Block, Cell, Column, Content, Emphasis, Row, Section, Table};
use crate::rulebook::{RankedDebt, RuleId};

/// How many years of a filing record have room.
const MOST_YEARS: usize = 4;

impl Words<'_> {
    /// The title: of all, or of one State.
    pub(super) fn title(&self) -> Message {
        let year = self.ranking.year.to_string();
        match &self.ranking.state {
            None => Message::new("ranking-title").with("year", year),
            Some(view) => {
                let name = view.name.as_ref().map_or_else(|| Arg::from(view.state.as_str()), Arg::from);
                Message::new("ranking-title-state").with("year", year).with("state", name)
            }
        }
    }

    /// That rows are withheld.
    pub(super) fn withheld(&self, count: usize) -> Option<Cell> {
        let note = if self.audience.has_weak_secret {
            Message::new("ranking-withheld-key").with("count", count)
        } else {
            Message::new("ranking-withheld").with("count", count).with("least", self.audience.least_anonymous)
        };
        (count > 0).then(|| Cell::new(note, Emphasis::Watch))
    }

    /// What stands beside a row: what it comes to on other terms and without the State's debts.
    pub(super) fn beside(&self, entrant: &Entrant, is_open: bool) -> Vec<Arg> {
        let mut said: Vec<Arg> = Vec::new();
        let is_national = |case| matches!(case, AlternativeCase::Regional | AlternativeCase::National);
        for other in &entrant.other_terms {
            // Where national law differs both outcomes stand, also where they are the same.
            if is_national(other.case) || other.verdict.grade != entrant.grade {
                let message = Message::new("ranking-other-terms").with("case", other.case.label());
                said.push(message.with("class", other.verdict.grade.map_or("", |grade| grade.code())).into());
            }
        }
        if entrant.is_audited == Some(false) {
            said.push(Message::new("ranking-unaudited").into());
        }
        // The last debt and those before it stand in the view of a State; here the first, the arrears.
        if let Some(without) = entrant.without_state_debts.first() {
            said.extend(self.without(entrant, without, is_open).map(Arg::from));
        }
        said
    }

    fn without(&self, entrant: &Entrant, without: &WithoutDebt, is_open: bool) -> Option<Message> {
        let debt = &self.debt(&without.debt)?.label;
        let (owed, verdict) = match &without.verdict {
            Ok(computed) => computed,
            Err(why) => return Some(not_computed(self, "ranking-without-not-computed", why).with("debt", debt)),
        };
        if owed.is_zero() {
            return None;
        }
        let class = verdict.grade.map_or("", |grade| grade.code());
        let score = verdict.score.as_ref().filter(|_| is_open).map(|score| score.worst.to_decimal(1, false));
        let is_same = verdict.grade == entrant.grade;
        Some(match score {
            Some(score) => Message::new("ranking-without-score")
                .with("debt", debt)
                .with("class", class)
                .with("score", Arg::Number(score)),
            None if is_same => Message::new("ranking-without-same").with("debt", debt).with("class", class),
            None => Message::new("ranking-without").with("debt", debt).with("class", class),
        })
    }

    fn debt(&self, id: &str) -> Option<&RankedDebt> {
        let debts = self.setting.rulebook.ranking.iter().flat_map(|scheme| &scheme.state_debts);
        debts.into_iter().find(|debt| debt.id == id)
    }

    fn line_label(&self, code: &str) -> Arg {
        let line = self.setting.rulebook.dictionary.find(code);
        line.map_or_else(|| Arg::from(code), |line| Arg::from(&line.label))
    }

    /// Who filed, when against the last day, over the years found.
    pub(super) fn record(&self) -> Option<Section> {
        let view = self.ranking.state.as_ref()?;
        let years: Vec<(usize, FiscalYear)> = view.years.iter().copied().enumerate().collect();
        let first = if self.is_whole { 0 } else { years.len().saturating_sub(MOST_YEARS) };
        let mut columns = vec![
            Column::text("institution", "report-column-institution"),
            Column::text("year", "report-column-year"),
            Column::text("filing", "ranking-column-filing"),
            Column::text("due", "ranking-column-due"),
            Column::text("received", "ranking-column-received"),
        ];
        columns.extend(self.marking());
        let mut rows = Vec::new();
        for of in &view.record {
            let label = self.label_of(&of.institution, of.filings.last().and_then(Option::as_ref));
            for (rank, year) in years.iter().skip(first).rev() {
                let filing = of.filings.get(*rank).and_then(Option::as_ref);
                let is_first = rank + 1 == years.len();
                let label = if is_first || self.is_whole { label.clone() } else { String::new() };
                let mut cells = vec![Cell::new(label, Emphasis::Strong), Cell::from(year.to_string())];
                if let Some(filing) = filing {
                    let (status, emphasis) = filing_status(filing);
                    cells.push(Cell::new(status, emphasis));
                    cells.push(filing.deadline.map_or_else(Cell::empty, Cell::from));
                    cells.push(received(filing).unwrap_or_else(Cell::empty));
                } else {
                    let is_unpublished = of.unpublished.contains(year);
                    let says = if is_unpublished { "ranking-not-published" } else { "ranking-no-file-read" };
                    cells.push(Cell::new(Message::new(says), Emphasis::Muted));
                    cells.extend([Cell::empty(), Cell::empty()]);
                }
                rows.push(Row::new(self.marked(cells)));
            }
        }
        let mut blocks = Vec::new();
        if view.withheld > 0 {
            let note = Message::new("site-withheld").with("count", view.withheld);
            blocks.push(Block::Paragraphs(vec![Cell::new(note, Emphasis::Watch)]));
        }
        if !rows.is_empty() {
            blocks.push(Block::Table(Table { columns, group: None, detail: None, rows }));
        }
        let note = Cell::new(Message::new("ranking-record-note"), Emphasis::Muted);
        blocks.push(Block::Paragraphs(vec![note]));
        Some(Section { heading: Some(Message::new("ranking-section-record")), blocks })
    }

    fn label_of(&self, institution: &Institution, filing: Option<&Filing>) -> String {
        match filing {
            Some(filing) if matches!(filing.status, FilingStatus::NotFiled { .. }) => self.filing_face(filing).label,
            _ => self.face(institution).label,
        }
    }

    /// The rows that are shown by name, each with its table.
    fn named_rows(&self) -> Vec<(&KindTable, &Ranked)> {
        let shown =
            |table| KindTable::shown(table, self.audience, self.ranking.year).into_iter().map(move |row| (table, row));
        self.ranking.tables.iter().flat_map(shown).filter(|(_, row)| self.is_named(row)).collect()
    }

    /// The critical breaches of the State's institutions, by name.
    pub(super) fn critical(&self) -> Option<Section> {
        self.ranking.state.as_ref()?;
        let rows = self.named_rows();
        if rows.is_empty() {
            return None;
        }
        let mut columns = vec![
            Column::text("institution", "report-column-institution"),
            Column::text("rule", "ranking-column-rule"),
            Column::text("weight", "ranking-column-caps"),
            Column::number("years", "ranking-column-years"),
        ];
        columns.extend(self.marking());
        let mut lines = Vec::new();
        for (_, row) in &rows {
            let entrant = &row.entrant;
            for (rank, breach) in entrant.critical.iter().enumerate() {
                let label =
                    if rank == 0 || self.is_whole { self.face(&entrant.institution).label } else { String::new() };
                let caps = if breach.caps_class { "ranking-caps" } else { "ranking-caps-not" };
                let repeated = entrant.repeated.iter().find(|repeated| repeated.rule == breach.rule);
                let cells = vec![
                    Cell::new(label, Emphasis::Strong),
                    self.rule_name(&breach.rule),
                    Cell::new(Message::new(caps), if breach.caps_class { Emphasis::Bad } else { Emphasis::Watch }),
                    Content::count(repeated.map_or(1, |repeated| repeated.years)).into(),
                ];
                lines.push(Row::new(self.marked(cells)));
            }
        }
        let is_whole = self
            .ranking
            .tables
            .iter()
            .all(|table| table.withheld == 0 && table.rows.iter().all(|row| self.is_named(row)));
        let says = if lines.is_empty() && !is_whole {
            Cell::new(Message::new("ranking-no-critical-shown"), Emphasis::Muted)
        } else if lines.is_empty() {
            Cell::new(Message::new("ranking-no-critical"), Emphasis::Good)
        } else {
            let count = rows.iter().filter(|(_, row)| !row.entrant.critical.is_empty()).count();
            let says = Message::new("ranking-critical-count").with("count", lines.len()).with("institutions", count);
            Cell::new(says, Emphasis::Bad)
        };
        let mut blocks = vec![Block::Paragraphs(vec![says])];
        if !lines.is_empty() {
            blocks.push(Block::Table(Table { columns, group: None, detail: None, rows: lines }));
        }
        Some(Section { heading: Some(Message::new("ranking-section-critical")), blocks })
    }

    fn rule_name(&self, id: &RuleId) -> Cell {
        let rulebook = self.setting.rulebook;
        let rules = rulebook.rules.iter().map(|rule| (&rule.id, &rule.name));
        let controls = rulebook.controls.iter().map(|control| (&control.id, &control.name));
        let found = rules.chain(controls).find(|(known, _)| *known == id);
        found.map_or_else(|| id.as_str().into(), |(_, name): (_, &LocalText)| Cell::from(name))
    }

    /// Each institution as its accounts are, and without what the State owes; in the view of a State, and for programs.
    pub(super) fn debts(&self) -> Option<Section> {
        let rows = self.named_rows();
        let has_any = rows.iter().any(|(_, row)| !row.entrant.without_state_debts.is_empty());
        if !has_any || self.ranking.state.is_none() && !self.is_whole {
            return None;
        }
        let mut columns = vec![
            Column::text("institution", "report-column-institution"),
            Column::text("terms", "ranking-column-accounts"),
            Column::number("owed", "ranking-column-owed"),
            Column::text("class", "report-column-class"),
            Column::number("score", "ranking-column-score"),
        ];
        columns.extend(self.marking());
        let lines = rows.iter().flat_map(|(table, row)| self.debt_rows(table, row)).collect();
        let note = Cell::new(Message::new("ranking-debts-note"), Emphasis::Muted);
        let table = Table { columns, group: None, detail: None, rows: lines };
        let blocks = vec![Block::Table(table), Block::Paragraphs(vec![note])];
        Some(Section { heading: Some(Message::new("ranking-section-debts")), blocks })
    }

    fn debt_rows(&self, table: &KindTable, row: &Ranked) -> Vec<Row> {
        let entrant = &row.entrant;
        let face = self.face(&entrant.institution);
        let is_open = self.audience.shows_ordinals() && self.shows_ordinal_of(table, row);
        let mut lines = vec![Row::new(self.marked(vec![
            Cell::new(face.label.as_str(), Emphasis::Strong),
            Message::new("ranking-accounts-as-filed").into(),
            Cell::empty(),
            class_of(entrant.grade),
            if is_open { score(entrant) } else { Cell::empty() },
        ]))];
        for (rank, without) in entrant.without_state_debts.iter().enumerate() {
            let Some(debt) = self.debt(&without.debt) else { continue };
            let id = if rank == 0 { "ranking-accounts-without" } else { "ranking-accounts-without-more" };
            let label = if self.is_whole { face.label.clone() } else { String::new() };
            let mut cells = vec![Cell::new(label, Emphasis::Strong), Message::new(id).with("debt", &debt.label).into()];
            match &without.verdict {
                Ok((owed, verdict)) => {
                    cells.push(money(owed, entrant.currency.as_ref()).into());
                    cells.push(class_of(verdict.grade));
                    let score = verdict.score.as_ref().filter(|_| is_open);
                    cells
                        .push(score.map_or_else(Cell::empty, |score| {
                            Content::number(score.worst.to_decimal(1, false)).into()
                        }));
                }
                Err(why) => {
                    cells.push(Cell::empty());
                    cells.push(Cell::new(not_computed(self, "ranking-not-computed", why), Emphasis::Unknown));
                    cells.push(Cell::empty());
                }
            }
            lines.push(Row::new(self.marked(cells)));
        }
        lines
    }
}

/// Why nothing is computed.
fn not_computed(words: &Words<'_>, id: &'static str, why: &NotComputed) -> Message {
    let why = match why {
        NotComputed::Missing(line) => Message::new("ranking-why-missing").with("line", words.line_label(line)),
        NotComputed::Exceeds(line) => Message::new("ranking-why-exceeds").with("line", words.line_label(line)),
    };
    Message::new(id).with("why", why)
}
