//! Declared statistics for a reader: totals by state and for the region, and who did not declare what.

use super::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table, labels};
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::model::{Branch, FiscalYear, LineKind};
use crate::rulebook::Rulebook;
use crate::statistics::{Aggregate, Area, CoverageRate, Gap, Statistics, Total};

use super::Setting;
use super::shown::shown_whole_or_two;

/// What stands around statistics.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The rulebook and the list.
    pub setting: Setting<'a>,
    /// Whether states are shown by branch too.
    pub is_detailed: bool,
    /// How many submissions of kinds that the rulebook does not judge were left out.
    pub left_out: usize,
    /// Whether a file of active populations was given.
    pub has_population: bool,
    /// How many files or rows were rejected.
    pub rejected: usize,
}

/// The report of statistics.
#[must_use]
pub fn statistics(statistics: &Statistics, around: Around<'_>) -> Report {
    let rulebook = around.setting.rulebook;
    let title = Message::new("statistics-title").with("rulebook", format!("{}@{}", rulebook.id, rulebook.edition));
    let mut sections: Vec<Section> =
        statistics.years.iter().flat_map(|year| year_sections(statistics, *year, around)).collect();
    sections.push(Section { heading: None, blocks: vec![Block::Paragraphs(legend(statistics, around))] });
    let mut notes = vec![Cell::from(Message::new("statistics-note"))];
    if around.rejected > 0 {
        let rejected = Message::new("statistics-rejected").with("count", around.rejected);
        notes.push(Cell::new(rejected, Emphasis::Bad));
    }
    if around.left_out > 0 {
        notes.push(Cell::new(Message::new("statistics-left-out").with("count", around.left_out), Emphasis::Muted));
    }
    Report { title, notes, sections }
}

fn year_sections(statistics: &Statistics, year: FiscalYear, around: Around<'_>) -> Vec<Section> {
    let rulebook = around.setting.rulebook;
    let of_year: Vec<&Aggregate> = statistics.aggregates.iter().filter(|one| one.year == year).collect();
    let rates: Vec<&CoverageRate> = statistics.coverage.iter().filter(|one| one.year == year).collect();
    let heading = |id: &'static str| Message::new(id).with("year", year.to_string());
    let section = |heading: Message, block: Block| Section { heading: Some(heading), blocks: vec![block] };
    let mut sections = vec![section(heading("statistics-year"), counts(&of_year, &rates, around))];
    for currency in currencies(&of_year, rulebook) {
        let heading = heading("statistics-year-money").with("currency", currency_name(currency));
        sections.push(section(heading, money(&of_year, currency, around)));
    }
    for (rank, block) in by_branch(&of_year, around) {
        let heading = heading("statistics-year-branches").with("label", series_label(rulebook, rank));
        sections.push(section(heading, block));
    }
    let gaps: Vec<Gap> = statistics.gaps().into_iter().filter(|gap| gap.year == year).collect();
    if !gaps.is_empty() {
        sections.push(section(heading("statistics-year-missing"), missing(&gaps, rulebook)));
    }
    sections
}

fn kind_of(rulebook: &Rulebook, series: usize) -> Option<LineKind> {
    let series = rulebook.statistics.series.get(series)?;
    rulebook.dictionary.get(series.line).map(|line| line.kind)
}

fn series_label(rulebook: &Rulebook, series: usize) -> Arg {
    let line = rulebook.statistics.series.get(series).and_then(|series| rulebook.dictionary.get(series.line));
    line.map_or_else(|| Arg::from(""), |line| Arg::from(&line.label))
}

/// The ranks of the series of a kind.
fn series_of(rulebook: &Rulebook, is_money: bool) -> Vec<usize> {
    let all = 0..rulebook.statistics.series.len();
    all.filter(|rank| (kind_of(rulebook, *rank) == Some(LineKind::Money)) == is_money).collect()
}

/// The currencies of a year; `None` where a state's is not known.
fn currencies<'a>(aggregates: &[&'a Aggregate], rulebook: &Rulebook) -> Vec<Option<&'a str>> {
    let money = aggregates.iter().filter(|one| kind_of(rulebook, one.series) == Some(LineKind::Money));
    let mut currencies: Vec<Option<&str>> = money.map(|one| one.currency.as_deref()).collect();
    currencies.sort_unstable();
    currencies.dedup();
    currencies
}

/// The areas of some totals, each once, the region last.
fn areas(aggregates: &[&Aggregate]) -> Vec<Area> {
    let mut areas: Vec<Area> = aggregates.iter().map(|one| one.area.clone()).collect();
    areas.sort();
    areas.dedup();
    areas
}

fn area_name(area: &Area, around: Around<'_>) -> Cell {
    match area {
        Area::Region => Cell::new(Message::new("statistics-region"), Emphasis::Strong),
        Area::State(code) => match around.setting.institutions.state(code) {
            Some(state) => Cell::from(&state.name),
            None => Cell::from(code.as_str()),
        },
    }
}

