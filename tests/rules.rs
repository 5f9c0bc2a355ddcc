//! The shipped rulebooks: no fault, every rule's own cases hold, and each says all that a reader is owed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

mod common;

use std::collections::BTreeSet;

use vigie::assessment::{Computed, WorkedCase, run_cases};
use vigie::formula::Threshold;
use vigie::i18n::LocalText;
use vigie::rulebook::{Basis, Case, Expected, Rule, RuleSource, Rulebook, examine, select, shipped};

#[test]
fn shipped_rulebooks_have_no_fault() {
    for reference in shipped() {
        let loaded = examine(select(&reference.to_string()).unwrap());
        assert!(loaded.diagnostics.is_empty(), "{reference}: {:#?}", loaded.diagnostics);
        assert!(loaded.rulebook.is_some(), "{reference}");
    }
}

#[test]
fn every_case_of_every_rule_holds() {
    for reference in shipped() {
        let rulebook = common::rulebook(&reference.to_string());
        let reports = run_cases(&rulebook);
        let faults: Vec<_> = reports
            .iter()
            .flat_map(|report| report.faults.iter().map(|fault| (report.rule.as_str(), &fault.expected, &fault.found)))
            .collect();
        assert!(faults.is_empty(), "{reference}: {faults:#?}");
        for report in &reports {
            assert!(report.cases > 0, "{reference}: {} has no case", report.rule);
        }
    }
}

#[test]
fn the_first_rulebook_is_the_one_that_was_agreed() {
    let rulebook = common::rulebook("cipres");
    assert_eq!(rulebook.rules.len(), 29);
    assert_eq!(rulebook.controls.len(), 10);
    assert_eq!(rulebook.grading.pillars.len(), 8);
    let on = |basis| {
        let mut ids: Vec<_> =
            rulebook.rules.iter().filter(|rule| rule.basis == Some(basis)).map(|rule| rule.id.as_str()).collect();
        ids.sort_unstable();
        ids
    };
    // No threshold was read in the official text; three were read in secondary sources (REFERENCE.md §3).
    assert_eq!(on(Basis::Adopted), [""; 0]);
    assert_eq!(on(Basis::Reported), ["immediate-cash", "operating-cost", "training-effort"]);
    assert_eq!(on(Basis::Proposed).len(), 16);
}

