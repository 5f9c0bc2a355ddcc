//! The acts of the register as people type them: drafts from a check of the samples, two fictitious years of follow-up, the loop back
//! into the check and the comparative table, and texts from outside that stay data.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails as the test does"
)]

#[path = "common/files.rs"]
mod files;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use files::{Run, vigie};
use serde_json::Value;
use tempfile::TempDir;

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/institutions.toml");
const DELTA_2022: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/xd-cnps-2022.xlsx");
const DELTA_2023: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/xd-cnps-2023.xlsx");

/// Runs the program in French, and holds it to its exit code.
fn run(folder: &Path, code: i32, arguments: &[&str]) -> Run {
    let all: Vec<&str> = arguments.iter().copied().chain(["--lang", "fr"]).collect();
    let run = vigie(folder, &all);
    assert_eq!(run.code, code, "{arguments:?}\n{}\n{}", run.stdout, run.stderr);
    run
}

/// Checks accounts on a day, and keeps what is found as JSON.
fn check(folder: &Path, name: &str, as_of: &str, arguments: &[&str]) -> Value {
    let fixed = ["check", "--institutions", LIST, "--format", "json", "--as-of", as_of, "-q"];
    let all: Vec<&str> = fixed.into_iter().chain(arguments.iter().copied()).collect();
    let check = run(folder, 0, &all);
    fs::write(folder.join(name), &check.stdout).unwrap();
    check.json()
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().unwrap().iter()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// The recommendations of a register, as JSON.
fn list(folder: &Path, arguments: &[&str]) -> Vec<Value> {
    let fixed = ["followup", "list", "--format", "json", "--as-of", "2024-12-31"];
    let all: Vec<&str> = fixed.into_iter().chain(arguments.iter().copied()).collect();
    run(folder, 0, &all).json()["recommendations"].as_array().unwrap().clone()
}

fn one<'v>(listed: &'v [Value], code: &str) -> &'v Value {
    listed.iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("{code} is not listed"))
}

/// A text in one line, its blanks plain: whatever the width of a terminal and the spaces of French.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn head(folder: &Path) -> String {
    run(folder, 0, &["followup", "open"]).stdout.lines().last().unwrap().to_owned()
}

/// A register in a folder of its own.
fn register() -> TempDir {
    let folder = TempDir::new().unwrap();
    run(folder.path(), 0, &["followup", "init"]);
    folder
}

const SECRETARIAT: [&str; 2] = ["--by", "Secrétariat exécutif"];
const MANAGEMENT: [&str; 4] = ["--by", "Direction générale", "--role", "management"];

/// An act: the words of the verb, by whom, on which day.
fn act(folder: &Path, exit: i32, verb: &[&str], by: &[&str], on: &str) -> Run {
    let all: Vec<&str> = ["followup"].iter().chain(verb).chain(by).copied().chain(["--on", on]).collect();
    run(folder, exit, &all)
}

