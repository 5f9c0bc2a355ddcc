//! `vigie rank` as the Committee and the public get it: the same files give the same bytes, what is not to be published is
//! nowhere, and the table hangs on the findings alone.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

fn rank(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .current_dir(folder)
        .arg("rank")
        .args(["--quiet", "--lang", "fr", "--as-of", "2024-12-31"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let all: Vec<&str> = arguments.iter().copied().chain(["--format", "json", "--draws", "200"]).collect();
    serde_json::from_str(&rank(folder, &all)).unwrap()
}

/// The rows of all tables.
fn rows(record: &Value) -> Vec<&Value> {
    record["tables"].as_array().unwrap().iter().flat_map(|table| table["rows"].as_array().unwrap()).collect()
}

fn label(row: &Value) -> &str {
    row["institution"]["label"].as_str().unwrap()
}

const FORMATS: [&str; 4] = ["table", "json", "csv", "markdown"];

#[test]
fn nothing_tells_who_an_anonymous_row_is_in_any_format() {
    let here = tempfile::tempdir().unwrap();
    let list = fs::read_to_string(format!("{SAMPLES}/institutions.toml")).unwrap().parse::<toml::Table>().unwrap();
    let mut secrets: Vec<String> = vec!["CAP".to_owned(), ".xlsx".to_owned(), ".csv".to_owned()];
    for institution in list["institution"].as_array().unwrap() {
        secrets.push(institution["code"].as_str().unwrap().to_owned());
        secrets.push(institution["name"].as_str().unwrap().to_owned());
    }
    assert!(secrets.len() > 50);
    for format in FORMATS {
        let public = rank(here.path(), &[SAMPLES, "--format", format, "--draws", "100"]);
        for secret in &secrets {
            assert!(!public.contains(secret.as_str()), "{format}: {secret}");
        }
        let internal = rank(here.path(), &[SAMPLES, "--format", format, "--draws", "100", "--internal"]);
        assert!(internal.contains("XA-CNPS"), "{format}");
        let marking = if format == "json" { "\"not_for_publication\": true" } else { "ublia" };
        assert!(internal.to_lowercase().contains(&marking.to_lowercase()), "{format}");
    }
}

#[test]
fn every_row_of_the_csv_bears_the_marking() {
    let here = tempfile::tempdir().unwrap();
    let csv = rank(here.path(), &[SAMPLES, "--format", "csv", "--draws", "100", "--internal"]);
    for table in csv.split("\n\n") {
        let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
        let at = reader.headers().unwrap().iter().position(|name| name == "marking").unwrap();
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert!(!rows.is_empty());
        assert!(rows.iter().all(|row| &row[at] == "non publiable"), "{table}");
    }
}

#[test]
fn by_status_no_ordinal_is_published_and_by_ordinal_it_is_with_its_interval() {
    let here = tempfile::tempdir().unwrap();
    let public = json(here.path(), &[SAMPLES]);
    assert_eq!(public["mode"], "status");
    assert!(rows(&public).iter().all(|row| row["rank"].is_null()));
    assert!(rows(&public).iter().all(|row| row["before"].is_null() || row["before"]["score"].is_null()));
    // Rows of one class stand by label: their order says nothing.
    for table in public["tables"].as_array().unwrap() {
        let keys: Vec<_> =
            table["rows"].as_array().unwrap().iter().map(|row| (row["class"].as_str().unwrap(), label(row))).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }
    let rules = here.path().join("regles");
    let export = Command::new(env!("CARGO_BIN_EXE_vigie")).args(["rules", "export", "-o"]).arg(&rules).output();
    assert!(export.unwrap().status.success());
    let file = rules.join("ranking.toml");
    let text = fs::read_to_string(&file).unwrap().replacen("value = \"status\"", "value = \"ordinal\"", 1).replacen(
        "[ordinal_after_sessions]\nvalue = \"2\"",
        "[ordinal_after_sessions]\nvalue = \"0\"",
        1,
    );
    fs::write(&file, text).unwrap();
    let codes = ["XA-CNPS", "XA-CSS", "XB-CNPS", "XB-CNSS", "XC-CAFAT", "XC-CNSS", "XC-IPRES", "XD-CNPS", "XD-CNSS"];
    let notified = |code: &&str| {
        format!("[[notification]]\ninstitution = \"{code}\"\nfiscal_year = 2023\nnotified_on = 2024-07-01\n")
    };
    fs::write(here.path().join("r.toml"), codes.iter().map(notified).collect::<String>()).unwrap();
    let ordinal = json(here.path(), &[SAMPLES, "--rulebook", rules.to_str().unwrap(), "--replies", "r.toml"]);
    let ranked: Vec<&Value> = rows(&ordinal).into_iter().filter(|row| !row["rank"].is_null()).collect();
    assert_eq!(ranked.len(), codes.len());
    for row in ranked {
        let rank = &row["rank"];
        let of = |key: &str| rank[key].as_u64().unwrap();
        assert!(
            1 <= of("low") && of("low") <= of("median") && of("median") <= of("high") && of("high") <= 12,
            "{rank}"
        );
        let draws: u64 =
            rank["draws_in_class"].as_array().unwrap().iter().map(|of| of["draws"].as_u64().unwrap()).sum();
        assert_eq!(draws, 200);
        assert_eq!(row["institution"]["anonymous"], false);
    }
}

#[test]
fn a_name_is_published_after_the_window_with_the_reply_in_full() {
    let here = tempfile::tempdir().unwrap();
    let replies = "
[[notification]]
institution = \"XA-CNPS\"
fiscal_year = 2023
notified_on = 2024-07-01
[[reply]]
institution = \"XA-CNPS\"
fiscal_year = 2023
received_on = 2024-07-20
text = \"Le rapport du commissaire aux comptes est joint.\"
answer = \"Pris en compte à la prochaine session.\"
[[notification]]
institution = \"XB-CNSS\"
fiscal_year = 2023
notified_on = 2024-12-15
[[notification]]
institution = \"XE-INSS\"
fiscal_year = 2023
notified_on = 2024-07-01
[[deferral]]
institution = \"XE-INSS\"
fiscal_year = 2023
decision = \"n° 3\"
decided_on = 2024-08-15
ground = \"Recours pendant.\"
";
    fs::write(here.path().join("r.toml"), replies).unwrap();
    let record = json(here.path(), &[SAMPLES, "--replies", "r.toml"]);
    let named: Vec<&Value> = rows(&record).into_iter().filter(|row| row["institution"]["anonymous"] == false).collect();
    assert_eq!(named.len(), 1);
    assert_eq!(label(named[0]), "XA-CNPS");
    let publication = &named[0]["institution"]["publication"];
    assert_eq!(publication["reply"], "Le rapport du commissaire aux comptes est joint.");
    assert_eq!(publication["answer"], "Pris en compte à la prochaine session.");
    let statuses: BTreeSet<&str> =
        rows(&record).iter().map(|row| row["institution"]["publication"]["status"].as_str().unwrap()).collect();
    assert_eq!(statuses.into_iter().collect::<Vec<_>>(), ["anonymous", "named"]);
    for format in ["table", "markdown"] {
        let text = rank(here.path(), &[SAMPLES, "--replies", "r.toml", "--format", format, "--draws", "100"]);
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains("Le rapport du commissaire aux comptes est joint."), "{flat}");
        assert!(!flat.contains("Recours pendant."), "{flat}");
        assert!(!flat.contains("XE-INSS") && !flat.contains("XB-CNSS"), "{flat}");
    }
}

#[test]
fn the_same_files_give_the_same_bytes_and_a_secret_keeps_pseudonyms() {
    let here = tempfile::tempdir().unwrap();
    for format in FORMATS {
        let arguments = [SAMPLES, "--internal", "--format", format, "--draws", "300"];
        assert_eq!(rank(here.path(), &arguments), rank(here.path(), &arguments));
    }
    fs::write(here.path().join("secret"), "un secret du Secrétariat").unwrap();
    let labels = |arguments: &[&str]| -> BTreeSet<String> {
        rows(&json(here.path(), arguments)).iter().map(|row| label(row).to_owned()).collect()
    };
    let few = here.path().join("quelques");
    fs::create_dir(&few).unwrap();
    for name in ["institutions.toml", "xa-cnps-2023.xlsx", "xb-cnss-2023.xlsx", "xc-cnss-2023.xlsx"] {
        fs::copy(format!("{SAMPLES}/{name}"), few.join(name)).unwrap();
    }
    let few = few.to_str().unwrap();
    // By the secret an institution has the same pseudonym in another table; without it not.
    assert!(labels(&[few, "--pseudonym-key", "secret"]).is_subset(&labels(&[SAMPLES, "--pseudonym-key", "secret"])));
    assert!(labels(&[few]).is_disjoint(&labels(&[SAMPLES])));
}

#[test]
fn who_has_not_filed_stands_first_with_the_days_overdue() {
    let here = tempfile::tempdir().unwrap();
    for name in ["institutions.toml", "xa-cnps-2023.xlsx", "xb-cnss-2023.xlsx", "xc-cnss-2023.xlsx"] {
        fs::copy(format!("{SAMPLES}/{name}"), here.path().join(name)).unwrap();
    }
    let record = json(here.path(), &[".", "--internal"]);
    let filing = record["filing"].as_array().unwrap();
    let missing: Vec<&Value> = filing.iter().take_while(|row| row["status"] == "not-filed").collect();
    // Twelve are on the list, health funds and mutuals aside; three of them filed.
    assert_eq!(missing.len(), 9);
    assert_eq!(filing.len(), 12);
    // From 1 June to 31 December 2024.
    assert!(missing.iter().all(|row| row["days_late"] == 213 && row["deadline"] == "2024-06-01"));
}

#[test]
fn kinds_are_never_beside_one_another() {
    let here = tempfile::tempdir().unwrap();
    let record = json(here.path(), &[SAMPLES, "--internal"]);
    for table in record["tables"].as_array().unwrap() {
        let rows = table["rows"].as_array().unwrap();
        assert!(rows.iter().all(|row| row["institution"]["kind"] == table["kind"]));
        assert_eq!(table["ranked"].as_bool().unwrap(), rows.len() >= 3);
        assert_eq!(rows.iter().all(|row| row["rank"].is_null()), rows.len() < 3);
    }
    assert!(record["out_of_scope"].as_array().unwrap().len() > 30);
}

/// The replies by which XD-CNPS alone may be named.
const NAMED: &str = "
[[notification]]
institution = \"XD-CNPS\"
fiscal_year = 2023
notified_on = 2024-07-01
";

#[test]
fn what_would_change_a_standing_is_told_of_those_who_are_named_alone() {
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join("r.toml"), NAMED).unwrap();
    let internal = json(here.path(), &[SAMPLES, "--internal"]);
    assert!(rows(&internal).iter().all(|row| row["cures"].is_object()));
    let anonymous = json(here.path(), &[SAMPLES]);
    assert!(rows(&anonymous).iter().all(|row| row["cures"].is_null()));
    let public = json(here.path(), &[SAMPLES, "--replies", "r.toml"]);
    let told: Vec<&Value> = rows(&public).into_iter().filter(|row| !row["cures"].is_null()).collect();
    assert_eq!(told.iter().map(|row| label(row)).collect::<Vec<_>>(), ["XD-CNPS"]);
    // By status no ordinal: neither score nor rank, by which an order could be made.
    let cures = &told[0]["cures"];
    let findings = cures["findings"].as_array().unwrap();
    assert!(findings.len() > 5);
    let standings = findings.iter().map(|cure| &cure["after"]).chain([&cures["now"], &cures["lift"]["after"]]);
    for standing in standings {
        assert!(
            standing["class"].is_string() && standing["score"].is_null() && standing["rank"].is_null(),
            "{standing}"
        );
    }
    // The score that the best of its cures gives: for the Committee alone.
    let own = rows(&internal).into_iter().find(|row| label(row) == "XD-CNPS").unwrap();
    let score = own["cures"]["findings"][0]["after"]["score"].as_str().unwrap().to_owned();
    for format in ["table", "markdown", "csv"] {
        let public = |arguments: &[&str]| {
            let all = [&[SAMPLES, "--replies", "r.toml", "--format", format, "--draws", "100"], arguments].concat();
            rank(here.path(), &all)
        };
        let (all, one) = (public(&[]), public(&["--cures", "XD-CNPS"]));
        for text in [&all, &one] {
            assert!(text.contains("D → C") || text.contains("D,C"), "{text}");
        }
        let internal = rank(here.path(), &[SAMPLES, "--internal", "--cures", "XD-CNPS", "--format", format]);
        let is_shown = |text: &str| text.contains(&score) || text.contains(&score.replace('.', ","));
        assert!(is_shown(&internal), "{score}: {internal}");
        assert!(!is_shown(&one) && !is_shown(&all), "{score}: {one}");
    }
}