/// The ids of the rules of a basis, sorted.
fn on(rulebook: &str, basis: Option<Basis>) -> Vec<String> {
    let rulebook = common::rulebook(rulebook);
    let mut ids: Vec<_> =
        rulebook.rules.iter().filter(|rule| rule.basis == basis).map(|rule| rule.id.to_string()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn the_convention_s_rules_say_what_was_read_where() {
    // Articles 15, 21, 27, 41, 61 and 71 were read in the convention's own text; what counts reported rates is reported.
    let adopted = [
        "actuarial-before-change",
        "employee-share",
        "family-coverage",
        "old-age-coverage",
        "sickness-coverage",
        "survivors-coverage",
        "unemployment-coverage",
    ];
    assert_eq!(on("ilo-c102", Some(Basis::Adopted)), adopted);
    assert_eq!(on("ilo-c102", Some(Basis::Proposed)), ["actuarial-age"]);
    assert_eq!(on("ilo-c102", Some(Basis::Reported)).len(), 15);
    let without = on("ilo-c102", None);
    assert_eq!(without.iter().filter(|id| id.starts_with("sdg-")).count(), 9, "the nine series have no threshold");
}

#[test]
fn nothing_of_the_mutual_organisations_is_adopted() {
    assert_eq!(on("uemoa-mutuals", Some(Basis::Adopted)), [""; 0]);
    assert_eq!(on("uemoa-mutuals", Some(Basis::Reported)), ["separate-estates", "technical-provisions"]);
    assert_eq!(
        on("uemoa-mutuals", Some(Basis::Proposed)),
        ["charge-coverage", "collection-rate", "immediate-liquidity", "own-funds"]
    );
}

/// Whether a case stands exactly on a threshold, or on a bound of a range.
fn is_on(rulebook: &Rulebook, rule: &Rule, case: &Case) -> bool {
    let value = WorkedCase::new(rulebook, case).finding(rule).value;
    match (rule.requires.as_ref().unwrap(), value) {
        (Threshold::AtMost { bound, .. } | Threshold::AtLeast { bound, .. }, Some(Computed::Number(value))) => {
            value == bound.value
        }
        (Threshold::Within { low, high }, Some(Computed::Number(value))) => value == low.value || value == high.value,
        (Threshold::OnOrBefore(day), Some(Computed::Date(value))) => day.on(case.on) == Some(value),
        // Between yes and no nothing stands.
        (Threshold::Yes, _) => true,
        _ => false,
    }
}

#[test]
fn a_rule_with_a_threshold_is_tried_on_both_sides_and_on_it() {
    for reference in shipped() {
        let rulebook = common::rulebook(&reference.to_string());
        for rule in rulebook.rules.iter().filter(|rule| rule.requires.is_some()) {
            let expects = |wanted: &[Expected]| rule.cases.iter().any(|case| wanted.contains(&case.expect));
            assert!(expects(&[Expected::Compliant, Expected::Watch]), "{reference}: {}", rule.id);
            assert!(expects(&[Expected::NonCompliant]), "{reference}: {}", rule.id);
            assert!(rule.cases.iter().any(|case| is_on(&rulebook, rule, case)), "{reference}: {} on it", rule.id);
        }
    }
}

fn is_said(text: &LocalText) -> bool {
    ["fr", "en", "pt"].iter().all(|code| text.iter().any(|(known, said)| known == *code && !said.trim().is_empty()))
}

/// A source in the words of each language: an article may be one text for all where it is a number alone.
fn is_translated(source: &RuleSource) -> bool {
    let differ = |text: &LocalText| {
        let texts: BTreeSet<&str> = text.iter().map(|(_, said)| said).collect();
        is_said(text) && texts.len() == 3
    };
    let is_number = |text: &LocalText| {
        text.iter().all(|(_, said)| {
            let number = said.trim_start_matches("C102, ").trim_start_matches("art. ");
            number.chars().all(|letter| letter.is_ascii_digit() || letter == '.')
        })
    };
    differ(&source.text)
        && source.note.iter().all(differ)
        && source.article.iter().all(|text| is_number(text) || is_said(text))
}

#[test]
fn sources_of_a_rulebook_and_its_schemes_are_in_every_language() {
    for reference in shipped() {
        let rulebook = common::rulebook(&reference.to_string());
        let schemes = [&rulebook.source, &rulebook.grading.source].into_iter();
        let norms = rulebook.precision.iter().map(|norm| &norm.source);
        let restated = rulebook.comparatives.iter().map(|norm| &norm.source);
        let ranking = rulebook.ranking.iter().map(|scheme| &scheme.source);
        let escalation = rulebook.escalation.iter().map(|scheme| &scheme.source);
        for source in schemes.chain(norms).chain(restated).chain(ranking).chain(escalation) {
            assert!(is_translated(source), "{reference}: {source:?}");
        }
        for layout in &rulebook.layouts {
            for text in [Some(&layout.source), layout.note.as_ref()].into_iter().flatten() {
                assert!(is_said(text), "{reference}: {}: {text:?}", layout.id);
            }
        }
    }
}

#[test]
fn a_rule_says_all_that_a_reader_is_owed_in_every_language() {
    for reference in shipped() {
        let rulebook = common::rulebook(&reference.to_string());
        for rule in &rulebook.rules {
            let texts = [&rule.name, &rule.purpose, &rule.advice].into_iter();
            for text in texts.chain(&rule.rationale).chain(&rule.implied_ok) {
                assert!(is_said(text), "{reference}: {}: {text:?}", rule.id);
            }
            assert!(is_translated(&rule.source), "{reference}: {}", rule.id);
            assert!(!rule.cases.is_empty(), "{reference}: {}", rule.id);
            assert_eq!(rule.basis == Some(Basis::Proposed), rule.rationale.is_some(), "{reference}: {}", rule.id);
        }
        for control in &rulebook.controls {
            for text in [&control.name, &control.purpose, &control.advice] {
                assert!(is_said(text), "{reference}: {}: {text:?}", control.id);
            }
            assert!(is_translated(&control.source), "{reference}: {}", control.id);
            let expects = |wanted: Expected| control.cases.iter().any(|case| case.expect == wanted);
            assert!(expects(Expected::Compliant) && expects(Expected::NonCompliant), "{reference}: {}", control.id);
        }
    }
}