#[test]
fn every_breach_of_the_samples_has_a_draft_and_nothing_else_has_one() {
    let folder = register();
    let here = folder.path();
    let check = check(here, "controle.json", "2024-12-31", &[SAMPLES]);
    let propose =
        ["followup", "propose", "--from", "controle.json", "--by", "Secrétariat exécutif", "--on", "2025-01-10"];
    run(here, 0, &propose);
    let drafts = list(here, &[]);
    // Of several years the latest alone.
    let latest = |submission: &Value| {
        let same = array(&check["submissions"])
            .filter(|other| other["institution"]["code"] == submission["institution"]["code"]);
        same.map(|other| other["fiscal_year"].as_i64()).max() == Some(submission["fiscal_year"].as_i64())
    };
    let (mut breaches, mut unjudged, mut debts) = (0, 0, 0);
    let mut expected = BTreeSet::new();
    for submission in array(&check["submissions"]).filter(|one| latest(one)) {
        let code =
            |what: &str| format!("{}-{}-{what}", text(&submission["institution"]["code"]), submission["fiscal_year"]);
        for finding in array(&submission["findings"]) {
            if finding["severity"].is_null() && finding["kind"] != "control" {
                continue;
            }
            let rule = text(&finding["rule"]);
            let is_unproven = finding["reason"] == "unproven";
            match text(&finding["outcome"]) {
                "non-compliant" => breaches += 1,
                "not-assessable" if is_unproven => breaches += 1,
                "not-assessable" => {
                    unjudged += 1;
                    let asking = one(&drafts, &code("figures"));
                    assert!(array(&asking["rules"]).any(|asked| asked["rule"] == rule), "{rule} is not asked for");
                    expected.insert(code("figures"));
                    continue;
                }
                _ => continue,
            }
            let draft = one(&drafts, &code(rule));
            assert_eq!(draft["addressee"], finding["addressee"], "{rule}");
            let severity = if finding["severity"].is_null() { "critical" } else { text(&finding["severity"]) };
            assert_eq!(draft["severity"], severity, "{rule}");
            assert_eq!(draft["rules"][0]["then"]["value"], finding["value"], "{rule}");
            expected.insert(code(rule));
        }
        if drafts.iter().any(|draft| draft["code"] == code("state-debt").as_str()) {
            assert_eq!(one(&drafts, &code("state-debt"))["addressee"], "finance-ministry");
            expected.insert(code("state-debt"));
            debts += 1;
        }
    }
    assert!(breaches > 30 && unjudged > 10 && debts > 5, "{breaches} {unjudged} {debts}");
    let drafted: BTreeSet<String> = drafts.iter().map(|draft| text(&draft["code"]).to_owned()).collect();
    assert_eq!(drafted, expected);
    // The distance to the norm stands in the draft, in figures.
    let cost = one(&drafts, "XD-CNPS-2023-operating-cost");
    let digits: String = text(&cost["text"]).chars().filter(char::is_ascii_digit).collect();
    let delta =
        array(&check["submissions"]).find(|one| one["institution"]["code"] == "XD-CNPS" && latest(one)).unwrap();
    let finding = array(&delta["findings"]).find(|finding| finding["rule"] == "operating-cost").unwrap();
    let remedy = array(&finding["remedies"]).find(|remedy| remedy["line"] == "operating_charges").unwrap();
    assert!(digits.contains(text(&remedy["change"]).trim_start_matches('-')), "{cost}");

    // A second time, in another language and on another day: nothing is added.
    let before = head(here);
    run(here, 0, &["followup", "propose", "--from", "controle.json", "--by", "X", "--lang", "pt"]);
    let dry = run(here, 0, &["followup", "propose", "--from", "controle.json", "--by", "X", "--dry-run"]);
    assert_eq!((head(here), dry.stdout.as_str()), (before, ""));

    // Without a register the drafts are lines that another register takes.
    let other = TempDir::new().unwrap();
    fs::copy(here.join("controle.json"), other.path().join("controle.json")).unwrap();
    let dry: Vec<&str> = propose.into_iter().chain(["--dry-run"]).collect();
    fs::write(other.path().join("projets.jsonl"), run(other.path(), 0, &dry).stdout).unwrap();
    run(other.path(), 0, &["followup", "init"]);
    run(other.path(), 0, &["followup", "event", "projets.jsonl"]);
    assert_eq!(list(other.path(), &[]), drafts);
}

