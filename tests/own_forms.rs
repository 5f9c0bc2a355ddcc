//! A folder as institutions fill it: thirty files in every format, in the template's form and in forms of their own, sound
//! and broken, checked in one command. Every good one is judged, every bad one is told with what to do.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails as the test does"
)]

#[path = "common/binary.rs"]
mod binary;
#[path = "common/files.rs"]
mod files;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use binary::{brt_cell, brt_row, brt_string, compound, xlsb};
use files::{Run, vigie, workbook, zip_of};
use serde_json::Value;
use tempfile::TempDir;

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

fn sample(name: &str) -> Vec<u8> {
    fs::read(samples().join(name)).unwrap()
}

/// An .xlsb of a fund's own form: a statement with its letterhead.
fn binary_statement() -> Vec<u8> {
    let rows: &[&[&str]] = &[
        &["Code OPS", "XB-CNSS"],
        &["Bilan au 31 décembre 2023 (en milliers de FCFA)"],
        &[],
        &["ACTIF", "2023", "2022"],
        &["Disponibilités", "=4250", "=3980"],
        &["Sous-total", "=4250", "=3980"],
        &["TOTAL ACTIF", "=91300", "=88120"],
    ];
    let mut records = Vec::new();
    for (row, cells) in (0..).zip(rows) {
        records.extend(brt_row(row));
        for (column, text) in (0..).zip(*cells) {
            records.extend(match text.strip_prefix('=') {
                Some(number) => brt_cell(5, column, 0, &number.parse::<f64>().unwrap().to_le_bytes()),
                None => brt_cell(6, column, 0, &brt_string(text)),
            });
        }
    }
    xlsb(&[], &[("Bilan", records)])
}

/// The good files: name, where it comes from, institution, year.
const GOOD: &[(&str, &str, &str, i64)] = &[
    ("Alpha/CFP 2023.xlsx", "xa-cfp-2023.xlsx", "XA-CFP", 2023),
    ("Alpha/CNPS 2022.xlsx", "xa-cnps-2022.xlsx", "XA-CNPS", 2022),
    ("Alpha/CNPS 2023.xlsx", "xa-cnps-2023.xlsx", "XA-CNPS", 2023),
    ("Alpha/balance CMPS.xls", "own-forms/xa-cmps-balance-2023.xls", "XA-CMPS", 2023),
    ("Alpha/cnss_etats_2023.xlsx", "own-forms/xa-cnss-2023.xlsx", "XA-CNSS", 2023),
    ("Alpha/irps22.xls", "own-forms/xa-irps-2022.xls", "XA-IRPS", 2022),
    ("Alpha/irps23.xls", "own-forms/xa-irps-2023.xls", "XA-IRPS", 2023),
    ("Bêta/cps 2023.ods", "own-forms/xb-cps-2023.ods", "XB-CPS", 2023),
    ("Bêta/crfe.xlsm", "own-forms/xb-crfe-2023.xlsm", "XB-CRFE", 2023),
    ("Gamma/CNSS.xlsx", "xc-cnss-2023.xlsx", "XC-CNSS", 2023),
    ("Gamma/cnr_texte_unicode.tsv", "own-forms/xc-cnr-2023.tsv", "XC-CNR", 2023),
    ("Gamma/inps-etats-financiers.csv", "own-forms/xc-inps-etats-financiers-2023.csv", "XC-INPS", 2023),
    ("Delta/nsif.xlsx", "own-forms/xd-nsif-2023.xlsx", "XD-NSIF", 2023),
    ("Delta/ssc.ods", "own-forms/xd-ssc-2023.ods", "XD-SSC", 2023),
    ("Epsilon/csse.xls", "own-forms/xe-csse-2023.xls", "XE-CSSE", 2023),
    // A name that lies about its format.
    ("Epsilon/inps.xlsx", "own-forms/xe-inps-2023.ods", "XE-INPS", 2023),
];

