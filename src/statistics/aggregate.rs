//! Sums of series over institutions.

use std::collections::BTreeMap;

use super::coverage::rates;
use super::{Absence, AbsenceReason, Aggregate, Area, Declaration, Expected, Statistics, Total};
use crate::assessment::declared_quantity;
use crate::formula::{Exact, Quantity};
use crate::model::{
    Branch, FigureKey, FiscalYear, Institution, InstitutionCode, LineKind, MissingFigure, Population, Reading,
};
use crate::rulebook::{Rulebook, Series};

/// Sums the rulebook's series. The order of declarations and of those expected does not matter.
#[must_use]
pub fn aggregate(
    rulebook: &Rulebook,
    declarations: &[Declaration<'_>],
    expected: &[Expected<'_>],
    population: Option<&Population>,
) -> Statistics {
    let judged: Vec<&Declaration<'_>> =
        declarations.iter().filter(|declaration| rulebook.kinds.contains(&declaration.institution.kind)).collect();
    let mut years: Vec<FiscalYear> = judged.iter().map(|declaration| declaration.year).collect();
    years.sort_unstable();
    years.dedup();
    let mut statistics = Statistics { years: years.clone(), ..Statistics::default() };
    for year in years {
        let participants = participants(rulebook, &judged, expected, year);
        for (rank, series) in rulebook.statistics.series.iter().enumerate() {
            for branch in branches(series) {
                statistics.aggregates.extend(sums(rulebook, year, rank, series, branch, &participants));
            }
        }
    }
    statistics.aggregates.sort_by(|left, right| {
        let key = |one: &Aggregate| (one.year, one.area.clone(), one.series, one.branch, one.currency.clone());
        key(left).cmp(&key(right))
    });
    statistics.coverage = rates(rulebook, &statistics.aggregates, population);
    statistics
}

/// The line as a whole and each branch of the series.
fn branches(series: &Series) -> impl Iterator<Item = Option<Branch>> {
    std::iter::once(None).chain(series.branches.iter().copied().map(Some))
}

/// An institution of a year, with its submission if there is one.
struct Participant<'a> {
    institution: &'a Institution,
    currency: Option<&'a str>,
    declaration: Option<&'a Declaration<'a>>,
}

fn participants<'a>(
    rulebook: &Rulebook,
    declarations: &[&'a Declaration<'a>],
    expected: &[Expected<'a>],
    year: FiscalYear,
) -> BTreeMap<&'a InstitutionCode, Participant<'a>> {
    let due = expected.iter().filter(|one| {
        rulebook.kinds.contains(&one.institution.kind)
            && one.institution.first_year.is_none_or(|first| first <= year.year())
    });
    let mut all: BTreeMap<&InstitutionCode, Participant<'_>> = due
        .map(|one| {
            let participant = Participant { institution: one.institution, currency: one.currency, declaration: None };
            (&one.institution.code, participant)
        })
        .collect();
    for declaration in declarations.iter().filter(|declaration| declaration.year == year) {
        let Declaration { institution, currency, .. } = declaration;
        let participant = Participant { institution, currency: *currency, declaration: Some(declaration) };
        all.insert(&institution.code, participant);
    }
    all
}

/// A total in the making.
#[derive(Default)]
struct Sum {
    total: Option<Total>,
    given: usize,
    expected: usize,
    declared_by: Vec<InstitutionCode>,
    missing: Vec<Absence>,
}

impl Sum {
    fn add(&mut self, institution: &InstitutionCode, figure: &Result<Total, AbsenceReason>) {
        self.expected += 1;
        match figure {
            Ok(part) => {
                self.given += 1;
                self.declared_by.push(institution.clone());
                self.total = Some(match self.total.take() {
                    Some(total) => Total {
                        point: &total.point + &part.point,
                        low: &total.low + &part.low,
                        high: &total.high + &part.high,
                    },
                    None => part.clone(),
                });
            }
            Err(reason) => {
                self.missing.push(Absence { institution: institution.clone(), reason: reason.clone() });
            }
        }
    }
}

fn sums(
    rulebook: &Rulebook,
    year: FiscalYear,
    rank: usize,
    series: &Series,
    branch: Option<Branch>,
    participants: &BTreeMap<&InstitutionCode, Participant<'_>>,
) -> Vec<Aggregate> {
    let Some(line) = rulebook.dictionary.get(series.line) else { return Vec::new() };
    let mut sums: BTreeMap<(Area, Option<String>), Sum> = BTreeMap::new();
    let key = FigureKey { line: series.line, branch, back: 0 };
    for (code, participant) in participants {
        let institution = participant.institution;
        if branch.is_some_and(|branch| !institution.branches.contains(&branch)) {
            continue;
        }
        let figure =
            participant.declaration.map_or(Err(AbsenceReason::NoSubmission), |declaration| {
                match declaration.figures.get(key).map(|figure| &figure.reading) {
                    Some(Reading::Missing(why)) => Err(AbsenceReason::Figure(why.clone())),
                    Some(Reading::Present(value)) => match declared_quantity(*value, line, declaration.unit) {
                        Quantity::Number { point, low, high } => Ok(Total { point, low, high }),
                        _ => Err(AbsenceReason::Figure(MissingFigure::Unreadable)),
                    },
                    None => Err(AbsenceReason::Figure(MissingFigure::Absent)),
                }
            });
        let currency = participant.currency.filter(|_| line.kind == LineKind::Money).map(str::to_owned);
        for area in [Area::State(institution.state.clone()), Area::Region] {
            sums.entry((area, currency.clone())).or_default().add(code, &figure);
        }
    }
    sums.into_iter()
        .map(|((area, currency), sum)| Aggregate {
            year,
            area,
            series: rank,
            branch,
            currency,
            total: sum.total,
            given: sum.given,
            expected: sum.expected,
            declared_by: sum.declared_by,
            missing: sum.missing,
            is_withheld: false,
        })
        .collect()
}

/// A total over a divisor.
pub(super) fn divided(total: &Total, divisor: &Exact) -> Option<Total> {
    Some(Total {
        point: total.point.checked_div(divisor)?,
        low: total.low.checked_div(divisor)?,
        high: total.high.checked_div(divisor)?,
    })
}