#[test]
fn a_recommendation_is_followed_for_two_years_until_it_is_proved() {
    let folder = register();
    let here = folder.path();
    check(here, "2022.json", "2023-12-01", &[DELTA_2022]);
    run(here, 0, &["followup", "propose", "--from", "2022.json", "--by", "Secrétariat exécutif", "--on", "2024-01-10"]);
    run(here, 0, &["followup", "observe", "--from", "2022.json", "--by", "Secrétariat exécutif"]);
    let before = head(here);
    run(here, 0, &["followup", "observe", "--from", "2022.json", "--by", "Quelqu’un d’autre", "--on", "2024-02-01"]);
    assert_eq!(head(here), before, "the same file twice adds nothing");

    let cost = "XD-CNPS-2022-operating-cost";
    let issue = [
        "rec",
        "issue",
        cost,
        "XD-CNPS-2022-claims-delay",
        "--session",
        "42e session",
        "--report",
        "XD-CNPS-R42",
        "--due",
        "2024-09-30",
    ];
    act(here, 0, &issue, &["--by", "Commission", "--role", "committee"], "2024-02-15");
    act(here, 0, &["rec", "edit", "XD-CNPS-2022-audited-accounts", "--severity", "major"], &SECRETARIAT, "2024-02-16");
    act(
        here,
        0,
        &["rec", "drop", "XD-CNPS-2022-state-securities", "--reason", "Écart minime."],
        &SECRETARIAT,
        "2024-02-16",
    );

    // An illegal step is refused with the legal ones, and nothing is recorded of any of the codes.
    let before = head(here);
    let late = act(
        here,
        3,
        &["rec", "drop", "XD-CNPS-2022-claims-on-time", cost, "--reason", "Trop tard."],
        &SECRETARIAT,
        "2024-02-17",
    );
    for legal in ["« émise »", "acceptation (accept)", "contestation (contest)"] {
        assert!(flat(&late.stderr).contains(legal), "{}", late.stderr);
    }
    let unknown =
        act(here, 3, &["rec", "edit", "XD-CNPS-2022-nothing", "--severity", "minor"], &SECRETARIAT, "2024-02-17");
    assert!(unknown.stderr.contains("XD-CNPS-2022-nothing"), "{}", unknown.stderr);
    assert_eq!(head(here), before);

    act(
        here,
        0,
        &["rec", "contest", cost, "--text", "Le siège est compris dans ces charges."],
        &MANAGEMENT,
        "2024-03-01",
    );
    act(
        here,
        0,
        &["rec", "maintain", cost, "--text", "La norme le comprend."],
        &["--by", "Commission", "--role", "committee"],
        "2024-04-01",
    );
    act(
        here,
        0,
        &["rec", "extend", cost, "--decision", "n° 4", "--due", "2025-03-31", "--reason", "Plan en cours."],
        &["--by", "Commission", "--role", "committee"],
        "2024-04-02",
    );
    act(here, 0, &["rec", "progress", cost, "--text", "Effectifs gelés."], &MANAGEMENT, "2024-06-01");
    act(here, 0, &["rec", "claim", cost, "--text", "Les charges sont sous 15 %."], &MANAGEMENT, "2024-10-01");
    fs::write(here.join("balance.pdf"), "Balance générale de l’exercice 2023.").unwrap();
    act(
        here,
        0,
        &["rec", "evidence", cost, "--title", "Balance", "--dated", "2024-09-30", "--document", "balance.pdf"],
        &MANAGEMENT,
        "2024-10-02",
    );
    let own = act(
        here,
        3,
        &["rec", "verify", cost, "--document", "balance.pdf"],
        &["--by", "DIRECTION GENERALE", "--role", "inspector"],
        "2024-10-03",
    );
    assert!(own.stderr.contains("act-refused"), "{}", own.stderr);

    // The next year's accounts: as filed nothing is cured, and what is not cured is drafted anew for nothing that is open.
    let beside = ["--register", "."];
    let filed = check(here, "2023.json", "2024-12-01", &[DELTA_2023, "--previous", DELTA_2022, "--register", "."]);
    let shown = array(&filed["submissions"][0]["recommendations"]).cloned().collect::<Vec<_>>();
    assert_eq!(shown.len(), 2, "those that are open alone");
    let rule = &one(&shown, cost)["rules"][0];
    assert_eq!((&rule["met"], &rule["now"]["fiscal_year"]), (&Value::Bool(false), &Value::from(2023)));
    // An inspector restates them: the rule is met, a verification is proposed and none is made.
    let figure =
        array(&filed["submissions"][0]["findings"]).find(|finding| finding["rule"] == "operating-cost").unwrap();
    let charges = array(&figure["figures"]).find(|figure| figure["line"] == "operating_charges").unwrap();
    let adjustment = format!(
        "[[adjustment]]\ninstitution = \"XD-CNPS\"\nfiscal_year = 2023\nfigure = \"operating_charges\"\nfiled = \"{}\"\nvalue = \"1000000000\"\n\
         reason = \"Charges reclassées.\"\ndocument = \"{}\"\ninspector = \"Inspecteur régional\"\ndate = 2024-11-12\n",
        text(&charges["value"]),
        "0".repeat(64),
    );
    fs::write(here.join("retraitements.toml"), adjustment).unwrap();
    let restated = [DELTA_2023, "--previous", DELTA_2022, "--adjustments", "retraitements.toml"];
    let all: Vec<&str> = restated.iter().chain(&beside).copied().collect();
    let before = head(here);
    let cured = check(here, "2023-retraite.json", "2024-12-01", &all);
    let shown = array(&cured["submissions"][0]["recommendations"]).cloned().collect::<Vec<_>>();
    let followed = one(&shown, cost);
    assert_eq!(
        (&followed["cured"], &followed["proposes_verification"], &followed["stands"]),
        (&true.into(), &true.into(), &"claimed".into())
    );
    assert_eq!(followed["rules"][0]["then"]["value"], "0.1842");
    let table = run(
        here,
        0,
        &[
            "check",
            DELTA_2023,
            "--institutions",
            LIST,
            "--as-of",
            "2024-12-01",
            "-q",
            "--adjustments",
            "retraitements.toml",
            "--register",
            ".",
        ],
    );
    assert!(flat(&table.stdout).contains("Vérification à proposer."), "{}", table.stdout);
    assert_eq!(head(here), before, "a check records nothing");

    run(here, 0, &["followup", "observe", "--from", "2023-retraite.json", "--by", "Secrétariat exécutif"]);
    let listed = list(here, &["--open"]);
    assert_eq!((listed.len(), &one(&listed, cost)["proposes_verification"]), (2, &true.into()));
    assert_eq!(one(&listed, cost)["days_late"], Value::Null, "a decision gave more time");
    assert_eq!(one(&listed, "XD-CNPS-2022-claims-delay")["days_late"], 92);
    act(
        here,
        0,
        &["rec", "verify", cost, "--document", "balance.pdf"],
        &["--by", "Inspecteur régional", "--role", "inspector"],
        "2024-12-15",
    );
    let listed = list(here, &["--all", "--severity", "critical"]);
    assert_eq!(
        (&one(&listed, cost)["stands"], &one(&listed, cost)["proposes_verification"]),
        (&"verified".into(), &false.into())
    );
    assert!(list(here, &[]).iter().all(|one| one["code"] != cost && one["stands"] != "dropped"));
    assert_eq!(list(here, &["--state", "XA"]).len(), 0);
    run(here, 0, &["followup", "audit"]);
}

