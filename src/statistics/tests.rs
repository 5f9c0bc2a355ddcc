//! What holds of totals whatever was declared.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{AbsenceReason, Aggregate, Area, Declaration, Expected, Statistics, aggregate};
use crate::formula::Exact;
use crate::model::{
    ActivePopulation, Amount, Branch, Figure, FigureKey, Figures, FiscalYear, Institution, InstitutionCode, Kind,
    LineKind, MissingFigure, Place, Population, Reading, Sha256, StateCode, Unit, Value,
};
use crate::rulebook::{Rulebook, load, select};

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| load(select("cipres").unwrap()).rulebook.unwrap());

const STATES: [(&str, &str); 3] = [("XA", "XOF"), ("XB", "XAF"), ("XC", "XOF")];
const BRANCHES: [Branch; 2] = [Branch::Family, Branch::Pensions];

/// An institution with what it declares for a year: for each series its value and those of its branches, or none.
#[derive(Debug, Clone)]
struct Filer {
    institution: Institution,
    currency: &'static str,
    year: FiscalYear,
    unit: Unit,
    /// Whether it filed at all.
    has_filed: bool,
    figures: Figures,
}

fn filer(rank: usize, year: i16, unit: Unit, has_filed: bool, values: &[Option<u32>]) -> Filer {
    let (state, currency) = STATES[rank % STATES.len()];
    let institution = Institution {
        code: InstitutionCode::from(format!("{state}-{rank}").as_str()),
        name: String::new(),
        state: StateCode::from(state),
        kind: Kind::from(if rank % 5 == 4 { "mutual" } else { "general_scheme" }),
        branches: BRANCHES.to_vec(),
        first_year: None,
        is_listed: true,
    };
    let mut keys = Vec::new();
    for series in &RULEBOOK.statistics.series {
        keys.push(FigureKey { line: series.line, branch: None, back: 0 });
        keys.extend(series.branches.iter().map(|branch| FigureKey {
            line: series.line,
            branch: Some(*branch),
            back: 0,
        }));
    }
    let figures = keys.into_iter().zip(values.iter().cycle()).map(|(key, value)| {
        let reading = value.map_or(Reading::Missing(MissingFigure::Empty), |value| {
            Reading::Present(Value::Number(Amount::new(Decimal::from(value))))
        });
        (key, Figure { reading, raw: Box::default(), place: Place::Nowhere, is_repaired: false })
    });
    Filer { institution, currency, year: FiscalYear::new(year).unwrap(), unit, has_filed, figures: figures.collect() }
}

fn filers() -> impl Strategy<Value = Vec<Filer>> {
    let unit = prop::sample::select(vec![Unit::One, Unit::Thousand, Unit::Million]);
    let values = prop::collection::vec(prop::option::weighted(0.8, 0_u32..1_000_000), 12);
    let one = (2022_i16..=2023, unit, prop::bool::weighted(0.8), values);
    prop::collection::vec(one, 1..9).prop_map(|all| {
        let all = all.into_iter().enumerate();
        all.map(|(rank, (year, unit, has_filed, values))| filer(rank, year, unit, has_filed, &values)).collect()
    })
}

fn summed(filers: &[Filer]) -> Statistics {
    summed_over(filers, None)
}

fn summed_over(filers: &[Filer], population: Option<&Population>) -> Statistics {
    let declarations: Vec<_> = filers
        .iter()
        .filter(|filer| filer.has_filed)
        .map(|filer| Declaration {
            institution: &filer.institution,
            year: filer.year,
            currency: Some(filer.currency),
            unit: filer.unit,
            figures: &filer.figures,
        })
        .collect();
    let expected: Vec<_> = filers
        .iter()
        .map(|filer| Expected { institution: &filer.institution, currency: Some(filer.currency) })
        .collect();
    aggregate(&RULEBOOK, &declarations, &expected, population)
}

type Key = (FiscalYear, usize, Option<Branch>, Option<String>);

fn key(one: &Aggregate) -> Key {
    (one.year, one.series, one.branch, one.currency.clone())
}

/// The sums of the states' points, and their counts, by what they are summed over.
fn states(statistics: &Statistics) -> BTreeMap<Key, (Option<Exact>, usize, usize)> {
    let mut sums: BTreeMap<Key, (Option<Exact>, usize, usize)> = BTreeMap::new();
    for one in statistics.aggregates.iter().filter(|one| one.area != Area::Region) {
        let (sum, given, expected) = sums.entry(key(one)).or_default();
        *given += one.given;
        *expected += one.expected;
        if let Some(total) = &one.total {
            *sum = Some(sum.take().map_or_else(|| total.point.clone(), |sum| &sum + &total.point));
        }
    }
    sums
}

