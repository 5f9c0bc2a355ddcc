//! What the peers fail at (PEERS.md), on a wide table of 2,000 institutions: a missing figure is neither a breach nor a pass,
//! a zero denominator costs one institution's one rule, and a value that stands exactly at its threshold is there exactly.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

mod common;
#[path = "common/files.rs"]
mod files;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use files::{Rows, identification, workbook};
use vigie::assessment::{BasisFilter, Computed, Dossier, Finding, Options, Outcome, Reason, assess};
use vigie::diagnostic::RuleFile;
use vigie::dictionary::{InstitutionList, load_institutions};
use vigie::formula::Exact;
use vigie::intake::{ReadFile, Reader};
use vigie::model::{Amount, Reading, Value};
use vigie::rulebook::{Rulebook, RulebookFiles, load, select};

/// How many institutions the table has.
const INSTITUTIONS: usize = 2_000;

/// A ratio of the reserve to the benefits, written for these probes.
const RESERVE_COVER: &str = r#"
id = "reserve-cover"
pillar = "solvency"
severity = "critical"
addressee = "board"
name = { fr = "Couverture par la réserve", en = "Reserve cover", pt = "Cobertura pela reserva" }
formula = "security_reserve / benefits_paid"
display = "percent"
requires = ">= 110 %"
better = "higher"
target = "150 %"
zero_mark = "0 %"
in_force = { from = 2001-02-08 }
basis = "adopted"
purpose = { fr = "Essai.", en = "Test.", pt = "Ensaio." }
advice = { fr = "Essai.", en = "Test.", pt = "Ensaio." }
[source]
text = "Invented for the tests."
[[case]]
given = { security_reserve = "120", benefits_paid = "100" }
expect = "compliant"
[[case]]
given = { security_reserve = "110", benefits_paid = "100" }
expect = "watch"
[[case]]
given = { security_reserve = "109", benefits_paid = "100" }
expect = "non-compliant"
[[case]]
given = { benefits_paid = "100" }
expect = "not-assessable"
"#;

/// The same norm as an equation: the reserve is at least 1.1 times the benefits.
const RESERVE_FLOOR: &str = r#"
id = "reserve-floor"
addressee = "board"
name = { fr = "Plancher de la réserve", en = "Reserve floor", pt = "Mínimo da reserva" }
basis = "identity"
materiality = "0 %"
in_force = { from = 2001-02-08 }
purpose = { fr = "Essai.", en = "Test.", pt = "Ensaio." }
advice = { fr = "Essai.", en = "Test.", pt = "Ensaio." }
[source]
text = "Invented for the tests."
[[equation]]
id = "floor"
left = "1.1 * benefits_paid"
relation = "<="
right = "security_reserve"
[[case]]
given = { security_reserve = "3.3", benefits_paid = "3" }
expect = "compliant"
[[case]]
given = { security_reserve = "3.2", benefits_paid = "3" }
expect = "non-compliant"
"#;

/// The shipped rulebook with the two rules above.
static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let mut files = select("cipres").unwrap().files;
    for (path, text) in [("ratios/reserve-cover.toml", RESERVE_COVER), ("controls/reserve-floor.toml", RESERVE_FLOOR)] {
        files.push(Arc::new(RuleFile { path: path.to_owned(), text: text.to_owned() }));
    }
    let loaded = load(RulebookFiles::new(files));
    loaded.rulebook.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
});

static LIST: LazyLock<InstitutionList> = LazyLock::new(|| {
    let mut text = "[list]\nname = { fr = \"Essai\" }\n\
        [[state]]\ncode = \"XA\"\nname = { fr = \"Alpha\" }\ncurrency = \"XOF\"\n"
        .to_owned();
    for rank in 0..INSTITUTIONS {
        let code = code(rank);
        writeln!(
            text,
            "[[institution]]\ncode = \"{code}\"\nname = \"Caisse {rank}\"\nstate = \"XA\"\nkind = \"general_scheme\"\n\
             branches = [\"pensions\"]"
        )
        .unwrap();
    }
    load_institutions(&text, "institutions.toml", &[], &[]).unwrap_or_else(|faults| panic!("{faults:#?}"))
});

fn code(rank: usize) -> String {
    format!("XA-{rank:04}")
}

/// The amount of each rank.
type Amounts = fn(usize) -> usize;

/// Columns of the table with the figure of each rank; no two rows are the same.
const COLUMNS: [(&str, Amounts); 12] = [
    ("technical_income", |rank| 1_000_000 + rank),
    ("operating_charges", |rank| 50_000 + 60 * rank),
    ("benefits_paid", |rank| 600_000 + 10 * rank),
    // Six in ten hold the reserve that is asked for, one of them to the franc.
    ("security_reserve", |rank| 660_000 + 11 * rank + 1_000 * (rank % 10) - 4_000),
    ("cash_and_equivalents", |rank| 200_000 + 10 * rank),
    ("short_term_investments", |_| 50_000),
    ("short_term_liabilities", |_| 210_000),
    ("contributions_declared", |rank| 1_000_000 + rank),
    ("contributions_collected", |_| 930_000),
    ("claims_received", |rank| 500 + rank % 7),
    ("claims_settled_on_time", |rank| 380 + rank % 100),
    ("claims_median_days", |rank| 30 + rank % 90),
];