#[test]
fn the_comparative_table_takes_replies_from_the_register() {
    let folder = register();
    let here = folder.path();
    let row = ["--fiscal-year", "2023"];
    let on_row = |verb: &'static str, more: &[&'static str]| -> Vec<&'static str> {
        ["institution", verb, "XD-CNPS"].into_iter().chain(row).chain(more.iter().copied()).collect()
    };
    act(here, 0, &on_row("notify-row", &[]), &SECRETARIAT, "2024-07-01");
    act(here, 0, &on_row("reply-row", &["--text", "Nous contestons ce rang."]), &MANAGEMENT, "2024-07-20");
    act(here, 0, &on_row("answer-row", &["--text", "La Commission maintient."]), &SECRETARIAT, "2024-08-20");
    act(
        here,
        0,
        &on_row(
            "correct-row",
            &["--what", "class", "--former", "E", "--corrected", "D", "--reason", "Erreur de lecture."],
        ),
        &SECRETARIAT,
        "2024-10-01",
    );
    act(
        here,
        0,
        &["institution", "notify-row", "XA-CNPS", "XC-CNSS", "--fiscal-year", "2023"],
        &SECRETARIAT,
        "2024-07-01",
    );
    act(
        here,
        0,
        &[
            "institution",
            "defer-row",
            "XC-CNSS",
            "--fiscal-year",
            "2023",
            "--decision",
            "n° 3",
            "--reason",
            "Recours pendant.",
        ],
        &["--by", "Commission", "--role", "committee"],
        "2024-07-15",
    );
    let rank = |more: &[&str]| {
        let fixed = ["rank", SAMPLES, "--as-of", "2024-12-31", "--draws", "100", "--register", "."];
        run(here, 0, &fixed.into_iter().chain(more.iter().copied()).collect::<Vec<_>>())
    };
    let table = flat(&rank(&["-q"]).stdout);
    for told in ["XD-CNPS", "Nous contestons ce rang.", "La Commission maintient.", "Erreur de lecture.", "XA-CNPS"] {
        assert!(table.contains(told), "{told}\n{table}");
    }
    assert!(!table.contains("XC-CNSS"), "a row that is deferred bears no name");

    // The file adds what the register does not say; where both speak the register prevails, and that is told.
    let file = "[[reply]]\ninstitution = \"XD-CNPS\"\nfiscal_year = 2023\nreceived_on = 2024-07-21\ntext = \"Une autre réponse.\"\n\
                [[notification]]\ninstitution = \"XB-CNSS\"\nfiscal_year = 2023\nnotified_on = 2024-07-01\n";
    fs::write(here.join("reponses.toml"), file).unwrap();
    let both = rank(&["--replies", "reponses.toml"]);
    assert!(
        flat(&both.stdout).contains("Nous contestons ce rang.") && !flat(&both.stdout).contains("Une autre réponse.")
    );
    assert!(both.stdout.contains("XB-CNSS") && both.stderr.contains("reply-in-register"), "{}", both.stderr);

    // The page of the ranking of a site says the same.
    run(
        here,
        0,
        &["report", DELTA_2023, "--institutions", LIST, "--as-of", "2024-12-31", "-q", "--register", ".", "-o", "site"],
    );
    let mut pages = Vec::new();
    let mut waiting = vec![here.join("site")];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                waiting.push(entry);
            } else if entry.extension().is_some_and(|extension| extension == "html") {
                pages.push(fs::read_to_string(entry).unwrap());
            }
        }
    }
    assert!(pages.iter().any(|page| page.contains("Nous contestons ce rang.")), "{} pages", pages.len());
}

