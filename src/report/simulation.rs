//! One threshold tried: how many would comply at each level, what it would cost each, which classes change.

use super::diff::{cost_sentence, from_to, money, move_columns, move_row, rejections, totals};
use super::subject::Setting;
use super::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table, labels, quantity};
use crate::assessment::{Cost, Finding, Outcome};
use crate::diagnostic::Diagnostic;
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::impact::{Curve, Level, Moving, Simulation, SubmissionImpact, Summary, Tally, Trial};
use crate::rulebook::Rule;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many letters the longest bar of the chart has.
const BAR: usize = 20;
/// The places of a bound that a program reads.
const EXACT_PLACES: u32 = 12;
/// The most institutions that one level names.
const MOST_NAMED: usize = 3;

/// A simulation for people; `is_whole` where every level stands alone with its exact bound, for a program.
#[must_use]
pub fn simulation(
    simulation: &Simulation,
    setting: &Setting<'_>,
    (is_beyond, is_whole): (bool, bool),
    rejected: &[Diagnostic],
) -> Report {
    let words = Words { simulation, setting, is_whole };
    let (present, proposed) = (&simulation.present, &simulation.proposed);
    let title = Message::new("impact-simulation-title")
        .with("name", &present.name)
        .with("id", present.id.as_str())
        .with("change", from_to(words.present_requirement(), requirement(proposed)));
    let mut first = words.summary();
    first.extend(words.terms(is_beyond));
    let mut sections = vec![Section { heading: None, blocks: vec![Block::Paragraphs(first)] }];
    sections.extend(simulation.curves.iter().filter(|curve| !curve.levels.is_empty()).map(|curve| words.curve(curve)));
    sections.extend(words.institutions());
    sections.extend(words.moves());
    sections.extend(rejections(rejected));
    Report { title, notes: Vec::new(), sections }
}

fn requirement(rule: &Rule) -> Arg {
    match quantity::requirement(rule, None) {
        Some(requirement) => requirement.arg(),
        None => Message::new("report-no-threshold").into(),
    }
}

struct Words<'a> {
    simulation: &'a Simulation,
    setting: &'a Setting<'a>,
    is_whole: bool,
}

