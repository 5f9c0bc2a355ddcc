//! The national statistics of the fictitious states, for the rulebook of ILO Convention 102: a row each in a wide table.

use std::fmt::Write as _;

use vigie::rulebook::{load, select};

use super::Failure;
use super::alterations::grouped;
use super::institutions::{currency, state_codes, state_names};

/// The folder of these samples.
pub(crate) const FOLDER: &str = "ilo-c102";
/// The name of the table.
pub(crate) const FILE_NAME: &str = "statistiques-2023.csv";

/// What identifies a row, before the lines.
const KEYS: [&str; 7] =
    ["institution_code", "institution_name", "state", "institution_kind", "fiscal_year", "currency", "unit"];

/// Residents, employees and reference earnings a month of each state, in the order of their codes.
const SIZES: [(i128, i128, i128); 5] = [
    (9_480_000, 1_210_000, 150_000),
    (14_260_000, 1_730_000, 120_000),
    (5_150_000, 640_000, 180_000),
    (21_700_000, 2_050_000, 95_000),
    (2_320_000, 190_000, 60_000),
];

/// The employees protected in each branch, per thousand employees of the state.
const PROTECTED: [(&str, [i128; 5]); 9] = [
    ("medical", [382, 211, 655, 140, 60]),
    ("sickness", [534, 402, 590, 0, 110]),
    ("unemployment", [0, 0, 512, 0, 0]),
    ("old_age", [617, 487, 702, 0, 236]),
    ("injury", [640, 528, 731, 503, 240]),
    ("family", [617, 487, 0, 371, 228]),
    ("maternity", [560, 515, 668, 390, 205]),
    ("invalidity", [617, 487, 702, 0, 236]),
    ("survivors", [617, 487, 702, 0, 236]),
];

/// The benefit of each branch, per thousand of the reference earnings.
const BENEFITS: [(&str, [i128; 5]); 8] = [
    ("sickness", [500, 500, 600, 0, 333]),
    ("unemployment", [0, 0, 450, 0, 0]),
    ("old_age", [475, 400, 520, 405, 310]),
    ("injury", [667, 667, 667, 500, 667]),
    ("injury_survivors", [500, 400, 500, 420, 300]),
    ("maternity", [1000, 500, 1000, 667, 500]),
    ("invalidity", [475, 380, 520, 405, 310]),
    ("survivors", [430, 390, 450, 400, 250]),
];

/// What a state files otherwise than the tables above say.
const OTHERWISE: [(&str, &str, &str); 21] = [
    // Delta protects classes of its active population, among them the self-employed, and all residents in medical care.
    ("XD", "old_age_active", "4 470 000"),
    ("XD", "invalidity_active", "4 470 000"),
    ("XD", "survivors_active", "4 470 000"),
    ("XD", "sickness_active", "2 900 000"),
    ("XD", "medical_residents", "11 300 000"),
    ("XD", "family_means_tested", "oui"),
    // Gamma has no figure for some series; what it filed is enough for the conditions of ratification.
    ("XC", "medical_active", "n.d."),
    ("XC", "medical_residents", "n.d."),
    ("XC", "family_employees", "n.d."),
    ("XC", "sdg_vulnerable_covered", "n.d."),
    ("XC", "sdg_vulnerable", "-"),
    // Beta changed its rates without a study, Epsilon has none that is recent.
    ("XB", "actuarial_study_before_change", "non"),
    ("XE", "actuarial_study_before_change", "non"),
    ("XE", "protected_represented", "non"),
    ("XA", "last_actuarial_valuation", "30/06/2021"),
    ("XB", "last_actuarial_valuation", "31/12/2019"),
    ("XC", "last_actuarial_valuation", "31/12/2022"),
    ("XD", "last_actuarial_valuation", "31/12/2018"),
    ("XE", "last_actuarial_valuation", "31/12/2011"),
    ("XE", "pensionable_age", "66"),
    ("XD", "pensionable_age", "65"),
];

/// Employees' contributions, per thousand of the resources.
const EMPLOYEES_SHARE: [i128; 5] = [364, 489, 410, 333, 561];
/// Of each group of the nine series, how many per thousand are covered.
const COVERED: [i128; 5] = [214, 168, 402, 351, 74];
/// The groups of the series, per thousand residents.
const GROUPS: [(&str, i128); 8] = [
    ("children", 465),
    ("newborn_mothers", 31),
    ("disabled", 14),
    ("unemployed", 26),
    ("older", 52),
    ("workers", 380),
    ("poor", 403),
    ("vulnerable", 610),
];

