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
        ["followup", "propose", "--from", "controle.json", "--by", "Secrétariat exécutif", "--on", "2024-12-31"];
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

    // A second time, on another day: nothing is added.
    let before = head(here);
    run(here, 0, &["followup", "propose", "--from", "controle.json", "--by", "X"]);
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

/// Acts as they are typed behind `vigie followup`, one per line; what stands between quotation marks is one word.
fn typed(folder: &Path, exit: i32, lines: &str) -> Run {
    let mut last = None;
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words = line.split('"').enumerate().flat_map(|(rank, part)| match rank % 2 {
            0 => part.split_whitespace().collect::<Vec<_>>(),
            _ => vec![part],
        });
        let arguments: Vec<&str> = std::iter::once("followup").chain(words).collect();
        last = Some(run(folder, exit, &arguments));
    }
    last.unwrap()
}

/// The cost of XD-CNPS, which is issued, contested, maintained, claimed and shown by a document.
const COST: &str = "XD-CNPS-2022-operating-cost";

/// A register in which the recommendations of a check are followed for a year.
fn followed() -> TempDir {
    let folder = register();
    let here = folder.path();
    check(here, "2022.json", "2023-12-01", &[DELTA_2022]);
    fs::write(here.join("balance.pdf"), "Balance générale de l’exercice 2023.").unwrap();
    typed(
        here,
        0,
        r#"
        propose --from 2022.json --by "Secrétariat exécutif" --on 2024-01-10
        observe --from 2022.json --by "Secrétariat exécutif"
        rec issue XD-CNPS-2022-operating-cost XD-CNPS-2022-claims-delay --session "42e session" --report XD-CNPS-R42 --due 2024-09-30 --by Commission --role committee --on 2024-02-15
        rec edit XD-CNPS-2022-audited-accounts --severity major --by "Secrétariat exécutif" --on 2024-02-16
        rec drop XD-CNPS-2022-state-securities --reason "Écart minime." --by "Secrétariat exécutif" --on 2024-02-16
        rec contest XD-CNPS-2022-operating-cost --text "Le siège est compris dans ces charges." --by "Direction générale" --role management --on 2024-03-01
        rec maintain XD-CNPS-2022-operating-cost --text "La norme le comprend." --by Commission --role committee --on 2024-04-01
        rec extend XD-CNPS-2022-operating-cost --decision "n° 4" --due 2025-03-31 --reason "Plan en cours." --by Commission --role committee --on 2024-04-02
        rec progress XD-CNPS-2022-operating-cost --text "Effectifs gelés." --by "Direction générale" --role management --on 2024-06-01
        rec claim XD-CNPS-2022-operating-cost --text "Les charges sont sous 15 %." --by "Direction générale" --role management --on 2024-10-01
        rec evidence XD-CNPS-2022-operating-cost --title Balance --dated 2024-09-30 --document balance.pdf --by "Direction générale" --role management --on 2024-10-02
        "#,
    );
    folder
}

#[test]
fn a_step_that_may_not_follow_is_refused_with_those_that_may_and_nothing_is_recorded() {
    let folder = followed();
    let here = folder.path();
    let before = head(here);
    typed(here, 0, "observe --from 2022.json --by Autrui --on 2024-02-01");
    assert_eq!(head(here), before, "the same file twice adds nothing");
    // Of two codes one could be dropped: none is.
    let late = r#"rec drop XD-CNPS-2022-claims-on-time XD-CNPS-2022-claims-delay --reason "Trop tard." --by X --on 2024-02-17"#;
    let late = typed(here, 3, late);
    for legal in ["« émise »", "acceptation (accept)", "contestation (contest)"] {
        assert!(flat(&late.stderr).contains(legal), "{}", late.stderr);
    }
    let unknown = typed(here, 3, "rec edit XD-CNPS-2022-nothing --severity minor --by X --on 2024-02-17");
    assert!(unknown.stderr.contains("XD-CNPS-2022-nothing"), "{}", unknown.stderr);
    // Who claims it does not verify it, however the name is written.
    let own = r#"rec verify XD-CNPS-2022-operating-cost --document balance.pdf --by "DIRECTION GENERALE" --role inspector --on 2024-10-03"#;
    assert!(typed(here, 3, own).stderr.contains("act-refused"));
    let unseen = format!(
        "rec verify XD-CNPS-2022-operating-cost --document {} --by Y --role inspector --on 2024-10-03",
        "0".repeat(64)
    );
    assert!(flat(&typed(here, 3, &unseen).stderr).contains("aucune pièce versée"));
    assert_eq!(head(here), before);
}

/// Restates the operating charges of XD-CNPS, as an inspector would, so that the norm is met.
fn restate(folder: &Path, filed: &Value) {
    let findings = array(&filed["submissions"][0]["findings"]);
    let finding = findings.into_iter().find(|finding| finding["rule"] == "operating-cost").unwrap();
    let charges = array(&finding["figures"]).find(|figure| figure["line"] == "operating_charges").unwrap();
    let adjustment = format!(
        "[[adjustment]]\ninstitution = \"XD-CNPS\"\nfiscal_year = 2023\nfigure = \"operating_charges\"\n\
         filed = \"{}\"\nvalue = \"1000000000\"\nreason = \"Charges reclassées.\"\ndocument = \"{}\"\n\
         inspector = \"Inspecteur régional\"\ndate = 2024-11-12\n",
        text(&charges["value"]),
        "0".repeat(64),
    );
    fs::write(folder.join("retraitements.toml"), adjustment).unwrap();
}

