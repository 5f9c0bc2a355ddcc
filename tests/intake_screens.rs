//! What a person reads of a reading is true: a sheet that gave the identification is not called ignored, an amount stands in francs
//! wherever it is named, a cell bears the label that is its own, and all files given are accounted for.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use std::fs;
use std::path::Path;
use std::process::Command;

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

/// What the program prints and tells, run in a folder.
fn vigie(folder: &Path, arguments: &[&str]) -> (String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(arguments)
        .args(["--lang", "fr"])
        .current_dir(folder)
        .env("COLUMNS", "80")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

/// The screen of a sample, on one line.
fn intake(sample: &str) -> (String, String) {
    let (text, told) = vigie(Path::new(SAMPLES), &["intake", sample]);
    (text.split_whitespace().collect::<Vec<_>>().join(" "), told)
}

#[test]
fn a_sheet_that_gave_the_identification_is_not_called_ignored() {
    let (text, told) = intake("own-forms/xa-cnss-2023.xlsx");
    assert!(text.contains("Page de garde identification Bilan 38 cellules"), "{text}");
    assert!(text.contains("date de transmission : 26/03/2024 (Page de garde!B6)"), "{text}");
    // The hidden sheet gives nothing: it is shown as ignored, and nobody is told that it was read.
    assert!(text.contains("(feuille masquée)"), "{text}");
    assert!(!told.contains("sheet-hidden"), "{told}");
}

#[test]
fn a_cell_bears_the_label_of_its_own_side_of_the_balance_sheet() {
    let (text, _) = intake("own-forms/xb-crfe-2023.xlsm");
    assert!(text.contains("55026581868 Sous-total fonds propres et réserves"), "{text}");
    // The number of an account and its name stay together, beyond the amounts that follow them.
    let (text, _) = intake("own-forms/xa-cmps-balance-2023.xls");
    assert!(text.contains("15828925285 101 Fonds de dotation"), "{text}");
}

#[test]
fn transfers_are_named_in_francs_where_the_workbook_counts_in_thousands() {
    let (text, _) = intake("own-forms/xe-csse-2023.xls");
    assert!(text.contains("virements internes déclarés, 2 240 155 000, comme il se doit"), "{text}");
}

#[test]
fn a_file_of_unknown_form_is_told_in_a_few_lines() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.csv"), "Compte;Intitulé;Débit;Crédit\n101;Capital;;5\n521;Banque;5;\n").unwrap();
    let (text, _) = vigie(folder.path(), &["intake", "a.csv"]);
    assert!(text.contains("non reconnue") && text.contains("Cellules chiffrées non utilisées"), "{text}");
    assert!(!text.contains("exercice N") && !text.contains("Sans rien d’approchant"), "{text}");
    assert!(vigie(folder.path(), &["intake", "a.csv", "--details"]).0.contains("Sans rien d’approchant"));
}

#[test]
fn the_delimiter_of_a_table_without_known_names_is_told_by_its_rows() {
    let rows = [
        ["BILAN AU 31/12/2023, en milliers de FCFA", "", "", ""],
        ["Rubriques", "Note", "Exercice 2023", "Exercice 2022"],
        ["Disponibilités", "4", "1 234,5", "1 000,5"],
        ["TOTAL ACTIF", "5", "42 550,5", "40 000,5"],
        ["TOTAL PASSIF", "6", "42 550,5", "40 000,5"],
    ];
    for delimiter in [";", "\t", ","] {
        let folder = tempfile::tempdir().unwrap();
        let cell = |cell: &&str| if delimiter == "," { format!("\"{cell}\"") } else { (*cell).to_owned() };
        let line = |row: &[&str; 4]| row.iter().map(cell).collect::<Vec<_>>().join(delimiter);
        let text = rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
        fs::write(folder.path().join("a.csv"), text).unwrap();
        let (layout, told) = vigie(folder.path(), &["intake", "--suggest", "a.csv"]);
        assert!(layout.contains("(total_liabilities_and_equity) (a.csv!C5)"), "{delimiter:?} {layout} {told}");
        assert!(layout.contains("(cash_and_equivalents) (a.csv!C3)"), "{delimiter:?} {layout}");
    }
}

#[test]
fn every_file_given_is_in_the_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::copy(format!("{SAMPLES}/xb-cnss-2022.xlsx"), path("a.xlsx")).unwrap();
    fs::copy(format!("{SAMPLES}/xb-cnss-2023.xlsx"), path("b.xlsx")).unwrap();
    fs::copy(format!("{SAMPLES}/xb-cnss-2023.xlsx"), path("c.xlsx")).unwrap();
    let table = |day: &str| format!("institution_code;fiscal_year;unit;filed_on;staff\nXA-CNPS;2023;1;{day};12\n");
    fs::write(path("d.csv"), table("2024-04-01")).unwrap();
    fs::write(path("e.csv"), table("2024-05-01")).unwrap();
    fs::write(path("f.csv"), "").unwrap();
    let (text, _) = vigie(folder.path(), &["check", "."]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("3 dossiers jugés") && text.contains("1 rejeté"), "{text}");
    let aside = "Laissés de côté : 1 fichier, copie d’un autre, et 1 dossier, remplacé par un envoi postérieur.";
    assert!(text.contains(aside) || text.contains(&aside.replace(", et", " et")), "{text}");
}
