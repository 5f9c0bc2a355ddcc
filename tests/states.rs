//! What a State, the Committee and the public see of the comparative table: one State's rows as they stand among all, what the
//! State owes counted apart, who is named and when.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

fn vigie(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_vigie")).current_dir(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn rank(folder: &Path, arguments: &[&str]) -> String {
    let common = ["rank", "--quiet", "--lang", "fr", "--draws", "200"];
    let day: &[&str] = if arguments.contains(&"--as-of") { &[] } else { &["--as-of", "2024-12-31"] };
    vigie(folder, &[&common, arguments, day].concat())
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    serde_json::from_str(&rank(folder, &[arguments, &["--format", "json"]].concat())).unwrap()
}

fn rows(record: &Value) -> Vec<&Value> {
    record["tables"].as_array().unwrap().iter().flat_map(|table| table["rows"].as_array().unwrap()).collect()
}

fn row<'r>(record: &'r Value, label: &str) -> &'r Value {
    rows(record).into_iter().find(|row| row["institution"]["label"] == label).unwrap()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A rulebook of files with one of them changed.
fn changed_rulebook(folder: &Path, from: &str, to: &str) -> String {
    let rules = folder.join("regles");
    vigie(folder, &["rules", "export", "--quiet", "-o", rules.to_str().unwrap()]);
    let file = rules.join("ranking.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(&file, text.replacen(from, to, 1)).unwrap();
    rules.to_str().unwrap().to_owned()
}

#[test]
fn one_state_s_rows_stand_as_they_do_among_all() {
    let here = tempfile::tempdir().unwrap();
    let all = json(here.path(), &[SAMPLES, "--internal"]);
    let state = json(here.path(), &[SAMPLES, "--internal", "--state", "xd"]);
    let own = rows(&state);
    assert_eq!(own.len(), 3);
    for own in own {
        assert_eq!(own["institution"]["state"], "XD");
        let label = own["institution"]["label"].as_str().unwrap();
        assert_eq!(own, row(&all, label), "{label}");
    }
    assert_eq!(state["tables"][0]["comparables"], 12);
    assert!(state["filing"].as_array().unwrap().iter().all(|filing| filing["institution"]["state"] == "XD"));
    // Two years were found; of one institution alone an earlier file was read.
    let view = &state["state"];
    assert_eq!(view["years"], serde_json::json!([2022, 2023]));
    let earlier: Vec<bool> = view["record"].as_array().unwrap().iter().map(|of| of["filings"][0].is_null()).collect();
    assert_eq!(earlier, [false, true, true]);
    assert!(view["record"][0]["filings"][1]["deadline"].is_string());
    assert!(all["state"].is_null());
}

#[test]
fn the_score_without_arrears_is_that_of_check_with_the_same_hypothesis() {
    let here = tempfile::tempdir().unwrap();
    let code = "XD-CNPS";
    let file = format!("{SAMPLES}/xd-cnps-2023.xlsx");
    let check = |givens: &[String]| -> Value {
        let mut arguments = vec!["check", &file, "--quiet", "--format", "json", "--as-of", "2024-12-31"];
        let list = format!("{SAMPLES}/institutions.toml");
        arguments.extend(["--institutions", &list]);
        for given in givens {
            arguments.extend(["--given", given]);
        }
        serde_json::from_str(&vigie(here.path(), &arguments)).unwrap()
    };
    let filed = check(&[]);
    let findings = filed["submissions"][0]["findings"].as_array().unwrap();
    let figure = |line: &str| -> i64 {
        let figures = findings.iter().flat_map(|finding| finding["figures"].as_array().unwrap());
        let own = |figure: &&Value| figure["line"] == line && figure["branch"].is_null() && figure["year"] == 2023;
        figures.filter(own).find_map(|figure| figure["value"].as_str()?.parse().ok()).unwrap()
    };
    let owed = figure("state_arrears");
    let signs = [
        ("cash_and_equivalents", 1),
        ("contributions_collected", 1),
        ("prior_arrears_collected", 1),
        ("contributions_receivable", -1),
        ("state_arrears", -1),
    ];
    let givens = signs.map(|(line, sign)| format!("{line}={}", figure(line) + sign * owed));
    let supposed = check(&givens);
    let list = format!("{SAMPLES}/institutions.toml");
    let ranked = json(here.path(), &[&file, "--internal", "--institutions", &list]);
    let without = &row(&ranked, code)["without_state_debts"][0];
    assert_eq!(without["debt"], "arrears");
    assert_eq!(without["owed"], owed.to_string());
    assert_eq!(without["score"], supposed["submissions"][0]["score"]);
    assert_eq!(without["class"], supposed["submissions"][0]["class"]["grade"]);
    assert_ne!(without["score"], filed["submissions"][0]["score"]);
}

#[test]
fn a_row_says_on_what_it_rests() {
    let here = tempfile::tempdir().unwrap();
    let secretariat = format!("{SAMPLES}/secretariat.toml");
    let internal =
        json(here.path(), &[SAMPLES, "--internal", "--secretariat", &secretariat, "--decision", "n° 9, 2024-12-01"]);
    assert_eq!(internal["session_decision"]["number"], "n° 9");
    for row in rows(&internal) {
        assert!(row["received_on"].is_string() && row["received_declared"] == false, "{row}");
        assert!(row["audited"].is_boolean() && row["certification"]["proposal"].is_string());
        assert!(row["source"]["sha256"].as_str().unwrap().len() == 64);
        assert_eq!(row["without_state_debts"].as_array().unwrap().len(), 2);
        for breach in row["critical_breaches"].as_array().unwrap() {
            let figures = breach["figures"].as_array().unwrap();
            assert!(figures.iter().any(|figure| figure["cell"].is_string() || figure["origin"] != "cell"), "{breach}");
            assert!(
                !breach["evidence"].as_array().unwrap().is_empty() || breach["rule"] == "audited-accounts",
                "{breach}"
            );
        }
    }
    // The public sees neither cell nor amount of an anonymous row.
    let public = json(here.path(), &[SAMPLES, "--secretariat", &secretariat]);
    assert!(rows(&public).len() > 10);
    for row in rows(&public) {
        assert_eq!(row["without_state_debts"], serde_json::json!([]));
        assert!(row["critical_breaches"].is_null());
        assert!(row["sessions_behind"].is_null());
    }
}

#[test]
fn a_pseudonym_that_would_hide_nobody_is_not_shown() {
    let here = tempfile::tempdir().unwrap();
    let public = json(here.path(), &[SAMPLES, "--state", "XA"]);
    assert!(rows(&public).is_empty());
    let withheld: Vec<&Value> = public["tables"].as_array().unwrap().iter().map(|table| &table["withheld"]).collect();
    assert_eq!(withheld, [2, 1]);
    let text = flat(&rank(here.path(), &[SAMPLES, "--state", "XA"]));
    assert!(text.contains("2 lignes anonymes sont retenues"), "{text}");
    assert!(!text.contains("Aucun manquement critique"), "{text}");
}

fn notified(code: &str, year: u16, day: &str) -> String {
    format!("[[notification]]\ninstitution = \"{code}\"\nfiscal_year = {year}\nnotified_on = {day}\n")
}

#[test]
fn an_ordinal_is_published_after_two_sessions_and_silence_counts_as_one() {
    let here = tempfile::tempdir().unwrap();
    let rules = changed_rulebook(here.path(), "value = \"status\"", "value = \"ordinal\"");
    let mut replies = String::new();
    for (year, day) in [(2021, "2022-07-01"), (2022, "2023-07-01"), (2023, "2024-07-01")] {
        replies += &notified("XA-CNPS", year, day);
        if year != 2021 {
            replies += &notified("XB-CNSS", year, day);
        }
    }
    // One of the two windows of XA-CNPS closed without a reply.
    replies += "[[reply]]\ninstitution = \"XA-CNPS\"\nfiscal_year = 2022\nreceived_on = 2023-07-20\ntext = \"Rien.\"\n";
    fs::write(here.path().join("r.toml"), &replies).unwrap();
    let record = json(here.path(), &[SAMPLES, "--rulebook", &rules, "--replies", "r.toml"]);
    let ranked: Vec<&str> = rows(&record)
        .into_iter()
        .filter(|row| !row["rank"].is_null())
        .map(|row| row["institution"]["label"].as_str().unwrap())
        .collect();
    assert_eq!(ranked, ["XA-CNPS"]);
    assert_eq!(row(&record, "XA-CNPS")["sessions_behind"], 2);
    assert_eq!(row(&record, "XB-CNSS")["sessions_behind"], 1);
    assert!(row(&record, "XB-CNSS")["without_state_debts"][0]["score"].is_null());
    let text = flat(&rank(here.path(), &[SAMPLES, "--rulebook", &rules, "--replies", "r.toml"]));
    assert!(text.contains("après 2 exercices antérieurs notifiés"), "{text}");
}

#[test]
fn a_correction_and_a_decision_stand_beside_the_row_that_they_concern() {
    let here = tempfile::tempdir().unwrap();
    let beside = |code: &str| {
        format!(
            "[[correction]]\ninstitution = \"{code}\"\nfiscal_year = 2023\nwhat = \"class\"\nformer = \"D\"\n\
             corrected_on = 2024-10-01\nreason = \"Lecture erronée de {code}.\"\n\
             [[decision]]\ninstitution = \"{code}\"\nfiscal_year = 2023\nnumber = \"n° 4\"\ndecided_on = 2024-11-20\n\
             session = \"42e session\"\nclass = \"B\"\nrapporteur = \"rapporteur de {code}\"\nreason = \"Plan exécuté.\"\n"
        )
    };
    let replies = notified("XA-CNPS", 2023, "2024-07-01") + &beside("XA-CNPS") + &beside("XB-CNSS");
    fs::write(here.path().join("r.toml"), replies).unwrap();
    let record = json(here.path(), &[SAMPLES, "--replies", "r.toml"]);
    let face = &row(&record, "XA-CNPS")["institution"];
    assert_eq!(face["corrections"][0]["former"], "D");
    assert_eq!(face["corrections"][0]["corrected_on"], "2024-10-01");
    assert_eq!(face["decision"]["class"], "B");
    assert_eq!(row(&record, "XA-CNPS")["experimental"], false);
    // Of the anonymous row nothing of it is shown, and no day before the correction shows it.
    let anonymous = rows(&record).into_iter().filter(|row| row["institution"]["anonymous"] == true);
    assert!(anonymous.into_iter().all(|row| row["institution"]["corrections"] == serde_json::json!([])));
    for format in ["table", "markdown", "csv"] {
        let text = flat(&rank(here.path(), &[SAMPLES, "--replies", "r.toml", "--format", format]));
        assert!(text.contains("classe publiée auparavant, D. Motif : Lecture erronée de XA-CNPS."), "{text}");
        assert!(text.contains("Motif : Plan exécuté. Rapporteur : rapporteur de XA-CNPS."), "{text}");
        assert!(!text.contains("XB-CNSS"), "{text}");
    }
    let before = json(here.path(), &[SAMPLES, "--replies", "r.toml", "--as-of", "2024-09-30"]);
    assert_eq!(row(&before, "XA-CNPS")["institution"]["corrections"], serde_json::json!([]));
}

#[test]
fn a_non_filer_is_named_after_ninety_days_and_on_the_word_of_a_register_alone() {
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join("dossiers");
    fs::create_dir(&folder).unwrap();
    for name in ["institutions.toml", "xa-cnps-2023.xlsx", "xb-cnss-2023.xlsx", "xc-cnss-2023.xlsx"] {
        fs::copy(format!("{SAMPLES}/{name}"), folder.join(name)).unwrap();
    }
    let register = "[[reception]]\ninstitution = \"XD-CNSS\"\nfiscal_year = 2023\nreceived_on = 2024-05-20\n";
    fs::write(here.path().join("s.toml"), register).unwrap();
    let named = |arguments: &[&str]| -> Vec<String> {
        let record = json(here.path(), &[&["dossiers"], arguments].concat());
        let filing = record["filing"].as_array().unwrap().clone();
        let named = filing.iter().filter(|one| one["institution"]["anonymous"] == false);
        named
            .map(|one| {
                assert_eq!(one["institution"]["publication"]["status"], "public-list");
                assert_eq!(one["institution"]["publication"]["since"], "2024-08-30");
                assert_eq!(one["status"], "not-filed");
                one["institution"]["label"].as_str().unwrap().to_owned()
            })
            .collect()
    };
    // Due on 1 June: 90 days later is 30 August.
    assert!(named(&["--secretariat", "s.toml", "--as-of", "2024-08-29"]).is_empty());
    let listed = named(&["--secretariat", "s.toml", "--as-of", "2024-08-30"]);
    assert!(listed.len() > 3 && !listed.contains(&"XD-CNSS".to_owned()), "{listed:?}");
    assert!(named(&["--as-of", "2024-12-31"]).is_empty(), "without a register nothing proves that nothing was filed");
    // A decision that defers prevails.
    let deferral = format!(
        "[[deferral]]\ninstitution = \"{}\"\nfiscal_year = 2023\ndecision = \"n° 3\"\ndecided_on = 2024-08-15\nground = \"Sinistre.\"\n",
        listed[0]
    );
    fs::write(here.path().join("r.toml"), deferral).unwrap();
    let fewer = named(&["--secretariat", "s.toml", "--as-of", "2024-08-30", "--replies", "r.toml"]);
    assert_eq!(fewer, listed[1..]);
}

#[test]
fn the_method_is_told_with_the_parameters_of_the_rulebook_in_use() {
    let here = tempfile::tempdir().unwrap();
    let rules = changed_rulebook(here.path(), "[reply_days]\nvalue = \"30\"", "[reply_days]\nvalue = \"45\"");
    for (language, days, heading) in
        [("fr", "45 jours", "L’ordre"), ("en", "45 days", "The order"), ("pt", "45 dias", "A ordem")]
    {
        let told = vigie(here.path(), &["rank", "--method", "--lang", language, "--rulebook", &rules]);
        assert!(told.contains(days) && told.contains(heading), "{told}");
        let own = vigie(here.path(), &["rank", "--method", "--lang", language]);
        assert!(own.contains("20231123") && !own.contains(days), "{own}");
        assert!(own.lines().all(|line| line.chars().count() <= 100), "{own}");
        let markdown = vigie(here.path(), &["rank", "--method", "--lang", language, "--format", "markdown"]);
        assert!(markdown.contains(&format!("## {heading}")), "{markdown}");
    }
}

#[test]
fn mutuals_are_ranked_by_their_own_rulebook() {
    let here = tempfile::tempdir().unwrap();
    let folder = format!("{SAMPLES}/uemoa-mutuals");
    let record = json(here.path(), &[&folder, "--rulebook", "uemoa-mutuals", "--internal"]);
    assert_eq!(record["tables"].as_array().unwrap().len(), 1);
    let table = &record["tables"][0];
    assert_eq!((table["kind"].as_str().unwrap(), table["ranked"].as_bool().unwrap()), ("mutual", true));
    let rows = rows(&record);
    assert!(rows.len() > 10);
    assert!(rows.iter().all(|row| row["rank"]["position"].as_u64().is_some()));
    assert!(rows.iter().all(|row| row["without_state_debts"] == serde_json::json!([])));
    let told = vigie(here.path(), &["rank", "--method", "--lang", "fr", "--rulebook", "uemoa-mutuals"]);
    assert!(told.contains("1 000") || told.contains("1\u{202f}000"), "{told}");
    assert!(!told.contains("ce que l’État doit"), "{told}");
}
