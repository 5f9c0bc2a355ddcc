//! Invariants of judgement and grading, on generated accounts: a better figure never worsens an outcome, withholding never
//! pays, neither does blurring, each remedy cures and one unit less does not.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

mod common;
#[path = "common/tried.rs"]
mod tried;

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use vigie::assessment::{Assessment, BasisFilter, COMPARATIVES_RULE, Dossier, Finding, Options, Outcome, assess};
use vigie::formula::{Exact, Threshold};
use vigie::grading::{Context, CureTrial, Cured, Graded, grade, mark};
use vigie::intake::read_file;
use vigie::model::{
    Amount, Branch, Figure, FigureKey, Institution, LineKind, MissingFigure, Place, Reading, Submission, Unit, Value,
};
use vigie::rulebook::{Basis, Better, Grade, Proposal, Rulebook};

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| common::rulebook("cipres"));

/// The shipped rulebook as if all its norms were adopted: every cap of a class is at work.
static ADOPTED: LazyLock<Rulebook> = LazyLock::new(|| {
    let mut rulebook = RULEBOOK.clone();
    for rule in rulebook.rules.iter_mut().filter(|rule| rule.basis.is_some()) {
        rule.basis = Some(Basis::Adopted);
    }
    rulebook
});

/// Accounts that hang together: the sound sample, in exact francs, and the year before it.
static SOUND: LazyLock<(Submission, Submission)> = LazyLock::new(|| {
    let read = |path: &str| {
        let file = read_file(Path::new(path), path, &RULEBOOK.dictionary);
        assert!(file.rejected.is_empty(), "{:?}", file.rejected);
        file.submissions.into_iter().next().unwrap().submission
    };
    (read("samples/xa-cnps-2022.xlsx"), read("samples/xa-cnps-2023.xlsx"))
});

const BRANCHES: &[Branch] = &[
    Branch::Family,
    Branch::OccupationalRisks,
    Branch::Pensions,
    Branch::Administration,
    Branch::Property,
    Branch::Investments,
    Branch::SocialAction,
];

fn general_scheme() -> Institution {
    common::institution("general_scheme", BRANCHES)
}

fn judge(submission: &Submission, previous: Option<&Submission>) -> Graded {
    judge_on(submission, previous, BasisFilter::All)
}

fn judge_on(submission: &Submission, previous: Option<&Submission>, basis: BasisFilter) -> Graded {
    let institution = general_scheme();
    let dossier = Dossier {
        submission,
        institution: &institution,
        previous,
        secretariat: None,
        overlay: None,
        documents_presumed: false,
    };
    let options = Options { basis, ..common::options() };
    let assessment = assess(&RULEBOOK, &dossier, options);
    let before = previous.map(|previous| assess(&RULEBOOK, &common::dossier(previous, &institution), options));
    grade(&RULEBOOK, assessment, &Context { previous: before.as_ref(), ..Context::default() })
}

/// Lines that no control ties to others: accounts hang together whatever they are, and grades spread over all classes.
const FREE: &[&str] = &[
    "short_term_liabilities",
    "claims_settled_on_time",
    "claims_median_days",
    "prior_arrears_collected",
    "employee_contributions",
    "training_costs",
    "government_securities",
    "listed_securities",
    "pensioners_verified",
];

/// The sound accounts with some figures of the year multiplied: any of them, or only those that no control ties.
fn disturbed() -> impl Strategy<Value = Submission> {
    prop_oneof![disturbed_in(|_| true), disturbed_in(|code| FREE.contains(&code))]
}

fn disturbed_in(admits: fn(&str) -> bool) -> impl Strategy<Value = Submission> {
    let keys: Vec<FigureKey> = SOUND
        .1
        .figures
        .iter()
        .filter(|(key, figure)| key.back == 0 && matches!(figure.reading, Reading::Present(Value::Number(_))))
        .filter(|(key, _)| admits(RULEBOOK.dictionary.code(key.line)))
        .map(|(key, _)| key)
        .collect();
    proptest::collection::vec((proptest::sample::select(keys), 0_i64..400), 0..12).prop_map(|changes| {
        let mut submission = SOUND.1.clone();
        for (key, percent) in changes {
            let Some(figure) = submission.figures.get(key).cloned() else { continue };
            let Reading::Present(Value::Number(amount)) = figure.reading else { continue };
            let scaled = (amount.decimal() * Decimal::new(percent, 2)).trunc();
            let reading = Reading::Present(Value::Number(Amount::new(scaled)));
            submission.figures.insert(key, Figure { reading, ..figure });
        }
        submission
    })
}