/// The table, cells put in its place by line and rank.
fn table(put: impl Fn(&str, usize) -> Option<&'static str>) -> String {
    let mut text = "institution_code;fiscal_year;unit;state".to_owned();
    for (line, _) in COLUMNS {
        write!(text, ";{line}").unwrap();
    }
    text.push('\n');
    for rank in 0..INSTITUTIONS {
        write!(text, "{};2023;1;XA", code(rank)).unwrap();
        for (line, value) in COLUMNS {
            match put(line, rank) {
                Some(cell) => write!(text, ";{cell}").unwrap(),
                None => write!(text, ";{}", value(rank)).unwrap(),
            }
        }
        text.push('\n');
    }
    text
}

/// The findings of each institution of a file, by institution and rule.
fn judge(bytes: &[u8]) -> BTreeMap<(String, String), Finding> {
    let file: ReadFile = Reader::new(&RULEBOOK.dictionary).read_bytes(bytes, "dossiers/table.csv");
    assert_eq!(file.rejected, []);
    let options = Options { basis: BasisFilter::All, as_of: common::day(), with_remedies: false };
    let mut findings = BTreeMap::new();
    for read in &file.submissions {
        let submission = &read.submission;
        let (institution, _) = LIST.resolve(&submission.identification, "dossiers/table.csv", &RULEBOOK.kinds);
        let dossier = Dossier {
            submission,
            institution: &institution,
            previous: None,
            secretariat: None,
            overlay: None,
            documents_presumed: false,
        };
        for finding in assess(&RULEBOOK, &dossier, options).findings {
            findings.insert((institution.code.to_string(), finding.rule.to_string()), finding);
        }
    }
    findings
}

static PLAIN: LazyLock<BTreeMap<(String, String), Finding>> = LazyLock::new(|| judge(table(|_, _| None).as_bytes()));

/// How many institutions a rule's findings have, outcome by outcome.
fn counts(findings: &BTreeMap<(String, String), Finding>, rule: &str) -> BTreeMap<Outcome, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings.iter().filter(|((_, id), _)| id == rule).map(|(_, finding)| finding) {
        *counts.entry(finding.outcome).or_default() += 1;
    }
    counts
}

/// The findings that differ, whatever figures they show.
fn changed(
    before: &BTreeMap<(String, String), Finding>,
    after: &BTreeMap<(String, String), Finding>,
) -> Vec<(String, String)> {
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let said = |finding: &Finding| (finding.outcome, finding.reason, finding.value.clone());
    before.iter().filter(|(key, finding)| said(finding) != said(&after[*key])).map(|(key, _)| key.clone()).collect()
}

#[test]
fn the_table_is_judged_row_by_row() {
    let cover = counts(&PLAIN, "reserve-cover");
    assert_eq!(cover.values().sum::<usize>(), INSTITUTIONS);
    assert_eq!(cover[&Outcome::NonCompliant], 4 * INSTITUTIONS / 10, "{cover:?}");
    assert!(!cover.contains_key(&Outcome::NotAssessable), "{cover:?}");
    assert_eq!(counts(&PLAIN, "claims-on-time").get(&Outcome::NotAssessable), None);
}

#[test]
fn forty_missing_reserves_are_forty_not_assessable() {
    // In each of the ways in which a figure is missing, ten times.
    let ways = ["", "n.d.", "-", "#N/A"];
    let missing = |rank: usize| rank.is_multiple_of(50).then(|| ways[rank / 50 % 4]);
    let after = judge(table(|line, rank| missing(rank).filter(|_| line == "security_reserve")).as_bytes());
    let expected: BTreeSet<String> = (0..INSTITUTIONS).filter(|rank| rank.is_multiple_of(50)).map(code).collect();
    assert_eq!(expected.len(), 40);

    let not_assessable: BTreeSet<String> = after
        .iter()
        .filter(|((_, rule), finding)| rule == "reserve-cover" && finding.outcome == Outcome::NotAssessable)
        .map(|((code, _), _)| code.clone())
        .collect();
    assert_eq!(not_assessable, expected);
    // Not one breach and not one pass more than those of the others, which are what they were.
    // The rule on filing alone counts what is missing, whatever it is.
    let is_of_figures = |(_, rule): &&(String, String)| rule != "filing-quality";
    for (before, after) in changed(&PLAIN, &after).iter().filter(is_of_figures).map(|key| (&PLAIN[key], &after[key])) {
        assert!(before.figures.iter().any(|proof| proof.line.as_ref() == "security_reserve"), "{}", before.rule);
        assert_eq!(after.outcome, Outcome::NotAssessable);
        assert!(matches!(after.reason, Some(Reason::MissingFigure | Reason::ErrorCell)), "{:?}", after.reason);
    }
    let (before, after) = (counts(&PLAIN, "reserve-cover"), counts(&after, "reserve-cover"));
    assert_eq!(after[&Outcome::NotAssessable], 40);
    let others = |counts: &BTreeMap<Outcome, usize>| {
        counts.values().sum::<usize>() - counts.get(&Outcome::NotAssessable).unwrap_or(&0)
    };
    assert_eq!(others(&before) - others(&after), 40);
}