#[test]
fn the_document_tells_a_cure_as_it_tells_the_row() {
    let here = tempfile::tempdir().unwrap();
    let record = json(here.path(), &[SAMPLES, "--internal"]);
    let number = |value: &Value| value.as_str().unwrap().parse::<f64>().unwrap();
    let mut lifted = 0;
    for row in rows(&record).into_iter().filter(|row| row["rank"].is_object()) {
        let (cures, now) = (&row["cures"], &row["cures"]["now"]);
        assert_eq!(now["class"], row["class"]);
        assert_eq!(now["score"], row["rank"]["score"]);
        assert_eq!(now["rank"], row["rank"]["position"]);
        for cure in cures["findings"].as_array().unwrap() {
            let after = &cure["after"];
            assert!(number(&after["score"]) >= number(&now["score"]), "{cure}");
            assert!(after["rank"].as_u64() <= now["rank"].as_u64(), "{cure}");
            assert!(after["class"].as_str() <= now["class"].as_str(), "{cure}");
        }
        let lift = &cures["lift"];
        if lift["status"] == "found" {
            assert!(lift["after"]["class"].as_str() < now["class"].as_str(), "{lift}");
            assert!(!lift["rules"].as_array().unwrap().is_empty());
            lifted += 1;
        } else {
            assert!(lift["rules"].as_array().unwrap().is_empty(), "{lift}");
        }
    }
    assert!(lifted > 6, "{lifted}");
}