#[test]
fn the_next_accounts_propose_a_verification_and_only_a_person_makes_it() {
    let folder = followed();
    let here = folder.path();
    // As filed, nothing is cured.
    let filed = [DELTA_2023, "--previous", DELTA_2022, "--register", "."];
    let filed = check(here, "2023.json", "2024-12-01", &filed);
    let shown: Vec<Value> = array(&filed["submissions"][0]["recommendations"]).cloned().collect();
    assert_eq!(shown.len(), 2, "those that are open alone");
    let rule = &one(&shown, COST)["rules"][0];
    assert_eq!((&rule["met"], &rule["now"]["fiscal_year"]), (&false.into(), &2023.into()));

    // An inspector restates them: the rule is met, a verification is proposed and none is made.
    restate(here, &filed);
    let restated = [DELTA_2023, "--previous", DELTA_2022, "--adjustments", "retraitements.toml", "--register", "."];
    let before = head(here);
    let cured = check(here, "retraite.json", "2024-12-01", &restated);
    let shown: Vec<Value> = array(&cured["submissions"][0]["recommendations"]).cloned().collect();
    let followed = one(&shown, COST);
    let says = (&followed["cured"], &followed["proposes_verification"], &followed["stands"]);
    assert_eq!(says, (&true.into(), &true.into(), &"claimed".into()));
    assert_eq!(followed["rules"][0]["then"]["value"], "0.1842");
    let table = ["check", "--institutions", LIST, "--as-of", "2024-12-01", "-q"];
    let table = run(here, 0, &table.into_iter().chain(restated).collect::<Vec<_>>());
    assert!(flat(&table.stdout).contains("Vérification à proposer."), "{}", table.stdout);
    assert_eq!(head(here), before, "a check records nothing");

    typed(here, 0, r#"observe --from retraite.json --by "Secrétariat exécutif""#);
    let listed = list(here, &["--open"]);
    assert_eq!((listed.len(), &one(&listed, COST)["proposes_verification"]), (2, &true.into()));
    assert_eq!(one(&listed, COST)["days_late"], Value::Null, "a decision gave more time");
    assert_eq!(one(&listed, "XD-CNPS-2022-claims-delay")["days_late"], 92);
    typed(
        here,
        0,
        r#"rec verify XD-CNPS-2022-operating-cost --document balance.pdf --by "Inspecteur régional" --role inspector --on 2024-12-15"#,
    );
    let listed = list(here, &["--all", "--severity", "critical"]);
    let closed = one(&listed, COST);
    assert_eq!((&closed["stands"], &closed["proposes_verification"]), (&"verified".into(), &false.into()));
    assert!(list(here, &[]).iter().all(|one| one["code"] != COST && one["stands"] != "dropped"));
    assert_eq!(list(here, &["--state", "XA"]).len(), 0);
    typed(here, 0, "audit");
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
    typed(
        here,
        0,
        r#"
        report address XD-R42 --session "42e session" --institution XD-CNPS --state XD --fiscal-year 2022 --fiscal-year 2023 --by Secrétariat --on 2024-02-20
        reply XD-R42 --text Observations. --by "Direction générale" --role management --on 2024-03-01
        report answer XD-R42 --text Réponse. --by Secrétariat --on 2024-03-15
        report route XD-R42 --to board --by Secrétariat --on 2024-03-20
        deliberation XD-R42 --held 2024-04-10 --document extrait.pdf --chair "Présidente du conseil" --decide "XD-CNPS-2022-operating-cost=adapted: sur trois ans" --decide XD-CNPS-2022-claims-delay=refused --by Conseil --role board --on 2024-04-20
        report ask-plan XD-R42 --due 2024-06-30 --reason "Classe D." --by Secrétariat --on 2024-04-25
        report plan-received XD-R42 --document extrait.pdf --by Secrétariat --on 2024-06-20
        mission order M-01 --order 12/2024 --purpose follow-up --state XD --institution XD-CNPS --fiscal-year 2022 --inspector "Inspecteur régional" --from 2024-07-01 --to 2024-07-05 --by Secrétariat --on 2024-06-25
        visit M-01 --from 2024-07-01 --to 2024-07-06 --by Secrétariat --on 2024-07-08
        "#,
    );
    let wrong = "deliberation XD-R42 --held 2024-04-10 --document extrait.pdf --chair P --decide XD=oui --by Conseil";
    typed(here, 2, wrong);
    // A finding that departs from what was computed gives its reason.
    let finding = r#"mission finding M-01 --institution XD-CNPS --fiscal-year 2022 --rule operating-cost --text "Charges de siège." --computed non-compliant --outcome compliant --by Secrétariat --on 2024-07-08"#;
    typed(here, 3, finding);
    typed(here, 0, &format!("{finding} --reason \"Charges reclassées.\""));
    typed(
        here,
        0,
        r#"
        mission stage M-01 --stage provisional --by Secrétariat --on 2024-08-01
        indicator define FORMATION --name "Agents formés" --unit agents --target 120 --counts-people --by Secrétariat --on 2024-01-01
        indicator value FORMATION --period 2024 --sex women --actual 31 --by Secrétariat --on 2024-12-31
        "#,
    );
    let opened = typed(here, 0, "open").stdout;
    assert!(flat(&opened).contains("Événements 13"), "{opened}");
    // The days that were not typed are those of the rulebook: 30 to reply, 60 to deliberate.
    let export = typed(here, 0, "export").stdout;
    assert!(export.contains("2024-03-21") && export.contains("2024-04-20"), "{export}");
    typed(here, 0, "audit");
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