/// The bad files, each with the code that tells it.
fn bad() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let half = |name: &str| {
        let mut bytes = sample(name);
        bytes.truncate(bytes.len() / 2);
        bytes
    };
    let text = |rows: &[&[&str]]| -> files::Rows {
        rows.iter().map(|row| row.iter().map(|cell| files::Put::from(*cell)).collect()).collect()
    };
    let statement = |keys: &[&[&str]]| {
        let mut rows = text(keys);
        rows.extend(text(&[&["ACTIF", "2023"], &["TOTAL ACTIF", "91 300"]]));
        workbook(&[("Bilan", rows)])
    };
    vec![
        // Nothing is lost of it: it is told with the submission that it is a copy of.
        ("Mauvais/copie de cnss.xlsx", sample("own-forms/xa-cnss-2023.xlsx"), "submission-copied"),
        ("Mauvais/coupé.xlsx", half("xa-cnps-2022.xlsx"), "file-damaged"),
        ("Mauvais/coupé.xls", half("own-forms/xa-irps-2023.xls"), "file-damaged"),
        ("Mauvais/coupé.ods", half("own-forms/xb-cps-2023.ods"), "file-damaged"),
        ("Mauvais/protégé.xlsx", compound(&[("EncryptedPackage", vec![7; 9000])]), "file-encrypted"),
        ("Mauvais/photo.xlsx", [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0; 64]].concat(), "file-foreign"),
        ("Mauvais/rapport.xls", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj".to_vec(), "file-foreign"),
        (
            "Mauvais/lettre.xlsx",
            zip_of(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>")]),
            "file-foreign",
        ),
        ("Mauvais/vide.xlsx", Vec::new(), "file-empty"),
        ("Mauvais/vide.csv", Vec::new(), "file-empty"),
        ("Mauvais/guillemet.csv", b"institution_code,fiscal_year\n\"XA-CNSS,2023\n".to_vec(), "file-damaged"),
        ("Mauvais/sans organisme.xlsx", statement(&[&["Bilan au 31/12/2023 (en FCFA)"]]), "layout-key-missing"),
        (
            "Mauvais/deux unités.xlsx",
            statement(&[&["Code OPS", "XB-CNSS"], &["Bilan au 31/12/2023 (en FCFA)"], &["(en milliers de FCFA)"]]),
            "heading-contradictory",
        ),
    ]
}

/// The list of the institutions of both folders of samples.
fn institutions() -> String {
    let own = fs::read_to_string(samples().join("own-forms/institutions.toml")).unwrap();
    let more = &own[own.find("[[institution]]").unwrap()..];
    fs::read_to_string(samples().join("institutions.toml")).unwrap() + "\n" + more
}

/// The folder, and the one command on it.
static CHECKED: LazyLock<(TempDir, Run, Run)> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    let root = folder.path().join("reçus");
    let put = |name: &str, bytes: &[u8]| {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    put("institutions.toml", institutions().as_bytes());
    for (name, origin, ..) in GOOD {
        put(name, &sample(origin));
    }
    put("Bêta/bilan.xlsb", &binary_statement());
    for (name, bytes, _) in bad() {
        put(name, &bytes);
    }
    // Passed over: what Excel leaves beside an open workbook, and a letter.
    put("Alpha/~$irps23.xls", b"verrou");
    put("Alpha/lettre d'envoi.txt", b"Veuillez trouver ci-joint...");
    let arguments = ["check", "reçus", "--as-of", "2025-01-15"];
    let run = vigie(folder.path(), &[&arguments[..], &["--format", "json"]].concat());
    let table = vigie(folder.path(), &arguments);
    (folder, run, table)
});

#[test]
fn thirty_mixed_files_are_thirty() {
    assert_eq!(GOOD.len() + 1 + bad().len(), 30);
}

#[test]
fn every_good_file_is_judged() {
    let (_, run, _) = &*CHECKED;
    assert_eq!(run.code, 3, "{}", run.stderr);
    let json = run.json();
    let mut judged = BTreeMap::new();
    for submission in json["submissions"].as_array().unwrap() {
        let path = submission["source"]["path"].as_str().unwrap().to_owned();
        let code = submission["institution"]["code"].as_str().unwrap().to_owned();
        let is_graded = submission["class"]["grade"].is_string();
        assert!(is_graded && !submission["findings"].as_array().unwrap().is_empty(), "{path}");
        judged.insert(path, (code, submission["fiscal_year"].as_i64().unwrap()));
    }
    let mut expected: BTreeMap<_, _> =
        GOOD.iter().map(|(name, _, code, year)| (format!("reçus/{name}"), ((*code).to_owned(), *year))).collect();
    expected.insert("reçus/Bêta/bilan.xlsb".to_owned(), ("XB-CNSS".to_owned(), 2023));
    assert_eq!(judged, expected);
}

