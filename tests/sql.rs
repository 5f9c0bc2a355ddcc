//! The rulebook as SQL, as text: that every shipped rule is expressed for every engine, that the text is stable, that no text of a
//! rule file gets out of its comment, that what an engine has no room for is named. What the text gives is held against the check
//! itself in `DuckDB`, by `.ci/duckdb`, and in the others by hand, with `tests/sql/compare.py`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::date;
use vigie::assessment::{COMPARATIVES_RULE, PRECISION_RULE};
use vigie::diagnostic::RuleFile;
use vigie::i18n::Language;
use vigie::render::sql::{Dialect, Script, Writing, write};
use vigie::rulebook::{RuleId, Rulebook, RulebookFiles, load, select, shipped};

fn english() -> Language {
    Language::all().into_iter().find(|language| language.code() == "en").unwrap()
}

fn script(rulebook: &Rulebook, dialect: Dialect) -> Script {
    write(rulebook, Writing { dialect, as_of: Some(date(2025, 12, 31)), others: &[], language: english() })
}

fn folder(name: &str) -> RulebookFiles {
    select(&format!("{}/tests/rulebooks/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// A rulebook of the tests with one text put for another in one of its files.
fn changed(name: &str, path: &str, from: &str, to: &str) -> Rulebook {
    let mut files = folder(name).files;
    let at = files.iter().position(|file| file.path == path).unwrap();
    let text = files[at].text.replace(from, to);
    assert_ne!(text, files[at].text, "{path}");
    files[at] = Arc::new(RuleFile { path: path.into(), text });
    let loaded = load(RulebookFiles::new(files));
    loaded.rulebook.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

#[test]
fn every_rule_of_the_shipped_rulebooks_is_expressed_for_every_engine() {
    for reference in shipped() {
        let rulebook = common::rulebook(&reference.to_string());
        for dialect in Dialect::ALL {
            let script = script(&rulebook, *dialect);
            assert_eq!(script.unexpressed, [], "{reference} for {dialect:?}");
            assert!(script.text.contains("-- Every rule is expressed."), "{reference}");
            // Each stands among the rules of the view, once, and is told with its name.
            let rules = (rulebook.rules.iter().map(|rule| (rule.id.as_str(), rule.name.get(english()))))
                .chain(rulebook.controls.iter().map(|control| (control.id.as_str(), control.name.get(english()))));
            let mut count = 0;
            for (id, name) in rules {
                assert_eq!(script.text.matches(&format!(", '{id}')")).count(), 1, "{reference}: {id}");
                assert!(script.text.contains(&format!("-- {id}: {name}")), "{reference}: {id}");
                count += 1;
            }
            let norms =
                [(rulebook.comparatives.is_some(), COMPARATIVES_RULE), (rulebook.precision.is_some(), PRECISION_RULE)];
            for (is_there, id) in norms {
                assert_eq!(script.text.contains(&format!(", '{id}')")), is_there, "{reference}: {id}");
                count += usize::from(is_there);
            }
            assert_eq!(script.expressed, count, "{reference}");
        }
    }
}

#[test]
fn the_text_of_a_small_rulebook_is_the_one_that_was_read() {
    let loaded = load(folder("regional/2024"));
    let rulebook = loaded.rulebook.unwrap();
    for dialect in Dialect::ALL {
        let text = script(&rulebook, *dialect).text;
        assert_eq!(text, script(&rulebook, *dialect).text, "the same rulebook is the same text");
        insta::assert_snapshot!(dialect.code(), text);
    }
}

#[test]
fn no_division_and_no_float_stands_in_it() {
    for reference in shipped() {
        let rulebook = common::rulebook(&reference.to_string());
        for dialect in Dialect::ALL {
            let text = script(&rulebook, *dialect).text;
            let lines = text.lines().filter(|line| !line.starts_with("--"));
            for line in lines {
                // Texts and patterns aside.
                let code: String = line.split('\'').step_by(2).collect();
                assert!(!code.contains('/'), "{reference}, {dialect:?}: {code}");
                for word in ["DOUBLE", "FLOAT", "REAL", "ROUND("] {
                    assert!(!code.contains(word), "{reference}, {dialect:?}: {code}");
                }
            }
        }
    }
}

#[test]
fn no_text_of_a_rule_file_gets_out_of_its_comment() {
    let hostile = r#"en = "Cost\n; DROP TABLE vigie_submissions; --\r\u2028 ' \" */ ${x} `""#;
    let rulebook = changed("regional/2024", "ratios/operating-cost.toml", r#"en = "Operating cost""#, hostile);
    let plain = load(folder("regional/2024")).rulebook.unwrap();
    for dialect in Dialect::ALL {
        let (text, usual) = (script(&rulebook, *dialect).text, script(&plain, *dialect).text);
        let told: Vec<&str> = text.lines().filter(|line| line.contains("DROP TABLE")).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("-- operating-cost: Cost"), "{told:?}");
        for sign in [";", "'", "\"", "`", "${", "*/", "\u{2028}", "\r"] {
            assert!(!told[0].contains(sign), "{sign:?} in {told:?}");
        }
        // Name and hash aside the two are the same.
        let body = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| !line.starts_with("--"));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(body(&text), body(&usual));
    }
}

#[test]
fn what_an_engine_has_no_room_for_is_named_and_has_no_outcome() {
    let product = r#"formula = "income * reserve / (charges * charges)""#;
    let rulebook = changed("formulas/1", "ratios/signed-divisor.toml", r#"formula = "income / result""#, product);
    for dialect in Dialect::ALL {
        let script = script(&rulebook, *dialect);
        let unexpressed: BTreeSet<&str> = script.unexpressed.iter().map(RuleId::as_str).collect();
        if *dialect == Dialect::Postgres {
            assert!(unexpressed.is_empty(), "{unexpressed:?}");
            continue;
        }
        assert_eq!(unexpressed, BTreeSet::from(["signed-divisor"]), "{dialect:?}");
        assert!(
            script.text.contains("-- Not expressed: signed-divisor, as a step of the calculation needs more digits")
        );
        assert!(!script.text.contains("-- Every rule is expressed."));
        // The view gives it the verdict that stands for none.
        let listed = script.text.lines().find(|line| line.contains(", 'signed-divisor')")).unwrap();
        let rank: usize = listed.trim().trim_start_matches('(').split(',').next().unwrap().parse().unwrap();
        assert!(script.text.contains(&format!("WHEN {rank} THEN 99\n")), "{listed}");
        assert!(script.text.contains("(99, CAST(NULL AS "));
    }
}

#[test]
fn every_construct_of_the_rule_language_is_expressed() {
    let rulebook = load(folder("formulas/1")).rulebook.unwrap();
    for dialect in Dialect::ALL {
        assert_eq!(script(&rulebook, *dialect).unexpressed, [], "{dialect:?}");
    }
}
