//! Editions, transitions and national norms: every way to break them, and what must hold of the whole ones.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::tests::{shown, told};
use crate::diagnostic::{Code, Level};
use crate::model::{Branch, Institution, InstitutionCode, Kind, StateCode};
use crate::rulebook::{
    Catalogue, EditionReason, LoadedCatalogue, Rule, Rulebook, Terms, load, select, select_editions,
};

const COST: &str = "ratios/operating-cost.toml";
const RESERVE: &str = "ratios/pension-reserve.toml";
const TOGO: &str = "states/TG.toml";
/// Where steps are written into the rule's file.
const BEFORE_CASES: &str = "[[case]]";

/// A transition of one step.
fn step(keys: &str) -> String {
    format!("[[transition]]\n{keys}\nsource = {{ text = {{ fr = \"x\", en = \"x\", pt = \"x\" }} }}\n\n[[case]]")
}

/// A state's file with one entry for a rule.
fn entry(keys: &str) -> String {
    format!("state = \"TG\"\n[[rule]]\nid = \"operating-cost\"\nin_force = {{ from = 2020-01-01 }}\n{keys}\n")
}

const LAW: &str = "reference = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }\nbasis = \"adopted\"\n";

/// Every way to break a transition: the rule's file, what stands there, what is written instead.
fn broken_steps() -> Vec<(&'static str, &'static str, String)> {
    let of_cost = |keys: &str| (COST, BEFORE_CASES, step(keys));
    let two = "[[transition]]\nuntil = 2025-12-31\nrequires = \"< 18 %\"\nsource = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }\n";
    vec![
        of_cost("until = 2025-12-31"),
        of_cost("requires = \"< 18 %\""),
        of_cost("until = \"2025-12-31\"\nrequires = \"< 18 %\""),
        of_cost("until = 2025-12-31\nrequires = \"18 %\""),
        of_cost("until = 2025-12-31\nrequires = \"> 18 %\""),
        of_cost("until = 2025-12-31\nrequires = \"< 18 days\""),
        of_cost("until = 2025-12-31\nrequires = \"< 35 %\""),
        of_cost("until = 2025-12-31\nrequires = \"< 18 %\"\ntarget = \"19 %\""),
        of_cost("until = 2025-12-31\nrequires = \"< 18 %\"\nzero_marks = \"40 %\""),
        of_cost("until = 2025-12-31\nrequires = \"< 18 %\"\nbasis = \"proposed\""),
        of_cost("until = 2025-12-31\nrequires = \"< 15 %\""),
        of_cost("until = 2000-12-31\nrequires = \"< 18 %\""),
        of_cost("from = 2001-01-01\nuntil = 2025-12-31\nrequires = \"< 18 %\""),
        of_cost("from = 2002-01-01\nuntil = 2025-12-31\nrequires = \"< 18 %\""),
        (COST, BEFORE_CASES, format!("{two}{}", step("until = 2025-12-31\nrequires = \"< 16 %\""))),
        (COST, BEFORE_CASES, format!("{two}{}", step("from = 2026-06-01\nuntil = 2026-12-31\nrequires = \"< 16 %\""))),
        (COST, BEFORE_CASES, "[[transition]]\nuntil = 2025-12-31\nrequires = \"< 18 %\"\n\n[[case]]".to_owned()),
        (
            COST,
            "in_force = { from = 2001-02-08 }",
            "in_force = { from = 2001-02-08, to = 2025-06-30 }\ntransition = [{ until = 2025-12-31, requires = \"< 18 %\", source = { text = { fr = \"x\", en = \"x\", pt = \"x\" } } }]"
                .to_owned(),
        ),
        (RESERVE, BEFORE_CASES, step("until = 2025-12-31\nrequires = \">= 2 years\"")),
        (COST, "expect = \"watch\"", "on = 2022-12-31\nexpect = \"watch\"\nwhen = \"x\"".to_owned()),
        (
            "standards/actuarial-age.toml",
            "year_end = \"2023-12-31\"",
            "year_end = \"2022-12-31\" }\non = 2023-06-30\ngiven2 = { a = \"1\"".to_owned(),
        ),
    ]
}

