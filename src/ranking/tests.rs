//! The ranking on the samples: its marks are grading's, and its invariants hold.

use std::path::PathBuf;
use std::sync::LazyLock;

use num_traits::ToPrimitive;
use proptest::prelude::*;

use super::point::{Points, Stretch};
use super::simulation::Field;
use super::{Entrant, Expected, Filing, FilingStatus, Parameters, Ranking, order, rank};
use crate::assessment::{BasisFilter, Dossier, Finding, Options, Outcome, Reason, assess};
use crate::dictionary::load_institutions;
use crate::formula::Exact;
use crate::grading::{Context, Graded, Score, grade};
use crate::intake::Reader;
use crate::model::{
    Amount, Figure, FiscalYear, Institution, InstitutionCode, Kind, LineKind, Reading, Submission, Unit, Value,
};
use crate::rulebook::{Aggregation, Grade, Rulebook, load, select};

pub(super) static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| load(select("cipres").unwrap()).rulebook.unwrap());

/// The submissions of the samples of a year, each with its institution.
fn submissions() -> Vec<(Submission, Institution)> {
    let text = std::fs::read_to_string("samples/institutions.toml").unwrap();
    let kinds: Vec<Kind> = RULEBOOK.kinds.iter().chain(RULEBOOK.out_of_scope.keys()).cloned().collect();
    let list = load_institutions(&text, "samples/institutions.toml", &kinds, &[]).unwrap();
    let reader = Reader::new(&RULEBOOK.dictionary);
    let mut files: Vec<_> = std::fs::read_dir("samples").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.to_str().unwrap().ends_with("2023.xlsx"));
    files.sort();
    let read = |path: &PathBuf| {
        let submission = reader.read(path, path.to_str().unwrap()).submissions.into_iter().next()?.submission;
        let (institution, _) = list.resolve(&submission.identification, &submission.source.path, &RULEBOOK.kinds);
        Some((submission, institution))
    };
    files.iter().filter_map(read).collect()
}

fn judge(judged: &(Submission, Institution)) -> Graded {
    judge_for(judged, false)
}

/// The same, with remedies or without.
pub(super) fn judge_for((submission, institution): &(Submission, Institution), with_remedies: bool) -> Graded {
    let dossier = Dossier {
        submission,
        institution,
        previous: None,
        secretariat: None,
        overlay: None,
        documents_presumed: false,
    };
    let as_of = jiff::civil::date(2024, 12, 31);
    let options = Options { basis: BasisFilter::All, as_of, with_remedies };
    grade(&RULEBOOK, assess(&RULEBOOK, &dossier, options), &Context::default())
}

pub(super) static SUBMISSIONS: LazyLock<Vec<(Submission, Institution)>> = LazyLock::new(submissions);

static GRADED: LazyLock<Vec<Graded>> = LazyLock::new(|| SUBMISSIONS.iter().map(judge).collect());

fn entrants() -> Vec<Entrant> {
    GRADED.iter().filter(|one| one.class.grade.is_some()).map(|one| Entrant::of(one, &RULEBOOK, &[])).collect()
}

pub(super) fn parameters(draws: u32) -> Parameters {
    let mut parameters = Parameters::of(RULEBOOK.ranking.as_ref().unwrap());
    parameters.draws = draws;
    parameters
}

pub(super) fn ranked(entrants: Vec<Entrant>, parameters: Parameters) -> Ranking {
    let year = FiscalYear::new(2023).unwrap();
    rank(year, entrants, Vec::new(), &RULEBOOK.kinds, &RULEBOOK.grading, parameters)
}

/// The codes of the table of the general scheme, in order, with place and what the draws came to.
fn rows(ranking: &Ranking) -> Vec<(InstitutionCode, usize, String)> {
    let table = ranking.tables.iter().find(|table| table.kind == Kind::from("general_scheme")).unwrap();
    let row = |row: &super::Ranked| {
        let trial = format!("{:?} {:?}", row.trial, row.group);
        (row.entrant.institution.code.clone(), row.place.map_or(0, |place| place.position), trial)
    };
    table.rows.iter().map(row).collect()
}

