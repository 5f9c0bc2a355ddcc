//! The impact study: nothing that differs between two rulebooks is silent, causes are exact, and a curve is what check says.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/tried.rs"]
mod tried;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use serde_json::Value as Json;
use toml::{Table, Value};
use vigie::diagnostic::{Code, RuleFile};
use vigie::formula::{Exact, Threshold, parse_threshold};
use vigie::impact::{Change, Nature, Standing, compare, curves};
use vigie::rulebook::{Altered, Rulebook, RulebookFiles, load, select};

fn shipped() -> Vec<Arc<RuleFile>> {
    select("cipres@2023").unwrap().files
}

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| load(select("cipres").unwrap()).rulebook.unwrap());

/// The files with another text of one.
fn with(path: &str, text: &str) -> Vec<Arc<RuleFile>> {
    let mut files = shipped();
    let file = files.iter_mut().find(|file| file.path == path).unwrap();
    *file = Arc::new(RuleFile { path: path.to_owned(), text: text.to_owned() });
    files
}

/// The ways to all values of a file, tables and arrays included.
fn ways(value: &Value, way: &mut Vec<Step>, all: &mut Vec<Vec<Step>>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                way.push(Step::Key(key.clone()));
                all.push(way.clone());
                ways(value, way, all);
                way.pop();
            }
        }
        Value::Array(values) => {
            for (rank, value) in values.iter().enumerate() {
                way.push(Step::Rank(rank));
                all.push(way.clone());
                ways(value, way, all);
                way.pop();
            }
        }
        _ => {}
    }
}

#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Rank(usize),
}

fn at<'v>(value: &'v mut Value, way: &[Step]) -> &'v mut Value {
    way.iter().fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key.as_str()).unwrap(),
        Step::Rank(rank) => value.get_mut(*rank).unwrap(),
    })
}