/// Every way to break a state's file.
fn broken_states() -> Vec<(&'static str, &'static str, String)> {
    let of_cost = |keys: &str| (TOGO, "", entry(keys));
    let branch =
        |keys: &str| (TOGO, "", format!("state = \"TG\"\n[[branch]]\nin_force = {{ from = 2020-01-01 }}\n{keys}\n"));
    let with_law = |keys: &str| of_cost(&format!("{keys}\n{LAW}"));
    vec![
        of_cost("requires = \"< 18 %\"\nbasis = \"adopted\""),
        of_cost("requires = \"< 18 %\"\nreference = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }"),
        with_law("requires = \"< 15 %\""),
        with_law("requires = \"< 35 %\""),
        with_law("requires = \"> 18 %\""),
        with_law("requires = \"< 18 %\"\nkinds = [\"general_schem\"]"),
        with_law("requires = \"< 18 %\"\nkinds = [\"health_only\"]"),
        with_law("requires = \"< 18 %\"\nprevails = true"),
        with_law("requires = \"< 18 %\"\nauthority = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }"),
        with_law("transposed = false"),
        with_law(""),
        of_cost("transposed = false\nreference = { article = \"4\" }"),
        (TOGO, "", entry(&format!("requires = \"< 18 %\"\n{LAW}")).replace("operating-cost", "operating-costs")),
        (
            TOGO,
            "",
            entry("transposed = false\nreference = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }")
                .replace("operating-cost", "net-result"),
        ),
        (
            TOGO,
            "",
            entry("transposed = false\nreference = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }")
                .replace("operating-cost", "yield"),
        ),
        (TOGO, "", entry(&format!("requires = \">= 1\"\n{LAW}")).replace("operating-cost", "pension-reserve")),
        (
            TOGO,
            "",
            entry(&format!("requires = \"<= 45 %\"\nkinds = [\"civil_servants_pension\"]\n{LAW}"))
                .replace("operating-cost", "employee-share"),
        ),
        (
            TOGO,
            "",
            entry(&format!("requires = \"< 18 %\"\n{LAW}"))
                .replace("from = 2020-01-01", "from = 1990-01-01, to = 1999-12-31"),
        ),
        (TOGO, "", entry(&format!("requires = \"< 18 %\"\n{LAW}")).replace("in_force = { from = 2020-01-01 }\n", "")),
        (
            TOGO,
            "",
            format!(
                "{}{}",
                entry(&format!("requires = \"< 18 %\"\n{LAW}")),
                entry(&format!("requires = \"< 19 %\"\n{LAW}")).replace("state = \"TG\"\n", "")
            ),
        ),
        (TOGO, "", entry(&format!("requires = \"< 18 %\"\n{LAW}")).replace("\"TG\"", "\"TO\"")),
        (
            "states/BJ.toml",
            "",
            entry(&format!("requires = \"< 18 %\"\nkinds = [\"civil_servants_pension\"]\n{LAW}"))
                .replace("\"TG\"", "\"BJ\""),
        ),
        ("states/GN.toml", "", entry(&format!("requires = \"< 18 %\"\n{LAW}")).replace("\"TG\"", "\"GN\"")),
        ("states/TOGO.toml", "", entry(&format!("requires = \"< 18 %\"\n{LAW}"))),
        branch(
            "branch = \"maternity\"\nsits_in = \"family\"\nreference = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }",
        ),
        branch(
            "branch = \"family\"\nsits_in = \"family\"\nreference = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }",
        ),
        branch(
            "branch = \"unemployment\"\nsits_in = \"family\"\nreference = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }",
        ),
        branch("branch = \"sickness_maternity\"\nsits_in = \"family\""),
        (
            TOGO,
            "",
            format!(
                "{}[[rule.case]]\ngiven = {{ operating_charge = \"1\" }}\nexpect = \"informational\"\n",
                entry(&format!("requires = \"< 18 %\"\n{LAW}"))
            ),
        ),
        (
            TOGO,
            "",
            format!(
                "{}[[rule.transition]]\nuntil = 2019-12-31\nrequires = \"< 20 %\"\n",
                entry(&format!("requires = \"< 18 %\"\n{LAW}"))
            ),
        ),
    ]
}

#[test]
fn every_fault_of_steps_and_states_is_told_where_it_stands() {
    let mut all = String::new();
    let mut tried = BTreeSet::new();
    for (path, from, to) in broken_steps().into_iter().chain(broken_states()) {
        let found = told(&[(path, from, Some(&to))]);
        assert!(found.iter().any(|found| found.level() == Level::Error), "{path}: {to}");
        tried.extend(found.iter().map(|found| found.code));
        let lines: Vec<String> = found.iter().map(shown).collect();
        write!(all, "# {path}: {}\n{}\n\n", to.replace('\n', "⏎"), lines.join("\n")).unwrap();
    }
    for code in [Code::TransitionInvalid, Code::TailoringUnmatched] {
        assert!(tried.contains(&code), "{code:?}");
    }
    insta::assert_snapshot!(all);
}