#[expect(clippy::float_arithmetic, reason = "what the simulation makes of marks is held against the exact ones")]
fn close(float: f64, exact: &Exact) -> bool {
    let (numerator, denominator) = exact.parts();
    (float - numerator.to_f64().unwrap() / denominator.to_f64().unwrap()).abs() < 1e-9
}

#[test]
fn nothing_moved_the_marks_of_the_simulation_are_those_of_grading() {
    let mut seen = 0;
    for graded in GRADED.iter() {
        for (finding, mark) in graded.assessment.findings.iter().zip(&graded.marks) {
            let Some(mark) = mark else { continue };
            let rule = RULEBOOK.rules.iter().find(|rule| rule.id == finding.rule).unwrap();
            let (worst, best) = Points::of(rule, &graded.assessment, finding).marks(Stretch::NONE);
            assert!(close(worst, &mark.worst), "{}: {worst}, {:?}", finding.rule, mark.worst);
            // What is withheld stays at its worst; all else may reach its best.
            let is_withheld =
                finding.underlying() == Outcome::NotAssessable || finding.reason == Some(Reason::ConditionUndecided);
            if !is_withheld {
                assert!(close(best, &mark.best), "{}: {best}, {:?}", finding.rule, mark.best);
            }
            seen += 1;
        }
    }
    assert!(seen > 150, "{seen} marks");
}

#[test]
fn nothing_moved_the_score_of_the_simulation_is_the_score() {
    let entrants = entrants();
    let parameters = parameters(100);
    let field = Field::new(&entrants, &RULEBOOK.grading, &parameters);
    for (at, entrant) in entrants.iter().enumerate() {
        let tenths = (&entrant.score.as_ref().unwrap().worst * &Exact::from(10)).floor().to_i32().unwrap();
        assert_eq!(field.declared(at).0, tenths, "{}", entrant.institution.code);
    }
}

#[test]
fn where_the_method_does_not_move_neither_do_ranks() {
    let mut parameters = parameters(200);
    parameters.concentration = 4_000_000_000;
    parameters.mark_shift = Exact::zero();
    parameters.aggregations = vec![Aggregation::Geometric];
    // Nor do figures, where they are exact.
    let exact = |one: &Entrant| one.marks.iter().all(|mark| !mark.points.is_open());
    let ranking = ranked(entrants().into_iter().filter(exact).collect(), parameters);
    let table = ranking.tables.iter().max_by_key(|table| table.rows.len()).unwrap();
    assert!(table.rows.len() > 6);
    for row in &table.rows {
        let (trial, code) = (row.trial.as_ref().unwrap(), &row.entrant.institution.code);
        let position = u32::try_from(row.place.unwrap().position).unwrap();
        assert_eq!((trial.low, trial.median, trial.high), (position, position, position), "{code}");
    }
    assert_eq!(table.sensitivity, None);
}

#[test]
fn the_same_seed_gives_the_same_table_whatever_the_number_of_threads() {
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| ranked(entrants(), parameters(500)))
    };
    let (one, four) = (with(1), with(4));
    assert_eq!(rows(&one), rows(&four));
    let sensitivity =
        |ranking: &Ranking| ranking.tables.iter().map(|table| table.sensitivity.clone()).collect::<Vec<_>>();
    assert_eq!(sensitivity(&one), sensitivity(&four));
    let other = ranked(entrants(), Parameters { seed: 1, ..parameters(500) });
    assert_ne!(rows(&one), rows(&other), "another seed draws otherwise");
}