#[test]
fn every_bad_file_is_told_with_what_to_do() {
    let (_, run, table) = &*CHECKED;
    let json = run.json();
    let rejected: Vec<(&str, &str)> = json["rejected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|told| (told["path"].as_str().unwrap(), told["code"].as_str().unwrap()))
        .collect();
    let told_of_submissions =
        json["submissions"].as_array().unwrap().iter().flat_map(|judged| judged["diagnostics"].as_array().unwrap());
    let copies: Vec<&str> = told_of_submissions
        .filter(|told| told["code"] == "submission-copied")
        .map(|told| told["message"].as_str().unwrap())
        .collect();
    insta::assert_snapshot!("mixed_folder_copies", copies.join("\n"));
    for (name, _, code) in bad().into_iter().filter(|(_, _, code)| *code != "submission-copied") {
        let path = format!("reçus/{name}");
        assert!(rejected.contains(&(path.as_str(), code)), "{path} [{code}] is not told:\n{rejected:#?}");
    }
    for (path, _) in &rejected {
        assert!(bad().iter().any(|(name, ..)| *path == format!("reçus/{name}")), "{path} is rejected");
    }
    assert_eq!(table.code, 3);
    // The messages about bad files, each with its remedy; what is told of the good ones stands elsewhere.
    let told: Vec<&str> = table.stderr.split("\n\n").filter(|told| told.contains("reçus/Mauvais/")).collect();
    insta::assert_snapshot!("mixed_folder_rejected", told.join("\n\n"));
}

/// A figure of a finding: sheet, cell, raw text, value.
fn figure<'j>(json: &'j Value, institution: &str, line: &str) -> [&'j str; 4] {
    let submissions = json["submissions"].as_array().unwrap();
    let submission = submissions
        .iter()
        .find(|submission| submission["institution"]["code"] == institution && submission["fiscal_year"] == 2023)
        .unwrap();
    let mut figures =
        submission["findings"].as_array().unwrap().iter().flat_map(|finding| finding["figures"].as_array().unwrap());
    let figure = figures
        .find(|figure| figure["line"] == line && figure["branch"].is_null() && figure["year"] == 2023)
        .unwrap_or_else(|| panic!("{institution} has no {line}"));
    ["sheet", "cell", "raw", "value"].map(|key| figure[key].as_str().unwrap())
}

#[test]
fn figures_tell_the_cells_that_they_come_from() {
    let (_, run, _) = &*CHECKED;
    let json = run.json();
    let mut shown = String::new();
    for (institution, line) in [
        ("XA-CNSS", "operating_charges"),
        ("XA-CNSS", "total_liabilities_and_equity"),
        ("XA-IRPS", "operating_charges"),
        ("XA-CMPS", "personnel_costs"),
        ("XA-CMPS", "cash_and_equivalents"),
        ("XB-CPS", "total_assets"),
        ("XB-CRFE", "total_liabilities_and_equity"),
        ("XB-CNSS", "cash_and_equivalents"),
        ("XC-CNR", "operating_charges"),
        ("XC-INPS", "total_income"),
        ("XD-NSIF", "benefits_paid"),
        ("XD-SSC", "short_term_liabilities"),
        ("XE-INPS", "contributions_collected"),
        ("XE-CSSE", "technical_income"),
    ] {
        let [sheet, cell, raw, value] = figure(&json, institution, line);
        writeln!(shown, "{institution} {line}: {sheet}!{cell} {raw:?} = {value}").unwrap();
    }
    insta::assert_snapshot!("mixed_folder_cells", shown);
}

#[test]
fn what_readers_see_of_the_folder_is_short() {
    let (_, _, table) = &*CHECKED;
    insta::assert_snapshot!("mixed_folder", table.stdout);
}

/// Each sample is what samples/README.md says that it shows: the class of its row.
#[test]
fn the_samples_of_own_forms_have_the_classes_that_their_readme_says() {
    let readme = fs::read_to_string(samples().join("README.md")).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own_forms: &[&str] = &["check", "samples/own-forms"];
    let own_chart: &[&str] = &["check", "samples/own-chart", "--layout", "samples/own-chart/xd-caps-balance.toml"];
    let mut seen = 0;
    for arguments in [own_forms, own_chart] {
        assert!(readme.contains(&format!("\nvigie {}\n", arguments.join(" "))), "{arguments:?} is not told");
        let run = vigie(root, &[arguments, &["--as-of", "2025-01-15", "--format", "json"]].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        for submission in run.json()["submissions"].as_array().unwrap() {
            let path = submission["source"]["path"].as_str().unwrap().trim_start_matches("samples/");
            let row = readme.lines().find(|line| line.starts_with(&format!("| `{path}`"))).unwrap();
            let class = row.split('|').nth(3).unwrap().trim();
            assert_eq!(class, submission["class"]["grade"].as_str().unwrap(), "{path}");
            if class != "U" {
                let controls =
                    submission["findings"].as_array().unwrap().iter().filter(|finding| finding["kind"] == "control");
                for control in controls {
                    assert_ne!(control["outcome"], "not-assessable", "{path}: {control}");
                    assert_ne!(control["outcome"], "non-compliant", "{path}: {control}");
                }
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 13);
}

/// The folders with lists of their own are not swept into the first screen, and are told.
#[test]
fn folders_with_lists_of_their_own_are_left_and_told() {
    let run = vigie(Path::new(env!("CARGO_MANIFEST_DIR")), &["check", "samples", "--as-of", "2025-01-15"]);
    assert_eq!(run.code, 0);
    let told = run.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("[folder-passed-over]"), "{told}");
    for command in ["samples/own-chart --rulebook cipres --layout", "samples/own-forms --rulebook cipres"] {
        assert!(told.contains(command), "{told}");
    }
    assert!(!run.stdout.contains("XD-CAPS") && !run.stdout.contains("XA-CMPS"), "{}", run.stdout);
}
