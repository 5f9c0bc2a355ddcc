//! What is counted of a submission, and how its comparative figures stand beside last year's own.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

mod common;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use vigie::assessment::{Assessment, COMPARATIVES_RULE, Dossier, Outcome, assess};
use vigie::dictionary::{SuppliedBy, Tally};
use vigie::model::{Branch, Submission, Unit};
use vigie::rulebook::Rulebook;

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| common::rulebook("cipres"));

fn submission(year: i16, unit: Unit, figures: &[(&str, &str)]) -> Submission {
    let mut submission = common::submission(year, unit);
    for (line, value) in figures {
        common::put(&mut submission, &RULEBOOK, line, value);
    }
    submission
}

fn judge(now: &Submission, before: Option<&Submission>, branches: &[Branch]) -> Assessment {
    let institution = common::institution("general_scheme", branches);
    let dossier = Dossier { previous: before, ..common::dossier(now, &institution) };
    assess(&RULEBOOK, &dossier, common::options())
}

/// The outcome on restated figures, and each restated line with its difference as reported and at least.
fn restated(now: &Submission, before: &Submission) -> (Outcome, Vec<String>) {
    let assessment = judge(now, Some(before), &[Branch::Pensions]);
    let outcome = assessment.finding(COMPARATIVES_RULE).unwrap().outcome;
    let comparatives = assessment.comparatives.unwrap();
    let told = comparatives.restated.iter().map(|restatement| {
        let difference = restatement.difference.as_ref();
        let exact = |exact: Option<&vigie::formula::Exact>| exact.map_or_else(String::new, |e| e.to_decimal(2, true));
        format!(
            "{} {} {}",
            restatement.now.line,
            exact(difference.map(|difference| &difference.reported)),
            exact(difference.map(|difference| &difference.at_least)),
        )
    });
    (outcome, told.collect())
}

#[test]
fn comparatives_agree_where_their_rounding_can() {
    let before = submission(2022, Unit::One, &[("operating_charges", "1234567"), ("staff", "100")]);
    let in_thousands =
        |charges, staff| submission(2023, Unit::Thousand, &[("operating_charges@-1", charges), ("staff@-1", staff)]);
    assert_eq!(restated(&in_thousands("1235", "100"), &before), (Outcome::Compliant, Vec::new()));
    // 1234 stands for 1233500 to 1234500: 67 francs short of last year's 1234567, within 0.1 %.
    assert_eq!(
        restated(&in_thousands("1234", "100"), &before),
        (Outcome::Watch, vec!["operating_charges -567 67".into()])
    );
    assert_eq!(
        restated(&in_thousands("1300", "100"), &before),
        (Outcome::NonCompliant, vec!["operating_charges 65433 64933".into()])
    );
    // Nothing is tolerated of a count, and counts are in no unit.
    assert_eq!(restated(&in_thousands("1235", "101"), &before), (Outcome::NonCompliant, vec!["staff 1 1".into()]));
}

#[test]
fn the_same_digits_repeat_a_figure_only_in_the_same_unit() {
    let stated = |year, unit, line: &str, digits| submission(year, unit, &[(line, digits)]);
    let before = stated(2022, Unit::One, "operating_charges", "1234");
    let in_thousands = stated(2023, Unit::Thousand, "operating_charges@-1", "1234");
    let restated_by = vec!["operating_charges 1232766 1232266".into()];
    assert_eq!(restated(&in_thousands, &before), (Outcome::NonCompliant, restated_by));
    // More places say the same figure more closely, in the unit of either year.
    let before = stated(2022, Unit::Million, "operating_charges", "149.90");
    let shorter = stated(2023, Unit::Million, "operating_charges@-1", "149.9");
    assert_eq!(restated(&shorter, &before), (Outcome::Compliant, Vec::new()));
    assert_eq!(judge(&shorter, Some(&before), &[Branch::Pensions]).comparatives.unwrap().compared, 1);
}