#[test]
fn an_institution_by_default_stands_last_and_one_without_anything_has_no_rank() {
    let mut all = entrants();
    let first = all
        .iter()
        .position(|one| one.grade == Some(Grade::A) && one.institution.kind == Kind::from("general_scheme"))
        .unwrap();
    all[first].grade = Some(Grade::U);
    all[first].cap = Grade::U;
    let code = all[first].institution.code.clone();
    let table = rows(&ranked(all.clone(), parameters(100)));
    let (_, last, _) = table.last().unwrap();
    let by_default: Vec<_> = all.iter().filter(|entrant| entrant.grade == Some(Grade::U)).collect();
    assert!(by_default.len() > 1);
    // They tie in the last place, whatever their scores.
    let tied = table.iter().filter(|(_, place, _)| place == last).map(|(known, ..)| known);
    assert!(tied.eq(by_default.iter().map(|entrant| &entrant.institution.code)), "{table:?}");
    all[first].is_assessed = false;
    let ranking = ranked(all, parameters(100));
    assert!(rows(&ranking).iter().all(|(known, ..)| *known != code));
    assert!(ranking.unassessed.iter().any(|entrant| entrant.institution.code == code));
}

#[test]
fn fewer_than_three_have_levels_and_no_ranks() {
    let few: Vec<Entrant> =
        entrants().into_iter().filter(|one| one.institution.kind == Kind::from("general_scheme")).take(2).collect();
    let ranking = ranked(few, parameters(100));
    assert!(!ranking.tables[0].is_ranked);
    assert!(ranking.tables[0].rows.iter().all(|row| row.place.is_none() && row.trial.is_none() && row.group.is_none()));
}

#[test]
fn who_has_not_filed_is_told_and_since_when() {
    let entrants = entrants();
    let like = |code: &str, first_year: Option<i16>| Institution {
        code: InstitutionCode::from(code),
        first_year,
        is_listed: true,
        ..entrants[0].institution.clone()
    };
    let (absent, new) = (like("XZ-ABSENT", None), like("XZ-NEW", Some(2024)));
    let expected = [&absent, &new].map(|institution| Expected { institution, to_confirm: false, law: &RULEBOOK });
    let on = |day| Filing::all(FiscalYear::new(2023).unwrap(), &expected, &entrants, day);
    let late = on(jiff::civil::date(2024, 6, 11));
    assert_eq!(late[0].institution.code.as_str(), "XZ-ABSENT");
    assert_eq!(late[0].status, FilingStatus::NotFiled { overdue: Some(10) });
    assert!(late.iter().all(|filing| filing.institution.code.as_str() != "XZ-NEW"), "not yet bound to file");
    let early = on(jiff::civil::date(2024, 6, 1));
    assert_eq!(early.last().unwrap().status, FilingStatus::NotYetDue);
}

/// The place of a submission among the others of its kind, itself replaced.
fn place_of(graded: &Graded) -> usize {
    let own = Entrant::of(graded, &RULEBOOK, &[]);
    let code = own.institution.code.clone();
    let mut all: Vec<Entrant> = entrants()
        .into_iter()
        .filter(|one| one.institution.kind == own.institution.kind && one.institution.code != code)
        .collect();
    all.push(own);
    let (all, places) = order(all);
    places[all.iter().position(|one| one.institution.code == code).unwrap()].position
}

/// The figure times a factor in hundredths; `None` where it is no number.
pub(super) fn times(figure: &Figure, hundredths: i64) -> Option<Figure> {
    let Reading::Present(Value::Number(amount)) = &figure.reading else { return None };
    let number = amount.decimal() * rust_decimal::Decimal::new(hundredths, 2);
    Some(Figure { reading: Reading::Present(Value::Number(Amount::new(number.round()))), ..figure.clone() })
}

#[test]
fn withholding_a_figure_never_raises_a_rank() {
    let (mut tried, mut cost) = (0, 0);
    for judged in SUBMISSIONS.iter().filter(|(_, institution)| institution.state.as_str() != "XE") {
        let before = judge(judged);
        if before.class.grade.is_none() {
            continue;
        }
        let before = place_of(&before);
        let keys: Vec<_> = judged.0.figures.iter().map(|(key, _)| key).collect();
        for key in keys.into_iter().step_by(3) {
            let mut withheld = judged.clone();
            withheld.0.figures.remove(key);
            let after = place_of(&judge(&withheld));
            assert!(after >= before, "{} gains by withholding {key:?}", judged.1.code);
            tried += 1;
            cost += usize::from(after > before);
        }
    }
    assert!(tried > 200 && cost > 20, "{tried} withheld, {cost} at the cost of a place");
}

