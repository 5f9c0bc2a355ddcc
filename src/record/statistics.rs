//! The document of `vigie statistics --format json`.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::check::{ListRecord, RulebookRecord, rulebook_record};
use super::figure::{decimal, missing_code};
use super::told::{FileDiagnosticRecord, RejectedRecord};
use crate::dictionary::InstitutionList;
use crate::formula::Exact;
use crate::model::{LineKind, Population, Source};
use crate::rulebook::Rulebook;
use crate::statistics::{AbsenceReason, Aggregate, CoverageRate, Statistics, Total};

/// The name and version of the contract.
pub const STATISTICS_SCHEMA: &str = "vigie.statistics/1";

/// Declared statistics, summed by state and region.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatisticsRecord {
    /// Always `vigie.statistics/1`.
    pub schema: String,
    /// The rulebook whose series are summed.
    pub rulebook: RulebookRecord,
    /// The lists of institutions that say who should have filed.
    pub institutions: Vec<ListRecord>,
    /// The file of active populations; null when none was given, and then no rate of coverage is known.
    pub population: Option<ListRecord>,
    /// The files summed, each once, by path.
    pub sources: Vec<SourceRecord>,
    /// The fiscal years for which somebody filed.
    pub years: Vec<i16>,
    /// The totals: by year, area, series, branch, currency.
    pub aggregates: Vec<AggregateRecord>,
    /// The rates of coverage: by year and area.
    pub coverage: Vec<CoverageRecord>,
    /// What is to be told of files as a whole.
    pub diagnostics: Vec<FileDiagnosticRecord>,
    /// The files and rows that were rejected: they are in no total.
    pub rejected: Vec<RejectedRecord>,
}

/// A file that was summed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct SourceRecord {
    /// The path as given.
    pub path: String,
    /// The hash of its bytes.
    pub sha256: String,
}

impl SourceRecord {
    /// The record of a file.
    #[must_use]
    pub fn of(source: &Source) -> Self {
        Self { path: source.path.clone(), sha256: source.sha256.to_string() }
    }
}

/// The total of a series over an area.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AggregateRecord {
    /// The fiscal year.
    pub year: i16,
    /// `state` or `region`.
    pub area: String,
    /// The state's code; null for the region.
    pub state: Option<String>,
    /// The series' id.
    pub series: String,
    /// The line that is summed.
    pub line: String,
    /// The branch's code; null for the line as a whole.
    pub branch: Option<String>,
    /// `money` or `count`.
    pub measure: String,
    /// The currency of money, ISO 4217; null for counts, and where it is not known.
    pub currency: Option<String>,
    /// The sum of what was declared, in units of currency or heads; null when nobody declared it.
    pub value: Option<String>,
    /// The least and the most that the precision of the parts admits.
    pub interval: Option<[String; 2]>,
    /// How many institutions are in the sum.
    pub given: usize,
    /// How many should be.
    pub expected: usize,
    /// Whether all are.
    pub complete: bool,
    /// Those that are not.
    pub missing: Vec<AbsenceRecord>,
}

/// An institution that is not in a total.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AbsenceRecord {
    /// Its code.
    pub institution: String,
    /// Why: no-submission, absent, empty, dash, not-available, error-cell, unreadable, contradictory, unproven.
    pub reason: String,
}

/// A count over the active population.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoverageRecord {
    /// The fiscal year.
    pub year: i16,
    /// `state` or `region`.
    pub area: String,
    /// The state's code; null for the region.
    pub state: Option<String>,
    /// The id of the rate.
    pub coverage: String,
    /// The id of the series that is divided.
    pub series: String,
    /// The rate, to six places; null when it is not known.
    pub value: Option<String>,
    /// The least and the most that the precision of the parts admits.
    pub interval: Option<[String; 2]>,
    /// The active population; null when it is not known for the whole area.
    pub active_population: Option<String>,
    /// Who says so.
    pub population_sources: Vec<String>,
    /// The states whose active population is not known.
    pub population_missing: Vec<String>,
    /// How many institutions are in the count.
    pub given: usize,
    /// How many should be.
    pub expected: usize,
    /// Whether all are.
    pub complete: bool,
}

