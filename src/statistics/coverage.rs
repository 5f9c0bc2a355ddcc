//! Counts over the active population.

use std::collections::BTreeSet;

use super::aggregate::divided;
use super::{Aggregate, Area, CoverageRate};
use crate::formula::Exact;
use crate::model::{FiscalYear, Population, StateCode};
use crate::rulebook::Rulebook;

/// The rates of every area that has a count.
pub(super) fn rates(
    rulebook: &Rulebook,
    aggregates: &[Aggregate],
    population: Option<&Population>,
) -> Vec<CoverageRate> {
    let mut rates = Vec::new();
    for count in aggregates.iter().filter(|count| count.branch.is_none()) {
        for (rank, coverage) in rulebook.statistics.coverage.iter().enumerate() {
            if coverage.series == count.series {
                rates.push(rate(rank, count, aggregates, population));
            }
        }
    }
    rates
}

fn rate(coverage: usize, count: &Aggregate, aggregates: &[Aggregate], population: Option<&Population>) -> CoverageRate {
    let mut persons = Exact::zero();
    let (mut sources, mut unknown) = (Vec::new(), Vec::new());
    for state in states(count, aggregates) {
        let key = (state.clone(), count.year);
        match population.and_then(|population| population.figures.get(&key)) {
            Some(figure) => {
                persons = &persons + &Exact::from(figure.persons);
                if !sources.contains(&figure.source) {
                    sources.push(figure.source.clone());
                }
            }
            None => unknown.push(state),
        }
    }
    let population = unknown.is_empty().then_some(persons);
    CoverageRate {
        year: count.year,
        area: count.area.clone(),
        coverage,
        rate: population.as_ref().and_then(|persons| divided(count.total.as_ref()?, persons)),
        population,
        sources,
        given: count.given,
        expected: count.expected,
        unknown,
        is_withheld: false,
    }
}

/// The states over which a count is taken: those where somebody should have declared it.
fn states(count: &Aggregate, aggregates: &[Aggregate]) -> Vec<StateCode> {
    if let Area::State(state) = &count.area {
        return vec![state.clone()];
    }
    let is_part = |year: FiscalYear, series: usize| year == count.year && series == count.series;
    let states: BTreeSet<&StateCode> = aggregates
        .iter()
        .filter(|part| is_part(part.year, part.series) && part.branch.is_none())
        .filter_map(|part| part.area.state())
        .collect();
    states.into_iter().cloned().collect()
}
