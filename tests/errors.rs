//! One broken input per diagnostic code, run as users run it; what the program says of each is under snapshot, to be read as
//! an inspector reads it: what is wrong, where, what to do. It is of the program as most have it: built with PDF it cannot say that it
//! was not.

#![cfg(not(feature = "pdf"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails as the test does"
)]

#[path = "common/acts.rs"]
mod acts;
#[path = "common/binary.rs"]
mod binary;
#[path = "errors/cases.rs"]
mod cases;
#[path = "common/files.rs"]
mod files;
#[path = "errors/forms.rs"]
mod forms;
#[path = "errors/registers.rs"]
mod registers;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use cases::{CASES, Case, INSTITUTION, Input, committed, sound};
use files::{Run, vigie};
use serde_json::Value;
use tempfile::TempDir;
use vigie::diagnostic::{Code, Level};

/// The list of institutions of the broken inputs.
const LIST: &str = "institutions.toml";

/// Codes of rule files, whose broken inputs stand in `src/rulebook/tests.rs`, and where what is said of them is kept.
const RULE_FILES: &[Code] = &[
    Code::RuleFileIgnored,
    Code::IdMismatch,
    Code::CodeMalformed,
    Code::SheetNameInvalid,
    Code::KeyUnexpected,
    Code::TranslationMissing,
    Code::TextUntranslated,
    Code::SourceMissing,
    Code::RationaleMissing,
    Code::FormulaSyntax,
    Code::FormulaBranchUnknown,
    Code::UnitMismatch,
    Code::ThresholdInMoney,
    Code::ThresholdMismatch,
    Code::ThresholdInvalid,
    Code::MarksUnordered,
    Code::ScoresUnordered,
    Code::LineNotByBranch,
    Code::RuleNeverFails,
    Code::RuleNeverPasses,
    Code::RulesContradict,
    Code::RuleImplied,
    Code::ImpliedOkStale,
    Code::ConditionIdle,
    Code::LineUnused,
    Code::UnusedOkStale,
    Code::CasesIncomplete,
    Code::ZeroNotAdverse,
    Code::AppliesUnknown,
    Code::LayoutInvalid,
    Code::LayoutLineUnknown,
];
const RULE_FILE_SNAPSHOTS: &[&str] = &[
    "src/rulebook/snapshots/vigie__rulebook__tests__every_fault_is_told_where_it_stands.snap",
    "src/rulebook/snapshots/vigie__rulebook__tests__files_that_are_missing_or_out_of_place_are_told.snap",
    "src/rulebook/lint/pairs/snapshots/vigie__rulebook__lint__pairs__tests__contradictions_and_redundancies_are_told_where_they_stand.snap",
];

/// A case made ready in a folder of its own, and run in a language.
fn run(case: &Case, language: &str) -> (String, Run) {
    let folder = TempDir::new().unwrap();
    let path = folder.path();
    fs::create_dir(path.join("dossiers")).unwrap();
    fs::write(path.join("dossiers").join(LIST), committed(LIST)).unwrap();
    let file = case.file();
    let mut arguments = match &case.input {
        Input::Table(_) | Input::Built(..) => {
            fs::write(path.join("dossiers").join(&file), bytes(case, INSTITUTION)).unwrap();
            vec!["check", "dossiers"]
        }
        Input::Secretariat | Input::Adjustments | Input::Institutions => {
            fs::write(path.join("dossiers/xa-cnss-2023.xlsx"), sound(INSTITUTION)).unwrap();
            fs::write(path.join(&file), committed(&file)).unwrap();
            let option = match case.input {
                Input::Secretariat => "--secretariat",
                Input::Adjustments => "--adjustments",
                _ => "--institutions",
            };
            vec!["check", "dossiers", option, &file]
        }
        Input::Layout(text, build) => {
            fs::write(path.join("dossiers").join(&file), build(INSTITUTION)).unwrap();
            fs::write(path.join("presentation.toml"), text).unwrap();
            vec!["check", "dossiers", "--layout", "presentation.toml"]
        }
        Input::Command(arguments) => {
            if case.name != "submission-duplicate.files" {
                fs::write(path.join("dossiers/xa-cnss-2023.xlsx"), sound(INSTITUTION)).unwrap();
            }
            arguments(path)
        }
        Input::OnFullDisk(arguments) => arguments(path),
    };
    let quoted =
        |argument: &&str| if argument.contains(' ') { format!("\"{argument}\"") } else { (*argument).to_owned() };
    let typed = format!("vigie {}", arguments.iter().map(quoted).collect::<Vec<_>>().join(" "));
    if arguments.first() == Some(&"check") {
        arguments.extend(["--format", "json", "--as-of", "2024-11-20"]);
    }
    arguments.extend(["--lang", language]);
    let run = match case.input {
        Input::OnFullDisk(_) => registers::vigie_on_full_disk(path, &arguments),
        _ => vigie(path, &arguments),
    };
    (typed, run)
}

