//! What would change it: what lifts each institution a class, and one institution finding by finding. Of an anonymous row
//! nothing is shown: what would cure it tells who it is.

use std::sync::Arc;

use super::words::{class, direction, joined, place, publication};
use super::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table, Words};
use crate::formula::Exact;
use crate::grading::Cured;
use crate::i18n::{Arg, Message};
use crate::model::LineKind;
use crate::ranking::{Amount, CheapestSet, Cure, Cures, KindTable, Lift, Ranked};
use crate::report::subject::{currency_name, line_name, rule_name};
use crate::report::verdict::{class_emphasis, class_reason};
use crate::report::{Fact, Facts, labels, quantity};
use crate::rulebook::Grade;

/// An institution of a table that may be shown by its name, with what would change its standing.
#[derive(Clone, Copy)]
struct Case<'a> {
    table: &'a KindTable,
    row: &'a Ranked,
    cures: &'a Cures,
}

impl Words<'_> {
    /// The institutions of a table that are named.
    fn cases<'t>(&'t self, table: &'t KindTable) -> impl Iterator<Item = Case<'t>> {
        let rows = table.shown(self.audience, self.ranking.year).into_iter();
        rows.filter(|row| !self.face(&row.entrant.institution).is_anonymous)
            .filter_map(move |row| Some(Case { table, row, cures: row.entrant.cures.as_ref()? }))
    }

    /// What lifts each institution of a table a class; for a program each cure of each.
    pub(super) fn lifts(&self, table: &KindTable) -> Option<Section> {
        if self.is_whole {
            let rows: Vec<Row> = self.cases(table).flat_map(|case| self.every_cure(case)).collect();
            let table = Table { columns: self.every_column(), group: None, detail: None, rows };
            return (!table.rows.is_empty()).then(|| Section { heading: None, blocks: vec![Block::Table(table)] });
        }
        let rows: Vec<Row> = self.cases(table).filter_map(|case| self.lift_row(case)).collect();
        if rows.is_empty() {
            return None;
        }
        let columns = vec![
            Column::text("institution", "report-column-institution"),
            Column::text("class", "report-column-class"),
            Column::number("cures", "cures-column-count"),
            Column::number("amount", "cures-column-amount"),
        ];
        let detail = Some(Column::text("detail", "ranking-column-detail"));
        let lifts = Table { columns, group: None, detail, rows };
        let how = Cell::new(Message::new("cures-reading"), Emphasis::Muted);
        let heading = Message::new("cures-section-lifts").with("kind", table.kind.label());
        Some(Section { heading: Some(heading), blocks: vec![Block::Table(lifts), Block::Paragraphs(vec![how])] })
    }

    fn lift_row(&self, case: Case<'_>) -> Option<Row> {
        let Case { row, cures, .. } = case;
        let label = Cell::new(self.face(&row.entrant.institution).label, Emphasis::Strong);
        let stays = Cell::new(cures.now.grade.code(), class_emphasis(Some(cures.now.grade)));
        let (cells, said) = match &cures.lift {
            Lift::InBest => return None,
            Lift::By(set) => {
                let amount = (set.amount.without < set.cures.len()).then(|| money(cures, &set.amount.known));
                let cells = vec![
                    label,
                    class_moves(cures.now.grade, set.after.grade),
                    Content::count(set.cures.len()).into(),
                    amount.map_or_else(Cell::empty, Cell::from),
                ];
                let names: Vec<Arg> = members(cures, set).map(|cure| self.quoted(cure)).collect();
                let mut said = vec![Message::new("cures-lift-by").with("names", names).into()];
                said.extend(without(set).map(Arg::from));
                said.extend(others(set).map(Arg::from));
                (cells, joined(said))
            }
            Lift::ByFiling => (vec![label, stays, Cell::empty(), Cell::empty()], Message::new("cures-by-filing")),
            Lift::NotByCures { after } => {
                (vec![label, stays, Cell::empty(), Cell::empty()], not_by_cures(cures, after))
            }
            Lift::NotSearched { at_least } => {
                (vec![label, stays, Cell::empty(), Cell::empty()], not_searched(*at_least))
            }
        };
        Some(Row::Cells { cells, detail: Some(Cell::new(said, Emphasis::Muted)) })
    }

    fn name(&self, cure: &Cure) -> Arg {
        rule_name(self.setting.rulebook, &cure.rule)
    }

    fn quoted(&self, cure: &Cure) -> Arg {
        Message::new("cures-name").with("name", self.name(cure)).into()
    }

    /// What a program reads: the columns.
    fn every_column(&self) -> Vec<Column> {
        let mut columns = vec![
            Column::text("institution", "report-column-institution"),
            Column::text("rule", "cures-column-finding"),
            Column::text("finding", "cures-column-finding"),
            Column::text("outcome", "cures-column-outcome"),
            Column::text("addressee", "cures-column-addressee"),
            Column::text("class", "report-column-class"),
            Column::text("class_cured", "cures-column-class"),
        ];
        if self.audience.shows_ordinals() {
            columns.push(Column::number("score", "ranking-column-score"));
            columns.push(Column::number("score_cured", "cures-column-score"));
            columns.push(Column::number("rank", "ranking-column-rank"));
            columns.push(Column::number("rank_cured", "ranking-column-rank"));
        }
        columns.push(Column::text("line", "cures-column-line"));
        columns.push(Column::number("change", "cures-column-change"));
        columns.push(Column::number("to", "cures-column-change"));
        columns.push(Column::text("in_cheapest_set", "cures-column-set"));
        columns.extend(self.marking());
        columns
    }

    /// What a program reads: one row for each finding.
    fn every_cure<'c>(&'c self, case: Case<'c>) -> impl Iterator<Item = Row> {
        let Case { table, row, cures } = case;
        let chosen: &[usize] = if let Lift::By(set) = &cures.lift { &set.cures } else { &[] };
        cures.all.iter().enumerate().map(move |(at, cure)| {
            let mut cells: Vec<Cell> = vec![
                self.face(&row.entrant.institution).label.into(),
                cure.rule.as_str().into(),
                Content::Message(Message::new("ranking-said").with("said", self.name(cure))).into(),
                found(cure).into(),
                labels::addressee(cure.addressee).into(),
                cures.now.grade.code().into(),
                cure.after.grade.code().into(),
            ];
            if self.audience.shows_ordinals() {
                let position = |place: crate::ranking::Place| Cell::from(Content::count(place.position));
                if self.shows_ordinal_of(table, row) {
                    cells.push(score(&cures.now));
                    cells.push(score(&cure.after));
                    cells.push(row.place.map_or_else(Cell::empty, position));
                    cells.push(table.place_if(&row.entrant, &cure.after).map_or_else(Cell::empty, position));
                } else {
                    cells.extend([Cell::empty(), Cell::empty(), Cell::empty(), Cell::empty()]);
                }
            }
            let remedy = cure.remedy.as_ref();
            cells.push(remedy.map_or_else(Cell::empty, |remedy| Cell::from(remedy.line.to_string())));
            cells.push(
                remedy.map_or_else(Cell::empty, |remedy| Content::number(remedy.change.to_decimal(2, true)).into()),
            );
            cells.push(remedy.map_or_else(Cell::empty, |remedy| Content::number(remedy.to.to_decimal(2, true)).into()));
            cells.push(quantity::yes_no(chosen.contains(&at)).into());
            Row::new(self.marked(cells))
        })
    }

    /// One institution, finding by finding; `None` where none of this code is named in a table.
    pub(super) fn institution(&self, code: &str) -> Option<Report> {
        let mut cases = self.ranking.tables.iter().flat_map(|table| self.cases(table));
        let case = cases.find(|case| case.row.entrant.institution.code.as_str() == code)?;
        let title = Message::new("cures-title").with("year", self.ranking.year.to_string()).with("code", code);
        let mut sections = Vec::new();
        if self.is_whole {
            let rows = self.every_cure(case).collect();
            let table = Table { columns: self.every_column(), group: None, detail: None, rows };
            sections.push(Section { heading: None, blocks: vec![Block::Table(table)] });
        } else {
            sections.push(self.standing(case));
            sections.extend(self.each(case));
            sections.push(self.set(case));
            sections.push(self.terms());
        }
        Some(Report { title, notes: self.notes(), sections })
    }

    /// Where the institution stands, and what holds it there.
    fn standing(&self, case: Case<'_>) -> Section {
        let Case { table, row, cures } = case;
        let entrant = &row.entrant;
        let shows = self.shows_ordinal_of(table, row);
        let mut facts = vec![Fact::new("report-fact-class", class(entrant))];
        let is_found = |rule: &crate::rulebook::RuleId| {
            let cure = cures.all.iter().find(|cure| cure.rule == *rule);
            cure.is_none_or(|cure| cure.outcome == crate::assessment::Outcome::NonCompliant)
        };
        let held: Vec<Cell> =
            cures.held_by.iter().map(|reason| class_reason(self.setting.rulebook, reason, &is_found).into()).collect();
        if !held.is_empty() {
            facts.push(Fact { name: Message::new("cures-fact-held"), lines: held });
        }
        if let Some(proposal) = cures.now.proposal {
            facts.push(Fact::new(
                "report-fact-certification",
                Content::Local(labels::proposal(self.setting.rulebook, proposal)),
            ));
        }
        if shows {
            facts.push(Fact::new("report-fact-score", score(&cures.now)));
            if let Some(own) = row.place {
                let of =
                    Message::new("cures-rank-of").with("rank", &place(own).content).with("count", table.comparables);
                facts.push(Fact::new("cures-fact-rank", of));
            }
        }
        if let Some(change) = direction(entrant, shows) {
            facts.push(Fact::new("ranking-column-before", change));
        }
        facts.push(Fact::new("ranking-column-publication", publication(&self.face(&entrant.institution).publication)));
        let title = Some(Cell::new(entrant.institution.name.as_str(), Emphasis::Strong));
        Section { heading: None, blocks: vec![Block::Facts(Facts { title, facts })] }
    }

    /// Each finding cured by itself.
    fn each(&self, case: Case<'_>) -> Option<Section> {
        let Case { table, row, cures } = case;
        if cures.all.is_empty() {
            return None;
        }
        let shows = self.shows_ordinal_of(table, row);
        let mut columns =
            vec![Column::text("finding", "cures-column-finding"), Column::text("class", "report-column-class")];
        if shows {
            columns.push(Column::number("score", "ranking-column-score"));
            columns.push(Column::number("gain", "cures-column-gain"));
            if row.place.is_some() {
                columns.push(Column::text("rank", "ranking-column-rank"));
            }
        }
        let rows = cures.all.iter().map(|cure| {
            let mut cells = vec![
                Cell::new(Message::new("ranking-said").with("said", self.name(cure)), Emphasis::Strong),
                class_moves(cures.now.grade, cure.after.grade),
            ];
            if shows {
                cells.push(score(&cure.after));
                cells.push(gain(&cures.now, &cure.after));
                cells.extend(Self::rank_moves(table, row, &cure.after).map(Cell::from));
            }
            let mut said: Vec<Arg> = vec![self.what(cures, cure)];
            if cure.after.proposal != cures.now.proposal
                && let (Some(old), Some(new)) = (cures.now.proposal, cure.after.proposal)
            {
                let moves = Message::new("cures-certification");
                let rulebook = self.setting.rulebook;
                let (old, new) = (labels::proposal(rulebook, old), labels::proposal(rulebook, new));
                said.push(moves.with("old", &old).with("new", &new).into());
            }
            Row::Cells { cells, detail: Some(Cell::new(joined(said), Emphasis::Muted)) }
        });
        let each = Table {
            columns,
            group: None,
            detail: Some(Column::text("detail", "ranking-column-detail")),
            rows: rows.collect(),
        };
        let heading = Some(Message::new("cures-section-each"));
        Some(Section { heading, blocks: vec![Block::Table(each)] })
    }

    /// What was found, what cures it and who can.
    fn what(&self, cures: &Cures, cure: &Cure) -> Arg {
        let severity = cure.severity.map_or_else(|| labels::rule_kind(cure.kind), labels::severity);
        let message = |id: &'static str| {
            let message = Message::new(id).with("outcome", found(cure)).with("severity", severity.clone());
            message.with("addressee", labels::addressee(cure.addressee))
        };
        match self.remedy(cures, cure) {
            Some(remedy) => message("cures-what-remedy").with("remedy", remedy).into(),
            None => message("cures-what").into(),
        }
    }

    /// The least move that cures a finding.
    fn remedy(&self, cures: &Cures, cure: &Cure) -> Option<Message> {
        let remedy = cure.remedy.as_ref()?;
        let label = self.setting.rulebook.dictionary.get(remedy.key.line).map(|line| Arg::from(&line.label))?;
        let change = match remedy.kind {
            LineKind::Money => money(cures, &remedy.change.abs()),
            _ => Content::number(remedy.change.abs().to_decimal(2, true)),
        };
        let id = if remedy.change.is_negative() { "report-remedy-less-by" } else { "report-remedy-more-by" };
        let figure = line_name(label, remedy.key.branch.map(crate::model::Branch::label), None);
        Some(Message::new(id).with("figure", figure).with("change", &change))
    }

    fn rank_moves(table: &KindTable, row: &Ranked, after: &Cured) -> Option<Content> {
        let (own, new) = (row.place?, table.place_if(&row.entrant, after)?);
        if own == new {
            return Some(place(own).content);
        }
        let moves = Message::new("cures-moves").with("old", &place(own).content);
        Some(moves.with("new", &place(new).content).into())
    }

    /// The cheapest set.
    fn set(&self, case: Case<'_>) -> Section {
        let Case { table, row, cures } = case;
        let heading = Some(Message::new("cures-section-set"));
        let section = |message: Message| Section {
            heading: heading.clone(),
            blocks: vec![Block::Paragraphs(vec![message.into()])],
        };
        let set = match &cures.lift {
            Lift::InBest => return section(Message::new("cures-in-best")),
            Lift::ByFiling => return section(Message::new("cures-by-filing")),
            Lift::NotByCures { after } => return section(not_by_cures(cures, after)),
            Lift::NotSearched { at_least } => return section(not_searched(*at_least)),
            Lift::By(set) => set,
        };
        let lines = members(cures, set).map(|cure| match self.remedy(cures, cure) {
            Some(remedy) => {
                Message::new("cures-member-remedy").with("name", self.name(cure)).with("remedy", remedy).into()
            }
            None => Message::new("cures-member").with("name", self.name(cure)).with("outcome", found(cure)).into(),
        });
        let mut facts = vec![Fact { name: Message::new("cures-fact-set"), lines: lines.collect() }];
        facts.push(Fact::new("report-fact-class", class_moves(cures.now.grade, set.after.grade)));
        if self.shows_ordinal_of(table, row) {
            let (old, new) = (score(&cures.now), score(&set.after));
            let moves = Message::new("cures-moves").with("old", &old.content).with("new", &new.content);
            facts.push(Fact::new("report-fact-score", if old == new { new } else { moves.into() }));
            if let Some(moves) = Self::rank_moves(table, row, &set.after) {
                facts.push(Fact { name: Message::new("cures-fact-rank"), lines: vec![moves.into()] });
            }
        }
        if let (Some(old), Some(new)) = (cures.now.proposal, set.after.proposal) {
            let rulebook = self.setting.rulebook;
            let (from, to) = (labels::proposal(rulebook, old), labels::proposal(rulebook, new));
            let says = if old == new {
                Content::Local(to)
            } else {
                Message::new("cures-moves").with("old", &from).with("new", &to).into()
            };
            facts.push(Fact::new("report-fact-certification", says));
        }
        let known = (set.amount.without < set.cures.len()).then(|| Cell::from(money(cures, &set.amount.known)));
        let amount: Vec<Cell> = known.into_iter().chain(without(set).map(Cell::from)).collect();
        facts.push(Fact { name: Message::new("cures-column-amount"), lines: amount });
        let next = set.next.iter().map(|other| {
            let names: Vec<Arg> =
                other.iter().filter_map(|at| cures.all.get(*at)).map(|cure| self.name(cure)).collect();
            Cell::from(Message::new("cures-others-named").with("names", names))
        });
        let mut lines: Vec<Cell> = next.collect();
        if let Some(more) = set.others.checked_sub(lines.len()).filter(|more| *more > 0) {
            lines.push(Message::new("report-and-others").with("count", more).into());
        }
        if !set.is_settled {
            lines.push(Cell::new(Message::new("cures-unsettled"), Emphasis::Watch));
        }
        if !lines.is_empty() {
            facts.push(Fact { name: Message::new("cures-fact-others"), lines });
        }
        let how = Cell::new(Message::new("cures-reading"), Emphasis::Muted);
        Section { heading, blocks: vec![Block::Facts(Facts { title: None, facts }), Block::Paragraphs(vec![how])] }
    }
}

