//! Rules that contradict or imply one another, written into the shipped rulebook.

use std::fmt::Write;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Location, RuleFile};
use crate::i18n::Language;
use crate::rulebook::{Pairs, RulebookFiles, examine, select};

/// A rule without any more words than a rule needs.
fn rule(id: &str, formula: &str, requires: &str, better: &str, more: &str) -> String {
    let texts = "{ fr = \"x\", en = \"x\", pt = \"x\" }";
    format!(
        "id = \"{id}\"\npillar = \"liquidity\"\nseverity = \"minor\"\naddressee = \"management\"\nname = {texts}\n\
         purpose = {texts}\nadvice = {texts}\nrationale = {texts}\nformula = \"{formula}\"\ndisplay = \"percent\"\n\
         requires = \"{requires}\"\nbetter = \"{better}\"\nin_force = {{ from = 2001-02-08 }}\nbasis = \"proposed\"\n\
         source = {{ text = {{ fr = \"x\", en = \"x\", pt = \"x\" }} }}\n{more}"
    )
}

/// What is told of the shipped rulebook with some more rules, each by its file's name.
fn examined(rules: &[(&str, String)]) -> (Vec<Diagnostic>, Pairs) {
    let mut files = select("cipres@2023").unwrap().files;
    for (id, text) in rules {
        files.push(Arc::new(RuleFile { path: format!("ratios/{id}.toml"), text: text.clone() }));
    }
    let loaded = examine(RulebookFiles::new(files));
    let of_pairs = [Code::RulesContradict, Code::RuleImplied, Code::ImpliedOkStale];
    let known = |diagnostic: &Diagnostic| {
        assert!(
            of_pairs.contains(&diagnostic.code) || diagnostic.code == Code::CasesIncomplete,
            "{diagnostic:?}: the rules of the test are sound"
        );
        of_pairs.contains(&diagnostic.code)
    };
    (loaded.diagnostics.into_iter().filter(known).collect(), loaded.pairs.unwrap())
}

fn told(rules: &[(&str, String)]) -> Vec<String> {
    let told = examined(rules).0;
    told.iter()
        .map(|diagnostic| {
            let Location::Span { file, span } = &diagnostic.location else { panic!("{diagnostic:?}") };
            let text = diagnostic.message().render(Language::from_code("en").unwrap());
            format!("{} {} {} {text}", diagnostic.code.as_str(), file.path, &file.text[span.clone()])
        })
        .collect()
}

#[test]
fn the_shipped_rules_agree() {
    let (told, pairs) = examined(&[]);
    assert!(told.is_empty(), "{told:?}");
    assert!(pairs.undecided.is_empty(), "{:?}", pairs.undecided);
    // 19 rules with a threshold.
    assert_eq!(pairs.decided, 19 * 18 / 2);
}

#[test]
fn contradictions_and_redundancies_are_told_where_they_stand() {
    let floor = |more: &str| rule("floor", "operating_charges / technical_income", ">= 20 %", "higher", more);
    let surplus = rule("surplus", "net_result / total_income", "<= 0 %", "lower", "");
    let gain = rule("gain", "total_income / total_charges", "> 100 %", "higher", "");
    let weaker = rule("weaker", "operating_charges / technical_income", "< 18 %", "lower", "");
    let twin = rule("twin", "(operating_charges + operating_charges) / technical_income", "< 30 %", "lower", "");
    let wide = rule("wide", "training_costs / payroll", "0.5 % .. 6 %", "in-range", "");
    let stale = "[implied_ok]\nfr = \"x\"\nen = \"x\"\npt = \"x\"\n";
    let mut all = String::new();
    for (title, rules) in [
        ("a floor above the ceiling", vec![("floor", floor(""))]),
        ("a floor above the ceiling, for others", vec![("floor", floor("applies = \"mutual\"\n"))]),
        ("a gain without surplus", vec![("surplus", surplus), ("gain", gain)]),
        ("a weaker ceiling", vec![("weaker", weaker.clone())]),
        ("a weaker ceiling that says why", vec![("weaker", format!("{weaker}{stale}"))]),
        ("the same ceiling in other words", vec![("twin", twin)]),
        ("a wider range", vec![("wide", wide)]),
        ("a reason without cause", vec![("floor", rule("floor", "staff / insured_active", "<= 2 %", "lower", stale))]),
    ] {
        write!(all, "# {title}\n{}\n\n", told(&rules).join("\n")).unwrap();
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_contradiction_may_come_with_a_step_alone() {
    let steps = |requires: &str| {
        rule(
            "floor",
            "operating_charges / technical_income",
            ">= 5 %",
            "higher",
            &format!(
                "[[transition]]\nuntil = 2026-12-31\nrequires = \"{requires}\"\nrationale = {{ fr = \"x\", en = \"x\", pt = \"x\" }}\n"
            ),
        )
    };
    assert_eq!(told(&[("floor", steps(">= 6 %"))]), [""; 0]);
    let told = told(&[("floor", steps(">= 16 %"))]);
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("rules-contradict"), "{told:?}");
}

#[test]
fn what_is_not_linear_is_not_decided_and_said_so() {
    let (told, pairs) = examined(&[(
        "highest",
        rule("highest", "max(operating_charges, payroll) / technical_income", "< 50 %", "lower", ""),
    )]);
    assert!(told.is_empty(), "{told:?}");
    let named: Vec<String> = pairs.undecided.iter().map(|[one, other]| format!("{one} {other}")).collect();
    assert_eq!(named, ["highest operating-cost", "highest technical-balance", "highest training-effort"]);
}

/// Accounts found for one pair are tried on others: that may spare work, and never changes what is told.
#[test]
fn what_is_told_of_a_pair_does_not_depend_on_the_other_pairs() {
    let rules = [
        ("one", rule("one", "cash_and_equivalents / short_term_liabilities", ">= 110 %", "higher", "")),
        ("two", rule("two", "cash_and_equivalents / short_term_liabilities", "<= 90 %", "lower", "")),
        ("three", rule("three", "cash_and_equivalents / short_term_liabilities", "<= 95 %", "lower", "")),
        ("four", rule("four", "operating_charges / technical_income", "<= 14 %", "lower", "")),
    ];
    let mut apart: Vec<String> = Vec::new();
    for (rank, one) in rules.iter().enumerate() {
        for other in &rules[rank + 1..] {
            apart.extend(told(&[one.clone(), other.clone()]));
        }
    }
    let mut together = told(&rules);
    for all in [&mut apart, &mut together] {
        all.sort();
        all.dedup();
    }
    assert!(together.iter().any(|told| told.starts_with("rules-contradict")), "{together:?}");
    assert!(together.iter().any(|told| told.starts_with("rule-implied")), "{together:?}");
    assert_eq!(apart, together);
}