/// The same accounts in another unit: each amount of money rounded half to even.
fn rounded(submission: &Submission, unit: Unit) -> Submission {
    let mut rounded = submission.clone();
    rounded.identification.unit = unit;
    for (key, figure) in submission.figures.iter() {
        let is_money = RULEBOOK.dictionary.get(key.line).is_some_and(|line| line.kind == LineKind::Money);
        if let (true, Reading::Present(Value::Number(amount))) = (is_money, &figure.reading) {
            let units = amount.decimal() / Decimal::from(unit.factor());
            let units = units.round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven);
            let reading = Reading::Present(Value::Number(Amount::new(units)));
            rounded.figures.insert(key, Figure { reading, ..figure.clone() });
        }
    }
    rounded
}

/// Worse or equal: class, score and certification.
fn assert_not_better(one: &Graded, than: &Graded) -> Result<(), TestCaseError> {
    prop_assert!(one.class.grade >= than.class.grade, "{:?} beats {:?}", one.class, than.class);
    let score = |graded: &Graded| graded.score.as_ref().map(|score| score.worst.clone());
    prop_assert!(score(one) <= score(than), "{:?} beats {:?}", score(one), score(than));
    let proposal = |graded: &Graded| graded.certification.as_ref().map(|certification| certification.proposal);
    prop_assert!(proposal(one) >= proposal(than), "{:?} beats {:?}", proposal(one), proposal(than));
    Ok(())
}

/// The quality of the filing is no better, at its worst and at its best.
fn assert_no_better_filed(one: &Graded, than: &Graded) -> Result<(), TestCaseError> {
    let quality = |graded: &Graded| {
        let finding = graded.assessment.quality(&RULEBOOK).unwrap();
        finding.interval.clone().map(|interval| (interval.low, interval.high)).unwrap()
    };
    let (one, than) = (quality(one), quality(than));
    prop_assert!(one.0 <= than.0 && one.1 <= than.1, "{one:?} beats {than:?}");
    Ok(())
}

#[test]
fn the_sound_accounts_are_sound() {
    let graded = judge(&SOUND.1, Some(&SOUND.0));
    let breaches: Vec<_> = graded
        .assessment
        .findings
        .iter()
        .filter(|finding| finding.outcome.counts_against())
        .map(|finding| (finding.rule.as_str(), finding.outcome, finding.reason))
        .collect();
    // Without the Secretariat's file nobody has seen the auditor's report.
    assert_eq!(breaches.iter().map(|(rule, ..)| *rule).collect::<Vec<_>>(), ["audited-accounts"], "{breaches:?}");
    assert_eq!(graded.class.grade, Some(Grade::A), "{:?}", graded.class);
    assert_eq!(graded.certification.unwrap().proposal, Proposal::CertifiedWithReservations);
}