#[test]
fn better_figures_never_lower_a_rank() {
    let (mut better, mut rose) = (0, 0);
    for judged in SUBMISSIONS.iter().filter(|(_, institution)| ["XB", "XD"].contains(&institution.state.as_str())) {
        let before = judge(judged);
        if before.class.grade.is_none() {
            continue;
        }
        let candidates = judged.0.figures.iter().flat_map(|(key, figure)| {
            [60, 140].into_iter().filter_map(move |hundredths| Some((key, times(figure, hundredths)?)))
        });
        for (key, figure) in candidates.collect::<Vec<_>>().into_iter().step_by(2) {
            let mut changed = judged.clone();
            changed.0.figures.insert(key, figure);
            let after = judge(&changed);
            if !is_as_good(&before, &after) {
                continue;
            }
            let places = (place_of(&before), place_of(&after));
            assert!(places.1 <= places.0, "{} falls by {key:?}", judged.1.code);
            better += 1;
            rose += usize::from(places.1 < places.0);
        }
    }
    assert!(better > 30 && rose > 0, "{better} better, {rose} of them rose");
}

/// Whether every mark is at least as good, and nothing counts against it that did not before.
fn is_as_good(before: &Graded, after: &Graded) -> bool {
    let mut pairs = before.assessment.findings.iter().zip(&after.assessment.findings);
    let mut marks = before.marks.iter().zip(&after.marks);
    before.assessment.findings.len() == after.assessment.findings.len()
        && marks.all(|(old, new)| match (old, new) {
            (Some(old), Some(new)) => new.worst >= old.worst,
            (None, None) => true,
            _ => false,
        })
        && pairs.all(|(old, new)| {
            let may_fail = |finding: &Finding| finding.equations.iter().any(|equation| equation.may_fail);
            (old.outcome.counts_against() || !new.outcome.counts_against()) && (may_fail(old) || !may_fail(new))
        })
}

#[test]
fn another_currency_changes_nothing() {
    let exact: Vec<&(Submission, Institution)> = SUBMISSIONS
        .iter()
        .filter(|(submission, _)| Some(submission.identification.unit) == Unit::from_factor(1))
        .collect();
    assert!(exact.len() > 5);
    let at = |hundredths: i64| {
        let scaled = exact.iter().map(|judged| {
            let mut scaled = (*judged).clone();
            let money: Vec<_> = judged
                .0
                .figures
                .iter()
                .filter(|(key, _)| RULEBOOK.dictionary.get(key.line).unwrap().kind == LineKind::Money)
                .filter_map(|(key, figure)| Some((key, times(figure, hundredths)?)))
                .collect();
            assert!(money.len() > 20);
            for (key, figure) in money {
                scaled.0.figures.insert(key, figure);
            }
            judge(&scaled)
        });
        let scaled: Vec<Entrant> = scaled
            .filter(|graded| graded.class.grade.is_some())
            .map(|graded| Entrant::of(&graded, &RULEBOOK, &[]))
            .collect();
        rows(&ranked(scaled, parameters(200)))
    };
    assert_eq!(at(100), at(65_500));
}