/// The bytes of a broken submission, of the institution of a code.
fn bytes(case: &Case, institution: &str) -> Vec<u8> {
    match &case.input {
        Input::Table(_) => match String::from_utf8(committed(&case.file())) {
            Ok(text) => text.replace(INSTITUTION, institution).into_bytes(),
            Err(error) => error.into_bytes(),
        },
        Input::Built(_, build) => build(institution),
        _ => panic!("{} is no submission", case.name),
    }
}

/// What was typed, how it ended, what was told.
fn told(case: &Case, language: &str) -> String {
    let (typed, run) = run(case, language);
    assert_eq!(run.code, case.exit, "{}: {}", case.name, run.stderr);
    let code = format!("[{}]", case.code().as_str());
    assert!(run.stderr.contains(&code), "{} is not told:\n{}", case.name, run.stderr);
    assert!(!run.stderr.contains("panicked"), "{}: {}", case.name, run.stderr);
    format!("$ {typed}\n{}$ echo $?\n{}\n", run.stderr, run.code)
}

#[test]
fn each_broken_input_is_told() {
    insta::with_settings!({ snapshot_path => "errors", prepend_module_to_snapshot => false, omit_expression => true }, {
        for case in CASES {
            insta::assert_snapshot!(case.name, told(case, "fr"));
        }
    });
}

#[test]
fn each_broken_input_is_told_in_every_language() {
    insta::with_settings!({ snapshot_path => "errors", prepend_module_to_snapshot => false, omit_expression => true }, {
        for (language, name) in [("en", "all-in-english"), ("pt", "all-in-portuguese")] {
            let all: Vec<String> =
                CASES.iter().map(|case| format!("# {}\n{}", case.name, told(case, language))).collect();
            insta::assert_snapshot!(name, all.join("\n"));
        }
    });
}

#[test]
fn every_code_has_a_case() {
    let here: BTreeSet<Code> = CASES.iter().map(Case::code).collect();
    let rulebook: String = RULE_FILE_SNAPSHOTS
        .iter()
        .map(|path| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap())
        .collect();
    let without: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| {
            let is_told = |line: &str| line.split(' ').next() == Some(code.as_str());
            let is_there = RULE_FILES.contains(code) && rulebook.lines().any(is_told);
            !(is_there || here.contains(code))
        })
        .map(|code| code.as_str())
        .collect();
    assert_eq!(without, [""; 0], "add a case to tests/errors/cases.rs");
}

#[test]
fn every_committed_input_is_run() {
    let run: BTreeSet<String> = CASES.iter().map(Case::file).collect();
    let names = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors")).unwrap();
    for name in names.map(|entry| entry.unwrap().file_name().into_string().unwrap()) {
        let extension = name.rsplit('.').next().unwrap_or_default();
        let is_input = !["snap", "new", "rs"].contains(&extension) && name != LIST;
        assert!(!is_input || run.contains(&name), "no case reads tests/errors/{name}");
        if let Some(case) = name.strip_suffix(".snap").filter(|name| !name.starts_with("all-in-")) {
            assert!(CASES.iter().any(|known| known.name == case), "no case writes tests/errors/{name}");
        }
    }
}