#[test]
fn ten_faults_of_steps_and_states_are_told_in_one_run() {
    let steps = "[[transition]]\nuntil = 2025-12-31\nrequires = \"< 18 days\"\n\n[[transition]]\nfrom = 2027-01-01\nuntil = 2026-12-31\nrequires = \"< 16 %\"\nbasis = \"proposd\"\nsource = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }\n\n[[case]]";
    let state = "state = \"TG\"\n[[rule]]\nid = \"operating-costs\"\nin_force = { from = 2020-01-01 }\nrequires = \"< 18 %\"\nbasis = \"adopted\"\nreference = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }\n[[rule]]\nid = \"training-effort\"\nkinds = [\"health\"]\nin_force = { from = 2020-01-01 }\nrequires = \"1 % .. 5 %\"\nbasis = \"reported\"\n[[branch]]\nbranch = \"family\"\nsits_in = \"family\"\nin_force = { from = 2020-01-01 }\nreference = { text = { fr = \"x\", en = \"x\", pt = \"x\" } }\n";
    let found = told(&[(COST, BEFORE_CASES, Some(steps)), (TOGO, "", Some(state))]);
    let codes: Vec<_> = found.iter().map(|found| (found.location.path(), found.code)).collect();
    assert_eq!(
        codes,
        [
            (COST, Code::SourceMissing),
            (COST, Code::ThresholdMismatch),
            (COST, Code::TransitionInvalid),
            (COST, Code::ValueNotAdmitted),
            (TOGO, Code::RuleUnknown),
            (TOGO, Code::KeyMissing),
            (TOGO, Code::ValueNotAdmitted),
            (TOGO, Code::TailoringUnmatched),
            (TOGO, Code::CasesIncomplete),
            (TOGO, Code::TailoringUnmatched),
        ]
    );
}

#[test]
fn a_step_without_a_case_on_each_side_is_told() {
    let to = step("until = 2025-12-31\nrequires = \"< 18 %\"");
    let found = told(&[(COST, BEFORE_CASES, Some(&to))]);
    assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), [Code::CasesIncomplete]);
    let cases = "[[case]]\non = 2024-12-31\ngiven = { operating_charges = \"17\", technical_income = \"100\" }\nexpect = \"compliant\"\n\n[[case]]\non = 2024-12-31\ngiven = { operating_charges = \"18\", technical_income = \"100\" }\nexpect = \"non-compliant\"\n\n[[case]]";
    let to = to.replace("[[case]]", cases);
    let codes: Vec<String> = told(&[(COST, BEFORE_CASES, Some(&to))]).iter().map(shown).collect();
    assert_eq!(codes, Vec::<String>::new());
}

/// The fictitious rulebook of two editions.
fn regional(edition: &str) -> Catalogue {
    let path = format!("{}/tests/rulebooks/regional{edition}", env!("CARGO_MANIFEST_DIR"));
    let LoadedCatalogue { catalogue, diagnostics, .. } = Catalogue::load(select_editions(&path).unwrap());
    assert_eq!(diagnostics.iter().map(shown).collect::<Vec<_>>(), Vec::<String>::new());
    catalogue.unwrap()
}

fn institution(state: &str) -> Institution {
    Institution {
        code: InstitutionCode::from("XA-CNSS"),
        name: String::new(),
        state: StateCode::from(state),
        kind: Kind::from("general_scheme"),
        branches: vec![Branch::Family, Branch::Pensions, Branch::SicknessMaternity],
        first_year: None,
        is_listed: true,
    }
}

fn rule<'r>(rulebook: &'r Rulebook, id: &str) -> &'r Rule {
    rulebook.rules.iter().find(|rule| rule.id.as_str() == id).unwrap()
}

/// What a rule requires of a fiscal year, in the catalogue's law.
fn requires(catalogue: &Catalogue, id: &str, closing: Date, state: &str) -> String {
    let law = catalogue.law(closing, &institution(state)).unwrap();
    let applied = rule(&law.deciding, id);
    if applied.in_force.contains(law.deciding.day_of_law(closing)) {
        applied.requires.as_ref().unwrap().to_string()
    } else {
        "-".to_owned()
    }
}