impl Words<'_> {
    /// The threshold in force, or that it is not the same for all.
    fn present_requirement(&self) -> Arg {
        if self.simulation.is_varied {
            return Message::new("impact-threshold-varied").into();
        }
        requirement(&self.simulation.present)
    }

    fn summary(&self) -> Vec<Cell> {
        let simulation = self.simulation;
        let impacts: Vec<SubmissionImpact> = simulation.trials.iter().map(|trial| trial.impact.clone()).collect();
        let summary = Summary::of(&impacts);
        let mut cells = Vec::new();
        if let Some(tally) = &simulation.present_tally {
            let says = tally_words(tally).with("requires", self.present_requirement());
            cells.push(Cell::new(says, Emphasis::Strong));
        }
        let says = tally_words(&simulation.proposed_tally).with("requires", requirement(&simulation.proposed));
        cells.push(Cell::new(says, Emphasis::Strong));
        let counts = Message::new("impact-judged")
            .with("judged", summary.judged)
            .with("outside", summary.outside)
            .with("downgraded", summary.downgraded)
            .with("upgraded", summary.upgraded);
        cells.push(counts.into());
        cells.push(Cell::new(cost_sentence(&summary), Emphasis::Strong));
        let present = self.simulation.present_tally.map(|_| &simulation.present);
        let costs =
            present.and_then(|_| self.all_costs(self.present_requirement(), |trial| trial.present_cost.as_ref()));
        cells.extend(costs.map(Cell::from));
        let costs = self.all_costs(requirement(&simulation.proposed), |trial| trial.proposed_cost.as_ref());
        cells.extend(costs.map(Cell::from));
        cells
    }

    /// What it would cost to bring all institutions in breach of a threshold into compliance.
    fn all_costs(&self, requires: Arg, cost_of: fn(&Trial) -> Option<&Cost>) -> Option<Message> {
        let mut costs: BTreeMap<Option<Arc<str>>, Exact> = BTreeMap::new();
        let mut count = 0_usize;
        for trial in &self.simulation.trials {
            if let Some(cost) = cost_of(trial) {
                let total = costs.entry(trial.impact.currency.clone()).or_insert_with(Exact::zero);
                *total = &*total + &cost.amount;
                count += 1;
            }
        }
        let message = Message::new("impact-all-costs").with("requires", requires).with("count", count);
        (count > 0).then(|| message.with("costs", totals(&costs)))
    }

    /// On which terms it was judged.
    fn terms(&self, is_beyond: bool) -> Vec<Cell> {
        let mut lines = vec![Message::new("impact-terms").with("as-of", self.setting.as_of)];
        if self.simulation.present.requires.is_none() {
            lines.push(Message::new("impact-was-informational"));
        } else if let Some(basis) = self.simulation.present.basis {
            lines.push(Message::new("impact-basis-kept").with("basis", labels::basis(basis)));
        }
        if self.simulation.is_varied || self.simulation.present.in_transition.is_some() {
            lines.push(Message::new("impact-at-once"));
        }
        for key in &self.simulation.dropped {
            let id = if *key == "target" { "impact-target-dropped" } else { "impact-zero-mark-dropped" };
            lines.push(Message::new(id));
        }
        if is_beyond {
            lines.push(Message::new("impact-beyond"));
        }
        lines.into_iter().map(|line| Cell::new(line, Emphasis::Muted)).collect()
    }

    fn curve(&self, curve: &Curve) -> Section {
        let heading = Some(Message::new(match curve.moving {
            Moving::Only => "impact-section-curve",
            Moving::Low => "impact-section-curve-low",
            Moving::High => "impact-section-curve-high",
        }));
        let most = curve.levels.iter().map(|level| level.tally.compliant).max().unwrap_or_default().max(1);
        let has = |count: fn(&Tally) -> usize| curve.levels.iter().any(|level| count(&level.tally) > 0);
        let mut columns = vec![
            Column::text("requires", "report-column-requires"),
            Column::number("compliant", "impact-column-compliant"),
            Column::number("non_compliant", "impact-column-non-compliant"),
        ];
        if self.is_whole {
            columns.push(Column::number("bound", "impact-column-bound"));
        }
        let has_indeterminate = self.is_whole || has(|tally| tally.indeterminate);
        let has_not_assessable = self.is_whole || has(|tally| tally.not_assessable);
        if has_indeterminate {
            columns.push(Column::number("indeterminate", "impact-column-indeterminate"));
        }
        if has_not_assessable {
            columns.push(Column::number("not_assessable", "impact-column-not-assessable"));
        }
        if !self.is_whole {
            columns.push(Column::text("chart", "impact-column-chart").if_room());
        }
        columns.push(Column::text("institutions", "impact-column-stands-there"));
        let rows = self.alike(&curve.levels).into_iter().filter_map(|alike| {
            // The strictest of several that look alike: there all of them have fallen.
            let level = alike.last()?;
            let requires = if alike.len() > 1 { self.about(level) } else { self.level(level) };
            let mut cells: Vec<Cell> =
                vec![requires.into(), count(level.tally.compliant), count(level.tally.non_compliant)];
            if self.is_whole {
                cells.push(Content::number(level.bound.to_decimal(EXACT_PLACES, true)).into());
            }
            if has_indeterminate {
                cells.push(count(level.tally.indeterminate));
            }
            if has_not_assessable {
                cells.push(count(level.tally.not_assessable));
            }
            if !self.is_whole {
                cells.push("█".repeat(level.tally.compliant * BAR / most).into());
            }
            cells.push(self.stands_there(alike));
            let is_marked = level.is_present || level.is_proposed;
            if let Some(first) = cells.first_mut().filter(|_| is_marked) {
                first.emphasis = Emphasis::Strong;
            }
            Some(Row::new(cells))
        });
        let table = Table { columns, group: None, detail: None, rows: rows.collect() };
        Section { heading, blocks: vec![Block::Table(table)] }
    }

    /// The levels, those that look alike together; the present and the proposed one stand alone.
    fn alike<'l>(&self, levels: &'l [Level]) -> Vec<&'l [Level]> {
        let looks_alike = |one: &Level, other: &Level| {
            let is_marked = |level: &Level| level.is_present || level.is_proposed;
            !self.is_whole && !is_marked(one) && !is_marked(other) && self.level(one) == self.level(other)
        };
        levels.chunk_by(looks_alike).collect()
    }

    /// Where several values stand that only more places would tell apart.
    fn about(&self, level: &Level) -> Message {
        Message::new("impact-level-about").with("bound", &quantity::bound(&self.simulation.proposed, &level.bound))
    }

    /// A level with its mark.
    fn level(&self, level: &Level) -> Message {
        let rule = Rule { requires: Some(level.requires.clone()), ..self.simulation.proposed.clone() };
        let requires = requirement(&rule);
        match (level.is_present, level.is_proposed) {
            (true, true) => Message::new("impact-level-both").with("requires", requires),
            (true, false) => Message::new("impact-level-present").with("requires", requires),
            (false, true) => Message::new("impact-level-proposed").with("requires", requires),
            (false, false) => Message::new("impact-level").with("requires", requires),
        }
    }

    fn stands_there(&self, levels: &[Level]) -> Cell {
        let mut names: Vec<Arg> = levels
            .iter()
            .flat_map(|level| &level.falls)
            .filter_map(|rank| self.simulation.trials.get(*rank))
            .map(|trial| trial.impact.institution.code.as_str().into())
            .collect();
        let others = if self.is_whole { 0 } else { names.len().saturating_sub(MOST_NAMED) };
        if others > 1 {
            names.truncate(MOST_NAMED);
            names.push(Message::new("report-and-others").with("count", others).into());
        }
        if names.is_empty() { Cell::empty() } else { Message::new("impact-list").with("names", names).into() }
    }

    /// Each institution with its value, what it comes to and what it would cost.
    fn institutions(&self) -> Option<Section> {
        let rulebook = self.setting.rulebook;
        let rows: Vec<Row> = self
            .simulation
            .trials
            .iter()
            .filter(|trial| trial.proposed.as_ref().is_some_and(|finding| finding.outcome != Outcome::NotApplicable))
            .map(|trial| {
                let value = trial.proposed.as_ref().and_then(|finding| finding.value.as_ref());
                let value = value.map(|value| quantity::value(rulebook, &self.simulation.proposed, value));
                let mut cells = vec![
                    Cell::new(trial.impact.institution.code.as_str(), Emphasis::Strong),
                    trial.impact.fiscal_year.to_string().into(),
                    value.unwrap_or(Content::Empty).into(),
                    outcome(trial.present.as_ref()),
                    outcome(trial.proposed.as_ref()),
                    cost(trial, trial.proposed_cost.as_ref()),
                ];
                if self.is_whole {
                    cells.push(trial.impact.currency.as_deref().unwrap_or_default().into());
                }
                Row::Cells { cells, detail: self.present_cost(trial) }
            })
            .collect();
        let mut columns = vec![
            Column::text("institution", "report-column-institution"),
            Column::text("fiscal_year", "report-column-year").if_room(),
            Column::number("value", "report-column-value"),
            Column::text("present", "impact-column-present"),
            Column::text("proposed", "impact-column-proposed"),
            Column::number("cost", "impact-column-cost"),
        ];
        if self.is_whole {
            columns.push(Column::text("currency", "impact-key-currency"));
        }
        let detail = Some(Column::text("present_cost", "impact-column-present-cost"));
        let table = Table { columns, group: None, detail, rows };
        let heading = Some(Message::new("impact-section-institutions"));
        (!table.rows.is_empty()).then(|| Section { heading, blocks: vec![Block::Table(table)] })
    }

    /// What it would cost to comply with the threshold in force.
    fn present_cost(&self, trial: &Trial) -> Option<Cell> {
        let cost = money(&trial.present_cost.as_ref()?.amount, trial.impact.currency.as_ref());
        if self.is_whole {
            return Some(cost.into());
        }
        Some(Cell::new(Message::new("impact-present-cost").with("cost", &cost), Emphasis::Muted))
    }

    /// The institutions whose class, score or certification moves.
    fn moves(&self) -> Option<Section> {
        let moved = self.simulation.trials.iter().map(|trial| &trial.impact).filter(|impact| {
            impact.class.0 != impact.class.1
                || impact.score.0 != impact.score.1
                || impact.certification.0 != impact.certification.1
        });
        let rows: Vec<Row> = moved.map(|impact| move_row([self.setting.rulebook; 2], impact, None)).collect();
        let heading = Some(Message::new("impact-section-moves").with("count", rows.len()));
        let table = Table { columns: move_columns(), group: None, detail: None, rows };
        (!table.rows.is_empty()).then(|| Section { heading, blocks: vec![Block::Table(table)] })
    }
}

fn tally_words(tally: &Tally) -> Message {
    Message::new("impact-tally")
        .with("compliant", tally.compliant)
        .with("failing", tally.non_compliant)
        .with("open", tally.indeterminate)
        .with("unknown", tally.not_assessable)
        .with("aside", tally.not_applicable)
}

fn count(count: usize) -> Cell {
    Content::count(count).into()
}

fn outcome(finding: Option<&Finding>) -> Cell {
    match finding {
        Some(finding) => Cell::new(finding.outcome.label(), labels::emphasis(finding.outcome)),
        None => Cell::new(Message::new("impact-outside"), Emphasis::Muted),
    }
}

fn cost(trial: &Trial, cost: Option<&Cost>) -> Cell {
    let is_breach = trial.proposed.as_ref().is_some_and(|finding| finding.underlying() == Outcome::NonCompliant);
    match cost {
        Some(cost) => money(&cost.amount, trial.impact.currency.as_ref()).into(),
        None if is_breach => Message::new("impact-no-amount").into(),
        None => Cell::empty(),
    }
}
