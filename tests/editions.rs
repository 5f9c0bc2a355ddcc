//! Editions, transitions and national norms on whole runs, by the fictitious rulebook of `tests/rulebooks`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/files.rs"]
mod files;

use std::fs;
use std::path::Path;

use files::vigie;
use serde_json::Value;

const RULEBOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rulebooks/regional");

fn table() -> String {
    fs::read_to_string(format!("{RULEBOOK}.csv")).unwrap()
}

/// The submissions of a table, judged.
fn judged(table: &str, rulebook: &str) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("comptes.csv"), table).unwrap();
    judged_in(folder.path(), rulebook)
}

fn judged_in(folder: &Path, rulebook: &str) -> Vec<Value> {
    let arguments = ["check", "comptes.csv", "--format", "json", "--as-of", "2029-01-15", "--rulebook", rulebook];
    let run = vigie(folder, &arguments);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    json["submissions"].as_array().unwrap().clone()
}

fn of<'v>(submissions: &'v [Value], institution: &str, year: i64) -> &'v Value {
    let is_asked =
        |one: &&Value| one["institution"]["code"] == institution && one["fiscal_year"].as_i64() == Some(year);
    submissions.iter().find(is_asked).unwrap()
}

fn finding<'v>(submission: &'v Value, rule: &str) -> &'v Value {
    submission["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == rule).unwrap()
}

#[test]
fn each_year_is_judged_by_its_own_edition_whatever_the_order_of_its_row() {
    let submissions = judged(&table(), RULEBOOK);
    let editions: Vec<&Value> = submissions.iter().map(|one| &one["edition"]["edition"]).collect();
    assert_eq!(editions, ["2015", "2024", "2024", "2024", "2024", "2015", "2024", "2024", "2024", "2024"]);
    assert!(submissions.iter().all(|one| one["edition"]["reason"] == "in-force"));
    let text = table();
    let (header, rows) = text.split_once('\n').unwrap();
    let reversed: Vec<&str> = std::iter::once(header).chain(rows.lines().rev()).collect();
    let strip = |submissions: Vec<Value>| -> Vec<Value> {
        submissions
            .into_iter()
            .map(|mut one| {
                // Where a row stands in its table is all that may differ.
                one["source"] = Value::Null;
                one["completeness"] = Value::Null;
                one["class"]["deciding"] = Value::Null;
                for finding in one["findings"].as_array_mut().unwrap() {
                    finding["figures"] = Value::Null;
                    finding["message"] = Value::Null;
                }
                one
            })
            .collect()
    };
    assert_eq!(strip(judged(&reversed.join("\n"), RULEBOOK)), strip(submissions));
}

#[test]
fn figures_are_the_same_under_the_lines_of_every_edition() {
    let submissions = judged(&table(), RULEBOOK);
    for year in [2023, 2024, 2025, 2026, 2027] {
        let submission = of(&submissions, "XB-CNSS", year);
        assert_eq!(finding(submission, "operating-cost")["value"], "0.17", "{year}");
        assert_eq!(finding(submission, "immediate-cash")["value"], "0.85", "{year}");
        assert_eq!(finding(submission, "technical-balance")["value"], "0.82", "{year}");
    }
    // A rule that no text had then is none of that year's.
    let rules = of(&submissions, "XB-CNSS", 2023)["findings"].as_array().unwrap();
    assert!(rules.iter().all(|finding| finding["rule"] != "training-effort"));
}

#[test]
fn a_finding_says_by_which_step_edition_or_state_it_was_judged() {
    let submissions = judged(&table(), RULEBOOK);
    let cost = |year| finding(of(&submissions, "XB-CNSS", year), "operating-cost");
    assert_eq!((&cost(2024)["requires"], &cost(2024)["outcome"]), (&"< 0.18".into(), &"compliant".into()));
    assert_eq!(cost(2024)["transition"]["until"], "2024-12-31");
    assert_eq!(cost(2024)["transition"]["then"], "< 0.16");
    assert_eq!(cost(2026)["transition"]["then"], "< 0.15");
    assert!(cost(2027)["transition"].is_null());
    assert_eq!(finding(of(&submissions, "XB-CNSS", 2025), "immediate-cash")["carried_from"], "2015");
    // The same breach two years running, of one rule at two of its steps.
    let reasons = of(&submissions, "XB-CNSS", 2026)["class"]["reasons"].as_array().unwrap();
    let repeated = "critical-breaches-repeated: operating-cost -> E";
    assert!(reasons.iter().any(|reason| reason == repeated), "{reasons:?}");
    let cash = finding(of(&submissions, "XA-CNSS", 2026), "immediate-cash");
    assert_eq!(
        (&cash["outcome"], &cash["national"]),
        (&"compliant".into(), &"Loi fictive n° 30 du 4 juillet 2025, art. 2".into())
    );
    assert_eq!(cash["alternatives"][0]["case"], "regional");
    assert_eq!(cash["alternatives"][0]["outcome"], "non-compliant");
    let training = finding(of(&submissions, "XA-CNSS", 2025), "training-effort");
    assert_eq!(training["outcome"], "non-compliant");
    assert_eq!(training["alternatives"][0]["outcome"], "not-applicable");
    assert!(finding(of(&submissions, "XA-CNSS", 2026), "training-effort")["alternatives"].is_null());
}

#[test]
fn a_branch_kept_within_another_is_not_expected_unless_some_figure_of_it_is_given() {
    let with = |maternity: &str| {
        let table = table();
        let (header, _) = table.split_once('\n').unwrap();
        let row = format!("XA-CNSS;2024;1;1000000;170000;100000;500000;{maternity};85000;100000;6000;100000\n");
        let submissions = judged(
            &format!("{header};technical_income.sickness_maternity\n{}", row.replace(";100000\n", ";100000;\n")),
            RULEBOOK,
        );
        let submission = of(&submissions, "XA-CNSS", 2024).clone();
        (finding(&submission, "technical-balance")["value"].clone(), submission["institution"]["kept_within"].clone())
    };
    let (silent, kept) = with("");
    assert_eq!(silent, "0.77");
    assert_eq!((&kept[0]["branch"], &kept[0]["sits_in"]), (&"sickness_maternity".into(), &"family".into()));
    let (stated, kept) = with("50000");
    assert_eq!((stated, kept), ("0.82".into(), Value::Null));
    // "n.d." says that there are accounts, and that they are not available.
    let (not_available, kept) = with("n.d.");
    assert_eq!((not_available, kept), (Value::Null, Value::Null));
}

#[test]
fn a_forced_edition_judges_all_and_says_so() {
    let submissions = judged(&table(), &format!("{RULEBOOK}@2015"));
    assert_eq!(submissions.len(), 10);
    for submission in &submissions {
        assert_eq!(submission["edition"]["edition"], "2015");
        assert_eq!(submission["edition"]["reason"], "forced");
        assert_eq!(finding(submission, "operating-cost")["outcome"], "compliant");
    }
}

#[test]
fn the_shipped_edition_says_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/samples/mutuelles-2023.csv"), folder.path().join("comptes.csv"))
        .unwrap();
    let reasons = |rulebook| -> Vec<Value> {
        judged_in(folder.path(), rulebook).into_iter().map(|one| one["edition"]["reason"].clone()).collect()
    };
    assert!(reasons("cipres").iter().all(|reason| reason == "in-force"));
    assert!(reasons("cipres@2023").iter().all(|reason| reason == "forced"));
}