#[test]
fn the_year_before_is_the_one_that_check_judges() {
    let here = tempfile::tempdir().unwrap();
    let record = json(here.path(), &[SAMPLES, "--internal"]);
    let check = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .current_dir(here.path())
        .args(["check", SAMPLES, "--year", "2022", "--format", "json", "--quiet", "--as-of", "2024-12-31"])
        .output()
        .unwrap();
    let check: Value = serde_json::from_slice(&check.stdout).unwrap();
    let last = check["submissions"].as_array().unwrap();
    let mut moved = BTreeSet::new();
    for row in rows(&record) {
        let own = last.iter().find(|one| one["institution"]["code"] == label(row));
        let Some(own) = own else {
            assert!(row["before"].is_null(), "{}", label(row));
            continue;
        };
        assert_eq!(row["before"]["fiscal_year"], 2022);
        assert_eq!(row["before"]["class"], own["class"]["grade"], "{}", label(row));
        assert_eq!(row["before"]["score"], own["score"], "{}", label(row));
        // What is repeated stood then too.
        for repeated in row["repeated_breaches"].as_array().unwrap() {
            let finding = own["findings"].as_array().unwrap().iter().find(|one| one["rule"] == repeated["rule"]);
            let outcome = finding.unwrap()["outcome"].as_str().unwrap();
            assert!(["non-compliant", "indeterminate", "not-assessable"].contains(&outcome), "{repeated}: {outcome}");
            assert_eq!(repeated["years"], 2);
        }
        let score = |value: &Value| value.as_str().unwrap().parse::<f64>().unwrap();
        if !row["rank"].is_null() {
            let change = score(&row["rank"]["score"]) - score(&row["before"]["score"]);
            moved.insert(if change < -0.05 {
                "down"
            } else if change > 0.05 {
                "up"
            } else {
                "same"
            });
        }
    }
    assert!(moved.contains("down") && moved.contains("same"), "{moved:?}");
}
