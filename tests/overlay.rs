//! Invariants of figures laid over those filed: an adjustment to the value filed changes nothing, the order of adjustments is
//! irrelevant, the hypothesis of a remedy complies, what is supposed is never certified, waivers and their absence stand side by
//! side.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

mod common;
#[path = "common/tried.rs"]
mod tried;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;
use vigie::assessment::{Assessment, Computed, Dossier, Finding, Origin, Outcome, Overlay, assess};
use vigie::grading::{AlternativeCase, Context, Graded, grade};
use vigie::i18n::LocalText;
use vigie::intake::{load_adjustments, read_file};
use vigie::model::{
    Adjustment, Amount, Branch, FigureKey, FigureName, Hypothesis, Institution, LineKind, Reading, SecretariatFile,
    Sha256, Submission, Unit, Value, Waiver,
};
use vigie::rulebook::Rulebook;

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| common::rulebook("cipres"));

/// Accounts with breaches in exact francs, the same with the year before, accounts in thousands, accounts that are sound.
static SAMPLES: LazyLock<Vec<Submission>> = LazyLock::new(|| {
    [
        "samples/xe-inss-2023.xlsx",
        "samples/xc-cnss-2023.xlsx",
        "samples/xc-ipres-2023.xlsx",
        "samples/xa-cnps-2023.xlsx",
    ]
    .map(read)
    .into()
});

fn read(path: &str) -> Submission {
    let file = read_file(Path::new(path), path, &RULEBOOK.dictionary);
    assert!(file.rejected.is_empty(), "{:?}", file.rejected);
    file.submissions.into_iter().next().unwrap().submission
}

const BRANCHES: &[Branch] = &[
    Branch::Family,
    Branch::OccupationalRisks,
    Branch::Pensions,
    Branch::Administration,
    Branch::Property,
    Branch::Investments,
    Branch::SocialAction,
];

fn institution(submission: &Submission) -> Institution {
    let code = submission.identification.code.clone();
    Institution { code, ..common::institution("general_scheme", BRANCHES) }
}

fn judge(submission: &Submission, overlay: Option<&Overlay>) -> Assessment {
    let institution = institution(submission);
    assess(&RULEBOOK, &Dossier { overlay, ..common::dossier(submission, &institution) }, common::options())
}

fn graded(assessment: Assessment) -> Graded {
    grade(&RULEBOOK, assessment, &Context::default())
}

fn name(key: FigureKey) -> FigureName {
    FigureName { line: RULEBOOK.dictionary.code(key.line).to_owned(), branch: key.branch, back: key.back }
}

fn adjustment(submission: &Submission, key: FigureKey, value: Value, unit: Unit) -> Arc<Adjustment> {
    Arc::new(Adjustment {
        institution: submission.identification.code.clone(),
        fiscal_year: submission.identification.fiscal_year,
        figure: name(key),
        filed: None,
        value,
        unit,
        reason: "Imputation rectifiée".to_owned(),
        document: Sha256([7; 32]),
        inspector: "Inspecteur régional".to_owned(),
        date: date(2024, 9, 12),
    })
}

/// What came out of a finding, its proof aside.
fn result(finding: &Finding) -> impl PartialEq + std::fmt::Debug + use<> {
    let Finding { rule, outcome, reason, value, interval, shortfall, remedies, equations, .. } = finding.clone();
    (rule, outcome, reason, value, interval, shortfall, remedies, equations)
}

fn results(assessment: &Assessment) -> Vec<impl PartialEq + std::fmt::Debug + use<>> {
    assessment.findings.iter().map(result).collect()
}

/// Some figures of a submission, each with its value.
fn figures() -> impl Strategy<Value = (usize, Vec<(FigureKey, Value)>)> {
    (0..SAMPLES.len()).prop_flat_map(|at| {
        let supplied = |key: FigureKey| {
            let line = RULEBOOK.dictionary.get(key.line).unwrap();
            line.supplied_by != vigie::dictionary::SuppliedBy::Filer || line.needs_document
        };
        let present: Vec<(FigureKey, Value)> = SAMPLES[at]
            .figures
            .iter()
            .filter(|(key, _)| !supplied(*key))
            .filter_map(|(key, figure)| match figure.reading {
                Reading::Present(value) => Some((key, value)),
                Reading::Missing(_) => None,
            })
            .collect();
        (Just(at), proptest::sample::subsequence(present.clone(), 1..=present.len().min(12)))
    })
}