#[test]
fn the_law_is_that_of_the_closing_date() {
    let catalogue = regional("");
    let of = |id: &str, year: i16| requires(&catalogue, id, date(year, 12, 31), "XB");
    let cost: Vec<String> = (2023..=2027).map(|year| of("operating-cost", year)).collect();
    assert_eq!(cost, ["< 20 %", "< 18 %", "< 16 %", "< 16 %", "< 15 %"]);
    // The older edition's norm outlasts it, until the newer one begins.
    let cash: Vec<String> = (2023..=2026).map(|year| of("immediate-cash", year)).collect();
    assert_eq!(cash, [">= 80 %", ">= 80 %", ">= 80 %", ">= 100 %"]);
    let carried = catalogue.law(date(2024, 12, 31), &institution("XB")).unwrap();
    assert_eq!(rule(&carried.deciding, "immediate-cash").carried_from.as_deref(), Some("2015"));
    // A year that closes in June stands at the step of its own day.
    assert_eq!(requires(&catalogue, "operating-cost", date(2024, 6, 30), "XB"), "< 18 %");
    assert_eq!(requires(&catalogue, "operating-cost", date(2027, 6, 30), "XB"), "< 15 %");
    assert!(catalogue.choose(date(2014, 12, 31)).is_none());
    let (edition, reason) = catalogue.choose(date(2023, 12, 31)).unwrap();
    assert_eq!((edition.edition.as_str(), reason), ("2015", EditionReason::InForce));
}

#[test]
fn a_forced_edition_judges_every_year_as_of_its_nearest_day() {
    let catalogue = regional("@2015");
    let (edition, reason) = catalogue.choose(date(2030, 12, 31)).unwrap();
    assert_eq!((edition.edition.as_str(), reason), ("2015", EditionReason::Forced));
    assert_eq!(edition.day_of_law(date(2030, 12, 31)), date(2023, 12, 31));
    assert_eq!(requires(&catalogue, "operating-cost", date(2030, 12, 31), "XB"), "< 20 %");
    let newer = regional("@2024");
    assert_eq!(requires(&newer, "operating-cost", date(2010, 12, 31), "XB"), "< 18 %");
}

#[test]
fn the_regional_norm_decides_unless_the_national_one_prevails() {
    let catalogue = regional("");
    let law = catalogue.law(date(2026, 12, 31), &institution("XA")).unwrap();
    let of = |rulebook: &Rulebook, id: &str| rule(rulebook, id).requires.as_ref().unwrap().to_string();
    assert_eq!(of(&law.deciding, "operating-cost"), "< 16 %");
    assert_eq!(of(law.national.as_ref().unwrap(), "operating-cost"), "< 22 %");
    assert_eq!(of(&law.deciding, "immediate-cash"), ">= 60 %");
    assert_eq!(of(law.regional.as_ref().unwrap(), "immediate-cash"), ">= 100 %");
    let before = catalogue.law(date(2025, 12, 31), &institution("XA")).unwrap();
    assert!(before.regional.is_none());
    let training = rule(before.national.as_ref().unwrap(), "training-effort");
    assert!(!training.national.as_ref().unwrap().is_transposed);
    let other = catalogue.law(date(2026, 12, 31), &institution("XB")).unwrap();
    assert!(other.regional.is_none() && other.national.is_none());
    // Without anything to apply, it is the edition itself, and no copy of it.
    let plain = catalogue.law(date(2020, 12, 31), &institution("XA")).unwrap();
    assert!(std::sync::Arc::ptr_eq(&plain.deciding, catalogue.editions().first().unwrap()));
}

/// Copies the editions of the fictitious rulebook, each file changed.
fn copied(folder: &Path, change: impl Fn(&str, String) -> String) -> LoadedCatalogue {
    for edition in ["2015", "2024"] {
        let path = format!("{}/tests/rulebooks/regional/{edition}", env!("CARGO_MANIFEST_DIR"));
        for file in select(&path).unwrap().files {
            let name = format!("{edition}/{}", file.path);
            let to = folder.join(&name);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, change(&name, file.text.clone())).unwrap();
        }
    }
    Catalogue::load(select_editions(folder.to_str().unwrap()).unwrap())
}

#[test]
fn faults_of_several_editions_are_told_each_in_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = copied(folder.path(), |name, text| match name {
        "2015/ratios/operating-cost.toml" => text.replace("< 20 %", "< 20 days"),
        "2024/states/XA.toml" => text.replace("sits_in = \"family\"", "sits_in = \"familly\""),
        "2024/rulebook.toml" => text.replace("2024-01-01", "2023-01-01"),
        _ => text,
    });
    assert!(loaded.catalogue.is_none());
    let codes: BTreeSet<_> = loaded.diagnostics.iter().map(|told| (told.location.path(), told.code)).collect();
    assert!(codes.contains(&("2015/ratios/operating-cost.toml", Code::ThresholdMismatch)), "{codes:?}");
    assert!(codes.contains(&("2024/states/XA.toml", Code::FormulaBranchUnknown)), "{codes:?}");
    assert!(codes.contains(&("2024/rulebook.toml", Code::DatesOverlap)), "{codes:?}");
}