proptest! {
    #![proptest_config(tried::cases(96))]

    #[test]
    fn withholding_never_pays(
        submission in disturbed(),
        withheld in proptest::collection::vec(any::<prop::sample::Index>(), 1..6),
        has_previous in any::<bool>(),
        basis in prop::sample::select(vec![BasisFilter::All, BasisFilter::Reported, BasisFilter::Adopted]),
    ) {
        let previous = has_previous.then_some(&SOUND.0);
        let whole = judge_on(&submission, previous, basis);
        // Last year's figures too: without last year's own submission they stand in this one.
        let keys: Vec<FigureKey> = submission.figures.iter().map(|(key, _)| key).collect();
        let mut bare = submission.clone();
        for index in withheld {
            let key = *index.get(&keys);
            let missing = Reading::Missing(MissingFigure::Empty);
            bare.figures.insert(key, Figure { reading: missing, raw: Box::default(), place: Place::Nowhere, is_repaired: false });
        }
        let bare = judge_on(&bare, previous, basis);
        assert_not_better(&bare, &whole)?;
        assert_no_better_filed(&bare, &whole)?;
        prop_assert_eq!(&bare.assessment.completeness.expected, &whole.assessment.completeness.expected);
    }

    #[test]
    fn a_repaired_cell_never_beats_a_clean_one(
        submission in disturbed(),
        unit in prop::sample::select(vec![Unit::One, Unit::Thousand]),
        repaired in proptest::collection::vec(any::<prop::sample::Index>(), 1..30),
    ) {
        let clean = rounded(&submission, unit);
        let keys: Vec<FigureKey> = clean.figures.iter().map(|(key, _)| key).collect();
        let mut typed = clean.clone();
        for index in repaired {
            let key = *index.get(&keys);
            let figure = typed.figures.get(key).cloned().unwrap();
            typed.figures.insert(key, Figure { is_repaired: true, ..figure });
        }
        let (typed, clean) = (judge(&typed, Some(&SOUND.0)), judge(&clean, Some(&SOUND.0)));
        assert_not_better(&typed, &clean)?;
        assert_no_better_filed(&typed, &clean)?;
        // How a cell is written changes no other finding.
        for (one, other) in typed.assessment.findings.iter().zip(&clean.assessment.findings) {
            prop_assert!(one.rule.as_str() == "filing-quality" || one.outcome == other.outcome, "{}", one.rule);
        }
    }

    #[test]
    fn restating_is_found_and_withholding_the_comparative_is_no_way_out(
        index in any::<prop::sample::Index>(),
        percent in prop_oneof![-90_i64..-1, 1_i64..300],
        unit in prop::sample::select(vec![Unit::One, Unit::Thousand, Unit::Million]),
    ) {
        let is_comparative = |key: &FigureKey, figure: &Figure| {
            let Reading::Present(Value::Number(amount)) = figure.reading else { return false };
            key.back == 1 && amount.decimal().abs() > Decimal::from(1_000_000_000_i64)
        };
        let keys: Vec<FigureKey> =
            SOUND.1.figures.iter().filter(|(key, figure)| is_comparative(key, figure)).map(|(key, _)| key).collect();
        let key = *index.get(&keys);
        let figure = SOUND.1.figures.get(key).cloned().unwrap();
        let Reading::Present(Value::Number(amount)) = figure.reading else { panic!("{key:?}") };
        let changed = (amount.decimal() * Decimal::new(100 + percent, 2)).trunc();
        let with = |reading: Reading| {
            let mut submission = SOUND.1.clone();
            submission.figures.insert(key, Figure { reading, ..figure.clone() });
            judge(&rounded(&submission, unit), Some(&SOUND.0))
        };
        let restated = with(Reading::Present(Value::Number(Amount::new(changed))));
        let withheld = with(Reading::Missing(MissingFigure::Empty));
        let honest = judge(&rounded(&SOUND.1, unit), Some(&SOUND.0));
        let finding = |graded: &Graded| graded.assessment.finding(COMPARATIVES_RULE).unwrap().clone();
        prop_assert_eq!(finding(&honest).outcome, Outcome::Compliant, "{:?}", honest.assessment.comparatives);
        prop_assert_eq!(finding(&restated).outcome, Outcome::NonCompliant);
        prop_assert_eq!(finding(&withheld).outcome, Outcome::NotAssessable);
        let found: Vec<FigureKey> = finding(&restated).figures.iter().map(|proof| proof.key).collect();
        prop_assert_eq!(found, vec![key, key], "last year's cell and this year's");
        assert_not_better(&withheld, &honest)?;
        assert_not_better(&restated, &honest)?;
    }

    #[test]
    fn blurring_never_pays(submission in disturbed(), unit in prop::sample::select(vec![Unit::Thousand, Unit::Million])) {
        let exact = judge(&submission, Some(&SOUND.0));
        let blurred = judge(&rounded(&submission, unit), Some(&SOUND.0));
        assert_not_better(&blurred, &exact)?;
        // What is decided on rounded figures is what the exact ones say; only what they cannot decide may differ.
        for finding in &blurred.assessment.findings {
            let exactly = exact.assessment.finding(finding.rule.as_str()).map(Finding::underlying);
            match finding.outcome {
                Outcome::NonCompliant if finding.pillar.is_some() => {
                    prop_assert_eq!(exactly, Some(Outcome::NonCompliant), "{}", finding.rule);
                }
                Outcome::Compliant if finding.pillar.is_some() => {
                    prop_assert!(
                        matches!(exactly, Some(Outcome::Compliant | Outcome::NotApplicable)), "{}: {:?}", finding.rule, exactly
                    );
                }
                _ => {}
            }
        }
        // A mark on rounded figures is at most the true one, its best case at least: the score's 0.1 would hide most of it.
        for (rank, finding) in exact.assessment.findings.iter().enumerate() {
            if let (Some(Some(blurry)), Some(Some(truly))) = (blurred.marks.get(rank), exact.marks.get(rank)) {
                prop_assert!(blurry.worst <= truly.worst, "{}: {blurry:?} beats {truly:?}", finding.rule);
                prop_assert!(blurry.best >= truly.best, "{}: {blurry:?} hides {truly:?}", finding.rule);
            }
        }
        // The true value lies inside the interval of the rounded ones.
        for (one, other) in blurred.assessment.findings.iter().zip(&exact.assessment.findings) {
            if let (Some(interval), Some(value)) = (&one.interval, other.value.as_ref().and_then(|value| value.number()))
                && one.rule == other.rule {
                    prop_assert!(interval.low <= *value && *value <= interval.high, "{}", one.rule);
                }
        }
    }

    #[test]
    fn each_remedy_cures_and_one_unit_less_does_not(
        submission in disturbed(),
        unit in prop::sample::select(vec![Unit::One, Unit::Thousand, Unit::Million]),
    ) {
        let submission = rounded(&submission, unit);
        let graded = judge(&submission, Some(&SOUND.0));
        for finding in &graded.assessment.findings {
            for remedy in &finding.remedies {
                prop_assert_eq!(finding.outcome, Outcome::NonCompliant);
                let step = if remedy.kind == LineKind::Money { unit.factor() } else { 1 };
                let step = Exact::from(i64::from(step));
                let towards = if remedy.change.is_negative() { -step.clone() } else { step.clone() };
                let judged = |change: &Exact| judge(&moved(&submission, remedy.key, change, &step), Some(&SOUND.0));
                let at = |change: &Exact| judged(change).assessment.finding(finding.rule.as_str()).unwrap().outcome;
                let cured = at(&remedy.change);
                // What a cure is supposed to bring is no more than what the remedy does bring.
                let after = judged(&remedy.change);
                let rank = after.assessment.findings.iter().position(|other| other.rule == finding.rule).unwrap();
                prop_assert!(after.marks[rank].as_ref().is_none_or(|mark| mark.worst >= Exact::from(50)), "{}", finding.rule);
                prop_assert!(matches!(cured, Outcome::Compliant | Outcome::Watch), "{}: {cured:?} after {remedy:?}", finding.rule);
                let short = at(&(&remedy.change - &towards));
                prop_assert!(
                    !matches!(short, Outcome::Compliant | Outcome::Watch), "{}: {short:?} with one unit less than {remedy:?}", finding.rule
                );
            }
        }
    }

    #[test]
    fn curing_findings_never_lowers_score_class_or_certification(
        submission in disturbed(),
        unit in prop::sample::select(vec![Unit::One, Unit::Thousand, Unit::Million]),
        is_adopted in any::<bool>(),
        has_previous in any::<bool>(),
        order in proptest::collection::vec(any::<prop::sample::Index>(), 40),
    ) {
        let rulebook = if is_adopted { &ADOPTED } else { &RULEBOOK };
        let institution = general_scheme();
        // The year before has the same breaches: what is repeated caps the class too.
        let before = has_previous.then(|| {
            let last = rounded(&submission, unit);
            assess(rulebook, &common::dossier(&last, &institution), common::options())
        });
        let context = Context { previous: before.as_ref(), ..Context::default() };
        let submission = rounded(&submission, unit);
        let assessment = assess(rulebook, &common::dossier(&submission, &institution), common::options());
        let graded = grade(rulebook, assessment, &context);
        let mut trial = CureTrial::of(&graded, rulebook, &context).unwrap();
        let found = trial.cured(&[]);
        prop_assert_eq!(Some(found.grade), graded.class.grade);
        prop_assert_eq!(found.score.as_ref(), graded.score.as_ref().map(|score| &score.worst));
        prop_assert_eq!(found.proposal, graded.certification.map(|certification| certification.proposal));
        let is_no_worse = |cured: &Cured, than: &Cured| {
            cured.grade <= than.grade && cured.score >= than.score && cured.proposal <= than.proposal
        };
        let (mut left, mut set): (Vec<usize>, Vec<usize>) = ((0..trial.count()).collect(), Vec::new());
        let mut last = found.clone();
        for index in order {
            if left.is_empty() {
                break;
            }
            let next = left.remove(index.index(left.len()));
            let alone = trial.cured(&[next]);
            prop_assert!(is_no_worse(&alone, &found), "{next}: {alone:?} after {found:?}");
            set.push(next);
            let more = trial.cured(&set);
            prop_assert!(is_no_worse(&more, &last), "{set:?}: {more:?} after {last:?}");
            last = more;
        }
        prop_assert!(left.is_empty());
        // Every rule at its threshold marks 50 at least, and nothing caps the class any more.
        prop_assert!(last.grade <= Grade::C && last.proposal <= Some(Proposal::CertifiedWithReservations), "{last:?}");
        // Trying leaves no trace.
        prop_assert_eq!(trial.cured(&[]), found);
    }

    #[test]
    fn a_better_figure_never_worsens_outcome_or_mark(
        rule in 0_usize..29, one in 0_i64..3_000, other in 0_i64..3_000, base in 1_i64..2_000,
    ) {
        let rule = &RULEBOOK.rules[rule];
        let (Some(threshold), None) = (&rule.requires, &rule.when) else { return Ok(()) };
        // Two values of the rule: its numerator moves alone.
        let Some((numerator, rest)) = numerator_of(rule.id.as_str()) else { return Ok(()) };
        let value = |moving: i64| {
            let mut submission = common::submission(2023, Unit::One);
            for line in rest {
                common::put(&mut submission, &RULEBOOK, line, &base.to_string());
            }
            common::put(&mut submission, &RULEBOOK, numerator, &moving.to_string());
            let institution = general_scheme();
            let assessment = assess(&RULEBOOK, &common::dossier(&submission, &institution), common::options());
            let finding = assessment.finding(rule.id.as_str()).unwrap().clone();
            let mark = mark(&RULEBOOK, &assessment, &finding).map(|mark| mark.worst);
            (finding, mark)
        };
        let (first, second) = (value(one), value(other));
        let distance = |finding: &Finding| finding.value.as_ref().and_then(|value| value.number().cloned()).map(|value| {
            distance_from_admitted(threshold, &value)
        });
        let (Some(far), Some(near)) = (distance(&first.0), distance(&second.0)) else { return Ok(()) };
        let is_better = match rule.better {
            Better::Lower => second.0.value.as_ref().unwrap().number() <= first.0.value.as_ref().unwrap().number(),
            Better::Higher => second.0.value.as_ref().unwrap().number() >= first.0.value.as_ref().unwrap().number(),
            _ => near <= far,
        };
        if is_better {
            prop_assert!(severity(second.0.outcome) <= severity(first.0.outcome) || near == far, "{}", rule.id);
            prop_assert!(second.1 >= first.1 || near == far && rule.better == Better::InRange, "{}: {:?} {:?}", rule.id, first.1, second.1);
        }
    }
}