fn remove(value: &mut Value, way: &[Step]) {
    let (last, parents) = way.split_last().unwrap();
    match (at(value, parents), last) {
        (Value::Table(table), Step::Key(key)) => {
            table.remove(key);
        }
        (Value::Array(values), Step::Rank(rank)) => {
            values.remove(*rank);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_that_differs_is_silent() {
    let (mut changed, mut removed) = (0, 0);
    for file in shipped() {
        let root = Value::Table(file.text.parse::<Table>().unwrap());
        let mut all = Vec::new();
        ways(&root, &mut Vec::new(), &mut all);
        // The long lists have the same keys again and again.
        let step = if all.len() > 400 { all.len() / 200 } else { 1 };
        for way in all.iter().step_by(step) {
            let first = way.iter().find_map(|step| if let Step::Key(key) = step { Some(key.as_str()) } else { None });
            let mut without = root.clone();
            remove(&mut without, way);
            let told = compare(&shipped(), &with(&file.path, &without.to_string_pretty()));
            assert!(is_told(&told, &file.path, first), "{}: {way:?} removed, told {told:?}", file.path);
            removed += 1;
            let mut other = root.clone();
            let value = at(&mut other, way);
            match value {
                Value::String(text) => text.push('x'),
                Value::Datetime(day) => *day = "1999-12-31".parse().unwrap(),
                Value::Boolean(flag) => *flag = !*flag,
                Value::Integer(number) => *number += 1,
                Value::Float(number) => *number += 1.0,
                Value::Table(_) | Value::Array(_) => continue,
            }
            let told = compare(&shipped(), &with(&file.path, &other.to_string_pretty()));
            assert!(is_told(&told, &file.path, first), "{}: {way:?} changed, told {told:?}", file.path);
            changed += 1;
        }
    }
    assert!(changed > 1000 && removed > 1000, "{changed} changed, {removed} removed");
}

/// Whether exactly this key of this file is told, and what it said and says.
fn is_told(told: &[Change], file: &str, first: Option<&str>) -> bool {
    !told.is_empty()
        && told.iter().all(|change| {
            change.file == file
                && change.steps.first().map(|step| step.key.as_str()) == first
                && (change.old.is_some() || change.new.is_some())
                && change.old != change.new
        })
}

trait Pretty {
    fn to_string_pretty(&self) -> String;
}

impl Pretty for Value {
    fn to_string_pretty(&self) -> String {
        toml::to_string(self).unwrap()
    }
}

#[test]
fn a_rulebook_does_not_differ_from_itself_and_a_comment_is_told() {
    assert_eq!(compare(&shipped(), &shipped()), []);
    let path = "ratios/operating-cost.toml";
    let file = shipped().into_iter().find(|file| file.path == path).unwrap();
    let told = compare(&shipped(), &with(path, &format!("# seen\n{}", file.text)));
    assert_eq!(
        told.iter().map(|change| (change.file.as_str(), change.nature)).collect::<Vec<_>>(),
        [(path, Nature::Rewritten)]
    );
    let fewer: Vec<_> = shipped().into_iter().filter(|file| file.path != path).collect();
    let told = compare(&shipped(), &fewer);
    assert_eq!(told.iter().map(|change| change.nature).collect::<Vec<_>>(), [Nature::Removed]);
    // The same lines in another order are read in another order.
    let grading = shipped().into_iter().find(|file| file.path == "grading.toml").unwrap();
    let mut table: Table = grading.text.parse().unwrap();
    table["pillar"].as_array_mut().unwrap().swap(0, 3);
    let told = compare(&shipped(), &with("grading.toml", &toml::to_string(&table).unwrap()));
    assert_eq!(
        told.iter().map(|change| (change.key(), change.nature)).collect::<Vec<_>>(),
        [("pillar".to_owned(), Nature::Reordered)]
    );
}

proptest! {
    #![proptest_config(tried::cases(48))]

    /// From the other side the same is told, with the words exchanged.
    #[test]
    fn a_comparison_is_its_own_mirror(edits in prop::collection::vec((0_usize..45, 0_usize..400, any::<bool>()), 1..6)) {
        let mut files = shipped();
        for (file, way, is_removed) in edits {
            let rank = file % files.len();
            let mut root = Value::Table(files[rank].text.parse::<Table>().unwrap());
            let mut all = Vec::new();
            ways(&root, &mut Vec::new(), &mut all);
            let Some(way) = all.get(way % all.len().max(1)) else { continue };
            if is_removed {
                remove(&mut root, way);
            } else if let Value::String(text) = at(&mut root, way) {
                text.push('x');
            }
            let path = files[rank].path.clone();
            files[rank] = Arc::new(RuleFile { path, text: root.to_string_pretty() });
        }
        let forth = compare(&shipped(), &files);
        let back: Vec<Change> = compare(&files, &shipped()).iter().map(Change::mirrored).collect();
        prop_assert_eq!(forth, back);
    }

    /// A stricter threshold never has more institutions comply, and none is lost from the count.
    #[test]
    fn a_curve_of_one_bound_falls(
        values in prop::collection::vec((0_i64..40, 0_i64..3, 0_u8..8), 1..30),
        bound in 0_i64..40,
        sign in 0_usize..4,
    ) {
        let standings: Vec<Standing> = values
            .iter()
            .map(|(low, width, kind)| match kind {
                0 => Standing::Open,
                1 => Standing::NotAssessable,
                2 => Standing::NotApplicable,
                _ => Standing::Between {
                    low: Exact::from_ratio(*low, 100).unwrap(),
                    high: Exact::from_ratio(*low + *width, 100).unwrap(),
                },
            })
            .collect();
        let sign = ["<", "<=", ">", ">="][sign];
        let requires = parse_threshold(&format!("{sign} {bound} %")).unwrap();
        let curves = curves(&requires, None, &standings);
        prop_assert_eq!(curves.len(), 1);
        let levels = &curves[0].levels;
        prop_assert_eq!(levels.iter().filter(|level| level.is_proposed).count(), 1);
        for pair in levels.windows(2) {
            prop_assert!(pair[0].tally.compliant >= pair[1].tally.compliant);
            prop_assert!(pair[0].tally.non_compliant <= pair[1].tally.non_compliant);
        }
        let falls: BTreeSet<usize> = levels.iter().flat_map(|level| level.falls.iter().copied()).collect();
        let numbered = standings.iter().filter(|standing| matches!(standing, Standing::Between { .. })).count();
        prop_assert_eq!(falls.len(), numbered);
        for level in levels {
            let tally = level.tally;
            let all = tally.compliant + tally.non_compliant + tally.indeterminate + tally.not_assessable + tally.not_applicable;
            prop_assert_eq!(all, standings.len());
            prop_assert!(tally.not_assessable == values.iter().filter(|value| value.2 == 1).count());
        }
    }
}

#[test]
fn a_threshold_in_memory_is_checked_as_its_file_would_be() {
    let alter = |id: &str, requires: &str| RULEBOOK.with_requires(id, requires).unwrap();
    let codes = |id: &str, requires: &str| -> Vec<Code> {
        alter(id, requires).unwrap_err().into_iter().map(|fault| fault.code).collect()
    };
    assert_eq!(codes("operating-cost", "< 12 FCFA"), [Code::ThresholdInMoney]);
    assert_eq!(codes("operating-cost", "< 12 days"), [Code::ThresholdMismatch]);
    assert_eq!(codes("operating-cost", ">= 12 %"), [Code::MarksUnordered]);
    assert_eq!(codes("operating-cost", "about 12 %"), [Code::ThresholdInvalid]);
    assert_eq!(codes("operating-cost", ""), [Code::KeyMissing]);
    assert_eq!(codes("participation", "< 1"), [Code::ThresholdMismatch]);
    assert!(RULEBOOK.with_requires("operating-costs", "< 12 %").is_none());

    let changed = |altered: &Altered, id: &str| {
        altered.rulebook.rules.iter().find(|rule| rule.id.as_str() == id).unwrap().clone()
    };
    let Altered { rulebook, dropped } = alter("operating-cost", "< 18 %").unwrap();
    assert_eq!(dropped, [""; 0]);
    assert!(!rulebook.is_shipped && rulebook.sha256 != RULEBOOK.sha256);
    // What is made in memory is what the edited file is.
    let path = "ratios/operating-cost.toml";
    let text = shipped().into_iter().find(|file| file.path == path).unwrap().text.replace("\"< 15 %\"", "\"< 18 %\"");
    let file = load(RulebookFiles::new(with(path, &text))).rulebook.unwrap();
    assert_eq!(rulebook.sha256, file.sha256);
    let lax = alter("operating-cost", "< 40 %").unwrap();
    assert_eq!(lax.dropped, ["zero_mark"]);
    let strict = alter("operating-cost", "< 9 %").unwrap();
    assert_eq!(strict.dropped, ["target"]);
    let informational = alter("personnel-cost", "< 9 %").unwrap();
    let rule = changed(&informational, "personnel-cost");
    assert_eq!(rule.requires, Some(parse_threshold("< 9 %").unwrap()));
    assert!(rule.severity.is_some() && rule.basis.is_some());
    let range = alter("training-effort", "2 % .. 4 %").unwrap();
    assert!(matches!(changed(&range, "training-effort").requires, Some(Threshold::Within { .. })));
}

fn vigie(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(arguments)
        .args(["--as-of", "2025-01-15", "--format", "json", "--quiet"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .envs([("COLUMNS", "80"), ("LC_ALL", "C"), ("LANG", "C")])
        .output()
        .unwrap()
}

fn json(arguments: &[&str]) -> Json {
    let output = vigie(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The finding of a rule in the latest year of each institution that check judges.
fn outcomes(rule: &str) -> Vec<(String, String)> {
    let checked = json(&["check", "samples"]);
    let mut latest: Vec<(String, i64, String)> = Vec::new();
    for submission in checked["submissions"].as_array().unwrap() {
        let code = submission["institution"]["code"].as_str().unwrap();
        let year = submission["fiscal_year"].as_i64().unwrap();
        let finding = submission["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == rule);
        let outcome = finding.map_or("not-applicable", |finding| finding["outcome"].as_str().unwrap());
        latest.retain(|known| known.0 != code);
        latest.push((code.to_owned(), year, outcome.to_owned()));
    }
    latest.into_iter().map(|(code, _, outcome)| (code, outcome)).collect()
}

#[test]
fn at_the_present_threshold_as_many_comply_as_check_says() {
    for rule in &RULEBOOK.rules {
        let Some(requires) = &rule.requires else { continue };
        let id = rule.id.as_str();
        let simulated = json(&["rules", "simulate", id, "--requires", &requires.to_string(), "--on", "samples"]);
        assert_eq!(simulated["present_count"], simulated["proposed_count"], "{id}");
        assert_eq!(simulated["summary"]["downgraded"], 0, "{id}");
        assert_eq!(simulated["summary"]["new_breaches"], 0, "{id}");
        let checked = outcomes(id);
        let count = |wanted: &[&str]| checked.iter().filter(|(_, outcome)| wanted.contains(&outcome.as_str())).count();
        let of = |key: &str| usize::try_from(simulated["present_count"][key].as_u64().unwrap()).unwrap();
        assert_eq!(of("compliant"), count(&["compliant", "watch"]), "{id}");
        assert_eq!(of("non_compliant"), count(&["non-compliant"]), "{id}");
        assert_eq!(of("indeterminate"), count(&["indeterminate"]), "{id}");
        assert_eq!(of("not_assessable"), count(&["not-assessable"]), "{id}");
        // The curve's own count at that level is the judgement's.
        for curve in simulated["curves"].as_array().unwrap() {
            let present: Vec<&Json> =
                curve["levels"].as_array().unwrap().iter().filter(|level| level["is_present"] == true).collect();
            assert_eq!(present.len(), 1, "{id}");
            assert_eq!(present[0]["count"], simulated["present_count"], "{id}");
        }
    }
}

/// At each level of the curve, a judgement with that very threshold counts the same.
#[test]
fn a_curve_counts_what_a_judgement_would() {
    for (id, requires) in
        [("operating-cost", "< 18 %"), ("immediate-cash", ">= 120 %"), ("training-effort", "2 % .. 4 %")]
    {
        let simulated = json(&["rules", "simulate", id, "--requires", requires, "--on", "samples"]);
        let mut compared = 0;
        for curve in simulated["curves"].as_array().unwrap() {
            for level in curve["levels"].as_array().unwrap() {
                let bound = level["bound"].as_str().unwrap();
                let requires = level["requires"].as_str().unwrap();
                // Only a bound that a rule file can write to the last digit is tried again.
                if !requires.ends_with(bound) || requires.contains("..") {
                    continue;
                }
                let again = json(&["rules", "simulate", id, "--requires", requires, "--on", "samples"]);
                assert_eq!(again["proposed_count"], level["count"], "{id} {requires}");
                compared += 1;
            }
        }
        assert!(compared > 0 || requires.contains(".."), "{id}");
    }
}

/// A rulebook of one's own, edited.
fn edited(edits: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in shipped() {
        let path = folder.path().join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut text = file.text.clone();
        for (name, from, to) in edits {
            if *name == file.path {
                assert!(text.contains(from), "{name}: {from}");
                text = text.replace(from, to);
            }
        }
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn causes(study: &Json, code: &str) -> (Vec<String>, Vec<String>) {
    let submission = study["impact"]["submissions"].as_array().unwrap().iter().find(|one| one["institution"] == code);
    let class = &submission.unwrap()["class"];
    let texts = |list: &Json, key: Option<&str>| -> Vec<String> {
        let texts = list.as_array().unwrap().iter();
        texts.map(|one| key.map_or(one, |key| &one[key]).as_str().unwrap().to_owned()).collect()
    };
    (texts(&class["alone"], Some("change")), texts(&class["together"], None))
}

#[test]
fn the_rule_that_moves_a_class_is_told_and_no_other() {
    let operating = ("ratios/operating-cost.toml", "\"< 15 %\"", "\"< 18 %\"");
    let words = ("ratios/immediate-cash.toml", "Liquidité immédiate", "Liquidité");
    let other = ("ratios/property-share.toml", "\"<= 40 %\"", "\"<= 41 %\"");
    let folder = edited(&[operating, words, other]);
    let new = folder.path().to_str().unwrap();
    let study = json(&["rules", "diff", "cipres", new, "--on", "samples"]);
    assert_eq!(study["schema"], "vigie.diff/1");
    assert_eq!(causes(&study, "XC-CNSS"), (vec!["operating-cost".to_owned()], vec![]));
    let upgraded = study["impact"]["summary"]["upgraded"].as_u64().unwrap();
    assert!(upgraded > 0);
    // The way back is a downgrade by the same rule, which costs francs.
    let back = json(&["rules", "diff", new, "cipres", "--on", "samples"]);
    assert_eq!(back["impact"]["summary"]["downgraded"], upgraded);
    assert_eq!(causes(&back, "XC-CNSS"), (vec!["operating-cost".to_owned()], vec![]));
    let costs = back["impact"]["summary"]["costs"].as_array().unwrap();
    assert_eq!(costs.iter().map(|cost| cost["currency"].as_str().unwrap()).collect::<Vec<_>>(), ["XOF"]);
    assert_eq!(back["impact"]["summary"]["new_breaches"], study["impact"]["summary"]["lifted_breaches"]);
}

#[test]
fn where_only_several_changes_together_move_a_class_they_are_told_together() {
    // A norm of the press caps the class at C; one adopted two at D: neither basis alone does it.
    let adopted = |file| (file, "basis = \"reported\"", "basis = \"adopted\"");
    let caps = ("grading.toml", "critical_reported = \"C\"", "critical_reported = \"A\"");
    let one = (
        "grading.toml",
        "[{ from = \"1\", class = \"C\" }, { from = \"2\", class = \"D\" }, { from = \"3\", class = \"E\" }]",
        "[{ from = \"1\", class = \"E\" }]",
    );
    let folder = edited(&[adopted("ratios/operating-cost.toml"), caps, one]);
    let study = json(&["rules", "diff", "cipres", folder.path().to_str().unwrap(), "--on", "samples"]);
    let (alone, together) = causes(&study, "XC-CNSS");
    assert_eq!((alone, together), (vec![], vec!["operating-cost".to_owned(), "grading".to_owned()]));
}

#[test]
fn a_rule_with_a_line_of_its_own_is_tried_with_it() {
    let folder = edited(&[]);
    let lines = folder.path().join("lines.toml");
    let text = std::fs::read_to_string(&lines).unwrap();
    let line = "\n[[line]]\ncode = \"debts\"\ngroup = \"balance-sheet\"\nkind = \"money\"\nsign = \"non-negative\"\nlabel = { fr = \"Dettes\", en = \"Debts\", pt = \"Dívidas\" }\naliases = { fr = [], en = [], pt = [] }\ndefinition = { fr = \"Dettes.\", en = \"Debts.\", pt = \"Dívidas.\" }\n";
    std::fs::write(&lines, text + line).unwrap();
    let rule = folder.path().join("ratios/property-share.toml");
    let text = std::fs::read_to_string(folder.path().join("ratios/operating-cost.toml")).unwrap();
    let text = text.replace("\"operating-cost\"", "\"debt-share\"").replace("operating_charges", "debts");
    std::fs::write(folder.path().join("ratios/debt-share.toml"), text).unwrap();
    assert!(Path::new(&rule).exists());
    let study = json(&["rules", "diff", "cipres", folder.path().to_str().unwrap(), "--on", "samples"]);
    let submissions = study["impact"]["submissions"].as_array().unwrap();
    let finding =
        submissions[0]["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "debt-share").unwrap();
    assert_eq!(finding["outcome"]["old"], Json::Null);
    assert_eq!(finding["outcome"]["new"], "not-assessable");
    assert_eq!(finding["outcome"]["alone"][0]["change"], "debt-share");
}

/// What a study shows, in a terminal of 80 columns.
fn shown(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(arguments)
        .args(["--as-of", "2025-01-15", "--quiet"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .envs([("COLUMNS", "80"), ("LC_ALL", "C"), ("LANG", "C")])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    text
}

/// The README's example, there and back, and a study in which several changes act.
#[test]
fn a_study_says_who_is_downgraded_by_which_norm_and_at_what_cost() {
    let folder = edited(&[("ratios/operating-cost.toml", "\"< 15 %\"", "\"< 18 %\"")]);
    let new = folder.path().to_str().unwrap();
    insta::assert_snapshot!("laxer_fr", shown(&["rules", "diff", "cipres", new, "--on", "samples", "--lang", "fr"]));
    insta::assert_snapshot!("stricter_en", shown(&["rules", "diff", new, "cipres", "--on", "samples", "--lang", "en"]));
    let folder = edited(&[
        ("ratios/operating-cost.toml", "\"< 15 %\"", "\"< 12 %\""),
        ("ratios/operating-cost.toml", "Plafonner le budget de fonctionnement", "Limiter le budget de fonctionnement"),
        ("ratios/immediate-cash.toml", "severity = \"critical\"", "severity = \"major\""),
        (
            "ratios/claims-delay.toml",
            "in_force = { from = 2001-02-08 }",
            "in_force = { from = 2001-02-08, to = 2020-12-31 }",
        ),
        ("grading.toml", "score = \"65\"", "score = \"70\""),
        ("lines.toml", "Recettes techniques", "Recettes de la gestion"),
    ]);
    std::fs::remove_file(folder.path().join("ratios/yield.toml")).unwrap();
    let new = folder.path().to_str().unwrap();
    insta::assert_snapshot!("several_fr", shown(&["rules", "diff", "cipres", new, "--on", "samples", "--lang", "fr"]));
    insta::assert_snapshot!("texts_pt", shown(&["rules", "diff", "cipres", new, "--lang", "pt"]));
}