proptest! {
    #[test]
    fn the_states_make_the_region(filers in filers()) {
        let statistics = summed(&filers);
        let states = states(&statistics);
        let mut regions = 0;
        for region in statistics.aggregates.iter().filter(|one| one.area == Area::Region) {
            let (sum, given, expected) = &states[&key(region)];
            prop_assert_eq!(region.total.as_ref().map(|total| &total.point), sum.as_ref());
            prop_assert_eq!((region.given, region.expected), (*given, *expected));
            prop_assert_eq!(region.expected, region.given + region.missing.len());
            regions += 1;
        }
        prop_assert_eq!(regions, states.len());
    }

    #[test]
    fn no_total_mixes_currencies(filers in filers()) {
        for one in &summed(&filers).aggregates {
            let line = RULEBOOK.dictionary.get(RULEBOOK.statistics.series[one.series].line).unwrap();
            prop_assert_eq!(one.currency.is_some(), line.kind == LineKind::Money);
            if let Area::State(state) = &one.area {
                let own = STATES.iter().find(|(code, _)| *code == state.as_str()).map(|(_, currency)| *currency);
                prop_assert!(one.currency.is_none() || one.currency.as_deref() == own);
            }
        }
    }

    #[test]
    fn the_order_does_not_matter(filers in filers(), shift in 0_usize..8) {
        let mut turned = filers.clone();
        turned.rotate_left(shift % filers.len());
        prop_assert_eq!(summed(&turned), summed(&filers));
        turned.reverse();
        prop_assert_eq!(summed(&turned), summed(&filers));
    }

    #[test]
    fn a_figure_withheld_is_told_and_costs_its_own_totals_alone(filers in filers(), who in 0_usize..8, what in 0_usize..12) {
        let who = who % filers.len();
        let mut withheld = filers.clone();
        let Some((taken, _)) = filers[who].figures.iter().nth(what % filers[who].figures.len()) else { return Ok(()) };
        withheld[who].figures.remove(taken);
        let (before, after) = (summed(&filers), summed(&withheld));
        prop_assert_eq!(before.aggregates.len(), after.aggregates.len());
        let institution = &filers[who].institution;
        for (old, new) in before.aggregates.iter().zip(&after.aggregates) {
            let line = RULEBOOK.statistics.series[old.series].line;
            let is_own = (line, old.branch, old.year) == (taken.line, taken.branch, filers[who].year)
                && (old.area == Area::Region || old.area == Area::State(institution.state.clone()));
            if old == new {
                continue;
            }
            prop_assert!(is_own, "{:?} changed with {:?}", old, taken);
            prop_assert!(new.missing.iter().any(|absence| absence.institution == institution.code));
            prop_assert!(new.given <= old.given && new.expected == old.expected);
        }
    }

    #[test]
    fn the_point_lies_within_its_bounds(filers in filers()) {
        for total in summed(&filers).aggregates.iter().filter_map(|one| one.total.as_ref()) {
            prop_assert!(total.low <= total.point && total.point <= total.high);
        }
    }
}

/// Who of the hidden is in a total.
fn hidden_in(one: &Aggregate, hidden: &BTreeSet<InstitutionCode>) -> BTreeSet<InstitutionCode> {
    one.declared_by.iter().filter(|code| hidden.contains(code)).cloned().collect()
}

proptest! {
    #[test]
    fn what_is_withheld_cannot_be_had_by_subtraction(filers in filers(), choice in prop::collection::vec(any::<bool>(), 9)) {
        let whole = summed(&filers);
        let hidden: BTreeSet<InstitutionCode> = filers.iter().zip(&choice).filter(|(_, is)| **is).map(|(filer, _)| filer.institution.code.clone()).collect();
        let mut public = whole.clone();
        public.withhold(&RULEBOOK, 3, &|code, _| hidden.contains(code));
        let gives_away = |few: usize| few == 1 || few == 2;
        for (one, before) in public.aggregates.iter().zip(&whole.aggregates) {
            prop_assert!(one.is_withheld || one.total == before.total, "what is told is the same total");
            if one.is_withheld {
                prop_assert!(one.total.is_none());
                continue;
            }
            prop_assert!(!gives_away(hidden_in(one, &hidden).len()));
            prop_assert!(one.missing.iter().all(|absence| !hidden.contains(&absence.institution)));
            let is_same = |part: &&Aggregate| (part.year, part.series, &part.currency) == (one.year, one.series, &one.currency) && part.is_withheld;
            let left = |is_part: &dyn Fn(&Aggregate) -> bool| -> usize {
                let parts = public.aggregates.iter().filter(is_same).filter(|part| is_part(part));
                parts.flat_map(|part| hidden_in(part, &hidden)).collect::<BTreeSet<_>>().len()
            };
            if one.area == Area::Region {
                prop_assert!(!gives_away(left(&|part| part.area != Area::Region && part.branch == one.branch)));
            }
            if one.branch.is_none() {
                prop_assert!(!gives_away(left(&|part| part.branch.is_some() && part.area == one.area)));
            }
        }
        if hidden.is_empty() {
            prop_assert_eq!(public, whole);
        }
    }
}