/// The sound accounts with one figure moved by a change in francs (or heads), in the submission's unit.
fn moved(submission: &Submission, key: FigureKey, change: &Exact, step: &Exact) -> Submission {
    let mut moved = submission.clone();
    let figure = submission.figures.get(key).cloned().unwrap();
    let Reading::Present(Value::Number(amount)) = figure.reading else { panic!("{key:?} is no number") };
    let units: Decimal = change.checked_div(step).unwrap().to_decimal(0, true).parse().unwrap();
    let reading = Reading::Present(Value::Number(Amount::new(amount.decimal() + units)));
    moved.figures.insert(key, Figure { reading, ..figure });
    moved
}

/// A line that moves a rule's value up, and the lines that make its denominator.
fn numerator_of(rule: &str) -> Option<(&'static str, &'static [&'static str])> {
    Some(match rule {
        "technical-balance" => ("benefits_paid", &["operating_charges", "technical_income"]),
        "immediate-cash" => ("cash_and_equivalents", &["short_term_liabilities"]),
        "quick-liquidity" => ("cash_and_equivalents", &["short_term_investments", "short_term_liabilities"]),
        "current-collection" => ("contributions_collected", &["prior_arrears_collected", "contributions_declared"]),
        "claims-on-time" => ("claims_settled_on_time", &["claims_received"]),
        "claims-delay" => ("claims_median_days", &[]),
        "operating-cost" => ("operating_charges", &["technical_income"]),
        "training-effort" => ("training_costs", &["payroll"]),
        "employee-share" => ("employee_contributions", &["contributions_declared"]),
        _ => return None,
    })
}

/// How far a value is from the values that a threshold admits.
fn distance_from_admitted(threshold: &Threshold, value: &Exact) -> Exact {
    let positive = |exact: Exact| if exact.is_negative() { Exact::zero() } else { exact };
    match threshold {
        Threshold::AtMost { bound, .. } => positive(value - &bound.value),
        Threshold::AtLeast { bound, .. } => positive(&bound.value - value),
        Threshold::Within { low, high } => positive(&low.value - value).max(positive(value - &high.value)),
        Threshold::Yes | Threshold::OnOrBefore(_) => Exact::zero(),
    }
}

fn severity(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Compliant => 0,
        Outcome::Watch => 1,
        Outcome::Indeterminate => 2,
        _ => 3,
    }
}

/// Nothing is left out of an assessment, and nothing is compliant by default.
#[test]
fn every_rule_and_control_has_a_finding() {
    let submission = common::submission(2023, Unit::One);
    let institution = general_scheme();
    let assessment: Assessment = assess(&RULEBOOK, &common::dossier(&submission, &institution), common::options());
    assert_eq!(assessment.findings.len(), RULEBOOK.rules.len() + RULEBOOK.controls.len());
    assert!(assessment.findings.iter().all(|finding| finding.outcome != Outcome::Compliant));
}