#[test]
fn a_line_that_counts_something_else_in_another_edition_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = copied(folder.path(), |name, text| {
        let is_lines = name == "2015/lines.toml";
        if is_lines { text.replace("code = \"filed_on\"", "code = \"payroll\"") } else { text }
    });
    let codes: Vec<_> = loaded.diagnostics.iter().map(|told| (told.location.path(), told.code)).collect();
    assert!(codes.contains(&("2015/lines.toml", Code::LineRedefined)), "{codes:?}");
}

#[test]
fn the_history_of_a_rule_has_its_editions_steps_and_states() {
    let catalogue = regional("");
    let told = |id: &str| {
        let history = catalogue.history(id);
        let stage = |stage: &crate::rulebook::Stage<'_>| {
            let until = stage.until.map_or_else(|| "…".to_owned(), |day| day.to_string());
            let requires = stage.rule.requires.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
            format!("{} {}..{until} {requires}", stage.edition, stage.from)
        };
        let own = history.stages.iter().map(stage);
        let national = history.national.iter().map(|norm| format!("{} {}", norm.state, stage(&norm.stage)));
        own.chain(national).collect::<Vec<_>>()
    };
    assert_eq!(
        told("operating-cost"),
        [
            "2015 2015-01-01..2023-12-31 < 20 %",
            "2024 2024-01-01..2024-12-31 < 18 %",
            "2024 2025-01-01..2026-12-31 < 16 %",
            "2024 2027-01-01..… < 15 %",
            "XA 2024 2024-01-01..… < 22 %",
        ]
    );
    assert_eq!(
        told("immediate-cash"),
        ["2015 2015-01-01..2025-12-31 >= 80 %", "2024 2026-01-01..… >= 100 %", "XA 2024 2026-01-01..… >= 60 %"]
    );
    assert_eq!(told("no-such-rule"), Vec::<String>::new());
}

fn some_day() -> impl Strategy<Value = Date> {
    (2015_i16..2035, 1_i8..13, 1_i8..29).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #![proptest_config(crate::tried::cases(24))]
    /// Whatever was asked before, and in whatever order: the law of a day is the law of that day.
    #[test]
    fn the_law_of_a_day_depends_on_no_other(days in proptest::collection::vec((some_day(), prop_oneof!["XA", "XB"]), 1..12)) {
        let one = regional("");
        let told: Vec<_> = days.iter().map(|(day, state)| requires(&one, "operating-cost", *day, state)).collect();
        for ((day, state), told) in days.iter().zip(&told).rev() {
            prop_assert_eq!(&requires(&regional(""), "operating-cost", *day, state), told);
            prop_assert_eq!(&requires(&one, "operating-cost", *day, state), told);
        }
    }

    /// A transition whose only step requires what the rule of another file requires at once is that rule, on each of its days.
    #[test]
    fn a_step_is_the_plain_rule_of_its_days(day in some_day(), percent in 16_u32..30, other in 10_u32..15) {
        let plain = load(super::tests::changed(&[(COST, "\"< 15 %\"", Some(&format!("\"< {percent} %\"")))])).rulebook.unwrap();
        let keys = format!("until = 2024-12-31\nrequires = \"< {percent} %\"");
        let stepped = load(super::tests::changed(&[
            (COST, "\"< 15 %\"", Some(&format!("\"< {other} %\""))),
            (COST, BEFORE_CASES, Some(&step(&keys))),
        ]));
        let stepped = stepped.rulebook.unwrap();
        let settled = load(super::tests::changed(&[(COST, "\"< 15 %\"", Some(&format!("\"< {other} %\"")))])).rulebook.unwrap();
        let as_of = if day <= date(2024, 12, 31) { &plain } else { &settled };
        let applied = stepped.applied(day, &StateCode::from("TG"), &Kind::from("general_scheme"), Terms::Deciding);
        let (applied, expected) = (rule(&applied, "operating-cost"), rule(as_of, "operating-cost"));
        prop_assert_eq!(&applied.requires, &expected.requires);
        prop_assert_eq!(&applied.scale, &expected.scale);
        prop_assert_eq!(applied.basis, expected.basis);
        prop_assert_eq!(applied.in_transition.is_some(), day <= date(2024, 12, 31));
    }
}