/// The table as a spreadsheet in French exports it, a column for each line that the rulebook asks of a filer.
pub(crate) fn table() -> Result<String, Failure> {
    let rulebook = load(select("ilo-c102").map_err(|_| "ilo-c102 is not shipped")?).rulebook;
    let lines = rulebook.ok_or("ilo-c102 has faults")?.dictionary;
    let codes: Vec<&str> =
        lines.lines().iter().map(|line| line.code.as_str()).filter(|code| *code != "year_end").collect();
    let mut text = format!("\u{feff}{};{}\r\n", KEYS.join(";"), codes.join(";"));
    for (rank, state) in state_codes().enumerate() {
        let keys = [
            state,
            &format!("Statistiques nationales de l’{}", state_names(state).0),
            state,
            "state",
            "2023",
            currency(state),
            "1",
        ];
        let cells: Vec<String> =
            codes.iter().map(|code| cell(rank, state, code)).collect::<Option<_>>().ok_or("a line has no figure")?;
        write!(text, "{};{}\r\n", keys.join(";"), cells.join(";"))?;
    }
    Ok(text)
}

fn cell(rank: usize, state: &str, code: &str) -> Option<String> {
    if let Some((_, _, text)) = OTHERWISE.iter().find(|(of, line, _)| *of == state && *line == code) {
        return Some((*text).to_owned());
    }
    if code.ends_with("_means_tested") {
        return Some("non".to_owned());
    }
    if matches!(code, "actuarial_study_before_change" | "protected_represented") {
        return Some("oui".to_owned());
    }
    amount(rank, code).map(|amount| grouped(amount, '\u{202f}'))
}

fn amount(rank: usize, code: &str) -> Option<i128> {
    let (residents, employees, earnings) = *SIZES.get(rank)?;
    let share = |of: &[i128; 5], base: i128| of.get(rank).map(|share| base * share / 1000);
    let resources = employees * earnings * 12 / 5;
    match code {
        "residents" => return Some(residents),
        "employees" => return Some(employees),
        "reference_earnings" => return Some(earnings),
        "protection_resources" => return Some(resources),
        "employee_contributions" => return share(&EMPLOYEES_SHARE, resources),
        "pensionable_age" => return Some(60),
        "sdg_any_covered" => return share(&COVERED, residents),
        _ => {}
    }
    if let Some(branch) = code.strip_suffix("_employees") {
        return PROTECTED.iter().find(|(known, _)| *known == branch).and_then(|(_, of)| share(of, employees));
    }
    if code.ends_with("_active") || code.ends_with("_residents") {
        return Some(0);
    }
    if let Some(branch) = code.strip_suffix("_benefit") {
        return BENEFITS.iter().find(|(known, _)| *known == branch).and_then(|(_, of)| share(of, earnings));
    }
    let group = code.strip_prefix("sdg_")?;
    let is_covered = group.ends_with("_covered");
    let group = group.trim_end_matches("_covered");
    let name = if group == "injury" { "workers" } else { group };
    let total = GROUPS.iter().find(|(known, _)| *known == name).map(|(_, of)| residents * of / 1000)?;
    if is_covered { share(&COVERED, total * 9 / 10) } else { Some(total) }
}

/// The list that binds the folder to its rulebook.
pub(crate) fn list() -> Result<String, Failure> {
    let mut text = String::from(
        "# The states of the samples as filers of national statistics. All are fictitious. Written by examples/make-samples.\n\n\
         [list]\nrulebook = \"ilo-c102\"\n\
         name = { fr = \"États fictifs des exemples\", en = \"Fictitious states of the samples\", pt = \"Estados fictícios dos exemplos\" }\n\
         as_of = 2023-12-31\n[list.source]\n\
         text = { fr = \"Inventé pour les exemples.\", en = \"Invented for the samples.\", pt = \"Inventado para os exemplos.\" }\n",
    );
    for state in state_codes() {
        let (fr, en, pt) = state_names(state);
        write!(
            text,
            "\n[[state]]\ncode = \"{state}\"\nname = {{ fr = \"{fr}\", en = \"{en}\", pt = \"{pt}\" }}\ncurrency = \"{}\"\n\
             \n[[institution]]\ncode = \"{state}\"\nname = \"{fr}\"\nstate = \"{state}\"\nkind = \"state\"\nbranches = []\n",
            currency(state),
        )?;
    }
    Ok(text)
}