/// Texts that would do harm where they are taken for something else.
const SQL: &str = "x'); DROP TABLE event; --";
const FORMULA: &str = "=HYPERLINK(\"http://example.org\";\"ici\")";
const MARKUP: &str = "<script>alert(1)</script> | **gras** [lien](javascript:alert(1))";

#[test]
fn texts_from_outside_stay_data() {
    let folder = register();
    let here = folder.path();
    let draft = |code: &str, text: &str, by: &str, exit: i32| {
        let verb = [
            "rec",
            "draft",
            code,
            "--state",
            "XA",
            "--institution",
            FORMULA,
            "--addressee",
            "board",
            "--severity",
            "major",
            "--text",
            text,
        ];
        act(here, exit, &verb, &["--by", by], "2024-11-20")
    };
    draft(SQL, SQL, SQL, 0);
    draft("@SUM(A1)", FORMULA, "Secrétariat exécutif", 0);
    draft("XA-M", MARKUP, MARKUP, 0);
    // A sign that moves the cursor, changes colours or turns the direction of a text is refused, and shown harmless.
    for bad in ["\u{1b}[31mrouge", "a\u{202e}b"] {
        let refused = draft("XA-E", bad, "Secrétariat exécutif", 3);
        assert!(!refused.stderr.contains('\u{1b}') && !refused.stderr.contains('\u{202e}'), "{:?}", refused.stderr);
        let refused = draft("XA-E", "Texte.", bad, 3);
        assert!(!refused.stderr.contains('\u{1b}'), "{:?}", refused.stderr);
    }
    let listed = list(here, &[]);
    assert_eq!(listed.len(), 3);
    assert_eq!(one(&listed, SQL)["text"], SQL);
    let csv = run(here, 0, &["followup", "list", "--format", "csv"]).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let cells: Vec<String> =
        reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(cells.iter().any(|cell| cell.contains("HYPERLINK")), "{csv}");
    for cell in &cells {
        assert!(!cell.starts_with(['=', '+', '@', '-']), "a spreadsheet would run {cell}");
    }
    let markdown = run(here, 0, &["followup", "list", "--format", "markdown"]).stdout;
    assert!(!markdown.contains("<script>") && !markdown.contains("[lien](javascript"), "{markdown}");
    let table = run(here, 0, &["followup", "list", "--color", "never"]).stdout;
    assert!(table.contains("DROP TABLE") && !table.contains('\u{1b}'), "{table}");
    run(here, 0, &["followup", "audit"]);

    // The same of a reply that the comparative table prints, in Markdown and on a page.
    let row = |verb: &'static str| ["institution", verb, "XD-CNPS", "--fiscal-year", "2023"];
    act(here, 0, &row("notify-row"), &SECRETARIAT, "2024-07-01");
    let reply: Vec<&str> = row("reply-row").into_iter().chain(["--text", MARKUP]).collect();
    act(here, 0, &reply, &MANAGEMENT, "2024-07-20");
    let rank =
        ["rank", SAMPLES, "--as-of", "2024-12-31", "--draws", "100", "--register", ".", "-q", "--format", "markdown"];
    let table = run(here, 0, &rank).stdout;
    assert!(table.contains("alert(1)") && !table.contains("<script>"), "{table}");
}