proptest! {
    #![proptest_config(tried::cases(64))]

    #[test]
    fn an_adjustment_to_the_value_filed_changes_nothing((at, figures) in figures()) {
        let submission = &SAMPLES[at];
        let unit = submission.identification.unit;
        let all: Vec<_> = figures.iter().map(|(key, value)| adjustment(submission, *key, *value, unit)).collect();
        let overlay = Overlay::new(&RULEBOOK.dictionary, &all, []);
        let (plain, adjusted) = (graded(judge(submission, None)), graded(judge(submission, Some(&overlay))));
        prop_assert_eq!(results(&plain.assessment), results(&adjusted.assessment));
        prop_assert_eq!(plain.class, adjusted.class);
        prop_assert_eq!(plain.score, adjusted.score);
        prop_assert_eq!(plain.certification, adjusted.certification);
    }

    #[test]
    fn the_order_of_adjustments_is_irrelevant((at, figures) in figures(), percent in 0_i64..300) {
        let submission = &SAMPLES[at];
        let mut all: Vec<_> = figures
            .iter()
            .map(|(key, value)| {
                let value = match value {
                    Value::Number(amount) => {
                        Value::Number(Amount::new((amount.decimal() * Decimal::new(percent, 2)).trunc()))
                    }
                    other => *other,
                };
                adjustment(submission, *key, value, submission.identification.unit)
            })
            .collect();
        let first = judge(submission, Some(&Overlay::new(&RULEBOOK.dictionary, &all, [])));
        all.reverse();
        let second = judge(submission, Some(&Overlay::new(&RULEBOOK.dictionary, &all, [])));
        prop_assert_eq!(first, second);
    }
}

#[test]
fn the_hypothesis_of_a_remedy_complies_and_is_marked() {
    let mut tried = 0;
    for submission in SAMPLES.iter() {
        let plain = judge(submission, None);
        for finding in &plain.findings {
            for remedy in &finding.remedies {
                let value = Value::Number(Amount::new(remedy.to.to_decimal(0, true).parse().unwrap()));
                let hypothesis = Hypothesis { institution: None, figure: name(remedy.key), value };
                let overlay = Overlay::new(&RULEBOOK.dictionary, [], [&hypothesis]);
                let supposed = judge(submission, Some(&overlay));
                let cured = supposed.finding(finding.rule.as_str()).unwrap();
                assert!(
                    matches!(cured.outcome, Outcome::Compliant | Outcome::Watch),
                    "{}: {} with {} = {:?}",
                    submission.source.path,
                    finding.rule.as_str(),
                    remedy.line,
                    cured.outcome
                );
                assert!(cured.is_hypothetical() && !cured.is_adjusted());
                let proof = cured.figures.iter().find(|proof| proof.key == remedy.key).unwrap();
                let restated = proof.restated.as_ref().unwrap();
                assert_eq!(restated.origin, Origin::Hypothesis);
                assert_eq!(proof.value, Some(Computed::Number(remedy.to.clone())));
                assert_ne!(restated.filed, proof.value, "what was filed is still shown");
                assert!(proof.place.cell().is_some(), "with its cell");
                let graded = graded(supposed);
                assert!(graded.certification.is_none(), "nothing is certified on a hypothesis");
                tried += 1;
            }
        }
    }
    assert!(tried > 10, "{tried} remedies tried");
}

/// A figure that is supposed to move alone breaks no sum: controls are judged on the accounts as they stand.
#[test]
fn a_hypothesis_leaves_controls_aside_and_an_adjustment_does_not() {
    let submission = &SAMPLES[1];
    let line = RULEBOOK.dictionary.find("operating_charges").unwrap();
    assert_eq!(line.kind, LineKind::Money);
    let value = Value::Number(Amount::new(Decimal::from(1_000_000)));
    let key = FigureKey { line: line.id, branch: None, back: 0 };
    let outcome = |overlay: &Overlay| judge(submission, Some(overlay)).finding("total-charges").unwrap().outcome;
    let hypothesis = Hypothesis { institution: None, figure: name(key), value };
    assert_eq!(outcome(&Overlay::new(&RULEBOOK.dictionary, [], [&hypothesis])), Outcome::Compliant);
    let restated = adjustment(submission, key, value, Unit::One);
    assert_eq!(outcome(&Overlay::new(&RULEBOOK.dictionary, [&restated], [])), Outcome::NonCompliant);
}

/// A restated flag is proved by the inspector's document, a restated figure of money is as exact as it is written.
#[test]
fn a_restated_figure_is_proved_and_exact() {
    let submission = &SAMPLES[2];
    let unit = submission.identification.unit;
    assert_ne!(unit, Unit::One, "rounded accounts leave the operating cost open");
    let plain = judge(submission, None);
    assert_eq!(plain.finding("operating-cost").unwrap().outcome, Outcome::Indeterminate);
    let lines = ["operating_charges", "technical_income"].map(|code| RULEBOOK.dictionary.find(code).unwrap().id);
    let restated = lines.map(|line| {
        let key = FigureKey { line, branch: None, back: 0 };
        let Reading::Present(Value::Number(amount)) = submission.figures.get(key).unwrap().reading else { panic!() };
        let francs = Amount::new(amount.decimal() * Decimal::from(unit.factor()));
        adjustment(submission, key, Value::Number(francs), Unit::One)
    });
    let adjusted = judge(submission, Some(&Overlay::new(&RULEBOOK.dictionary, &restated, [])));
    assert_ne!(adjusted.finding("operating-cost").unwrap().outcome, Outcome::Indeterminate);

    let key = FigureKey { line: RULEBOOK.dictionary.find("accounts_certified").unwrap().id, branch: None, back: 0 };
    assert_eq!(plain.finding("audited-accounts").unwrap().outcome, Outcome::NotAssessable);
    let proved = adjustment(submission, key, Value::Flag(true), Unit::One);
    let adjusted = judge(submission, Some(&Overlay::new(&RULEBOOK.dictionary, [&proved], [])));
    assert_eq!(adjusted.finding("audited-accounts").unwrap().outcome, Outcome::Compliant);
}