/// A column of totals under the name of its series.
fn total_column(label: Arg) -> Column {
    let heading = Message::new("statistics-heading").with("label", label);
    Column { heading, ..Column::number("value", "statistics-heading") }
}

fn counts(aggregates: &[&Aggregate], rates: &[&CoverageRate], around: Around<'_>) -> Block {
    let rulebook = around.setting.rulebook;
    let series = series_of(rulebook, false);
    let whole: Vec<&Aggregate> =
        aggregates.iter().copied().filter(|one| one.branch.is_none() && series.contains(&one.series)).collect();
    let mut columns = vec![Column::text("state", "statistics-column-area")];
    columns.extend(series.iter().map(|rank| total_column(series_label(rulebook, *rank))));
    columns.extend(rulebook.statistics.coverage.iter().map(|coverage| total_column(Arg::from(&coverage.label))));
    let rows = areas(&whole).into_iter().map(|area| {
        let mut cells = vec![area_name(&area, around)];
        cells.extend(series.iter().map(|rank| total_cell(&whole, &area, *rank)));
        for rank in 0..rulebook.statistics.coverage.len() {
            let rate = rates.iter().find(|rate| rate.area == area && rate.coverage == rank);
            cells.push(rate.map_or_else(Cell::empty, |rate| rate_cell(rate)));
        }
        Row::new(cells)
    });
    let rows = rows.collect();
    Block::Table(Table { columns, group: None, detail: None, rows })
}

fn money(aggregates: &[&Aggregate], currency: Option<&str>, around: Around<'_>) -> Block {
    let rulebook = around.setting.rulebook;
    let series = series_of(rulebook, true);
    let whole: Vec<&Aggregate> = aggregates
        .iter()
        .copied()
        .filter(|one| one.branch.is_none() && series.contains(&one.series) && one.currency.as_deref() == currency)
        .collect();
    let mut columns = vec![Column::text("state", "statistics-column-area")];
    columns.extend(series.iter().map(|rank| total_column(series_label(rulebook, *rank))));
    let rows = areas(&whole).into_iter().map(|area| {
        let mut cells = vec![area_name(&area, around)];
        cells.extend(series.iter().map(|rank| total_cell(&whole, &area, *rank)));
        Row::new(cells)
    });
    let rows = rows.collect();
    Block::Table(Table { columns, group: None, detail: None, rows })
}

fn currency_name(currency: Option<&str>) -> Message {
    match currency {
        Some(code) => Message::new("statistics-currency").with("code", code),
        None => Message::new("statistics-currency-unknown"),
    }
}

/// The series that are summed by branch: the region, and with details each state.
fn by_branch(aggregates: &[&Aggregate], around: Around<'_>) -> Vec<(usize, Block)> {
    let rulebook = around.setting.rulebook;
    let mut blocks = Vec::new();
    for (rank, _) in rulebook.statistics.series.iter().enumerate().filter(|(_, series)| !series.branches.is_empty()) {
        let mut of_series: Vec<&Aggregate> = aggregates
            .iter()
            .copied()
            .filter(|one| one.series == rank && one.branch.is_some())
            .filter(|one| around.is_detailed || one.area == Area::Region)
            .collect();
        of_series.sort_by_key(|one| (&one.area, &one.currency, one.branch));
        let mut rows = Vec::new();
        let mut last: Option<(&Area, Option<&str>)> = None;
        for one in &of_series {
            let head = (&one.area, one.currency.as_deref());
            if last != Some(head) {
                let named = Message::new("statistics-area-currency")
                    .with("area", area_name(&one.area, around).content.arg())
                    .with("currency", currency_name(one.currency.as_deref()));
                rows.push(Row::Group(Cell::new(named, Emphasis::Strong)));
                last = Some(head);
            }
            let branch = one.branch.map_or_else(Cell::empty, |branch| Cell::from(Branch::label(branch)));
            rows.push(Row::new(vec![branch, aggregate_cell(one)]));
        }
        if !rows.is_empty() {
            let columns =
                vec![Column::text("branch", "statistics-field-branch"), total_column(series_label(rulebook, rank))];
            let group = Some(Column::text("area", "statistics-column-area"));
            blocks.push((rank, Block::Table(Table { columns, group, detail: None, rows })));
        }
    }
    blocks
}

fn total_cell(aggregates: &[&Aggregate], area: &Area, series: usize) -> Cell {
    match aggregates.iter().find(|one| one.area == *area && one.series == series) {
        Some(one) => aggregate_cell(one),
        None => Cell::empty(),
    }
}

fn aggregate_cell(one: &Aggregate) -> Cell {
    if one.is_withheld { withheld() } else { cell(one.total.as_ref(), one.given, one.expected) }
}