#[test]
fn what_is_not_repeated_is_not_verified_and_branches_are_compared_where_they_are() {
    let figures = [("operating_charges", "50"), ("benefits_paid", "70"), ("benefits_paid[pensions]", "70")];
    let before = submission(2022, Unit::One, &figures);
    let some = submission(2023, Unit::One, &[("operating_charges@-1", "50")]);
    assert_eq!(restated(&some, &before), (Outcome::NotAssessable, Vec::new()));
    let whole = submission(2023, Unit::One, &[("operating_charges@-1", "50"), ("benefits_paid@-1", "70")]);
    assert_eq!(restated(&whole, &before), (Outcome::Compliant, Vec::new()));
    let branch = [("operating_charges@-1", "50"), ("benefits_paid@-1", "70"), ("benefits_paid[pensions]@-1", "60")];
    let branch = submission(2023, Unit::One, &branch);
    assert_eq!(restated(&branch, &before), (Outcome::NonCompliant, vec!["benefits_paid -10 10".into()]));
    // Without last year's submission there is nothing to compare with.
    let alone = judge(&whole, None, &[Branch::Pensions]);
    assert!(alone.comparatives.is_none() && alone.finding(COMPARATIVES_RULE).is_none());
}

#[test]
fn money_in_two_currencies_is_not_compared() {
    let before = submission(2022, Unit::One, &[("operating_charges", "50"), ("staff", "9")]);
    let mut now = submission(2023, Unit::One, &[("operating_charges@-1", "80"), ("staff@-1", "9")]);
    assert_eq!(restated(&now, &before).0, Outcome::NonCompliant);
    now.identification.currency = Some("XAF".to_owned());
    assert_eq!(restated(&now, &before), (Outcome::Compliant, Vec::new()));
}

#[test]
fn what_is_expected_hangs_on_the_institution_alone() {
    let keys = |submission: &Submission, branches: &[Branch]| -> BTreeSet<_> {
        judge(submission, None, branches).completeness.expected.into_iter().collect()
    };
    let (bare, filed) = (submission(2023, Unit::One, &[]), submission(2023, Unit::One, &[("net_result", "5")]));
    let few = keys(&bare, &[Branch::Pensions]);
    assert_eq!(few, keys(&filed, &[Branch::Pensions]), "a rule with a condition on figures is expected all the same");
    let more = keys(&bare, &[Branch::Family, Branch::Pensions]);
    assert!(few.is_subset(&more) && few.len() < more.len());
    let supplied = |id| RULEBOOK.dictionary.get(id).unwrap().supplied_by;
    assert!(more.iter().all(|key| supplied(key.line) == SuppliedBy::Filer));
    assert!(more.contains(&common::key(&RULEBOOK, "total_charges[family]")));
    assert!(more.contains(&common::key(&RULEBOOK, "cash_and_equivalents@-1")));
}

#[test]
fn the_rule_on_filing_is_made_of_the_counts() {
    let assessment =
        judge(&submission(2023, Unit::One, &[("net_result", "5"), ("staff", "1")]), None, &[Branch::Pensions]);
    let completeness = &assessment.completeness;
    let finding = assessment.quality(&RULEBOOK).unwrap();
    assert_eq!(finding.rule.as_str(), "filing-quality");
    assert_eq!(completeness.present(), 2);
    assert_eq!(completeness.missing.len() + 2, completeness.expected.len());
    for proof in &finding.figures {
        let tally = Tally::ALL.iter().find(|tally| tally.code() == proof.line.as_ref()).unwrap();
        let (low, high) = completeness.tally(*tally);
        let value = proof.value.as_ref().and_then(|value| value.number()).unwrap().to_decimal(0, true);
        assert_eq!((low.to_string(), high.to_string()), (value.clone(), value), "{}", proof.line);
    }
    assert_eq!(finding.outcome, Outcome::NonCompliant);
    assert!(finding.remedies.is_empty(), "no figure of the check's own is a cure");
}

#[test]
fn what_a_submission_says_of_the_counts_is_ignored() {
    let lied = [("figures_present", "999"), ("figures_clean", "999"), ("controls_satisfied", "99")];
    let honest = judge(&submission(2023, Unit::One, &[]), None, &[Branch::Pensions]);
    let lied = judge(&submission(2023, Unit::One, &lied), None, &[Branch::Pensions]);
    assert_eq!(honest.quality(&RULEBOOK).unwrap().value, lied.quality(&RULEBOOK).unwrap().value);
}