#[test]
fn two_adjustments_of_one_figure_are_an_error() {
    let one = |value: u32| {
        let hash = "ab".repeat(32);
        format!(
            "[[adjustment]]\ninstitution = \"XC-CNSS\"\nfiscal_year = 2023\nfigure = \"benefits_paid.pensions\"\nvalue = \"{value}\"\n\
             reason = \"x\"\ndocument = \"{hash}\"\ninspector = \"y\"\ndate = 2024-09-12\n"
        )
    };
    assert!(load_adjustments(&one(1), "a.toml", &RULEBOOK.dictionary).is_ok());
    let twice = format!("{}{}", one(1), one(1).replace("benefits_paid.pensions", "benefits_paid[pensions]"));
    let faults = load_adjustments(&twice, "a.toml", &RULEBOOK.dictionary).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].code.as_str(), "id-duplicate");
    assert!(
        faults[0].message().render(vigie::i18n::Language::from_code("en").unwrap()).contains("benefits_paid[pensions]")
    );
}

fn waived(decided_on: Date, as_of: Date) -> Graded {
    let submission = &SAMPLES[0];
    let institution = institution(submission);
    let rule = judge(submission, None)
        .findings
        .iter()
        .find(|finding| finding.outcome == Outcome::NonCompliant)
        .unwrap()
        .rule
        .clone();
    let secretariat = SecretariatFile {
        waivers: vec![Waiver {
            institution: institution.code.clone(),
            rule: rule.as_str().to_owned(),
            decision: "n° 7".to_owned(),
            body: "Conseil".to_owned(),
            decided_on,
            from: date(2023, 1, 1),
            until: date(2024, 12, 31),
            reason: "Redressement".to_owned(),
        }],
        ..SecretariatFile::default()
    };
    let dossier = Dossier { secretariat: Some(&secretariat), ..common::dossier(submission, &institution) };
    let options = vigie::assessment::Options { as_of, ..common::options() };
    graded(assess(&RULEBOOK, &dossier, options))
}

#[test]
fn a_waiver_stands_beside_what_the_rule_comes_to_without_it() {
    let graded = waived(date(2022, 12, 14), common::day());
    let finding = graded.assessment.findings.iter().find(|finding| finding.outcome == Outcome::Waived).unwrap();
    let alternatives: Vec<_> = graded.alternatives_of(finding).collect();
    assert_eq!(alternatives.len(), 1);
    assert_eq!(alternatives[0].case, AlternativeCase::WithoutWaiver);
    assert_eq!(alternatives[0].finding.outcome, Outcome::NonCompliant);
    assert_eq!(alternatives[0].reference, Some(&LocalText::same("n° 7")));
    let without = &graded.alternatives[0].graded;
    let (with_waiver, bare) = (graded.score.as_ref().unwrap(), without.score.as_ref().unwrap());
    assert!(bare.worst <= with_waiver.worst, "a waiver never lowers a score");
    assert_eq!(graded.class.without_waivers, without.class.grade);
    assert!(without.certification.is_some());
}

#[test]
fn a_waiver_that_is_not_decided_yet_sets_nothing_aside() {
    let graded = waived(date(2024, 12, 1), date(2024, 11, 20));
    assert!(graded.assessment.findings.iter().all(|finding| finding.waiver.is_none()));
    assert!(graded.alternatives.is_empty());
}

/// Last year's waiver keeps a breach from being a repeated one: without waivers it is one, and that is shown too.
#[test]
fn what_was_waived_last_year_is_counted_without_waivers() {
    let graded = waived(date(2022, 12, 14), common::day());
    let mut before = graded.assessment.clone();
    before.fiscal_year = before.fiscal_year.before(1);
    let mut plain = graded.assessment.clone();
    for finding in &mut plain.findings {
        if let Some(waiver) = finding.waiver.take() {
            finding.outcome = waiver.underlying;
        }
    }
    let context = Context { previous: Some(&before), ..Context::default() };
    let again = grade(&RULEBOOK, plain, &context);
    assert_eq!(again.alternatives.len(), 1);
    assert_eq!(again.alternatives[0].case, AlternativeCase::WithoutWaiver);
}