proptest! {
    #![proptest_config(crate::tried::cases(24))]

    #[test]
    fn the_table_does_not_hang_on_the_order_of_the_input(all in Just(entrants()).prop_shuffle()) {
        prop_assert_eq!(rows(&ranked(all, parameters(100))), rows(&ranked(entrants(), parameters(100))));
    }

    #[test]
    fn taking_one_away_keeps_the_order_of_the_others(at in 0_usize..10) {
        let mut fewer = entrants();
        let at = at % fewer.len();
        let gone = fewer.remove(at).institution.code;
        let codes = |all| -> Vec<InstitutionCode> {
            rows(&ranked(all, parameters(100))).into_iter().map(|(code, ..)| code).collect()
        };
        let before: Vec<InstitutionCode> = codes(entrants()).into_iter().filter(|code| *code != gone).collect();
        prop_assert_eq!(codes(fewer), before);
    }

    #[test]
    fn a_better_class_or_score_never_lowers_a_rank(at in 0_usize..10, points in 0_i64..60, lifts in any::<bool>()) {
        let before = entrants();
        let at = at % before.len();
        let code = before[at].institution.code.clone();
        let mut after = before.clone();
        let better = |score: &Exact| (score + &Exact::from(points)).min(Exact::from(100));
        after[at].score = after[at].score.as_ref().map(|score| Score {
            worst: better(&score.worst),
            best: better(&score.best),
        });
        if lifts {
            after[at].grade = Some(Grade::A);
        }
        let place = |all: Vec<Entrant>| {
            let (all, places) = order(all);
            places[all.iter().position(|one| one.institution.code == code).unwrap()].position
        };
        prop_assert!(place(after) <= place(before));
    }
}

/// A judged submission as if of another year.
fn of_year(graded: &Graded, year: i16) -> Graded {
    let mut other = graded.clone();
    other.assessment.fiscal_year = FiscalYear::new(year).unwrap();
    other
}

#[test]
fn the_direction_is_level_and_change_against_the_year_before_alone() {
    let worst = GRADED.iter().max_by_key(|graded| graded.class.grade.filter(|grade| *grade < Grade::U)).unwrap();
    let now = of_year(worst, 2023);
    let mut before = of_year(worst, 2022);
    before.class.grade = Some(Grade::B);
    before.score = Some(Score { worst: Exact::from(70), best: Exact::from(90) });
    let entrant = Entrant::of(&now, &RULEBOOK, &[&before, &of_year(worst, 2021)]);
    let told = entrant.before.unwrap();
    assert_eq!((told.year.year(), told.grade, told.score), (2022, Some(Grade::B), before.score.clone()));
    // Last year's submission is not there: the one before says nothing of direction.
    let gap = Entrant::of(&now, &RULEBOOK, &[&of_year(worst, 2021)]);
    assert_eq!((gap.before, gap.repeated), (None, Vec::new()));
}

#[test]
fn a_breach_is_repeated_for_as_many_years_as_it_stood_running() {
    let worst = GRADED.iter().max_by_key(|graded| graded.class.grade.filter(|grade| *grade < Grade::U)).unwrap();
    let [now, mut last, oldest] = [2023, 2022, 2021].map(|year| of_year(worst, year));
    let severe =
        |one: &Entrant| -> Vec<_> { one.critical.iter().chain(&one.major).map(|breach| breach.rule.clone()).collect() };
    let three = Entrant::of(&now, &RULEBOOK, &[&last, &oldest]);
    assert!(three.repeated.len() > 3 && three.repeated.len() == severe(&three).len());
    assert!(three.repeated.iter().all(|repeated| repeated.years == 3 && severe(&three).contains(&repeated.rule)));
    // One was cured last year: that it stood before does not make it a repeated one.
    let cured = three.repeated[0].rule.clone();
    last.assessment.findings.iter_mut().find(|finding| finding.rule == cured).unwrap().outcome = Outcome::Compliant;
    let two = Entrant::of(&now, &RULEBOOK, &[&last, &oldest]);
    assert_eq!(two.repeated.len(), three.repeated.len() - 1);
    assert!(two.repeated.iter().all(|repeated| repeated.rule != cured && repeated.years == 3));
    let short = Entrant::of(&now, &RULEBOOK, &[&last]);
    assert!(short.repeated.iter().all(|repeated| repeated.years == 2));
}