/// The schema of the document.
#[must_use]
pub fn statistics_json_schema() -> Schema {
    schema_for!(StatisticsRecord)
}

/// The record of statistics; diagnostics and rejected files are added by whoever knows the language.
#[must_use]
pub fn statistics_record(
    rulebook: &Rulebook,
    lists: &[&InstitutionList],
    population: Option<&Population>,
    sources: Vec<SourceRecord>,
    statistics: &Statistics,
) -> StatisticsRecord {
    let mut sources = sources;
    sources.sort();
    sources.dedup();
    StatisticsRecord {
        schema: STATISTICS_SCHEMA.to_owned(),
        rulebook: rulebook_record(rulebook),
        institutions: lists.iter().map(|list| ListRecord::of(list)).collect(),
        population: population.map(|file| ListRecord { path: file.path.clone(), sha256: file.sha256.to_string() }),
        sources,
        years: statistics.years.iter().map(|year| year.year()).collect(),
        aggregates: statistics.aggregates.iter().map(|aggregate| aggregate_record(rulebook, aggregate)).collect(),
        coverage: statistics.coverage.iter().map(|rate| coverage_record(rulebook, rate)).collect(),
        diagnostics: Vec::new(),
        rejected: Vec::new(),
    }
}

fn aggregate_record(rulebook: &Rulebook, aggregate: &Aggregate) -> AggregateRecord {
    let series = rulebook.statistics.series.get(aggregate.series);
    let line = series.and_then(|series| rulebook.dictionary.get(series.line));
    AggregateRecord {
        year: aggregate.year.year(),
        area: area(aggregate.area.state().is_some()),
        state: aggregate.area.state().map(ToString::to_string),
        series: series.map(|series| series.id.clone()).unwrap_or_default(),
        line: line.map(|line| line.code.clone()).unwrap_or_default(),
        branch: aggregate.branch.map(|branch| branch.code().to_owned()),
        measure: if line.is_some_and(|line| line.kind == LineKind::Money) { "money" } else { "count" }.to_owned(),
        currency: aggregate.currency.clone(),
        value: aggregate.total.as_ref().map(|total| sum(&total.point)),
        interval: aggregate.total.as_ref().map(|total| [sum(&total.low), sum(&total.high)]),
        given: aggregate.given,
        expected: aggregate.expected,
        complete: aggregate.is_complete(),
        missing: aggregate
            .missing
            .iter()
            .map(|absence| AbsenceRecord {
                institution: absence.institution.to_string(),
                reason: match &absence.reason {
                    AbsenceReason::NoSubmission => "no-submission".to_owned(),
                    AbsenceReason::Figure(why) => missing_code(why).to_owned(),
                },
            })
            .collect(),
    }
}

fn coverage_record(rulebook: &Rulebook, rate: &CoverageRate) -> CoverageRecord {
    let coverage = rulebook.statistics.coverage.get(rate.coverage);
    let series = coverage.and_then(|coverage| rulebook.statistics.series.get(coverage.series));
    let interval = |total: &Total| [decimal(&total.low), decimal(&total.high)];
    CoverageRecord {
        year: rate.year.year(),
        area: area(rate.area.state().is_some()),
        state: rate.area.state().map(ToString::to_string),
        coverage: coverage.map(|coverage| coverage.id.clone()).unwrap_or_default(),
        series: series.map(|series| series.id.clone()).unwrap_or_default(),
        value: rate.rate.as_ref().map(|total| decimal(&total.point)),
        interval: rate.rate.as_ref().map(interval),
        active_population: rate.population.as_ref().map(sum),
        population_sources: rate.sources.clone(),
        population_missing: rate.unknown.iter().map(ToString::to_string).collect(),
        given: rate.given,
        expected: rate.expected,
        complete: rate.given == rate.expected,
    }
}

fn area(is_state: bool) -> String {
    if is_state { "state" } else { "region" }.to_owned()
}

/// A sum of decimals, every digit kept.
fn sum(exact: &Exact) -> String {
    exact.exact_decimal().unwrap_or_else(|| decimal(exact))
}