#[test]
fn twenty_one_zero_denominators_cost_twenty_one_findings() {
    let is_zero = |rank: usize| rank % 97 == 5 && rank < 97 * 21;
    let claims = ["claims_received", "claims_settled_on_time"];
    let after = judge(table(|line, rank| (is_zero(rank) && claims.contains(&line)).then_some("0")).as_bytes());
    let expected: Vec<(String, String)> =
        (0..INSTITUTIONS).filter(|rank| is_zero(*rank)).map(|rank| (code(rank), "claims-on-time".to_owned())).collect();
    assert_eq!(expected.len(), 21);
    assert_eq!(changed(&PLAIN, &after), expected, "nothing else changes");
    for key in &expected {
        assert_eq!((after[key].outcome, after[key].reason), (Outcome::NotAssessable, Some(Reason::ZeroDenominator)));
    }
}

/// The finding of a rule on a workbook, or on a table with the same figures as texts.
fn both_ways(lines: &[(&str, f64, &str)], rule: &str) -> [Finding; 2] {
    let mut rows: Rows = vec![row!["code", "value"]];
    rows.extend(lines.iter().map(|(line, float, _)| row![*line, *float]));
    let workbook = workbook(&[("Identification", identification(&code(0))), ("Comptes", rows)]);
    let names: Vec<&str> = lines.iter().map(|(line, ..)| *line).collect();
    let texts: Vec<&str> = lines.iter().map(|(.., text)| *text).collect();
    let (names, texts) = (names.join(";"), texts.join(";"));
    let table = format!("institution_code;fiscal_year;unit;{names}\n{};2023;1;{texts}\n", code(0));
    [workbook, table.into_bytes()].map(|bytes| judge(&bytes).remove(&(code(0), rule.to_owned())).unwrap())
}

/// Outcome and value of a finding, the value exact.
fn told(finding: &Finding) -> (Outcome, Option<Computed>) {
    (finding.outcome, finding.value.clone())
}

fn expected(outcome: Outcome, value: &str) -> (Outcome, Option<Computed>) {
    (outcome, Exact::from_decimal_text(value).map(Computed::Number))
}

#[test]
fn what_stands_exactly_at_a_threshold_stands_there() {
    // 3.3 >= 1.1 × 3, though floats say that it is less than 3.3000000000000003.
    for finding in both_ways(&[("security_reserve", 3.3, "3,3"), ("benefits_paid", 3.0, "3")], "reserve-cover") {
        assert_eq!(told(&finding), expected(Outcome::Watch, "1.1"));
    }
    for finding in both_ways(&[("security_reserve", 3.3, "3,3"), ("benefits_paid", 3.0, "3")], "reserve-floor") {
        assert_eq!(finding.outcome, Outcome::Compliant, "{finding:?}");
    }
    for finding in
        both_ways(&[("security_reserve", 3.299_999, "3,299999"), ("benefits_paid", 3.0, "3")], "reserve-floor")
    {
        assert_eq!(finding.outcome, Outcome::NonCompliant, "{finding:?}");
    }
    // 0.15 is at 15 %: a breach of "less than 15 %", none of "at least 15 %".
    for finding in both_ways(&[("operating_charges", 0.15, "0,15"), ("technical_income", 1.0, "1")], "operating-cost") {
        assert_eq!(told(&finding), expected(Outcome::NonCompliant, "0.15"));
    }
    for finding in both_ways(&[("reserve_allocation", 0.15, "0,15"), ("net_result", 1.0, "1")], "reserve-allocation") {
        assert_eq!(told(&finding), expected(Outcome::Watch, "0.15"));
    }
    // 1 % and 5 % are both inside "1 % .. 5 %".
    for (float, text) in [(0.01, "0,01"), (0.05, "0,05")] {
        for finding in both_ways(&[("training_costs", float, text), ("payroll", 1.0, "1")], "training-effort") {
            assert!(matches!(finding.outcome, Outcome::Compliant | Outcome::Watch), "{text}: {finding:?}");
        }
    }
}

#[test]
fn a_float_of_a_formula_reads_as_the_spreadsheet_shows_it() {
    let sum = 0.1 + 0.2;
    assert_eq!(sum.to_string(), "0.30000000000000004");
    for finding in both_ways(&[("operating_charges", sum, "0,3"), ("technical_income", 2.0, "2")], "operating-cost") {
        let charges = finding.figures.iter().find(|proof| proof.line.as_ref() == "operating_charges").unwrap();
        assert_eq!(charges.reading, Reading::Present(Value::Number(Amount::new("0.3".parse().unwrap()))));
        assert_eq!(told(&finding), expected(Outcome::NonCompliant, "0.15"));
    }
}