/// What stands for a total that is not told.
fn withheld() -> Cell {
    Cell::new(Message::new("statistics-withheld"), Emphasis::Muted)
}

/// A total with what it lacks: `377 810`, `≈ 377 810 (2/3)`, `n. d. (0/3)`.
fn cell(total: Option<&Total>, given: usize, expected: usize) -> Cell {
    let value = total.map(|total| {
        let number = Arg::Number(shown_whole_or_two(&total.point));
        if total.low == total.high { number } else { Message::new("statistics-rounded").with("value", number).into() }
    });
    counted(value, given, expected)
}

fn rate_cell(rate: &CoverageRate) -> Cell {
    if rate.is_withheld {
        return withheld();
    }
    let value = rate.rate.as_ref().map(|total| Arg::Percent((&total.point * &Exact::from(100)).to_decimal(2, false)));
    if value.is_none() && !rate.unknown.is_empty() {
        return Cell::new(Message::new("statistics-none"), Emphasis::Unknown);
    }
    counted(value, rate.given, rate.expected)
}

fn counted(value: Option<Arg>, given: usize, expected: usize) -> Cell {
    let is_complete = given == expected;
    let value = match value {
        Some(value) if is_complete => {
            return Cell::from(Content::Message(Message::new("statistics-value").with("value", value)));
        }
        Some(value) => value,
        None => Message::new("statistics-none").into(),
    };
    let message = Message::new("statistics-partial")
        .with("value", value)
        .with("given", given.to_string())
        .with("expected", expected.to_string());
    Cell::new(message, if given == 0 { Emphasis::Unknown } else { Emphasis::Watch })
}

/// Who did not declare what.
fn missing(gaps: &[Gap], rulebook: &Rulebook) -> Block {
    let rows = gaps.iter().map(|gap| {
        let what = if gap.figures.is_empty() {
            Message::new("statistics-no-submission")
        } else {
            let mut said: Vec<Arg> = Vec::new();
            for rank in 0..rulebook.statistics.series.len() {
                said.extend(missing_series(gap, rank, rulebook));
            }
            Message::new("statistics-missing-figures").with("figures", said)
        };
        Row::new(vec![Cell::from(gap.institution.as_str()), Cell::from(what)])
    });
    Block::Table(Table {
        columns: vec![
            Column::text("institution", "statistics-column-institution"),
            Column::text("missing", "statistics-column-missing"),
        ],
        group: None,
        detail: None,
        rows: rows.collect(),
    })
}

/// What an institution lacks of a series: the line as a whole with why, and the branches.
fn missing_series(gap: &Gap, rank: usize, rulebook: &Rulebook) -> Vec<Arg> {
    let of_series = gap.figures.iter().filter(|(series, ..)| *series == rank);
    let mut said = Vec::new();
    let mut branches: Vec<Arg> = Vec::new();
    for (_, branch, why) in of_series {
        match branch {
            None => said.push(
                Message::new("statistics-missing-figure")
                    .with("label", series_label(rulebook, rank))
                    .with("why", labels::missing(why))
                    .into(),
            ),
            Some(branch) => branches.push(branch.label().into()),
        }
    }
    if !branches.is_empty() {
        let message = Message::new("statistics-missing-branches")
            .with("label", series_label(rulebook, rank))
            .with("branches", branches);
        said.push(message.into());
    }
    said
}

fn legend(statistics: &Statistics, around: Around<'_>) -> Vec<Cell> {
    let mut lines = Vec::new();
    if statistics.aggregates.iter().any(|one| one.is_withheld) {
        lines.push(Message::new("statistics-legend-withheld"));
    }
    if statistics.aggregates.iter().any(|one| !one.is_withheld && !one.is_complete()) {
        lines.push(Message::new("statistics-legend-partial"));
    }
    let is_rounded = |one: &Aggregate| one.total.as_ref().is_some_and(|total| total.low != total.high);
    if statistics.aggregates.iter().any(is_rounded) {
        lines.push(Message::new("statistics-legend-rounded"));
    }
    if !statistics.coverage.is_empty() {
        let mut sources: Vec<Arg> = Vec::new();
        for source in statistics.coverage.iter().flat_map(|rate| &rate.sources) {
            if !sources.contains(&Arg::Text(source.clone())) {
                sources.push(source.as_str().into());
            }
        }
        lines.push(match (around.has_population, sources.is_empty()) {
            (true, false) => Message::new("statistics-legend-coverage").with("sources", sources),
            (true, true) => Message::new("statistics-legend-coverage-unknown"),
            (false, _) => Message::new("statistics-legend-coverage-none"),
        });
    }
    lines.push(Message::new("report-legend-list").with("list", super::subject::list(&around.setting)));
    lines.into_iter().map(|message| Cell::new(message, Emphasis::Muted)).collect()
}
