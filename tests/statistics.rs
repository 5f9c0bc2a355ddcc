//! `vigie statistics` as partner institutions load it: the table is what its description says that it is.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use sha2::Digest;

const POPULATION: &str = "state,year,active_population,source\nXA,2023,3500000,INS fictif\nXB,2023,5100000,INS fictif\n\
                          XC,2023,1900000,INS fictif\nXD,2023,8000000,INS fictif\nXE,2023,900000,INS fictif\n";

fn vigie(folder: &Path, arguments: &[&str]) -> Output {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    fs::write(folder.join("population.csv"), POPULATION).unwrap();
    Command::new(env!("CARGO_BIN_EXE_vigie"))
        .current_dir(folder)
        .arg("statistics")
        .arg(samples)
        .args(["--lang", "fr", "--quiet", "--population", "population.csv"])
        .args(arguments)
        .output()
        .unwrap()
}

/// The description, the table's header and its rows.
fn package(folder: &Path) -> (Value, Vec<String>, Vec<Vec<String>>) {
    assert!(vigie(folder, &["-o", "paquet"]).status.success());
    let description = fs::read(folder.join("paquet/datapackage.json")).unwrap();
    let mut table = csv::ReaderBuilder::new().from_path(folder.join("paquet/statistics.csv")).unwrap();
    let header = table.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = table.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    (serde_json::from_slice(&description).unwrap(), header, rows)
}

/// Whether a text is a value of a Table Schema type.
fn is_of_type(kind: &str, text: &str) -> bool {
    match kind {
        "string" => true,
        "boolean" => matches!(text, "true" | "false"),
        "integer" => text.parse::<i64>().is_ok(),
        "year" => text.len() == 4 && text.parse::<u16>().is_ok(),
        "number" => text.parse::<f64>().is_ok() && !text.contains([',', ' ', '\u{202f}']),
        other => panic!("a type that is not used here: {other}"),
    }
}

#[test]
fn every_field_is_of_its_type_and_within_its_constraints() {
    let folder = tempfile::tempdir().unwrap();
    let (description, header, rows) = package(folder.path());
    let resource = &description["resources"][0];
    let fields = resource["schema"]["fields"].as_array().unwrap();
    assert_eq!(fields.iter().map(|field| field["name"].as_str().unwrap()).collect::<Vec<_>>(), header);
    assert_eq!(resource["schema"]["missingValues"], serde_json::json!([""]));
    assert!(rows.len() > 100, "{}", rows.len());
    for row in &rows {
        for (field, text) in fields.iter().zip(row) {
            let name = field["name"].as_str().unwrap();
            assert!(!field["title"].as_str().unwrap().is_empty() && !field["description"].as_str().unwrap().is_empty());
            if text.is_empty() {
                assert!(field["constraints"]["required"] != true, "{name}: {row:?}");
                continue;
            }
            assert!(is_of_type(field["type"].as_str().unwrap(), text), "{name}: {text}");
            if let Some(admitted) = field["constraints"]["enum"].as_array() {
                assert!(admitted.iter().any(|value| value == text.as_str()), "{name}: {text}");
            }
        }
    }
}

#[test]
fn the_description_follows_the_specification_and_names_what_it_rests_on() {
    let folder = tempfile::tempdir().unwrap();
    let (description, ..) = package(folder.path());
    let bytes = fs::read(folder.path().join("paquet/statistics.csv")).unwrap();
    let resource = &description["resources"][0];
    assert_eq!(description["profile"], "tabular-data-package");
    assert_eq!(resource["profile"], "tabular-data-resource");
    assert_eq!(resource["path"], "statistics.csv");
    assert_eq!(resource["bytes"], bytes.len());
    let hash = vigie::model::Sha256(sha2::Sha256::digest(&bytes).into()).to_string();
    assert_eq!(resource["hash"], format!("sha256:{hash}"));
    let is_name = |name: &str| name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_'));
    assert!(is_name(description["name"].as_str().unwrap()) && is_name(resource["name"].as_str().unwrap()));
    let sources = description["sources"].as_array().unwrap();
    assert!(sources.len() > 20, "every workbook, the list and the population");
    for source in sources {
        assert!(!source["title"].as_str().unwrap().is_empty());
        assert_eq!(source["sha256"].as_str().unwrap().len(), 64);
    }
}

#[test]
fn the_states_make_the_region_in_the_table_too() {
    let folder = tempfile::tempdir().unwrap();
    let (_, header, rows) = package(folder.path());
    let at = |name: &str| header.iter().position(|known| known == name).unwrap();
    let (area, measure, value) = (at("area"), at("measure"), at("value"));
    let series: Vec<usize> = ["year", "series", "branch", "currency"].map(at).to_vec();
    let is_same = |one: &[String], other: &[String]| series.iter().all(|column| one[*column] == other[*column]);
    let mut seen = 0;
    for region in rows.iter().filter(|row| row[area] == "region" && row[measure] != "share" && !row[value].is_empty()) {
        let states = rows.iter().filter(|row| row[area] == "state" && is_same(row, region) && !row[value].is_empty());
        let sum: rust_decimal::Decimal = states.map(|row| row[value].parse::<rust_decimal::Decimal>().unwrap()).sum();
        assert_eq!(sum, region[value].parse().unwrap(), "{region:?}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_json_says_who_is_missing_and_fits_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    let output = vigie(folder.path(), &["--format", "json"]);
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["schema"], "vigie.statistics/1");
    for aggregate in document["aggregates"].as_array().unwrap() {
        let missing = aggregate["missing"].as_array().unwrap().len() as u64;
        let (given, expected) = (aggregate["given"].as_u64().unwrap(), aggregate["expected"].as_u64().unwrap());
        assert_eq!(given + missing, expected, "{aggregate}");
        assert_eq!(aggregate["complete"], missing == 0);
        assert_eq!(aggregate["value"].is_null(), given == 0, "{aggregate}");
    }
    let schema: Value = serde_json::from_slice(&vigie(folder.path(), &["--json-schema"]).stdout).unwrap();
    let mut known: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
    let mut used: Vec<&String> = document.as_object().unwrap().keys().collect();
    known.sort();
    used.sort();
    assert_eq!(known, used);
}

#[test]
fn a_package_is_not_written_over_unless_asked() {
    let folder = tempfile::tempdir().unwrap();
    assert!(vigie(folder.path(), &["-o", "paquet"]).status.success());
    assert_eq!(vigie(folder.path(), &["-o", "paquet"]).status.code(), Some(2));
    assert!(vigie(folder.path(), &["-o", "paquet", "--force"]).status.success());
}