#[test]
fn what_is_no_judgement_of_the_accounts_is_neither_observed_nor_proposed() {
    let folder = register();
    let here = folder.path();
    check(here, "hypothese.json", "2024-12-01", &[DELTA_2023, "--given", "operating_charges=1"]);
    check(here, "partiel.json", "2024-12-01", &[DELTA_2023, "--basis", "reported"]);
    let before = head(here);
    for command in ["observe", "propose"] {
        let told = run(here, 3, &["followup", command, "--from", "hypothese.json", "--by", "X"]);
        assert!(told.stderr.contains("hypothèse"), "{}", told.stderr);
        let told = run(here, 2, &["followup", command, "--from", "partiel.json", "--by", "X"]);
        assert!(told.stderr.contains("--basis"), "{}", told.stderr);
    }
    assert_eq!(head(here), before);
}

#[test]
fn reports_missions_and_indicators_go_their_way_by_verbs() {
    let folder = register();
    let here = folder.path();
    fs::write(here.join("extrait.pdf"), "Extrait du procès-verbal du conseil.").unwrap();
    let board = ["--by", "Conseil d’administration", "--role", "board"];
    let address = [
        "report",
        "address",
        "XD-R42",
        "--session",
        "42e session",
        "--institution",
        "XD-CNPS",
        "--state",
        "XD",
        "--fiscal-year",
        "2022",
        "--fiscal-year",
        "2023",
    ];
    act(here, 0, &address, &SECRETARIAT, "2024-02-20");
    act(here, 0, &["reply", "XD-R42", "--text", "Observations."], &MANAGEMENT, "2024-03-01");
    act(here, 0, &["report", "answer", "XD-R42", "--text", "Réponse."], &SECRETARIAT, "2024-03-15");
    act(here, 0, &["report", "route", "XD-R42", "--to", "board"], &SECRETARIAT, "2024-03-20");
    let decide = [
        "--decide",
        "XD-CNPS-2022-operating-cost=adapted: sur trois ans",
        "--decide",
        "XD-CNPS-2022-claims-delay=refused",
    ];
    let deliberation: Vec<&str> = [
        "deliberation",
        "XD-R42",
        "--held",
        "2024-04-10",
        "--document",
        "extrait.pdf",
        "--chair",
        "Présidente du conseil",
    ]
    .into_iter()
    .chain(decide)
    .collect();
    act(here, 0, &deliberation, &board, "2024-04-20");
    let wrong: Vec<&str> = deliberation.iter().copied().take(8).chain(["--decide", "XD=oui"]).collect();
    act(here, 2, &wrong, &board, "2024-04-20");
    act(
        here,
        0,
        &["report", "ask-plan", "XD-R42", "--due", "2024-06-30", "--reason", "Classe D."],
        &SECRETARIAT,
        "2024-04-25",
    );
    act(here, 0, &["report", "plan-received", "XD-R42", "--document", "extrait.pdf"], &SECRETARIAT, "2024-06-20");
    let order = [
        "mission",
        "order",
        "M-01",
        "--order",
        "12/2024",
        "--purpose",
        "follow-up",
        "--state",
        "XD",
        "--institution",
        "XD-CNPS",
        "--fiscal-year",
        "2022",
        "--inspector",
        "Inspecteur régional",
        "--from",
        "2024-07-01",
        "--to",
        "2024-07-05",
    ];
    act(here, 0, &order, &SECRETARIAT, "2024-06-25");
    act(here, 0, &["visit", "M-01", "--from", "2024-07-01", "--to", "2024-07-06"], &SECRETARIAT, "2024-07-08");
    let finding = [
        "mission",
        "finding",
        "M-01",
        "--institution",
        "XD-CNPS",
        "--fiscal-year",
        "2022",
        "--rule",
        "operating-cost",
        "--text",
        "Charges de siège.",
        "--computed",
        "non-compliant",
        "--outcome",
        "compliant",
    ];
    act(here, 3, &finding, &SECRETARIAT, "2024-07-08");
    let reasoned: Vec<&str> = finding.into_iter().chain(["--reason", "Charges reclassées."]).collect();
    act(here, 0, &reasoned, &SECRETARIAT, "2024-07-08");
    act(here, 0, &["mission", "stage", "M-01", "--stage", "provisional"], &SECRETARIAT, "2024-08-01");
    act(
        here,
        0,
        &[
            "indicator",
            "define",
            "FORMATION",
            "--name",
            "Agents formés",
            "--unit",
            "agents",
            "--target",
            "120",
            "--counts-people",
        ],
        &SECRETARIAT,
        "2024-01-01",
    );
    act(
        here,
        0,
        &["indicator", "value", "FORMATION", "--period", "2024", "--sex", "women", "--actual", "31"],
        &SECRETARIAT,
        "2024-12-31",
    );
    let opened = run(here, 0, &["followup", "open"]).stdout;
    assert!(opened.contains("Événements         13"), "{opened}");
    // The days that were not typed are those of the rulebook: 30 to reply, 60 to deliberate.
    let export = run(here, 0, &["followup", "export"]).stdout;
    assert!(export.contains("2024-03-21") && export.contains("2024-04-20"), "{export}");
    run(here, 0, &["followup", "audit"]);
}

#[test]
fn the_schema_describes_what_is_listed() {
    let folder = register();
    let schema = run(folder.path(), 0, &["followup", "list", "--json-schema"]).json();
    let described: BTreeSet<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(described, BTreeSet::from(["schema", "head", "as_of", "recommendations"]));
    let check = run(folder.path(), 0, &["check", "--json-schema"]).json();
    assert!(check["$defs"]["SubmissionRecord"]["properties"]["recommendations"].is_object());
}