fn members<'c>(cures: &'c Cures, set: &'c CheapestSet) -> impl Iterator<Item = &'c Cure> {
    set.cures.iter().filter_map(|at| cures.all.get(*at))
}

/// How many of a set's cures have no amount.
fn without(set: &CheapestSet) -> Option<Message> {
    let Amount { without, .. } = set.amount;
    (without > 0).then(|| Message::new("cures-without").with("count", without).with("of", set.cures.len()))
}

/// That others of the size do so too, or that not all were tried.
fn others(set: &CheapestSet) -> Option<Message> {
    if !set.is_settled {
        return Some(Message::new("cures-unsettled"));
    }
    (set.others > 0).then(|| Message::new("cures-others").with("count", set.others))
}

fn not_by_cures(cures: &Cures, after: &Cured) -> Message {
    if cures.all.is_empty() {
        return Message::new("cures-none");
    }
    Message::new("cures-not-by").with("class", after.grade.code())
}

fn not_searched(at_least: usize) -> Message {
    Message::new("cures-not-searched").with("least", at_least)
}

fn money(cures: &Cures, amount: &Exact) -> Content {
    let currency: Option<Arc<str>> = cures.currency.as_deref().map(currency_name);
    quantity::money(amount, currency.as_ref())
}

fn score(cured: &Cured) -> Cell {
    cured.score.as_ref().map_or_else(Cell::empty, |score| Content::number(score.to_decimal(1, false)).into())
}

fn gain(now: &Cured, after: &Cured) -> Cell {
    let (Some(old), Some(new)) = (&now.score, &after.score) else { return Cell::empty() };
    let gain = new - old;
    if gain.is_positive() {
        let points = Arg::Number(gain.to_decimal(1, false));
        return Cell::new(Message::new("cures-gain").with("points", points), Emphasis::Good);
    }
    Cell::new(Content::number(gain.to_decimal(1, false)), Emphasis::Muted)
}

/// The class as it is and as it would be.
fn class_moves(old: Grade, new: Grade) -> Cell {
    if old == new {
        return Cell::new(Message::new("cures-stays").with("class", new.code()), Emphasis::Muted);
    }
    let moves = Message::new("ranking-class-change").with("old", old.code()).with("new", new.code());
    Cell::new(moves, class_emphasis(Some(new)))
}

/// What was found, with its reason.
fn found(cure: &Cure) -> Message {
    if cure.outcome.counts_against() {
        return labels::outcome_because(cure.outcome, cure.reason);
    }
    Message::new("cures-may-fail")
}