/// Two of a state are not told; nor are the three of the only other one, for the region less theirs would be the two.
#[test]
fn a_total_of_three_hidden_institutions_is_told_where_it_gives_nobody_away() {
    let total = |ranks: &[usize], area: &Area| {
        let filers: Vec<Filer> = ranks.iter().map(|rank| filer(*rank, 2023, Unit::One, true, &[Some(10)])).collect();
        let mut statistics = summed(&filers);
        statistics.withhold(&RULEBOOK, 3, &|_, _| true);
        of(&statistics, area, "insured").total.as_ref().map(|total| total.point.clone())
    };
    let (alpha, beta) = (Area::State(StateCode::from("XA")), Area::State(StateCode::from("XB")));
    assert_eq!(total(&[0, 3, 6], &alpha), Some(Exact::from(30)));
    assert_eq!(total(&[0, 3], &alpha), None);
    let both = [0, 3, 6, 1, 7];
    assert_eq!(total(&both, &beta), None);
    assert_eq!(total(&both, &alpha), None);
    assert_eq!(total(&both, &Area::Region), Some(Exact::from(50)));
}

fn of<'s>(statistics: &'s Statistics, area: &Area, series: &str) -> &'s Aggregate {
    let rank = RULEBOOK.statistics.series.iter().position(|known| known.id == series).unwrap();
    let found =
        statistics.aggregates.iter().find(|one| one.area == *area && one.series == rank && one.branch.is_none());
    found.unwrap()
}

#[test]
fn half_units_add_up() {
    let filers = [filer(0, 2023, Unit::Thousand, true, &[Some(10)]), filer(3, 2023, Unit::Million, true, &[Some(2)])];
    let statistics = summed(&filers);
    let money = of(&statistics, &Area::Region, "contributions-declared").total.clone().unwrap();
    assert_eq!(money.point, Exact::from(2_010_000));
    assert_eq!((money.low, money.high), (Exact::from(1_509_500), Exact::from(2_510_500)));
    let heads = of(&statistics, &Area::Region, "insured").total.clone().unwrap();
    assert_eq!((heads.low, heads.point, heads.high), (Exact::from(12), Exact::from(12), Exact::from(12)));
}

#[test]
fn whoever_filed_nothing_is_missing_everywhere_and_others_of_another_kind_are_not_counted() {
    let filers = [
        filer(0, 2023, Unit::One, true, &[Some(10)]),
        filer(3, 2023, Unit::One, false, &[Some(10)]),
        filer(4, 2023, Unit::One, true, &[Some(10)]),
    ];
    let statistics = summed(&filers);
    let insured = of(&statistics, &Area::Region, "insured");
    assert_eq!((insured.given, insured.expected), (1, 2));
    assert_eq!(insured.missing[0].reason, AbsenceReason::NoSubmission);
    let gaps = statistics.gaps();
    assert_eq!(gaps.len(), 1);
    assert!(gaps[0].figures.is_empty(), "said once, not figure by figure");
}

#[test]
fn a_rate_of_coverage_needs_every_state_s_population() {
    let filers = [filer(0, 2023, Unit::One, true, &[Some(10)]), filer(1, 2023, Unit::One, true, &[Some(30)])];
    let rates = |population: Option<&Population>| -> Vec<Option<Exact>> {
        let statistics = summed_over(&filers, population);
        statistics.coverage.into_iter().map(|rate| rate.rate.map(|total| total.point)).collect()
    };
    assert_eq!(rates(None), [None, None, None]);
    let figure =
        |persons: i64| ActivePopulation { persons: Amount::new(Decimal::from(persons)), source: "INS".to_owned() };
    let year = FiscalYear::new(2023).unwrap();
    let mut population = Population {
        path: String::new(),
        sha256: Sha256([0; 32]),
        figures: BTreeMap::from([((StateCode::from("XA"), year), figure(100))]),
    };
    let tenth = Exact::from_ratio(1, 10);
    assert_eq!(rates(Some(&population)), [tenth.clone(), None, None]);
    population.figures.insert((StateCode::from("XB"), year), figure(100));
    assert_eq!(rates(Some(&population)), [tenth, Exact::from_ratio(3, 10), Exact::from_ratio(1, 5)]);
}