/// All of them at once, with two good files: the good ones are judged, each bad one is told, and the exit code says so.
#[test]
fn one_folder_holds_them_all() {
    let folder = TempDir::new().unwrap();
    let dossiers = folder.path().join("dossiers");
    fs::create_dir(&dossiers).unwrap();
    let submissions: Vec<(&Case, String)> = CASES
        .iter()
        .filter(|case| matches!(case.input, Input::Table(_) | Input::Built(..)))
        .enumerate()
        .map(|(rank, case)| (case, format!("XA-{rank:03}")))
        .collect();
    for (case, institution) in &submissions {
        fs::write(dossiers.join(case.file()), bytes(case, institution)).unwrap();
    }
    for good in ["XA-BON", "XA-SAIN"] {
        fs::write(dossiers.join(format!("{good}.xlsx")), sound(good)).unwrap();
    }
    fs::write(
        dossiers.join(LIST),
        list_of(submissions.iter().map(|(_, code)| code.as_str()).chain(["XA-BON", "XA-SAIN"])),
    )
    .unwrap();
    let run = vigie(folder.path(), &["check", "dossiers", "--lang", "fr", "--format", "json", "--as-of", "2024-11-20"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    let json = run.json();

    for good in ["XA-BON", "XA-SAIN"] {
        let judged: Vec<&Value> =
            array(&json["submissions"]).filter(|submission| submission["institution"]["code"] == good).collect();
        assert_eq!(judged.len(), 1, "{good}");
        assert_eq!(judged[0]["diagnostics"], Value::Array(Vec::new()), "{good}");
        let cost = array(&judged[0]["findings"]).find(|finding| finding["rule"] == "operating-cost").unwrap();
        assert_eq!((&cost["outcome"], &cost["value"]), (&"compliant".into(), &"0.1".into()), "{good}");
    }

    let codes_of = |path: &str, list: &Value| -> BTreeSet<String> {
        array(list).filter(|entry| entry["path"] == path).map(|entry| text(&entry["code"])).collect()
    };
    for (case, institution) in &submissions {
        let path = format!("dossiers/{}", case.file());
        let code = case.code();
        let rejected = codes_of(&path, &json["rejected"]);
        let own = array(&json["submissions"]).filter(|submission| submission["source"]["path"] == path.as_str());
        let mut kept = codes_of(&path, &json["diagnostics"]);
        for diagnostic in own.clone().flat_map(|submission| array(&submission["diagnostics"])) {
            kept.insert(text(&diagnostic["code"]));
        }
        if case.exit == 3 {
            assert!(rejected.contains(code.as_str()), "{}: {rejected:?}", case.name);
        } else {
            assert_eq!(rejected, BTreeSet::new(), "{}", case.name);
            assert!(kept.contains(code.as_str()), "{}: {kept:?}", case.name);
            let judged: Vec<String> = own.map(|submission| text(&submission["institution"]["code"])).collect();
            assert!(!judged.is_empty(), "{} is not judged", case.name);
            assert!(judged.iter().all(|judged| judged == institution || judged == "XZ-AUTRE"), "{judged:?}");
        }
        // People are told the same on the error stream; notes only when a file is checked alone.
        if code.level() > Level::Note {
            let told = run.stderr.lines().any(|line| {
                line.contains(&format!("[{}]", code.as_str())) && line.contains(&format!("dossiers/{}", case.file()))
            });
            assert!(told, "{} is not told", case.name);
        }
    }
    // What stands in a cell is told with its sheet and its cell.
    let own = array(&json["submissions"]).flat_map(|one| array(&one["diagnostics"]));
    for code in ["line-unknown", "figure-contradictory", "date-in-number", "value-negative", "cell-error"] {
        assert_placed(own.clone().filter(|entry| entry["code"] == code), code);
    }
    for code in ["unit-invalid", "fiscal-year-invalid", "fiscal-year-not-covered", "row-misaligned"] {
        assert_placed(array(&json["rejected"]).filter(|entry| entry["code"] == code), code);
    }
    // Nothing else was rejected.
    let expected: BTreeSet<String> = submissions
        .iter()
        .filter(|(case, _)| case.exit == 3)
        .map(|(case, _)| format!("dossiers/{}", case.file()))
        .collect();
    let rejected: BTreeSet<String> = array(&json["rejected"]).map(|entry| text(&entry["path"])).collect();
    assert_eq!(rejected, expected);
    // Every message is a sentence with what to do behind it.
    let all = array(&json["rejected"]).chain(array(&json["submissions"]).flat_map(|one| array(&one["diagnostics"])));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for diagnostic in all {
        let message = text(&diagnostic["message"]);
        assert!(
            message.matches('.').count() >= 2 && !message.contains("{$") && !message.contains("diag-"),
            "{message}"
        );
        *seen.entry(text(&diagnostic["code"])).or_default() += 1;
    }
    assert!(seen.len() > 30, "{seen:?}");
}

fn assert_placed<'a>(told: impl Iterator<Item = &'a Value>, code: &str) {
    let told: Vec<&Value> = told.collect();
    assert!(!told.is_empty(), "{code} is not told");
    assert!(told.iter().all(|entry| entry["sheet"].is_string() && entry["cell"].is_string()), "{told:?}");
}

/// The list of institutions with one entry per code, each like the committed one.
fn list_of<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    let list = String::from_utf8(committed(LIST)).unwrap();
    let (head, entry) = list.split_once("[[institution]]").unwrap();
    codes.fold(head.to_owned(), |all, code| all + "[[institution]]" + &entry.replace(INSTITUTION, code) + "\n")
}

fn array(value: &Value) -> impl Iterator<Item = &Value> + Clone {
    value.as_array().unwrap_or_else(|| panic!("{value}")).iter()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned()
}
